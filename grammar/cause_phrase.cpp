#include "grammar/cause_phrase.hpp"

#include <algorithm>

#include "grammar/attribution.hpp"
#include "text/fold.hpp"

namespace claimdiff {
namespace {

// "a defective [wheel sensor]": behind an adjective, what may be a verb is a noun.
NounPhrase described_noun(const Words& words, std::uint32_t at) {
    std::uint32_t i = at;
    while (i + 1 < words.last() && words.is_adjective(i) && words.may_be_noun(i + 1)) ++i;
    if (i == at || words.is_break(i)) return {};
    while (i + 1 < words.last() && words.is_noun(i + 1) && !words.is_break(i + 1)
           && !words.text().language().lexicon.conventions().head_first)
        ++i;
    return phrase_at(words, i);
}

// "le musoir [de la digue nord]", "the tip [of the breakwater]": what the thing is a part of.
std::uint32_t with_whole(const Words& words, std::uint32_t last) {
    if (last + 1 >= words.last() || !words[last].has(Category::of_word)) return last;
    std::uint32_t at = last + 1;
    const bool one = words[last].has(Category::article);         // "du", "del"
    if (!one && !words[at].has(Category::article)) return last;  // "a gust of wind"
    if (words[at].has(Category::article)) ++at;
    if (at >= words.last() || !words.is_noun(at) || words.is_name(at)) return last;
    return std::max(at + 1, phrase_at(words, at).last);
}

// As the text has it, hyphens and all.
std::string written(const Words& words, std::uint32_t first, std::uint32_t last) {
    const Span span = cover(words[first].span, words[last - 1].span);
    return fold(words.text().document().text.substr(span.begin, span.size()));
}

// "a gas leak [or] an ignition of dust": one of several that are looked into.
bool is_one_of_several(const Words& words, const CauseWords& found) {
    constexpr std::uint32_t reach = 8;
    for (std::uint32_t i = found.cause.last; i < words.last() && i < found.cause.last + reach;
         ++i) {
        if (words.has_role(i, "or")) return true;
        if (words.is_verb(i)) break;
    }
    return found.first > words.first() + 1
           && (words.has_role(found.first - 1, "or") || words.has_role(found.first - 2, "or"));
}

}  // namespace

bool read_cause_phrase(const Words& words, std::uint32_t at, CauseWords& found) {
    while (at < words.last()
           && (words[at].has(Category::article) || words[at].has(Category::of_word)
               || words[at].has(Category::one_article) || words[at].has(Category::elision)
               || words[at].has(Category::hypothetical))) {
        ++at;
    }
    if (at >= words.last() || words.is_break(at) || words[at].has(Category::preposition)
        || words[at].has(Category::place_preposition) || words[at].has(Category::cause_word))
        return false;
    // "hit [a pile of] rocks"
    if (at + 2 < words.last() && words.has_role(at, "heap-of")
        && words[at + 1].has(Category::of_word))
        at += 2;
    found.cause = counted_noun(words, at);
    found.first = at;
    if (found.cause.head == no_token) found.cause = described_noun(words, at);
    return found.cause.head != no_token && !found.cause.noun.empty();
}

bool names_nothing(const Words& words, const CauseWords& found) {
    if (is_one_of_several(words, found)) return true;
    const std::string& noun = found.cause.noun;
    // The wind and the rain are measured, and bring down trees.
    const bool weather = noun == "measure/wind speed" || noun == "measure/wind gusts"
                         || noun == "measure/rainfall" || noun == "measure/snowfall";
    // Costs lower a profit, and nothing else.
    const bool figures = found.event.starts_with("money") || found.event.starts_with("share/");
    if (noun.starts_with("people") || (noun.starts_with("measure/") && !weather)
        || (noun.starts_with("money") && (!figures || noun == found.event)))
        return true;
    for (std::uint32_t i = found.first; i < found.cause.last; ++i) {
        if (words[i].is_number() || words[i].has(Category::pronoun) || words[i].has(Category::none)
            || words[i].has(Category::time_unit))
            return true;
    }
    return false;
}

bool is_natural_cause(const std::string& noun) {
    return noun.starts_with("causes/") || noun.starts_with("acts/lightning")
           || noun.starts_with("measure/wind") || noun == "measure/rainfall"
           || noun == "measure/snowfall";
}

Claim cause_claim(
    const Words& words, const Passage& passage, const CauseWords& found, std::uint32_t at) {
    const std::uint32_t last = with_whole(words, std::max(found.cause.head + 1, found.cause.last));
    Claim claim = blank_statement(words, passage, ClaimKind::cause, found.first, last);
    claim.text = written(words, found.first, last);
    claim.measure.noun = found.cause.noun;
    claim.measure.event = found.event;
    claim.attribution = attribution_of(words, at);
    claim.modality = modality_of(words, at, at + 1);
    claim.scope.background = is_of_another_year(words, at, passage);
    for (std::uint32_t k = words.first(); k < words.last(); ++k)
        claim.scope.background = claim.scope.background || words[k].has(Category::past_event);
    return claim;
}

}  // namespace claimdiff
