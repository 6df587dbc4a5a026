// JSON lines of articles: one object a line, with "text" and, where known, "id", "title",
// "published", "source", "url", "language". Each is a document, "desk.jsonl#a12"; without an id it
// is known by its line, "desk.jsonl#3". One array of such objects, or one object on several lines,
// is read as well; the third of them is "desk.json#3".
//
// A citation gives the line, and the column of the very word inside the string: escapes such as \n
// and \u00e9 are counted as they are written.
#include <simdjson.h>

#include <algorithm>
#include <optional>
#include <stdexcept>
#include <vector>

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
            if (key == "text" || key == "title") {
                const std::string_view token = value.raw_json_token();
                std::string_view string;
                const bool is_text = key == "text";
                if (value.get_string().get(string) == simdjson::SUCCESS) {
                    (is_text ? text : title) = {std::string(string), inside_quotes(token)};
                } else if (is_text) {
                    return "\"text\" is no string";
                }
                has_text = has_text || is_text;
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

    Field text, title;
    bool has_text = false;
    std::string id, published, source, url, language;

  private:
    static std::string not_json(simdjson::error_code error) {
        return std::string("not JSON: ") + simdjson::error_message(error);
    }

    std::string* target_of(std::string_view key) {
        if (key == "id") return &id;
        if (key == "published" || key == "date") return &published;
        if (key == "source") return &source;
        if (key == "url") return &url;
        if (key == "language" || key == "lang") return &language;
        return nullptr;
    }
};

class Reader {
  public:
    Reader(const ReaderInput& input, ReaderOutput& reading)
        : input_(input), reading_(reading), positions_(input.text) {}

    // `number` is its name when it gives none.
    void record(std::string_view json, std::size_t number) {
        const std::string name = std::to_string(number);
        if (json.size() > input_.limits.line_bytes) {
            reading_.left_out.push_back({name, "its line is too long", false});
            return;
        }
        simdjson::padded_string padded(json);
        Record record;
        if (const auto fault = record.read(padded, parser_)) {
            reading_.left_out.push_back({record.id.empty() ? name : record.id, *fault, true});
            return;
        }
        TextBuilder builder;
        const auto begin = static_cast<std::size_t>(json.data() - input_.text.data());
        const auto offset = [&](const Field& field) {
            return begin + static_cast<std::size_t>(field.raw.data() - padded.data());
        };
        positions_.keep(begin);
        if (!record.title.value.empty()) {
            builder.title(
                record.title.value,
                offset(record.title),
                record.title.raw,
                Escapes::json,
                record.text.value);
        }
        builder.verbatim(record.text.value, offset(record.text), record.text.raw, Escapes::json);
        Article article;
        builder.finish(positions_, article);
        article.member = record.id.empty() ? name : record.id;
        article.title = std::move(record.title.value);
        article.published = std::move(record.published);
        // What has no name has an address at least, by which a reader finds it.
        article.source = std::move(record.source.empty() ? record.url : record.source);
        article.language = std::move(record.language);
        article.bytes = json;
        reading_.articles.push_back(std::move(article));
    }

    // False when there is no time left.
    bool in_time(std::size_t number, std::string_view rest) {
        if (!input_.too_late()) return true;
        reading_.left_out.push_back(
            {std::to_string(number), std::string(rest) + " and the rest: out of time", false});
        return false;
    }

  private:
    const ReaderInput& input_;
    ReaderOutput& reading_;
    ondemand::parser parser_;
    FilePositions positions_;
};

std::string_view trimmed(std::string_view text) {
    const std::size_t begin = std::min(text.find_first_not_of(" \t\r\n"), text.size());
    text.remove_prefix(begin);
    return text.substr(0, text.find_last_not_of(" \t\r\n") + 1);
}

// Whether the first line holds less than a record, or more.
bool may_be_one_value(std::string_view text) {
    const std::string_view line = trimmed(text.substr(0, text.find('\n')));
    return !line.empty() && (line.front() == '[' || line.back() != '}');
}

// The elements of the array, or the object, that `text` is; nothing when it is neither.
std::optional<std::vector<std::string_view>> records_of_value(std::string_view text) {
    const simdjson::padded_string padded(text);
    ondemand::parser parser;
    ondemand::document document;
    ondemand::array array;
    ondemand::object object;
    std::string_view json;
    std::vector<std::string_view> records;
    const auto add = [&] {
        records.push_back(
            text.substr(static_cast<std::size_t>(json.data() - padded.data()), json.size()));
    };
    if (parser.iterate(padded).get(document) != simdjson::SUCCESS) return std::nullopt;
    if (text.front() == '{') {
        if (document.get_object().get(object) != simdjson::SUCCESS) return std::nullopt;
        if (object.raw_json().get(json) != simdjson::SUCCESS) return std::nullopt;
        add();
    } else {
        if (document.get_array().get(array) != simdjson::SUCCESS) return std::nullopt;
        for (auto element : array) {
            if (element.get_object().get(object) != simdjson::SUCCESS) return std::nullopt;
            if (object.raw_json().get(json) != simdjson::SUCCESS) return std::nullopt;
            add();
        }
    }
    const char* rest = nullptr;
    if (document.current_location().get(rest) == simdjson::SUCCESS) return std::nullopt;
    return records;
}

}  // namespace
}  // namespace claimdiff

CLAIMDIFF_READER(json_lines) {
    using namespace claimdiff;
    Reader reader(input, reading);
    const std::size_t start = input.text.substr(0, 3) == "\xEF\xBB\xBF" ? 3 : 0;
    std::size_t number = 0;
    if (const std::string_view text = trimmed(input.text.substr(start)); may_be_one_value(text)) {
        if (const auto records = records_of_value(text)) {
            for (const std::string_view record : *records) {
                if (!reader.in_time(++number, "this record")) return;
                reader.record(record, number);
            }
            return;
        }
        if (text.front() == '[') throw std::runtime_error("not JSON, or no array of objects");
    }
    for (std::size_t at = start; at < input.text.size();) {
        const std::size_t end = std::min(input.text.find('\n', at), input.text.size());
        const std::string_view line = input.text.substr(at, end - at);
        at = end + 1;
        ++number;
        if (line.find_first_not_of(" \t\r") == line.npos) continue;
        if (!reader.in_time(number, "this line")) return;
        reader.record(line, number);
    }
}
