// Magnitudes of earthquakes, which have no unit: a number beside the word, or one with a decimal
// beside the word for a shock.
//
//     "a magnitude 6.9 earthquake", "un séisme de magnitude 6,9"   measure/magnitude
//     "a 6.4 quake", "un sismo de 6,4 grados"                      the same
//     "an aftershock of 5.1"                                       measure/aftershock magnitude
//
// So is the class of a storm: "a Category 3 hurricane", "un ouragan de catégorie 4" are
// rank/category.
//
// Of the shocks of one text the strongest is the one it is about.
#include <algorithm>

#include "grammar/claim_builder.hpp"

namespace claimdiff {
namespace {

constexpr std::string_view word_for_it = "measure/magnitude", category = "rank/category";

std::string_view noun_at(const Words& words, std::uint32_t i) {
    return words.text().id(words[i], Category::noun);
}

bool is_shock(std::string_view noun) {
    return noun == "acts/earthquakes" || noun == "acts/aftershocks";
}

// "magnitude [of] 6.9", "magnitude: 6.9", "6.9-magnitude"
bool stands_by_word(const Words& words, const Mention& m) {
    constexpr std::uint32_t reach = 4;
    if (m.last < words.last() && noun_at(words, m.last) == word_for_it) return true;
    for (std::uint32_t i = m.first; i > words.first() && i + reach > m.first; --i) {
        const Token& t = words[i - 1];
        if (noun_at(words, i - 1) == word_for_it) return true;
        const bool small = words.is_small(i - 1) || t.has(Category::bound) || t.is_sign(":")
                           || t.is_sign("(") || words.is_adverb(i - 1);
        if (!small) return false;
    }
    return false;
}

// The shock that the number is of: the next behind it, else the last in front; no_token when the
// sentence has none.
std::uint32_t shock_of(const Words& words, const Mention& m) {
    constexpr std::uint32_t reach = 4;
    for (std::uint32_t i = m.last; i < words.last() && i < m.last + reach; ++i) {
        if (words.is_break(i) || words[i].is_number() || words.is_verb(i)) break;
        if (is_shock(noun_at(words, i))) return i;
    }
    for (std::uint32_t i = m.first; i > words.first(); --i) {
        if (is_shock(noun_at(words, i - 1))) return i - 1;
    }
    return no_token;
}

}  // namespace

bool ClaimBuilder::magnitude(
    const Words& words,
    const std::vector<Mention>& mentions,
    std::size_t index,
    const Passage& passage) {
    const Mention& mention = mentions[index];
    const Decimal& value = mention.quantity.value;
    if (!(Decimal(0) < value && value < Decimal(10))) return false;
    const bool degrees = mention.kind == MentionKind::temperature;
    const bool named = !degrees && stands_by_word(words, mention);
    const std::uint32_t shock = shock_of(words, mention);
    if (!named) {
        if (shock == no_token || value.is_integer()) return false;
        const NounPhrase counted = counted_noun(words, mention.last);
        const bool of_shock = counted.head == no_token || is_shock(counted.noun);
        if (!of_shock && !degrees) return false;
    }
    Claim claim = blank(words, mention, passage);
    claim.kind = ClaimKind::amount;
    claim.unit.clear();
    const bool after = shock != no_token && noun_at(words, shock) == "acts/aftershocks";
    claim.measure.noun = after ? "measure/aftershock magnitude" : std::string(word_for_it);
    const NounPhrase none{no_token, mention.last, {}, {}, no_token, false};
    claim.scope = scope_of(words, mentions, mention, none, passage.published);
    // "the most powerful since a 7.1 temblor in 1999"
    if (words.find({Category::since}, words.first(), mention.first) < mention.first)
        claim.scope.background = true;
    claims_.push_back(std::move(claim));
    return true;
}

bool ClaimBuilder::storm_class(
    const Words& words,
    const std::vector<Mention>& mentions,
    std::size_t index,
    const Passage& passage) {
    const Mention& mention = mentions[index];
    if (mention.first == words.first() || noun_at(words, mention.first - 1) != category
        || !mention.quantity.value.is_integer())
        return false;
    bool storm = false;
    for (std::uint32_t i = words.first(); i < words.last() && !storm; ++i)
        storm = noun_at(words, i).starts_with("acts/storms");
    if (!storm) return false;
    Claim claim = blank(words, mention, passage);
    claim.kind = ClaimKind::amount;
    claim.unit.clear();
    claim.measure.noun = category;
    const NounPhrase none{no_token, mention.last, {}, {}, no_token, false};
    const Event event = governing_event(words, mention.first, mention.last, none);
    if (event.strength >= sure_event) claim.measure.event = event.id;
    claim.scope = scope_of(words, mentions, mention, none, passage.published);
    claims_.push_back(std::move(claim));
    return true;
}

void rank_magnitudes(std::vector<Claim>& claims) {
    constexpr double apart = 0.3;  // agencies differ by less about one shock
    const auto ranks = [](const Claim& c) {
        return c.measure.noun == word_for_it && c.unit.empty() && !c.scope.background;
    };
    double greatest = 0;
    for (const Claim& claim : claims) {
        if (ranks(claim)) greatest = std::max(greatest, claim.quantity.value.to_double());
    }
    for (Claim& claim : claims) {
        if (ranks(claim) && claim.quantity.value.to_double() + apart <= greatest)
            claim.measure.noun = "measure/lesser magnitude";
    }
}

}  // namespace claimdiff
