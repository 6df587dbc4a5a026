// Who did what only one can do: win a race, lead a coup, make a part, own a horse. The words for it
// are of the category state, with ids under "agent". A passive names who it was after its "by", an
// active verb before it; both must say of what.
//
//     "The coup was led by Colonel Milo Brennik"    acts/coups, agent/led: milo brennik
//     "Copper Lantern won the Penmarrow Stakes"     penmarrow stakes, agent/won: copper lantern
//
// "Who made it" is read of passives alone: everybody makes something.
#include <algorithm>

#include "grammar/attribution.hpp"
#include "grammar/clause.hpp"
#include "grammar/statements.hpp"

namespace claimdiff {
namespace {

constexpr std::uint32_t name_reach = 5;  // tokens between "by" and the name

bool is_by(const Words& words, std::uint32_t i) {
    const std::string_view word = words[i].word;
    return word == "by" || word == "par" || word == "por" || word == "von";
}

bool ends_in_preposition(std::string_view word) {
    return word == "to" || word == "from" || word == "à" || word == "au" || word == "aux"
           || word == "a" || word == "al" || word == "zu" || word == "behind";
}

// Its id under "agent"; empty when it has none.
std::string agent_id(const Words& words, std::uint32_t i) {
    for (const Lexeme& lexeme : words.text().lexemes(words[i])) {
        const std::string_view id = words.text().language().lexicon.text(lexeme.id);
        if (lexeme.category == Category::state && id.starts_with("agent/")) return std::string(id);
    }
    return {};
}

struct Agent {
    std::uint32_t first = no_token, last = no_token;
    std::string name;
};

// The name after "by", behind titles and what else describes its bearer.
Agent agent_after(const Words& words, std::uint32_t by) {
    for (std::uint32_t i = by + 1; i < words.last() && i <= by + name_reach; ++i) {
        if (words.is_break(i) || words[i].has(Category::conjunction)) return {};
        if (!words.is_name(i) || words[i].has(Category::title_word)
            || words[i].has(Category::weekday) || words[i].has(Category::month))
            continue;
        Agent agent{i, i, {}};
        agent.name = name_from(words, i, agent.last);
        if (agent.name.size() < 3) return {};
        return agent;
    }
    return {};
}

// "took the Velm Stakes", "took the title": one takes many other things.
bool is_won(const Bearer& object) {
    for (std::string_view prize : {"sport/titles", "sport/races", "sport/competitions", "prizes"}) {
        if (object.noun.starts_with(prize)) return true;
    }
    return !object.holder.empty() && object.holder.find(' ') != object.holder.npos;
}

// What "[the coup] was led by", "[Copper Lantern], trained by" is said of.
Bearer bearer_of_passive(const Words& words, std::uint32_t verb) {
    VerbGroup group = verb_group(words, verb);
    if (group.denied) return {};
    if (group.auxiliary) {
        const Bearer subject = subject_before(words, group.first, group.doubtful);
        return group.doubtful ? Bearer{} : subject;
    }
    std::uint32_t end = verb;
    if (end > words.first() && words[end - 1].has(Category::relative)) --end;  // ", which belongs"
    if (end > words.first() && words[end - 1].is_sign(",")) --end;
    std::uint32_t first = end;
    while (first > words.first() && words.is_name(first - 1)) --first;
    if (first == words.first() + 1 && first < end && opens_name(words, first - 1))
        --first;  // "Copper Lantern": a name of common words
    if (first == end && first > words.first() && words.may_be_noun(first - 1)) --first;
    return first == end ? Bearer{} : phrase_from(words, first, end);
}

void add(
    const Words& words,
    const Passage& passage,
    std::uint32_t verb,
    const std::string& id,
    const Bearer& bearer,
    const Agent& agent,
    std::vector<Claim>& claims) {
    if (agent.name.empty() || bearer.none) return;
    if (id != "agent/claimed" && (!bearer.found() || bearer.holder == agent.name)) return;
    Claim claim = blank_statement(words, passage, ClaimKind::state, agent.first, agent.last);
    if (bearer.found()) {
        claim.span = cover(
            words[std::min({agent.first, verb, bearer.first})].span,
            words[std::max({agent.last, verb + 1, bearer.last}) - 1].span);
        claim.holder = bearer.holder;
        claim.measure.noun = bearer.noun;
        claim.measure.qualifiers = bearer.qualifiers;
        if (bearer.indefinite) claim.measure.aspects.emplace_back("said/indefinite");
    }
    claim.measure.event = id;
    claim.text = agent.name;
    claim.attribution = attribution_of(words, verb);
    claim.modality = modality_of(words, verb, verb + 1);
    if (claim.modality != Modality::asserted) return;
    for (std::uint32_t k = words.first(); k < words.last(); ++k)
        claim.scope.background
            = claim.scope.background || words[k].has(Category::past_event)
              || (words[k].is_number() && words[k].digit_count == 4 && !words[k].grouped);
    claims.push_back(std::move(claim));
}

}  // namespace

void add_agent_claims(const Words& words, const Passage& passage, std::vector<Claim>& claims) {
    for (std::uint32_t i = words.first() + 1; i + 1 < words.last(); ++i) {
        if (!words[i].has(Category::state)) continue;
        const std::string id = agent_id(words, i);
        if (id.empty()) continue;
        const std::string_view word = words[i].word;
        const std::size_t space = word.rfind(' ');
        // "belongs to", "appartient au": a phrase that ends in a preposition names who behind it.
        if (space != word.npos && !word.ends_with(" by")
            && ends_in_preposition(word.substr(space + 1))) {
            const VerbGroup group = verb_group(words, i);
            bool doubtful = group.doubtful;
            Bearer bearer = subject_before(words, group.first, doubtful);
            if (!bearer.found()) bearer = bearer_of_passive(words, i);
            if (!doubtful && !group.denied)
                add(words, passage, i, id, bearer, agent_after(words, i), claims);
            continue;
        }
        const bool with_by = word.ends_with(" by");
        if (with_by || is_by(words, i + 1)) {
            const std::uint32_t by = with_by ? i : i + 1;
            add(words, passage, i, id, bearer_of_passive(words, i), agent_after(words, by), claims);
            continue;
        }
        const bool phrase = space != word.npos;  // "claimed responsibility": of no word class
        // German has no dictionary to tell verbs by; its nouns have capitals.
        const bool verb
            = words.is_verb(i)
              || (words.text().language().lexicon.conventions().capital_nouns && !words[i].capital);
        if (id == "agent/made" || !(verb || phrase)) continue;
        VerbGroup group = verb_group(words, i);
        const Bearer subject = subject_before(words, group.first, group.doubtful);
        if (group.denied || group.doubtful || subject.holder.empty()) continue;
        const Bearer object = id == "agent/claimed" ? Bearer{} : object_after(words, i);
        if (id == "agent/taken" && !is_won(object)) continue;
        add(words,
            passage,
            i,
            id == "agent/taken" ? "agent/won" : id,
            object,
            {subject.first, subject.last, subject.holder},
            claims);
    }
}

}  // namespace claimdiff
