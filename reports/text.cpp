// The report for people, in the manner of a compiler's messages:
//
//     error[news/first-since]: the sources disagree on the first strike since: 2018 or 2019
//       --> wire.txt:39:88
//        |
//     39 | … the first strike since 2018, the union said …
//        |                     ^^^^^^^^^^ 2018 (attributed to "the union"; 2 sources, 1 origin)
//       --> …
//        = compared because: the same event
//        = help: claimdiff explain news/first-since
//
// Each source of a side is quoted where it first speaks, the first one with the side's weight. What
// it says again is named after that, and so are the sources of a side beyond a few.
#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <set>
#include <vector>

#include "reports/excerpt.hpp"
#include "reports/show.hpp"
#include "reports/writers.hpp"

namespace claimdiff {
namespace {

constexpr std::size_t quoted_width = 96;
constexpr std::size_t sources_quoted = 4;   // of a side
constexpr std::size_t citations_named = 4;  // of a side, besides

class TextWriter {
  public:
    TextWriter(const Report& report, Colour colour, std::string& out)
        : report_(report), colour_(colour), out_(out) {}

    void finding(const Finding& finding) {
        const std::string_view colour = colour_of(finding.level);
        add("{}: {}\n",
            painted(
                fmt::format("{}[{}]", to_string(finding.level), one_line(finding.rule)), colour),
            painted(one_line(finding.message), bold));
        gutter_ = gutter_of(finding.sides);
        for (const Side& side : finding.sides) this->side(side, colour);
        if (!finding.explanation.empty()) remark("explanation", finding.explanation);
        for (const std::string& reason : finding.compared_because) {
            remark("compared because", reason);
        }
        remark("id", finding.id);
        remark("help", "claimdiff explain " + finding.rule);
        out_ += '\n';
    }

    void agreements() {
        if (report_.agreements.empty()) return;
        add("{}\n", painted("Independent sources agree:", bold));
        for (const Agreement& agreement : report_.agreements) {
            add("  {}: {}",
                one_line(agreement.measure),
                one_line(displays(agreement.sides, " / ")));
            std::string_view separator = " (";
            for (const Side& side : agreement.sides) {
                for (const Citation& citation : side.citations) {
                    add("{}{}", separator, place(report_, citation));
                    separator = ", ";
                }
            }
            out_ += separator == ", " ? ")\n" : "\n";
        }
        out_ += '\n';
    }

    void waived() {
        if (report_.waived.empty()) return;
        add("{}\n", painted("Waived:", bold));
        for (const Waived& waived : report_.waived) {
            const Finding& finding = waived.finding;
            add("  {}[{}] {}\n      {}\n",
                to_string(finding.level),
                one_line(finding.rule),
                one_line(finding.message),
                why_waived(waived));
        }
        out_ += '\n';
    }

    void skipped() {
        if (report_.skipped.empty()) return;
        add("{}\n", painted("Not checked:", bold));
        for (const Skipped& file : report_.skipped) {
            add("  {}: {}\n", one_line(file.path), one_line(file.reason));
        }
        out_ += '\n';
    }

    void summary() { add("{}\n", painted(claimdiff::summary(report_), bold)); }

  private:
    static constexpr std::string_view bold = "1";
    static constexpr std::string_view blue = "1;34";

    static std::string_view colour_of(Level level) {
        switch (level) {
            case Level::error:
                return "1;31";
            case Level::warning:
                return "1;33";
            case Level::note:
                break;
        }
        return "1;36";
    }

    // Digits of the greatest line number shown.
    static std::size_t gutter_of(const std::vector<Side>& sides) {
        std::uint32_t greatest = 1;
        for (const Side& side : sides) {
            for (const Citation* const citation : quoted_of(side)) {
                const std::string& words = citation->quote;
                const auto breaks = std::count(words.begin(), words.end(), '\n');
                greatest = std::max(greatest, citation->line + static_cast<std::uint32_t>(breaks));
            }
        }
        return std::max<std::size_t>(2, fmt::formatted_size("{}", greatest));
    }

    // The citations to quote: the first of each source, up to a few.
    static std::vector<const Citation*> quoted_of(const Side& side) {
        std::vector<const Citation*> quoted;
        std::set<std::uint32_t> sources;
        for (const Citation& citation : side.citations) {
            if (quoted.size() == sources_quoted) break;
            if (sources.insert(citation.document).second) quoted.push_back(&citation);
        }
        return quoted;
    }

    void side(const Side& side, std::string_view colour) {
        const std::vector<const Citation*> quoted = quoted_of(side);
        for (const Citation* const citation : quoted) {
            const bool first = citation == quoted.front();
            quote(*citation, label(side, *citation, first), colour);
        }
        others(side, quoted);
    }

    void quote(const Citation& citation, const std::string& label, std::string_view colour) {
        add("{:{}}{} {}\n", "", gutter_, painted("-->", blue), place(report_, citation));
        bar();
        out_ += '\n';
        const std::vector<ExcerptLine> lines = excerpt(citation, quoted_width);
        for (const ExcerptLine& line : lines) {
            add("{}{}\n",
                painted(fmt::format("{:>{}} |", line.number, gutter_), blue),
                line.text.empty() ? "" : " " + line.text);
            bar();
            const std::string marks(line.mark_width, '^');
            const bool last = &line == &lines.back();
            add(" {:{}}{}\n",
                "",
                line.mark_column,
                painted(last ? marks + " " + label : marks, colour));
        }
    }

    // "214 (attributed to "the port"; 3 sources, 3 origins)", on the first source; then "214".
    static std::string label(const Side& side, const Citation& citation, bool first) {
        std::string remarks;
        if (!citation.attribution.empty()) {
            remarks = "attributed to \"" + one_line(citation.attribution) + "\"";
        }
        if (first) remarks += (remarks.empty() ? "" : "; ") + voices(side);
        const std::string display = one_line(side.display);
        return remarks.empty() ? display : display + " (" + remarks + ")";
    }

    void others(const Side& side, const std::vector<const Citation*>& quoted) {
        std::size_t named = 0;
        for (const Citation& citation : side.citations) {
            if (std::find(quoted.begin(), quoted.end(), &citation) != quoted.end()) continue;
            if (++named > citations_named) continue;
            bar();
            add(" also {} \"{}\"", place(report_, citation), one_line(citation.quote));
            if (!citation.attribution.empty()) {
                add(", attributed to \"{}\"", one_line(citation.attribution));
            }
            out_ += '\n';
        }
        if (named > citations_named) {
            bar();
            add(" and {} more\n", named - citations_named);
        }
    }

    void remark(std::string_view name, std::string_view text) {
        add("{:{}} {} {}: {}\n", "", gutter_, painted("=", blue), name, one_line(text));
    }

    void bar() { add("{:{}} {}", "", gutter_, painted("|", blue)); }

    std::string painted(std::string_view text, std::string_view code) const {
        if (colour_ == Colour::off) return std::string{text};
        return fmt::format("\x1b[{}m{}\x1b[0m", code, text);
    }

    template <class... Arguments>
    void add(fmt::format_string<Arguments...> format, Arguments&&... arguments) {
        fmt::format_to(std::back_inserter(out_), format, std::forward<Arguments>(arguments)...);
    }

    const Report& report_;
    Colour colour_;
    std::string& out_;
    std::size_t gutter_ = 2;
};

}  // namespace

void write_text(const Report& report, const WriterOptions& options, std::string& out) {
    TextWriter writer(report, options.colour, out);
    for (const Finding& finding : report.findings) writer.finding(finding);
    writer.agreements();
    if (options.show_waived) writer.waived();
    writer.skipped();
    writer.summary();
}

}  // namespace claimdiff
