// Ranks and where the count began: "la première depuis 2018", "the third boat race since April",
// and what says that there was none like it: "the worst flood since 1958", "du jamais vu depuis
// 1977".
#include "grammar/calendar.hpp"
#include "grammar/claim_builder.hpp"
#include "grammar/dated_event.hpp"
#include "grammar/measured.hpp"
#include "grammar/milestones.hpp"

namespace claimdiff {
namespace {

constexpr std::uint32_t furthest = 12;  // tokens from the rank to its "since"

// "the strongest flood since that of [1958]"
bool since_that_of(const Words& words, const Mention& mention) {
    const std::uint32_t first = mention.first;
    return first > words.first() + 2 && words[first - 1].has(Category::of_word)
           && words.has_role(first - 2, "that-one") && words[first - 3].has(Category::since);
}

// Where the count began, in "since 2018" and in "the first in 29 years", which is about so long
// before publication; empty when the mention says neither.
TimeValue start_of_count(const Words& words, const Mention& mention, const std::string& published) {
    const Token& opening = words[mention.first];
    const bool opened
        = opening.has(Category::since)
          || (mention.first > words.first() && words[mention.first - 1].has(Category::since));
    if ((opened || since_that_of(words, mention)) && mention.kind != MentionKind::duration)
        return mention.time;
    // "the third recall this year", "of 2025": the year is where it began.
    const bool year = mention.kind == MentionKind::date && mention.time.value.size() == 4
                      && mention.time.value[0] != 'X';
    const bool within
        = opening.has(Category::this_word)
          || (mention.first > words.first() && words[mention.first - 1].has(Category::of_word));
    if (year && within) return mention.time;
    const bool ago = opened || opening.has(Category::in_future)
                     || (mention.first > words.first()
                         && (words[mention.first - 1].has(Category::in_future)
                             || words[mention.first - 1].has(Category::place_preposition)));
    const auto now = parse_instant(published);
    auto years = mention.quantity.value.to_integer();
    const bool months = mention.unit == "month" && years && *years > 0 && *years % 12 == 0;
    if (months) years = *years / 12;  // "in twelve months"
    if (!ago || !now || mention.kind != MentionKind::duration || (mention.unit != "year" && !months)
        || !years)
        return {};
    TimeValue time;
    time.value = std::to_string(year_of(day_of(*now)) - static_cast<int>(*years)) + "/..";
    time.bound = Bound::about;
    return time;
}

// "[third]", "[14th]": the place in a row that token `k` closes, and where it opens.
std::optional<Decimal> rank_at(
    const Words& words,
    const std::vector<Mention>& mentions,
    std::uint32_t k,
    std::uint32_t& opening) {
    opening = k;
    if (const Lexeme* word = words[k].lexeme(Category::ordinal)) return Decimal(word->value);
    if (!words[k].has(Category::ordinal_suffix) && !words[k].mixed && !words[k].is_number())
        return std::nullopt;
    for (const Mention& m : mentions) {
        if (m.kind != MentionKind::ordinal || k < m.first || m.last <= k) continue;
        opening = m.first;
        return m.quantity.value;
    }
    return std::nullopt;
}

bool is_period(const Words& words, std::uint32_t i) {
    const Token& t = words[i];
    return t.is_number() || t.has(Category::cardinal) || t.has(Category::time_unit)
           || t.has(Category::quarter_word) || t.has(Category::fraction) || t.has(Category::weekday)
           || t.has(Category::month) || t.has(Category::season);
}

// "une grève [aussi] longue", "un conflit [sans équivalent]": the noun that is like no other.
std::uint32_t likened(const Words& words, std::uint32_t word) {
    const bool noun = word > words.first() && words.is_noun(word - 1) && !words.is_name(word - 1);
    return noun ? word - 1 : no_token;
}

// "le [drame] le plus grave": the noun in front of a superlative of two words; no_token where it
// stands behind.
std::uint32_t superlative_of(const Words& words, std::uint32_t most) {
    if (most < words.first() + 2 || most + 1 >= words.last() || !words.is_adjective(most + 1)
        || !words[most - 1].has(Category::article))
        return no_token;
    const std::uint32_t noun = most - 2;
    return words.is_noun(noun) && !words.is_name(noun) ? noun : no_token;
}

// "n'avait plus été vidé depuis 1987": none since, and not most of all.
bool denied(const Words& words, std::uint32_t word) {
    for (std::uint32_t i = word, steps = 0; i > words.first() && steps < 3; --i, ++steps) {
        if (words[i - 1].has(Category::negation)) return true;
    }
    return false;
}

// A day, month or year, without a time of day.
bool is_plain_date(const std::string& value) {
    constexpr std::size_t day = 10;
    return !value.empty() && value.size() <= day && value[0] != 'X' && value[0] != 'T'
           && value[0] != 'P' && value.find('/') == std::string::npos;
}

}  // namespace

// "La précédente éruption remontait à [1951]" is "the first since 1951" of the one that is told.
bool ClaimBuilder::last(
    const Words& words,
    const std::vector<Mention>& mentions,
    std::size_t index,
    const Passage& passage) {
    const Mention& mention = mentions[index];
    if (!words.any({Category::last_word, Category::first_word})
        || !is_plain_date(mention.time.value) || !is_history(mention.time, passage.published))
        return false;
    const DatedEvent dated = dated_event(words, mention);
    const LastTime time = last_time(words, mention, dated.token);
    if (time.token == no_token) return false;
    Claim claim = blank(words, mention, passage);
    claim.kind = ClaimKind::since;
    claim.time = mention.time;
    claim.quantity = make_quantity(Decimal(1), Bound::exact);
    claim.measure.qualifiers.emplace_back(time.as_strong ? "none" : last_qualifier);
    claim.measure.event = words.concept_of(time.token, Category::event);
    claim.measure.noun
        = words.may_be_noun(time.token) ? words.concept_of(time.token, Category::noun) : dated.noun;
    if (is_measure(claim.measure.noun)) claim.measure.noun.clear();  // "the slope was inspected"
    claim.span = cover(
        words[std::min(time.token, mention.first)].span,
        words[std::max(time.token, mention.last - 1)].span);
    claim.scope = scope_of(words, mentions, mention, {}, passage.published);
    claim.scope.background = false;
    claim.scope.time = {};
    claims_.push_back(std::move(claim));
    return true;
}

void ClaimBuilder::since(
    const Words& words,
    const std::vector<Mention>& mentions,
    std::size_t index,
    const Passage& passage) {
    const Mention& mention = mentions[index];
    TimeValue start = start_of_count(words, mention, passage.published);
    if (start.value.empty()) return;
    for (std::uint32_t i = mention.first, steps = 0; i > words.first() && steps < furthest;
         --i, ++steps) {
        const std::uint32_t k = i - 1;
        std::uint32_t opening = k;
        const std::optional<Decimal> rank = rank_at(words, mentions, k, opening);
        if (words.is_hard_break(k)) return;
        const bool none = words[k].has(Category::none);  // "aucune grève depuis 2011"
        if (!rank && !none && !words[k].has(Category::first_word)) continue;
        // "The first six months of 2025", "the third quarter" are times.
        if (rank && is_period(words, k + 1) && start.value != mention.time.value) continue;
        const bool of_year = start.value == mention.time.value && start.value.size() == 4
                             && !since_that_of(words, mention);
        // "the third quarter of 2025", "a third of last year's profit"
        if (of_year && (!rank || is_period(words, k + 1) || words[k + 1].has(Category::of_word)))
            return;
        Claim claim = blank(words, mention, passage);
        claim.kind = ClaimKind::since;
        claim.time = std::move(start);
        claim.quantity = make_quantity(rank.value_or(Decimal(1)), Bound::exact);
        claim.span = cover(words[opening].span, mention.span);
        // A superlative is no rank of its own kind: "the worst" is not "the first".
        const std::string_view kind = text_.id(words[k], Category::first_word);
        const bool like = kind == "like";  // "rien de pareil", "sans équivalent"
        const bool deadliest = kind == "deadliest";
        if (!rank)
            claim.measure.qualifiers.emplace_back(
                none || like || denied(words, k) ? "none"
                : deadliest                      ? "most"
                                                 : kind);
        const std::uint32_t before = like || kind == "none"    ? likened(words, k)
                                     : !rank && kind == "most" ? superlative_of(words, k)
                                                               : no_token;
        const NounPhrase counted
            = before != no_token ? phrase_at(words, before) : counted_noun(words, k + 1);
        claim.measure.noun = counted.noun;
        if (counted.head != no_token && words.has_role(counted.head, "occasion")) {
            DatedEvent dated = dated_event(words, mention);  // "erupted for the first time since"
            claim.measure.event = std::move(dated.event);
            claim.measure.noun = std::move(dated.noun);
        } else if (counted.head != no_token && words[counted.head].has(Category::event)) {
            claim.measure.event = words.concept_of(counted.head, Category::event);
        }
        if (deadliest && !rank) {  // a crash, a wreck, a tragedy: what killed most
            claim.measure.event = "harm/killed";
            claim.measure.noun = "people";
        }
        // "had not seen a strike since 2009"
        for (std::uint32_t n = k + 1; claim.measure.event.empty() && n < mention.first; ++n) {
            if (words[n].has(Category::event) && words.may_be_noun(n))
                claim.measure.event = words.concept_of(n, Category::event);
        }
        for (std::uint32_t n = words.first();
             !like && claim.measure.noun.empty() && n < mention.first;
             ++n) {
            if (n != k && words.is_noun(n) && !words.is_name(n))
                claim.measure.noun = words.concept_of(n, Category::noun);
        }
        claim.scope = scope_of(words, mentions, mentions[index], {}, passage.published);
        claim.scope.background = false;  // the date is where the count began, not when it happened
        claim.scope.time = {};
        claims_.push_back(std::move(claim));
        return;
    }
}

}  // namespace claimdiff
