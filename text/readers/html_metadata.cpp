// JSON-LD first, where pages say most exactly what they are (schema.org's NewsArticle and its kin:
// headline, datePublished, inLanguage, publisher), then meta tags (Open Graph, Dublin Core), then
// the elements <time>, <title> and <html lang>.
//
//     <script type="application/ld+json">{"@graph": [{"@type": "NewsArticle",
//         "headline": "Ferry runs aground", "datePublished":
//         "2024-03-02T07:31:00+01:00"}]}</script>
#include "text/readers/html_metadata.hpp"

#include <simdjson.h>

#include <array>
#include <utility>

namespace claimdiff {
namespace {

using simdjson::dom::element;

void set_if_empty(std::string& target, std::string_view value) {
    if (target.empty()) target = value;
}

std::string_view string_at(const element& object, std::string_view key) {
    std::string_view value;
    return object[key].get_string().get(value) == simdjson::SUCCESS ? value : std::string_view();
}

bool is_article(const element& object) {
    const auto names_article = [](std::string_view name) {
        return name.find("Article") != name.npos || name.find("Posting") != name.npos
               || name == "Report" || name == "WebPage";
    };
    if (names_article(string_at(object, "@type"))) return true;
    simdjson::dom::array types;
    if (object["@type"].get_array().get(types) != simdjson::SUCCESS) return false;
    for (const element type : types) {
        std::string_view name;
        if (type.get_string().get(name) == simdjson::SUCCESS && names_article(name)) return true;
    }
    return false;
}

// An object, an array of objects, or one whose "@graph" or "mainEntity" holds the article.
void read_linked_data(const element& value, int depth, HtmlMetadata& found) {
    if (depth > 4) return;
    simdjson::dom::array array;
    if (value.get_array().get(array) == simdjson::SUCCESS) {
        for (const element item : array) read_linked_data(item, depth + 1, found);
        return;
    }
    if (!value.is_object()) return;
    if (is_article(value)) {
        set_if_empty(found.title, string_at(value, "headline"));
        set_if_empty(found.published, string_at(value, "datePublished"));
        set_if_empty(found.language, string_at(value, "inLanguage"));
        element publisher;
        if (value["publisher"].get(publisher) == simdjson::SUCCESS && publisher.is_object()) {
            set_if_empty(found.source, string_at(publisher, "name"));
        }
    }
    for (const std::string_view key : {"@graph", "mainEntity"}) {
        element inner;
        if (value[key].get(inner) == simdjson::SUCCESS) read_linked_data(inner, depth + 1, found);
    }
}

void read_script(const GumboNode& script, HtmlMetadata& found) {
    if (attribute(script, "type") != "application/ld+json") return;
    std::string json;
    // Inside SVG a script may hold elements.
    for (const GumboNode* child : children_of(script)) {
        if (child->type == GUMBO_NODE_TEXT) json += child->v.text.text;
    }
    simdjson::dom::parser parser;
    element value;
    if (parser.parse(json).get(value) == simdjson::SUCCESS) read_linked_data(value, 0, found);
}

void read_meta(const GumboNode& meta, HtmlMetadata& found) {
    using Target = std::string HtmlMetadata::*;
    static const std::array<std::pair<std::string_view, Target>, 16> names{{
        {"og:title", &HtmlMetadata::title},
        {"twitter:title", &HtmlMetadata::title},
        {"dc.title", &HtmlMetadata::title},
        {"article:published_time", &HtmlMetadata::published},
        {"og:article:published_time", &HtmlMetadata::published},
        {"datePublished", &HtmlMetadata::published},
        {"date", &HtmlMetadata::published},
        {"dc.date", &HtmlMetadata::published},
        {"DC.date.issued", &HtmlMetadata::published},
        {"parsely-pub-date", &HtmlMetadata::published},
        {"pubdate", &HtmlMetadata::published},
        {"og:locale", &HtmlMetadata::language},
        {"content-language", &HtmlMetadata::language},
        {"dc.language", &HtmlMetadata::language},
        {"og:site_name", &HtmlMetadata::source},
        {"application-name", &HtmlMetadata::source},
    }};
    const std::string_view content = attribute(meta, "content");
    for (const char* key : {"property", "name", "itemprop", "http-equiv"}) {
        const std::string_view name = attribute(meta, key);
        for (const auto& [known, target] : names) {
            if (name == known) set_if_empty(found.*target, content);
        }
    }
}

void walk(const GumboNode& node, HtmlMetadata& found, std::string& title, std::string& time) {
    const GumboTag tag = tag_of(node);
    if (tag == GUMBO_TAG_SCRIPT) read_script(node, found);
    if (tag == GUMBO_TAG_META) read_meta(node, found);
    if (tag == GUMBO_TAG_TITLE) set_if_empty(title, text_of(node));
    if (tag == GUMBO_TAG_TIME
        && (has_attribute(node, "pubdate") || attribute(node, "itemprop") == "datePublished")) {
        set_if_empty(time, attribute(node, "datetime"));
    }
    for (const GumboNode* child : children_of(node)) walk(*child, found, title, time);
}

}  // namespace

HtmlMetadata read_metadata(const HtmlTree& tree) {
    HtmlMetadata found;
    std::string title;
    std::string time;
    walk(tree.root(), found, title, time);
    set_if_empty(found.published, time);
    set_if_empty(found.title, title);
    const std::string_view language = attribute(tree.root(), "lang");
    set_if_empty(found.language, language.empty() ? attribute(tree.root(), "xml:lang") : language);
    return found;
}

}  // namespace claimdiff
