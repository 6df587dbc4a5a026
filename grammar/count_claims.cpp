// Counts: "21 drones", "dont 16 neutralisés", "en ont abattu 16", "24 des 27", "34 autres", "aucun
// blessé".
//
// What a number without a noun counts is found in elliptical_counts.cpp.
#include <algorithm>

#include "grammar/befalls.hpp"
#include "grammar/claim_builder.hpp"
#include "grammar/concepts.hpp"
#include "grammar/elliptical_counts.hpp"
#include "grammar/located.hpp"
#include "grammar/special_counts.hpp"
#include "grammar/time_cues.hpp"

namespace claimdiff {
namespace {

// Whether the relative pronoun that follows opens a clause: "20 bateaux que le port a envoyés".
bool in_relative_clause(const Words& words, std::uint32_t after) {
    return after < words.last() && words[after].has(Category::relative);
}

// "TER 17634", "Highway 38": a number right behind a noun is a name's; "One was treated" and a bare
// decimal count nothing either.
bool counts_nothing(const Words& words, const Mention& mention) {
    if (mention.quantity.value == Decimal(1) || !mention.quantity.value.is_integer()) return true;
    if (mention.first == words.first()) return false;
    const std::uint32_t before = mention.first - 1;
    // "a further [44]"
    if (!words[before].capital && !words[before].has(Category::noun) && before > words.first()
        && words[before - 1].has(Category::one_article))
        return false;
    if (is_speaker(words, before) && closes(words, mention.last)) return false;
    // "312 voix contre [245]"
    if (words.text().id(words[before], Category::noun) == "votes/against") return false;
    return (words.is_noun(before) || words.is_name(before)) && !words[before].has(Category::event)
           && !words[before].has(Category::bound)
           && words[mention.first].span.begin == mention.span.begin;
}

// "La firma cerró [2025] con ventas récord": digits that read like a year, and count nothing.
bool is_year(const Words& words, const Mention& mention) {
    const Token& t = words[mention.first];
    const bool digits = mention.last == mention.first + 1 && t.is_number() && !t.grouped
                        && t.digit_count == 4 && t.decimals == 0;
    if (!digits || mention.first == words.first() || mention.last >= words.last()) return false;
    constexpr int first = 1900, last = 2100;
    const bool recent
        = !(mention.quantity.value < Decimal(first)) && mention.quantity.value < Decimal(last);
    const std::string_view event = words.text().id(words[mention.first - 1], Category::event);
    return recent
           && (event == "business/closed" || event == "state/started" || event == "state/ended"
               || event == "business/opened");
}

// "livre chaque jour [9 000] repas à 102 écoles": the period is of the figure next to it.
bool is_next_to_period(const std::vector<Mention>& mentions, std::size_t index) {
    const auto is_period = [&](std::size_t i) { return mentions[i].time.value.starts_with("P"); };
    // "310,000 litres of milk each day from [180] farms": that is so much a day.
    constexpr std::uint32_t close = 3;  // tokens between
    const bool taken = index > 1 && mentions[index - 2].kind == MentionKind::dimension
                       && mentions[index - 1].first <= mentions[index - 2].last + close;
    return (index > 0 && is_period(index - 1) && !taken)
           || (index + 1 < mentions.size() && is_period(index + 1));
}

Quantity in_percent(const Quantity& share) {
    Quantity q = share;
    q.value = share.value.shifted(2);
    if (q.lower) q.lower = q.lower->shifted(2);
    if (q.upper) q.upper = q.upper->shifted(2);
    q.precision += 2;
    return q;
}

// "its [350] members will have to leave": how many there are is no forecast.
bool is_given_number(const Words& words, const Mention& mention) {
    if (mention.first == words.first()) return false;
    const Token& before = words[mention.first - 1];
    if (words.has_role(mention.first - 1, "whose")) return true;
    return before.has(Category::article) && !before.has(Category::of_word)
           && !before.has(Category::one_article) && !before.has(Category::every_word)
           && !before.has(Category::partitive);
}

// "a 12-storey building", "the 40-bed hospital": storeys are counted, and beds.
bool is_compound(const Words& words, const Mention& mention, const NounPhrase& phrase) {
    return phrase.head != no_token && phrase.head > mention.last
           && words[mention.last].hyphen_before && words.may_be_noun(mention.last)
           && !words[mention.last].has(Category::time_unit);
}

// "a three-car crash": what the counted were in; empty when it is a thing.
std::string act_counted(const Words& words, std::uint32_t act) {
    const bool happens = words.text().id(words[act], Category::noun).starts_with("acts/");
    return happens && words[act].has(Category::event) ? words.concept_of(act, Category::event)
                                                      : std::string{};
}

// "seized 230 000 euros, [four guns] and 18 kilos of cocaine": sums and weights are listed with
// what is counted.
bool shares_event(const Claim& before) {
    return (before.kind == ClaimKind::money || before.kind == ClaimKind::amount)
           && before.measure.event.starts_with("justice/");
}

// "un [foyer] sur trois", "one nursing [post] in five"
std::uint32_t noun_of_ratio(const Words& words, const Mention& mention) {
    if (!(mention.quantity.value < Decimal(1))) return no_token;
    for (std::uint32_t i = mention.first + 2; i < mention.last; ++i) {
        if (words[i].has(Category::out_of))
            return words.may_be_noun(i - 1) && !words.is_name(i - 1) ? i - 1 : no_token;
    }
    return no_token;
}

// "only [one] of the three exits", "une des trois": the token of the one, no_token when the number
// is no whole of one.
std::uint32_t one_of_these(const Words& words, const Mention& mention) {
    std::uint32_t i = mention.first;
    while (i > words.first() && words[i - 1].has(Category::article)
           && !words[i - 1].has(Category::of_word))
        --i;
    if (i < words.first() + 2 || !words[i - 1].has(Category::of_word)) return no_token;
    std::uint32_t at = i - 2;
    if (at > words.first() && words[at].has(Category::only)) --at;  // "une seule des trois"
    // "every one of the 186", "cada uno de los 186": all of them
    if (at > words.first() && words[at - 1].has(Category::every_word)) return no_token;
    const Lexeme* const number = words.text().lexeme(words[at], Category::cardinal);
    const bool one
        = words[at].has(Category::one_article) || (number != nullptr && number->value == 1);
    return one ? at : no_token;
}

// "no arrests [at that location]"; not "no injuries in this accident".
bool is_told_of_this_place(const Words& words, std::uint32_t behind) {
    const std::uint32_t place = behind + 2;
    if (place >= words.last() || !words.has_role(behind + 1, "this")
        || (!words[behind].has(Category::place_preposition)
            && !words[behind].has(Category::preposition)))
        return false;
    const std::string_view noun = words.text().id(words[place], Category::noun);
    return words[place].has(Category::place) || noun.starts_with("places")
           || noun.starts_with("buildings");
}

}  // namespace

std::string period_unit(const std::string& period) {
    constexpr std::pair<std::string_view, std::string_view> units[]
        = {{"P1D", "day"}, {"P1W", "week"}, {"P1M", "month"}, {"P1Y", "year"}, {"PT1H", "hour"}};
    for (const auto& [iso, unit] : units) {
        if (period == iso) return std::string(unit);
    }
    return period;
}

std::int32_t ClaimBuilder::whole_before(const std::string& noun) const {
    constexpr std::size_t furthest = 8;  // claims
    for (std::size_t i = sentence_start_; i > 0 && i + furthest > sentence_start_; --i) {
        const Claim& claim = claims_[i - 1];
        if (claim.kind == ClaimKind::count && claim.measure.noun == noun
            && claim.scope.part != Part::subset) {
            return static_cast<std::int32_t>(i - 1);
        }
    }
    return -1;
}

// "30 des 20 bateaux": the 30 are a part of the claim that begins where the 35 stand.
void ClaimBuilder::link_wholes() {
    for (const auto& [part, token] : parts_) {
        const std::uint32_t at = text_.tokens()[token].span.begin;
        for (std::size_t i = sentence_start_; i < claims_.size(); ++i) {
            const bool whole
                = i != part && claims_[i].value_span.begin <= at && at < claims_[i].value_span.end;
            if (whole) claims_[part].scope.parent = static_cast<std::int32_t>(i);
        }
    }
}

// "30 des [35] drones", "trois voitures sur [six]": the number is the whole of the one before it.
bool ClaimBuilder::is_whole(const Words& words, const Mention& mention) const {
    for (const auto& [part, token] : parts_) {
        if (mention.first <= token && token < mention.last) return true;
    }
    if (claims_.size() == sentence_start_ || mention.first == words.first()) return false;
    const Token& before = words[mention.first - 1];
    const Claim& last = claims_.back();
    return last.kind == ClaimKind::count && last.span.end <= before.span.begin
           && before.span.begin - last.span.end <= 2
           && (before.has(Category::out_of) || before.has(Category::of_word));
}

void ClaimBuilder::count(
    const Words& words,
    const std::vector<Mention>& mentions,
    std::size_t index,
    const Passage& passage) {
    const Mention& mention = mentions[index];
    if (mention.kind == MentionKind::range
        && (votes(words, mention, passage) || result(words, mentions, index, passage)
            || is_designation(words, mention)))
        return;
    const std::uint32_t inner = noun_of_ratio(words, mention);
    NounPhrase phrase
        = inner == no_token ? counted_noun(words, mention.last) : phrase_at(words, inner);
    // "rose to 23 [last night]": a time right behind the number is not what it counts
    if (phrase.head != no_token && index + 1 < mentions.size()
        && mentions[index + 1].first == mention.last && words[mention.last].has(Category::last_word)
        && phrase.head < mentions[index + 1].last)
        phrase = NounPhrase{no_token, mention.last, {}, {}, no_token, false};
    if (phrase.head == no_token && is_bare_age(words, mention))
        return age(words, mentions, index, passage);
    // "three of them [under 18]": how old, not how many
    if (phrase.head == no_token && is_limit_of_age(words, mention)) return;
    // "17 heridos, [seis] de ellos agentes"
    const NounPhrase apposed
        = phrase.head == no_token ? noun_of_them(words, mention.last) : NounPhrase{};
    if (apposed.head != no_token) phrase = apposed;
    if (phrase.head == no_token && (counts_nothing(words, mention) || is_year(words, mention)))
        return;
    // "neither was hurt": of those named before, whoever they are
    if (words[mention.first].has(Category::negation) && mention.quantity.value.is_zero()
        && words[mention.first].has(Category::none) && words[mention.first].word == "neither"
        && (mention.last >= words.last() || !words[mention.last].has(Category::of_word)))
        return;
    // "aucune cause officielle", "no clear sign": none of a noun that is not known as one
    if (phrase.head == no_token && mention.quantity.value.is_zero() && mention.last < words.last()
        && words[mention.last].is_word() && !words.is_small(mention.last)
        && !words.is_verb(mention.last))
        return;
    const bool compound = is_compound(words, mention, phrase);
    const std::string told = compound ? act_counted(words, phrase.head) : std::string{};
    if (compound)
        phrase
            = {mention.last,
               phrase.last,
               words.concept_of(mention.last, Category::noun),
               {},
               no_token,
               false};
    Claim claim = blank(words, mention, passage);
    claim.kind = ClaimKind::count;
    const bool given = is_given_number(words, mention);
    if (given && claim.modality != Modality::denied) claim.modality = Modality::asserted;
    const bool whole = is_whole(words, mention);
    claim.scope = scope_of(words, mentions, mentions[index], phrase, passage.published);
    claim.superseded = is_of_old_plan(words, std::max(mentions[index].last, phrase.last));
    name_count(words, mention, phrase, claim);
    if (compound) claim.measure.event = told;
    // "two of the injured"
    if (claim.scope.part == Part::all && is_partitive(words, mention.last, phrase.head)
        && words[phrase.head].has(Category::event)) {
        claim.scope.part = Part::subset;
        if (words.text().has_id(words[phrase.head], Category::event, claim.measure.event))
            claim.measure.qualifiers.emplace_back(some_qualifier);
    }
    // "three of those who died"
    if (claim.scope.part == Part::all && phrase.head == no_token && mention.last + 1 < words.last()
        && selects_among(words, mention.last)) {
        claim.scope.part = Part::subset;
        if (!claim.measure.event.empty()) claim.measure.qualifiers.emplace_back(some_qualifier);
    }
    if (apposed.head != no_token && claims_.size() > sentence_start_
        && claims_.back().kind == ClaimKind::count) {
        claim.measure.event = claims_.back().measure.event;
        claim.scope.part = Part::subset;
        claim.scope.parent = static_cast<std::int32_t>(claims_.size()) - 1;
    }
    if (whole) claim.holder.clear();  // all seats are no one party's
    // "our 4,300 members stood together": how many there are, whatever they do
    const bool partitive  // "every one of the 186 employees concerned"
        = mention.first > words.first() + 1 && words[mention.first - 2].has(Category::of_word);
    if (given && !partitive && claim.measure.event.find(':') != std::string::npos)
        claim.measure.event.clear();
    if (claim.measure.event.empty()) claim.measure.event = degree_of_harm(words, mention);
    // "[Trois des blessés] sont dans un état critique"
    if (phrase.head != no_token && mention.last < words.last()
        && words[mention.last].has(Category::of_word)
        && (claim.measure.event == "harm/injured" || claim.measure.event == "harm")) {
        if (std::string harm = harm_told_of(words, phrase.last); !harm.empty()) {
            claim.measure.event = std::move(harm);
            claim.scope.part = Part::subset;
        }
    }
    if (claim.measure.event == "deploy/deployed" && claim.measure.noun.starts_with("people")
        && is_told_of_life(words, mention.last))
        claim.measure.event = "harm/injured/seriously/critically";
    if (phrase.head != no_token) share_event_of_whole(words, phrase, claim);
    if (claim.measure.event.empty() && phrase.head != no_token && claims_.size() > sentence_start_
        && (claims_.back().kind == ClaimKind::count || shares_event(claims_.back()))
        && is_listed(words, mentions, index)) {
        const std::string& event = claims_.back().measure.event;
        if (event.find(':') == event.npos && may_befall(claim.measure.noun, event))
            claim.measure.event = event;
        // "five people, four men and a woman": who the five are
        if (claim.measure.noun.starts_with(claims_.back().measure.noun + '/')) {
            claim.scope.part = Part::subset;
            claim.scope.parent = static_cast<std::int32_t>(claims_.size()) - 1;
        }
    }
    // "60 people were in the building"; "se tenir" alone is to take place, of people it is to be.
    const std::uint32_t end = std::max(phrase.last, mention.last);
    if (in_family(claim.measure.noun, {"people"})) {
        const std::string& event = claim.measure.event;
        const bool where
            = event == "state/located"  // "on site" of anybody, not of who is sent there
              || (event == "deploy/deployed" && claim.measure.noun == "people");
        if ((tells_little(event) || where)
            && (is_told_where(words, end) || is_said_to_be_there(words, mention.first, end)))
            claim.measure.event = "state/present";
    }
    if (claim.measure.noun == "measure/age"
        && phrase.head == no_token) {  // "their mean age was 68"
        claim.kind = ClaimKind::age;
        claim.unit = "year";
        claim.measure.event.clear();
    }
    // "no arrests [at that location]": none of one place
    if (mention.quantity.value.is_zero() && is_told_of_this_place(words, end))
        claim.measure.qualifiers.emplace_back("there");
    // "No nurse will have more than four patients", "no doctor says so": nobody is counted
    if (mention.quantity.value.is_zero() && in_family(claim.measure.noun, {"people"})
        && tells_little(claim.measure.event))
        return;
    const bool places  // "1 150 places"
        = phrase.head != no_token && words[phrase.head].has(Category::capacity)
          && (claim.measure.event.empty() || claim.measure.event.find(':') != std::string::npos);
    if (places || tells_capacity(words, mention.first)) {
        claim.measure.noun = "measure/capacity";
        claim.measure.event.clear();
    }
    if (claim.measure.noun.empty() && claim.measure.event.empty()) return;
    if (whole) {  // what governs the part does not govern the whole, but for a relative clause
        if (!in_relative_clause(words, phrase.last)) claim.measure.event.clear();
        claim.scope.part = Part::whole;
        // "150 salariés sur 198"
        Claim& part = claims_.back();
        if (claims_.size() > sentence_start_ && part.scope.parent < 0
            && part.kind == ClaimKind::count && part.span.end <= claim.span.begin) {
            part.scope.part = Part::subset;
            part.scope.parent = static_cast<std::int32_t>(claims_.size());
        }
    }
    // "neuf maisons touchées" are damaged, "neuf personnes touchées" are not.
    if (claim.measure.event == "harm/affected"
        && !in_family(claim.measure.noun, {"people", "animals"})) {
        claim.measure.event = "damage";
    }
    claim.measure.per = per_word(words, end);
    if (claim.measure.per.empty() && phrase.head != no_token
        && !phrase.noun.starts_with("things/newspapers"))  // "2 400 repas quotidiens"
        claim.measure.per = per_adjective(words, phrase.head);
    if (claim.scope.time.value.starts_with("P")) {  // "chaque jour", "a year"
        if (is_next_to_period(mentions, index))
            claim.measure.per = period_unit(claim.scope.time.value);
        claim.scope.time = {};
    }
    if (phrase.whole != no_token) parts_.emplace_back(claims_.size(), phrase.whole);
    if (phrase.head != no_token && phrase.whole == no_token
        && words[phrase.head].has(Category::noun)
        && claim.measure.noun.starts_with(phrase.noun + '/')) {
        claim.scope.parent = whole_before(claim.measure.noun);
    }
    const bool decimal = words[mention.first].is_number() && mention.last == mention.first + 1;
    if (!mention.quantity.value.is_integer() && mention.quantity.value < Decimal(1)
        && !decimal) {  // "three-fifths of the stalls", not "0.46 attacks"
        claim.kind = ClaimKind::percent;
        claim.unit = "percent";
        claim.quantity = in_percent(mention.quantity);
    }
    // "only one of the [three exits] was open": three is how many there are
    if (const std::uint32_t one = one_of_these(words, mention);
        one != no_token && phrase.head != no_token && !whole
        && !words[phrase.head].has(Category::event)) {  // "the three wounded"
        const bool only = (one > words.first() && words[one - 1].has(Category::only))
                          || words[one + 1].has(Category::only);
        if (only && !claim.measure.event.empty()) {
            Claim part = claim;
            part.quantity = make_quantity(Decimal(1), Bound::exact, 0);
            part.span = cover(words[one].span, claim.span);
            part.value_span = words[one].span;
            part.scope.part = Part::subset;
            part.scope.parent = static_cast<std::int32_t>(claims_.size()) + 1;
            claims_.push_back(std::move(part));
        }
        claim.measure.event.clear();
        claim.scope.part = Part::whole;
    }
    if (claim.measure.noun == "measure/temperature") {  // "fell to minus 14"
        claim.kind = ClaimKind::temperature;
        claim.unit = text_.language().code == "en" ? "degree" : "celsius";
        claim.measure.event.clear();
    }
    claims_.push_back(std::move(claim));
}

}  // namespace claimdiff
