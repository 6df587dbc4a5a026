// A test's documents become a small corpus, are checked, and what the rule found is set against
// what was expected of it.
//
//     findings: [{class: conflict, values: ["12", "15"]}]   and the rule finds  conflict: 12 | 15
//
// passes. A value is met by a side's canonical value or by its display, so that "12" and
// "about 12" can both be asked for.
#include "checker/rule_tests.hpp"

#include <algorithm>
#include <utility>

#include "checker/rule_names.hpp"

namespace claimdiff {
namespace {

// A side's display as people type it: without the spaces that part groups of digits.
std::string typed(std::string_view display) {
    constexpr std::string_view group_space = "\u202F";
    std::string text(display);
    for (std::size_t at = text.find(group_space); at != text.npos; at = text.find(group_space, at))
        text.erase(at, group_space.size());
    return text;
}

std::string describe(FindingClass finding_class, const std::vector<std::string>& values) {
    std::string out{finding_class_names[static_cast<std::size_t>(finding_class)]};
    for (std::size_t i = 0; i < values.size(); ++i) out += (i == 0 ? ": " : " | ") + values[i];
    return out;
}

std::string describe(const Finding& finding) {
    std::vector<std::string> values;
    for (const Side& side : finding.sides) values.push_back(typed(side.display));
    return describe(finding.finding_class, values);
}

// Values by what they are, or as they are displayed where two sides are hedged differently.
ExpectedFinding expectation_of(const Finding& finding) {
    ExpectedFinding out{finding.finding_class, {}};
    for (const Side& side : finding.sides) {
        const auto same
            = std::count_if(finding.sides.begin(), finding.sides.end(), [&side](const Side& other) {
                  return other.value == side.value;
              });
        out.values.push_back(same > 1 ? typed(side.display) : side.value);
    }
    return out;
}

bool meets(const Finding& finding, const ExpectedFinding& expected) {
    return finding.finding_class == expected.finding_class
           && std::equal(
               finding.sides.begin(),
               finding.sides.end(),
               expected.values.begin(),
               expected.values.end(),
               [](const Side& side, const std::string& value) {
                   return side.value == value || typed(side.display) == value;
               });
}

RuleTestResult compare(const Rule& rule, const RuleTest& test, const Report& report) {
    RuleTestResult result;
    result.rule = &rule;
    result.test = &test;
    std::vector<const Finding*> found;
    for (const Finding& finding : report.findings) {
        if (finding.rule == rule.id) {
            found.push_back(&finding);
        } else {
            result.by_others.push_back(finding.rule + ": " + describe(finding));
        }
    }
    for (const ExpectedFinding& expected : test.findings) {
        const auto met = std::find_if(found.begin(), found.end(), [&](const Finding* finding) {
            return meets(*finding, expected);
        });
        result.met.push_back(met != found.end());
        if (met == found.end()) {
            result.missing.push_back(describe(expected.finding_class, expected.values));
        } else {
            found.erase(met);
        }
    }
    for (const Finding* finding : found) {
        result.unexpected.push_back(describe(*finding));
        result.surplus.push_back(expectation_of(*finding));
    }
    const bool holds = result.missing.empty() && result.unexpected.empty();
    if (test.todo) {
        result.state = holds ? TestState::todo_holds : TestState::todo;
    } else {
        result.state = holds ? TestState::passed : TestState::failed;
    }
    return result;
}

}  // namespace

Corpus corpus_of(const RuleTest& test) {
    Corpus corpus;
    for (const TestDocument& written : test.documents) {
        Document document = make_document(written.name, written.text, written.language);
        document.front_date = written.published;
        corpus.documents.push_back(std::move(document));
    }
    std::sort(corpus.documents.begin(), corpus.documents.end(), [](const auto& a, const auto& b) {
        return a.id < b.id;
    });
    return corpus;
}

std::vector<RuleTestResult> run_rule_tests(
    const std::vector<RuleSet>& sets,
    const CheckFunction& check,
    const std::function<bool(const Rule&)>& runs) {
    std::vector<RuleTestResult> results;
    for (const RuleSet& set : sets) {
        for (const Rule& rule : set.rules) {
            if (!runs(rule)) continue;
            for (const RuleTest& test : rule.tests)
                results.push_back(compare(rule, test, check(corpus_of(test), sets)));
        }
    }
    return results;
}

}  // namespace claimdiff
