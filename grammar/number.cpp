// Number words → value. The grammar has settled which tokens belong together, so the value of a
// cardinal is a fold over them: small words add, "hundred" multiplies what is open, a scale closes
// a group.
//
//     deux(+2) cent(×100) mille(×1000, close: 200 000) trois(+3) → 200 003
//
// What does not descend ("two thousand three million") is refused here.
#include "grammar/number.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <string_view>

namespace claimdiff {
namespace {

int power_of_ten(std::int64_t value) {
    int power = 0;
    for (; value >= 10 && value % 10 == 0; value /= 10) ++power;
    return power;
}

// The fold's state.
class Fold {
  public:
    bool take(const Token& token) {
        if (token.is_number()) return digits(token);
        if (const Lexeme* w = token.lexeme(Category::hundred); w != nullptr) return hundred();
        if (const Lexeme* w = token.lexeme(Category::scale)) return scale(w->value);
        if (const Lexeme* w = token.lexeme(Category::cardinal)) return small(w->value);
        if (const Lexeme* w = token.lexeme(Category::ordinal)) return ordinal(w->value);
        if (const Lexeme* w = token.lexeme(Category::number_and)) ones_first_ = w->value == 11;
        return true;  // articles, "and", ordinal suffixes
    }

    std::optional<NumberValue> result() const {
        const auto closed = add(total_, waiting_);
        const auto value = closed ? add(*closed, open_) : std::nullopt;
        if (!value) return {};
        NumberValue r;
        r.value = r.lower = r.upper = *value;
        r.precision = precision_;
        return r;
    }

    Decimal last_scale() const { return last_scale_; }

  private:
    bool digits(const Token& token) {
        if (open_set_ && !open_.is_zero()) {  // "3 hundred and 21"
            const auto whole = open_.to_integer();
            if (!whole || *whole % 100 != 0 || !(token.value < Decimal(100))) return false;
            open_ = add(open_, token.value).value_or(open_);
            return fits();
        }
        open_ = token.value;
        open_set_ = true;
        precision_ = token.decimals > 0 && token.digit_count > 0 ? -token.decimals : 0;
        return fits();
    }

    bool small(std::int64_t value) {
        // "vingt trois" adds below its zeros; "trois vingt" is no number, "dreiundzwanzig" is.
        if (open_set_ && !open_.is_zero()) {
            const auto whole = open_.to_integer();
            const bool reversed = ones_first_ && whole && *whole % 100 < 10 && value >= 20
                                  && value < 100 && value % 10 == 0;
            ones_first_ = false;
            if (reversed) {
                open_ = Decimal(*whole + value);
                return true;
            }
            const std::int64_t room = value < 10 ? 10 : value < 100 ? 100 : 1000;
            if (!whole || *whole % room != 0) return false;
        }
        open_ = add(open_, Decimal(value)).value_or(Decimal());
        open_set_ = true;
        precision_ = 0;
        return fits();
    }

    bool hundred() {
        const Decimal count = open_set_ ? open_ : Decimal(1);
        if (!(count < Decimal(100))) return false;
        open_ = count.shifted(2);
        open_set_ = true;
        precision_ = 0;
        return fits();
    }

    // A scale below a million multiplies what is open and waits: it may count a larger scale yet
    // ("deux mille milliards", "nueve mil quinientos millones").
    bool scale(std::int64_t value) {
        const int power = power_of_ten(value);
        const Decimal count = open_set_ || !waiting_.is_zero() ? open_ : Decimal(1);
        if (value < 1000000) {
            if (!waiting_.is_zero() && !(Decimal(value) < waiting_limit_)) return false;
            const Decimal groups = open_set_ ? open_ : Decimal(1);
            waiting_ = add(waiting_, groups.shifted(power)).value_or(Decimal());
            waiting_limit_ = Decimal(value);
        } else {
            const auto groups = add(waiting_, count);
            if (closed_ && !(Decimal(value) < limit_)) {  // "un million de milliards"
                if (open_set_ || !waiting_.is_zero()) return false;
                total_ = total_.shifted(power);
            } else {
                const auto sum = groups ? add(total_, groups->shifted(power)) : std::nullopt;
                if (!sum) return false;
                total_ = *sum;
                limit_ = Decimal(value);
            }
            waiting_ = Decimal();
            closed_ = true;
        }
        precision_ += power;
        last_scale_ = Decimal(value);
        open_ = Decimal();
        open_set_ = false;
        return true;
    }

    // What is open must stay below the scale read last.
    bool fits() const {
        if (!waiting_.is_zero()) return open_ < waiting_limit_;
        return !closed_ || open_ < limit_;
    }

    // "tricentésimo" adds like "trescientos"; the round ones multiply like their cardinals.
    bool ordinal(std::int64_t value) {
        if (value == 100) return hundred();
        return value < 1000 ? small(value) : scale(value);
    }

    Decimal total_, waiting_, open_;  // closed by large scales; by small ones; still open
    Decimal limit_, waiting_limit_, last_scale_{1};
    int precision_ = 0;
    bool open_set_ = false, closed_ = false, ones_first_ = false;
};

// "lo..hi", the id of a vague word.
struct Interval {
    std::int64_t low = 2, high = 10;
};

Interval vague_interval(std::string_view id) {
    Interval interval;
    const std::size_t dots = id.find("..");
    if (dots == id.npos) return interval;
    std::from_chars(id.data(), id.data() + dots, interval.low);
    std::from_chars(id.data() + dots + 2, id.data() + id.size(), interval.high);
    return interval;
}

std::int64_t magnitude(const Token& token) {
    for (Category c : {Category::collective, Category::collective_plural, Category::scale}) {
        if (const Lexeme* lexeme = token.lexeme(c)) return lexeme->value;
    }
    return token.has(Category::hundred) ? 100 : 0;
}

// The product of the magnitudes in a run of words: "dizaines de milliers" is 10 × 1000.
Decimal product(const TokenRange& words) {
    Decimal result(1);
    for (const Token& token : words) {
        if (const std::int64_t m = magnitude(token); m != 0)
            result = multiply(result, Decimal(m)).value_or(result);
    }
    return result;
}

std::int64_t divisor_of(const Token& token) {
    if (token.is_number()) return token.value.to_integer().value_or(0);
    for (Category c : {Category::fraction, Category::added_fraction, Category::ordinal}) {
        if (const Lexeme* lexeme = token.lexeme(c)) return lexeme->value;
    }
    return 0;
}

std::optional<Decimal> divide(const Decimal& value, std::int64_t divisor) {
    if (divisor == 0) return {};
    return Decimal::nearest(value.to_double() / static_cast<double>(divisor), 15);
}

// "a half", "three quarters", "1/2", "½": what stands before the divisor counts it.
std::optional<Decimal> fraction(const TokenRange& words) {
    if (words.front().is_number() && words.front().digit_count == 0) return words.front().value;
    Decimal numerator(1);
    if (words.last - words.first > 1) {
        const auto count = evaluate_cardinal({words.first, words.last - 1});
        if (count && !count->value.is_zero()) numerator = count->value;
    }
    return divide(numerator, divisor_of(words.back()));
}

// "virgule vingt-cinq" is .25, "point two five" as well, "point zero five" .05.
Decimal decimals_of(const TokenRange& words, int& precision) {
    std::int64_t value = 0;
    int places = 0;
    bool after_tens = false;
    const auto reaches_hundreds = [](const Token& token) {
        const Lexeme* lexeme = token.lexeme(Category::cardinal);
        return token.has(Category::hundred) || (lexeme != nullptr && lexeme->value >= 100);
    };
    if (std::any_of(words.first, words.last, reaches_hundreds)) {  // "coma ciento cuarenta y uno"
        const auto whole = evaluate_cardinal({words.first + 1, words.last});
        if (whole) {
            precision = -static_cast<int>(whole->value.to_string().size());
            return whole->value.shifted(precision);
        }
    }
    for (const Token& token : words) {
        if (token.is_number()) {  // "1 komma 5"
            precision = -token.digit_count;
            return token.value.shifted(-token.digit_count);
        }
        const Lexeme* lexeme = token.lexeme(Category::cardinal);
        if (lexeme == nullptr || places > 12) continue;
        if (after_tens && lexeme->value < 10 && lexeme->value > 0) {
            value += lexeme->value;
            after_tens = false;
            continue;
        }
        const int width = lexeme->value < 10 ? 1 : 2;
        value = value * (width == 1 ? 10 : 100) + lexeme->value;
        places += width;
        after_tens = lexeme->value >= 20 && lexeme->value % 10 == 0;
    }
    precision = -places;
    return {value, -places};
}

void widen(NumberValue& r, const Decimal& factor) {
    r.value = multiply(r.value, factor).value_or(r.value);
    r.lower = multiply(r.lower, factor).value_or(r.lower);
    r.upper = multiply(r.upper, factor).value_or(r.upper);
    r.precision += static_cast<int>(std::floor(std::log10(factor.to_double()) + 1e-9));
}

}  // namespace

std::optional<NumberValue> evaluate_cardinal(const TokenRange& words) {
    Fold fold;
    for (const Token& token : words) {
        if (!fold.take(token)) return {};
    }
    return fold.result();
}

std::optional<NumberValue> evaluate(const Number& number, const Lexicon& lexicon) {
    NumberValue r;
    r.value = r.lower = r.upper = Decimal(1);
    Decimal last_scale(1);
    if (!number.vague.empty()) {  // "plusieurs", "several"
        const Lexeme* lexeme = number.vague.front().lexeme(Category::vague);
        const Interval interval = vague_interval(lexicon.text(lexeme->id));
        r.value = r.lower = Decimal(interval.low);
        r.upper = Decimal(interval.high);
        r.loose = true;
    } else if (!number.cardinal.empty()) {
        Fold fold;
        for (const Token& token : number.cardinal) {
            if (!fold.take(token)) return {};
        }
        if (auto value = fold.result())
            r = *value;
        else
            return {};
        last_scale = fold.last_scale();
        if (number.cardinal.front().has(Category::one_article) && r.value.is_zero())
            r.value = r.lower = r.upper = Decimal(1);  // "a" of "a dozen"
    } else if (number.divisor.empty()) {  // bare plural: "dozens" are at least two dozen
        r.lower = r.value = Decimal(2);
        r.upper = Decimal(10);
        r.loose = true;
    }
    if (!number.decimals.empty()) {
        const auto sum = add(r.value, decimals_of(number.decimals, r.precision));
        if (!sum) return {};
        r.value = r.lower = r.upper = *sum;
    }
    if (!number.divisor.empty()) {
        const auto part = fraction(number.divisor);
        if (!part) return {};
        const auto value = multiply(r.value, *part);
        if (!value && !number.cardinal.empty()) {
            r.value = Decimal::nearest(r.value.to_double() * part->to_double(), 15);
        } else if (value) {
            r.value = *value;
        }
        r.precision = -2;
    }
    if (!number.added.empty()) {
        const auto part = fraction(number.added);
        if (!part) return {};
        // "two and a half million" multiplies both, "one billion and a half million" adds a half.
        const bool apart = last_scale != Decimal(1) && !number.scale.empty();
        const auto grown = multiply(*part, apart ? product(number.scale) : last_scale);
        const auto sum = grown ? add(r.value, *grown) : std::nullopt;
        r.value = sum ? *sum : Decimal::nearest(r.value.to_double() + part->to_double(), 15);
        r.precision -= 1;
    }
    if (!number.divisor.empty() || !number.added.empty()) r.lower = r.upper = r.value;
    if (!number.scale.empty() && (number.added.empty() || last_scale == Decimal(1)))
        widen(r, product(number.scale));
    if (!number.collective.empty()) {
        widen(r, product(number.collective));
        r.precision = std::min(r.precision, power_of_ten(magnitude(number.collective.back())));
    }
    if (!number.minus.empty()) {
        r.value = r.value.negated();
        std::swap(r.lower, r.upper);
        r.lower = r.lower.negated();
        r.upper = r.upper.negated();
    }
    return r;
}

}  // namespace claimdiff
