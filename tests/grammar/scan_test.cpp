#include "grammar/lexicon/scan.hpp"

#include <gtest/gtest.h>

namespace claimdiff {
namespace {

Conventions english() {
    Conventions c;
    c.month_first = true;
    return c;
}

Conventions french() {
    Conventions c;
    c.decimal_separator = ',';
    c.space_groups = true;
    c.elisions = {"l'", "d'", "qu'", "près d'"};
    return c;
}

// Words as written, numbers by value in <>, signs in ‹›, with '-' before what a hyphen joins and
// '+' before what is glued.
std::string print(std::string_view text, const Conventions& conventions) {
    std::vector<RawToken> tokens;
    scan(text, {0, static_cast<std::uint32_t>(text.size())}, conventions, tokens);
    std::string out;
    for (const RawToken& t : tokens) {
        if (!out.empty()) out += t.hyphen_before ? " -" : t.space_before ? " " : " +";
        const std::string written(text.substr(t.span.begin, t.span.size()));
        out += t.kind == TokenKind::number ? "<" + t.value.to_string() + ">" : written;
    }
    return out;
}

struct Row {
    const char* text;
    const char* expected;
};

TEST(Scan, WordsSplitAtHyphensAndElisionsAndClitics) {
    for (const auto& [text, expected] : {
             Row{"dix-neuf", "dix -neuf"},
             Row{"d'une digue", "d' +une digue"},
             Row{"qu’il", "qu’ +il"},
             Row{"aujourd'hui", "aujourd'hui"},
         }) {
        EXPECT_EQ(print(text, french()), expected);
    }
    for (const auto& [text, expected] : {
             Row{"Orvik's boat", "Orvik +'s boat"},
             Row{"a 20-mile ride", "a <20> -mile ride"},
             Row{"at 6 p.m. sharp", "at <6> p.m. sharp"},
             Row{"the U.S. coast", "the U.S. coast"},
         }) {
        EXPECT_EQ(print(text, english()), expected);
    }
}

TEST(Scan, NumbersTakeConsistentSeparators) {
    for (const auto& [text, expected] : {
             Row{"1,234.5 tons", "<1234.5> tons"},
             Row{"1.234 tons", "<1.234> tons"},
             Row{"12,34,56", "<12> +, +<34> +, +<56>"},
             Row{"2019, 2020", "<2019> +, <2020>"},
             Row{"½ ton", "<0.5> ton"},
             Row{"2.48 × 10⁵ atoms", "<248000> atoms"},
             Row{"7.5 x 10^-3 of it", "<0.0075> of it"},
             Row{"2.48×10−5 of it", "<0.0000248> of it"},
             Row{"3 x 10 plates", "<3> x <10> plates"},
             Row{"4 × 100 metres", "<4> × <100> metres"},
         }) {
        EXPECT_EQ(print(text, english()), expected);
    }
    for (const auto& [text, expected] : {
             Row{"16 000 arbres", "<16000> arbres"},
             Row{"16\u202F000 arbres", "<16000> arbres"},
             Row{"2.700.000 arbres", "<2700000> arbres"},
             Row{"1.234 arbres", "<1234> arbres"},
             Row{"3,5 tonnes", "<3.5> tonnes"},
             Row{"14.11.2024", "<14> +. +<11> +. +<2024>"},
             Row{"18h22", "<18> +h +<22>"},
             Row{"en 2019 300 arbres", "en <2019> <300> arbres"},
         }) {
        EXPECT_EQ(print(text, french()), expected);
    }
}

TEST(Scan, RemembersHowANumberWasWritten) {
    const std::string_view text = "06 1,250 3.50";
    std::vector<RawToken> tokens;
    scan(text, {0, static_cast<std::uint32_t>(text.size())}, english(), tokens);
    ASSERT_EQ(tokens.size(), 3U);
    EXPECT_TRUE(tokens[0].leading_zero);
    EXPECT_EQ(tokens[0].digit_count, 2);
    EXPECT_TRUE(tokens[1].grouped);
    EXPECT_FALSE(tokens[0].grouped);
    EXPECT_EQ(tokens[2].decimals, 2);
    EXPECT_EQ(tokens[2].value, Decimal(35, -1));
}

TEST(Scan, KeepsToItsRangeAndAppends) {
    const std::string_view text = "one two 33 four";
    std::vector<RawToken> tokens;
    scan(text, {4, 10}, english(), tokens);
    scan(text, {11, 15}, english(), tokens);
    ASSERT_EQ(tokens.size(), 3U);
    EXPECT_EQ(tokens[0].span, (Span{4, 7}));
    EXPECT_EQ(tokens[1].span, (Span{8, 10}));
    EXPECT_EQ(tokens[2].span, (Span{11, 15}));
}

TEST(Scan, MarksCapitals) {
    const std::string_view text = "Été March march";
    std::vector<RawToken> tokens;
    scan(text, {0, static_cast<std::uint32_t>(text.size())}, english(), tokens);
    ASSERT_EQ(tokens.size(), 3U);
    EXPECT_TRUE(tokens[0].capital);
    EXPECT_TRUE(tokens[1].capital);
    EXPECT_FALSE(tokens[2].capital);
}

// What is too long for a number must not become another number.
TEST(Scan, NeverInventsAValueForTooManyDigits) {
    const std::string text = "9" + std::string(1999, '0') + " trees and 12 more";
    std::vector<RawToken> tokens;
    scan(text, {0, static_cast<std::uint32_t>(text.size())}, english(), tokens);
    bool twelve = false;
    for (const RawToken& t : tokens) {
        if (t.kind != TokenKind::number) continue;
        twelve = twelve || t.value == Decimal(12);
        EXPECT_TRUE(t.value == Decimal(12)) << t.value.to_string();
    }
    EXPECT_TRUE(twelve);
}

}  // namespace
}  // namespace claimdiff
