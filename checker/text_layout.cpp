#include "checker/text_layout.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

#include "checker/value.hpp"

namespace claimdiff {
namespace {

using Key = std::tuple<ClaimKind, std::string_view, std::string_view>;

// Its kind and unit; a date has no unit, and is as fine as its value is long: "2019", "T14:30".
Key sort_of(const Claim& claim, std::string_view word = {}) {
    constexpr std::string_view fine[] = {"clock", "day", "month", "year"};
    if (claim.kind != ClaimKind::date) return {claim.kind, claim.unit, word};
    const std::string& value = claim.time.value;
    const bool clock = value.find('T') != std::string::npos && value.find(':') != std::string::npos;
    return {claim.kind, fine[clock ? 0 : value.size() >= 10 ? 1 : value.size() > 4 ? 2 : 3], word};
}

}  // namespace

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
    std::map<Key, std::set<std::string>> values, of_noun, of_event;
    for (const Claim* claim = begin; claim != end; ++claim) {
        if (claim == begin || claim[-1].sentence != claim->sentence) ++sentences;
        if (sentences <= 2) second_sentence = std::max(second_sentence, claim->sentence.begin);
        last = std::max(last, claim->span.begin);
        const std::string value = display_value(*claim);
        values[sort_of(*claim)].insert(value);
        of_noun[sort_of(*claim, claim->measure.noun)].insert(value);
        of_event[sort_of(*claim, claim->measure.event)].insert(value);
    }
    for (const Claim* claim = begin; claim != end; ++claim) {
        Stand& stand = stands_.emplace_back();
        stand.position = static_cast<double>(claim->span.begin) / last;
        const auto count
            = [](const std::set<std::string>& of) { return static_cast<std::uint32_t>(of.size()); };
        stand.alike = count(values[sort_of(*claim)]);
        stand.of_noun = count(of_noun[sort_of(*claim, claim->measure.noun)]);
        stand.of_event = count(of_event[sort_of(*claim, claim->measure.event)]);
        stand.leads = claim->headline || claim->sentence.begin <= second_sentence;
    }
}

}  // namespace claimdiff
