// SARIF 2.1.0, for code scanning and editors.
// https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
//
// A finding is a result (§3.27) at its first citation; all citations are its relatedLocations
// (§3.27.22), which viewers link. Columns count code points (columnKind, §3.14.17). Where the texts
// agree is no result.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "reports/json_value.hpp"
#include "reports/show.hpp"
#include "text/characters.hpp"

namespace claimdiff {
namespace {

using Json = nlohmann::ordered_json;

// A relative URI reference (RFC 3986 §3.3): all but unreserved characters and "/" is
// percent-encoded, so that "50%:a b.txt" is a path and no scheme.
std::string uri(std::string_view path) {
    constexpr std::string_view kept
        = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";
    std::string out;
    for (const char byte : path) {
        if (kept.find(byte) != kept.npos) {
            out += byte;
        } else {
            out += fmt::format("%{:02X}", static_cast<unsigned>(static_cast<unsigned char>(byte)));
        }
    }
    return out;
}

// §3.30: the end column is the one after the last character.
Json region(const Citation& citation) {
    std::uint32_t line = citation.line;
    std::uint32_t column = citation.column;
    const std::string_view quote = citation.quote;
    for (std::size_t at = 0; at < quote.size();) {
        if (quote[at] == '\n' || quote[at] == '\r') {
            at += quote.substr(at, 2) == "\r\n" ? 2 : 1;
            ++line;
            column = 1;
        } else {
            at += character_at(quote, at).bytes;
            ++column;
        }
    }
    return {
        {"startLine", citation.line},
        {"startColumn", citation.column},
        {"endLine", line},
        {"endColumn", column},
        {"snippet", {{"text", citation.quote}}}};
}

Json location(const Report& report, const Citation& citation) {
    const std::string path = uri(document_path(report, citation.document));
    return {
        {"physicalLocation",
         {{"artifactLocation", {{"uri", path}, {"index", citation.document}}},
          {"region", region(citation)}}}};
}

Json related_locations(const Report& report, const Finding& finding) {
    Json out = Json::array();
    for (const Side& side : finding.sides) {
        for (const Citation& citation : side.citations) {
            Json item = {{"id", out.size()}};
            item.update(location(report, citation));
            item["message"]
                = {{"text",
                    one_line(side.display) + ": “" + one_line(citation.quote) + "” (" + voices(side)
                        + ")"}};
            out.push_back(std::move(item));
        }
    }
    return out;
}

std::string message(const Finding& finding) {
    std::string out = one_line(finding.message);
    if (!finding.explanation.empty()) out += "\n" + one_line(finding.explanation);
    return out;
}

const Rule* find_rule(const std::vector<RuleSet>* sets, std::string_view id) {
    if (sets == nullptr) return nullptr;
    for (const RuleSet& set : *sets) {
        for (const Rule& rule : set.rules) {
            if (rule.id == id) return &rule;
        }
    }
    return nullptr;
}

// §3.49; a rule nobody described has its id alone.
Json descriptor(const std::string& id, const Rule* rule) {
    Json out = {{"id", id}};
    if (rule == nullptr) return out;
    out["shortDescription"] = {{"text", rule->summary}};
    if (!rule->why.empty()) out["fullDescription"] = {{"text", rule->why}};
    out["help"] = {{"text", rule->help.empty() ? rule->summary : rule->help}};
    out["defaultConfiguration"] = {{"level", to_string(rule->level)}};
    return out;
}

Json result(const Report& report, const std::set<std::string>& rule_ids, const Finding& finding) {
    const auto index = std::distance(rule_ids.begin(), rule_ids.find(finding.rule));
    Json out
        = {{"ruleId", finding.rule},
           {"ruleIndex", index},
           {"level", to_string(finding.level)},
           {"message", {{"text", message(finding)}}}};
    out["locations"] = Json::array();
    if (!finding.sides.empty() && !finding.sides.front().citations.empty()) {
        out["locations"].push_back(location(report, finding.sides.front().citations.front()));
    }
    out["relatedLocations"] = related_locations(report, finding);
    out["partialFingerprints"] = {{"claimdiffFinding/v1", finding.id}};
    out["properties"] = {{"class", to_string(finding.finding_class)}, {"measure", finding.measure}};
    return out;
}

// §3.27.23: either all results have suppressions, those that count none, or no result has.
Json results(const Report& report, const std::set<std::string>& rule_ids) {
    Json out = Json::array();
    for (const Finding& finding : report.findings) {
        out.push_back(result(report, rule_ids, finding));
        if (!report.waived.empty()) out.back()["suppressions"] = Json::array();
    }
    for (const Waived& waived : report.waived) {
        out.push_back(result(report, rule_ids, waived.finding));
        out.back()["suppressions"] = Json::array(
            {{{"kind", "external"},
              {"status", "accepted"},
              {"justification", why_waived(waived)}}});
    }
    return out;
}

// §3.58: the files that were not checked.
Json notifications(const Report& report) {
    Json out = Json::array();
    for (const Skipped& file : report.skipped) {
        out.push_back(
            {{"level", file.unreadable ? "error" : "note"},
             {"message", {{"text", one_line(file.path) + ": " + one_line(file.reason)}}}});
    }
    return out;
}

}  // namespace

void write_sarif(const Report& report, const WriterOptions& options, std::string& out) {
    std::set<std::string> rule_ids;
    for (const Finding& finding : report.findings) rule_ids.insert(finding.rule);
    for (const Waived& waived : report.waived) rule_ids.insert(waived.finding.rule);
    Json rules = Json::array();
    for (const std::string& id : rule_ids) {
        rules.push_back(descriptor(id, find_rule(options.rules, id)));
    }
    Json artifacts = Json::array();
    for (std::uint32_t i = 0; i < report.documents.size(); ++i) {
        artifacts.push_back(
            {{"location", {{"uri", uri(document_path(report, i))}}},
             {"hashes", {{"sha-256", report.documents[i].sha256}}}});
    }
    const bool unreadable
        = std::any_of(report.skipped.begin(), report.skipped.end(), [](const Skipped& file) {
              return file.unreadable;
          });
    Json run
        = {{"tool",
            {{"driver",
              {{"name", "claimdiff"},
               {"version", tool_version(options)},
               {"rules", std::move(rules)}}}}}};
    run["invocations"] = Json::array(
        {{{"executionSuccessful", !unreadable},
          {"toolExecutionNotifications", notifications(report)}}});
    run["columnKind"] = "unicodeCodePoints";
    run["artifacts"] = std::move(artifacts);
    run["results"] = results(report, rule_ids);
    Json whole
        = {{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"}, {"version", "2.1.0"}};
    whole["runs"] = Json::array({std::move(run)});
    out += dump_json(whole, 2);
    out += '\n';
}

}  // namespace claimdiff
