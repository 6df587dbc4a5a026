// The file maps each id to its gloss, under the part of speech it stands for:
//
//     nouns:
//       people/firefighters: firefighters
//     events:
//       harm/killed: killed
#include "grammar/concepts.hpp"

#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <fstream>
#include <iterator>

#include "grammar/shipped.hpp"

namespace claimdiff {
namespace {

Concepts read(const std::string& yaml) {
    Concepts out;
    const YAML::Node root = YAML::Load(yaml);
    for (const auto& entry : root["nouns"]) out.nouns.insert(entry.first.Scalar());
    for (const auto& entry : root["events"]) out.events.insert(entry.first.Scalar());
    return out;
}

}  // namespace

bool in_family(std::string_view concept_id, std::initializer_list<std::string_view> roots) {
    return std::any_of(roots.begin(), roots.end(), [&](std::string_view root) {
        return concept_id.starts_with(root);
    });
}

bool Concepts::holds(const std::set<std::string, std::less<>>& ids, std::string_view path) {
    if (ids.contains(path)) return true;
    const std::string folder = std::string(path) + '/';
    const auto below = ids.lower_bound(folder);
    return below != ids.end() && below->starts_with(folder);
}

const Concepts& shipped_concepts() {
    static const Concepts concepts = read(std::string(shipped_concepts_yaml()));
    return concepts;
}

Expected<Concepts> load_concepts(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(in), {}};
    if (!in) return Error{"cannot read the file", file.generic_string(), 0, 0, {}};
    try {
        return read(bytes);
    } catch (const YAML::Exception& exception) {
        return Error{
            "not valid YAML: " + exception.msg,
            file.generic_string(),
            static_cast<std::uint32_t>(exception.mark.line + 1),
            static_cast<std::uint32_t>(exception.mark.column + 1),
            "a map of nouns and events, each id with its gloss"};
    }
}

}  // namespace claimdiff
