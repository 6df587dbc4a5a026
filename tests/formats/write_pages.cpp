// Writes the HTML pages that no real corpus gives: write_pages FOLDER
//
//     fixture.html   the report behind the goldens
//     hostile.html   every text of it is markup, script, controls
//     large.html     5 000 findings in 40 sources
#include <fmt/format.h>

#include <fstream>
#include <string>

#include "reports/writers.hpp"
#include "tests/reports/fixture.hpp"

namespace claimdiff {
namespace {

void write(const std::string& path, const Report& report, const Corpus& corpus) {
    WriterOptions options;
    options.version = "0.1.0";
    options.corpus = &corpus;
    std::string out;
    write_html(report, options, out);
    std::ofstream(path, std::ios::binary) << out;
}

void write_hostile(const std::string& path) {
    const std::string text
        = "</style></script><script>window.hacked = 1</script><img src=\"http://192.0.2.1/a\" "
          "onerror=\"hacked=1\"><svg onload='hacked=1'><a href=\"javascript:hacked=1\">x</a>"
          "<style>body{display:none}</style><base href=\"http://192.0.2.1/\"><!-- "
          "--><iframe srcdoc=\"<script>parent.hacked=1</script>\"></iframe>\" onfocus=hacked=1 "
          "autofocus ' \x1b[2J \u202E53\u202C &lt;b&gt; ]]> <form id=\"filters\"> {{x}} ${x}";
    Corpus corpus;
    corpus.documents.resize(1);
    corpus.documents[0].text = text;
    write(path, fixture::hostile(text), corpus);
}

// Sources of one line a finding: "In place 17, 117 people were hurt."
void write_large(const std::string& path) {
    constexpr std::uint32_t findings = 5000, sources = 40;
    Corpus corpus;
    corpus.documents.resize(sources);
    Report report;
    report.claims = findings * 2;
    const auto cite = [&corpus](std::uint32_t document, std::uint32_t place, std::uint32_t count) {
        std::string& text = corpus.documents[document].text;
        const std::string quote = fmt::format("{} people", count);
        const std::string sentence = fmt::format("In place {}, {} were hurt.", place, quote);
        const auto at = static_cast<std::uint32_t>(text.size());
        text += sentence + "\n";
        const Position position = LineIndex(text).position(at);
        return fixture::cite(document, at, position.line, 14, sentence, quote);
    };
    for (std::uint32_t i = 0; i < findings; ++i) {
        Finding finding;
        finding.id = fmt::format("{:08x}", i);
        finding.rule = "news/casualties";
        finding.level = i < 100 ? Level::error : i < 2000 ? Level::warning : Level::note;
        finding.finding_class = i < 100    ? FindingClass::conflict
                                : i < 2000 ? FindingClass::update
                                           : FindingClass::precision;
        finding.measure = fmt::format("people hurt in place {}", i);
        finding.message = fmt::format("{}: {} or {}", finding.measure, 100 + i, 101 + i);
        finding.explanation = "a later text revises the figure";
        finding.compared_because = {"same thing: people", "same place"};
        for (std::uint32_t side = 0; side < 2; ++side) {
            const std::string value = fmt::to_string(100 + i + side);
            finding.sides.push_back(
                {value, true, value, 1, {cite((i + side * 7) % sources, i, 100 + i + side)}});
        }
        report.findings.push_back(std::move(finding));
    }
    for (std::uint32_t i = 0; i < sources; ++i) {
        Document& document = corpus.documents[i];
        document.id = fmt::format("source-{:02}.txt", i);
        report.documents.push_back(
            {document.id, sha256(document.text), "en", "A long day", "", document.id});
    }
    write(path, report, corpus);
}

}  // namespace
}  // namespace claimdiff

int main(int argc, char** argv) {
    if (argc != 2) return 2;
    const std::string folder = argv[1];
    claimdiff::write(
        folder + "/fixture.html", claimdiff::fixture::report(), claimdiff::fixture::corpus());
    claimdiff::write_hostile(folder + "/hostile.html");
    claimdiff::write_large(folder + "/large.html");
    return 0;
}
