// A river is told of by a verb of rising or reaching and a length, "the river [crested at] 6.4
// metres", and hardly anything else rises to so many metres: a bare name with an article, "[the
// Velm] rose to", is a river then. Lengths of other verbs are distances: "burst its banks 300
// metres from the school". So are heights that the water reaches or that a gauging station
// measures.
#include "grammar/river_stages.hpp"

#include <algorithm>

#include "grammar/units.hpp"

namespace claimdiff {
namespace {

bool tells_stage(const Words& words, std::uint32_t i) {
    const Token& t = words[i];
    return (t.has(Category::direction) || t.has(Category::revised) || words.has_role(i, "reaches")
            || words.text().has_id(t, Category::event, "state/reached")
            || words.text().has_id(t, Category::event, "weather/recorded"))
           && !words.is_noun(i);
}

// The verb of rising or reaching right before the length, or at the end of its clause.
std::uint32_t stage_verb(const Words& words, const Mention& mention) {
    constexpr std::uint32_t reach = 8;  // tokens
    for (std::uint32_t i = mention.first, steps = 0; i > words.first() && steps < reach;
         --i, ++steps) {
        if (words.is_hard_break(i - 1)) break;
        if (tells_stage(words, i - 1)) return i - 1;
        if (words.is_verb(i - 1) && !words[i - 1].has(Category::auxiliary)) break;
    }
    // "ist auf 6,40 Meter gestiegen"
    const std::uint32_t behind = mention.last;
    return behind < words.last() && tells_stage(words, behind) ? behind : no_token;
}

}  // namespace

bool is_river_stage(const Words& words, const Mention& mention) {
    const auto unit = unit_info(mention.unit);
    constexpr double highest = 60;  // metres
    if (!unit || unit->dimension != "length" || mention.unit == "kilometer"
        || mention.unit == "mile" || mention.quantity.value.to_double() > highest)
        return false;
    const std::uint32_t verb = stage_verb(words, mention);
    if (verb == no_token) return false;
    constexpr std::uint32_t reach = 8;  // tokens
    std::uint32_t i = std::min(verb, mention.first);
    for (std::uint32_t steps = 0; i > words.first() && steps < reach; --i, ++steps) {
        if (words.is_hard_break(i - 1)) return false;
        const std::string_view noun = words.text().id(words[i - 1], Category::noun);
        if (noun == "places/rivers" || words.has_role(i - 1, "water")) return true;
        // "the gauging [station] measured 6.42 metres"
        if (noun == "buildings/stations")
            return words.text().has_id(words[verb], Category::event, "weather/recorded");
        const Token& t = words[i - 1];
        if (t.has(Category::day_part) || t.has(Category::weekday) || t.has(Category::time_unit))
            continue;
        if (words.is_noun(i - 1) && !words.is_name(i - 1)) return false;
        const bool named = words.is_name(i - 1) && !t.has(Category::noun) && !t.has(Category::place)
                           && i >= words.first() + 2 && words[i - 2].has(Category::article);
        if (named) return !words.has_role(verb, "reaches");
    }
    return false;
}

bool has_fallen(const Words& words, const Mention& mention) {
    const std::uint32_t verb = stage_verb(words, mention);
    if (verb == no_token) return false;
    const auto falls = [](const Lexeme& lexeme) {
        return lexeme.category == Category::direction && lexeme.value < 0;
    };
    if (const Lexeme* way = words[verb].lexeme(Category::direction)) return falls(*way);
    // a phrase of the lexicon, "fallen to"
    const Lexicon& lexicon = words.text().language().lexicon;
    const std::string_view word = words[verb].word.substr(0, words[verb].word.find(' '));
    const auto lexemes = lexicon.lexemes(lexicon.step(Lexicon::forms, word));
    return std::any_of(lexemes.begin(), lexemes.end(), falls);
}

}  // namespace claimdiff
