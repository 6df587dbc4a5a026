// SARIF 2.1.0, for code scanning and editors.
// https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
//
// A finding is a result (§3.27) at its first citation; all citations are its relatedLocations
// (§3.27.22), and its message links to the first one of each side (§3.11.6):
//
//     passengers: 214 or 241
//     [214](0) (3 sources, 3 origins), [241](3) (1 source)
//
// Columns count code points (columnKind, §3.14.17). Byte offsets are given besides where the file
// is the text as it was read, plain UTF-8, which its hash tells. Where the texts agree is no
// result.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "reports/json_value.hpp"
#include "reports/show.hpp"
#include "text/characters.hpp"
#include "text/sha256.hpp"

namespace claimdiff {
namespace {

using Json = nlohmann::ordered_json;

// A relative URI reference (RFC 3986 §3.3): all but unreserved characters and "/" is
// percent-encoded, so that "50%:a b.txt" is a path and no scheme. An absolute path is a file URI
// (§3.10.1).
std::string uri(std::string_view path) {
    constexpr std::string_view kept
        = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";
    std::string out = path.substr(0, 1) == "/" ? "file://" : "";
    for (const char byte : path) {
        if (kept.find(byte) != kept.npos) {
            out += byte;
        } else {
            out += fmt::format("%{:02X}", static_cast<unsigned>(static_cast<unsigned char>(byte)));
        }
    }
    return out;
}

// The place after `text`, which begins at `place`.
Position after(std::string_view text, Position place) {
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] == '\n' || text[at] == '\r') {
            at += text.substr(at, 2) == "\r\n" ? 2 : 1;
            place = {place.line + 1, 1};
        } else {
            at += character_at(text, at).bytes;
            ++place.column;
        }
    }
    return place;
}

std::uint32_t line_breaks(std::string_view text) { return after(text, {0, 1}).line; }

// §3.30: the end column is the one after the last character.
Json region(const Citation& citation, bool with_bytes) {
    Position end = after(citation.quote, {citation.line, citation.column});
    if (citation.end_line != 0) end = {citation.end_line, citation.end_column};
    Json out
        = {{"startLine", citation.line},
           {"startColumn", citation.column},
           {"endLine", end.line},
           {"endColumn", end.column}};
    if (with_bytes) {
        out["byteOffset"] = citation.span.begin;
        out["byteLength"] = citation.span.size();
    }
    out["snippet"] = {{"text", citation.quote}};
    return out;
}

// §3.29.5: the lines of the sentence. Nothing when the sentence does not hold the citation.
Json context_region(const Citation& citation) {
    // The sentences of a text that was taken out of markup have no lines in the file: those cited
    // do.
    if (citation.end_line != 0) {
        return {{"startLine", citation.line}, {"endLine", citation.end_line}};
    }
    if (!citation.sentence_span.contains(citation.span)) return nullptr;
    const std::string_view sentence = citation.sentence;
    const std::size_t begin = citation.span.begin - citation.sentence_span.begin;
    if (begin > sentence.size()) return nullptr;
    return {
        {"startLine", citation.line - line_breaks(sentence.substr(0, begin))},
        {"endLine", citation.line + line_breaks(sentence.substr(begin))}};
}

// Text of ours or the texts' own in a message: brackets and backslashes would make links (§3.11.6).
std::string escape(std::string_view text) {
    std::string out;
    for (const char byte : one_line(text)) {
        if (byte == '[' || byte == ']' || byte == '\\') out += '\\';
        out += byte;
    }
    return out;
}

std::string message(const Finding& finding) {
    std::string out = escape(finding.message) + "\n";
    std::size_t id = 0;  // of the side's first related location
    std::string_view separator;
    for (const Side& side : finding.sides) {
        out += fmt::format("{}[{}]({}) ({})", separator, escape(side.display), id, voices(side));
        id += side.citations.size();
        separator = ", ";
    }
    if (!finding.explanation.empty()) out += "\n" + escape(finding.explanation);
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

// "news/first-since" → "NewsFirstSince" (§3.49.7).
std::string friendly_name(std::string_view id) {
    std::string out;
    bool start = true;
    for (const char byte : id) {
        const bool letter = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
        const bool digit = byte >= '0' && byte <= '9';
        if (letter || digit) {
            out += start && byte >= 'a' && byte <= 'z' ? static_cast<char>(byte - 'a' + 'A') : byte;
        }
        start = !letter && !digit;
    }
    return out;
}

// §3.49; a rule nobody described goes by its id.
Json descriptor(const std::string& id, const Rule* rule) {
    const auto or_id
        = [&id](const std::string& text) -> const std::string& { return text.empty() ? id : text; };
    const std::string& summary = or_id(rule == nullptr ? id : rule->summary);
    const std::string why = rule == nullptr || rule->why.empty() ? summary : rule->why;
    const std::string help = rule == nullptr || rule->help.empty() ? why : rule->help;
    Json out
        = {{"id", id},
           {"name", friendly_name(id)},
           {"shortDescription", {{"text", summary}}},
           {"fullDescription", {{"text", why}}}};
    out["help"]
        = {{"text", help + "\nMore: claimdiff explain " + id},
           {"markdown", help + "\n\nMore: `claimdiff explain " + id + "`"}};
    if (rule != nullptr) out["defaultConfiguration"] = {{"level", to_string(rule->level)}};
    return out;
}

class RunWriter {
  public:
    RunWriter(const Report& report, const WriterOptions& options) : report_(report) {
        for (std::uint32_t i = 0; i < report.documents.size(); ++i) {
            const bool known = options.corpus != nullptr && i < options.corpus->documents.size();
            std::string_view text;
            if (known) text = options.corpus->documents[i].text;
            plain_.push_back(known && sha256(text) == report.documents[i].sha256);
            sizes_.push_back(text.size());
        }
        for (const Finding& finding : report.findings) rule_ids_.insert(finding.rule);
        for (const Waived& waived : report.waived) rule_ids_.insert(waived.finding.rule);
    }

    Json rules(const std::vector<RuleSet>* sets) const {
        Json out = Json::array();
        for (const std::string& id : rule_ids_) out.push_back(descriptor(id, find_rule(sets, id)));
        return out;
    }

    // §3.24
    Json artifacts() const {
        Json out = Json::array();
        for (std::uint32_t i = 0; i < report_.documents.size(); ++i) {
            Json artifact = {{"location", {{"uri", uri(document_path(report_, i))}}}};
            if (plain_[i]) {
                artifact["length"] = sizes_[i];
                artifact["encoding"] = "UTF-8";
            }
            artifact["hashes"] = {{"sha-256", report_.documents[i].sha256}};
            out.push_back(std::move(artifact));
        }
        return out;
    }

    // §3.27.23: either all results have suppressions, those that count none, or no result has.
    Json results() const {
        Json out = Json::array();
        for (const Finding& finding : report_.findings) {
            out.push_back(result(finding));
            if (!report_.waived.empty()) out.back()["suppressions"] = Json::array();
        }
        for (const Waived& waived : report_.waived) {
            out.push_back(result(waived.finding));
            out.back()["suppressions"] = Json::array(
                {{{"kind", "external"},
                  {"status", "accepted"},
                  {"justification", why_waived(waived)}}});
        }
        return out;
    }

  private:
    Json location(const Citation& citation) const {
        const std::uint32_t document = citation.document;
        const bool with_bytes = document < plain_.size() && plain_[document];
        Json physical
            = {{"artifactLocation",
                {{"uri", uri(document_path(report_, document))}, {"index", document}}}};
        // Regions of text have lines (§3.30.2); places elsewhere are named (§3.33.4).
        if (citation.layout != Layout::lines) {
            Json out = {{"physicalLocation", std::move(physical)}};
            out["logicalLocations"] = Json::array({{{"name", citation.location}}});
            return out;
        }
        physical["region"] = region(citation, with_bytes);
        Json context = context_region(citation);
        if (!context.is_null()) physical["contextRegion"] = std::move(context);
        return {{"physicalLocation", std::move(physical)}};
    }

    Json related_locations(const Finding& finding) const {
        Json out = Json::array();
        for (const Side& side : finding.sides) {
            for (const Citation& citation : side.citations) {
                Json item = {{"id", out.size()}};
                item.update(location(citation));
                item["message"]
                    = {{"text",
                        escape(side.display) + ": “" + escape(citation.quote) + "” (" + voices(side)
                            + ")"}};
                out.push_back(std::move(item));
            }
        }
        return out;
    }

    Json result(const Finding& finding) const {
        const auto index = std::distance(rule_ids_.begin(), rule_ids_.find(finding.rule));
        Json out
            = {{"ruleId", finding.rule},
               {"ruleIndex", index},
               {"level", to_string(finding.level)},
               {"message", {{"text", message(finding)}}}};
        out["locations"] = Json::array();
        if (!finding.sides.empty() && !finding.sides.front().citations.empty()) {
            out["locations"].push_back(location(finding.sides.front().citations.front()));
        }
        out["relatedLocations"] = related_locations(finding);
        out["partialFingerprints"] = {{"claimdiffFinding/v1", finding.id}};
        out["properties"]
            = {{"class", to_string(finding.finding_class)}, {"measure", finding.measure}};
        return out;
    }

    const Report& report_;
    std::vector<bool> plain_;         // is the file the text as it was read?
    std::vector<std::size_t> sizes_;  // in bytes
    std::set<std::string> rule_ids_;
};

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
    const RunWriter writer(report, options);
    const bool unreadable
        = std::any_of(report.skipped.begin(), report.skipped.end(), [](const Skipped& file) {
              return file.unreadable;
          });
    Json run
        = {{"tool",
            {{"driver",
              {{"name", "claimdiff"},
               {"version", tool_version(options)},
               {"semanticVersion", tool_version(options)},
               {"rules", writer.rules(options.rules)}}}}}};
    run["invocations"] = Json::array(
        {{{"executionSuccessful", !unreadable},
          {"toolExecutionNotifications", notifications(report)}}});
    run["newlineSequences"] = {"\r\n", "\n", "\r"};
    run["columnKind"] = "unicodeCodePoints";
    run["artifacts"] = writer.artifacts();
    run["results"] = writer.results();
    Json whole
        = {{"$schema",
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/"
            "sarif-schema-2.1.0.json"},
           {"version", "2.1.0"}};
    whole["runs"] = Json::array({std::move(run)});
    out += dump_json(whole, 2);
    out += '\n';
}

}  // namespace claimdiff
