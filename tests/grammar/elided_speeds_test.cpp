#include "grammar/elided_speeds.hpp"

#include <gtest/gtest.h>

#include "tests/grammar/measure_rows.hpp"

namespace claimdiff {
namespace {

TEST(ElidedSpeeds, AreLimitsBesideASpeed) {
    expect_measures({
        {"en", "The van was doing 84 km/h where the limit is 50.", "50", "measure/speed limit|"},
        {"de", "Der Wagen fuhr 84 km/h, erlaubt sind dort 50.", "50", "measure/speed limit|"},
        {"es",
         "La furgoneta iba a 84 km/h en un tramo limitado a 50.",
         "50",
         "measure/speed limit|vehicles/vans"},
    });
    EXPECT_EQ(
        measure_of("The van was doing 84 km/h and hit 50 people.", "en", "50"),
        measure_of("The van hit 50 people.", "en", "50"));
}

}  // namespace
}  // namespace claimdiff
