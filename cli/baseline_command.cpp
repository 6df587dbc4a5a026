// claimdiff baseline: puts the findings there are into a file, from which on they do not count, and
// takes out of it those that are gone.
//
//     claimdiff baseline write desk --baseline baseline.yaml
//     claimdiff check desk --baseline baseline.yaml          only what is new counts
#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <memory>

#include "checker/baseline.hpp"
#include "cli/commands.hpp"
#include "cli/gate.hpp"
#include "cli/messages.hpp"
#include "cli/output.hpp"
#include "reports/show.hpp"

namespace claimdiff::cli {
namespace {

int save(const std::string& path, const std::vector<BaselineEntry>& entries) {
    if (const auto error = write_file(path, print_baseline(entries))) {
        complain(*error);
        return failure;
    }
    const std::string said = fmt::format("{}: {}\n", path, counted(entries.size(), "finding"));
    return write_standard_output(said) ? success : failure;
}

// Every finding that is not waived, whatever its level.
int write(GateOptions& options) {
    if (!load_settings(options.corpus)) return failure;
    const std::string& path = options.corpus.settings.baseline.value;
    if (path.empty()) {
        complain("no file to write (give --baseline FILE, or set 'baseline' in claimdiff.yaml)");
        return failure;
    }
    const auto run = run_gate(options, UseBaseline::no);
    // What could not be read may hold findings: no baseline without it.
    if (!run || run->status != success) return failure;
    return save(path, make_baseline(run->report.findings));
}

int prune(GateOptions& options) {
    if (!load_settings(options.corpus)) return failure;
    const std::string& path = options.corpus.settings.baseline.value;
    std::vector<BaselineEntry> entries;
    if (path.empty()) {
        complain("no baseline (give --baseline FILE, or set 'baseline' in claimdiff.yaml)");
        return failure;
    }
    if (!load_baseline(path, entries)) return failure;
    const auto run = run_gate(options, UseBaseline::no);
    if (!run || run->status != success) return failure;
    return save(path, still_found(entries, run->report));
}

}  // namespace

void add_baseline(CLI::App& app, int& status) {
    CLI::App* const baseline
        = app.add_subcommand("baseline", "Keep a list of findings that do not count");
    baseline->require_subcommand(1);
    const auto options = std::make_shared<GateOptions>();
    CLI::App* const writer
        = baseline->add_subcommand("write", "Write all findings of these texts into the baseline");
    add_gate_options(*writer, *options);
    writer->callback([options, &status] { status = write(*options); });
    CLI::App* const pruner = baseline->add_subcommand(
        "prune", "Take out of the baseline what is no longer found in these texts");
    add_gate_options(*pruner, *options);
    pruner->callback([options, &status] { status = prune(*options); });
}

}  // namespace claimdiff::cli
