// Where a journey was to end: "bound for Perpignan", "à destination de Béziers", "took off from
// Velm for Orbec". Words under "where/bound", of the category state, stand in front of the name;
// behind a verb of leaving it is the name that "for" governs. `text` is the folded name.
#include "grammar/attribution.hpp"
#include "grammar/clause.hpp"
#include "grammar/statements.hpp"

namespace claimdiff {
namespace {

// A town: no country, day or language, which other journeys have as well.
bool names_town(const Words& words, std::uint32_t i) {
    const Token& t = words[i];
    return words.is_proper_name(i) && !t.has(Category::weekday) && !t.has(Category::month)
           && state_under(words, i, "country/").empty() && !t.has(Category::title_word);
}

// "[took off] from Lessac at 3.10pm for [Béziers]": the name behind "for" in the clause of a verb
// of leaving; no_token when there is none.
std::uint32_t town_for(const Words& words, std::uint32_t verb) {
    constexpr std::uint32_t reach = 12;  // tokens
    for (std::uint32_t i = verb + 1; i + 1 < words.last() && i <= verb + reach; ++i) {
        if (words.is_hard_break(i) || words[i].has(Category::relative)
            || words[i].has(Category::conjunction))
            return no_token;
        if (words.has_role(i, "bound-for") && names_town(words, i + 1)) return i + 1;
    }
    return no_token;
}

bool tells_of_vehicle(const Words& words) {
    for (std::uint32_t i = words.first(); i < words.last(); ++i) {
        if (words.text().id(words[i], Category::noun).starts_with("vehicles/")) return true;
    }
    return false;
}

}  // namespace

void add_destination_claims(
    const Words& words, const Passage& passage, std::vector<Claim>& claims) {
    static constexpr ConceptSet telling{"where"};
    static constexpr Categories states{Category::state};
    if (!words.any(telling) || !tells_of_vehicle(words)) return;
    for (std::uint32_t i = words.find(states, words.first(), words.last()); i < words.last();
         i = words.find(states, i + 1, words.last())) {
        std::uint32_t town = no_token;
        if (!state_under(words, i, "where/bound").empty() && i + 1 < words.last()
            && names_town(words, i + 1)) {
            town = i + 1;
        } else if (!state_under(words, i, "where/leaving").empty()) {
            town = town_for(words, i);
        }
        const Modality modality = modality_of(words, i, i + 1);
        if (town == no_token || modality == Modality::hypothetical || modality == Modality::denied)
            continue;
        std::uint32_t last = town;
        std::string name = name_from(words, town, last);
        if (name.size() < 3) continue;
        Claim claim = blank_statement(words, passage, ClaimKind::state, i, last);
        claim.value_span = cover(words[town].span, words[last - 1].span);
        claim.measure.event = destination_axis;
        claim.measure.qualifiers = {std::string(words.text().language().code)};  // of the name
        claim.text = std::move(name);
        claim.attribution = attribution_of(words, i);
        claim.scope.background = tells_of_earlier(words, passage);
        claims.push_back(std::move(claim));
    }
}

}  // namespace claimdiff
