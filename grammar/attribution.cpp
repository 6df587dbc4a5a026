// Attribution in news stands in three forms:
//     before the claim   "Selon la préfecture, …", "police said (that) 30,000 people …"
//     after it, inverted "…, a indiqué la préfète", "…, said Luc Ferrand"
//     after it, plain    "…, police said."
//     around a sum       "Police put the crowd at 3,000"
// A verb alone proves nothing ("le port a envoyé 12 bateaux" is no speech): what stands next to it
// decides.
#include "grammar/attribution.hpp"

#include <algorithm>

#include "grammar/clause.hpp"
#include "grammar/concepts.hpp"
#include "grammar/speakers.hpp"

namespace claimdiff {
namespace {

// "onze des quatorze [prévenus]": a noun or participle behind a number says nothing.
bool is_counted(const Words& words, std::uint32_t i) {
    return i > words.first() && (words[i - 1].is_number() || words[i - 1].has(Category::cardinal));
}

// ", said [the train was late]": a clause, and not who says it.
bool is_clause(const Words& words, std::uint32_t first) {
    for (std::uint32_t i = first;
         i < words.last() && !words.is_break(i) && !is_quotation_mark(words[i]);
         ++i) {
        if (words[i].has(Category::relative) || words[i].has(Category::attribution_verb))
            return false;
        if (i > first && (words[i].has(Category::auxiliary) || words.is_verb(i))
            && !words.is_noun(i) && !words.is_participle(i - 1))
            return true;
    }
    return false;
}

// "jewels [estimated] at £3m", "des dégâts [estimés] à 2 millions": a participle of what it
// follows.
bool describes_sum(const Words& words, std::uint32_t start, std::uint32_t verb) {
    if (start != verb || !words.is_participle(verb) || verb + 1 >= words.last()) return false;
    const Token& next = words[verb + 1];
    return next.has(Category::place_preposition) || words.has_role(verb + 1, "infinitive");
}

// "Das Amt [hat] 19 Fälle bestätigt": the auxiliary of a German clause that closes with the verb of
// speech; no_token when there is none, or when it stands beside it.
std::uint32_t auxiliary_apart(const Words& words, std::uint32_t verb) {
    if (!words.text().language().lexicon.conventions().capital_nouns
        || (verb + 1 < words.last() && !words.is_break(verb + 1)))
        return no_token;
    for (std::uint32_t i = verb; i > words.first() && !words.is_break(i - 1); --i) {
        if (words[i - 1].has(Category::auxiliary)) return i < verb ? i - 1 : no_token;
    }
    return no_token;
}

// Whoever has said it: nobody where the clause is a passive, "waren arbeitslos gemeldet".
std::string said_with_auxiliary(const Words& words, std::uint32_t auxiliary) {
    static constexpr std::string_view active[] = {"hat", "haben", "hatte", "hatten", "habe"};
    if (std::find(std::begin(active), std::end(active), words[auxiliary].word) == std::end(active))
        return {};
    std::string who = speaker_before(words, auxiliary);
    return who.empty() ? speaker_after(words, auxiliary + 1) : who;
}

std::string said_at(const Words& words, std::uint32_t verb, bool before_claim) {
    if (const std::uint32_t apart = auxiliary_apart(words, verb); apart != no_token)
        return said_with_auxiliary(words, apart);
    const std::uint32_t start = speech_start(words, verb), next = verb + 1;
    if (before_claim && describes_sum(words, start, verb)) return {};
    if (before_claim && is_passive(words, start, verb)) return {};  // "A strike is announced for"
    const bool after_break
        = start > words.first()
          && (words[start - 1].is_sign(",") || is_quotation_mark(words[start - 1]));
    const bool at_end = next >= words.last() || words.is_break(next);
    // "Helene Courtay, 45, told [reporters]": whom it was said to
    if (!before_claim && after_break && !at_end && words[start - 1].is_sign(",")
        && (is_clause(words, next) || words.has_role(verb, "addresses")))
        return speaker_over(words, start - 1);
    if (!before_claim && after_break && !at_end) return speaker_after(words, next);
    if (before_claim && !at_end && start > words.first() && names_figure(words, start - 1))
        return speaker_after(words, next);  // "den Schaden bezifferte die Bahn auf …"
    if (before_claim && start > words.first() && words[start - 1].is_sign(","))
        return at_end ? std::string{} : speaker_over(words, start - 1);
    if (before_claim && !at_end && start > words.first()
        && words[start - 1].has(Category::conjunction))
        return speaker_of_joined(words, start - 1);
    if (before_claim)
        return at_end && !words[verb].has(Category::attribution_word) && next < words.last()
                       && words[next].is_sign(",")
                   ? std::string{}
                   : speaker_before(words, start);
    if (at_end) return speaker_before(words, start);
    // ", the health board said [in a statement]"
    const Token& behind = words[next];
    if (!behind.has(Category::preposition) && !behind.has(Category::place_preposition)
        && !is_time_word(behind))
        return {};
    std::uint32_t begin = start;
    while (begin > words.first() && !ends_speaker(words, begin - 1)) --begin;
    const bool apart = begin > words.first()
                       && (words[begin - 1].is_sign(",") || is_quotation_mark(words[begin - 1]));
    return apart ? speaker_before(words, start) : std::string{};
}

// "…», relató [una testigo]": whoever stands behind the verb behind a closed quotation or a comma,
// whatever the verb. Its first token; no_token when it is no such verb.
std::uint32_t speaks_behind(const Words& words, std::uint32_t verb) {
    const std::uint32_t next = verb + 1;
    if (verb < words.first() + 2 || next >= words.last() || words.has_role(verb, "addresses"))
        return no_token;
    const Token& before = words[verb - 1];
    const bool quoted
        = is_quotation_mark(before) || (before.is_sign(",") && is_quotation_mark(words[verb - 2]));
    if (!quoted
        && !(
            before.is_sign(",") && words[verb].has(Category::attribution_verb)
            && !is_clause(words, next)))
        return no_token;
    if (words[verb].capital || !words.may_be_verb(verb) || words.is_small(verb)) return no_token;
    std::uint32_t who = next;
    while (who < words.last()
           && (words[who].has(Category::article) || words[who].has(Category::one_article)))
        ++who;
    if (who == words.last()) return no_token;
    const bool person = words[who].has(Category::title_word) || words.is_name(who)
                        || (who > next && words.is_noun(who) && !is_time_word(words[who])
                            && !names_figure(words, who));
    return person ? next : no_token;
}

// "police sources", "a source close to [the case]": a speaker by itself, not a preposition of one.
bool names_source(const Token& t) {
    for (std::string_view word : {"source", "fuente", "quelle"}) {
        if (t.word.find(word) != std::string_view::npos) return true;
    }
    return false;
}

std::string source_text(const Words& words, std::uint32_t at) {
    std::uint32_t end = at + 1;
    while (words[at].word.ends_with(" to") && end < words.last() && end < at + longest_speaker
           && !ends_speaker(words, end) && !words[end].has(Category::attribution_verb)
           && !words[end].has(Category::auxiliary))
        ++end;
    const Span span = cover(words[at].span, words[end - 1].span);
    std::string text = words.text().document().text.substr(span.begin, span.size());
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
}

bool ends_clause(const Words& words, std::uint32_t i) {
    return words.is_break(i) || words[i].has(Category::relative) || is_quotation_mark(words[i]);
}

// "12 000 manifestants (4 000 selon la police)": what stands in brackets of its own.
bool in_aside(const Words& words, std::uint32_t near, std::uint32_t i) {
    bool open = false;
    for (std::uint32_t k = near; k < i; ++k) {
        if (words[k].is_sign("(")) open = true;
        if (words[k].is_sign(")")) open = false;
    }
    return open;
}

}  // namespace

std::string attribution_of(const Words& words, std::uint32_t near_token) {
    static constexpr Categories telling{Category::attribution_word, Category::attribution_verb};
    if (std::string giver = giver_of_figure(words, near_token); !giver.empty()) return giver;
    if (!words.any(telling)) return {};
    // "3.500 selon les organisateurs": who stands right behind the number says it.
    for (std::uint32_t i = near_token + 1;
         i < words.last() && i < near_token + 6 && !words.is_break(i);
         ++i) {
        if (words[i].has(Category::attribution_word)) return speaker_after(words, i + 1);
    }
    std::string found;
    for (std::uint32_t i = words.find(telling, words.first(), words.last()); i < words.last();
         i = words.find(telling, i + 1, words.last())) {
        const Token& t = words[i];
        if (i == near_token) continue;
        // "rebaja [la cifra] a 6.500": a noun
        const bool noun = i > words.first() && words[i - 1].has(Category::article)
                          && !words[i - 1].has(Category::pronoun) && words.may_be_noun(i)
                          && t.has(Category::attribution_verb)
                          && !t.has(Category::attribution_word);
        if (noun) continue;
        std::string who;
        if (t.has(Category::attribution_word)) {
            who = names_source(t) ? source_text(words, i) : speaker_after(words, i + 1);
        } else if (const std::uint32_t behind = i > near_token ? speaks_behind(words, i) : no_token;
                   behind != no_token) {
            who = speaker_after(words, behind);
        } else if (
            t.has(Category::attribution_verb) && !t.has(Category::event) && !is_counted(words, i)) {
            who = said_at(words, i, i < near_token);
        }
        if (who.empty() || (i > near_token && in_aside(words, near_token, i))) continue;
        found = std::move(who);
        if (i > near_token) break;  // the nearest before, else the first after
    }
    return found;
}

namespace {

// "reached 30°C on Monday [and] was expected to fall"
bool joins_verbs(const Words& words, std::uint32_t i) {
    if (!words[i].has(Category::conjunction) || i + 1 >= words.last()) return false;
    return words[i + 1].has(Category::auxiliary) || words[i + 1].has(Category::forecast)
           || words[i + 1].has(Category::hypothetical);
}

// "1,015 [planned] operations were called off", "les opérations [prévues] mardi ont été annulées":
// says which they were, and not that the rest is to come.
bool describes_noun(const Words& words, std::uint32_t i) {
    const std::uint32_t next = i + 1;
    if (!words.is_participle(i) || next >= words.last() || words.is_break(next)) return false;
    const bool stands_alone = i == words.first() || !words[i - 1].has(Category::auxiliary);
    if (!stands_alone) return false;
    const bool in_front = !words.text().language().lexicon.conventions().head_first;
    if (in_front && words.is_noun(next) && !words[next].has(Category::preposition)) return true;
    return i > words.first() && words.is_noun(i - 1) && auxiliary_behind(words, i) != no_token;
}

}  // namespace

bool supposes(const Words& words, std::uint32_t i) {
    const Token& t = words[i];
    if (!t.has(Category::hypothetical)) return false;
    return !(t.capital && t.has(Category::month) && i != words.first());
}

Modality modality_of(const Words& words, std::uint32_t first, std::uint32_t last) {
    const auto ends
        = [&](std::uint32_t i) { return ends_clause(words, i) || joins_verbs(words, i); };
    // "ce ne sont pas 80 mais 95": a negation right before the number denies it.
    for (std::uint32_t i = first, steps = 0; i > words.first() && steps < 3; --i, ++steps) {
        if (ends(i - 1)) break;
        const Token& t = words[i - 1];
        if (t.has(Category::negation) && !t.has(Category::bound_and)) return Modality::denied;
        if (!t.has(Category::bound) && !t.has(Category::article)) break;
    }
    if (!words.any({Category::hypothetical, Category::forecast})) return Modality::asserted;
    std::uint32_t begin = first, end = last;
    while (begin > words.first() && !ends(begin - 1)) --begin;
    while (end < words.last() && !ends(end)) ++end;
    bool hypothetical = false;
    // "Exit poll: 64 seats"
    bool forecast = begin > words.first() + 1 && words[begin - 1].is_sign(":")
                    && words[begin - 2].has(Category::forecast);
    for (std::uint32_t i = begin; i < end; ++i) {
        if (i >= first && i < last) continue;
        hypothetical = hypothetical || supposes(words, i);
        forecast = forecast || (words[i].has(Category::forecast) && !describes_noun(words, i));
    }
    if (forecast) return Modality::forecast;
    return hypothetical ? Modality::hypothetical : Modality::asserted;
}

}  // namespace claimdiff
