// Completion scripts for shells, from the command tree.
//
// bash and zsh: one function finds the command typed so far and offers its options and subcommands,
// or the choices of the option before the cursor; where it offers nothing, files. Its cases are the
// same for both shells, its first and last lines are not. fish takes one line an option.
#include "cli/completion.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace claimdiff::cli {
namespace {

// "claimdiff rules list" → "claimdiff_rules_list"
std::string state(const CommandInfo& command) {
    std::string out = command.path;
    for (char& byte : out) {
        if (byte == ' ') byte = '_';
    }
    return out;
}

void add_shell_states(const CommandInfo& command, std::string& out) {
    for (const CommandInfo& subcommand : command.subcommands) {
        out += fmt::format(
            "            {}:{}) state={} ;;\n", state(command), subcommand.name, state(subcommand));
        add_shell_states(subcommand, out);
    }
}

void add_shell_values(const CommandInfo& command, std::string& out) {
    for (const OptionInfo& option : command.options) {
        if (option.value.empty()) continue;
        for (const std::string& name : option.names) {
            out += fmt::format(
                "        {}:{}) offered=\"{}\" ;;\n",
                state(command),
                name,
                fmt::join(option.choices, " "));
        }
    }
    for (const CommandInfo& subcommand : command.subcommands) add_shell_values(subcommand, out);
}

void add_shell_words(const CommandInfo& command, std::string& out) {
    std::string words;
    for (const CommandInfo& subcommand : command.subcommands) words += subcommand.name + " ";
    for (const OptionInfo& positional : command.positionals) {
        for (const std::string& choice : positional.choices) words += choice + " ";
    }
    std::string options;
    for (const OptionInfo& option : command.options) {
        for (const std::string& name : option.names) options += name + " ";
    }
    out += fmt::format(
        "            {}) offered=\"{}\"; options=\"{}\" ;;\n", state(command), words, options);
    for (const CommandInfo& subcommand : command.subcommands) add_shell_words(subcommand, out);
}

// From inside the loop over the words before the cursor to the choice of what to offer.
std::string shell_cases(const CommandInfo& command) {
    std::string out;
    add_shell_states(command, out);
    out += "        esac\n    done\n    case \"$state:$before\" in\n";
    add_shell_values(command, out);
    out += "        *)\n            case \"$state\" in\n";
    add_shell_words(command, out);
    out +=
        "            esac\n"
        "            case \"$cursor\" in -*) offered=\"$options\" ;; esac ;;\n"
        "    esac\n";
    return out;
}

// In single quotes, for fish.
std::string quote(const std::string& text) {
    std::string out = "'";
    for (const char byte : text) {
        if (byte == '\'' || byte == '\\') out += '\\';
        out += byte;
    }
    return out + "'";
}

// Whether all of the command's names and none of its subcommands' have been typed.
std::string fish_condition(const CommandInfo& command) {
    std::string out;
    for (std::size_t at = command.path.find(' '); at != command.path.npos;) {
        const std::size_t end = command.path.find(' ', at + 1);
        out += fmt::format(
            "{}__fish_seen_subcommand_from {}",
            out.empty() ? "" : "; and ",
            command.path.substr(at + 1, end == command.path.npos ? end : end - at - 1));
        at = end;
    }
    if (!command.subcommands.empty()) {
        out += out.empty() ? "not __fish_seen_subcommand_from"
                           : "; and not __fish_seen_subcommand_from";
        for (const CommandInfo& subcommand : command.subcommands) out += " " + subcommand.name;
    }
    return quote(out);
}

void add_fish(const CommandInfo& command, std::string& out) {
    const std::string condition = fish_condition(command);
    for (const CommandInfo& subcommand : command.subcommands) {
        out += fmt::format(
            "complete -c claimdiff -n {} -f -a {} -d {}\n",
            condition,
            subcommand.name,
            quote(subcommand.description));
    }
    for (const OptionInfo& positional : command.positionals) {
        if (positional.choices.empty()) continue;
        out += fmt::format(
            "complete -c claimdiff -n {} -f -a {}\n",
            condition,
            quote(fmt::to_string(fmt::join(positional.choices, " "))));
    }
    for (const OptionInfo& option : command.options) {
        out += fmt::format("complete -c claimdiff -n {}", condition);
        for (const std::string& name : option.names) {
            out += name.compare(0, 2, "--") == 0 ? " -l " + name.substr(2)
                                                 : " -s " + name.substr(1);
        }
        if (!option.choices.empty()) {
            out += fmt::format(" -x -a {}", quote(fmt::to_string(fmt::join(option.choices, " "))));
        } else if (!option.value.empty()) {
            out += " -r";
        }
        out += fmt::format(" -d {}\n", quote(option.description));
    }
    for (const CommandInfo& subcommand : command.subcommands) add_fish(subcommand, out);
}

}  // namespace

std::string bash_completion(const CommandInfo& command) {
    return "_claimdiff() {\n"
           "    local cursor=\"${COMP_WORDS[COMP_CWORD]}\" before=\"\" at\n"
           "    local state=claimdiff offered=\"\" options=\"\"\n"
           "    [ \"$COMP_CWORD\" -gt 0 ] && before=\"${COMP_WORDS[COMP_CWORD-1]}\"\n"
           "    for ((at = 1; at < COMP_CWORD; at++)); do\n"
           "        case \"$state:${COMP_WORDS[at]}\" in\n"
           + shell_cases(command)
           + "    COMPREPLY=($(compgen -W \"$offered\" -- \"$cursor\"))\n"
             "}\n"
             "complete -o default -F _claimdiff claimdiff\n";
}

// As a file of $fpath it is the function's body, and its last lines run it; sourced, they register
// it.
std::string zsh_completion(const CommandInfo& command) {
    return "#compdef claimdiff\n"
           "_claimdiff() {\n"
           "    local cursor=\"${words[CURRENT]}\" before=\"${words[CURRENT-1]}\" at\n"
           "    local state=claimdiff offered=\"\" options=\"\"\n"
           "    for ((at = 2; at < CURRENT; at++)); do\n"
           "        case \"$state:${words[at]}\" in\n"
           + shell_cases(command)
           + "    if [[ -n \"$offered\" ]]; then compadd -- ${=offered}; else _files; fi\n"
             "}\n"
             "if [[ \"${funcstack[1]}\" = _claimdiff ]]; then\n"
             "    _claimdiff \"$@\"\n"
             "else\n"
             "    compdef _claimdiff claimdiff\n"
             "fi\n";
}

std::string fish_completion(const CommandInfo& command) {
    std::string out;
    add_fish(command, out);
    return out;
}

}  // namespace claimdiff::cli
