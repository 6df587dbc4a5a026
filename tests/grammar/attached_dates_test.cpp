#include "grammar/attached_dates.hpp"

#include <algorithm>

#include <gtest/gtest.h>

#include "tests/grammar/read_claims.hpp"

namespace claimdiff {
namespace {

// The time of the claim whose quote begins so; "none" without one.
std::string time_of(const char* text, const char* language, const char* quote) {
    const ReadText read = read_text(text, language);
    for (const Claim& claim : read.read.claims) {
        const std::string_view said
            = std::string_view(text).substr(claim.span.begin, claim.span.size());
        if (claim.kind == ClaimKind::count && said.starts_with(quote))
            return claim.scope.time.value;
    }
    return "no claim";
}

TEST(AttachedDates, AreNotOfTheFigureBesideThem) {
    EXPECT_EQ(time_of("Three men were held over Sunday's theft.", "en", "Three"), "");
    EXPECT_NE(time_of("Three men were hurt in Sunday's crash.", "en", "Three"), "");
    EXPECT_EQ(time_of("Lorme has 40 workers at a plant opened in 2015.", "en", "40"), "");
    EXPECT_EQ(
        time_of("Cette année, 23 personnes sont mortes, contre 9 en 2024.", "fr", "9"), "2024");
    EXPECT_NE(
        time_of("Cette année, 23 personnes sont mortes, contre 9 en 2024.", "fr", "23"), "2024");
    EXPECT_EQ(time_of("Ils ont volé neuf bijoux du XIXe siècle.", "fr", "neuf"), "");
}

TEST(AttachedDates, AreNotOfAFigureThatIsOnlyComparedWithThem) {
    EXPECT_EQ(time_of("Murieron 14 personas, tres menos que en 2021.", "es", "14"), "");
    EXPECT_EQ(time_of("Am Ort starben 14 Menschen, drei mehr als 2021.", "de", "14"), "");
    EXPECT_EQ(time_of("14 people died, three fewer than in 2021.", "en", "14"), "");
    EXPECT_NE(time_of("14 people died in 2021.", "en", "14"), "");
}

TEST(AttachedDates, OfAStatementAreNotOfItsFigures) {
    EXPECT_EQ(
        time_of("Once personas murieron, informó el 3 de mayo la policía.", "es", "Once"), "");
    EXPECT_EQ(
        time_of("Elf Menschen starben, wie die Polizei am 3. Mai mitteilte.", "de", "Elf"), "");
    EXPECT_NE(time_of("Once personas murieron el 3 de mayo.", "es", "Once"), "");
}

TEST(AttachedDates, OfEventsStayWhereNothingIsCompared) {
    const ReadText read = read_text("Charges against 12 people were dropped on 4 May.", "en");
    EXPECT_TRUE(
        std::any_of(read.read.claims.begin(), read.read.claims.end(), [](const Claim& claim) {
            return claim.kind == ClaimKind::date;
        }));
}

}  // namespace
}  // namespace claimdiff
