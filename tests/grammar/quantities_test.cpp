// Quantities in sentences: what is read, in order, and what is a restatement.
#include <gtest/gtest.h>

#include "tests/grammar/print_mentions.hpp"

namespace claimdiff {
namespace {

TEST(Quantities, InSentences) {
    struct Row {
        const char *language, *text, *expected;
    };
    const Row rows[] = {
        {"fr", "Un mort et deux blessés graves.", "number 1 | number 2"},
        {"fr", "Une enquête a été ouverte.", ""},
        {"fr", "Le chiffre est passé de 10 à 15.", "number 10 | number 15"},
        {"fr", "Une amende de 10 à 15 euros.", "money 10..15 EUR"},
        {"fr", "Entre 500 et 800 foyers sont privés d'eau.", "range 500..800"},
        {"fr", "Deux ou trois wagons ont brûlé.", "range 2..3"},
        {"en", "The ferry can hold 1.2m passengers, at $5m.", "number 1200000 | money 5000000 USD"},
        {"en", "It sold 2,400 seats for £3.5m.", "number 2400 | money 3500000 GBP"},
        // An "m" is what that of the other end is.
        {"en", "Some 7m to 8m people live there.", "range 7000000..8000000"},
        {"en", "It cost 7m to 8m euros.", "money 7000000..8000000 EUR"},
        {"en", "Waves of 7m to 8m were seen.", "dimension 7..8 meter"},
        {"en", "Sales rose from 10% to 15%.", "percent 10 percent | percent 15 percent"},
        {"en", "The home side won 3-1.", "score 1..3"},
    };
    for (const Row& row : rows)
        EXPECT_EQ(print_mentions(row.text, row.language), row.expected) << row.text;
}

TEST(Quantities, CoverExactlyTheirWords) {
    const std::string text = "Quelque 3,5 millions d'euros ont été versés.";
    const auto mentions = mentions_of(text, "fr");
    ASSERT_EQ(mentions.size(), 1u);
    EXPECT_EQ(
        text.substr(mentions[0].span.begin, mentions[0].span.size()),
        "Quelque 3,5 millions d'euros");
    EXPECT_EQ(mentions[0].quantity.precision, 5);
}

TEST(Quantities, Restatements) {
    const auto lengths = mentions_of("The ridge runs 55 miles (89 km) north.", "en");
    ASSERT_EQ(lengths.size(), 2u);
    EXPECT_FALSE(lengths[0].restatement);
    EXPECT_TRUE(lengths[1].restatement);
    const auto counts = mentions_of("The wave hit 12 boats (3 ferries).", "en");
    ASSERT_EQ(counts.size(), 2u);
    EXPECT_FALSE(counts[1].restatement);
}

}  // namespace
}  // namespace claimdiff
