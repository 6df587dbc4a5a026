// A sentence that tells how fast somebody drove names the unit once, and gives the limit as a bare
// number beside the word for it:
//
//     "92 kilometres an hour on a stretch where the [limit] is 70"
//     "fuhr 92 km/h, [erlaubt] sind 70"     "à 92 km/h au lieu des 70 [autorisés]"
//
// or the speed, where the limit has the unit: "limitada a 60 km/h, por la que circulaba a 94".
#include "grammar/elided_speeds.hpp"

#include "grammar/units.hpp"

namespace claimdiff {
namespace {

bool is_speed(const Mention& mention) {
    const auto unit = unit_info(mention.unit);
    return unit && unit->dimension == "speed";
}

bool names_limit(const Words& words, std::uint32_t i) {
    return words.text().has_id(words[i], Category::dimension, "measure/speed limit")
           || words.text().has_id(words[i], Category::noun, "measure/speed limit");
}

// "circulaba a [94]"
bool tells_speed(const Words& words, const Mention& number) {
    if (number.first < words.first() + 2) return false;
    const bool ends = number.last == words.last() || words[number.last].kind == TokenKind::sign;
    const std::string_view event = words.text().id(words[number.first - 2], Category::event);
    return ends && words[number.first - 1].has(Category::preposition)
           && (event == "traffic/running" || event == "move/driven");
}

// "fuhr mit Tempo [94]": the German word has the unit in it; but not "Tempo-30-Zone".
bool is_behind_tempo(const Words& words, const Mention& number) {
    return number.first > words.first() && words[number.first - 1].word == "tempo"
           && words[number.first - 1].capital && !words[number.first].hyphen_before;
}

}  // namespace

bool is_speed_limit(const Words& words, const Mention& number) {
    constexpr std::uint32_t reach = 4;  // tokens
    if (number.last < words.last() && names_limit(words, number.last)) return true;
    if (number.last < words.last() && words.is_noun(number.last) && !words.is_break(number.last))
        return false;
    for (std::uint32_t i = number.first, steps = 0; i > words.first() && steps < reach;
         --i, ++steps) {
        if (words.is_break(i - 1)) return false;
        if (names_limit(words, i - 1)) return true;
    }
    return false;
}

void find_elided_speeds(const Words& words, std::vector<Mention>& mentions) {
    static constexpr Categories telling{Category::unit};
    const bool german = words.text().language().lexicon.conventions().capital_nouns;
    if (!words.any(telling) && !german) return;
    const Decimal fastest(300);
    const Mention* spoken_of = nullptr;
    for (Mention& mention : mentions) {
        if (is_speed(mention)) spoken_of = &mention;
        if (german && mention.kind == MentionKind::number && is_behind_tempo(words, mention)) {
            mention.kind = MentionKind::dimension;
            mention.unit = "kilometer-per-hour";
            continue;
        }
        if (spoken_of == nullptr || mention.kind != MentionKind::number
            || !mention.quantity.value.is_integer() || fastest < mention.quantity.value
            || !(is_speed_limit(words, mention) || tells_speed(words, mention)))
            continue;
        mention.kind = spoken_of->kind;
        mention.unit = spoken_of->unit;
    }
}

}  // namespace claimdiff
