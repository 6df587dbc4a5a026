#include "text/expected.hpp"

#include <gtest/gtest.h>

namespace claimdiff {
namespace {

TEST(Expected, HoldsAValueOrAnError) {
    const Expected<int> value = 3;
    ASSERT_TRUE(value);
    EXPECT_EQ(*value, 3);
    const Expected<int> error = Error{"no", "", 0, 0, ""};
    ASSERT_FALSE(error);
    EXPECT_EQ(error.error().message, "no");
}

TEST(Expected, ErrorsRead) {
    EXPECT_EQ(to_string({"bad", "", 0, 0, ""}), "bad");
    EXPECT_EQ(to_string({"bad", "a.yaml", 0, 0, ""}), "a.yaml: bad");
    EXPECT_EQ(to_string({"bad", "a.yaml", 3, 0, ""}), "a.yaml:3: bad");
    EXPECT_EQ(to_string({"bad", "a.yaml", 3, 7, "mend it"}), "a.yaml:3:7: bad (mend it)");
    EXPECT_EQ(to_string({"bad", "", 3, 7, ""}), "3:7: bad");
}

}  // namespace
}  // namespace claimdiff
