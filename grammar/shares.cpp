// A share may be of a number of things, and that of the voters who went to vote has a name:
//
//     "12 % des 3 400 salariés sont en grève"      of workers, as "12 % des salariés"
//     "59,3 % des inscrits se sont déplacés"       the turnout
//     "55 % des électeurs ont voté pour lui"       no turnout
#include "grammar/shares.hpp"

#include <algorithm>
#include <string_view>

#include "grammar/concepts.hpp"
#include "grammar/elliptical_counts.hpp"

namespace claimdiff {

// "17.6% of [those] given placebo", "72 % d'entre eux": of what was named before.
bool is_of_those(const Words& words, std::uint32_t after) {
    if (is_of_them(words, after)) return true;
    return after + 1 < words.last() && words[after].has(Category::of_word)
           && words[after + 1].has(Category::demonstrative);
}

Measured share_of_number(
    const Words& words, const std::vector<Mention>& mentions, std::size_t index) {
    const Mention& share = mentions[index];
    if (share.kind != MentionKind::percent || index + 1 >= mentions.size()) return {};
    const Mention& whole = mentions[index + 1];
    constexpr std::uint32_t furthest = 3;  // tokens: "of its 400 members"
    if (whole.kind != MentionKind::number || whole.first <= share.last
        || whole.first > share.last + furthest || !words[share.last].has(Category::of_word))
        return {};
    for (std::uint32_t i = share.last; i < whole.first; ++i) {
        if (!words.is_small(i)) return {};
    }
    NounPhrase phrase = counted_noun(words, whole.last);
    if (phrase.head == no_token) return {};
    constexpr int named = 90;  // strength: said outright
    return {phrase.head, std::move(phrase), named};
}

bool is_compared_with(const Words& words, const Mention& mention) {
    if (mention.first == words.first()) return false;
    const Token& before = words[mention.first - 1];
    if (before.has(Category::versus)) return true;
    return before.has(Category::conjunction) && mention.last < words.last()
           && (words[mention.last].has(Category::place_preposition)
               || words[mention.last].has(Category::within_word));
}

bool is_share_of_things(const Words& words, const Mention& mention) {
    constexpr std::uint32_t reach = 4;  // tokens
    if (mention.kind != MentionKind::percent || mention.last >= words.last()
        || !words[mention.last].has(Category::of_word))
        return false;
    const std::uint32_t end = std::min(words.last(), mention.last + reach);
    for (std::uint32_t i = mention.last + 1; i < end && !words.is_break(i); ++i) {
        if (!words[i].has(Category::noun)) continue;
        const std::string_view id = words.text().id(words[i], Category::noun);
        return in_family(id, {"people", "households", "work", "measure/workforce"});
    }
    return false;
}

void take_from_share_before(
    const std::vector<Claim>& claims, std::size_t first, Measure& compared) {
    for (std::size_t i = claims.size(); i > first; --i) {
        const Claim& before = claims[i - 1];
        if (before.kind != ClaimKind::percent) continue;
        compared.noun = before.measure.noun;
        compared.event = before.measure.event;
        return;
    }
}

bool tells_turnout(const Words& words, const Measure& share, std::uint32_t behind) {
    if (!in_family(share.noun, {"people/voters"})) return false;
    const std::string_view event = share.event;
    // "des inscrits se sont déplacés": no other verb is told of the registered by themselves
    if (event.find("vote/registered") != event.npos && behind < words.last()
        && words.has_role(behind, "reflexive"))
        return true;
    return event == "vote/voted" || event == "gathering/took part" || event == "gathering/attended"
           || event == "gathering/visited" || event.starts_with("displaced")
           || (event.starts_with("move/") && event != "move/left");
}

// "turnout at noon", "T17:00": an hour of the day before any polls close.
bool is_before_evening(std::string_view time) {
    constexpr std::string_view evening = "T19";
    const std::size_t at = time.find('T');
    const std::string_view hour = at == time.npos ? time.substr(0, 0) : time.substr(at, 3);
    return hour.size() == 3 && hour[1] >= '0' && hour[1] <= '2' && hour < evening;
}

bool is_partial_vote(
    const Words& words, const std::vector<Mention>& mentions, const TimeValue& time) {
    bool voting = false, counting = false, closed = false;
    for (std::uint32_t i = words.first(); i < words.last(); ++i) {
        const std::string_view event = words.text().id(words[i], Category::event);
        counting = counting || event == "vote/counted";
        closed = closed || event == "business/closed";  // "when the polls closed at 6 pm"
        voting = voting || event.starts_with("vote/voted")
                 || words.text().id(words[i], Category::noun) == "share/turnout";
    }
    if (voting && !closed && is_before_evening(time.value)) return true;
    return counting && std::any_of(mentions.begin(), mentions.end(), [&](const Mention& part) {
               return part.kind == MentionKind::number
                      && std::any_of(mentions.begin(), mentions.end(), [&](const Mention& whole) {
                             constexpr std::uint32_t reach = 3;  // "12 bureaux sur 18"
                             return whole.kind == MentionKind::number && whole.first > part.last - 1
                                    && whole.first <= part.last + reach
                                    && (words[whole.first - 1].has(Category::out_of)
                                        || words[whole.first - 1].has(Category::of_word))
                                    && part.quantity.value < whole.quantity.value;
                         });
           });
}

}  // namespace claimdiff
