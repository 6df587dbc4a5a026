#include "reports/json_value.hpp"

#include <algorithm>

#include "reports/show.hpp"

namespace claimdiff {
namespace {

using Json = nlohmann::ordered_json;

void add_citation(const Report& report, const Citation& citation, JsonText& json) {
    json.open('{');
    json.key("document").string(document_id(report, citation));
    json.key("begin").number(citation.span.begin);
    json.key("end").number(citation.span.end);
    json.key("line").number(citation.line);
    json.key("column").number(citation.column);
    json.key("quote").string(citation.quote);
    json.key("sentence").string(citation.sentence);
    json.key("attribution").text_or_null(citation.attribution);
    switch (citation.layout) {
        case Layout::lines:
            break;
        case Layout::pages:
            json.key("page").number(citation.page);
            break;
        case Layout::paragraphs:
            json.key("paragraph").number(citation.line);
            break;
        case Layout::cells:
            json.key("cell").string(citation.location);
            break;
    }
    json.close('}');
}

// "1240", "7": what nearly every number is.
bool is_plain_integer(const std::string& text) {
    constexpr std::size_t longest = 18;  // digits that any integer type of JSON readers holds
    const bool digits
        = std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    return digits && !text.empty() && text.size() <= longest
           && (text[0] != '0' || text.size() == 1);
}

// A canonical number is written as it stands; anything else is a string.
void add_value(const Side& side, JsonText& json) {
    if (!side.numeric) return json.string(side.value);
    if (is_plain_integer(side.value)) return json.written(side.value);
    const Json number = Json::parse(side.value, nullptr, /*allow_exceptions=*/false);
    if (!number.is_number()) return json.string(side.value);
    json.written(dump_json(number, JsonText::on_one_line));
}

void add_sides(const Report& report, const std::vector<Side>& sides, JsonText& json) {
    json.key("sides").open('[');
    for (const Side& side : sides) {
        json.open('{');
        add_value(side, json.key("value"));
        json.key("display").string(side.display);
        json.key("origins").number(side.origins);
        json.key("claims").open('[');
        for (const Citation& citation : side.citations) add_citation(report, citation, json);
        json.close(']');
        json.close('}');
    }
    json.close(']');
}

}  // namespace

void add_finding(const Report& report, const Finding& finding, JsonText& json) {
    json.key("id").string(finding.id);
    json.key("rule").string(finding.rule);
    json.key("class").string(to_string(finding.finding_class));
    json.key("level").string(to_string(finding.level));
    json.key("measure").string(finding.measure);
    json.key("message").string(finding.message);
    json.key("explanation").text_or_null(finding.explanation);
    json.key("compared_because").open('[');
    for (const std::string& reason : finding.compared_because) json.string(reason);
    json.close(']');
    add_sides(report, finding.sides, json);
}

void add_agreement(const Report& report, const Agreement& agreement, JsonText& json) {
    json.key("measure").string(agreement.measure);
    add_sides(report, agreement.sides, json);
}

Json text_or_null(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

std::string dump_json(const Json& value, int indent) {
    return value.dump(indent, ' ', /*ensure_ascii=*/false, Json::error_handler_t::replace);
}

}  // namespace claimdiff
