// A small-scale reading of clauses, for statements about things that no number counts:
//
//     "[La halle centrale] de Corvillers [restera] fermée"     subject, verb group
//     "[La préfecture] [a] fermé [le pont]"                    subject, verb group, object
//
// A clause ends at a sign, a relative pronoun or a conjunction. That misses subjects now and then,
// which costs a statement; taking the noun of another clause for one would make a false one.
#include "grammar/clause.hpp"

#include <algorithm>

#include "grammar/attribution.hpp"
#include "grammar/noun_phrase.hpp"
#include "text/fold.hpp"

namespace claimdiff {
namespace {

constexpr std::uint32_t subject_reach = 18;  // tokens from a verb to its subject's first word

bool is_none(const Words& words, std::uint32_t i) { return words[i].has(Category::none); }

// "Thursday", "ce matin", "six jours": no object, but when.
bool is_time(const Words& words, std::uint32_t i) {
    const Token& t = words[i];
    return t.has(Category::weekday) || t.has(Category::month) || t.has(Category::time_unit)
           || t.has(Category::day_part) || t.has(Category::relative_day) || t.has(Category::season)
           || t.has(Category::weekend_word);
}

bool starts_doubt(const Words& words, std::uint32_t i) {
    return supposes(words, i) || words.has_role(i, "condition");
}

bool ends_clause(const Words& words, std::uint32_t i) {
    return words.is_break(i) || words[i].has(Category::relative)
           || (words[i].has(Category::conjunction) && !words[i].has(Category::article)
               && !words[i].has(Category::negation));
}

// The words before the head say whether one thing is meant or any.
void read_determiners(const Words& words, std::uint32_t from, std::uint32_t head, Bearer& bearer) {
    bool definite = false;
    for (std::uint32_t i = from; i < head; ++i) {
        const Token& t = words[i];
        bearer.none = bearer.none || is_none(words, i);
        if (t.has(Category::one_article) || t.is_number() || t.has(Category::cardinal)
            || t.has(Category::vague) || (t.has(Category::of_word) && t.has(Category::article))) {
            bearer.indefinite = true;
        } else if (t.has(Category::article)) {
            definite = true;
        }
    }
    bearer.bare = !bearer.indefinite && !definite && !bearer.none && bearer.holder.empty();
    bearer.indefinite = (bearer.indefinite || !definite) && bearer.holder.empty();
}

// The first of the determiners and adjectives in front of `head`.
std::uint32_t determiners_before(const Words& words, std::uint32_t head) {
    std::uint32_t from = head;
    while (from > words.first()
           && (words[from - 1].has(Category::article) || words[from - 1].has(Category::one_article)
               || words.is_adjective(from - 1) || is_none(words, from - 1)
               || words[from - 1].is_number() || words[from - 1].has(Category::cardinal)))
        --from;
    return from;
}

// "Velm [airport]": what bears the name in front of it, and goes by its noun elsewhere.
bool is_named_place(const Words& words, std::uint32_t i) {
    if (words.text().language().lexicon.conventions().head_first || words[i].capital
        || !words[i].has(Category::noun) || words.is_verb(i))
        return false;
    const std::string_view noun = words.text().id(words[i], Category::noun);
    return noun.starts_with("buildings/") || noun.starts_with("places/");
}

bool is_possessed(const Words& words, std::uint32_t i) {
    return i + 1 < words.last() && words[i + 1].word == "'s";
}

// "l'[ancien] maire", "the [acting] head teacher": no noun of its own.
bool is_former(const Words& words, std::uint32_t i, std::uint32_t limit) {
    return words[i].has(Category::title_modifier) && i + 1 < limit
           && words[i + 1].has(Category::title_word);
}

// "Les sirènes [de] Brel, Tarvel et Orbec ont": the preposition of a list whose last name, behind a
// conjunction, is at `last_name`; no_token when it is none.
std::uint32_t list_opening(const Words& words, std::uint32_t last_name) {
    if (last_name < words.first() + 3 || !words[last_name - 1].has(Category::conjunction)
        || !words.is_name(last_name))
        return no_token;
    std::uint32_t first = last_name - 1;
    while (first > words.first() && (words.is_name(first - 1) || words[first - 1].is_sign(",")))
        --first;
    const bool governed = first < last_name - 1 && first > words.first()
                          && (words[first - 1].has(Category::of_word)
                              || words[first - 1].has(Category::place_preposition));
    return governed ? first - 1 : no_token;
}

}  // namespace

std::string name_from(const Words& words, std::uint32_t first, std::uint32_t& last) {
    std::string name;
    for (last = first; last < words.last() && last < first + 4 && words.is_name(last)
                       && !words[last].has(Category::weekday) && !words[last].has(Category::month);
         ++last) {
        if (!name.empty()) name += words[last].hyphen_before ? '-' : ' ';
        name += fold_plain(words[last].word);
        if (last + 2 < words.last() && words[last + 1].word == "'s" && words.is_name(last + 2)) {
            name += "'s";  // "Widow's Walk"
            ++last;
        }
    }
    return name;
}

// "Copper Lantern won": a common word with a capital that opens the sentence is a name's first when
// a name goes on from it, and it is no title, group of people or date.
bool opens_name(const Words& words, std::uint32_t i) {
    static constexpr Categories telling{
        Category::title_word,
        Category::title_modifier,
        Category::weekday,
        Category::month,
        Category::season,
        Category::cardinal,
        Category::ordinal,
        Category::event};
    const std::string_view noun = words.text().id(words[i], Category::noun);
    const bool known = words[i].categories.intersects(telling) || noun.starts_with("people")
                       || noun.starts_with("organisations");
    // "Widow's Walk": but not "Velm's Grand Hotel", of a place
    const std::uint32_t next = is_possessed(words, i) && !words.is_proper_name(i) ? i + 2 : i + 1;
    return i == words.first() && next < words.last() && words[i].is_word() && words[i].capital
           && !words.is_small(i) && !known && words.is_name(next) && words[next].lexeme_count == 0
           && !words.is_break(next);
}

// "a [Belgian] driver": an adjective, where no name goes on from it ("British Airways").
bool is_demonym(const Words& words, std::uint32_t i) {
    return words[i].capital && i + 1 < words.last() && words[i + 1].is_word()
           && !words[i + 1].capital && !words.is_small(i + 1)
           && words.text().id(words[i], Category::state).starts_with("origin/");
}

// "1,4 [tonne] de cocaïne", "2.3 [million] loaves"
constexpr Categories measures{
    Category::scale, Category::unit, Category::currency, Category::percent, Category::time_unit};

// "[tonnes] were seized", "16 et 17 [ans] ont été placés": units do and suffer nothing.
bool is_unit_of(const Words& words, std::uint32_t i) {
    if (i == words.first()) return false;
    const Token& t = words[i];
    return t.categories.intersects(measures)
           && (words[i - 1].is_number() || words[i - 1].has(Category::cardinal)
               || words[i - 1].categories.intersects(measures));
}

Bearer phrase_from(const Words& words, std::uint32_t at, std::uint32_t limit) {
    const auto measures_at = [&](std::uint32_t k) {
        if (k == at) return false;
        const Token& before = words[k - 1];
        if (words[k].has(Category::of_word)) return before.categories.intersects(measures);
        return words[k].categories.intersects(measures)
               && (before.is_number() || before.has(Category::cardinal)
                   || before.has(Category::scale));
    };
    Bearer bearer;
    std::uint32_t i = at;
    while (i < limit
           && (measures_at(i) || words[i].has(Category::article) || words[i].has(Category::elision)
               || words[i].has(Category::one_article) || is_none(words, i) || words[i].is_number()
               || words[i].has(Category::cardinal) || (i == at && words[i].has(Category::of_word))
               || is_demonym(words, i) || is_former(words, i, limit)))
        ++i;
    if (i >= limit || words.is_break(i)) return bearer;
    if (opens_name(words, i)) {
        const bool possessed = is_possessed(words, i);
        const std::string rest = name_from(words, i + 1 + possessed, bearer.last);
        if (rest.empty() || bearer.last > limit) return {};
        bearer.holder = fold_plain(words[i].word) + (possessed ? "'s " : " ") + rest;
        bearer.first = i;
        return bearer;
    }
    if (words.is_name(i) && !words[i].has(Category::title_word) && !words[i].has(Category::noun)) {
        bearer.holder = name_from(words, i, bearer.last);
        if (bearer.holder.empty() || bearer.last > limit) return {};
        bearer.first = i;
        // "Velm's [airport]", "Velm [airport]"
        if (bearer.last < limit
            && (words[bearer.last].word == "'s" || is_named_place(words, bearer.last))) {
            Bearer owned = phrase_from(words, bearer.last, limit);
            if (owned.found()) {
                owned.first = i;
                owned.indefinite = false;
                return owned;
            }
        }
        return bearer;
    }
    NounPhrase phrase = counted_noun(words, i);
    // "No alarm", "aucune sirène": what follows is a noun even where it may be a verb.
    if (phrase.head == no_token && i > at && is_none(words, i - 1) && words.may_be_noun(i))
        phrase = phrase_at(words, i);
    // "The captain | says nobody": the verb behind it may be taken for a noun
    if (phrase.head != no_token && phrase.head > i && phrase.head + 1 < words.last()
        && words[phrase.head].has(Category::attribution_verb) && words.may_be_verb(phrase.head)
        && words.may_be_noun(phrase.head - 1)
        && (is_none(words, phrase.head + 1) || words[phrase.head + 1].has(Category::article)
            || words[phrase.head + 1].has(Category::one_article)
            || words[phrase.head + 1].has(Category::pronoun)))
        phrase = phrase_at(words, phrase.head - 1);
    // "la [última] inspección": told of by its place in a row
    if (phrase.head != no_token && phrase.head + 1 < limit && words.may_be_noun(phrase.head + 1)
        && (words[phrase.head].has(Category::last_word)
            || words[phrase.head].has(Category::ordinal))
        && words.text().language().lexicon.conventions().head_first)
        phrase = phrase_at(words, phrase.head + 1);
    // "The post office | remains": the verb behind it may be taken for a noun.
    if (phrase.head != no_token && phrase.head >= limit && limit > i
        && words.has_role(limit, "stays") && words.may_be_noun(limit - 1))
        phrase = phrase_at(words, limit - 1);
    if (phrase.head == no_token || phrase.head >= limit || phrase.noun.empty()) return {};
    bearer.first = at;
    bearer.last = std::max(phrase.head + 1, std::min(phrase.last, limit));
    bearer.noun = phrase.noun;
    bearer.qualifiers = phrase.qualifiers;
    // "President Ilan Morvek", "le général Oskar Tarvel", "a black Audi".
    // But not "by nightfall Adrenia": the noun of a name is known, or has an article.
    std::uint32_t after = phrase.head + 1;
    const bool may_have_name = i > at || words[phrase.head].capital
                               || phrase.noun.find(':') == std::string::npos
                               || words[phrase.head].has(Category::title_word);
    if (may_have_name && after < limit && words.is_name(after)
        && !words[after].has(Category::noun)) {
        bearer.holder = name_from(words, after, after);
        if (!bearer.holder.empty()) bearer.last = std::max(bearer.last, after);
    }
    if (bearer.holder.empty() && words.is_name(phrase.head)
        && !words[phrase.head].has(Category::noun))
        bearer.holder = fold_plain(words[phrase.head].word);
    read_determiners(words, at, phrase.head, bearer);
    return bearer;
}

// "[Il] a été entendu", "Âgé de 43 ans, [il] a été entendu": nothing but a description in front.
static bool opens_main_clause(const Words& words, std::uint32_t at) {
    const std::uint32_t first = words.first();
    if (at == first) return true;
    return words[at - 1].is_sign(",")
           && (words[first].has(Category::age_word) || words.is_participle(first));
}

Bearer subject_before(const Words& words, std::uint32_t group, bool& doubtful) {
    std::uint32_t start = group;
    while (start > words.first() && group - start < subject_reach && !ends_clause(words, start - 1))
        --start;
    if (start > words.first() && starts_doubt(words, start - 1)) doubtful = true;
    if (const std::uint32_t of = list_opening(words, start); of != no_token)
        return subject_before(words, of, doubtful);
    bool governed = false;
    for (std::uint32_t i = start; i < group; ++i) {
        const Token& t = words[i];
        if (starts_doubt(words, i)) doubtful = true;
        if ((t.has(Category::place_preposition) || t.has(Category::preposition)
             || t.has(Category::of_word))
            && !t.has(Category::none)) {
            governed = true;
            continue;
        }
        if (is_time(words, i)) {
            governed = false;
            continue;
        }
        const bool opens = t.has(Category::article) || is_none(words, i) || t.is_number()
                           || t.has(Category::cardinal) || words.is_noun(i) || words.is_name(i)
                           || words.is_adjective(i) || opens_name(words, i);
        if (!opens || is_unit_of(words, i)) continue;
        const Bearer bearer = phrase_from(words, i, group);
        if (!bearer.found()) continue;
        // "[The firm] denied the bridge was closed": who says so is no subject of it
        if (!governed && bearer.last + 1 < group
            && words[bearer.last].has(Category::attribution_verb) && words.may_be_verb(bearer.last)
            && (words[bearer.last + 1].has(Category::article)
                || words[bearer.last + 1].has(Category::one_article)
                || is_none(words, bearer.last + 1))) {
            i = bearer.last;
            continue;
        }
        if (!governed) return bearer;
        governed = false;
        i = bearer.last - 1;
    }
    // "[The ferry], which had sailed": the pronoun is the subject, when it stands at the verb
    const bool at_verb
        = start > words.first() && words.has_role(start - 1, "antecedent") && start == group;
    if (at_verb) return antecedent(words, start - 1);
    if (start == group && start > words.first()) return joined_subject(words, start - 1, doubtful);
    // a pronoun of two letters may count as part of the verb's group
    const bool leads = start + 1 >= group || words[start + 1].has(Category::auxiliary);
    return leads && opens_main_clause(words, start) ? taken_up(words, start) : Bearer{};
}

Bearer object_after(const Words& words, std::uint32_t verb) {
    std::uint32_t i = verb + 1;
    const auto governs = [&words](std::uint32_t k) {  // "in" may be an adverb
        return words[k].has(Category::place_preposition) || words[k].has(Category::preposition);
    };
    while (i < words.last() && words.is_adverb(i) && !governs(i)) ++i;
    i = over_time(words, i);  // "a inauguré samedi le pont"
    if (i >= words.last() || words.is_break(i)) return {};
    const Token& t = words[i];
    if (governs(i) && !is_none(words, i)) return {};
    // "Il a été acquitté [du chef de] vol": a passive has no object
    if (t.has(Category::of_word) && is_passive(words, verb_group(words, verb).first, verb))
        return {};
    if (!t.has(Category::article) && !is_none(words, i) && !t.is_number()
        && !t.has(Category::cardinal) && !words.is_noun(i) && !words.is_adjective(i)
        && !words.is_name(i))
        return {};
    Bearer object = phrase_from(words, i, std::min(words.last(), i + 8));
    for (std::uint32_t k = i; object.found() && k < object.last; ++k) {
        if (is_time(words, k)) return {};
    }
    if (object.found() && object.holder.empty())  // "l'ancien maire, Luc Ferran"
        object.holder = apposed_name(words, object.last, object.last);
    return object;
}

Bearer noun_beside(const Words& words, std::uint32_t adjective) {
    const std::uint32_t next = adjective + 1;
    if (next < words.last() && !words.is_break(next) && !words[next].has(Category::weekday)
        && (words.is_noun(next) || words.is_name(next))) {
        Bearer bearer = phrase_from(words, next, std::min(words.last(), next + 5));
        if (bearer.found()) {
            if (!bearer.noun.empty()) bearer.holder.clear();
            read_determiners(words, determiners_before(words, adjective), adjective, bearer);
        }
        return bearer;
    }
    if (adjective == words.first() || !words.is_noun(adjective - 1)) return {};
    Bearer bearer;
    bearer.first = adjective - 1;
    bearer.last = adjective;
    const NounPhrase phrase = phrase_at(words, adjective - 1);
    bearer.noun = phrase.noun;
    read_determiners(words, determiners_before(words, bearer.first), bearer.first, bearer);
    return bearer;
}

}  // namespace claimdiff
