// One finding a line, as in the JSON report's `findings`: for jq, grep and line-wise tools. No
// findings, no output.
#include "reports/json_value.hpp"

namespace claimdiff {

void write_jsonl(const Report& report, const WriterOptions&, std::string& out) {
    for (const Finding& finding : report.findings) {
        out += dump_json(finding_to_json(report, finding), -1);
        out += '\n';
    }
}

}  // namespace claimdiff
