// Compiling a dictionary: what goes in comes out, in any order, and damage is harmless.
#include "grammar/build/dictionary_builder.hpp"

#include <gtest/gtest.h>

#include <cstring>
#include <string>
#include <vector>

#include "grammar/dictionary_format.hpp"

namespace claimdiff {
namespace {

namespace format = dictionary_format;

std::vector<std::byte> small_dictionary() {
    build::DictionaryBuilder builder;
    builder.add("Fermera", "fermer", Pos::verb);
    builder.add("ferme", "fermer", Pos::verb);
    builder.add("ferme", "ferme", Pos::noun);
    builder.add("ferme", "ferme", Pos::adjective);
    builder.add("été", "être", Pos::participle);
    return builder.finish();
}

format::Header header_of(const std::vector<std::byte>& blob) {
    format::Header header;
    std::memcpy(&header, blob.data(), sizeof(header));
    return header;
}

std::vector<std::byte> with_header(std::vector<std::byte> blob, const format::Header& header) {
    std::memcpy(blob.data(), &header, sizeof(header));
    return blob;
}

TEST(DictionaryBuilder, KeepsWhatIsAdded) {
    const std::vector<std::byte> blob = small_dictionary();
    const auto dictionary = Dictionary::view(blob);
    ASSERT_TRUE(dictionary);
    EXPECT_EQ(dictionary->forms(), 3U);
    const ReadingList readings = dictionary->lookup("ferme");
    ASSERT_EQ(readings.size(), 2U);
    EXPECT_EQ(readings[0].lemma, "ferme");  // spelled like the form: first
    EXPECT_EQ(readings[0].pos, Pos::noun | Pos::adjective);
    EXPECT_EQ(readings[1].lemma, "fermer");
    ASSERT_EQ(dictionary->lookup("fermera").size(), 1U);
    EXPECT_EQ(dictionary->lookup("été")[0].lemma, "être");
    EXPECT_TRUE(dictionary->lookup("fermeras").empty());
}

TEST(DictionaryBuilder, WorksAtAnyAddress) {
    std::vector<std::byte> shifted(1);
    const std::vector<std::byte> blob = small_dictionary();
    shifted.insert(shifted.end(), blob.begin(), blob.end());
    const auto dictionary = Dictionary::view(std::span(shifted).subspan(1));
    ASSERT_TRUE(dictionary);
    EXPECT_EQ(dictionary->lookup("ferme").size(), 2U);
}

TEST(DictionaryBuilder, BytesDoNotDependOnOrder) {
    build::DictionaryBuilder forwards;
    build::DictionaryBuilder backwards;
    for (int i = 0; i < 2000; ++i) {
        const auto add = [](build::DictionaryBuilder& builder, int number) {
            const std::string lemma = "word" + std::to_string(number / 3);
            builder.add("form" + std::to_string(number), lemma, Pos::noun);
            builder.add("form" + std::to_string(number / 2), lemma, Pos::verb);
        };
        add(forwards, i);
        add(backwards, 1999 - i);
    }
    EXPECT_EQ(forwards.finish(), backwards.finish());
}

TEST(DictionaryBuilder, EmptyDictionaryKnowsNothing) {
    const std::vector<std::byte> blob = build::DictionaryBuilder().finish();
    const auto dictionary = Dictionary::view(blob);
    ASSERT_TRUE(dictionary);
    EXPECT_TRUE(dictionary->lookup("").empty());
    EXPECT_TRUE(dictionary->lookup("ferme").empty());
}

TEST(DictionaryView, RefusesDamagedHeaders) {
    const std::vector<std::byte> blob = small_dictionary();
    const auto is_refused
        = [](const std::vector<std::byte>& bytes) { return !Dictionary::view(bytes).has_value(); };
    EXPECT_TRUE(is_refused({}));
    EXPECT_TRUE(is_refused(std::vector<std::byte>(sizeof(format::Header))));
    for (std::size_t size = 0; size < blob.size(); ++size) {
        EXPECT_TRUE(is_refused({blob.begin(), blob.begin() + static_cast<std::ptrdiff_t>(size)}));
    }
    std::vector<std::byte> longer = blob;
    longer.push_back(std::byte{0});
    EXPECT_TRUE(is_refused(longer));

    format::Header header = header_of(blob);
    header.magic ^= 1;
    EXPECT_TRUE(is_refused(with_header(blob, header)));
    header = header_of(blob);
    ++header.version;
    EXPECT_TRUE(is_refused(with_header(blob, header)));
    header = header_of(blob);
    header.slots += 1U << 29;  // times eight bytes this is 2^32 more, not none
    EXPECT_TRUE(is_refused(with_header(blob, header)));
    header = header_of(blob);
    header.forms = header.slots;
    EXPECT_TRUE(is_refused(with_header(blob, header)));
}

TEST(DictionaryView, SurvivesDamagedTables) {
    const std::vector<std::byte> blob = small_dictionary();
    for (std::size_t place = sizeof(format::Header); place < blob.size(); ++place) {
        std::vector<std::byte> damaged = blob;
        damaged[place] = ~damaged[place];
        const auto dictionary = Dictionary::view(damaged);
        ASSERT_TRUE(dictionary);
        for (const char* form : {"ferme", "fermera", "été", "unknown"}) {
            for (const Reading reading : dictionary->lookup(form)) {
                EXPECT_LE(reading.lemma.size(), damaged.size());
            }
        }
    }
    const std::vector<std::byte> all_ones(blob.size() - sizeof(format::Header), std::byte{0xFF});
    std::vector<std::byte> full = blob;
    std::copy(all_ones.begin(), all_ones.end(), full.begin() + sizeof(format::Header));
    const auto dictionary = Dictionary::view(full);
    ASSERT_TRUE(dictionary);
    EXPECT_TRUE(dictionary->lookup("ferme").empty());  // and the search ends
}

}  // namespace
}  // namespace claimdiff
