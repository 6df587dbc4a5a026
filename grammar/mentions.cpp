// The scan for mentions: at each token that can open one, the grammars for times and for quantities
// are tried, and the longer reading wins.
#include "grammar/ages.hpp"
#include "grammar/amount_lists.hpp"
#include "grammar/bare_clocks.hpp"
#include "grammar/candidates.hpp"
#include "grammar/date_lists.hpp"
#include "grammar/ellipsis.hpp"
#include "grammar/mention.hpp"
#include "grammar/quantities.hpp"
#include "grammar/restatement.hpp"
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

bool names_part(std::string_view value) {
    constexpr std::size_t season = 7, day_part = 13;  // "2026-SU", "2026-03-02TMO"
    const auto is_letter = [&](std::size_t i) { return value[i] >= 'A' && value[i] <= 'Z'; };
    return (value.size() == season && is_letter(5) && is_letter(6))
           || (value.size() == day_part && value[10] == 'T' && is_letter(11) && is_letter(12));
}

namespace {

// Of two readings of the same words: "forty-second" is no duration, "sept" by itself no month, and
// "between 10 and 15" no days without a month.
bool is_rather_a_number(const TokenText& text, const Mention& quantity, const Mention& time) {
    if (quantity.kind == MentionKind::ordinal) return time.kind != MentionKind::date;
    if (quantity.kind == MentionKind::range && time.time.value.starts_with("XXXX-XX-")) return true;
    return quantity.last == quantity.first + 1
           && text.tokens()[quantity.first].has(Category::cardinal);
}

// "on Monday", "on Monday evening", "at 3 p.m. on Monday"
bool names_date(const Mention& mention) {
    if (mention.time.bound != Bound::exact || mention.time.value.starts_with('T')) return false;
    return mention.kind == MentionKind::date
           || ((mention.kind == MentionKind::time || mention.kind == MentionKind::daterange)
               && mention.time.value.find('T') != std::string::npos
               && mention.time.value.find('/') == std::string::npos);
}

}  // namespace

SentenceMentions read_mentions(
    const TokenText& text, const Sentence& sentence, const TimeContext& context) {
    SentenceMentions found;
    std::vector<Mention>& mentions = found.mentions;
    std::string beside;
    const Token* const tokens = text.tokens().data();
    for (std::uint32_t at = sentence.first;;) {
        at = static_cast<std::uint32_t>(next_opening(tokens + at, tokens + sentence.last) - tokens);
        if (at == sentence.last) break;
        auto quantity = match_quantity(text, sentence, at);
        auto [time, parsed] = match_time(text, sentence, at, context, beside);
        found.holds_time = found.holds_time || parsed;
        if (time
            && (!quantity || time->last > quantity->last
                || (time->last == quantity->last && !is_rather_a_number(text, *quantity, *time))))
            quantity = std::move(time);
        if (quantity && quantity->last > at) {
            at = quantity->last;
            if (names_date(*quantity))
                beside = quantity->time.value.substr(0, quantity->time.value.find('T'));
            if (mentions.capacity() == 0) mentions.reserve(4);  // they are large to move
            mentions.push_back(std::move(*quantity));
        } else {
            ++at;
        }
    }
    mark_listed_days(text, mentions);
    mark_ellipses(text, mentions);
    mark_restatements(text, mentions);
    mark_ages(text, sentence, mentions);
    mark_listed_amounts(text, mentions);
    mark_bare_clocks(text, sentence, mentions);
    return found;
}

std::vector<Mention> find_mentions(
    const TokenText& text, const Sentence& sentence, const TimeContext& context) {
    return read_mentions(text, sentence, context).mentions;
}

}  // namespace claimdiff
