// HTML as saved from a news site: its article alone, in blocks, each word at its place in the file.
//
//     <nav>…</nav><article><h1>Ferry runs aground</h1><p>Some <b>214</b> passengers …</p>
//     <aside class="related">…</aside></article>
//
// gives "Ferry runs aground", an empty line, "Some 214 passengers …".
#include "text/readers/html_reader.hpp"

#include "text/readers/html_main.hpp"
#include "text/readers/html_metadata.hpp"
#include "text/readers/html_table.hpp"
#include "text/readers/html_tree.hpp"
#include "text/readers/text_builder.hpp"

namespace claimdiff {
namespace {

// "2031-10-08T09:55", and what may follow.
bool is_time(std::string_view text) {
    constexpr std::string_view shape = "0000-00-00T00:00";
    if (text.size() < shape.size()) return false;
    for (std::size_t at = 0; at < shape.size(); ++at) {
        const bool digit = text[at] >= '0' && text[at] <= '9';
        if (shape[at] == '0' ? !digit : text[at] != shape[at]) return false;
    }
    return true;
}

class Renderer {
  public:
    Renderer(
        const ReaderInput& input,
        const GumboNode& main,
        const Boilerplate& boilerplate,
        TextBuilder& builder)
        : file_(input.text), limits_(input.limits), boilerplate_(boilerplate), builder_(builder) {
        // "Published …, updated …" are two.
        has_entries_ = count_stamps(main) > 2;
    }

    void render(const GumboNode& node) {
        switch (node.type) {
            case GUMBO_NODE_TEXT:
            case GUMBO_NODE_CDATA:
            case GUMBO_NODE_WHITESPACE:
                return text(node.v.text);
            case GUMBO_NODE_ELEMENT:
                return element(node);
            default:
                return;
        }
    }

    // The first time that stands by itself; empty when there is none.
    std::string_view first_time() const { return first_time_; }

  private:
    // <time datetime="2031-10-08T09:55"> in a line of its own, however it is worded ("2 hours
    // ago"): when the text was published, and no part of it.
    bool is_stamp(const GumboNode& node) const {
        constexpr std::size_t own_line = 60;  // bytes; "Published … by …"
        if (tag_of(node) != GUMBO_TAG_TIME) return false;
        if (!is_time(attribute(node, "datetime"))) return false;
        const GumboNode* block = node.parent;
        while (block->parent != nullptr && is_inline(tag_of(*block))) block = block->parent;
        return boilerplate_.text_size(*block).all <= own_line;
    }

    std::size_t count_stamps(const GumboNode& node) const {
        if (is_element(node) && boilerplate_.is_boilerplate(node)) return 0;
        std::size_t count = is_stamp(node);
        for (const GumboNode* child : children_of(node)) count += count_stamps(*child);
        return count;
    }

    // Of a live blog the time opens an entry, as it does in plain text, after a line with the day.
    void stamp(const GumboNode& node) {
        const std::string_view time = attribute(node, "datetime");
        if (first_time_.empty()) first_time_ = time;
        if (!has_entries_) return;
        const std::size_t offset = node.v.element.start_pos.offset;
        builder_.end_block();
        if (day_ != time.substr(0, 10)) {
            day_ = time.substr(0, 10);
            builder_.flow(day_, offset);
            builder_.end_block();
        }
        builder_.flow(time.substr(11, 5), offset);
        builder_.end_block();
    }

    void text(const GumboText& text) {
        std::string_view raw(text.original_text.data, text.original_text.length);
        const std::size_t offset = text.start_pos.offset;
        if (offset > file_.size()) return;
        raw = file_.substr(offset, raw.size());
        builder_.flow(text.text, offset, raw, Escapes::markup);
    }

    void element(const GumboNode& node) {
        if (boilerplate_.is_boilerplate(node)) return;
        const GumboTag tag = tag_of(node);
        if (tag == GUMBO_TAG_BR) return builder_.end_line();
        if (is_stamp(node)) return stamp(node);
        if (tag == GUMBO_TAG_DEL || tag == GUMBO_TAG_S || tag == GUMBO_TAG_STRIKE) return;
        if (is_note(node, builder_.text())) return;
        if (is_inline(tag)) return children(node);
        if (tag == GUMBO_TAG_TABLE && figures(node)) return;
        if (tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH) {
            children(node);
            return builder_.end_cell();
        }
        if (tag == GUMBO_TAG_TR) {
            children(node);
            return builder_.end_line();
        }
        if (tag == GUMBO_TAG_PRE) {
            builder_.end_block();
            children(node);
            return builder_.end_block();
        }
        if (inside_cell_) return children(node);
        builder_.end_block();
        const std::size_t before = builder_.text().size();
        children(node);
        // "Read also: …": a paragraph or list that is a link, and no sentence.
        const bool may_be_links = tag == GUMBO_TAG_P || tag == GUMBO_TAG_UL || tag == GUMBO_TAG_OL
                                  || tag == GUMBO_TAG_LI || tag == GUMBO_TAG_DIV
                                  || tag == GUMBO_TAG_SECTION;
        if (may_be_links && boilerplate_.text_size(node).is_links()) builder_.cut(before);
        builder_.end_block();
    }

    // False when the table lays out text.
    bool figures(const GumboNode& node) {
        const std::optional<Table> table = html_table(node, boilerplate_, file_, limits_);
        if (!table || !holds_figures(*table)) return false;
        for (const GumboNode* child : children_of(node)) {
            if (tag_of(*child) == GUMBO_TAG_CAPTION) render(*child);
        }
        render_table(*table, limits_.unpacked_bytes, builder_);
        return true;
    }

    void children(const GumboNode& node) {
        const bool outer = inside_cell_;
        const GumboTag tag = tag_of(node);
        if (tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH) inside_cell_ = true;
        for (const GumboNode* child : children_of(node)) render(*child);
        inside_cell_ = outer;
    }

    std::string_view file_;
    const Limits& limits_;
    const Boilerplate& boilerplate_;
    TextBuilder& builder_;
    bool has_entries_ = false;
    std::string_view first_time_, day_;
    bool inside_cell_ = false;
};

// The first <h1> of the page that is not inside `main`.
const GumboNode* headline(const GumboNode& node, const GumboNode& main, const Boilerplate& skip) {
    if (&node == &main || (is_element(node) && skip.is_boilerplate(node))) return nullptr;
    if (tag_of(node) == GUMBO_TAG_H1) return &node;
    for (const GumboNode* child : children_of(node)) {
        if (const GumboNode* found = headline(*child, main, skip)) return found;
    }
    return nullptr;
}

bool holds_headline(const GumboNode& node, const Boilerplate& skip) {
    if (is_element(node) && skip.is_boilerplate(node)) return false;
    if (tag_of(node) == GUMBO_TAG_H1) return true;
    for (const GumboNode* child : children_of(node)) {
        if (holds_headline(*child, skip)) return true;
    }
    return false;
}

}  // namespace

void read_html(const ReaderInput& input, Article& article) {
    const HtmlTree tree(input);
    const Boilerplate boilerplate(tree.root());
    const GumboNode& main = main_element(tree, boilerplate);
    TextBuilder builder;
    Renderer renderer(input, main, boilerplate, builder);
    if (!holds_headline(main, boilerplate)) {
        if (const GumboNode* h1 = headline(tree.root(), main, boilerplate)) renderer.render(*h1);
    }
    renderer.render(main);
    HtmlMetadata metadata = read_metadata(tree);
    if (metadata.published.empty()) metadata.published = renderer.first_time();
    builder.finish(input.text, article);
    article.title = std::move(metadata.title);
    article.published = std::move(metadata.published);
    article.language = std::move(metadata.language);
    article.source = std::move(metadata.source);
}

}  // namespace claimdiff
