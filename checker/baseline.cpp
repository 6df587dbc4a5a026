// A finding is known by its fingerprint (rule, measure, values and quotes), never by its line: what
// moves in its file stays in the baseline, what changes its value is new.
//
//     findings:
//       - {id: 0a1b2c3d4e5f6071, rule: news/counts, message: "passengers: 214 or 241"}
#include "checker/baseline.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "checker/strict_yaml.hpp"

namespace claimdiff {
namespace {

std::set<std::string> ids_of(const std::vector<BaselineEntry>& entries) {
    std::set<std::string> ids;
    for (const BaselineEntry& entry : entries) ids.insert(entry.id);
    return ids;
}

auto key(const BaselineEntry& entry) { return std::tie(entry.rule, entry.message, entry.id); }

}  // namespace

std::vector<BaselineEntry> make_baseline(const std::vector<Finding>& findings) {
    std::vector<BaselineEntry> entries;
    for (const Finding& finding : findings) {
        entries.push_back({finding.id, finding.rule, finding.message});
    }
    std::sort(entries.begin(), entries.end(), [](const auto& a, const auto& b) {
        return key(a) < key(b);
    });
    const auto same = [](const auto& a, const auto& b) { return key(a) == key(b); };
    entries.erase(std::unique(entries.begin(), entries.end(), same), entries.end());
    return entries;
}

std::string print_baseline(const std::vector<BaselineEntry>& entries) {
    YAML::Emitter out;
    out << YAML::Comment(
        "Findings that do not count: written by 'claimdiff baseline write', thinned by 'claimdiff "
        "baseline prune'.");
    out << YAML::BeginMap << YAML::Key << "findings" << YAML::Value << YAML::BeginSeq;
    for (const BaselineEntry& entry : entries) {
        out << YAML::BeginMap;
        out << YAML::Key << "id" << YAML::Value << YAML::DoubleQuoted << entry.id;
        out << YAML::Key << "rule" << YAML::Value << entry.rule;
        out << YAML::Key << "message" << YAML::Value << YAML::DoubleQuoted << entry.message;
        out << YAML::EndMap;
    }
    out << YAML::EndSeq << YAML::EndMap << YAML::Newline;
    return out.c_str();
}

Expected<std::vector<BaselineEntry>> parse_baseline(
    std::string_view bytes, const std::string& path) {
    const StrictYaml yaml(path, bytes);
    std::vector<BaselineEntry> entries;
    try {
        constexpr std::string_view what = "a baseline";
        const YAML::Node root = yaml.document();
        const auto map = yaml.map(root, what, {"findings"});
        for (const YAML::Node& item :
             yaml.list(yaml.required(map, root, what, "findings"), "findings")) {
            constexpr std::string_view entry = "a finding";
            const auto keys = yaml.map(item, entry, {"id", "rule", "message"});
            const auto text = [&](std::string_view key) {
                return yaml.text(yaml.required(keys, item, entry, key), key);
            };
            entries.push_back({text("id"), text("rule"), text("message")});
        }
    } catch (StrictYaml::Fault& fault) {
        return std::move(fault.error);
    } catch (const YAML::Exception& exception) {
        return Error{"not valid YAML: " + exception.msg, path, 0, 0, {}};
    }
    return entries;
}

void apply_baseline(
    const std::vector<BaselineEntry>& entries, const std::string& path, Report& report) {
    const std::set<std::string> ids = ids_of(entries);
    std::vector<Finding> kept;
    for (Finding& finding : report.findings) {
        if (ids.count(finding.id) == 0) {
            kept.push_back(std::move(finding));
        } else {
            report.waived.push_back({std::move(finding), "in the baseline", path, {}});
        }
    }
    report.findings = std::move(kept);
}

std::vector<BaselineEntry> still_found(
    const std::vector<BaselineEntry>& entries, const Report& report) {
    std::set<std::string> found;
    for (const Finding& finding : report.findings) found.insert(finding.id);
    for (const Waived& waived : report.waived) found.insert(waived.finding.id);
    std::vector<BaselineEntry> kept;
    for (const BaselineEntry& entry : entries) {
        if (found.count(entry.id) != 0) kept.push_back(entry);
    }
    return kept;
}

}  // namespace claimdiff
