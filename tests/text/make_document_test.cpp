#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "text/corpus.hpp"
#include "text/make_document.hpp"

namespace claimdiff {
namespace {

TEST(MakeDocument, PlainText) {
    const Document document = make_document(
        "a.txt", "Ferry runs aground\n\nThe ferry was towed back. Nobody was hurt.\n");
    EXPECT_EQ(document.id, "a.txt");
    EXPECT_EQ(document.title, "Ferry runs aground");
    EXPECT_EQ(document.language, "en");
    EXPECT_EQ(document.front_date, "");
    EXPECT_EQ(document.paragraphs.size(), 2U);
    EXPECT_TRUE(document.notes.empty());
}

TEST(MakeDocument, Sha256IsOfTheBytes) {
    EXPECT_EQ(
        make_document("a", "abc").sha256,
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST(MakeDocument, FrontMatter) {
    const Document document = make_document(
        "a.md",
        "\xEF\xBB\xBF---\r\ntitle: \"Le bac s'est \\\"échoué\\\"\"\r\ntags:\r\n  - mer\r\n"
        "date: 2024-03-02 # samedi\r\nlang: fr_FR\r\n---\r\nThe ferry was towed back.\r\n");
    EXPECT_EQ(document.title, "Le bac s'est \"échoué\"");
    EXPECT_EQ(document.front_date, "2024-03-02");
    EXPECT_EQ(document.language, "fr-FR");
    ASSERT_EQ(document.paragraphs.size(), 1U);
    const Span span = document.paragraphs[0].span;
    EXPECT_EQ(document.text.substr(span.begin, span.size()), "The ferry was towed back.");
}

TEST(MakeDocument, FrontMatterKeys) {
    const auto read = [](const std::string& lines) {
        return make_document("a", "---\n" + lines + "\n---\nText.\n");
    };
    EXPECT_EQ(read("title: 'It''s over'").title, "It's over");
    EXPECT_EQ(read("Title:   plain  # note").title, "plain");
    EXPECT_EQ(read("title:").title, "");
    EXPECT_EQ(read("published: 3 mars 2024").front_date, "3 mars 2024");
    EXPECT_EQ(read("language: DE").language, "de");
    EXPECT_EQ(read("lang: not a language!").language, "en");
    EXPECT_EQ(make_document("a", "---\nlang: fr\n---\nText.", "es").language, "es");
}

TEST(MakeDocument, DashesWithoutEndAreNoFrontMatter) {
    const Document document = make_document("a", "---\ntitle: x\nThe ferry was towed back.\n");
    EXPECT_EQ(document.front_date, "");
    EXPECT_EQ(document.paragraphs.size(), 2U);
    EXPECT_EQ(make_document("a", "---").paragraphs.size(), 0U);
    EXPECT_EQ(make_document("a", "---\n---").paragraphs.size(), 0U);
}

TEST(MakeDocument, Titles) {
    const auto title = [](const std::string& text) { return make_document("a", text).title; };
    EXPECT_EQ(title(""), "");
    EXPECT_EQ(title("The ferry was towed back.\n"), "");
    EXPECT_EQ(title("12/03\n\nWhy did it sink?\n\nNobody knows.\n"), "Why did it sink?");
    EXPECT_EQ(title(std::string(300, 'x')), "");
    EXPECT_EQ(
        title(
            "Storm leaves ninety thousand homes without power\n as rivers keep rising\n\nText.\n"),
        "Storm leaves ninety thousand homes without power as rivers keep rising");
}

TEST(MakeDocument, HostileBytes) {
    for (const std::string bytes :
         {"",
          "\n",
          "\r",
          "\r\r\r",
          "\xEF\xBB\xBF",
          "\xE9",
          "\u2028",
          "---\n",
          "\xFF\xFE",
          "\xF0"}) {
        const Document document = make_document("a", bytes);
        for (const Paragraph& paragraph : document.paragraphs) {
            EXPECT_LE(paragraph.span.end, document.text.size());
            EXPECT_FALSE(paragraph.span.empty());
        }
    }
}

// Below running text a short line is a caption or a crosshead.
TEST(MakeDocument, ACaptionIsNoTitle) {
    const std::string body
        = "The harbour authority said on Monday that the bridge over the Lenne would stay closed "
          "for "
          "at least another week while divers look at its piers, and that the ferry would run "
          "every "
          "half hour from six in the morning until midnight instead.";
    EXPECT_EQ(make_document("a.txt", body + "\n\nThe bridge on Monday morning\n").title, "");
    EXPECT_EQ(
        make_document("b.txt", "Lenne bridge stays closed\n\n" + body).title,
        "Lenne bridge stays closed");
}

TEST(MakeDocument, TitleLinesStandAtTheHeadOfRunningText) {
    struct Row {
        const char* text;
        std::size_t lines;
    };
    for (const auto& [text, lines] : {
             Row{"Ferry sinks\n\nA ferry sank off Lorme on Monday.", 1},
             Row{"THE LORME POST\n\nFerry sinks, killing six\n\nBy Ana Ruiz\n\nA ferry sank.", 3},
             Row{"A ferry sank.\n\nFour died.", 0},
             Row{"Results\n\n- Sales up\n\n- Profit down\n\nMore follows.", 0},
             Row{"Slide 1\n\nSlide 2\n\nSlide 3\n\nSlide 4\n\nSlide 5\n\nSlide 6", 0},
         }) {
        EXPECT_EQ(title_lines(make_document("a", text, "en")), lines) << text;
    }
}

}  // namespace
}  // namespace claimdiff
