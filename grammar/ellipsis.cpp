// A pronoun for "some of it" takes up the money just named, and its scale; contracts and reports
// write a number twice.
//
//     "l'État offre 40 millions d'euros, la région en demande 60"    60 000 000 EUR
//     "la ville a 40 places, la région en demande 60"                60 of what was counted
//     "45 (forty-five) members"                                      one number
#include "grammar/ellipsis.hpp"

#include <algorithm>

namespace claimdiff {
namespace {

constexpr std::uint32_t furthest = 4;  // tokens between the pronoun and its number

bool takes_up(const TokenText& text, const Mention& before, const Mention& m) {
    if (m.first == before.last) return false;
    const std::uint32_t reach = std::min(furthest, m.first - before.last);
    for (std::uint32_t i = m.first - reach; i + 1 < m.first; ++i) {
        const Token& verb = text.tokens()[i + 1];
        if (!text.tokens()[i].has(Category::partitive)) continue;
        if (verb.has(Category::auxiliary)) return true;
        for (const Reading reading : verb.readings) {
            if (reading.pos.has(Pos::verb)) return true;
        }
    }
    return false;
}

// Whether something counted may follow: "en propose 60 autres", "60 places".
bool counts_on(const TokenText& text, const Mention& m) {
    if (m.last >= text.tokens().size()) return false;
    const Token& next = text.tokens()[m.last];
    return next.is_word() && !next.has(Category::preposition) && !next.has(Category::conjunction)
           && !next.has(Category::attribution_word);
}

// The power of ten of a scale word in the amount, "millions"; 0 without one.
int scale_of(const TokenText& text, const Mention& m) {
    for (std::uint32_t i = m.first; i < m.last; ++i) {
        const Lexeme* scale = text.tokens()[i].lexeme(Category::scale);
        if (scale != nullptr) return Decimal(scale->value).exponent();
    }
    return 0;
}

void take_money(const TokenText& text, const Mention& money, Mention& m) {
    m.kind = MentionKind::money;
    m.unit = money.unit;
    const int scale = scale_of(text, m) != 0 ? 0 : scale_of(text, money);
    m.quantity.value = m.quantity.value.shifted(scale);
    if (m.quantity.lower) m.quantity.lower = m.quantity.lower->shifted(scale);
    if (m.quantity.upper) m.quantity.upper = m.quantity.upper->shifted(scale);
    m.quantity.precision += scale;
}

// "45 (forty-five)"
bool repeats(const TokenText& text, const Mention& first, const Mention& second) {
    return first.kind == MentionKind::number && second.kind == MentionKind::number
           && first.quantity.value == second.quantity.value && second.first == first.last + 1
           && text.tokens()[first.last].is_sign("(") && second.last < text.tokens().size()
           && text.tokens()[second.last].is_sign(")")
           && text.tokens()[first.first].is_number() != text.tokens()[second.first].is_number();
}

}  // namespace

void mark_ellipses(const TokenText& text, std::vector<Mention>& mentions) {
    for (std::size_t i = 1; i < mentions.size(); ++i) {
        const Mention& before = mentions[i - 1];
        Mention& m = mentions[i];
        if (before.kind == MentionKind::money && m.kind == MentionKind::number
            && takes_up(text, before, m) && !counts_on(text, m))
            take_money(text, before, m);
        if (repeats(text, before, m)) {
            Mention& whole = mentions[i - 1];
            whole.last = m.last + 1;
            whole.span = cover(whole.span, text.tokens()[m.last].span);
            mentions.erase(mentions.begin() + static_cast<std::ptrdiff_t>(i));
        }
    }
}

}  // namespace claimdiff
