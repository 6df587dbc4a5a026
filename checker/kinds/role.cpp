// A person may bear several titles at once, so two different ones contradict each other only when
// nobody bears both: nobody is mayor and deputy mayor, or mayor and prefect, but a professor may be
// an epidemiologist, a captain a firefighter, and anybody a candidate. Unless a group below says
// that titles go together, they do not.
//
//     "mayor" | "deputy mayor"                 different
//     "interim chief executive" | "chief executive"   different: the modifiers differ
//     "minister" | "minister/energy"           compatible: one is more special
//     "doctor" | "epidemiologist"              compatible
#include <algorithm>
#include <string_view>
#include <vector>

#include "checker/kinds/comparisons.hpp"
#include "checker/kinds/kind.hpp"
#include "grammar/names.hpp"

namespace claimdiff {
namespace {

// What anybody may be besides: it says nothing of another title.
constexpr std::string_view beside_all[]
    = {"resident",
       "witness",
       "victim",
       "survivor",
       "tourist",
       "pensioner",
       "suspect",
       "defendant",
       "plaintiff",
       "candidate",
       "expert",
       "activist",
       "volunteer",
       "champion",
       "owner",
       "shareholder",
       "founder",
       "board member",
       "spokesperson",
       "adviser",
       "commander",
       "party leader",
       "executive",
       "entrepreneur",
       "union leader",
       "writer",
       "coordinator",
       "student",
       "pupil",
       "senator",
       "member of parliament",
       "manager",
       "athlete",
       "trade unionist",
       "staff representative",
       "property developer",
       "president of the jury",
       "instructor",
       "translator",
       "negotiator",
       "juror",
       "artist",
       "worker"};

// Titles that one person may bear together, or that two languages or two editors use for one
// office.
const std::vector<std::vector<std::string_view>> together{
    {"president",
     "chair",
     "president of the management board",
     "club president",
     "association president",
     "council leader"},
    {"president", "chair", "chair and chief executive"},
    {"treasurer", "chief financial officer"},
    {"chair", "executive chair", "executive"},
    {"chair", "non-executive chair", "executive"},
    {"chief executive",
     "director general",
     "executive director",
     "general manager",
     "director",
     "museum director",
     "hospital director",
     "prison director"},
    {"director",
     "deputy director general",
     "executive director",
     "secretary general",
     "scientist",
     "doctor"},
    {"head teacher", "director", "teacher"},
    {"doctor",
     "surgeon",
     "psychiatrist",
     "epidemiologist",
     "virologist",
     "professor",
     "coroner",
     "scientist",
     "hospital director",
     "psychologist",
     "biologist",
     "chief medical officer",
     "chief scientific officer"},
    {"professor",     "scientist",     "chief scientific officer",
     "physicist",     "chemist",       "biologist",
     "botanist",      "zoologist",     "palaeontologist",
     "geologist",     "glaciologist",  "seismologist",
     "volcanologist", "climatologist", "meteorologist",
     "hydrologist",   "astronomer",    "historian",
     "archaeologist", "sociologist",   "political scientist",
     "statistician",  "economist",     "engineer",
     "analyst",       "dean",          "rector",
     "lawyer",        "teacher",       "architect",
     "psychologist"},
    {"economist", "analyst", "banker", "trader"},
    {"police officer", "detective", "inspector", "sergeant", "captain", "lieutenant"},
    {"police chief",
     "police commissioner",
     "superintendent",
     "commissioner",
     "police officer",
     "captain",
     "colonel",
     "major"},
    {"firefighter", "captain", "lieutenant", "colonel", "lieutenant colonel", "sergeant", "major"},
    {"fire chief", "captain", "colonel", "lieutenant colonel", "major"},
    {"soldier", "captain", "lieutenant", "sergeant", "corporal", "major", "colonel", "general"},
    {"major", "captain", "colonel", "lieutenant colonel", "general", "brigadier", "admiral"},
    {"general", "chief of the defence staff", "marshal", "brigadier"},
    {"captain", "pilot", "ship's captain", "sailor", "sports captain"},
    {"judge", "presiding judge"},
    {"legal director", "lawyer"},
    {"lawyer", "attorney general", "prosecutor"},
    {"journalist", "editor", "presenter", "photographer", "publisher"},
    {"footballer", "goalkeeper", "defender", "midfielder", "forward", "sports captain"},
    {"rugby player", "defender", "midfielder", "forward", "sports captain"},
    {"farmer", "livestock farmer", "winegrower", "beekeeper"},
    {"painter", "sculptor", "photographer"},
    {"singer", "musician", "composer", "actor", "poet", "dancer"},
    {"film director", "actor", "producer", "playwright"},
    {"actor", "clown", "acrobat", "magician"},
    {"playwright", "poet", "journalist", "teacher"},
    {"orchestra conductor", "musician", "composer", "director", "pianist"},
    {"nun", "monk", "priest", "nurse", "teacher"},
    {"zookeeper", "biologist", "zoologist", "veterinarian"},
    {"diver", "sailor", "fisherman", "lifeguard", "soldier"},
    {"climber", "guide", "skier", "cyclist"},
    {"zookeeper", "goalkeeper", "security guard"},
    {"miner", "engineer", "foreman"},
    {"receptionist", "secretary", "clerk"},
    {"nanny", "teacher", "care assistant"},
    {"archivist", "librarian", "historian", "curator"},
    {"chef", "restaurateur", "baker"},
    {"mayor", "councillor", "president"},
    {"councillor", "council leader", "president"},
    {"county commissioner", "councillor", "commissioner"},
    {"minister of state", "minister"},
    {"king", "prince", "president"},
    {"bishop", "priest", "cardinal"},
    {"diplomat", "ambassador", "consul"},
    {"engineer", "technician", "developer", "mechanic"},
    {"pilot", "first officer"},
    {"driver", "truck driver"},
    {"vice chair", "vice president"},
    {"branch manager", "director", "general manager", "banker", "site manager"},
    {"cashier", "shop assistant", "banker", "shopkeeper"},
    {"safety manager", "director", "engineer", "technician", "police officer", "firefighter"},
    {"security guard", "caretaker", "forest ranger"},
    {"lifeguard", "coastguard", "firefighter", "paramedic", "nurse"},
    {"signaller", "air traffic controller"},
    {"guide", "skier", "forest ranger"},
    {"clerk", "secretary", "judge", "lawyer"},
    {"chef", "waiter", "restaurateur", "hotelier"},
    {"steward", "flight attendant", "referee", "judge"},
    {"craftsperson",
     "carpenter",
     "mason",
     "roofer",
     "welder",
     "plumber",
     "electrician",
     "gardener"},
    {"librarian", "curator", "teacher"},
    {"social worker", "teacher", "nurse", "psychologist", "care assistant"},
    {"trainee", "student", "cashier", "nurse", "shop assistant", "technician", "mechanic"},
    {"shopkeeper", "baker", "butcher", "craftsperson", "hairdresser"},
};

template <class Range>
bool contains(const Range& range, std::string_view word) {
    return std::find(std::begin(range), std::end(range), word) != std::end(range);
}

constexpr std::string_view modifiers[]
    = {"deputy ", "elect ", "former ", "honorary ", "interim ", "retired ", "volunteer "};

// Cuts the modifiers off; what remains is the role's id. A former rancher and a rancher, a
// volunteer and a firefighter need not differ: only what changes the office counts.
std::string_view bare_role(std::string_view text, std::vector<std::string_view>& changes) {
    for (bool cut = true; cut;) {
        cut = false;
        for (std::string_view modifier : modifiers) {
            if (!text.starts_with(modifier) || text == "deputy mayor" || text == "former president")
                continue;
            if (modifier != "retired " && modifier != "volunteer " && modifier != "honorary ")
                changes.push_back(modifier);
            text.remove_prefix(modifier.size());
            cut = true;
            break;
        }
    }
    return text;
}

bool more_special(std::string_view a, std::string_view b) {
    return a.size() > b.size() && a.starts_with(b) && a[b.size()] == '/';
}

// Who speaks for a body is not who heads it.
bool speaks_for_the_other(std::string_view a, std::string_view b) {
    static constexpr std::string_view heads[]
        = {"president",
           "chair",
           "chief executive",
           "chair and chief executive",
           "mayor",
           "governor",
           "prefect",
           "prime minister",
           "director",
           "director general",
           "minister",
           "secretary general",
           "association president",
           "union leader",
           "council leader",
           "managing director",
           "executive director",
           "general manager",
           "site manager",
           "fire chief",
           "police chief",
           "prosecutor",
           "chief financial officer",
           "treasurer",
           "head teacher",
           "hospital director",
           "museum director"};
    return (a == "spokesperson" && contains(heads, b))
           || (b == "spokesperson" && contains(heads, a));
}

// Offices that people take up who have done something else.
bool is_held_besides(std::string_view role) {
    static constexpr std::string_view offices[]
        = {"president",
           "chair",
           "vice chair",
           "vice president",
           "association president",
           "club president",
           "treasurer",
           "secretary",
           "mayor",
           "councillor"};
    return contains(offices, role);
}

// Who heads one thing is a director, and no director of another.
bool is_director_of(std::string_view role) {
    static constexpr std::string_view directors[]
        = {"museum director",
           "hospital director",
           "prison director",
           "site manager",
           "sporting director",
           "film director",
           "human resources director",
           "sales director",
           "marketing director",
           "communications director",
           "chief scientific officer",
           "chief medical officer",
           "legal director"};
    return contains(directors, role);
}

bool go_together(std::string_view a, std::string_view b) {
    if (speaks_for_the_other(a, b)) return false;
    if ((a == "director" && is_director_of(b)) || (b == "director" && is_director_of(a)))
        return true;
    if (a == b || more_special(a, b) || more_special(b, a)) return true;
    if (contains(beside_all, a) || contains(beside_all, b)) return true;
    return std::any_of(together.begin(), together.end(), [&](const auto& group) {
        return contains(group, a) && contains(group, b);
    });
}

}  // namespace

Comparison compare_holders(const Claim& a, const Claim& b) {
    Comparison result;
    if (!same_person(a.holder, b.holder)) {
        result.obstacle = "different people";
    } else if (a.document == b.document) {
        result.obstacle = "said in one text";  // which may well describe somebody twice
    } else if (a.scope.background != b.scope.background) {
        result.obstacle = "one is about an earlier time";
    } else {
        result.comparable = true;
        result.strength = 2;
        result.reasons.push_back(
            "same person: " + (a.holder.size() > b.holder.size() ? a : b).holder);
    }
    return result;
}

ValueRelation compare_roles(const Claim& a, const Claim& b) {
    if (a.text == b.text) return ValueRelation::same;
    std::vector<std::string_view> changes_a, changes_b;
    const std::string_view role_a = bare_role(a.text, changes_a),
                           role_b = bare_role(b.text, changes_b);
    // A retired head teacher is a former one.
    const auto left = [](std::string_view text) {
        return text.starts_with("former ") || text.starts_with("retired ");
    };
    if (role_a == role_b && left(a.text) && left(b.text)) return ValueRelation::compatible;
    // "a retired midwife who chairs the campaign"
    if (left(a.text) != left(b.text) && is_held_besides(left(a.text) ? role_b : role_a))
        return ValueRelation::compatible;
    // "deputy director" and "prison director", too
    const auto special = [](std::string_view a_post, std::string_view b_post) {
        return a_post.size() > b_post.size() && a_post.ends_with(b_post)
               && a_post[a_post.size() - b_post.size() - 1] == ' ';
    };
    const auto deputy = [](std::string_view text) { return text.starts_with("deputy "); };
    const bool one_deputy = deputy(a.text) != deputy(b.text);
    const bool one_post
        = role_a == role_b || (one_deputy && (special(role_a, role_b) || special(role_b, role_a)));
    if (changes_a != changes_b && one_post) return ValueRelation::different;
    return go_together(role_a, role_b) ? ValueRelation::compatible : ValueRelation::different;
}

const Kind& role_kind() {
    static const Kind kind{
        "role",
        {ClaimKind::role},
        false,
        [](const Claim& a, const Claim& b, const WordWeights&) {
            return std::optional(compare_holders(a, b));
        },
        [](const Claim& a, const Claim& b, const Tolerance&) { return compare_roles(a, b); }};
    return kind;
}

}  // namespace claimdiff
