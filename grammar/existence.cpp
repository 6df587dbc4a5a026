// Whether there was any: "no shots were fired" and "two shots were heard" speak of the same though
// their verbs differ, since shots that are heard were fired. The verbs are of the category state,
// with ids under "exists": what one does with something that is there, by what it takes to be so
// ("used", "given", "found"). The subject of a passive or of a verb such as "take place", else the
// object, is what there was, or was not.
//
//     "No helicopter was used"         helicopters, exists/used: none
//     "Police deployed a helicopter"   helicopters, exists/used: some
//     "They may have used a drone"     nothing: supposed
//
// People, sums and figures are counted elsewhere, and of what no concept is known other texts have
// other words.
#include <algorithm>

#include "grammar/attribution.hpp"
#include "grammar/clause.hpp"
#include "grammar/statements.hpp"

namespace claimdiff {
namespace {

// Clothes and gear go by the same words in all texts; of what is used or found there are many.
bool may_exist(const Bearer& bearer, bool worn) {
    if (!bearer.found() || bearer.noun.empty() || !bearer.holder.empty()) return false;
    if (bearer.noun.find_first_of(worn ? "|" : "|:") != bearer.noun.npos) return false;
    for (std::string_view other :
         {"people",
          "measure",
          "money",
          "share",
          "work",
          "organisations",
          "households",
          "votes",
          "prizes"}) {
        if (bearer.noun.starts_with(other)) return false;
    }
    return true;
}

// German has no dictionary to tell verbs by; its nouns have capitals.
bool is_told(const Words& words, std::uint32_t i) {
    const bool phrase = words[i].word.find(' ') != std::string_view::npos;
    const bool free
        = words.text().language().lexicon.conventions().capital_nouns && !words[i].capital;
    return phrase || free || words.is_verb(i);
}

}  // namespace

void add_existence_claims(const Words& words, const Passage& passage, std::vector<Claim>& claims) {
    static constexpr ConceptSet telling{"exists"};
    static constexpr Categories states{Category::state};
    if (!words.any(telling) || words[words.last() - 1].is_sign("?")) return;
    for (std::uint32_t i = words.find(states, words.first(), words.last()); i < words.last();
         i = words.find(states, i + 1, words.last())) {
        const std::string_view family = state_under(words, i, "exists/");
        if (family.empty() || !is_told(words, i)) continue;
        VerbGroup group = verb_group(words, i);
        if (group.doubtful || (i > words.first() && words.has_role(i - 1, "infinitive"))) continue;
        const Bearer subject = subject_before(words, group.first, group.doubtful);
        if (group.doubtful) continue;
        const Bearer object = is_passive(words, group.first, i) ? Bearer{} : object_after(words, i);
        const Bearer& bearer = object.found() ? object : subject;
        if (!may_exist(bearer, family == "exists/worn")) continue;
        const Modality modality = modality_of(words, i, i + 1);
        if (modality == Modality::hypothetical) continue;
        const bool none = bearer.none || group.denied || (object.found() && subject.none);
        Claim claim = blank_statement(
            words,
            passage,
            ClaimKind::state,
            std::min(group.first, bearer.first),
            std::max(i + 1, bearer.last));
        claim.measure.noun = bearer.noun;
        claim.measure.event = family;
        claim.measure.qualifiers = bearer.qualifiers;
        if (none) claim.measure.aspects.emplace_back("said/none");
        claim.text = none ? "none" : "some";
        claim.attribution = attribution_of(words, i);
        claim.modality = modality == Modality::denied ? Modality::asserted : modality;
        claim.scope.background = tells_of_earlier(words, passage);
        claims.push_back(std::move(claim));
    }
}

}  // namespace claimdiff
