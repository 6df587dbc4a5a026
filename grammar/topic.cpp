#include "grammar/topic.hpp"

namespace claimdiff {

std::string thing_before(const Words& words) {
    const Sentence* const sentence = sentence_before(words);
    if (sentence == nullptr) return {};
    const Words before(words.text(), *sentence);
    for (std::uint32_t i = before.first(); i < before.last(); ++i) {
        if (!before.is_noun(i) || before.is_name(i)) continue;
        std::string noun = before.concept_of(i, Category::noun);
        if (!noun.starts_with("acts/") && !noun.starts_with("people")) return noun;
    }
    return {};
}

std::string act_of_title(const Words& words) {
    constexpr std::uint32_t title_paragraphs = 2;
    for (const Sentence& sentence : words.text().sentences()) {
        if (sentence.paragraph >= title_paragraphs) return {};
        for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
            const std::string_view id = words.text().id(words.text().tokens()[i], Category::noun);
            if (id.starts_with("acts/")) return std::string(id);
        }
    }
    return {};
}

}  // namespace claimdiff
