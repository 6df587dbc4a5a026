// HTML as saved from a news site: its article alone, in blocks, each word at its place in the file.
//
//     <nav>…</nav><article><h1>Ferry runs aground</h1><p>Some <b>214</b> passengers …</p>
//     <aside class="related">…</aside></article>
//
// gives "Ferry runs aground", an empty line, "Some 214 passengers …".
#include "text/readers/html_reader.hpp"

#include "text/readers/html_main.hpp"
#include "text/readers/html_metadata.hpp"
#include "text/readers/html_tree.hpp"
#include "text/readers/text_builder.hpp"

namespace claimdiff {
namespace {

bool is_inline(GumboTag tag) {
    switch (tag) {
        case GUMBO_TAG_A:
        case GUMBO_TAG_ABBR:
        case GUMBO_TAG_ACRONYM:
        case GUMBO_TAG_B:
        case GUMBO_TAG_BDI:
        case GUMBO_TAG_BDO:
        case GUMBO_TAG_BIG:
        case GUMBO_TAG_CITE:
        case GUMBO_TAG_CODE:
        case GUMBO_TAG_DATA:
        case GUMBO_TAG_DEL:
        case GUMBO_TAG_DFN:
        case GUMBO_TAG_EM:
        case GUMBO_TAG_FONT:
        case GUMBO_TAG_I:
        case GUMBO_TAG_INS:
        case GUMBO_TAG_KBD:
        case GUMBO_TAG_MARK:
        case GUMBO_TAG_Q:
        case GUMBO_TAG_S:
        case GUMBO_TAG_SAMP:
        case GUMBO_TAG_SMALL:
        case GUMBO_TAG_SPAN:
        case GUMBO_TAG_STRIKE:
        case GUMBO_TAG_STRONG:
        case GUMBO_TAG_SUB:
        case GUMBO_TAG_SUP:
        case GUMBO_TAG_TIME:
        case GUMBO_TAG_TT:
        case GUMBO_TAG_U:
        case GUMBO_TAG_VAR:
        case GUMBO_TAG_WBR:
        case GUMBO_TAG_UNKNOWN:  // custom elements are inline until styled
            return true;
        default:
            return false;
    }
}

class Renderer {
  public:
    Renderer(std::string_view file, const Boilerplate& boilerplate, TextBuilder& builder)
        : file_(file), boilerplate_(boilerplate), builder_(builder) {}

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

  private:
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
        if (tag == GUMBO_TAG_DEL || tag == GUMBO_TAG_S || tag == GUMBO_TAG_STRIKE) return;
        if (is_inline(tag)) return children(node);
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

    void children(const GumboNode& node) {
        const bool outer = inside_cell_;
        const GumboTag tag = tag_of(node);
        if (tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH) inside_cell_ = true;
        for (const GumboNode* child : children_of(node)) render(*child);
        inside_cell_ = outer;
    }

    std::string_view file_;
    const Boilerplate& boilerplate_;
    TextBuilder& builder_;
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
    Renderer renderer(input.text, boilerplate, builder);
    if (!holds_headline(main, boilerplate)) {
        if (const GumboNode* h1 = headline(tree.root(), main, boilerplate)) renderer.render(*h1);
    }
    renderer.render(main);
    builder.finish(input.text, article);
    HtmlMetadata metadata = read_metadata(tree);
    article.title = std::move(metadata.title);
    article.published = std::move(metadata.published);
    article.language = std::move(metadata.language);
    article.source = std::move(metadata.source);
}

}  // namespace claimdiff
