// ICU's own iterator is the oracle.
#include "text/sentence_breaks.hpp"

#include <gtest/gtest.h>
#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/utext.h>

#include <memory>
#include <random>
#include <string>
#include <vector>

namespace claimdiff {
namespace {

std::vector<std::size_t> breaks(std::string_view text) {
    std::vector<std::size_t> found;
    for (std::size_t at = 0; at < text.size();) {
        at = next_sentence_break(text, at);
        found.push_back(at);
    }
    return found;
}

std::vector<std::size_t> icu_breaks(icu::BreakIterator& iterator, const std::string& text) {
    std::vector<std::size_t> found;
    UErrorCode status = U_ZERO_ERROR;
    UText utf8 = UTEXT_INITIALIZER;
    utext_openUTF8(&utf8, text.data(), static_cast<std::int64_t>(text.size()), &status);
    iterator.setText(&utf8, status);
    EXPECT_TRUE(U_SUCCESS(status));
    iterator.first();
    for (std::int32_t at = iterator.next(); at != icu::BreakIterator::DONE; at = iterator.next())
        found.push_back(static_cast<std::size_t>(at));
    utext_close(&utf8);
    return found;
}

TEST(SentenceBreaks, AreThoseOfIcu) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::BreakIterator> iterator(
        icu::BreakIterator::createSentenceInstance(icu::Locale("fr"), status));
    ASSERT_TRUE(U_SUCCESS(status));
    // All that the rules tell apart, the common ones more often; no separators of paragraphs.
    const std::vector<std::string> parts{
        "a",  "é", "b",  "A", "É", "Z",      "1",      "9",      " ",      " ",      "\u00A0", ".",
        ".",  ".", "!",  "?", "…", ",",      "-",      ":",      ";",      "\"",     "'",      "(",
        ")",  "«", "»",  "“", "”", "–",      "—",      "\u0301", "\u200D", "\u00AD", "日",     "。",
        "！", "ª", "\t", "$", "€", "\u2009", "\u3002", "\u2024", "ǅ",      "\u00B0", "\u0660", "א"};
    std::mt19937 random(7);
    for (int round = 0; round < 40000; ++round) {
        std::string text;
        const std::size_t length = 1 + random() % 14;
        for (std::size_t i = 0; i < length; ++i) text += parts[random() % parts.size()];
        ASSERT_EQ(breaks(text), icu_breaks(*iterator, text)) << text;
    }
}

TEST(SentenceBreaks, ReadLineBreaksAsSpaces) {
    EXPECT_EQ(breaks("It rained.\nThen\nit snowed."), (std::vector<std::size_t>{11, 26}));
    EXPECT_EQ(breaks("Il pleut.\r\nPuis non."), (std::vector<std::size_t>{11, 20}));
    EXPECT_EQ(breaks("Yes.\u2028No."), (std::vector<std::size_t>{7, 10}));
}

TEST(SentenceBreaks, PassOverInvalidBytes) {
    EXPECT_EQ(breaks("A\xFF. B\xE2\x80 c."), (std::vector<std::size_t>{4, 10}));
    EXPECT_EQ(breaks(""), (std::vector<std::size_t>{}));
}

}  // namespace
}  // namespace claimdiff
