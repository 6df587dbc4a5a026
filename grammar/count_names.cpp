// What a number counts, and what befell it: "21 drones [abattus]", "the bodies of [12 victims]",
// "among the injured were [15 children]".
//
// What a number without a noun counts is found in elliptical_counts.cpp.
#include "grammar/befalls.hpp"
#include "grammar/claim_builder.hpp"
#include "grammar/concepts.hpp"
#include "grammar/contenders.hpp"
#include "grammar/elliptical_counts.hpp"
#include "grammar/measured.hpp"
#include "grammar/special_counts.hpp"
#include "grammar/tallies.hpp"

namespace claimdiff {
namespace {

// What befalls people, and is no deed or thing that is counted: "12 attacks", "nine charges".
bool is_fate(std::string_view event) {
    for (const std::string_view fate :
         {"harm/", "displaced/", "justice/escaped", "justice/arrested"}) {
        if (event.starts_with(fate)) return true;
    }
    return false;
}

// "23 [injured] people were seen": what happened to them stands in front of the noun.
std::string described_event(const Words& words, std::uint32_t first, std::uint32_t head) {
    for (std::uint32_t i = first; i < head; ++i) {
        if (words.is_participle(i) && words[i].has(Category::event))
            return words.concept_of(i, Category::event);
    }
    return {};
}

// "800 cancelled and 1,300 [delayed]", "annulés et 1 300 [retardés]"
bool is_joined_participle(const Words& words, const Mention& mention, std::uint32_t head) {
    return mention.first > words.first() && head == mention.last
           && words[mention.first - 1].has(Category::conjunction)
           && words[head].has(Category::event) && !words[head].has(Category::noun)
           && words.is_participle(head) && closes(words, head + 1);
}

// "Among the injured were [15 children]", "Parmi les morts figurent [deux pompiers]": what befell
// the group that opens the sentence; empty when none does.
std::string event_of_group(const Words& words, const Mention& mention) {
    constexpr std::uint32_t reach = 4;  // tokens from the group to the number
    std::uint32_t i = words.first();
    if (!words.has_role(i, "among")) return {};
    ++i;
    while (i < mention.first && words[i].has(Category::article)) ++i;
    if (i >= mention.first || i + reach < mention.first || !words[i].has(Category::event))
        return {};
    return words.concept_of(i, Category::event);
}

bool are_bodies_of(const Words& words, const Mention& mention, const Measure& counted) {
    std::uint32_t i = mention.first;
    while (i > words.first()
           && (words[i - 1].has(Category::article) || words[i - 1].has(Category::bound)
               || words[i - 1].has(Category::of_word)))
        --i;
    return i > words.first() && i < mention.first && in_family(counted.noun, {"people"})
           && words.text().id(words[i - 1], Category::noun) == "things/bodies";
}

// "The train with [32 wagons] derailed": what a thing has is a part of it, and nothing is said of
// that but how many there are.
bool is_had_by_noun(
    const Words& words, const Mention& mention, const NounPhrase& phrase, const Event& event) {
    if (phrase.head == no_token || mention.first < words.first() + 2 || event.token == no_token
        || event.token < phrase.last || !words.is_verb(event.token))
        return false;
    const std::uint32_t with = mention.first - 1, owner = mention.first - 2;
    if (!words.has_role(with, "with") || !words.is_noun(owner) || words.is_break(owner)
        || words.text().id(words[owner], Category::noun).starts_with("acts/"))
        return false;
    for (std::uint32_t i = phrase.last; i < event.token; ++i) {  // "with 40 people who drowned"
        if (words[i].has(Category::relative)) return false;
    }
    // "A man with two children was arrested", but "a boat with 40 people sank"
    return !phrase.noun.starts_with("people")
           || words.text().id(words[owner], Category::noun).starts_with("people")
           || event.id.starts_with("business/") || event.id.starts_with("traffic/")
           || event.id.starts_with("damage/");
}

bool after_subset(const Words& words, std::uint32_t first) {
    return first > words.first() && words[first - 1].has(Category::subset);
}

}  // namespace

std::string ClaimBuilder::resolved(const Words& words, std::uint32_t head, std::string noun) const {
    if (head == words.first()) return noun;
    const bool partitive = head > words.first() + 1 && words[head - 1].has(Category::of_word)
                           && words[head - 1].has(Category::article);  // "30 des armes"
    if (!partitive && !words[head - 1].has(Category::demonstrative)) return noun;
    for (std::uint32_t i = words.first(), steps = 0; i > 0 && steps < 60; --i, ++steps) {
        const Token& t = text_.tokens()[i - 1];
        const std::string_view id = text_.id(t, Category::noun);
        if (id.size() > noun.size() && id.starts_with(noun)) return std::string(id);
    }
    return noun;
}

// What the number counts, and in what event.
void ClaimBuilder::name_count(
    const Words& words, const Mention& mention, NounPhrase& phrase, Claim& claim) {
    static constexpr ConceptSet votes{"votes"};
    if (words.any(votes) && side_of_vote(words, mention, phrase, claim)) return;
    // "dont quatre graves": an adjective alone says of what sort, not of what.
    if (phrase.head != no_token && after_subset(words, mention.first)
        && words.is_adjective(phrase.head) && !words[phrase.head].has(Category::noun)) {
        phrase.qualifiers = {words.concept_of(phrase.head, Category::event)};
        phrase.head = no_token;
    }
    // "800 vols annulés et [1 300 retardés]": what became of more of them, by no noun.
    if (phrase.head != no_token && is_joined_participle(words, mention, phrase.head)
        && claims_.size() > sentence_start_ && claims_.back().kind == ClaimKind::count)
        phrase = {no_token, mention.last, {}, {}, no_token, false};
    // "De los 27 heridos, seis en estado crítico, [nueve graves]"
    if (phrase.head != no_token && phrase.head == mention.last) {
        if (std::string degree = degree_of_harm(words, mention); !degree.empty()) {
            claim.measure.noun = "people";
            claim.measure.event = std::move(degree);
            claim.scope.part = Part::subset;
            return;
        }
    }
    if (phrase.head == no_token) {
        if (const Tally tally = tally_of(words, mention.first); tally.found()) {
            claim.measure.noun = tally.noun;
            claim.measure.event = tally.event;
            return;
        }
        constexpr std::size_t near = 3;  // claims
        for (std::size_t i = sentence_start_; i > 0 && i + near > sentence_start_; --i) {
            const Claim& before = claims_[i - 1];
            if (before.kind != ClaimKind::count) continue;
            if (!takes_up_number(words, mention.first)) break;
            claim.measure = before.measure;
            return;
        }
    }
    const Event event = governing_event(words, mention.first, mention.last, phrase);
    // "neuf recommandations": an act that is counted by its own name undergoes nothing by it.
    const bool named_itself
        = event.token == phrase.head && event.token != no_token && phrase.noun.starts_with("acts/");
    // "aucun fait grave": what is grave is nobody hurt
    const bool grave = event.id.starts_with("harm/injured/") && phrase.head != no_token
                       && words.is_adjective(event.token) && !words.is_participle(event.token)
                       && !phrase.noun.starts_with("people");
    // "a train with 32 wagons, including [15 tankers], derailed": a part of what it has
    const bool of_had = after_subset(words, mention.first) && event.token != no_token
                        && event.token >= phrase.last && words.is_verb(event.token)
                        && claims_.size() > sentence_start_
                        && claims_.back().kind == ClaimKind::count
                        && claims_.back().measure.event.empty();
    if (event.strength >= sure_event && !named_itself && !grave && !of_had
        && !is_had_by_noun(words, mention, phrase, event))
        claim.measure.event = event.id;
    claim.measure.qualifiers = phrase.qualifiers;
    if (is_negated(words, event, std::max(mention.last, phrase.last)))
        claim.measure.qualifiers.emplace_back(negated_qualifier);
    if (are_onlookers(words, mention, phrase.noun)) {
        claim.measure.noun = "people";
        claim.measure.event = "gathering/attended";
        return;
    }
    if (phrase.head == no_token && is_parent(words, mention.first)) {
        claim.measure.noun = "people/children";
        claim.measure.event = "people/parents";
        return;
    }
    if (mention.quantity.value.is_zero() && is_put_down(words, std::max(mention.last, phrase.last)))
        claim.measure.qualifiers.emplace_back("put down to something");
    if (phrase.head == no_token) {
        name_elliptical(words, mention, event, claim);
        if (claim.measure.noun == "seats" && is_of_election()) {
            claim.measure.event = told_of_seats(words, mention, event);
            if (claim.holder.empty()) claim.holder = contender_of(words, mention);
        }
        return;
    }
    claim.measure.noun = resolved(words, phrase.head, phrase.noun);
    // "61 seats, against [57] of the Civic Alliance"
    const bool another = claims_.size() > sentence_start_
                         && phrase.noun.find(':') != std::string::npos
                         && is_contested(claims_.back().measure.noun);
    if (another && !contender_behind(words, mention).empty())
        claim.measure.noun = claims_.back().measure.noun;
    if (is_contested(claim.measure.noun)) claim.holder = contender_of(words, mention);
    if (claim.measure.noun == "sport/points") claim.holder = team_of(words, mention);
    if (claim.measure.noun == "seats" && is_of_election()) {
        claim.measure.event = told_of_seats(words, mention, event);
        claim.span = cover(mention.span, words[phrase.head].span);
        return;
    }
    if (!claim.measure.event.empty()) {
        claim.measure.event = told_of(words, event, claim.measure.noun);
    } else if (!named_itself) {
        claim.measure.event = described_event(words, mention.last, phrase.head);
    }
    // "18 votes in favour and seven against": what was voted is not done to the votes
    if (claim.measure.noun.starts_with("votes/")
        && (claim.measure.event == "vote/opposed" || claim.measure.event == "vote/supported"))
        claim.measure.event.clear();
    // "won in front of [14,200 spectators]": whatever is told beside, they were there
    if (claim.measure.noun == "people/spectators"
        && (claim.measure.event.starts_with("sport/")
            || claim.measure.event.find(':') != std::string::npos))
        claim.measure.event = "gathering/attended";
    // "La police a compté [2 300 manifestants]": whoever protests demonstrated
    if (claim.measure.noun == "people/protesters"
        && (claim.measure.event.empty() || claim.measure.event.find(':') != std::string::npos))
        claim.measure.event = "gathering/demonstrated";
    // "sent [27 people] to hospital"
    if (claim.measure.event == "deploy/deployed" && is_to_hospital(words, phrase.last))
        claim.measure.event = "harm/hospitalised";
    // "196 escape as plane overshoots runway", "34 hurt in blast": a verb, whatever it may be else
    if (claim.measure.noun.find(':') != std::string::npos && is_fate(claim.measure.event)
        && words.text().has_id(words[phrase.head], Category::event, claim.measure.event))
        claim.measure.noun = "people";
    // "a boat with [30 migrants] on board sank"
    if (phrase.last < words.last() && mention.first > words.first()
        && words.has_role(mention.first - 1, "with")
        && words.text().has_id(words[phrase.last], Category::event, "traffic/carried"))
        claim.measure.event = "traffic/carried";
    // "[27 people] were taken to three hospitals", "wurden in Kliniken gebracht"
    if (claim.measure.noun.starts_with("people") && tells_little(claim.measure.event)
        && are_brought_to_hospital(words, std::max(phrase.last, mention.last)))
        claim.measure.event = "harm/hospitalised";
    // "The fire claimed [12 lives]", "a coûté trois vies", but "saved 12 lives".
    if (words.has_role(phrase.head, "lives") && mention.first > words.first()
        && (words[mention.first - 1].has(Category::light_verb)
            || words[mention.first - 1].has(Category::attribution_verb))) {
        claim.measure.noun = "people";
        claim.measure.event = "harm/killed";
    }
    // whoever counts bodies counts the dead, "the bodies of [12 victims]" too
    if (claim.measure.noun == "things/bodies" || are_bodies_of(words, mention, claim.measure)) {
        claim.measure.noun = "people";
        claim.measure.event = "harm/killed";
    }
    // "17 survivors": people who survived, or were found, or whatever else befell them
    if (claim.measure.noun == "people/survivors") {
        claim.measure.noun = "people";
        if (!in_family(claim.measure.event, {"harm"})) claim.measure.event = "harm/survived";
    }
    // "260 people will be hired": whoever has a job to get or to lose works.
    if (claim.measure.noun == "people"
        && in_family(
            claim.measure.event,
            {"business/hired", "business/dismissed", "business/furloughed", "business/employed"}))
        claim.measure.noun = "people/workers";
    if (claim.measure.noun.starts_with("people") && is_signed_by(words, event.token))
        claim.measure.noun = "signatures";
    // collected, gathered, handed in: they were given; but not "300 signatures were rejected"
    const std::string& done = claim.measure.event;
    const bool gathered = done.empty() || done.find(':') != std::string::npos
                          || done == "business/raised" || done == "terms/submitted"
                          || done == "vote/voted";
    if (claim.measure.noun == "signatures" && gathered) claim.measure.event = "vote/signed";
    claim.span = cover(mention.span, words[phrase.head].span);
    // "par 23 voix contre 19": against the others, not against the motion.
    if (claim.measure.noun == "votes/against" && phrase.last < words.last()
        && words[phrase.last].is_number())
        claim.measure.noun = "votes";
    // "sept blessés, tous pompiers"
    const std::uint32_t next = phrase.last;
    if (next + 2 < words.last() && words[next].is_sign(",")
        && words[next + 1].has(Category::all_word) && words.is_noun(next + 2)) {
        claim.measure.noun = words.concept_of(next + 2, Category::noun);
    }
    if (tells_little(claim.measure.event)) {
        std::string shared = event_of_group(words, mention);
        if (!shared.empty() && may_befall(claim.measure.noun, shared)) {
            claim.measure.event = std::move(shared);
            claim.scope.part = Part::subset;
        }
    }
    // "112 structures destroyed (86 residences …)": what stands in brackets shares the event.
    if (claim.measure.event.empty() && claims_.size() > sentence_start_) {
        for (std::uint32_t i = mention.first; i > words.first() && !words[i].is_sign(")"); --i) {
            if (!words[i - 1].is_sign("(")) continue;
            claim.measure.event = claims_.back().measure.event;
            claim.scope.part = Part::subset;
            break;
        }
    }
}

}  // namespace claimdiff
