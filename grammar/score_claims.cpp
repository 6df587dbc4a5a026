// Results of matches: a score beside a word for winning, losing or drawing, or between two names.
//
//     "Velm Town beat Lorme City 3-1", "a 3-1 win over Lorme", "Velm Town 3-1 Lorme City"
//
// Not the score on the way to it ("came from 2-0 down", "1-0 at half-time"), nor of a shoot-out.
// The result of a match in sets is all of them: "6-4, 3-6, 7-5". The qualifiers are the names
// beside it, which tell one match from another.
#include <algorithm>

#include "grammar/claim_builder.hpp"
#include "text/fold.hpp"

namespace claimdiff {
namespace {

constexpr std::uint32_t reach = 10;  // tokens from the score to the word that tells of a result

// "3-1", "3:1", "3 à 1": digits with one sign or word between.
bool looks_like_score(const Words& words, const Mention& m) {
    return m.last - m.first == 3 && words[m.first].is_number() && words[m.last - 1].is_number()
           && words[m.first].decimals == 0 && words[m.last - 1].decimals == 0;
}

bool tells_result(const Words& words, std::uint32_t i) {
    for (const std::string_view event : {"sport/won", "sport/lost", "sport/drawn"}) {
        if (words.text().has_id(words[i], Category::event, event)) return true;
    }
    return reflexive_event(words, i).starts_with("sport/");  // "s'est imposé"
}

// "2-0 [down]", "[led] 1-0", "1-1 at [half-time]"
bool on_the_way(const Words& words, const Mention& m) {
    constexpr std::uint32_t near = 4;
    for (std::uint32_t i = m.last; i < words.last() && i < m.last + near; ++i) {
        // "won 3-1 after leading 2-0"
        if (words.is_break(i) || tells_result(words, i) || words[i].has(Category::after)) break;
        if (words.has_role(i, "on-the-way")) return true;
    }
    for (std::uint32_t i = m.first; i > words.first() && i + near > m.first; --i) {
        if (words.is_break(i - 1) || tells_result(words, i - 1)) break;
        if (words.has_role(i - 1, "on-the-way")) return true;
    }
    return false;
}

bool is_part_of_name(const Words& words, std::uint32_t i) {
    return words[i].is_word() && words[i].capital && !words.is_small(i)
           && !words[i].has(Category::weekday) && !words[i].has(Category::month);
}

bool stands_between_names(const Words& words, const Mention& m) {
    return m.first > words.first() && m.last < words.last() && is_part_of_name(words, m.first - 1)
           && is_part_of_name(words, m.last) && words.is_name(m.last);
}

bool has_result_beside(const Words& words, const Mention& m) {
    for (std::uint32_t i = m.last; i < words.last() && i < m.last + reach / 2; ++i) {
        if (words.is_break(i)) break;
        if (tells_result(words, i)) return true;
    }
    for (std::uint32_t i = m.first; i > words.first() && i + reach > m.first; --i) {
        if (words.is_hard_break(i - 1) && !words[i - 1].is_sign("(")) break;
        if (tells_result(words, i - 1)) return true;
    }
    return false;
}

// The names of the sentence next to the score, two at the most in front and one behind.
std::vector<std::string> names_beside(const Words& words, const Mention& m) {
    std::vector<std::string> names;
    const auto add = [&](std::uint32_t first, std::uint32_t last) {
        const Span span = cover(words[first].span, words[last - 1].span);
        names.push_back(fold_plain(words.text().document().text.substr(span.begin, span.size())));
    };
    for (std::uint32_t end = m.first; end > words.first() && names.size() < 2; --end) {
        if (!is_part_of_name(words, end - 1)) continue;
        std::uint32_t begin = end - 1;
        while (begin > words.first() && is_part_of_name(words, begin - 1)) --begin;
        const std::uint32_t name  // "[Then] Holt beat"
            = begin == words.first() && words.is_adverb(begin) ? begin + 1 : begin;
        if (name < end && (name > words.first() || words.is_name(name) || end - name > 1))
            add(name, end);
        end = begin + 1;
    }
    for (std::uint32_t begin = m.last; begin < words.last() && begin < m.last + reach; ++begin) {
        if (words.is_break(begin)) break;
        if (!is_part_of_name(words, begin)) continue;
        std::uint32_t end = begin + 1;
        while (end < words.last() && is_part_of_name(words, end)) ++end;
        add(begin, end);
        break;
    }
    std::sort(names.begin(), names.end());
    return names;
}

std::string written(const Quantity& score) {
    return score.upper->to_string() + "-" + score.lower->to_string();
}

// Nothing but a comma or "and" between two scores: sets of one match.
bool goes_on(const Words& words, const Mention& a, const Mention& b) {
    return looks_like_score(words, a) && looks_like_score(words, b) && b.first == a.last + 1
           && (words[a.last].is_sign(",") || words[a.last].has(Category::number_and));
}

}  // namespace

bool ClaimBuilder::result(
    const Words& words,
    const std::vector<Mention>& mentions,
    std::size_t index,
    const Passage& passage) {
    const Mention& mention = mentions[index];
    if (!looks_like_score(words, mention) || !mention.quantity.lower || !mention.quantity.upper)
        return false;
    if (index > 0 && goes_on(words, mentions[index - 1], mention)) return true;  // told with it
    const bool between = stands_between_names(words, mention);
    if (!between && (on_the_way(words, mention) || !has_result_beside(words, mention)))
        return false;
    Claim claim = blank(words, mention, passage);
    claim.kind = ClaimKind::score;
    claim.text = written(mention.quantity);
    std::size_t last = index;
    while (last + 1 < mentions.size() && goes_on(words, mentions[last], mentions[last + 1])) {
        ++last;
        claim.text += ", " + written(mentions[last].quantity);
    }
    claim.span = claim.value_span = cover(mention.span, mentions[last].span);
    claim.measure.noun = "sport/matches";
    claim.measure.event = "sport/finished";
    claim.measure.qualifiers = names_beside(words, mention);
    const NounPhrase none{no_token, mention.last, {}, {}, no_token, false};
    claim.scope = scope_of(words, mentions, mention, none, passage.published);
    claims_.push_back(std::move(claim));
    return true;
}

}  // namespace claimdiff
