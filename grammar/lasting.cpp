#include "grammar/lasting.hpp"

namespace claimdiff {

std::uint32_t first_of_duration(const Words& words, std::uint32_t first) {
    if (first < words.first() + 3 || !words[first - 1].has(Category::of_word)
        || words.text().id(words[first - 2], Category::noun) != "measure/duration")
        return first;
    std::uint32_t begin = first - 2;
    while (begin > words.first() && words[begin - 1].has(Category::article)) --begin;
    const bool led = begin > words.first()
                     && (words[begin - 1].has(Category::preposition)
                         || words[begin - 1].has(Category::place_preposition));
    return led ? begin : first;
}

bool is_spread_over(const Words& words, const Mention& mention) {
    if (mention.kind != MentionKind::duration || mention.quantity.bound != Bound::more_than
        || !words.has_role(mention.first, "way") || mention.first == words.first())
        return false;
    const std::uint32_t before = mention.first - 1;
    const Token& t = words[before];
    return t.has(Category::percent) || t.has(Category::currency) || t.has(Category::scale)
           || t.is_number() || (words.is_noun(before) && !words.is_verb(before))
           || t.has(Category::in_future);
}

Dimension lasted(const Words& words, std::uint32_t noun) {
    std::string act = words.concept_of(noun, Category::noun);
    if (act.starts_with("acts/delays")) return {};
    if (act.starts_with("acts/") && act.find('|') == act.npos)
        return {"measure/duration", std::move(act), noun};
    if (words[noun].has(Category::noun) || !words[noun].has(Category::event)) return {};
    return {"measure/duration", words.concept_of(noun, Category::event), noun};
}

}  // namespace claimdiff
