#include "reports/json_value.hpp"

#include "reports/show.hpp"

namespace claimdiff {
namespace {

using Json = nlohmann::ordered_json;

Json citation_to_json(const Report& report, const Citation& citation) {
    Json json
        = {{"document", document_id(report, citation)},
           {"begin", citation.span.begin},
           {"end", citation.span.end},
           {"line", citation.line},
           {"column", citation.column},
           {"quote", citation.quote},
           {"sentence", citation.sentence},
           {"attribution", text_or_null(citation.attribution)}};
    switch (citation.layout) {
        case Layout::lines:
            break;
        case Layout::pages:
            json["page"] = citation.page;
            break;
        case Layout::paragraphs:
            json["paragraph"] = citation.line;
            break;
        case Layout::cells:
            json["cell"] = citation.location;
            break;
    }
    return json;
}

// A canonical number is written as it stands; anything else is a string.
Json value_to_json(const Side& side) {
    if (side.numeric) {
        Json number = Json::parse(side.value, nullptr, /*allow_exceptions=*/false);
        if (number.is_number()) return number;
    }
    return side.value;
}

Json sides_to_json(const Report& report, const std::vector<Side>& sides) {
    Json out = Json::array();
    for (const Side& side : sides) {
        Json claims = Json::array();
        for (const Citation& citation : side.citations) {
            claims.push_back(citation_to_json(report, citation));
        }
        out.push_back(
            {{"value", value_to_json(side)},
             {"display", side.display},
             {"origins", side.origins},
             {"claims", std::move(claims)}});
    }
    return out;
}

}  // namespace

Json finding_to_json(const Report& report, const Finding& finding) {
    return {
        {"id", finding.id},
        {"rule", finding.rule},
        {"class", to_string(finding.finding_class)},
        {"level", to_string(finding.level)},
        {"measure", finding.measure},
        {"message", finding.message},
        {"explanation", text_or_null(finding.explanation)},
        {"compared_because", finding.compared_because},
        {"sides", sides_to_json(report, finding.sides)}};
}

Json agreement_to_json(const Report& report, const Agreement& agreement) {
    return {{"measure", agreement.measure}, {"sides", sides_to_json(report, agreement.sides)}};
}

Json text_or_null(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

std::string dump_json(const Json& value, int indent) {
    return value.dump(indent, ' ', /*ensure_ascii=*/false, Json::error_handler_t::replace);
}

}  // namespace claimdiff
