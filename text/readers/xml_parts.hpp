// XML: elements by their names without prefixes, and the files inside office documents.
#pragma once

#include <cstdint>
#include <pugixml.hpp>
#include <stdexcept>
#include <string>
#include <string_view>

#include "text/readers/reading.hpp"

namespace claimdiff {

// Throws std::runtime_error when the XML is broken or deeper than the limit (walking a tree takes a
// frame a level).
inline void parse_part(
    const ReaderInput& input,
    const std::string& bytes,
    const std::string& name,
    pugi::xml_document& document) {
    const std::string xml = input.decode(bytes, "utf-8").text;
    const pugi::xml_parse_result parsed = document.load_buffer(
        xml.data(), xml.size(), pugi::parse_default | pugi::parse_ws_pcdata, pugi::encoding_utf8);
    if (!parsed) throw std::runtime_error(name + " in it: " + parsed.description());
    struct DepthCheck : pugi::xml_tree_walker {
        std::uint32_t limit = 0;
        bool for_each(pugi::xml_node&) override {
            if (this->depth() > static_cast<int>(limit)) {
                throw std::runtime_error("elements nested deeper than " + std::to_string(limit));
            }
            return true;
        }
    } check;
    check.limit = input.limits.depth;
    document.traverse(check);
}

inline std::string_view local_name(const pugi::xml_node& node) {
    const std::string_view name = node.name();
    const std::size_t colon = name.rfind(':');
    return colon == name.npos ? name : name.substr(colon + 1);
}

// Attributes are looked up without their prefix: producers choose their own.
inline std::string_view local_attribute(const pugi::xml_node& node, std::string_view name) {
    for (const pugi::xml_attribute& attribute : node.attributes()) {
        const std::string_view full = attribute.name();
        const std::size_t colon = full.rfind(':');
        if ((colon == full.npos ? full : full.substr(colon + 1)) == name) return attribute.value();
    }
    return {};
}

// The first element of that name below `node`.
inline pugi::xml_node find_below(const pugi::xml_node& node, std::string_view name) {
    return node.find_node([name](const pugi::xml_node& one) { return local_name(one) == name; });
}

}  // namespace claimdiff
