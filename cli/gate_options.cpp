#include "cli/gate_options.hpp"

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>

#include "checker/rule_names.hpp"
#include "checker/waivers.hpp"
#include "cli/rule_options.hpp"
#include "cli/setting_option.hpp"

namespace claimdiff::cli {
namespace {

constexpr std::array<const char*, 4> level_or_off_names{"note", "warning", "error", "off"};

// CLI11's form of a check: empty, or what is wrong.
std::string fault_of_level(const std::string& text) {
    const std::size_t equals = text.find('=');
    if (equals == text.npos || equals == 0) return fmt::format("'{}' is not RULE=LEVEL", text);
    const std::string level = text.substr(equals + 1);
    if (std::find(level_or_off_names.begin(), level_or_off_names.end(), level)
        == level_or_off_names.end()) {
        return fmt::format("'{}' is no level; the levels are note, warning, error, off", level);
    }
    return {};
}

void add_level(Settings& settings, const std::string& text) {
    const std::size_t equals = text.find('=');
    LevelSetting setting;
    setting.level.name = text.substr(0, equals);
    const std::string level = text.substr(equals + 1);
    setting.level.level = level_named(level);
    setting.origin = by_command_line;
    setting.place.path = "--level";
    settings.levels.push_back(std::move(setting));
}

std::string fault_of_day(const std::string& text) {
    return is_iso_day(text) ? "" : fmt::format("'{}' is no day such as 2031-03-04", text);
}

}  // namespace

void add_gate_options(CLI::App& command, GateOptions& options) {
    Settings& settings = options.corpus.settings;
    add_corpus_options(command, options.corpus);
    add_setting(
        command,
        "--against",
        settings.against,
        "Hold the texts of PATH, as drafts, against these sources; report what touches the drafts "
        "(repeatable)")
        ->type_name("SOURCES");
    command
        .add_option(
            "--only-touching",
            options.only_touching,
            "Report only what touches these files of the texts read")
        ->type_name("FILE...");
    add_setting(command, "--rules", settings.rules, rules_option_help)->type_name("DIR");
    command
        .add_option_function<std::vector<std::string>>(
            "--level",
            [&settings](const std::vector<std::string>& levels) {
                for (const std::string& level : levels) add_level(settings, level);
            },
            "Give a rule or a rule set a level: note, warning, error, off (repeatable)")
        ->type_name("RULE=LEVEL")
        ->allow_extra_args(false)
        ->check(CLI::Validator(fault_of_level, ""));
    add_setting(command, "--fail-on", settings.fail_on, "Least level that fails (default: error)")
        ->type_name("LEVEL")
        ->check(CLI::IsMember({"error", "warning", "note", "never"}));
    add_setting(
        command, "--min-level", settings.min_level, "Least level that is reported (default: note)")
        ->type_name("LEVEL")
        ->check(CLI::IsMember({"error", "warning", "note"}));
    add_setting(
        command, "--waivers", settings.waivers, "Findings that do not count, with the reasons")
        ->type_name("FILE");
    add_setting(
        command, "--baseline", settings.baseline, "Findings known before, which do not count")
        ->type_name("FILE");
    command
        .add_option(
            "--cache",
            options.cache,
            "Keep what texts claim in a database in this folder, so that the next run reads only "
            "what changed; 2 GiB at most")
        ->type_name("DIR");
    command
        .add_option(
            "--today", options.today, "The day on which waivers may have expired (default: today)")
        ->type_name("DATE")
        ->check(CLI::Validator(fault_of_day, ""));
}

}  // namespace claimdiff::cli
