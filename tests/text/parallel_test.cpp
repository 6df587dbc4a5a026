#include "text/parallel.hpp"

#include <gtest/gtest.h>

#include <array>
#include <atomic>
#include <chrono>
#include <thread>
#include <vector>

namespace claimdiff {
namespace {

TEST(InParallel, DoesEachItemOnce) {
    for (const unsigned threads : {0U, 1U, 2U, 7U}) {
        std::vector<std::atomic<int>> done(1000);
        in_parallel(done.size(), threads, [&](std::size_t i) { ++done[i]; });
        for (const auto& times : done) EXPECT_EQ(times, 1);
    }
    in_parallel(0, 3, [](std::size_t) { FAIL() << "there is nothing to do"; });
}

TEST(InOrder, TakesResultsInOrderFromTheirSlots) {
    for (const unsigned threads : {0U, 1U, 2U, 7U}) {
        std::array<std::size_t, in_order_window> slots{};
        std::vector<std::size_t> taken;
        in_order(
            500,
            threads,
            [&](std::size_t i) {
                if (i % 50 == 0) std::this_thread::sleep_for(std::chrono::milliseconds(1));
                slots[i % slots.size()] = i * i;
            },
            [&](std::size_t i) {
                taken.push_back(slots[i % slots.size()]);
                return true;
            });
        ASSERT_EQ(taken.size(), 500U);
        for (std::size_t i = 0; i < taken.size(); ++i) EXPECT_EQ(taken[i], i * i);
    }
}

TEST(InOrder, EndsWhenNoMoreIsTaken) {
    for (const unsigned threads : {1U, 4U}) {
        std::atomic<std::size_t> begun{0};
        std::size_t taken = 0;
        in_order(
            100000,
            threads,
            [&](std::size_t) { ++begun; },
            [&](std::size_t) { return ++taken < 10; });
        EXPECT_EQ(taken, 10U);
        EXPECT_LE(begun, 10U + in_order_window);
    }
    in_order(
        0,
        4,
        [](std::size_t) { FAIL() << "there is nothing to do"; },
        [](std::size_t) { return true; });
}

}  // namespace
}  // namespace claimdiff
