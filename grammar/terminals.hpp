// Terminals of the grammars over tokens: small X3 parsers on a token's category, value or sign, and
// the directive `tokens[]`. Only *_grammar.cpp includes this.
//
//     const auto tens = word(Category::cardinal, [](std::int64_t v) { return v >= 20; });
//     const auto percent = tokens[is(Category::percent) | sign("%")];
//
// Every terminal takes one token and has no attribute; `tokens[p]` gives the run of tokens that p
// matched, and that is all a syntax tree holds. So a failed alternative leaves nothing behind, and
// what the words mean is decided later, in plain C++.
#pragma once

#include <boost/spirit/home/x3.hpp>
#include <string_view>
#include <utility>

#include "grammar/token.hpp"
#include "grammar/token_range.hpp"

namespace claimdiff::grammar {

namespace x3 = boost::spirit::x3;

using Iterator = const Token*;
using Context = x3::unused_type;

template <class Predicate>
struct TokenParser : x3::parser<TokenParser<Predicate>> {
    using attribute_type = x3::unused_type;
    static constexpr bool has_attribute = false;

    constexpr explicit TokenParser(Predicate p) : predicate(p) {}

    template <class C, class R, class A>
    bool parse(Iterator& first, const Iterator& last, const C&, R&, A&) const {
        if (first == last || !predicate(*first)) return false;
        ++first;
        return true;
    }

    Predicate predicate;
};

// One token that satisfies a predicate.
template <class Predicate>
constexpr TokenParser<Predicate> token_if(Predicate predicate) {
    return TokenParser<Predicate>(predicate);
}

// One token of a category: is(Category::percent).
constexpr auto is(Category category) {
    return token_if([category](const Token& t) { return t.has(category); });
}

// One token of a category whose value lies in [low, high]: word(Category::cardinal, 1, 9).
constexpr auto word(Category category, std::int64_t low, std::int64_t high) {
    return token_if([=](const Token& t) {
        const Lexeme* lexeme = t.lexeme(category);
        return lexeme != nullptr && lexeme->value >= low && lexeme->value <= high;
    });
}

// One sign, such as sign("%").
constexpr auto sign(std::string_view text) {
    return token_if([text](const Token& t) { return t.is_sign(text); });
}

// A number in digits.
inline constexpr auto digits = token_if([](const Token& t) { return t.is_number(); });

// A condition on the next token that takes none: glued, spaced or hyphened to the one before.
template <class Predicate>
struct NextToken : x3::parser<NextToken<Predicate>> {
    using attribute_type = x3::unused_type;
    static constexpr bool has_attribute = false;

    constexpr explicit NextToken(Predicate p) : predicate(p) {}

    template <class C, class R, class A>
    bool parse(Iterator& first, const Iterator& last, const C&, R&, A&) const {
        return first != last && predicate(*first);
    }

    Predicate predicate;
};

template <class Predicate>
constexpr NextToken<Predicate> next_if(Predicate predicate) {
    return NextToken<Predicate>(predicate);
}

// A condition on the token before, which must exist: use it behind another terminal only.
template <class Predicate>
struct PreviousToken : x3::parser<PreviousToken<Predicate>> {
    using attribute_type = x3::unused_type;
    static constexpr bool has_attribute = false;

    constexpr explicit PreviousToken(Predicate p) : predicate(p) {}

    template <class C, class R, class A>
    bool parse(Iterator& first, const Iterator&, const C&, R&, A&) const {
        return predicate(*(first - 1));
    }

    Predicate predicate;
};

template <class Predicate>
constexpr PreviousToken<Predicate> lookbehind(Predicate predicate) {
    return PreviousToken<Predicate>(predicate);
}

inline constexpr auto glued = next_if([](const Token& t) { return t.glued(); });
inline constexpr auto spaced = next_if([](const Token& t) { return t.space_before; });
inline constexpr auto not_spaced = next_if([](const Token& t) { return !t.space_before; });

// tokens[p]: the run of tokens that p matched, as a TokenRange.
template <class Subject>
struct TokensDirective : x3::unary_parser<Subject, TokensDirective<Subject>> {
    using base_type = x3::unary_parser<Subject, TokensDirective<Subject>>;
    using attribute_type = TokenRange;
    static constexpr bool has_attribute = true;

    constexpr explicit TokensDirective(const Subject& s) : base_type(s) {}

    template <class C, class R, class A>
    bool parse(Iterator& first, const Iterator& last, const C& context, R& rcontext, A& out) const {
        const Iterator begin = first;
        if (!this->subject.parse(first, last, context, rcontext, x3::unused)) return false;
        x3::traits::move_to(TokenRange{begin, first}, out);
        return true;
    }
};

struct TokensGenerator {
    template <class Subject>
    constexpr TokensDirective<typename x3::extension::as_parser<Subject>::value_type> operator[](
        const Subject& s) const {
        return TokensDirective<typename x3::extension::as_parser<Subject>::value_type>(
            x3::as_parser(s));
    }
};

inline constexpr TokensGenerator tokens{};

// An absent part of a syntax tree: keeps the fields of an alternative in step with the others'.
inline const auto absent = x3::attr(TokenRange{});

}  // namespace claimdiff::grammar
