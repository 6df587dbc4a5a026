// The debt of a firm in times of its earnings, which has no unit: a number of times beside the word
// for it, or between the debt and the earnings.
//
//     "Leverage was 1.9x", "Levier : 2,0x"                        measure/leverage
//     "net debt stood at 1.9 times EBITDA", "soit 2 fois l'EBE"   the same
//     "values it at 11 times EBITDA"                              a price, and no leverage
#include <algorithm>
#include <initializer_list>
#include <string_view>

#include "grammar/claim_builder.hpp"

namespace claimdiff {
namespace {

constexpr std::string_view word_for_it = "measure/leverage";

bool names(const Words& words, std::initializer_list<std::string_view> nouns) {
    for (std::uint32_t i = words.first(); i < words.last(); ++i) {
        const std::string_view noun = words.text().id(words[i], Category::noun);
        if (std::find(nouns.begin(), nouns.end(), noun) != nouns.end()) return true;
    }
    return false;
}

// "Leverage (net debt to EBITDA) stood at 1.9x": in front, in its clause.
bool follows_word(const Words& words, std::uint32_t i) {
    constexpr std::uint32_t reach = 9;
    for (const std::uint32_t end = i > words.first() + reach ? i - reach : words.first(); i > end;
         --i) {
        const Token& t = words[i - 1];
        if (t.is_sign(",") || (words.is_hard_break(i - 1) && !t.is_sign(":"))) return false;
        if (words.text().id(words[i - 1], Category::noun) == word_for_it) return true;
    }
    return false;
}

// Whether what is so many times as much is named within a few tokens: "1.9x [net debt / adjusted
// EBITDA]".
bool of_earnings(const Words& words, std::uint32_t i) {
    constexpr std::uint32_t reach = 7;
    for (const std::uint32_t end = std::min(words.last(), i + reach); i < end; ++i) {
        if (words.is_hard_break(i)) return false;
        if (words.text().id(words[i], Category::noun) == "money/ebitda") return true;
    }
    return false;
}

}  // namespace

bool ClaimBuilder::leverage(
    const Words& words,
    const std::vector<Mention>& mentions,
    std::size_t index,
    const Passage& passage) {
    const Mention& mention = mentions[index];
    if (mention.kind != MentionKind::number || mention.last >= words.last()
        || !words.has_role(mention.last, "times"))
        return false;
    const Decimal most(8);  // the price of a firm is more times its earnings
    if (!(mention.quantity.value < most)) return false;
    const bool compared = mention.first > words.first()
                          && (words[mention.first - 1].has(Category::versus)
                              || words[mention.first - 1].has(Category::from_word));
    const bool goes_on  // "1.6 times EBITDA, against 1.9 times"
        = compared && claims_.size() > sentence_start_
          && claims_.back().measure.noun == word_for_it;
    const bool exact = words[mention.first].decimals > 0 || words[mention.last].glued();
    if (!goes_on && !(exact && follows_word(words, mention.first))
        && !(
            names(words, {"money/net debt", "money/debt"}) && of_earnings(words, mention.last + 1)))
        return false;
    Claim claim = blank(words, mention, passage);
    claim.kind = ClaimKind::amount;
    claim.unit.clear();
    claim.span = cover(claim.value_span, words[mention.last].span);
    claim.measure.noun = word_for_it;
    const NounPhrase none{no_token, mention.last, {}, {}, no_token, false};
    claim.scope = scope_of(words, mentions, mention, none, passage.published);
    claim.scope.background = claim.scope.background || compared;  // "up from 1.6 times"
    claims_.push_back(std::move(claim));
    return true;
}

}  // namespace claimdiff
