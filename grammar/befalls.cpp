// The words for events mean other things of other subjects: one plants trees, but a boat "s'est
// planté"; bills are passed, and homes by a cable.
// An event that its bearer cannot undergo was such a homonym. The table says, of each family of
// events, which families of things undergo it; what it does not list undergoes anything.
//
//     people/protesters, justice/arrested    may be
//     signatures, harm/rescued               "300 signatures recueillies": no
//     vehicles/ships, agriculture/planted    no
#include "grammar/befalls.hpp"

#include <algorithm>
#include <initializer_list>

namespace claimdiff {
namespace {

bool begins(std::string_view id, std::string_view family) {
    return id.starts_with(family)
           && (id.size() == family.size() || id[family.size()] == '/' || family.back() == '/');
}

bool any_of(std::string_view id, std::initializer_list<std::string_view> families) {
    return std::any_of(families.begin(), families.end(), [id](std::string_view family) {
        return begins(id, family);
    });
}

// What has a body, or bodies in it.
bool lives(std::string_view noun) {
    return any_of(noun, {"people", "animals", "households", "things/bodies", "acts/cases"});
}

bool is_known(std::string_view id) {
    return id.find(':') == std::string_view::npos && id.find('|') == std::string_view::npos
           && !id.empty();
}

}  // namespace

bool may_befall(std::string_view noun, std::string_view event) {
    if (!is_known(noun) || !is_known(event)) return true;
    if (any_of(
            event,
            {"harm/killed",
             "harm/injured",
             "harm/hospitalised",
             "harm/infected",
             "harm/operated",
             "harm/treated",
             "harm/discharged",
             "harm/traumatised",
             "harm/vaccinated",
             "harm/quarantined",
             "harm/raped",
             "harm/kidnapped"}))
        return lives(noun);
    if (any_of(event, {"harm/rescued", "harm/found"}))
        return !any_of(noun, {"signatures", "votes", "work", "money", "measure", "share"});
    if (any_of(
            event,
            {"justice/arrested",
             "justice/detained",
             "justice/questioned",
             "justice/remanded",
             "justice/jailed",
             "justice/escaped",
             "justice/executed",
             "justice/pardoned",
             "justice/extradited"}))
        return any_of(noun, {"people", "animals", "households", "organisations", "vehicles"});
    if (any_of(event, {"agriculture"}))
        return !any_of(noun, {"people", "vehicles", "buildings", "organisations", "weapons"})
               && !(begins(noun, "places") && event != "agriculture/harvested");
    if (any_of(event, {"vote/adopted", "vote/rejected", "vote/signed"}))
        return !any_of(noun, {"people", "buildings", "vehicles", "work", "animals", "weapons"});
    if (any_of(event, {"education/passed", "education/failed", "education/taught"}))
        return any_of(noun, {"people", "households"});
    if (any_of(event, {"sport/lost", "sport/promoted"})
        && any_of(
            noun, {"people/workers", "people/residents", "people/customers", "people/officials"}))
        return false;
    if (any_of(
            event,
            {"sport/promoted", "sport/relegated", "sport/finished", "sport/lost", "sport/booked"}))
        return any_of(noun, {"people", "sport", "organisations", "animals"});
    if (any_of(event, {"vote/held", "business/raised"}))
        return !any_of(noun, {"people", "animals"});
    if (begins(event, "gathering"))
        return any_of(noun, {"people", "animals", "households", "organisations", "acts", "places"});
    if (any_of(
            event,
            {"business/merged",   "business/sold",     "business/bought",    "business/opened",
             "business/operated", "business/insured",  "business/invested",  "business/repaid",
             "business/produced", "business/exported", "business/imported",  "business/earned",
             "works/built",       "works/installed",   "works/renovated",    "works/demolished",
             "works/connected",   "traffic/derailed",  "traffic/overturned", "damage/uprooted",
             "damage/destroyed",  "weather/fell",      "energy/generated",   "fire/contained",
             "state/authorised"}))
        return !begins(noun, "people");
    return true;
}

}  // namespace claimdiff
