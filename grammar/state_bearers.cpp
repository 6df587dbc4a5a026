#include "grammar/state_bearers.hpp"

#include <initializer_list>

#include "grammar/befalls.hpp"
#include "grammar/statements.hpp"

namespace claimdiff {
namespace {

bool is_under(std::string_view noun, std::initializer_list<std::string_view> families) {
    for (std::string_view family : families) {
        if (noun.starts_with(family)) return true;
    }
    return false;
}

// "blocked the roads": nobody votes on them.
bool is_tangible(std::string_view noun) {
    return is_under(noun, {"places", "buildings", "vehicles", "people", "animals"});
}

}  // namespace

std::string_view axis_of(std::string_view state) { return state.substr(0, state.rfind('/')); }

bool is_on(std::string_view state, std::string_view axis) { return axis_of(state) == axis; }

bool judges_others(std::string_view noun) {
    return is_authority(noun) || noun.starts_with("organisations/");
}

bool is_alarm(const Bearer& bearer) {
    return bearer.noun == "things/alarms" || bearer.noun == "things/sirens";
}

bool is_way(std::string_view noun) {
    return is_under(noun, {"places/roads", "buildings/bridges", "buildings/tunnels"});
}

bool may_bear(const Words& words, std::uint32_t i, const Bearer& bearer, std::string_view state) {
    const std::string_view noun = bearer.noun;
    const bool people = noun.starts_with("people");
    const bool custody = is_on(state, "status/custody"), verdict = is_on(state, "status/verdict");
    // "a condamné le gardien": a door is shut, a man found guilty
    if (is_on(state, "status/access") && !state_under(words, i, "status/verdict/").empty()
        && (!bearer.holder.empty() || noun.find(':') != noun.npos || people))
        return false;
    // "La Guardia Civil ha detenido a tres": whoever detains is not held
    if ((custody || verdict) && judges_others(noun)) return false;
    if (state == "status/sounded/off") return is_alarm(bearer);  // people are silent as well
    // Somebody may be willing; what is done is done on purpose.
    if (is_on(state, "status/intent")) return !noun.empty() && !people;
    // Courts condemn people, politicians what others do.
    if (verdict) return !bearer.holder.empty() || people;
    if (is_on(state, "status/vote")) return may_befall(noun, "vote/adopted") && !is_tangible(noun);
    if (is_on(state, "status/test")) return is_under(noun, {"acts/checks", "acts/tests"});
    return true;
}

bool means_all(const Words& words, const Bearer& bearer) {
    if (!bearer.bare || !bearer.qualifiers.empty()) return false;
    if (bearer.last < words.last()
        && (words[bearer.last].has(Category::place_preposition)
            || words[bearer.last].has(Category::of_word)))
        return false;
    for (std::string_view service :
         {"buildings/schools",
          "buildings/shops",
          "vehicles/trains",
          "vehicles/buses",
          "vehicles/ships/ferries",
          "acts/flights"}) {
        if (bearer.noun == service) return true;
    }
    return false;
}

}  // namespace claimdiff
