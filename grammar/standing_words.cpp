// Each such word is a lexeme with its value; some count only what stands behind them.
//
//     "no casualties" → 0      "both drivers" → 2, but not "both here and there"
//     "une septuagénaire" → 70 to 79 years old
#include "grammar/standing_words.hpp"

#include "grammar/words.hpp"

namespace claimdiff {
namespace {

// What news count, so that none of it is a figure: "no cases", not "no sign", "no doubt".
bool is_counted(std::string_view noun) {
    for (std::string_view family :
         {"people",
          "animals",
          "acts/cases",
          "acts/incidents",
          "acts/accidents",
          "vehicles",
          "buildings",
          "weapons"}) {
        if (noun.starts_with(family)) return true;
    }
    return false;
}

// "both men", "sixfold": the number 2, the factor 6.
bool multiplies(const TokenText& text, const Sentence& sentence, std::uint32_t at, Mention& m) {
    const Lexeme* lexeme = text.tokens()[at].lexeme(Category::multiple);
    if (lexeme == nullptr) return false;
    m.quantity = make_quantity(Decimal(lexeme->value), Bound::exact);
    if (lexeme->value != 0) return true;
    // "both": a determiner, which needs something counted behind it; not "both men and women".
    const Words words(text, sentence);
    m.quantity = make_quantity(Decimal(2), Bound::exact);
    if (at + 1 == sentence.last) return false;
    const Token& next = words[at + 1];
    if (next.has(Category::of_word) || next.has(Category::subset)) return true;
    return words.is_noun(at + 1) && !next.capital
           && !(at + 2 < sentence.last && words[at + 2].has(Category::number_and));
}

}  // namespace

std::optional<Mention> match_standing_word(
    const TokenText& text, const Sentence& sentence, std::uint32_t at) {
    const Token& token = text.tokens()[at];
    static constexpr Categories standing{Category::age_group, Category::multiple, Category::none};
    if (!token.categories.intersects(standing)) return {};
    Mention m;
    m.first = at;
    m.last = at + 1;
    m.span = token.span;
    if (const Lexeme* group = token.lexeme(Category::age_group)) {
        constexpr int youngest_to_oldest = 9;
        m.kind = MentionKind::age;
        m.unit = "year";
        const Decimal low(group->value), high(group->value + youngest_to_oldest);
        m.quantity = {Decimal(group->value * 10 + 45, -1), low, high, Bound::between, 0};
        return m;
    }
    if (multiplies(text, sentence, at, m)) return m;
    if (!token.has(Category::none)) return {};
    m.quantity = make_quantity(Decimal(0), Bound::exact);
    const Lexeme* lexeme = token.lexeme(Category::none);
    // Value 1: a determiner, which needs something counted behind it, or "of those".
    if (lexeme->value == 1) {
        if (at + 1 == sentence.last) return {};
        const Token& next = text.tokens()[at + 1];
        const Words words(text, sentence);
        std::uint32_t noun = at + 1;  // "no confirmed cases"
        while (noun + 1 < sentence.last && noun < at + 3 && !words[noun].has(Category::noun)
               && words.is_adjective(noun))
            ++noun;
        const bool counted = is_counted(text.id(words[noun], Category::noun));
        if (!counted && !next.has(Category::of_word) && !next.has(Category::only)) return {};
    }
    return m;
}

}  // namespace claimdiff
