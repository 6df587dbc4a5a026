// One page that stands alone: no script, nothing fetched, and a policy that forbids both, whatever
// the texts contain.
#include <fmt/format.h>

#include "reports/markup.hpp"
#include "reports/show.hpp"
#include "reports/writers.hpp"

namespace claimdiff {
namespace {

constexpr std::string_view head = R"(<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>claimdiff</title>
<style>
:root { color-scheme: light dark; }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
article { border-left: .3rem solid; padding-left: 1rem; margin: 2rem 0; }
.error { border-color: #c62828; } .warning { border-color: #ef6c00; } .note { border-color: #1565c0; }
h2 { font-size: 1.1rem; } h3 { font-size: 1rem; margin-bottom: 0; }
blockquote { margin: .25rem 0 .75rem 1rem; overflow-wrap: anywhere; }
cite, .small { font-size: .85rem; font-style: normal; opacity: .75; display: block; }
mark { border-radius: .2rem; }
</style>
</head>
<body>
<h1>claimdiff</h1>
)";

// The sentence with the cited words marked.
std::string marked(const Citation& citation) {
    const std::string_view sentence = citation.sentence;
    const std::size_t begin = citation.span.begin - citation.sentence_span.begin;
    const std::size_t end = begin + citation.quote.size();
    if (!citation.sentence_span.contains(citation.span) || end > sentence.size()) {
        return fmt::format("<mark>{}</mark>", escape_markup(citation.quote));
    }
    return fmt::format(
        "{}<mark>{}</mark>{}",
        escape_markup(sentence.substr(0, begin)),
        escape_markup(sentence.substr(begin, end - begin)),
        escape_markup(sentence.substr(end)));
}

void write_side(const Report& report, const Side& side, std::string& out) {
    out += fmt::format(
        "<h3>{} <span class=\"small\">{}</span></h3>\n", escape_markup(side.display), voices(side));
    for (const Citation& citation : side.citations) {
        out += fmt::format(
            "<blockquote><bdi>{}</bdi> <cite>{}{}</cite></blockquote>\n",
            marked(citation),
            escape_markup(place(report, citation)),
            citation.attribution.empty()
                ? ""
                : ", attributed to “" + escape_markup(citation.attribution) + "”");
    }
}

void write_finding(const Report& report, const Finding& finding, std::string& out) {
    out += fmt::format(
        "<article class=\"{0}\" id=\"{1}\">\n<h2>{2}</h2>\n"
        "<p class=\"small\">{0}, {3}, {4}</p>\n",
        to_string(finding.level),
        escape_markup(finding.id),
        escape_markup(finding.message),
        to_string(finding.finding_class),
        escape_markup(finding.rule));
    for (const Side& side : finding.sides) write_side(report, side, out);
    if (!finding.explanation.empty()) {
        out += fmt::format("<p>{}</p>\n", escape_markup(finding.explanation));
    }
    for (const std::string& reason : finding.compared_because) {
        out += fmt::format("<p class=\"small\">Compared because: {}</p>\n", escape_markup(reason));
    }
    out += "</article>\n";
}

}  // namespace

void write_html(const Report& report, const WriterOptions&, std::string& out) {
    out += head;
    out += fmt::format("<p>{}</p>\n", summary(report));
    for (const Finding& finding : report.findings) write_finding(report, finding, out);
    if (!report.agreements.empty()) out += "<h2>Independent sources agree</h2>\n<ul>\n";
    for (const Agreement& agreement : report.agreements) {
        out += fmt::format(
            "<li>{}: {}</li>\n",
            escape_markup(agreement.measure),
            escape_markup(displays(agreement.sides, " / ")));
    }
    if (!report.agreements.empty()) out += "</ul>\n";
    if (!report.skipped.empty()) out += "<h2>Not checked</h2>\n<ul>\n";
    for (const Skipped& file : report.skipped) {
        out += fmt::format(
            "<li>{}: {}</li>\n", escape_markup(file.path), escape_markup(file.reason));
    }
    if (!report.skipped.empty()) out += "</ul>\n";
    out += "</body>\n</html>\n";
}

}  // namespace claimdiff
