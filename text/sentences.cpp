// Sentences: ICU's break iterator proposes, ends_sentence() decides.
//
// The iterator runs over a copy of the paragraph in which every line break is a space of the same
// length in bytes, so that wrapped lines do not end sentences and offsets stay. It is moved only
// forward, which is by far its cheapest way. Each thread keeps one iterator for each language:
// building one costs more than running it over a page.
#include "text/sentences.hpp"

#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/utext.h>

#include <algorithm>
#include <map>
#include <memory>
#include <string>

#include "text/characters.hpp"
#include "text/sentence_end.hpp"

namespace claimdiff {
namespace {

bool is_white(char32_t code) {
    const CharacterClass kind = character_class(code);
    return kind == CharacterClass::space || kind == CharacterClass::line_break || code == 0xFEFF;
}

std::string without_line_breaks(std::string_view paragraph) {
    std::string text(paragraph);
    for (std::size_t at = 0; at < text.size();) {
        const Character character = character_at(text, at);
        if (character_class(character.code) == CharacterClass::line_break) {
            // A space, a no-break space, an em space: one, two and three bytes.
            constexpr std::string_view spaces[] = {" ", "\xC2\xA0", "\xE2\x80\x83"};
            text.replace(at, character.bytes, spaces[character.bytes - 1]);
        }
        at += character.bytes;
    }
    return text;
}

// This thread's iterator for `language`; null when ICU has none.
icu::BreakIterator* iterator_for(const std::string& language) {
    thread_local std::map<std::string, std::unique_ptr<icu::BreakIterator>> iterators;
    std::unique_ptr<icu::BreakIterator>& iterator = iterators[language];
    if (!iterator) {
        UErrorCode status = U_ZERO_ERROR;
        iterator.reset(
            icu::BreakIterator::createSentenceInstance(icu::Locale(language.c_str()), status));
        if (U_FAILURE(status)) iterator.reset();
    }
    return iterator.get();
}

// Where ICU sees sentences end in `text`, which must stay in place.
std::vector<std::size_t> proposed_ends(const std::string& text, const std::string& language) {
    std::vector<std::size_t> ends;
    icu::BreakIterator* iterator = iterator_for(language);
    if (iterator == nullptr) return ends;
    UErrorCode status = U_ZERO_ERROR;
    UText utf8 = UTEXT_INITIALIZER;
    utext_openUTF8(&utf8, text.data(), static_cast<std::int64_t>(text.size()), &status);
    iterator->setText(&utf8, status);
    if (U_SUCCESS(status)) {
        iterator->first();
        for (std::int32_t at = iterator->next(); at != icu::BreakIterator::DONE;
             at = iterator->next()) {
            ends.push_back(static_cast<std::size_t>(at));
        }
    }
    utext_close(&utf8);
    return ends;
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
    const std::vector<std::string_view>& abbreviations) {
    const std::string_view original = text.substr(paragraph.begin, paragraph.size());
    const std::string copy = without_line_breaks(original);
    const std::string_view view = copy;
    const std::string primary(language.substr(0, language.find('-')));
    const SentenceContext context{primary, abbreviations};

    std::vector<Span> result;
    const auto add = [&](std::size_t begin, std::size_t end) {
        Span span = trimmed(original, begin, end);
        if (span.empty()) return;
        result.push_back({span.begin + paragraph.begin, span.end + paragraph.begin});
    };
    std::size_t begin = 0;
    for (const std::size_t proposed : proposed_ends(copy, primary)) {
        if (proposed <= begin) continue;
        const std::size_t end = after_closing_marks(view, begin, proposed);
        if (!ends_sentence(view.substr(begin, end - begin), view.substr(end), context)) continue;
        add(begin, end);
        begin = end;
    }
    add(begin, copy.size());
    return result;
}

}  // namespace claimdiff
