// Measures × sources: what each source says of each thing, and whether they differ, agree, or one
// alone speaks of it. Signs and words say which, colour only repeats it:
//
//     passengers   ≠ 214   ≠ 241   –
//     crew         = 12    –       = 12
//     delay        –       only 3 hours   –
//
// With many sources a grid is mostly empty, so that a row names those that speak.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "reports/html/page.hpp"
#include "reports/markup.hpp"
#include "reports/show.hpp"

namespace claimdiff::html {
namespace {

constexpr std::size_t grid_columns = 8;  // more sources are listed instead
constexpr std::size_t page_columns = 4;  // more need a wider table than the page

enum class State : std::uint8_t { differs, agrees, alone };

// A value and where it stands.
struct Entry {
    std::uint32_t document, begin;
    std::string display;
};

struct Row {
    std::string_view measure;
    bool finding = false;
    std::string anchor;  // of the finding, or of this row where sources agree; empty: none
    State state = State::differs;
    Level level = Level::note;
    std::vector<Entry> entries;  // in document order, one a document and value
};

std::string digits_of(std::string_view text) {
    std::string digits;
    for (const char byte : text) {
        if (byte >= '0' && byte <= '9') digits += byte;
    }
    return digits;
}

// A side goes by its most exact value; a source that gives another, "1,200" among those of 1,214,
// is shown in its own words. Other numbers of digits are other units or scales: "24.3 million".
std::string value_given(const Side& side, const Citation& citation) {
    const std::string value = digits_of(side.display);
    const std::string given = digits_of(citation.quote);
    const bool other = side.numeric && value.size() == given.size() && value != given;
    return other ? citation.quote : readable(side);
}

void add_sides(const std::vector<Side>& sides, Row& row) {
    std::set<std::pair<std::uint32_t, std::string>> seen;
    for (const Side& side : sides) {
        for (const Citation& citation : side.citations) {
            const std::string value = value_given(side, citation);
            if (!seen.emplace(citation.document, value).second) continue;
            row.entries.push_back({citation.document, citation.span.begin, value});
        }
    }
    std::stable_sort(row.entries.begin(), row.entries.end(), [](const Entry& a, const Entry& b) {
        return a.document < b.document;
    });
}

// The findings; those of a draft's claims that no source mentions stand apart.
std::vector<Row> rows_of_findings(const Page& page, bool unsourced) {
    std::vector<Row> rows;
    for (std::size_t index = 0; index < page.report.findings.size(); ++index) {
        const Finding& finding = page.report.findings[index];
        if ((finding.finding_class == FindingClass::unsourced) != unsourced) continue;
        const State state = unsourced ? State::alone : State::differs;
        Row row{finding.measure, true, page.finding_anchors[index], state, finding.level, {}};
        add_sides(finding.sides, row);
        rows.push_back(std::move(row));
    }
    return rows;
}

// An agreement whose citations are all among a finding's is in that finding's row already.
std::vector<Row> rows_that_agree(const Page& page) {
    using Place = std::tuple<std::uint32_t, Span>;
    std::set<Place> differing;
    for (const Finding& finding : page.report.findings) {
        for (const Side& side : finding.sides) {
            for (const Citation& c : side.citations) differing.emplace(c.document, c.span);
        }
    }
    const auto shown = [&differing](const Side& side) {
        return std::all_of(
            side.citations.begin(), side.citations.end(), [&differing](const Citation& c) {
                return differing.contains({c.document, c.span});
            });
    };
    std::vector<Row> rows;
    for (std::size_t index = 0; index < page.report.agreements.size(); ++index) {
        const Agreement& agreement = page.report.agreements[index];
        if (std::all_of(agreement.sides.begin(), agreement.sides.end(), shown)) continue;
        Row row{agreement.measure, false, agreement_anchor(index), State::agrees, Level::note, {}};
        add_sides(agreement.sides, row);
        rows.push_back(std::move(row));
    }
    return rows;
}

// One row a document and measure.
std::vector<Row> rows_alone(const Page& page) {
    std::vector<Row> rows;
    std::map<std::pair<std::uint32_t, std::string_view>, std::size_t> row_of;
    for (const LoneClaim& claim : page.report.lone_claims) {
        const auto [found, fresh]
            = row_of.try_emplace({claim.document, claim.measure}, rows.size());
        if (fresh) rows.push_back({claim.measure, false, {}, State::alone, Level::note, {}});
        std::vector<Entry>& entries = rows[found->second].entries;
        const bool repeated
            = std::any_of(entries.begin(), entries.end(), [&claim](const Entry& entry) {
                  return entry.display == claim.display;
              });
        if (!repeated) entries.push_back({claim.document, claim.span.begin, claim.display});
    }
    return rows;
}

std::string_view sign(State state) {
    switch (state) {
        case State::differs:
            return "<span class=\"sign\" role=\"img\" aria-label=\"differs:\">≠</span>";
        case State::agrees:
            return "<span class=\"sign\" role=\"img\" aria-label=\"agrees:\">=</span>";
        case State::alone:
            break;
    }
    return "<span class=\"sign\">only</span>";
}

void write_value(const Page& page, const Entry& entry, std::string& out) {
    const std::string value = escape_markup(entry.display);
    if (has_text(page, entry.document)) {
        out += fmt::format(
            "<a href=\"#{}\"><bdi>{}</bdi></a>", claim_anchor(entry.document, entry.begin), value);
    } else {
        out += fmt::format("<bdi>{}</bdi>", value);
    }
}

void write_grid_cells(const Page& page, const Row& row, std::string& out) {
    auto entry = row.entries.begin();
    for (std::uint32_t document = 0; document < page.report.documents.size(); ++document) {
        if (entry == row.entries.end() || entry->document != document) {
            out += "<td class=\"silent\">–</td>";
            continue;
        }
        out += fmt::format("<td>{} ", sign(row.state));
        for (std::string_view separator; entry != row.entries.end() && entry->document == document;
             ++entry) {
            out += separator;
            write_value(page, *entry, out);
            separator = "; ";
        }
        out += "</td>";
    }
}

void write_list_cell(const Page& page, const Row& row, std::string& out) {
    out += fmt::format("<td>{} ", sign(row.state));
    std::string_view separator;
    for (const Entry& entry : row.entries) {
        out += separator;
        write_value(page, entry, out);
        if (entry.document < page.report.documents.size()) {
            out += fmt::format(
                " <small><bdi>{}</bdi></small>",
                escape_markup(page.report.documents[entry.document].id));
        }
        separator = "; ";
    }
    out += "</td>";
}

void write_row(const Page& page, const Row& row, bool grid, std::string& out) {
    const std::string measure = escape_markup(row.measure);
    if (!row.finding) {
        const std::string id = row.anchor.empty() ? "" : fmt::format(" id=\"{}\"", row.anchor);
        out += fmt::format("<tr{}><th scope=\"row\">{}</th>", id, measure);
    } else {
        out += fmt::format(
            "<tr class=\"{0}\" data-finding=\"{1}\"><th scope=\"row\">"
            "<span class=\"level\" role=\"img\" aria-label=\"{0}:\">{2}</span> "
            "<a href=\"#{1}\">{3}</a></th>",
            to_string(row.level),
            row.anchor,
            symbol(row.level),
            measure);
    }
    grid ? write_grid_cells(page, row, out) : write_list_cell(page, row, out);
    out += "</tr>\n";
}

void write_table(
    const Page& page,
    const std::vector<Row>& rows,
    std::string_view title,
    bool open,
    std::string& out) {
    if (rows.empty()) return;
    const bool grid = page.report.documents.size() <= grid_columns;
    out += fmt::format(
        "<details class=\"matrix\"{}><summary>{} <span class=\"count\">{}</span></summary>\n"
        "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"{}\">\n"
        "<table class=\"{}\">\n<thead><tr><th scope=\"col\">Measure</th>",
        open ? " open" : "",
        title,
        rows.size(),
        title,
        !grid                                          ? "list"
        : page.report.documents.size() <= page_columns ? "grid"
                                                       : "grid wide");
    if (grid) {
        for (const ReportedDocument& document : page.report.documents) {
            out += fmt::format("<th scope=\"col\"><bdi>{}</bdi></th>", escape_markup(document.id));
        }
    } else {
        out += "<th scope=\"col\">Sources</th>";
    }
    out += "</tr></thead>\n<tbody>\n";
    for (const Row& row : rows) write_row(page, row, grid, out);
    out += "</tbody></table></div></details>\n";
}

}  // namespace

void write_matrix(const Page& page, std::string& out) {
    const std::vector<Row> differing = rows_of_findings(page, false);
    const std::vector<Row> unsourced = rows_of_findings(page, true);
    const std::vector<Row> agreeing = rows_that_agree(page);
    const std::vector<Row> alone = rows_alone(page);
    if (differing.empty() && unsourced.empty() && agreeing.empty() && alone.empty()) return;
    out += "<section id=\"matrix\" aria-labelledby=\"matrix-title\">\n"
           "<h2 id=\"matrix-title\">Who says what</h2>\n"
           "<p class=\"legend\">≠ differs from another source · = agrees with another source · "
           "<i>only</i>: no other source speaks of it · – says nothing of it</p>\n";
    write_table(page, differing, "Sources differ", true, out);
    write_table(page, unsourced, "In no source", true, out);
    write_table(page, agreeing, "Sources agree", differing.empty(), out);
    write_table(page, alone, "Only in one source", false, out);
    out += "</section>\n";
}

}  // namespace claimdiff::html
