// yaml-cpp is lenient where a rule's author needs it strict: of two equal keys the first wins in
// silence, an absent key reads as null, a second document in the file is never looked at, "yes" is
// true. Here each of these is an error at its place.
//
//     level: eror      →  rules/news/a.yaml:4:8: unknown level 'eror' (one of: note, warning,
//     error)
#include "checker/strict_yaml.hpp"

#include <yaml-cpp/eventhandler.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <sstream>

namespace claimdiff {
namespace {

// Numbers are decimal, as in "0.005": from_chars does not depend on the locale, and it must take
// all of the text.
bool parse_number(const std::string& text, double& out) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
    return error == std::errc() && end == text.data() + text.size() && std::isfinite(out);
}

// Where a document begins; what stands in it is passed by. YAML::LoadAll() would read documents for
// ever where yaml-cpp takes a stray "," for the end of one and the beginning of the next.
struct StartOfDocument : YAML::EventHandler {
    YAML::Mark mark;

    void OnDocumentStart(const YAML::Mark& at) override { mark = at; }
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark&, YAML::anchor_t) override {}
    void OnAlias(const YAML::Mark&, YAML::anchor_t) override {}
    void OnScalar(
        const YAML::Mark&, const std::string&, YAML::anchor_t, const std::string&) override {}
    void OnSequenceStart(
        const YAML::Mark&, const std::string&, YAML::anchor_t, YAML::EmitterStyle::value) override {
    }
    void OnSequenceEnd() override {}
    void OnMapStart(
        const YAML::Mark&, const std::string&, YAML::anchor_t, YAML::EmitterStyle::value) override {
    }
    void OnMapEnd() override {}
};

std::string quoted(std::string_view text) { return "'" + std::string(text) + "'"; }

}  // namespace

// yaml-cpp counts columns in bytes; people count characters.
Error StrictYaml::place(const YAML::Mark& mark) const {
    Error error{{}, path_, 0, 0, {}};
    if (mark.line >= 0) {
        std::size_t begin = 0;
        for (int line = 0; line < mark.line && begin < bytes_.size(); ++line) {
            begin = std::min(bytes_.find('\n', begin), bytes_.size() - 1) + 1;
        }
        const auto before = bytes_.substr(begin, static_cast<std::size_t>(mark.column));
        const auto characters = std::count_if(before.begin(), before.end(), [](char byte) {
            return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
        });
        error.line = static_cast<std::uint32_t>(mark.line) + 1;
        error.column = static_cast<std::uint32_t>(characters) + 1;
    }
    return error;
}

void StrictYaml::fail(const YAML::Mark& mark, std::string message, std::string help) const {
    Error error = place(mark);
    error.message = std::move(message);
    error.help = std::move(help);
    throw Fault{std::move(error)};
}

YAML::Node StrictYaml::document() const {
    YAML::Node node = document_if_any();
    if (node.IsNull()) fail({}, "the file is empty");
    return node;
}

YAML::Node StrictYaml::document_if_any() const {
    const std::string text(bytes_);
    try {
        if (documents_ == Documents::any && !holds_document(text)) return {};
        return YAML::Load(text);
    } catch (const YAML::Exception& exception) {
        fail(exception.mark, "not valid YAML: " + exception.msg);
    }
}

// More than one fails.
bool StrictYaml::holds_document(const std::string& text) const {
    std::istringstream stream(text);
    YAML::Parser parser(stream);
    StartOfDocument first;
    if (!parser.HandleNextDocument(first)) return false;
    StartOfDocument second;
    if (!parser.HandleNextDocument(second)) return true;
    if (second.mark.pos == first.mark.pos) fail(first.mark, "not valid YAML");
    fail(second.mark, "a second YAML document in one file", "a file holds one");
}

StrictYaml::Map StrictYaml::map(
    const YAML::Node& node, std::string_view what, std::span<const std::string_view> keys) const {
    if (!node.IsMap()) fail(node.Mark(), std::string(what) + " must be a map of keys and values");
    Map out;
    for (const auto& entry : node) {
        const std::string key = text(entry.first, "a key");
        if (std::find(keys.begin(), keys.end(), key) == keys.end()) {
            std::string all;
            for (const std::string_view known : keys)
                all.append(all.empty() ? "known keys: " : ", ").append(known);
            fail(
                entry.first.Mark(), "unknown key " + quoted(key) + " in " + std::string(what), all);
        }
        if (entry.second.IsNull()) fail(entry.first.Mark(), quoted(key) + " has no value");
        if (!out.emplace(key, entry.second).second)
            fail(
                entry.first.Mark(), "key " + quoted(key) + " stands twice in " + std::string(what));
    }
    return out;
}

const YAML::Node& StrictYaml::required(
    const Map& map, const YAML::Node& node, std::string_view what, std::string_view key) const {
    const auto found = map.find(key);
    if (found == map.end())
        fail(node.Mark(), std::string(what) + " has no " + quoted(key), "add the key");
    return found->second;
}

std::vector<YAML::Node> StrictYaml::list(const YAML::Node& node, std::string_view what) const {
    if (!node.IsSequence())
        fail(node.Mark(), quoted(what) + " must be a list", "write [a, b] or one '- item' a line");
    return {node.begin(), node.end()};
}

std::string StrictYaml::text(const YAML::Node& node, std::string_view what) const {
    if (!node.IsScalar() || node.Scalar().find_first_not_of(" \t\r\n") == std::string::npos)
        fail(node.Mark(), quoted(what) + " must be text");
    return node.Scalar();
}

bool StrictYaml::flag(const YAML::Node& node, std::string_view what) const {
    if (node.IsScalar() && node.Scalar() == "true") return true;
    if (node.IsScalar() && node.Scalar() == "false") return false;
    fail(node.Mark(), quoted(what) + " must be true or false");
}

double StrictYaml::number(const YAML::Node& node, std::string_view what) const {
    double value = 0;
    if (!node.IsScalar() || !parse_number(node.Scalar(), value) || value < 0)
        fail(node.Mark(), quoted(what) + " must be a number, zero or more", "for example 0.005");
    return value;
}

}  // namespace claimdiff
