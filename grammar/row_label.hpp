// What the label of a table's row or of a list's entry says of the one figure behind it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "grammar/amount_frame.hpp"
#include "grammar/mention.hpp"
#include "grammar/words.hpp"

namespace claimdiff {

struct RowLabel {
    bool of_figure = false;  // there is a label, and what it labels is more than a date
    Period period;           // of the figure, where the label names one
    std::string noun;        // concept of what is counted or measured; empty when no noun is known
    std::string bearer;      // folded name of what has the figure; empty when it is the whole
};

// The label of the sentence, if all of it is a label, a colon, one figure and its unit; else
// nothing.
std::optional<RowLabel> row_label(const Words& words, const std::vector<Mention>& mentions);

}  // namespace claimdiff
