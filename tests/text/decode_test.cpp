#include "text/decode.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace claimdiff {
namespace {

using namespace std::string_literals;
using testing::ElementsAre;
using testing::HasSubstr;

TEST(Decode, Table) {
    struct Row {
        std::string bytes;
        std::string text;
        std::string encoding;
    };
    const Row rows[] = {
        {"", "", "UTF-8"},
        {"a", "a", "UTF-8"},
        {"caf\xC3\xA9", "café", "UTF-8"},
        {"\xEF\xBB\xBF"
         "a",
         "\xEF\xBB\xBF"
         "a",
         "UTF-8"},
        {"\xFF\xFE"
         "a\0\xE9\0"s,
         "aé",
         "UTF-16LE"},
        {"\xFE\xFF\0a\0\xE9"s, "aé", "UTF-16BE"},
        {"a\0b\0\n\0"s, "ab\n", "UTF-16LE"},
        {"\0a\0b\0\n"s, "ab\n", "UTF-16BE"},
        {"a\0"s, "a", "UTF-16LE"},
        {"\xFF\xFE\0\0a\0\0\0"s, "a", "UTF-32LE"},
        {"\0\0\xFE\xFF\0\0\0a"s, "a", "UTF-32BE"},
        {"a\0\0\0b\0\0\0"s, "ab", "UTF-32LE"},
        {"\0\0\0a\0\0\0b"s, "ab", "UTF-32BE"},
        {"\xFF\xFE\x3D\xD8x\0"s, "\xEF\xBF\xBDx", "UTF-16LE"},  // a lone surrogate
        {"\xFF\xFE"
         "a\0b"s,
         "a\xEF\xBF\xBD",
         "UTF-16LE"},  // half a unit at the end
        {"\xFF\xFE"s, "", "UTF-16LE"},
        {"caf\xE9 \x80 12", "café € 12", "windows-1252"},
        {"\xE9", "é", "windows-1252"},
        {"\xE9t\xE9 \x93ici\x94", "été “ici”", "windows-1252"},
        {"d\xC3\xA9j\xC3\xA0 \xFF vu", "déjà \xEF\xBF\xBD vu", "UTF-8"},
        {"12 \xE2\x82", "12 \xEF\xBF\xBD\xEF\xBF\xBD", "UTF-8"},  // cut at the end
    };
    for (const Row& row : rows) {
        const Decoded decoded = decode(row.bytes);
        EXPECT_EQ(decoded.text, row.text);
        EXPECT_EQ(decoded.encoding, row.encoding) << row.text;
        EXPECT_FALSE(decoded.binary) << row.text;
    }
}

TEST(Decode, OtherLegacyEncodings) {
    // "The ministry said on Tuesday that a new bridge will be built over the river" in Russian,
    // in windows-1251: long enough for the statistics.
    const std::string russian
        = "\xCC\xE8\xED\xE8\xF1\xF2\xE5\xF0\xF1\xF2\xE2\xEE \xF1\xEE\xEE\xE1\xF9\xE8\xEB\xEE "
          "\xE2\xEE "
          "\xE2\xF2\xEE\xF0\xED\xE8\xEA, \xF7\xF2\xEE \xF7\xE5\xF0\xE5\xE7 \xF0\xE5\xEA\xF3 "
          "\xE1\xF3\xE4\xE5\xF2 \xEF\xEE\xF1\xF2\xF0\xEE\xE5\xED \xED\xEE\xE2\xFB\xE9 "
          "\xEC\xEE\xF1\xF2.";
    const Decoded decoded = decode(russian);
    EXPECT_EQ(decoded.encoding, "windows-1251");
    EXPECT_THAT(decoded.text, HasSubstr("новый мост"));
}

TEST(Decode, Notes) {
    EXPECT_THAT(decode("plain").notes, ElementsAre());
    EXPECT_THAT(
        decode("\xC3\xA9\xC3\xA9\xFF\xC3\xA9\xFF").notes,
        ElementsAre("2 invalid bytes replaced (first at byte 4)"));
    EXPECT_THAT(decode("\xE9t\xE9").notes, ElementsAre("converted from windows-1252"));
    EXPECT_THAT(
        decode("\xFF\xFE\x3D\xD8x\0"s).notes,
        ElementsAre("converted from UTF-16LE", "1 undecodable character replaced"));
}

TEST(Decode, Binary) {
    EXPECT_TRUE(decode("%PDF-1.7\n").binary);
    EXPECT_TRUE(decode("PK\x03\x04 and more").binary);
    EXPECT_TRUE(decode("\x7F"
                       "ELF\x02")
                    .binary);
    EXPECT_TRUE(decode("\x89PNG\r\n\x1A\n").binary);
    EXPECT_TRUE(decode("text with a \0 in the middle of its line"s).binary);
    EXPECT_TRUE(decode("\0"s).binary);
    EXPECT_TRUE(decode("\0\0\0\0\0\0\0\0"s).binary);
    EXPECT_TRUE(decode("\x01\x02\x03\x04").binary);
    EXPECT_FALSE(decode("a line with one \x1B escape").binary);
}

// Every short string of awkward bytes decodes to valid UTF-8.
TEST(Decode, AnythingBecomesUtf8) {
    const std::string bytes = "\0a\n\x80\xC3\xE2\xED\xF0\xFE\xFF\xD8"s;
    std::string text;
    for (std::size_t code = 0; code < 11 * 11 * 11 * 11; ++code) {
        text.clear();
        for (std::size_t rest = code; rest != 0; rest /= 11) text += bytes[rest % 11];
        const Decoded once = decode(text);
        if (once.binary || once.text.find('\0') != once.text.npos) continue;
        EXPECT_EQ(decode(once.text + "ééééé").text, once.text + "ééééé");
    }
}

}  // namespace
}  // namespace claimdiff
