// Rules: what counts as a difference, as data. A rule set is a folder of YAML files, one rule a
// file.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "checker/finding.hpp"
#include "grammar/claim.hpp"
#include "grammar/concepts.hpp"
#include "text/expected.hpp"

namespace claimdiff {

// What must be alike for two claims to be compared.
struct Tolerance {
    double relative = 0;            // widens both sides by this part of the value, e.g. 0.005
    double absolute = 0;            // in the claim's base unit
    bool written_precision = true;  // a value covers half a unit of its last written digit ("1.3
                                    // billion" is 1.25–1.35)
};

// One document of a rule's test.
struct TestDocument {
    std::string name, language, published, text;
};

struct ExpectedFinding {
    FindingClass finding_class = FindingClass::conflict;
    std::vector<std::string> values;  // displays or values of the sides, in order
};

struct RuleTest {
    std::string name;
    std::uint32_t line = 0;  // in the rule's file
    bool todo = false;       // known not to hold yet
    std::vector<TestDocument> documents;
    std::vector<ExpectedFinding> findings;  // empty: the rule must stay silent
};

struct Rule {
    std::string id;    // "news/casualties": set and file name
    std::string kind;  // a kind of checker/kinds: "quantity", "date", "since", "role", …
    std::string summary, why, example, help;
    Level level = Level::error;     // of a conflict; scope and update are warnings, precision and
                                    // wording notes, never above it
    bool off = false;               // its findings are not reported; agreements are
    std::vector<ClaimKind> claims;  // kinds of claim it selects; empty: those of its kind
    std::vector<std::string> nouns, events;  // concept prefixes it selects; empty: all
    Tolerance tolerance;
    bool accumulates = false;  // the figure grows with time: a later, higher one is an update
    bool varies = false;       // it goes up and down: a later one is an update, higher or lower
    std::vector<RuleTest> tests;
    std::string path;                    // of its file
    std::uint32_t line = 0, column = 0;  // of its selection there; 0 when it is of no file
};

struct RuleSet {
    std::string name;         // "news"
    std::vector<Rule> rules;  // in id order
};

// The rule sets carried in the binary. Most of a rule file are its tests, and whoever checks texts
// need not wait for them to be read.
enum class RuleTests : bool { leave_out, read };
const std::vector<RuleSet>& shipped_rule_sets(RuleTests tests = RuleTests::read);

// Rule sets from a folder: of one set (its files are rules) or of several. Errors name
// path:line:col.
// A noun or event that is none of the concepts is an error.
Expected<std::vector<RuleSet>> load_rule_sets(
    const std::string& folder, const Concepts& concepts = shipped_concepts());

}  // namespace claimdiff
