// Syntax trees of quantities → mentions. Here is decided whether two amounts make a range, a ratio
// or a score, and what interval the bound gives; what one amount is, one_amount.cpp reads.
//
//     "entre 2 et 3 millions d'euros" → money EUR, between 2 000 000 and 3 000 000
//
// The first amount of a range takes over what the second says for both: its unit and its scale.
// It is longer than other files because all this is decided over one tree, in one order.
#include "grammar/quantities.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "grammar/amount_frame.hpp"
#include "grammar/candidates.hpp"
#include "grammar/one_amount.hpp"
#include "grammar/quantity_context.hpp"
#include "grammar/quantity_grammar.hpp"
#include "grammar/standing_words.hpp"
#include "grammar/units.hpp"
#include "grammar/words.hpp"

namespace claimdiff {
namespace {

class Reader {
  public:
    Reader(const TokenText& text, const Sentence& sentence)
        : text_(text), sentence_(sentence), amounts_(text, sentence) {}

    // Fills in the mention that a tree denotes; false when its amounts do not fit together. Cuts
    // `syntax` where only its beginning makes sense.
    bool read(QuantitySyntax& syntax, Mention& m) const {
        if (!syntax.ordinal.empty()) return ordinal(syntax, m);
        amounts_.cut_points(syntax);
        const auto first = amounts_.read(syntax.first);
        if (!first) return false;
        amounts_.cut_minor(syntax);
        if (syntax.joined) {
            const auto second = amounts_.read(syntax.second);
            if (!second || !joined(syntax, *first, *second, m)) return false;
        } else {
            if (opens_range(syntax)) return false;
            m.kind = first->kind;
            m.unit = first->unit;
            bounded(syntax, *first, m);
        }
        if (!syntax.aged.empty() || !syntax.age_unit.empty()) {
            const bool bounds = !syntax.aged.empty() && syntax.aged.front().has(Category::bound);
            if (m.kind != MentionKind::number && m.kind != MentionKind::range) {
                return bounds;  // "mayor de 3 metros"
            }
            if (bounds && syntax.age_unit.empty()) return true;
            m.kind = MentionKind::age;
            m.unit = age_unit(syntax);
        }
        return true;
    }

  private:
    std::string id(const Token& token, Category category) const {
        return std::string(text_.id(token, category));
    }

    bool ordinal(const QuantitySyntax& syntax, Mention& m) const {
        const auto value = evaluate_cardinal(syntax.ordinal);
        if (!value) return false;
        const Token* begin = text_.tokens().data() + sentence_.first;
        const Token* end = text_.tokens().data() + sentence_.last;
        const bool share = syntax.begin != begin && (syntax.begin - 1)->has(Category::every_word)
                           && syntax.end != end && syntax.end->is_word()
                           && !syntax.end->has(Category::time_unit) && Decimal(1) < value->value;
        if (share || is_difference(syntax, value->value)) {  // "jeder dritte Haushalt"
            m.kind = MentionKind::number;
            m.quantity = make_quantity(
                Decimal::nearest(1 / value->value.to_double(), 15), bound_ahead(syntax), -2);
            return true;
        }
        m.kind = MentionKind::ordinal;
        m.quantity = make_quantity(value->value, Bound::exact);
        return true;
    }

    // "fell by a third", "up a fifth at £84m", "as much as a tenth": by so large a part. What
    // stands before the article says so, and no noun behind it.
    bool is_difference(const QuantitySyntax& syntax, const Decimal& divisor) const {
        const Token* begin = text_.tokens().data() + sentence_.first;
        if (syntax.begin - begin < 2 || !(Decimal(2) < divisor)) return false;
        if (!(syntax.begin - 1)->has(Category::one_article)) return false;
        const Words words(text_, sentence_);
        const auto by = static_cast<std::uint32_t>(syntax.begin - 2 - text_.tokens().data());
        if (is_amount_word(words, by, "by")) return true;
        if (!words[by].has(Category::direction) && !words[by].has(Category::bound)) return false;
        if (syntax.end == text_.tokens().data() + sentence_.last) return true;
        const Token& next = *syntax.end;
        return next.kind == TokenKind::sign || next.has(Category::preposition)
               || next.has(Category::conjunction) || next.has(Category::time_link)
               || next.has(Category::this_word) || next.has(Category::last_word)
               || next.has(Category::since);
    }

    // The bound in front of "a fifth", which is no part of the ordinal read.
    Bound bound_ahead(const QuantitySyntax& syntax) const {
        if (syntax.begin - 1 <= text_.tokens().data() + sentence_.first) return Bound::exact;
        const Token& word = *(syntax.begin - 2);
        if (!word.has(Category::bound)) return Bound::exact;
        return bound_from(text_.id(word, Category::bound)).value_or(Bound::exact);
    }

    bool opens_range(const QuantitySyntax& syntax) const {
        return !syntax.bound.empty() && syntax.bound.front().has(Category::between_word);
    }

    // Both amounts together, when they make a range, a ratio or a score.
    bool joined(const QuantitySyntax& syntax, OneAmount first, OneAmount second, Mention& m) const {
        const Token* word = syntax.join.empty() ? nullptr : syntax.join.first;
        const Token* out_of = ratio_word(syntax);
        if (out_of != nullptr && !opens_range(syntax))
            return ratio(syntax, *out_of, first, second, m);
        if (first.number.loose || second.number.loose) return false;
        // "cut by two-thirds to $1.2 million"
        if (!syntax.first.number.divisor.empty() && first.kind == MentionKind::number
            && second.kind == MentionKind::money)
            return false;
        if (first.kind == MentionKind::number || !syntax.first.symbol.empty())
            share_scale(syntax, first, second);
        if (first.kind == MentionKind::number) {
            first.kind = second.kind;
            first.unit = second.unit;
        }
        if (!syntax.first.symbol.empty() && second.kind == MentionKind::number) {  // "€3-4m"
            second.kind = first.kind;
            second.unit = first.unit;
        }
        if (opens_range(syntax)) share_unit(first, second);
        if (word != nullptr && word->is_sign(":"))
            return run_time(syntax, first, second, m) || score(syntax, first, second, m);
        const Token& last = syntax.second.number.cardinal.empty()
                                ? syntax.end[-1]
                                : syntax.second.number.cardinal.front();
        if (word != nullptr && word->kind == TokenKind::sign && last.leading_zero
            && last.digit_count > 1)
            return false;  // "555-0142": a telephone number
        const bool apart = word != nullptr && word->is_sign("-") && word->space_before;
        if (apart && second.kind == MentionKind::number && syntax.age_unit.empty()) return false;
        bool ascends = first.number.value < second.number.value;
        if (word != nullptr && word->is_sign("-") && (!ascends || among_scores(syntax)))
            return score(syntax, first, second, m);
        if (first.number.value.is_negative() && second.number.value < first.number.value) {
            std::swap(first, second);  // "-18 °C to -34 °C"
            ascends = true;
        }
        if (!ascends && word != nullptr && said_score(syntax))
            return score(syntax, first, second, m);
        if (!ascends || first.kind != second.kind || first.unit != second.unit) return false;
        if (is_year_before(syntax)) return false;
        const bool opened = opens_range(syntax) || from_both_sides(syntax);
        if (!opened && word != nullptr
            && (!ranges(syntax)
                || rises_to(syntax, first.number.value, second.number.value, second.kind)))
            return false;
        if (word != nullptr && alternative(*word)
            && multiply(first.number.value, Decimal(2)) < second.number.value)
            return false;  // "10 or 500" are two amounts, "two or three" is one
        m.kind = second.kind == MentionKind::number ? MentionKind::range : second.kind;
        m.unit = second.unit;
        const Decimal low = first.number.value, high = second.number.value;
        const auto sum = add(low, high);
        const auto middle = sum ? multiply(*sum, Decimal(5, -1)) : std::nullopt;
        m.quantity
            = {middle.value_or(high),
               low,
               high,
               Bound::between,
               std::max(first.number.precision, second.number.precision)};
        return true;
    }

    // "between 44 mg and 50 mg a day" are both a day's; "between 800 metres and 2 km" are 0.8 km
    // to 2. "3 miles or 5 km" are one distance, and "rose by 80 cm to 2 metres" is a change.
    static void share_unit(OneAmount& first, const OneAmount& second) {
        if (first.kind != MentionKind::dimension || second.kind != first.kind
            || first.unit == second.unit)
            return;
        if (second.unit.starts_with(first.unit + "-per-")) {
            first.unit = second.unit;
        } else if (
            const auto same = convert(first.number.value.to_double(), first.unit, second.unit)) {
            first.number.value = Decimal::nearest(*same, 12);
            first.unit = second.unit;
        }
    }

    // "from 5.6 million [in 2025] to 6.1 million": a year, and what follows
    bool is_year_before(const QuantitySyntax& syntax) const {
        const Token& year = *syntax.begin;
        if (syntax.begin == text_.tokens().data() + sentence_.first || syntax.join.empty()
            || syntax.join.first != syntax.begin + 1)
            return false;
        const Lexeme* link = (syntax.begin - 1)->lexeme(Category::time_link);
        const Token& second = *syntax.join.last;
        return year.is_four_digits() && Decimal(1900) < year.value && year.value < Decimal(2100)
               && link != nullptr && link->value == 2 && !second.is_four_digits();
    }

    // "rose by 3p to 148.2p", "fell by 9,000 to 212,000", but "will rise by 10 to 40 euros"
    bool rises_to(
        const QuantitySyntax& syntax,
        const Decimal& first,
        const Decimal& second,
        MentionKind kind) const {
        const Amount& by_amount = syntax.first;
        const bool measured = !by_amount.unit.empty() || !by_amount.symbol.empty()
                              || !by_amount.letter.empty() || !by_amount.number.scale.empty();
        const Decimal widest_range(measured ? 3 : 10);  // times as much
        if (kind == MentionKind::percent || !(multiply(first, widest_range) < second)
            || syntax.begin == text_.tokens().data() + sentence_.first)
            return false;
        const Words words(text_, sentence_);
        const auto by = static_cast<std::uint32_t>(syntax.begin - 1 - text_.tokens().data());
        return is_amount_word(words, by, "by");
    }

    // "31:04", "2:04.31": minutes and seconds, where a zero or hundredths say that it is no score,
    // or what leads to a length ("in 31:24").
    bool run_time(
        const QuantitySyntax& syntax,
        const OneAmount& first,
        const OneAmount& second,
        Mention& m) const {
        const Token& seconds = syntax.end[-1];
        const Token& minutes = *syntax.begin;
        if (!seconds.is_number() || !minutes.is_number() || syntax.end - syntax.begin != 3
            || !first.number.value.is_integer() || !(second.number.value < Decimal(60))
            || !(first.number.value < Decimal(100)))
            return false;
        const bool led = syntax.begin != text_.tokens().data() + sentence_.first
                         && (syntax.begin - 1)->has(Category::in_future);
        const bool padded = seconds.leading_zero && seconds.digit_count == 2;
        if (seconds.decimals == 0 && !padded && !(led && seconds.digit_count == 2)) return false;
        m.kind = MentionKind::duration;
        m.unit = "minute";
        m.time.value
            = "PT" + first.number.value.to_string() + "M" + second.number.value.to_string() + "S";
        m.quantity = make_quantity(
            Decimal::nearest(
                first.number.value.to_double() + second.number.value.to_double() / 60, 4),
            Bound::exact,
            -2);
        return true;
    }

    // "6-4, 3-6, 7-5": between results, one that could be a range is a result too.
    bool among_scores(const QuantitySyntax& syntax) const {
        const Token* begin = text_.tokens().data() + sentence_.first;
        const Token* end = text_.tokens().data() + sentence_.last;
        const auto is_result = [&](const Token* t) {  // at "6" of "6-4"
            return t >= begin && end - t >= 3 && t[0].is_number() && t[1].is_sign("-")
                   && t[2].is_number() && t[0].decimals == 0 && t[2].decimals == 0;
        };
        constexpr std::ptrdiff_t step = 4;  // a result and a comma
        for (const Token* t = syntax.begin - step; is_result(t) && t[3].is_sign(","); t -= step) {
            if (!(t[0].value < t[2].value)) return true;
        }
        for (const Token* t = syntax.begin + step; is_result(t) && t[-1].is_sign(","); t += step) {
            if (!(t[0].value < t[2].value)) return true;
        }
        return false;
    }

    // "battu 3 à 1": not "de 3 à 1", which is a change, and nothing counted behind it.
    bool said_score(const QuantitySyntax& syntax) const {
        const Lexeme* to = syntax.join.front().lexeme(Category::range_word);
        if (to == nullptr || to->value != 1 || syntax.join.last - syntax.join.first != 1)
            return false;
        const Token* begin = text_.tokens().data() + sentence_.first;
        const Token* end = text_.tokens().data() + sentence_.last;
        if (syntax.begin != begin && (syntax.begin - 1)->has(Category::from_word)) return false;
        if (!syntax.second.unit.empty() || !syntax.age_unit.empty()) return false;
        const auto next = static_cast<std::uint32_t>(syntax.end - text_.tokens().data());
        return syntax.end == end
               || !(
                   syntax.end->has(Category::time_unit) || syntax.end->has(Category::hour_word)
                   || Words(text_, sentence_).is_noun(next));
    }

    // The "sur" of "un sur trois" and "un Français sur trois".
    static const Token* ratio_word(const QuantitySyntax& syntax) {
        if (syntax.join.empty()) return nullptr;
        const Token& first = syntax.join.front();
        if (first.has(Category::out_of)) return &first;
        const bool joins = first.kind == TokenKind::sign || first.has(Category::range_word)
                           || first.has(Category::number_and) || first.is_number();
        return !joins && syntax.join.back().has(Category::out_of) ? &syntax.join.back() : nullptr;
    }

    // "above 1,000 and below 1,500": what one bound leaves open the other closes.
    bool from_both_sides(const QuantitySyntax& syntax) const {
        if (syntax.bound.empty() || syntax.join.empty()) return false;
        const auto low = bound_from(text_.id(syntax.bound.front(), Category::bound));
        const auto high = bound_from(text_.id(syntax.join.back(), Category::bound));
        return (low == Bound::more_than || low == Bound::at_least)
               && (high == Bound::less_than || high == Bound::at_most);
    }

    static bool alternative(const Token& word) {
        const Lexeme* lexeme = word.lexeme(Category::range_word);
        return lexeme != nullptr && lexeme->value == 3;
    }

    // Whether a joining word makes a range by itself: "and" does not, and "from 5 to 8" behind a
    // verb is a change, unless the verb says how far something spreads. Where "from" is "of" as
    // well
    // ("supprimer de 800 à 1 000 postes") it must be a verb of rising and falling.
    bool ranges(const QuantitySyntax& syntax) const {
        const Token& word = syntax.join.front();
        const Lexeme* lexeme = word.lexeme(Category::range_word);
        if (lexeme == nullptr) return word.kind == TokenKind::sign;
        if (lexeme->value == 2) return false;
        const Token* begin = text_.tokens().data() + sentence_.first;
        // "rose £2,400 to £268,900": by so much, to so much
        const auto marked = [](const Amount& a) { return !a.symbol.empty() || !a.unit.empty(); };
        if (syntax.begin != begin && (syntax.begin - 1)->has(Category::direction)
            && marked(syntax.first) && marked(syntax.second))
            return false;
        if (syntax.begin == begin || !(syntax.begin - 1)->has(Category::from_word)) return true;
        if (syntax.begin - 1 == begin) return true;
        if ((syntax.begin - 2)->has(Category::auxiliary)) return true;  // "sont de 5 à 6 millions"
        // "une croissance de 4 à 5 %", "en hausse de 4 à 5 %": by so much, not from one to the
        // other
        if (syntax.begin - 2 != begin && (syntax.begin - 1)->has(Category::of_word)
            && (syntax.begin - 2)->has(Category::direction)
            && ((syntax.begin - 3)->has(Category::one_article)
                || (syntax.begin - 3)->has(Category::preposition)))
            return true;
        if (syntax.begin - 2 != begin && (syntax.begin - 3)->has(Category::article)
            && !(syntax.begin - 2)->has(Category::direction))
            return true;  // "une amende de 10 à 15 euros"
        const Token& verb = *(syntax.begin - 2);
        if (verb.has(Category::spread)) return verb.lexeme(Category::spread)->value > 0;
        if ((syntax.begin - 1)->has(Category::of_word)) return !verb.has(Category::direction);
        for (const Reading reading : verb.readings) {
            if (reading.pos.has_any(Pos::verb | Pos::participle | Pos::infinitive)
                && !reading.pos.has(Pos::noun))
                return false;
        }
        return !verb.has(Category::direction);
    }

    // "2 à 3 millions", "two or three hundred": the scale is said once for both.
    static void share_scale(
        const QuantitySyntax& syntax, OneAmount& first, const OneAmount& second) {
        const TokenRange& words = syntax.second.number.cardinal;
        const TokenRange& own = syntax.first.number.cardinal;
        if (words.empty() || !syntax.first.letter.empty()) return;
        if (!own.empty() && own.back().has(Category::scale)) return;  // "$5 million to $6 billion"
        Decimal factor(1);
        if (!syntax.second.letter.empty())
            factor = Decimal(syntax.second.letter.front().lexeme(Category::scale)->value);
        else if (const Lexeme* scale = words.back().lexeme(Category::scale))
            factor = Decimal(scale->value);
        else if (words.back().has(Category::hundred) && words.back().is_word())
            factor = Decimal(100);
        const auto scaled = multiply(first.number.value, factor);
        if (!scaled || factor == Decimal(1) || !(first.number.value < factor)) return;
        if (!(*scaled < second.number.value)) return;
        first.number.value = *scaled;
        first.number.precision += factor.exponent();
    }

    // "3-1", "3:1": both small.
    static bool score(
        const QuantitySyntax& syntax, const OneAmount& first, const OneAmount& second, Mention& m) {
        const Decimal most(1000);
        if (first.kind != MentionKind::number || !first.number.value.is_integer()
            || !second.number.value.is_integer() || !(first.number.value < most)
            || second.number.value.is_negative() || !syntax.bound.empty())
            return false;
        m.kind = MentionKind::score;
        const auto [low, high] = std::minmax(first.number.value, second.number.value);
        m.quantity = {first.number.value, low, high, Bound::between, 0};
        return true;
    }

    // "deux actifs sur trois" is a rate, "trois voitures sur six" are three of the six.
    static bool is_rate(const Decimal& part, const Decimal& whole) {
        const auto a = part.to_integer(), b = whole.to_integer();
        if (!a || !b) return false;
        const bool round = *b == 10 || *b == 100 || *b == 1000;
        return *a == 1 || round || (*b <= 5 && std::gcd(*a, *b) == 1);
    }

    // "un sur trois", "two out of five"; "in" alone says so only of one ("one in five").
    bool ratio(
        const QuantitySyntax& syntax,
        const Token& out_of,
        const OneAmount& first,
        const OneAmount& second,
        Mention& m) const {
        if (first.kind != MentionKind::number || second.kind != MentionKind::number) return false;
        if (!(first.number.value < second.number.value) || first.number.loose) return false;
        const Lexeme* word = out_of.lexeme(Category::out_of);
        const Token* end = text_.tokens().data() + sentence_.last;
        // "un homme sur trois", but not "un homme sur deux motos", "einer Marge von vier bis fünf"
        if (&out_of != syntax.join.first && syntax.end != end) {
            const auto next = static_cast<std::uint32_t>(syntax.end - text_.tokens().data());
            const Words words(text_, sentence_);
            if ((words.is_noun(next) && !words.may_be_verb(next))
                || syntax.end->has(Category::percent) || syntax.end->has(Category::range_word))
                return false;
        }
        if (&out_of != syntax.join.first && !is_rate(first.number.value, second.number.value))
            return false;
        if (word->value == 2) {
            const bool unit_follows
                = syntax.end != end
                  && (syntax.end->has(Category::time_unit) || syntax.end->has(Category::unit));
            // "in" alone says so of one ("one in five") and of ten and a hundred ("nine in 10")
            const bool round
                = second.number.value == Decimal(10) || second.number.value == Decimal(100);
            // "three in four of the victims", and where it opens the sentence; not "killed two in
            // three attacks"
            constexpr int small = 20;
            const bool opens = syntax.begin == text_.tokens().data() + sentence_.first
                               || (syntax.end != end && syntax.end->has(Category::of_word));
            const bool share = opens && !(Decimal(small) < second.number.value);
            if ((first.number.value != Decimal(1) && !round && !share) || unit_follows
                || second.number.value > Decimal(1000))
                return false;
        }
        m.kind = MentionKind::number;
        m.quantity = make_quantity(
            Decimal::nearest(first.number.value.to_double() / second.number.value.to_double(), 15),
            bound_of(syntax).value_or(Bound::exact),
            -2);
        return true;
    }

    // "subió un 5 %, hasta 1.134 euros": a word for "to" that is a bound elsewhere, behind by how
    // much or behind a word for rising and falling.
    bool ends_change(const QuantitySyntax& syntax) const {
        const Token* begin = text_.tokens().data() + sentence_.first;
        const Token* before = syntax.begin;
        if (!syntax.bound.front().has(Category::range_word) || before == begin) return false;
        --before;
        if (before->is_sign(",") && before != begin) {  // "subió la semana pasada, hasta …"
            constexpr int clause = 12;
            const Token* first = before - begin > clause ? before - clause : begin;
            const auto changes = [](const Token& t) { return t.has(Category::direction); };
            if (std::any_of(first, before, changes)) return true;
            --before;
        }
        for (Category c :
             {Category::percent,
              Category::percent_point,
              Category::basis_point,
              Category::currency,
              Category::unit,
              Category::direction}) {
            if (before->has(c)) return true;
        }
        return false;
    }

    std::optional<Bound> bound_of(const QuantitySyntax& syntax) const {
        const TokenRange& divisor = syntax.first.number.divisor;
        if (!divisor.empty() && divisor.back().has(Category::bound))  // "a majority of"
            return bound_from(text_.id(divisor.back(), Category::bound));
        if (!syntax.bound.empty() && !ends_change(syntax)) {
            if (const auto bound = bound_from(text_.id(syntax.bound.front(), Category::bound)))
                return bound;
        }
        if (!syntax.aged.empty()) {  // "mayores de 65 años"
            if (const auto bound = bound_from(text_.id(syntax.aged.front(), Category::bound)))
                return bound;
        }
        if (syntax.bound_after.empty()) return {};
        const Token& word = syntax.bound_after.back();
        return bound_from(text_.id(
            word, word.has(Category::bound_after) ? Category::bound_after : Category::bound_and));
    }

    void bounded(const QuantitySyntax& syntax, const OneAmount& first, Mention& m) const {
        const NumberValue& number = first.number;
        const auto bound = bound_of(syntax);
        m.quantity = make_quantity(
            number.value,
            bound.value_or(first.round ? Bound::about : Bound::exact),
            number.precision);
        if (number.loose && (!bound || *bound == Bound::about)) {
            m.quantity.bound = Bound::about;
            m.quantity.lower = number.lower;
            m.quantity.upper = number.upper;
        }
    }

    std::string age_unit(const QuantitySyntax& syntax) const {
        for (const Token& token : syntax.age_unit) {
            if (token.has(Category::time_unit)) return id(token, Category::time_unit);
        }
        return "year";
    }

    const TokenText& text_;
    const Sentence& sentence_;
    const OneAmountReader amounts_;
};

// A dash may be a minus in the middle of a quantity; in front of one it parts it from what
// precedes.
bool is_typographic_dash(const Token& t) {
    return (t.is_sign("−") || t.is_sign("–")) && !t.has(Category::minus);
}

}  // namespace

std::optional<Mention> match_quantity(
    const TokenText& text, const Sentence& sentence, std::uint32_t at) {
    const Token* tokens = text.tokens().data();
    std::optional<Mention> found;  // filled in place: mentions are large to move
    if (is_typographic_dash(tokens[at])
        || !may_begin_quantity({tokens + at, tokens + sentence.last})) {
        found = match_standing_word(text, sentence, at);
        return found;
    }
    const Reader reader(text, sentence);
    for (const bool with_join : {true, false}) {
        auto syntax = parse_quantity(tokens + at, tokens + sentence.last, with_join);
        if (!syntax) {
            found = match_standing_word(text, sentence, at);
            return found;
        }
        Mention& mention = found.emplace();
        if (!reader.read(*syntax, mention)) continue;
        if (counts_nothing(text, sentence, *syntax)) break;
        mention.first = at;
        mention.last = static_cast<std::uint32_t>(syntax->end - tokens);
        mention.span = cover(tokens[at].span, tokens[mention.last - 1].span);
        return found;
    }
    found.reset();
    return found;
}

}  // namespace claimdiff
