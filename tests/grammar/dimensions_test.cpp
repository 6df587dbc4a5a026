// What an amount measures, by whatever word says so.
#include "grammar/dimensions.hpp"

#include <gtest/gtest.h>

#include "tests/grammar/read_claims.hpp"

namespace claimdiff {
namespace {

struct Row {
    const char *language, *text, *written, *measure;
};

void expect(std::initializer_list<Row> rows) {
    for (const Row& row : rows)
        EXPECT_EQ(measure_of(row.text, row.language, row.written), row.measure) << row.text;
}

TEST(Dimensions, AdjectivesNounsAndVerbsOfOneMeasureMeet) {
    expect({
        {"en",
         "The dam, 81 metres high, was built here.",
         "81 metres",
         "measure/height|buildings/dams"},
        {"en", "The dam has a height of 81 metres.", "81 metres", "measure/height|buildings/dams"},
        {"en", "The height of the dam is 81 metres.", "81 metres", "measure/height|buildings/dams"},
        {"fr",
         "La tour, haute de 81 mètres, est fermée.",
         "81 mètres",
         "measure/height|buildings/towers"},
        {"fr",
         "D'une hauteur de 81 mètres, la tour est fermée.",
         "81 mètres",
         "measure/height|buildings/towers"},
        {"de",
         "Der 81 Meter hohe Turm ist gesperrt.",
         "81 Meter",
         "measure/height|buildings/towers"},
        {"de",
         "Der Turm hat eine Höhe von 81 Metern.",
         "81 Metern",
         "measure/height|buildings/towers"},
        {"es",
         "La torre, de 81 metros de altura, está cerrada.",
         "81 metros",
         "measure/height|buildings/towers"},
        {"es", "La torre mide 81 metros de alto.", "81 metros", "measure/height|buildings/towers"},
        {"en",
         "Inspectors said the train was doing 90 mph.",
         "90 mph",
         "measure/speed|vehicles/trains"},
        {"fr",
         "Le maire a annoncé en fin de soirée que 900 hectares avaient été détruits.",
         "900 hectares",
         "measure/area|damage/destroyed"},
        {"en", "The rocket weighs 9 tonnes.", "9 tonnes", "measure/weight|weapons/rockets"},
        {"en", "The 9-tonne rocket stayed.", "9-tonne", "measure/weight|weapons/rockets"},
        {"de",
         "Die neun Tonnen schwere Brücke blieb.",
         "neun Tonnen",
         "measure/weight|buildings/bridges"},
    });
}

TEST(Dimensions, TheUnitChoosesAmongTheMeasuresOfAWord) {
    expect({
        {"fr", "Le parc s'étend sur 9 kilomètres.", "9 kilomètres", "measure/length|places/parks"},
        {"fr", "Le parc s'étend sur 9 hectares.", "9 hectares", "measure/area|places/parks"},
        {"fr", "Un parc de 9 hectares a brillé.", "9 hectares", "measure/area|places/parks"},
    });
}

TEST(Dimensions, WhatStandsNextTellsMost) {
    expect({
        {"fr",
         "La vitesse du train est limitée à 90 km/h.",
         "90 km/h",
         "measure/speed limit|vehicles/trains"},
        {"fr", "Le train roulait à 90 km/h.", "90 km/h", "measure/speed|vehicles/trains"},
    });
}

TEST(Dimensions, DurationsAndSums) {
    expect({
        {"en", "The talks will last three weeks.", "three weeks", "measure/duration|acts/talks"},
        {"en",
         "The repairs cost 9 million euros.",
         "9 million euros",
         "money/cost|damage/repaired"},
        {"en",
         "The bridge was renovated for 9 million euros.",
         "9 million euros",
         "money/cost|works/renovated"},
        {"en", "He was jailed for nine years.", "nine years", "measure/sentence|justice/sentenced"},
        {"fr",
         "Il a été condamné à neuf ans de prison.",
         "neuf ans",
         "measure/sentence|justice/sentenced"},
    });
}

TEST(Dimensions, SoMuchOfSomethingIsNoMeasureOfIt) {
    for (const auto& [language, text, written] :
         {std::array{"en", "Police seized two tonnes of cocaine.", "two tonnes"},
          std::array{"fr", "La police a saisi deux tonnes de cocaïne.", "deux tonnes"}}) {
        EXPECT_EQ(measure_of(text, language, written).find("measure/"), std::string::npos) << text;
    }
}

TEST(Dimensions, RoomForSoManyIsACapacity) {
    expect({
        {"en", "The hall seats 900 people.", "900", "measure/capacity|"},
        {"en", "The hall has a capacity of 900.", "900", "measure/capacity|"},
        {"fr", "La salle peut accueillir 900 spectateurs.", "900", "measure/capacity|"},
        {"de", "Der Saal fasst 900 Zuschauer.", "900", "measure/capacity|"},
        {"en", "The hall sold 900 seats.", "900", "seats|business/sold"},
    });
}

}  // namespace
}  // namespace claimdiff
