#include "text/document.hpp"

#include <gtest/gtest.h>

namespace claimdiff {
namespace {

TEST(LineIndex, Positions) {
    struct Row {
        std::string text;
        std::uint32_t offset;
        Position expected;
    };
    const Row rows[] = {
        {"", 0, {1, 1}},
        {"abc", 0, {1, 1}},
        {"abc", 3, {1, 4}},
        {"abc", 99, {1, 4}},
        {"é!", 2, {1, 2}},
        {"é!", 1, {1, 1}},  // inside a character
        {"a\nb", 1, {1, 2}},
        {"a\nb", 2, {2, 1}},
        {"a\r\né!", 2, {1, 2}},  // between CR and LF
        {"a\r\né!", 5, {2, 2}},
        {"a\rb", 2, {2, 1}},
        {"a\n\n", 2, {2, 1}},
        {"a\n\n", 3, {3, 1}},
        {"\xEF\xBB\xBF"
         "ab",
         0,
         {1, 1}},
        {"\xEF\xBB\xBF"
         "ab",
         2,
         {1, 1}},
        {"\xEF\xBB\xBF"
         "ab",
         3,
         {1, 1}},
        {"\xEF\xBB\xBF"
         "ab",
         4,
         {1, 2}},
    };
    for (const Row& row : rows) {
        const Position position = LineIndex(row.text).position(row.offset);
        EXPECT_EQ(position, row.expected) << '"' << row.text << "\" at " << row.offset << ": "
                                          << position.line << ':' << position.column;
    }
}

TEST(LineIndex, Lines) {
    const std::string text = "one\r\ntwo\rthree\n";
    const LineIndex index(text);
    EXPECT_EQ(index.line_at(0), (Span{0, 3}));
    EXPECT_EQ(index.line_at(4), (Span{0, 3}));
    EXPECT_EQ(index.line_at(5), (Span{5, 8}));
    EXPECT_EQ(index.line_at(9), (Span{9, 14}));
    EXPECT_EQ(index.line_at(15), (Span{15, 15}));
    EXPECT_EQ(LineIndex("").line_at(0), (Span{0, 0}));
}

}  // namespace
}  // namespace claimdiff
