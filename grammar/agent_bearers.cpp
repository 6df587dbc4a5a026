#include "grammar/agent_bearers.hpp"

#include "grammar/statements.hpp"

namespace claimdiff {
namespace {

// "owned by A and [trained by B]": where the first of such participles stands.
std::uint32_t first_of_joined(const Words& words, std::uint32_t verb) {
    constexpr std::uint32_t reach = 9;
    if (verb == words.first() || !words[verb - 1].has(Category::conjunction)) return verb;
    for (std::uint32_t i = verb - 1, steps = 0; i > words.first() && steps < reach; --i, ++steps) {
        if (words.is_break(i - 1)) break;
        if (!state_under(words, i - 1, "agent/").empty() && words.has_role(i, "agent"))
            return i - 1;
    }
    return verb;
}

// "Silver Thistle, a mare [owned by A]": the name in front of a description that ends at `end`.
std::string name_described(const Words& words, std::uint32_t end) {
    constexpr std::uint32_t reach = 7;
    std::uint32_t i = end;
    while (i > words.first() && end - i < reach && !words.is_break(i - 1)) --i;
    if (i == words.first() || !words[i - 1].is_sign(",") || !words[i].has(Category::one_article))
        return {};
    std::uint32_t first = i - 1, last = i - 1;
    while (first > words.first() && words.is_name(first - 1)) --first;
    if (first == words.first() + 1 && first < i - 1 && opens_name(words, first - 1)) --first;
    if (first == i - 1) return {};
    if (opens_name(words, first)) return phrase_from(words, first, i - 1).holder;
    return name_from(words, first, last);
}

}  // namespace

Bearer apposed(const Words& words, std::uint32_t group) {
    if (group < words.first() + 3 || !words[group - 1].is_sign(",")) return {};
    std::uint32_t first = group - 1;
    while (first > words.first() && !words.is_break(first - 1)) --first;
    if (first == words.first() || !words[first - 1].is_sign(",")) return {};
    const Bearer name = phrase_from(words, first, group - 1);
    return name.last == group - 1 ? name : Bearer{};
}

Bearer bearer_of_passive(const Words& words, std::uint32_t joined) {
    const std::uint32_t verb = first_of_joined(words, joined);
    VerbGroup group = verb_group(words, verb);
    if (group.denied) return {};
    if (group.auxiliary) {
        const Bearer over = subject_over(words, group.first);
        if (over.found()) return over;
        const Bearer subject = subject_before(words, group.first, group.doubtful);
        return group.doubtful ? Bearer{} : subject;
    }
    std::uint32_t end = verb;
    if (end > words.first() && words[end - 1].has(Category::relative)) --end;  // ", which belongs"
    if (end > words.first() && words[end - 1].is_sign(",")) --end;
    std::uint32_t first = end;
    while (first > words.first() && words.is_name(first - 1)) --first;
    if (first == words.first() + 1 && first < end && opens_name(words, first - 1))
        --first;  // "Copper Lantern": a name of common words
    if (first < end) return phrase_from(words, first, end);
    const std::string described = name_described(words, end);
    if (first > words.first() && words.may_be_noun(first - 1)) --first;
    if (first == end) return {};
    Bearer bearer = phrase_from(words, first, end);
    if (described.empty()) return bearer;
    bearer.holder = described;
    bearer.noun.clear();
    bearer.indefinite = false;
    if (!bearer.found()) {
        bearer.first = first;
        bearer.last = end;
    }
    return bearer;
}

}  // namespace claimdiff
