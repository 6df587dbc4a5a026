// A pronoun for "some of it" takes up the money just named, and its scale; contracts and reports
// write a number twice.
//
//     "l'État offre 40 millions d'euros, la région en demande 60"    60 000 000 EUR
//     "a prize of 150,000 euros, raised to 200,000 on Tuesday"       200 000 EUR
//     "La ville verse 480 000 euros, la région 520 000"              520 000 EUR
//     "la ville a 40 places, la région en demande 60"                60 of what was counted
//     "devait durer trois semaines et en aura duré cinq"             5 weeks
//     "18 mois de prison, dont six avec sursis"                      6 months
//     "Rents rose by 3% and prices by 5"                             5 %
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

// "to", "à", and verbs with it: "raised to".
bool ends_in_to(const TokenText& text, const Token& token) {
    const Lexicon& lexicon = text.language().lexicon;
    const std::size_t space = token.word.rfind(' ');
    const std::string_view last = token.word.substr(space == token.word.npos ? 0 : space + 1);
    const auto lexemes = lexicon.lexemes(lexicon.step(Lexicon::forms, last));
    return std::any_of(lexemes.begin(), lexemes.end(), [](const Lexeme& lexeme) {
        return lexeme.category == Category::range_word && lexeme.value == 1;
    });
}

// "from $12 million to [nine]", "originally 150,000 euros, was raised to [200,000]"
bool moves_to(const TokenText& text, const Mention& before, const Mention& m) {
    const auto& tokens = text.tokens();
    if (m.first <= before.last) return false;
    if (!ends_in_to(text, tokens[m.first - 1])) return false;
    const bool phrase = tokens[m.first - 1].word.find(' ') != std::string_view::npos;
    bool moves = phrase || (before.first > 0 && tokens[before.first - 1].has(Category::from_word));
    for (std::uint32_t i = before.last; i + 1 < m.first; ++i) {
        if (tokens[i].is_number() || tokens[i].is_sign(".") || tokens[i].is_sign(";")) return false;
        const bool verb = i + 2 == m.first && tokens[i].use.any(Pos::participle);
        moves = moves || verb || tokens[i].has(Category::direction);
    }
    return moves;
}

// ", la région [520 000]": another giver, or another thing, and nothing but its name.
bool goes_on(const TokenText& text, const Mention& before, const Mention& m) {
    constexpr std::uint32_t longest = 5;
    const auto& tokens = text.tokens();
    const std::uint32_t first = before.last;
    const bool close = m.first > first + 1 && m.first - first <= longest;
    if (!close || !(tokens[first].is_sign(",") || tokens[first].is_sign(";"))) return false;
    for (std::uint32_t i = first + 1; i < m.first; ++i) {
        const Token& t = tokens[i];
        const bool named = t.capital || t.has(Category::article) || t.use.any(Pos::noun);
        const bool counted = text.id(t, Category::noun).starts_with("people");
        if (!t.is_word() || !named || counted || t.has(Category::preposition)) return false;
    }
    return m.last >= tokens.size() || tokens[m.last].kind == TokenKind::sign;
}

// Sums that are told together are not a thousand times each other.
bool is_like(const Mention& money, const Mention& m) {
    constexpr double most = 50;
    const double x = money.quantity.value.to_double(), y = m.quantity.value.to_double();
    return x > 0 && y > 0 && x < y * most && y < x * most;
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

// "18 mois de prison, [dont] six avec sursis"
bool is_part(const TokenText& text, const Mention& before, const Mention& m) {
    if (m.first <= before.last || !text.tokens()[m.first - 1].has(Category::subset)) return false;
    for (std::uint32_t i = before.last; i < m.first; ++i) {
        if (text.tokens()[i].is_number()) return false;
    }
    return true;
}

// "rose [by] 3% and prices [by] 5", "up [by] 4 per cent, having been up [by] 14": moved as well.
bool moves_alike(const TokenText& text, const Mention& before, const Mention& m) {
    constexpr std::uint32_t widest = 10;  // tokens
    const auto& tokens = text.tokens();
    if (before.first == 0 || m.first <= before.last + 1 || m.first - before.last > widest)
        return false;
    const Token &first = tokens[before.first - 1], &second = tokens[m.first - 1];
    if (first.word != second.word || !first.is_word()
        || !(first.has(Category::preposition) || first.has(Category::direction)))
        return false;
    bool moves = false;
    for (std::uint32_t i = before.first - std::min(before.first, 4U); i < m.first; ++i)
        moves = moves || tokens[i].has(Category::direction);
    return moves;
}

// Whether a noun follows that the number may count.
bool counts_noun(const TokenText& text, const Mention& m) {
    if (m.last >= text.tokens().size()) return false;
    const Token& next = text.tokens()[m.last];
    // "dont deux [ferme]": of a sentence, no farm
    const bool served = text.has_id(next, Category::role_word, "to-serve");
    if (served && m.first > 0 && text.tokens()[m.first - 1].has(Category::subset)) return false;
    return next.has(Category::noun)
           || (next.use.any(Pos::noun) && !next.has(Category::preposition));
}

// "passera [de 620] à 705 euros": from so much of what follows.
bool moves_from(const TokenText& text, const Mention& m, const Mention& after) {
    const auto& tokens = text.tokens();
    if (m.first == 0 || after.first != m.last + 1 || !ends_in_to(text, tokens[m.last]))
        return false;
    return tokens[m.first - 1].has(Category::from_word)
           || tokens[m.first - 1].has(Category::of_word);
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

bool counts_on(const TokenText& text, const Mention& m) {
    if (m.last >= text.tokens().size()) return false;
    const Token& next = text.tokens()[m.last];
    return next.is_word() && !next.has(Category::preposition) && !next.has(Category::conjunction)
           && !next.has(Category::attribution_word);
}

std::string period_with(std::string_view period, const Decimal& number) {
    const std::size_t first = period.find_first_of("0123456789");
    const std::size_t last = period.find_last_of("0123456789");
    if (first == period.npos || last + 2 != period.size()
        || period.find_first_not_of("0123456789.", first) <= last)
        return {};
    return std::string(period.substr(0, first)) + number.to_string()
           + std::string(period.substr(last + 1));
}

void mark_ellipses(const TokenText& text, std::vector<Mention>& mentions) {
    for (std::size_t i = 0; i + 1 < mentions.size(); ++i) {
        const bool money = mentions[i + 1].kind == MentionKind::money;
        const MentionKind kind = mentions[i + 1].kind;
        const bool measured = kind == MentionKind::percent || kind == MentionKind::dimension
                              || kind == MentionKind::temperature;
        if (mentions[i].kind != MentionKind::number || !(money || measured)
            || !moves_from(text, mentions[i], mentions[i + 1]))
            continue;
        Mention moved = mentions[i];
        moved.kind = mentions[i + 1].kind;
        moved.unit = mentions[i + 1].unit;
        if (money) take_money(text, mentions[i + 1], moved);
        if (is_like(mentions[i + 1], moved)) mentions[i] = std::move(moved);
    }
    for (std::size_t i = 1; i < mentions.size(); ++i) {
        const Mention& before = mentions[i - 1];
        Mention& m = mentions[i];
        const bool bare = before.kind == MentionKind::money && m.kind == MentionKind::number
                          && !counts_on(text, m);
        if (bare && takes_up(text, before, m)) {
            take_money(text, before, m);
        } else if (bare && (moves_to(text, before, m) || goes_on(text, before, m))) {
            Mention money = m;
            take_money(text, before, money);
            if (is_like(before, money)) m = std::move(money);
        }
        const bool alone = m.kind == MentionKind::number && !counts_noun(text, m);
        if (alone && !counts_on(text, m) && before.kind == MentionKind::percent
            && moves_alike(text, before, m)) {
            m.kind = MentionKind::percent;
            m.unit = before.unit;
        } else if (
            alone && before.kind == MentionKind::duration
            && (is_part(text, before, m) || takes_up(text, before, m))) {
            const std::string period = period_with(before.time.value, m.quantity.value);
            if (!period.empty()) {
                m.kind = MentionKind::duration;
                m.unit = before.unit;
                m.time.value = period;
            }
        } else if (alone && before.kind == MentionKind::money && is_part(text, before, m)) {
            take_money(text, before, m);
        }
        if (repeats(text, before, m)) {
            Mention& whole = mentions[i - 1];
            whole.last = m.last + 1;
            whole.span = cover(whole.span, text.tokens()[m.last].span);
            mentions.erase(mentions.begin() + static_cast<std::ptrdiff_t>(i));
        }
    }
}

}  // namespace claimdiff
