// A quotation is what stands between matching marks, and often is longer than a sentence: the
// reader goes over a paragraph. It must say something (four words or more), which keeps titles of
// works and single words in doubtful quotes out, and so does a capital on every longer word
// ("The Art of the Possible").
//
// Who speaks stands after the closing mark or before the opening one: a name beside a verb of
// speech ("a raconté un témoin, Bastien Roque").
#include <algorithm>

#include "grammar/statements.hpp"
#include "text/fold.hpp"

namespace claimdiff {
namespace {

constexpr std::size_t fewest_words = 4;
constexpr std::uint32_t speaker_reach = 12;  // tokens from the mark

bool is_title(const Words& words, std::uint32_t first, std::uint32_t last) {
    for (std::uint32_t i = first; i < last; ++i) {
        if (words[i].is_word() && words[i].word.size() > 4 && !words[i].capital) return false;
    }
    return true;
}

// The last word of the nearest name within reach of `at`, going `forward` or back.
std::string name_near(const Words& words, std::uint32_t at, bool forward, std::uint32_t& steps) {
    std::uint32_t i = at;
    bool speech = false;
    for (steps = 0; steps < speaker_reach; ++steps, i += forward ? 1 : 0) {
        if (forward ? i >= words.last() : i == words.first()) break;
        if (!forward) --i;
        const Token& t = words[i];
        if (t.is_sign(".") || t.is_sign("“") || t.is_sign("«") || t.is_sign("”") || t.is_sign("»"))
            break;
        speech = speech || t.has(Category::attribution_verb) || t.has(Category::attribution_word)
                 || t.is_sign(":") || words.is_verb(i);
        if (!words.is_name(i) || t.has(Category::title_word) || t.has(Category::place)
            || t.has(Category::weekday) || t.has(Category::month))
            continue;
        if (forward && !speech) continue;
        std::string name(fold_plain(t.word));
        if (forward) {
            for (std::uint32_t k = i + 1; k < words.last() && words.is_name(k); ++k)
                name += ' ' + fold_plain(words[k].word);
        } else {
            for (std::uint32_t k = i; k > words.first() && words.is_name(k - 1); --k)
                name = fold_plain(words[k - 1].word) + ' ' + name;
        }
        return name;
    }
    return {};
}

std::string speaker(const Words& words, std::uint32_t open, std::uint32_t close) {
    std::uint32_t after = 0, before = 0;
    std::string behind = name_near(words, close + 1, true, after);
    std::string ahead = name_near(words, open, false, before);
    if (behind.empty()) return ahead;
    return ahead.empty() || after <= before ? behind : ahead;
}

std::string spoken_words(const Words& words, std::uint32_t first, std::uint32_t last) {
    std::string text;
    for (std::uint32_t i = first; i < last; ++i) {
        if (!words[i].is_word() && !words[i].is_number()) continue;
        if (!text.empty() && (words[i].space_before || text.back() != '\'')) text += ' ';
        if (words[i].is_number()) {
            text += words[i].value.to_string();
        } else {
            text += words[i].word;
        }
    }
    return text;
}

// Whether a mark opens a quotation somewhere: few paragraphs hold one, and their bytes are searched
// faster than their tokens.
bool holds_opening_mark(const Words& words) {
    const Span span = words.sentence().span;
    const auto text
        = std::string_view(words.text().document().text).substr(span.begin, span.size());
    return text.find('"') != text.npos || text.find("«") != text.npos || text.find("“") != text.npos
           || text.find("„") != text.npos;
}

}  // namespace

void add_quotation_claims(const Words& words, const Passage& passage, std::vector<Claim>& claims) {
    if (!holds_opening_mark(words)) return;
    std::uint32_t open = no_token;
    for (std::uint32_t i = words.first(); i < words.last(); ++i) {
        if (words[i].separation != Separation::soft && !words[i].is_sign("„")) continue;
        const std::string_view sign = words[i].word;
        const bool either = sign == "\"";
        const bool opens
            = sign == "“" || sign == "«" || sign == "„" || (either && open == no_token);
        const bool closes = sign == "”" || sign == "»" || (sign == "“" && open != no_token)
                            || (either && open != no_token);
        if (closes && open != no_token && i > open + fewest_words
            && !is_title(words, open + 1, i)) {
            Claim claim = blank_statement(words, passage, ClaimKind::quotation, open + 1, i);
            claim.sentence = claim.span;
            claim.text = spoken_words(words, open + 1, i);
            claim.holder = speaker(words, open, i);
            if (passage.with_context) {
                Sentence quoted = words.sentence();
                quoted.span = claim.span;
                quoted.first = open + 1;
                quoted.last = i;
                claim.context = context_of(Words(words.text(), quoted));
            }
            claims.push_back(std::move(claim));
        }
        if (closes) {
            open = no_token;
        } else if (opens) {
            open = i;
        }
    }
}

}  // namespace claimdiff
