// The outlook that a verb raises, confirms or withdraws, for the statement of what became of it:
//
//     "raised its full-year [sales outlook]"    things/outlooks of money/revenue
//     "[guidance] was left unchanged"           things/outlooks
#include "grammar/expected_figure.hpp"

#include <algorithm>

namespace claimdiff {

// "raised its full-year [sales] outlook", "guidance was confirmed": the figure that is
// expected, whoever expects it.
Bearer outlook_of(const Words& words, std::uint32_t i, const VerbGroup& group) {
    constexpr std::uint32_t reach = 7;
    const auto expected = [&words](std::uint32_t k) {
        return words[k].has(Category::forecast) && !words[k].has(Category::attribution_verb)
               && words.may_be_noun(k) && words[k].word.find(' ') == std::string_view::npos;
    };
    const bool phrase = words[i].word.find(' ') != std::string_view::npos;
    // German has no dictionary to tell verbs by, and puts their objects first
    const auto& conventions = words.text().language().lexicon.conventions();
    const bool free = conventions.capital_nouns && !words[i].capital;
    if (group.doubtful || !(phrase || free || words.may_be_verb(i) || words.is_adjective(i)))
        return {};
    std::uint32_t at = no_token;
    for (std::uint32_t k = i + 1; k < words.last() && k <= i + reach; ++k) {
        if (words.is_break(k) || words[k].has(Category::conjunction)) break;
        if (expected(k)) at = k;
    }
    const bool passive = at == no_token && (free || words.is_participle(i) || group.auxiliary);
    for (std::uint32_t k = group.first, steps = 0;
         passive && k > words.first() && steps < reach && !words.is_break(k - 1);
         --k, ++steps) {
        if (expected(k - 1)) at = k - 1;
        if (at != no_token) break;
    }
    if (at == no_token) return {};
    Bearer bearer;
    bearer.first = std::min(at, i + 1);
    bearer.last = std::max(at + 1, i);
    bearer.noun = "things/outlooks";
    for (std::uint32_t k = passive ? at : i + 1, end = passive ? group.first : at + reach;
         k < std::min(end, words.last()) && !words.is_break(k);
         ++k) {
        const std::string_view figure = words.text().id(words[k], Category::noun);
        if (figure.starts_with("money/") || figure.starts_with("share/")
            || figure.starts_with("measure/"))
            bearer.qualifiers.emplace_back(figure);
    }
    std::sort(bearer.qualifiers.begin(), bearer.qualifiers.end());
    return bearer;
}

}  // namespace claimdiff
