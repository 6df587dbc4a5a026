// A trial has several sentences: that of whom it is about, whom texts call by his name, his trade
// or "the accused", and those of the people around him, who are told of by whose they are. So only
// the latter and names keep two sentences apart.
#include "grammar/convicts.hpp"

#include <algorithm>

#include "grammar/clause.hpp"
#include "grammar/concepts.hpp"
#include "grammar/event.hpp"
#include "grammar/special_counts.hpp"

namespace claimdiff {
namespace {

// The verb nearest in front of the number, in its clause or the one that it hangs on.
std::uint32_t verb_before(const Words& words, std::uint32_t at) {
    for (std::uint32_t i = at; i > words.first(); --i) {
        if (words.is_hard_break(i - 1)) break;
        const bool noun
            = i > words.first() + 1  // "a suspended sentence", "une peine"
              && (words[i - 2].has(Category::article) || words[i - 2].has(Category::one_article)
                  || words.is_adjective(i - 2));
        if (words.is_verb(i - 1) && !words[i - 1].has(Category::auxiliary) && !noun) return i - 1;
    }
    return no_token;
}

// "Die Staatsanwaltschaft [hatte] zwölf Jahre gefordert": German closes its clause with the verb.
std::uint32_t auxiliary_before(const Words& words, std::uint32_t at) {
    for (std::uint32_t i = at; i > words.first() && !words.is_break(i - 1); --i) {
        if (words[i - 1].has(Category::auxiliary)) return i - 1;
    }
    return no_token;
}

// "La Audiencia de Lorme [condenó] a seis años": whoever gives a sentence does not get it.
bool gives_sentence(const Words& words, std::uint32_t first, std::uint32_t verb) {
    const std::string_view event = words.text().id(words[verb], Category::event);
    const bool gives
        = event == "justice/sentenced" || event == "justice/convicted" || event == "justice/jailed";
    return gives && words.text().language().lexicon.conventions().head_first
           && !is_passive(words, first, verb) && !is_reflexive(words, verb);
}

// "seis años de cárcel [al exalcalde] Ramón Izarra": whom a sentence is given to, behind it.
Bearer receiver_behind(const Words& words, const Mention& sentence) {
    constexpr std::uint32_t reach = 5, longest = 9;  // tokens
    for (std::uint32_t i = sentence.last; i + 1 < words.last() && i < sentence.last + reach; ++i) {
        if (words.is_break(i)) break;
        const bool to = words[i].has(Category::range_word) && words[i].has(Category::preposition);
        if (!to) continue;
        return phrase_from(words, i + 1, std::min(words.last(), i + longest));
    }
    return {};
}

// "[Leur] comptable", "[his] wife", "le comptable [du couple]"
bool is_of_another(const Words& words, const Bearer& bearer) {
    for (std::uint32_t i = bearer.first; i < bearer.last; ++i) {
        if (words.has_role(i, "their")) return true;
    }
    return bearer.first > words.first() && words.has_role(bearer.first - 1, "their");
}

bool is_prosecution(std::string_view noun) {
    return noun.starts_with("people/prosecutors") || noun == "organisations/prosecutors";
}

std::string holder_of(const Words& words, const Bearer& bearer) {
    if (is_of_another(words, bearer) && !bearer.noun.empty()) return "their " + bearer.noun;
    return bearer.holder;
}

struct Convict {
    std::string holder;     // a folded name, or the noun of whom another's name tells
    bool demanded = false;  // by prosecutors: not given
};

//     "a condamné Luc Ferran à [quatre ans]"       luc ferran
//     "Leur comptable a écopé de [dix-huit mois]"  their fr:comptable
//     "Prosecutors had asked for [five years]"     demanded
Convict convict_of(const Words& words, const Mention& sentence) {
    std::uint32_t verb = verb_before(words, sentence.first);
    const bool closes = verb == no_token;
    if (closes) verb = auxiliary_before(words, sentence.first);
    if (verb == no_token) return {};
    VerbGroup group = verb_group(words, verb);
    Bearer subject = subject_before(words, group.first, group.doubtful);
    if (!subject.found()) subject = subject_over(words, group.first);
    if (subject.found() && is_prosecution(subject.noun)) return {{}, true};
    if (closes) return {};
    const Bearer object = object_after(words, verb);
    if (object.found() && (!object.holder.empty() || object.noun.starts_with("people")))
        return {holder_of(words, object), false};
    if (gives_sentence(words, group.first, verb)) {
        const Bearer receiver = receiver_behind(words, sentence);
        return {receiver.found() ? holder_of(words, receiver) : std::string{}, false};
    }
    return {subject.found() ? holder_of(words, subject) : std::string{}, false};
}

bool is_sentencing(std::string_view event) {
    return event == "justice/sentenced" || event == "justice/jailed"
           || event == "justice/convicted";
}

bool tells_of_sentencing(const TokenText& text) {
    constexpr std::uint32_t furthest = 400;  // tokens
    const auto last = std::min<std::size_t>(text.tokens().size(), furthest);
    return std::any_of(
        text.tokens().begin(),
        text.tokens().begin() + static_cast<std::ptrdiff_t>(last),
        [&](const Token& t) { return is_sentencing(text.id(t, Category::event)); });
}

// "Former mayor [gets] three years for bribery", where the text tells of a sentence; not "gets
// three years to repay".
bool is_dealt(const Words& words, const Mention& mention) {
    std::uint32_t verb = mention.first;
    while (verb > words.first() && verb + 3 > mention.first
           && (words[verb - 1].has(Category::article) || words[verb - 1].has(Category::one_article)
               || words[verb - 1].has(Category::pronoun) || words[verb - 1].has(Category::bound)))
        --verb;
    if (verb == words.first() || !words.has_role(verb - 1, "deals-out")) return false;
    --verb;
    if (mention.last < words.last()
        && (words.has_role(mention.last, "infinitive")
            || words[mention.last].has(Category::of_word)))
        return false;
    VerbGroup group = verb_group(words, verb);
    const Bearer subject = subject_before(words, group.first, group.doubtful);
    return !subject.noun.starts_with("organisations") && tells_of_sentencing(words.text());
}

}  // namespace

void read_sentence(
    const Words& words,
    const Mention& mention,
    std::uint32_t measured,
    const Claim* before,
    Claim& claim) {
    const bool part  // "quatre ans de prison, dont [deux] avec sursis", "dont [deux] ferme"
        = mention.first > words.first() && words[mention.first - 1].has(Category::subset);
    const bool served
        = part && mention.last < words.last() && words.has_role(mention.last, "to-serve");
    const bool in_prison
        = served || is_in_prison(words, mention.last)
          || (claim.measure.noun == "buildings/prisons" && (measured >= mention.last || part));
    // "He had spent two years in prison before the trial": no sentence, but time served
    const std::uint32_t verb = verb_before(words, mention.first);
    if (in_prison && verb != no_token && words.has_role(verb, "spends")) {
        claim.measure.noun = "measure/time in prison";
        return;
    }
    const bool begun  // "began a 16-year sentence"
        = claim.measure.noun == "measure/sentence" && claim.measure.event == "state/started";
    const bool punished = in_prison || begun || is_sentencing(claim.measure.event)
                          || is_dealt(words, mention)
                          || claim.measure.event == "terms/demanded/sentence";
    const bool asked = !punished && claim.measure.noun == "measure/sentence"
                       && claim.measure.event.empty() && convict_of(words, mention).demanded;
    if (!(punished || asked)
        || in_family(claim.measure.noun, {"measure/minimum term", "measure/supervision"}))
        return;
    claim.measure.noun = "measure/sentence";
    if (part && before != nullptr && before->measure.noun == claim.measure.noun) {
        claim.measure.event = before->measure.event;
        claim.holder = before->holder;
        return;
    }
    Convict convict = convict_of(words, mention);
    claim.holder = std::move(convict.holder);
    if (convict.demanded) claim.measure.event = "terms/demanded/sentence";
    if (!claim.measure.event.starts_with("terms/"))  // asked for is not given
        claim.measure.event = "justice/sentenced";
}

bool is_known_by_another(const std::string& holder) { return holder.starts_with("their "); }

}  // namespace claimdiff
