// From bytes to a Document: decode, take off the front matter, find paragraphs, title and language.
#include "text/make_document.hpp"

#include <algorithm>

#include "text/characters.hpp"
#include "text/corpus.hpp"
#include "text/front_matter.hpp"
#include "text/language.hpp"
#include "text/paragraphs.hpp"
#include "text/sha256.hpp"

namespace claimdiff {
namespace {

constexpr std::size_t longest_title = 200;  // characters

// A headline has letters, is short and does not end as a sentence does. "Why it burns?" may be one.
bool looks_like_headline(std::string_view text) {
    std::size_t characters = 0;
    bool letters = false;
    for (std::size_t at = 0; at < text.size() && characters < longest_title; ++characters) {
        const Character character = character_at(text, at);
        letters = letters || character_class(character.code) == CharacterClass::letter;
        at += character.bytes;
    }
    return letters && characters < longest_title && text.back() != '.';
}

// Text with its line breaks as spaces.
std::string on_one_line(std::string_view text) {
    std::string line;
    bool gap = false;
    for (std::size_t at = 0; at < text.size();) {
        const Character character = character_at(text, at);
        const bool is_break = character_class(character.code) == CharacterClass::line_break;
        if (is_break) {
            while (!line.empty() && line.back() == ' ') line.pop_back();
            gap = true;
        } else if (!gap || character_class(character.code) != CharacterClass::space) {
            if (gap) line += ' ';
            gap = false;
            line.append(text, at, character.bytes);
        }
        at += character.bytes;
    }
    return line;
}

}  // namespace

std::string headline(const Document& document) {
    for (const Paragraph& paragraph : document.paragraphs) {
        const std::string_view text
            = std::string_view(document.text).substr(paragraph.span.begin, paragraph.span.size());
        if (looks_like_headline(text)) return on_one_line(text);
        // Past the first paragraph of running text there are captions and crossheads, no headline.
        if (text.size() > longest_title) break;
    }
    return {};
}

std::size_t title_lines(const Document& document) {
    constexpr std::size_t most = 4;
    for (std::size_t i = 0; i < document.paragraphs.size() && i <= most; ++i) {
        const Span span = document.paragraphs[i].span;
        const std::string_view text
            = std::string_view(document.text).substr(span.begin, span.size());
        if (!looks_like_headline(text)) return i;
        // a list, or slides: no running text that the lines could be the head of
        const char32_t first = character_at(text, 0).code;
        if (first == U'-' || first == U'*' || first == U'•' || first == U'–') return 0;
    }
    return 0;
}

std::string language_tag(std::string_view written) {
    std::string tag(written);
    std::replace(tag.begin(), tag.end(), '_', '-');
    const std::size_t primary = std::min(tag.find('-'), tag.size());
    for (std::size_t at = 0; at < primary; ++at) {
        if (tag[at] >= 'A' && tag[at] <= 'Z') tag[at] = static_cast<char>(tag[at] + 32);
    }
    const bool valid
        = primary >= 2 && primary <= 3 && std::all_of(tag.begin(), tag.end(), [](char byte) {
              const auto kind = character_class(static_cast<unsigned char>(byte));
              return byte == '-' || kind == CharacterClass::letter || kind == CharacterClass::digit;
          });
    return valid ? tag : std::string();
}

Document make_document(std::string id, std::string_view bytes, std::string_view language) {
    return make_document(std::move(id), bytes, decode(bytes), language, Digest::sha256);
}

Document make_document(
    std::string id,
    std::string_view bytes,
    Decoded decoded,
    std::string_view language,
    Digest digest) {
    Document document;
    document.id = std::move(id);
    if (digest == Digest::sha256) document.sha256 = sha256(bytes);
    document.text = std::move(decoded.text);
    document.notes = std::move(decoded.notes);

    FrontMatter front = read_front_matter(document.text);
    const std::string_view body = std::string_view(document.text).substr(front.end);
    document.paragraphs = paragraphs(body);
    const auto shift = static_cast<std::uint32_t>(front.end);
    for (Paragraph& paragraph : document.paragraphs) {
        paragraph.span.begin += shift;
        paragraph.span.end += shift;
    }
    document.title = front.title.empty() ? headline(document) : std::move(front.title);
    document.front_date = std::move(front.date);
    document.language = language.empty() ? language_tag(front.language) : std::string(language);
    if (document.language.empty()) document.language = detect_language(body);
    return document;
}

}  // namespace claimdiff
