// The names of the categories, as the language files write them.
#include "grammar/lexicon/category.hpp"

#include <array>

namespace claimdiff {
namespace {

constexpr std::array<std::string_view, category_count> names{
    "cardinal",
    "hundred",
    "scale",
    "ordinal",
    "ordinal-suffix",
    "fraction",
    "collective",
    "vague",
    "multiple",
    "collective-plural",
    "number-and",
    "decimal-word",
    "minus",
    "one-article",
    "out-of",
    "none",
    "number-prefix",
    "no-number",
    "bound",
    "bound-after",
    "between-word",
    "from-word",
    "range-word",
    "unit",
    "currency",
    "percent",
    "percent-point",
    "basis-point",
    "per",
    "age-word",
    "old-word",
    "month",
    "weekday",
    "time-unit",
    "relative-day",
    "day-part",
    "season",
    "next-word",
    "last-word",
    "this-word",
    "ago",
    "in-future",
    "since",
    "until",
    "before",
    "after",
    "start-word",
    "mid-word",
    "end-word",
    "time-name",
    "hour-word",
    "am-pm",
    "time-zone",
    "quarter-word",
    "decade-word",
    "century-word",
    "article",
    "preposition",
    "place-preposition",
    "conjunction",
    "of-word",
    "pronoun",
    "negation",
    "relative",
    "auxiliary",
    "abbreviation",
    "elision",
    "subset",
    "complement",
    "whole",
    "only",
    "attribution-verb",
    "attribution-word",
    "hypothetical",
    "forecast",
    "denial",
    "provisional",
    "past-event",
    "boilerplate",
    "cause-word",
    "title-word",
    "first-word",
    "direction",
    "capacity",
    "noun",
    "event",
    "light-verb",
    "place",
};

}  // namespace

std::string_view to_string(Category category) { return names[static_cast<std::size_t>(category)]; }

std::optional<Category> category_from(std::string_view name) {
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (names[i] == name) return static_cast<Category>(i);
    }
    return {};
}

}  // namespace claimdiff
