// A pair of terms is compared by numbers made once for each: hashes of the whole and of the family,
// and a bit for each group of kindred concepts. Only words of one family are compared letter by
// letter.
//
//     "vehicles/trucks"   "vehicles"           special
//     "harm/killed"       "harm/injured"       sibling: one family
//     "harm/found"        "harm/rescued"       akin: one group
#include "checker/terms.hpp"

#include <algorithm>
#include <functional>
#include <iterator>
#include <unordered_map>

#include "grammar/measured.hpp"

namespace claimdiff {
namespace {

bool names_concept(std::string_view id) {
    return id.find('/') != std::string_view::npos || id.find(':') == std::string_view::npos;
}

// Events and things that two reporters may well call by either name.
constexpr std::string_view akin_groups[][6]
    = {{"damage/destroyed", "damage/burned", "damage/collapsed", "works/demolished"},
       {"business/paid", "culture/awarded", "business/donated", "business/compensated"},
       {"gathering/attended",
        "gathering/demonstrated",
        "gathering/took part",
        "gathering/visited",
        "state/present"},
       {"justice/arrested", "justice/detained", "justice/questioned"},
       {"displaced/evacuated",
        "displaced/fled",
        "displaced",
        "displaced/sheltered",
        "business/transferred"},
       {"business/cut", "business/dismissed"},
       {"harm/found", "harm/rescued"},
       {"harm/treated", "harm/hospitalised"},
       {"harm/treated", "harm/injured"},
       {"deploy/deployed", "deploy/called"},
       {"justice/stolen", "damage/looted"},
       {"traffic/blocked",
        "traffic/suspended",
        "traffic/cancelled",
        "state/called off",
        "state/postponed"},
       {"business/operated", "business/opened", "state/contains"},
       {"works/built", "state/founded", "works/connected"},
       {"state/reopened", "business/opened", "traffic/resumed"},
       {"measure/length", "measure/distance"},
       {"measure/width", "measure/diameter"},
       {"measure/capacity", "seats"},
       {"money/cost", "money/bill", "money/investment", "money/budget", "money/price"},
       {"acts/accidents", "traffic/crashed", "traffic/collided", "traffic/derailed"},
       {"acts/explosions", "war/exploded"},
       {"acts/floods", "damage/flooded"},
       {"people/visitors", "people/spectators", "people/tourists"},
       {"people/criminals", "people/attackers", "people/suspects"},
       {"people/sailors", "people/crew members", "people/fishermen"},
       {"people/hikers", "people/climbers", "people/skiers"},
       {"people/children",
        "people/children/girls",
        "people/children/boys",
        "people/pupils",
        "people/young people",
        "people/teenagers"},
       {"people/customers", "people/subscribers", "people/users"},
       {"people/customers", "people/subscribers", "households", "buildings/homes"},
       {"people/officials", "people/workers"},
       {"seats", "people/politicians"},
       {"people/workers", "work/jobs", "work/positions"},
       {"people/protesters", "people/participants", "people/activists"},
       {"people/firefighters", "people/rescuers"},
       {"people/fighters", "people/soldiers"},
       {"people/patients", "acts/cases"},
       {"people/spectators", "people/fans"},
       {"people/suspects", "people/defendants"},
       {"people/residents", "people/citizens"},
       {"people/students", "people/pupils"},
       {"people/shareholders", "people/investors"},
       {"people/officials/police officers", "people/security forces"},
       {"households", "buildings/homes"},
       {"organisations/factories", "places/sites"},
       {"money/net loss", "money/deficit"},
       {"money/net loss", "money/damage"},
       {"acts/protests", "gathering/demonstrated"},
       {"acts/work stoppages", "labour/on strike"},
       {"acts/fires", "damage/burned"},
       {"acts/eruptions", "nature/erupted"},
       {"acts/crimes/thefts", "justice/stolen"},
       {"acts/trials", "justice/tried"},
       {"acts/calls", "deploy/called"},
       {"acts/dismissals", "business/dismissed", "business/cut"},
       {"acts/visits", "gathering/visited"},
       {"acts/checks", "justice/checked", "gathering/visited"},
       {"move/arrived", "gathering/expected"},
       {"vote/adopted", "vote/supported", "terms/agreed"},
       {"business/sold", "business/bought"},
       {"justice/sentenced", "justice/jailed", "justice/convicted"},
       {"works/installed", "works/connected", "business/delivered"},
       {"state/started", "works/connected", "business/opened"},
       {"state/ended", "business/closed"},
       {"vote/resigned", "business/resigned", "business/retired"},
       {"vote/elected", "business/appointed"},
       {"business/hired", "business/created"},
       {"damage/damaged", "harm/affected", "damage"},
       {"move/left", "displaced/fled", "justice/escaped"},
       {"money/aid", "money/subsidy", "money/funding", "money/budget"},
       {"business/transferred", "move/left"},
       {"state/ended", "works/built"},
       {"things/beds", "measure/capacity", "seats"}};

// The groups that a concept is in.
KindredGroups groups_of(std::string_view id) {
    static_assert(std::size(akin_groups) <= KindredGroups().size());
    static const auto groups = [] {
        std::unordered_map<std::string_view, KindredGroups> of;
        for (std::size_t i = 0; i < std::size(akin_groups); ++i) {
            for (const std::string_view member : akin_groups[i]) of[member].set(i);
        }
        return of;
    }();
    const auto found = groups.find(id);
    return found == groups.end() ? KindredGroups() : found->second;
}

// Men and women may be anything else that people are: "five men" and "five robbers". What is told
// of people by their age is not said of others.
bool says_sex(std::string_view a) { return a == "people/men" || a == "people/women"; }

bool may_be_either(std::string_view sex, std::string_view b) {
    return says_sex(sex) && !says_sex(b) && b.starts_with("people/")
           && !b.starts_with("people/children");
}

constexpr std::string_view some_volume = "measure/volume";

// Neither of the two is empty or ambiguous.
Relation relation_of_one(const Term& a, const Term& b) {
    if (a.hash == b.hash && a.text == b.text)
        return a.is_concept ? Relation::same_concept : Relation::same_word;
    // "12 m³ of acid" and "the volume: 12 m³"
    if ((a.text == some_volume && !is_measure(b.text))
        || (b.text == some_volume && !is_measure(a.text)))
        return Relation::half_known;
    const bool one_family = a.family == b.family;
    if (one_family && (more_special(a.text, b.text) || more_special(b.text, a.text)))
        return Relation::special;
    if ((a.akin & b.akin).any()) return Relation::akin;
    if (one_family && (may_be_either(a.text, b.text) || may_be_either(b.text, a.text)))
        return Relation::akin;
    if (a.is_concept && b.is_concept) return one_family ? Relation::sibling : Relation::apart;
    if (a.is_concept != b.is_concept) return Relation::other_word;
    return a.text.substr(0, 3) == b.text.substr(0, 3) ? Relation::other_word
                                                      : Relation::two_languages;
}

// Calls f for every pair of alternatives of two ambiguous concepts
// ("vehicles/cars|vehicles/trains/train cars").
template <class Function>
void for_alternatives(std::string_view a, std::string_view b, Function f) {
    for (std::string_view x = a;;) {
        const std::size_t bar = x.find('|');
        for (std::string_view y = b;;) {
            const std::size_t other_bar = y.find('|');
            f(x.substr(0, bar), y.substr(0, other_bar));
            if (other_bar == std::string_view::npos) break;
            y.remove_prefix(other_bar + 1);
        }
        if (bar == std::string_view::npos) break;
        x.remove_prefix(bar + 1);
    }
}

}  // namespace

bool more_special(std::string_view special, std::string_view general) {
    return special.size() > general.size() && special.starts_with(general)
           && special[general.size()] == '/';
}

Term::Term(std::string_view whole)
    : text(whole),
      hash(std::hash<std::string_view>{}(whole)),
      family(std::hash<std::string_view>{}(whole.substr(0, whole.find('/')))),
      akin(groups_of(whole)),
      is_concept(names_concept(whole)),
      ambiguous(whole.find('|') != std::string_view::npos) {}

Relation relation_of(const Term& a, const Term& b) {
    if (a.text.empty() && b.text.empty()) return Relation::unknown;
    if (a.text.empty() || b.text.empty()) return Relation::half_known;
    if (!a.ambiguous && !b.ambiguous) return relation_of_one(a, b);
    Relation best = Relation::apart;  // the relations after `half_known` fall in likeness
    for_alternatives(a.text, b.text, [&best](std::string_view x, std::string_view y) {
        best = std::min(best, relation_of_one(Term(x), Term(y)));
    });
    return best;
}

Relation relation_of(std::string_view a, std::string_view b) {
    return relation_of(Term(a), Term(b));
}

Terms::Terms(const std::vector<Claim>& claims) : claims_(claims.data()) {
    nouns_.reserve(claims.size());
    events_.reserve(claims.size());
    pers_.reserve(claims.size());
    std::unordered_map<std::string_view, std::uint32_t> numbers;
    const auto number_of = [&](const std::string& text) {
        const auto [at, added]
            = numbers.try_emplace(text, static_cast<std::uint32_t>(terms_.size()));
        if (added) terms_.emplace_back(text);
        return at->second;
    };
    for (const Claim& claim : claims) {
        nouns_.push_back(number_of(claim.measure.noun));
        events_.push_back(number_of(claim.measure.event));
        pers_.push_back(number_of(claim.measure.per));
    }
}

}  // namespace claimdiff
