#include "grammar/river_stages.hpp"

#include <gtest/gtest.h>

#include "tests/grammar/measure_rows.hpp"

namespace claimdiff {
namespace {

TEST(RiverStages, AreToldByRisingAndReaching) {
    expect_measures({
        {"en", "The river rose to 4.7 metres overnight.", "4.7 metres", "measure/water level|"},
        {"en", "The Ferl rose to 4.7 metres overnight.", "4.7 metres", "measure/water level|"},
        {"en", "The River Ferl crested at 4.7 metres.", "4.7 metres", "measure/water level|"},
        {"de", "Der Fluss ist auf 4,70 Meter gestiegen.", "4,70 Meter", "measure/water level|"},
        {"de", "Die Ferl stieg in der Nacht auf 4,70 Meter.", "4,70 Meter", "measure/water level|"},
        {"es", "El río alcanzó los 4,7 metros.", "4,7 metros", "measure/water level|"},
        {"fr", "La rivière a atteint 4,7 mètres.", "4,7 mètres", "measure/water level|"},
    });
}

TEST(RiverStages, AreNoDistances) {
    const char* bank = "The river burst its banks 300 metres from the school.";
    EXPECT_EQ(measure_of(bank, "en", "300 metres"), "measure/distance away|");
    const char* plane = "The plane climbed to 30 metres before it fell.";
    EXPECT_NE(measure_of(plane, "en", "30 metres"), "measure/water level|");
}

TEST(RiverStages, AfterThePeakAreOthers) {
    const auto aspects = [](const char* text) {
        return join(read_text(text, "en").claim("4.2 metres").measure.aspects);
    };
    EXPECT_EQ(aspects("The river has since fallen to 4.2 metres."), "level/fallen");
    EXPECT_EQ(aspects("The river has since risen to 4.2 metres."), "");
}

}  // namespace
}  // namespace claimdiff
