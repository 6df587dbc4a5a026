// What a rule's author wants to see is the difference and nothing else:
//
//     rules/news/casualties.yaml:14: two tolls of one fire
//       - conflict: 12 | 15          expected, not found
//       + scope: 12 | 15             found, not expected
//         news/counts: scope: 3 | 4  found by another rule, which does not count
//     15 rules, 64 tests: 63 passed, 1 failed
#include "cli/test_command.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <ostream>
#include <set>

#include "checker/rule_coverage.hpp"

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
    return loaded;
}

std::string counted(std::size_t n, std::string_view noun) {
    return fmt::format("{} {}{}", n, noun, n == 1 ? "" : "s");
}

void print(const RuleTestResult& result, std::ostream& out) {
    const std::string place = fmt::format("{}:{}", result.rule->path, result.test->line);
    if (result.state == TestState::todo_holds)
        out << place << ": " << result.test->name << ": holds now, 'todo' can go\n";
    if (result.state != TestState::failed) return;
    out << place << ": " << result.test->name << "\n";
    for (const std::string& finding : result.missing) out << "  - " << finding << "\n";
    for (const std::string& finding : result.unexpected) out << "  + " << finding << "\n";
    for (const std::string& finding : result.by_others) out << "    " << finding << "\n";
}

}  // namespace

int run_test_command(
    const TestOptions& options, const CheckFunction& check, std::ostream& out, std::ostream& err) {
    const auto loaded = load(options.paths);
    if (!loaded) {
        err << "claimdiff: " << to_string(loaded.error()) << "\n";
        return 2;
    }
    const auto runs = [&](const Rule& rule) {
        return loaded->only.empty() || loaded->only.count(rule.path) != 0;
    };
    std::size_t passed = 0, failed = 0, todo = 0;
    std::set<const Rule*> rules;
    for (const RuleTestResult& result : run_rule_tests(loaded->sets, check, runs)) {
        print(result, out);
        rules.insert(result.rule);
        const bool is_todo = result.test->todo;
        ++(is_todo ? todo : result.state == TestState::failed ? failed : passed);
    }
    std::size_t uncovered = 0;
    if (options.coverage) {
        for (const std::string& line : missing_coverage(loaded->sets)) {
            out << line << "\n";
            ++uncovered;
        }
    }
    out << fmt::format(
        "{}, {}: {} passed, {} failed",
        counted(rules.size(), "rule"),
        counted(passed + failed + todo, "test"),
        passed,
        failed);
    if (todo != 0) out << fmt::format(", {} to do", todo);
    if (uncovered != 0) out << fmt::format("; {} in coverage", counted(uncovered, "gap"));
    out << "\n";
    return failed == 0 && uncovered == 0 ? 0 : 1;
}

}  // namespace claimdiff
