// The file is looked for from the corpus upwards and never from the working directory, so that the
// same texts are checked the same way wherever the command is run. Unknown keys are errors: a
// misspelt setting would silently not hold.
//
//     fail-on: warning
//     levels: {news/quotations: off}
//     waivers: waivers.yaml          paths are relative to the file
#include "cli/config_file.hpp"

#include <algorithm>
#include <array>
#include <system_error>

#include "checker/rule_names.hpp"
#include "checker/strict_yaml.hpp"
#include "text/read_bytes.hpp"

namespace claimdiff::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 4> fail_on_names{"error", "warning", "note", "never"};
constexpr std::array<std::string_view, 4> level_or_off_names{"note", "warning", "error", "off"};

fs::path common_part(const fs::path& a, const fs::path& b) {
    const auto [end, ignored] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    fs::path common;
    for (auto part = a.begin(); part != end; ++part) common /= *part;
    return common;
}

// Relative to the working directory where one lies within the other's folder, else in full.
std::string shown(const fs::path& path) {
    std::error_code ignored;
    const fs::path here = fs::current_path(ignored);
    const fs::path relative = path.lexically_normal().lexically_relative(here);
    const fs::path back = here.lexically_relative(path.parent_path().lexically_normal());
    const bool below = !relative.empty() && *relative.begin() != "..";
    const bool above = !back.empty() && *back.begin() != "..";
    return (below || above ? relative : path).generic_string();
}

class ConfigReader {
  public:
    ConfigReader(const StrictYaml& yaml, std::string path, Settings& settings)
        : yaml_(yaml), path_(std::move(path)), settings_(settings) {}

    void read(const YAML::Node& root) {
        const StrictYaml::Map map = yaml_.map(
            root,
            "the configuration",
            {"include",
             "exclude",
             "against",
             "allow-empty",
             "language",
             "languages",
             "rules",
             "manifest",
             "levels",
             "fail-on",
             "min-level",
             "waivers",
             "baseline"});
        each_setting(settings_, [&](const char* name, auto& setting) {
            const auto found = map.find(std::string_view{name});
            if (found != map.end()) read(name, found->second, setting);
        });
        if (const auto found = map.find(std::string_view{"levels"}); found != map.end()) {
            levels(found->second);
        }
    }

  private:
    template <class T>
    void set(Setting<T>& setting, const YAML::Node& node, T value) const {
        if (setting.origin == by_command_line) return;
        setting = {std::move(value), origin(node)};
    }

    std::string origin(const YAML::Node& node) const {
        return path_ + ":" + std::to_string(node.Mark().line + 1);
    }

    void read(std::string_view name, const YAML::Node& node, Setting<bool>& setting) const {
        set(setting, node, yaml_.flag(node, name));
    }

    void read(std::string_view name, const YAML::Node& node, Setting<std::string>& setting) const {
        std::string value = yaml_.text(node, name);
        if (name == "fail-on") yaml_.choice(node, name, fail_on_names);
        if (name == "min-level") yaml_.choice(node, name, level_names);
        if (name == "languages" || name == "manifest" || name == "waivers" || name == "baseline")
            value = from_here(value);
        set(setting, node, std::move(value));
    }

    // A list, or its only item.
    void read(
        std::string_view name,
        const YAML::Node& node,
        Setting<std::vector<std::string>>& setting) const {
        std::vector<std::string> values;
        if (node.IsScalar()) {
            values.push_back(yaml_.text(node, name));
        } else {
            for (const YAML::Node& item : yaml_.list(node, name)) {
                values.push_back(yaml_.text(item, name));
            }
        }
        if (name == "against" || name == "rules") {
            for (std::string& value : values) value = from_here(value);
        }
        set(setting, node, std::move(values));
    }

    void levels(const YAML::Node& node) {
        if (!node.IsMap()) yaml_.fail(node.Mark(), "'levels' must be a map of rules and levels");
        std::vector<LevelSetting> levels;
        for (const auto& entry : node) {
            LevelSetting setting;
            setting.level.name = yaml_.text(entry.first, "a rule");
            yaml_.choice(entry.second, "level", level_or_off_names);
            setting.level.level = level_named(entry.second.Scalar());
            setting.origin = origin(entry.first);
            setting.place = yaml_.place(entry.first.Mark());
            const bool twice
                = std::any_of(levels.begin(), levels.end(), [&](const LevelSetting& other) {
                      return other.level.name == setting.level.name;
                  });
            if (twice) {
                yaml_.fail(
                    entry.first.Mark(),
                    "key '" + setting.level.name + "' stands twice in 'levels'");
            }
            levels.push_back(std::move(setting));
        }
        // Those of the command line come after and so hold.
        settings_.levels.insert(settings_.levels.begin(), levels.begin(), levels.end());
    }

    // A path of the file as one from the working directory.
    std::string from_here(const std::string& path) const {
        return shown(fs::path(settings_.config_folder) / path);
    }

    const StrictYaml& yaml_;
    const std::string path_;
    Settings& settings_;
};

}  // namespace

std::optional<fs::path> find_config(const std::vector<std::string>& paths) {
    fs::path folder;
    std::error_code ignored;
    for (const std::string& path : paths) {
        fs::path full = fs::weakly_canonical(path, ignored);
        if (!fs::is_directory(full, ignored)) full = full.parent_path();
        folder = folder.empty() ? full : common_part(folder, full);
    }
    while (!folder.empty()) {
        if (fs::is_regular_file(folder / config_name, ignored)) return folder / config_name;
        if (fs::exists(folder / ".git", ignored) || folder == folder.parent_path()) break;
        folder = folder.parent_path();
    }
    return std::nullopt;
}

Expected<bool> read_config(const fs::path& path, Settings& settings) {
    settings.config_file = shown(path);
    settings.config_folder = path.parent_path().generic_string();
    const Expected<std::string> bytes = read_file(path);
    if (!bytes) return Error{bytes.error().message, settings.config_file, 0, 0, {}};
    const StrictYaml yaml(settings.config_file, *bytes);
    try {
        const YAML::Node root = yaml.document_if_any();
        if (!root.IsNull()) ConfigReader(yaml, settings.config_file, settings).read(root);
    } catch (StrictYaml::Fault& fault) {
        return std::move(fault.error);
    } catch (const YAML::Exception& exception) {
        return Error{"not valid YAML: " + exception.msg, settings.config_file, 0, 0, {}};
    }
    return true;
}

}  // namespace claimdiff::cli
