// Mentions: the textual occurrences of quantities, dates and times.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "grammar/quantity.hpp"
#include "grammar/token.hpp"
#include "text/span.hpp"

namespace claimdiff {

enum class MentionKind : std::uint8_t {
    number,
    ordinal,
    percent,
    range,
    money,
    dimension,
    age,
    temperature,  // hold a Quantity
    score,        // "3-1"
    date,
    time,
    duration,
    daterange,  // hold a TimeValue (a duration holds both)
};

std::string_view to_string(MentionKind kind);

// A time as TIMEX3 / ISO 8601 write it: "2022-12-19", "XXXX-12-19", "2022-12", "2022-W51",
// "T14:30", "2022-12-19T14:30", "P3D", "198" (decade), with the interval it denotes as two ISO
// local times when it is anchored (end exclusive; empty: unbounded or unknown).
struct TimeValue {
    std::string value;
    std::string begin, end;  // e.g. "2022-12-19T00:00", "2022-12-20T00:00"
    Bound bound = Bound::exact;
};

// Whether the value names a season or a part of a day ("2026-SU", "2026-03-02TMO"), which have
// limits, but none that all agree on.
bool names_part(std::string_view value);

struct Mention {
    Span span;                          // exactly the words meant: bound, number and unit
    std::uint32_t first = 0, last = 0;  // tokens [first, last) of the TokenText
    MentionKind kind = MentionKind::number;
    Quantity quantity;
    std::string unit;  // ISO 4217 for money, a CLDR unit id otherwise; empty for plain counts
    TimeValue time;
    bool restatement = false;  // the same quantity said again in another unit: "(89 km)"
};

// What relative dates hang on: "lundi", "next week". Parts of the date the text leaves out come
// from here.
struct TimeContext {
    std::string reference;  // ISO date or local time of publication; empty when unknown
};

// The mentions of one sentence, in order, not overlapping.
std::vector<Mention> find_mentions(
    const TokenText& text, const Sentence& sentence, const TimeContext& context);

struct SentenceMentions {
    std::vector<Mention> mentions;
    bool holds_time = false;  // else they are the same in any context
};

SentenceMentions read_mentions(
    const TokenText& text, const Sentence& sentence, const TimeContext& context);

}  // namespace claimdiff
