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
#include <array>
#include <cstdint>
#include <initializer_list>
#include <unordered_map>

#include "text/hash.hpp"

namespace claimdiff {
namespace {

// The things that undergo some events: these alone, or all when there are none; but not those.
struct Undergone {
    std::initializer_list<std::string_view> events;
    std::initializer_list<std::string_view> only;
    std::initializer_list<std::string_view> but;
};

const Undergone undergone[]{
    {{"harm/killed",
      "harm/injured",
      "harm/hospitalised",
      "harm/infected",
      "harm/operated",
      "harm/discharged",
      "harm/traumatised",
      "harm/vaccinated",
      "harm/quarantined",
      "harm/raped",
      "harm/kidnapped"},
     // what has a body, or bodies in it
     {"people", "animals", "households", "things/bodies", "acts/cases"},
     {}},
    {{"harm", "displaced"}, {}, {"money", "measure", "share"}},
    {{"harm/treated"}, {"people", "animals", "acts/cases"}, {}},
    // "suivi par": a strike, by workers, or a broadcast
    {{"labour/on strike"}, {}, {"people/spectators", "people/customers", "people/visitors"}},
    {{"harm/rescued", "harm/found"},
     {},
     {"signatures", "votes", "work", "money", "measure", "share"}},
    {{"justice/arrested",
      "justice/detained",
      "justice/questioned",
      "justice/remanded",
      "justice/jailed",
      "justice/escaped",
      "justice/executed",
      "justice/pardoned",
      "justice/extradited"},
     {"people", "animals", "households", "organisations", "vehicles"},
     {}},
    {{"agriculture"},
     {},
     {"people", "vehicles", "buildings", "organisations", "weapons", "places"}},
    {{"agriculture/harvested"},
     {},
     {"people", "vehicles", "buildings", "organisations", "weapons"}},
    {{"vote/adopted", "vote/rejected", "vote/signed"},
     {},
     {"buildings", "vehicles", "work", "animals", "weapons"}},
    {{"education/passed", "education/failed", "education/taught"}, {"people", "households"}, {}},
    {{"sport/lost", "sport/promoted"},
     {"people", "sport", "organisations", "animals"},
     {"people/workers", "people/residents", "people/customers", "people/officials"}},
    {{"sport/relegated", "sport/finished", "sport/booked"},
     {"people", "sport", "organisations", "animals"},
     {}},
    {{"vote/held", "business/raised", "business/operated"}, {}, {"people", "animals"}},
    {{"sport/retired"}, {"people", "sport", "animals", "vehicles", "organisations"}, {}},
    // prices win and lose, and close higher
    {{"sport/won", "business/closed", "sport/scored"},
     {},
     {"measure",
      "money/price",
      "money/share price",
      "money/rent",
      "money/bill",
      "money/pay",
      "money/revenue",
      "money/exports",
      "money/imports"}},
    {{"business/kept"}, {"people/workers", "work", "organisations"}, {}},
    {{"harm/missing"}, {}, {"work", "money", "measure", "share", "buildings"}},
    {{"damage/saved"}, {}, {"work", "people"}},
    {{"war/exploded"}, {}, {"things/alarms", "things/sirens", "people"}},
    {{"war/supplied"}, {}, {"money", "measure", "share"}},
    {{"war/launched"},
     {},
     {"money", "measure", "share", "people", "things", "buildings", "work", "sport"}},
    {{"weather/recorded"}, {}, {"share", "money"}},
    {{"justice/charged"}, {}, {"money", "share"}},
    {{"business/invested"}, {}, {"people", "households", "animals"}},
    {{"gathering/visited"},
     {"people",
      "animals",
      "households",
      "organisations",
      "acts",
      "places",
      "buildings",
      "vehicles"},
     {}},
    {{"gathering"}, {"people", "animals", "households", "organisations", "acts", "places"}, {}},
    {{"business/merged",    "business/sold",    "business/bought",   "business/opened",
      "business/insured",   "business/repaid",  "business/produced", "business/exported",
      "business/imported",  "business/earned",  "works/built",       "works/installed",
      "works/renovated",    "works/demolished", "works/connected",   "traffic/derailed",
      "traffic/overturned", "damage/uprooted",  "damage/destroyed",  "weather/fell",
      "energy/generated",   "traffic/resumed",  "state/authorised"},
     {},
     {"people"}},
    // "se hundió": ships go down, and buildings
    {{"damage/sunk"}, {}, {"buildings", "places/roads", "money", "share", "votes"}},
    {{"damage/collapsed"}, {}, {"vehicles", "money", "share", "votes"}},
    // "The box contained 40 letters"
    {{"fire/contained"}, {"acts", "causes", "plants", "places", "measure", "share"}, {}}};

bool is_one_of(std::string_view id, std::initializer_list<std::string_view> families) {
    return std::any_of(families.begin(), families.end(), [id](std::string_view family) {
        return id.starts_with(family) && (id.size() == family.size() || id[family.size()] == '/');
    });
}

// Of the nearest family that an event is of; null when the table has none.
const Undergone* undergone_by(std::string_view event) {
    static const auto rows = [] {
        std::unordered_map<std::string_view, const Undergone*> map;
        for (const Undergone& row : undergone) {
            for (const std::string_view family : row.events) map.emplace(family, &row);
        }
        return map;
    }();
    for (;;) {
        if (const auto found = rows.find(event); found != rows.end()) return found->second;
        const std::size_t slash = event.rfind('/');
        if (slash == event.npos) return nullptr;
        event = event.substr(0, slash);
    }
}

bool is_known(std::string_view id) {
    return !id.empty()
           && std::none_of(id.begin(), id.end(), [](char c) { return c == ':' || c == '|'; });
}

bool find_undergoes(std::string_view noun, std::string_view event) {
    const Undergone* const row = undergone_by(event);
    if (row == nullptr) return true;
    return (row->only.size() == 0 || is_one_of(noun, row->only)) && !is_one_of(noun, row->but);
}

// Of one event, without alternatives. A text asks the same of few nouns and events over and over,
// so a thread remembers the last answers; a 64-bit hash stands for the two.
bool undergoes(std::string_view noun, std::string_view event) {
    struct Answer {
        std::uint64_t asked = 0;  // 0: nothing yet
        bool undergoes = false;
    };
    constexpr std::size_t remembered = 512;
    thread_local std::array<Answer, remembered> answers;
    const std::uint64_t asked = (hash_bytes(noun, 0) * 3 + hash_bytes(event, 1)) | 1;
    Answer& answer = answers[(asked >> 1) % remembered];
    if (answer.asked != asked) answer = {asked, find_undergoes(noun, event)};
    return answer.undergoes;
}

// What stands or holds until it breaks, and is seldom sold.
bool may_give_way(std::string_view noun) {
    for (const std::string_view structure :
         {"bridges",
          "dams",
          "dykes",
          "towers",
          "masts",
          "fences",
          "gates",
          "doors",
          "roofs",
          "windows",
          "tunnels",
          "rides",
          "pipelines"}) {
        if (noun.starts_with("buildings/") && noun.substr(10).starts_with(structure)) return true;
    }
    return noun.starts_with("plants/");
}

}  // namespace

std::string befalling(std::string_view noun, std::string_view events) {
    // "la digue a cédé" gave way, "le groupe a cédé trois usines" are sold
    if (events == "damage/collapsed|business/sold" && is_known(noun))
        return may_give_way(noun) ? "damage/collapsed" : "business/sold";
    const bool several = events.find('|') != events.npos;
    if (!several) return std::string(may_befall(noun, events) ? events : std::string_view{});
    if (!is_known(noun) || events.find(':') != events.npos) return std::string(events);
    std::string some;
    while (!events.empty()) {
        const std::size_t bar = std::min(events.find('|'), events.size());
        const std::string_view one = events.substr(0, bar);
        if (undergoes(noun, one)) some.append(some.empty() ? "" : "|").append(one);
        events.remove_prefix(std::min(bar + 1, events.size()));
    }
    return some;
}

bool may_befall(std::string_view noun, std::string_view event) {
    if (!is_known(noun) || event.find(':') != event.npos) return true;
    if (event.find('|') != event.npos) return !befalling(noun, event).empty();
    return event.empty() || undergoes(noun, event);
}

bool is_authority(std::string_view noun) {
    for (std::string_view body :
         {"people/officials",
          "people/investigators",
          "people/judges",
          "people/prosecutors",
          "people/jurors",
          "organisations/police"}) {
        if (noun.starts_with(body)) return true;
    }
    return false;
}

}  // namespace claimdiff
