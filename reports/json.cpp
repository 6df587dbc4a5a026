// The whole report as one JSON object: the contract other programs rely on. Its keys, their order
// and their types change only with `schema_version`.
#include "reports/json_value.hpp"

namespace claimdiff {
namespace {

void add_documents(const Report& report, JsonText& json) {
    json.key("documents").open('[');
    for (const ReportedDocument& document : report.documents) {
        json.open('{');
        json.key("document").string(document.id);
        json.key("sha256").string(document.sha256);
        json.key("language").string(document.language);
        json.key("title").string(document.title);
        json.key("published").text_or_null(document.published);
        json.key("origin").string(document.origin);
        if (!document.source.empty()) json.key("source").string(document.source);
        if (!document.reliability.empty()) json.key("reliability").string(document.reliability);
        if (!document.group.empty()) json.key("group").string(document.group);
        json.close('}');
    }
    json.close(']');
}

void add_skipped(const Report& report, JsonText& json) {
    json.key("skipped").open('[');
    for (const Skipped& file : report.skipped) {
        json.open('{');
        json.key("path").string(file.path);
        json.key("reason").string(file.reason);
        json.close('}');
    }
    json.close(']');
}

void add_summary(const Report& report, const WriterOptions& options, JsonText& json) {
    json.key("summary").open('{');
    json.key("documents").number(report.documents.size());
    json.key("claims").number(report.claims);
    json.key("errors").number(report.count(Level::error));
    json.key("warnings").number(report.count(Level::warning));
    json.key("notes").number(report.count(Level::note));
    json.key("verdict").string(fails(report, options.fail_on) ? "fail" : "pass");
    json.close('}');
}

void add_waived(const Report& report, JsonText& json) {
    json.key("waived").open('[');
    for (const Waived& waived : report.waived) {
        json.open('{');
        add_finding(report, waived.finding, json);
        json.key("waiver").open('{');
        json.key("reason").string(waived.reason);
        json.key("source").string(waived.source);
        json.key("expires").text_or_null(waived.expires);
        json.close('}');
        json.close('}');
    }
    json.close(']');
}

}  // namespace

void write_json(const Report& report, const WriterOptions& options, std::string& out) {
    JsonText json(out, 2);
    json.open('{');
    json.key("schema_version").string("1");
    json.key("tool").open('{');
    json.key("name").string("claimdiff");
    json.key("version").string(tool_version(options));
    json.close('}');
    add_documents(report, json);
    json.key("findings").open('[');
    for (const Finding& finding : report.findings) {
        json.open('{');
        add_finding(report, finding, json);
        json.close('}');
    }
    json.close(']');
    json.key("agreements").open('[');
    for (const Agreement& agreement : report.agreements) {
        json.open('{');
        add_agreement(report, agreement, json);
        json.close('}');
    }
    json.close(']');
    add_skipped(report, json);
    add_summary(report, options, json);
    if (options.show_waived) add_waived(report, json);
    json.close('}');
    out += '\n';
}

}  // namespace claimdiff
