// What is told once of a story, so that it needs no bearer: whether the gunman gave himself up or
// was overpowered, acted alone or not, whether the riders wore helmets, whether a ransom was paid.
// Subjects differ from text to text here ("the man", "Dreyfell", "they"), and what is said does
// not. The words are of the category state, with ids under "story"; their opposites and what
// denies them are words as well ("without a helmet"), since a negation is often part of the phrase.
//
//     "Police believe that he acted alone"          story/accomplices: alone
//     "They are looking for a second suspect"       story/accomplices: others
//     "He refused to surrender"                     none: what is refused did not take place
//
// What a clause denies is its axis's "not …"; a question, a wish and what is supposed say nothing.
// Where one text says two things of one axis, neither counts (several.cpp).
#include "grammar/attribution.hpp"
#include "grammar/clause.hpp"
#include "grammar/statements.hpp"

namespace claimdiff {
namespace {

// "to surrender", "de se rendre": wished for, ordered or refused.
bool is_wished(const Words& words, std::uint32_t i) {
    if (i == words.first()) return false;
    return words.has_role(i - 1, "infinitive")
           || (words[i - 1].has(Category::of_word) && words.may_be_verb(i));
}

// "Le condamné [qui n'a pas] parlé au procès": of another verb.
bool is_of_relative_clause(const Words& words, std::uint32_t negation) {
    std::uint32_t k = negation;
    while (k > words.first()
           && (words[k - 1].has(Category::auxiliary) || words[k - 1].has(Category::none)
               || is_negation(words, k - 1)))
        --k;
    return k > words.first() && words[k - 1].has(Category::relative);
}

// "had no accomplices", "was not drunk": in front of the words, in their clause.
bool is_denied(const Words& words, std::uint32_t i, const VerbGroup& group) {
    bool denied = group.denied;
    // "has not said that it intends [to appeal]": as far as the clause goes
    const bool governed = i > words.first() && words[i - 1].has(Category::of_word);
    const std::uint32_t reach = governed ? 12 : 4;
    for (std::uint32_t k = i, steps = 0; k > words.first() && steps < reach; --k, ++steps) {
        if (words.is_break(k - 1) || words[k - 1].has(Category::conjunction)) break;
        if (!words[k - 1].has(Category::none) && !is_negation(words, k - 1)) continue;
        if (is_of_relative_clause(words, k - 1)) break;
        denied = true;
    }
    return denied;
}

// "On ignore encore si M. Roustan [fera appel]", "whether they [will appeal]"
bool is_open_question(const Words& words, std::uint32_t verb) {
    constexpr std::uint32_t reach = 8;  // tokens
    for (std::uint32_t k = verb; k > words.first() && k + reach > verb; --k) {
        if (words.is_hard_break(k - 1)) return false;
        // "s'il [fera appel]", but "il s'est [rendu]"
        const bool elided = words.has_role(k - 1, "reflexive");
        if (words.has_role(k - 1, "condition")
            && (!elided || (k < words.last() && words[k].has(Category::pronoun))))
            return true;
    }
    return false;
}

}  // namespace

void add_circumstance_claims(
    const Words& words, const Passage& passage, std::vector<Claim>& claims) {
    static constexpr ConceptSet telling{"story"};
    static constexpr Categories states{Category::state};
    if (!words.any(telling) || words[words.last() - 1].is_sign("?")) return;
    for (std::uint32_t i = words.find(states, words.first(), words.last()); i < words.last();
         i = words.find(states, i + 1, words.last())) {
        const std::string_view id = state_under(words, i, "story/");
        if (id.empty()) continue;
        const VerbGroup group = verb_group(words, i);
        if (group.doubtful || is_wished(words, group.first)) continue;
        if (is_open_question(words, group.first)) continue;
        // "a dix jours pour [faire appel]": may, and has not said that it will
        if (id.starts_with("story/appeal") && i > words.first() && words.has_role(i - 1, "set-for"))
            continue;
        const Modality modality = modality_of(words, i, i + 1);
        if (modality == Modality::hypothetical || modality == Modality::forecast) continue;
        Claim claim = blank_statement(words, passage, ClaimKind::state, i, i + 1);
        claim.measure.event = id.substr(0, id.rfind('/'));
        claim.text = (is_denied(words, i, group) ? "not " : "")
                     + std::string(id.substr(id.rfind('/') + 1));
        claim.attribution = attribution_of(words, i);
        claim.scope.background = tells_of_earlier(words, passage);
        claims.push_back(std::move(claim));
    }
}

}  // namespace claimdiff
