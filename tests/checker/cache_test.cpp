#include <gtest/gtest.h>

#include "checker/cache/archive.hpp"
#include "checker/cache/claims_archive.hpp"
#include "checker/cache/key.hpp"
#include "checker/cache/links_archive.hpp"
#include "grammar/extract.hpp"
#include "text/corpus.hpp"

namespace claimdiff {
namespace {

const std::string text
    = "Lormo, 4 mai 2031 - Près de 1 240 personnes, dont 30 enfants, ont été évacuées lundi à "
      "Lormo, a indiqué la préfète Inès Arnal. « Personne n'est mort », a-t-elle dit. Le feu, dû à "
      "un court-circuit, a brûlé entre 2,5 et 3 hectares, contre 12 en 2018. Trois hommes de 40 "
      "ans "
      "ne sont plus en garde à vue. Il faisait -3 °C.\n";

TEST(ClaimsArchive, GivesBackEveryMember) {
    const Document document = make_document("a.txt", text, "fr");
    const DocumentClaims claims = extract_claims(document, shipped_language("fr"), 3);
    ASSERT_GT(claims.claims.size(), 5u);
    const std::string bytes = encode(claims);
    const auto again = decode_claims(bytes, 7, text.size());
    ASSERT_TRUE(again);
    EXPECT_EQ(encode(*again), bytes);
    for (std::size_t i = 0; i < claims.claims.size(); ++i) {
        const Claim &a = claims.claims[i], &b = again->claims[i];
        EXPECT_EQ(b.document, 7u);
        EXPECT_EQ(a.span, b.span);
        EXPECT_EQ(a.quantity, b.quantity);
        EXPECT_EQ(a.measure.noun, b.measure.noun);
        EXPECT_EQ(a.scope.places, b.scope.places);
        EXPECT_EQ(a.context, b.context);
        EXPECT_EQ(a.scope.parent, b.scope.parent);
    }
}

TEST(ClaimsArchive, RefusesWhatIsNotClaims) {
    const Document document = make_document("a.txt", text, "fr");
    const std::string bytes = encode(extract_claims(document, shipped_language("fr"), 0));
    for (std::size_t size = 0; size < bytes.size(); ++size)
        EXPECT_FALSE(decode_claims(std::string_view(bytes).substr(0, size), 0, text.size()));
    EXPECT_FALSE(decode_claims(bytes + '\0', 0, text.size()));
    EXPECT_FALSE(decode_claims(bytes, 0, 20));  // of a longer text
    std::string changed = bytes;
    for (std::size_t i = 0; i < bytes.size(); ++i) {  // whatever is read, nothing breaks
        changed[i] = static_cast<char>(changed[i] ^ 0x55);
        decode_claims(changed, 0, text.size());
    }
}

TEST(Archive, GivesBackNumbersOfEverySize) {
    const std::int64_t least = std::numeric_limits<std::int64_t>::min();
    ArchiveWriter writer;
    writer(std::uint64_t{0}, ~std::uint64_t{0}, least, -1, 127, 128, 0.1, true, std::string("é"));
    const std::string bytes = writer.take();
    ArchiveReader reader(bytes);
    std::uint64_t zero = 1, all = 0;
    std::int64_t lowest = 0;
    int minus = 0, small = 0, large = 0;
    double tenth = 0;
    bool yes = false;
    std::string e;
    reader(zero, all, lowest, minus, small, large, tenth, yes, e);
    EXPECT_TRUE(reader.finished());
    EXPECT_EQ(zero, 0u);
    EXPECT_EQ(all, ~std::uint64_t{0});
    EXPECT_EQ(lowest, least);
    EXPECT_EQ(minus, -1);
    EXPECT_EQ(small, 127);
    EXPECT_EQ(large, 128);
    EXPECT_EQ(tenth, 0.1);
    EXPECT_TRUE(yes);
    EXPECT_EQ(e, "é");
}

TEST(LinksArchive, FollowsTheDocumentsWhereverTheirClaimsAreNow) {
    LinkMaker maker;
    Comparison comparison;
    comparison.comparable = true;
    comparison.reasons = {"same thing: people"};
    Compared compared;
    compared.candidates = {{5, 6, true, 0.25}, {5, 21, false, -1.5}};
    compared.links = {maker.link(6, 20, comparison), maker.link(5, 21, comparison)};
    compared.links[0].strength = 2.5;
    const std::vector<ComparedRange> before{{5, 2}, {20, 2}}, now{{0, 2}, {30, 2}};
    const std::string bytes = encode(compared, before);
    Compared again;
    ASSERT_TRUE(decode_compared(bytes, now, again));
    ASSERT_EQ(again.candidates.size(), 2u);
    EXPECT_EQ(again.candidates[0].a, 0u);
    EXPECT_EQ(again.candidates[0].b, 1u);
    EXPECT_TRUE(again.candidates[0].agree);
    EXPECT_EQ(again.candidates[1].b, 31u);
    EXPECT_EQ(again.candidates[1].strength, -1.5);
    ASSERT_EQ(again.links.size(), 2u);
    EXPECT_EQ(again.links[0].a, 1u);
    EXPECT_EQ(again.links[0].b, 30u);
    EXPECT_EQ(again.links[0].strength, 2.5);
    EXPECT_EQ(again.links[0].comparison, again.links[1].comparison);
    EXPECT_EQ(*again.links[0].comparison, comparison);
    EXPECT_FALSE(decode_compared(bytes, {{0, 2}, {30, 1}}, again));  // a claim too few
    EXPECT_FALSE(decode_compared(bytes.substr(0, bytes.size() - 1), now, again));
}

TEST(Key, TellsDocumentsApartByAllThatIsKnownOfThem) {
    const Document document = make_document("a.txt", text, "fr");
    const CacheKey key = key_of(document, "1");
    EXPECT_EQ(key, key_of(make_document("a.txt", text, "fr"), "1"));
    EXPECT_NE(key, key_of(document, "2"));
    for (std::string Document::*member :
         {&Document::id,
          &Document::text,
          &Document::language,
          &Document::title,
          &Document::front_date,
          &Document::source,
          &Document::reliability,
          &Document::group}) {
        Document other = document;
        other.*member += "x";
        EXPECT_NE(key, key_of(other, "1"));
    }
    Document other = document;
    other.paragraphs.push_back({});
    EXPECT_NE(key, key_of(other, "1"));
}

}  // namespace
}  // namespace claimdiff
