// The next of the dead, the injured or the arrested, which says how many they are by then.
//
//     "police confirmed [a second death]"        2 people killed
//     "[un troisième corps] a été retrouvé"      3
//     "[a fifth person] was arrested"            5
//     "[the third victim] has been named"        none: there may be more
#include "grammar/claim_builder.hpp"
#include "grammar/event.hpp"
#include "grammar/noun_phrase.hpp"
#include "grammar/statements.hpp"

namespace claimdiff {
namespace {

bool is_tolled(std::string_view event) {
    return event == "harm/killed" || event == "harm/injured" || event == "justice/arrested";
}

bool is_found(const Words& words, std::uint32_t i) {
    return words.text().id(words[i], Category::event) == "harm/found"
           || state_under(words, i, "exists/") == "found";
}

// What befell the one that the noun at `i` names; empty when nothing that is counted.
std::string fate_of(const Words& words, const Mention& ordinal, std::uint32_t i) {
    const std::string_view named = words.text().id(words[i], Category::event);
    if (is_tolled(named)) return std::string(named);
    const std::string_view noun = words.text().id(words[i], Category::noun);
    const bool body = noun == "things/bodies";
    if (!body && !noun.starts_with("people") && named != "harm") return {};  // "a third victim"
    constexpr std::uint32_t reach = 5;                                       // tokens
    for (std::uint32_t k = i + 1; k < words.last() && k < i + reach && !words.is_break(k); ++k) {
        const std::string_view told = words.text().id(words[k], Category::event);
        if (body ? is_found(words, k) : is_tolled(told))
            return body ? "harm/killed" : std::string(told);
    }
    for (std::uint32_t k = ordinal.first; k > words.first() && k + reach > ordinal.first; --k) {
        if (words.is_break(k - 1)) break;
        if (body && is_found(words, k - 1)) return "harm/killed";
    }
    return {};
}

}  // namespace

void ClaimBuilder::nth_victim(
    const Words& words,
    const std::vector<Mention>& mentions,
    std::size_t index,
    const Passage& passage) {
    const Mention& ordinal = mentions[index];
    const Decimal& value = ordinal.quantity.value;
    if (!value.is_integer() || value < Decimal(2) || ordinal.first == words.first()
        || !words[ordinal.first - 1].has(Category::one_article)
        || (ordinal.first > words.first() + 1
            && words[ordinal.first - 2].has(Category::preposition)))
        return;
    std::uint32_t noun = ordinal.last;
    if (noun + 1 < words.last() && words.is_adjective(noun) && words.may_be_noun(noun + 1)) ++noun;
    if (noun >= words.last() || words.is_break(noun)) return;
    const std::string event = fate_of(words, ordinal, noun);
    if (event.empty()) return;
    Claim claim = blank(words, ordinal, passage);
    claim.kind = ClaimKind::count;
    claim.unit.clear();
    claim.span.end = words[noun].span.end;
    claim.scope = scope_of(words, mentions, ordinal, phrase_at(words, noun), passage.published);
    claim.scope.time = {};  // of the last, not of all
    claim.measure.noun = "people";
    claim.measure.event = event;
    claims_.push_back(std::move(claim));
}

}  // namespace claimdiff
