// Options of the command line that give settings.
#pragma once

#include <CLI/CLI.hpp>
#include <string>

#include "cli/settings.hpp"

namespace claimdiff::cli {

// An option that gives the setting; a list takes one value each time.
template <class T>
CLI::Option* add_setting(
    CLI::App& command, const std::string& name, Setting<T>& setting, const std::string& what) {
    return command
        .add_option_function<T>(
            name,
            [&setting](const T& value) {
                setting = {value, by_command_line};
            },
            what)
        ->allow_extra_args(false);
}

}  // namespace claimdiff::cli
