#include "grammar/time_cues.hpp"

namespace claimdiff {

bool is_superseded(const Words& words, const Mention& mention) {
    if (mention.last < words.last() && words.has_role(mention.last, "said-before")) return true;
    for (std::uint32_t i = mention.first, steps = 0; i > words.first() && steps < 6; --i, ++steps) {
        const Token& t = words[i - 1];
        if (t.has(Category::instead)) return true;
        if (!words.is_small(i - 1) && !t.has(Category::forecast)
            && !t.has(Category::clock_preposition) && !t.has(Category::time_link))
            break;
    }
    return false;
}

bool is_day_of_speech(const Words& words, const Mention& mention) {
    if (words.find({Category::relative_day}, mention.first, mention.last) == mention.last)
        return false;
    bool open = false;
    for (std::uint32_t i = words.first(); i < mention.first; ++i) {
        const Token& t = words[i];
        if (t.is_sign("“") || t.is_sign("«") || t.is_sign("„")) open = true;
        if (t.is_sign("”") || t.is_sign("»")) open = false;
        if (t.is_sign("\"")) open = !open;
    }
    return open;
}

bool sets_scene(const Words& words, const Mention& mention) {
    constexpr std::uint32_t reach = 4;  // tokens
    if (mention.first == words.first() || mention.first > words.first() + reach
        || mention.time.value.find(':') == std::string::npos)
        return false;
    // "It was 6 a.m. when the crews arrived": of what is told next
    for (std::uint32_t i = mention.last; i < words.last() && i < mention.last + reach; ++i) {
        if (words.has_role(i, "when")) return false;
    }
    bool is = false;
    for (std::uint32_t i = words.first(); i < mention.first; ++i) {
        const Token& t = words[i];
        is = is || t.has(Category::auxiliary);
        if (!t.has(Category::auxiliary) && !t.has(Category::pronoun) && !words.is_small(i)
            && !t.has(Category::clock_preposition) && !t.has(Category::time_link))
            return false;
    }
    return is;
}

std::string asked_before(const Words& words) {
    const auto& sentences = words.text().sentences();
    const std::size_t here = words.place();
    if (here == 0 || here >= sentences.size()) return {};
    const Words question(words.text(), sentences[here - 1]);
    if (!question[question.last() - 1].is_sign("?")) return {};
    for (std::uint32_t i = question.first(); i < question.last(); ++i) {
        const bool noun = i > question.first() && question[i - 1].has(Category::article);
        if (question[i].has(Category::event) && !noun)
            return question.concept_of(i, Category::event);
    }
    return {};
}

bool is_governed(const Words& words, std::uint32_t event) {
    if (event == no_token || words.is_verb(event)) return false;
    std::uint32_t i = event;
    while (i > words.first() && (words[i - 1].has(Category::article) || words.is_adjective(i - 1))
           && !words[i - 1].has(Category::of_word))
        --i;
    if (i == words.first()) return false;
    const Token& t = words[i - 1];
    return t.has(Category::of_word) || t.has(Category::preposition)
           || t.has(Category::place_preposition);
}

}  // namespace claimdiff
