// gumbo builds the tree that browsers build, and knows for every text where it stands in the file.
//
// It takes what memory it wants and frees a tree by recursion, so deep nesting would end the
// program. Here it allocates from an arena that is dropped as a whole, and leaves by longjmp when
// the arena is full or time is up (its frames hold nothing but C). Nesting is looked at twice: tags
// are counted beforehand, which is cheap and spares most deep pages the parser's own searches
// through its open elements; and the tree is measured, since parsers overlook tags in places where
// they cannot stand ("<div><object></div></object>" leaves the div open).
#include "text/readers/html_tree.hpp"

#include <array>
#include <csetjmp>
#include <cstring>
#include <map>
#include <stdexcept>
#include <utility>

#include "text/readers/text_builder.hpp"

namespace claimdiff {
namespace {

constexpr std::size_t block_bytes = std::size_t{256} << 10U;

// Elements that never hold another of their kind directly, or nothing at all.
bool cannot_nest(std::string_view name) {
    constexpr std::array<std::string_view, 27> names{
        "area", "base",  "br",     "col",    "embed", "hr",    "img",   "input", "link",
        "meta", "param", "source", "track",  "wbr",   "p",     "li",    "td",    "th",
        "tr",   "dt",    "dd",     "option", "tbody", "thead", "tfoot", "html",  "body"};
    for (const std::string_view one : names) {
        if (one == name) return true;
    }
    return false;
}

// How deep elements nest as far as tags tell. A closing tag counts for its own name only.
std::size_t greatest_depth(std::string_view html, std::size_t enough) {
    std::map<std::string, std::size_t> open;
    std::size_t depth = 0;
    std::size_t greatest = 0;
    for (std::size_t at = html.find('<'); at != html.npos && greatest <= enough;
         at = html.find('<', at)) {
        const bool closes = html.substr(at + 1, 1) == "/";
        at += closes ? 2 : 1;
        std::string name;
        for (; at < html.size() && name.size() < 32; ++at) {
            const char byte = html[at];
            const bool upper = byte >= 'A' && byte <= 'Z';
            const bool letter = upper || (byte >= 'a' && byte <= 'z');
            if (!letter && (name.empty() || byte < '0' || byte > '9')) break;
            name += upper ? static_cast<char>(byte + 32) : byte;
        }
        if (name.empty() || cannot_nest(name)) continue;
        if (!closes) {
            ++open[name];
            greatest = std::max(greatest, ++depth);
        } else if (const auto found = open.find(name); found != open.end()) {
            if (--found->second == 0) open.erase(found);
            --depth;
        }
    }
    return greatest;
}

// Without recursion: whatever walks the tree later takes a frame a level.
bool is_deeper(const GumboNode& root, std::size_t limit) {
    std::vector<std::pair<const GumboNode*, std::size_t>> waiting{{&root, 1}};
    while (!waiting.empty()) {
        const auto [node, depth] = waiting.back();
        waiting.pop_back();
        if (depth > limit) return true;
        for (const GumboNode* child : children_of(*node)) waiting.emplace_back(child, depth + 1);
    }
    return false;
}

void collect(const GumboNode& node, std::string& out) {
    switch (node.type) {
        case GUMBO_NODE_TEXT:
        case GUMBO_NODE_CDATA:
        case GUMBO_NODE_WHITESPACE:
            for (const char* byte = node.v.text.text; *byte != '\0'; ++byte) {
                const bool white = *byte == ' ' || *byte == '\n' || *byte == '\t' || *byte == '\r'
                                   || *byte == '\f';
                if (!white) {
                    out += *byte;
                } else if (!out.empty() && out.back() != ' ') {
                    out += ' ';
                }
            }
            break;
        default:
            for (const GumboNode* child : children_of(node)) collect(*child, out);
    }
}

}  // namespace

struct HtmlTree::Arena {
    std::vector<std::unique_ptr<char[]>> blocks;
    char* next = nullptr;
    std::size_t left = 0;  // bytes from `next` on
    std::size_t total = 0;
    std::size_t limit = 0;
    std::size_t calls = 0;
    const ReaderInput* input = nullptr;
    std::jmp_buf full;
    bool late = false;
};

void* HtmlTree::allocate(void* arena_pointer, std::size_t size) {
    Arena& arena = *static_cast<Arena*>(arena_pointer);
    size = (size + 15) / 16 * 16;
    arena.late = ++arena.calls % 4096 == 0 && arena.input->too_late();
    if (arena.late) std::longjmp(arena.full, 1);
    if (size > arena.left) {
        const std::size_t block = std::max(size, block_bytes);
        if (block > arena.limit - std::min(arena.total, arena.limit)) std::longjmp(arena.full, 1);
        arena.blocks.push_back(std::make_unique<char[]>(block));
        arena.total += block;
        arena.next = arena.blocks.back().get();
        arena.left = block;  // the rest of a block that was too small stays unused
    }
    char* const result = arena.next;
    arena.next += size;
    arena.left -= size;
    return result;
}

HtmlTree::HtmlTree(const ReaderInput& input) : arena_(std::make_shared<Arena>()) {
    const std::size_t limit = input.limits.depth;
    const auto too_deep = [&] {
        return std::runtime_error("elements nested deeper than " + std::to_string(limit));
    };
    if (greatest_depth(input.text, limit) > limit) throw too_deep();
    Arena& arena = *arena_;
    // A tree takes some ten times the page.
    arena.limit = std::max(input.limits.unpacked_bytes, block_bytes) * 4;
    arena.input = &input;
    if (setjmp(arena.full) != 0) {
        throw std::runtime_error(
            arena_->late ? "took longer than " + std::to_string(input.limits.seconds) + " s"
                         : "its tree takes too much memory");
    }
    GumboOptions options = kGumboDefaultOptions;
    options.allocator = &allocate;
    options.deallocator = [](void*, void*) {};
    options.userdata = &arena;
    options.max_errors = 0;
    const GumboOutput* const output
        = gumbo_parse_with_options(&options, input.text.data(), input.text.size());
    root_ = output->root;
    // Elements that need no closing tag come on top of those that were counted.
    if (is_deeper(*root_, 2 * limit + 16)) throw too_deep();
}

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

std::vector<const GumboNode*> children_of(const GumboNode& node) {
    const GumboVector* children = nullptr;
    if (is_element(node)) children = &node.v.element.children;
    if (node.type == GUMBO_NODE_DOCUMENT) children = &node.v.document.children;
    std::vector<const GumboNode*> result;
    if (children == nullptr) return result;
    for (unsigned at = 0; at < children->length; ++at) {
        result.push_back(static_cast<const GumboNode*>(children->data[at]));
    }
    return result;
}

std::string_view attribute(const GumboNode& node, const char* name) {
    if (!is_element(node)) return {};
    const GumboAttribute* const found = gumbo_get_attribute(&node.v.element.attributes, name);
    return found == nullptr ? std::string_view() : std::string_view(found->value);
}

bool has_attribute(const GumboNode& node, const char* name) {
    return is_element(node) && gumbo_get_attribute(&node.v.element.attributes, name) != nullptr;
}

bool is_note(const GumboNode& node, std::string_view before) {
    return tag_of(node) == GUMBO_TAG_SUP && is_note_mark(text_of(node), before);
}

std::string text_of(const GumboNode& node) {
    std::string out;
    collect(node, out);
    while (!out.empty() && out.back() == ' ') out.pop_back();
    return out;
}

}  // namespace claimdiff
