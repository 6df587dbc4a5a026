// Small pieces of wording that several formats share.
//
// Texts come from anywhere, so what stands in them must not act where it is shown: an escape
// sequence could repaint the terminal, a bidirectional override could show "35" as "53". Such
// characters are shown by name instead: "\x1b[2J" reads "‹U+001B›[2J".
#include "reports/show.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "text/characters.hpp"

namespace claimdiff {

// Unicode 15, general category Cc; the line and paragraph separators; UAX #9 §2 (bidirectional
// formatting characters); interlinear annotation; tags, which spell invisible ASCII.
bool is_hazard(char32_t code) {
    return code < 0x20 || (code >= 0x7F && code <= 0x9F) || code == 0x061C || code == 0x200E
           || code == 0x200F || (code >= 0x2028 && code <= 0x202E)
           || (code >= 0x2066 && code <= 0x2069) || code == 0xFEFF
           || (code >= 0xFFF9 && code <= 0xFFFB) || (code >= 0xE0000 && code <= 0xE007F);
}

std::string escape_visibly(char32_t code) {
    return fmt::format("‹U+{:04X}›", static_cast<std::uint32_t>(code));
}

std::string one_line(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const Character character = character_at(text, at);
        if (character.code == '\n' || character.code == '\r' || character.code == '\t') {
            const bool pair = text.substr(at, 2) == "\r\n";
            out += ' ';
            at += pair ? 2 : 1;
            continue;
        }
        if (is_hazard(character.code)) {
            out += escape_visibly(character.code);
        } else {
            append_utf8(character.code, out);  // an invalid byte becomes U+FFFD
        }
        at += character.bytes;
    }
    return out;
}

std::string counted(std::size_t count, std::string_view noun) {
    return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

std::string voices(const Side& side) {
    std::set<std::uint32_t> documents;
    for (const Citation& citation : side.citations) documents.insert(citation.document);
    if (documents.size() < 2) return counted(documents.size(), "source");
    return counted(documents.size(), "source") + ", " + counted(side.origins, "origin");
}

std::string_view document_id(const Report& report, const Citation& citation) {
    if (citation.document >= report.documents.size()) return {};
    return report.documents[citation.document].id;
}

std::string_view document_path(const Report& report, std::uint32_t document) {
    if (document >= report.documents.size()) return {};
    const ReportedDocument& named = report.documents[document];
    return named.path.empty() ? named.id : named.path;
}

std::string place(const Report& report, const Citation& citation) {
    const std::string_view document = document_id(report, citation);
    if (!citation.location.empty()) {
        return fmt::format("{}:{}", one_line(document), one_line(citation.location));
    }
    return fmt::format("{}:{}:{}", one_line(document), citation.line, citation.column);
}

std::string summary(const Report& report) {
    std::string out = fmt::format(
        "{}, {}, {} in {} ({})",
        counted(report.count(Level::error), "error"),
        counted(report.count(Level::warning), "warning"),
        counted(report.count(Level::note), "note"),
        counted(report.documents.size(), "document"),
        counted(report.claims, "claim"));
    if (!report.waived.empty()) out += fmt::format("; {} waived", report.waived.size());
    return out;
}

std::string why_waived(const Waived& waived) {
    return fmt::format(
        "{}{} ({})",
        waived.expires.empty() ? "" : "until " + waived.expires + ": ",
        one_line(waived.reason),
        one_line(waived.source));
}

QuotedSentence quoted_sentence(const Citation& citation, std::size_t context) {
    const std::string_view sentence = citation.sentence;
    const std::size_t begin = citation.span.begin - citation.sentence_span.begin;
    const std::size_t end = begin + citation.quote.size();
    if (!citation.sentence_span.contains(citation.span) || end > sentence.size()) {
        return {{}, citation.quote, {}};
    }
    QuotedSentence out{sentence.substr(0, begin), citation.quote, sentence.substr(end)};
    if (out.before.size() > context) {
        const std::size_t space = out.before.find(' ', out.before.size() - context);
        out.before.remove_prefix(std::min(space, out.before.size()));
        out.cut_before = true;
    }
    if (out.after.size() > context) {
        const std::size_t space = out.after.rfind(' ', context);
        out.after = out.after.substr(0, space == out.after.npos ? 0 : space + 1);
        out.cut_after = true;
    }
    return out;
}

std::string displays(const std::vector<Side>& sides, std::string_view separator) {
    std::vector<std::string_view> seen;
    std::string out;
    for (const Side& side : sides) {
        if (std::find(seen.begin(), seen.end(), side.display) != seen.end()) continue;
        if (!seen.empty()) out += separator;
        out += side.display;
        seen.push_back(side.display);
    }
    return out;
}

}  // namespace claimdiff
