#include "checker/sole_figures.hpp"

#include <string_view>

namespace claimdiff {
namespace {

// Nouns for those who come to help, and for anybody: "55 firefighters", "110 people in all".
bool is_of_helpers(std::string_view noun) {
    return noun == "people" || noun == "people/men" || noun == "people/firefighters"
           || noun == "people/rescuers" || noun == "people/security forces";
}

bool is_of_crowd(std::string_view noun) {
    return noun == "people" || noun == "people/protesters" || noun == "people/participants";
}

}  // namespace

SoleFigure sole_figure_of(const Claim& claim, const Stand& stand) {
    const Measure& of = claim.measure;
    if (!of.qualifiers.empty() || !of.per.empty() || claim.scope.part != Part::all
        || claim.scope.parent >= 0 || claim.scope.background)
        return SoleFigure::none;
    // where a text gives several, which of them is meant is open
    const bool lone = stand.of_noun == 1, lone_event = stand.of_event == 1;
    if (claim.kind == ClaimKind::money && of.noun == "money/damage" && of.event.empty() && lone)
        return SoleFigure::damage;
    if (claim.kind == ClaimKind::percent && of.noun == "share/turnout" && lone)
        return SoleFigure::turnout;
    if (claim.kind == ClaimKind::percent && of.noun == "money/share price" && lone)
        return SoleFigure::share;
    if (claim.kind == ClaimKind::amount && of.noun == "measure/leverage" && lone)
        return SoleFigure::leverage;
    if (claim.kind != ClaimKind::count) return SoleFigure::none;
    if (of.event == "business/cut" && lone
        && (of.noun == "work/jobs" || of.noun == "work/positions"))
        return SoleFigure::jobs;
    if (of.event == "deploy/deployed" && is_of_helpers(of.noun) && lone_event)
        return SoleFigure::helpers;
    // three who march are not the march
    constexpr int crowd = 100;
    const bool marches = of.event == "gathering/demonstrated" || of.event == "gathering/took part";
    if (marches && lone_event && is_of_crowd(of.noun) && !(claim.quantity.value < Decimal(crowd)))
        return SoleFigure::crowd;
    return SoleFigure::none;
}

bool are_sole_figures(const Profile& p, const Profile& q) {
    return p.figure != SoleFigure::none && p.figure == q.figure
           && p.claim->document != q.claim->document
           && same_holder(p, q)
           // of a place that only one names: it may be a part
           && !one(p, q, Trait::named_place);
}

bool is_one_of_firefighters(const Claim& a, const Claim& b) {
    constexpr std::string_view few = "people/firefighters";
    if (a.measure.event != "deploy/deployed" || (a.measure.noun == few) == (b.measure.noun == few))
        return false;
    const Claim &part = a.measure.noun == few ? a : b, &all = a.measure.noun == few ? b : a;
    return part.quantity.value < all.quantity.value;
}

}  // namespace claimdiff
