// Which part of a page is the article.
#pragma once

#include <unordered_map>

#include "text/readers/html_tree.hpp"

namespace claimdiff {

// Bytes of text below an element, and how many of them are of links.
struct TextSize {
    std::size_t all = 0;
    std::size_t linked = 0;

    // Mostly links: a list of other articles.
    bool is_links() const { return 10 * linked > 6 * all; }
};

// What is no part of any article: scripts, navigation, forms, what is hidden, and boxes whose names
// or roles say that they are banners, menus, related links, sharing, advertisements or comments.
// Everything is looked at once, when a page is given.
class Boilerplate {
  public:
    explicit Boilerplate(const GumboNode& root);

    bool is_boilerplate(const GumboNode& element) const { return facts_.at(&element).left_out; }

    // Without boilerplate.
    TextSize text_size(const GumboNode& element) const { return facts_.at(&element).kept; }

  private:
    struct Facts {
        std::size_t whole = 0;  // bytes, with boilerplate
        TextSize kept;
        bool left_out = false;
    };

    std::size_t measure(const GumboNode& node);
    TextSize judge(const GumboNode& node);
    bool is_left_out(const GumboNode& element) const;

    std::unordered_map<const GumboNode*, Facts> facts_;  // of elements
    std::size_t page_ = 0;                               // bytes of text
};

// The element that holds the article's text: the largest <article>, else <main>, else the element
// whose paragraphs hold the most running text, else the whole page.
const GumboNode& main_element(const HtmlTree& tree, const Boilerplate& boilerplate);

}  // namespace claimdiff
