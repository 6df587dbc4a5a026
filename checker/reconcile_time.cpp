// A figure that grows: "11 injured" at 19:05, "23 injured" at 20:40; or that goes up and down, as
// the missing do. It is an update only when the one figure came first and no text gave it any more
// after the other had come up, or when one live text gives both in turn; a text that repeats the
// old figure later makes it a conflict.
#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "checker/reconcile.hpp"
#include "checker/value.hpp"
#include "grammar/calendar.hpp"
#include "grammar/measured.hpp"

namespace claimdiff {
namespace {

// When the figure held: the time the sentence gives, when it lies in the days before publication
// ("on Wednesday 11,500 homes had no power", printed on Thursday), else the publication's. A toll
// that only grows is always that of the publication: "the fire on Monday night killed seven".
std::string as_of(const Claim& claim, const Rule& rule) {
    if (rule.accumulates) return claim.published;
    const std::string& said = claim.scope.time.begin;
    const auto then = parse_instant(said), printed = parse_instant(claim.published);
    if (!then || !printed) return claim.published;
    const Day day = day_of(*then), today = day_of(*printed);
    const bool before = day < today && today - day < std::chrono::days(7);
    return before ? iso_date(day) : claim.published;
}

// The latest or earliest such time among the claims that have one, a time of day alone ("T19:05")
// only where none has a day; empty when none has any.
std::string bound_time(
    const Evidence& evidence,
    const std::vector<std::uint32_t>& claims,
    const Rule& rule,
    bool latest) {
    std::string best;
    for (std::uint32_t i : claims) {
        const std::string time = as_of(evidence.claims[i], rule);
        if (time.empty() || (time[0] == 'T' && !best.empty() && best[0] != 'T')) continue;
        if (!best.empty() && best[0] == 'T' && time[0] != 'T') best.clear();
        if (best.empty() || (latest ? time > best : time < best)) best = time;
    }
    return best;
}

// Times of different precision are compared as days; a time of day alone ("T19:05") compares with
// its like.
bool earlier(const std::string& a, const std::string& b) {
    if (a.empty() || b.empty() || (a[0] == 'T') != (b[0] == 'T')) return false;
    const std::size_t length = std::min(a.size(), b.size());
    return a.substr(0, length) < b.substr(0, length);
}

// When the texts gave a figure: the first that did and the last.
struct Turn {
    std::string first, last;
};

// Whether one figure came up before the other, and no text still gave it once the other had come
// up: not even one of the same day, whose hour is not known.
bool precedes(const Turn& a, const Turn& b) {
    return earlier(a.first, b.first) && earlier(a.last, b.first);
}

// A live blog gives the lower figure first and the higher one later; gives the two times when one
// does.
bool grew_in_one_text(
    const Evidence& evidence, const Difference& d, std::string& lower, std::string& higher) {
    for (std::uint32_t l : d.left) {
        for (std::uint32_t r : d.right) {
            const Claim &a = evidence.claims[l], &b = evidence.claims[r];
            if (a.document != b.document || !earlier(a.published, b.published)) continue;
            lower = a.published;
            higher = b.published;
            return true;
        }
    }
    return false;
}

// The headline of a text gives one figure and its body the other: no later text but the same one.
bool headline_against_body(const Evidence& evidence, const Difference& d) {
    const auto heads = [&](const auto& side, const auto& others) {
        return std::any_of(side.begin(), side.end(), [&](std::uint32_t i) {
            const std::uint32_t document = evidence.claims[i].document;
            const auto is_head = [&](std::uint32_t k) {
                return evidence.claims[k].document != document || evidence.claims[k].headline;
            };
            const auto in_body = [&](std::uint32_t k) {
                return evidence.claims[k].document == document && !evidence.claims[k].headline
                       && !evidence.claims[k].superseded;
            };
            return evidence.claims[i].headline && std::all_of(side.begin(), side.end(), is_head)
                   && std::any_of(others.begin(), others.end(), in_body);
        });
    };
    return heads(d.left, d.right) || heads(d.right, d.left);
}

// Days that are still to come when each text gives them: what is planned may be put off.
bool are_plans(const Evidence& evidence, const Difference& d) {
    const auto planned = [&](std::uint32_t i) {
        const Claim& claim = evidence.claims[i];
        // "by midday tomorrow" begins anywhere
        const std::string& time = claim.time.begin.empty() ? claim.time.end : claim.time.begin;
        return claim.kind == ClaimKind::date && time > claim.published && !claim.published.empty();
    };
    return std::all_of(d.left.begin(), d.left.end(), planned)
           && std::all_of(d.right.begin(), d.right.end(), planned);
}

// Said under an hour by a page that gives no day: what it knew then.
bool all_live(const Evidence& evidence, const std::vector<std::uint32_t>& claims) {
    return std::all_of(claims.begin(), claims.end(), [&](std::uint32_t i) {
        return evidence.claims[i].published.starts_with('T');
    });
}

// "360 so far"; "hundreds", which goes with any of them, says nothing against it.
bool all_provisional(const Evidence& evidence, const std::vector<std::uint32_t>& claims) {
    const auto vague = [](const Quantity& q) {
        constexpr double wide = 2;
        return q.lower && q.upper && q.upper->to_double() > wide * q.lower->to_double();
    };
    const auto so_far = [&](std::uint32_t i) { return evidence.claims[i].scope.provisional; };
    return std::any_of(claims.begin(), claims.end(), so_far)
           && std::all_of(claims.begin(), claims.end(), [&](std::uint32_t i) {
                  return so_far(i) || vague(evidence.claims[i].quantity);
              });
}

// A sum or a share that "rose to" so much did so since another year, not since another text.
bool any_revised(const Evidence& evidence, const std::vector<std::uint32_t>& claims) {
    return std::any_of(claims.begin(), claims.end(), [&](std::uint32_t i) {
        const Claim& claim = evidence.claims[i];
        return claim.scope.revised && claim.kind != ClaimKind::money
               && claim.kind != ClaimKind::percent;
    });
}

bool any_superseded(const Evidence& evidence, const std::vector<std::uint32_t>& claims) {
    return std::any_of(claims.begin(), claims.end(), [&](std::uint32_t i) {
        return evidence.claims[i].superseded;
    });
}

// The highest figure of the dead in the documents of these claims, which counts those of the others
// too ("risen to seven after two workers died"); nothing when they give none.
std::optional<Decimal> killed_in(const Evidence& evidence, const std::vector<std::uint32_t>& side) {
    std::optional<Decimal> killed;
    for (std::uint32_t i : side) {
        const auto& one = evidence.killed_in(evidence.claims[i].document);
        if (one && (!killed || *killed < *one)) killed = one;
    }
    return killed;
}

// "21.8% of strikers, against 26.4% the day before": the sentence of `one` gives the value of
// `other` as well, of another time.
bool gives_both(const Evidence& evidence, std::uint32_t one, const Claim& other) {
    constexpr std::uint32_t near = 3;  // claims
    const Claim& told = evidence.claims[one];
    const std::uint32_t first = one - std::min(one, near);
    for (std::uint32_t i = first; i < evidence.claims.size() && i <= one + near; ++i) {
        const Claim& beside = evidence.claims[i];
        if (i != one && beside.document == told.document && beside.sentence == told.sentence
            && beside.kind == told.kind && beside.measure.noun == told.measure.noun
            && beside.scope.time.value != told.scope.time.value
            && display_value(beside) == display_value(other))
            return true;
    }
    return false;
}

// Shares of a vote, which a text may still give as they stood in the course of the day.
bool is_of_vote(const Evidence& evidence, const Difference& d) {
    const Claim& claim = evidence.claims[d.left.front()];
    return claim.kind == ClaimKind::percent
           && (claim.measure.noun == "share/turnout" || is_contested(claim.measure.noun));
}

// "50.4%, with 12 of 18 precincts counted", and 51.3% in the end.
std::optional<Verdict> counted_so_far(const Evidence& evidence, const Difference& d) {
    if (!is_of_vote(evidence, d)) return {};
    const auto so_far = [&](const std::vector<std::uint32_t>& side) {
        return std::any_of(side.begin(), side.end(), [&](std::uint32_t i) {
            return evidence.claims[i].scope.provisional;
        });
    };
    const bool left = so_far(d.left), right = so_far(d.right);
    if (left == right) return {};
    return Verdict{
        FindingClass::update,
        fmt::format(
            "{} is of the vote or the count still going on, {} is not",
            display_value(evidence.claims[(left ? d.left : d.right).front()]),
            display_value(evidence.claims[(left ? d.right : d.left).front()]))};
}

// "up 4.1% at 9.30", "closed 2.6% higher": how far a share rose by two hours of the day.
std::optional<Verdict> other_session(const Evidence& evidence, const Difference& d) {
    const Claim &a = evidence.claims[d.left.front()], &b = evidence.claims[d.right.front()];
    if (a.measure.noun != "money/share price" || a.measure.aspects == b.measure.aspects) return {};
    return Verdict{
        FindingClass::update,
        fmt::format("prices of different hours: {} and {}", display_value(a), display_value(b))};
}

std::optional<Verdict> told_in_turn(
    const Evidence& evidence, const Difference& d, const Rule& rule) {
    const auto gives = [&](const auto& side, const auto& others) {
        const Claim& other = evidence.claims[others.front()];
        return std::any_of(side.begin(), side.end(), [&](std::uint32_t i) {
            return gives_both(evidence, i, other);
        });
    };
    if (!gives(d.left, d.right) && !gives(d.right, d.left)) return {};
    return Verdict{
        rule.accumulates ? FindingClass::update : FindingClass::scope,
        fmt::format(
            "one text gives both, of different times: {} and {}",
            display_value(evidence.claims[d.left.front()]),
            display_value(evidence.claims[d.right.front()]))};
}

}  // namespace

// "5 dead and 23 injured", then "7 dead and 21 injured"
std::optional<Verdict> died_since(const Evidence& evidence, const Difference& d, const Rule&) {
    const auto &fewer = evidence.claims[d.left.front()], &more = evidence.claims[d.right.front()];
    const std::string& event = more.measure.event;
    if (more.kind != ClaimKind::count || event == "harm/killed" || !event.starts_with("harm"))
        return {};
    const auto before = killed_in(evidence, d.right), after = killed_in(evidence, d.left);
    if (!before || !after) return {};
    const auto total = add(more.quantity.value, *before), then = add(fewer.quantity.value, *after);
    if (!total || !then || *total != *then || !(*before < *after)) return {};
    return Verdict{
        FindingClass::update,
        fmt::format(
            "some may have died since: {} and {} dead, then {} and {} dead",
            display_value(more),
            before->to_string(),
            display_value(fewer),
            after->to_string())};
}

// "88% in the first quarter", "91% in the second"
std::optional<Verdict> other_time(const Evidence& evidence, const Difference& d, const Rule& rule) {
    const auto apart = [&](const Link* link) {
        const TimeValue &x = evidence.claims[link->a].scope.time,
                        &y = evidence.claims[link->b].scope.time;
        if (x.begin.empty() || x.end.empty() || y.begin.empty() || y.end.empty()) return false;
        return x.end <= y.begin || y.end <= x.begin;
    };
    if (auto in_turn = told_in_turn(evidence, d, rule)) return in_turn;
    if (d.links.empty() || !std::all_of(d.links.begin(), d.links.end(), apart)) return {};
    const Claim &a = evidence.claims[d.links.front()->a], &b = evidence.claims[d.links.front()->b];
    return Verdict{
        FindingClass::scope,
        fmt::format(
            "different times: {} is of {}, {} of {}",
            display_value(a),
            a.scope.time.value,
            display_value(b),
            b.scope.time.value)};
}

std::optional<Verdict> said_to_replace(const Evidence& evidence, const Difference& d, const Rule&) {
    const bool left = any_superseded(evidence, d.left), right = any_superseded(evidence, d.right);
    if (left == right) return {};
    const Claim &old = evidence.claims[(left ? d.left : d.right).front()],
                &now = evidence.claims[(left ? d.right : d.left).front()];
    return Verdict{
        FindingClass::update,
        fmt::format("a text says that {} replaces {}", display_value(now), display_value(old))};
}

std::optional<Verdict> later_update(
    const Evidence& evidence, const Difference& d, const Rule& rule) {
    if (d.left.empty() || d.right.empty() || headline_against_body(evidence, d)) return {};
    if (auto so_far = counted_so_far(evidence, d)) return so_far;
    if (auto session = other_session(evidence, d)) return session;
    const auto shown = [&](const std::vector<std::uint32_t>& side) {
        return display_value(evidence.claims[side.front()]);
    };
    const auto turn = [&](const std::vector<std::uint32_t>& side) {
        return Turn{
            bound_time(evidence, side, rule, false), bound_time(evidence, side, rule, true)};
    };
    // "four have died; three of them on Saturday": a text that knows of both gives the later one
    const auto knows_more = [&](std::uint32_t i) {
        return std::any_of(d.right.begin(), d.right.end(), [&](std::uint32_t k) {
            return evidence.claims[k].document == evidence.claims[i].document;
        });
    };
    // "hundreds" goes with either figure
    const auto is_vague = [&](std::uint32_t i) {
        return compare_values(evidence.claims[i], evidence.claims[d.right.front()], rule.tolerance)
               != ValueRelation::different;
    };
    std::vector<std::uint32_t> only_lower;
    std::copy_if(d.left.begin(), d.left.end(), std::back_inserter(only_lower), [&](auto i) {
        return !knows_more(i) && !is_vague(i);
    });
    const Turn lower = turn(only_lower.empty() ? d.left : only_lower), higher = turn(d.right);
    const auto turned = [&](std::string_view what, std::string_view told, bool left_first) {
        const auto &then = left_first ? d.left : d.right, &now = left_first ? d.right : d.left;
        return Verdict{
            FindingClass::update,
            fmt::format(
                "{}: {} was {} by {}, {} from {} on",
                what,
                shown(then),
                told,
                (left_first ? lower : higher).first,
                shown(now),
                (left_first ? higher : lower).first)};
    };
    const bool left_revised = any_revised(evidence, d.left);
    // of what only grows, a new figure is the higher one
    const bool shrinks = left_revised && rule.accumulates && !rule.varies;
    if (left_revised != any_revised(evidence, d.right) && !shrinks) {
        const auto &now = left_revised ? d.left : d.right,
                   &before = left_revised ? d.right : d.left;
        if (!earlier((left_revised ? lower : higher).first, (left_revised ? higher : lower).last)) {
            return Verdict{
                FindingClass::update,
                fmt::format("{} is said to be a new figure, {} is not", shown(now), shown(before))};
        }
    }
    std::string from = lower.last, to = higher.first;
    const bool in_one_text = grew_in_one_text(evidence, d, from, to);
    const bool counted = evidence.claims[d.left.front()].kind == ClaimKind::count;
    if (all_provisional(evidence, d.left) && !all_provisional(evidence, d.right)
        && (rule.accumulates || rule.varies || in_one_text || counted)
        && !earlier(higher.first, lower.last)) {
        return Verdict{
            FindingClass::update,
            fmt::format(
                "{} is said to be a figure so far, {} is not", shown(d.left), shown(d.right))};
    }
    const bool so_far = std::any_of(d.left.begin(), d.left.end(), [&](std::uint32_t i) {
        return evidence.claims[i].scope.provisional;
    });
    if (counted && so_far && precedes(lower, higher)) {
        return Verdict{
            FindingClass::update,
            fmt::format("{} was the figure so far, {} came later", shown(d.left), shown(d.right))};
    }
    // "two tonnes of fish", and the day after "3.5 tonnes to date"
    const bool to_date = std::any_of(d.right.begin(), d.right.end(), [&](std::uint32_t i) {
        return evidence.claims[i].scope.provisional;
    });
    const bool grows = counted || evidence.claims[d.left.front()].kind == ClaimKind::amount;
    if (grows && to_date && precedes(lower, higher)) {
        return Verdict{
            FindingClass::update,
            fmt::format(
                "{} is said to be a figure so far, {} came first", shown(d.right), shown(d.left))};
    }
    if (are_plans(evidence, d) && (precedes(lower, higher) || precedes(higher, lower))) {
        return turned("the plan changed", "given", precedes(lower, higher));
    }
    if (!rule.accumulates && !rule.varies && !in_one_text) return {};
    if (counted && all_live(evidence, d.left) && !all_live(evidence, d.right)) {
        return Verdict{
            FindingClass::update,
            fmt::format(
                "{} was given at {}, and {} by another text, which may be later",
                shown(d.left),
                lower.last.substr(1),
                shown(d.right))};
    }
    const bool grew = precedes(lower, higher) || in_one_text;
    if (!grew && !(rule.varies && precedes(higher, lower))) return {};
    if (evidence.claims[d.left.front()].kind == ClaimKind::state)
        return turned("it changed", "said", grew);
    if (!grew) return turned("the figure fell", "given", false);
    return Verdict{
        FindingClass::update,
        fmt::format(
            "the figure grew: {} was given by {}, {} from {} on",
            shown(d.left),
            from == lower.last ? lower.first : from,
            shown(d.right),
            to)};
}

}  // namespace claimdiff
