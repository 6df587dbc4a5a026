// The formats a report can be written in: a table of names and functions.
//
//     std::string out;
//     find_format("json")->write(report, {}, out);
//
// A format is one source, reports/<name>.cpp, its name among the declarations below and a line in
// the table of writers.cpp. Writers only append: what they write depends on the report and the
// options alone.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "checker/finding.hpp"
#include "checker/rule.hpp"

namespace claimdiff {

// The least level at which a run fails.
enum class FailOn : std::uint8_t { note, warning, error, never };

enum class Colour : std::uint8_t { off, on };

struct WriterOptions {
    FailOn fail_on = FailOn::error;
    Colour colour = Colour::off;  // escape sequences for a terminal; only `text` uses them
    std::string version;          // of the tool; empty: this library's
    bool show_waived = false;  // list the waived findings too; sarif always does, as suppressions
    const std::vector<RuleSet>* rules = nullptr;  // for formats that describe the rules (sarif)
    const Corpus* corpus = nullptr;  // the texts of the report's documents, in the same order: for
                                     // formats that show more than quotes (html, sarif)
};

using Writer = void(const Report& report, const WriterOptions& options, std::string& out);

Writer write_csv, write_github, write_html, write_json, write_jsonl, write_junit, write_markdown,
    write_sarif, write_text;

struct Format {
    std::string_view name;
    std::string_view summary;  // a few words, for the manual
    Writer* write;
    bool shows_lone_claims = false;  // uses Report::lone_claims
};

// All formats, the one for people first.
std::span<const Format> formats();

// The format of that name; nullptr when there is none.
const Format* find_format(std::string_view name);

// Does the report hold a finding at or above `fail_on`?
bool fails(const Report& report, FailOn fail_on);

// Is a finding of this level one of those that make a run fail?
bool fails(Level level, FailOn fail_on);

// This library's version, "0.1.0".
std::string_view library_version();

// The version a report names.
std::string_view tool_version(const WriterOptions& options);

}  // namespace claimdiff
