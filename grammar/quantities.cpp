// Syntax trees of quantities → mentions. Here is decided what kind of quantity it is, whether two
// amounts make a range, and what interval the bound gives.
//
//     "entre 2 et 3 millions d'euros" → money EUR, between 2 000 000 and 3 000 000
//
// The first amount of a range takes over what the second says for both: its unit and its scale.
// It is longer than other files because every kind of quantity is decided over one tree, in one
// order.
#include "grammar/quantities.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "grammar/amount_frame.hpp"
#include "grammar/candidates.hpp"
#include "grammar/quantity_context.hpp"
#include "grammar/quantity_grammar.hpp"
#include "grammar/standing_words.hpp"
#include "grammar/units.hpp"
#include "grammar/words.hpp"

namespace claimdiff {
namespace {

struct Measured {
    NumberValue number;
    MentionKind kind = MentionKind::number;
    std::string unit;
    bool round = false;  // a collective: "une douzaine" is about twelve
};

class Reader {
  public:
    Reader(const TokenText& text, const Sentence& sentence) : text_(text), sentence_(sentence) {}

    // Fills in the mention that a tree denotes; false when its amounts do not fit together. Cuts
    // `syntax` where only its beginning makes sense.
    bool read(QuantitySyntax& syntax, Mention& m) const {
        if (!syntax.ordinal.empty()) return ordinal(syntax, m);
        cut_points(syntax);
        const auto first = measure(syntax.first);
        if (!first) return false;
        cut_minor(syntax);
        if (syntax.joined) {
            const auto second = measure(syntax.second);
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

    std::optional<Measured> measure(const Amount& amount) const {
        const auto number = evaluate(amount.number, text_.language().lexicon);
        if (!number) return {};
        Measured m;
        m.number = *number;
        m.round = !amount.number.collective.empty() && !number->loose;
        if (!amount.letter.empty()) scale(m.number, amount.letter.front());
        if (!amount.symbol.empty()) {
            m.kind = MentionKind::money;
            m.unit = id(amount.symbol.front(), Category::currency);
        }
        for (const Token& token : amount.unit) name_unit(token, m);
        if (!amount.per.empty() && m.kind == MentionKind::dimension) {
            const Token& token = amount.per.back();
            const std::string of = token.has(Category::unit) ? id(token, Category::unit)
                                                             : id(token, Category::time_unit);
            if (!of.empty()) m.unit += "-per-" + of;
        }
        if (!amount.minor.empty()) add_minor(amount, m);
        return m;
    }

    static void scale(NumberValue& number, const Token& letter) {
        const Decimal factor(letter.lexeme(Category::scale)->value);
        number.value = multiply(number.value, factor).value_or(number.value);
        number.lower = multiply(number.lower, factor).value_or(number.lower);
        number.upper = multiply(number.upper, factor).value_or(number.upper);
        number.precision += factor.exponent();
    }

    void name_unit(const Token& token, Measured& m) const {
        if (token.has(Category::percent)) {
            m.kind = MentionKind::percent;
            m.unit = "percent";
        } else if (token.has(Category::percent_point)) {
            m.kind = MentionKind::percent;
            m.unit = "percentage-point";
        } else if (token.has(Category::basis_point)) {
            m.kind = MentionKind::percent;
            m.unit = "basis-point";
        } else if (token.has(Category::currency) && !celsius(token) && !weighs(token, m)) {
            m.kind = MentionKind::money;
            m.unit = id(token, Category::currency);
        } else if (token.has(Category::scale) && counts_things(token)) {
            scale(m.number, token);
        } else if (token.has(Category::unit)) {
            m.unit = id(token, Category::unit);
            const bool heat = m.unit == "celsius" || m.unit == "fahrenheit" || m.unit == "kelvin"
                              || (m.unit == "degree" && !turns(token));
            m.kind = heat ? MentionKind::temperature : MentionKind::dimension;
        }
    }

    // "a 45-degree angle", "une pente de 30 degrés": an angle is named a few words away.
    bool turns(const Token& token) const {
        constexpr std::ptrdiff_t before = 5, behind = 3;  // tokens
        const Token* begin = text_.tokens().data() + sentence_.first;
        const Token* end = text_.tokens().data() + sentence_.last;
        const auto is_angle
            = [&](const Token& t) { return text_.id(t, Category::noun) == "measure/angle"; };
        return std::any_of(&token - std::min(before, &token - begin), &token, is_angle)
               || std::any_of(&token, &token + std::min(behind, end - &token), is_angle);
    }

    // "0,2 point": of a percentage where the number has decimals, is small, and stands behind a
    // change or beside a figure in percent; else of a score or an index.
    bool is_percent_point(const Token& token) const {
        if (token.lexeme(Category::percent_point)->value == 0) return true;
        const Token* number = &token - 1;
        if (!(number->value < Decimal(10))) return false;
        const Token* begin = text_.tokens().data() + sentence_.first;
        constexpr std::ptrdiff_t near = 7;
        const auto changes = [](const Token& t) { return t.has(Category::direction); };
        return std::any_of(number - std::min(near, number - begin), number, changes)
               || Words(text_, sentence_).any({Category::percent});
    }

    // What is no point of a percentage belongs to what is counted: the amount ends before it.
    void cut_points(QuantitySyntax& syntax) const {
        for (Amount* amount : {&syntax.first, &syntax.second}) {
            if (amount->unit.empty() || !amount->unit.back().has(Category::percent_point)
                || is_percent_point(amount->unit.back()))
                continue;
            syntax.end = amount->unit.first;
            amount->unit = amount->per = amount->minor = syntax.age_unit = syntax.bound_after = {};
            if (amount == &syntax.first) {
                syntax.join = {};
                syntax.joined = false;
            }
            return;
        }
    }

    // "2.5m people", "1.2m homes": a metre of people is a million of them, and of most things in
    // the plural; "2m waves" are measured.
    bool counts_things(const Token& token) const {
        const Token* next = &token + 1;
        if (next == text_.tokens().data() + sentence_.last || next->capital) return false;
        const std::string_view noun = text_.id(*next, Category::noun);
        if (noun.starts_with("people")) return true;
        if (noun.starts_with("measure") || next->hyphen_before) return false;
        bool plural = false;
        for (const Reading reading : next->readings) {
            if (!reading.pos.has(Pos::noun)) return false;
            plural = plural || reading.lemma != next->word;
        }
        return plural;
    }

    // "30C" is a temperature, "10c" is ten cents.
    static bool celsius(const Token& token) {
        return token.has(Category::unit) && token.word.size() == 1 && token.capital;
    }

    // A pound is money or a weight: a weight where something is said to be of it ("two pounds of
    // flour") or the sentence speaks of weight.
    bool weighs(const Token& token, const Measured& m) const {
        if (!token.has(Category::unit)) return false;
        if (m.kind == MentionKind::money) return false;
        const Token* next = &token + 1;
        const Token* end = text_.tokens().data() + sentence_.last;
        if (next != end && next->has(Category::of_word))  // not "five million pounds of damage"
            return next + 1 == end || !text_.id(next[1], Category::noun).starts_with("money");
        if (next != end && token.hyphen_before
            && text_.id(*next, Category::noun).starts_with("people"))
            return true;  // "a 160-pound man"
        for (const Token& t : text_.tokens_of(sentence_)) {
            for (Category c : {Category::noun, Category::event}) {
                if (text_.id(t, c) == "measure/weight") return true;
            }
        }
        return false;
    }

    // "15 dollars and 15 cents", "5 ft 2 in", "une tonne et demie".
    void add_minor(const Amount& amount, Measured& m) const {
        if (amount.minor.back().has(Category::minus)) {  // "2 degrees below zero"
            m.number.value = m.number.lower = m.number.upper = m.number.value.negated();
            return;
        }
        const auto part = minor_part(amount, m.unit);
        if (!part) return;
        const Decimal whole = m.number.value;
        m.number.value = add(whole, *part)
                             .value_or(Decimal::nearest(whole.to_double() + part->to_double(), 15));
        m.number.lower = m.number.upper = m.number.value;
    }

    std::optional<Decimal> minor_part(const Amount& amount, std::string_view unit) const {
        const Token& last = amount.minor.back();
        if (last.is_number()) return last.value.shifted(-2);        // "15 dollars 50", "1 m 80"
        if (const Lexeme* coins = last.lexeme(Category::cardinal))  // "zwei Euro fünfzig"
            return Decimal(coins->value, -2);
        if (const Lexeme* fraction = last.lexeme(Category::fraction);
            fraction != nullptr && !last.has(Category::unit))
            return Decimal::nearest(1.0 / static_cast<double>(fraction->value), 12);
        const auto count = evaluate_cardinal({amount.minor.first, amount.minor.last - 1});
        if (count && last.has(Category::currency)) {
            const std::string coin = id(last, Category::currency);
            const bool small = coin == "cent" || coin == "penny";
            if (!small || !(count->value < Decimal(100)) || unit == coin) return {};
            return count->value.shifted(-2);
        }
        return smaller_lengths(amount.minor, unit);
    }

    // "8 metres 6 cm" behind kilometres: each step smaller than the one before.
    std::optional<Decimal> smaller_lengths(const TokenRange& words, std::string_view unit) const {
        double sum = 0, limit = 1;
        const Token* begin = words.first;
        for (const Token& token : words) {
            if (!token.has(Category::unit)) continue;
            const std::string smaller = id(token, Category::unit);
            const auto count = evaluate_cardinal({begin, &token});
            const auto one = convert(1, smaller, unit);
            if (!count || !one || *one >= limit || count->value.to_double() * *one >= limit)
                return {};
            sum += count->value.to_double() * *one;
            limit = *one;
            begin = &token + 1;
        }
        return sum > 0 ? std::optional(Decimal::nearest(sum, 15)) : std::nullopt;
    }

    // What follows the unit and does not belong to it ("10 euros 20 dollars") is cut off.
    void cut_minor(QuantitySyntax& syntax) const {
        if (!keeps_minor(syntax.first)) {
            syntax.end = syntax.first.minor.first;
            syntax.first.minor = syntax.join = syntax.age_unit = syntax.bound_after = {};
            syntax.joined = false;
        } else if (syntax.joined && !keeps_minor(syntax.second)) {  // "40 à 45 °C, 100 mm"
            syntax.end = syntax.second.minor.first;
            syntax.second.minor = syntax.age_unit = syntax.bound_after = {};
        }
    }

    bool keeps_minor(const Amount& amount) const {
        if (amount.minor.empty() || amount.minor.back().has(Category::minus)) return true;
        Measured plain;
        if (!amount.symbol.empty()) plain.unit = id(amount.symbol.front(), Category::currency);
        for (const Token& token : amount.unit) name_unit(token, plain);
        return amount.per.empty() && minor_part(amount, plain.unit).has_value();
    }

    bool opens_range(const QuantitySyntax& syntax) const {
        return !syntax.bound.empty() && syntax.bound.front().has(Category::between_word);
    }

    // Both amounts together, when they make a range, a ratio or a score.
    bool joined(const QuantitySyntax& syntax, Measured first, Measured second, Mention& m) const {
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
        if (word != nullptr && word->is_sign(":")) return score(syntax, first, second, m);
        const bool apart = word != nullptr && word->is_sign("-") && word->space_before;
        if (apart && second.kind == MentionKind::number && syntax.age_unit.empty()) return false;
        bool ascends = first.number.value < second.number.value;
        if (word != nullptr && word->is_sign("-") && !ascends)
            return score(syntax, first, second, m);
        if (first.number.value.is_negative() && second.number.value < first.number.value) {
            std::swap(first, second);  // "-18 °C to -34 °C"
            ascends = true;
        }
        if (!ascends && word != nullptr && said_score(syntax))
            return score(syntax, first, second, m);
        if (!ascends || first.kind != second.kind || first.unit != second.unit) return false;
        const bool opened = opens_range(syntax) || from_both_sides(syntax);
        if (!opened && word != nullptr && !ranges(syntax)) return false;
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
    static void share_scale(const QuantitySyntax& syntax, Measured& first, const Measured& second) {
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
        const QuantitySyntax& syntax, const Measured& first, const Measured& second, Mention& m) {
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
        const Measured& first,
        const Measured& second,
        Mention& m) const {
        if (first.kind != MentionKind::number || second.kind != MentionKind::number) return false;
        if (!(first.number.value < second.number.value) || first.number.loose) return false;
        const Lexeme* word = out_of.lexeme(Category::out_of);
        const Token* end = text_.tokens().data() + sentence_.last;
        // "un homme sur trois", but not "un homme sur deux motos"
        if (&out_of != syntax.join.first && syntax.end != end) {
            const auto next = static_cast<std::uint32_t>(syntax.end - text_.tokens().data());
            if (Words(text_, sentence_).is_noun(next) || syntax.end->has(Category::percent))
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
            if ((first.number.value != Decimal(1) && !round) || unit_follows
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

    void bounded(const QuantitySyntax& syntax, const Measured& first, Mention& m) const {
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
    if (is_typographic_dash(tokens[at])
        || !may_begin_quantity({tokens + at, tokens + sentence.last}))
        return match_standing_word(text, sentence, at);
    const Reader reader(text, sentence);
    for (const bool with_join : {true, false}) {
        auto syntax = parse_quantity(tokens + at, tokens + sentence.last, with_join);
        if (!syntax) return match_standing_word(text, sentence, at);
        Mention mention;
        if (!reader.read(*syntax, mention)) continue;
        if (counts_nothing(text, sentence, *syntax)) return {};
        mention.first = at;
        mention.last = static_cast<std::uint32_t>(syntax->end - tokens);
        mention.span = cover(tokens[at].span, tokens[mention.last - 1].span);
        return mention;
    }
    return {};
}

}  // namespace claimdiff
