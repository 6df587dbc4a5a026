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

bool is_measure(std::string_view noun) {
    for (std::string_view root : {"money/", "measure/", "share/"}) {
        if (noun.starts_with(root)) return true;
    }
    return false;
}

Measured measured_noun(const Words& words, const Mention& mention) {
    Measured best;
    const auto offer = [&](std::uint32_t i, int strength) {
        if (strength <= best.strength) return;
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
        && (words.is_noun(after) || (attributive && words.may_be_noun(after)))) {
        const NounPhrase phrase = counted_noun(words, after);
        const std::uint32_t head = phrase.head != no_token ? phrase.head : after;
        const bool measure = is_measure(words.text().id(words[head], Category::noun));
        offer(head, measure ? 92 : 45);
    }
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
        if (is_measure(id)) {
            offer(i, strength);
        } else if (
            words.is_noun(i) && !words.is_name(i) && !words.opens_with_preposition(i)
            && !t.has(Category::unit) && !t.has(Category::currency) && !t.has(Category::time_unit)
            && !t.has(Category::scale)) {
            offer(i, strength - 45);
        }
        strength -= 1;
    }
    return best;
}

bool is_way_to_place(const Words& words, const Mention& mention) {
    const auto unit = unit_info(mention.unit);
    if (!unit || unit->dimension != "length" || mention.last >= words.last()) return false;
    const Token& next = words[mention.last];
    std::uint32_t place = mention.last + 1;
    while (place < words.last() && words[place].has(Category::article)) ++place;
    if (place >= words.last()
        || (!words.is_name(place) && !words[place].has(Category::place)
            && !words.text().id(words[place], Category::noun).starts_with("buildings/")))
        return false;
    const bool led = mention.first > words.first()
                     && (words[mention.first - 1].has(Category::place_preposition)
                         || words[mention.first - 1].has(Category::preposition));
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
