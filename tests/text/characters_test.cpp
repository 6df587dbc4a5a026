#include "text/characters.hpp"

#include <gtest/gtest.h>

#include <string>

namespace claimdiff {
namespace {

TEST(Characters, ClassesOfCharacters) {
    struct Row {
        char32_t code;
        CharacterClass expected;
    };
    const Row rows[] = {
        {'a', CharacterClass::letter},        {0xE9, CharacterClass::letter},
        {0x153, CharacterClass::letter},      {0x6F22, CharacterClass::letter},
        {'0', CharacterClass::digit},         {'9', CharacterClass::digit},
        {0x0664, CharacterClass::other},      {' ', CharacterClass::space},
        {'\t', CharacterClass::space},        {0xA0, CharacterClass::space},
        {0x202F, CharacterClass::space},      {'\n', CharacterClass::line_break},
        {'\r', CharacterClass::line_break},   {0x85, CharacterClass::line_break},
        {0x2028, CharacterClass::line_break}, {0x2029, CharacterClass::line_break},
        {0x301, CharacterClass::mark},        {0xAD, CharacterClass::mark},
        {0x20AC, CharacterClass::symbol},     {'$', CharacterClass::symbol},
        {0xB0, CharacterClass::symbol},       {'%', CharacterClass::symbol},
        {0x2030, CharacterClass::symbol},     {0xBD, CharacterClass::symbol},
        {'.', CharacterClass::punctuation},   {0xAB, CharacterClass::punctuation},
        {'-', CharacterClass::punctuation},   {0x2019, CharacterClass::punctuation},
        {0, CharacterClass::other},           {0xFFFD, CharacterClass::other},
        {0x10FFFF, CharacterClass::other},
    };
    for (const Row& row : rows) {
        EXPECT_EQ(character_class(row.code), row.expected) << std::hex << std::uint32_t{row.code};
    }
}

TEST(Characters, WalksUtf8AndStepsOverInvalidBytesOneByOne) {
    struct Row {
        std::string text;
        char32_t code;
        int bytes;
    };
    const Row rows[] = {
        {"a", 'a', 1},
        {"é", 0xE9, 2},
        {"€", 0x20AC, 3},
        {"😀", 0x1F600, 4},
        {"\xC3", 0xFFFD, 1},
        {"\xE2\x82", 0xFFFD, 1},
        {"\xED\xA0\x80", 0xFFFD, 1},  // a surrogate
        {"\xC0\x80", 0xFFFD, 1},      // an overlong form
        {"\xFF", 0xFFFD, 1},
    };
    for (const Row& row : rows) {
        const Character character = character_at(row.text, 0);
        EXPECT_EQ(character.code, row.code) << row.text;
        EXPECT_EQ(int{character.bytes}, row.bytes) << row.text;
    }
}

TEST(Characters, StepsBackwards) {
    const std::string text = "aé€😀\x80";
    EXPECT_EQ(character_before(text, text.size()).code, char32_t{0xFFFD});
    EXPECT_EQ(character_before(text, 10).code, char32_t{0x1F600});
    EXPECT_EQ(character_before(text, 6).code, char32_t{0x20AC});
    EXPECT_EQ(character_before(text, 3).code, char32_t{0xE9});
    EXPECT_EQ(character_before(text, 1).code, char32_t{'a'});
    EXPECT_EQ(character_before("\x80\x80\x80\x80\x80", 5).bytes, 1);
}

TEST(Characters, Case) {
    EXPECT_TRUE(is_upper('A'));
    EXPECT_TRUE(is_upper(0xC9));
    EXPECT_FALSE(is_upper('a'));
    EXPECT_FALSE(is_upper(0xDF));
    EXPECT_FALSE(is_upper('1'));
    EXPECT_TRUE(is_lower(0xDF));
    EXPECT_FALSE(is_lower('1'));
}

TEST(Characters, DisplayWidth) {
    EXPECT_EQ(display_width("abc"), 3U);
    EXPECT_EQ(display_width("été"), 3U);
    EXPECT_EQ(display_width("e\xCC\x81"), 1U);
    EXPECT_EQ(display_width("漢字"), 4U);
    EXPECT_EQ(display_width(""), 0U);
    EXPECT_EQ(display_width("\xFF"), 1U);
}

}  // namespace
}  // namespace claimdiff
