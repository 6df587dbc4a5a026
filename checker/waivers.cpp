// One file for all waivers, so that what is let stand can be reviewed in one place. A waiver that
// names a finding by its id ends with the finding: another value or other words make another id.
//
//     waivers:
//       - finding: 0a1b2c3d4e5f6071
//         reason: The port confirmed 214; the other figure is a misprint.
//       - rule: news/attendance
//         measure: people
//         reason: Organisers and police always differ.
//         expires: 2031-03-04
#include "checker/waivers.hpp"

#include <algorithm>
#include <chrono>
#include <iterator>

#include "checker/strict_yaml.hpp"

namespace claimdiff {
namespace {

bool is_id(std::string_view text) {
    return text.size() == 16 && text.find_first_not_of("0123456789abcdef") == text.npos;
}

int number(std::string_view digits) {
    int value = 0;
    for (const char digit : digits) value = value * 10 + (digit - '0');
    return value;
}

Waiver read_waiver(const StrictYaml& yaml, const std::string& path, const YAML::Node& node) {
    constexpr std::string_view what = "a waiver";
    const auto map = yaml.map(node, what, {"finding", "rule", "measure", "reason", "expires"});
    const auto text = [&](std::string_view key) {
        const auto found = map.find(key);
        return found == map.end() ? std::string{} : yaml.text(found->second, key);
    };
    Waiver waiver;
    waiver.finding = text("finding");
    waiver.rule = text("rule");
    waiver.measure = text("measure");
    waiver.expires = text("expires");
    waiver.reason = yaml.text(yaml.required(map, node, what, "reason"), "reason");
    waiver.source = path + ":" + std::to_string(node.Mark().line + 1);
    const bool by_id = !waiver.finding.empty();
    const bool by_measure = !waiver.rule.empty() && !waiver.measure.empty();
    if (by_id == by_measure || (by_id && !(waiver.rule.empty() && waiver.measure.empty()))) {
        yaml.fail(
            node.Mark(),
            "a waiver names a finding, or a rule and a measure",
            "give 'finding', or 'rule' and 'measure'");
    }
    if (by_id && !is_id(waiver.finding)) {
        yaml.fail(
            map.find(std::string_view{"finding"})->second.Mark(),
            "'" + waiver.finding + "' is no finding's id",
            "it has 16 hexadecimal digits; reports give it");
    }
    if (!waiver.expires.empty() && !is_iso_day(waiver.expires)) {
        yaml.fail(
            map.find(std::string_view{"expires"})->second.Mark(),
            "'" + waiver.expires + "' is no day",
            "for example 2031-03-04");
    }
    return waiver;
}

bool matches(const Waiver& waiver, const Finding& finding) {
    if (!waiver.finding.empty()) return waiver.finding == finding.id;
    return waiver.rule == finding.rule && waiver.measure == finding.measure;
}

}  // namespace

bool is_iso_day(std::string_view text) {
    constexpr std::string_view shape = "0000-00-00";
    if (text.size() != shape.size()) return false;
    for (std::size_t at = 0; at < shape.size(); ++at) {
        const bool digit = text[at] >= '0' && text[at] <= '9';
        if (shape[at] == '0' ? !digit : text[at] != shape[at]) return false;
    }
    return std::chrono::year_month_day{
        std::chrono::year{number(text.substr(0, 4))},
        std::chrono::month{static_cast<unsigned>(number(text.substr(5, 2)))},
        std::chrono::day{static_cast<unsigned>(number(text.substr(8, 2)))}}
        .ok();
}

Expected<std::vector<Waiver>> parse_waivers(std::string_view bytes, const std::string& path) {
    const StrictYaml yaml(path, bytes);
    std::vector<Waiver> waivers;
    try {
        const YAML::Node root = yaml.document_if_any();
        if (root.IsNull()) return waivers;
        constexpr std::string_view what = "a file of waivers";
        const auto map = yaml.map(root, what, {"waivers"});
        for (const YAML::Node& item :
             yaml.list(yaml.required(map, root, what, "waivers"), "waivers")) {
            waivers.push_back(read_waiver(yaml, path, item));
        }
    } catch (StrictYaml::Fault& fault) {
        return std::move(fault.error);
    } catch (const YAML::Exception& exception) {
        return Error{"not valid YAML: " + exception.msg, path, 0, 0, {}};
    }
    return waivers;
}

std::vector<std::string> waive(
    const std::vector<Waiver>& waivers,
    std::string_view today,
    StaleWaivers stale,
    Report& report) {
    std::vector<bool> used(waivers.size());
    std::vector<Finding> kept;
    for (Finding& finding : report.findings) {
        const Waiver* by = nullptr;
        for (std::size_t i = 0; i < waivers.size(); ++i) {
            if (!matches(waivers[i], finding)) continue;
            used[i] = true;
            const bool holds = waivers[i].expires.empty() || today <= waivers[i].expires;
            if (holds && by == nullptr) by = &waivers[i];
        }
        if (by == nullptr) {
            kept.push_back(std::move(finding));
        } else {
            report.waived.push_back({std::move(finding), by->reason, by->source, by->expires});
        }
    }
    report.findings = std::move(kept);

    std::vector<std::string> lines;
    for (std::size_t i = 0; i < waivers.size(); ++i) {
        const Waiver& waiver = waivers[i];
        if (!used[i] && stale == StaleWaivers::report) {
            lines.push_back(waiver.source + ": the waiver matches no finding; it can go");
        } else if (used[i] && !waiver.expires.empty() && waiver.expires < today) {
            lines.push_back(
                waiver.source + ": the waiver expired after " + waiver.expires
                + "; its findings count again");
        }
    }
    return lines;
}

}  // namespace claimdiff
