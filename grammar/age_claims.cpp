// Ages: whose they are decides what they may be compared with. A person stands before the age,
// after it, or is the subject of "to have" years:
//
//     "Bastien, 47 ans"   "le gardien, âgé de 38 ans"   "a man of 81"     before
//     "a 58-year-old cashier"   "À 28 ans, Bastien garde …"              after
//     "Bastien avait six ans"                                            the subject
#include "grammar/claim_builder.hpp"
#include "text/fold.hpp"

namespace claimdiff {
namespace {

constexpr std::uint32_t phrase = 8;  // tokens that a person's description may take

bool is_person(const Words& words, std::uint32_t i) {
    return words[i].has(Category::title_word)
           || words.text().id(words[i], Category::noun).starts_with("people");
}

// A person described in the tokens before `end`, back to the start of the clause.
bool person_before(const Words& words, std::uint32_t end) {
    for (std::uint32_t i = end, steps = 0; i > words.first() && steps < phrase; --i, ++steps) {
        if (words.is_break(i - 1)) return false;
        if (is_person(words, i - 1) || (steps == 0 && words.is_name(i - 1))) return true;
        if (words[i - 1].has(Category::event) && !words.is_noun(i - 1)) return false;
    }
    return false;
}

bool closes(const Words& words, std::uint32_t i) {
    return i >= words.last() || words[i].kind == TokenKind::sign
           || words[i].has(Category::conjunction);
}

// "Bastien avait [six ans].", "she was [58]."
bool had_years(const Words& words, const Mention& mention) {
    const std::uint32_t verb = mention.first - 1;
    return words[verb].has(Category::auxiliary) && closes(words, mention.last)
           && verb > words.first() && person_before(words, verb);
}

// "À [28 ans], …": an age opens the sentence, its bearer follows.
bool opens_sentence(const Words& words, const Mention& mention) {
    const std::uint32_t before = mention.first - 1;
    return before == words.first() && words[before].has(Category::clock_preposition)
           && mention.last < words.last() && words[mention.last].is_sign(",");
}

struct Bearer {
    std::string name, noun;
    bool found() const { return !name.empty() || !noun.empty(); }
};

// The nearest name before the age in its clause group, and the nearest noun.
Bearer bearer_before(const Words& words, std::uint32_t end) {
    Bearer bearer;
    for (std::uint32_t i = end, steps = 0; i > words.first() && steps < phrase; --i, ++steps) {
        const std::uint32_t k = i - 1;
        if (words.is_hard_break(k) && steps > 0) break;
        if (words.is_name(k) && !is_person(words, k)) {
            bearer.name = fold_plain(words[k].word);
            break;
        }
        if (bearer.noun.empty() && words.is_noun(k))
            bearer.noun = words.concept_of(k, Category::noun);
    }
    return bearer;
}

// "a 58-year-old [cashier]", "the 34-year-old Bastien Varn", "À 28 ans, [Bastien] garde".
Bearer bearer_after(const Words& words, std::uint32_t at, std::uint32_t furthest) {
    Bearer bearer;
    for (std::uint32_t i = at; i < words.last() && i < at + furthest; ++i) {
        if (words.is_break(i)) {
            if (i > at) break;
            continue;
        }
        if (words.is_name(i) && !is_person(words, i)) {
            std::uint32_t last = i;  // the surname is the last of the name
            while (last + 1 < words.last() && words.is_name(last + 1)) ++last;
            bearer.name = fold_plain(words[last].word);
            break;
        }
        if (is_person(words, i) || words.is_noun(i)) {
            if (bearer.noun.empty())
                bearer.noun
                    = words[i].has(Category::noun) ? words.concept_of(i, Category::noun) : "people";
            continue;
        }
        if (!words.is_small(i) && !words.is_adjective(i)) break;
    }
    return bearer;
}

}  // namespace

bool is_age(const Words& words, const Mention& mention) {
    if (mention.unit != "year" || mention.first == words.first()) return false;
    const std::uint32_t before = mention.first - 1;
    if (words[before].word == "," || words[before].word == "(") {
        if (before == words.first()) return false;
        return words.is_name(before - 1)
               || (closes(words, mention.last) && person_before(words, before));
    }
    if (opens_sentence(words, mention) || had_years(words, mention)) return true;
    return words[before].has(Category::of_word) && person_before(words, before);
}

void ClaimBuilder::age(
    const Words& words,
    const std::vector<Mention>& mentions,
    std::size_t index,
    const Passage& passage) {
    const Mention& mention = mentions[index];
    Claim claim = blank(words, mention, passage);
    claim.kind = ClaimKind::age;
    claim.unit = "year";
    constexpr std::uint32_t next_to = 3, in_sentence = 6;
    // "58-year-old": an adjective, whose noun follows.
    const std::uint32_t last = mention.last - 1;
    const bool adjective = words[last].has(Category::old_word) && words[last].hyphen_before;
    Bearer bearer;
    if (adjective) bearer = bearer_after(words, mention.last, next_to);
    if (!bearer.found() && mention.first > words.first() && opens_sentence(words, mention))
        bearer = bearer_after(words, mention.last, in_sentence);
    if (!bearer.found()) bearer = bearer_before(words, mention.first);
    if (!bearer.found()) return;
    claim.holder = bearer.name;
    claim.measure.noun = bearer.noun;
    claim.scope = scope_of(words, mentions, index, {}, passage.published);
    claims_.push_back(std::move(claim));
}

}  // namespace claimdiff
