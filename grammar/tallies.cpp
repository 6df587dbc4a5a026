// A tally is a noun that only says that something is counted: a toll, the number of. The figure
// stands behind a verb of its own, and between the two news copy puts where and when it happened:
//
//     "The death [toll] from Sunday's coach crash in the north [has risen] to 12"
//     "Die [Zahl] der Vermissten nach dem Erdrutsch von Lorme [liegt] inzwischen bei 31"
//     "El [número] de heridos en el choque ocurrido el domingo [asciende] ya a 31"
//
// Whatever noun stands next to the verb, a crash or a place, is not what is counted. A finite verb
// between tells that the tally belongs to a clause of its own.
#include "grammar/tallies.hpp"

#include "grammar/clause.hpp"
#include "grammar/event.hpp"
#include "grammar/noun_phrase.hpp"

namespace claimdiff {
namespace {

bool is_toll(const Words& words, std::uint32_t i) {
    return words.text().id(words[i], Category::noun) == "measure/toll";
}

// The verb whose complement the number is: "rose [to] nearly", "liegt inzwischen [bei]".
std::uint32_t giving_verb(const Words& words, std::uint32_t first) {
    constexpr std::uint32_t reach = 5;  // tokens
    for (std::uint32_t i = first, steps = 0; i > words.first() && steps < reach; --i, ++steps) {
        const Token& t = words[i - 1];
        if (words.is_break(i - 1) || t.is_number()) return no_token;
        if (t.has(Category::revised) || t.has(Category::auxiliary) || words.is_verb(i - 1)
            || (t.has(Category::direction) && words.may_be_verb(i - 1)))
            return i - 1;
        const bool skips = t.has(Category::bound) || t.has(Category::of_word)
                           || t.has(Category::range_word) || t.has(Category::place_preposition)
                           || t.has(Category::preposition) || words.is_adverb(i - 1);
        if (!skips) return no_token;
    }
    return no_token;
}

// "the storm that [struck] on Sunday": told of a noun in between, not of the tally.
bool in_relative(const Words& words, std::uint32_t tally, std::uint32_t verb) {
    for (std::uint32_t i = verb; i > tally + 1; --i) {
        if (words[i - 1].has(Category::relative)) return true;
    }
    return false;
}

std::uint32_t tally_before(const Words& words, std::uint32_t verb) {
    constexpr std::uint32_t reach = 30;  // tokens
    std::uint32_t finite = no_token;
    for (std::uint32_t i = verb, steps = 0; i > words.first() && steps < reach; --i, ++steps) {
        const std::uint32_t at = i - 1;
        if (words.is_hard_break(at)) return no_token;
        if (is_toll(words, at) || words.has_role(at, "number"))
            return finite == no_token || in_relative(words, at, finite) ? at : no_token;
        if (words[at].has(Category::revised) || (words.is_verb(at) && !words.is_participle(at)))
            finite = at;
    }
    return no_token;
}

}  // namespace

Tally tally_of(const Words& words, std::uint32_t first) {
    const std::uint32_t verb = giving_verb(words, first);
    if (verb == no_token) return {};
    const std::uint32_t group = verb_group(words, verb).first;
    const std::uint32_t tally = tally_before(words, group);
    if (tally == no_token) return {};
    if (is_toll(words, tally)) return {"people", "harm/killed"};
    std::uint32_t of = tally + 1;
    while (of < group && (words[of].has(Category::of_word) || words[of].has(Category::article)))
        ++of;
    if (of == tally + 1 || of >= group) return {};
    const NounPhrase phrase = counted_noun(words, of);
    if (phrase.head == no_token || phrase.last > group) return {};
    const Event event = governing_event(words, of, of, phrase);
    const bool own = event.token != no_token && event.token >= tally && event.token < group
                     && event.strength >= sure_event;
    return {phrase.noun, own ? told_of(words, event, phrase.noun) : std::string{}};
}

}  // namespace claimdiff
