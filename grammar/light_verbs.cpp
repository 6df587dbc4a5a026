#include "grammar/light_verbs.hpp"

namespace claimdiff {

bool departs(const Words& words, std::uint32_t verb, std::uint32_t time) {
    if (!words[verb].has(Category::light_verb) || verb + 1 >= words.last()
        || !words.text().has_id(words[verb], Category::state, "where/leaving"))
        return false;
    const Token& next = words[verb + 1];
    return words.is_name(verb + 1) || next.has(Category::place) || next.has(Category::preposition)
           || next.has(Category::of_word) || next.has(Category::place_preposition)
           || verb + 1 == time;
}

std::uint32_t agent_of_carrier(const Words& words, std::uint32_t verb, std::uint32_t time) {
    const bool phrase = words[verb].has(Category::cause_word)
                        && words[verb].word.starts_with("hit ");  // "hit by" is one word
    if (!phrase && (!words[verb].has(Category::light_verb) || !words.is_participle(verb)))
        return no_token;
    constexpr std::uint32_t reach = 6;
    bool agent = phrase;
    for (std::uint32_t i = verb + 1; i < time && i < verb + reach; ++i) {
        agent = agent || words.has_role(i, "agent");
        if (words.is_break(i)) break;
        const std::string_view noun = words.text().id(words[i], Category::noun);
        if (agent && noun.starts_with("acts/") && noun.find('|') == noun.npos) return i;
    }
    return no_token;
}

}  // namespace claimdiff
