// An HTML page as a tree: gumbo, with its memory and its time bounded.
#pragma once

#include <gumbo.h>

#include <chrono>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "text/readers/reading.hpp"

namespace claimdiff {

class HtmlTree {
  public:
    // Throws std::runtime_error when the page is over a limit.
    explicit HtmlTree(const ReaderInput& input);
    HtmlTree(const HtmlTree&) = delete;
    HtmlTree& operator=(const HtmlTree&) = delete;

    const GumboNode& root() const { return *root_; }

  private:
    struct Arena;
    static void* allocate(void* arena, std::size_t size);

    std::shared_ptr<Arena> arena_;
    const GumboNode* root_ = nullptr;
};

// Views of what gumbo gives.
inline bool is_element(const GumboNode& node) {
    return node.type == GUMBO_NODE_ELEMENT || node.type == GUMBO_NODE_TEMPLATE;
}
inline GumboTag tag_of(const GumboNode& node) {
    return is_element(node) ? node.v.element.tag : GUMBO_TAG_UNKNOWN;
}
std::vector<const GumboNode*> children_of(const GumboNode& node);
bool is_inline(GumboTag tag);  // its text goes on in the line

// The attribute's value; empty when it is missing.
std::string_view attribute(const GumboNode& node, const char* name);
bool has_attribute(const GumboNode& node, const char* name);

// All text below the node, white space shrunk.
std::string text_of(const GumboNode& node);

// Whether it points to a note behind the text that is `before` it.
bool is_note(const GumboNode& node, std::string_view before);

}  // namespace claimdiff
