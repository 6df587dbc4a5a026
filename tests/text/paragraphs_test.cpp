#include "text/paragraphs.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace claimdiff {
namespace {

using testing::ElementsAre;

// The paragraphs, with "~" for each line break left inside.
std::vector<std::string> split(const std::string& text) {
    std::vector<std::string> result;
    for (const Paragraph& paragraph : paragraphs(text)) {
        std::string part = text.substr(paragraph.span.begin, paragraph.span.size());
        for (char& byte : part) {
            if (byte == '\n') byte = '~';
        }
        result.push_back(part);
    }
    return result;
}

TEST(Paragraphs, NothingButSpace) {
    EXPECT_THAT(split(""), ElementsAre());
    EXPECT_THAT(split("\n\n \r\n\t\r"), ElementsAre());
    EXPECT_THAT(split("\xEF\xBB\xBF"), ElementsAre());
    EXPECT_THAT(split("-----\n"), ElementsAre());
}

TEST(Paragraphs, BlankLinesAndEveryKindOfLineBreakSeparate) {
    EXPECT_THAT(split("One.\n\n  Two. \n \nThree."), ElementsAre("One.", "Two.", "Three."));
    EXPECT_THAT(split("One.\rTwo.\r\nThree."), ElementsAre("One.", "Two.", "Three."));
    EXPECT_THAT(
        split("One.\u2028Two.\u2029Three.\u0085"
              "Four."),
        ElementsAre("One.", "Two.", "Three.", "Four."));
    EXPECT_THAT(split("\xEF\xBB\xBFOne."), ElementsAre("One."));
}

TEST(Paragraphs, OneLinePerParagraph) {
    EXPECT_THAT(
        split("Ferry runs aground off the northern cape\n"
              "By Ada Linden\n"
              "A ferry with 212 passengers on board ran aground late on Friday, the harbour office "
              "said, and was towed back to port the next morning.\n"
              "Nobody was hurt.\n"
              "Twelve cars were damaged, most of them slightly.\n"),
        ElementsAre(
            "Ferry runs aground off the northern cape",
            "By Ada Linden",
            testing::StartsWith("A ferry with"),
            "Nobody was hurt.",
            "Twelve cars were damaged, most of them slightly."));
}

TEST(Paragraphs, HardWrapped) {
    EXPECT_THAT(
        split("Glissement de terrain à Valserre: 140 habitants isolés, deux maisons\n"
              "détruites\n"
              "\n"
              "VALSERRE, 3 mars (ABC) - Un glissement de terrain a coupé samedi la\n"
              "route départementale, isolant 140 habitants du hameau des Aulnes et\n"
              "détruisant deux maisons vides.\n"
              "\n"
              "La circulation ne sera pas rétablie avant une semaine, a prévenu la\n"
              "préfecture.\n"),
        ElementsAre(
            "Glissement de terrain à Valserre: 140 habitants isolés, deux maisons~détruites",
            "VALSERRE, 3 mars (ABC) - Un glissement de terrain a coupé samedi la~route "
            "départementale, isolant 140 habitants du hameau des Aulnes et~détruisant deux maisons "
            "vides.",
            "La circulation ne sera pas rétablie avant une semaine, a prévenu la~préfecture."));
}

TEST(Paragraphs, HardWrappedAtTheWidthOfAnEditor) {
    EXPECT_THAT(
        split("The ferry office of Harwen said on Friday that the two boats would not leave the "
              "northern pier until the storm had\n"
              "passed. Some of the passengers who were waiting in the hall had been told so an "
              "hour before, the others heard it from\n"
              "the harbour master, who went from one bench to the next and gave out blankets and "
              "tea in paper cups. Nobody could say\n"
              "when the boats would leave, nor whether the buses on the other side would wait for "
              "them so late in the evening.\n"),
        ElementsAre(testing::AllOf(
            testing::StartsWith("The ferry office"), testing::EndsWith("in the evening."))));
}

// German nouns begin lines with capitals, and a number with a dot is no list.
TEST(Paragraphs, HardWrappedGerman) {
    EXPECT_THAT(
        split("Die Brücke über die Ache bleibt nach Angaben der Stadt bis zum\n"
              "1. Mai gesperrt. Prüfer hatten in zwei der neun Pfeiler lange\n"
              "Risse gefunden. Täglich fahren rund 8000 Autos und Lastwagen in\n"
              "beiden Richtungen über die Brücke, die 1931 gebaut worden war.\n"
              "Die Umleitung ist vierzehn Kilometer lang und führt über zwei\n"
              "schmale Landstraßen, auf denen es nun öfter eng wird.\n"),
        testing::SizeIs(1));
}

TEST(Paragraphs, AnUnwrappedHeadlineStaysAlone) {
    EXPECT_THAT(
        split("Two bridges of the old town of Harlow will be closed to lorries from the first of "
              "April until further notice\n"
              "Ada Linden, Harlow\n"
              "\n"
              "The council of the old town decided on Tuesday that its two bridges\n"
              "will be closed to lorries from the first of April until further no-\n"
              "tice, and that the ferry will run every half hour. Nobody will have\n"
              "to pay for it until the end of the year, said the mayor.\n"),
        testing::SizeIs(3));
}

TEST(Paragraphs, WrappedBullets) {
    EXPECT_THAT(
        split("The council has decided on three measures, of which the first will\n"
              "come into force on Monday and the others at the end of the month:\n"
              "• the two bridges of the old town will be closed to lorries, day and\n"
              "night, until they have been repaired;\n"
              "• the ferry will run every half hour;\n"
              "• nobody will pay for it.\n"),
        ElementsAre(
            testing::EndsWith("month:"),
            testing::EndsWith("~night, until they have been repaired;"),
            "• the ferry will run every half hour;",
            "• nobody will pay for it."));
}

TEST(Paragraphs, HardWrappedWithoutBlankLines) {
    EXPECT_THAT(
        split("  The bridge over the Tarn was closed on Monday after inspectors had\n"
              "found cracks in two of its nine piers, the roads authority said.\n"
              "  It carries 8,000 vehicles a day. A diversion of 14 kilometres is in\n"
              "place, and the repairs are expected to last until the beginning of\n"
              "summer.\n"
              "  The bridge was opened in 1931.\n"),
        ElementsAre(
            testing::EndsWith("roads authority said."),
            testing::EndsWith("beginning of~summer."),
            "The bridge was opened in 1931."));
}

TEST(Paragraphs, HeadlineOverTwoLines) {
    EXPECT_THAT(
        split("Storm leaves ninety thousand homes without power\n"
              "as rivers keep rising\n"
              "\n"
              "A storm that crossed the region during the night left ninety thousand homes without "
              "power, and the rivers were still rising at noon on Sunday.\n"),
        ElementsAre(
            "Storm leaves ninety thousand homes without power~as rivers keep rising",
            testing::StartsWith("A storm")));
}

TEST(Paragraphs, ListsStaySeparate) {
    EXPECT_THAT(
        split("Key figures\n• 12 houses damaged\n• 3 roads closed\n- 40 people moved\n* one inn\n"),
        ElementsAre(
            "Key figures",
            "• 12 houses damaged",
            "• 3 roads closed",
            "- 40 people moved",
            "* one inn"));
    EXPECT_THAT(
        split("Location: 4 miles north of Elm Falls, in the county of West Harrow\n"
              "Size: 310 acres\n"
              "Personnel assigned to the incident, with those of the state: 1,486\n"
              "Fatalities: 2\n"
              "Injuries: none\n"),
        ElementsAre(
            testing::StartsWith("Location"),
            "Size: 310 acres",
            testing::StartsWith("Personnel"),
            "Fatalities: 2",
            "Injuries: none"));
    EXPECT_THAT(split("1. First\n2. Second\n"), ElementsAre("1. First", "2. Second"));
}

TEST(Paragraphs, HangingIndentBelongsToItsBullet) {
    EXPECT_THAT(
        split("- twelve houses on the river bank were\n  damaged\n- three roads are closed\n"),
        ElementsAre(
            "- twelve houses on the river bank were~  damaged", "- three roads are closed"));
}

TEST(Paragraphs, TablesStaySeparate) {
    EXPECT_THAT(
        split("               2023      2024\nIncome        1,200     1,410\nCosts           980  "
              "   1,002\n| a | b |\n| 1 | 2 |"),
        ElementsAre(
            "2023      2024",
            "Income        1,200     1,410",
            testing::StartsWith("Costs"),
            "| a | b |",
            "| 1 | 2 |"));
}

TEST(Paragraphs, TimeStampsStartAParagraph) {
    EXPECT_THAT(
        split("Live from the harbour\n"
              "5.05pm: The ferry is afloat again\n"
              "08.41 — Two tugs have arrived\n"
              "12 h 30 – Le vent se lève\n"
              "14h20 : Les secours arrivent\n"
              "9:15 a.m. - First call\n"),
        ElementsAre(
            "Live from the harbour",
            "5.05pm: The ferry is afloat again",
            "08.41 — Two tugs have arrived",
            "12 h 30 – Le vent se lève",
            "14h20 : Les secours arrivent",
            "9:15 a.m. - First call"));
}

TEST(Paragraphs, DashInsideAWrappedSentenceDoesNotStartAList) {
    EXPECT_THAT(
        split("The council of the old town decided on Tuesday that its two bridges\n"
              "– one of wood, the other of stone, both of the same age and both in\n"
              "need of repair – will be closed to lorries from the first of April\n"
              "until further notice, and that the ferry will run every half hour,\n"
              "as it did when the bridges were last repaired, nineteen years ago.\n"),
        testing::SizeIs(1));
}

TEST(Paragraphs, WrappedTextInsideAWebPageIsMeasuredByItself) {
    const std::string line
        = "This is a long line of a web page, which is as long as its paragraph and therefore much "
          "longer than any program would wrap it.\n";
    EXPECT_THAT(
        split(
            line + line + line + line
            + "\n"
              "The agency said in a note to its clients that it had counted twelve\n"
              "boats in the harbour, of which four were afloat and eight had gone\n"
              "down during the storm. Nobody was on board at the time, it added in\n"
              "the same note.\n"),
        testing::SizeIs(5));
}

}  // namespace
}  // namespace claimdiff
