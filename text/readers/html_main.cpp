// Finding the article without a list of sites: by what the elements mean (article, main, nav,
// aside), by the words that sites use to name their boxes, and by the share of linked text.
//
// Names mislead when they stand on a wrapper ("page-with-sidebar", "has-cookie-banner"), so an
// element that holds more than half of the page's text is never dropped for its name.
#include "text/readers/html_main.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace claimdiff {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t fewest = 140;  // bytes; a lone paragraph this long is running text

bool is_left_out_tag(GumboTag tag) {
    switch (tag) {
        case GUMBO_TAG_SCRIPT:
        case GUMBO_TAG_STYLE:
        case GUMBO_TAG_NOSCRIPT:
        case GUMBO_TAG_TEMPLATE:
        case GUMBO_TAG_NAV:
        case GUMBO_TAG_ASIDE:
        case GUMBO_TAG_FOOTER:
        case GUMBO_TAG_FIGCAPTION:  // of a picture that may show another day
        case GUMBO_TAG_FORM:
        case GUMBO_TAG_BUTTON:
        case GUMBO_TAG_SELECT:
        case GUMBO_TAG_TEXTAREA:
        case GUMBO_TAG_IFRAME:
        case GUMBO_TAG_OBJECT:
        case GUMBO_TAG_SVG:
        case GUMBO_TAG_MATH:
        case GUMBO_TAG_AUDIO:
        case GUMBO_TAG_VIDEO:
        case GUMBO_TAG_CANVAS:
        case GUMBO_TAG_HEAD:
            return true;
        default:
            return false;
    }
}

// The words of a name: "related-links", "relatedLinks" and "related_links" have two. Each counts,
// and each with the one before: "reading-time" is "readingtime".
bool names_a_box(std::string_view name) {
    constexpr std::array<std::string_view, 73> words{
        "caption"sv,       "captions"sv,     "credit"sv,        "credits"sv,
        "didomi"sv,        "disqus"sv,       "donate"sv,        "lireaussi"sv,
        "morestories"sv,   "mostpopular"sv,  "mostread"sv,      "notification"sv,
        "onetrust"sv,      "privacy"sv,      "readalso"sv,      "readingtime"sv,
        "readtime"sv,      "relatedposts"sv, "sharedaddy"sv,    "shares"sv,
        "signup"sv,        "statistics"sv,   "views"sv,         "cookie"sv,
        "cookies"sv,       "consent"sv,      "gdpr"sv,          "rgpd"sv,
        "banner"sv,        "newsletter"sv,   "subscribe"sv,     "subscription"sv,
        "paywall"sv,       "related"sv,      "recommended"sv,   "recommendations"sv,
        "recirculation"sv, "readmore"sv,     "share"sv,         "sharing"sv,
        "social"sv,        "comments"sv,     "comment"sv,       "promo"sv,
        "promotion"sv,     "advert"sv,       "advertisement"sv, "ad"sv,
        "ads"sv,           "sponsor"sv,      "sponsored"sv,     "sidebar"sv,
        "breadcrumb"sv,    "breadcrumbs"sv,  "menu"sv,          "nav"sv,
        "navbar"sv,        "navigation"sv,   "footer"sv,        "popup"sv,
        "modal"sv,         "overlay"sv,      "skip"sv,          "trending"sv,
        "taboola"sv,       "outbrain"sv,     "toolbar"sv,       "pagination"sv,
        "tags"sv,          "masthead"sv,     "disclaimer"sv,    "teaser"sv,
        "teasers"sv};
    std::string word;
    std::string before;
    const auto is_known = [&] {
        const auto among = [&](const std::string& one) {
            return std::find(words.begin(), words.end(), one) != words.end();
        };
        return among(word) || (!before.empty() && among(before + word));
    };
    bool lower_before = false;
    for (const char byte : name) {
        const bool upper = byte >= 'A' && byte <= 'Z';
        const bool letter = upper || (byte >= 'a' && byte <= 'z');
        if (!letter || (upper && lower_before)) {
            if (is_known()) return true;
            if (!word.empty()) before = word;
            word.clear();
        }
        if (letter) word += upper ? static_cast<char>(byte + 32) : byte;
        lower_before = letter && !upper;
    }
    return is_known();
}

bool is_hidden(const GumboNode& node) {
    if (has_attribute(node, "hidden") || attribute(node, "aria-hidden") == "true") return true;
    std::string style;
    for (const char byte : attribute(node, "style")) {
        if (byte == ' ' || byte == '\n' || byte == '\t') continue;
        style += byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + ('a' - 'A')) : byte;
    }
    return style.find("display:none") != style.npos
           || style.find("visibility:hidden") != style.npos;
}

bool has_other_role(const GumboNode& node) {
    constexpr std::array<std::string_view, 10> roles{
        "navigation"sv,
        "banner"sv,
        "complementary"sv,
        "contentinfo"sv,
        "dialog"sv,
        "alertdialog"sv,
        "search"sv,
        "menu"sv,
        "menubar"sv,
        "toolbar"sv};
    return std::find(roles.begin(), roles.end(), attribute(node, "role")) != roles.end();
}

// "amp-sidebar", "newsletter-signup", "dialog": elements that gumbo does not know by name.
bool is_box_by_its_own_name(const GumboNode& node) {
    if (tag_of(node) != GUMBO_TAG_UNKNOWN) return false;
    GumboStringPiece name = node.v.element.original_tag;
    gumbo_tag_from_original_text(&name);
    const std::string_view tag(name.data == nullptr ? "" : name.data, name.length);
    return tag == "dialog" || names_a_box(tag);
}

bool is_frame(GumboTag tag) {
    return tag == GUMBO_TAG_HTML || tag == GUMBO_TAG_BODY || tag == GUMBO_TAG_MAIN
           || tag == GUMBO_TAG_ARTICLE;
}

// Articles with one parent.
struct Entries {
    std::size_t count = 0;
    std::size_t size = 0;  // bytes of running text
};

struct Search {
    const Boilerplate& boilerplate;
    const GumboNode* article = nullptr;
    std::size_t article_size = 0;
    const GumboNode* main = nullptr;
    std::map<const GumboNode*, std::size_t> scores;  // of elements, by their paragraphs
    std::map<const GumboNode*, Entries> entries;     // of elements, by the articles in them

    void visit(const GumboNode& node) {
        if (!is_element(node) || boilerplate.is_boilerplate(node)) return;
        const GumboTag tag = tag_of(node);
        if (tag == GUMBO_TAG_ARTICLE || attribute(node, "itemprop") == "articleBody") {
            const TextSize size = boilerplate.text_size(node);
            const std::size_t running = size.all - size.linked;
            if (running > article_size) {
                article = &node;
                article_size = running;
            }
            if (tag == GUMBO_TAG_ARTICLE && node.parent != nullptr) {
                Entries& siblings = entries[node.parent];
                ++siblings.count;
                siblings.size += running;
            }
        }
        if (main == nullptr && (tag == GUMBO_TAG_MAIN || attribute(node, "role") == "main")) {
            main = &node;
        }
        if (tag == GUMBO_TAG_P && node.parent != nullptr) {
            const TextSize size = boilerplate.text_size(node);
            if (size.all >= fewest / 2 && !size.is_links()) {
                scores[node.parent] += size.all;
                if (node.parent->parent != nullptr) scores[node.parent->parent] += size.all / 2;
            }
        }
        for (const GumboNode* child : children_of(node)) visit(*child);
    }
};

// The entries of a live blog are articles side by side, none of which is most of it. Their parent,
// or the <main> around it, is the article then; else nothing.
const GumboNode* parent_of_entries(const Search& search, const Boilerplate& boilerplate) {
    if (search.article == nullptr || tag_of(*search.article) != GUMBO_TAG_ARTICLE) return nullptr;
    const auto found = search.entries.find(search.article->parent);
    if (found == search.entries.end() || found->second.count < 3) return nullptr;
    if (2 * search.article_size > found->second.size) return nullptr;
    for (const GumboNode* node = found->first; node != nullptr; node = node->parent) {
        const GumboTag tag = tag_of(*node);
        if ((tag == GUMBO_TAG_MAIN || tag == GUMBO_TAG_ARTICLE)
            && !boilerplate.text_size(*node).is_links()) {
            return node;
        }
    }
    return found->first;
}

}  // namespace

Boilerplate::Boilerplate(const GumboNode& root) {
    measure(root);
    for (const GumboNode* child : children_of(root)) {
        if (tag_of(*child) == GUMBO_TAG_BODY) page_ = facts_.at(child).whole;
    }
    judge(root);
}

std::size_t Boilerplate::measure(const GumboNode& node) {
    if (node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_CDATA) {
        return std::string_view(node.v.text.text).size();
    }
    std::size_t whole = 0;
    const bool silent = tag_of(node) == GUMBO_TAG_SCRIPT || tag_of(node) == GUMBO_TAG_STYLE;
    for (const GumboNode* child : children_of(node)) whole += measure(*child);
    if (silent) whole = 0;
    if (is_element(node)) facts_[&node].whole = whole;
    return whole;
}

TextSize Boilerplate::judge(const GumboNode& node) {
    TextSize size;
    if (node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_CDATA) {
        size.all = std::string_view(node.v.text.text).size();
        return size;
    }
    for (const GumboNode* child : children_of(node)) {
        const TextSize part = judge(*child);
        size.all += part.all;
        size.linked += part.linked;
    }
    if (!is_element(node)) return size;
    if (tag_of(node) == GUMBO_TAG_A && has_attribute(node, "href")) size.linked = size.all;
    const bool left_out = is_left_out(node);
    if (left_out) size = TextSize{};
    Facts& facts = facts_[&node];
    facts.kept = size;
    facts.left_out = left_out;
    return size;
}

bool Boilerplate::is_left_out(const GumboNode& element) const {
    const GumboTag tag = tag_of(element);
    const bool is_small = 2 * facts_.at(&element).whole < page_;
    if (is_frame(tag)) return is_hidden(element);
    // Old pages wrap everything in one form.
    if (is_left_out_tag(tag)) return tag != GUMBO_TAG_FORM || is_small;
    if (is_hidden(element)) return true;
    return is_small
           && (names_a_box(attribute(element, "class")) || names_a_box(attribute(element, "id"))
               || has_other_role(element) || is_box_by_its_own_name(element));
}

const GumboNode& main_element(const HtmlTree& tree, const Boilerplate& boilerplate) {
    Search search{boilerplate, nullptr, 0, nullptr, {}, {}};
    search.visit(tree.root());
    if (const GumboNode* const entries = parent_of_entries(search, boilerplate)) return *entries;
    if (search.article_size >= fewest) {
        // The headline and the lead stand around an articleBody, inside the <article>.
        for (const GumboNode* node = search.article; node != nullptr; node = node->parent) {
            if (tag_of(*node) == GUMBO_TAG_ARTICLE) return *node;
        }
        return *search.article;
    }
    if (search.main != nullptr && boilerplate.text_size(*search.main).all >= fewest) {
        return *search.main;
    }
    // The document's order settles ties: scores are looked up on the way down.
    const GumboNode* best = nullptr;
    std::size_t best_score = 0;
    std::vector<const GumboNode*> waiting{&tree.root()};
    while (!waiting.empty()) {
        const GumboNode* const node = waiting.back();
        waiting.pop_back();
        const auto found = search.scores.find(node);
        if (found != search.scores.end() && found->second > best_score) {
            best = node;
            best_score = found->second;
        }
        const std::vector<const GumboNode*> children = children_of(*node);
        waiting.insert(waiting.end(), children.rbegin(), children.rend());
    }
    const std::size_t body = boilerplate.text_size(tree.root()).all;
    if (best != nullptr && 2 * best_score > body) return *best;
    return tree.root();
}

}  // namespace claimdiff
