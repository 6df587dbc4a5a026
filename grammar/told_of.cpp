// What a verb says depends on what it is said of: gangs of thieves are broken up, and talks as
// well.
#include "grammar/befalls.hpp"
#include "grammar/event.hpp"

namespace claimdiff {
namespace {

// What a verb says of some things alone: a trial that opens begins, a takeover that closes is
// completed, an alarm that is raised calls somebody.
struct ToldOfSome {
    std::string_view of, event, told;
};
constexpr ToldOfSome told_of_some[]
    = {{"acts/trials", "business/opened", "state/started"},
       {"acts/trials", "business/closed", "state/ended"},
       {"acts/elections", "business/opened", "state/started"},
       {"acts/elections", "business/closed", "state/ended"},
       {"acts/takeovers", "business/closed", "state/ended"},
       {"acts/mergers", "business/closed", "state/ended"},
       {"things/contracts", "business/closed", "state/ended"},
       {"acts/campaigns", "war/launched", "state/started"},
       {"acts/projects", "war/launched", "state/started"},
       {"acts/exhibitions", "business/opened", "state/started"},
       {"acts/exhibitions", "business/closed", "state/ended"},
       {"acts/fires", "move/left", "state/started"},  // "un feu parti d'une décharge"
       {"acts/flights", "business/cut", "traffic/cancelled"},
       {"vehicles/trains", "business/cut", "traffic/cancelled"},
       {"vehicles/buses", "business/cut", "traffic/cancelled"},
       {"vehicles", "vote/supported", "deploy/deployed"},  // "backed by nine helicopters"
       {"people/firefighters", "vote/supported", "deploy/deployed"},
       {"people", "damage/burned", "harm/injured"},
       {"things/contracts", "war/attacked|labour/on strike", "terms/agreed"},  // "a deal struck"
       {"things/alarms", "business/raised", "deploy/called"},
       {"measure", "justice/released", "damage/polluted"}};

}  // namespace

std::string told_of(const Words& words, const Event& event, std::string_view noun) {
    if (event.token == no_token) return event.id;
    for (const auto& [of, id, told] : told_of_some) {
        if (event.id == id && noun.starts_with(of) && noun.find('|') == noun.npos)
            return std::string(told);
    }
    if (std::string befallen = befalling(noun, event.id); !befallen.empty() || event.id.empty())
        return befallen;
    return words.text().language().code + ":" + words.lemma(event.token);
}

}  // namespace claimdiff
