// Amounts: money, percentages, dimensions, temperatures and durations, with what they measure.
#include <algorithm>

#include "grammar/befalls.hpp"
#include "grammar/claim_builder.hpp"
#include "grammar/concepts.hpp"
#include "grammar/contenders.hpp"
#include "grammar/convicts.hpp"
#include "grammar/dimensions.hpp"
#include "grammar/elided_speeds.hpp"
#include "grammar/elliptical_counts.hpp"
#include "grammar/lasting.hpp"
#include "grammar/scaled.hpp"
#include "grammar/shares.hpp"
#include "grammar/special_counts.hpp"
#include "grammar/stocks.hpp"
#include "grammar/sum_names.hpp"
#include "grammar/units.hpp"
#include "text/fold.hpp"

namespace claimdiff {
namespace {

// "The three children will [share] 108,000 euros": all of them together, which is no sum of one.
bool is_shared_out(const Words& words, std::uint32_t first) {
    constexpr std::uint32_t reach = 4;  // tokens
    for (std::uint32_t i = first; i > words.first() && i + reach > first; --i) {
        if (words.is_hard_break(i - 1)) return false;
        if (words.has_role(i - 1, "shares-out")) return true;
    }
    return false;
}

// "800 square metres (8,600 square feet) [of the roof]": what is measured stands behind both.
std::uint32_t past_restatement(
    const Words& words, const std::vector<Mention>& mentions, std::size_t index) {
    const std::uint32_t last = mentions[index].last;
    if (index + 1 >= mentions.size() || !mentions[index + 1].restatement || last >= words.last()
        || !words[last].is_sign("("))
        return last;
    const std::uint32_t end = mentions[index + 1].last;
    return end < words.last() && words[end].is_sign(")") ? end + 1 : last;
}

// "The damage was established at 3 million": whoever sets a figure founds nothing.
bool is_put_at(const Words& words, const Mention& mention, const Event& event) {
    if (event.token + 2 != mention.first) return false;
    const Token& at = words[event.token + 1];
    return at.has(Category::place_preposition)
           && (event.id == "state/founded" || event.id.starts_with("works/"));
}

// "cut from [3.75%] to 3.25%": what the figure was before.
bool is_left_behind(const Words& words, const std::vector<Mention>& mentions, std::size_t index) {
    const Mention& mention = mentions[index];
    if (mention.first == words.first() || index + 1 >= mentions.size()) return false;
    const Mention& next = mentions[index + 1];
    return words[mention.first - 1].has(Category::from_word) && next.kind == mention.kind
           && next.first == mention.last + 1
           && (words[mention.last].has(Category::range_word)
               || words.text().has_id(words[mention.last], Category::amount_word, "level"));
}

// "a cédé 6,3 %", "closed 7.4% lower": a share right behind an active verb that is of nothing is
// how far it went, and what the verb says of whole things did not happen.
bool tells_change(const Words& words, const Mention& mention, const Event& event) {
    if (mention.kind != MentionKind::percent || event.token >= mention.first
        || !words.is_verb(event.token))
        return false;
    if (event.id.starts_with("fire/")) return false;
    const bool of = mention.last < words.last() && words[mention.last].has(Category::of_word);
    std::uint32_t between = event.token + 1;
    while (between < mention.first
           && (words[between].has(Category::bound) || words[between].has(Category::article)
               || words[between].has(Category::one_article) || words.is_adverb(between)))
        ++between;
    return between == mention.first && !of;
}

// "14 kilos of heroin [and] £62,000": nothing but what the one before counts stands between.
bool is_joined(const Words& words, const std::vector<Mention>& mentions, std::size_t index) {
    constexpr std::uint32_t longest = 6;
    if (index == 0) return false;
    const std::uint32_t first = mentions[index - 1].last, last = mentions[index].first;
    if (last <= first || last - first > longest || !words[last - 1].has(Category::conjunction))
        return false;
    for (std::uint32_t i = first; i + 1 < last; ++i) {
        if (words.is_break(i) || words.is_verb(i) || words[i].has(Category::auxiliary)
            || words[i].has(Category::conjunction))
            return false;
    }
    return true;
}

// "fell [0.6%]": a change, and nobody's share.
bool changes_beside(const Words& words, const Mention& mention) {
    constexpr std::uint32_t reach = 5;  // tokens
    const std::uint32_t first
        = mention.first > words.first() + reach ? mention.first - reach : words.first();
    return words.find({Category::direction}, first, mention.first) < mention.first;
}

}  // namespace

void ClaimBuilder::amount(
    const Words& words,
    const std::vector<Mention>& mentions,
    std::size_t index,
    const Passage& passage) {
    const Mention& mention = mentions[index];
    Claim claim = blank(words, mention, passage);
    switch (mention.kind) {
        case MentionKind::percent:
            claim.kind = ClaimKind::percent;
            break;
        case MentionKind::money:
            claim.kind = ClaimKind::money;
            break;
        case MentionKind::temperature:
            claim.kind = ClaimKind::temperature;
            break;
        case MentionKind::duration:
            claim.kind = ClaimKind::duration;
            break;
        default:
            claim.kind = ClaimKind::amount;
            break;
    }
    // "14,000 litres of water [daily]": how often, and no length
    if (claim.kind == ClaimKind::duration && mention.quantity.value.is_zero()
        && words[mention.first].has(Category::every_word))
        return;
    if (is_spread_over(words, mention))
        claim.quantity
            = make_quantity(claim.quantity.value, Bound::exact, claim.quantity.precision);
    scale_bare(words, mention, claim);
    const bool price = claim.kind == ClaimKind::money && is_price(words, mention);
    if (claim.kind == ClaimKind::money && is_offer_for_share(words, mention)
        && tells_of_takeover()) {
        claim.measure.noun = "money/price/share";
        claim.scope = scope_of(
            words,
            mentions,
            mention,
            {no_token, mention.last, {}, {}, no_token, false},
            passage.published);
        claims_.push_back(std::move(claim));
        return;
    }
    const AmountReading& reading = amounts_[index];
    if (result_of_vote(words, mentions, mention, passage, reading.noun, claim)) return;
    if (!price && (is_account(reading.noun) || is_account(reading.per))) {
        account(words, reading, std::move(claim));
        return;
    }
    Mention named = mention;  // with what only says that it is a duration
    if (claim.kind == ClaimKind::duration) named.first = first_of_duration(words, mention.first);
    named.last = past_restatement(words, mentions, index);
    Measured measured = share_of_number(words, mentions, index);
    const bool of_number = measured.token != no_token;
    if (!of_number) measured = measured_noun(words, named);
    const bool of_things = claim.kind == ClaimKind::amount || claim.kind == ClaimKind::money;
    NounPhrase none{no_token, mention.last, {}, {}, no_token, false};
    if (of_things)  // so many tonnes are neither arrested nor killed
        none.noun = is_measure(measured.phrase.noun) ? measured.phrase.noun : "measure";
    // "71% of [the workers] voted for it": what shares are of is counted as well as any.
    const bool share_of = of_number
                          || (claim.kind == ClaimKind::percent && measured.token != no_token
                              && measured.token > mention.last && measured.token < mention.last + 4
                              && words[mention.last].has(Category::of_word));
    const NounPhrase& counted = share_of ? measured.phrase : none;
    const Event event = governing_event(words, named.first, mention.last, counted);
    if (event.strength >= sure_event) {
        claim.measure.event
            = of_things || share_of ? told_of(words, event, counted.noun) : event.id;
        // "spent 31 hours on a trolley", "a passé deux heures": neither money nor an examination.
        if (claim.kind == ClaimKind::duration
            && (event.id == "business/invested" || event.id.starts_with("education/")))
            claim.measure.event.clear();
        // Money is lost by a firm, not in a match or a fire.
        if (claim.kind == ClaimKind::money && event.id.find("sport/lost") != std::string::npos)
            claim.measure.event = "business/lost";
        // "21 tonnes de [produits]": the noun itself tells no event
        if (is_put_at(words, mention, event) || tells_change(words, mention, event)
            || (claim.kind == ClaimKind::amount && event.token == measured.token))
            claim.measure.event.clear();
    }
    if (is_negated(words, event, mention.last))
        claim.measure.qualifiers.emplace_back(negated_qualifier);
    none.noun.clear();
    // "seized 14 kilos of heroin [and £62,000 in cash]": what happened to the one happened to the
    // other.
    if (claim.measure.event.empty() && of_things && claims_.size() > sentence_start_
        && (is_joined(words, mentions, index) || is_listed(words, mentions, index))) {
        const std::string& event_before = claims_.back().measure.event;
        const bool told
            = event_before.starts_with("justice/")
              || (event_before.find(':') == event_before.npos && is_joined(words, mentions, index));
        if (told && may_befall("measure", event_before)) claim.measure.event = event_before;
    }
    const bool away = claim.kind == ClaimKind::amount && is_way_to_place(words, mention);
    if (!away && natural(words, mentions, index, passage, event, claim)) {
        if (!restates(words, mentions, index, claim)) claims_.push_back(std::move(claim));
        return;
    }
    // What the reading did not take for a figure of account is none.
    if (is_account(measured.phrase.noun)) return;
    // "a growth of 5%, and plans to invest 90 million": no growth of 90 million
    const bool fits
        = !is_measure(measured.phrase.noun)
          || (claim.kind == ClaimKind::percent && measured.phrase.noun != "measure/radius")
          || (claim.kind == ClaimKind::money ? !measured.phrase.noun.starts_with("share/")
                                             : measures_unit(measured.phrase.noun, mention.unit));
    Dimension dimension;
    const bool money = claim.kind == ClaimKind::money;
    if ((money && !is_measure(measured.phrase.noun)) || mention.kind == MentionKind::dimension
        || mention.kind == MentionKind::duration)
        dimension = dimension_of(words, named, reading.noun.empty() ? no_token : reading.token);
    // "a pris neuf mois de retard": so much of that, and not how long it took
    if (mention.kind == MentionKind::duration && measured.token != no_token
        && measured.token > mention.last && words[mention.last].has(Category::of_word)
        && measured.token <= mention.last + 2 && words.is_noun(measured.token))
        dimension = lasted(words, measured.token);
    if (dimension.measure == "measure/speed" && is_speed_limit(words, mention))
        dimension = {"measure/speed limit", {}, no_token};
    if (away) {
        claim.measure.noun = "measure/distance away";
        claim.measure.event.clear();
    } else if (claim.kind == ClaimKind::percent && is_of_those(words, mention.last)) {
        if (const Claim* whole = antecedent(event, true)) claim.measure.noun = whole->measure.noun;
    } else if (
        claim.kind == ClaimKind::percent
        && (is_premium(words, mention, tells_of_takeover())
            || (claims_.size() > sentence_start_ && claims_.back().measure.noun == "share/premium"
                && mention.first > words.first()
                && words[mention.first - 1].has(Category::of_word)))) {
        claim.measure.noun = "share/premium";
        claim.measure.event.clear();
    } else if (claim.kind == ClaimKind::percent && is_stake(words, mention)) {
        claim.measure.noun = "share/stake";
        if (claim.holder.empty()) claim.holder = owner_of(words, mention);
        claim.measure.event.clear();
    } else if (!dimension.measure.empty()) {
        claim.measure.noun = std::move(dimension.measure);
        // A sum keeps what it was spent on: "the renovation cost 12 million".
        if (!money || claim.measure.event.empty()
            || claim.measure.event.find(':') != std::string::npos)
            claim.measure.event = std::move(dimension.thing);
        // "drove through the crowd, reaching speeds of up to 80 km/h": not the crowd
        if (claim.measure.noun == "measure/speed" && claim.measure.event.starts_with("people/"))
            claim.measure.event.clear();
    } else if (measured.token != no_token && fits) {
        claim.measure.noun
            = measured_meaning(measured.phrase.noun, claim.kind, at_a_level(words, mention));
        claim.measure.qualifiers = measured.phrase.qualifiers;
        if (of_number || (measured.token >= mention.last && measured.token < mention.last + 4)) {
            claim.span = cover(mention.span, words[measured.token].span);
        }
    } else if (const auto unit = unit_info(mention.unit)) {
        // "Il est tombé [134 mm]": of rain
        const bool rain = mention.unit == "liter-per-square-meter"
                          || (mention.unit == "millimeter" && event.id == "weather/fell");
        claim.measure.noun = rain ? "measure/rainfall" : default_measure(unit->dimension);
    }
    // "72% of them, according to the union, and [48%] according to the management"
    if (claim.kind == ClaimKind::percent && claim.measure.event.empty()
        && measured.token == no_token && claims_.size() > sentence_start_) {
        const Claim& before = claims_.back();
        if (before.kind == ClaimKind::percent && !claim.attribution.empty()
            && !before.attribution.empty() && before.attribution != claim.attribution) {
            claim.measure.noun = before.measure.noun;
            claim.measure.event = before.measure.event;
        }
    }
    if (money && is_price_of_firm(claim)) {
        claim.measure.noun = "money/price";
        claim.measure.event.clear();
    }
    if (claim.kind == ClaimKind::percent && is_compared_with(words, mention))
        take_from_share_before(claims_, sentence_start_, claim.measure);
    // "given once every [six months]": how often, whatever it is done to
    if (claim.kind == ClaimKind::duration && mention.first > words.first()
        && words[mention.first - 1].has(Category::every_word)) {
        claim.measure.noun = "measure/interval";
        claim.measure.event.clear();
    }
    if (claim.kind == ClaimKind::duration) {
        const bool first = claims_.size() == sentence_start_;
        read_sentence(words, mention, measured.token, first ? nullptr : &claims_.back(), claim);
    }
    if (share_of && tells_turnout(words, claim.measure, measured.phrase.last))
        claim.measure = {"share/turnout", {}, {}, {}, {}};
    // "Voters: 9,734 ([47.6%])"
    if (claim.kind == ClaimKind::percent && claim.measure.noun == "people/voters"
        && in_brackets_behind(words, mention) && claims_.back().measure.event == "vote/voted")
        claim.measure = {"share/turnout", {}, {}, {}, {}};
    // "the turnout of those who took part": the share is of nothing that happened to it
    if (claim.measure.noun == "share/turnout") claim.measure.event.clear();
    // "a sentence of 18 months, suspended for [two years]"
    if (claim.measure.noun == "measure/sentence" && claim.measure.event == "traffic/suspended") {
        const bool suspended = mention.first > words.first() + 1
                               && words.text().has_id(
                                   words[mention.first - 2], Category::event, "traffic/suspended");
        if (suspended) claim.measure.noun = "measure/supervision";
        claim.measure.event = "justice/sentenced";
    }
    if (claim.kind == ClaimKind::percent && is_contested(claim.measure.noun)) {
        claim.holder = contender_of(words, mention);
        claim.measure.event.clear();  // winning, taking, being credited with: all the same
        // "4,812 votes ([51.3%])": of whom the votes are
        if (claim.holder.empty() && in_brackets_behind(words, mention))
            claim.holder = claims_.back().holder;
    } else if (
        claim.kind == ClaimKind::percent && !is_measure(claim.measure.noun)
        && !(mention.last < words.last() && words[mention.last].has(Category::of_word))
        && claim.measure.event != "vote/counted" && !changes_beside(words, mention)
        && turns_on_election()) {
        // "came third with 14.2%", "Pellán: 14,2 %": of the vote, in a text about one
        std::string name = contender_of(words, mention);
        const bool person = !name.empty() && name.find(':') == std::string::npos;
        if (person) {
            claim.measure = {"votes", {}, {}, {}, {}};
            claim.holder = std::move(name);
        }
    }
    if (claim.measure.noun == "money/share price") add_session(words, mentions, claim);
    if (price && !claim.measure.event.starts_with("business/")) {
        claim.measure.noun = "money/price";
        claim.measure.event.clear();
    }
    if (claim.kind == ClaimKind::money) name_sum(claim.measure);
    // "The works makes 14,000 tonnes of biscuits": so much is its production.
    if (claim.kind == ClaimKind::amount && claim.measure.event == "business/produced"
        && event.token != measured.token) {
        claim.measure.noun = "measure/production";
        claim.measure.event.clear();
    }
    // "The summit is at 2,410 metres": no meeting.
    if (claim.kind == ClaimKind::amount && claim.measure.noun == "places/summits|acts/meetings")
        claim.measure.noun = "places/summits";
    // "The price stands at 3,000 euros": the sum reaches nothing.
    if (is_measure(claim.measure.noun) && claim.measure.event == "state/reached")
        claim.measure.event.clear();
    for (std::uint32_t i = words.first(); i < words.last();
         ++i) {  // "en recul de 5,2 %", "rose by 9.4%"
        const Lexeme* direction = text_.lexeme(words[i], Category::direction);
        const std::uint32_t gap = i < mention.first ? mention.first - i : i - mention.first;
        if (direction != nullptr && gap <= 6)
            claim.measure.qualifiers.emplace_back(
                direction->value < 0 ? "direction/down" : "direction/up");
        if (words[i].has(Category::capacity) && gap <= 8)
            claim.measure.qualifiers.emplace_back("capacity");
    }
    std::sort(claim.measure.qualifiers.begin(), claim.measure.qualifiers.end());
    claim.measure.qualifiers.erase(
        std::unique(claim.measure.qualifiers.begin(), claim.measure.qualifiers.end()),
        claim.measure.qualifiers.end());
    claim.measure.per = per_word(words, mention.last);
    if (claim.measure.per.empty() && money && is_shared_out(words, mention.first))
        claim.measure.per = "together";
    // "cuts costs by €45m [a year] within three years"
    if (claim.measure.per.empty() && index + 1 < mentions.size()
        && mentions[index + 1].first == mention.last
        && words[mention.last].has(Category::one_article)
        && mentions[index + 1].kind == MentionKind::duration)
        claim.measure.per = period_unit(mentions[index + 1].time.value);
    const bool paid_again = in_family(claim.measure.noun, {"money/rent", "money/pay"});
    if (paid_again && claim.measure.per.empty() && measured.token != no_token)
        claim.measure.per = per_adjective(words, measured.token);
    claim.scope = scope_of(words, mentions, mentions[index], none, passage.published);
    claim.scope.background = claim.scope.background || reading.prior;
    if (is_left_behind(words, mentions, index))
        claim.measure.qualifiers.emplace_back(left_behind_qualifier);
    claims_.push_back(std::move(claim));
}

}  // namespace claimdiff
