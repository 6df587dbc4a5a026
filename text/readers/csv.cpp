// Comma-separated values (RFC 4180; also with semicolons or tabs): rows of articles when its
// columns are named as theirs, else a table of figures.
//
//     id,title,text,published            →  "desk.csv#a12", …
//     Port,Passengers                    →  one document, "Vannec, Passengers: 140"
//
// libcsv takes the rows apart. It is fed byte by byte, which is the only way to learn where a field
// stands.
#include <csv.h>

#include <algorithm>
#include <stdexcept>

#include "text/readers/delimited.hpp"
#include "text/readers/table.hpp"

namespace claimdiff {
namespace {

constexpr std::string_view white = " \t\r\n";  // what libcsv skips before a field, and empty lines

struct ParsedRow {
    std::vector<Cell> cells;
    std::size_t begin = 0, end = 0;  // in the file's text
};

class Parser {
  public:
    explicit Parser(const ReaderInput& input)
        : input_(input), text_(input.text), budget_(input.limits) {
        if (csv_init(&csv_, 0) != 0) throw std::bad_alloc();
        csv_set_delim(&csv_, static_cast<unsigned char>(delimited(text_).sign));
        csv_set_space_func(&csv_, [](unsigned char byte) { return int{byte == ' '}; });
        csv_set_blk_size(&csv_, std::size_t{16} << 10U);
    }
    ~Parser() { csv_free(&csv_); }
    Parser(const Parser&) = delete;
    Parser& operator=(const Parser&) = delete;

    std::vector<ParsedRow> parse() {
        at_ = text_.substr(0, 3) == "\xEF\xBB\xBF" ? 3 : 0;
        field_ = row_begin_ = at_;
        for (; at_ < text_.size(); ++at_) {
            if (csv_parse(&csv_, text_.data() + at_, 1, &on_field, &on_row, this) != 1 || full_) {
                throw std::runtime_error("takes too much memory");
            }
            if (at_ > field_ + input_.limits.line_bytes) {
                throw std::runtime_error("a field is too long");
            }
            if (at_ % 65536 == 0 && input_.too_late()) throw std::runtime_error("out of time");
        }
        csv_fini(&csv_, &on_field, &on_row, this);
        return std::move(rows_);
    }

  private:
    static void on_field(void* text, std::size_t size, void* self) {
        static_cast<Parser*>(self)->field(std::string_view(static_cast<char*>(text), size));
    }
    static void on_row(int, void* self) { static_cast<Parser*>(self)->row(); }

    void field(std::string_view value) {
        Cell cell;
        cell.text = value;
        // Past padding, line breaks of the row before, and the opening quote.
        std::size_t begin = field_;
        while (begin < at_ && (white.find(text_[begin]) != white.npos)) ++begin;
        if (begin < at_ && text_[begin] == '"') ++begin;
        cell.offset = std::min(begin, text_.size());
        cell.raw = text_.substr(cell.offset, at_ - cell.offset);
        full_ = full_ || !budget_.take(cell);  // libcsv is C: nothing is thrown through it
        current_.cells.push_back(std::move(cell));
        field_ = at_ + 1;
    }

    void row() {
        current_.begin = row_begin_;
        current_.end = std::min(at_, text_.size());
        rows_.push_back(std::move(current_));
        current_ = {};
        // After CR LF the next field begins past the LF.
        if (text_.substr(at_, 2) == "\r\n") ++field_;
        row_begin_ = field_;
    }

    const ReaderInput& input_;
    std::string_view text_;
    csv_parser csv_{};
    std::size_t at_ = 0, field_ = 0, row_begin_ = 0;
    CellBudget budget_;
    bool full_ = false;
    ParsedRow current_;
    std::vector<ParsedRow> rows_;
};

std::string lower(std::string_view text) {
    std::string out(text);
    for (char& byte : out) {
        if (byte >= 'A' && byte <= 'Z') byte = static_cast<char>(byte + ('a' - 'A'));
    }
    return out;
}

class Articles {
  public:
    Articles(const ReaderInput& input, const ParsedRow& header)
        : input_(input), positions_(input.text) {
        for (const Cell& cell : header.cells) columns_.push_back(lower(cell.text));
    }

    bool are_articles() const { return hold_articles(columns_); }

    void add(const ParsedRow& row, std::size_t number, ReaderOutput& reading) {
        Article article;
        const std::string id = value(row, "id");
        article.member = id.empty() ? std::to_string(number) : id;
        const std::size_t text = column("text");
        if (text >= row.cells.size()) {
            reading.left_out.push_back({article.member, "\"text\" is missing", true});
            return;
        }
        const Cell& cell = row.cells[text];
        TextBuilder builder;
        positions_.keep(row.begin);
        if (const std::size_t at = column("title"); at < row.cells.size()) {
            const Cell& title = row.cells[at];
            builder.title(title.text, title.offset, title.raw, Escapes::csv, cell.text);
        }
        builder.verbatim(cell.text, cell.offset, cell.raw, Escapes::csv);
        builder.finish(positions_, article);
        article.title = value(row, "title");
        article.published = value(row, "published");
        if (article.published.empty()) article.published = value(row, "date");
        article.source = value(row, "source");
        if (article.source.empty()) article.source = value(row, "url");
        article.language = value(row, "language");
        article.bytes = input_.text.substr(row.begin, row.end - row.begin);
        reading.articles.push_back(std::move(article));
    }

  private:
    std::size_t column(std::string_view name) const {
        return static_cast<std::size_t>(
            std::find(columns_.begin(), columns_.end(), name) - columns_.begin());
    }
    std::string value(const ParsedRow& row, std::string_view name) const {
        const std::size_t at = column(name);
        return at < row.cells.size() ? row.cells[at].text : std::string();
    }

    const ReaderInput& input_;
    FilePositions positions_;
    std::vector<std::string> columns_;
};

}  // namespace
}  // namespace claimdiff

CLAIMDIFF_READER(csv) {
    using namespace claimdiff;
    std::vector<ParsedRow> rows = Parser(input).parse();
    if (rows.empty()) return;
    Articles articles(input, rows.front());
    if (articles.are_articles()) {
        for (std::size_t at = 1; at < rows.size(); ++at) articles.add(rows[at], at + 1, reading);
        return;
    }
    Table table;
    table.rows.reserve(rows.size());
    for (ParsedRow& row : rows) table.rows.push_back({std::move(row.cells)});
    rows = {};
    TextBuilder builder;
    render_table(table, input.limits.unpacked_bytes, builder);
    table = {};  // its memory is needed for the places
    Article article;
    builder.finish(input.text, article);
    reading.articles.push_back(std::move(article));
}
