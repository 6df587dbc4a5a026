// A finding's place is that of its first citation: where an editor is sent.
#include "checker/report_order.hpp"

#include <algorithm>
#include <tuple>

namespace claimdiff {
namespace {

auto place_of(const std::vector<Side>& sides) {
    const Citation& first = sides.front().citations.front();
    return std::tuple(first.document, first.span.begin, first.span.end);
}

bool before(const Finding& a, const Finding& b) {
    return std::tuple(-static_cast<int>(a.level), a.finding_class, place_of(a.sides), a.id)
           < std::tuple(-static_cast<int>(b.level), b.finding_class, place_of(b.sides), b.id);
}

}  // namespace

void sort_report(Report& report) {
    std::sort(report.findings.begin(), report.findings.end(), before);
    std::sort(report.waived.begin(), report.waived.end(), [](const Waived& a, const Waived& b) {
        return before(a.finding, b.finding);
    });
    std::sort(
        report.agreements.begin(),
        report.agreements.end(),
        [](const Agreement& a, const Agreement& b) {
            return place_of(a.sides) < place_of(b.sides);
        });
}

}  // namespace claimdiff
