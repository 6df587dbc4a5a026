// On which side of the day of publication a weekday or a date without a year lies: the verb tells.
#include "grammar/tense.hpp"

#include <gtest/gtest.h>

#include "tests/grammar/print_mentions.hpp"

namespace claimdiff {
namespace {

constexpr const char* thursday = "2023-06-15";

struct Row {
    std::string language, text, expected;
};

void expect_dates(std::initializer_list<Row> rows) {
    for (const Row& row : rows)
        EXPECT_EQ(print_mentions(row.text, row.language, thursday), row.expected) << row.text;
}

TEST(Tense, PastLooksBack) {
    expect_dates({
        {"fr", "La digue a cédé lundi.", "date 2023-06-12"},
        {"fr", "La digue, fragile, avait cédé le 14 novembre.", "date 2022-11-14"},
        {"fr", "Le maire inaugura la halle le 2 juillet.", "date 2022-07-02"},
        {"fr", "Les ouvriers bloquaient le dépôt jeudi.", "date 2023-06-15"},
        {"fr", "Le navire s'est échoué en septembre.", "date 2022-09"},
        {"fr", "Elle est morte le 30 juillet.", "date 2022-07-30"},
        {"en", "The dam burst on Monday.", "date 2023-06-12"},
        {"en", "The ferry was towed to port on July 2.", "date 2022-07-02"},
        {"en", "The mill has stood idle since September.", "daterange 2022-09/.."},
        {"en", "Fire broke out in the hangar on Thursday.", "date 2023-06-15"},
        {"en", "The mill came on stream in October.", "date 2022-10"},
        {"en", "The museum closed in November.", "date 2022-11"},
    });
}

TEST(Tense, FutureLooksAhead) {
    expect_dates({
        {"fr", "La halle ouvrira lundi.", "date 2023-06-19"},
        {"fr", "Le pont va fermer le 2 mars.", "date 2024-03-02"},
        {"fr", "Le procès doit se tenir jeudi.", "date 2023-06-15"},
        {"fr", "L'usine fermera lundi, a annoncé la direction.", "date 2023-06-19"},
        {"fr", "La direction a annoncé que l'usine fermera en mars.", "date 2024-03"},
        {"en", "The bridge will be closed on Monday, officials said.", "date 2023-06-19"},
        {"en", "The strike is to stop on Saturday.", "date 2023-06-17"},
        {"fr", "La ministre se rendra lundi au port.", "date 2023-06-19"},
        {"en", "The plant is expected to open on March 2.", "date 2024-03-02"},
        {"en", "The company said on Monday it will close.", "date 2023-06-12"},
    });
}

TEST(Tense, APresentAnnouncesRightBeforeTheDay) {
    expect_dates({
        {"fr", "Les habitants votent dimanche.", "date 2023-06-18"},
        {"fr", "Le procès s'ouvre mardi.", "date 2023-06-20"},
        {"fr", "Les ministres se réunissent lundi à Lorme.", "date 2023-06-19"},
        {"fr", "Un feu se déclare lundi dans un hangar.", "date 2023-06-12"},
        {"en", "The deadline is Monday.", "date 2023-06-19"},
        {"en", "The sale ends on Tuesday.", "date 2023-06-20"},
        {"en", "It is Monday that the dam burst.", "date 2023-06-12"},
    });
}

TEST(Tense, WhatWasPlannedIsTheNearestDay) {
    expect_dates({
        {"fr", "Il devait être présenté à un juge vendredi.", "date 2023-06-16"},
        {"fr", "Le train devait partir lundi.", "date 2023-06-12"},
        {"en", "She was due to appear in court on Friday.", "date 2023-06-16"},
        {"en", "It was expected to be signed on Monday.", "date 2023-06-12"},
        {"en", "He could be released on Saturday.", "date 2023-06-17"},
    });
}

TEST(Tense, OpenWithoutAVerbThatTells) {
    expect_dates({
        {"fr", "Le musée est fermé le 14 juillet.", "date 2023-07-14"},
        {"fr", "lundi", "date 2023-06-19"},
        {"en", "The hearing is on July 2.", "date 2023-07-02"},
        {"en", "Monday", "date 2023-06-19"},
    });
}

}  // namespace
}  // namespace claimdiff
