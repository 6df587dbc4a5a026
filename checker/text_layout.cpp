#include "checker/text_layout.hpp"

#include <algorithm>

#include "checker/value.hpp"

namespace claimdiff {

TextLayout::TextLayout(const std::vector<Claim>& claims) {
    std::uint32_t sentences = 0;  // of the claim's document, so far
    const Claim* before = nullptr;
    for (const Claim& claim : claims) {
        if (claim.document >= texts_.size()) texts_.resize(claim.document + 1);
        Text& text = texts_[claim.document];
        if (before == nullptr || before->document != claim.document) {
            sentences = 1;
        } else if (before->sentence != claim.sentence) {
            ++sentences;
        }
        if (sentences <= 2)
            text.second_sentence = std::max(text.second_sentence, claim.sentence.begin);
        text.last = std::max(text.last, claim.span.begin);
        text.values[{claim.kind, claim.unit}].insert(display_value(claim));
        before = &claim;
    }
}

double TextLayout::position(const Claim& claim) const {
    constexpr std::uint32_t brief = 1000;  // bytes: the order of less tells nothing
    return static_cast<double>(claim.span.begin) / std::max(texts_[claim.document].last, brief);
}

bool TextLayout::leads(const Claim& claim) const {
    return claim.headline || claim.sentence.begin <= texts_[claim.document].second_sentence;
}

std::size_t TextLayout::alike(const Claim& claim) const {
    return texts_[claim.document].values.at({claim.kind, claim.unit}).size();
}

}  // namespace claimdiff
