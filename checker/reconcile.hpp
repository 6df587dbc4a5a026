// Reconciliations: what may explain that two values of one thing differ, cheapest first. Each is a
// function of its own that returns an explanation or nothing.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "checker/align.hpp"
#include "checker/evidence.hpp"
#include "checker/finding.hpp"
#include "checker/rule.hpp"

namespace claimdiff {

// The claims behind two different values of one slot, and the links between them.
struct Difference {
    const std::vector<std::uint32_t>& left;  // lower value
    const std::vector<std::uint32_t>& right;
    std::vector<const Link*> links;
};

struct Verdict {
    FindingClass finding_class = FindingClass::conflict;
    std::string explanation;
};

// "Lorme and 10 regions" is "11 regions, the capital's included".
std::optional<Verdict> member_counted_apart(const Evidence&, const Difference&, const Rule&);
// The higher figure says that it includes something: "140 firefighters, reinforcements included".
std::optional<Verdict> includes_more(const Evidence&, const Difference&, const Rule&);
// The higher figure has a part that makes up the difference: "54, including two opened in July"
// against 52.
std::optional<Verdict> includes_part(const Evidence&, const Difference&, const Rule&);
// One says how the other's total is made up: "35 …, of which 23 over Lorme"; "23 over Lorme"
// against "35 across the country".
std::optional<Verdict> other_scope(const Evidence&, const Difference&, const Rule&);
// Figures of one name that are defined differently: organic growth and growth as reported.
std::optional<Verdict> other_definition(const Evidence&, const Difference&, const Rule&);
// Parts of different wholes: 18 of the 23 over the capital, 30 of the 35 over the country.
std::optional<Verdict> other_whole(const Evidence&, const Difference&, const Rule&);
// Two claims of one text add up to the other's: 6,500 + 2,500 = 9,000.
std::optional<Verdict> adds_up(const Evidence&, const Difference&, const Rule&);
// A later publication gives the higher figure of a count that grows.
std::optional<Verdict> later_update(const Evidence&, const Difference&, const Rule&);
// As many fewer injured as more dead.
std::optional<Verdict> died_since(const Evidence&, const Difference&, const Rule&);
// The sentences give two times that do not meet.
std::optional<Verdict> other_time(const Evidence&, const Difference&, const Rule&);
// One text says itself that its new date or figure replaces the other: "on Wednesday 20, instead of
// Monday 18".
std::optional<Verdict> said_to_replace(const Evidence&, const Difference&, const Rule&);
// A text gives the person both titles, so that they go together.
std::optional<Verdict> worn_together(const Evidence&, const Difference&, const Rule&);
// One counts a special case of what the other counts, and fewer of it: 17 workers, 21 people.
std::optional<Verdict> special_case(const Evidence&, const Difference&, const Rule&);
// One text counts both, and others give one or the other: they are two figures, whatever the words.
std::optional<Verdict> given_in_one_text(const Evidence&, const Difference&, const Rule&);
// A conflict that has a likely reason: parties that disagree, transposed digits, a shifted
// magnitude, a unit swapped.
Verdict conflict(const Evidence&, const Difference&, const Rule&);

// The first that explains the difference; the conflict when none does.
Verdict reconcile(const Evidence&, const Difference&, const Rule&);

}  // namespace claimdiff
