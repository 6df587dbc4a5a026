// Times in their sentences: what is one and what is not, what is quoted, and when it was.
#include "grammar/times.hpp"

#include <gtest/gtest.h>

#include "tests/grammar/print_mentions.hpp"

namespace claimdiff {
namespace {

constexpr const char* tuesday = "2022-12-20";

struct Row {
    std::string language, text, expected;
};

TEST(Times, InSentences) {
    const Row rows[] = {
        // Weekdays and dates without a year look back, unless the words look ahead.
        {"fr", "L'incendie s'est déclaré vendredi.", "date 2022-12-16"},
        {"fr", "La route restera fermée jusqu'à vendredi.", "daterange ../2022-12-23"},
        {"fr", "Le dépôt est bloqué depuis vendredi.", "daterange 2022-12-16/.."},
        {"fr", "Le barrage a cédé le 3 janvier.", "date 2022-01-03"},
        {"en", "The bridge closed on Friday.", "date 2022-12-16"},
        {"en", "The strike began last Friday.", "date 2022-12-16"},
        {"en", "The fair was halted and is due to reopen on Friday.", "date 2022-12-23"},
        // A number word beside a weekday counts something; digits and ordinals may be its day.
        {"fr", "Lundi un rare orage a frappé la ville.", "date 2022-12-19"},
        {"fr", "L'accès ferme du lundi 2 au vendredi 6.", "daterange 2023-01-02/2023-01-06"},
        {"fr", "Le vote du 04/12 est annulé.", "date 2022-12-04"},
        // German writes dates with dots and the part of a day in one word with it.
        {"de", "Am Montagabend wurde er gefunden.", "daterange 2022-12-19TEV"},
        {"de", "Die Messe dauert vom 3. - 5. Mai 2023.", "daterange 2023-05-03/2023-05-05"},
        {"de", "Freitag, den 16.12.2022, um 14.30 Uhr", "time 2022-12-16T14:30"},
        {"de", "In der Nacht zum Sonntag brannte es.", "daterange 2022-12-18TNI"},
        {"de", "Um halb vier war Schluss.", "time T03:30"},
        {"de", "In den 1990er Jahren war das anders.", "date 199"},
        {"de", "Er sank von 3.5 auf 2.5.", "number 3.5 | number 2.5"},
        // last night where the verb tells what happened
        {"fr", "Cette nuit à 3 h 15, le feu a pris.", "time 2022-12-20T03:15"},
        {"fr", "Cette nuit à 3 h 15, le pont sera fermé.", "time 2022-12-21T03:15"},
        {"es", "El acto fue a las 14.30.", "time T14:30"},
        {"en", "It took about one day.", "duration P1D"},
        // An hour without a word for it: what stands before it leads to one.
        {"en", "It broke out shortly before 3 on Monday morning.", "date 2022-12-19T03:00"},
        {"en", "It was just after two when it fell.", "time T02:00"},
        {"en", "At 3.40 that morning it fell.", "time T03:40"},
        {"en", "The vault stayed shut until nine.", "time T09:00"},
        {"de", "Kurz vor drei brach Feuer aus.", "time T03:00"},
        {"fr", "Il était un peu plus de 23 heures.", "time T23:00"},
        {"en", "Shortly after 3 people left, it fell.", "number 3"},
        {"en", "The talks will last three weeks.", "duration P3W"},
        {"en", "The talks took place last week.", "date 2022-W50"},
        // German years need none.
        {"de", "Das Bad wurde 2015 geschlossen.", "date 2015"},
        {"de", "Rund 2015 Menschen kamen.", "number about 2015"},
        // A bare year needs a word beside it.
        {"fr", "La mairie a compté 2013 personnes.", "number 2013"},
        {"en", "The plant opened in 1998 and closed in 2004.", "date 1998 | date 2004"},
        {"en", "The club sold 2000 tickets.", "number 2000"},
        // "in" is also a unit.
        {"en", "She was born in 1970 in Lorme.", "date 1970"},
        // The years about that of publication need none, where they count nothing.
        {"en", "Annual Report 2022", "date 2022"},
        {"en", "Full-Year 2022 Results", "date 2022"},
        {"en", "“2022 was a dry year,” she said.", "date 2022"},
        {"en", "The 2023 financial year begins in May.", "date 2023 | date 2023-05"},
        {"fr", "Perspectives 2023 : la hausse", "date 2023"},
        {"en", "Police counted 2022 people.", "number 2022"},
        {"fr", "Elle a obtenu 2022 voix.", "number 2022"},
        {"de", "Ausblick 2023: 2022 Menschen.", "date 2023 | number 2022"},
        // A part of a day is of no year.
        {"fr", "En 2011, la nuit du vote, il est parti.", "date 2011"},
        // Words that are other words as well.
        {"en", "The mayor may resign.", ""},
        {"en", "The crowds march on the capital.", ""},
        {"fr", "Le maire a été réélu.", ""},
        {"en", "She is in her 60s.", "age 60..69 year"},
        // "18 heures" and "15 heures" are a time of day or a duration.
        {"fr", "Le parc ouvre de 9 à 18 heures en mai.", "daterange T09:00/T18:00 | date 2023-05"},
        {"fr",
         "Il a ouvert de 9 à 18 heures de lundi à jeudi.",
         "daterange T09:00/T18:00 | daterange 2022-12-12/2022-12-15"},
        {"fr", "Le bilan est de deux à quatre heures de retard.", "duration PT2H/PT4H"},
        {"fr", "La rue ferme entre 18 et 20 heures de nuit.", "daterange T18:00/T20:00"},
        // Two ends with a unit each, and what is added up, said twice or a change.
        {"en", "It takes between 90 minutes and two hours.", "duration PT90M/PT2H"},
        {"en", "They stayed two days and three to five hours.", "duration P2DT3H"},
        {"en", "It is 3 miles or 5 km off.", "dimension 3 mile | dimension 5 kilometer"},
        {"en", "It rose by 80 cm to 2 m.", "dimension 80 centimeter | dimension 2 meter"},
        {"en", "Between £1 and 50p and £2 is due.", "money 1.5..2 GBP"},
        {"en", "They made 1,200 tonnes a decade ago.", "dimension 1200 tonne | date 2012-12-20"},
        {"en", "It lasts between a year and a year and a half.", "duration P1Y/P1Y6M"},
        {"en",
         "It took two hours, between a week and ten days later.",
         "duration PT2H | duration P1W/P10D"},
        // What is less than a year earlier is less than then.
        {"en", "It was £3m less than a year earlier.", "money 3000000 GBP | date 2021-12-20"},
        {"en", "She was hired less than a year ago.", "duration P1Y"},
        {"en",
         "Shares fell by a quarter earlier this year.",
         "number 0.25 | daterange 2022-01-01/2022-04-01"},
        // "as of" looks where the verb does.
        {"en", "As of Friday, 214 had left.", "daterange 2022-12-16/.. | number 214"},
        {"en", "As of Friday, the road will be closed.", "daterange 2022-12-23/.."},
        {"en", "The sentencing is set for Monday.", "date 2022-12-26"},
        {"fr", "La réunion commence à 15 heures.", "time T15:00"},
        {"fr", "Le courant a manqué pendant 15 heures.", "duration PT15H"},
        {"fr", "Le train avait 1h30 de retard.", "duration PT1H30M"},
        // The ends of a range share what they lack.
        {"fr", "Le festival se tient du 3 au 5 mai 2023.", "daterange 2023-05-03/2023-05-05"},
        {"en", "The fair runs July 13-15, 2023.", "daterange 2023-07-13/2023-07-15"},
        {"en", "Polls open from 7 a.m. to 8 p.m.", "daterange T07:00/T20:00"},
    };
    for (const Row& row : rows)
        EXPECT_EQ(print_mentions(row.text, row.language, tuesday), row.expected) << row.text;
}

TEST(Times, QuoteExactlyTheirWords) {
    const Row rows[] = {
        {"fr", "Selon lui, plus de deux heures ont passé.", "plus de deux heures"},
        {"fr",
         "Dans la nuit de dimanche à lundi, trois maisons ont brûlé.",
         "nuit de dimanche à lundi"},
        {"en", "It broke out early on Monday morning.", "early on Monday morning"},
        {"en", "In the early hours of Monday a wall fell.", "early hours of Monday"},
    };
    for (const Row& row : rows) {
        const auto mentions = mentions_of(row.text, row.language, tuesday);
        ASSERT_FALSE(mentions.empty()) << row.text;
        const Span span = mentions.front().span;
        EXPECT_EQ(row.text.substr(span.begin, span.size()), row.expected);
    }
}

TEST(Times, Intervals) {
    struct IntervalRow {
        std::string language, text, begin, end;
    };
    const IntervalRow rows[] = {
        {"fr", "hier", "2022-12-19T00:00", "2022-12-20T00:00"},
        {"fr", "lundi dernier à 14h30", "2022-12-19T14:30", "2022-12-19T14:31"},
        {"fr", "depuis 2018", "2018-01-01T00:00", ""},
        {"fr", "avant le 5 mai 2020", "", "2020-05-05T00:00"},
        {"fr", "en mai 2020", "2020-05-01T00:00", "2020-06-01T00:00"},
        {"en", "between 2010 and 2015", "2010-01-01T00:00", "2016-01-01T00:00"},
        {"en", "two years ago", "2020-01-01T00:00", "2021-01-01T00:00"},
        {"en", "last night", "2022-12-19T18:00", "2022-12-20T00:00"},
    };
    for (const IntervalRow& row : rows) {
        const auto mentions = mentions_of(row.text, row.language, tuesday);
        ASSERT_EQ(mentions.size(), 1u) << row.text;
        EXPECT_EQ(mentions.front().time.begin, row.begin) << row.text;
        EXPECT_EQ(mentions.front().time.end, row.end) << row.text;
    }
}

TEST(Times, WithoutADayOfPublication) {
    const Row rows[] = {
        {"fr", "le 5 mai", "date XXXX-05-05"},
        {"fr", "lundi", "date XXXX-WXX-1"},
        {"fr", "lundi à 18h22", "time XXXX-WXX-1T18:22"},
        {"fr", "hier", "date XXXX-XX-XX"},
        {"en", "last week", "date XXXX-WXX"},
        {"en", "in 2019", "date 2019"},
    };
    for (const Row& row : rows)
        EXPECT_EQ(print_mentions(row.text, row.language), row.expected) << row.text;
}

TEST(Times, AnHourWithoutItsDayAnchorsNothing) {
    for (const char* text :
         {"A report is due within 30 days.",
          "The boat was found three hours ago.",
          "The last 40 minutes were calm.",
          "Two hours later it sank."}) {
        EXPECT_EQ(print_mentions(text, "en", "T11:50"), print_mentions(text, "en")) << text;
    }
}

TEST(Times, RoundLengthsAreAbout) {
    const std::pair<const char*, const char*> rows[] = {
        {"fr", "Il a fallu une dizaine de jours."},
        {"en", "It took a dozen hours."},
        {"fr", "Il est mort après une vingtaine de minutes."},
    };
    for (const auto& [language, text] : rows) {
        const auto mentions = mentions_of(text, language);
        ASSERT_EQ(mentions.size(), 1u) << text;
        EXPECT_EQ(mentions[0].quantity.bound, Bound::about) << text;
        EXPECT_LT(*mentions[0].quantity.lower, mentions[0].quantity.value) << text;
    }
}

TEST(Times, DurationsAreQuantitiesToo) {
    const auto mentions = mentions_of("plus de trois jours", "fr");
    ASSERT_EQ(mentions.size(), 1u);
    EXPECT_EQ(mentions[0].unit, "day");
    EXPECT_EQ(mentions[0].quantity.value, Decimal(3));
    EXPECT_EQ(mentions[0].quantity.bound, Bound::more_than);
    EXPECT_EQ(mentions[0].time.value, "P3D");

    const auto since = mentions_of("La route est fermée depuis plus d'un an.", "fr", "2023-06-15");
    ASSERT_EQ(since.size(), 1u);
    EXPECT_EQ(since[0].quantity.bound, Bound::more_than);
    EXPECT_EQ(since[0].time.value, "P1Y");
    EXPECT_TRUE(since[0].time.begin.empty());
}

}  // namespace
}  // namespace claimdiff
