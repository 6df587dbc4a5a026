#include "grammar/tallies.hpp"

#include <gtest/gtest.h>

#include "tests/grammar/measure_rows.hpp"

namespace claimdiff {
namespace {

TEST(Tallies, SayWhatIsCountedOverWhatStandsBetween) {
    expect_measures({
        {"en",
         "The death toll from Friday's ferry accident off the coast has risen to 19.",
         "19",
         "people|harm/killed"},
        {"en",
         "The number of people injured in Friday's ferry accident climbed to 45.",
         "45",
         "people|harm/injured"},
        {"de",
         "Die Zahl der Toten bei dem Grubenunglück vom Freitag stieg auf 19.",
         "19",
         "people|harm/killed"},
        {"de",
         "Die Zahl der Vermissten nach dem Erdrutsch liegt inzwischen bei 45.",
         "45",
         "people|harm/missing"},
        {"es",
         "La cifra de muertos en el naufragio ocurrido el viernes asciende ya a 19.",
         "19",
         "people|harm/killed"},
        {"es",
         "El número de heridos por el choque registrado el viernes sube a 45.",
         "45",
         "people|harm/injured"},
        {"fr",
         "Le nombre de morts dans l'effondrement du pont est monté à 19.",
         "19",
         "people|harm/killed"},
    });
}

TEST(Tallies, AreNoSubjectOfAnotherClause) {
    expect_measures({
        {"en",
         "The death toll stood at 19 on Sunday and the price of a ticket has risen to 45.",
         "19",
         "people|harm/killed"},
    });
    EXPECT_NE(
        measure_of(
            "The death toll stood at 19 on Sunday and the rows of graves have grown to 45.",
            "en",
            "45"),
        "people|harm/killed");
}

}  // namespace
}  // namespace claimdiff
