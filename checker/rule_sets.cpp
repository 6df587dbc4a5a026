// Rule sets: the shipped ones and those of a folder, through the same reader.
//
//     rules/news/casualties.yaml      load_rule_sets("rules")      → one set, "news"
//     rules/news/arrests.yaml         load_rule_sets("rules/news") → the same
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <stdexcept>

#include "checker/rule.hpp"
#include "checker/rule_loader.hpp"
#include "checker/shipped_rules.hpp"
#include "text/parallel.hpp"

namespace claimdiff {
namespace {

namespace fs = std::filesystem;

struct Entries {
    std::vector<fs::path> rules, folders;
};

// What a folder holds, hidden entries left out, in name order. A file with another ending is left
// alone (a README, say), save for the one that is a slip.
Expected<Entries> entries_of(const fs::path& folder) {
    Entries out;
    std::error_code error;
    for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
        const fs::path& path = it->path();
        if (path.filename().native().front() == '.') continue;
        std::error_code ignored;
        if (it->is_directory(ignored)) out.folders.push_back(path);
        if (path.extension() == ".yaml") out.rules.push_back(path);
        if (path.extension() == ".yml")
            return Error{"a rule file ends in .yaml", path.generic_string(), 0, 0, "rename it"};
    }
    if (error)
        return Error{
            "cannot read the folder: " + error.message(),
            folder.generic_string(),
            0,
            0,
            "give a folder of rule files"};
    std::sort(out.rules.begin(), out.rules.end());
    std::sort(out.folders.begin(), out.folders.end());
    return out;
}

Expected<RuleSet> load_set(
    const fs::path& folder, const std::vector<fs::path>& files, const Concepts& concepts) {
    RuleSet set;
    set.name = fs::weakly_canonical(folder).filename().generic_string();
    for (const fs::path& file : files) {
        std::ifstream in(file, std::ios::binary);
        const std::string bytes{std::istreambuf_iterator<char>(in), {}};
        if (!in) return Error{"cannot read the file", file.generic_string(), 0, 0, {}};
        auto rule = parse_rule(
            bytes, set.name + "/" + file.stem().generic_string(), file.generic_string(), &concepts);
        if (!rule) return rule.error();
        set.rules.push_back(std::move(*rule));
    }
    return set;
}

// A shipped rule ends with its tests.
std::string_view without_tests(std::string_view yaml) {
    return yaml.substr(0, yaml.find("\ntests:"));
}

Expected<Rule> read_shipped(const ShippedRule& file, RuleTests tests) {
    const std::string id = std::string(file.set) + "/" + file.name;
    const std::string_view whole(file.begin, file.end);
    const std::string path = "rules/" + id + ".yaml";
    return parse_sound_rule(
        tests == RuleTests::read ? whole : without_tests(whole), id, path, tests);
}

// In parallel: of the time that five articles take, a third would go into this.
std::vector<RuleSet> read_shipped(RuleTests tests) {
    const std::span<const ShippedRule> files = shipped_rules();
    std::vector<std::optional<Expected<Rule>>> rules(files.size());
    in_parallel(
        files.size(), 0, [&](std::size_t i) { rules[i].emplace(read_shipped(files[i], tests)); });
    std::vector<RuleSet> out;
    for (std::size_t i = 0; i < files.size(); ++i) {
        if (out.empty() || out.back().name != files[i].set) out.push_back({files[i].set, {}});
        Expected<Rule>& rule = *rules[i];
        if (!rule) throw std::logic_error("shipped rule: " + to_string(rule.error()));
        out.back().rules.push_back(std::move(*rule));
    }
    return out;
}

}  // namespace

const std::vector<RuleSet>& shipped_rule_sets(RuleTests tests) {
    if (tests == RuleTests::read) {
        static const std::vector<RuleSet> whole = read_shipped(RuleTests::read);
        return whole;
    }
    static const std::vector<RuleSet> rules_alone = read_shipped(RuleTests::leave_out);
    return rules_alone;
}

Expected<std::vector<RuleSet>> load_rule_sets(const std::string& folder, const Concepts& concepts) {
    const auto entries = entries_of(folder);
    if (!entries) return entries.error();
    std::vector<RuleSet> sets;
    const auto add = [&](const fs::path& path, const std::vector<fs::path>& files) {
        auto set = load_set(path, files, concepts);
        if (set) sets.push_back(std::move(*set));
        return set.has_value() ? Expected<bool>(true) : Expected<bool>(set.error());
    };
    if (!entries->rules.empty()) {
        if (const auto added = add(folder, entries->rules); !added) return added.error();
        return sets;
    }
    for (const fs::path& path : entries->folders) {
        const auto inside = entries_of(path);
        if (!inside) return inside.error();
        if (inside->rules.empty()) continue;
        if (const auto added = add(path, inside->rules); !added) return added.error();
    }
    if (sets.empty())
        return Error{
            "no rules here",
            folder,
            0,
            0,
            "a rule set is a folder of .yaml files, one rule a file"};
    return sets;
}

}  // namespace claimdiff
