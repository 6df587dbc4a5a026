#include "cli/command_tree.hpp"

namespace claimdiff::cli {
namespace {

// CLI11 names the value and its checks in one string: "NAME:{text,json}", "N:UINT in [0 - 9]".
void read_type(const std::string& type, OptionInfo& info) {
    info.value = type.substr(0, type.find(':'));
    const std::size_t open = type.find('{');
    const std::size_t close = type.find('}', open == type.npos ? 0 : open);
    if (open == type.npos || close == type.npos) return;
    for (std::size_t at = open + 1; at < close;) {
        const std::size_t end = std::min(type.find(',', at), close);
        info.choices.push_back(type.substr(at, end - at));
        at = end + 1;
    }
}

OptionInfo describe_option(const CLI::Option& option) {
    OptionInfo info;
    for (const std::string& name : option.get_snames()) info.names.push_back("-" + name);
    for (const std::string& name : option.get_lnames()) info.names.push_back("--" + name);
    if (info.names.empty()) info.names.push_back(option.get_name(/*positional=*/true));
    info.description = option.get_description();
    info.required = option.get_required();
    info.repeated = option.get_items_expected_max() > 1;
    if (option.get_items_expected_max() > 0) read_type(option.get_type_name(), info);
    return info;
}

}  // namespace

CommandInfo describe_command(const CLI::App& app, const std::string& parent) {
    CommandInfo info;
    info.name = app.get_name();
    info.path = parent.empty() ? info.name : parent + " " + info.name;
    info.description = app.get_description();
    for (const CLI::Option* option : app.get_options()) {
        if (option->get_group().empty()) continue;
        (option->get_positional() ? info.positionals : info.options)
            .push_back(describe_option(*option));
    }
    for (const CLI::App* subcommand : app.get_subcommands([](const CLI::App*) { return true; })) {
        info.subcommands.push_back(describe_command(*subcommand, info.path));
    }
    return info;
}

}  // namespace claimdiff::cli
