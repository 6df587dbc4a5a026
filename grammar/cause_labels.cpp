// A label and its cause are joined by a colon, a comma or a copula, and who says so may stand
// between:
//
//     "Cause: [lightning]"                                          a colon
//     "À l'origine du geste, [une dispute]"                         a comma
//     "The cause of the fire was [a cigarette]"                     a copula
//     "Auslöser war nach ersten Erkenntnissen [ein Achsbruch]"      a copula and a source
#include "grammar/cause_labels.hpp"

namespace claimdiff {
namespace {

// The colon of a label's sentence, after `at`; no_token when there is none near.
std::uint32_t colon_after(const Words& words, std::uint32_t at) {
    for (std::uint32_t i = at; i < words.last() && i < at + 14; ++i) {
        if (words[i].is_sign(":")) return i;
    }
    return no_token;
}

// The article of "Auslöser war [nach Angaben der Bahn] ein Achsbruch", behind who says so or how
// sure it is; no_token when anything else stands there.
std::uint32_t article_behind_source(const Words& words, std::uint32_t at) {
    constexpr std::uint32_t longest = 7;
    if (!words[at].has(Category::attribution_word) && !words[at].has(Category::preposition)
        && !words.is_adverb(at) && !words[at].is_sign(","))
        return no_token;
    for (std::uint32_t i = at + 1; i + 1 < words.last() && i < at + longest; ++i) {
        if (words.is_verb(i) || (words.is_break(i) && !words[i].is_sign(","))) return no_token;
        if (words[i].has(Category::one_article)) return i;
    }
    return no_token;
}

// "The cause of the fire [was] a cigarette": in the sentence's main clause, right behind the label;
// the token that the cause stands behind.
std::uint32_t copula_after(const Words& words, std::uint32_t at) {
    for (std::uint32_t i = at; i < words.last() && i < at + 7 && !words.is_break(i); ++i) {
        if (!words.has_role(i, "is-cause")) continue;
        if (i + 2 >= words.last()) return no_token;
        if (words[i + 1].has(Category::article) || words[i + 1].has(Category::one_article))
            return i;
        const std::uint32_t article = article_behind_source(words, i + 1);
        return article == no_token ? no_token : article - 1;
    }
    return no_token;
}

}  // namespace

std::uint32_t label_end(const Words& words, std::uint32_t at) {
    const std::uint32_t copula = copula_after(words, at);
    return copula == no_token ? colon_after(words, at) : copula;
}

std::uint32_t comma_after(const Words& words, std::uint32_t at) {
    for (std::uint32_t i = at; i < words.last() && i < at + 7; ++i) {
        if (words[i].is_sign(",")) return i;
        if (words.is_break(i) || words.is_verb(i)) break;
    }
    return no_token;
}

}  // namespace claimdiff
