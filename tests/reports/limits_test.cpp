// Where reports are posted, there is only so much room: what is left out is said.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "reports/show.hpp"
#include "reports/writers.hpp"
#include "tests/reports/fixture.hpp"

namespace claimdiff {
namespace {

using testing::HasSubstr;
using testing::Not;

// `errors` errors and `warnings` warnings, each of one side with `citations` citations.
Report report_of(int errors, int warnings, int citations = 1) {
    Report report;
    report.documents = {{"a.txt", std::string(64, 'a'), "en", "", "", "a.txt"}};
    for (int number = 0; number < errors + warnings; ++number) {
        Finding finding;
        finding.id = "f" + std::to_string(number);
        finding.rule = "news/x";
        finding.level = number < errors ? Level::error : Level::warning;
        finding.measure = "people in place " + std::to_string(number);
        finding.message = finding.measure + ": 3 or 4";
        Side side{"3", true, "3", 1, {}};
        for (int at = 0; at < citations; ++at) {
            side.citations.push_back(fixture::cite(0, 0, 1, 1, "It was 3 people.", "3 people"));
        }
        finding.sides = {side};
        report.findings.push_back(finding);
    }
    return report;
}

std::size_t count(const std::string& text, std::string_view part) {
    std::size_t found = 0;
    for (std::size_t at = text.find(part); at != text.npos; at = text.find(part, at + 1)) ++found;
    return found;
}

TEST(Limits, GithubGetsTenCommandsOfALevel) {
    std::string out;
    write_github(report_of(12, 11), {}, out);
    EXPECT_EQ(count(out, "::error "), 10U);
    EXPECT_EQ(count(out, "::warning "), 10U);
    EXPECT_THAT(
        out, HasSubstr("::group::3 findings more\nerror[news/x] a.txt:1:1: people in place 10"));
    EXPECT_THAT(
        out, HasSubstr("warning[news/x] a.txt:1:1: people in place 22: 3 or 4\n::endgroup::\n"));
}

TEST(Limits, GithubTellsAllUnreadableFilesAtOnce) {
    Report report = report_of(12, 0);
    for (int number = 0; number < 12; ++number) {
        report.skipped.push_back({"f" + std::to_string(number), "denied", true});
    }
    report.skipped.push_back({"photo.jpg", "binary", false});
    std::string out;
    write_github(report, {}, out);
    EXPECT_EQ(count(out, "::error "), 10U);
    EXPECT_EQ(
        out.rfind("::error title=not checked::12 files could not be read%0Af0: denied%0A", 0), 0U);
    EXPECT_THAT(out, HasSubstr("%0Af9: denied%0Aand 2 more\n"));
    EXPECT_THAT(out, Not(HasSubstr("photo.jpg")));
}

TEST(Limits, GithubAndMarkdownListAFewCitations) {
    for (const std::string_view format : {"github", "markdown"}) {
        std::string out;
        find_format(format)->write(report_of(1, 0, 8), {}, out);
        EXPECT_EQ(count(out, "a.txt:1:1"), 5U) << format;
        EXPECT_THAT(out, HasSubstr("and 3 more")) << format;
    }
}

TEST(Limits, MarkdownFitsIntoAComment) {
    Report report = report_of(400, 400);
    report.agreements.resize(5000, {"people", {Side{"3", true, "3", 2, {}}}});
    report.skipped.resize(5000, {"photo.jpg", "binary", false});
    std::string out;
    write_markdown(report, {}, out);
    EXPECT_LT(out.size(), 65536U);
    EXPECT_EQ(count(out, " findings not shown here."), 2U);
    EXPECT_THAT(out, HasSubstr(" agreements not shown here."));
    EXPECT_THAT(out, HasSubstr(" files not shown here."));
    EXPECT_THAT(out, HasSubstr("400 errors, 400 warnings"));
}

TEST(Limits, TextQuotesAFewSourcesOfASide) {
    Report report = report_of(1, 0, 0);
    std::vector<Citation>& citations = report.findings[0].sides[0].citations;
    for (std::uint32_t document = 0; document < 7; ++document) {
        report.documents.resize(document + 1);
        report.documents[document].id = std::string(1, static_cast<char>('a' + document));
        for (int twice = 0; twice < 2; ++twice) {
            citations.push_back(fixture::cite(document, 0, 1, 1, "It was 3 people.", "3 people"));
        }
    }
    std::string out;
    write_text(report, {}, out);
    EXPECT_EQ(count(out, "--> "), 4U);
    EXPECT_EQ(count(out, "^ 3 (7 sources, 1 origin)"), 1U);
    EXPECT_EQ(count(out, "^ 3\n"), 3U);
    EXPECT_EQ(count(out, "| also "), 4U);
    EXPECT_THAT(out, HasSubstr("| and 6 more\n"));
}

TEST(QuotedSentence, IsCutInWholeWords) {
    struct Row {
        std::string sentence, quote;
        std::size_t context;
        std::string expected;
    };
    const Row rows[] = {
        {"It was 3 people who left.", "3 people", 40, "It was [3 people] who left."},
        {"It was 3 people who left.", "3 people", 6, "… was [3 people] who …"},
        {"Überall 3 légumes élevés", "3 légumes", 4, "… [3 légumes] …"},
        {"3 people", "3 people", 0, "[3 people]"},
        {"aaaaaaaa3 peoplebbbbbbbb", "3 people", 4, "…[3 people]…"},
    };
    for (const Row& row : rows) {
        const Citation citation = fixture::cite(0, 50, 1, 1, row.sentence, row.quote);
        const QuotedSentence cut = quoted_sentence(citation, row.context);
        EXPECT_EQ(
            (cut.cut_before ? "…" : "") + std::string{cut.before} + "[" + std::string{cut.quote}
                + "]" + std::string{cut.after} + (cut.cut_after ? "…" : ""),
            row.expected)
            << row.sentence;
    }
    Citation outside = fixture::cite(0, 50, 1, 1, "It was 3 people.", "3 people");
    outside.sentence = "Other.";
    EXPECT_EQ(quoted_sentence(outside, 9).quote, "3 people");
    EXPECT_EQ(quoted_sentence(outside, 9).before, "");
}

}  // namespace
}  // namespace claimdiff
