// The schema that editors check rule files with, and the documents that explain them, name what the
// loader reads: no key more, none less.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <set>

#include "checker/kinds/kind.hpp"
#include "checker/rule_keys.hpp"
#include "checker/rule_names.hpp"

namespace claimdiff {
namespace {

std::string read(const std::string& name) {
    std::ifstream in(CLAIMDIFF_SOURCE_DIR "/" + name);
    return {std::istreambuf_iterator<char>(in), {}};
}

template <class Names>
std::set<std::string> set_of(const Names& names) {
    return {names.begin(), names.end()};
}

std::set<std::string> properties(const nlohmann::json& map) {
    std::set<std::string> out;
    for (const auto& [key, value] : map["properties"].items()) out.insert(key);
    EXPECT_EQ(map["additionalProperties"], false) << map;
    return out;
}

std::set<std::string> names(const nlohmann::json& schema) {
    std::set<std::string> out;
    for (const auto& name : schema["enum"]) out.insert(name);
    return out;
}

TEST(RuleSchema, KeysAreTheLoaders) {
    const auto schema = nlohmann::json::parse(read("docs/schema/rule.schema.json"));
    const auto &rule = schema["properties"], &part = schema["$defs"];
    EXPECT_EQ(properties(schema), set_of(rule_keys));
    EXPECT_EQ(properties(rule["select"]), set_of(select_keys));
    EXPECT_EQ(properties(rule["tolerance"]), set_of(tolerance_keys));
    EXPECT_EQ(properties(part["test"]), set_of(test_keys));
    EXPECT_EQ(properties(part["document"]), set_of(document_keys));
    EXPECT_EQ(properties(part["finding"]), set_of(finding_keys));
}

TEST(RuleSchema, NamesAreTheLoaders) {
    const auto schema = nlohmann::json::parse(read("docs/schema/rule.schema.json"));
    const auto& rule = schema["properties"];
    EXPECT_EQ(names(rule["kind"]), set_of(rule_kinds()));
    EXPECT_EQ(names(rule["level"]), set_of(level_names));
    EXPECT_EQ(names(rule["select"]["properties"]["claims"]["items"]), set_of(claim_kind_names));
    EXPECT_EQ(
        names(schema["$defs"]["finding"]["properties"]["class"]), set_of(finding_class_names));
    std::set<std::string> numeric;
    for (const std::string_view kind : rule_kinds()) {
        if (find_kind(kind)->numeric) numeric.emplace(kind);
    }
    EXPECT_EQ(names(schema["if"]["properties"]["kind"]), numeric);
}

// Both documents explain every key, and list every kind with the claims it compares.
TEST(RuleDocuments, ExplainEveryKey) {
    std::string page = read("docs/claimdiff-rules.5");
    for (auto at = page.find("\\-"); at != page.npos; at = page.find("\\-", at)) page.erase(at, 1);
    const std::string guide = read("docs/rules.md");
    const auto explain = [&](std::string_view key) {
        const std::string name(key);
        EXPECT_THAT(guide, testing::HasSubstr("| `" + name + "`")) << "docs/rules.md";
        EXPECT_THAT(page, testing::HasSubstr("\n.B " + name)) << "docs/claimdiff-rules.5";
    };
    for (const std::string_view key : rule_keys) explain(key);
    for (const std::string_view key : tolerance_keys) explain(key);
    for (const std::string_view key : test_keys) explain(key);
    for (const std::string_view kind : rule_kinds()) {
        explain(kind);
        for (const ClaimKind claim : find_kind(kind)->claims) {
            const std::string name(to_string(claim));
            EXPECT_THAT(guide, testing::HasSubstr("`" + name + "`"));
            EXPECT_THAT(page, testing::HasSubstr(name));
        }
    }
    for (const auto& more : {set_of(select_keys), set_of(document_keys), set_of(finding_keys)}) {
        for (const std::string& key : more) {
            EXPECT_THAT(guide, testing::HasSubstr("`" + key + "`")) << "docs/rules.md";
            EXPECT_THAT(page, testing::HasSubstr(key)) << "docs/claimdiff-rules.5";
        }
    }
}

}  // namespace
}  // namespace claimdiff
