// What the readers of statements have in common: a new claim for what a sentence says without a
// number, and what tells that it is about an earlier time.
//
//     state_under(words, i, "origin/")    "origin/belgium" for "Belgian", empty for "black"
#include "grammar/statements.hpp"

namespace claimdiff {

void begin_statement(
    Claim& claim,
    const Words& words,
    const Passage& passage,
    ClaimKind kind,
    std::uint32_t first,
    std::uint32_t last) {
    claim.document = passage.document;
    claim.headline = passage.headline;
    claim.published = passage.published;
    claim.kind = kind;
    claim.span = claim.value_span = cover(words[first].span, words[last - 1].span);
    claim.sentence = words.sentence().span;
}

bool is_of_another_year(const Words& words, std::uint32_t before, const Passage& passage) {
    if (passage.published.size() < 4 || passage.published[0] < '0' || passage.published[0] > '9')
        return false;
    const Decimal now(std::stoi(passage.published.substr(0, 4)));
    for (std::uint32_t i = words.first(); i < before; ++i) {
        const Token& t = words[i];
        if (t.is_four_digits() && Decimal(1800) < t.value && t.value < now) return true;
    }
    return false;
}

Claim blank_statement(
    const Words& words,
    const Passage& passage,
    ClaimKind kind,
    std::uint32_t first,
    std::uint32_t last) {
    Claim claim;
    begin_statement(claim, words, passage, kind, first, last);
    return claim;
}

bool tells_of_earlier(const Words& words, const Passage& passage) {
    static constexpr Categories past{Category::past_event};
    if (words.any(past) && words.find(past, words.first(), words.last()) < words.last())
        return true;
    return is_of_another_year(words, words.last(), passage);
}

std::string_view state_under(const Words& words, std::uint32_t i, std::string_view prefix) {
    if (i >= words.last() || !words[i].has(Category::state)) return {};
    for (const Lexeme& lexeme : words.text().lexemes(words[i])) {
        if (lexeme.category != Category::state) continue;
        const std::string_view id = words.text().language().lexicon.text(lexeme.id);
        if (id.starts_with(prefix)) return id;
    }
    return {};
}

}  // namespace claimdiff
