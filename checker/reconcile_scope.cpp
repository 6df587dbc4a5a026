// Differences that the texts' own words about place and membership explain.
//
//     "à Lorme et dans 6 cantons" / "dans 7 cantons, y compris celui du chef-lieu"       6 + 1 = 7
//     "12 bateaux au large de Lorme" / "20 bateaux dans tout le canton, dont 12 au large"  a part
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "checker/comparable.hpp"
#include "checker/measure_name.hpp"
#include "checker/reconcile.hpp"
#include "checker/value.hpp"

namespace claimdiff {
namespace {

std::string quote(const Evidence& evidence, const Claim& claim, Span span) {
    std::string text
        = evidence.corpus.documents[claim.document].text.substr(span.begin, span.size());
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
}

std::string join(const std::vector<std::string>& words) {
    return fmt::format("{}", fmt::join(words, ", "));
}

// A claim of either side by which the other's value is a part of its own: "20 …, dont 12": a subset
// with its parent.
std::string stated_part(const Evidence& evidence, const Difference& d) {
    for (const auto* side : {&d.left, &d.right}) {
        const auto* other = side == &d.left ? &d.right : &d.left;
        for (std::uint32_t part : *side) {
            const Claim& claim = evidence.claims[part];
            if (claim.scope.parent < 0) continue;
            const Claim& parent = evidence.claims[static_cast<std::size_t>(claim.scope.parent)];
            if (!claim.measure.event.empty() && !parent.measure.event.empty()
                && claim.measure.event != parent.measure.event)
                continue;
            const auto whole = static_cast<std::uint32_t>(claim.scope.parent);
            if (std::find(other->begin(), other->end(), whole) == other->end()) continue;
            const Span both = cover(evidence.claims[whole].span, claim.span);
            Span said = cover(both, claim.scope.places.empty() ? claim.span : claim.value_span);
            said.end = std::max(said.end, claim.span.end);
            // With the place it names right after: "dont 12 [au large de Lorme]".
            const std::string& text = evidence.corpus.documents[claim.document].text;
            const std::size_t place = text.find(claim.scope.place_words, claim.span.end);
            if (!claim.scope.place_words.empty() && place == claim.span.end + 1) {
                said.end = static_cast<std::uint32_t>(place + claim.scope.place_words.size());
            }
            return fmt::format(
                "{} says so itself: “{}”",
                evidence.corpus.documents[claim.document].id,
                quote(evidence, claim, said));
        }
    }
    return {};
}

// "our other 61 branches" / "its 62 branches"
std::optional<Verdict> all_but_one(const Evidence& evidence, const Difference& d) {
    for (std::uint32_t l : d.left) {
        const Claim& others = evidence.claims[l];
        if (others.scope.part != Part::complement || !others.scope.places.empty()) continue;
        const auto sum = add(others.quantity.value, Decimal(1));
        for (std::uint32_t r : d.right) {
            const Claim& all = evidence.claims[r];
            if (!sum || *sum != all.quantity.value) continue;
            return Verdict{
                FindingClass::scope,
                fmt::format(
                    "one speaks of the others only (“{}”): {} + 1 = {}",
                    quote(evidence, others, others.span),
                    others.quantity.value.to_string(),
                    all.quantity.value.to_string())};
        }
    }
    return {};
}

// The claims of the documents that the difference cites which are parts of others, in their order.
template <class Function>
void for_parts_in_cited(const Evidence& evidence, const Difference& d, Function f) {
    std::set<std::uint32_t> documents;
    for (const auto* side : {&d.left, &d.right}) {
        for (std::uint32_t i : *side) documents.insert(evidence.claims[i].document);
    }
    for (const std::uint32_t document : documents) {
        for (const std::uint32_t part : evidence.parts_in(document)) f(evidence.claims[part]);
    }
}

// "seven dead, five of them in Marrow": a text that counts a place as a part. A figure of that
// place and one that names none are then a part and the whole.
std::string place_told_apart(const Evidence& evidence, const Difference& d) {
    const auto placed = [](const Claim& c) { return names_a_place(c.scope); };
    const auto any_placed = [&](const std::vector<std::uint32_t>& side) {
        return std::any_of(
            side.begin(), side.end(), [&](std::uint32_t i) { return placed(evidence.claims[i]); });
    };
    if (any_placed(d.left) == any_placed(d.right)) return {};
    const auto& local = any_placed(d.left) ? d.left : d.right;
    std::string said;
    for_parts_in_cited(evidence, d, [&](const Claim& part) {
        if (!said.empty() || !placed(part)) return;
        const std::string& text = evidence.corpus.documents[part.document].text;
        if (text.compare(part.span.end + 1, part.scope.place_words.size(), part.scope.place_words)
            != 0)
            return;
        const bool same_place = std::any_of(local.begin(), local.end(), [&](std::uint32_t i) {
            return evidence.claims[i].kind == part.kind
                   && evidence.claims[i].measure.noun == part.measure.noun
                   && share_place(evidence.claims[i].scope, part.scope);
        });
        if (!same_place) return;
        said = fmt::format(
            "{} counts it as one: “{} {}”",
            evidence.corpus.documents[part.document].id,
            quote(evidence, part, part.span),
            part.scope.place_words);
    });
    return said;
}

}  // namespace

std::optional<Verdict> member_counted_apart(
    const Evidence& evidence, const Difference& d, const Rule&) {
    if (auto verdict = all_but_one(evidence, d)) return verdict;
    for (std::uint32_t l : d.left) {
        const Claim& lower = evidence.claims[l];
        if (lower.scope.beside.empty() || lower.quantity.bound != Bound::exact) continue;
        const auto sum = add(
            lower.quantity.value, Decimal(static_cast<std::int64_t>(lower.scope.beside.size())));
        for (std::uint32_t r : d.right) {
            const Claim& higher = evidence.claims[r];
            if (!sum || higher.quantity.bound != Bound::exact || *sum != higher.quantity.value)
                continue;
            std::string text = fmt::format(
                "one counts {} apart (“{}”): {} + {} = {}",
                join(lower.scope.beside),
                quote(evidence, lower, lower.span),
                lower.quantity.value.to_string(),
                lower.scope.beside.size(),
                higher.quantity.value.to_string());
            if (!higher.scope.including.empty()) {
                text += fmt::format(
                    "; the other says that its figure includes {}", join(higher.scope.including));
            }
            return Verdict{FindingClass::scope, text};
        }
    }
    return {};
}

std::optional<Verdict> other_scope(const Evidence& evidence, const Difference& d, const Rule&) {
    if (std::string stated = stated_part(evidence, d); !stated.empty()) {
        return Verdict{FindingClass::scope, "a part and the whole: " + stated};
    }
    if (std::string told = place_told_apart(evidence, d); !told.empty()) {
        return Verdict{FindingClass::scope, "a part and the whole: " + told};
    }
    for (const Link* link : d.links) {
        if (link->comparison->place == ScopeRelation::same) continue;
        const Claim &a = evidence.claims[link->a], &b = evidence.claims[link->b];
        const auto where = [](const Claim& c) {
            if (!c.scope.place_words.empty()) return "“" + c.scope.place_words + "”";
            if (c.scope.part != Part::complement) return std::string("no place named");
            return std::string(c.scope.places.empty() ? "the others" : "elsewhere");
        };
        const auto value = [](const Claim& c) { return display_value(c); };
        return Verdict{
            FindingClass::scope,
            fmt::format(
                "{}: {} is said of {}, {} of {}",
                link->comparison->place == ScopeRelation::other ? "different places"
                                                                : "a part and the whole",
                value(a),
                where(a),
                value(b),
                where(b))};
    }
    return {};
}

std::optional<Verdict> includes_more(const Evidence& evidence, const Difference& d, const Rule&) {
    const auto says = [&](std::uint32_t i) { return !evidence.claims[i].scope.including.empty(); };
    if (std::any_of(d.left.begin(), d.left.end(), says)) return {};
    const auto found = std::find_if(d.right.begin(), d.right.end(), says);
    if (found == d.right.end()) return {};
    const Claim& higher = evidence.claims[*found];
    return Verdict{
        FindingClass::scope,
        fmt::format("the higher figure says that it includes {}", join(higher.scope.including))};
}

std::optional<Verdict> includes_part(
    const Evidence& evidence, const Difference& d, const Rule& rule) {
    std::optional<Verdict> verdict;
    for_parts_in_cited(evidence, d, [&](const Claim& part) {
        if (verdict) return;
        const auto whole = static_cast<std::uint32_t>(part.scope.parent);
        if (std::find(d.right.begin(), d.right.end(), whole) == d.right.end()) return;
        const Claim& higher = evidence.claims[whole];
        for (std::uint32_t l : d.left) {
            const Claim& lower = evidence.claims[l];
            const auto sum = add(lower.quantity.value, part.quantity.value);
            if (part.quantity.value.is_zero() || lower.unit != part.unit || !sum
                || lower.document == part.document)
                continue;
            Claim both = higher;
            both.quantity = make_quantity(*sum, Bound::exact, lower.quantity.precision);
            if (compare_values(both, higher, rule.tolerance) == ValueRelation::different) continue;
            verdict = Verdict{
                FindingClass::scope,
                fmt::format(
                    "the higher figure may include what the lower leaves out: “{}”, and {} + {} = "
                    "{}",
                    quote(evidence, part, cover(higher.span, part.span)),
                    display_value(lower),
                    display_value(part),
                    display_value(higher))};
            return;
        }
    });
    return verdict;
}

std::optional<Verdict> special_case(const Evidence& evidence, const Difference& d, const Rule&) {
    const auto special = [](const Link* link) { return link->comparison->special_case; };
    const auto found = std::find_if(d.links.begin(), d.links.end(), special);
    // a noun that no concept is known of is neither special nor general
    const auto unknown = [&](const Link* link) {
        const auto word = [&](std::uint32_t i) {
            return evidence.claims[i].measure.noun.find(':') != std::string::npos;
        };
        return word(link->a) || word(link->b);
    };
    if (found == d.links.end() || !std::all_of(d.links.begin(), d.links.end(), [&](const Link* l) {
            return special(l) || unknown(l);
        }))
        return {};
    const Claim &a = evidence.claims[(*found)->a], &b = evidence.claims[(*found)->b];
    const auto counted
        = [](const Claim& c) { return display_value(c) + " " + concept_name(c.measure.noun); };
    return Verdict{
        FindingClass::scope,
        fmt::format("one figure may be a part of the other: {}, {}", counted(a), counted(b))};
}

std::optional<Verdict> given_in_one_text(
    const Evidence& evidence, const Difference& d, const Rule& rule) {
    const auto several_texts = [&](const std::vector<std::uint32_t>& side) {
        return std::any_of(side.begin(), side.end(), [&](std::uint32_t i) {
            return evidence.claims[i].document != evidence.claims[side.front()].document;
        });
    };
    const auto tells = [](const Claim& c) {
        return (c.kind == ClaimKind::count || c.kind == ClaimKind::duration) && !c.headline
               && !c.superseded;
    };
    // "four sailors were saved; three were winched up": who gives both contradicts no other
    const auto gives_of = [&](std::uint32_t one, const std::vector<std::uint32_t>& others) {
        return tells(evidence.claims[one])
               && std::any_of(others.begin(), others.end(), [&](std::uint32_t i) {
                      return evidence.claims[i].document == evidence.claims[one].document
                             && tells(evidence.claims[i]);
                  });
    };
    const bool known = std::all_of(d.links.begin(), d.links.end(), [&](const Link* link) {
        const bool left = std::find(d.left.begin(), d.left.end(), link->a) != d.left.end();
        return gives_of(link->a, left ? d.right : d.left)
               || gives_of(link->b, left ? d.left : d.right);
    });
    if (!known && (!several_texts(d.left) || !several_texts(d.right))) return {};
    for (const std::uint32_t l : d.left) {
        for (const std::uint32_t r : d.right) {
            const Claim &a = evidence.claims[l], &b = evidence.claims[r];
            if (a.document != b.document || !tells(a) || !tells(b) || a.attribution != b.attribution
                || compare_values(a, b, rule.tolerance) != ValueRelation::different)
                continue;
            return Verdict{
                FindingClass::scope,
                fmt::format(
                    "{} gives both: “{}” and “{}”",
                    evidence.corpus.documents[a.document].id,
                    quote(evidence, a, a.span),
                    quote(evidence, b, b.span))};
        }
    }
    return {};
}

std::optional<Verdict> other_whole(
    const Evidence& evidence, const Difference& d, const Rule& rule) {
    const auto whole_of = [&](const Claim& part) -> const Claim* {
        return part.scope.parent < 0
                   ? nullptr
                   : &evidence.claims[static_cast<std::size_t>(part.scope.parent)];
    };
    for (std::uint32_t l : d.left) {
        for (std::uint32_t r : d.right) {
            const Claim &a = evidence.claims[l], &b = evidence.claims[r];
            const Claim *x = whole_of(a), *y = whole_of(b);
            if (x == nullptr || y == nullptr || x->measure.noun != y->measure.noun) continue;
            if (compare_values(*x, *y, rule.tolerance) != ValueRelation::different) continue;
            const auto of = [](const Claim& part, const Claim& whole) {
                const std::string where
                    = whole.scope.place_words.empty() ? "" : " (" + whole.scope.place_words + ")";
                return fmt::format("{} of {}{}", display_value(part), display_value(whole), where);
            };
            return Verdict{
                FindingClass::scope,
                fmt::format("parts of different wholes: {}; {}", of(a, *x), of(b, *y))};
        }
    }
    return {};
}

std::optional<Verdict> adds_up(const Evidence& evidence, const Difference& d, const Rule& rule) {
    for (std::uint32_t r : d.right) {
        const Claim& total = evidence.claims[r];
        for (std::uint32_t l : d.left) {
            const Claim& part = evidence.claims[l];
            if (part.document == total.document || part.unit != total.unit) continue;
            for (std::uint32_t i = l > 6 ? l - 6 : 0;
                 i < std::min<std::size_t>(l + 7, evidence.claims.size());
                 ++i) {
                const Claim& rest = evidence.claims[i];
                if (i == l || rest.document != part.document || rest.kind != part.kind
                    || rest.unit != part.unit)
                    continue;
                if (!(rest.sentence == part.sentence) || rest.measure.noun != part.measure.noun
                    || rest.scope.time.value != part.scope.time.value)
                    continue;  // "14 (2023: 19)" are no parts
                // The dead and the injured are not all dead; "5 and dozens" add up to nothing.
                const bool other_event = part.measure.event == total.measure.event
                                         && rest.measure.event != part.measure.event;
                // "eight countries, and sells in 44": of one something is told, of the other
                // nothing
                const bool one_told = rest.measure.event.empty() != part.measure.event.empty();
                if (other_event || one_told || rest.quantity.bound != Bound::exact) continue;
                const auto sum = add(part.quantity.value, rest.quantity.value);
                if (!sum) continue;
                if (total.quantity.bound == Bound::at_least && *sum != total.quantity.value)
                    continue;  // any greater sum is at least so many
                Claim whole = total;
                whole.quantity = make_quantity(*sum, Bound::exact, part.quantity.precision);
                if (compare_values(whole, total, rule.tolerance) == ValueRelation::different)
                    continue;
                if (rest.quantity.value.is_zero()) continue;
                // "17 hurt, four of them critically": the four are among the 17.
                if (rest.scope.part == Part::subset || part.scope.part == Part::subset
                    || rest.scope.parent >= 0 || part.scope.parent >= 0)
                    continue;
                return Verdict{
                    FindingClass::scope,
                    fmt::format(
                        "{} may be the sum of two figures that {} gives apart: {} + {}",
                        display_value(total),
                        evidence.corpus.documents[part.document].id,
                        display_value(part),
                        display_value(rest))};
            }
        }
    }
    return {};
}

}  // namespace claimdiff
