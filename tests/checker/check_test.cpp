// The report depends on the corpus and the rules alone, and no text makes it hang or fall.
#include "checker/check.hpp"

#include <gtest/gtest.h>

#include "reports/writers.hpp"
#include "tests/checker/claims.hpp"

namespace claimdiff {
namespace {

TEST(Check, SameBytesOnAnyNumberOfThreads) {
    const Corpus corpus = read_corpus({CLAIMDIFF_SOURCE_DIR "/examples/summit-mixed"}, {});
    ASSERT_FALSE(corpus.documents.empty());
    std::string first;
    for (const unsigned threads : {1u, 2u, 4u}) {
        CheckOptions options;
        options.threads = threads;
        std::string printed;
        write_json(check(corpus, shipped_rule_sets(), options), {}, printed);
        EXPECT_FALSE(printed.empty());
        if (first.empty()) first = printed;
        EXPECT_EQ(printed, first) << threads << " threads";
    }
}

TEST(Check, TheOrderOfArgumentsDoesNotMatter) {
    const std::string folder = CLAIMDIFF_SOURCE_DIR "/examples/";
    std::string forward, backward;
    write_json(
        check(read_corpus({folder + "ferry-fr", folder + "flood-en"}, {}), shipped_rule_sets()),
        {},
        forward);
    write_json(
        check(read_corpus({folder + "flood-en", folder + "ferry-fr"}, {}), shipped_rule_sets()),
        {},
        backward);
    EXPECT_EQ(forward, backward);
}

TEST(Check, NoDocumentsNoFindings) {
    const Report report = check({}, shipped_rule_sets());
    EXPECT_TRUE(report.findings.empty());
    EXPECT_EQ(report.claims, 0U);
}

TEST(Check, OddTextsClaimLittleAndEndSoon) {
    std::string list = "The list: ";
    for (int i = 0; i < 4000; ++i) list += std::to_string(i) + " drones in Varna, ";
    std::string pages;
    for (int i = 0; i < 2000; ++i) pages += "The fire destroyed 86 homes.\n\n";
    std::string noise;
    for (unsigned i = 0, x = 7; i < 60000; ++i, x = x * 1664525 + 1013904223)
        noise += static_cast<char>(x >> 24);
    const std::string texts[] = {
        "", "\n", "\xEF\xBB\xBF", "---\n---\n", "7", std::string(20000, '9'), noise, list, pages};
    for (const std::string& text : texts) {
        for (const char* language : {"en", "fr", "de", "es", "xx"}) {
            Corpus corpus;
            corpus.documents.push_back(make_document("a", text, language));
            corpus.documents.push_back(make_document("b", text, language));
            const Report report = check(corpus, shipped_rule_sets());
            EXPECT_EQ(report.documents.size(), 2U);
            for (const Finding& finding : report.findings) {
                for (const Side& side : finding.sides) EXPECT_FALSE(side.citations.empty());
            }
        }
    }
}

}  // namespace
}  // namespace claimdiff
