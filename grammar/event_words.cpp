// What single words say of an event: that it befalls the subject itself ("s'arrêter"), or that it
// is no event but tells a time ("passé").
#include "grammar/event.hpp"

#include <utility>

#include "grammar/clause.hpp"

namespace claimdiff {

bool is_reflexive(const Words& words, std::uint32_t verb) {
    std::uint32_t k = verb;
    while (k > words.first() && (words[k - 1].has(Category::auxiliary) || words.is_adverb(k - 1)))
        --k;
    if (k == words.first()) return false;
    return words.has_role(k - 1, "reflexive");
}

namespace {

// "s'est rendu [à Lorme]", "rendu [sur place]", but not "Le tireur s'est rendu".
bool goes_somewhere(const Words& words, std::uint32_t verb) {
    std::uint32_t i = verb + 1;
    while (i < words.last()
           && (words.is_adverb(i) || words[i].has(Category::weekday)
               || words[i].has(Category::relative_day)))
        ++i;
    if (i + 1 >= words.last()) return false;
    if (words.opens_with_preposition(i)) return true;
    if (!words[i].has(Category::place_preposition)) return false;
    do ++i;
    while (i + 1 < words.last() && words[i].has(Category::article));
    const std::string_view noun = words.text().id(words[i], Category::noun);
    return !noun.starts_with("people") && !noun.starts_with("organisations");
}

}  // namespace

bool is_bare_participle(const Words& words, std::uint32_t verb) {
    if (!words[verb].has(Category::attribution_verb) || !words.is_participle(verb)
        || words[verb].has(Category::event))
        return false;
    std::uint32_t i = verb;
    while (i > words.first()
           && (words[i - 1].is_sign(",") || words.is_adjective(i - 1) || words.is_adverb(i - 1)))
        --i;
    return i > words.first() && words.text().id(words[i - 1], Category::noun).starts_with("acts/");
}

std::string reflexive_event(const Words& words, std::uint32_t verb) {
    if (!is_reflexive(words, verb)
        && !(words[verb].has(Category::attribution_verb) && is_bare_participle(words, verb)))
        return {};
    const Lexicon& lexicon = words.text().language().lexicon;
    const auto event_at = [&lexicon](Lexicon::State end) -> std::string {
        if (end == Lexicon::none) return {};
        for (const Lexeme& lexeme : lexicon.lexemes(end)) {
            if (lexeme.category == Category::event) return std::string(lexicon.text(lexeme.id));
        }
        return {};
    };
    for (const Reading& reading : words[verb].readings) {
        for (std::string_view pronoun : {"se", "s'"}) {  // as the lexicon spells it: "se lever"
            const Lexicon::State se = lexicon.step(Lexicon::lemmas, pronoun);
            if (se == Lexicon::none) continue;
            std::string event = event_at(lexicon.step(se, reading.lemma));
            if (event == "gathering/visited" && !goes_somewhere(words, verb))
                return "war/surrendered";
            if (!event.empty()) return event;
        }
        std::string event  // "declararse"
            = event_at(lexicon.step(Lexicon::lemmas, std::string(reading.lemma) + "se"));
        if (!event.empty()) return event;
    }
    // "Le bateau s'est arrêté": nobody arrests himself.
    const bool of_courts = words.text().id(words[verb], Category::event).starts_with("justice/");
    return of_courts ? words.text().language().code + ':' + words.lemma(verb) : std::string{};
}

bool qualifies_time(const Words& words, std::uint32_t i) {
    static constexpr Categories times{
        Category::time_unit, Category::weekday, Category::month, Category::season};
    if (!words[i].has(Category::last_word) && !words[i].has(Category::next_word)) return false;
    return (i > words.first() && words[i - 1].categories.intersects(times))
           || (i + 1 < words.last() && words[i + 1].categories.intersects(times));
}

}  // namespace claimdiff
