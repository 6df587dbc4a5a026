// A restatement stands in brackets, behind a slash or "or", right after the quantity, and measures
// the same dimension in another unit. The values need not agree: that is for the checker to see.
//
//     "55 miles (89 km)"        89 km is a restatement
//     "at 04:45 (23:15 GMT)"    so is the hour in another zone
//     "12 dead (3 children)"    no: a count of something else
#include "grammar/restatement.hpp"

#include "grammar/units.hpp"

namespace claimdiff {
namespace {

// "4.45 a.m. on Monday ([23:15 GMT on Sunday])": the hour in another zone.
bool is_in_other_zone(const TokenText& text, const Mention& first, const Mention& second) {
    const auto clock = [](const Mention& m) { return m.time.value.find(':') != std::string::npos; };
    if (!text.tokens()[first.last].is_sign("(") || !clock(first) || !clock(second)) return false;
    const auto zoned = [&text](const Mention& m) {
        for (std::uint32_t i = m.first; i < m.last; ++i) {
            if (text.tokens()[i].has(Category::time_zone)) return true;
        }
        return false;
    };
    return zoned(second) && !zoned(first);
}

bool restates(const TokenText& text, const Mention& first, const Mention& second) {
    if (second.first == first.last + 1 && is_in_other_zone(text, first, second)) return true;
    if (first.kind != second.kind || first.unit == second.unit || first.unit.empty()) return false;
    if (second.first != first.last + 1) return false;
    const Token& link = text.tokens()[first.last];
    const Lexeme* word = link.lexeme(Category::range_word);
    if (!link.is_sign("(") && !link.is_sign("/") && (word == nullptr || word->value != 3))
        return false;
    if (first.kind == MentionKind::money) return true;
    if (first.kind != MentionKind::dimension && first.kind != MentionKind::temperature)
        return false;
    const auto a = unit_info(first.unit), b = unit_info(second.unit);
    return a && b && a->dimension == b->dimension;
}

}  // namespace

void mark_restatements(const TokenText& text, std::vector<Mention>& mentions) {
    for (std::size_t i = 1; i < mentions.size(); ++i)
        mentions[i].restatement = restates(text, mentions[i - 1], mentions[i]);
}

}  // namespace claimdiff
