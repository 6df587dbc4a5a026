#include "checker/blocks.hpp"

#include <gtest/gtest.h>

#include <string>

#include "tests/checker/claims.hpp"

namespace claimdiff {
namespace {

std::string pairs(const std::vector<Claim>& claims, std::uint32_t first, std::uint32_t second) {
    std::string out;
    Blocks(claims).for_each_pair(first, second, [&out](std::uint32_t a, std::uint32_t b) {
        out += (out.empty() ? "" : " ") + std::to_string(a) + '-' + std::to_string(b);
    });
    return out;
}

TEST(Blocks, EachPairOfOneKindOnce) {
    std::vector<Claim> claims{
        count_of(4, "people/firefighters", "harm/injured", 0),
        count_of(9, "vehicles/cars", "damage/burned", 0),
        count_of(7, "people", "harm/injured", 2),
        count_of(7, "people", "harm/injured", 2)};
    claims[1].context = claims[2].context = {"fire", "night"};
    claims[1].nearby = claims[2].nearby = {0, 1};
    EXPECT_EQ(pairs(claims, 0, 2), "0-2 0-3 1-2 1-3");
    EXPECT_EQ(pairs(claims, 0, 0), "0-1");
    EXPECT_EQ(pairs(claims, 0, 1), "");
    claims[2].kind = ClaimKind::money;
    EXPECT_EQ(pairs(claims, 0, 2), "0-3 1-3");
}

TEST(Blocks, ARoleIsFiledUnderItsHolder) {
    std::vector<Claim> claims(3);
    for (std::uint32_t i = 0; i < 3; ++i) {
        claims[i].kind = ClaimKind::role;
        claims[i].document = i;
        claims[i].holder = i == 2 ? "paul tindale" : "helen ashdown";
    }
    EXPECT_EQ(pairs(claims, 0, 1), "0-1");
    EXPECT_EQ(pairs(claims, 0, 2), "");
}

TEST(Blocks, APartWithAnEventIsNotComparedWithItsWhole) {
    std::vector<Claim> claims{
        count_of(35, "weapons/drones", ""), count_of(30, "weapons/drones", "war/shot down")};
    claims[1].scope.parent = 0;
    EXPECT_EQ(pairs(claims, 0, 0), "");
    claims[1].measure.event.clear();
    EXPECT_EQ(pairs(claims, 0, 0), "0-1");
}

// Too many claims of one kind to compare all: the words next to them, the noun and the event
// still bring some together.
TEST(Blocks, WhatIsTooGeneralTellsNothing) {
    std::vector<Claim> claims;
    for (std::uint32_t document : {0U, 1U}) {
        for (std::uint32_t i = 0; i < 210; ++i)
            claims.push_back(count_of(i, "noun" + std::to_string(claims.size()), "", document));
    }
    EXPECT_EQ(pairs(claims, 0, 1), "");
    claims[5].context = claims[300].context = {"bridge"};
    claims[5].nearby = claims[300].nearby = {0};
    claims[7].measure.noun = claims[400].measure.noun = "people";
    EXPECT_EQ(pairs(claims, 0, 1), "7-400 5-300");
}

}  // namespace
}  // namespace claimdiff
