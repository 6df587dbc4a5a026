// A verb of standing (role `stands`: were, se trouvaient, stood) and, a few adverbs later, a word
// that says where by itself (role `there`: inside, present) or a preposition with a place behind
// it:
//
//     60 people | were | inside          in the building          but not: in danger, on strike
//     there were | 60 people | in the building
//     in the building | were | 60 people         inside | were | 60 people
//     were | in the building | 60 people
#include "grammar/located.hpp"

namespace claimdiff {
namespace {

constexpr std::uint32_t reach = 4;  // tokens between

bool is_place(const Words& words, std::uint32_t i) {
    if (words[i].has(Category::place) || words.is_name(i)) return true;
    const std::string_view noun = words.text().id(words[i], Category::noun);
    for (std::string_view family : {"buildings", "places", "vehicles"}) {
        if (noun.substr(0, noun.find('/')) == family) return true;
    }
    return noun == "organisations/clubs" || noun == "organisations/factories";
}

// Whether a word of place, or a preposition with a place behind it, stands a few adverbs after
// `at`.
bool place_behind(const Words& words, std::uint32_t at) {
    for (std::uint32_t k = at; k < words.last() && k < at + reach; ++k) {
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

}  // namespace

bool is_told_where(const Words& words, std::uint32_t at) {
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
    return place_behind(words, i + 1);
}

bool is_said_to_be_there(const Words& words, std::uint32_t first, std::uint32_t last) {
    std::uint32_t verb = first;
    while (verb > words.first() && verb + reach > first && !words.is_break(verb - 1)
           && !words.has_role(verb - 1, "stands") && !words.has_role(verb - 1, "there-is"))
        --verb;
    if (verb == words.first() || verb + reach <= first || words.is_break(verb - 1)) return false;
    --verb;
    // "there were", "il y avait": without "there", the place must open the clause
    const bool bare = words.has_role(verb, "there-is")
                      || (verb > words.first() && words.has_role(verb - 1, "there"));
    if (bare && place_behind(words, last)) return true;
    if (verb + 1 < first && place_behind(words, verb + 1)) return true;  // "waren dort 60 Menschen"
    for (std::uint32_t i = verb; i > words.first() && i + 6 > verb; --i) {
        if (words.is_hard_break(i - 1)) return false;
        if (words.has_role(i - 1, "there") && words[i - 1].word != "there") return true;
        if (words[i - 1].has(Category::place_preposition)) return place_behind(words, i - 1);
    }
    return false;
}

}  // namespace claimdiff
