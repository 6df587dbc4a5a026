// Amounts hang on nouns in four ways; the nearest on the left wins, measures before things:
//     noun of N          "perte nette de 40 millions", "net debt of $312m", "magnitude 6,1"
//     noun verb N        "Le chiffre d'affaires a atteint 3,1 milliards", "Net sales increased
//     to $1.2bn" noun: N, N (noun)  labels and tables N noun             "$3.4bn coal terminal",
//     "165 M€ de provision"
#include "grammar/measured.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "grammar/clause.hpp"
#include "grammar/units.hpp"

namespace claimdiff {

bool is_contested(std::string_view noun) {
    return noun == "seats" || noun == "votes" || noun == "share/vote share";
}

bool is_measure(std::string_view noun) {
    for (std::string_view root : {"money/", "measure/", "share/"}) {
        if (noun.starts_with(root)) return true;
    }
    return false;
}

namespace {

// "[The mayor] puts", "according to [the mayor]": who says it is not what is measured.
bool speaks(const Words& words, std::uint32_t i) {
    constexpr std::uint32_t reach = 4;
    for (std::uint32_t k = i + 1; k < words.last() && k <= i + reach; ++k) {
        if (words[k].has(Category::attribution_verb)) return true;
        if (!words[k].has(Category::auxiliary) && !words.is_adverb(k) && !words.is_name(k)) break;
    }
    for (std::uint32_t k = i; k > words.first() && k + reach > i; --k) {
        const Token& t = words[k - 1];
        if (t.has(Category::attribution_word)) return true;
        if (!t.has(Category::article) && !t.has(Category::of_word) && !words.is_noun(k - 1)) break;
    }
    return false;
}

// "a annoncé vendredi que [1 900 hectares] ont brûlé": what is told begins with the amount, and
// nothing in front is measured by it.
bool opens_statement(const Words& words, const Mention& mention) {
    std::uint32_t i = mention.first;
    while (i > words.first() && (words[i - 1].has(Category::bound) || words.is_adverb(i - 1))) --i;
    if (i == words.first() || !words.has_role(i - 1, "told-that")) return false;
    static constexpr Categories telling{Category::attribution_verb};
    return words.find(telling, words.first(), i - 1) < i - 1;
}

// "le [nombre] de visites": how many there are of what follows.
bool is_number_of(const Words& words, std::uint32_t i) {
    return words.has_role(i, "number") && i + 1 < words.last()
           && words[i + 1].has(Category::of_word);
}

// "acciones de la [firma]": a complement of the noun that is measured.
bool is_complement(const Words& words, std::uint32_t i) {
    while (i > words.first() && words[i - 1].has(Category::article)
           && !words[i - 1].has(Category::of_word)
           && !words[i - 1].has(Category::place_preposition))
        --i;
    if (i < words.first() + 2 || !words.is_noun(i - 2) || is_number_of(words, i - 2)) return false;
    return words[i - 1].has(Category::of_word) || words[i - 1].has(Category::place_preposition);
}

// "pulled from his [cab] after two hours", "in nine [countries] for a year": where, and nothing
// that lasts.
bool is_whereabouts(const Words& words, std::uint32_t i) {
    while (
        i > words.first()
        && ((words[i - 1].has(Category::article) && !words[i - 1].has(Category::place_preposition))
            || words[i - 1].is_number() || words[i - 1].has(Category::cardinal)
            || (words.is_adjective(i - 1) && !words.is_verb(i - 1))))
        --i;
    return i > words.first()
           && (words[i - 1].has(Category::place_preposition)
               || words[i - 1].has(Category::preposition))
           && !words[i - 1].has(Category::of_word);
}

// "closed 7% [lower]": how it moved; a "reduction" is a thing of its own.
bool moves(const Words& words, std::uint32_t i) {
    return words[i].has(Category::direction)
           && words[i].use.any(Pos::adjective | Pos::adverb | Pos::verb | Pos::participle);
}

// "ordered to [pay] £12,000 in compensation", "must [pay] £12,000": no pay
bool is_infinitive(const Words& words, std::uint32_t i) {
    if (i == words.first() || !words.may_be_verb(i)) return false;
    return words.has_role(i - 1, "infinitive") || words[i - 1].has(Category::tense);
}

// "The opening [bid] was", "Monthly [churn] came to": a noun that may be a verb elsewhere, in front
// of the verb that only gives the figure.
bool is_subject_noun(const Words& words, std::uint32_t i) {
    const std::uint32_t next = i + 1;
    if (next >= words.last() || words.is_noun(i) || !words.may_be_noun(i) || words.is_small(i)
        || words[i].has(Category::light_verb) || words[i].has(Category::attribution_verb))
        return false;
    const Token& verb = words[next];
    return (verb.has(Category::auxiliary) || verb.has(Category::light_verb)
            || (verb.has(Category::direction) && words.may_be_verb(next))
            || words.text().id(verb, Category::event) == "state/reached")
           && (i == words.first() || !words[i - 1].has(Category::pronoun));
}

// "À 71 %, [les éboueurs] ont dit oui": the subject behind the share that opens the sentence;
// no_token when none follows.
std::uint32_t subject_behind(const Words& words, const Mention& mention) {
    if (mention.kind != MentionKind::percent || mention.first > words.first() + 2
        || mention.first == words.first() || mention.last + 2 >= words.last()
        || !words[mention.last].is_sign(","))
        return no_token;
    const Token& led = words[words.first()];
    if (!led.has(Category::preposition) && !led.has(Category::place_preposition)) return no_token;
    std::uint32_t i = mention.last + 1;
    while (i < words.last() && words[i].has(Category::article)) ++i;
    return i < words.last() && words.is_noun(i) ? i : no_token;
}

// "…, and [61%] were women": the share is the subject of its clause, and nothing in front of that
// is measured by it. "Of the 260 samples, 12% were bad" tells the whole first.
bool is_subject(const Words& words, const Mention& mention) {
    if (mention.kind != MentionKind::percent || mention.last >= words.last()
        || mention.first == words.first() || words[words.first()].has(Category::of_word)
        || words[words.first()].has(Category::subset))
        return false;
    std::uint32_t first = mention.first;
    while (first > words.first() && words[first - 1].has(Category::bound)) --first;
    if (first == words.first()) return false;
    const Token &before = words[first - 1], &next = words[mention.last];
    return (before.is_sign(",") || before.has(Category::conjunction))
           && (next.has(Category::auxiliary) || next.has(Category::light_verb)
               || words.is_verb(mention.last));
}

// "61% were [women]": the noun behind the verb of which a share is the subject; no_token when none
// follows.
std::uint32_t predicate_noun(const Words& words, std::uint32_t verb) {
    std::uint32_t i = verb;
    while (i < words.last() && (words[i].has(Category::auxiliary) || words.is_adverb(i))) ++i;
    while (i < words.last() && words[i].has(Category::article)) ++i;
    const bool noun = i > verb && i < words.last() && !words.is_break(i) && words.is_noun(i)
                      && !words.is_adjective(i) && !words[i].has(Category::event);
    return noun ? i : no_token;
}

}  // namespace

bool describes_average(const Words& words, std::uint32_t i) {
    if (words.text().id(words[i], Category::noun) != "measure/average") return false;
    const bool head_first = words.text().language().lexicon.conventions().head_first;
    if (head_first) return i > words.first() && words.is_noun(i - 1) && !words.is_break(i - 1);
    const std::uint32_t next = i + 1;
    return next < words.last()
           && (words.is_noun(next) || words[next].is_number() || words[next].has(Category::currency)
               || words[next].has(Category::bound));
}

Measured measured_noun(const Words& words, const Mention& mention) {
    Measured best;
    const auto offer = [&](std::uint32_t i, int strength) {
        // "£3.1 million last [year]"
        if (strength <= best.strength || words[i].has(Category::time_unit)
            || words[i].has(Category::percent) || words[i].word == "'s" || words[i].word == "’s"
            || words[i].has(Category::month))
            return;
        best.token = i;
        best.strength = strength;
        best.phrase = phrase_at(words, i);
    };
    // After: "of"/"de" + noun, or the noun itself.
    std::uint32_t after = mention.last;
    if (after < words.last() && words[after].has(Category::of_word)) {
        ++after;
        while (after < words.last() && words[after].has(Category::article)) ++after;
    }
    // "a 12-mile stretch": a noun, though it may be a verb elsewhere
    const bool attributive = after == mention.last && words[mention.last - 1].hyphen_before;
    const bool capital_nouns = words.text().language().lexicon.conventions().capital_nouns;
    if (after < words.last() && words[after].capital == capital_nouns
        && (words.is_noun(after) || is_title_phrase(words, after)
            || (attributive && words.may_be_noun(after)))) {
        const NounPhrase phrase = counted_noun(words, after);
        const std::uint32_t head = phrase.head != no_token ? phrase.head : after;
        const bool measure = is_measure(words.text().id(words[head], Category::noun));
        // "48% of the drivers": of them, whatever stands in front
        const bool of = mention.kind == MentionKind::percent && after > mention.last;
        if (!moves(words, head)) offer(head, measure ? 92 : of ? 70 : 45);
    }
    // "chiffre à 2 millions [le coût] des travaux", "cifró en 40 toneladas [la] carga"
    if (after + 1 < words.last() && words.text().language().lexicon.conventions().head_first
        && words[after].has(Category::article) && !words[after].has(Category::of_word)
        && words.is_noun(after + 1) && !speaks(words, after + 1)) {
        const bool measure = is_measure(words.text().id(words[after + 1], Category::noun));
        offer(after + 1, measure ? 93 : 46);
    }
    static constexpr Categories telling{Category::attribution_word, Category::attribution_verb};
    const bool speech = words.any(telling);
    if (const std::uint32_t subject = subject_behind(words, mention); subject != no_token)
        offer(subject, 46);
    if (is_subject(words, mention)) {
        const std::uint32_t noun = predicate_noun(words, mention.last);
        if (noun != no_token) offer(noun, 46);
        return best;
    }
    if (opens_statement(words, mention)) return best;
    // Before, nearest first; every step away from the amount costs a little.
    int strength = 90;
    for (std::uint32_t i = mention.first; i > words.first();) {
        --i;
        const Token& t = words[i];
        if (t.word == ";" || t.word == "." || t.word == "•" || t.word == "|") break;
        if (t.word == "," || t.word == "(") strength -= 12;
        if (t.is_sign(",")) i = over_relative(words, i);
        if (t.has(Category::relative) || t.has(Category::conjunction)) strength -= 6;
        if (t.is_number()) strength -= 8;
        if (strength < 20) break;
        const std::string_view id = words.text().id(t, Category::noun);
        // "230 000 euros in cash and [18 kilograms] of cocaine"
        if (mention.kind == MentionKind::dimension
            && (id.starts_with("money/") || id.starts_with("share/")))
            continue;
        if (is_measure(id) && !describes_average(words, i) && !is_infinitive(words, i)) {
            offer(i, strength);
        } else if (is_measure(id)) {
            continue;
        } else if (
            (words.is_noun(i) || is_subject_noun(words, i)) && !words.is_name(i)
            && !words.opens_with_preposition(i) && !t.has(Category::unit)
            && !t.has(Category::currency) && !t.has(Category::time_unit) && !t.has(Category::scale)
            && !t.has(Category::percent_point) && !moves(words, i) && !is_number_of(words, i)
            && !is_infinitive(words, i)
            && !(
                mention.kind == MentionKind::duration
                && (id.starts_with("people") || is_whereabouts(words, i)))
            && !(speech && speaks(words, i))) {
            offer(i, strength - 45 - (is_complement(words, i) ? 8 : 0));
        }
        strength -= 1;
    }
    return best;
}

namespace {

// "vor der [Insel] Norderhall", "del [estadio]"
bool names_site(std::string_view noun) {
    return noun.starts_with("buildings/") || noun.starts_with("places/");
}

}  // namespace

bool is_way_to_place(const Words& words, const Mention& mention) {
    const auto unit = unit_info(mention.unit);
    if (!unit || unit->dimension != "length" || mention.last >= words.last()) return false;
    const Token& next = words[mention.last];
    std::uint32_t place = mention.last + 1;
    while (place < words.last() && words[place].has(Category::article)) ++place;
    if (place >= words.last()
        || (!words.is_name(place) && !words[place].has(Category::place)
            && !names_site(words.text().id(words[place], Category::noun))))
        return false;
    const bool led
        = mention.first > words.first()
          && (words[mention.first - 1].has(Category::place_preposition)
              || words[mention.first - 1].has(Category::preposition))
          && words.text().id(words[mention.first - 1], Category::place_preposition) != "over";
    if (next.has(Category::of_word)) return led;
    const std::string_view way = words.text().id(next, Category::place_preposition);
    return next.has(Category::from_word) || way == "near" || way == "from" || way == "around";
}

bool measures_unit(std::string_view noun, std::string_view unit) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 12> dimensions{{
        {"measure/area", "area"},
        {"measure/area/burned", "area"},
        {"measure/speed", "speed"},
        {"measure/speed limit", "speed"},
        {"measure/wind speed", "speed"},
        {"measure/wind gusts", "speed"},
        {"measure/temperature", "temperature"},
        {"measure/weight", "mass"},
        {"measure/distance", "length"},
        {"measure/length", "length"},
        {"measure/depth", "length"},
        {"measure/height", "length"},
    }};
    const auto info = unit_info(unit);
    if (!info) return true;
    const auto known = std::find_if(
        dimensions.begin(), dimensions.end(), [&](const auto& row) { return row.first == noun; });
    if (known != dimensions.end()) return known->second == info->dimension;
    return info->dimension != "area" && info->dimension != "speed"
           && info->dimension != "temperature";
}

std::string default_measure(std::string_view unit) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 8> measures{{
        {"speed", "measure/speed"},
        {"area", "measure/area"},
        {"length", "measure/distance"},
        {"mass", "measure/weight"},
        {"volume", "measure/volume"},
        {"temperature", "measure/temperature"},
        {"power", "measure/power"},
        {"energy", "measure/energy"},
    }};
    for (const auto& [dimension, measure] : measures) {
        if (dimension == unit) return std::string(measure);
    }
    return {};
}

}  // namespace claimdiff
