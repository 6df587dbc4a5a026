// One text a line → its quantities and claims.
//
//     {"id": "a", "text": "Près de 40 blessés.", "lang": "fr"}
//     {"id":"a","quantities":[{"begin":0,"end":11,"quote":"Près de 40",…}],"claims":[…]}
#include "cli/extract_stream.hpp"

#include <istream>
#include <nlohmann/json.hpp>
#include <ostream>
#include <string>

#include "cli/extraction.hpp"
#include "grammar/extract.hpp"
#include "text/corpus.hpp"

namespace claimdiff::cli {
namespace {

using Json = nlohmann::ordered_json;

std::string dump(const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string extract_line(const Json& input) {
    const auto field = [&](const char* name) {
        const auto it = input.find(name);
        return it != input.end() && it->is_string() ? it->get<std::string>() : std::string();
    };
    const Document document = make_document({}, field("text"), field("lang"));
    const Language& language = shipped_language(document.language);
    std::string line;
    add_extraction_line(
        dump(input.at("id")),
        document.text,
        extract(document, language, 0, field("reference_date")),
        line);
    return line;
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
    for (std::size_t number = 1; std::getline(in, line) && out; ++number) {
        if (line.find_first_not_of(" \t\r") == line.npos) continue;
        const Json input = Json::parse(line, nullptr, false);
        const std::string fault = fault_of(input);
        if (fault.empty()) {
            out << extract_line(input) << std::flush;
        } else {
            good = false;
            Json output;
            output["id"] = input.is_object() && input.contains("id") ? input["id"] : Json();
            output["line"] = number;
            output["error"] = fault;
            out << dump(output) << "\n" << std::flush;
        }
    }
    return good;
}

}  // namespace claimdiff::cli
