// JSON lines of articles: one object a line, with "text" and, where known, "id", "title",
// "published", "source", "language". Each is a document, "desk.jsonl#a12"; without an id it is
// known by its line, "desk.jsonl#3".
//
// A citation gives the line, and the column of the very word inside the string: escapes such as \n
// and \u00e9 are counted as they are written.
#include <simdjson.h>

#include <algorithm>
#include <optional>

#include "text/readers/text_builder.hpp"

namespace claimdiff {
namespace {

namespace ondemand = simdjson::ondemand;

struct Field {
    std::string value;
    std::string_view raw;  // between the quotes, in the padded copy of the line
};

std::string scalar_text(ondemand::value value) {
    std::string_view text;
    ondemand::json_type type{};
    if (value.type().get(type) != simdjson::SUCCESS) return {};
    if (type == ondemand::json_type::string) {
        if (value.get_string().get(text) != simdjson::SUCCESS) return {};
        return std::string(text);
    }
    if (type != ondemand::json_type::number) return {};
    text = value.raw_json_token();
    const std::size_t end = text.find_last_not_of(" \t\r\n");
    return std::string(text.substr(0, end == text.npos ? 0 : end + 1));
}

// The bytes of a string between its quotes, given its token, which begins with the first.
std::string_view inside_quotes(std::string_view token) {
    std::size_t end = 1;
    while (end < token.size() && token[end] != '"') end += token[end] == '\\' ? 2 : 1;
    return token.substr(1, std::min(end, token.size()) - 1);
}

class Record {
  public:
    // What is wrong with the line, or nothing.
    std::optional<std::string> read(simdjson::padded_string& line, ondemand::parser& parser) {
        ondemand::document document;
        ondemand::object object;
        if (const auto error = parser.iterate(line).get(document)) return not_json(error);
        if (const auto error = document.get_object().get(object)) {
            return error == simdjson::INCORRECT_TYPE ? "no JSON object" : not_json(error);
        }
        for (auto field : object) {
            std::string_view key;
            if (const auto error = field.unescaped_key().get(key)) return not_json(error);
            ondemand::value value;
            if (const auto error = field.value().get(value)) return not_json(error);
            if (key == "text") {
                const std::string_view token = value.raw_json_token();
                std::string_view text_value;
                if (value.get_string().get(text_value) != simdjson::SUCCESS) {
                    return "\"text\" is no string";
                }
                text = {std::string(text_value), inside_quotes(token)};
                has_text = true;
            } else if (std::string* const target = target_of(key)) {
                *target = scalar_text(value);
            }
        }
        const char* rest = nullptr;
        if (document.current_location().get(rest) == simdjson::SUCCESS) {
            return "more than one JSON value";
        }
        if (!has_text) return "\"text\" is missing";
        return std::nullopt;
    }

    Field text;
    bool has_text = false;
    std::string id, title, published, source, language;

  private:
    static std::string not_json(simdjson::error_code error) {
        return std::string("not JSON: ") + simdjson::error_message(error);
    }

    std::string* target_of(std::string_view key) {
        if (key == "id") return &id;
        if (key == "title") return &title;
        if (key == "published" || key == "date") return &published;
        if (key == "source") return &source;
        if (key == "language" || key == "lang") return &language;
        return nullptr;
    }
};

}  // namespace
}  // namespace claimdiff

CLAIMDIFF_READER(json_lines) {
    using namespace claimdiff;
    ondemand::parser parser;
    FilePositions positions(input.text);
    std::size_t number = 0;
    const std::size_t start = input.text.substr(0, 3) == "\xEF\xBB\xBF" ? 3 : 0;
    for (std::size_t at = start; at < input.text.size();) {
        const std::size_t end = std::min(input.text.find('\n', at), input.text.size());
        const std::string_view line = input.text.substr(at, end - at);
        const std::size_t line_start = at;
        at = end + 1;
        ++number;
        if (line.find_first_not_of(" \t\r") == line.npos) continue;
        const std::string name = std::to_string(number);
        if (line.size() > input.limits.line_bytes) {
            reading.left_out.push_back({name, "its line is too long", false});
            continue;
        }
        if (input.too_late()) {
            reading.left_out.push_back({name, "this line and the rest: out of time", false});
            return;
        }
        simdjson::padded_string padded(line);
        Record record;
        if (const auto fault = record.read(padded, parser)) {
            reading.left_out.push_back({record.id.empty() ? name : record.id, *fault, true});
            continue;
        }
        TextBuilder builder;
        const auto inside = static_cast<std::size_t>(record.text.raw.data() - padded.data());
        builder.verbatim(record.text.value, line_start + inside, record.text.raw, Escapes::json);
        Article article;
        builder.finish(positions, article);
        article.member = record.id.empty() ? name : record.id;
        article.title = std::move(record.title);
        article.published = std::move(record.published);
        article.source = std::move(record.source);
        article.language = std::move(record.language);
        article.bytes = line;
        reading.articles.push_back(std::move(article));
    }
}
