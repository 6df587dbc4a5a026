// In which town something took place that a text is about. The event is the subject of a verb of
// happening, and the town stands behind it, with nothing but a day between:
//
//     "L'accident s'est produit jeudi à Montreval"   acts/accidents, where/event: montreval
//     "The blast occurred in Tarrow"                 acts/explosions, where/event: tarrow
//     "The crash happened near Tarrow"               nothing: near is not in
//
// Towns lie in counties and have suburbs, of which no list is kept; so each such claim takes along
// what else its text names, and two towns differ only where neither text names both.
#include <algorithm>
#include <array>

#include "grammar/attribution.hpp"
#include "grammar/clause.hpp"
#include "grammar/statements.hpp"

namespace claimdiff {
namespace {

bool happens(const Words& words, std::uint32_t i) {
    const std::string_view event = words.text().id(words[i], Category::event);
    if (event == "state/occurred" || event == "vote/held") return true;
    if (reflexive_event(words, i) == "state/occurred") return true;  // "s'est produit"
    if (!words[i].has(Category::state)) return false;
    for (const Lexeme& lexeme : words.text().lexemes(words[i])) {
        if (lexeme.category == Category::state
            && words.text().language().lexicon.text(lexeme.id) == "status/event/held")
            return true;
    }
    return false;
}

// "acts/accidents/collisions" is an accident.
std::string_view family(std::string_view noun) {
    const std::size_t first = noun.find('/');
    return noun.substr(0, first == noun.npos ? first : noun.find('/', first + 1));
}

bool is_one_event(const Bearer& subject) {
    for (std::string_view events :
         {"acts/accidents", "acts/fires", "acts/explosions", "acts/attacks", "acts/crimes"}) {
        if (family(subject.noun) == events) return !subject.indefinite && !subject.none;
    }
    return false;
}

bool leads_to_town(const Words& words, std::uint32_t i) {
    static constexpr std::array<std::string_view, 3> prepositions{"in", "at", "à"};
    return std::find(prepositions.begin(), prepositions.end(), words[i].word) != prepositions.end();
}

bool is_country(const Words& words, std::uint32_t i) {
    for (const Lexeme& lexeme : words.text().lexemes(words[i])) {
        if (lexeme.category == Category::state
            && words.text().language().lexicon.text(lexeme.id).starts_with("country/"))
            return true;
    }
    return words[i].has(Category::place);
}

}  // namespace

void add_event_place_claims(
    const Words& words, const Passage& passage, std::vector<Claim>& claims) {
    static constexpr ConceptSet telling{
        "state/occurred", "vote/held", "status/event/held", "business/produced"};
    static constexpr ConceptSet events{
        "acts/accidents", "acts/fires", "acts/explosions", "acts/attacks", "acts/crimes"};
    if (!words.any(telling) || !words.any(events)) return;
    static constexpr Categories telling_words{Category::event, Category::state};
    for (std::uint32_t i = words.first(); i + 2 < words.last(); ++i) {
        if (!words[i].categories.intersects(telling_words)) continue;
        const std::uint32_t at = over_time(words, i + 1);
        if (at + 1 >= words.last() || !leads_to_town(words, at) || !words.is_name(at + 1)
            || is_country(words, at + 1) || !happens(words, i))
            continue;
        VerbGroup group = verb_group(words, i);
        const Bearer subject = subject_before(words, group.first, group.doubtful);
        if (group.doubtful || group.denied || !is_one_event(subject)) continue;
        std::uint32_t last = at + 1;
        std::string town = name_from(words, at + 1, last);
        if (town.size() < 3) continue;
        Claim claim = blank_statement(words, passage, ClaimKind::state, subject.first, last);
        claim.value_span = cover(words[at + 1].span, words[last - 1].span);
        claim.measure.noun = family(subject.noun);
        claim.measure.event = event_place;
        claim.text = std::move(town);
        claim.attribution = attribution_of(words, i);
        claim.modality = modality_of(words, i, i + 1);
        claim.scope.background = is_of_another_year(words, words.last(), passage);
        for (std::uint32_t k = words.first(); k < words.last(); ++k)
            claim.scope.background = claim.scope.background || words[k].has(Category::past_event);
        if (claim.modality == Modality::asserted) claims.push_back(std::move(claim));
    }
}

}  // namespace claimdiff
