// Word:          <w:rPr><w:vertAlign w:val="superscript"/></w:rPr>, or <w:rStyle w:val="Note"/>
// OpenDocument:  <text:span text:style-name="T1">, <style:text-properties
//                style:text-position="super 58%"/> in T1
#include "text/readers/office_styles.hpp"

#include <cstdlib>

namespace claimdiff {
namespace {

using pugi::xml_node;

TextStyle join(const TextStyle& a, const TextStyle& b) {
    return {a.raised || b.raised, a.hidden || b.hidden};
}

// ECMA-376 part 1, §17.3.2.41, .42 and .24 (raised by so many half-points)
TextStyle word_properties(const xml_node& properties) {
    const std::string raised_by(local_attribute(child_of(properties, "position"), "val"));
    return {
        local_attribute(child_of(properties, "vertAlign"), "val") == "superscript"
            || std::atoi(raised_by.c_str()) > 0,
        is_on(child_of(properties, "vanish"))};
}

// OpenDocument 1.3 part 3, §20.391 ("super 58%", "33% 58%") and §20.424
TextStyle open_document_properties(const xml_node& properties) {
    const std::string position(local_attribute(properties, "text-position"));
    return {
        position.starts_with("super") || std::atoi(position.c_str()) > 0,
        local_attribute(properties, "display") == "none"};
}

}  // namespace

bool is_on(const xml_node& node) {
    const std::string_view value = local_attribute(node, "val");
    return node && value != "0" && value != "false" && value != "off";
}

xml_node child_of(const xml_node& node, std::string_view name) {
    return node.find_child([name](const xml_node& one) { return local_name(one) == name; });
}

void TextStyles::add(const xml_node& root) {
    for (const xml_node& one : root) {
        const std::string_view name = local_name(one);
        if (name == "styles" || name == "automatic-styles") add(one);
        if (name != "style") continue;
        const std::string word_id(local_attribute(one, "styleId"));
        const std::string family(
            local_attribute(one, word_id.empty() ? std::string_view("family") : "type"));
        Style style;
        std::string id;
        if (word_id.empty()) {
            id = local_attribute(one, "name");
            style.own = open_document_properties(child_of(one, "text-properties"));
            style.parent = local_attribute(one, "parent-style-name");
        } else {
            id = word_id;
            style.own = word_properties(child_of(one, "rPr"));
            style.parent = local_attribute(child_of(one, "basedOn"), "val");
        }
        if (!style.parent.empty()) style.parent.insert(0, family + ' ');
        styles_[family + ' ' + id] = std::move(style);
    }
}

TextStyle TextStyles::of(const std::string& name) const {
    TextStyle all;
    auto found = styles_.find(name);
    for (int depth = 0; found != styles_.end() && depth < 20; ++depth) {  // they may go in circles
        all = join(all, found->second.own);
        found = styles_.find(found->second.parent);
    }
    return all;
}

TextStyle TextStyles::of_word(const xml_node& node) const {
    const bool is_run = local_name(node) == "r";
    const xml_node properties = child_of(node, is_run ? "rPr" : "pPr");
    if (!properties) return {};
    const std::string name(
        local_attribute(child_of(properties, is_run ? "rStyle" : "pStyle"), "val"));
    const TextStyle style
        = name.empty() ? TextStyle{} : of((is_run ? "character " : "paragraph ") + name);
    // The properties of a paragraph's mark are not those of its text.
    return is_run ? join(style, word_properties(properties)) : style;
}

TextStyle TextStyles::of_open_document(const xml_node& node) const {
    const std::string name(local_attribute(node, "style-name"));
    if (name.empty()) return {};
    return of((local_name(node) == "span" ? "text " : "paragraph ") + name);
}

}  // namespace claimdiff
