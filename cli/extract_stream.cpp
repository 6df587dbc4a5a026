// One text a line → its quantities. Numbers are written digit by digit as the text gave them
// (grammar/decimal.hpp), so "0.1" stays 0.1.
//
//     {"id": "a", "text": "Près de 40 blessés.", "lang": "fr"}
//     {"id":"a","quantities":[{"begin":0,"end":11,"quote":"Près de 40","kind":"number",
//      "value":40,"lower":36,"upper":40,"bound":"near-below","unit":null}],"claims":[]}
#include "cli/extract_stream.hpp"

#include <istream>
#include <nlohmann/json.hpp>
#include <ostream>
#include <string>

#include "grammar/mention.hpp"
#include "text/corpus.hpp"

namespace claimdiff::cli {
namespace {

using Json = nlohmann::ordered_json;

Json to_json(const Decimal& value) { return Json::parse(value.to_string()); }

Json to_json(const std::optional<Decimal>& value) { return value ? to_json(*value) : Json(); }

bool is_time(MentionKind kind) {
    return kind == MentionKind::date || kind == MentionKind::time || kind == MentionKind::duration
           || kind == MentionKind::daterange;
}

Json value_of(const Mention& mention) {
    const Quantity& q = mention.quantity;
    if (is_time(mention.kind)) return mention.time.value;
    if (q.bound == Bound::between || mention.kind == MentionKind::range)
        return Json::array({to_json(q.lower), to_json(q.upper)});
    return to_json(q.value);
}

Json to_json(const Mention& mention, const std::string& text) {
    const bool time = is_time(mention.kind);
    const Quantity& q = mention.quantity;
    // Scores count as two numbers to the outside.
    const auto kind = mention.kind == MentionKind::score ? "range" : to_string(mention.kind);
    Json json;
    json["begin"] = mention.span.begin;
    json["end"] = mention.span.end;
    json["quote"] = text.substr(mention.span.begin, mention.span.size());
    json["kind"] = kind;
    json["value"] = value_of(mention);
    if (time && mention.kind != MentionKind::duration) {
        json["lower"] = mention.time.begin.empty() ? Json() : Json(mention.time.begin);
        json["upper"] = mention.time.end.empty() ? Json() : Json(mention.time.end);
        json["bound"] = to_string(mention.time.bound);
    } else {
        json["lower"] = to_json(q.lower);
        json["upper"] = to_json(q.upper);
        json["bound"] = to_string(q.bound);
    }
    json["unit"] = mention.unit.empty() ? Json() : Json(mention.unit);
    return json;
}

Json extract(const Json& input) {
    const auto field = [&](const char* name) {
        const auto it = input.find(name);
        return it != input.end() && it->is_string() ? it->get<std::string>() : std::string();
    };
    const Document document = make_document({}, field("text"), field("lang"));
    const TokenText text(document, shipped_language(document.language));
    const TimeContext context{field("reference_date")};
    Json quantities = Json::array();
    for (const Sentence& sentence : text.sentences()) {
        for (const Mention& mention : find_mentions(text, sentence, context))
            quantities.push_back(to_json(mention, document.text));
    }
    Json output;
    output["id"] = input.at("id");
    output["quantities"] = std::move(quantities);
    output["claims"] = Json::array();
    return output;
}

// What is wrong with an input line; empty when nothing is.
std::string fault_of(const Json& input) {
    if (input.is_discarded()) return "not JSON";
    if (!input.is_object()) return "expected an object";
    if (!input.contains("id")) return "'id' is missing";
    if (!input.contains("text") || !input["text"].is_string()) return "'text' is missing";
    return {};
}

}  // namespace

bool extract_stream(std::istream& in, std::ostream& out) {
    bool good = true;
    std::string line;
    for (std::size_t number = 1; std::getline(in, line); ++number) {
        if (line.find_first_not_of(" \t\r") == line.npos) continue;
        const Json input = Json::parse(line, nullptr, false);
        const std::string fault = fault_of(input);
        Json output;
        if (fault.empty()) {
            output = extract(input);
        } else {
            good = false;
            output["id"] = input.is_object() && input.contains("id") ? input["id"] : Json();
            output["line"] = number;
            output["error"] = fault;
        }
        out << output.dump(-1, ' ', false, Json::error_handler_t::replace) << "\n" << std::flush;
    }
    return good;
}

}  // namespace claimdiff::cli
