// What the layout of a document says of the amounts below it: the period that a title names, a
// section's heading ("Outlook for 2025"), the scale of the figures ("in thousands"), the columns of
// a table.
#pragma once

#include <string>
#include <vector>

#include "grammar/mention.hpp"
#include "grammar/words.hpp"

namespace claimdiff {

// A period of account: the time, where it is anchored, and its length: "quarter", "half", "year";
// empty when unknown.
struct Period {
    TimeValue time;
    std::string span;

    bool known() const { return !time.value.empty() || !span.empty(); }
};

// The period that a mention names: "2024", "troisième trimestre 2025", a year in plain digits. A
// day is a period's end and has no span. Empty when the mention is none.
Period period_of(const Words& words, const Mention& mention);

// Whether a small word has a role around the amounts of an account: "by", "level", "base", "close",
// "limit", "outlook", "again", "apart" (docs/languages.md).
bool is_amount_word(const Words& words, std::uint32_t i, std::string_view role);

// The length of the period that words of [first, last) name without a date: "quarterly", "for the
// year ended".
std::string stated_span(const Words& words, std::uint32_t first, std::uint32_t last);

struct AmountFrame {
    Period document;              // "Full-Year 2024 Results"
    Period section;               // "Slide 8: Outlook for 2025"
    bool forecast = false;        // the section is an outlook
    int scale = 0;                // power of ten that bare amounts are in: 3 of "(In thousands)"
    int table_scale = 0;          // the same, of the table that follows
    std::string currency;         // of the table
    std::vector<Period> columns;  // heads of the table's columns; empty outside one

    // Takes in a sentence that is a title, a heading or a table's head. True when it claims nothing
    // else. A labelled figure ("Vannec, Passengers: 140") is none of them.
    bool read(
        const Words& words,
        const std::vector<Mention>& mentions,
        bool whole_paragraph,
        bool labelled);

  private:
    std::size_t sentences_ = 0;
};

}  // namespace claimdiff
