// What a count that is a part of another takes from it.
#include "grammar/claim_builder.hpp"

namespace claimdiff {

// "onze blessés, dont [deux pompiers]", "four dead, among them [three children]": what befell the
// whole befell the part, as long as nothing else is said of it.
void ClaimBuilder::share_event_of_whole(
    const Words& words, const NounPhrase& phrase, Claim& claim) const {
    const bool said
        = !claim.measure.event.empty() && claim.measure.event.find(':') == std::string::npos;
    if (claim.scope.part != Part::subset || said) return;
    const bool bare = phrase.last >= words.last() || words.is_break(phrase.last)
                      || words[phrase.last].has(Category::conjunction)
                      || words[phrase.last].has(Category::of_word)
                      || words[phrase.last].has(Category::place_preposition);
    for (std::size_t i = claims_.size(); bare && i > sentence_start_; --i) {
        const Claim& whole = claims_[i - 1];
        if (whole.kind != ClaimKind::count || whole.scope.part == Part::subset) continue;
        const bool one_kind = whole.measure.noun.starts_with("people")
                                  ? claim.measure.noun.starts_with("people")
                                  : claim.measure.noun.starts_with(whole.measure.noun);
        if (!one_kind || !(claim.quantity.value < whole.quantity.value)) return;
        if (whole.measure.event.find(':') == std::string::npos) {
            claim.measure.event = whole.measure.event;
            claim.scope.parent = static_cast<std::int32_t>(i - 1);
        }
        return;
    }
}

// "injuring eleven people, [two] of them seriously": an adverb for the injured of the sentence.
std::string ClaimBuilder::degree_of_harm(const Words& words, const Mention& mention) const {
    std::uint32_t i = mention.last;
    while (i < words.last() && i < mention.last + 3
           && (words[i].has(Category::subset) || words[i].has(Category::of_word)
               || words[i].has(Category::pronoun)))
        ++i;
    if (i >= words.last()) return {};
    const std::string_view degree = words.has_role(i, "gravely")   ? "/seriously"
                                    : words.has_role(i, "lightly") ? "/slightly"
                                                                   : "";
    if (degree.empty()) return {};
    for (std::size_t k = claims_.size(); k > sentence_start_; --k) {
        const Claim& before = claims_[k - 1];
        if (before.kind == ClaimKind::count && before.measure.event == "harm/injured")
            return before.measure.event + std::string(degree);
    }
    return {};
}

}  // namespace claimdiff
