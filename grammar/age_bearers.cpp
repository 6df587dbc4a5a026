#include "grammar/age_bearers.hpp"

#include "grammar/clause.hpp"
#include "text/fold.hpp"

namespace claimdiff {
namespace {

// "los [fallecidos]", "les [blessés]": people, named by what happened to them.
bool is_victim(const Words& words, std::uint32_t i) {
    return i > words.first() && words[i - 1].has(Category::article) && !words[i].has(Category::noun)
           && words.text().id(words[i], Category::event).starts_with("harm/")
           && words.is_participle(i);
}

// "Mary Baker": no baker. "Heron, 25, said": no bird.
bool is_surname(const Words& words, std::uint32_t i) {
    const bool opens = i == words.first() && i + 2 < words.last() && words[i].capital
                       && words[i].is_word() && words[i + 1].is_sign(",")
                       && words[i + 2].is_number() && words[i].lexeme_count == 0;
    if (opens) return !words.text().language().lexicon.conventions().capital_nouns;
    return i > words.first() && words[i].capital && words.is_name(i - 1)
           && !is_person_word(words, i - 1)
           && !words.text().language().lexicon.conventions().capital_nouns;
}

// "[Carla Vost], 44": the folded name whose last word is at `surname`.
std::string full_name(const Words& words, std::uint32_t surname) {
    constexpr std::size_t title_size = 2;  // "Mr", "Me", and "Dr."
    std::string name = fold_plain(words[surname].word);
    for (std::uint32_t i = surname; i > words.first(); --i) {
        const Token& t = words[i - 1];
        const bool joined = words[i].hyphen_before && t.capital;  // "Marie-Ange" opens a sentence
        if ((!words.is_name(i - 1) && !joined) || is_person_word(words, i - 1)
            || t.has(Category::title_word) || t.has(Category::weekday) || t.has(Category::month)
            || words.has_role(i - 1, "honorific") || t.word.size() <= title_size
            || t.word.back() == '.')
            break;
        name = fold_plain(t.word) + ' ' + name;
    }
    return name;
}

// "[L'exploitant], Ugo Perelli, 58 ans": what somebody is, in front of the name that ends at
// `surname`; empty when the text does not say.
std::string calling_before_name(const Words& words, std::uint32_t surname) {
    std::uint32_t first = surname;
    while (first > words.first() && words.is_name(first - 1) && !is_person_word(words, first - 1))
        --first;
    if (first == words.first()) return {};
    std::uint32_t at = first - 1;
    if (words[at].is_sign(",") && at > words.first()) --at;
    return is_person_word(words, at) ? calling(words, at) : std::string{};
}

// "a 58-year-old cashier[,] Mary Baker, was": a comma between what somebody is and the name, which
// says nothing itself: "a 58-year-old cashier, Mary Baker said".
bool opens_apposition(const Words& words, std::uint32_t comma, const AgeBearer& bearer) {
    if (!words[comma].is_sign(",") || !bearer.noun.starts_with("people")) return false;
    std::uint32_t i = comma + 1;
    if (i < words.last() && is_person_word(words, i)) return false;  // "the driver, Captain Baker"
    while (i < words.last() && words.is_name(i)) ++i;
    return i > comma + 2
           && (i == words.last() || words.is_break(i) || words[i].has(Category::conjunction));
}

}  // namespace

std::string calling(const Words& words, std::uint32_t i) {
    if (is_victim(words, i)) return "people";
    if (words[i].has(Category::noun) || !words[i].has(Category::title_word))
        return words.concept_of(i, Category::noun);
    return "people/" + std::string(words.text().id(words[i], Category::title_word));
}

bool is_person_word(const Words& words, std::uint32_t i) {
    return words[i].has(Category::title_word) || is_victim(words, i)
           || words.text().id(words[i], Category::noun).starts_with("people");
}

bool says_little(std::string_view noun) {
    return noun == "people" || noun == "people/men" || noun == "people/women"
           || noun == "people/young people" || noun == "people/adults";
}

std::string_view sex_said_by(std::string_view noun) {
    if (noun == "people/men" || noun == "people/children/boys") return male;
    if (noun == "people/women" || noun == "people/children/girls") return female;
    return {};
}

AgeBearer bearer_before(const Words& words, std::uint32_t end) {
    AgeBearer bearer;
    bool person = false, apart = false;  // a comma since the person
    bool led = false;                    // a preposition since the name: "in Lorme, to a man of 49"
    for (std::uint32_t i = end, steps = 0; i > words.first() && steps < longest_description;
         --i, ++steps) {
        const std::uint32_t k = i - 1;
        // "The ATR 72-600 was 19 years old"
        if (words[k].is_number() || (words[k].is_sign("-") && !words[k].space_before)) continue;
        if (words.is_hard_break(k) && steps > 0) break;
        if (words[k].has(Category::weekday) || words[k].has(Category::month)) continue;
        // "The actor, who won two Oscars, died at 91": what is told in between has names of its own
        if (words[k].is_sign(",") && i != end) {
            i = over_relative(words, k) + 1;
            if (i <= k) continue;
        }
        if (words.text().id(words[k], Category::state).starts_with("origin/")) {  // "un Belge"
            if (bearer.noun.empty()) bearer.noun = "people";
            continue;
        }
        if ((words.is_name(k) && !is_person_word(words, k)) || is_surname(words, k)) {
            if (person && led) break;
            bearer.name = full_name(words, k);
            if (bearer.noun.empty()) bearer.noun = calling_before_name(words, k);
            break;
        }
        if (is_person_word(words, k)) {
            std::string name = calling(words, k);
            const bool apposed = apart && says_little(bearer.noun) && !says_little(name);
            if (bearer.sex.empty()) bearer.sex = sex_said_by(name);
            if (!person || apposed) bearer.noun = std::move(name);
            if (person) break;
            person = true;
            apart = false;
        } else if (bearer.noun.empty() && words.is_noun(k)) {
            bearer.noun = words.concept_of(k, Category::noun);
        }
        apart = apart || words[k].is_sign(",");
        led = person
              && (led || words[k].has(Category::place_preposition)
                  || words[k].has(Category::preposition));
    }
    return bearer;
}

AgeBearer bearer_after(const Words& words, std::uint32_t at, std::uint32_t furthest) {
    AgeBearer bearer;
    for (std::uint32_t i = at; i < words.last() && i < at + furthest; ++i) {
        if (words.is_break(i)) {
            if (i > at && !opens_apposition(words, i, bearer)) break;
            if (i > at) furthest = i + 2 - at;
            continue;
        }
        // "a 34-year-old man from Leeds", "of Lorme": that is no name of his.
        if (!bearer.noun.empty()
            && (words[i].has(Category::place_preposition) || words[i].has(Category::of_word)
                || words[i].has(Category::preposition)))
            break;
        if (i > at && words.is_name(i) && words[i - 1].has(Category::place_preposition)) continue;
        if (words.is_name(i) && !is_person_word(words, i)) {
            std::uint32_t last = i;  // the surname is the last of the name
            while (last + 1 < words.last() && words.is_name(last + 1)) ++last;
            bearer.name = full_name(words, last);
            break;
        }
        if (is_person_word(words, i) || words.is_noun(i)) {
            // "a 68-year-old gallery owner": no gallery
            if (bearer.noun.empty()
                || (is_person_word(words, i) && !bearer.noun.starts_with("people")))
                bearer.noun = calling(words, i);
            continue;
        }
        if (!words.is_small(i) && !words.is_adjective(i)) break;
    }
    return bearer;
}

}  // namespace claimdiff
