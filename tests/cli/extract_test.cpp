// claimdiff extract: columns for people, a line of JSON a text for programs.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <sstream>

#include "tests/cli/run_program.hpp"

namespace claimdiff::cli {
namespace {

using Json = nlohmann::json;
using testing::HasSubstr;

class Extract : public ProgramTest {};

TEST_F(Extract, ListsWhatIsFoundInColumns) {
    write("desk/a.txt", "The storm killed 12 people in Varna.\n");
    const Outcome result = run({"extract", path("desk")});
    EXPECT_EQ(result.status, 0) << result.error;
    EXPECT_THAT(result.out, HasSubstr("a.txt (en)\n  1:5   state  bad     -  "));
    EXPECT_THAT(result.out, HasSubstr("\n  1:18  count  12      -  "));
    EXPECT_THAT(result.out, HasSubstr("\"12 people\"\n"));
}

// More texts than are held at a time, of very different lengths.
TEST_F(Extract, TheNumberOfThreadsDoesNotShow) {
    for (int i = 0; i < 150; ++i) {
        std::string text;
        for (int line = 0; line <= i % 7 * 20; ++line)
            text += "On " + std::to_string(line % 28 + 1) + " May the storm hurt "
                    + std::to_string(i + line) + " people.\n\n";
        write("desk/" + std::to_string(i) + ".txt", text);
    }
    write("desk/empty.txt", "");
    for (const char* const format : {"jsonl", "text"}) {
        const Outcome one = run({"extract", path("desk"), "--format", format, "--threads", "1"});
        EXPECT_EQ(one.status, 0) << one.error;
        EXPECT_GT(one.out.size(), 150000U);
        for (const char* const threads : {"2", "5"}) {
            const Outcome more
                = run({"extract", path("desk"), "--format", format, "--threads", threads});
            EXPECT_EQ(more.out, one.out);
        }
    }
}

TEST_F(Extract, JsonLinesQuoteExactlyTheirBytes) {
    const std::string text = "À Varna, la tempête a tué près de 40 personnes.\n";
    write("desk/a.txt", text);
    write("desk/b.txt", "Il y a 3 maisons.\n");
    const Outcome result = run({"extract", path("desk"), "--format", "jsonl", "--language", "fr"});
    EXPECT_EQ(result.status, 0) << result.error;
    std::istringstream lines(result.out);
    std::string line;
    ASSERT_TRUE(std::getline(lines, line));
    const Json first = Json::parse(line);
    EXPECT_EQ(first["id"], "a.txt");
    ASSERT_FALSE(first["quantities"].empty());
    const Json& quantity = first["quantities"][0];
    EXPECT_EQ(quantity["value"], 40);
    for (const char* const list : {"quantities", "claims"}) {
        for (const Json& item : first[list]) {
            const std::size_t begin = item["begin"], end = item["end"];
            EXPECT_EQ(text.substr(begin, end - begin), item["quote"]);
        }
    }
    ASSERT_TRUE(std::getline(lines, line));
    EXPECT_EQ(Json::parse(line)["id"], "b.txt");
}

// In a story, hours that no day is named for stay hours, and seasons and parts of a day keep their
// names; by itself each is what it was on the day of publication.
TEST_F(Extract, RangesOfHoursAndNamesOfPeriods) {
    struct ValueRow {
        std::string text, value;
    };
    const ValueRow rows[] = {
        {"The shop was robbed between 2am and 3am.", R"(["02:00:00","03:00:00"])"},
        {"It must be done before 2.30pm.", R"([null,"14:30:00"])"},
        {"It was done between 2am and 3am on 5 May.", R"(["2025-05-05T02:00","2025-05-05T03:00"])"},
        {"between 2am and 3am", R"(["2026-03-03T02:00","2026-03-03T03:00"])"},
        {"Prices fell last summer.", R"("2025-SU")"},
        {"He left this morning.", R"("2026-03-03TMO")"},
        {"this morning", R"(["2026-03-03T00:00","2026-03-03T12:00"])"},
        {"Prices fell in the last three months.", R"(["2025-12-03","2026-03-03"])"},
        {"last three months", R"(["2025-12-01","2026-03-01"])"},
    };
    for (const ValueRow& row : rows) {
        const Json in{
            {"id", "a"}, {"text", row.text}, {"lang", "en"}, {"reference_date", "2026-03-03"}};
        write("in.jsonl", in.dump() + "\n");
        const Outcome result = run({"extract", "--from-jsonl", path("in.jsonl")});
        ASSERT_EQ(result.status, 0) << result.error;
        const Json out = Json::parse(result.out);
        ASSERT_EQ(out["quantities"].size(), 1U) << row.text;
        EXPECT_EQ(out["quantities"][0]["value"].dump(), row.value) << row.text;
    }
}

TEST_F(Extract, ClaimsHangOnTheReferenceDateToo) {
    const Json in{
        {"id", "a"},
        {"text", "The bridge is due to reopen on Monday."},
        {"lang", "en"},
        {"reference_date", "2026-03-03"}};
    write("in.jsonl", in.dump() + "\n");
    const Outcome result = run({"extract", "--from-jsonl", path("in.jsonl")});
    ASSERT_EQ(result.status, 0) << result.error;
    const Json claims = Json::parse(result.out)["claims"];
    const auto date = std::find_if(
        claims.begin(), claims.end(), [](const Json& claim) { return claim["kind"] == "date"; });
    ASSERT_NE(date, claims.end());
    EXPECT_EQ((*date)["value"], "2026-03-09");
}

TEST_F(Extract, TheStreamGoesOnAfterABadLine) {
    write(
        "in.jsonl",
        "{\"id\": \"a\", \"text\": \"It took 3 hours.\", \"lang\": \"en\"}\n"
        "not json\n"
        "\n"
        "{\"id\": \"b\"}\n"
        "{\"id\": \"c\", \"text\": \"Nothing.\"}\n");
    const Outcome file = run({"extract", "--from-jsonl", path("in.jsonl")});
    EXPECT_EQ(file.status, 2);
    std::istringstream lines(file.out);
    std::vector<Json> out;
    for (std::string line; std::getline(lines, line);) out.push_back(Json::parse(line));
    ASSERT_EQ(out.size(), 4U);
    EXPECT_EQ(out[0]["id"], "a");
    EXPECT_FALSE(out[0]["quantities"].empty());
    EXPECT_EQ(out[1], Json({{"id", nullptr}, {"line", 2}, {"error", "not JSON"}}));
    EXPECT_EQ(out[2], Json({{"id", "b"}, {"line", 4}, {"error", "'text' is missing"}}));
    EXPECT_EQ(out[3]["id"], "c");
    EXPECT_TRUE(out[3]["quantities"].empty());
    const Outcome piped = run({"extract", "--from-jsonl", "-"}, {}, path("in.jsonl"));
    EXPECT_EQ(piped.out, file.out);
}

}  // namespace
}  // namespace claimdiff::cli
