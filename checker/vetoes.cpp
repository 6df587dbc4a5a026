// What rules out that two claims are of one slot, however alike they are.
#include <algorithm>
#include <cstdlib>

#include "checker/kinds/comparisons.hpp"
#include "checker/likeness.hpp"
#include "checker/measure_name.hpp"
#include "grammar/amount_reading.hpp"
#include "grammar/calendar.hpp"
#include "grammar/concepts.hpp"
#include "grammar/convicts.hpp"
#include "grammar/measured.hpp"

namespace claimdiff {
namespace {

// Two such parts are told of the same things in the same words, and differ in nothing else.
bool contrast(const Profile& a, Relation events) {
    return events == Relation::sibling && a.is(Trait::told_in_parts);
}

// "140 euros par tête" and "183 euros par brebis" may be of one denominator, "a day" and "a week"
// are not, nor is a figure without one.
bool other_denominators(const Term& x, const Term& y) {
    if (x.text.empty() != y.text.empty()) return true;
    if (x.hash == y.hash && x.text == y.text) return false;
    const Relation relation = relation_of(x, y);
    return relation == Relation::sibling || relation == Relation::apart;
}

// "Cost savings of 45 million": a year, where nothing else is said.
bool is_yearly(const Claim& a, const Claim& b) {
    const auto plain = [](const Claim& c) {
        return c.measure.per.empty() || c.measure.per == "year" || c.measure.per == "P1Y";
    };
    return a.measure.noun == b.measure.noun && plain(a) && plain(b)
           && (a.measure.noun == "money/savings" || a.measure.noun == "measure/production");
}

// The seats and votes of two parties, or of one and of nobody in particular, or the seats won by
// parties that the texts do not name. Of a party whose name
// is translated nothing tells that it is the same.
bool other_contenders(const Profile& a, const Profile& b) {
    if ((a.holder == 0) != (b.holder == 0)) return true;
    if (a.holder == 0 && a.claim->measure.noun == "seats"
        && (a.claim->measure.event.starts_with("vote/")
            || b.claim->measure.event.starts_with("vote/")))
        return true;
    return !same_holder(a, b) && !share_name(a, b);
}

// "Lorme, fifth with 52 points" and "Sorgues, sixteenth with 26".
bool of_other_teams(const Profile& a, const Profile& b) {
    return a.holder != 0 && b.holder != 0 && a.claim->measure.noun == "sport/points"
           && a.claim->measure.noun == b.claim->measure.noun && !same_holder(a, b)
           && !share_name(a, b);
}

// "Their accountant got 18 months", and whom the trial is about four years.
bool of_other_convicts(const Profile& a, const Profile& b) {
    const Claim &x = *a.claim, &y = *b.claim;
    if (x.measure.noun != "measure/sentence" || x.measure.noun != y.measure.noun) return false;
    if (is_known_by_another(x.holder) || is_known_by_another(y.holder)) return x.holder != y.holder;
    return a.holder != 0 && b.holder != 0 && !same_holder(a, b) && !share_name(a, b);
}

// What is still to be built, paid or waited for has no result yet: "the repairs are expected to
// cost 4 million" and "the cost is put at 4 million" are both estimates, when they are of one week.
// What firms plan is told as done: "120 jobs will go", "the loss of 140 jobs".
bool is_estimate(const Claim& a, const Claim& b) {
    constexpr int week = 7;
    const auto is_plan = [](const Claim& c) {
        const std::string& event = c.measure.event;
        return event == "business/cut" || event == "business/dismissed"
               || event == "business/created" || event == "business/closed"
               || event == "business/transferred" || c.measure.noun.starts_with("work/");
    };
    const bool plans = a.kind == ClaimKind::count && is_plan(a) && is_plan(b);
    if (a.kind != ClaimKind::money && a.kind != ClaimKind::duration && a.kind != ClaimKind::amount
        && !plans)
        return false;
    const auto x = parse_instant(a.published), y = parse_instant(b.published);
    return x && y && std::abs((day_of(*x) - day_of(*y)).count()) <= week;
}

// "not expected before Friday" on Wednesday, "under control at nine" in Thursday's text: what was
// foreseen, and what came of it.
bool is_outcome(const Claim& plan, const Claim& result) {
    if (plan.kind != ClaimKind::date || plan.modality != Modality::forecast
        || result.modality != Modality::asserted)
        return false;
    const auto foreseen = parse_instant(plan.published), told = parse_instant(result.published),
               came = parse_instant(result.time.begin);
    return foreseen && told && came && day_of(*foreseen) < day_of(*told)
           && day_of(*came) <= day_of(*told) && day_of(*came) >= day_of(*foreseen);
}

// "In 2013 a crash left nine injured", "in 2022 a court jailed another dealer for six years":
// dated, in a text about another crash, another trial.
bool of_earlier_case(const Profile& earlier, const Profile& now) {
    const Claim& claim = *earlier.claim;
    const bool victims = claim.kind == ClaimKind::count && claim.measure.event.starts_with("harm/");
    const bool sentence
        = claim.kind == ClaimKind::duration && claim.measure.event.starts_with("justice/");
    return (victims || sentence) && earlier.is(Trait::background) && !now.is(Trait::background)
           && !claim.scope.time.begin.empty() && (sentence || now.claim->scope.time.begin.empty());
}

// "41% in 2020" of those who voted, and a share of now.
bool of_earlier_year(const Profile& earlier, const Profile& now) {
    const Claim& claim = *earlier.claim;
    if (claim.kind != ClaimKind::percent || !earlier.is(Trait::background)
        || now.is(Trait::background))
        return false;
    constexpr int days = 90;
    const auto then = parse_instant(claim.scope.time.begin), told = parse_instant(claim.published);
    return then && told && (day_of(*told) - day_of(*then)).count() > days;
}

// "In 2011 a driver was killed here", "In 2025 nineteen people died at level crossings": two
// reminders of others than those the story is about.
bool of_other_earlier_victims(const Profile& p, const Profile& q) {
    const Measure &x = p.claim->measure, &y = q.claim->measure;
    return p.claim->kind == ClaimKind::date && both(p, q, Trait::background)
           && x.event.starts_with("harm/") && x.noun != y.noun;
}

// "six of the [nine] districts are affected" says how many there are, "cases in five districts"
// does not.
bool of_part_of_whole(const Claim& whole, const Claim& part) {
    return whole.kind == ClaimKind::count && whole.scope.part == Part::whole
           && part.scope.part != Part::whole && whole.measure.event.empty()
           && part.quantity.value < whole.quantity.value;
}

// "An outbreak in 2011", in a text about one of this month: no day of it is of that year.
bool long_before(const Claim& past, const Claim& now) {
    constexpr int years = 2, days = 60;
    if (past.kind != ClaimKind::date || past.time.begin.size() < 4 || past.time.value.size() > 4
        || now.time.begin.size() < 10 || !past.time.value.starts_with(past.time.begin.substr(0, 4)))
        return false;
    const auto then = parse_instant(past.time.begin), day = parse_instant(now.time.begin),
               told = parse_instant(now.published);
    if (!then || !day || !told) return false;
    return std::abs((day_of(*told) - day_of(*day)).count()) <= days
           && (day_of(*day) - day_of(*then)).count() > years * 366;
}

// "broke out at 4:40", "was put out at 6:10": the hour it began, and that of what came of it.
bool comes_after(const Profile& onset, const Profile& later) {
    return onset.is(Trait::onset)
           && in_family(later.claim->measure.event, {"fire/", "deploy/", "state/ended"});
}

std::string_view family_of_event(const Profile& profile) {
    const std::string_view event = profile.claim->measure.event;
    return event.substr(0, event.find('/'));
}

// "aucune victime majeure" says nothing of minor ones.
bool narrows_zero(const Profile& zero, const Profile& other) {
    // "no case in Britain"
    if (zero.claim->kind == ClaimKind::count && zero.claim->quantity.value.is_zero()
        && zero.is(Trait::named_place) && !other.is(Trait::named_place))
        return true;
    // "no prisoner escaped" says nothing of those who were moved
    if (zero.claim->kind == ClaimKind::count && zero.claim->quantity.value.is_zero()
        && family_of_event(zero) != family_of_event(other) && !family_of_event(zero).empty()
        && !family_of_event(other).empty())
        return true;
    return zero.is(Trait::narrow_zero)
           && zero.claim->measure.qualifiers != other.claim->measure.qualifiers;
}

// "The driver, 54" and "Nora Dorn, 59", of whom no text says that she drove: texts give the ages of
// whoever speaks to them.
bool is_of_trade_and_name(const Claim& described, const Claim& named) {
    static constexpr std::string_view trades[]
        = {"people/workers",
           "people/drivers",
           "people/pilots",
           "people/sailors",
           "people/crew members",
           "people/fishermen",
           "people/officials",
           "people/guards",
           "people/firefighters",
           "people/rescuers",
           "people/soldiers",
           "people/farmers",
           "people/engineers",
           "people/teachers",
           "people/doctors",
           "people/nurses",
           "people/health workers"};
    if (!described.holder.empty() || named.holder.empty() || !named.measure.noun.empty())
        return false;
    const std::string& noun = described.measure.noun;
    if (noun == "people/workers/strikers") return false;  // no trade: it may be anybody here
    return std::any_of(std::begin(trades), std::end(trades), [&](std::string_view trade) {
        return noun.starts_with(trade);
    });
}

// A man is no woman, and who is between 31 and 64 is several people.
Veto other_people(const Claim& a, const Claim& b) {
    if (a.kind != ClaimKind::age) return Veto::none;
    if ((a.measure.noun == "measure/age") != (b.measure.noun == "measure/age"))
        return Veto::mean_age;
    const auto &x = a.measure.aspects, &y = b.measure.aspects;
    if (!x.empty() && !y.empty() && x != y) return Veto::sexes;
    if (is_of_trade_and_name(a, b) || is_of_trade_and_name(b, a)) return Veto::trades;
    const auto several = [](const Claim& c) {
        return c.quantity.bound == Bound::between || c.scope.part == Part::subset;
    };
    return several(a) != several(b) ? Veto::several_ages : Veto::none;
}

}  // namespace

bool may_be_fewer(const std::string& x, const std::string& y, const Claim& a, const Claim& b) {
    if (a.kind != ClaimKind::count || x.empty() || y.empty()) return false;
    if (more_special(x, y)) return a.quantity.value < b.quantity.value;
    if (more_special(y, x)) return b.quantity.value < a.quantity.value;
    return false;
}

Veto veto_of(const Profile& p, const Profile& q, Relation events) {
    const Claim &a = *p.claim, &b = *q.claim;
    if (const Veto others = other_people(a, b); others != Veto::none) return others;
    // A share has many prices a day, of which a later text gives a later one.
    if (a.kind != ClaimKind::percent && a.measure.noun == "money/share price"
        && a.measure.noun == b.measure.noun && a.measure.aspects != b.measure.aspects)
        return Veto::sessions;
    if (is_contested(a.measure.noun) && is_contested(b.measure.noun) && other_contenders(p, q))
        return Veto::contenders;
    if (of_other_teams(p, q)) return Veto::contenders;
    if (of_other_convicts(p, q)) return Veto::convicts;
    if (other_denominators(*p.per, *q.per) && !is_yearly(a, b)) return Veto::denominators;
    // Of one family, if one is a special case of the other.
    if (p.event->family == q.event->family && may_be_fewer(a.measure.event, b.measure.event, a, b))
        return Veto::special_case;
    if (contrast(p, events) || comes_after(p, q) || comes_after(q, p)) return Veto::events;
    if (of_earlier_case(p, q) || of_earlier_case(q, p) || of_earlier_year(p, q)
        || of_earlier_year(q, p) || of_other_earlier_victims(p, q))
        return Veto::earlier;
    const auto untold
        = [](const Claim& c) { return c.measure.noun.empty() && c.measure.event.empty(); };
    // "the news in five minutes", at the head of a page
    const bool bare = a.kind == ClaimKind::date
                      || (a.kind == ClaimKind::duration && (a.headline || b.headline));
    if (bare && untold(a) && untold(b)) return Veto::untold;
    // whose share of a firm it is, neither says
    if (a.measure.noun == "share/stake" && a.measure.noun == b.measure.noun && a.holder.empty()
        && b.holder.empty())
        return Veto::untold;
    if (long_before(a, b) || long_before(b, a)) return Veto::earlier;
    // "cut from 3.75% to 3.25%"
    if (one(p, q, Trait::left_behind)) return Veto::earlier;
    if (of_part_of_whole(a, b) || of_part_of_whole(b, a)) return Veto::special_case;
    const bool one_sentence = a.document == b.document && a.sentence == b.sentence;
    if (one_sentence && !two_speakers(p, q) && a.superseded == b.superseded)
        return Veto::one_sentence;
    if (a.kind == ClaimKind::date && a.document == b.document && a.superseded == b.superseded
        && !two_speakers(p, q))
        return Veto::one_text;
    if (one(p, q, Trait::average)) return Veto::average;
    if (one(p, q, Trait::some_of_them) && a.measure.event == b.measure.event)
        return Veto::some_of_them;
    if (narrows_zero(p, q) || narrows_zero(q, p)) return Veto::narrow_zero;
    if (p.is(Trait::denied) || q.is(Trait::denied)) return Veto::denied;
    const bool one_event = a.kind == ClaimKind::percent || a.measure.event == b.measure.event
                           || a.measure.event.empty() || b.measure.event.empty();
    if (one_event && one(p, q, Trait::negated)) return Veto::negated;
    if (a.kind != ClaimKind::date && one(p, q, Trait::forecast) && !is_estimate(a, b))
        return Veto::forecast;
    if (is_outcome(a, b) || is_outcome(b, a)) return Veto::forecast;
    if (both(p, q, Trait::named_place) && !p.is(Trait::spread) && !q.is(Trait::spread)
        && !share_place(p, q)) {
        return Veto::places;
    }
    return Veto::none;
}

std::string words_of(Veto veto, const Claim& a, const Claim& b) {
    switch (veto) {
        case Veto::none:
            return {};
        case Veto::mean_age:
            return "a mean age and somebody's";
        case Veto::sexes:
            return "a man and a woman";
        case Veto::several_ages:
            return "the ages of several and of one";
        case Veto::trades:
            return "somebody of a trade and somebody by name";
        case Veto::denominators:
            return "different denominators";
        case Veto::special_case:
            return "a special case may be fewer";
        case Veto::events:
            return "different events: " + concept_name(a.measure.event) + " and "
                   + concept_name(b.measure.event);
        case Veto::one_sentence:
            return "said in one sentence";
        case Veto::one_text:
            return "said in one text";
        case Veto::average:
            return "one is an average";
        case Veto::some_of_them:
            return "one is of some among them";
        case Veto::narrow_zero:
            return "none of one sort says nothing of the others";
        case Veto::denied:
            return "one is denied";
        case Veto::negated:
            return "one is of those that it did not happen to";
        case Veto::forecast:
            return "a forecast and a result";
        case Veto::contenders:
            return "seats or votes of one party and of another or of nobody in particular";
        case Veto::convicts:
            return "the sentences of two people";
        case Veto::sessions:
            return "prices of different hours";
        case Veto::earlier:
            return "one is about an earlier event";
        case Veto::untold:
            return "neither says of what";
        case Veto::places:
            return "different places: " + a.scope.place_words + " and " + b.scope.place_words;
    }
    return {};
}

}  // namespace claimdiff
