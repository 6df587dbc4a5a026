// Times of day.
//
//     clock  = time am-pm? (links day-part)? zone?
//     time   = hour ":" minute (":" second)?             "14:30"
//            | hour am-pm                                "3pm", "8.30 p.m."
//            | four digits                               "1030 GMT", "0745"
//            | hour hour-word minutes?                   "14h30", "sept heures moins dix"
//            | (fraction | minute) ("past"|"to") hour    "half past two"
//            | missing-fraction hour                     "halb vier"
//            | noon ("et" fraction)?                     "midi et demi"
//            | hour "in the" (day-part | noon)           "8 in the evening", "12 del mediodía"
//            | at-hour hour ("y"? minutes)?              "a las ocho y media", "um drei"
//
// Accepted: "04h47 TU", "trois heures et quart", "a quarter past noon".
// Rejected: "3:2" (a score), "650.650", "o'clock" alone.
#include <algorithm>

#include "grammar/time_grammar.hpp"

namespace claimdiff::grammar {

// words

const auto hour_digits = whole_number(0, 24, 2);
const auto hour_words = word(Category::cardinal, 20, 20) >> -is(Category::number_and)
                            >> word(Category::cardinal, 1, 4)
                        | word(Category::cardinal, 0, 24);
const auto hour = node<TimeNode::hour>[hour_digits | hour_words];
const auto hour12 = node<TimeNode::hour>[whole_number(1, 12, 2) | word(Category::cardinal, 1, 12)];
const auto hour_dot_minute = node<TimeNode::hour>[hour_with_minutes];
// "1030 GMT", "0745": four digits in one. Without a zone only those with a zero in front.
const auto four_digits = token_if([](const Token& t) {
    return t.digit_count == 4 && plain_number(t, 0, 2359)
           && t.value.to_integer().value_or(0) % 100 < 60;
});
const auto zero_first = token_if([](const Token& t) {
    return t.leading_zero && t.digit_count == 4 && plain_number(t, 0, 959)
           && t.value.to_integer().value_or(60) % 100 < 60;
});
const auto two_digits
    = token_if([](const Token& t) { return t.digit_count == 2 && plain_number(t, 0, 59); });
const auto minute_digits = node<TimeNode::minute>[two_digits];
const auto minute_words = word(Category::cardinal, 20, 50) >> -is(Category::number_and)
                              >> word(Category::cardinal, 1, 9)
                          | word(Category::cardinal, 1, 59);
const auto minute = node<TimeNode::minute>[whole_number(1, 59, 2) | minute_words];
const auto late_minute = node<
    TimeNode::
        minute>[two_digits | word(Category::cardinal, 20, 50) >> -is(Category::number_and) >> word(Category::cardinal, 1, 9) | word(Category::cardinal, 10, 50)];
const auto zero_minute
    = node<TimeNode::minute>[word(Category::cardinal, 0, 0) >> word(Category::cardinal, 1, 9)];
const auto minute_unit = is(Category::minute_word);
const auto fraction = node<
    TimeNode::
        fraction>[-is(Category::one_article) >> -is(Category::time_link) >> -word(Category::cardinal, 3, 3) >> is(Category::clock_fraction)];
// German "halb vier": half an hour is missing.
const auto missing = node<TimeNode::fraction>[word(Category::clock_fraction, -59, -1)];
const auto to_past = node<TimeNode::sign>[is(Category::clock_sign)];
// In front of the hour: "past", "vor"; "y" and "moins" stand behind it.
const auto to_past_first = node<TimeNode::sign>[token_if([](const Token& t) {
    return t.has(Category::clock_sign) && !t.has(Category::number_and) && !t.has(Category::minus);
})];
const auto past_first = node<TimeNode::sign>[token_if([](const Token& t) {
    const Lexeme* sign = t.lexeme(Category::clock_sign);
    return sign != nullptr && sign->value == 1 && !t.has(Category::number_and);
})];
const auto at_hour = word(Category::clock_preposition, 1, 1);  // "a las": an hour follows
// "um": an hour follows, unless it is a difference.
const auto maybe_at = word(Category::clock_preposition, 2, 2);
const auto fifth_minute = node<TimeNode::minute>[token_if([](const Token& t) {
    const Lexeme* lexeme = t.lexeme(Category::cardinal);
    const auto n = lexeme != nullptr ? lexeme->value : t.value.to_integer().value_or(1);
    return (lexeme != nullptr || plain_number(t, 5, 55)) && n > 0 && n < 60 && n % 5 == 0;
})];
const auto am_pm = node<TimeNode::am_pm>[is(Category::am_pm)];
const auto hour_word = is(Category::hour_word);
// "Uhr" and "o'clock" count no hours: what stands before them is a time of day.
const auto clock_word = token_if(
    [](const Token& t) { return t.has(Category::hour_word) && !t.has(Category::time_unit); });
const auto noon = node<TimeNode::noon>[is(Category::noon_word)];
const auto zone = node<TimeNode::zone>[is(Category::time_zone)];

// rules

using ClockTimeRule = TimeRule<struct clock_core_class>;
using ClockMinutesRule = TimeRule<struct clock_minutes_class>;
const ClockTimeRule core{"time"};
const ClockMinutesRule minutes{"minutes"};

// definitions

const auto minutes_def = group[minute_digits >> -minute_unit]         // "14h30", "14 h 30 min"
                         | group[to_past >> fraction]                 // "et quart"
                         | group[fraction >> !is(Category::of_word)]  // "dix heures un quart"
                         | group[to_past >> minute >> (minute_unit | !hour_word)]  // "moins dix"
                         | group[minute >> (minute_unit | !counted)];  // "sept heures dix"

const auto colon = &glued >> sign(":") >> &glued;

// "a las tres últimas mujeres": they are counted.
const auto described = next_if([](const Token& t) {
    if (t.has(Category::ordinal) || t.has(Category::last_word) || t.has(Category::next_word))
        return true;
    if (!t.is_word() || t.has(Category::time_link) || t.has(Category::preposition)
        || t.has(Category::conjunction))
        return false;
    bool adjective = false;
    for (const Reading reading : t.readings) {
        if (reading.pos.has_any(Pos::verb | Pos::function)) return false;
        adjective = adjective || reading.pos.has_any(Pos::adjective | Pos::participle);
    }
    return adjective;
});

const auto behind_hour  // "y media", "y veinte", "treinta"
    = group[to_past >> (fraction | group[minute >> minute_unit] | late_minute | fifth_minute)]
      | group[late_minute >> !counted] | group[zero_minute];  // "las seis cero dos"
const auto in_the_evening = +is(Category::time_link) >> is(Category::day_part);

// "until [six] this morning", and not "held six this morning": behind a word for a time that the
// parse has read.
struct AfterTimeWord : x3::parser<AfterTimeWord> {
    using attribute_type = x3::unused_type;
    static constexpr bool has_attribute = false;

    template <class C, class R, class A>
    bool parse(Iterator& first, const Iterator&, const C& context, R&, A&) const {
        static constexpr Categories leading{
            Category::until,
            Category::before,
            Category::since,
            Category::clock_preposition,
            Category::time_link};
        return first > x3::get<time_nodes_tag>(context).start()
               && (first - 1)->categories.intersects(leading);
    }
};

const auto core_def
    = group[at_hour >> hour >> colon >> minute_digits >> hour_word]  // "a las 23:15 horas"
      | group
          [-at_hour >> hour >> colon >> minute_digits
           >> -group[colon >> node<TimeNode::second>[two_digits]] >> -clock_word
           >> -am_pm]                                     // "14:30"
      | group[-at_hour >> hour_dot_minute >> clock_word]  // "14.30 Uhr"
      | group[-at_hour >> (hour_dot_minute | hour12 >> -group[zero_minute]) >> am_pm]  // "3pm"
      | group[node<TimeNode::hour>[four_digits] >> &is(Category::time_zone)]           // "1030 GMT"
      | group[node<TimeNode::hour>[zero_first]]                                        // "0745"
      | group[-at_hour >> hour >> hour_word >> (noon | -minutes >> -am_pm)]            // "14h30"
      | group
          [(fraction | minute >> minute_unit) >> to_past_first
           >> (noon | hour12 >> -(colon >> two_digits) >> -hour_word) >> -am_pm]
      | group[minute >> to_past_first >> noon]  // "ten past noon"
      | group[minute >> to_past_first >> hour12 >> (hour_word | am_pm | &in_the_evening)]  // "ten
                                                                                           // to six
                                                                                           // p.m."
      | group[fifth_minute >> past_first >> hour12 >> !counted]               // "twenty past six"
      | group[missing >> hour12 >> -hour_word]                                // "halb vier"
      | group[noon >> -group[to_past >> (fraction | minute >> !hour_word)]]   // "midi et demi"
      | group[hour12 >> +is(Category::time_link) >> &is(Category::day_part)]  // "8 in the …"
      | group[-at_hour >> hour12 >> +is(Category::of_word) >> noon]           // "12 del mediodía"
      | group[AfterTimeWord() >> hour12 >> &(is(Category::this_word) >> is(Category::day_part))]
      | group[hour12 >> to_past >> (fraction | minute) >> &is(Category::exactly)]
      | group[at_hour >> hour_dot_minute >> -hour_word]  // "a las 14.30"
      | group
          [at_hour >> hour >> (behind_hour | am_pm | !counted >> !described) >> -hour_word
           >> -am_pm]  // "a las ocho y media"
      | group
          [maybe_at >> (hour_dot_minute | hour) >> !counted >> !described >> !to_past
           >> !colon]                                                      // "um drei"
      | group[maybe_at >> minute >> to_past_first >> hour12 >> !counted];  // "um 20 nach 3"

// Where none of these words can follow, and no colon, there is no time of day.
struct ClockAhead : x3::parser<ClockAhead> {
    using attribute_type = x3::unused_type;
    static constexpr bool has_attribute = false;

    template <class C, class R, class A>
    bool parse(Iterator& first, const Iterator& last, const C& context, R&, A&) const {
        static constexpr Categories openers{
            Category::cardinal,
            Category::clock_fraction,
            Category::clock_preposition,
            Category::noon_word,
            Category::one_article,
            Category::time_link};
        static constexpr Categories telling{
            Category::am_pm,
            Category::clock_fraction,
            Category::clock_preposition,
            Category::clock_sign,
            Category::day_part,
            Category::hour_word,
            Category::noon_word,
            Category::time_zone};
        if (first == last || !(first->is_number() || first->categories.intersects(openers)))
            return false;
        if (x3::get<time_nodes_tag>(context).ahead().intersects(telling)) return true;
        if (first->leading_zero && first->digit_count == 4) return true;  // "0745"
        constexpr std::ptrdiff_t longest_hour = 3;                        // words
        const Iterator end = first + std::min(last - first, longest_hour + 1);
        return std::any_of(first, end, [](const Token& t) { return t.is_sign(":"); });
    }
};

// "8:00 early morning"
const auto early_or_late = word(Category::start_word, 0, 0) | word(Category::mid_word, 0, 0)
                           | word(Category::end_word, 0, 0);

const auto clock_time_def = remembered<
    7>[ClockAhead() >> node<TimeNode::clock>[core >> -group[links >> -early_or_late >> day_part_name] >> -group[comma >> links >> zone] >> -is(Category::exactly)]];

BOOST_SPIRIT_DEFINE(minutes)
BOOST_SPIRIT_DEFINE(core)
BOOST_SPIRIT_DEFINE(clock_time)
BOOST_SPIRIT_INSTANTIATE(ClockRule, Iterator, TreeContext)

}  // namespace claimdiff::grammar
