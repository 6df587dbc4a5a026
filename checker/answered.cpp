// A pair of texts may give several values for one state. Only what neither has in common with the
// other is a difference:
//
//     a  "fired tear gas", "with batons"      b  "with batons"            none
//     a  "fired tear gas", "with batons"      b  "no tear gas was used"   tear gas
//     a  "died at 87", "a colleague of 79"    b  "died at 87"             none
#include "checker/answered.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "checker/value.hpp"

namespace claimdiff {

void drop_answered(const std::vector<Claim>& claims, std::vector<Link>& links) {
    // Claims that have, in the given document, one that is compared with them and agrees.
    std::map<std::pair<std::uint32_t, std::uint32_t>, bool> agreed;
    const auto may_be_several = [&](const Link& link) {
        const ClaimKind kind = claims[link.a].kind;
        return kind == ClaimKind::state || kind == ClaimKind::cause || kind == ClaimKind::age;
    };
    const auto relation
        = [&](const Link& link) { return compare_values(claims[link.a], claims[link.b], {}); };
    for (const Link& link : links) {
        if (!may_be_several(link)
            || (relation(link) != ValueRelation::same
                && relation(link) != ValueRelation::compatible))
            continue;
        agreed[{link.a, claims[link.b].document}] = true;
        agreed[{link.b, claims[link.a].document}] = true;
    }
    links.erase(
        std::remove_if(
            links.begin(),
            links.end(),
            [&](const Link& link) {
                if (!may_be_several(link) || relation(link) != ValueRelation::different)
                    return false;
                return agreed.contains({link.a, claims[link.b].document})
                       || agreed.contains({link.b, claims[link.a].document});
            }),
        links.end());
}

}  // namespace claimdiff
