// Times of day.
//
//     clock  = time am-pm? (links day-part)? zone?
//     time   = hour ":" minute (":" second)?             "14:30"
//            | hour am-pm                                "3pm", "8.30 p.m."
//            | hour hour-word minutes?                   "14h30", "sept heures moins dix"
//            | (fraction | minute) ("past"|"to") hour    "half past two"
//            | missing-fraction hour                     "halb vier"
//            | noon ("et" fraction)?                     "midi et demi"
//            | hour "in the" day-part                    "8 in the evening"
//
// Accepted: "04h47 TU", "trois heures et quart", "a quarter past noon".
// Rejected: "3:2" (a score), "650.650", "o'clock" alone.
#include "grammar/time_grammar.hpp"

namespace claimdiff::grammar {

// words

const auto hour_digits = whole_number(0, 24, 2);
const auto hour_words = word(Category::cardinal, 20, 20) >> -is(Category::number_and)
                            >> word(Category::cardinal, 1, 4)
                        | word(Category::cardinal, 0, 24);
const auto hour = node<TimeNode::hour>[hour_digits | hour_words];
const auto hour12 = node<TimeNode::hour>[whole_number(1, 12, 2) | word(Category::cardinal, 1, 12)];
// "8.30": scanned as one number; the decimals are the minutes.
const auto hour_dot_minute = node<TimeNode::hour>[token_if([](const Token& t) {
    return t.is_number() && t.decimals == 2 && t.digit_count >= 1 && t.digit_count <= 2;
})];
const auto two_digits
    = token_if([](const Token& t) { return t.digit_count == 2 && plain_number(t, 0, 59); });
const auto minute_digits = node<TimeNode::minute>[two_digits];
const auto minute_words = word(Category::cardinal, 20, 50) >> -is(Category::number_and)
                              >> word(Category::cardinal, 1, 9)
                          | word(Category::cardinal, 1, 59);
const auto minute = node<TimeNode::minute>[whole_number(1, 59, 2) | minute_words];
const auto minute_unit = is(Category::minute_word);
const auto fraction = node<
    TimeNode::
        fraction>[-is(Category::one_article) >> -is(Category::time_link) >> is(Category::clock_fraction)];
// German "halb vier": half an hour is missing.
const auto missing = node<TimeNode::fraction>[word(Category::clock_fraction, -59, -1)];
const auto to_past = node<TimeNode::sign>[is(Category::clock_sign)];
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

const auto minutes_def = group[minute_digits >> -minute_unit]          // "14h30", "14 h 30 min"
                         | group[to_past >> fraction]                  // "et quart"
                         | group[to_past >> minute >> -minute_unit]    // "moins dix"
                         | group[minute >> (minute_unit | !counted)];  // "sept heures dix"

const auto colon = &glued >> sign(":") >> &glued;

const auto core_def
    = group
          [hour >> colon >> minute_digits >> -group[colon >> node<TimeNode::second>[two_digits]]
           >> -am_pm]                                   // "14:30"
      | group[hour_dot_minute >> clock_word]            // "14.30 Uhr"
      | group[(hour_dot_minute | hour12) >> am_pm]      // "3pm"
      | group[hour >> hour_word >> -minutes >> -am_pm]  // "14h30"
      | group
          [(fraction | minute >> minute_unit) >> to_past
           >> (noon | hour12 >> -(colon >> two_digits) >> -hour_word) >> -am_pm]
      | group[minute >> to_past >> hour12 >> (hour_word | am_pm)]             // "ten to six p.m."
      | group[missing >> hour12 >> -hour_word]                                // "halb vier"
      | group[noon >> -group[to_past >> fraction]]                            // "midi et demi"
      | group[hour12 >> +is(Category::time_link) >> &is(Category::day_part)]  // "8 in the …"
      | group
          [word(Category::clock_preposition, 1, 1) >> hour_dot_minute
           >> -hour_word]  // "a las 14.30"
      | group
          [word(Category::clock_preposition, 1, 1) >> hour >> !colon  // "a las ocho y media"
           >> -group[to_past >> (fraction | minute)] >> -hour_word >> -am_pm];

const auto clock_time_def = remembered<7>[node<
    TimeNode::
        clock>[core >> -group[links >> day_part_name] >> -group[comma >> links >> zone] >> -is(Category::exactly)]];

BOOST_SPIRIT_DEFINE(minutes)
BOOST_SPIRIT_DEFINE(core)
BOOST_SPIRIT_DEFINE(clock_time)
BOOST_SPIRIT_INSTANTIATE(ClockRule, Iterator, TreeContext)

}  // namespace claimdiff::grammar
