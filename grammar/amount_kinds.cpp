// Which measures are figures of account and which readings of nature: their names alone tell two
// claims to be of one thing, given a company or a place.
#include <algorithm>
#include <array>

#include "grammar/amount_reading.hpp"

namespace claimdiff {

bool on_axis(std::string_view aspect, std::string_view axis) {
    return aspect.starts_with(axis) && aspect.size() > axis.size() && aspect[axis.size()] == '/';
}

std::string_view aspect_on(const Measure& measure, std::string_view axis) {
    for (const std::string& a : measure.aspects) {
        if (on_axis(a, axis)) return std::string_view(a).substr(axis.size() + 1);
    }
    return {};
}

bool is_reading(std::string_view noun) {
    static constexpr std::array<std::string_view, 14> readings{
        "measure/area/burned",
        "measure/temperature",
        "measure/magnitude",
        "measure/aftershock magnitude",
        "measure/lesser magnitude",
        "measure/rainfall",
        "measure/snowfall",
        "measure/wind speed",
        "measure/wind gusts",
        "measure/wave height",
        "measure/water level",
        "measure/humidity",
        "measure/pressure",
        "share/containment"};
    return std::find(readings.begin(), readings.end(), noun) != readings.end();
}

bool is_account(std::string_view noun) {
    static constexpr std::array<std::string_view, 26> accounts{
        "money/revenue",
        "money/gross profit",
        "money/profit",
        "money/profit before tax",
        "money/net profit",
        "money/net loss",
        "money/operating profit",
        "money/operating loss",
        "money/ebitda",
        "money/operating margin",
        "money/gross margin",
        "money/net margin",
        "money/earnings per share",
        "money/cash flow",
        "money/free cash flow",
        "money/working capital",
        "money/equity",
        "money/debt",
        "money/net debt",
        "money/dividend",
        "money/capital expenditure",
        "money/r&d",
        "money/order intake",
        "money/order book",
        "money/provision",
        "money/cost/restructuring"};
    if (!noun.starts_with("money/")) return false;
    return std::any_of(accounts.begin(), accounts.end(), [&](std::string_view account) {
        return noun.starts_with(account)
               && (noun.size() == account.size() || noun[account.size()] == '/');
    });
}

}  // namespace claimdiff
