#include "checker/measure_name.hpp"

#include <gtest/gtest.h>

#include "tests/checker/claims.hpp"

namespace claimdiff {
namespace {

TEST(MeasureName, ConceptsLoseTheirPath) {
    EXPECT_EQ(concept_name("people/firefighters"), "firefighters");
    EXPECT_EQ(concept_name("fr:autocar"), "autocar");
    EXPECT_EQ(concept_name("people"), "people");
    EXPECT_EQ(concept_name("vehicles/cars|vehicles/trains/train cars"), "cars");
    EXPECT_EQ(concept_name(""), "");
}

TEST(MeasureName, SaysThingAndEvent) {
    EXPECT_EQ(
        measure_name(count_of(4, "people/firefighters", "harm/injured")), "firefighters injured");
    EXPECT_EQ(measure_name(count_of(4, "", "")), "count");
    EXPECT_EQ(measure_name(count_of(4, "fr:toile", "fr:dater")), "toile");
    EXPECT_EQ(measure_name(count_of(4, "", "fr:dater")), "dater");
    EXPECT_EQ(measure_name(count_of(4, "en:'s", "")), "count");
    Claim bicycles = count_of(900, "vehicles/bicycles", "");
    bicycles.measure.per = "day";
    EXPECT_EQ(measure_name(bicycles), "bicycles per day");
    Claim age = count_of(61, "", "");
    age.kind = ClaimKind::age;
    age.holder = "orvik";
    EXPECT_EQ(measure_name(age), "age of orvik");
}

}  // namespace
}  // namespace claimdiff
