// claimdiff config show: every setting, its value, and where that comes from. What is printed is a
// claimdiff.yaml in force: the origins are comments.
//
//     fail-on: warning   # claimdiff.yaml:3
//     min-level: note    # default
#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <algorithm>
#include <memory>
#include <nlohmann/json.hpp>

#include "cli/commands.hpp"
#include "cli/gate_options.hpp"
#include "cli/output.hpp"
#include "reports/show.hpp"

namespace claimdiff::cli {
namespace {

// YAML that can be read either way stands plain, the rest in JSON's quotes, which YAML reads too.
std::string scalar(const std::string& text) {
    const bool plain = !text.empty() && text.front() != '-'
                       && text.find_first_not_of(
                              "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./")
                              == text.npos;
    return plain ? text : nlohmann::json(text).dump();
}

std::string shown(bool value) { return value ? "true" : "false"; }

std::string shown(const std::string& value) { return value.empty() ? "" : scalar(value); }

std::string shown(const std::vector<std::string>& values) {
    std::string out;
    for (const std::string& value : values) out += (out.empty() ? "" : ", ") + scalar(value);
    return "[" + out + "]";
}

struct Line {
    std::string text, origin;
};

std::string show(const Settings& settings) {
    std::vector<Line> lines;
    each_setting(settings, [&](const char* name, const auto& setting) {
        const std::string value = shown(setting.value);
        // A key without a value would be an error in a file.
        lines.push_back(
            {fmt::format(
                 "{}{}:{}{}", value.empty() ? "# " : "", name, value.empty() ? "" : " ", value),
             setting.origin});
    });
    if (!settings.levels.empty()) lines.push_back({"levels:", ""});
    for (auto level = settings.levels.begin(); level != settings.levels.end(); ++level) {
        const bool overridden
            = std::any_of(level + 1, settings.levels.end(), [&](const LevelSetting& later) {
                  return later.level.name == level->level.name;
              });
        if (overridden) continue;
        const std::string value
            = level->level.level ? std::string{to_string(*level->level.level)} : "off";
        lines.push_back({fmt::format("  {}: {}", scalar(level->level.name), value), level->origin});
    }
    std::size_t width = 0;
    for (const Line& line : lines) width = std::max(width, line.text.size());
    std::string out = settings.config_file.empty()
                          ? "# no claimdiff.yaml\n"
                          : fmt::format("# from {}\n", one_line(settings.config_file));
    for (const Line& line : lines) {
        out += line.origin.empty()
                   ? line.text + "\n"
                   : fmt::format("{:<{}}  # {}\n", line.text, width, one_line(line.origin));
    }
    return out;
}

}  // namespace

void add_config(CLI::App& app, int& status) {
    CLI::App* const config = app.add_subcommand("config", "Show the configuration in force");
    config->require_subcommand(1);
    CLI::App* const shower = config->add_subcommand(
        "show", "Print every setting for these texts, and where its value comes from");
    const auto options = std::make_shared<GateOptions>();
    add_gate_options(*shower, *options);
    shower->callback([options, &status] {
        status = load_settings(options->corpus)
                         && write_standard_output(show(options->corpus.settings))
                     ? success
                     : failure;
    });
}

}  // namespace claimdiff::cli
