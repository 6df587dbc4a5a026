// XLSX (ECMA-376, SpreadsheetML): the figures of every sheet as claims, each at its cell,
// "figures.xlsx:Q3!B4".
//
// A cell holds a bare number; what people see (12.4 %, a date, €) is its format. So the formats
// that change the meaning are followed: percentages, dates and currencies. What the workbook hides,
// whole sheets, rows, columns or cells, is left out, and said: who reads the printed figures does
// not see it, and who answers for them must know that it is there.
#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>

#include "text/readers/hidden_cells.hpp"
#include "text/readers/merged_cells.hpp"
#include "text/readers/table.hpp"
#include "text/readers/xml_parts.hpp"
#include "text/readers/zip_archive.hpp"

namespace claimdiff {
namespace {

using pugi::xml_node;

struct NumberFormat {
    bool percent = false;
    bool date = false;
    bool hides = false;  // ";;;": shows nothing
    std::string currency;
};

// The text of a shared or inline string: its runs, without phonetic hints.
std::string string_text(const xml_node& node) {
    std::string out;
    for (const xml_node& child : node) {
        if (local_name(child) == "t") out += child.text().get();
        if (local_name(child) == "r") out += string_text(child);
    }
    return out;
}

NumberFormat format_of_code(std::string_view code) {
    NumberFormat format;
    format.percent = code.find('%') != code.npos;
    format.hides = code.size() > 1 && code.find_first_not_of(';') == code.npos;
    for (const std::string_view sign : {"€", "£", "$", "¥"}) {
        // "[$-40C]" is a locale, no dollar; "[$€-2]" is a euro.
        const std::size_t at = code.find(sign);
        if (at == code.npos || code.substr(at, 2) == "$-") continue;
        if (sign == "$" && code.find("€") != code.npos) continue;
        format.currency = sign;
        break;
    }
    // Outside quotes and brackets, y and d stand in dates alone.
    bool quoted = false;
    bool bracketed = false;
    for (const char byte : code) {
        if (byte == '"') quoted = !quoted;
        if (byte == '[') bracketed = true;
        if (byte == ']') bracketed = false;
        if (!quoted && !bracketed && (byte == 'y' || byte == 'd')) format.date = true;
    }
    return format;
}

// ECMA-376 part 1, §18.8.30: the formats that are known by number alone.
NumberFormat built_in_format(int id) {
    NumberFormat format;
    format.percent = id == 9 || id == 10;
    format.date = (id >= 14 && id <= 17) || id == 22;
    return format;
}

double to_double(std::string_view text, bool& good) {
    double value = 0;
    const auto result = std::from_chars(text.data(), text.data() + text.size(), value);
    good = result.ec == std::errc() && result.ptr == text.data() + text.size()
           && std::isfinite(value);
    return value;
}

// At most 15 significant digits, which is what spreadsheets show of a binary fraction.
std::string decimal_text(double value) {
    char buffer[64];
    auto end = std::to_chars(buffer, buffer + 64, value, std::chars_format::general, 15).ptr;
    std::string text(buffer, end);
    if (text.find('e') == text.npos) return text;
    if (std::fabs(value) >= 1e18 || std::fabs(value) < 1e-9) return text;
    end = std::to_chars(buffer, buffer + 64, value, std::chars_format::fixed).ptr;
    return {buffer, end};
}

// Days since 1899-12-30 → "2024-03-02" (Howard Hinnant's civil_from_days).
std::string date_text(double serial) {
    if (serial < 61 || serial > 2958465) return decimal_text(serial);  // 1900-03-01 to 9999-12-31
    const long z = static_cast<long>(serial) - 25569 + 719468;
    const long era = z / 146097;
    const long doe = z - era * 146097;
    const long yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
    const long doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
    const long mp = (5 * doy + 2) / 153;
    const long day = doy - (153 * mp + 2) / 5 + 1;
    const long month = mp < 10 ? mp + 3 : mp - 9;
    const long year = yoe + era * 400 + (month <= 2 ? 1 : 0);
    const auto two = [](long number) { return (number < 10 ? "0" : "") + std::to_string(number); };
    return std::to_string(year) + '-' + two(month) + '-' + two(day);
}

class Workbook {
  public:
    explicit Workbook(const ReaderInput& input)
        : input_(input), archive_(input.bytes, input.limits.unpacked_bytes) {}

    void read(Article& article, std::vector<LeftOut>& left_out) {
        read_strings();
        read_styles();
        std::map<std::string, std::string, std::less<>> targets;
        with_part("xl/_rels/workbook.xml.rels", [&](const xml_node& root) {
            for (const xml_node& one : root) {
                targets[std::string(local_attribute(one, "Id"))] = local_attribute(one, "Target");
            }
        });
        std::vector<std::string> paths;
        with_part("xl/workbook.xml", [&](const xml_node& root) {
            for (const xml_node& sheet : find_below(root, "sheets")) {
                if (local_name(sheet) != "sheet") continue;
                const auto target = targets.find(local_attribute_of_id(sheet));
                if (target == targets.end() || target->second.empty()) continue;
                const std::string name(local_attribute(sheet, "name"));
                const std::string_view state = local_attribute(sheet, "state");
                if (state == "hidden" || state == "veryHidden") {
                    left_out.push_back({name, "a hidden sheet, not read", false});
                    continue;
                }
                const std::string& path = target->second;
                paths.push_back(path.front() == '/' ? path.substr(1) : "xl/" + path);
                article.sheets.push_back(name);
            }
        });
        TextBuilder builder;
        for (std::size_t at = 0; at < paths.size(); ++at) {
            if (input_.too_late()) throw std::runtime_error("out of time");
            with_part(paths[at], [&](const xml_node& root) {
                HiddenCells hidden;
                const Table table{
                    rows_of(root, hidden), Layout::cells, static_cast<std::uint32_t>(at + 1)};
                if (!hidden.empty())
                    left_out.push_back({article.sheets[at], hidden.reason(), false});
                render_table(table, input_.limits.unpacked_bytes, builder);
            });
            builder.end_block();
        }
        builder.finish({}, article);
    }

  private:
    template <class Visit>
    void with_part(const std::string& name, const Visit& visit) {
        const std::string xml = archive_.file(name);
        if (xml.empty()) return;
        pugi::xml_document document;
        parse_part(input_, xml, name, document);
        visit(document.document_element());
    }

    // r:id, not sheetId: the attribute whose prefix is that of relationships.
    static std::string local_attribute_of_id(const xml_node& sheet) {
        for (const pugi::xml_attribute& one : sheet.attributes()) {
            const std::string_view name = one.name();
            if (name.size() > 3 && name.substr(name.size() - 3) == ":id") return one.value();
        }
        return {};
    }

    void read_strings() {
        with_part("xl/sharedStrings.xml", [&](const xml_node& root) {
            for (const xml_node& item : root) {
                if (local_name(item) == "si") strings_.push_back(string_text(item));
            }
        });
    }

    void read_styles() {
        with_part("xl/styles.xml", [&](const xml_node& root) {
            std::map<int, NumberFormat> custom;
            for (const xml_node& one : find_below(root, "numFmts")) {
                custom[one.attribute("numFmtId").as_int()]
                    = format_of_code(local_attribute(one, "formatCode"));
            }
            for (const xml_node& one : find_below(root, "cellXfs")) {
                if (local_name(one) != "xf") continue;
                const int id = one.attribute("numFmtId").as_int();
                const auto found = custom.find(id);
                formats_.push_back(found != custom.end() ? found->second : built_in_format(id));
            }
        });
    }

    bool has_hiding_format(const xml_node& cell) const {
        const auto style = static_cast<std::size_t>(cell.attribute("s").as_uint());
        return style < formats_.size() && formats_[style].hides;
    }

    std::string cell_text(const xml_node& cell) const {
        const std::string_view type = local_attribute(cell, "t");
        if (type == "inlineStr") return string_text(find_below(cell, "is"));
        const std::string value = find_below(cell, "v").text().get();
        if (type == "s") {
            const auto index = static_cast<std::size_t>(std::strtoul(value.c_str(), nullptr, 10));
            return index < strings_.size() ? strings_[index] : std::string();
        }
        if (type == "str") return value;
        if (type == "b" || type == "e") return {};
        bool good = false;
        const double number = to_double(value, good);
        if (!good) return value;
        const auto style = static_cast<std::size_t>(cell.attribute("s").as_uint());
        const NumberFormat format = style < formats_.size() ? formats_[style] : NumberFormat{};
        if (format.date) return date_text(number);
        if (format.percent) return decimal_text(number * 100) + "%";
        if (format.currency == "€") return decimal_text(number) + " €";
        return format.currency + decimal_text(number);
    }

    std::vector<Row> rows_of(const xml_node& sheet, HiddenCells& hidden) const {
        hidden.read_columns(find_below(sheet, "cols"));
        std::vector<Row> rows;
        std::vector<std::uint32_t> numbers;
        CellBudget budget(input_.limits);
        std::uint32_t number = 0;
        for (const xml_node& one : find_below(sheet, "sheetData")) {
            if (local_name(one) != "row") continue;
            const std::uint32_t given = one.attribute("r").as_uint();
            number = given != 0 ? given : number + 1;
            const bool row_hidden = is_true(local_attribute(one, "hidden"));
            Row row;
            std::uint32_t column = 0;
            for (const xml_node& cell : one) {
                if (local_name(cell) != "c") continue;
                const std::uint32_t named = cell_position(local_attribute(cell, "r")).column;
                column = named != 0 ? named : column + 1;
                if (column > 16384) break;  // the format's own limit
                Cell filled;
                filled.text = cell_text(cell);
                if (filled.text.empty()) continue;  // formatted, but empty
                filled.position = {number, column};
                if (hidden.holds(row_hidden, column, has_hiding_format(cell), number)) continue;
                // Columns in between are empty cells, so that the header's columns fit.
                bool enough = budget.take(filled);
                for (; enough && row.cells.size() + 1 < column; row.cells.push_back({})) {
                    enough = budget.take({});
                }
                if (!enough) throw std::runtime_error("takes too much memory");
                row.cells.push_back(std::move(filled));
            }
            if (row.cells.empty()) continue;
            rows.push_back(std::move(row));
            numbers.push_back(number);
        }
        MergedCells merged(numbers, rows);
        for (const xml_node& one : find_below(sheet, "mergeCells"))
            merged.add(local_attribute(one, "ref"));
        return rows;
    }

    const ReaderInput& input_;
    ZipArchive archive_;
    std::vector<std::string> strings_;
    std::vector<NumberFormat> formats_;
};

}  // namespace
}  // namespace claimdiff

CLAIMDIFF_READER(spreadsheet) {
    using namespace claimdiff;
    Article article;
    article.layout = Layout::cells;
    Workbook(input).read(article, reading.left_out);
    reading.articles.push_back(std::move(article));
}
