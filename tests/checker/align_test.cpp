#include "checker/align.hpp"

#include <gtest/gtest.h>

#include "tests/checker/claims.hpp"

namespace claimdiff {
namespace {

// The slots as lists of claims: "0 1; 2 3".
std::string print(const std::vector<Slot>& slots) {
    std::string out;
    for (const Slot& slot : slots) {
        if (!out.empty()) out += "; ";
        for (std::size_t i = 0; i < slot.claims.size(); ++i)
            out += (i == 0 ? "" : " ") + std::to_string(slot.claims[i]);
    }
    return out;
}

std::vector<Slot> align(const std::vector<Claim>& claims) { return Aligner(claims).slots(); }

// A claim whose sentence is one of its own.
Claim said(Decimal value, const char* noun, const char* event, std::uint32_t document) {
    Claim c = count_of(value, noun, event, document);
    c.context = {"army", "drone", "night"};
    c.sentence = {document * 100, document * 100 + 50};
    return c;
}

TEST(Align, JoinsWhatIsComparableAndLeavesTheRestOut) {
    EXPECT_EQ(
        print(align({
            said(18, "weapons/drones", "war/shot down", 0),
            said(23, "weapons/drones", "war/shot down", 1),
            said(4, "vehicles/cars", "damage/burned", 1),
        })),
        "0 1");
    EXPECT_EQ(print(align({})), "");
}

TEST(Align, AClaimWithoutEventDoesNotWeldTwoEvents) {
    const std::vector<Slot> slots = align({
        said(35, "weapons/drones", "war/launched", 0),
        said(23, "weapons/drones", "war/shot down", 1),
        said(23, "weapons/drones", "", 2),
        said(35, "weapons/drones", "war/launched", 3),
        said(22, "weapons/drones", "war/shot down", 4),
    });
    for (const Slot& slot : slots) {
        const bool launched = slot.claims.front() == 0;
        for (const std::uint32_t claim : slot.claims)
            EXPECT_EQ(claim == 0 || claim == 3, launched) << print(slots);
    }
    EXPECT_EQ(slots.size(), 2U);
}

TEST(Align, TwoValuesOfOneSentenceStayApart) {
    Claim a = said(1400, "work/jobs", "", 0), b = said(320, "work/jobs", "", 0);
    const Claim c = said(1400, "work/jobs", "", 1), d = said(320, "work/jobs", "", 2);
    for (const Slot& slot : align({a, b, c, d})) {
        const bool both = std::count(slot.claims.begin(), slot.claims.end(), 0U) > 0
                          && std::count(slot.claims.begin(), slot.claims.end(), 1U) > 0;
        EXPECT_FALSE(both);
    }
}

TEST(Align, APartIsNoRivalOfItsWhole) {
    Claim whole = said(35, "weapons/drones", "", 0);
    Claim part = said(30, "weapons/drones", "war/shot down", 0);
    part.scope.parent = 0;
    part.scope.part = Part::subset;
    EXPECT_EQ(print(align({whole, part})), "");
}

TEST(Echoes, OneTellingValueInTwoTexts) {
    Claim a = said(1240, "people", "", 0), b = said(1240, "people/residents", "", 1);
    b.context = {"army", "march", "street"};
    const std::vector<Claim> claims{a, b};
    EXPECT_EQ(print(Aligner(claims).echoes({})), "0 1");
    // Joined by a slot already, of one text, or too small to tell anything: no echo.
    Slot slot;
    slot.claims = {0, 1};
    EXPECT_EQ(print(Aligner(claims).echoes({slot})), "");
    b.document = 0;
    const std::vector<Claim> one_text{a, b};
    EXPECT_EQ(print(Aligner(one_text).echoes({})), "");
    Claim three = said(3, "people", "", 0), also = said(3, "people", "", 1);
    also.context = {"street"};
    const std::vector<Claim> small{three, also};
    EXPECT_EQ(print(Aligner(small).echoes({})), "");
}

TEST(NearMisses, GiveTheirObstacle) {
    const std::vector<Claim> claims{
        said(23, "weapons/drones", "war/shot down", 0),
        said(35, "weapons/drones", "war/launched", 1)};
    const auto misses = Aligner(claims).near_misses({});
    ASSERT_EQ(misses.size(), 1U);
    EXPECT_EQ(misses[0].comparison->obstacle, "different events: shot down and launched");
}

// A claim that goes with one event is alike those of the other too; the reader is to know why it is
// not among them.
TEST(NearMisses, TellOfClaimsThatAnotherSlotTook) {
    const std::vector<Claim> claims{
        said(35, "weapons/drones", "war/launched", 0),
        said(23, "weapons/drones", "war/shot down", 1),
        said(23, "weapons/drones", "", 2),
        said(35, "weapons/drones", "war/launched", 3),
    };
    const auto slots = align(claims);
    ASSERT_EQ(print(slots), "0 3; 1 2");
    std::vector<std::string> seen;
    for (const Link& link : Aligner(claims).near_misses(slots)) {
        if (link.a == 2 || link.b == 2) seen.push_back(link.comparison->obstacle);
        EXPECT_FALSE(link.comparison->obstacle.empty());
    }
    EXPECT_EQ(
        seen,
        std::vector<std::string>(2, "alike, but one goes with claims that exclude the other"));
}

}  // namespace
}  // namespace claimdiff
