#include "checker/yaml_text.hpp"

#include <yaml-cpp/yaml.h>

namespace claimdiff {

std::string yaml_quoted(std::string_view text) {
    YAML::Emitter out;
    out << YAML::DoubleQuoted << std::string(text);
    return out.c_str();
}

}  // namespace claimdiff
