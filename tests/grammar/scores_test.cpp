// Which scores are results, and of whose match.
#include <gtest/gtest.h>

#include "tests/grammar/read_claims.hpp"

namespace claimdiff {
namespace {

// "3-1 [lorme, velm]" of every result in the text.
std::string results(const char* text, const char* language) {
    const ReadText read = read_text(text, language);
    std::string out;
    for (const Claim& claim : read.read.claims) {
        if (claim.kind != ClaimKind::score) continue;
        out += (out.empty() ? "" : "; ") + claim.text + " [" + join(claim.measure.qualifiers) + "]";
    }
    return out;
}

TEST(Scores, StandBesideAWordForTheResult) {
    struct Row {
        const char *language, *text, *expected;
    };
    for (const auto& [language, text, expected] : {
             Row{"en", "In the end Velm beat Lorme 3-1.", "3-1 [lorme, velm]"},
             {"en", "In May Velm lost 1-3 to Lorme.", "3-1 [lorme, velm]"},
             {"en", "A 2-0 win over Osca sent them through.", "2-0 [osca]"},
             {"en", "Velm Rovers 2-1 Osca Town", "2-1 [osca town, velm rovers]"},
             {"en", "They came from 2-0 down to beat Osca 3-2.", "3-2 [osca]"},
             {"en", "It was 1-1 at half-time.", ""},
             {"en", "Cells hold 2-3 people.", ""},
             {"en", "Then Holt beat Veld 6-4, 3-6, 7-5.", "6-4, 6-3, 7-5 [holt, veld]"},
             {"fr", "Samedi, Velm a battu Lorme 3-1.", "3-1 [lorme, velm]"},
             {"fr", "Mené 2-0 à la pause, Velm s'est imposé 3-2.", "3-2 [velm]"},
             {"de", "Am Ende besiegte Velm den FC Osca mit 3:1.", "3-1 [fc osca, velm]"},
             {"es", "Ayer el Velm ganó 3-1 al Osca.", "3-1 [osca, velm]"},
         })
        EXPECT_EQ(results(text, language), expected) << text;
}

}  // namespace
}  // namespace claimdiff
