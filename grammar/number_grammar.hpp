// The X3 rules for numbers. For *_grammar.cpp only: others include grammar/number.hpp.
#pragma once

#include <boost/fusion/include/adapt_struct.hpp>

#include "grammar/number.hpp"
#include "grammar/terminals.hpp"

BOOST_FUSION_ADAPT_STRUCT(
    claimdiff::Number, minus, vague, cardinal, decimals, divisor, added, scale, collective)

namespace claimdiff::grammar {

using NumberRule = x3::rule<struct number_class, Number>;
using OrdinalRule = x3::rule<struct ordinal_class, TokenRange>;
using CardinalRule = x3::rule<struct cardinal_class>;

inline constexpr NumberRule number{"number"};        // any number: "12", "two thirds", "dozens"
inline constexpr OrdinalRule ordinal{"ordinal"};     // "21st", "vingt et unième"
inline constexpr CardinalRule cardinal{"cardinal"};  // no attribute: take it in tokens[]

BOOST_SPIRIT_DECLARE(NumberRule, OrdinalRule, CardinalRule)

}  // namespace claimdiff::grammar
