// What the numbers of a sentence count, what happened to it, and who says so:
// tests/grammar/measures/<code>.yaml gives each sentence with its numbers, each with the noun and
// the event of its claim, "-" for none, and the speaker when there is one.
//
//     - ["Police put the crowd at 8,000.", "8,000 = people/spectators | - @ Police"]
#include <gtest/gtest.h>
#include <yaml-cpp/yaml.h>

#include "tests/grammar/read_claims.hpp"

namespace claimdiff {
namespace {

bool gives_number(ClaimKind kind) {
    return kind == ClaimKind::count || kind == ClaimKind::amount || kind == ClaimKind::money
           || kind == ClaimKind::percent || kind == ClaimKind::duration
           || kind == ClaimKind::temperature || kind == ClaimKind::age;
}

std::string or_none(const std::string& id) { return id.empty() ? "-" : id; }

// The claim that overlaps the words written, as the files give it.
std::string print_claim(const ReadText& read, const std::string& written) {
    const std::size_t at = read.document.text.find(written);
    const Claim* found = nullptr;
    for (const Claim& claim : read.read.claims) {
        if (gives_number(claim.kind) && claim.span.begin < at + written.size()
            && at < claim.span.end && (found == nullptr || claim.value_span.begin <= at))
            found = &claim;
    }
    if (found == nullptr) return written + " = none";
    const std::string speaker = found->attribution.empty() ? "" : " @ " + found->attribution;
    return written + " = " + or_none(found->measure.noun) + " | " + or_none(found->measure.event)
           + speaker;
}

class Measures : public testing::TestWithParam<const char*> {};

TEST_P(Measures, AreWhatIsCounted) {
    const std::string language = GetParam();
    const YAML::Node root = YAML::LoadFile(
        std::string(CLAIMDIFF_SOURCE_DIR) + "/tests/grammar/measures/" + language + ".yaml");
    ASSERT_GT(root["measures"].size(), 0U);
    for (const auto& row : root["measures"]) {
        const auto text = row[0].as<std::string>(), expected = row[1].as<std::string>();
        const ReadText read = read_text(text, language);
        std::string got;
        for (std::size_t at = 0; at < expected.size();) {
            const std::string written = expected.substr(at, expected.find(" = ", at) - at);
            got += (got.empty() ? "" : " ; ") + print_claim(read, written);
            const std::size_t next = expected.find(" ; ", at);
            at = next == std::string::npos ? expected.size() : next + 3;
        }
        EXPECT_EQ(got, expected) << text;
    }
}

INSTANTIATE_TEST_SUITE_P(
    All, Measures, testing::Values("de", "en", "es", "fr"), [](const auto& row) {
        return row.param;
    });

}  // namespace
}  // namespace claimdiff
