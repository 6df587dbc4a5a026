// A claim: one assertion of a text, ready to be compared. Plain data: it holds a document's index
// and spans, never pointers into other objects.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "grammar/mention.hpp"
#include "grammar/quantity.hpp"
#include "grammar/shared_words.hpp"
#include "text/span.hpp"

namespace claimdiff {

enum class ClaimKind : std::uint8_t {
    count,   // "21 drones": so many of something
    amount,  // a dimension: "95 km/h", "2.400 hectares"
    percent,
    money,
    temperature,
    duration,
    age,
    date,   // when something happened or will: a day, a month, a time of day
    since,  // "the first since 2018", "second march since February": `quantity` is the rank, `time`
            // the start
    score,
    role,       // a person's title or occupation: `text`
    cause,      // what something is put down to: `text`
    quotation,  // words in quotation marks: `text`
    state,      // what a thing is, what befell it or who did it: `text`; see states.cpp
};
constexpr std::size_t claim_kind_count = 14;
inline constexpr std::array<std::string_view, claim_kind_count> claim_kind_names{
    "count",
    "amount",
    "percent",
    "money",
    "temperature",
    "duration",
    "age",
    "date",
    "since",
    "score",
    "role",
    "cause",
    "quotation",
    "state"};
constexpr std::string_view to_string(ClaimKind kind) {
    return claim_kind_names[static_cast<std::size_t>(kind)];
}

// Opens a name in a context (Claim::context): "@corbett".
constexpr char name_mark = '@';

enum class Modality : std::uint8_t { asserted, denied, forecast, hypothetical };
std::string_view to_string(Modality modality);

// Among the qualifiers (Measure::qualifiers) of a count that is an average.
constexpr std::string_view average_qualifier = "average";
// "three of those killed were guests": some of whom the event befell, said of something else.
constexpr std::string_view some_qualifier = "some of them";
// Of figures: "40% were not seen in time", those that it did not happen to.
constexpr std::string_view negated_qualifier = "not";

// Of a ClaimKind::since: "the last strike was in 2011" says there was none since.
constexpr std::string_view last_qualifier = "last";

// Concepts are paths of languages/concepts.yaml ("people/firefighters"); a word that has no concept
// stands as its lemma after its language ("fr:autocar"); an ambiguous word keeps its concepts side
// by side ("vehicles/cars|vehicles/trains/train cars"). Empty: unknown.
struct Measure {
    std::string noun;   // what is counted or measured
    std::string event;  // what it took part in
    std::string per;    // denominator: "day", "people" …; empty when none
    std::vector<std::string>
        qualifiers;  // what narrows the noun or the event, sorted: "fr:grave", "diluted"
    std::vector<std::string> aspects;  // which of several figures of one name, as axis and value,
                                       // sorted: "basis/adjusted", "span/quarter", "row/norway"
};

// Which part of things the claim speaks of.
enum class Part : std::uint8_t {
    all,         // nothing said
    whole,       // said to be all: "across the country", "in total"
    subset,      // "dont 19", "including", "24 des 27"
    complement,  // "others", "elsewhere"
};

struct Scope {
    std::vector<std::string>
        places;               // folded names and kinds of place, sorted: "kyiv", "kind/capital"
    std::string place_words;  // as written, for explanations: "au-dessus de Lorme"
    TimeValue time;           // when, where the sentence says so; value empty when it does not
    Part part = Part::all;
    std::int32_t parent
        = -1;  // the claim this is a part of ("24 of the 27"), as an index into the same list
    bool provisional = false;  // "so far", "à ce stade": the figure is expected to change
    bool alone = false;        // "in Lorme alone", in one hospital: elsewhere there are more
    bool revised = false;  // "rose to", "porté à": the figure takes the place of an earlier one
    bool background = false;  // another, earlier event mentioned in passing
    std::vector<std::string>
        beside;  // named next to the number, not in it: "à Lorme et dans 6 cantons"
    std::vector<std::string> including;  // said to be in it: "7 cantons, y compris la capitale"
};

struct Claim {
    std::uint32_t document = 0;  // index into the corpus
    Span span;                   // value and noun: the citation
    Span value_span;             // the value alone
    Span sentence;
    ClaimKind kind = ClaimKind::count;
    Quantity quantity;  // of all numeric kinds
    std::string unit;   // CLDR unit, ISO 4217 code, or empty
    TimeValue time;     // of date and since
    std::string text;   // of role, cause and quotation, folded
    Measure measure;
    std::string holder;  // folded name of whom or what it is about; empty when unknown
    Scope scope;
    std::string attribution;  // who says so, as written; empty: the text itself
    Modality modality = Modality::asserted;
    bool headline = false;
    bool superseded
        = false;            // the text itself says that it no longer holds: "instead of Monday 18"
    std::string published;  // ISO time of the passage: of a live blog's entry, else the document's;
                            // empty when unknown
    SharedWords context;    // content lemmas, concepts, names and figures of its sentence, sorted,
                            // unique
    std::vector<std::uint32_t> nearby;  // those next to the value: places in `context`, rising
};

// What one document claims.
struct DocumentClaims {
    std::string published;  // ISO; from front matter, dateline or header; empty when unknown
    std::string day;  // of publication where the text leaves out the year: "05-18", "05-18T17:40"
    std::vector<Claim> claims;       // in text order
    std::vector<std::string> names;  // what the whole text names, folded, sorted, unique
};

}  // namespace claimdiff
