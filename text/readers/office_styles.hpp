// What the styles of an office document do to text, as far as it matters for reading: Word and
// OpenDocument say it in a run or span itself or in a style that it names.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "text/readers/xml_parts.hpp"

namespace claimdiff {

struct TextStyle {
    bool raised = false;  // as the mark of a note is
    bool hidden = false;  // shown neither on screen nor on paper
};

// <w:vanish/>: on, unless it says otherwise.
bool is_on(const pugi::xml_node& node);

// The first child of that name, whatever its prefix.
pugi::xml_node child_of(const pugi::xml_node& node, std::string_view name);

class TextStyles {
  public:
    // The styles below `root`: of word/styles.xml, or of an OpenDocument's styles.xml and
    // content.xml.
    void add(const pugi::xml_node& root);

    // Of a run or paragraph of Word, by its own properties and its style.
    TextStyle of_word(const pugi::xml_node& node) const;

    // Of a span or paragraph of OpenDocument.
    TextStyle of_open_document(const pugi::xml_node& node) const;

  private:
    struct Style {
        TextStyle own;
        std::string parent;
    };

    TextStyle of(const std::string& name) const;

    std::map<std::string, Style> styles_;  // by family and name
};

}  // namespace claimdiff
