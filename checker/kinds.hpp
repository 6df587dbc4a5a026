// The kinds of rule there are: how claims are compared. A kind is code, a rule is data that names
// one.
#pragma once

#include <string_view>
#include <vector>

#include "grammar/claim.hpp"

namespace claimdiff {

// The names a rule's `kind` may have.
const std::vector<std::string_view>& rule_kinds();

// The kinds of claim that a kind of rule can compare; empty for an unknown kind.
const std::vector<ClaimKind>& claims_of_kind(std::string_view kind);

// The kind of rule that compares this kind of claim.
std::string_view kind_of(ClaimKind claim);

}  // namespace claimdiff
