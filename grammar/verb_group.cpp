// The words in front of a verb that belong to it: auxiliaries, negations, adverbs.
//
//     "[has not been] closed"       denied, with an auxiliary
//     "[remains] shut"              what lasts, in an auxiliary's place
#include <algorithm>

#include "grammar/attribution.hpp"
#include "grammar/clause.hpp"

namespace claimdiff {
namespace {

constexpr std::uint32_t group_reach = 6;  // tokens before a verb that may belong to it

// "has not", "not been", "n'avait pas": one token because of "has not been seen since 1958".
bool denies_perfect(const Words& words, std::uint32_t i) {
    const std::string_view word = words[i].word;
    return words[i].has(Category::first_word)
           && (word.find("not") != word.npos || word.find("n't") != word.npos
               || word.starts_with("n'"));
}

// "The post office [remains] shut", not "The remains were found".
bool stays_so(const Words& words, std::uint32_t i) {
    return words.has_role(i, "stays")
           && !(i + 1 < words.last() && words[i + 1].has(Category::auxiliary));
}

// Words that stand between a subject and its verb, and belong to the verb.
bool in_group(const Words& words, std::uint32_t i) {
    const Token& t = words[i];
    return t.has(Category::auxiliary) || is_negation(words, i) || words.is_adverb(i)
           || t.has(Category::tense) || stays_so(words, i)
           || (t.has(Category::light_verb) && words.is_verb(i) && !t.has(Category::noun));
}

}  // namespace

bool is_negation(const Words& words, std::uint32_t i) {
    if (denies_perfect(words, i)) return true;
    return words[i].has(Category::negation) && !words[i].has(Category::bound)
           && !words[i].has(Category::conjunction);
}

bool is_attributive(const Words& words, std::uint32_t i) {
    const bool led = i > words.first() && i + 1 < words.last() && !words[i].capital
                     && !words.is_break(i + 1) && words[i + 1].is_word();
    if (!led || words.text().language().lexicon.conventions().head_first) return false;
    // "a confiscation [hearing] will take place": a noun in front of what takes place
    if (words[i].has(Category::event) && words[i + 1].has(Category::noun)
        && !words[i + 1].has(Category::event) && !words.may_be_verb(i) && words.is_noun(i)
        && words.text().id(words[i + 1], Category::noun).starts_with("acts/"))
        return true;
    const bool describes = words.is_participle(i) || words[i].word.ends_with("ing");
    const Token &before = words[i - 1], &next = words[i + 1];
    return describes && !words.is_small(i + 1)
           && (before.has(Category::of_word) || before.has(Category::place_preposition)
               || (before.has(Category::article) && !before.has(Category::pronoun)))
           && (next.capital || (words.may_be_noun(i + 1) && !words.is_adverb(i + 1)));
}

std::uint32_t auxiliary_behind(const Words& words, std::uint32_t participle) {
    constexpr std::uint32_t reach = 8;
    const std::uint32_t end = std::min(words.last(), participle + 1 + reach);
    for (std::uint32_t i = participle + 1; i < end; ++i) {
        if (words.is_break(i) || words[i].has(Category::relative)) return no_token;
        if (words[i].has(Category::auxiliary)) return i;
    }
    return no_token;
}

bool is_passive(const Words& words, std::uint32_t first, std::uint32_t verb) {
    // "was wearing": a participle as well
    if (!words.is_participle(verb) || words[verb].word.ends_with("ing")) return false;
    for (std::uint32_t i = first; i < verb; ++i) {
        // "not been" is one word of the lexicon
        if (words.has_role(i, "be") || words[i].word.ends_with(" been")) return true;
    }
    return false;
}

VerbGroup verb_group(const Words& words, std::uint32_t verb) {
    VerbGroup group{verb};
    while (group.first > words.first() && verb - group.first < group_reach) {
        const std::uint32_t i = group.first - 1;
        const bool pronoun = words[i].has(Category::pronoun) && !words[i].has(Category::article);
        if (supposes(words, i)) {
            group.doubtful = true;
        } else if (
            !in_group(words, i) && !words[i].hyphen_before
            && !(pronoun && words[i].word.size() < 3)) {
            break;
        }
        group.denied = group.denied || is_negation(words, i);
        group.auxiliary = group.auxiliary || words[i].has(Category::auxiliary)
                          || words[i].has(Category::light_verb) || words[i].has(Category::tense)
                          || stays_so(words, i) || denies_perfect(words, i);
        --group.first;
    }
    return group;
}

}  // namespace claimdiff
