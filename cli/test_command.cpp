// claimdiff test: which rules, then the tests, what else is asked of them, and the report.
#include "cli/test_command.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <ostream>
#include <set>

#include "checker/perturb.hpp"
#include "checker/rule_coverage.hpp"
#include "checker/rule_faults.hpp"
#include "checker/rule_update.hpp"
#include "cli/output.hpp"
#include "cli/test_report.hpp"

namespace claimdiff {
namespace {

namespace fs = std::filesystem;

struct Loaded {
    std::vector<RuleSet> sets;
    std::set<std::string> only;  // paths of the rule files whose tests run; empty: all
};

Expected<Loaded> load(const std::vector<std::string>& paths) {
    Loaded loaded;
    if (paths.empty()) loaded.sets = shipped_rule_sets();
    bool whole_sets = false;
    for (const std::string& path : paths) {
        std::error_code ignored;
        const bool is_file = fs::is_regular_file(path, ignored);
        const fs::path parent = fs::path(path).parent_path();
        const std::string folder = is_file ? (parent.empty() ? "." : parent.string()) : path;
        auto sets = load_rule_sets(folder);
        if (!sets) return sets.error();
        for (RuleSet& set : *sets) {
            if (is_file) {
                const auto rule
                    = std::find_if(set.rules.begin(), set.rules.end(), [&](const Rule& candidate) {
                          return fs::equivalent(candidate.path, path, ignored);
                      });
                if (rule == set.rules.end())
                    return Error{"not a rule file", path, 0, 0, "rule files end in .yaml"};
                loaded.only.insert(rule->path);
            } else {
                whole_sets = true;
            }
            const auto same
                = std::find_if(loaded.sets.begin(), loaded.sets.end(), [&](const RuleSet& other) {
                      return other.name == set.name;
                  });
            if (same == loaded.sets.end()) {
                loaded.sets.push_back(std::move(set));
            } else if (!is_file || same->rules.front().path != set.rules.front().path) {
                return Error{
                    "two rule sets are called '" + set.name + "'", path, 0, 0, "rename a folder"};
            }
        }
    }
    if (whole_sets && !loaded.only.empty())
        return Error{"give folders or files, not both", paths.front(), 0, 0, {}};
    if (auto fault = find_rule_fault(loaded.sets)) return *std::move(fault);
    return loaded;
}

// Whether the rule's file was rewritten.
Expected<bool> update(const std::vector<RuleTestResult>& results) {
    const std::string& path = results.front().rule->path;
    std::ifstream in(path, std::ios::binary);
    const std::string before{std::istreambuf_iterator<char>(in), {}};
    if (!in) return Error{"cannot read the file", path, 0, 0, {}};
    const auto after = update_expected_findings(before, results);
    if (!after) return after.error();
    if (*after == before) return false;
    if (auto error = cli::write_file(path, *after)) return *std::move(error);
    return true;
}

// Rewrites the files of rules with failed tests.
std::optional<Error> update(TestRun& run) {
    for (std::size_t begin = 0; begin < run.results.size();) {
        const Rule* const rule = run.results[begin].rule;
        std::vector<RuleTestResult> results;
        for (; begin < run.results.size() && run.results[begin].rule == rule; ++begin)
            results.push_back(run.results[begin]);
        const auto changed = update(results);
        if (!changed) return changed.error();
        if (*changed) run.updated.push_back(rule->path);
    }
    return {};
}

}  // namespace

int run_test_command(
    const TestOptions& options, const CheckFunction& check, std::ostream& out, std::ostream& err) {
    if (options.update && options.paths.empty()) {
        err << "claimdiff: --update rewrites rule files: name them or their folder\n";
        return 2;
    }
    const auto loaded = load(options.paths);
    if (!loaded) {
        err << "claimdiff: " << to_string(loaded.error()) << "\n";
        return 2;
    }
    const auto runs = [&](const Rule& rule) {
        return loaded->only.empty() || loaded->only.count(rule.path) != 0;
    };
    TestRun run;
    run.results = run_rule_tests(loaded->sets, check, runs);
    if (options.coverage) run.gaps = missing_coverage(loaded->sets);
    if (options.perturb) run.perturbed = perturb_rule_tests(loaded->sets, runs);
    std::optional<Error> fault;
    if (options.update) fault = update(run);
    out << write_test_run(run, options.format);
    if (fault) {
        err << "claimdiff: " << to_string(*fault) << "\n";
        return 2;
    }
    return run.holds() ? 0 : 1;
}

}  // namespace claimdiff
