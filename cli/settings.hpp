// What the command line or claimdiff.yaml can set, each value with its origin. The command line
// wins over the file, the file over the default; a list is replaced, not added to.
#pragma once

#include <string>
#include <vector>

#include "checker/levels.hpp"
#include "text/expected.hpp"

namespace claimdiff::cli {

inline constexpr const char* by_default = "default";
inline constexpr const char* by_command_line = "command line";

template <class T>
struct Setting {
    T value = {};
    std::string origin = by_default;  // or by_command_line, or "claimdiff.yaml:4"
};

// The level of one rule or rule set; the last one for a name holds.
struct LevelSetting {
    RuleLevel level;
    std::string origin;
    Error place;  // of its name, for a complaint
};

// Paths are relative to the working directory, wherever they were set.
struct Settings {
    std::string config_file;    // "claimdiff.yaml"; empty: none was found
    std::string config_folder;  // its full path

    Setting<std::vector<std::string>> include, exclude, against, rules;
    Setting<std::string> language, languages, manifest, waivers, baseline;
    Setting<std::string> fail_on{"error"}, min_level{"note"};
    Setting<bool> allow_empty;
    std::vector<LevelSetting> levels;
};

// Calls `visit(name, setting)` for each but the levels, in the order of the manual.
template <class S, class Visit>
void each_setting(S& settings, Visit visit) {
    visit("include", settings.include);
    visit("exclude", settings.exclude);
    visit("against", settings.against);
    visit("allow-empty", settings.allow_empty);
    visit("language", settings.language);
    visit("languages", settings.languages);
    visit("manifest", settings.manifest);
    visit("rules", settings.rules);
    visit("fail-on", settings.fail_on);
    visit("min-level", settings.min_level);
    visit("waivers", settings.waivers);
    visit("baseline", settings.baseline);
}

}  // namespace claimdiff::cli
