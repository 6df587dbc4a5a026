// One table: a kind of rule and the claims it can read. "quantity" compares intervals whatever they
// count or measure; "age" is apart because an age is somebody's.
#include "checker/kinds.hpp"

#include <algorithm>

namespace claimdiff {
namespace {

struct Kind {
    std::string_view name;
    std::vector<ClaimKind> claims;
};

const std::vector<Kind>& kinds() {
    static const std::vector<Kind> table{
        {"quantity",
         {ClaimKind::count,
          ClaimKind::amount,
          ClaimKind::percent,
          ClaimKind::money,
          ClaimKind::temperature,
          ClaimKind::duration,
          ClaimKind::score}},
        {"date", {ClaimKind::date}},
        {"since", {ClaimKind::since}},
        {"role", {ClaimKind::role}},
        {"cause", {ClaimKind::cause}},
        {"quotation", {ClaimKind::quotation}},
        {"age", {ClaimKind::age}},
    };
    return table;
}

}  // namespace

const std::vector<std::string_view>& rule_kinds() {
    static const std::vector<std::string_view> names = [] {
        std::vector<std::string_view> out;
        for (const Kind& kind : kinds()) out.push_back(kind.name);
        return out;
    }();
    return names;
}

const std::vector<ClaimKind>& claims_of_kind(std::string_view kind) {
    static const std::vector<ClaimKind> none;
    const auto found = std::find_if(
        kinds().begin(), kinds().end(), [&](const Kind& row) { return row.name == kind; });
    return found == kinds().end() ? none : found->claims;
}

std::string_view kind_of(ClaimKind claim) {
    for (const Kind& kind : kinds()) {
        if (std::find(kind.claims.begin(), kind.claims.end(), claim) != kind.claims.end())
            return kind.name;
    }
    return {};
}

}  // namespace claimdiff
