#include "checker/sides.hpp"

#include <gtest/gtest.h>

#include "checker/value.hpp"
#include "tests/checker/claims.hpp"

namespace claimdiff {
namespace {

Claim hedged(Decimal value, Bound bound) {
    Claim c = count_of(value, "people", "");
    c.quantity = make_quantity(value, bound);
    return c;
}

// "10 | 11, nearly 12": groups in order, the representative first.
std::string print(const std::vector<Claim>& claims) {
    std::vector<std::uint32_t> slot;
    for (std::uint32_t i = 0; i < claims.size(); ++i) slot.push_back(i);
    std::string out;
    for (const ValueGroup& group : group_by_value(claims, slot, {})) {
        if (!out.empty()) out += " | ";
        for (std::size_t i = 0; i < group.claims.size(); ++i)
            out += (i == 0 ? "" : ", ") + display_value(claims[group.claims[i]]);
    }
    return out;
}

TEST(Sides, AHedgeJoinsTheExactValueItMeets) {
    const Claim ten = hedged(10, Bound::exact), eleven = hedged(11, Bound::exact),
                dozen = hedged(12, Bound::near_below);
    EXPECT_EQ(print({dozen, ten, eleven}), "10 | 11, nearly 12");
    EXPECT_EQ(print({eleven, ten, dozen}), "10 | 11, nearly 12");
    EXPECT_EQ(print({ten, dozen}), "10 | nearly 12");
}

TEST(Sides, OneValueIsOneGroup) {
    EXPECT_EQ(print({hedged(7, Bound::exact), hedged(7, Bound::exact)}), "7, 7");
    EXPECT_EQ(
        print({hedged(6500, Bound::more_than), hedged(6512, Bound::exact)}),
        "6512, more than 6500");
}

TEST(Sides, ABoundFarBelowAFigureSaysNothingOfIt) {
    EXPECT_EQ(print({hedged(3, Bound::at_least), hedged(7, Bound::exact)}), "at least 3 | 7");
}

TEST(Sides, CopiesAreOneOrigin) {
    Corpus corpus = corpus_of({{"a", "en", "A"}, {"b", "en", "B"}, {"c", "en", "C"}});
    const std::vector<Claim> claims{
        count_of(7, "people", "", 0), count_of(7, "people", "", 1), count_of(7, "people", "", 2)};
    const std::vector<std::uint32_t> origins{0, 0, 2};
    const Evidence evidence{corpus, claims, origins};
    EXPECT_EQ(count_origins(evidence, {0, 1}), 1U);
    EXPECT_EQ(count_origins(evidence, {0, 1, 2}), 2U);
    EXPECT_EQ(make_side(evidence, {2, 0}).citations.front().document, 0U);
}

}  // namespace
}  // namespace claimdiff
