// What the time grammars share: the directives that build the syntax tree, and common words. Only
// *_grammar.cpp includes this.
//
//     node<TimeNode::month>[is(Category::month)]       a leaf
//     node<TimeNode::date>[day >> links >> month]      a node with its parts
//     group[day >> month] | group[month >> day]        parts that stay only when all of them match
//
// Nothing here has an attribute: the directives add to the list of nodes that the context holds,
// and cut off what their subject has added when it fails. Alternatives with several parts therefore
// stand inside `node` or `group`.
#pragma once

#include "grammar/candidates.hpp"
#include "grammar/terminals.hpp"
#include "grammar/time_tree.hpp"

namespace claimdiff::grammar {

struct time_nodes_tag;
using TreeContext = x3::context<time_nodes_tag, TimeNodes>;

template <TimeNode Kind, bool Grouped, class Subject>
struct TreeDirective : x3::unary_parser<Subject, TreeDirective<Kind, Grouped, Subject>> {
    using base_type = x3::unary_parser<Subject, TreeDirective<Kind, Grouped, Subject>>;
    using attribute_type = x3::unused_type;
    static constexpr bool has_attribute = false;

    constexpr explicit TreeDirective(const Subject& s) : base_type(s) {}

    template <class C, class R, class A>
    bool parse(Iterator& first, const Iterator& last, const C& context, R&, A&) const {
        TimeNodes& nodes = x3::get<time_nodes_tag>(context);
        const Iterator begin = first;
        const std::size_t parts = nodes.size();
        if (!this->subject.parse(first, last, context, x3::unused, x3::unused)) {
            first = begin;
            nodes.cut(parts);
            return false;
        }
        if constexpr (!Grouped) nodes.add(Kind, TokenRange{begin, first}, parts);
        return true;
    }
};

template <TimeNode Kind, bool Grouped>
struct TreeGenerator {
    template <class Subject>
    constexpr auto operator[](const Subject& subject) const {
        using Parser = typename x3::extension::as_parser<Subject>::value_type;
        return TreeDirective<Kind, Grouped, Parser>(x3::as_parser(subject));
    }
};

template <TimeNode Kind>
inline constexpr TreeGenerator<Kind, false> node{};
inline constexpr TreeGenerator<TimeNode::moment, true> group{};

// remembered<n>[p]: reads p once at each token, whatever alternatives ask for it.
template <std::size_t Rule, class Subject>
struct RememberedDirective : x3::unary_parser<Subject, RememberedDirective<Rule, Subject>> {
    using base_type = x3::unary_parser<Subject, RememberedDirective<Rule, Subject>>;
    using attribute_type = x3::unused_type;
    static constexpr bool has_attribute = false;
    static_assert(Rule < TimeNodes::remembered_rules);

    constexpr explicit RememberedDirective(const Subject& s) : base_type(s) {}

    template <class C, class R, class A>
    bool parse(Iterator& first, const Iterator& last, const C& context, R&, A&) const {
        TimeNodes& nodes = x3::get<time_nodes_tag>(context);
        TimeNodes::Memory* const memory = nodes.memory(Rule, first);
        if (memory == nullptr)
            return this->subject.parse(first, last, context, x3::unused, x3::unused);
        if (!nodes.knows(*memory)) {
            const std::size_t from = nodes.size();
            const bool matched = this->subject.parse(first, last, context, x3::unused, x3::unused);
            nodes.remember(*memory, matched, first, from);
            return matched;
        }
        if (!memory->matched) return false;
        first = memory->end;
        nodes.repeat(*memory);
        return true;
    }
};

template <std::size_t Rule>
struct RememberedGenerator {
    template <class Subject>
    constexpr auto operator[](const Subject& subject) const {
        using Parser = typename x3::extension::as_parser<Subject>::value_type;
        return RememberedDirective<Rule, Parser>(x3::as_parser(subject));
    }
};

template <std::size_t Rule>
inline constexpr RememberedGenerator<Rule> remembered{};

// Takes nothing; fails where none of the tokens that a time could take has one of the categories.
// In front of alternatives that cannot match without one: holds(Category::month).
struct AheadParser : x3::parser<AheadParser> {
    using attribute_type = x3::unused_type;
    static constexpr bool has_attribute = false;

    constexpr explicit AheadParser(const Categories& w) : wanted(w) {}

    template <class C, class R, class A>
    bool parse(Iterator&, const Iterator&, const C& context, R&, A&) const {
        return x3::get<time_nodes_tag>(context).ahead().intersects(wanted);
    }

    Categories wanted;
};

template <class... Category_>
constexpr AheadParser holds(Category_... categories) {
    return AheadParser(Categories{categories...});
}

// Conditions on the next token, in front of several alternatives that all begin with such words:
// one look at it saves as many attempts.
template <class... Category_>
constexpr auto opens_with(Category_... categories) {
    return next_if(
        [all = Categories{categories...}](const Token& t) { return t.categories.intersects(all); });
}
template <class... Category_>
constexpr auto opens_with_number_or(Category_... categories) {
    return next_if([all = Categories{categories...}](const Token& t) {
        return t.is_number() || t.categories.intersects(all);
    });
}
inline constexpr auto opens_with_digits = next_if([](const Token& t) { return t.is_number(); });

// A number inside a time: its own tree is not wanted here, and its rules know no TimeNodes.
template <class Rule>
struct OmitTree : x3::parser<OmitTree<Rule>> {
    using attribute_type = x3::unused_type;
    static constexpr bool has_attribute = false;

    constexpr explicit OmitTree(const Rule& r) : rule(r) {}

    template <class C, class R, class A>
    bool parse(Iterator& first, const Iterator& last, const C&, R&, A&) const {
        return rule.parse(first, last, x3::unused, x3::unused, x3::unused);
    }

    Rule rule;
};

template <class Rule>
constexpr OmitTree<Rule> omit_tree(const Rule& rule) {
    return OmitTree<Rule>(rule);
}

// Not "a las", which belongs to its hour, nor the "día" of "el día 15".
inline const auto time_link = token_if([](const Token& t) {
    const Lexeme* link = t.lexeme(Category::time_link);
    const Lexeme* preposition = t.lexeme(Category::clock_preposition);
    return link != nullptr && link->value < 4
           && (preposition == nullptr || preposition->value == 0);
});
inline const auto links = *time_link;
inline const auto day_word = word(Category::time_link, 4, 4);
// Not the dot of "die 14. Auflage".
inline const auto day_suffix
    = !word(Category::ordinal_suffix, 2, 2) >> is(Category::ordinal_suffix);
inline const auto comma = -sign(",");
inline const auto phrase_end
    = x3::eoi | next_if([](const Token& t) { return t.kind == TokenKind::sign; });
inline const auto hyphened = next_if([](const Token& t) { return t.hyphen_before; });
inline const auto glued_slash = &glued >> sign("/") >> &glued;

// What a number before it counts: "5 people", "2 000 €". A date is not followed by it.
inline const auto counted = next_if([](const Token& t) { return may_be_counted(t); });

inline bool plain_number(const Token& t, std::int64_t low, std::int64_t high) {
    if (!t.is_number() || t.grouped || t.decimals != 0 || t.digit_count == 0) return false;
    return !(t.value < Decimal(low)) && !(Decimal(high) < t.value);
}

// Digits alone, such as a day or an hour.
constexpr auto whole_number(std::int64_t low, std::int64_t high, int most_digits) {
    return token_if(
        [=](const Token& t) { return t.digit_count <= most_digits && plain_number(t, low, high); });
}

// "8.30": scanned as one number; the decimals are the minutes.
inline const auto hour_with_minutes = token_if([](const Token& t) {
    return t.is_number() && t.decimals == 2 && t.digit_count >= 1 && t.digit_count <= 2;
});

inline const auto weekday = node<TimeNode::weekday>[is(Category::weekday)];
inline const auto any_weekday
    = node<TimeNode::weekday>[(is(Category::weekday) | is(Category::weekday_short)) >> -sign(".")];
inline const auto month = node<TimeNode::month>[is(Category::month)];
inline const auto year_digits
    = token_if([](const Token& t) { return t.digit_count == 4 && plain_number(t, 1000, 2100); });
inline const auto year4 = node<TimeNode::year>[year_digits];
inline const auto unit_name = node<TimeNode::unit>[is(Category::time_unit)];
// "last", "dernier"; not the "final" of "the final quarter of 2025", which counts from the end of
// something and is no last quarter.
constexpr std::int64_t of_its_period = 9;
inline const auto last_or_next
    = word(Category::last_word, 0, of_its_period - 1) | is(Category::next_word);
inline const auto day_part_name = node<TimeNode::day_part>[token_if([](const Token& t) {
    // "tonight" and "Montagabend" are days too
    return t.has(Category::day_part) && !t.has(Category::relative_day) && !t.has(Category::weekday);
})];

}  // namespace claimdiff::grammar
