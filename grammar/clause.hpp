// The parts of a clause around its verb: what belongs to the verb, its subject, its object.
#pragma once

#include <string>
#include <vector>

#include "grammar/words.hpp"

namespace claimdiff {

// A noun phrase that something is said of.
struct Bearer {
    std::uint32_t first = no_token, last = no_token;  // its words
    std::string noun;                                 // concept or lemma; empty for a bare name
    std::string holder;                               // folded name; empty when it has none
    std::vector<std::string> qualifiers;
    bool none = false;        // "no alarm"
    bool indefinite = false;  // "an alarm", "two alarms": no one thing is meant
    bool bare = false;        // "schools": indefinite, but no word says how many

    bool found() const { return first != no_token; }
};

// The words before a verb that belong to it.
struct VerbGroup {
    std::uint32_t first = 0;  // of the auxiliaries and negations before the verb
    bool denied = false, auxiliary = false, doubtful = false;
};

// The auxiliary that tells what became of what a participle describes: "38 operations [planned] for
// Tuesday [were] postponed"; no_token when none follows in its clause.
std::uint32_t auxiliary_behind(const Words& words, std::uint32_t participle);

// "residents of [neighbouring] Mill Lane", "the closure of the [damaged] bridge": a participle that
// only describes the noun behind it, and tells nothing of what the sentence speaks of.
bool is_attributive(const Words& words, std::uint32_t i);

// A word such as "not", where it denies.
bool is_negation(const Words& words, std::uint32_t i);

VerbGroup verb_group(const Words& words, std::uint32_t verb);

// "has been awarded", "a été décerné", not "has awarded": whether a form of "to be" stands in the
// group of the participle at `verb` that begins at `first`.
bool is_passive(const Words& words, std::uint32_t first, std::uint32_t verb);

// The subject of the verb group that begins at `group`: the first noun of its clause that no
// preposition governs. `doubtful` is set where the clause is a condition.
Bearer subject_before(const Words& words, std::uint32_t group, bool& doubtful);

// The subject in front of what stands between commas: "[The horse], trained by A, is owned by B".
// Not found when nothing stands between commas before `group`.
Bearer subject_over(const Words& words, std::uint32_t group);

// What the relative pronoun at `relative` takes up: "[The ferry], which had sailed". Not found
// where it may be one of two.
Bearer antecedent(const Words& words, std::uint32_t relative);

// The subject of the clause before the conjunction at `joint`, for a verb that stands right behind
// it: "[Luc Ferran] was heard and has been released". Not found where `joint` joins no two verbs.
Bearer joined_subject(const Words& words, std::uint32_t joint, bool& doubtful);

// The thing that the pronoun at `pronoun`, which opens its sentence, takes up: "[The lock] was new.
// It worked". The subject of the sentence before, when both are in one paragraph; no person, of
// whom several may be meant. Its place is the pronoun's.
Bearer taken_up(const Words& words, std::uint32_t pronoun);

// The folded full name between the comma at `comma` and the next break: "the mayor, [Luc Ferran],";
// `last` is one past it. Empty when nothing of the kind stands there.
std::string apposed_name(const Words& words, std::uint32_t comma, std::uint32_t& last);

// One past the day that stands at `at`, "on Monday evening", "samedi"; `at` when there is none.
std::uint32_t over_time(const Words& words, std::uint32_t at);

// The comma that opens the relative clause which the one at `comma` closes ("The plant[,] which has
// 140 workers, was closed"), or the pronoun that only takes the subject up again ("La dette[,]
// elle, atteint"), else `comma`.
std::uint32_t over_relative(const Words& words, std::uint32_t comma);

// The comma that opens the apposition which the one at `comma` closes: "Le groupe Vernel[,]
// fabricant de meubles, a réalisé"; else `comma`.
std::uint32_t over_apposition(const Words& words, std::uint32_t comma);

// The object right behind the active verb at `verb`.
Bearer object_after(const Words& words, std::uint32_t verb);

// The noun an adjective stands next to: behind it ("a black van"), in front of it ("une voiture
// noire").
Bearer noun_beside(const Words& words, std::uint32_t adjective);

// The noun phrase that begins at `at`, its determiners included, and ends before `limit`.
Bearer phrase_from(const Words& words, std::uint32_t at, std::uint32_t limit);

// The folded name whose first word is `first`; `last` is one past it.
std::string name_from(const Words& words, std::uint32_t first, std::uint32_t& last);

// "a [Belgian] driver": whether the capitalised word at `i` tells where the noun behind it is from.
bool is_demonym(const Words& words, std::uint32_t i);

// "Copper Lantern won": whether the word at `i`, a common one, opens the sentence and a name.
bool opens_name(const Words& words, std::uint32_t i);

}  // namespace claimdiff
