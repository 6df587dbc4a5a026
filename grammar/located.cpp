// A verb of standing (role `stands`: were, se trouvaient, stood) and, a few adverbs later, a word
// that says where by itself (role `there`: inside, present) or a preposition with a place behind
// it:
//
//     60 people | were | inside          in the building          but not: in danger, on strike
//
#include "grammar/located.hpp"

namespace claimdiff {
namespace {

bool is_place(const Words& words, std::uint32_t i) {
    if (words[i].has(Category::place) || words.is_name(i)) return true;
    const std::string_view noun = words.text().id(words[i], Category::noun);
    for (std::string_view family : {"buildings", "places", "vehicles"}) {
        if (noun.substr(0, noun.find('/')) == family) return true;
    }
    return false;
}

}  // namespace

bool is_told_where(const Words& words, std::uint32_t at) {
    constexpr std::uint32_t reach = 4;  // tokens between
    std::uint32_t i = at;
    bool there = false;
    while (i < words.last() && i < at + reach && !words.has_role(i, "stands")) {
        const bool between = words[i].has(Category::relative) || words[i].has(Category::pronoun)
                             || words[i].has(Category::negation) || words.is_adverb(i)
                             || words.has_role(i, "reflexive");
        there = there || words.has_role(i, "there");  // "qui s'y trouvaient"
        if (!between && !there) return false;
        ++i;
    }
    if (i >= words.last() || !words.has_role(i, "stands")) return false;
    if (there) return true;
    for (std::uint32_t k = i + 1; k < words.last() && k < i + 1 + reach; ++k) {
        if (words.has_role(k, "there")) return true;
        if (words[k].has(Category::place_preposition) || words[k].has(Category::preposition)) {
            for (std::uint32_t n = k + 1; n < words.last() && n < k + 1 + reach; ++n) {
                if (words.is_break(n)) return false;
                if (words.is_noun(n) || words.is_name(n)) return is_place(words, n);
            }
            return false;
        }
        if (!words.is_adverb(k) && !words.has_role(k, "reflexive")) return false;
    }
    return false;
}

}  // namespace claimdiff
