// What one amount of a quantity is: money, a percentage, a temperature, a length …, from the words
// of its unit and what stands near them.
//
//     "3,5 millions d'euros" → money EUR 3 500 000; "5 ft 2 in" → dimension foot 5.1667
//
// A unit may be another word: "30C" and "10c", two pounds of money or of flour, points of a
// percentage or of a score, a metre or a million ("1.2m homes").
#include "grammar/one_amount.hpp"

#include <algorithm>

#include "grammar/units.hpp"
#include "grammar/words.hpp"

namespace claimdiff {
namespace {

void scale(NumberValue& number, const Token& letter) {
    const Decimal factor(letter.lexeme(Category::scale)->value);
    number.value = multiply(number.value, factor).value_or(number.value);
    number.lower = multiply(number.lower, factor).value_or(number.lower);
    number.upper = multiply(number.upper, factor).value_or(number.upper);
    number.precision += factor.exponent();
}

// "30C" is a temperature, "10c" is ten cents.
bool celsius(const Token& token) {
    return token.has(Category::unit) && token.word.size() == 1 && token.capital;
}

}  // namespace

std::string OneAmountReader::id(const Token& token, Category category) const {
    return std::string(text_.id(token, category));
}

std::optional<OneAmount> OneAmountReader::read(const Amount& amount) const {
    const auto number = evaluate(amount.number, text_.language().lexicon);
    if (!number) return {};
    OneAmount m;
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
    if (in_feet(amount)) return feet(amount, m);
    if (!amount.minor.empty()) add_minor(amount, m);
    return m;
}

void OneAmountReader::name_unit(const Token& token, OneAmount& m) const {
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

// "a 45-degree angle", "une pente de 30 degrés", "leaning at 20 degrees": a few words away.
bool OneAmountReader::turns(const Token& token) const {
    constexpr std::ptrdiff_t before = 14, behind = 3;  // tokens
    const Token* begin = text_.tokens().data() + sentence_.first;
    const Token* end = text_.tokens().data() + sentence_.last;
    const auto is_angle = [&](const Token& t) {
        return text_.has_id(t, Category::noun, "measure/angle")
               || text_.has_id(t, Category::dimension, "measure/angle");
    };
    return std::any_of(&token - std::min(before, &token - begin), &token, is_angle)
           || std::any_of(&token, &token + std::min(behind, end - &token), is_angle);
}

// "0,2 point": of a percentage where the number has decimals, is small, and stands behind a
// change or beside a figure in percent; else of a score or an index.
bool OneAmountReader::is_percent_point(const Token& token) const {
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
void OneAmountReader::cut_points(QuantitySyntax& syntax) const {
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
bool OneAmountReader::counts_things(const Token& token) const {
    const Token* next = &token + 1;
    const Token* end = text_.tokens().data() + sentence_.last;
    if (next == end || next->capital) return false;
    if (end - next > 3 && (next->has(Category::range_word) || next->is_sign("-"))
        && next[1].is_number() && next[2].word == token.word)  // "7m to 8m people"
        return next[3].has(Category::currency) || counts_things(next[2]);
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

// A pound is money or a weight: a weight where something is said to be of it ("two pounds of
// flour") or the sentence speaks of weight.
bool OneAmountReader::weighs(const Token& token, const OneAmount& m) const {
    if (!token.has(Category::unit)) return false;
    if (m.kind == MentionKind::money) return false;
    const Token* next = &token + 1;
    const Token* end = text_.tokens().data() + sentence_.last;
    if (next != end && next->has(Category::of_word))  // not "five million pounds of damage"
        return next + 1 == end || !text_.id(next[1], Category::noun).starts_with("money");
    if (next != end && token.hyphen_before && text_.id(*next, Category::noun).starts_with("people"))
        return true;  // "a 160-pound man"
    // "14 kilos (31 pounds)", "31 pounds (14 kg)": one weight in two units
    const auto is_mass = [this](const Token& t) {
        const auto unit = unit_info(text_.id(t, Category::unit));
        return t.has(Category::unit) && unit && unit->dimension == "mass";
    };
    const Token* first = text_.tokens().data() + sentence_.first;
    constexpr std::ptrdiff_t reach = 4;  // tokens
    for (const Token* t = &token; t > first + 1 && &token - t < reach; --t) {
        if ((t - 1)->is_sign("(")) return is_mass(*(t - 2));
    }
    if (next != end && next->is_sign("(")) {
        for (const Token* t = next + 1; t < end && t - next < reach; ++t) {
            if (is_mass(*t)) return true;
        }
    }
    for (const Token& t : text_.tokens_of(sentence_)) {
        for (Category c : {Category::noun, Category::event}) {
            if (text_.id(t, c) == "measure/weight") return true;
        }
    }
    return false;
}

// "5'11\"": feet and inches where decimals have a point, else minutes and seconds.
bool OneAmountReader::in_feet(const Amount& amount) const {
    return amount.unit.empty() && amount.symbol.empty()
           && amount.minor.last - amount.minor.first == 3
           && amount.minor.front().kind == TokenKind::sign
           && text_.language().lexicon.conventions().decimal_separator == '.';
}

std::optional<OneAmount> OneAmountReader::feet(const Amount& amount, OneAmount m) const {
    const Token& inches = amount.minor.first[1];
    if (!m.number.value.is_integer() || !(m.number.value < Decimal(10))
        || !(inches.value < Decimal(12)))
        return {};
    const double whole = m.number.value.to_double() + inches.value.to_double() / 12;
    m.number.value = m.number.lower = m.number.upper = Decimal::nearest(whole, 15);
    m.kind = MentionKind::dimension;
    m.unit = "foot";
    return m;
}

// "15 dollars and 15 cents", "5 ft 2 in", "une tonne et demie".
void OneAmountReader::add_minor(const Amount& amount, OneAmount& m) const {
    if (amount.minor.back().has(Category::minus)) {  // "2 degrees below zero"
        m.number.value = m.number.lower = m.number.upper = m.number.value.negated();
        return;
    }
    const auto part = minor_part(amount, m.unit);
    if (!part) return;
    const Decimal whole = m.number.value;
    m.number.value
        = add(whole, *part).value_or(Decimal::nearest(whole.to_double() + part->to_double(), 15));
    m.number.lower = m.number.upper = m.number.value;
}

std::optional<Decimal> OneAmountReader::minor_part(
    const Amount& amount, std::string_view unit) const {
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
std::optional<Decimal> OneAmountReader::smaller_lengths(
    const TokenRange& words, std::string_view unit) const {
    double sum = 0, limit = 1;
    const Token* begin = words.first;
    for (const Token& token : words) {
        if (!token.has(Category::unit)) continue;
        const std::string smaller = id(token, Category::unit);
        const auto count = evaluate_cardinal({begin, &token});
        const auto one = convert(1, smaller, unit);
        if (!count || !one || *one >= limit || count->value.to_double() * *one >= limit) return {};
        sum += count->value.to_double() * *one;
        limit = *one;
        begin = &token + 1;
    }
    return sum > 0 ? std::optional(Decimal::nearest(sum, 15)) : std::nullopt;
}

// What follows the unit and does not belong to it ("10 euros 20 dollars") is cut off.
void OneAmountReader::cut_minor(QuantitySyntax& syntax) const {
    if (!keeps_minor(syntax.first)) {
        syntax.end = syntax.first.minor.first;
        syntax.first.minor = syntax.join = syntax.age_unit = syntax.bound_after = {};
        syntax.joined = false;
    } else if (syntax.joined && !keeps_minor(syntax.second)) {  // "40 à 45 °C, 100 mm"
        syntax.end = syntax.second.minor.first;
        syntax.second.minor = syntax.age_unit = syntax.bound_after = {};
    }
}

bool OneAmountReader::keeps_minor(const Amount& amount) const {
    if (amount.minor.empty() || amount.minor.back().has(Category::minus)) return true;
    if (in_feet(amount)) return true;
    OneAmount plain;
    if (!amount.symbol.empty()) plain.unit = id(amount.symbol.front(), Category::currency);
    for (const Token& token : amount.unit) name_unit(token, plain);
    return amount.per.empty() && minor_part(amount, plain.unit).has_value();
}

}  // namespace claimdiff
