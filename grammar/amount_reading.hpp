// What each amount of a sentence measures, over which period, and which of the figures of that name
// it is. Read left to right, since an amount takes over what the one before it said:
//     "Operating profit of $41.2m, or 12.4% of sales (2023: 11.9%)"
//         operating profit · operating margin · operating margin, of 2023
#pragma once

#include <string>
#include <vector>

#include "grammar/amount_frame.hpp"
#include "grammar/claim.hpp"
#include "grammar/mention.hpp"
#include "grammar/words.hpp"

namespace claimdiff {

struct AmountReading {
    std::uint32_t left = 0;  // tokens [left, right) are about this amount
    std::uint32_t right = 0;
    std::uint32_t token = no_token;    // the noun it measures
    std::string noun;                  // its concept, normalised; empty: no figure of account
    std::string per;                   // what a percentage is of
    std::vector<std::string> aspects;  // Measure::aspects
    Period period;
    bool prior = false;     // said for comparison: "from $390m", "contre 4 % auparavant"
    bool forecast = false;  // it stands in an outlook
};

// One reading a mention; those that are no money or percentage stay empty. `published` is an ISO
// time or empty; `subject` is what the sentences before spoke of, and is kept up to date.
std::vector<AmountReading> read_amounts(
    const Words& words,
    const std::vector<Mention>& mentions,
    const AmountFrame& frame,
    std::string_view published,
    std::string& subject);

// Figures of account, which a company has one of for a period: revenue, profit, debt, a dividend.
bool is_account(std::string_view noun);

// Readings of nature, which one place has one of at a time: a temperature, gusts, a burned area.
bool is_reading(std::string_view noun);

// "part/…": whether the axis of an aspect is this one.
bool on_axis(std::string_view aspect, std::string_view axis);

// The value of the measure on an axis, "quarter" of "span/quarter"; empty when nothing is said.
std::string_view aspect_on(const Measure& measure, std::string_view axis);

}  // namespace claimdiff
