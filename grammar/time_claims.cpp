// Ages, dates of events, and ranks since a date.
#include "grammar/claim_builder.hpp"
#include "text/fold.hpp"

namespace claimdiff {

bool is_age(const Words& words, const Mention& mention) {
    if (mention.unit != "year" || mention.first == words.first()) return false;
    const std::uint32_t before = mention.first - 1;
    if (words[before].word == "," || words[before].word == "(")
        return before > words.first() && words.is_name(before - 1);
    if (!words[before].has(Category::of_word)) return false;
    for (std::uint32_t i = before, steps = 0; i > words.first() && steps < 4; --i, ++steps) {
        const std::string_view noun = words.text().id(words[i - 1], Category::noun);
        if (noun.starts_with("people") || words[i - 1].has(Category::title_word)) return true;
        if (words.is_break(i - 1)) return false;
    }
    return false;
}

void ClaimBuilder::age(
    const Words& words,
    const std::vector<Mention>& mentions,
    std::size_t index,
    const Passage& passage) {
    const Mention& mention = mentions[index];
    Claim claim = blank(words, mention, passage);
    claim.kind = ClaimKind::age;
    // The nearest name before the age in its clause group, else the nearest noun: "Thibaut, 52
    // ans", "le conducteur, âgé de 41 ans".
    for (std::uint32_t i = mention.first, steps = 0; i > words.first() && steps < 8; --i, ++steps) {
        const std::uint32_t k = i - 1;
        if (words.is_hard_break(k) && steps > 0) break;
        if (words.is_name(k)) {
            claim.holder = fold_plain(words[k].word);
            break;
        }
        if (claim.measure.noun.empty() && words.is_noun(k))
            claim.measure.noun = words.concept_of(k, Category::noun);
    }
    if (claim.holder.empty() && claim.measure.noun.empty()) return;
    claim.scope = scope_of(words, mentions, index, {}, passage.published);
    claims_.push_back(std::move(claim));
}

void ClaimBuilder::date(
    const Words& words,
    const std::vector<Mention>& mentions,
    std::size_t index,
    const Passage& passage) {
    const Mention& mention = mentions[index];
    const NounPhrase none{no_token, mention.last, {}, {}, no_token, false};
    const Event event = governing_event(words, mention.first, mention.last, none);
    if (event.token == no_token || event.strength < sure_event - 10) return;
    Claim claim = blank(words, mention, passage);
    claim.kind = ClaimKind::date;
    claim.measure.event = event.id;
    // The subject: the noun nearest before the event.
    for (std::uint32_t i = event.token; i > words.first();) {
        --i;
        // "the quarter ended June 30" is a period, no event.
        if (i + 1 == event.token
            && (words[i].has(Category::time_unit) || words[i].has(Category::quarter_word)))
            return;
        if (words.is_noun(i) && !words.is_name(i)) {
            claim.measure.noun = words.concept_of(i, Category::noun);
            break;
        }
    }
    claim.scope = scope_of(words, mentions, index, none, passage.published);
    claim.scope.time = {};
    claims_.push_back(std::move(claim));
}

// "la première depuis 2018", "the second mass march since February": a rank and where the count
// began.
void ClaimBuilder::since(
    const Words& words,
    const std::vector<Mention>& mentions,
    std::size_t index,
    const Passage& passage) {
    const Mention& mention = mentions[index];
    const bool opened
        = words[mention.first].has(Category::since)
          || (mention.first > words.first() && words[mention.first - 1].has(Category::since));
    if (!opened) return;
    for (std::uint32_t i = mention.first, steps = 0; i > words.first() && steps < 10;
         --i, ++steps) {
        const std::uint32_t k = i - 1;
        const Lexeme* rank = text_.lexeme(words[k], Category::ordinal);
        if (words.is_hard_break(k)) return;
        if (rank == nullptr) continue;
        Claim claim = blank(words, mention, passage);
        claim.kind = ClaimKind::since;
        claim.quantity = make_quantity(Decimal(rank->value), Bound::exact);
        claim.span = cover(words[k].span, mention.span);
        const NounPhrase ranked = counted_noun(words, k + 1);
        claim.measure.noun = ranked.noun;
        for (std::uint32_t n = words.first(); claim.measure.noun.empty() && n < k; ++n) {
            if (words.is_noun(n) && !words.is_name(n))
                claim.measure.noun = words.concept_of(n, Category::noun);
        }
        claim.scope = scope_of(words, mentions, index, {}, passage.published);
        claim.scope.background = false;  // the date is where the count began, not when it happened
        claim.scope.time = {};
        claims_.push_back(std::move(claim));
        return;
    }
}

}  // namespace claimdiff
