#include "grammar/time_cues.hpp"

#include <utility>

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
    std::string_view open;  // the mark that opened it
    for (std::uint32_t i = words.first(); i < mention.first; ++i) {
        for (const auto& [left, right] :
             {std::pair{"“", "”"}, {"„", "“"}, {"«", "»"}, {"»", "«"}, {"\"", "\""}}) {
            const bool closes = open == left && words[i].is_sign(right);
            if (!closes && !(open.empty() && words[i].is_sign(left))) continue;
            open = closes ? std::string_view{} : std::string_view(left);
            break;
        }
    }
    return !open.empty();
}

bool sets_scene(const Words& words, const Mention& mention) {
    constexpr std::uint32_t reach = 4;  // tokens
    constexpr std::size_t opening = 8;  // sentences
    if (mention.first == words.first() || !words.has_role(words.first(), "it-was")
        || mention.time.value.find(':') == std::string::npos || words.place() >= opening)
        return false;
    bool was = words[words.first()].has(Category::auxiliary);
    for (std::uint32_t i = words.first() + 1; i < mention.first; ++i) {
        was = was || (words[i].has(Category::auxiliary) && !words.has_role(i, "is-now"));
        if (!words.is_small(i) || words[i].has(Category::place_preposition)) return false;
    }
    // "It was 6 a.m. when the crews arrived", "before they came": of what is told next
    for (std::uint32_t i = mention.last; i < words.last() && i < mention.last + reach; ++i) {
        if (words.has_role(i, "when") || words.has_role(i, "told-that")
            || words[i].has(Category::before) || words[i].has(Category::until))
            return false;
    }
    return was;
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

bool is_one_of_several(const Words& words, std::string_view noun) {
    for (std::uint32_t i = words.first(); i + 1 < words.last() && !noun.empty(); ++i) {
        if ((words[i].has(Category::ordinal) || words.has_role(i, "another"))
            && words.concept_of(i + 1, Category::noun) == noun)
            return true;
    }
    return false;
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

bool is_of_old_plan(const Words& words, std::uint32_t behind) {
    constexpr std::uint32_t reach = 5;
    for (std::uint32_t i = behind; i + 1 < words.last() && i < behind + reach; ++i) {
        if (words.is_hard_break(i)) return false;
        if (words[i].has(Category::instead)
            && ((i > behind && words.is_participle(i - 1)) || words.is_participle(i + 1)))
            return true;
    }
    return false;
}

}  // namespace claimdiff
