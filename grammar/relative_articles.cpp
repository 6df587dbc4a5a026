// "der", "die", "das" are articles, and behind a comma they may be relative pronouns. The verb
// tells: in a relative clause it stands at the end, in a main clause second.
//
//     das Boot, [das] am Freitag vor der Küste gesunken war     relative
//     zwei Bergsteiger, [die] seit Sonntag vermisst worden waren
//     …, die Polizei nahm drei Männer fest                      a main clause
//     …, der 34-jährige Fahrer, …                               no clause at all
//
// Where a noun stands right behind the word, it is left an article: "…, die Quote stieg".
#include "grammar/relative_articles.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace claimdiff {
namespace {

constexpr std::array<std::string_view, 5> articles{"der", "die", "das", "dem", "den"};

bool ends_clause(const Token& t) {
    return t.separation != Separation::none || t.kind == TokenKind::sign;
}

// "hatte", "liegt", "starben": no participle, whose verb stands before it.
bool is_finite(const Token& t) {
    if (t.has(Category::auxiliary)) return true;
    return t.is_word() && !t.capital && t.use.any(Pos::verb) && !t.has(Category::preposition)
           && !t.has(Category::article) && !t.has(Category::conjunction);
}

// "34-jährige", "schwere Unfall": what stands between an article and its noun.
bool describes_noun(const std::vector<Token>& tokens, std::uint32_t i, std::uint32_t last) {
    constexpr std::uint32_t reach = 3;
    for (std::uint32_t k = i; k < last && k < i + reach; ++k) {
        const Token& t = tokens[k];
        if (t.is_word() && t.capital) return true;
        if (t.has(Category::ordinal) || (t.has(Category::age_word) && k > i)) return true;
        const bool adjective = t.is_word() && t.use.any(Pos::adjective | Pos::participle)
                               && !t.has(Category::preposition) && !t.has(Category::auxiliary);
        if (!adjective && !t.is_number()) return false;
        if (t.is_number() && (k + 1 == last || !tokens[k + 1].hyphen_before)) return false;
    }
    return false;
}

// One past the clause that begins at `first`; the dot of "am 12. Mai" does not end it.
std::uint32_t end_of_clause(
    const std::vector<Token>& tokens, std::uint32_t first, std::uint32_t last) {
    std::uint32_t end = first;
    while (end < last
           && (!ends_clause(tokens[end])
               || (tokens[end].is_sign(".") && end > first && tokens[end - 1].is_number()
                   && end + 1 < last)))
        ++end;
    return end;
}

bool opens_relative(
    const std::vector<Token>& tokens, std::uint32_t first, std::uint32_t last, bool governed) {
    if (first >= last || (governed && tokens[first].is_word() && tokens[first].capital))
        return false;
    if (!governed && describes_noun(tokens, first, last)) return false;
    const std::uint32_t end = end_of_clause(tokens, first, last);
    std::uint32_t verb = end - 1;
    for (std::uint32_t k = first; k + 1 < end; ++k) {  // "die am Montag begann und bis Mai dauert"
        if (!is_finite(tokens[k]) || !tokens[k + 1].has(Category::conjunction)) continue;
        verb = k;
        break;
    }
    if (end == first || verb == first || !is_finite(tokens[verb])) return false;
    if (tokens[verb].has(Category::auxiliary)) return true;
    // "…, die Polizei hat ihn nicht gefasst": the auxiliary of a main clause comes first
    return std::none_of(tokens.begin() + first, tokens.begin() + verb, [](const Token& t) {
        return t.has(Category::auxiliary);
    });
}

}  // namespace

void mark_relative_articles(Sentence& sentence, std::vector<Token>& tokens) {
    for (std::uint32_t i = sentence.first + 1; i + 1 < sentence.last; ++i) {
        if (!tokens[i].has(Category::article) || tokens[i].capital) continue;
        if (std::find(articles.begin(), articles.end(), tokens[i].word) == articles.end()) continue;
        const bool governed = i > sentence.first + 1 && tokens[i - 1].has(Category::preposition);
        if (!tokens[governed ? i - 2 : i - 1].is_sign(",")) continue;
        if (!opens_relative(tokens, i + 1, sentence.last, governed)) continue;
        tokens[i].categories.insert(Category::relative);
        tokens[i].categories.remove(Category::article);
        tokens[i].categories.remove(Category::of_word);
        sentence.categories.insert(Category::relative);
    }
}

}  // namespace claimdiff
