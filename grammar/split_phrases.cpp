// Phrases that their object stands in: "pulled 251 people to safety" is "pull to safety". The walk
// through the lexicon begins at the verb, by its dictionary forms, and goes on behind the object.
//
//     "left 2,400 homes without power"       leave without power
//     "a placé trois hommes en garde à vue"  placer en garde à vue
//     "laid 90 workers off"                  lay off
#include <algorithm>
#include <vector>

#include "grammar/event.hpp"

namespace claimdiff {
namespace {

// The states that the word leads to, as written and in its dictionary forms.
std::vector<Lexicon::State> steps(
    const Words& words, std::uint32_t i, const std::vector<Lexicon::State>& from) {
    const Lexicon& lexicon = words.text().language().lexicon;
    std::vector<Lexicon::State> to;
    const auto step = [&](std::string_view word) {
        for (Lexicon::State state : from) {
            // "out of" is one word where it is a phrase of its own
            for (std::size_t begin = 0; begin < word.size() && state != Lexicon::none;) {
                const std::size_t end = std::min(word.find(' ', begin), word.size());
                state = lexicon.step(state, word.substr(begin, end - begin));
                begin = end + 1;
            }
            if (state != Lexicon::none) to.push_back(state);
        }
    };
    step(words[i].word);
    for (const Reading reading : words[i].readings) {
        if (reading.lemma != words[i].word) step(reading.lemma);
    }
    return to;
}

}  // namespace

std::string event_around(const Words& words, std::uint32_t verb, std::uint32_t after) {
    constexpr std::uint32_t longest = 4;  // words behind the object
    const Lexicon& lexicon = words.text().language().lexicon;
    std::vector<Lexicon::State> states = steps(words, verb, {Lexicon::lemmas});
    std::string event;
    for (std::uint32_t i = after; i < words.last() && i < after + longest && !states.empty(); ++i) {
        if (words.is_break(i)) break;
        states = steps(words, i, states);
        for (const Lexicon::State state : states) {
            for (const Lexeme& lexeme : lexicon.lexemes(state)) {
                if (lexeme.category == Category::event) event = lexicon.text(lexeme.id);
            }
        }
    }
    return event;
}

}  // namespace claimdiff
