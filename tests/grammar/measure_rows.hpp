// What the claim whose value is written so measures, text by text.
#pragma once

#include <gtest/gtest.h>

#include <initializer_list>

#include "tests/grammar/read_claims.hpp"

namespace claimdiff {

struct MeasureRow {
    const char *language, *text, *written, *measure;  // "noun|event"
};

inline void expect_measures(std::initializer_list<MeasureRow> rows) {
    for (const auto& [language, text, written, measure] : rows)
        EXPECT_EQ(measure_of(text, language, written), measure) << text;
}

}  // namespace claimdiff
