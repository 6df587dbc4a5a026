#include "reports/excerpt.hpp"

#include <gtest/gtest.h>

#include "tests/reports/fixture.hpp"

namespace claimdiff {
namespace {

// The lines and below each its marks, as a report would show them.
std::string drawn(const Citation& citation, std::size_t width) {
    std::string out;
    for (const ExcerptLine& line : excerpt(citation, width)) {
        out += std::to_string(line.number) + "|" + line.text + "\n |"
               + std::string(line.mark_column, ' ') + std::string(line.mark_width, '^') + "\n";
    }
    return out;
}

TEST(Excerpt, MarksExactlyTheSpan) {
    struct Row {
        std::string sentence, quote;
        std::size_t width;
        std::string expected;
    };
    const Row rows[] = {
        {"It has 3 legs.", "3 legs", 40, "7|It has 3 legs.\n |       ^^^^^^\n"},
        {"Déjà 3 légumes.", "3 légumes", 40, "7|Déjà 3 légumes.\n |     ^^^^^^^^^\n"},
        {"強風で3棟が倒れた", "3棟", 40, "7|強風で3棟が倒れた\n |      ^^^\n"},
        {"e\u0301te\u0301 3", "3", 40, "7|e\u0301te\u0301 3\n |    ^\n"},
        {"a\tb 3", "3", 40, "7|a    b 3\n |       ^\n"},
        {"\x1b[1m 3", "3", 40, "7|‹U+001B›[1m 3\n |            ^\n"},
        {"one two three four five six seven 88 legs nine ten eleven twelve thirteen",
         "88 legs",
         30,
         "7|… six seven 88 legs nine ten …\n |            ^^^^^^^\n"},
        {"88 legs nine ten eleven twelve thirteen",
         "88 legs",
         20,
         "7|88 legs nine ten …\n |^^^^^^^\n"},
        {"one two three four five six seven 88 legs",
         "88 legs",
         20,
         "7|… seven 88 legs\n |        ^^^^^^^\n"},
        {"A long span of nine words is cut at the end",
         "long span of nine words is cut at the",
         20,
         "7|… long span of nin…\n |  ^^^^^^^^^^^^^^^^\n"},
        {"they had 3\nlegs or\r\nso each",
         "3\nlegs or\r\nso",
         40,
         "7|they had 3\n |         ^\n8|legs or\n |^^^^^^^\n9|so each\n |^^\n"},
        {"first line\nthen 3 legs\nlast", "3 legs", 40, "7|then 3 legs\n |     ^^^^^^\n"},
    };
    for (const Row& row : rows) {
        EXPECT_EQ(
            drawn(fixture::cite(0, 50, 7, 1, row.sentence, row.quote), row.width), row.expected)
            << row.sentence;
    }
}

TEST(Excerpt, FallsBackToTheQuoteWhereTheSentenceDoesNotHoldIt) {
    Citation citation = fixture::cite(0, 50, 7, 1, "It has 3 legs.", "3 legs");
    citation.sentence = "Other words.";
    EXPECT_EQ(drawn(citation, 40), "7|3 legs\n |^^^^^^\n");
    citation.sentence = "It has 3 legs.";
    citation.span = {64, 63};  // a span that ends before it begins
    EXPECT_EQ(drawn(citation, 40), "7|3 legs\n |^^^^^^\n");
    citation.sentence.clear();
    citation.sentence_span = {};
    EXPECT_EQ(drawn(citation, 40), "7|3 legs\n |^^^^^^\n");
}

TEST(Excerpt, NeverExceedsItsWidth) {
    const std::string word = "mot ";
    std::string sentence;
    for (int count = 0; count < 60; ++count) sentence += word;
    for (std::size_t at = 0; at < 60; at += 7) {
        Citation citation = fixture::cite(0, 0, 1, 1, sentence, word);
        citation.span
            = {static_cast<std::uint32_t>(at * 4), static_cast<std::uint32_t>(at * 4 + 3)};
        citation.quote = "mot";
        for (const std::size_t width : {std::size_t{20}, std::size_t{37}, std::size_t{96}}) {
            const std::vector<ExcerptLine> lines = excerpt(citation, width);
            ASSERT_EQ(lines.size(), 1U);
            // Each ellipsis is one column in three bytes.
            EXPECT_LE(lines[0].text.size(), width + 4) << at << " " << width;
            EXPECT_EQ(lines[0].mark_width, 3U);
        }
    }
}

}  // namespace
}  // namespace claimdiff
