#include "checker/text_layout.hpp"

#include <algorithm>
#include <functional>
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

// The different values of each sort, known by their hashes.
class Values {
  public:
    void add(const Key& sort, std::size_t value) { values_.emplace_back(sort, value); }

    // Before anything is counted.
    void sort() {
        std::sort(values_.begin(), values_.end());
        values_.erase(std::unique(values_.begin(), values_.end()), values_.end());
    }

    std::uint32_t count(const Key& sort) const {
        const auto [first, last] = std::equal_range(
            values_.begin(), values_.end(), std::pair<Key, std::size_t>(sort, 0), before);
        return static_cast<std::uint32_t>(last - first);
    }

  private:
    using Value = std::pair<Key, std::size_t>;
    static bool before(const Value& a, const Value& b) { return a.first < b.first; }

    std::vector<Value> values_;
};

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
    Values values, of_noun, of_event;
    for (const Claim* claim = begin; claim != end; ++claim) {
        if (claim == begin || claim[-1].sentence != claim->sentence) ++sentences;
        if (sentences <= 2) second_sentence = std::max(second_sentence, claim->sentence.begin);
        last = std::max(last, claim->span.begin);
        const std::size_t value = std::hash<std::string>{}(display_value(*claim));
        values.add(sort_of(*claim), value);
        of_noun.add(sort_of(*claim, claim->measure.noun), value);
        of_event.add(sort_of(*claim, claim->measure.event), value);
    }
    for (Values* each : {&values, &of_noun, &of_event}) each->sort();
    for (const Claim* claim = begin; claim != end; ++claim) {
        Stand& stand = stands_.emplace_back();
        stand.position = static_cast<double>(claim->span.begin) / last;
        stand.alike = values.count(sort_of(*claim));
        stand.of_noun = of_noun.count(sort_of(*claim, claim->measure.noun));
        stand.of_event = of_event.count(sort_of(*claim, claim->measure.event));
        stand.leads = claim->headline || claim->sentence.begin <= second_sentence;
    }
}

}  // namespace claimdiff
