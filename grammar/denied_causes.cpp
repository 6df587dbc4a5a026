// Causes that a text rules out; another text may put what happened down to them. The claim is one
// of a cause, denied; its text begins with "not ".
//
//     cleared   "[la foudre] n'y est pour rien", "[lightning] was not to blame"
//     rejected  "police ruled out [arson]", "descartan [un atentado]", "[arson] was ruled out"
//
// Only what is a cause by nature, in a text about an accident, and where nothing else in the
// sentence takes it back or puts it off: "did not rule out arson" says the contrary.
#include "grammar/cause_events.hpp"
#include "grammar/cause_phrase.hpp"
#include "grammar/clause.hpp"
#include "grammar/statements.hpp"

namespace claimdiff {
namespace {

// "the theory of [arson]", "l'hypothèse d'[un court-circuit]": one past it; `at` when nothing of
// the kind is there.
std::uint32_t over_theory_of(const Words& words, std::uint32_t at) {
    std::uint32_t i = at;
    while (i < words.last() && (words[i].has(Category::article) || words[i].has(Category::elision)))
        ++i;
    return i + 1 < words.last() && words.has_role(i, "theory-of")
                   && words[i + 1].has(Category::of_word)
               ? i + 2
               : at;
}

// The noun nearest in front of `at`: what was cleared.
bool read_cleared(const Words& words, std::uint32_t at, CauseWords& found) {
    for (std::uint32_t i = at; i > words.first() && !words.is_break(i - 1); --i) {
        if (!words.is_noun(i - 1) || words.is_name(i - 1)) continue;
        found.cause = phrase_at(words, i - 1);
        found.first = i - 1;
        return !found.cause.noun.empty();
    }
    return false;
}

bool read_at(const Words& words, std::uint32_t i, CauseWords& found) {
    const std::string_view kind = words.text().id(words[i], Category::cause_word);
    if (kind == "cleared") return read_cleared(words, i, found);
    if (kind != "rejected") return false;
    if (i + 1 < words.last() && read_cause_phrase(words, over_theory_of(words, i + 1), found))
        return true;
    return read_cleared(words, i, found);
}

// "not ruled out", "no one has ruled out", "may be ruled out", "in an earlier fire, police ruled
// out"
bool is_taken_back(const Words& words) {
    return words.any(
        {Category::none,
         Category::negation,
         Category::first_word,  // "has not" is one of them
         Category::denial,
         Category::hypothetical,
         Category::forecast,
         Category::instead,
         Category::past_event});
}

}  // namespace

void add_denied_cause_claims(
    const Words& words, const Passage& passage, std::vector<Claim>& claims) {
    static constexpr Categories telling{Category::cause_word};
    if (!words.any(telling) || words[words.last() - 1].is_sign("?")) return;
    for (std::uint32_t i = words.find(telling, words.first(), words.last()); i < words.last();
         i = words.find(telling, i + 1, words.last())) {
        CauseWords found;
        if (!read_at(words, i, found) || !is_natural_cause(found.cause.noun)
            || names_nothing(words, found) || is_taken_back(words))
            continue;
        found.event = event_of_text(words);
        if (found.event.empty()) continue;
        Claim claim = cause_claim(words, passage, found, i);
        claim.modality = Modality::denied;
        claim.text.insert(0, "not ");
        claims.push_back(std::move(claim));
        return;
    }
}

}  // namespace claimdiff
