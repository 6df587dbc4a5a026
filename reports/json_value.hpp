// Findings and their parts as JSON: what json, jsonl and other writers share.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "reports/json_text.hpp"
#include "reports/writers.hpp"

namespace claimdiff {

// The members of a finding's object, which the caller opens and closes.
void add_finding(const Report& report, const Finding& finding, JsonText& json);
void add_agreement(const Report& report, const Agreement& agreement, JsonText& json);

// The text, or null when it is empty.
nlohmann::ordered_json text_or_null(const std::string& text);

// `indent` -1: all on one line. Bytes that are not UTF-8 (file names) become U+FFFD.
std::string dump_json(const nlohmann::ordered_json& value, int indent);

}  // namespace claimdiff
