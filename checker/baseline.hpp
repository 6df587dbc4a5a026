// The baseline: the findings there were when the gate was put up. They do not count; new ones do.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "checker/finding.hpp"
#include "text/expected.hpp"

namespace claimdiff {

// Only the id counts; rule and message are for who reads the file.
struct BaselineEntry {
    std::string id, rule, message;
};

// Entries for these findings, in the order of the file: by rule, message and id, each once.
std::vector<BaselineEntry> make_baseline(const std::vector<Finding>& findings);

// The text of the file, and back. An error names path:line:column.
std::string print_baseline(const std::vector<BaselineEntry>& entries);
Expected<std::vector<BaselineEntry>> parse_baseline(std::string_view yaml, const std::string& path);

// Moves the findings that are in the baseline from the report's findings to `report.waived`.
void apply_baseline(
    const std::vector<BaselineEntry>& entries, const std::string& path, Report& report);

// The entries whose findings are still in the report, waived or not.
std::vector<BaselineEntry> still_found(
    const std::vector<BaselineEntry>& entries, const Report& report);

}  // namespace claimdiff
