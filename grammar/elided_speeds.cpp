// A sentence that tells how fast somebody drove names the unit once, and gives the limit as a bare
// number beside the word for it:
//
//     "92 kilometres an hour on a stretch where the [limit] is 70"
//     "fuhr 92 km/h, [erlaubt] sind 70"     "à 92 km/h au lieu des 70 [autorisés]"
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
    if (!words.any(telling)) return;
    const Decimal fastest(300);
    const Mention* spoken_of = nullptr;
    for (Mention& mention : mentions) {
        if (is_speed(mention)) spoken_of = &mention;
        if (spoken_of == nullptr || mention.kind != MentionKind::number
            || !mention.quantity.value.is_integer() || fastest < mention.quantity.value
            || !is_speed_limit(words, mention))
            continue;
        mention.kind = spoken_of->kind;
        mention.unit = spoken_of->unit;
    }
}

}  // namespace claimdiff
