// Where a ship, an aircraft or a car is registered. Words under "flag" tell of it, all of the
// category state; the country stands next to them, by its name or its adjective:
//
//     "flying the Danish flag", "sous pavillon danois"     flag/sign, behind a preposition or a
//     verb "the Malta-flagged tanker", "registered in Malta"    flag/sign with a hyphen,
//     flag/registered
//
// "The Danish flag was raised" is about a flag, and firms are registered as well.
#include "grammar/attribution.hpp"
#include "grammar/statements.hpp"

namespace claimdiff {
namespace {

std::string_view country_at(const Words& words, std::uint32_t i) {
    for (std::string_view family : {"origin/", "country/"}) {
        if (const std::string_view id = state_under(words, i, family); !id.empty())
            return id.substr(family.size());
    }
    return {};
}

bool governs(const Words& words, std::uint32_t i) {
    return words.has_role(i, "under") || !state_under(words, i, "flag/flies").empty();
}

// In front of the flag, what flies it: "under the Danish [flag]".
bool is_flown(const Words& words, std::uint32_t flag) {
    constexpr std::uint32_t reach = 3;
    for (std::uint32_t i = flag, steps = 0; i > words.first() && steps < reach; --i, ++steps) {
        if (words.is_break(i - 1)) return false;
        if (governs(words, i - 1)) return true;
    }
    return false;
}

bool speaks_of_firm(const Words& words) {
    static constexpr ConceptSet firms{"organisations"};
    if (!words.any(firms)) return false;
    for (std::uint32_t i = words.first(); i < words.last(); ++i) {
        if (words.text().id(words[i], Category::noun).starts_with("organisations")) return true;
    }
    return false;
}

// The token of the country; no_token when none stands near.
std::uint32_t find_country(const Words& words, std::uint32_t i, bool sign) {
    constexpr std::uint32_t behind = 3;
    if (i > words.first() && !country_at(words, i - 1).empty()) {
        const bool joined = words[i].hyphen_before;
        return !sign || joined || is_flown(words, i) ? i - 1 : no_token;
    }
    if (sign && !is_flown(words, i)) return no_token;
    for (std::uint32_t k = i + 1; k < words.last() && k <= i + behind; ++k) {
        if (words.is_break(k)) return no_token;
        if (!country_at(words, k).empty()) return k;
        if (words.is_noun(k) && !words[k].has(Category::article)) return no_token;
    }
    return no_token;
}

}  // namespace

void add_flag_claims(const Words& words, const Passage& passage, std::vector<Claim>& claims) {
    static constexpr ConceptSet telling{"flag"};
    static constexpr Categories states{Category::state};
    if (!words.any(telling)) return;
    for (std::uint32_t i = words.find(states, words.first(), words.last()); i < words.last();
         i = words.find(states, i + 1, words.last())) {
        const std::string_view id = state_under(words, i, "flag/");
        if (id.empty() || id == "flag/flies") continue;
        const bool sign = id == "flag/sign";
        const std::uint32_t at = find_country(words, i, sign);
        if (at == no_token || (!sign && speaks_of_firm(words))) continue;
        if (modality_of(words, i, i + 1) != Modality::asserted) continue;
        Claim claim = blank_statement(
            words, passage, ClaimKind::state, std::min(i, at), std::max(i, at) + 1);
        claim.measure.event = "where/flag";
        claim.text = country_at(words, at);
        claim.attribution = attribution_of(words, i);
        claim.scope.background = tells_of_earlier(words, passage);
        claims.push_back(std::move(claim));
    }
}

}  // namespace claimdiff
