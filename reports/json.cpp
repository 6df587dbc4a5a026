// The whole report as one JSON object: the contract other programs rely on. Its keys, their order
// and their types change only with `schema_version`.
#include "reports/json_value.hpp"

namespace claimdiff {
namespace {

using Json = nlohmann::ordered_json;

Json documents_to_json(const Report& report) {
    Json out = Json::array();
    for (const ReportedDocument& document : report.documents) {
        Json json
            = {{"document", document.id},
               {"sha256", document.sha256},
               {"language", document.language},
               {"title", document.title},
               {"published", text_or_null(document.published)},
               {"origin", document.origin}};
        if (!document.source.empty()) json["source"] = document.source;
        if (!document.reliability.empty()) json["reliability"] = document.reliability;
        if (!document.group.empty()) json["group"] = document.group;
        out.push_back(std::move(json));
    }
    return out;
}

Json waived_to_json(const Report& report) {
    Json out = Json::array();
    for (const Waived& waived : report.waived) {
        Json item = finding_to_json(report, waived.finding);
        item["waiver"]
            = {{"reason", waived.reason},
               {"source", waived.source},
               {"expires", text_or_null(waived.expires)}};
        out.push_back(std::move(item));
    }
    return out;
}

}  // namespace

void write_json(const Report& report, const WriterOptions& options, std::string& out) {
    Json findings = Json::array();
    for (const Finding& finding : report.findings) {
        findings.push_back(finding_to_json(report, finding));
    }
    Json agreements = Json::array();
    for (const Agreement& agreement : report.agreements) {
        agreements.push_back(agreement_to_json(report, agreement));
    }
    Json skipped = Json::array();
    for (const Skipped& file : report.skipped) {
        skipped.push_back({{"path", file.path}, {"reason", file.reason}});
    }
    Json whole
        = {{"schema_version", "1"},
           {"tool", {{"name", "claimdiff"}, {"version", tool_version(options)}}},
           {"documents", documents_to_json(report)},
           {"findings", std::move(findings)},
           {"agreements", std::move(agreements)},
           {"skipped", std::move(skipped)},
           {"summary",
            {{"documents", report.documents.size()},
             {"claims", report.claims},
             {"errors", report.count(Level::error)},
             {"warnings", report.count(Level::warning)},
             {"notes", report.count(Level::note)},
             {"verdict", fails(report, options.fail_on) ? "fail" : "pass"}}}};
    if (options.show_waived) whole["waived"] = waived_to_json(report);
    out += dump_json(whole, 2);
    out += '\n';
}

}  // namespace claimdiff
