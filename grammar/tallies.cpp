// A tally is a noun that only says that something is counted: a toll, the number of. The figure
// stands behind a verb of its own, and between the two news copy puts where and when it happened:
//
//     "The death [toll] from Sunday's coach crash in the north [has risen] to 12"
//     "Die [Zahl] der Vermissten nach dem Erdrutsch von Lorme [liegt] inzwischen bei 31"
//     "El [número] de heridos en el choque ocurrido el domingo [asciende] ya a 31"
//
// Where the verb opens the sentence, the tally stands behind the figure: "[Asciende] a 14 la
// [cifra] de muertos".
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

// "le bilan [de l'incendie]", "le bilan provisoire", but "le bilan [de l'entreprise]", "le bilan
// carbone": what a toll is of.
bool counts_dead(const Words& words, std::uint32_t toll) {
    std::uint32_t i = toll + 1;
    if (i >= words.last()) return true;
    if (words.is_participle(i) && !words[i].has(Category::auxiliary)) return false;
    if (!words[i].has(Category::of_word)) {
        const Token& t = words[i];
        const bool describes = words.is_adjective(i) || (words.is_noun(i) && !words.is_name(i));
        return !describes || t.has(Category::provisional) || t.has(Category::revised)
               || t.has(Category::auxiliary) || words.is_verb(i);
    }
    while (i < words.last() && (words[i].has(Category::of_word) || words[i].has(Category::article)))
        ++i;
    const std::string_view of = i < words.last() ? words.text().id(words[i], Category::noun) : "";
    return of.empty() || of.starts_with("acts/") || of.starts_with("people");
}

// Whether the verb group at `group` is of the tally's own clause: each clause put in between opens
// with a relative pronoun or a conjunction and has its verb, "killed when a boat [sank]", "which
// [injured] 40".
bool is_own_verb(const Words& words, std::uint32_t tally, std::uint32_t group) {
    const bool commas = words.text().language().lexicon.conventions().capital_nouns;
    bool inserted = false;
    for (std::uint32_t i = tally + 1; i < group; ++i) {
        const Token& t = words[i];
        // "bei dem Unfall": German articles are relative pronouns behind a comma
        const bool relative = t.has(Category::relative) && (!commas || words[i - 1].is_sign(","));
        if (relative || (t.has(Category::conjunction) && !t.has(Category::number_and))) {
            inserted = true;
        } else if (
            t.has(Category::revised) || (words.is_verb(i) && !words.is_participle(i))
            || (inserted && words.may_be_verb(i) && !t.has(Category::auxiliary)
                && !words.is_noun(i + 1))) {
            if (!inserted) return false;
            inserted = false;
        }
    }
    return !inserted;
}

std::uint32_t tally_before(const Words& words, std::uint32_t group) {
    constexpr std::uint32_t reach = 30;  // tokens
    for (std::uint32_t i = group, steps = 0; i > words.first() && steps < reach; --i, ++steps) {
        const std::uint32_t at = i - 1;
        if (words.is_hard_break(at)) return no_token;
        if (is_toll(words, at) || words.has_role(at, "number"))
            return is_own_verb(words, at, group) ? at : no_token;
    }
    return no_token;
}

}  // namespace

std::uint32_t giving_verb(const Words& words, std::uint32_t figure) {
    constexpr std::uint32_t reach = 6;  // tokens
    std::uint32_t verb = figure;
    for (std::uint32_t steps = 0; steps < reach; ++steps) {
        if (verb == words.first() || words.is_break(verb - 1)) return no_token;
        --verb;
        const Token& t = words[verb];
        const bool phrase = t.word.find(' ') != std::string_view::npos;  // "est passé à"
        const bool gives = t.has(Category::light_verb) || t.has(Category::auxiliary)
                           || (t.has(Category::revised) && phrase)
                           || (t.has(Category::direction) && words.may_be_verb(verb))
                           || (steps == 0 && t.has(Category::event) && words.may_be_verb(verb))
                           || (steps > 0 && words.is_verb(verb));
        if (gives) return verb;
        const bool skips = t.has(Category::bound) || t.has(Category::of_word)
                           || t.has(Category::range_word) || t.has(Category::place_preposition)
                           || t.has(Category::preposition) || t.has(Category::article)
                           || t.has(Category::day_part) || words.is_adverb(verb);
        if (!skips) return no_token;
    }
    return no_token;
}

namespace {

// The tally behind the figure at `figure`, whose verb opens its clause; no_token when none is
// there.
std::uint32_t tally_behind(const Words& words, std::uint32_t verb, std::uint32_t figure) {
    constexpr std::uint32_t longest = 5;  // tokens of the figure
    const std::uint32_t group = verb_group(words, verb).first;
    if (group > words.first() + 1 && !words.is_break(group - 1)) return no_token;
    std::uint32_t i = figure;
    while (i < words.last() && i < figure + longest
           && (words[i].is_number() || words[i].has(Category::cardinal)
               || words[i].has(Category::scale)))
        ++i;
    while (i < words.last() && words[i].has(Category::article)) ++i;
    const bool tally
        = i > figure && i < words.last() && (is_toll(words, i) || words.has_role(i, "number"));
    return tally ? i : no_token;
}

// "[Los muertos] son ya 14": those whom a verb that says nothing else gives the number of.
std::uint32_t numbered_subject(const Words& words, std::uint32_t verb, std::uint32_t group) {
    if (!words[verb].has(Category::auxiliary) || group < words.first() + 2) return no_token;
    const std::uint32_t head = group - 1;
    const bool harmed = words.text().id(words[head], Category::event).starts_with("harm/");
    return harmed && words[head - 1].has(Category::article) && words.may_be_noun(head) ? head
                                                                                       : no_token;
}

}  // namespace

bool takes_up_number(const Words& words, std::uint32_t first) {
    const std::uint32_t verb = giving_verb(words, first);
    if (verb == no_token) return false;
    const std::uint32_t tally = tally_before(words, verb_group(words, verb).first);
    return tally != no_token && tally > words.first() && words.has_role(tally - 1, "this")
           && !words[tally + 1].has(Category::of_word);
}

Tally tally_of(const Words& words, std::uint32_t first) {
    const std::uint32_t verb = giving_verb(words, first);
    if (verb == no_token) return {};
    const std::uint32_t group = verb_group(words, verb).first;
    std::uint32_t limit = group;
    std::uint32_t tally = tally_before(words, group);
    if (tally == no_token) {
        tally = tally_behind(words, verb, first);
        limit = words.last();
    }
    std::uint32_t of = no_token;
    if (tally == no_token) {
        tally = of = numbered_subject(words, verb, group);
        limit = group;
    }
    if (tally == no_token) return {};
    if (is_toll(words, tally))
        return counts_dead(words, tally) ? Tally{"people", "harm/killed"}
                                         : Tally{"measure/toll", {}};
    if (of == no_token) {
        of = tally + 1;
        while (of < limit && (words[of].has(Category::of_word) || words[of].has(Category::article)))
            ++of;
        if (of == tally + 1 || of >= limit) return {};
    }
    const NounPhrase phrase = counted_noun(words, of);
    if (phrase.head == no_token || phrase.last > limit) return {};
    const Event event = governing_event(words, of, of, phrase);
    const bool own = event.token != no_token && event.token >= tally && event.token < limit
                     && event.strength >= sure_event;
    return {phrase.noun, own ? told_of(words, event, phrase.noun) : std::string{}};
}

}  // namespace claimdiff
