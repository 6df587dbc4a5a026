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
#include <functional>
#include <map>
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

// What a page says of itself in JSON-LD. Parts refer to each other: "publisher": {"@id": "#org"}.
struct LinkedData {
    HtmlMetadata article;
    HtmlMetadata page;  // of the page around the article, whose dates may be those of the site
    std::string publisher_id;
    std::map<std::string, std::string, std::less<>> names;  // by @id
};

bool has_type(const element& object, bool (*is)(std::string_view)) {
    if (is(string_at(object, "@type"))) return true;
    simdjson::dom::array types;
    if (object["@type"].get_array().get(types) != simdjson::SUCCESS) return false;
    for (const element type : types) {
        std::string_view name;
        if (type.get_string().get(name) == simdjson::SUCCESS && is(name)) return true;
    }
    return false;
}

bool names_article(std::string_view type) {
    return type.find("Article") != type.npos || type.find("Posting") != type.npos
           || type == "Report";
}

bool names_page(std::string_view type) { return type == "WebPage"; }

void read_publisher(const element& object, LinkedData& found) {
    element publisher;
    if (object["publisher"].get(publisher) != simdjson::SUCCESS) return;
    simdjson::dom::array several;
    if (publisher.get_array().get(several) == simdjson::SUCCESS && several.size() > 0) {
        publisher = several.at(0);
    }
    if (!publisher.is_object()) return;
    set_if_empty(found.article.source, string_at(publisher, "name"));
    set_if_empty(found.publisher_id, string_at(publisher, "@id"));
}

// An object, an array of objects, or one whose "@graph" or "mainEntity" holds the article.
void read_linked_data(const element& value, int depth, LinkedData& found) {
    if (depth > 4) return;
    simdjson::dom::array array;
    if (value.get_array().get(array) == simdjson::SUCCESS) {
        for (const element item : array) read_linked_data(item, depth + 1, found);
        return;
    }
    if (!value.is_object()) return;
    const bool is_article = has_type(value, &names_article);
    if (is_article || has_type(value, &names_page)) {
        HtmlMetadata& one = is_article ? found.article : found.page;
        set_if_empty(one.title, string_at(value, "headline"));
        set_if_empty(one.published, string_at(value, "datePublished"));
        set_if_empty(one.language, string_at(value, "inLanguage"));
        read_publisher(value, found);
    }
    const std::string_view id = string_at(value, "@id");
    const std::string_view name = string_at(value, "name");
    if (!id.empty() && !name.empty()) found.names.try_emplace(std::string(id), name);
    for (const std::string_view key : {"@graph", "mainEntity"}) {
        element inner;
        if (value[key].get(inner) == simdjson::SUCCESS) read_linked_data(inner, depth + 1, found);
    }
}

void read_script(const GumboNode& script, LinkedData& found) {
    // "application/ld+json; charset=utf-8"
    constexpr std::string_view type = "application/ld+json";
    if (!attribute(script, "type").starts_with(type)) return;
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

// What each kind of sign says.
struct Signs {
    LinkedData linked;
    HtmlMetadata meta;
    HtmlMetadata elements;
};

void walk(const GumboNode& node, Signs& found) {
    const GumboTag tag = tag_of(node);
    if (tag == GUMBO_TAG_SCRIPT) read_script(node, found.linked);
    if (tag == GUMBO_TAG_META) read_meta(node, found.meta);
    if (tag == GUMBO_TAG_TITLE) set_if_empty(found.elements.title, text_of(node));
    if (tag == GUMBO_TAG_TIME
        && (has_attribute(node, "pubdate") || attribute(node, "itemprop") == "datePublished")) {
        set_if_empty(found.elements.published, attribute(node, "datetime"));
    }
    for (const GumboNode* child : children_of(node)) walk(*child, found);
}

}  // namespace

HtmlMetadata read_metadata(const HtmlTree& tree) {
    Signs found;
    walk(tree.root(), found);
    LinkedData& linked = found.linked;
    const auto publisher = linked.names.find(linked.publisher_id);
    if (publisher != linked.names.end()) set_if_empty(linked.article.source, publisher->second);
    const std::string_view language = attribute(tree.root(), "lang");
    found.elements.language = language.empty() ? attribute(tree.root(), "xml:lang") : language;
    HtmlMetadata all = std::move(linked.article);
    for (const HtmlMetadata* one : {&found.meta, &linked.page, &found.elements}) {
        set_if_empty(all.title, one->title);
        set_if_empty(all.published, one->published);
        set_if_empty(all.language, one->language);
        set_if_empty(all.source, one->source);
    }
    return all;
}

}  // namespace claimdiff
