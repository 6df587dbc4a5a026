// What the rows of tables say of their figures.
#include "grammar/row_label.hpp"

#include <gtest/gtest.h>

#include <string>

#include "grammar/amount_reading.hpp"
#include "grammar/extract.hpp"
#include "text/corpus.hpp"

namespace claimdiff {
namespace {

// "value noun of row", for each claim.
std::string read(const std::string& language, const std::string& text) {
    std::string out;
    const Document document = make_document("test.txt", text, language);
    for (const Claim& claim : extract_claims(document, shipped_language(language), 0).claims) {
        if (!out.empty()) out += " | ";
        out += claim.quantity.value.to_string() + ' ' + claim.measure.noun;
        const std::string_view row = aspect_on(claim.measure, "row");
        if (!row.empty()) out += " of " + std::string(row);
    }
    return out;
}

TEST(RowLabels, NameMeasureAndBearer) {
    struct Row {
        std::string language, text, expected;
    };
    const Row rows[] = {
        {"en", "Vannec, Passengers: 140250", "140250 people/passengers of vannec"},
        {"en", "Vannec (Passengers 2030): 140,250", "140250 people/passengers of vannec"},
        {"en", "Passengers (2030): 238,650", "238650 people/passengers"},
        {"en", "Total, Passengers (2030): 238,650", "238650 people/passengers"},
        {"en", "Vannec, Revenue (2030): €12.4 million", "12400000 money/revenue of vannec"},
        {"en",
         "Vannec, arrivals, Passengers: 98,400",
         "98400 people/passengers of vannec arrivals"},
        {"en",
         "Accounts of 2030\n\n(in thousands of euros)\n\nVannec, Revenue (2030): 12,400\n\nRevenue "
         "(2029): 12,100",
         "12400000 money/revenue of vannec | 12100000 money/revenue"},
        {"fr", "Total, Passagers : 238 650", "238650 people/passengers"},
        {"fr", "Vannec, Passagers : 140 250", "140250 people/passengers of vannec"},
        {"en", "The port of Vannec said: 140 passengers.", "140 people/passengers"},
        {"en",
         "Vannec, Passengers: 140 on Monday, 98 on Tuesday",
         "140 people/passengers | 98 people/passengers"},
    };
    for (const Row& row : rows) EXPECT_EQ(read(row.language, row.text), row.expected) << row.text;
}

}  // namespace
}  // namespace claimdiff
