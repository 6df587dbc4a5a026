// By what means: the weapon of an attack, what police use on a crowd, the vehicle somebody flees
// in and its colour, what people are brought to safety by. A weapon counts behind a word of the
// category instrument ("armed with a knife", "à coups de marteau", "fired tear gas") or in front of
// one ("tear gas was used"); a vehicle behind a preposition and somebody's leaving ("fled on a
// motorbike", "s'est enfui à vélo").
//
//     "No rubber bullets were used that night"    means of force: not rubber bullets
//     "est reparti en scooter"                    means of escape: scooters
//     "fled in a grey van"                        means of escape: vans; its colour: grey
//     "passengers were evacuated in lifeboats"    means of evacuation: lifeboats
#include <algorithm>
#include <array>

#include "grammar/attribution.hpp"
#include "grammar/clause.hpp"
#include "grammar/statements.hpp"

namespace claimdiff {
namespace {

constexpr std::uint32_t instrument_reach = 4;  // tokens between it and its weapon
constexpr std::uint32_t flight_reach = 8;      // between leaving and the vehicle

// Weapons a person uses; those of war come by the dozen in one story.
bool is_hand_weapon(std::string_view noun) {
    static constexpr std::array<std::string_view, 12> weapons{
        "weapons/knives",
        "weapons/guns",
        "weapons/ammunition",
        "weapons/hammers",
        "weapons/axes",
        "weapons/clubs",
        "weapons/acid",
        "weapons/tear gas",
        "weapons/pepper spray",
        "weapons/rubber bullets",
        "weapons/water cannons",
        "weapons/grenades"};
    return std::find(weapons.begin(), weapons.end(), noun) != weapons.end()
           || noun.starts_with("weapons/guns/");
}

bool denies(const Words& words, std::uint32_t i) {
    return words[i].has(Category::none)
           || (words[i].has(Category::negation) && !words[i].has(Category::bound));
}

// An instrument before `noun` or, after an auxiliary, behind it.
bool is_used(const Words& words, std::uint32_t noun, bool& denied) {
    for (std::uint32_t i = noun, steps = 0; i > words.first() && steps < instrument_reach;
         --i, ++steps) {
        if (words.is_break(i - 1)) break;
        denied = denied || denies(words, i - 1);
        if (words[i - 1].has(Category::instrument)) {
            for (std::uint32_t k = i - 1; k > words.first() && i - k < 4; --k)
                denied = denied || denies(words, k - 1);
            return true;
        }
    }
    bool auxiliary = false;
    for (std::uint32_t i = noun + 1; i < words.last() && i <= noun + instrument_reach + 1; ++i) {
        if (words.is_break(i)) return false;
        denied = denied || denies(words, i);
        if (auxiliary && words[i].has(Category::instrument)) return true;
        auxiliary = auxiliary || words[i].has(Category::auxiliary);
    }
    return false;
}

bool leaves(const Words& words, std::uint32_t i) {
    if (!state_under(words, i, "status/custody/fled").empty()
        || !state_under(words, i, "means/leaving").empty())
        return true;
    const std::string_view event = words.text().id(words[i], Category::event);
    return event == "justice/escaped" || event == "displaced/fled" || event == "move/left";
}

// "in a [stolen grey van]": the first of the words of its phrase.
std::uint32_t phrase_start(const Words& words, std::uint32_t vehicle) {
    std::uint32_t i = vehicle;
    while (i > words.first() && vehicle - i < instrument_reach
           && (words[i - 1].has(Category::article) || words[i - 1].has(Category::one_article)
               || words.is_adjective(i - 1)))
        --i;
    return i;
}

// The verb in front of the preposition before the vehicle's phrase for which `is_wanted`; no_token
// when there is none near.
template <class Wanted>
std::uint32_t verb_before(const Words& words, std::uint32_t vehicle, const Wanted& is_wanted) {
    const std::uint32_t i = phrase_start(words, vehicle);
    if (i == words.first()) return no_token;
    const Token& before = words[i - 1];
    if (!before.has(Category::preposition) && !before.has(Category::place_preposition))
        return no_token;
    if (!words.has_role(i - 1, "aboard") && !words.has_role(i - 1, "agent")) return no_token;
    for (std::uint32_t k = i - 1, steps = 0; k > words.first() && steps < flight_reach;
         --k, ++steps) {
        if (words.is_break(k - 1)) break;
        if (is_wanted(k - 1)) return k - 1;
    }
    return no_token;
}

// "were evacuated", "ont débarqué": whether those people are brought or bring themselves to safety.
bool saves(const Words& words, std::uint32_t i) {
    const std::string_view event = words.text().id(words[i], Category::event);
    if (event == "displaced/evacuated" || event == "harm/rescued" || leaves(words, i)) return true;
    return words.is_verb(i) && !state_under(words, i, "means/disembarking").empty();
}

// "were taken to hospital", "flown to St Bride's": whether somebody is brought somewhere.
bool carries(const Words& words, std::uint32_t i) {
    return words.text().id(words[i], Category::event).starts_with("harm/hospitalised")
           || (words.is_verb(i) && !state_under(words, i, "means/carrying").empty())
           || !state_under(words, i, "means/flown").empty();
}

bool names_hospital(const Words& words) {
    static constexpr ConceptSet hospitals{"buildings/hospitals", "harm/hospitalised"};
    if (!words.any(hospitals)) return false;
    for (std::uint32_t i = words.first(); i < words.last(); ++i) {
        if (words.text().id(words[i], Category::noun).starts_with("buildings/hospitals")
            || words.text().id(words[i], Category::event).starts_with("harm/hospitalised"))
            return true;
    }
    return false;
}

// Who was brought to safety; empty when it is nobody who may have been.
std::string saved_people(const Words& words, std::uint32_t verb) {
    VerbGroup group = verb_group(words, verb);
    const Bearer subject = subject_before(words, group.first, group.doubtful);
    if (group.doubtful || group.denied) return {};
    for (std::string_view travellers :
         {"people/passengers", "people/customers", "people/guests", "people/tourists"}) {
        if (subject.noun == travellers) return "people/passengers";
    }
    for (std::string_view others :
         {"people/residents",
          "people/patients",
          "people/workers",
          "people/crew members",
          "people/sailors",
          "people/migrants",
          "people/hikers",
          "people/skiers"}) {
        if (subject.noun == others) return subject.noun;
    }
    return {};
}

// "will be evacuated by": whether a word in front of the vehicle says that it is to come.
bool is_announced(const Words& words, std::uint32_t verb, std::uint32_t vehicle) {
    for (std::uint32_t i = verb_group(words, verb).first; i < vehicle; ++i) {
        if (words[i].has(Category::forecast) || words[i].has(Category::hypothetical)) return true;
    }
    return false;
}

// "in a grey van": its colour; empty when none stands there.
std::string colour_of(const Words& words, std::uint32_t vehicle) {
    constexpr std::string_view colours = "status/colour/";
    const std::uint32_t end = std::min(words.last(), vehicle + 3);
    for (std::uint32_t i = phrase_start(words, vehicle); i < end; ++i) {
        if (i > vehicle && words.is_break(i)) break;
        if (const std::string_view id = state_under(words, i, colours); !id.empty())
            return std::string(id.substr(colours.size()));
    }
    return {};
}

void add(
    const Words& words,
    const Passage& passage,
    std::uint32_t noun,
    std::string_view event,
    const std::string& id,
    bool denied,
    std::vector<Claim>& claims) {
    Claim claim = blank_statement(words, passage, ClaimKind::state, noun, noun + 1);
    claim.measure.event = event;
    claim.text = (denied ? "not " : "") + id.substr(id.find('/') + 1);
    claim.attribution = attribution_of(words, noun);
    claim.modality = modality_of(words, noun, noun + 1);
    if (claim.modality == Modality::hypothetical) return;
    if (claim.modality == Modality::denied) claim.modality = Modality::asserted;  // see the value
    for (std::uint32_t k = words.first(); k < words.last(); ++k)
        claim.scope.background = claim.scope.background || words[k].has(Category::past_event)
                                 || words[k].has(Category::since);
    claims.push_back(std::move(claim));
}

}  // namespace

void add_means_claims(const Words& words, const Passage& passage, std::vector<Claim>& claims) {
    static constexpr ConceptSet telling{"weapons", "vehicles", "ways"};
    static constexpr Categories nouns{Category::noun};
    if (!words.any(telling)) return;
    for (std::uint32_t i = words.find(nouns, words.first(), words.last()); i < words.last();
         i = words.find(nouns, i + 1, words.last())) {
        const std::string_view first_id = words.text().id(words[i], Category::noun);
        if (!first_id.starts_with("weapons/") && !first_id.starts_with("vehicles/")
            && !first_id.starts_with("ways/"))
            continue;
        std::string id = words.concept_of(i, Category::noun);
        // "voiture" is a carriage as well; nobody flees in one
        if (id.find("vehicles/cars") != id.npos) id = "vehicles/cars";
        bool denied = false;
        if (is_hand_weapon(id)) {
            if (is_used(words, i, denied))
                add(words, passage, i, "means/force", id, denied, claims);
            continue;
        }
        if (id.find('|') != id.npos || id.starts_with("weapons/")) continue;
        const bool way = id.starts_with("ways/");
        const bool ambulance = id == "vehicles/ambulances" || id.starts_with("vehicles/aircraft");
        if (ambulance && names_hospital(words) && verb_before(words, i, [&](std::uint32_t k) {
                                                      return carries(words, k);
                                                  }) != no_token) {
            add(words, passage, i, "means/hospital", id, false, claims);
            continue;
        }
        if (const std::uint32_t verb
            = verb_before(words, i, [&](std::uint32_t k) { return saves(words, k); });
            verb != no_token) {
            if (std::string people = saved_people(words, verb); !people.empty()) {
                const std::size_t before = claims.size();
                add(words, passage, i, "means/evacuation", id, false, claims);
                if (claims.size() == before) continue;
                claims.back().measure.qualifiers.push_back(std::move(people));
                if (!is_announced(words, verb, i)) claims.back().modality = Modality::asserted;
                continue;
            }
        }
        const auto flees = [&](std::uint32_t k) { return leaves(words, k); };
        if (way || verb_before(words, i, flees) == no_token) continue;
        const std::size_t before = claims.size();
        add(words, passage, i, "means/escape", id, false, claims);
        const std::string colour = colour_of(words, i);
        if (claims.size() == before || colour.empty()) continue;
        Claim painted = claims.back();
        painted.span = cover(
            words[phrase_start(words, i)].span, words[std::min(i + 1, words.last() - 1)].span);
        painted.measure.event = "means/escape colour";
        painted.text = colour;
        claims.push_back(std::move(painted));
    }
}

}  // namespace claimdiff
