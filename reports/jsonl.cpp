// One finding a line, as in the JSON report's `findings`: for jq, grep and line-wise tools. No
// findings, no output.
#include "reports/json_value.hpp"

namespace claimdiff {

void write_jsonl(const Report& report, const WriterOptions&, std::string& out) {
    for (const Finding& finding : report.findings) {
        JsonText json(out, JsonText::on_one_line);
        json.open('{');
        add_finding(report, finding, json);
        json.close('}');
        out += '\n';
    }
}

}  // namespace claimdiff
