// By what means: the weapon of an attack, what police use on a crowd, the vehicle somebody flees
// in. A weapon counts behind a word of the category instrument ("armed with a knife", "à coups de
// marteau", "fired tear gas") or in front of one ("tear gas was used"); a vehicle behind a
// preposition and somebody's leaving ("fled on a motorbike", "s'est enfui à vélo").
//
//     "No rubber bullets were used that night"    means of force: not rubber bullets
//     "est reparti en scooter"                    means of escape: scooters
#include <algorithm>
#include <array>

#include "grammar/attribution.hpp"
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
    return std::find(weapons.begin(), weapons.end(), noun) != weapons.end();
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
    for (const Lexeme& lexeme : words.text().lexemes(words[i])) {
        if (lexeme.category != Category::state) continue;
        const std::string_view id = words.text().language().lexicon.text(lexeme.id);
        if (id == "status/custody/fled" || id == "means/leaving") return true;
    }
    const std::string_view event = words.text().id(words[i], Category::event);
    return event == "justice/escaped" || event == "displaced/fled" || event == "move/left";
}

// "fled in a stolen grey van": leaving, then a preposition right before the vehicle's phrase.
bool is_fled_in(const Words& words, std::uint32_t vehicle) {
    std::uint32_t i = vehicle;
    while (i > words.first() && vehicle - i < instrument_reach
           && (words[i - 1].has(Category::article) || words[i - 1].has(Category::one_article)
               || words.is_adjective(i - 1)))
        --i;
    if (i == words.first()) return false;
    const Token& before = words[i - 1];
    if (!before.has(Category::preposition) && !before.has(Category::place_preposition))
        return false;
    if (!words.has_role(i - 1, "aboard")) return false;
    for (std::uint32_t k = i - 1, steps = 0; k > words.first() && steps < flight_reach;
         --k, ++steps) {
        if (words.is_break(k - 1)) return false;
        if (leaves(words, k - 1)) return true;
    }
    return false;
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
    static constexpr ConceptSet telling{"weapons", "vehicles"};
    static constexpr Categories nouns{Category::noun};
    if (!words.any(telling)) return;
    for (std::uint32_t i = words.find(nouns, words.first(), words.last()); i < words.last();
         i = words.find(nouns, i + 1, words.last())) {
        const std::string_view first_id = words.text().id(words[i], Category::noun);
        if (!first_id.starts_with("weapons/") && !first_id.starts_with("vehicles/")) continue;
        std::string id = words.concept_of(i, Category::noun);
        // "voiture" is a carriage as well; nobody flees in one
        if (id.find("vehicles/cars") != id.npos) id = "vehicles/cars";
        bool denied = false;
        if (is_hand_weapon(id)) {
            if (is_used(words, i, denied))
                add(words, passage, i, "means/force", id, denied, claims);
        } else if (id.starts_with("vehicles/") && id.find('|') == id.npos && is_fled_in(words, i)) {
            add(words, passage, i, "means/escape", id, false, claims);
        }
    }
}

}  // namespace claimdiff
