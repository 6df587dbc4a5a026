#include "grammar/service_gaps.hpp"

namespace claimdiff {
namespace {

bool runs(const Words& words, std::uint32_t i) {
    const std::string_view noun = words.text().id(words[i], Category::noun);
    return noun.starts_with("vehicles/") || noun == "acts/flights" || noun == "acts/trips"
           || words.text().has_id(words[i], Category::event, "move/crossed");
}

}  // namespace

bool is_service_gap(const Words& words, const Mention& time) {
    for (std::uint32_t i = time.first; i > words.first() + 1; --i) {
        if (words.is_hard_break(i - 1)) return false;
        if (!runs(words, i - 1)) continue;
        const std::uint32_t before = i - 2;
        return words[before].has(Category::none)
               || (before > words.first() && words.is_adjective(before)
                   && words[before - 1].has(Category::none));
    }
    return false;
}

}  // namespace claimdiff
