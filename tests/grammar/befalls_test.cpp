// Events that a thing cannot undergo are other meanings of their words.
#include "grammar/befalls.hpp"

#include <gtest/gtest.h>

#include "tests/grammar/read_claims.hpp"

namespace claimdiff {
namespace {

TEST(Befalls, FamiliesOfThingsUndergoFamiliesOfEvents) {
    EXPECT_TRUE(may_befall("people/protesters", "justice/arrested"));
    EXPECT_TRUE(may_befall("animals/birds", "harm/killed"));
    EXPECT_TRUE(may_befall("vehicles/ships", "damage/sunk"));
    EXPECT_FALSE(may_befall("signatures", "harm/rescued"));
    EXPECT_FALSE(may_befall("vehicles/ships", "agriculture/planted"));
    EXPECT_FALSE(may_befall("buildings/homes", "vote/adopted"));
    EXPECT_FALSE(may_befall("people/passengers", "traffic/derailed"));
    EXPECT_FALSE(may_befall("people/workers", "sport/lost"));
}

TEST(Befalls, WhatIsNotKnownIsAllowed) {
    EXPECT_TRUE(may_befall("", "harm/killed"));
    EXPECT_TRUE(may_befall("fr:pylône", "harm/killed"));
    EXPECT_TRUE(may_befall("buildings/homes", "fr:planter"));
    EXPECT_TRUE(may_befall("vehicles/cars|vehicles/trains/train cars", "harm/killed"));
}

TEST(Befalls, OfAlternativesThoseThatMayBefall) {
    EXPECT_EQ(befalling("work/jobs", "harm/rescued|business/kept"), "business/kept");
    EXPECT_EQ(befalling("people/children", "harm/rescued|business/kept"), "harm/rescued");
    EXPECT_EQ(befalling("things/alarms", "war/exploded"), "");
    EXPECT_EQ(befalling("", "harm/rescued|business/kept"), "harm/rescued|business/kept");
    EXPECT_EQ(befalling("fr:mât", "war/exploded"), "war/exploded");
}

TEST(Befalls, AHomonymIsItsPlainWord) {
    EXPECT_EQ(measure_of("Le candidat a recueilli 300 voix.", "fr", "300"), "votes|fr:recueillir");
}

}  // namespace
}  // namespace claimdiff
