// Spellings of one name share a key; persons are told apart by their first names.
#include "grammar/names.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/grammar/read_claims.hpp"

namespace claimdiff {
namespace {

TEST(Names, SpellingsShareAKey) {
    const std::pair<const char*, const char*> same[] = {
        {"zelensky", "zelenskyy"},
        {"loukachenko", "lukashenko"},
        {"kiev", "kyiv"},
        {"poutine", "putin"},
        {"gorbatchev", "gorbachev"},
        {"zaporijjia", "zaporizhzhia"},
        {"netanyahou", "netanyahu"},
        {"odessa", "odesa"},
        {"jorg muller", "joerg mueller"},
        {"dusseldorf", "duesseldorf"},
    };
    for (const auto& [a, b] : same) EXPECT_EQ(name_key(a), name_key(b)) << a;
    const std::pair<const char*, const char*> other[]
        = {{"martin", "morton"}, {"moreau", "morel"}, {"kharkiv", "kherson"}, {"smith", "smyrna"}};
    for (const auto& [a, b] : other) EXPECT_NE(name_key(a), name_key(b)) << a;
}

TEST(Names, SamePerson) {
    EXPECT_TRUE(same_person("ottilie varn", "varn"));
    EXPECT_TRUE(same_person("o. varn", "ottilie varn"));
    EXPECT_TRUE(same_person("joel touvier", "joel touvier"));
    EXPECT_TRUE(same_person("marie-ange varn", "marie ange varn"));
    EXPECT_FALSE(same_person("ottilie varn", "jasper varn"));
    EXPECT_FALSE(same_person("ottilie varn", "ottilie holm"));
}

TEST(Names, SurnamesAreCompletedWhereOnePersonHasThem) {
    std::vector<Claim> claims(3);
    claims[0].holder = "ottilie varn";
    claims[1].holder = "varn";
    complete_names(claims);
    EXPECT_EQ(claims[1].holder, "ottilie varn");
    EXPECT_EQ(claims[2].holder, "");
    claims[1].holder = "varn";
    claims[2].holder = "jasper varn";
    complete_names(claims);
    EXPECT_EQ(claims[1].holder, "varn");
}

TEST(Names, OfAWholeText) {
    const ReadText text = read_text(
        "On Friday the Marlowe reached Ostrava harbour. Nobody was hurt. Marlowe Lines will pay in "
        "June.",
        "en");
    const std::vector<std::string> expected{name_key("marlowe"), name_key("ostrava")};
    EXPECT_EQ(text.read.names, expected);
}

TEST(Names, WordsThatATextWritesWithACapitalAlone) {
    EXPECT_THAT(
        read_text("On Friday shares of Marlin fell by a lot.", "en").read.names,
        testing::Contains(name_key("marlin")));
    EXPECT_THAT(
        read_text("Marlin sold its fleet today. Marlin then left the market.", "en").read.names,
        testing::Contains(name_key("marlin")));
    EXPECT_THAT(
        read_text("Marlin sold its fleet today.", "en").read.names,
        testing::Not(testing::Contains(name_key("marlin"))));
    EXPECT_THAT(
        read_text("On Friday shares of Marlin fell. A marlin jumped.", "en").read.names,
        testing::Not(testing::Contains(name_key("marlin"))));
}

TEST(Names, ShortTitlesInQuotesAreNames) {
    const ReadText text = read_text(
        "La cabine du « Tourbillon » est tombée. « Non, rien », dit-il. Les « Marées basses » sont "
        "à l'affiche. « Le Grand Huit » tourne.",
        "fr");
    const std::vector<std::string> expected{name_key("le grand huit"), name_key("tourbillon")};
    EXPECT_EQ(text.read.names, expected);
}

}  // namespace
}  // namespace claimdiff
