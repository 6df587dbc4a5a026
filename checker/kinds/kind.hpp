// The kinds of rule there are: how claims are compared. A kind is code, one source each in this
// folder; a rule is data that names one.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "checker/comparable.hpp"
#include "checker/value.hpp"
#include "grammar/claim.hpp"

namespace claimdiff {

struct Kind {
    std::string_view name;          // a rule's `kind`
    std::vector<ClaimKind> claims;  // those it can compare
    bool numeric = false;           // values are intervals of numbers: tolerances apply
    // Whether two claims speak of one thing; nothing when their noun, event and context decide
    // (checker/comparable.cpp).
    std::optional<Comparison> (*speak_of_one_thing)(const Claim&, const Claim&, const WordWeights&)
        = nullptr;
    // Whether both values can be true.
    ValueRelation (*compare_values)(const Claim&, const Claim&, const Tolerance&) = nullptr;
};

const Kind& quantity_kind();
const Kind& date_kind();
const Kind& since_kind();
const Kind& age_kind();
const Kind& role_kind();
const Kind& cause_kind();
const Kind& quotation_kind();
const Kind& state_kind();
const Kind& score_kind();

// The names a rule's `kind` may have.
const std::vector<std::string_view>& rule_kinds();

// The kind of that name; null when there is none.
const Kind* find_kind(std::string_view name);

// The kind that compares this kind of claim.
const Kind& kind_for(ClaimKind claim);

}  // namespace claimdiff
