// Every number that ICU spells out reads back as itself: all up to 10 000, and a spread up to
// 10^15.
#include <gtest/gtest.h>
#include <unicode/rbnf.h>

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "tests/grammar/print_mentions.hpp"

namespace claimdiff {
namespace {

struct Speech {
    const char* locale;
    const char* language;
};

class NumberWords : public testing::TestWithParam<Speech> {
  protected:
    void SetUp() override {
        UErrorCode status = U_ZERO_ERROR;
        speller_ = std::make_unique<icu::RuleBasedNumberFormat>(
            icu::URBNF_SPELLOUT, icu::Locale(GetParam().locale), status);
        ASSERT_TRUE(U_SUCCESS(status));
    }

    std::string spell(std::int64_t value) const {
        icu::UnicodeString words;
        speller_->format(value, words);
        std::string text;
        words.toUTF8String(text);
        return text;
    }

    // All of the words must be read, as one number.
    void expect_reads_back(std::int64_t value) {
        const std::string text = spell(value);
        const auto mentions = mentions_of(text, GetParam().language);
        ASSERT_EQ(mentions.size(), 1u) << value << ": " << text;
        ASSERT_EQ(mentions[0].quantity.value.to_string(), std::to_string(value)) << text;
        ASSERT_EQ(mentions[0].span.size(), text.size()) << value << ": " << text;
    }

  private:
    std::unique_ptr<icu::RuleBasedNumberFormat> speller_;
};

TEST_P(NumberWords, SmallNumbersReadBack) {
    for (std::int64_t value = 0; value <= 10000; ++value) expect_reads_back(value);
}

TEST_P(NumberWords, LargeNumbersReadBack) {
    std::uint64_t state = 88172645463325252;  // xorshift: the same numbers on every machine
    for (int i = 0; i < 3000; ++i) {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        std::int64_t limit = 100000;
        for (int k = i % 11; k > 0; --k) limit *= 10;
        expect_reads_back(static_cast<std::int64_t>(state % static_cast<std::uint64_t>(limit)));
    }
}

INSTANTIATE_TEST_SUITE_P(
    Languages,
    NumberWords,
    testing::Values(
        Speech{"fr", "fr"},
        Speech{"fr_BE", "fr"},
        Speech{"fr_CH", "fr"},
        Speech{"en", "en"},
        Speech{"es", "es"},
        Speech{"de", "de"}),
    [](const auto& row) { return std::string(row.param.locale); });

}  // namespace
}  // namespace claimdiff
