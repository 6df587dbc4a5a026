// Waivers: findings that an editor has looked at and lets stand, each with the reason.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "checker/finding.hpp"
#include "text/expected.hpp"

namespace claimdiff {

struct Waiver {
    std::string finding;        // its id; empty: all findings of the rule about the measure
    std::string rule, measure;  // as reports give them
    std::string reason;
    std::string expires;  // "2031-03-04", the last day on which it holds; empty: for good
    std::string source;   // "waivers.yaml:4"
};

// Whether it is a day of the calendar, "2031-03-04".
bool is_iso_day(std::string_view text);

// The waivers of a file; `path` names it in errors (path:line:column).
Expected<std::vector<Waiver>> parse_waivers(std::string_view yaml, const std::string& path);

// Which of the waivers that had no effect are worth a word.
enum class StaleWaivers : std::uint8_t { report, ignore };

// Moves what is waived from the report's findings to `report.waived`. `today` is an ISO day.
// Returns a line for each waiver that has expired and, if asked for, that no finding matches.
std::vector<std::string> waive(
    const std::vector<Waiver>& waivers, std::string_view today, StaleWaivers stale, Report& report);

}  // namespace claimdiff
