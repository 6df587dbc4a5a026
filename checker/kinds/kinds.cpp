// One table: the kinds of rule, and which of them compares a kind of claim. A new kind is a source
// beside this one and a line here.
#include <algorithm>
#include <array>
#include <stdexcept>

#include "checker/kinds/kind.hpp"

namespace claimdiff {
namespace {

const std::vector<const Kind*>& kinds() {
    static const std::vector<const Kind*> table{
        &quantity_kind(),
        &date_kind(),
        &since_kind(),
        &role_kind(),
        &cause_kind(),
        &quotation_kind(),
        &state_kind(),
        &age_kind(),
        &score_kind()};
    return table;
}

}  // namespace

const std::vector<std::string_view>& rule_kinds() {
    static const std::vector<std::string_view> names = [] {
        std::vector<std::string_view> out;
        for (const Kind* kind : kinds()) out.push_back(kind->name);
        return out;
    }();
    return names;
}

const Kind* find_kind(std::string_view name) {
    const auto found = std::find_if(
        kinds().begin(), kinds().end(), [&](const Kind* kind) { return kind->name == name; });
    return found == kinds().end() ? nullptr : *found;
}

const Kind& kind_for(ClaimKind claim) {
    static const auto by_claim = [] {
        std::array<const Kind*, claim_kind_count> out{};
        for (const Kind* kind : kinds()) {
            for (const ClaimKind one : kind->claims) out[static_cast<std::size_t>(one)] = kind;
        }
        for (const Kind* kind : out) {
            if (kind == nullptr) throw std::logic_error("a kind of claim that no rule compares");
        }
        return out;
    }();
    return *by_claim[static_cast<std::size_t>(claim)];
}

}  // namespace claimdiff
