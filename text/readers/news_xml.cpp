// NITF 3 and NewsML-G2, the XML in which agencies send articles.
//
//     <nitf><head>…<docdata><date.issue norm="20240302T073100Z"/></docdata></head>
//       <body><body.head><hedline><hl1>Ferry runs aground</hl1></hedline></body.head>
//         <body.content><p>Some 214 passengers …</p></body.content></body></nitf>
//
//     <newsItem guid="…" xml:lang="fr">… <contentMeta><headline>…</headline></contentMeta>
//       <contentSet><inlineXML><html><body><p>…</p></body></html></inlineXML></contentSet></newsItem>
//
// A newsMessage may hold many items: each with a text is a document of its own. pugixml expands no
// entities but those of XML itself, so a file cannot blow up. https://iptc.org/standards/
#include <algorithm>
#include <array>
#include <stdexcept>

#include "text/readers/news_table.hpp"
#include "text/readers/text_builder.hpp"
#include "text/readers/xml_parts.hpp"

namespace claimdiff {
namespace {

using namespace std::string_view_literals;
using pugi::xml_node;

template <std::size_t n>
bool is_one_of(std::string_view name, const std::array<std::string_view, n>& names) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

constexpr std::array<std::string_view, 30> blocks{
    "p"sv,        "hl1"sv,     "hl2"sv,      "h1"sv,     "h2"sv,         "h3"sv,
    "h4"sv,       "h5"sv,      "h6"sv,       "li"sv,     "dt"sv,         "dd"sv,
    "div"sv,      "block"sv,   "table"sv,    "ul"sv,     "ol"sv,         "dl"sv,
    "section"sv,  "article"sv, "abstract"sv, "bq"sv,     "blockquote"sv, "pre"sv,
    "headline"sv, "caption"sv, "hedline"sv,  "byline"sv, "dateline"sv,   "media-caption"sv};
constexpr std::array<std::string_view, 10> silent{
    "head"sv,
    "script"sv,
    "style"sv,
    "media-reference"sv,
    "media-metadata"sv,
    "media-producer"sv,
    "nav"sv,
    "aside"sv,
    "footer"sv,
    "body.end"sv};

std::string text_below(const xml_node& node) {
    std::string out;
    struct Collector : pugi::xml_tree_walker {
        std::string* out = nullptr;
        bool for_each(xml_node& node) override {
            const bool is_text
                = node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata;
            if (is_text) *out += node.value();
            return true;
        }
    } collector;
    collector.out = &out;
    xml_node copy = node;
    copy.traverse(collector);
    std::string line;
    for (const char byte : out) {
        const bool white = byte == ' ' || byte == '\n' || byte == '\t' || byte == '\r';
        if (!white) line += byte;
        if (white && !line.empty() && line.back() != ' ') line += ' ';
    }
    while (!line.empty() && line.back() == ' ') line.pop_back();
    return line;
}

class Renderer {
  public:
    explicit Renderer(const ReaderInput& input) : input_(input) {}

    void render(const xml_node& node) {
        if (node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata) return text(node);
        if (node.type() != pugi::node_element) return;
        const std::string_view name = local_name(node);
        if (is_one_of(name, silent)) return;
        if (name == "br") return builder.end_line();
        if (name == "sup" && is_note_mark(text_below(node), builder.text())) return;
        if (name == "table" && figures(node)) return;
        const bool is_block = is_one_of(name, blocks);
        if (is_block) builder.end_block();
        for (const xml_node& child : node) render(child);
        if (name == "td" || name == "th") builder.end_cell();
        if (name == "tr") builder.end_line();
        if (is_block) builder.end_block();
    }

    TextBuilder builder;

  private:
    void text(const xml_node& node) {
        if (const auto written = written_text(node, input_))
            builder.flow(node.value(), written->offset, written->raw, written->escapes);
    }

    // False when the table lays out text.
    bool figures(const xml_node& node) {
        const std::optional<Table> table = news_table(node, input_);
        if (!table || !holds_figures(*table)) return false;
        for (const xml_node& child : node) {
            if (local_name(child) == "caption") render(child);
        }
        render_table(*table, input_.limits.unpacked_bytes, builder);
        return true;
    }

    const ReaderInput& input_;
};

// Walking a tree takes a frame for each level, so the depth is bounded before anything walks it.
struct DepthCheck : pugi::xml_tree_walker {
    explicit DepthCheck(std::uint32_t greatest) : limit(greatest) {}
    bool for_each(xml_node&) override {
        if (depth() > static_cast<int>(limit)) {
            throw std::runtime_error("elements nested deeper than " + std::to_string(limit));
        }
        return true;
    }
    std::uint32_t limit;
};

// "20240302T073100Z" → "2024-03-02T07:31:00Z"; what is ISO 8601's long form already stays.
std::string long_form(std::string time) {
    if (time.size() < 8 || time.find('-') < 8) return time;
    time.insert(6, "-").insert(4, "-");
    if (time.size() >= 15 && time[10] == 'T' && time[13] != ':') {
        time.insert(13, ":");
        if (time.size() >= 18 && time[16] != 'Z') time.insert(16, ":");
    }
    return time;
}

void set_if_empty(std::string& target, std::string value) {
    if (target.empty()) target = std::move(value);
}

std::string language_of(const xml_node& node) {
    for (xml_node one = node; one; one = one.parent()) {
        if (const pugi::xml_attribute language = one.attribute("xml:lang")) return language.value();
    }
    return {};
}

void read_nitf(
    const ReaderInput& input, const xml_node& nitf, FilePositions& positions, Article& article) {
    Renderer renderer(input);
    for (const xml_node& child : find_below(nitf, "body")) {
        renderer.render(child);
        renderer.builder.end_block();
    }
    renderer.builder.finish(positions, article);
    set_if_empty(article.title, text_below(find_below(nitf, "hl1")));
    set_if_empty(article.title, text_below(find_below(nitf, "title")));
    for (const char* name : {"date.issue", "date.release", "story.date"}) {
        set_if_empty(
            article.published, long_form(find_below(nitf, name).attribute("norm").value()));
    }
    set_if_empty(article.language, language_of(find_below(nitf, "body")));
    set_if_empty(article.source, text_below(find_below(nitf, "distributor")));
    set_if_empty(article.source, find_below(nitf, "doc.copyright").attribute("holder").value());
}

void read_news_item(
    const ReaderInput& input, const xml_node& item, FilePositions& positions, Article& article) {
    const xml_node content = find_below(item, "contentMeta");
    article.title = text_below(find_below(content, "headline"));
    const xml_node meta = find_below(item, "itemMeta");
    for (const char* name : {"firstCreated", "versionCreated"}) {
        set_if_empty(article.published, text_below(find_below(meta, name)));
    }
    set_if_empty(article.published, text_below(find_below(content, "contentCreated")));
    const xml_node provider = find_below(meta, "provider");
    article.source = text_below(find_below(provider, "name"));
    set_if_empty(article.source, provider.attribute("literal").value());

    const xml_node set = find_below(item, "contentSet");
    const xml_node inline_xml = find_below(set, "inlineXML");
    article.language = language_of(inline_xml ? inline_xml : item);
    if (const xml_node nitf = find_below(inline_xml, "nitf")) {
        return read_nitf(input, nitf, positions, article);
    }
    Renderer renderer(input);
    const xml_node body = find_below(inline_xml, "body");
    // The headline may stand in the metadata alone; people see it first.
    const xml_node first = find_below(body ? body : inline_xml, "h1");
    if (!first) renderer.render(find_below(content, "headline"));
    if (inline_xml) {
        renderer.render(body ? body : inline_xml);
    } else {
        for (const xml_node& child : find_below(set, "inlineData")) renderer.render(child);
    }
    renderer.builder.finish(positions, article);
}

}  // namespace
}  // namespace claimdiff

CLAIMDIFF_READER(news_xml) {
    using namespace claimdiff;
    pugi::xml_document document;
    const pugi::xml_parse_result parsed = document.load_buffer(
        input.text.data(),
        input.text.size(),
        pugi::parse_default | pugi::parse_ws_pcdata,
        pugi::encoding_utf8);
    if (!parsed) {
        const auto at = std::min(static_cast<std::size_t>(parsed.offset), input.text.size());
        const auto line = std::count(input.text.begin(), input.text.begin() + at, '\n') + 1;
        throw std::runtime_error(
            "broken XML in line " + std::to_string(line) + ": " + parsed.description());
    }
    DepthCheck depth(input.limits.depth);
    document.traverse(depth);
    FilePositions positions(input.text);
    const xml_node root = document.document_element();
    if (local_name(root) == "nitf") {
        Article article;
        read_nitf(input, root, positions, article);
        reading.articles.push_back(std::move(article));
        return;
    }
    std::vector<xml_node> items;
    if (local_name(root) == "newsItem") items.push_back(root);
    for (const xml_node& set : root) {
        if (local_name(set) != "itemSet") continue;
        for (const xml_node& item : set) {
            if (local_name(item) == "newsItem") items.push_back(item);
        }
    }
    for (const xml_node& item : items) {
        Article article;
        read_news_item(input, item, positions, article);
        if (items.size() > 1) {
            article.member = item.attribute("guid").value();
            if (article.member.empty())
                article.member = std::to_string(reading.articles.size() + 1);
        }
        reading.articles.push_back(std::move(article));
    }
}
