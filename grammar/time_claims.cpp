// Dates of events.
#include <algorithm>
#include <cstdlib>
#include <optional>

#include "grammar/attached_dates.hpp"
#include "grammar/calendar.hpp"
#include "grammar/claim_builder.hpp"
#include "grammar/clause.hpp"
#include "grammar/dated_event.hpp"
#include "grammar/milestones.hpp"
#include "grammar/onsets.hpp"
#include "grammar/service_gaps.hpp"
#include "grammar/time_cues.hpp"
#include "grammar/turns.hpp"
#include "text/fold.hpp"

namespace claimdiff {

namespace {

// Ids of Category::clock_preposition, which say how exact a time of day is.
Bound clock_bound(const Words& words, const Mention& mention) {
    for (std::uint32_t i = mention.first > words.first() ? mention.first - 1 : mention.first;
         i < mention.last;
         ++i) {
        if (!words[i].has(Category::clock_preposition)) continue;
        const auto says = [&](std::string_view id) {
            return words.text().has_id(words[i], Category::clock_preposition, id);
        };
        if (says("about")) return Bound::about;
        if (says("after")) return Bound::more_than;
        if (says("before")) return Bound::near_below;
    }
    return mention.time.bound;
}

// "not [before Monday]", "n'est pas attendu à Lorme [avant lundi]"
bool denied_before(const Words& words, std::uint32_t at) {
    constexpr std::uint32_t reach = 8;  // tokens
    for (std::uint32_t i = at; i > words.first() && i + reach > at; --i) {
        if (words[i - 1].has(Category::negation) && !words[i - 1].has(Category::conjunction))
            return true;
        if (words.is_break(i - 1) || words[i - 1].has(Category::relative)
            || words[i - 1].has(Category::conjunction))
            return false;
    }
    return false;
}

// "ne reprendra pas [avant lundi]", "not [before Monday]": from that day on. A weekday read as a
// past one is the next: nothing is announced for the past.
bool not_before(
    const Words& words, const Mention& mention, std::string_view published, TimeValue& time) {
    const bool opened
        = words[mention.first].has(Category::before) || words[mention.first].has(Category::until);
    if (!opened || mention.first == words.first()) return false;
    if (!denied_before(words, mention.first)) return false;
    std::string_view day = mention.time.value;
    if (const auto slash = day.rfind('/'); slash != std::string_view::npos)
        day = day.substr(slash + 1);
    time.value = std::string(day) + "/..";
    time.end.clear();
    if (const auto begin = parse_instant(day)) {
        Day start = day_of(*begin);
        if (const auto now = parse_instant(published)) {
            for (int weeks = 0; start < day_of(*now) && weeks < 2; ++weeks)
                start = shift(start, Grain::week, 1);
        }
        time.begin = iso_date(start) + "T00:00";
        time.value = iso_date(start) + "/..";
    }
    time.bound = Bound::at_least;
    return true;
}

// "à partir de lundi", "from Monday": of what is still to come, the day it starts on.
bool starts_later(
    const Words& words, const Mention& mention, std::string_view published, TimeValue& time) {
    constexpr std::size_t day = 10;  // 2025-11-04
    const std::string_view value = time.value;
    const bool since
        = words[mention.first].has(Category::since)
          || (mention.first > words.first() && words[mention.first - 1].has(Category::since));
    if (!since || !value.ends_with("/..") || value.find('/') != day) return false;
    const auto begin = parse_instant(value.substr(0, day)), now = parse_instant(published);
    if (!begin || !now || day_of(*begin) < day_of(*now)) return false;
    time.value.resize(day);
    time.end = iso_date(shift(day_of(*begin), Grain::day, 1)) + "T00:00";
    return true;
}

// "Bis Ende 2028 baut die Firma 500 Stellen ab", "bis Mai fertig": in German the word for until is
// that for by, too, of what is brought to an end.
bool is_due(const Words& words, const Mention& mention) {
    if (!words.text().language().lexicon.conventions().capital_nouns
        || !words[mention.first].has(Category::until))
        return false;
    const std::string event = dated_event(words, mention).event;
    for (std::string_view done :
         {"business/cut",
          "business/created",
          "business/hired",
          "business/invested",
          "works/built",
          "works/renovated",
          "works/installed",
          "state/ended",
          "business/signed"}) {
        if (event == done) return true;
    }
    return false;
}

// A stretch that only says how long something lasts is no date of an event: "since", "until".
bool dates_event(const Words& words, const Mention& mention) {
    const std::string& value = mention.time.value;
    if (value.empty() || value[0] == 'P') return false;
    // "la nuit", "in the evening": of which day, the words do not say; "Freitagabend" does.
    const bool bare = mention.last == mention.first + 1
                      && !words[mention.first].has(Category::weekday)
                      && (words[mention.first].has(Category::day_part)
                          || words[mention.first].has(Category::season));
    if (bare) return false;
    // "from 4 to 8 June": both ends are said
    const bool closed
        = value.find('/') != std::string::npos && value.find("..") == std::string::npos;
    if (closed && !words[mention.first].has(Category::every_word)) return true;
    const std::uint32_t before = mention.first > words.first() ? mention.first - 1 : mention.first;
    for (std::uint32_t i : {before, mention.first}) {
        for (Category c :
             {Category::since, Category::until, Category::every_word, Category::lasting}) {
            if (words[i].has(c) && !words[i].has(Category::time_link)) return false;
        }
    }
    if (value.find("..") == std::string::npos) return true;
    return words[mention.first].has(Category::before)
           || words[mention.first].has(Category::within_word);
}

// What goes on for a time has no date of its own: "on Saturday 9,000 homes were still without
// power".
bool is_state(std::string_view event) {
    for (std::string_view state :
         {"power/without power",
          "power/without water",
          "power/without telephone",
          "harm/missing",
          "harm/hospitalised",
          "deploy/deployed",
          "displaced/sheltered"}) {
        if (event == state) return true;
    }
    return false;
}

// A weekday and a date that are not one day.
struct Misfit {
    Day date, weekday;
    Span date_span, weekday_span;
};

// "Tuesday, March 14", published in a March whose 14th is a Thursday. The year, where it is not
// said, is the one that brings the date nearest to the publication; dates long past may be of
// another.
std::optional<Misfit> misfit_of(
    const Words& words, const Mention& mention, std::string_view published) {
    constexpr int reach = 60;  // days
    constexpr std::size_t year = 4, month_at = 5, day_at = 8, whole = 10;
    const auto now = parse_instant(published);
    const Lexeme* weekday = words[mention.first].lexeme(Category::weekday);
    const std::string& value = mention.time.value;
    bool dated = false;
    for (std::uint32_t i = mention.first + 1; i < mention.last; ++i)
        dated = dated || words[i].has(Category::month);
    if (!now || weekday == nullptr || !dated || value.size() != whole) return {};
    const auto number = [&](std::size_t at, std::size_t size) {
        int result = 0;
        for (char c : value.substr(at, size)) {
            if (c < '0' || c > '9') return -1;
            result = result * 10 + (c - '0');
        }
        return result;
    };
    const bool said = std::any_of(
        words.text().tokens().begin() + mention.first,
        words.text().tokens().begin() + mention.last,
        [](const Token& t) {  // "12 March last year" too
            return (t.is_number() && t.digit_count == year) || t.has(Category::last_word)
                   || t.has(Category::next_word);
        });
    const Day today = day_of(*now);
    std::optional<Day> date;
    for (int y = year_of(today) - 1; y <= year_of(today) + 1; ++y) {
        const auto one = make_day(y, number(month_at, 2), number(day_at, 2));
        if (!one || (said && y != number(0, year))) continue;
        if (!date || std::abs((*one - today).count()) < std::abs((*date - today).count()))
            date = one;
    }
    if (!date || std::abs((*date - today).count()) > reach) return {};
    const int wanted = static_cast<int>(weekday->value);
    if (weekday_of(*date) == wanted) return {};
    // "the 2026 race, on Sunday, 18 October": of a year that the sentence names
    for (std::uint32_t i = words.first(); i < words.last(); ++i) {
        if (!words[i].is_four_digits()) continue;
        for (int y = year_of(today) - 1; y <= year_of(today) + 1; ++y) {
            const auto then = make_day(y, number(month_at, 2), number(day_at, 2));
            if (words[i].word == std::to_string(y) && then && weekday_of(*then) == wanted)
                return {};
        }
    }
    const Day before = weekday_on_or_before(*date, wanted),
              after = weekday_on_or_after(*date, wanted);
    std::uint32_t first = mention.first + 1;
    while (first + 1 < mention.last && words[first].kind == TokenKind::sign) ++first;
    return Misfit{
        *date,
        *date - before < after - *date ? before : after,
        cover(words[first].span, words[mention.last - 1].span),
        words[mention.first].span};
}

// "In 2025, 29 migrants died", "23 people have died this year": so many in the course of a year, on
// no date, as far as the dead and the hurt go.
bool is_course_of_count(
    const Words& words,
    const std::vector<Mention>& mentions,
    const Mention& year,
    const std::string& event,
    const Passage& passage) {
    constexpr std::size_t digits = 4;
    const bool opens = year.first <= words.first() + 2;
    if (year.time.value.size() != digits || !event.starts_with("harm/")
        || !(opens || words[year.first].has(Category::this_word)))
        return false;
    return std::any_of(mentions.begin(), mentions.end(), [&](const Mention& m) {
        if (m.kind != MentionKind::number || !m.quantity.value.is_integer()
            || !(Decimal(1) < m.quantity.value))
            return false;
        const NounPhrase phrase = counted_noun(words, m.last);
        return governing_event(words, m.first, m.last, phrase).id == event
               && scope_of(words, mentions, m, phrase, passage.published).time.value
                      == year.time.value;
    });
}

void set_day(Claim& claim, Day day, Span span, std::string_view basis) {
    claim.time.value = iso_date(day);
    claim.time.begin = claim.time.value + "T00:00";
    claim.time.end = iso_date(shift(day, Grain::day, 1)) + "T00:00";
    claim.span = claim.value_span = span;
    claim.measure.aspects = {std::string(basis)};
}

// "construit en 1931", "mayor since 2014": what the date is of, whatever the verb.
void set_milestone(const Words& words, const Mention& mention, std::uint32_t event, Claim& claim) {
    constexpr std::size_t year = 4;
    const bool past = claim.scope.background || claim.time.value.size() == year;
    Milestone milestone = milestone_of(words, mention, event, claim.measure.noun);
    if (milestone.id.empty() || (!past && milestone.holder.empty())) return;
    if (milestone.token != event) {
        claim.measure.event = words[milestone.token].has(Category::event)
                                  ? words.concept_of(milestone.token, Category::event)
                                  : "business/appointed";
    }
    if (milestone.id == "founded") claim.measure.event = "state/founded";
    claim.holder = std::move(milestone.holder);
    if (!claim.holder.empty()) claim.measure.noun = std::move(milestone.office);
    claim.measure.aspects = {std::string(milestone_axis) + '/' + milestone.id};
}

// "[Nora Dorn] will step down on 12 May": whom the date is about, when the verb has a name before
// it.
std::string named_subject(const Words& words, std::uint32_t event) {
    if (event == no_token) return {};
    const bool phrase = words[event].word.find(' ') != std::string_view::npos;
    if (!words.is_verb(event) && !phrase) return {};
    const std::uint32_t group = verb_group(words, event).first;
    const Bearer over = subject_over(words, group);
    if (over.found()) return over.holder;
    bool doubtful = false;
    return subject_before(words, group, doubtful).holder;
}

}  // namespace

// "fermé [jusqu'au 12 mai]": the date of what begins or ends what lasts.
void ClaimBuilder::add_turn(
    const Words& words,
    const std::vector<Mention>& mentions,
    std::size_t index,
    const Passage& passage) {
    auto turn = turn_of(words, mentions, index);
    if (!turn || is_state(turn->event.event)) return;
    Claim claim = blank(words, mentions[index], passage);
    claim.kind = ClaimKind::date;
    claim.time = std::move(turn->time);
    claim.measure.event = std::move(turn->event.event);
    claim.measure.noun = std::move(turn->event.noun);
    const NounPhrase none{no_token, mentions[index].last, {}, {}, no_token, false};
    claim.scope = scope_of(words, mentions, mentions[index], none, passage.published);
    claim.scope.background = is_history(claim.time, passage.published);
    claim.scope.time = {};
    set_milestone(words, mentions[index], turn->event.token, claim);
    claims_.push_back(std::move(claim));
}

void ClaimBuilder::date(
    const Words& words,
    const std::vector<Mention>& mentions,
    std::size_t index,
    const Passage& passage) {
    const Mention& mention = mentions[index];
    if (is_age_of_things(words, mention) || is_base_of_comparison(words, mention)
        || (words.any({Category::versus})
            && comparison_before(words, mentions, mention.first) != no_token))
        return;
    if (is_day_of_speech(words, mention)) return;
    TimeValue time = mention.time;
    const bool later = not_before(words, mention, passage.published, time);
    const bool starts = !later && starts_later(words, mention, passage.published, time);
    const bool due = !later && is_due(words, mention);
    if (!later && !starts && !due) {
        add_turn(words, mentions, index, passage);
        if (!dates_event(words, mention)) return;
    }
    time.bound = later ? Bound::at_least : due ? Bound::less_than : clock_bound(words, mention);
    DatedEvent dated = dated_event(words, mention);
    if (later && is_service_gap(words, mention)) dated.event = "traffic/resumed";
    if (dated.event.empty() && dated.noun.empty()) dated.event = asked_before(words);
    if (sets_scene(words, mention)) {
        dated.event = "state/occurred";
        dated.noun.clear();
    }
    const bool milestone = dated.token != no_token && words[dated.token].has(Category::milestone);
    if (!milestone && is_course_of_count(words, mentions, mention, dated.event, passage)) return;
    const bool superseded = is_superseded(words, mention);
    if (superseded) {  // the old date of what the sentence gives a new date for
        for (std::size_t i = claims_.size(); i > sentence_start_; --i) {
            const Claim& before = claims_[i - 1];
            if (before.kind != ClaimKind::date) continue;
            dated.event = before.measure.event;
            dated.noun = before.measure.noun;
            break;
        }
    }
    const bool clock = time.value.find('T') != std::string::npos;
    const auto misfit = misfit_of(words, mention, passage.published);
    // "LORME, 3 May 2024 09:40 (ABN) - …": when the text was sent
    const bool sent = clock && time.value == passage.published;
    if (!misfit && ((dated.event.empty() && (!clock || sent)) || is_state(dated.event))) return;
    Claim claim = blank(words, mention, passage);
    claim.kind = ClaimKind::date;
    claim.time = std::move(time);
    if (later) claim.modality = Modality::asserted;
    claim.superseded = superseded;
    claim.measure.event = std::move(dated.event);
    claim.measure.noun = std::move(dated.noun);
    claim.scope = scope_of(
        words,
        mentions,
        mention,
        {no_token, mention.last, {}, {}, no_token, false},
        passage.published);
    claim.scope.background = is_history(claim.time, passage.published);
    claim.scope.time = {};
    set_milestone(words, mention, dated.token, claim);
    if (claim.measure.aspects.empty()) claim.holder = named_subject(words, dated.token);
    if (const std::string_view kind = onset_of(claim);
        !kind.empty() && !dated.vague && !misfit && !is_governed(words, dated.token)
        && !is_one_of_several(words, claim.measure.noun)
        && !is_one_of_several(words, claim.measure.event))
        claim.measure.aspects = {std::string(onset_axis) + '/' + std::string(kind)};
    if (misfit) {  // two claims: the weekday's day, and the date's
        claim.scope.background = false;
        Claim weekday = claim;
        set_day(weekday, misfit->weekday, misfit->weekday_span, "basis/weekday");
        claims_.push_back(std::move(weekday));
        set_day(claim, misfit->date, misfit->date_span, "basis/date");
    }
    claims_.push_back(std::move(claim));
}

}  // namespace claimdiff
