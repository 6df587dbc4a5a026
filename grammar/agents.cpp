// Who did what only one can do: win a race, lead a coup, make a part, own a horse. The words for it
// are of the category state, with ids under "agent". A passive names who it was after its "by", an
// active verb before it; both must say of what.
//
//     "The coup was led by Colonel Milo Brennik"    acts/coups, agent/led: milo brennik
//     "Copper Lantern won the Penmarrow Stakes"     penmarrow stakes, agent/won: copper lantern
//     "Best actress: Mara Quinn"                    prizes/best actress, agent/won: mara quinn
//     "a film by Anna Vell"                         things/films, agent/directed: anna vell
//
// "Who made it" is read of passives alone: everybody makes something.
#include <algorithm>

#include "grammar/agent_bearers.hpp"
#include "grammar/attribution.hpp"
#include "grammar/clause.hpp"
#include "grammar/statements.hpp"
#include "text/fold.hpp"

namespace claimdiff {
namespace {

const std::string claimed = "agent/claimed";
constexpr std::uint32_t name_reach = 5;  // tokens between "by" and the name

// "belongs to", "appartient au", "auteur de": a phrase whose last word leads to somebody.
bool ends_in_goal(const Words& words, std::string_view phrase) {
    const Lexicon& lexicon = words.text().language().lexicon;
    const std::string_view last = phrase.substr(phrase.rfind(' ') + 1);
    const auto lexemes = lexicon.lexemes(lexicon.step(Lexicon::forms, last));
    return std::any_of(lexemes.begin(), lexemes.end(), [&](const Lexeme& lexeme) {
        return lexeme.category == Category::role_word && lexicon.text(lexeme.id) == "goal";
    });
}

// Its id under "agent"; empty when it has none.
std::string agent_id(const Words& words, std::uint32_t i) {
    return std::string(state_under(words, i, "agent/"));
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
            || words[i].has(Category::weekday) || words[i].has(Category::month)
            || is_demonym(words, i))
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

// "[Responsibility] was claimed by", "the [blast] was claimed by": no title, no coast.
bool is_deed(const Bearer& bearer) {
    return bearer.noun.starts_with("acts/") || bearer.noun == "en:responsibility";
}

// "a firm called [Ostrava]", "[Kelvan], a supplier": whether the name at the agent is a company's.
bool is_company(const Words& words, const Agent& agent) {
    const auto tells = [&](std::uint32_t i) {
        return words[i].has(Category::noun)
               && words.text().id(words[i], Category::noun).starts_with("organisations");
    };
    if (agent.first == no_token) return false;
    for (std::uint32_t i = agent.first, steps = 0; i > words.first() && steps < 4; --i, ++steps) {
        if (words.is_break(i - 1)) break;
        if (tells(i - 1)) return true;
    }
    if (agent.last >= words.last() || !words[agent.last].is_sign(",")) return false;
    for (std::uint32_t i = agent.last + 1; i < words.last() && i < agent.last + 5; ++i) {
        if (tells(i)) return true;
    }
    return false;
}

// "The cup went to Silver Anvil. [The horse] is trained by": the winner of the sentence before.
std::string winner_before(
    const Words& words, const Bearer& bearer, const std::vector<Claim>& claims) {
    const bool thing = bearer.noun.starts_with("animals/") || bearer.noun.starts_with("vehicles/");
    if (!thing || bearer.indefinite || !bearer.qualifiers.empty() || !bearer.holder.empty())
        return {};
    constexpr std::uint32_t near = 3;  // bytes between two sentences
    for (auto claim = claims.rbegin(); claim != claims.rend(); ++claim) {
        if (claim->sentence.end > words.sentence().span.begin) continue;
        if (claim->sentence.end + near < words.sentence().span.begin) break;
        if (claim->kind == ClaimKind::state && claim->measure.event == "agent/won")
            return claim->text;
    }
    return {};
}

void add(
    const Words& words,
    const Passage& passage,
    std::uint32_t verb,
    const std::string& id,
    Bearer bearer,
    const Agent& agent,
    std::vector<Claim>& claims) {
    if (std::string winner = winner_before(words, bearer, claims); !winner.empty()) {
        bearer.holder = std::move(winner);
        bearer.noun.clear();
    }
    if (agent.name.empty() || bearer.none) return;
    if (id != claimed && (!bearer.found() || bearer.holder == agent.name)) return;
    Claim claim = blank_statement(words, passage, ClaimKind::state, agent.first, agent.last);
    if (bearer.found()) {
        // one claims what the text is about, in whatever words
        const bool told = id == claimed;
        claim.span = cover(
            words[std::min({agent.first, verb, bearer.first})].span,
            words[std::max({agent.last, verb + 1, bearer.last}) - 1].span);
        if (!told) {
            claim.holder = bearer.holder;
            claim.measure.noun = bearer.noun.substr(0, bearer.noun.find('|'));
            claim.measure.qualifiers = bearer.qualifiers;
        }
        if (bearer.indefinite && !told) claim.measure.aspects.emplace_back("said/indefinite");
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

// "a film by Anna Vell", "un roman de Luc Ferran": who made a work of art.
void add_author(
    const Words& words, const Passage& passage, std::uint32_t i, std::vector<Claim>& claims) {
    const std::string_view work = words.text().id(words[i], Category::noun);
    const bool film = work == "things/films";
    if (i + 2 >= words.last()) return;
    const bool by
        = words.has_role(i + 1, "agent") || words[i + 1].word == "de" || words[i + 1].word == "d'";
    if (!by || !words.is_name(i + 2) || words[i + 2].has(Category::place)) return;
    const Agent agent = agent_after(words, i + 1);
    if (agent.name.find(' ') == std::string::npos || agent.first != i + 2) return;
    Bearer bearer;
    bearer.first = i;
    bearer.last = i + 1;
    bearer.noun = work;
    add(words, passage, i, film ? "agent/directed" : "agent/written", bearer, agent, claims);
}

// "Best actress: Mara Quinn": the prize opens the line and a name ends it.
void add_prize(
    const Words& words, const Passage& passage, std::uint32_t i, std::vector<Claim>& claims) {
    if (i != words.first() || i + 2 >= words.last()) return;
    const std::string_view sign = words[i + 1].word;
    if (sign != ":" && sign != "–" && sign != "—" && sign != "-") return;
    Agent agent{i + 2, i + 2, {}};
    agent.name = name_from(words, i + 2, agent.last);
    // behind the sign a first name may look like a common word
    if (agent.name.empty() && words[i + 2].capital && words[i + 2].lexeme_count == 0
        && i + 3 < words.last())
        agent.name = fold_plain(words[i + 2].word) + ' ' + name_from(words, i + 3, agent.last);
    if (agent.name.size() < 3 || agent.name.back() == ' ') return;
    Bearer bearer;
    bearer.first = i;
    bearer.last = i + 1;
    bearer.noun = words.concept_of(i, Category::noun);
    add(words, passage, i, "agent/won", bearer, agent, claims);
}

// "[Dan Okafor] was man of the match", "was named best player".
void add_predicate(
    const Words& words, const Passage& passage, std::uint32_t i, std::vector<Claim>& claims) {
    std::uint32_t verb = i;
    while (
        verb > words.first()
        && (words[verb - 1].has(Category::article) || words[verb - 1].has(Category::one_article)))
        --verb;
    static constexpr std::string_view named[]
        = {"named",
           "voted",
           "chosen",
           "crowned",
           "elected",
           "élu",
           "élue",
           "nommé",
           "nommée",
           "sacré",
           "sacrée",
           "désigné",
           "désignée"};
    if (verb > words.first()
        && std::find(std::begin(named), std::end(named), words[verb - 1].word) != std::end(named))
        --verb;
    if (verb == words.first() || !words[verb - 1].has(Category::auxiliary)) return;
    VerbGroup group = verb_group(words, verb);
    const Bearer subject = subject_before(words, group.first, group.doubtful);
    if (group.denied || group.doubtful || subject.holder.empty()) return;
    Bearer prize;
    prize.first = i;
    prize.last = i + 1;
    prize.noun = words.concept_of(i, Category::noun);
    add(words,
        passage,
        i,
        "agent/won",
        prize,
        {subject.first, subject.last, subject.holder},
        claims);
}

// "The trophy went [on Sunday] to [Otto Finch]", "a été décerné lundi à": a day parts the verb from
// whom it leads to.
bool add_passed(
    const Words& words, const Passage& passage, std::uint32_t verb, std::vector<Claim>& claims) {
    const std::uint32_t goal = over_time(words, verb + 1);
    if (goal == verb + 1 || goal + 1 >= words.last() || !words.has_role(goal, "goal")
        || words[goal].has(Category::of_word))
        return false;
    VerbGroup group = verb_group(words, verb);
    const Bearer prize = subject_before(words, group.first, group.doubtful);
    if (group.denied || group.doubtful || !prize.found()) return false;
    // of medals there are three
    const bool given = is_passive(words, group.first, verb) && prize.noun != "sport/medals";
    if (!is_won(prize) && !given) return false;
    add(words, passage, verb, "agent/won", prize, agent_after(words, goal), claims);
    return true;
}

// "The jury gave [the best actor prize] to [Otto Finch]".
void add_given(
    const Words& words, const Passage& passage, std::uint32_t verb, std::vector<Claim>& claims) {
    const Bearer prize = object_after(words, verb);
    if (!prize.noun.starts_with("prizes/")) return;
    for (std::uint32_t i = prize.last; i + 1 < words.last() && i < prize.last + 3; ++i) {
        if (!ends_in_goal(words, words[i].word)) continue;
        add(words, passage, verb, "agent/won", prize, agent_after(words, i), claims);
        return;
    }
}

}  // namespace

void add_agent_claims(const Words& words, const Passage& passage, std::vector<Claim>& claims) {
    static constexpr ConceptSet concepts{"prizes", "things/films", "things/books", "agent"};
    if (!words.any(concepts)) return;
    static constexpr Categories telling{Category::noun, Category::state};
    const std::uint32_t end = words.last() - 1;
    for (std::uint32_t i = words.find(telling, words.first(), end); i < end;
         i = words.find(telling, i + 1, end)) {
        if (words[i].has(Category::noun)) {
            const std::string_view noun = words.text().id(words[i], Category::noun);
            if (noun.starts_with("prizes/")) {
                add_predicate(words, passage, i, claims);
                add_prize(words, passage, i, claims);
            } else if (noun == "things/films" || noun == "things/books") {
                add_author(words, passage, i, claims);
            }
        }
        if (!words[i].has(Category::state) || i == words.first()) continue;
        const std::string id = agent_id(words, i);
        if (id.empty()) continue;
        if (id == "agent/given" || id == "agent/passed") {
            if (!add_passed(words, passage, i, claims) && id == "agent/given")
                add_given(words, passage, i, claims);
            continue;
        }
        const std::string_view word = words[i].word;
        const std::size_t space = word.rfind(' ');
        // "belongs to", "appartient au": a phrase that ends in a preposition names who behind it.
        if (space != word.npos && !word.ends_with(" by") && id != claimed
            && ends_in_goal(words, word)) {
            const VerbGroup group = verb_group(words, i);
            bool doubtful = group.doubtful;
            Bearer bearer;
            const std::string_view verb = word.substr(0, word.find(' '));
            if (verb.ends_with("ing") || verb.ends_with("ant")) {  // "une grange appartenant à"
                bearer = bearer_of_passive(words, i);
            } else {
                bearer = subject_over(words, group.first);
            }
            if (!bearer.found()) bearer = subject_before(words, group.first, doubtful);
            if (!bearer.found()) bearer = bearer_of_passive(words, i);
            const Agent agent = agent_after(words, i);
            // "come from Kelvan": from a place, for all one knows
            const bool doubted = id == "agent/made" && !is_company(words, agent);
            if (!doubtful && !group.denied && !doubted)
                add(words, passage, i, id, bearer, agent, claims);
            continue;
        }
        const bool with_by = word.ends_with(" by");
        if (with_by || words.has_role(i + 1, "agent")) {
            const std::uint32_t by = with_by ? i : i + 1;
            const Bearer bearer = bearer_of_passive(words, i);
            const std::string& as = id == "agent/taken" && is_deed(bearer) ? claimed : id;
            add(words, passage, i, as, bearer, agent_after(words, by), claims);
            continue;
        }
        const bool phrase = space != word.npos;  // "claimed responsibility": of no word class
        // German has no dictionary to tell verbs by; its nouns have capitals.
        const bool verb
            = words.is_verb(i)
              || (words.text().language().lexicon.conventions().capital_nouns && !words[i].capital);
        if (id == "agent/made" || !(verb || phrase)) continue;
        VerbGroup group = verb_group(words, i);
        Bearer subject = subject_before(words, group.first, group.doubtful);
        if (subject.holder.empty() && id == claimed) subject = apposed(words, group.first);
        if (group.denied || group.doubtful || subject.holder.empty()) continue;
        const Bearer object = id == claimed ? Bearer{} : object_after(words, i);
        if (id == "agent/taken" && !is_won(object)) continue;
        const bool received = id == "agent/received";
        if (received && !object.noun.starts_with("prizes/")) continue;
        add(words,
            passage,
            i,
            id == "agent/taken" || received ? "agent/won" : id,
            object,
            {subject.first, subject.last, subject.holder},
            claims);
    }
}

}  // namespace claimdiff
