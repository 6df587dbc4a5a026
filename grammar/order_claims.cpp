// Where something stands in a row: an ordinal in front of one of the nouns that are told so. The
// nouns are of the category state, with ids under "order".
//
//     "au [deuxième étage]", "on the [third floor]"    order/floor: 2, 3
//     "exclu à la [61e minute]"                        order/minute: 61, of sport/sent off
//     "its [sixth defeat] of the season"               order/defeat: 6
//     "the [first woman] to lead it"                   order/woman: 1
//     "the first minutes", "en premier lieu"           none: no place in a row
//
// A minute is one of something that happened in it; of the rest a text tells one, or, where it
// tells two, neither counts (several.cpp): it is not known whose they are.
#include <algorithm>

#include "grammar/attribution.hpp"
#include "grammar/event.hpp"
#include "grammar/noun_phrase.hpp"
#include "grammar/statements.hpp"

namespace claimdiff {
namespace {

// The noun that the ordinal stands at; no_token when that is told by no place in a row.
std::uint32_t ordered_noun(const Words& words, const Mention& ordinal) {
    const auto is_ordered = [&words](std::uint32_t i) {
        return i < words.last() && !state_under(words, i, "order/").empty();
    };
    const std::uint32_t next = ordinal.last;
    if (is_ordered(next)) return next;
    const bool described = next < words.last() && words.is_adjective(next) && !words.is_break(next);
    return described && is_ordered(next + 1) ? next + 1 : no_token;
}

// "the second woman [to lead] it", "[qui] préside", "[à diriger]": a place in a row of those who
// did; "the second woman in the room" is in none.
bool tells_of_what(const Words& words, std::uint32_t behind) {
    if (behind < words.last() && words[behind].is_sign(",")) ++behind;
    if (behind + 1 >= words.last()) return false;
    return words[behind].has(Category::relative)
           || (words[behind].has(Category::preposition)
               && words[behind + 1].use.any(Pos::infinitive));
}

// "who [in 1951] became the first woman to": whether a date stands in the same clause.
bool is_dated(const Words& words, const std::vector<Mention>& mentions, const Mention& ordinal) {
    std::uint32_t first = ordinal.first, last = ordinal.last;
    while (first > words.first() && !words.is_break(first - 1)) --first;
    while (last < words.last() && !words.is_break(last)) ++last;
    return std::any_of(mentions.begin(), mentions.end(), [&](const Mention& m) {
        return (m.kind == MentionKind::date || m.kind == MentionKind::daterange) && m.first >= first
               && m.last <= last;
    });
}

}  // namespace

void add_order_claims(
    const Words& words,
    const std::vector<Mention>& mentions,
    const Passage& passage,
    std::vector<Claim>& claims) {
    static constexpr ConceptSet telling{"order"};
    if (!words.any(telling)) return;
    for (const Mention& mention : mentions) {
        if (mention.kind != MentionKind::ordinal) continue;
        const std::uint32_t noun = ordered_noun(words, mention);
        if (noun == no_token) continue;
        const std::uint32_t first = mention.first, last = noun + 1;
        const std::string_view axis = state_under(words, noun, "order/");
        const Modality modality = modality_of(words, first, last);
        if (modality == Modality::hypothetical || modality == Modality::denied) continue;
        if (axis == "order/woman" && !tells_of_what(words, last)) continue;
        // the first is told of too many things: "for the first time", "le premier tour"
        if (mention.quantity.value == Decimal(1) && axis != "order/floor" && axis != "order/woman")
            continue;
        Claim claim = blank_statement(words, passage, ClaimKind::state, first, last);
        if (axis == "order/minute") {
            const Event event
                = governing_event(words, first, last, {no_token, last, {}, {}, no_token, false});
            if (event.strength < sure_event || event.id.find_first_of("|:") != std::string::npos)
                continue;
            claim.measure.noun = event.id;
        }
        claim.measure.event = axis;
        claim.text = mention.quantity.value.to_string();
        claim.attribution = attribution_of(words, first);
        claim.modality = modality;
        claim.scope.background = tells_of_earlier(words, passage);
        if (axis == "order/woman") {  // "will be the first to lead it": that is known now
            claim.modality = Modality::asserted;
            claim.scope.background = claim.scope.background && is_dated(words, mentions, mention);
        }
        claims.push_back(std::move(claim));
    }
}

}  // namespace claimdiff
