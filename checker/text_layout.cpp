#include "checker/text_layout.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "checker/value.hpp"

namespace claimdiff {

TextLayout::TextLayout(const std::vector<Claim>& claims) : claims_(claims.data()) {
    stands_.reserve(claims.size());
    const Claim* const end = claims_ + claims.size();
    for (const Claim* first = claims_; first != end;) {
        const Claim* const next = std::find_if(
            first, end, [first](const Claim& c) { return c.document != first->document; });
        add_document(first, next);
        first = next;
    }
}

void TextLayout::add_document(const Claim* begin, const Claim* end) {
    constexpr std::uint32_t brief = 1000;  // bytes: the order of less tells nothing
    std::uint32_t last = brief, second_sentence = 0, sentences = 0;
    std::map<std::pair<ClaimKind, std::string_view>, std::set<std::string>> values;  // by unit
    for (const Claim* claim = begin; claim != end; ++claim) {
        if (claim == begin || claim[-1].sentence != claim->sentence) ++sentences;
        if (sentences <= 2) second_sentence = std::max(second_sentence, claim->sentence.begin);
        last = std::max(last, claim->span.begin);
        values[{claim->kind, claim->unit}].insert(display_value(*claim));
    }
    for (const Claim* claim = begin; claim != end; ++claim) {
        Stand& stand = stands_.emplace_back();
        stand.position = static_cast<double>(claim->span.begin) / last;
        stand.alike = static_cast<std::uint32_t>(values[{claim->kind, claim->unit}].size());
        stand.leads = claim->headline || claim->sentence.begin <= second_sentence;
    }
}

}  // namespace claimdiff
