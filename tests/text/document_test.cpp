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

// A text large enough that its characters are counted beforehand, in lines and in one.
TEST(LineIndex, LongLines) {
    std::string text;
    while (text.size() < 200'000) text += text.size() % 7 == 0 ? "é" : "ab€ ";
    text += "\n" + text;
    const LineIndex index(text);
    std::uint32_t line = 1, column = 1;
    for (std::uint32_t at = 0; at < text.size(); ++at) {
        if ((static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) continue;
        ASSERT_EQ(index.position(at), (Position{line, column})) << at;
        column = text[at] == '\n' ? 1 : column + 1;
        line += text[at] == '\n';
    }
}

TEST(PlaceIndex, LongLinesBehindAnAnchor) {
    Document document;
    document.layout = Layout::paragraphs;
    document.text = "x\n" + std::string(100'000, 'a') + "\nb" + std::string(100'000, 'c');
    document.anchors = {{0, {1, 1}, 0}, {2, {5, 3}, 0}};
    const PlaceIndex index(document);
    EXPECT_EQ(index.place(0).position, (Position{1, 1}));
    EXPECT_EQ(index.place(2).position, (Position{5, 3}));
    EXPECT_EQ(index.place(90'002).position, (Position{5, 90'003}));
    EXPECT_EQ(index.place(100'003).position, (Position{6, 1}));
    EXPECT_EQ(index.place(190'003).position, (Position{6, 90'001}));
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
