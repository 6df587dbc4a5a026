// What a rule's author wants to see is the difference and nothing else:
//
//     rules/news/casualties.yaml:14: two tolls of one fire
//       - conflict: 12 | 15          expected, not found
//       + scope: 12 | 15             found, not expected
//         news/counts: scope: 3 | 4  found by another rule, which does not count
//     15 rules, 64 tests: 63 passed, 1 failed
//
// JSON holds every test; JUnit has a source of its own.
#include "cli/test_report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <nlohmann/json.hpp>
#include <set>

#include "reports/json_value.hpp"
#include "reports/show.hpp"

namespace claimdiff {
namespace {

using Json = nlohmann::ordered_json;

std::string place(const Rule& rule, const RuleTest& test) {
    return fmt::format("{}:{}", rule.path, test.line);
}

std::string_view name(TestState state) {
    switch (state) {
        case TestState::passed:
            return "passed";
        case TestState::failed:
            return "failed";
        case TestState::todo:
            return "todo";
        case TestState::todo_holds:
            break;
    }
    return "todo-holds";
}

class TextWriter {
  public:
    explicit TextWriter(const TestRun& run) : run_(run) {}

    std::string write() {
        for (const RuleTestResult& result : run_.results) test(result);
        for (const std::string& gap : run_.gaps) add("{}\n", gap);
        if (run_.perturbed) changes(*run_.perturbed);
        for (const std::string& path : run_.updated) add("{}: rewritten\n", path);
        const std::size_t todo = run_.count(TestState::todo) + run_.count(TestState::todo_holds);
        add("{}, {}: {} passed, {} failed",
            counted(run_.count_rules(), "rule"),
            counted(run_.results.size(), "test"),
            run_.count(TestState::passed),
            run_.count(TestState::failed));
        if (todo != 0) add(", {} to do", todo);
        if (!run_.gaps.empty()) add("; {} in coverage", counted(run_.gaps.size(), "gap"));
        add("\n");
        return std::move(out_);
    }

  private:
    void test(const RuleTestResult& result) {
        if (result.state == TestState::todo_holds)
            add("{}: {}: holds now, 'todo' can go\n",
                place(*result.rule, *result.test),
                result.test->name);
        if (result.state != TestState::failed) return;
        add("{}: {}\n", place(*result.rule, *result.test), result.test->name);
        for (const std::string& line : difference(result)) add("  {}\n", line);
    }

    void changes(const PerturbResult& perturbed) {
        std::set<const Rule*> all, asleep;
        for (const Perturbation& change : perturbed.changes) {
            all.insert(change.rule);
            if (change.outcome == PerturbOutcome::fired) continue;
            if (change.outcome == PerturbOutcome::silent) asleep.insert(change.rule);
            add("{}: {}: {}\n",
                place(*change.rule, *change.test),
                change.test->name,
                describe(change));
        }
        for (const Rule* rule : perturbed.nothing_agrees) add("{}: {}\n", rule->path, no_agreement);
        const std::size_t fired = run_.count(PerturbOutcome::fired),
                          changed = fired + run_.count(PerturbOutcome::silent);
        add("{} of {} fired ({} %), {} of {} for each; {} could not be changed, {} no "
            "agreeing test\n",
            fired,
            counted(changed, "changed value"),
            changed == 0 ? 100 : 100 * fired / changed,
            all.size() - asleep.size(),
            counted(all.size(), "rule"),
            counted(run_.count(PerturbOutcome::unchanged), "value"),
            counted(perturbed.nothing_agrees.size(), "rule") + " had");
    }

    template <class... Arguments>
    void add(fmt::format_string<Arguments...> format, Arguments&&... arguments) {
        fmt::format_to(std::back_inserter(out_), format, std::forward<Arguments>(arguments)...);
    }

    const TestRun& run_;
    std::string out_;
};

Json perturbed_to_json(const PerturbResult& perturbed) {
    Json changes = Json::array();
    for (const Perturbation& change : perturbed.changes) {
        changes.push_back(
            {{"rule", change.rule->id},
             {"path", change.rule->path},
             {"line", change.test->line},
             {"test", change.test->name},
             {"place", change.place},
             {"before", change.before},
             {"after", text_or_null(change.after)},
             {"outcome", to_string(change.outcome)},
             {"reason", text_or_null(change.reason)}});
    }
    Json rules = Json::array();
    for (const Rule* rule : perturbed.nothing_agrees) rules.push_back(rule->id);
    return {{"changes", std::move(changes)}, {"nothing_agrees", std::move(rules)}};
}

std::string write_json_run(const TestRun& run) {
    Json tests = Json::array();
    for (const RuleTestResult& result : run.results) {
        tests.push_back(
            {{"rule", result.rule->id},
             {"path", result.rule->path},
             {"line", result.test->line},
             {"name", result.test->name},
             {"status", name(result.state)},
             {"missing", result.missing},
             {"unexpected", result.unexpected},
             {"by_others", result.by_others}});
    }
    const Json whole
        = {{"schema_version", "1"},
           {"tool", {{"name", "claimdiff"}, {"version", library_version()}}},
           {"tests", std::move(tests)},
           {"coverage", run.gaps},
           {"perturbed", run.perturbed ? perturbed_to_json(*run.perturbed) : Json(nullptr)},
           {"updated", run.updated},
           {"summary",
            {{"rules", run.count_rules()},
             {"tests", run.results.size()},
             {"passed", run.count(TestState::passed)},
             {"failed", run.count(TestState::failed)},
             {"todo", run.count(TestState::todo) + run.count(TestState::todo_holds)},
             {"verdict", run.holds() ? "pass" : "fail"}}}};
    return dump_json(whole, 2) + "\n";
}

}  // namespace

std::string_view to_string(PerturbOutcome outcome) {
    switch (outcome) {
        case PerturbOutcome::fired:
            return "fired";
        case PerturbOutcome::silent:
            return "silent";
        case PerturbOutcome::unchanged:
            break;
    }
    return "unchanged";
}

std::vector<std::string> difference(const RuleTestResult& result) {
    std::vector<std::string> out;
    for (const std::string& finding : result.missing) out.push_back("- " + finding);
    for (const std::string& finding : result.unexpected) out.push_back("+ " + finding);
    for (const std::string& finding : result.by_others) out.push_back("  " + finding);
    return out;
}

std::string describe(const Perturbation& change) {
    std::string out = fmt::format("{}: '{}'", change.place, one_line(change.before));
    if (!change.after.empty()) out += fmt::format(" → '{}'", one_line(change.after));
    if (!change.reason.empty())
        out += fmt::format(": {} ({})", to_string(change.outcome), change.reason);
    return out;
}

std::size_t TestRun::count(TestState state) const {
    return static_cast<std::size_t>(
        std::count_if(results.begin(), results.end(), [state](const RuleTestResult& result) {
            return result.state == state;
        }));
}

std::size_t TestRun::count_rules() const {
    std::set<const Rule*> rules;
    for (const RuleTestResult& result : results) rules.insert(result.rule);
    return rules.size();
}

std::size_t TestRun::count(PerturbOutcome outcome) const {
    if (!perturbed) return 0;
    return static_cast<std::size_t>(std::count_if(
        perturbed->changes.begin(), perturbed->changes.end(), [outcome](const Perturbation& c) {
            return c.outcome == outcome;
        }));
}

bool TestRun::holds() const {
    const bool rewritten = !updated.empty();
    return (rewritten || count(TestState::failed) == 0) && gaps.empty()
           && count(PerturbOutcome::silent) == 0;
}

const std::vector<std::string>& test_formats() {
    static const std::vector<std::string> names{"text", "json", "junit"};
    return names;
}

std::string write_test_run(const TestRun& run, std::string_view format) {
    if (format == "json") return write_json_run(run);
    if (format == "junit") return write_junit_run(run);
    return TextWriter(run).write();
}

}  // namespace claimdiff
