// Findings and their parts as JSON: what json and jsonl share.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "reports/writers.hpp"

namespace claimdiff {

nlohmann::ordered_json finding_to_json(const Report& report, const Finding& finding);
nlohmann::ordered_json agreement_to_json(const Report& report, const Agreement& agreement);

// The text, or null when it is empty.
nlohmann::ordered_json text_or_null(const std::string& text);

// `indent` -1: all on one line. Bytes that are not UTF-8 (file names) become U+FFFD.
std::string dump_json(const nlohmann::ordered_json& value, int indent);

}  // namespace claimdiff
