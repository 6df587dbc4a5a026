#include "grammar/insertions.hpp"

#include <gtest/gtest.h>

#include "tests/grammar/measure_rows.hpp"

namespace claimdiff {
namespace {

TEST(Insertions, AreLookedPastForTheVerb) {
    expect_measures({
        {"en",
         "Nine people, most of them pupils, perished in the fire.",
         "Nine",
         "people|harm/killed"},
        {"en", "Nine people, including a fireman, were hurt.", "Nine", "people|harm/injured"},
        {"en", "All 90 people aboard were killed.", "90", "people|harm/killed"},
        {"en",
         "On Friday 900 soldiers and 30 boats were sent to Lorme.",
         "900",
         "people/soldiers|deploy/deployed"},
        {"fr",
         "Ils ont dérobé en moins de huit minutes trois tableaux.",
         "trois",
         "things/works of art|justice/stolen"},
        {"fr",
         "Deux des douze personnes blessées dans l'accident sont décédées.",
         "Deux",
         "people|harm/killed"},
    });
}

TEST(Insertions, TellWhoHasToLeave) {
    expect_measures({
        {"en",
         "The leak forced 90 people to leave their homes.",
         "90",
         "people|displaced/evacuated"},
        {"fr",
         "La fuite a contraint 90 personnes à quitter leur domicile.",
         "90",
         "people|displaced/evacuated"},
        {"en", "The firm forced 90 workers to leave the union.", "90", "people/workers|en:force"},
    });
}

TEST(Insertions, CompoundsCountTheirFirstNoun) {
    expect_measures({
        {"en", "A 90-bed hospital burned down.", "90", "things/beds|"},
        {"en", "A three-car crash closed the road.", "three", "vehicles/cars|traffic/crashed"},
    });
}

}  // namespace
}  // namespace claimdiff
