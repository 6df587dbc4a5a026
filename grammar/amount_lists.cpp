// A list of amounts names its unit once, behind the last. Only "and" or "or" may stand before the
// last and commas before that, and what is far from it in size counts something else.
//
//     "fines of 350, 420 and 510 euros"      three sums
//     "terms of two, three and five years"   three durations
//     "killed 12 and 15 hours later …"       a number and a duration
//
// So do the two sides of a thing, whichever has it: "12 by 8 metres", "12 mètres sur 8".
#include "grammar/amount_lists.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "grammar/ellipsis.hpp"

namespace claimdiff {
namespace {

bool has_unit(const Mention& m) {
    return m.kind == MentionKind::percent || m.kind == MentionKind::money
           || m.kind == MentionKind::dimension || m.kind == MentionKind::temperature
           || m.kind == MentionKind::duration || m.kind == MentionKind::age;
}

bool is_exact(const Mention& m) { return m.quantity.bound == Bound::exact; }

// "and", "or", not "to"
bool joins(const Token& t) {
    const Lexeme* word = t.lexeme(Category::range_word);
    return t.has(Category::conjunction) && word != nullptr && word->value >= 2;
}

bool is_alike(const TokenText& text, const Mention& bare, const Mention& amount) {
    constexpr double widest = 20;  // times as much
    const double x = bare.quantity.value.to_double(), y = amount.quantity.value.to_double();
    return bare.kind == MentionKind::number && bare.last == bare.first + 1 && is_exact(bare)
           && text.tokens()[bare.first].is_number() == text.tokens()[amount.first].is_number()
           && x > 0 && y > 0 && x < widest * y && y < widest * x;
}

bool is_length(const Mention& m) {
    static constexpr std::string_view units[]
        = {"millimeter", "centimeter", "meter", "kilometer", "inch", "foot", "yard", "mile"};
    return m.kind == MentionKind::dimension && is_exact(m)
           && std::find(std::begin(units), std::end(units), m.unit) != std::end(units);
}

// "ses fils, [23 et 26 ans], ont …"
bool are_ages(const std::vector<Token>& tokens, const Mention& first, const Mention& last) {
    const Lexeme* old = tokens[last.last - 1].lexeme(Category::old_word);
    return last.kind == MentionKind::duration && old != nullptr && first.first > 0
           && tokens[first.first - 1].is_sign(",") && last.last < tokens.size()
           && (tokens[last.last].is_sign(",") || tokens[last.last].is_sign("."));
}

void turn_into_age(Mention& m) {
    m.kind = MentionKind::age;
    m.time = {};
}

void share_length(const TokenText& text, Mention& x, Mention& y) {
    const std::vector<Token>& tokens = text.tokens();
    if (y.first != x.last + 1 || !text.has_id(tokens[x.last], Category::role_word, "sides")) return;
    const bool first = is_length(x) && is_alike(text, y, x) && !counts_on(text, y),
               second = is_length(y) && is_alike(text, x, y);
    if (!first && !second) return;
    Mention& bare = first ? y : x;
    bare.kind = MentionKind::dimension;
    bare.unit = first ? x.unit : y.unit;
}

}  // namespace

void mark_listed_amounts(const TokenText& text, std::vector<Mention>& mentions) {
    const std::vector<Token>& tokens = text.tokens();
    for (std::size_t i = 1; i < mentions.size(); ++i)
        share_length(text, mentions[i - 1], mentions[i]);
    for (std::size_t last = mentions.size(); last-- > 1;) {
        const Mention& amount = mentions[last];
        if (!has_unit(amount) || !is_exact(amount) || !tokens[amount.first - 1].is_word()
            || !joins(tokens[amount.first - 1]))
            continue;
        std::uint32_t end = amount.first - 1;  // where the item in front ends
        std::size_t first = last;              // of the list
        const auto is_led = [&](const Mention& m) {
            // "fines of 350 and 510 euros", but "killed 12 and 15 hours later …"
            if (m.first == 0) return false;
            const Token& lead = tokens[m.first - 1];
            return lead.has(Category::of_word) || lead.has(Category::preposition)
                   || lead.has(Category::article) || lead.has(Category::bound) || lead.is_sign(",")
                   || lead.is_sign(":") || lead.is_sign("(");
        };
        for (std::size_t i = last; i-- > 0;) {
            Mention& bare = mentions[i];
            const bool comma = end == bare.last + 1 && tokens[end - 1].is_sign(",");
            if (comma) --end;  // "350, 420, and 510"
            if (bare.last != end || !is_alike(text, bare, amount)) break;
            if (i + 1 == last && !is_led(bare)) break;
            Mention listed = bare;
            listed.kind = amount.kind;
            listed.unit = amount.unit;
            if (amount.kind == MentionKind::duration) {
                listed.time.value = period_with(amount.time.value, listed.quantity.value);
                if (listed.time.value.empty()) break;
            }
            bare = std::move(listed);
            first = i;
            if (bare.first < 2 || !tokens[bare.first - 1].is_sign(",")) break;
            end = bare.first - 1;
        }
        if (first != last && are_ages(tokens, mentions[first], amount)) {
            for (std::size_t i = first; i <= last; ++i) turn_into_age(mentions[i]);
        }
    }
}

}  // namespace claimdiff
