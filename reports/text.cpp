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
// One quoted line a side; the other citations of a side are named after it.
#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "reports/excerpt.hpp"
#include "reports/show.hpp"
#include "reports/writers.hpp"

namespace claimdiff {
namespace {

constexpr std::size_t quoted_width = 96;
constexpr std::size_t citations_named = 4;

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
            if (side.citations.empty()) continue;
            const Citation& citation = side.citations.front();
            const auto breaks = std::count(citation.quote.begin(), citation.quote.end(), '\n');
            greatest = std::max(greatest, citation.line + static_cast<std::uint32_t>(breaks));
        }
        return std::max<std::size_t>(2, fmt::formatted_size("{}", greatest));
    }

    void side(const Side& side, std::string_view colour) {
        if (side.citations.empty()) return;
        const Citation& first = side.citations.front();
        add("{:{}}{} {}\n", "", gutter_, painted("-->", blue), place(report_, first));
        bar();
        out_ += '\n';
        const std::vector<ExcerptLine> lines = excerpt(first, quoted_width);
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
                painted(last ? marks + " " + label(side) : marks, colour));
        }
        others(side);
    }

    static std::string label(const Side& side) {
        const std::string& attribution = side.citations.front().attribution;
        std::string out = one_line(side.display) + " (";
        if (!attribution.empty()) out += "attributed to \"" + one_line(attribution) + "\"; ";
        return out + voices(side) + ")";
    }

    void others(const Side& side) {
        const std::size_t last = std::min(side.citations.size(), citations_named + 1);
        for (std::size_t at = 1; at < last; ++at) {
            const Citation& citation = side.citations[at];
            bar();
            add(" also {} \"{}\"", place(report_, citation), one_line(citation.quote));
            if (!citation.attribution.empty()) {
                add(", attributed to \"{}\"", one_line(citation.attribution));
            }
            out_ += '\n';
        }
        if (side.citations.size() > last) {
            bar();
            add(" and {} more\n", side.citations.size() - last);
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
