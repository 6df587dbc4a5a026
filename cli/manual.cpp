// The manual page: the commands and options from the parser, the prose from here. docs/claimdiff.1
// is this function's output (`claimdiff --manual > docs/claimdiff.1`); a test compares them.
#include "cli/manual.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "cli/command_tree.hpp"
#include "reports/writers.hpp"

namespace claimdiff::cli {
namespace {

constexpr std::string_view introduction = R"(.SH DESCRIPTION
claimdiff reads many texts about one thing, extracts what each claims (numbers, dates, titles,
quotations) and reports where they disagree, with the place and the words of every side. It does
not judge who is right. Without a
.I PATH
it reads the current folder; folders are read recursively, without what is hidden or what
.I .gitignore
and
.I .claimdiffignore
files ignore.
)";

constexpr std::string_view closing = R"(.SH EXIT STATUS
.TP
.B 0
Nothing was found at or above the level of
.BR \-\-fail\-on .
.TP
.B 1
Something was.
.TP
.B 2
Wrong usage, rules or languages; a text that could not be read or a report that could not be
written; or nothing to check. 2 outranks 1; what was found is printed all the same.
.TP
.BR 129 ", " 130 ", " 143
A signal ended it. A report's file is whole or not there.
.SH FILES
.TP
.I claimdiff.yaml
The settings of a folder and all below it: the keys are the long options
.BR include ", " exclude ", " against ", " allow\-empty ", " language ", " languages ", " rules ,
.BR fail\-on ", " min\-level ", " waivers ", " baseline ,
and
.BR levels ,
a map of rules or rule sets to error, warning, note or off. It is looked for from the texts
upwards, up to the root of the git repository.
.B claimdiff init
writes one with every key explained.
.TP
.I .claimdiffignore
Patterns of files that are no texts, as in a
.IR .gitignore ,
over which it wins.
.SH ENVIRONMENT
With
.BR "\-\-color auto" ,
.B NO_COLOR
turns colour off, else
.B CLICOLOR_FORCE
turns it on, else it depends on whether standard output is a terminal.
.SH EXAMPLES
.TP
.B claimdiff check desk/
Compare the texts in the folder desk.
.TP
.B claimdiff check desk/ \-\-output sarif=desk.sarif \-\-fail\-on warning
The same, with a SARIF report in a file, failing on warnings too.
.TP
.B claimdiff check \-\-against sources/ draft.md
Report what touches the draft, and what no source mentions.
.TP
.B git ls\-files \-z desk | claimdiff check \-\-files\-from \-
Compare the files that git knows.
.TP
.B claimdiff baseline write desk/ \-\-baseline desk/baseline.yaml
From now on let only what is new count, with that baseline.
.TP
.B claimdiff explain news/first\-since
Say what a rule is about.)";

// A line that begins with a dot or apostrophe would be a macro; hyphens are to be copied as such.
std::string escape(const std::string& text) {
    std::string out;
    if (!text.empty() && (text.front() == '.' || text.front() == '\'')) out += "\\&";
    for (const char byte : text) {
        if (byte == '\\') {
            out += "\\e";
        } else if (byte == '-') {
            out += "\\-";
        } else {
            out += byte;
        }
    }
    return out;
}

void write_option(const OptionInfo& option, bool positional, std::string& out) {
    const std::string names = fmt::to_string(fmt::join(option.names, ", "));
    out += ".TP\n";
    if (positional) {
        out += fmt::format(".I {}\n", escape(names));
    } else if (option.value.empty()) {
        out += fmt::format(".B {}\n", escape(names));
    } else {
        out += fmt::format(".BI \"{} \" {}\n", escape(names), escape(option.value));
    }
    std::string description = option.description;
    if (!option.choices.empty()) {
        description += fmt::format(". One of {}", fmt::join(option.choices, ", "));
    }
    out += escape(description) + ".\n";
}

void write_command(const CommandInfo& command, std::string& out) {
    std::string synopsis = command.path;
    if (!command.options.empty()) synopsis += " [OPTION...]";
    for (const OptionInfo& positional : command.positionals) {
        const std::string name = positional.names.front() + (positional.repeated ? "..." : "");
        synopsis += positional.required ? " " + name : " [" + name + "]";
    }
    if (command.subcommands.empty()) {
        out += fmt::format(".SS {}\n{}.\n", escape(synopsis), escape(command.description));
        for (const OptionInfo& option : command.positionals) write_option(option, true, out);
        for (const OptionInfo& option : command.options) write_option(option, false, out);
    }
    for (const CommandInfo& subcommand : command.subcommands) write_command(subcommand, out);
}

}  // namespace

std::string manual_page(const CLI::App& app) {
    const CommandInfo command = describe_command(app);
    std::string out = fmt::format(
        ".TH CLAIMDIFF 1 \"\" \"claimdiff {}\" \"User Commands\"\n.SH NAME\n"
        "claimdiff \\- report where texts about the same thing disagree\n.SH SYNOPSIS\n",
        library_version());
    for (const CommandInfo& subcommand : command.subcommands) {
        out += fmt::format(
            ".B claimdiff {}\n[\\fIOPTION\\fR...] [\\fIARGUMENT\\fR...]\n.br\n",
            escape(subcommand.name));
    }
    out += introduction;
    out += ".SH COMMANDS\n";
    write_command(command, out);
    out += closing;
    return out;
}

}  // namespace claimdiff::cli
