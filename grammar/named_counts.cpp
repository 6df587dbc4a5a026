#include "grammar/named_counts.hpp"

namespace claimdiff {
namespace {

// "number of people killed", at "number".
NamedCount number_of(const Words& words, std::uint32_t i) {
    if (i + 2 >= words.last() || !words.has_role(i, "number")
        || !words[i + 1].has(Category::of_word))
        return {};
    const NounPhrase phrase = counted_noun(words, i + 2);
    if (phrase.head == no_token) return {};
    NamedCount told{phrase.noun, {}, phrase.last};
    if (phrase.last < words.last() && words[phrase.last].has(Category::event))
        told.event = words.concept_of(phrase.last, Category::event);
    return told;
}

// "rose [to] 13", "[climbed to] 13"
bool leads_to_level(const Words& words, std::uint32_t first) {
    return first > words.first()
           && (words.text().has_id(words[first - 1], Category::amount_word, "level")
               || words[first - 1].has(Category::revised));
}

}  // namespace

bool is_toll(const Words& words, std::uint32_t first) {
    constexpr std::uint32_t reach = 3;
    if (!leads_to_level(words, first)) return false;
    for (std::uint32_t k = first; k > words.first() && k + reach > first; --k) {
        const Token& t = words[k - 1];
        if (words.text().id(t, Category::noun) == "measure/toll"
            || (t.has(Category::revised) && t.word.find("toll") != std::string::npos))
            return true;
    }
    return false;
}

NamedCount closing_count(const Words& words, std::uint32_t after) {
    std::uint32_t i = after;
    while (i < words.last() && words[i].has(Category::article)) ++i;
    return i > after ? number_of(words, i) : NamedCount{};
}

std::string noun_in_phrase(const Words& words, std::uint32_t i) {
    if (i >= words.last() || !words[i].has(Category::event)) return {};
    const std::size_t space = words[i].word.find(' ');
    if (space == std::string_view::npos || space < 2) return {};
    const Lexicon& lexicon = words.text().language().lexicon;
    std::string_view first = words[i].word.substr(0, space);
    for (const bool plural : {false, true}) {
        if (plural && first.back() != 's') break;
        if (plural) first.remove_suffix(1);
        for (const Lexeme& lexeme : lexicon.lexemes(lexicon.step(Lexicon::lemmas, first))) {
            if (lexeme.category == Category::noun) return std::string(lexicon.text(lexeme.id));
        }
    }
    return {};
}

}  // namespace claimdiff
