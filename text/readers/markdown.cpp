// Markdown (CommonMark with tables): headings, paragraphs, lists, quotations and tables, without
// their marks; code, raw HTML, images and the addresses of links are left out.
//
//     "Some **214** [passengers](/2024/12) …"   →   "Some 214 passengers …"
//
// md4c calls back with pieces of the very text it was given, which tells where each stands.
#include <md4c.h>

#include <array>
#include <stdexcept>

#include "text/readers/table_grid.hpp"
#include "text/readers/text_builder.hpp"

namespace claimdiff {
namespace {

class Renderer {
  public:
    explicit Renderer(const ReaderInput& input)
        : input_(input),
          text_(input.text.substr(input.body)),
          shift_(input.body),
          grid_(input.limits) {}

    void parse() {
        MD_PARSER parser{};
        parser.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH;
        parser.enter_block = [](MD_BLOCKTYPE type, void*, void* self) {
            return static_cast<Renderer*>(self)->enter_block(type) ? 0 : 1;
        };
        parser.leave_block = [](MD_BLOCKTYPE type, void*, void* self) {
            static_cast<Renderer*>(self)->leave_block(type);
            return 0;
        };
        parser.enter_span = [](MD_SPANTYPE type, void*, void* self) {
            Renderer& renderer = *static_cast<Renderer*>(self);
            renderer.silent_ += is_silent(type);
            renderer.cell_.skip();  // its marks are none of the text
            return 0;
        };
        parser.leave_span = [](MD_SPANTYPE type, void*, void* self) {
            static_cast<Renderer*>(self)->silent_ -= is_silent(type);
            return 0;
        };
        parser.text = [](MD_TEXTTYPE type, const char* piece, MD_SIZE size, void* self) {
            static_cast<Renderer*>(self)->text(type, std::string_view(piece, size));
            return 0;
        };
        if (md_parse(text_.data(), static_cast<MD_SIZE>(text_.size()), &parser, this) != 0) {
            throw std::runtime_error(input_.too_late() ? "out of time" : "takes too much memory");
        }
    }

    TextBuilder& builder() { return builder_; }
    const std::string& title() const { return title_; }

  private:
    // False when it is time to stop. A table has as many cells in each row as its first row has, so
    // that a small file may have very many.
    bool enter_block(MD_BLOCKTYPE type) {
        if (type == MD_BLOCK_CODE || type == MD_BLOCK_HTML) ++silent_;
        if (type == MD_BLOCK_H) heading_ = builder_.text().size();
        if (type == MD_BLOCK_TABLE) table_ = builder_.text().size();
        if (type == MD_BLOCK_THEAD) in_head_ = true;
        if (type == MD_BLOCK_TR) grid_.begin_row(in_head_);
        if (type == MD_BLOCK_TH || type == MD_BLOCK_TD) cell_ = {};
        return ++blocks_ % 4096 != 0 || !input_.too_late();
    }

    void leave_block(MD_BLOCKTYPE type) {
        switch (type) {
            case MD_BLOCK_CODE:
            case MD_BLOCK_HTML:
                --silent_;
                break;
            case MD_BLOCK_TH:
            case MD_BLOCK_TD:
                builder_.end_cell();
                grid_.add(cell_.cell(input_.text));
                break;
            case MD_BLOCK_TR:
                builder_.end_line();
                break;
            case MD_BLOCK_THEAD:
                in_head_ = false;
                break;
            case MD_BLOCK_TABLE:
                end_table();
                break;
            case MD_BLOCK_H:
                if (title_.empty()) title_ = builder_.text().substr(heading_);
                builder_.end_block();
                break;
            default:
                builder_.end_block();
        }
    }

    // Its rows have been read as text; said with their names, figures take their place.
    void end_table() {
        const bool fits = grid_.fits();
        const Table table{std::move(grid_.rows), Layout::lines, 0};
        grid_ = TableGrid(input_.limits);
        if (fits && holds_figures(table)) {
            builder_.cut(table_);
            render_table(table, input_.limits.unpacked_bytes, builder_);
        }
        builder_.end_block();
    }

    static bool is_silent(MD_SPANTYPE type) {
        return type == MD_SPAN_IMG || type == MD_SPAN_CODE || type == MD_SPAN_DEL;
    }

    void text(MD_TEXTTYPE type, std::string_view piece) {
        if (silent_ > 0 || type == MD_TEXT_CODE || type == MD_TEXT_HTML) return;
        const bool inside = piece.data() >= text_.data()
                            && piece.data() + piece.size() <= text_.data() + text_.size();
        if (inside) at_ = shift_ + static_cast<std::size_t>(piece.data() - text_.data());
        if (type == MD_TEXT_ENTITY) {
            const std::string decoded = decode_entity(piece);
            builder_.flow(decoded, at_, piece, Escapes::markup);
            cell_.add(decoded, at_, piece.size());
        } else if (type == MD_TEXT_BR || type == MD_TEXT_SOFTBR) {
            builder_.flow("\n", at_);
            cell_.add_space();
        } else {
            builder_.flow(piece, at_);
            cell_.add(piece, at_, piece.size());
        }
        if (inside) at_ += piece.size();
    }

    // The entities that prose has; another is left as it is written.
    static std::string decode_entity(std::string_view entity) {
        constexpr std::array<std::pair<std::string_view, std::string_view>, 14> known{{
            {"&nbsp;", "\u00A0"},
            {"&amp;", "&"},
            {"&lt;", "<"},
            {"&gt;", ">"},
            {"&quot;", "\""},
            {"&ndash;", "–"},
            {"&mdash;", "—"},
            {"&hellip;", "…"},
            {"&euro;", "€"},
            {"&pound;", "£"},
            {"&laquo;", "«"},
            {"&raquo;", "»"},
            {"&rsquo;", "’"},
            {"&#160;", "\u00A0"},
        }};
        for (const auto& [name, text] : known) {
            if (entity == name) return std::string(text);
        }
        return std::string(entity);
    }

    const ReaderInput& input_;
    std::string_view text_;
    std::size_t shift_;  // of text_ in the file
    TextBuilder builder_;
    std::string title_;
    std::size_t heading_ = 0;
    std::size_t table_ = 0;  // where the text of the table begins
    TableGrid grid_;         // the table
    CellText cell_;          // and its last cell
    bool in_head_ = false;
    std::size_t blocks_ = 0;
    std::size_t at_ = 0;
    int silent_ = 0;
};

}  // namespace
}  // namespace claimdiff

CLAIMDIFF_READER(markdown) {
    using namespace claimdiff;
    Article article;
    Renderer renderer(input);
    renderer.parse();
    renderer.builder().finish(input.text, article);
    article.title = renderer.title();
    reading.articles.push_back(std::move(article));
}
