// The file is edited, not written anew: YAML libraries drop comments and layout. yaml-cpp tells
// where nodes begin; where they end is found by walking over brackets, quotes and comments. An
// expected finding that was not met gives way, in its place, to one that was found instead; what is
// left over goes out, or comes in after the last.
//
//     findings:                                           findings:
//       - {class: conflict, values: ["7", "9"]}  # car      - {class: conflict, values: ["7", "8"]}
//       # car
//     findings: []                                    →   findings: [{class: scope, values: ["1",
//     "2"]}]
//
// The result is read again before it is returned: an edit that did not come out as meant is an
// error, never a spoilt file.
#include "checker/rule_update.hpp"

#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <optional>

#include "checker/rule_loader.hpp"
#include "checker/yaml_text.hpp"

namespace claimdiff {
namespace {

std::string written(const ExpectedFinding& finding) {
    std::string out = "{class: " + std::string(to_string(finding.finding_class)) + ", values: [";
    for (std::size_t i = 0; i < finding.values.size(); ++i)
        out += (i == 0 ? "" : ", ") + yaml_quoted(finding.values[i]);
    return out + "]}";
}

struct Edit {
    std::size_t begin, end;
    std::string text;
};

class FindingsEditor {
  public:
    explicit FindingsEditor(std::string_view yaml) : yaml_(yaml) {}

    void test(const YAML::Node& test, const RuleTestResult& result) {
        const YAML::Node findings = test["findings"];
        const std::size_t begin = offset(findings);
        if (yaml_[begin] != '[' && yaml_[begin] != '-') return;  // an anchor, a tag: not edited
        std::vector<std::size_t> gone;
        std::size_t surplus = 0;
        for (std::size_t i = 0; i < findings.size(); ++i) {
            if (result.met[i]) continue;
            if (surplus < result.surplus.size()) {
                const YAML::Node item = findings[i];
                edits_.push_back({offset(item), end_of(item), written(result.surplus[surplus++])});
            } else {
                gone.push_back(i);
            }
        }
        std::string added;
        if (yaml_[begin] == '[') {
            remove_from_flow(findings, gone);
            bool first = findings.size() == gone.size();
            for (; surplus < result.surplus.size(); ++surplus, first = false)
                added += (first ? "" : ", ") + written(result.surplus[surplus]);
            const std::size_t at
                = findings.size() == 0 ? begin + 1 : end_of(findings[findings.size() - 1]);
            if (!added.empty()) edits_.push_back({at, at, added});
            return;
        }
        remove_lines(findings, gone);
        for (; surplus < result.surplus.size(); ++surplus)
            added += std::string(column(findings), ' ') + "- " + written(result.surplus[surplus])
                     + "\n";
        const std::size_t at = line_end(end_of(findings[findings.size() - 1]));
        if (!added.empty()) edits_.push_back({at, at, added});
    }

    std::string result() {
        std::stable_sort(edits_.begin(), edits_.end(), [](const Edit& a, const Edit& b) {
            return a.begin < b.begin;
        });
        std::string out;
        std::size_t at = 0;
        for (const Edit& edit : edits_) {
            out += yaml_.substr(at, edit.begin - at);
            out += edit.text;
            at = edit.end;
        }
        return out += yaml_.substr(at);
    }

  private:
    std::size_t offset(const YAML::Node& node) const {
        std::size_t begin = 0;
        for (int line = 0; line < node.Mark().line; ++line) begin = yaml_.find('\n', begin) + 1;
        return begin + static_cast<std::size_t>(node.Mark().column);
    }

    // Of the dashes of a block list.
    static std::size_t column(const YAML::Node& list) {
        return static_cast<std::size_t>(list.Mark().column);
    }

    std::size_t line_begin(std::size_t at) const {
        return at == 0 ? 0 : yaml_.rfind('\n', at - 1) + 1;
    }

    std::size_t line_end(std::size_t at) const {  // behind the line break
        return std::min(yaml_.find('\n', at), yaml_.size() - 1) + 1;
    }

    std::size_t end_of_quoted(std::size_t at) const {
        const char quote = yaml_[at];
        for (++at; at < yaml_.size() && yaml_[at] != quote; ++at) {
            if (quote == '"' && yaml_[at] == '\\') ++at;
        }
        return at + 1;  // a doubled ' begins the next piece; pieces are walked one by one
    }

    bool is_comment(std::size_t at) const {
        return yaml_[at] == '#' && (at == 0 || yaml_[at - 1] == ' ' || yaml_[at - 1] == '\n');
    }

    // Behind the bracket that closes the one at `at`.
    std::size_t end_of_flow(std::size_t at) const {
        for (int depth = 0; at < yaml_.size();) {
            const char c = yaml_[at];
            if (c == '"' || c == '\'') {
                at = end_of_quoted(at);
                continue;
            }
            if (is_comment(at)) {
                at = line_end(at);
                continue;
            }
            ++at;
            if (c == '[' || c == '{') ++depth;
            if ((c == ']' || c == '}') && --depth == 0) break;
        }
        return at;
    }

    std::size_t end_of_scalar(std::size_t at) const {
        if (yaml_[at] == '"' || yaml_[at] == '\'') return end_of_quoted(at);
        std::size_t end = at;
        for (; end < yaml_.size() && yaml_[end] != '\n' && !is_comment(end); ++end) {
        }
        while (end > at && yaml_[end - 1] == ' ') --end;
        return end;
    }

    std::size_t end_of(const YAML::Node& node) const {
        const std::size_t at = offset(node);
        if (yaml_[at] == '[' || yaml_[at] == '{') return end_of_flow(at);
        if (node.IsScalar()) return end_of_scalar(at);
        std::size_t end = at;
        for (const auto& entry : node)
            end = std::max(end, end_of(node.IsMap() ? entry.second : YAML::Node(entry)));
        return end;
    }

    void remove_from_flow(const YAML::Node& findings, const std::vector<std::size_t>& gone) {
        for (const std::size_t i : gone) {
            // With the comma behind it, or the one before the last.
            const bool last = i + 1 == findings.size();
            const bool after_another = last && i > 0;
            const std::size_t begin = after_another ? end_of(findings[i - 1]) : offset(findings[i]);
            edits_.push_back({begin, last ? end_of(findings[i]) : offset(findings[i + 1]), {}});
        }
    }

    void remove_lines(const YAML::Node& findings, const std::vector<std::size_t>& gone) {
        for (const std::size_t i : gone)
            edits_.push_back({line_begin(offset(findings[i])), line_end(end_of(findings[i])), {}});
        if (gone.size() != findings.size()) return;
        const std::size_t colon = yaml_.rfind("findings:", offset(findings)) + 9;
        edits_.push_back({colon, colon, " []"});
    }

    std::string_view yaml_;
    std::vector<Edit> edits_;
};

bool needs_update(const RuleTestResult& result) { return result.state == TestState::failed; }

// What the test's findings are to be after the edit, in the order of the edit.
std::vector<ExpectedFinding> wanted(const RuleTestResult& result) {
    if (!needs_update(result)) return result.test->findings;
    std::vector<ExpectedFinding> out;
    std::size_t surplus = 0;
    for (std::size_t i = 0; i < result.test->findings.size(); ++i) {
        if (result.met[i]) {
            out.push_back(result.test->findings[i]);
        } else if (surplus < result.surplus.size()) {
            out.push_back(result.surplus[surplus++]);
        }
    }
    for (; surplus < result.surplus.size(); ++surplus) out.push_back(result.surplus[surplus]);
    return out;
}

bool came_out(const Rule& rule, const std::vector<RuleTestResult>& results) {
    const auto same = [](const ExpectedFinding& a, const ExpectedFinding& b) {
        return a.finding_class == b.finding_class && a.values == b.values;
    };
    return std::equal(
        rule.tests.begin(),
        rule.tests.end(),
        results.begin(),
        results.end(),
        [&](const RuleTest& test, const RuleTestResult& result) {
            const auto expected = wanted(result);
            return test.name == result.test->name
                   && std::equal(
                       test.findings.begin(),
                       test.findings.end(),
                       expected.begin(),
                       expected.end(),
                       same);
        });
}

}  // namespace

Expected<std::string> update_expected_findings(
    std::string_view yaml, const std::vector<RuleTestResult>& results) {
    const auto failed = std::find_if(results.begin(), results.end(), needs_update);
    if (failed == results.end()) return std::string(yaml);
    const Rule& rule = *failed->rule;
    const Error error{
        "the expected findings cannot be rewritten here",
        rule.path,
        failed->test->line,
        0,
        "write each as {class: conflict, values: [a, b]}"};
    try {
        const YAML::Node tests = YAML::Load(std::string(yaml))["tests"];
        FindingsEditor editor(yaml);
        for (std::size_t i = 0; i < results.size(); ++i) {
            if (needs_update(results[i])) editor.test(tests[i], results[i]);
        }
        std::string out = editor.result();
        const auto reread = parse_rule(out, rule.id, rule.path);
        if (reread && came_out(*reread, results)) return out;
        return error;
    } catch (const YAML::Exception&) {
        return error;  // a file that changed since it was loaded
    }
}

}  // namespace claimdiff
