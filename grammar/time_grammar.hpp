// The X3 rules for times. For *_grammar.cpp only: others include grammar/time_parser.hpp.
#pragma once

#include "grammar/time_terminals.hpp"

namespace claimdiff::grammar {

template <class Name>
using TimeRule = x3::rule<Name>;

using CalendarDateRule = TimeRule<struct calendar_date_class>;
using DayDateRule = TimeRule<struct day_date_class>;
using DateRule = TimeRule<struct date_class>;
using DurationRule = TimeRule<struct duration_class>;
using ClockRule = TimeRule<struct clock_class>;
using TimeExpressionRule = TimeRule<struct time_expression_class>;

// date_grammar.cpp: "lundi 5 mai 2020", "May 5", "19/12/2022", "mai 2020", "2020"
inline constexpr CalendarDateRule calendar_date{"calendar date"};
// "lundi 3", "the 3rd": the beginning of a range, or with a time of day
inline constexpr DayDateRule day_date{"day of the month"};
// relative_grammar.cpp: any date or period
inline constexpr DateRule date{"date"};
// duration_grammar.cpp: "trois jours", "two hours and a half"
inline constexpr DurationRule duration{"duration"};
// clock_grammar.cpp: "14h30", "half past two", "midi"
inline constexpr ClockRule clock_time{"time of day"};
// time_range_grammar.cpp: everything
inline constexpr TimeExpressionRule time_expression{"time"};

BOOST_SPIRIT_DECLARE(CalendarDateRule)
BOOST_SPIRIT_DECLARE(DayDateRule)
BOOST_SPIRIT_DECLARE(DateRule)
BOOST_SPIRIT_DECLARE(DurationRule)
BOOST_SPIRIT_DECLARE(ClockRule)
BOOST_SPIRIT_DECLARE(TimeExpressionRule)

}  // namespace claimdiff::grammar
