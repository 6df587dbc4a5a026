// What the HTML page says where the goldens' report has no case for it; tests/formats/page_test.mjs
// looks at pages in a browser.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "reports/html/page.hpp"
#include "reports/writers.hpp"
#include "tests/reports/fixture.hpp"

namespace claimdiff {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string page_of(const Report& report, const Corpus& corpus = fixture::corpus()) {
    WriterOptions options;
    options.corpus = &corpus;
    std::string out;
    write_html(report, options, out);
    return out;
}

TEST(Html, GroupsTheDigitsOfLargeNumbers) {
    const struct {
        std::string display;
        bool numeric;
        std::string expected;
    } rows[] = {
        {"2018", true, "2018"},
        {"24311000 USD", true, "24\u202F311\u202F000 USD"},
        {"about 12500", true, "about 12\u202F500"},
        {"0.123456", true, "0.123456"},
        {"1660000000–1700000000",
         true,
         "1\u202F660\u202F000\u202F000–1\u202F700\u202F000\u202F000"},
        {"20221219", false, "20221219"},
    };
    for (const auto& row : rows) {
        EXPECT_EQ(html::readable({"1", row.numeric, row.display, 1, {}}), row.expected);
    }
}

TEST(Html, SetsADraftsClaimsInNoSourceApart) {
    Report report = fixture::report();
    report.findings[1].finding_class = FindingClass::unsourced;
    report.findings[1].sides.resize(1);
    const std::string page = page_of(report);
    EXPECT_THAT(page, HasSubstr("Sources differ <span class=\"count\">2</span>"));
    EXPECT_THAT(page, HasSubstr("In no source <span class=\"count\">1</span>"));
    EXPECT_THAT(
        page,
        HasSubstr(
            "<td><span class=\"sign\">only</span> <a href=\"#t0-330\"><bdi>6</bdi></a></td>"));
}

TEST(Html, ListsTheSourcesThatSpeakWhereTheyAreMany) {
    Report report = fixture::report();
    report.documents.resize(9, report.documents.front());
    const std::string page = page_of(report);
    EXPECT_THAT(page, HasSubstr("<table class=\"list\">"));
    EXPECT_THAT(page, Not(HasSubstr("<table class=\"grid")));
    EXPECT_THAT(page, HasSubstr("<bdi>4100</bdi></a> <small><bdi>régional.txt</bdi></small>"));
}

TEST(Html, CutsOverlappingClaimsAndLinksEachPieceToTheWeightiest) {
    Corpus corpus;
    corpus.documents.resize(1);
    corpus.documents[0].text = "Of 30 men 12 left.";
    Report report;
    report.documents = {{"a.txt", std::string(64, 'a'), "en", "", "", "a.txt"}};
    report.lone_claims = {{"men", "30", 0, {3, 17}}};
    Finding finding;
    finding.id = "f";
    finding.rule = "news/x";
    finding.measure = "men who left";
    finding.message = "men who left: 12 or 13";
    finding.sides
        = {{"12", true, "12", 1, {fixture::cite(0, 0, 1, 1, "Of 30 men 12 left.", "12")}}};
    report.findings = {finding};
    EXPECT_THAT(
        page_of(report, corpus),
        HasSubstr("Of <mark class=\"alone\" id=\"t0-3\" title=\"men\">30 men </mark>"
                  "<mark class=\"error\" id=\"t0-10\"><a href=\"#f-f\" title=\"men who left: 12 or "
                  "13\">12</a></mark><mark class=\"alone\" title=\"men\"> left</mark>."));
}

TEST(Html, GivesFindingsOfOneIdAnchorsOfTheirOwn) {
    Report report = fixture::report();
    report.findings[1].id = report.findings[2].id = "a\"b";
    const html::Page page = html::make_page(report, {});
    EXPECT_THAT(page.finding_anchors, testing::ElementsAre("f-4f1c0de2a9b3", "f-a_b", "f-a_b-2"));
}

TEST(Html, ShowsWhatIsWaivedOnRequest) {
    Report report = fixture::report();
    report.waived = {{report.findings.front(), "the operator confirmed it", "waivers.yaml:4", ""}};
    EXPECT_THAT(page_of(report), Not(HasSubstr("the operator confirmed it")));
    WriterOptions options;
    options.show_waived = true;
    std::string out;
    write_html(report, options, out);
    EXPECT_THAT(out, HasSubstr("the operator confirmed it (waivers.yaml:4)"));
}

}  // namespace
}  // namespace claimdiff
