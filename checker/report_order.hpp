// The order of a report.
#pragma once

#include "checker/finding.hpp"

namespace claimdiff {

// Findings, waived ones too: the most severe first, then by class, place and id; agreements by
// place. A total order, so that the report does not depend on how it was made.
void sort_report(Report& report);

}  // namespace claimdiff
