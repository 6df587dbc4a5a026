// The clause that a date or time stands in.
#pragma once

#include <cstdint>

#include "grammar/mention.hpp"
#include "grammar/words.hpp"

namespace claimdiff {

// What the searches for the event of a time and for its subject both ask about the words around it.
class DatedClause {
  public:
    DatedClause(const Words& words, const Mention& time) : words_(words), mention_(time) {}

  protected:
    // German: "Die Halle wurde am Montag eröffnet", "Der Tunnel soll 2027 eröffnet werden".
    bool verbs_close() const;

    bool is_preposition(std::uint32_t i) const;

    // A dash between names joins them: "la liaison Lorme – Sélin"; the dot of "am 3. Mai" ends
    // nothing.
    bool joins(std::uint32_t i) const;

    // "[Am Montag] verhaftete die Polizei": behind the time that opens the clause, the verb.
    bool stands_second(std::uint32_t i) const;

    bool after_auxiliary(std::uint32_t i) const;

    bool is_verbal(std::uint32_t i) const;

    // A phrase of the lexicon has no reading of its own: "quitter ses rails", "start date".
    bool is_phrase(std::uint32_t i) const;

    const Words& words_;
    const Mention& mention_;

  private:
    // "The trial ends on 20 March": a word that may be a noun too, between a noun and the time.
    bool ends_subject(std::uint32_t i) const;
};

}  // namespace claimdiff
