// The scan for mentions: at each token that can open one, the grammars for times and for quantities
// are tried, and the longer reading wins.
#include "grammar/mention.hpp"
#include "grammar/quantities.hpp"
#include "grammar/times.hpp"

#include <array>

namespace claimdiff {

std::string_view to_string(MentionKind kind) {
    static constexpr std::array<std::string_view, 13> names{
        "number",
        "ordinal",
        "percent",
        "range",
        "money",
        "dimension",
        "age",
        "temperature",
        "score",
        "date",
        "time",
        "duration",
        "daterange"};
    return names[static_cast<std::size_t>(kind)];
}

std::vector<Mention> find_mentions(
    const TokenText& text, const Sentence& sentence, const TimeContext& context) {
    std::vector<Mention> mentions;
    for (std::uint32_t at = sentence.first; at < sentence.last;) {
        auto quantity = match_quantity(text, sentence, at);
        auto time = match_time(text, sentence, at, context);
        if (time && (!quantity || time->last >= quantity->last)) quantity = std::move(time);
        if (quantity && quantity->last > at) {
            at = quantity->last;
            mentions.push_back(std::move(*quantity));
        } else {
            ++at;
        }
    }
    return mentions;
}

}  // namespace claimdiff
