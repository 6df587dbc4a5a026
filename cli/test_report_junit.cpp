// A run of rule tests as JUnit XML: a suite for each rule, one for coverage and one for changed
// values, those that there are. What dashboards call skipped is a test to do.
#include <fmt/format.h>

#include "cli/test_report.hpp"
#include "reports/markup.hpp"

namespace claimdiff {
namespace {

// One suite of test cases, with its counts.
class Suite {
  public:
    void passed(std::string_view group, std::string_view title, std::string_view remark = {}) {
        add(group,
            title,
            remark.empty() ? ""
                           : fmt::format("<system-out>{}</system-out>", escape_markup(remark)));
    }
    void skipped(std::string_view group, std::string_view title, std::string_view why) {
        ++skipped_;
        add(group, title, fmt::format("<skipped message=\"{}\"/>", escape_markup(why)));
    }
    void failed(
        std::string_view group, std::string_view title, const std::vector<std::string>& lines) {
        ++failures_;
        std::string text;
        for (const std::string& line : lines) text += escape_markup(line) + "\n";
        add(group,
            title,
            fmt::format(
                "<failure message=\"{}\">{}</failure>",
                escape_markup(lines.empty() ? "" : lines.front()),
                text));
    }
    std::string counts() const {
        return fmt::format(
            "tests=\"{}\" failures=\"{}\" errors=\"0\" skipped=\"{}\"", all_, failures_, skipped_);
    }
    std::string write(std::string_view title) const {
        return fmt::format(
            "  <testsuite name=\"{}\" {}>\n{}  </testsuite>\n",
            escape_markup(title),
            counts(),
            cases_);
    }
    void include(const Suite& other) {
        all_ += other.all_;
        failures_ += other.failures_;
        skipped_ += other.skipped_;
    }
    bool empty() const { return all_ == 0; }

  private:
    void add(std::string_view group, std::string_view title, std::string_view inner) {
        ++all_;
        cases_ += fmt::format(
            "    <testcase classname=\"{}\" name=\"{}\"",
            escape_markup(group),
            escape_markup(title));
        cases_ += inner.empty() ? "/>\n" : fmt::format(">{}</testcase>\n", inner);
    }

    std::size_t all_ = 0, failures_ = 0, skipped_ = 0;
    std::string cases_;
};

void add_test(const RuleTestResult& result, Suite& suite) {
    const std::string &group = result.rule->id, &title = result.test->name;
    switch (result.state) {
        case TestState::passed:
            return suite.passed(group, title);
        case TestState::failed:
            return suite.failed(group, title, difference(result));
        case TestState::todo:
            return suite.skipped(group, title, "to do");
        case TestState::todo_holds:
            return suite.passed(group, title, "holds now, 'todo' can go");
    }
}

}  // namespace

std::string write_junit_run(const TestRun& run) {
    std::string suites;
    Suite total, suite;
    const auto close = [&](std::string_view title) {
        if (suite.empty()) return;
        suites += suite.write(title);
        total.include(suite);
        suite = {};
    };
    for (std::size_t i = 0; i < run.results.size(); ++i) {
        if (i > 0 && run.results[i].rule != run.results[i - 1].rule)
            close(run.results[i - 1].rule->id);
        add_test(run.results[i], suite);
    }
    if (!run.results.empty()) close(run.results.back().rule->id);
    for (const std::string& gap : run.gaps) suite.failed("coverage", gap, {gap});
    close("coverage");
    if (run.perturbed) {
        for (const Perturbation& change : run.perturbed->changes) {
            const std::string title
                = fmt::format("{}: {} → {}", change.test->name, change.place, change.after);
            if (change.outcome == PerturbOutcome::fired) suite.passed(change.rule->id, title);
            if (change.outcome == PerturbOutcome::silent)
                suite.failed(change.rule->id, title, {describe(change)});
            if (change.outcome == PerturbOutcome::unchanged)
                suite.skipped(change.rule->id, title, describe(change));
        }
        for (const Rule* rule : run.perturbed->nothing_agrees)
            suite.skipped(rule->id, "agreeing test", no_agreement);
        close("perturbed");
    }
    return fmt::format(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"claimdiff test\" {}>\n"
        "{}</testsuites>\n",
        total.counts(),
        suites);
}

}  // namespace claimdiff
