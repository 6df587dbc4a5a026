// Amounts: money, percentages, dimensions, temperatures and durations, with what they measure.
#include <algorithm>

#include "grammar/claim_builder.hpp"
#include "grammar/units.hpp"

namespace claimdiff {

void ClaimBuilder::amount(
    const Words& words,
    const std::vector<Mention>& mentions,
    std::size_t index,
    const Passage& passage) {
    const Mention& mention = mentions[index];
    Claim claim = blank(words, mention, passage);
    switch (mention.kind) {
        case MentionKind::percent:
            claim.kind = ClaimKind::percent;
            break;
        case MentionKind::money:
            claim.kind = ClaimKind::money;
            break;
        case MentionKind::temperature:
            claim.kind = ClaimKind::temperature;
            break;
        case MentionKind::duration:
            claim.kind = ClaimKind::duration;
            break;
        default:
            claim.kind = ClaimKind::amount;
            break;
    }
    const Measured measured = measured_noun(words, mention);
    const NounPhrase none{no_token, mention.last, {}, {}, no_token, false};
    const Event event = governing_event(words, mention.first, mention.last, none);
    if (event.strength >= sure_event) claim.measure.event = event.id;
    if (measured.token != no_token) {
        claim.measure.noun = measured.phrase.noun;
        claim.measure.qualifiers = measured.phrase.qualifiers;
        if (measured.token >= mention.last && measured.token < mention.last + 4) {
            claim.span = cover(mention.span, words[measured.token].span);
        }
    } else if (const auto unit = unit_info(mention.unit)) {
        claim.measure.noun = default_measure(unit->dimension);
    }
    for (std::uint32_t i = words.first(); i < words.last();
         ++i) {  // "en baisse de 6,4 %", "rose by 9.4%"
        const Lexeme* direction = text_.lexeme(words[i], Category::direction);
        const std::uint32_t gap = i < mention.first ? mention.first - i : i - mention.first;
        if (direction != nullptr && gap <= 6)
            claim.measure.qualifiers.emplace_back(
                direction->value < 0 ? "direction/down" : "direction/up");
        if (words[i].has(Category::capacity) && gap <= 8)
            claim.measure.qualifiers.emplace_back("capacity");
    }
    std::sort(claim.measure.qualifiers.begin(), claim.measure.qualifiers.end());
    claim.measure.qualifiers.erase(
        std::unique(claim.measure.qualifiers.begin(), claim.measure.qualifiers.end()),
        claim.measure.qualifiers.end());
    claim.measure.per = per_word(words, mention.last);
    claim.scope = scope_of(words, mentions, index, none, passage.published);
    if (claim.measure.noun.empty() && claim.measure.event.empty()) return;
    claims_.push_back(std::move(claim));
}

}  // namespace claimdiff
