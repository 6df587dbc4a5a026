// Sentences: Unicode's rules propose (sentence_breaks.hpp), ends_sentence() decides.
//
// Line breaks read as spaces, so that wrapped lines do not end sentences.
#include "text/sentences.hpp"

#include <string>

#include "text/characters.hpp"
#include "text/sentence_breaks.hpp"
#include "text/sentence_end.hpp"

namespace claimdiff {
namespace {

bool is_white(char32_t code) {
    const CharacterClass kind = character_class(code);
    return kind == CharacterClass::space || kind == CharacterClass::line_break || code == 0xFEFF;
}

// The span of text[begin, end) without white space around it.
Span trimmed(std::string_view text, std::size_t begin, std::size_t end) {
    while (begin < end && is_white(character_at(text, begin).code)) {
        begin += character_at(text, begin).bytes;
    }
    while (begin < end) {
        const Character last = character_before(text.substr(begin, end - begin), end - begin);
        if (!is_white(last.code)) break;
        end -= last.bytes;
    }
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

}  // namespace

std::vector<Span> sentences(
    std::string_view text,
    Span paragraph,
    std::string_view language,
    const Abbreviations& abbreviations) {
    const std::string_view view = text.substr(paragraph.begin, paragraph.size());
    const SentenceContext context{language.substr(0, language.find('-')), abbreviations};

    std::vector<Span> result;
    constexpr std::size_t usual = 4;  // sentences: room for them at once
    result.reserve(usual);
    const auto add = [&](std::size_t begin, std::size_t end) {
        Span span = trimmed(view, begin, end);
        if (span.empty()) return;
        result.push_back({span.begin + paragraph.begin, span.end + paragraph.begin});
    };
    std::size_t begin = 0;
    for (std::size_t proposed = 0; proposed < view.size();) {
        proposed = next_sentence_break(view, proposed);
        if (proposed <= begin) continue;
        const std::size_t end = after_closing_marks(view, begin, proposed);
        if (!ends_sentence(view.substr(begin, end - begin), view.substr(end), context)) continue;
        add(begin, end);
        begin = end;
    }
    add(begin, view.size());
    return result;
}

}  // namespace claimdiff
