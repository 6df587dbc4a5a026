// Mentions as short text, for tables of examples: "money near-below 200 EUR", "range 10..15",
// "date 2022-12-19".
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "grammar/mention.hpp"
#include "text/corpus.hpp"

namespace claimdiff {

inline bool is_time(MentionKind kind) {
    return kind == MentionKind::date || kind == MentionKind::time || kind == MentionKind::duration
           || kind == MentionKind::daterange;
}

// What the mention says, without its kind.
inline std::string print_value(const Mention& m) {
    if (is_time(m.kind)) return m.time.value;
    std::string text;
    const Quantity& q = m.quantity;
    if (q.bound == Bound::between) {
        text = q.lower->to_string() + ".." + q.upper->to_string();
    } else {
        if (q.bound != Bound::exact) text = std::string(to_string(q.bound)) + " ";
        text += q.value.to_string();
    }
    return m.unit.empty() ? text : text + " " + m.unit;
}

inline std::vector<Mention> mentions_of(
    std::string_view text, const std::string& language, const std::string& reference = {}) {
    const Document document = make_document("test", text, language);
    const TokenText tokens(document, shipped_language(language));
    std::vector<Mention> all;
    for (const Sentence& sentence : tokens.sentences()) {
        for (Mention& m : find_mentions(tokens, sentence, {reference})) all.push_back(std::move(m));
    }
    return all;
}

// "kind value | kind value", in order.
inline std::string print_mentions(
    std::string_view text, const std::string& language, const std::string& reference = {}) {
    std::string printed;
    for (const Mention& m : mentions_of(text, language, reference)) {
        if (!printed.empty()) printed += " | ";
        printed += std::string(to_string(m.kind)) + " " + print_value(m);
    }
    return printed;
}

}  // namespace claimdiff
