// Verbs whose prefix stands at the end of the clause: "Die Polizei nahm drei Männer fest" tells of
// "festnehmen". No list of prefixes is needed: the word before the end of a clause belongs to a
// verb before it when both together are a verb that the lexicon knows, as it is written
// ("festnahm") or in its dictionary form. The verb takes over what the lexicon says of the whole,
// and loses what it would mean alone. Asked of languages whose nouns have capitals: there a word
// without one at the end of a clause is no noun.
#include "grammar/separable_verbs.hpp"

#include <algorithm>
#include <string>

namespace claimdiff {
namespace {

constexpr std::uint32_t reach = 30;         // words between the verb and its prefix
constexpr std::size_t longest_prefix = 10;  // "entgegen", "zusammen"
constexpr Categories of_verbs{
    Category::event, Category::attribution_verb, Category::light_verb, Category::direction};

bool may_be_prefix(const Token& t) {
    return t.is_word() && !t.capital && t.word.size() >= 2 && t.word.size() <= longest_prefix
           && t.word.find(' ') == t.word.npos;
}

bool ends_clause(const Token& t) {
    return t.kind == TokenKind::sign || t.has(Category::conjunction) || t.has(Category::number_and);
}

bool may_be_verb(const Token& t) {
    return t.is_word() && t.word.find(' ') == t.word.npos && !t.has(Category::preposition)
           && !t.has(Category::article);
}

// "17 [wurden] verletzt, fünf von ihnen schwer": what an auxiliary governs from the end of its
// clause has its prefix.
bool closes_as_participle(
    const std::vector<Token>& tokens, std::uint32_t verb, std::uint32_t first) {
    if (!ends_clause(tokens[verb + 1])) return false;
    for (std::uint32_t i = verb; i-- > first && tokens[i].kind != TokenKind::sign;) {
        if (tokens[i].has(Category::auxiliary)) return true;
    }
    return false;
}

}  // namespace

void join_separable_verbs(
    const Lexicon& lexicon,
    const Sentence& sentence,
    std::vector<Token>& tokens,
    std::deque<std::vector<Lexeme>>& lexemes) {
    std::string whole;
    for (std::uint32_t i = sentence.first + 1; i < sentence.last; ++i) {
        const Token& prefix = tokens[i];
        if (!may_be_prefix(prefix)) continue;
        if (i + 1 < sentence.last && !ends_clause(tokens[i + 1])) continue;
        const std::uint32_t first = std::max(sentence.first, i > reach ? i - reach : 0);
        for (std::uint32_t v = i; v-- > first;) {
            Token& verb = tokens[v];
            // "findet am 12. Mai statt": that dot ends an ordinal
            const bool ordinal = verb.is_sign(".") && v > first && tokens[v - 1].is_number();
            if ((verb.is_sign(".") && !ordinal) || verb.is_sign(";") || verb.is_sign(":")) break;
            if (!may_be_verb(verb) || closes_as_participle(tokens, v, first)) continue;
            const auto state_of = [&](std::string_view form, Lexicon::State from) {
                whole.assign(prefix.word);
                whole.append(form);
                return lexicon.step(from, whole);
            };
            Lexicon::State found = Lexicon::none;
            const auto look = [&](std::string_view form) {
                for (const Lexicon::State from : {Lexicon::forms, Lexicon::lemmas}) {
                    const Lexicon::State state = state_of(form, from);
                    if (found == Lexicon::none && state != Lexicon::none) found = state;
                }
            };
            look(verb.word);
            for (const Reading reading : verb.readings) {
                if (reading.pos.has(Pos::verb)) look(reading.lemma);
            }
            if (found == Lexicon::none) continue;
            const auto of_whole = lexicon.lexemes(found);
            const bool tells = std::any_of(of_whole.begin(), of_whole.end(), [](const Lexeme& l) {
                return of_verbs.contains(l.category);
            });
            if (!tells) continue;
            std::vector<Lexeme>& joined = lexemes.emplace_back();
            for (std::uint32_t own = 0; own < verb.lexeme_count; ++own) {
                const Lexeme& lexeme = verb.lexemes[own];
                if (!of_verbs.contains(lexeme.category)) joined.push_back(lexeme);
            }
            for (const Lexeme& lexeme : of_whole) {
                if (of_verbs.contains(lexeme.category)) joined.push_back(lexeme);
            }
            verb.lexemes = joined.data();
            verb.lexeme_count = static_cast<std::uint32_t>(joined.size());
            verb.categories = {};
            for (const Lexeme& lexeme : joined) verb.categories.insert(lexeme.category);
            break;
        }
    }
}

}  // namespace claimdiff
