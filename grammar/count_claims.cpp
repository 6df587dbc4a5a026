// Counts: "23 drones", "dont 18 neutralisés", "en ont abattu 18", "30 des 35", "34 autres", "aucun
// blessé".
//
// An elliptical number takes its noun from what the text said before: the counts of its sentence,
// the people that an event implies
// ("23 arrested"), the noun in front ("the crowd at 12,000").
#include <algorithm>

#include "grammar/claim_builder.hpp"

namespace claimdiff {
namespace {

bool in_family(std::string_view concept_id, std::initializer_list<std::string_view> roots) {
    return std::any_of(roots.begin(), roots.end(), [&](std::string_view root) {
        return concept_id.starts_with(root);
    });
}

// Events that only people undergo: "23 arrested", "onze blessés".
bool implies_people(std::string_view event) {
    return in_family(event, {"harm/", "justice/", "displaced/", "gathering/"});
}

// "Police put the crowd at [12,000]", "Arrests: [23]": the noun in front names what the bare number
// counts.
std::string named_before(const Words& words, std::uint32_t first) {
    for (std::uint32_t i = first, steps = 0; i > words.first() && steps < 5; --i, ++steps) {
        const Token& t = words[i - 1];
        if (t.has(Category::noun)) return words.concept_of(i - 1, Category::noun);
        if (t.is_sign(",") || t.is_sign(";") || t.is_sign(".") || t.is_number()
            || t.has(Category::relative))
            break;
    }
    return {};
}

}  // namespace

std::string ClaimBuilder::resolved(const Words& words, std::uint32_t head, std::string noun) const {
    if (head == words.first()) return noun;
    const std::string_view before = words[head - 1].word;
    const bool partitive = head > words.first() + 1 && words[head - 1].has(Category::of_word)
                           && words[head - 1].has(Category::article);  // "30 des armes"
    const bool demonstrative = partitive || before == "ces" || before == "these"
                               || before == "those" || before == "esos" || before == "estos"
                               || before == "diese" || before == "dieser";
    if (!demonstrative) return noun;
    for (std::uint32_t i = words.first(), steps = 0; i > 0 && steps < 60; --i, ++steps) {
        const Token& t = text_.tokens()[i - 1];
        const std::string_view id = text_.id(t, Category::noun);
        if (id.size() > noun.size() && id.starts_with(noun)) return std::string(id);
    }
    return noun;
}

std::int32_t ClaimBuilder::whole_before(const std::string& noun) const {
    constexpr std::size_t furthest = 8;  // claims
    for (std::size_t i = sentence_start_; i > 0 && i + furthest > sentence_start_; --i) {
        const Claim& claim = claims_[i - 1];
        if (claim.kind == ClaimKind::count && claim.measure.noun == noun
            && claim.scope.part != Part::subset) {
            return static_cast<std::int32_t>(i - 1);
        }
    }
    return -1;
}

// "30 des 35 drones": the 30 are a part of the claim that begins where the 35 stand.
void ClaimBuilder::link_wholes() {
    for (const auto& [part, token] : parts_) {
        const std::uint32_t at = text_.tokens()[token].span.begin;
        for (std::size_t i = sentence_start_; i < claims_.size(); ++i) {
            const bool whole
                = i != part && claims_[i].value_span.begin <= at && at < claims_[i].value_span.end;
            if (whole) claims_[part].scope.parent = static_cast<std::int32_t>(i);
        }
    }
}

std::string ClaimBuilder::antecedent(
    const Words& words, std::uint32_t first, const Event& event, std::int32_t* parent) const {
    bool refers = false;  // "dont 18", "en ont abattu 18", "parmi eux", "of them"
    for (std::uint32_t i = first, steps = 0; i > words.first() && steps < 5; --i, ++steps) {
        refers = refers || words[i - 1].has(Category::subset) || words[i - 1].word == "en"
                 || words[i - 1].word == "them";
    }
    for (std::size_t i = claims_.size(); i > sentence_start_; --i) {
        const Claim& before = claims_[i - 1];
        if (before.kind != ClaimKind::count || before.measure.noun.empty()) continue;
        if (implies_people(event.id) && !before.measure.noun.starts_with("people")) continue;
        *parent = refers ? static_cast<std::int32_t>(i - 1) : -1;
        return before.measure.noun;
    }
    return implies_people(event.id) ? "people" : std::string{};
}

void ClaimBuilder::count(
    const Words& words,
    const std::vector<Mention>& mentions,
    std::size_t index,
    const Passage& passage) {
    const Mention& mention = mentions[index];
    Claim claim = blank(words, mention, passage);
    claim.kind = ClaimKind::count;
    const NounPhrase phrase = counted_noun(words, mention.last);
    const Event event = governing_event(words, mention.first, mention.last, phrase);
    if (event.strength >= sure_event) claim.measure.event = event.id;
    claim.measure.qualifiers = phrase.qualifiers;
    claim.scope = scope_of(words, mentions, index, phrase, passage.published);
    if (phrase.head != no_token) {
        claim.measure.noun = resolved(words, phrase.head, phrase.noun);
        claim.span = cover(mention.span, words[phrase.head].span);
        claim.measure.per = per_word(words, phrase.last);
    } else {
        if (mention.quantity.value == Decimal(1))
            return;  // "one of them", "One was treated": nothing is counted
        claim.measure.noun = antecedent(words, mention.first, event, &claim.scope.parent);
        if (claim.measure.noun.empty()) claim.measure.noun = named_before(words, mention.first);
    }
    if (phrase.whole != no_token) parts_.emplace_back(claims_.size(), phrase.whole);
    if (phrase.head != no_token && phrase.whole == no_token && claim.measure.noun != phrase.noun) {
        claim.scope.parent = whole_before(claim.measure.noun);
    }
    if (claim.measure.noun.empty() && claim.measure.event.empty()) return;
    // "neuf maisons touchées" are damaged, "neuf personnes touchées" are not.
    if (claim.measure.event == "harm/affected"
        && !in_family(claim.measure.noun, {"people", "animals"})) {
        claim.measure.event = "damage";
    }
    // "Trois voitures sur six": the six is what the three are part of, not a claim of its own
    // event.
    if (index > 0 && phrase.head == no_token && mention.first > words.first()
        && (words[mention.first - 1].word == "sur"
            || words[mention.first - 1].has(Category::of_word))) {
        claim.measure.event.clear();
        claim.scope.part = Part::whole;
    }
    claims_.push_back(std::move(claim));
}

}  // namespace claimdiff
