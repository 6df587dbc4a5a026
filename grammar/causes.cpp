// What something is put down to. The language files sort the words for it by where the cause
// stands:
//
//     by      "[the blaze] was sparked by [a barbecue]", "dû à [un court-circuit]"
//     of      "[un arbre tombé] semble à l'origine de [l'accident]"
//     label   "Cause: [lightning]", "L'origine du [sinistre] ne reste plus de doute : [un pétard]"
//     when    "[the fire] started when [lightning] struck"
//
// and what a vehicle ran into is the cause of its accident: "[le convoi] a heurté [un rocher]".
// "Under investigation", "indéterminée" name no cause.
#include <algorithm>

#include "grammar/attribution.hpp"
#include "grammar/statements.hpp"

namespace claimdiff {
namespace {

struct CauseWords {
    NounPhrase cause;
    std::uint32_t first = 0;  // of the cause's words
    std::string event;        // what it caused
};

bool starts(const std::string& id, std::string_view root) { return id.starts_with(root); }

// The phrase that begins after the small words at `at`.
bool read_phrase(const Words& words, std::uint32_t at, CauseWords& found) {
    while (at < words.last()
           && (words[at].has(Category::article) || words[at].has(Category::of_word)
               || words[at].has(Category::one_article) || words[at].has(Category::elision)
               || words[at].has(Category::hypothetical))) {
        ++at;
    }
    if (at >= words.last() || words.is_break(at) || words[at].has(Category::preposition)
        || words[at].has(Category::place_preposition) || words[at].has(Category::cause_word))
        return false;
    found.cause = counted_noun(words, at);
    found.first = at;
    return found.cause.head != no_token && !found.cause.noun.empty();
}

// What happened, as a noun near `from`: "blaze", "accident", "panne". Searched away from the cause.
std::string event_before(const Words& words, std::uint32_t from) {
    std::string any;
    for (std::uint32_t i = from, steps = 0; i > words.first() && steps < 25; --i, ++steps) {
        const std::uint32_t k = i - 1;
        if (words[k].is_sign(";") || words[k].is_sign(".")) break;
        if (words[k].has(Category::noun) && words.is_noun(k)) {
            std::string id = words.concept_of(k, Category::noun);
            if (starts(id, "acts/")) return id;
        }
        if (words[k].has(Category::event) && words.is_noun(k) && !words.is_verb(k))
            return words.concept_of(k, Category::event);
        if (any.empty() && words.is_noun(k) && !words.is_name(k))
            any = words.concept_of(k, Category::noun);
    }
    return any;
}

std::string event_after(const Words& words, std::uint32_t at) {
    for (std::uint32_t i = at; i < words.last() && i < at + 6 && !words.is_break(i); ++i) {
        if (words[i].has(Category::noun) && words.is_noun(i))
            return words.concept_of(i, Category::noun);
        if (words[i].has(Category::event)) return words.concept_of(i, Category::event);
        if (words.is_noun(i) && !words.is_name(i)) return words.concept_of(i, Category::noun);
    }
    return {};
}

// The subject of the word at `at`: the first noun of its clause that no preposition governs.
bool read_subject(const Words& words, std::uint32_t at, CauseWords& found) {
    std::uint32_t start = at;
    while (start > words.first() && !words.is_break(start - 1)) --start;
    for (std::uint32_t i = start; i < at; ++i) {
        if (words[i].has(Category::place_preposition) || words[i].has(Category::preposition))
            return false;
        // A phrase of the lexicon that is an event: "un arbre tombé", "a fallen tree".
        if (words[i].has(Category::event) && words[i].word.find(' ') != std::string_view::npos) {
            found.cause = {i, i + 1, words.concept_of(i, Category::event), {}, no_token, false};
            found.first = i;
            return true;
        }
        if (!words.is_noun(i) || words.is_name(i)) continue;
        found.cause = phrase_at(words, i);
        found.first = i;
        return !found.cause.noun.empty();
    }
    return false;
}

bool names_nothing(const Words& words, const CauseWords& found) {
    const std::string& noun = found.cause.noun;
    if (starts(noun, "people") || starts(noun, "measure/") || starts(noun, "money")) return true;
    for (std::uint32_t i = found.first; i < found.cause.last; ++i) {
        if (words[i].is_number() || words[i].has(Category::pronoun) || words[i].has(Category::none))
            return true;
    }
    return false;
}

// The colon of a label's sentence, after `at`; no_token when there is none near.
std::uint32_t colon_after(const Words& words, std::uint32_t at) {
    for (std::uint32_t i = at; i < words.last() && i < at + 14; ++i) {
        if (words[i].is_sign(":")) return i;
    }
    return no_token;
}

bool read_cause(const Words& words, std::uint32_t i, CauseWords& found) {
    const std::string_view kind = words.text().id(words[i], Category::cause_word);
    if (kind == "by") {
        found.event = event_before(words, i);
        return read_phrase(words, i + 1, found);
    }
    if (kind == "of") {
        found.event = event_after(words, i + 1);
        return read_subject(words, i, found);
    }
    if (kind == "label") {
        const std::uint32_t colon = colon_after(words, i + 1);
        found.event = event_after(words, i + 1);
        return colon != no_token && read_phrase(words, colon + 1, found);
    }
    if (kind == "when") {
        found.event = event_before(words, i);
        bool begun = words[i].word.find(' ') != std::string_view::npos;  // "sparked when"
        for (std::uint32_t k = words.first(); k < i && !begun; ++k)
            begun = words.text().id(words[k], Category::event) == "state/started";
        return begun && starts(found.event, "acts/") && read_phrase(words, i + 1, found);
    }
    return false;
}

// "Le convoi a percuté un rocher": no other vehicle and nobody, that is a collision of two.
bool read_collision(const Words& words, std::uint32_t i, CauseWords& found) {
    if (words.text().id(words[i], Category::event) != "traffic/collided" || !words.is_verb(i))
        return false;
    if (!read_phrase(words, i + 1, found)) return false;
    found.event = "traffic/collided";
    return !starts(found.cause.noun, "vehicles");
}

std::string words_of(const Words& words, std::uint32_t first, std::uint32_t last) {
    std::string text;
    for (std::uint32_t i = first; i < last; ++i) {
        if (!text.empty() && words[i].space_before) text += ' ';
        text += words[i].word;
    }
    return text;
}

}  // namespace

void add_cause_claims(const Words& words, const Passage& passage, std::vector<Claim>& claims) {
    static constexpr Categories telling{Category::cause_word, Category::event};
    if (!words.any(telling)) return;
    for (std::uint32_t i = words.first(); i < words.last(); ++i) {
        if (!words[i].categories.intersects(telling)) continue;
        CauseWords found;
        const bool read = words[i].has(Category::cause_word) ? read_cause(words, i, found)
                                                             : read_collision(words, i, found);
        if (!read || found.event.empty() || names_nothing(words, found)) continue;
        const std::uint32_t last = std::max(found.cause.head + 1, found.cause.last);
        Claim claim = blank_statement(words, passage, ClaimKind::cause, found.first, last);
        claim.text = words_of(words, found.first, last);
        claim.measure.noun = found.cause.noun;
        claim.measure.event = found.event;
        claim.attribution = attribution_of(words, i);
        claim.modality = modality_of(words, i, i + 1);
        for (std::uint32_t k = words.first(); k < words.last(); ++k)
            claim.scope.background = claim.scope.background || words[k].has(Category::past_event);
        claims.push_back(std::move(claim));
    }
}

}  // namespace claimdiff
