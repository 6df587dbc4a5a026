// The label has parts, of which one names the measure, one may name the period, and the others name
// what has the figure:
//
//     Vannec, Passengers (2030): 140 250     passengers of Vannec
//     Vannec, arrivals, Passengers: 98 100   passengers of "vannec arrivals"
//     Revenue (2023): EUR 41.2 m             revenue
//     Total, Passengers: 238 650             passengers
//     Attendance: 9,870                      no noun: who attended
//
// Where two parts could be the measure it is the last, the name of the column.
#include "grammar/row_label.hpp"

#include <algorithm>

#include "text/fold.hpp"

namespace claimdiff {
namespace {

bool divides(const Token& t) {
    return t.is_sign(",") || t.is_sign("(") || t.is_sign(")") || t.is_sign("|");
}

struct Part {
    std::string name;    // without dates; empty when nothing is left, or only "total"
    std::string noun;    // the first concept in it
    bool event = false;  // it says what happened: "Attendance", "Deaths"
};

Part part_of(
    const Words& words,
    const std::vector<Mention>& mentions,
    std::uint32_t first,
    std::uint32_t last) {
    Part part;
    for (std::uint32_t i = first; i < last; ++i) {
        const bool dated = std::any_of(mentions.begin(), mentions.end(), [i](const Mention& m) {
            return m.first <= i && i < m.last;
        });
        if (dated || !words[i].is_word() || words[i].has(Category::whole) || words.is_small(i))
            continue;
        part.name += (part.name.empty() ? "" : " ") + fold_plain(words[i].word);
        if (part.noun.empty() && words[i].has(Category::noun))
            part.noun = words.concept_of(i, Category::noun);
        part.event = part.event || words[i].has(Category::event);
    }
    return part;
}

// A date, or a year that is read as a number: "Passengers 2030".
bool is_period(const Mention& m) {
    const auto number = m.quantity.value.to_integer();
    return m.kind == MentionKind::date || m.kind == MentionKind::daterange
           || (m.kind == MentionKind::number && number && *number >= 1000 && *number < 3000);
}

}  // namespace

std::optional<RowLabel> row_label(const Words& words, const std::vector<Mention>& mentions) {
    if (mentions.empty()) return {};
    const Mention& figure = mentions.back();
    const bool behind_colon
        = figure.first > words.first() + 1 && words[figure.first - 1].is_sign(":");
    if (!behind_colon || !std::all_of(mentions.begin(), mentions.end() - 1, is_period)) return {};
    for (std::uint32_t i = figure.last; i < words.last(); ++i) {
        if (words[i].is_word()) return {};
    }
    const std::uint32_t colon = figure.first - 1;
    std::vector<Part> parts;
    std::uint32_t first = words.first();
    for (std::uint32_t i = first; i <= colon; ++i) {
        if (words.is_verb(i) && !words.is_noun(i)) return {};
        if (i != colon && !divides(words[i])) continue;
        parts.push_back(part_of(words, mentions, first, i));
        first = i + 1;
    }
    RowLabel label;
    label.of_figure = !is_period(figure);
    if (mentions.size() == 2) label.period = period_of(words, mentions.front());
    auto measure = std::find_if(
        parts.rbegin(), parts.rend(), [](const Part& part) { return !part.noun.empty(); });
    if (measure == parts.rend())
        measure = std::find_if(
            parts.rbegin(), parts.rend(), [](const Part& part) { return part.event; });
    if (measure != parts.rend()) label.noun = measure->noun;
    for (auto part = parts.rbegin(); part != parts.rend(); ++part) {
        if (part == measure || part->name.empty()) continue;
        label.bearer = part->name + (label.bearer.empty() ? "" : " ") + label.bearer;
    }
    return label;
}

}  // namespace claimdiff
