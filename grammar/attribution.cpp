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
#include "grammar/elliptical_counts.hpp"

namespace claimdiff {
namespace {

constexpr std::uint32_t longest_speaker = 9;  // words

bool is_quote(const Token& t) {
    return t.is_sign("\"") || t.is_sign("”") || t.is_sign("»") || t.is_sign("“") || t.is_sign("«");
}

bool ends_speaker(const Words& words, std::uint32_t i) {
    const Token& t = words[i];
    return words.is_break(i) || is_quote(t) || t.is_number() || t.has(Category::relative)
           || t.has(Category::negation) || t.has(Category::attribution_verb)
           || t.has(Category::attribution_word);
}

// "onze des quatorze [prévenus]": a noun or participle behind a number says nothing.
bool is_counted(const Words& words, std::uint32_t i) {
    return i > words.first() && (words[i - 1].is_number() || words[i - 1].has(Category::cardinal));
}

// "a month", "zwei Wochen": no time speaks.
bool is_time(const Token& t) {
    static constexpr Categories times{
        Category::time_unit,
        Category::month,
        Category::weekday,
        Category::day_part,
        Category::relative_day,
        Category::season};
    return t.categories.intersects(times);
}

// "los daños", "den Schaden": what a figure is of says nothing.
bool counts(const Words& words, std::uint32_t i) {
    const std::string_view id = words.text().id(words[i], Category::noun);
    return id.starts_with("money/") || id.starts_with("measure/") || id.starts_with("causes/")
           || id.starts_with("share/");
}

// "The warehouse [fire] in Lorme claimed 12 lives": it says nothing.
bool is_mishap(const Words& words, std::uint32_t first, std::uint32_t last) {
    std::string_view head;
    for (std::uint32_t i = first; i < last; ++i) {
        if (i > first
            && (words[i].has(Category::preposition) || words[i].has(Category::place_preposition)
                || words[i].has(Category::of_word)))
            break;
        if (words.may_be_noun(i) && !words.is_name(i))
            head = words.text().id(words[i], Category::noun);
    }
    if (!head.starts_with("acts/")) return false;
    return in_family(
        head,
        {"acts/accidents",
         "acts/attacks",
         "acts/avalanches",
         "acts/earthquakes",
         "acts/explosions",
         "acts/fires",
         "acts/floods",
         "acts/heatwaves",
         "acts/landslides",
         "acts/storms",
         "acts/tornadoes"});
}

// The words [first, last) as written, when they name somebody.
std::string speaker(const Words& words, std::uint32_t first, std::uint32_t last) {
    while (first < last
           && (words[first].has(Category::conjunction) || words[first].has(Category::auxiliary)))
        ++first;
    while (last > first && (words[last - 1].has(Category::auxiliary) || words.is_adverb(last - 1)))
        --last;
    // "An engineer [brought in from outside]", "Paul Reyne [devant ce]": what only describes him
    for (std::uint32_t i = first; i < last; ++i) {
        const bool describes = words.is_participle(i) && !words[i].capital && !words.is_noun(i)
                               && !(i + 1 < last && words.is_noun(i + 1));
        if (describes) last = i;
    }
    while (last > first
           && (words[last - 1].has(Category::article) || words[last - 1].has(Category::preposition)
               || words[last - 1].has(Category::place_preposition)))
        --last;
    if (first == last) return {};
    const Token& opening = words[first];
    if (opening.has(Category::subset)) return {};  // ", dont six à Lorme, a dit le ministère"
    if (opening.hyphen_before
        || (opening.has(Category::pronoun) && !opening.has(Category::article)))
        return {};  // "calcule-t-on", "[eux] le disent"
    bool named = false;
    for (std::uint32_t i = first; i < last; ++i) {
        if (counts(words, i)) return {};
        if (words.is_verb(i) && !words.is_adjective(i) && !words.is_noun(i)) return {};  // a clause
        if (is_time(words[i])) continue;
        named = named || words.is_noun(i) || words.is_name(i) || words[i].has(Category::title_word);
    }
    if (!named || words[first].has(Category::preposition) || is_mishap(words, first, last))
        return {};
    const Span span = cover(words[first].span, words[last - 1].span);
    std::string text = words.text().document().text.substr(span.begin, span.size());
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
}

// "Nach Angaben der Polizei [kamen] 5000 Menschen": the verb stands second.
bool goes_on(const Words& words, std::uint32_t at, std::uint32_t i) {
    return i > at && words.text().language().lexicon.conventions().capital_nouns
           && !words[i].capital && words[i - 1].capital && !words.is_small(i);
}

std::string speaker_after(const Words& words, std::uint32_t at) {
    std::uint32_t end = at;
    while (end < words.last() && end < at + longest_speaker && !ends_speaker(words, end)
           && !words[end].has(Category::auxiliary) && !goes_on(words, at, end)
           && !(words[end].has(Category::conjunction) && end > at)
           && !(
               words[end].has(Category::preposition) && end > at
               && !words[end].has(Category::of_word) && !words[end].has(Category::article))) {
        ++end;
    }
    return speaker(words, at, end);
}

std::string speaker_before(const Words& words, std::uint32_t at) {
    std::uint32_t begin = at;
    while (begin > words.first() && at - begin < longest_speaker && !ends_speaker(words, begin - 1))
        --begin;
    return speaker(words, begin, at);
}

// "Le président, M. Pradel[,] évalue", "Ms Orrell, who chaired it[,] said": whose apposition or
// clause the comma before a verb closes. A name between the commas is the speaker's.
std::string speaker_over(const Words& words, std::uint32_t comma) {
    std::uint32_t open = comma;
    while (open > words.first() && comma - open < longest_speaker
           && !words[open - 1].is_sign(",")) {
        const Token& t = words[open - 1];
        if (words.is_hard_break(open - 1) || is_quote(t) || t.has(Category::attribution_word))
            return {};
        --open;
    }
    if (open == words.first() || open == comma || !words[open - 1].is_sign(",")) return {};
    std::uint32_t name = open;
    while (name < comma && (words[name].has(Category::title_word) || words.is_name(name))) ++name;
    if (name == comma) return speaker(words, open, comma);
    return speaker_before(words, open - 1);
}

// The first token of the verb group that ends at `verb`: "a de son côté indiqué", "had said".
std::uint32_t group_start(const Words& words, std::uint32_t verb) {
    while (verb > words.first() && !words[verb - 1].has(Category::conjunction)
           && (words[verb - 1].has(Category::auxiliary) || words.is_adverb(verb - 1)))
        --verb;
    return verb;
}

// "[Observers] described the vote as calm but said that …": who does what the first verb tells.
std::string speaker_of_joined(const Words& words, std::uint32_t conjunction) {
    std::uint32_t begin = conjunction;
    while (begin > words.first() && !words.is_hard_break(begin - 1)) --begin;
    for (std::uint32_t i = begin + 1; i < conjunction; ++i) {
        if (words.is_verb(i) && !words.is_noun(i))
            return speaker_before(words, group_start(words, i));
    }
    return {};
}

// ", said [the train was late]": a clause, and not who says it.
bool is_clause(const Words& words, std::uint32_t first) {
    for (std::uint32_t i = first; i < words.last() && !words.is_break(i) && !is_quote(words[i]);
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

std::string said_at(const Words& words, std::uint32_t verb, bool before_claim) {
    const std::uint32_t start = group_start(words, verb), next = verb + 1;
    if (before_claim && describes_sum(words, start, verb)) return {};
    if (before_claim && is_passive(words, start, verb)) return {};  // "A strike is announced for"
    const bool after_break
        = start > words.first() && (words[start - 1].is_sign(",") || is_quote(words[start - 1]));
    const bool at_end = next >= words.last() || words.is_break(next);
    if (!before_claim && after_break && !at_end && words[start - 1].is_sign(",")
        && is_clause(words, next))
        return speaker_over(words, start - 1);
    if (!before_claim && after_break && !at_end) return speaker_after(words, next);
    if (before_claim && !at_end && start > words.first() && counts(words, start - 1))
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
        && !is_time(behind))
        return {};
    std::uint32_t begin = start;
    while (begin > words.first() && !ends_speaker(words, begin - 1)) --begin;
    const bool apart
        = begin > words.first() && (words[begin - 1].is_sign(",") || is_quote(words[begin - 1]));
    return apart ? speaker_before(words, start) : std::string{};
}

// "…», relató [una testigo]": whoever stands behind the verb behind a closed quotation or a comma,
// whatever the verb. Its first token; no_token when it is no such verb.
std::uint32_t speaks_behind(const Words& words, std::uint32_t verb) {
    const std::uint32_t next = verb + 1;
    if (verb < words.first() + 2 || next >= words.last()) return no_token;
    const Token& before = words[verb - 1];
    const bool quoted = is_quote(before) || (before.is_sign(",") && is_quote(words[verb - 2]));
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
    const bool person
        = words[who].has(Category::title_word) || words.is_name(who)
          || (who > next && words.is_noun(who) && !is_time(words[who]) && !counts(words, who));
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
    return words.is_break(i) || words[i].has(Category::relative) || is_quote(words[i]);
}

// "[Police] put the crowd at 8,000": who sets a figure says it.
std::string sets_figure(const Words& words, std::uint32_t first) {
    constexpr std::uint32_t reach = 8;  // tokens
    std::uint32_t i = first;
    while (i > words.first()
           && (words[i - 1].has(Category::bound) || words[i - 1].has(Category::article)))
        --i;
    if (i < words.first() + 3 || !words[i - 1].has(Category::place_preposition)) return {};
    for (std::uint32_t steps = 0; i > words.first() + 1 && steps < reach; --i, ++steps) {
        if (words.is_break(i - 1) || words[i - 1].is_number()) return {};
        if (words.has_role(i - 1, "sets")) return speaker_before(words, i - 1);
    }
    return {};
}

// "[Le ministère] a compté 93 000 manifestants": a body that counts, not a town that has so many.
std::string counts_figure(const Words& words, std::uint32_t first) {
    std::uint32_t i = first;
    while (i > words.first()
           && (words[i - 1].has(Category::bound) || words[i - 1].has(Category::article)))
        --i;
    if (i == words.first() || !words.has_role(i - 1, "counts")) return {};
    const std::uint32_t verb = group_start(words, i - 1);
    for (std::uint32_t k = verb; k > words.first() && !words.is_break(k - 1); --k) {
        if (is_speaker(words, k - 1)) return speaker_before(words, verb);
    }
    return {};
}

// "la CGT"
bool is_acronym(const Words& words, std::uint32_t i) {
    const Span span = words[i].span;
    const std::string_view text
        = std::string_view(words.text().document().text).substr(span.begin, span.size());
    return text.size() > 2
           && std::all_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

// "9 000 (syndicats)", "« 420 000 » pour la [Confédération]": the party that gives the figure which
// ends before `i`; of a name, where the figure is `compared` with another's.
std::string party_behind(const Words& words, std::uint32_t i, bool compared) {
    while (i < words.last() && is_quote(words[i])) ++i;
    if (i + 1 >= words.last()) return {};
    const bool bracket = words[i].is_sign("(");
    if (!bracket && !words.has_role(i, "for-party")) return {};
    std::uint32_t party = i + 1;
    while (party < words.last() && words[party].has(Category::article)) ++party;
    const bool named = compared && party > i + 1 && party < words.last() && words.is_name(party);
    if (party >= words.last() || !(named || is_speaker(words, party) || is_acronym(words, party)))
        return {};
    if (!bracket) return speaker_after(words, i + 1);
    if (party + 1 >= words.last() || !words[party + 1].is_sign(")")) return {};
    const Span span = cover(words[i + 1].span, words[party].span);
    return words.text().document().text.substr(span.begin, span.size());
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
    if (words.any({Category::role_word})) {
        std::string setter = sets_figure(words, near_token);
        if (setter.empty()) setter = counts_figure(words, near_token);
        if (!setter.empty()) return setter;
    }
    // a number and what it counts, at most
    constexpr std::uint32_t figure = 4;
    std::uint32_t led = near_token;
    while (led > words.first() && (words[led - 1].has(Category::bound) || is_quote(words[led - 1])))
        --led;
    const bool compared = led > words.first() && words[led - 1].has(Category::versus);
    for (std::uint32_t i = near_token + 1; i < words.last() && i <= near_token + figure; ++i) {
        const bool sign = words[i].kind == TokenKind::sign;
        if (!sign && !words[i].has(Category::preposition)) continue;
        if (std::string party = party_behind(words, i, compared); !party.empty()) return party;
        if (sign && words.is_break(i) && !is_quote(words[i])) break;
    }
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
