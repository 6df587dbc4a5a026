// A rule file, key by key. Whatever the file says and this reader does not know is an error, since
// a misspelt key in a rule would otherwise be a rule that checks something else.
//
//     kind: quantity
//     summary: Casualty figures differ
//     why: A toll is the figure readers remember.
//     select: {claims: [count], nouns: [people], events: [harm]}
//     tests: [ … ]                   →  Rule{id "news/casualties", kind "quantity", …}
#include "checker/rule_loader.hpp"

#include <algorithm>

#include "checker/kinds/kind.hpp"
#include "checker/nearest_path.hpp"
#include "checker/rule_keys.hpp"
#include "checker/rule_names.hpp"
#include "checker/strict_yaml.hpp"

namespace claimdiff {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// "2024-05-01", "2024-05-01T10:00" or with seconds.
bool is_iso_time(std::string_view text) {
    constexpr std::string_view shape = "0000-00-00T00:00:00";
    if (text.size() != 10 && text.size() != 16 && text.size() != 19) return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (shape[i] == '0' ? !is_digit(text[i]) : text[i] != shape[i]) return false;
    }
    const auto two = [&](std::size_t at) { return (text[at] - '0') * 10 + (text[at + 1] - '0'); };
    return two(5) >= 1 && two(5) <= 12 && two(8) >= 1 && two(8) <= 31
           && (text.size() < 16 || (two(11) <= 23 && two(14) <= 59))
           && (text.size() < 19 || two(17) <= 59);
}

// "people/firefighters", "measure/wind speed", "fr:autocar": segments that are not empty.
bool is_concept_path(std::string_view text) {
    return text.front() != '/' && text.back() != '/' && text.find("//") == text.npos;
}

class RuleReader {
  public:
    RuleReader(const StrictYaml& yaml, const Concepts* concepts, RuleTests tests, Rule& rule)
        : yaml_(yaml), concepts_(concepts), tests_(tests), rule_(rule) {}

    void rule(const YAML::Node& root) {
        constexpr std::string_view what = "a rule";
        const auto map = yaml_.map(root, what, rule_keys);
        const auto& kinds = rule_kinds();
        rule_.kind = kinds[yaml_.choice(yaml_.required(map, root, what, "kind"), "kind", kinds)];
        rule_.summary = yaml_.text(yaml_.required(map, root, what, "summary"), "summary");
        rule_.why = yaml_.text(yaml_.required(map, root, what, "why"), "why");
        if (const auto* node = find(map, "example")) rule_.example = yaml_.text(*node, "example");
        if (const auto* node = find(map, "help")) rule_.help = yaml_.text(*node, "help");
        if (const auto* node = find(map, "level"))
            rule_.level = static_cast<Level>(yaml_.choice(*node, "level", level_names));
        if (const auto* node = find(map, "select")) select(*node);
        for (const std::string_view key : {"tolerance", "accumulates", "varies"}) {
            const auto* node = find(map, key);
            const bool changes = key == "varies" && rule_.kind == "state";
            if (node != nullptr && !find_kind(rule_.kind)->numeric && !changes)
                yaml_.fail(
                    node->Mark(),
                    "'" + std::string(key) + "' means nothing in a rule of kind '" + rule_.kind
                        + "'",
                    "it is for kinds that compare numbers");
        }
        if (const auto* node = find(map, "tolerance")) tolerance(*node);
        if (const auto* node = find(map, "accumulates"))
            rule_.accumulates = yaml_.flag(*node, "accumulates");
        if (const auto* node = find(map, "varies")) rule_.varies = yaml_.flag(*node, "varies");
        const Error selection
            = yaml_.place((find(map, "select") ? *find(map, "select") : root).Mark());
        rule_.line = selection.line;
        rule_.column = selection.column;
        if (tests_ == RuleTests::read) tests(yaml_.required(map, root, what, "tests"));
    }

  private:
    static const YAML::Node* find(const StrictYaml::Map& map, std::string_view key) {
        const auto found = map.find(key);
        return found == map.end() ? nullptr : &found->second;
    }

    void select(const YAML::Node& node) {
        const auto map = yaml_.map(node, "'select'", select_keys);
        if (const auto* claims = find(map, "claims")) {
            const auto& comparable = find_kind(rule_.kind)->claims;
            for (const YAML::Node& item : some(*claims, "claims")) {
                const auto kind
                    = static_cast<ClaimKind>(yaml_.choice(item, "claim kind", claim_kind_names));
                if (std::find(comparable.begin(), comparable.end(), kind) == comparable.end()) {
                    std::string all;
                    for (const ClaimKind known : comparable)
                        all.append(all.empty() ? "it compares: " : ", ")
                            .append(claim_kind_names[static_cast<std::size_t>(known)]);
                    yaml_.fail(
                        item.Mark(),
                        "a rule of kind '" + rule_.kind + "' cannot compare '" + item.Scalar()
                            + "'",
                        all);
                }
                add(rule_.claims, kind, item);
            }
        }
        if (const auto* nouns = find(map, "nouns")) concepts(*nouns, "nouns", rule_.nouns);
        if (const auto* events = find(map, "events")) concepts(*events, "events", rule_.events);
    }

    // A list that selects something.
    std::vector<YAML::Node> some(const YAML::Node& node, std::string_view what) const {
        auto items = yaml_.list(node, what);
        if (items.empty())
            yaml_.fail(
                node.Mark(),
                "'" + std::string(what) + "' selects nothing: the rule could never fire",
                "leave the key out to select all");
        return items;
    }

    // That the path is a concept, or a word of a language: "fr:autocar".
    void known(const YAML::Node& item, std::string_view what, const std::string& path) const {
        if (concepts_ == nullptr || path.find(':') != path.npos) return;
        const bool nouns = what == "nouns";
        const auto &mine = nouns ? concepts_->nouns : concepts_->events,
                   &others = nouns ? concepts_->events : concepts_->nouns;
        if (Concepts::holds(mine, path)) return;
        std::string help
            = "languages/concepts.yaml lists them; a word that is none of them is "
              "written after its language: fr:autocar";
        if (Concepts::holds(others, path)) {
            help = "it is one of the " + std::string(nouns ? "events" : "nouns");
        } else if (const std::string near = nearest_path(path, mine); !near.empty()) {
            help = "did you mean '" + near + "'?";
        }
        yaml_.fail(
            item.Mark(),
            "no concept '" + path + "' among the " + std::string(what)
                + ": the rule could never fire",
            help);
    }

    void concepts(
        const YAML::Node& node, std::string_view what, std::vector<std::string>& out) const {
        for (const YAML::Node& item : some(node, what)) {
            const std::string path = yaml_.text(item, what);
            if (!is_concept_path(path))
                yaml_.fail(
                    item.Mark(),
                    "'" + path + "' is not a concept",
                    "a path such as people or harm/killed, without slashes at its ends");
            known(item, what, path);
            add(out, path, item);
        }
    }

    template <class T>
    void add(std::vector<T>& out, const T& value, const YAML::Node& item) const {
        if (std::find(out.begin(), out.end(), value) != out.end())
            yaml_.fail(item.Mark(), "'" + item.Scalar() + "' stands twice in one list");
        out.push_back(value);
    }

    void tolerance(const YAML::Node& node) {
        const auto map = yaml_.map(node, "'tolerance'", tolerance_keys);
        if (const auto* relative = find(map, "relative")) {
            rule_.tolerance.relative = yaml_.number(*relative, "relative");
            if (rule_.tolerance.relative >= 1)
                yaml_.fail(
                    relative->Mark(),
                    "'relative' must be less than 1",
                    "it is a part of the value: 0.05 is five percent");
        }
        if (const auto* absolute = find(map, "absolute"))
            rule_.tolerance.absolute = yaml_.number(*absolute, "absolute");
        if (const auto* written = find(map, "written-precision"))
            rule_.tolerance.written_precision = yaml_.flag(*written, "written-precision");
    }

    void tests(const YAML::Node& node) {
        const auto items = yaml_.list(node, "tests");
        if (items.empty())
            yaml_.fail(
                node.Mark(),
                "a rule needs tests",
                "at least one that fires and one that stays silent");
        std::vector<std::string> names;
        for (const YAML::Node& item : items) {
            const auto map = yaml_.map(item, "a test", test_keys);
            RuleTest test;
            test.line = static_cast<std::uint32_t>(item.Mark().line) + 1;
            const YAML::Node& name = yaml_.required(map, item, "a test", "name");
            test.name = yaml_.text(name, "name");
            add(names, test.name, name);
            if (const auto* todo = find(map, "todo")) test.todo = yaml_.flag(*todo, "todo");
            documents(yaml_.required(map, item, "a test", "documents"), test);
            findings(yaml_.required(map, item, "a test", "findings"), test);
            rule_.tests.push_back(std::move(test));
        }
    }

    void documents(const YAML::Node& node, RuleTest& test) const {
        std::vector<std::string> names;
        for (const YAML::Node& item : yaml_.list(node, "documents")) {
            constexpr std::string_view what = "a document";
            const auto map = yaml_.map(item, what, document_keys);
            TestDocument document;
            const YAML::Node& name = yaml_.required(map, item, what, "name");
            document.name = yaml_.text(name, "name");
            add(names, document.name, name);
            document.text = yaml_.text(yaml_.required(map, item, what, "text"), "text");
            if (const auto* language = find(map, "language"))
                document.language = yaml_.text(*language, "language");
            if (const auto* published = find(map, "published")) {
                document.published = yaml_.text(*published, "published");
                if (!is_iso_time(document.published))
                    yaml_.fail(
                        published->Mark(),
                        "'published' must be a date or a local time",
                        "for example 2024-05-01 or 2024-05-01T10:00");
            }
            test.documents.push_back(std::move(document));
        }
        if (test.documents.empty()) yaml_.fail(node.Mark(), "a test needs documents");
    }

    void findings(const YAML::Node& node, RuleTest& test) const {
        for (const YAML::Node& item : yaml_.list(node, "findings")) {
            constexpr std::string_view what = "a finding";
            const auto map = yaml_.map(item, what, finding_keys);
            ExpectedFinding finding;
            finding.finding_class = static_cast<FindingClass>(yaml_.choice(
                yaml_.required(map, item, what, "class"), "class", finding_class_names));
            const YAML::Node& values = yaml_.required(map, item, what, "values");
            for (const YAML::Node& value : yaml_.list(values, "values"))
                finding.values.push_back(yaml_.text(value, "values"));
            if (finding.values.size() < 2)
                yaml_.fail(values.Mark(), "a finding has two sides or more", "a value for each");
            test.findings.push_back(std::move(finding));
        }
    }

    const StrictYaml& yaml_;
    const Concepts* concepts_;
    const RuleTests tests_;
    Rule& rule_;
};

Expected<Rule> parse(
    std::string_view yaml,
    std::string id,
    std::string path,
    const Concepts* concepts,
    StrictYaml::Documents documents,
    RuleTests tests) {
    Rule rule;
    rule.id = std::move(id);
    rule.path = std::move(path);
    const StrictYaml reader(rule.path, yaml, documents);
    try {
        RuleReader(reader, concepts, tests, rule).rule(reader.document());
    } catch (StrictYaml::Fault& fault) {
        return std::move(fault.error);
    } catch (const YAML::Exception& exception) {
        return Error{"not valid YAML: " + exception.msg, rule.path, 0, 0, {}};
    }
    return rule;
}

}  // namespace

Expected<Rule> parse_rule(
    std::string_view yaml, std::string id, std::string path, const Concepts* concepts) {
    return parse(
        yaml,
        std::move(id),
        std::move(path),
        concepts,
        StrictYaml::Documents::any,
        RuleTests::read);
}

Expected<Rule> parse_sound_rule(
    std::string_view yaml, std::string id, std::string path, RuleTests tests) {
    return parse(yaml, std::move(id), std::move(path), nullptr, StrictYaml::Documents::one, tests);
}

}  // namespace claimdiff
