// What a ship, a lorry or a train was loaded with. Words under "cargo", of the category state, lead
// to it: "laden with [timber]" ("cargo/of"), and verbs whose subject is the vehicle: "the freighter
// was carrying [bananas]" ("cargo/carried"). People are no cargo, and a text that tells of two is
// not compared (several.cpp).
//
//     "The lorry, loaded with fertiliser, overturned"    cargo: things/fertiliser
//     "The ship carried 20 passengers"                   none
#include <algorithm>

#include "grammar/attribution.hpp"
#include "grammar/clause.hpp"
#include "grammar/statements.hpp"

namespace claimdiff {
namespace {

bool may_be_cargo(const Bearer& load) {
    if (!load.found() || load.noun.empty() || !load.holder.empty() || load.none) return false;
    if (load.noun.find('|') != load.noun.npos) return false;
    for (std::string_view other :
         {"people",
          "measure",
          "money",
          "share",
          "acts",
          "places",
          "buildings",
          "households",
          "vehicles",
          "organisations"}) {
        if (load.noun.starts_with(other)) return false;
    }
    return true;
}

}  // namespace

void add_cargo_claims(const Words& words, const Passage& passage, std::vector<Claim>& claims) {
    static constexpr ConceptSet telling{"cargo"};
    static constexpr Categories states{Category::state};
    if (!words.any(telling) || words[words.last() - 1].is_sign("?")) return;
    for (std::uint32_t i = words.find(states, words.first(), words.last()); i < words.last();
         i = words.find(states, i + 1, words.last())) {
        const std::string_view id = state_under(words, i, "cargo/");
        if (id.empty()) continue;
        VerbGroup group = verb_group(words, i);
        if (id == "cargo/carried") {
            if (!words.is_verb(i) || group.denied || group.doubtful) continue;
            Bearer subject = subject_over(words, group.first);
            if (!subject.found()) subject = subject_before(words, group.first, group.doubtful);
            if (!subject.noun.starts_with("vehicles/")) continue;
        }
        const Bearer load = phrase_from(words, i + 1, std::min(words.last(), i + 7));
        if (group.doubtful || !may_be_cargo(load)) continue;
        if (modality_of(words, i, i + 1) != Modality::asserted) continue;
        Claim claim = blank_statement(words, passage, ClaimKind::state, i, load.last);
        claim.measure.event = "cargo";
        claim.text = load.noun;
        claim.attribution = attribution_of(words, i);
        claim.scope.background = tells_of_earlier(words, passage);
        claims.push_back(std::move(claim));
    }
}

}  // namespace claimdiff
