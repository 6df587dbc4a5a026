#include "checker/text_layout.hpp"

#include <algorithm>
#include <functional>
#include <string_view>
#include <utility>

#include "checker/value.hpp"

namespace claimdiff {
namespace {

std::size_t hash_of(std::string_view text) { return std::hash<std::string_view>{}(text); }

// A hash of its kind and unit; a date has no unit, and is as fine as its value is long: "2019",
// "T14:30".
std::size_t sort_of(const Claim& claim) {
    const auto kind = static_cast<std::size_t>(claim.kind);
    if (claim.kind != ClaimKind::date) return hash_of(claim.unit) + kind;
    const std::string& value = claim.time.value;
    const bool clock = value.find('T') != std::string::npos && value.find(':') != std::string::npos;
    constexpr std::size_t day = 10, year = 4;  // as long
    return clock ? 1 : value.size() >= day ? 2 : value.size() > year ? 3 : 4;
}

// The same, said of a word.
std::size_t sort_of(std::size_t sort, std::string_view word) {
    return (sort ^ hash_of(word)) * 0x9e3779b97f4a7c15ULL;
}

// The different values of each sort, both known by their hashes.
class Values {
  public:
    void add(std::size_t sort, std::size_t value) { values_.emplace_back(sort, value); }

    // Before anything is counted.
    void sort() {
        std::sort(values_.begin(), values_.end());
        values_.erase(std::unique(values_.begin(), values_.end()), values_.end());
    }

    std::uint32_t count(std::size_t sort) const {
        const auto [first, last]
            = std::equal_range(values_.begin(), values_.end(), Value(sort, 0), before);
        return static_cast<std::uint32_t>(last - first);
    }

  private:
    using Value = std::pair<std::size_t, std::size_t>;
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
    struct Sorts {
        std::size_t all, of_noun, of_event;
    };
    std::vector<Sorts> sorts;
    for (const Claim* claim = begin; claim != end; ++claim) {
        if (claim == begin || claim[-1].sentence != claim->sentence) ++sentences;
        if (sentences <= 2) second_sentence = std::max(second_sentence, claim->sentence.begin);
        last = std::max(last, claim->span.begin);
        const std::size_t value = hash_of(display_value(*claim)), sort = sort_of(*claim);
        sorts.push_back(
            {sort, sort_of(sort, claim->measure.noun), sort_of(sort, claim->measure.event)});
        values.add(sort, value);
        of_noun.add(sorts.back().of_noun, value);
        of_event.add(sorts.back().of_event, value);
    }
    for (Values* each : {&values, &of_noun, &of_event}) each->sort();
    for (const Claim* claim = begin; claim != end; ++claim) {
        const Sorts& sort = sorts[static_cast<std::size_t>(claim - begin)];
        Stand& stand = stands_.emplace_back();
        stand.position = static_cast<double>(claim->span.begin) / last;
        stand.alike = values.count(sort.all);
        stand.of_noun = of_noun.count(sort.of_noun);
        stand.of_event = of_event.count(sort.of_event);
        stand.leads = claim->headline || claim->sentence.begin <= second_sentence;
    }
}

}  // namespace claimdiff
