#include "grammar/main_verb.hpp"

namespace claimdiff {
namespace {

bool transparent(const Words& words, std::uint32_t i) {
    const Token& t = words[i];
    return t.has(Category::auxiliary) || t.has(Category::negation) || t.has(Category::pronoun)
           || words.is_adverb(i) || t.has(Category::only);
}

}  // namespace

std::uint32_t main_verb(const Words& words, std::uint32_t relative) {
    constexpr std::uint32_t reach = 14;
    bool auxiliary = false, passed = false;  // a verb of the relative clause
    for (std::uint32_t i = relative + 1; i < words.last() && i < relative + reach; ++i) {
        const Token& t = words[i];
        if (words.is_break(i) || t.has(Category::relative) || t.has(Category::attribution_verb)
            || (t.has(Category::conjunction) && !t.has(Category::article)))
            return no_token;
        if (t.has(Category::auxiliary)) {
            if (passed) {
                while (i < words.last()
                       && (words[i].has(Category::auxiliary) || transparent(words, i)))
                    ++i;
                const bool told = i < words.last() && words[i].has(Category::event)
                                  && (words.is_participle(i) || words.is_verb(i));
                return told ? i : no_token;
            }
            auxiliary = true;
        } else if (!transparent(words, i)) {
            passed = passed || auxiliary || words.is_verb(i);
        }
    }
    return no_token;
}

}  // namespace claimdiff
