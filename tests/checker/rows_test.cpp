// Which figures of tables and texts are of one row.
#include "checker/rows.hpp"

#include <gtest/gtest.h>

namespace claimdiff {
namespace {

Claim figure(const std::string& row, SharedWords context) {
    Claim claim;
    if (!row.empty()) claim.measure.aspects = {"row/" + row};
    claim.context = std::move(context);
    return claim;
}

TEST(Rows, AFigureOfOneRowIsNoneOfAnother) {
    const Claim vannec = figure("vannec", {"@vannec", "people/passengers"}),
                osterby = figure("osterby", {"@osterby", "people/passengers"}),
                port = figure("port vannec", {});
    EXPECT_EQ(other_row(vannec, vannec), "");
    EXPECT_EQ(other_row(vannec, osterby), "different rows: vannec and osterby");
    EXPECT_EQ(other_row(vannec, port), "different rows: vannec and port vannec");
}

TEST(Rows, AColumnOfOneYearIsNoneOfAnother) {
    const auto of = [](const std::string& year, const std::string& next, bool cell) {
        Claim claim = figure(cell ? "vannec" : "", {"@vannec"});
        if (cell) claim.measure.aspects.insert(claim.measure.aspects.begin(), "column/" + year);
        if (!year.empty())
            claim.scope.time = {year, year + "-01-01T00:00", next + "-01-01T00:00", Bound::exact};
        return claim;
    };
    const Claim cell = of("2029", "2030", true);
    EXPECT_EQ(other_row(cell, cell), "");
    EXPECT_EQ(other_row(cell, of("2030", "2031", true)), "different columns: 2029 and 2030");
    EXPECT_EQ(other_row(cell, of("2029", "2030", false)), "");
    EXPECT_EQ(other_row(of("2030", "2031", false), cell), "one is of the column 2029 alone");
    EXPECT_EQ(other_row(cell, of("", "", false)), "");
}

TEST(Rows, ASentenceSpeaksOfTheRowThatItNames) {
    const Claim vannec = figure("vannec", {}), port = figure("port vannec", {}),
                bare = figure("", {});
    const Claim named = figure("", {"@vannec", "en:harbour"}),
                both = figure("", {"@vannec", "en:port"});
    EXPECT_EQ(other_row(vannec, bare), "one is of vannec alone");
    EXPECT_EQ(other_row(bare, vannec), "one is of vannec alone");
    EXPECT_EQ(other_row(vannec, named), "");
    EXPECT_EQ(other_row(named, port), "one is of port vannec alone");
    EXPECT_EQ(other_row(both, port), "");
    EXPECT_EQ(other_row(figure("annec", {}), named), "one is of annec alone");
    EXPECT_EQ(other_row(bare, named), "");
}

}  // namespace
}  // namespace claimdiff
