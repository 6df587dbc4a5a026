// The syntax tree of the time grammars: which production matched which tokens. What the words mean
// is decided later, in plain C++ (time_resolver.hpp).
//
//     "lundi 5 mai à 14h30"  moment(date(weekday day month) clock(hour minute))
//     "il y a trois jours"   moment(ago(duration(amount unit)))
//     "du 3 au 5 mai"        range(date(day) moment(date(day month)))
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "grammar/lexicon/category.hpp"
#include "grammar/token_range.hpp"

namespace claimdiff {

enum class TimeNode : std::uint8_t {
    // words
    weekday,
    day,  // of the month
    month,
    year,
    unit,       // "semaine", "year"
    amount,     // a number, or the article of "an hour"
    amount_up,  // the upper number of "10 à 15 jours"
    more,       // the "or more" of "five or more years"
    added,      // "and a half" after the unit
    ordinal,    // "premier", "3rd", "last"
    marker,     // "this", "last", "next", "before", "after", "ago", "later", "since" …
    hour,
    minute,
    second,
    am_pm,
    fraction,  // "quart", "half"
    sign,      // "past" and "to"
    zone,
    // periods
    date,          // weekday? day? month? year?, in any order
    numeric_date,  // "19/12/2022", "2022-12-19"
    relative_day,  // "hier", "the day before yesterday"
    feast,         // "Noël", "Christmas 2021"
    near,          // marker and a period: "la semaine dernière", "next Monday"
    count,         // marker, amount and unit: "the last two weeks"
    weekday_in,    // "Friday next week"
    week_of,       // "la semaine du 6 octobre"
    ordinal_in,    // "first Monday of March", "troisième trimestre 2022"
    edge,          // "first nine months of the year", "trois derniers jours de mai"
    years,         // "2022-23"
    length_to,     // "three months to June", "the week ending 14 June"
    weekend_days,  // "le week-end des 3 et 4 mai"
    part_of,       // "fin février", "early 2020"
    season,
    quarter,  // "Q4 2016"
    fiscal,
    decade,
    century,
    day_part,     // "le soir"
    day_part_of,  // "lundi soir", "morning of 5 May"
    night,        // "la nuit de jeudi à vendredi"
    // offsets
    duration,
    every,   // "chaque lundi"
    ago,     // "il y a trois jours", "two days ago", "in two days", "two days later"
    within,  // "dans les 15 jours"
    offset,  // "two weeks before 13 May"
    // compositions
    clock,
    noon,  // noon or midnight
    moment,
    range,
    bounded,  // marker and moment: "depuis 2018", "before noon"
};

struct TimeTree {
    TimeNode kind = TimeNode::moment;
    TokenRange tokens;
    std::vector<TimeTree> parts;

    // The first part of a kind; null when there is none.
    const TimeTree* part(TimeNode wanted) const {
        for (const TimeTree& p : parts) {
            if (p.kind == wanted) return &p;
        }
        return nullptr;
    }
};

// Trees under construction: nodes in the order in which the grammar completes them, so that the
// parts of a node stand before it. What a failed alternative has added is cut off again (`cut`),
// and one list serves a thread for good: a parse allocates nothing until it has matched.
class TimeNodes {
  public:
    std::size_t size() const { return size_; }
    void cut(std::size_t size) { size_ = size; }  // at most the size so far
    // Everything from `parts` on becomes part of the new node.
    void add(TimeNode kind, TokenRange tokens, std::size_t parts) {
        if (size_ == nodes_.size()) nodes_.resize(2 * size_ + 64);
        nodes_[size_++] = {kind, tokens, parts};
    }
    // The first of the complete trees.
    TimeTree front() const;

    // What a rule gave at a token, so that the alternatives that begin with one rule read it once.
    // `begin` forgets all; rules are numbered from 0.
    struct Memory {
        std::uint32_t parse = 0;  // of which parse; of another one: nothing is known
        bool matched = false;
        const Token* end = nullptr;
        std::size_t first = 0, last = 0;  // its nodes, in `remembered_`
    };
    void begin(const Token* start, Categories ahead) {
        start_ = start;
        ahead_ = ahead;
        ++parse_;
        size_ = 0;
        remembered_.clear();
    }
    // The token that the parse began at: none before it may be looked at.
    const Token* start() const { return start_; }
    // The categories of the tokens that a time may take here, so that the alternatives that need a
    // word which is not among them are not tried.
    const Categories& ahead() const { return ahead_; }
    // Null where nothing can be remembered: far from the start.
    Memory* memory(std::size_t rule, const Token* at) {
        const auto place = static_cast<std::size_t>(at - start_);
        return place < remembered_tokens ? &memories_[rule][place] : nullptr;
    }
    bool knows(const Memory& memory) const { return memory.parse == parse_; }
    void remember(Memory& memory, bool matched, const Token* end, std::size_t from) {
        memory.parse = parse_;
        memory.matched = matched;
        if (matched) keep(memory, end, from);  // most rules do not match
    }
    void repeat(const Memory& memory);

    static constexpr std::size_t remembered_rules = 10, remembered_tokens = 16;

  private:
    struct Node {
        TimeNode kind = TimeNode::moment;
        TokenRange tokens;
        std::size_t parts = 0;  // its parts are the trees that end within [parts, its own place)
    };
    TimeTree tree(std::size_t at) const;
    void keep(Memory& memory, const Token* end, std::size_t from);

    // Nearly every alternative fails, so that taking back what it added must cost nothing: the
    // nodes beyond `size_` are left where they are.
    std::vector<Node> nodes_;
    std::size_t size_ = 0;
    std::vector<Node> remembered_;  // with `parts` counted from the first node of the rule
    const Token* start_ = nullptr;
    Categories ahead_;
    std::uint32_t parse_ = 0;
    Memory memories_[remembered_rules][remembered_tokens];
};

}  // namespace claimdiff
