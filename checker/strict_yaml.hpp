// YAML that people write, read strictly: every complaint has its place, nothing is passed over.
// For sources that read such files; not for other headers.
#pragma once

#include <yaml-cpp/yaml.h>

#include <cstdint>
#include <initializer_list>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "text/expected.hpp"

namespace claimdiff {

class StrictYaml {
  public:
    using Map = std::map<std::string, YAML::Node, std::less<>>;

    // What the methods throw; the reader of a file catches it and returns the error.
    struct Fault {
        Error error;
    };

    // Whether a file holds one document takes a walk over it of its own, as long as reading it; it
    // is not worth it where that is known.
    enum class Documents : std::uint8_t { any, one };

    StrictYaml(std::string path, std::string_view bytes, Documents documents = Documents::any)
        : path_(std::move(path)), bytes_(bytes), documents_(documents) {}

    // The one document of the file.
    YAML::Node document() const;

    // The same; null when the file holds comments alone.
    YAML::Node document_if_any() const;

    // An error without words at that place.
    Error place(const YAML::Mark& mark) const;

    [[noreturn]] void fail(
        const YAML::Mark& mark, std::string message, std::string help = {}) const;

    // The entries of a map; unknown and repeated keys are errors. `what` names the map to people.
    Map map(const YAML::Node& node, std::string_view what, std::span<const std::string_view> keys)
        const;
    Map map(
        const YAML::Node& node,
        std::string_view what,
        std::initializer_list<std::string_view> keys) const {
        return map(node, what, std::span(keys.begin(), keys.size()));
    }

    // The entry `key` of a map read from `node`.
    const YAML::Node& required(
        const Map& map, const YAML::Node& node, std::string_view what, std::string_view key) const;

    std::vector<YAML::Node> list(const YAML::Node& node, std::string_view what) const;
    std::string text(const YAML::Node& node, std::string_view what) const;  // not empty
    bool flag(const YAML::Node& node, std::string_view what) const;
    double number(const YAML::Node& node, std::string_view what) const;  // finite, not negative

    // The place of the node's text in `names`.
    template <class Names>
    std::size_t choice(const YAML::Node& node, std::string_view what, const Names& names) const {
        const std::string name = text(node, what);
        std::string all;
        std::size_t i = 0;
        for (const std::string_view known : names) {
            if (known == name) return i;
            all.append(all.empty() ? "one of: " : ", ").append(known);
            ++i;
        }
        fail(node.Mark(), "unknown " + std::string(what) + " '" + name + "'", all);
    }

  private:
    bool holds_document(const std::string& text) const;

    std::string path_;
    std::string_view bytes_;
    Documents documents_;
};

}  // namespace claimdiff
