// Ages: whose they are decides what they may be compared with. A person stands before the age,
// after it, or is the subject of "to have" years:
//
//     "Bastien, 47 ans"   "le gardien, âgé de 38 ans"   "a man of 81"     before
//     "a 58-year-old cashier"   "À 28 ans, Bastien garde …"              after
//     "Bastien avait six ans", "mort à 33 ans"                           the subject
//
// Of two nouns for one person the one that says more is taken ("le conducteur, un homme de 45
// ans"), and a pronoun stands for the one person whom the paragraph has named so far. What befell
// the person tells one age from another: the driver of 34 who was killed, and the one who was
// arrested.
#include <algorithm>
#include <span>

#include "grammar/age_bearers.hpp"
#include "grammar/claim_builder.hpp"
#include "text/fold.hpp"

namespace claimdiff {
namespace {

// A person described in the tokens before `end`, back to the start of the clause.
bool person_before(const Words& words, std::uint32_t end) {
    if (end > words.first() && words[end - 1].is_sign(",")) --end;  // "el conductor, de 45 años"
    for (std::uint32_t i = end, steps = 0; i > words.first() && steps < longest_description;
         --i, ++steps) {
        if (words.is_break(i - 1)) return false;
        if (is_person_word(words, i - 1) || (steps == 0 && words.is_name(i - 1))) return true;
        if (words[i - 1].has(Category::event) && !words.is_noun(i - 1)) return false;
    }
    return false;
}

// "a man [of] 28 years", "el conductor, [de] 45 años", but "a term of 28 years": whether a person
// is the noun that the word at `of` follows.
bool is_of_person(const Words& words, std::uint32_t of) {
    for (std::uint32_t i = of; i > words.first(); --i) {
        if (is_person_word(words, i - 1) || words.is_name(i - 1)) return person_before(words, of);
        if (!words.is_adjective(i - 1) && !words[i - 1].is_sign(",")) return false;
    }
    return false;
}

bool is_at_the_wheel(const Words& words, std::uint32_t end) {
    for (std::uint32_t i = end; i > words.first() && !words.is_hard_break(i - 1); --i) {
        if (words.has_role(i - 1, "at-the-wheel")) return true;
        if (words.is_verb(i - 1)) return false;
    }
    return false;
}

bool closes(const Words& words, std::uint32_t i) {
    return i >= words.last() || words[i].kind == TokenKind::sign
           || words[i].has(Category::conjunction);
}

// "Bastien avait [six ans].", "she was [58].", "los fallecidos tenían [entre 24 y 58 años]."
bool had_years(const Words& words, const Mention& mention) {
    const std::uint32_t verb = mention.first - 1;
    const bool has = words[verb].has(Category::auxiliary) || words.has_role(verb, "has");
    return has && closes(words, mention.last) && verb > words.first() && person_before(words, verb);
}

// "À [28 ans], …": an age opens the sentence, its bearer follows.
bool opens_sentence(const Words& words, const Mention& mention) {
    const std::uint32_t before = mention.first - 1;
    return before == words.first() && words[before].has(Category::clock_preposition)
           && mention.last < words.last() && words[mention.last].is_sign(",");
}

// "an eight-year-old [from Lorme]", "a 19-year-old was held": the age itself stands for the person.
bool is_nobody_else(const Words& words, std::uint32_t after) {
    if (closes(words, after)) return true;
    const Token& t = words[after];
    return t.has(Category::preposition) || t.has(Category::place_preposition)
           || t.has(Category::relative) || t.has(Category::auxiliary)
           || t.has(Category::one_article);  // "gave the [66-year-old] a four-year sentence"
}

// "Ann Other, a 19-year-old [from Lorme]": in apposition to whoever stands in front of the comma.
bool is_apposed(const Words& words, std::uint32_t first) {
    return first >= words.first() + 3 && words[first - 2].is_sign(",")
           && (words[first - 1].has(Category::article)
               || words[first - 1].has(Category::one_article))
           && words.is_noun(first - 3);  // a name, or "the ship, a 40-year-old,"
}

// "who joined the club at the [age of nine]", "[à l'âge de] 9 ans": how old somebody was then, and
// is no more, but for the dead.
bool is_of_the_past(const Words& words, const Mention& mention, const Event& event) {
    if (event.id.starts_with("harm/") || event.id.starts_with("state/died")) return false;
    for (std::uint32_t i = mention.first; i < mention.last; ++i) {
        for (const std::string_view led : {"age of", "âge de", "âge d'", "edad de", "alter von"}) {
            if (words[i].word.find(led) != std::string_view::npos) return true;
        }
    }
    return false;
}

// The sentences of the paragraph before this one, as many as a reader keeps in mind.
std::span<const Sentence> sentences_before(const Words& words) {
    constexpr std::size_t most = 20;
    const auto& sentences = words.text().sentences();
    const std::size_t here = words.place();
    std::size_t first = here;
    while (first > 0 && here - first < most
           && sentences[first - 1].paragraph == words.sentence().paragraph)
        --first;
    return {sentences.data() + first, here - first};
}

// "He is 71.": the one full name in the paragraph before; empty when there are several or none.
std::string named_in_paragraph(const Words& words) {
    std::string found;
    for (const Sentence& sentence : sentences_before(words)) {
        const Words before(words.text(), sentence);
        for (std::uint32_t i = before.first(); i + 1 < before.last(); ++i) {
            const auto is_part = [&before](std::uint32_t k) {
                return before[k].is_word() && before[k].capital && before[k].lexeme_count == 0
                       && !before.is_small(k);
            };
            if (!is_part(i) || !is_part(i + 1)) continue;
            while (i + 1 < before.last() && is_part(i + 1)) ++i;
            std::string name = fold_plain(before[i].word);
            if (!found.empty() && found != name) return {};
            found = std::move(name);
        }
    }
    return found;
}

bool is_he_or_she(std::string_view word) {
    return word == "he" || word == "she" || word == "il" || word == "elle" || word == "er"
           || word == "sie" || word == "él" || word == "ella";
}

bool has_pronoun(const Words& words, std::uint32_t end) {
    for (std::uint32_t i = words.first(); i < end; ++i) {
        if (is_he_or_she(words[i].word)) return true;
    }
    return false;
}

// "Âgé de 43 ans, [il] a été entendu", "Aged 43, born in Lorme, [he] was heard": the subject behind
// an age that opens the sentence.
bool opens_for_pronoun(const Words& words, const Mention& mention) {
    constexpr std::uint32_t reach = 8;  // tokens
    if (mention.first != words.first()) return false;
    for (std::uint32_t i = mention.last; i < words.last() && i < mention.last + reach; ++i) {
        if (words[i - 1].is_sign(",") && is_he_or_she(words[i].word)) return true;
        if (words.is_verb(i) && !words.is_participle(i)) return false;
    }
    return false;
}

// "[Le mécanicien] a freiné. Âgé de 43 ans, il …": the person with whom the sentence before begins.
std::string person_told_of_before(const Words& words) {
    const auto before = sentences_before(words);
    if (before.empty()) return {};
    const Words told(words.text(), before.back());
    for (std::uint32_t i = told.first(); i < told.last(); ++i) {
        if (told.is_break(i) || told.is_verb(i) || told[i].has(Category::auxiliary)) break;
        if (is_person_word(told, i) && calling(told, i) != "people") return calling(told, i);
    }
    return {};
}

// "mort à [33 ans]", "murió a los [33 años]": not a sentence, a limit or a length of time.
bool at_age(const Words& words, const Mention& mention) {
    std::uint32_t at = mention.first;
    if (at > words.first() && words[at - 1].has(Category::article)) --at;
    if (at < words.first() + 2 || !closes(words, mention.last)) return false;
    const std::string_view word = words[at - 1].word;
    if (word != "à" && word != "a" && word != "a los") return false;
    std::uint32_t told = at - 2;
    while (told > words.first()  // "mort samedi soir à 87 ans"
           && (words[told].has(Category::weekday) || words[told].has(Category::day_part)
               || words[told].has(Category::relative_day)))
        --told;
    const std::string_view event = words.text().id(words[told], Category::event);
    if (event.starts_with("harm/")) return true;
    return !words.is_verb(at - 2) && !words.is_participle(at - 2)
           && !words[at - 2].has(Category::event) && !words[at - 2].has(Category::direction)
           && !words.text().id(words[at - 2], Category::noun).starts_with("m")
           && words.may_be_noun(at - 2) && words[at - 2].word != "retraite"
           && has_pronoun(words, at);
}

// "une femme", "le guide, âgé de", "he is 71": whether the bearer is a man or a woman, as an
// aspect; empty when the text does not say. "La victime, âgée de" says nothing.
std::string_view sex_of(const Words& words, const Mention& mention, const AgeBearer& bearer) {
    if (!bearer.sex.empty()) return bearer.sex;
    if (const std::string_view sex = sex_said_by(bearer.noun); !sex.empty()) return sex;
    if (bearer.noun == "people") return {};
    for (std::uint32_t i = words.first(); i < mention.last; ++i) {
        const std::string_view word = words[i].word;
        if (i >= mention.first && (word == "âgé de" || word == "âgé")) return male;
        if (i >= mention.first && (word == "âgée de" || word == "âgée")) return female;
        if (word == "he" && i + 2 == mention.first) return male;
        if (word == "she" && i + 2 == mention.first) return female;
    }
    // "Owen Brandt, 34, an off-duty paramedic, [his] family said"
    for (std::uint32_t i = mention.last; i < words.last() && !words.is_hard_break(i); ++i) {
        if (words.has_role(i, "his")) return male;
        if (words.has_role(i, "hers")) return female;
        // "killed by Tom Hall at his home", but "a paramedic from Lorme, his family said"
        const bool place
            = words[i - 1].has(Category::place_preposition) || words[i - 1].has(Category::of_word);
        if (words.is_name(i) && !words.is_name(i - 1) && !place) break;
    }
    return {};
}

// "their mean age, [68]", "l'âge moyen des patients est de [68 ans]": nobody's own age.
bool is_of_age_noun(const Words& words, std::uint32_t first) {
    constexpr std::uint32_t reach = 7;
    for (std::uint32_t i = first, steps = 0; i > words.first() && steps < reach; --i, ++steps) {
        const std::string_view word = words[i - 1].word;
        if (words.is_hard_break(i - 1) || (words.is_break(i - 1) && i != first)) return false;
        if (words.text().id(words[i - 1], Category::noun) == "measure/age")
            return word.find(' ') != word.npos || word.starts_with("durchschnitt");
    }
    return false;
}

// "Les jurés de Lorme ont reconnu [le quadragénaire] coupable": the person, and nobody in front.
bool is_person_of_age(const Words& words, const Mention& mention) {
    return words[mention.first].has(Category::age_group) && mention.first > words.first() + 1
           && words[mention.first - 1].has(Category::article)
           && !words[mention.first - 2].is_sign(",");
}

// "58-year-old", "ein 34 Jahre [alter] Mann", but "er ist 34 Jahre [alt]": an adjective, whose noun
// follows.
bool is_adjectival(const Words& words, const Mention& mention) {
    const Token& old = words[mention.last - 1];
    if (!old.has(Category::old_word)) return false;
    if (old.hyphen_before) return true;
    return words.text().language().lexicon.conventions().capital_nouns
           && mention.last < words.last() && old.word.size() > std::string_view("alt").size()
           && !words.is_break(mention.last) && !words.is_small(mention.last);
}

// "der 36-Jährige, gegen den Haftbefehl erlassen wurde": whom the law is after, whatever else he is
// called.
bool is_suspect(std::string_view noun, std::string_view event) {
    static constexpr std::string_view pursued[]
        = {"justice/wanted", "justice/remanded", "justice/investigated"};
    return (says_little(noun) || noun == "people/citizens")
           && std::find(std::begin(pursued), std::end(pursued), event) != std::end(pursued);
}

bool befalls_people(std::string_view event) {
    return event.starts_with("harm") || event.starts_with("justice/")
           || event.starts_with("displaced");
}

}  // namespace

bool is_age(const Words& words, const Mention& mention) {
    if (mention.unit != "year" || mention.first == words.first()) return false;
    const std::uint32_t before = mention.first - 1;
    if (words[before].word == "," || words[before].word == "(") {
        if (before == words.first()) return false;
        return words.is_name(before - 1)
               || (closes(words, mention.last) && person_before(words, before));
    }
    if (opens_sentence(words, mention) || had_years(words, mention) || at_age(words, mention))
        return true;
    return words[before].has(Category::of_word) && is_of_person(words, before);
}

void ClaimBuilder::age(
    const Words& words,
    const std::vector<Mention>& mentions,
    std::size_t index,
    const Passage& passage) {
    const Mention& mention = mentions[index];
    // "pour les [moins de 25 ans]", "the [over-65s]": so old are many, and nobody in particular
    const bool limit
        = mention.quantity.bound == Bound::less_than || mention.quantity.bound == Bound::more_than;
    if (limit && mention.first > words.first() && words[mention.first - 1].has(Category::article)
        && !words[mention.first - 1].has(Category::one_article))
        return;
    Claim claim = blank(words, mention, passage);
    claim.kind = ClaimKind::age;
    if (mention.kind != MentionKind::age) claim.unit = "year";  // "Ann Other, 23,"
    constexpr std::uint32_t close = 3, in_sentence = 6;
    const bool adjective = is_adjectival(words, mention);
    AgeBearer bearer;
    // "eine 24-jährige und eine 76-jährige [Frau]": one noun for both
    const bool shares
        = adjective && index + 1 < mentions.size() && mentions[index + 1].kind == MentionKind::age
          && mentions[index + 1].first <= mention.last + close && mention.last < words.last()
          && words[mention.last].has(Category::conjunction)
          && !words.has_role(mention.last + 1, "their")
          && is_adjectival(words, mentions[index + 1]);
    if (shares) bearer = bearer_after(words, mentions[index + 1].last, close);
    if (adjective && !bearer.found() && is_nobody_else(words, mention.last)) {
        constexpr int grown_up = 13;
        if (!is_apposed(words, mention.first))
            bearer.noun = mention.quantity.value < Decimal(grown_up) ? "people/children" : "people";
    } else if (adjective && !bearer.found()) {
        bearer = bearer_after(words, mention.last, close);
    }
    if (!bearer.found() && mention.first > words.first() && opens_sentence(words, mention))
        bearer = bearer_after(words, mention.last, in_sentence);
    if (mention.first == words.first() && mention.last < words.last()
        && words[mention.last].is_sign(","))  // "Aged 61, the engineer …"
        bearer = bearer_after(words, mention.last, in_sentence);
    if (!bearer.found() && is_of_age_noun(words, mention.first)) bearer.noun = "measure/age";
    if (!bearer.found() && is_person_of_age(words, mention)) bearer.noun = "people";
    // "in Kartau einen [38-Jährigen]": the word for the person holds the age
    const Token& last_word = words[mention.last - 1];
    if (!bearer.found() && last_word.hyphen_before && last_word.capital
        && words.text().language().lexicon.conventions().capital_nouns)
        bearer.noun = "people";
    if (!bearer.found()) bearer = bearer_before(words, mention.first);
    const bool for_pronoun = has_pronoun(words, mention.last) || opens_for_pronoun(words, mention);
    if (bearer.name.empty() && for_pronoun && !bearer.noun.starts_with("people")) {
        bearer.name = named_in_paragraph(words);
        bearer.noun = bearer.name.empty() ? person_told_of_before(words) : "";
        if (!bearer.found()) bearer.noun = "people";
    }
    if (!bearer.found() && (adjective || at_age(words, mention))) bearer.noun = "people";
    constexpr int oldest = 130;  // "le plus ancien bleu d'Europe, vieux de 14 000 ans"
    if (Decimal(oldest) < mention.quantity.value) bearer.name.clear();
    if (!bearer.found()) return;
    claim.holder = bearer.name;
    claim.measure.noun = bearer.noun;
    claim.scope = scope_of(words, mentions, mentions[index], {}, passage.published);
    // "the 54-year-old Luc Ferran cheated savers in 2019": so old he is now
    if (!claim.holder.empty() && !at_age(words, mention)) {
        claim.scope.time = {};
        claim.scope.background = false;
    }
    // "two men aged 34 and 39": which of them another text means is open.
    const auto listed = [&](std::size_t a, std::size_t b) {
        return mentions[a].kind == MentionKind::age && mentions[b].kind == MentionKind::age
               && mentions[b].first <= mentions[a].last + 1;
    };
    if ((index > 0 && listed(index - 1, index))
        || (index + 1 < mentions.size() && listed(index, index + 1)))
        claim.scope.part = Part::subset;
    // "Au volant, [Luc Ferran, 53 ans]"
    if (claim.measure.noun.empty() && is_at_the_wheel(words, mention.first))
        claim.measure.noun = "people/drivers";
    const std::string_view sex = sex_of(words, mention, bearer);
    if (!sex.empty()) claim.measure.aspects.emplace_back(sex);
    const Event event = governing_event(words, mention.first, mention.last, {});
    if (event.strength >= sure_event && befalls_people(event.id)) claim.measure.event = event.id;
    if (!claim.holder.empty() && is_of_the_past(words, mention, event))
        claim.scope.background = true;
    if (is_suspect(claim.measure.noun, claim.measure.event)) {
        claim.measure.noun = "people/suspects";
        claim.measure.event = "justice/investigated";  // wanted, remanded: so far as the case went
    }
    claims_.push_back(std::move(claim));
}

}  // namespace claimdiff
