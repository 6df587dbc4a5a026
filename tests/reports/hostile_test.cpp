// What a text says must not act in the place where the report is read.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>

#include "reports/show.hpp"
#include "reports/writers.hpp"
#include "tests/reports/fixture.hpp"
#include "text/characters.hpp"

namespace claimdiff {
namespace {

std::string written(std::string_view format, std::string_view text) {
    std::string out;
    WriterOptions options;
    options.version = "0.1.0";
    Corpus corpus;
    corpus.documents.resize(1);
    corpus.documents[0].text = text;
    options.corpus = &corpus;
    find_format(format)->write(fixture::hostile(text), options, out);
    return out;
}

bool holds(const std::string& text, std::string_view part) { return text.find(part) != text.npos; }

TEST(Hostile, NoFormatPassesControlsOrOverridesOn) {
    const std::string_view text
        = "a\x1b[2Jb\x07 \xC2\x9B"
          "31m \u202E53\u202C \u2066x\u2069 \u2028 z";
    for (const Format& format : formats()) {
        if (format.name == "json" || format.name == "jsonl" || format.name == "sarif") continue;
        const std::string out = written(format.name, text);
        for (std::size_t at = 0; at < out.size();) {
            const Character character = character_at(out, at);
            at += character.bytes;
            if (character.code == '\n' || character.code == '\r') continue;
            EXPECT_FALSE(is_hazard(character.code))
                << format.name << ": " << std::hex << std::uint32_t{character.code};
        }
        EXPECT_TRUE(holds(out, "‹U+001B›")) << format.name;
        EXPECT_TRUE(holds(out, "‹U+202E›53‹U+202C›")) << format.name;
    }
}

TEST(Hostile, JsonKeepsTheExactBytesEscaped) {
    const std::string text = "a\x1b[2J \"q\" \\ \u202E53";
    for (const std::string_view format : {"json", "sarif"}) {
        const std::string out = written(format, text);
        EXPECT_FALSE(holds(out, "\x1b")) << format;
        EXPECT_TRUE(nlohmann::json::accept(out)) << format;
    }
    const auto line = nlohmann::json::parse(written("jsonl", text));
    EXPECT_EQ(line["sides"][0]["claims"][0]["quote"], text);
}

TEST(Hostile, InvalidBytesDoNotBreakJson) {
    const std::string out = written("json", "caf\xE9.txt");
    EXPECT_TRUE(nlohmann::json::accept(out));
}

TEST(Hostile, MarkupIsText) {
    const std::string_view text = "<script>alert('x')</script> & \"y\" ]]> <img onerror=a>";
    for (const std::string_view format : {"html", "junit", "markdown"}) {
        const std::string out = written(format, text);
        EXPECT_FALSE(holds(out, "<script>alert")) << format;
        EXPECT_FALSE(holds(out, "<img")) << format;
        EXPECT_TRUE(holds(out, "&lt;script")) << format;
    }
    EXPECT_FALSE(holds(written("junit", text), "]]>"));
}

TEST(Hostile, WorkflowCommandsDoNotNest) {
    const std::string out = written("github", "x%0A::error::y\n::set-env name=A::b\r\n::stop,a:b");
    EXPECT_TRUE(holds(out, "x%250A::error::y ::set-env")) << out;
    EXPECT_TRUE(holds(out, "file=x%250A%3A%3Aerror")) << out;
    // One command for the finding, one for the skipped file.
    EXPECT_EQ(std::count(out.begin(), out.end(), '\n'), 2) << out;
}

TEST(Hostile, CellsAreNoFormulas) {
    for (const std::string_view text : {"=1+1", "+1", "-1a", "@SUM(A1)", "\t=1", "\r=1"}) {
        const std::string out = written("csv", text);
        EXPECT_TRUE(holds(out, ",'" + one_line(text))) << out;
        EXPECT_FALSE(holds(out, "," + one_line(text))) << out;
    }
    for (const std::string_view text : {"\n=1", " =1", "＝1", "－1", "-1.2.3", "-.5"}) {
        EXPECT_TRUE(holds(written("csv", text), ",'" + one_line(text))) << text;
    }
    EXPECT_TRUE(holds(written("csv", "-12.5"), ",-12.5,"));
    EXPECT_TRUE(holds(written("csv", "=\"a\",b"), "\"'=\"\"a\"\",b\""));
    EXPECT_TRUE(holds(written("csv", "two\nlines"), ",two lines,"));
}

TEST(Hostile, MarkdownMeansNothing) {
    const std::string out = written("markdown", "| # @desk [a](b) `c` *d* https://x.example www.x");
    EXPECT_TRUE(holds(out, "\\| \\# @&#8203;desk \\[a\\]\\(b\\) \\`c\\` \\*d\\*")) << out;
    EXPECT_TRUE(holds(out, "https\\://x.example www\\.x")) << out;
}

}  // namespace
}  // namespace claimdiff
