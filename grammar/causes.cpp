// What something is put down to. The language files sort the words for it by where the cause
// stands:
//
//     by      "[the blaze] was sparked by [a barbecue]", "dû à [un court-circuit]"
//     of      "[un arbre tombé] semble à l'origine de [l'accident]"
//     label   "Cause: [lightning]", "L'origine du [sinistre] ne reste plus de doute : [un pétard]"
//     when    "[the fire] started when [lightning] struck"
//     verb    "[a short circuit] caused [the blaze]", "[la foudre] a allumé [l'incendie]"
//     struck  "the train derailed after hitting [a rock]": of vehicles
//     effect  "[a firework] set the roof alight", "[une surcharge] a fait céder le pont": what is a
//             cause by nature did what the text is about
//
//     ascribes "traced the outage to [a burnt cable]"
//     object  "he blamed [a gust] for [the crash]"
//     hint    "first findings suggest [a lightning strike]", "la piste d'[un court-circuit]": only
//             before words that are causes by nature, since one may suggest anything
//
// "It was started by a heater" speaks of what the sentence before it does. In a text about an
// accident, what is a fault by nature is its cause without such a word ("an oil leak in the engine
// filled the cabin with smoke"),
// and what a vehicle ran into is the cause of its accident: "[le convoi] a heurté [un rocher]".
// "Under investigation", "indéterminée" name no cause.
#include <algorithm>

#include "grammar/cause_events.hpp"
#include "grammar/cause_labels.hpp"
#include "grammar/cause_phrase.hpp"
#include "grammar/clause.hpp"
#include "grammar/statements.hpp"

namespace claimdiff {
namespace {

// The subject of the word at `at`: the first noun of its clause that no preposition governs.
bool read_subject(const Words& words, std::uint32_t at, CauseWords& found) {
    const auto clause_start = [&words](std::uint32_t from) {
        while (from > words.first() && !words.is_break(from - 1)
               && !words[from - 1].has(Category::attribution_verb))
            --from;
        return from;
    };
    std::uint32_t start = clause_start(at), end = at;
    if (start > words.first() && words[start - 1].is_sign(",")) {
        // "A leak in the engine, which feeds the cabin, was the cause"
        const std::uint32_t open = over_relative(words, start - 1);
        if (open + 1 < start) {
            end = open;
            start = clause_start(open);
        }
    }
    for (std::uint32_t i = start; i < end; ++i) {
        if (words[i].has(Category::place_preposition) || words[i].has(Category::preposition))
            return false;
        // A phrase of the lexicon that is an event: "un arbre tombé", "a fallen tree".
        if (words[i].has(Category::event) && words[i].word.find(' ') != std::string_view::npos) {
            found.cause = {i, i + 1, words.concept_of(i, Category::event), {}, no_token, false};
            found.first = i;
            return true;
        }
        if (!words.is_noun(i) || words.is_name(i)) continue;
        found.cause = counted_noun(words, i);
        if (found.cause.head == no_token) found.cause = phrase_at(words, i);
        found.first = i;
        return !found.cause.noun.empty();
    }
    return false;
}

// "The [train] derailed after hitting a rock": what travels stands before the verb.
bool is_of_vehicle(const Words& words, std::uint32_t verb) {
    for (std::uint32_t i = verb; i > words.first(); --i) {
        if (words.is_hard_break(i - 1)) return false;
        if (words[i - 1].has(Category::noun)
            && words.text().id(words[i - 1], Category::noun).starts_with("vehicles/"))
            return true;
    }
    return false;
}

// "Le convoi a percuté un rocher": no other vehicle and nobody, that is a collision of two. "Hit"
// and "struck" are said of much else than vehicles.
bool read_collision(const Words& words, std::uint32_t i, CauseWords& found) {
    if (words[i].has(Category::cause_word)) {
        if (!is_of_vehicle(words, i)) return false;
    } else if (
        words.text().id(words[i], Category::event) != "traffic/collided" || !words.is_verb(i)) {
        return false;
    }
    if (!read_cause_phrase(words, i + 1, found)) return false;
    found.event = "traffic/collided";
    return !found.cause.noun.starts_with("vehicles");
}

// "Als Ursache vermuten die Ermittler [einen technischen Defekt]": what is a fault by nature,
// behind the label in its clause.
bool read_fault_behind(const Words& words, std::uint32_t label, CauseWords& found) {
    for (std::uint32_t i = label + 1; i < words.last() && !words.is_break(i); ++i) {
        if (!words[i].has(Category::noun) || !is_fault(words.text().id(words[i], Category::noun)))
            continue;
        found.cause = phrase_at(words, i);
        found.first = i;
        return true;
    }
    return false;
}

// "[It] is thought to have been set off by": what happened is taken up by a pronoun.
bool takes_up(const Words& words, std::uint32_t at) {
    for (std::uint32_t i = at; i > words.first() && !words.is_hard_break(i - 1); --i) {
        if (words[i - 1].has(Category::pronoun) && !words[i - 1].has(Category::relative))
            return true;
    }
    return false;
}

// "traced the outage [to] a cable": right behind the accident that the text is about.
std::uint32_t ascribed_to(const Words& words, std::uint32_t at, std::string_view event) {
    while (at < words.last() && words[at].has(Category::article)) ++at;
    if (at + 1 >= words.last() || event.empty() || !words.is_noun(at)
        || words.concept_of(at, Category::noun) != event)
        return no_token;
    return words.has_role(at + 1, "ascribed-to") ? at + 1 : no_token;
}

// "The blaze [spread] so fast because of the wind": not why it broke out.
bool tells_of_spread(const Words& words, std::uint32_t at) {
    for (std::uint32_t i = at; i > words.first() && !words.is_hard_break(i - 1); --i) {
        if (words.has_role(i - 1, "spreads")) return true;
    }
    return false;
}

bool read_cause(const Words& words, std::uint32_t i, CauseWords& found) {
    const std::string_view kind = words.text().id(words[i], Category::cause_word);
    if (kind == "by") {
        found.event = is_bare_change(words, i) ? figure_of_sentence_before(words) : std::string{};
        if (found.event.empty()) found.event = mishap_before(words, i);
        if (found.event.empty()) found.event = event_before(words, i);
        // "The transformer failed because of overheating": what the text is about came of it
        const bool other = !found.event.starts_with("acts/") && !is_mishap(found.event)
                           && found.event.find('/') != std::string::npos
                           && !found.event.starts_with("money")
                           && !found.event.starts_with("share");
        const std::string main
            = other && read_cause_phrase(words, i + 1, found) && is_fault(found.cause.noun)
                  ? event_of_text(words)
                  : std::string();
        if (!main.empty()) found.event = main;
        if (found.event.empty() && takes_up(words, i)) found.event = main_event(words);
        if (tells_of_spread(words, i)) return false;
        // "L'incendie est parti d'un mégot", "le bateau est parti d'une plage"
        if (words[i].word.starts_with("parti") && !found.event.starts_with("acts/")) return false;
        return read_cause_phrase(words, i + 1, found)
               && !is_charge(words, found.cause.noun, found.event);
    }
    if (kind == "of") {
        found.event = event_after(words, i + 1);
        if (found.event.empty()) found.event = main_event(words);
        const std::uint32_t comma
            = comma_after(words, i + 1);  // "À l'origine du geste, une dispute"
        if (is_deed(found.event)) found.event = std::string(motives);
        if (i == words.first() && comma != no_token)
            return read_cause_phrase(words, comma + 1, found);
        return read_subject(words, i, found);
    }
    if (kind == "label" || kind == "motive") {
        const std::uint32_t sign = label_end(words, i + 1);
        const bool bare
            = i + 1 < words.last() && words.has_role(i + 1, "is-cause");  // "Auslöser war"
        if (kind == "motive")
            found.event = std::string(motives);
        else if (!bare)
            found.event = event_after(words, i + 1);
        if (found.event.empty()) found.event = main_event(words);
        if (sign == no_token) return read_fault_behind(words, i, found);
        return read_cause_phrase(words, sign + 1, found);
    }
    if (kind == "verb") {
        for (std::uint32_t k = i + 1; k < words.last() && k < i + 6 && !words.is_break(k); ++k) {
            if (words[k].has(Category::preposition) || words[k].has(Category::place_preposition))
                return false;
            if (!is_event(words, k)) continue;
            found.event = words.concept_of(
                k, words[k].has(Category::noun) ? Category::noun : Category::event);
            return read_subject(words, i, found);
        }
        return false;
    }
    if (kind == "ascribes") {  // "traced the outage to [a burnt cable]"
        found.event = event_of_text(words);
        const std::uint32_t to = ascribed_to(words, i + 1, found.event);
        return to != no_token && read_cause_phrase(words, to + 1, found);
    }
    if (kind == "effect") {
        found.event = event_of_text(words);
        return read_subject(words, i, found)
               && (is_fault(found.cause.noun) || found.cause.noun == "causes/fireworks"
                   || found.cause.noun == "acts/floods");  // the wind brings down much
    }
    if (kind == "struck") return read_collision(words, i, found);
    if (kind == "object") {  // "he blamed a gust of wind"
        if (!read_cause_phrase(words, i + 1, found)
            || found.cause.noun.starts_with("organisations"))
            return false;
        const std::uint32_t next = found.cause.last;  // "blamed a gust of wind [for the crash]"
        if (next < words.last() && words[next].word == "for")
            found.event = event_after(words, next + 1);
        if (found.event.empty()) found.event = event_of_text(words);
        // who is blamed is no cause; what is, is one of whatever the text tells
        if (found.event.empty() && is_natural_cause(found.cause.noun)) found.event = any_incident;
        return true;
    }
    if (kind == "hint") {
        std::uint32_t at = i + 1;  // "deutet [jedoch auf] einen Kurzschluss hin"
        while (at < words.last() && at < i + 3
               && (words[at].has(Category::conjunction) || words[at].word == "auf"))
            ++at;
        if (!read_cause_phrase(words, at, found)) return false;
        if (found.cause.noun.starts_with("motives/")) {
            found.event = std::string(motives);
            return true;
        }
        if (!found.cause.noun.starts_with("causes/")
            && !found.cause.noun.starts_with("acts/lightning"))
            return false;
        found.event = event_before(words, i);
        if (!found.event.starts_with("acts/")) found.event = event_of_sentence_before(words);
        if (!found.event.starts_with("acts/")) found.event = event_of_text(words);
        return true;
    }
    // What an accident began with has causes of its own.
    if (kind == "when") {
        found.event = event_before(words, i);
        bool begun = words[i].word.find(' ') != std::string_view::npos;  // "sparked when"
        for (std::uint32_t k = words.first(); k < i && !begun; ++k)
            begun = words.text().id(words[k], Category::event) == "state/started";
        return begun && found.event.starts_with("acts/") && read_cause_phrase(words, i + 1, found);
    }
    return false;
}

// "The helicopter was shot down by [a missile]", "heurté par [une vague]": not by somebody.
bool read_stroke(const Words& words, std::uint32_t i, CauseWords& found) {
    const std::string_view id = words.text().id(words[i], Category::event);
    if (id != "war/shot down" && id != "traffic/collided") return false;
    const bool phrase = words[i].word.find(' ') != std::string_view::npos;
    if ((!phrase && !words.is_participle(i)) || i + 2 >= words.last()) return false;
    if (!words.has_role(i + 1, "agent")) return false;
    if (!read_cause_phrase(words, i + 2, found)) return false;
    found.event = id;
    const std::string& noun = found.cause.noun;
    if (id == "war/shot down") return noun.starts_with("weapons");  // else who did it
    return !noun.starts_with("vehicles") && !noun.starts_with("organisations")
           && !words.is_name(found.cause.head);
}

// A fault named in a text about an accident, where nothing in its sentence denies it.
bool read_fault(const Words& words, std::uint32_t i, CauseWords& found) {
    if (!words[i].has(Category::noun) || !is_fault(words.text().id(words[i], Category::noun)))
        return false;
    for (std::uint32_t k = words.first(); k < words.last(); ++k) {
        if (words[k].has(Category::none) || words[k].has(Category::negation)
            || words[k].has(Category::denial) || words[k].is_sign("?"))
            return false;
        // "à la suite d'une panne de moteur" puts down to it what "because of" would
        const std::string_view kind = words.text().id(words[k], Category::cause_word);
        if (!kind.empty() && kind != "weak") return false;
    }
    found.cause = phrase_at(words, i);
    found.first = i;
    found.event = event_of_text(words);
    return true;
}

}  // namespace

void add_cause_claims(const Words& words, const Passage& passage, std::vector<Claim>& claims) {
    static constexpr ConceptSet concepts{
        "causes", "acts/lightning strikes", "traffic/collided", "war/shot down"};
    static constexpr Categories causes{Category::cause_word};
    if (!words.any(concepts) && !words.any(causes)) return;
    static constexpr Categories telling{Category::cause_word, Category::event, Category::noun};
    for (std::uint32_t i = words.find(telling, words.first(), words.last()); i < words.last();
         i = words.find(telling, i + 1, words.last())) {
        CauseWords found;
        const bool read = words[i].has(Category::cause_word)
                              ? read_cause(words, i, found)
                              : read_collision(words, i, found) || read_stroke(words, i, found)
                                    || read_fault(words, i, found);
        // "the accident caused three deaths": nobody's death is put down to a fault by that
        if (!read || found.event.empty() || found.event.starts_with("people")
            || names_nothing(words, found))
            continue;
        claims.push_back(cause_claim(words, passage, found, i));
    }
}

}  // namespace claimdiff
