// What is put in between the counted and the verb that tells what befell it: "2,000 firefighters[,
// backed by 24 aircraft,] fought the blaze", "stole [in under six minutes] nine jewels".
#pragma once

#include <cstdint>

#include "grammar/noun_phrase.hpp"
#include "grammar/words.hpp"

namespace claimdiff {

// Around the number in tokens [first, last) and its noun phrase. Each function of a token gives the
// one that the search goes on from, or the token itself where nothing is put in there.
class Insertions {
  public:
    Insertions(
        const Words& words, std::uint32_t first, std::uint32_t last, const NounPhrase& phrase)
        : words_(words), first_(first), last_(last), phrase_(phrase) {}

    // "trois adolescents [âgés de 14 à 16 ans]", "57 birds [of 12 species]": what else is said of
    // the counted, in figures. One past it; `i` when none stands there.
    std::uint32_t past_measure(std::uint32_t i) const;

    // "Five people [– three men and two women –] were arrested": the sign that closes what the one
    // at `i` opens, when a verb follows; `i` itself when it opens nothing.
    std::uint32_t past_aside(std::uint32_t i) const;

    // "1,200 soldiers [and 300 vehicles] were sent": what else undergoes it, in the subject that
    // opens the clause; one past it, `i` when nothing is joined there.
    std::uint32_t past_joined(std::uint32_t i) const;

    // "All 176 people [aboard] were killed", "the 22 [on board] the ferry drowned": where they
    // were, and then what became of them.
    bool is_whereabouts(std::uint32_t i) const;

    // "restaient bloqués", "was left homeless": the participle behind a light verb says it, over an
    // auxiliary, "pudieron ser rescatados", or a day, "étaient [lundi] dans un état critique".
    bool carries(std::uint32_t verb) const;

    // "erlitten nach Angaben der Polizei [Verbrennungen]", "suffered minor [burns]": the harm that
    // a verb of suffering leads to; no_token when the verb is another or leads to none.
    std::uint32_t suffered(std::uint32_t verb) const;

    // "12 people injured in the [crash] have died": where, with the verb still to come.
    bool is_circumstance(std::uint32_t i) const;

    // "Her tiara, set with [1,083] diamonds, was bought": the number stands in what only describes
    // the subject.
    bool in_description() const;

    // "ont dérobé [en moins de six minutes] neuf bijoux": how long it took, put in; where it
    // begins, `i` when none ends there.
    std::uint32_t over_stretch(std::uint32_t i) const;

  private:
    bool is_figure_word(std::uint32_t i) const;
    std::uint32_t end() const { return last_ < phrase_.last ? phrase_.last : last_; }

    const Words& words_;
    std::uint32_t first_, last_;
    const NounPhrase& phrase_;
};

}  // namespace claimdiff
