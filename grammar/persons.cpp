// Whom a statement about a person is about. Names go before roles: "the jockey, Ana Ruiz", "Ana
// Ruiz, a jockey". Somebody without a name is known by a role that only one has in most stories:
//
//     "The suspect, a man of 34, was known to police"     the suspect
//     "Son pronostic vital est engagé"                     the victim, whoever was spoken of before
//
// A phrase that a preposition governs, and one that means several, is nobody.
#include "grammar/persons.hpp"

#include <algorithm>
#include <array>

#include "grammar/clause.hpp"
#include "text/fold.hpp"

namespace claimdiff {
namespace {

template <std::size_t n>
bool is_one_of(std::string_view word, const std::array<std::string_view, n>& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

// "he", "sa": they stand for somebody named before.
bool is_personal(const Words& words, std::uint32_t i) {
    static constexpr std::array<std::string_view, 20> pronouns{
        "he",  "she", "his",  "her", "him", "il",  "elle", "lui",   "son",    "sa",
        "ses", "él",  "ella", "su",  "er",  "sie", "sein", "seine", "seiner", "seinem"};
    if (!is_one_of(words[i].word, pronouns)) return false;
    return i + 1 >= words.last() || words[i + 1].word != "y";  // "il y a"
}

bool is_plural(const Words& words, std::uint32_t i) {
    static constexpr std::array<std::string_view, 5> plurals{
        "people", "men", "women", "children", "gens"};
    const std::string_view word = words[i].word;
    if (is_one_of(word, plurals)) return true;
    if (word.find(' ') != word.npos) return false;
    return (word.ends_with('s') || word.ends_with('x')) && word != words.lemma(i);
}

// Anybody: such a word does not tell one person of a story from another.
bool is_generic(std::string_view noun) {
    static constexpr std::array<std::string_view, 14> generic{
        "people/citizens",
        "people/foreigners",
        "people/men",
        "people/women",
        "people/teenagers",
        "people/young people",
        "people/children",
        "people/children/boys",
        "people/children/girls",
        "people/adults",
        "people/elderly people",
        "people/pensioners",
        "people/residents",
        "people/tourists"};
    return is_one_of(noun, generic);
}

// The role that a noun gives; the noun itself for what few are: "drivers".
std::string role_of(std::string_view noun) {
    static constexpr std::array<std::string_view, 5> culprits{
        "people/suspects",
        "people/attackers",
        "people/criminals",
        "people/defendants",
        "people/prisoners"};
    if (is_one_of(noun, culprits)) return std::string(suspect_role);
    return std::string(noun);
}

// Of the words for people in general: "the victim", "l'interpellé"; empty for "the person".
std::string_view role_of_anybody(const Words& words, std::uint32_t i) {
    static constexpr std::array<std::string_view, 6> victims{
        "victim", "injured", "wounded", "bless", "opfer", "herid"};
    const std::string_view event = words.text().id(words[i], Category::event);
    if (event.starts_with("justice/")) return suspect_role;
    const std::string_view word = words[i].word;
    const bool victim = std::any_of(victims.begin(), victims.end(), [word](std::string_view stem) {
        return word.starts_with(stem);
    });
    return victim || word == "víctima" ? victim_role : std::string_view{};
}

std::string noun_of(const Words& words, std::uint32_t i) {
    if (words.is_verb(i)) return {};  // "were arrested", no arrest
    if (words[i].has(Category::noun)) {
        std::string id = words.concept_of(i, Category::noun);
        if (id.starts_with("people")) return id.substr(0, id.find('|'));
    }
    if (words[i].has(Category::title_word))
        return "role/" + std::string(words.text().id(words[i], Category::title_word));
    return {};
}

bool is_person_name(const Words& words, std::uint32_t i) {
    static constexpr Categories other{
        Category::noun,
        Category::event,
        Category::title_word,
        Category::place,
        Category::state,
        Category::weekday,
        Category::month,
        Category::currency,
        Category::unit};
    const Token& t = words[i];
    if (t.lexeme_count > 0 && (i == words.first() || t.word.find(' ') != t.word.npos)) return false;
    return t.capital && t.is_word() && !t.categories.intersects(other) && t.word.size() > 2
           && (words.is_name(i) || (words.is_proper_name(i)));
}

// "MONTCERF, 12 mai": the place a text is sent from.
bool is_dateline(const Words& words, const Person& name) {
    const std::string& text = words.text().document().text;
    const Span span = words[name.first].span;
    const bool capitals
        = span.size() > 3 && text[span.begin + 1] >= 'A' && text[span.begin + 1] <= 'Z';
    const std::uint32_t next = name.last;
    const bool day
        = next + 2 < words.last() && words[next].is_sign(",")
          && (words[next + 1].has(Category::month) || words[next + 2].has(Category::month));
    constexpr std::uint32_t longest_place = 6;  // tokens of "MONTRÉAL-SUR-VENCE"
    return name.first < words.first() + longest_place && (capitals || day);
}

// The first of the words in front of `head` that belong to its phrase.
std::uint32_t phrase_start(const Words& words, std::uint32_t head) {
    std::uint32_t first = head;
    while (first > words.first()) {
        const Token& t = words[first - 1];
        const bool belongs = t.has(Category::article) || t.has(Category::one_article)
                             || words.is_adjective(first - 1) || t.is_number()
                             || t.has(Category::cardinal) || t.has(Category::ordinal)
                             || t.has(Category::title_word) || t.has(Category::age_word)
                             || t.has(Category::time_unit) || t.has(Category::old_word)
                             || t.hyphen_before || is_person_name(words, first - 1)
                             || words.is_noun(first - 1);
        if (!belongs || words.is_break(first - 1)) break;
        --first;
        if (t.has(Category::article) || t.has(Category::one_article)) break;
    }
    return first;
}

bool is_governed(const Words& words, std::uint32_t first) {
    if (first == words.first()) return false;
    const Token& before = words[first - 1];
    const Token& own = words[first];
    const bool joined = own.has(Category::of_word) && own.has(Category::article) && own.word != "un"
                        && own.word != "une";  // "du conducteur"
    return joined || before.has(Category::preposition) || before.has(Category::place_preposition)
           || (before.has(Category::of_word) && !before.is_sign(","));
}

bool counts_several(const Words& words, std::uint32_t first, std::uint32_t head) {
    for (std::uint32_t i = first; i < head; ++i) {
        const Token& t = words[i];
        if (t.has(Category::cardinal) && t.lexeme(Category::cardinal)->value > 1
            && !(i + 1 < head && words[i + 1].has(Category::time_unit)))
            return true;
        if (t.word == "les" || t.word == "des" || t.word == "ces" || t.word == "los"
            || t.word == "las" || t.has(Category::vague))
            return true;
    }
    return false;
}

struct Found {
    Person person;
    bool pronoun = false, generic = false, several = false;
};

Found name_at(const Words& words, std::uint32_t last) {
    std::uint32_t first = last;
    while (first > words.first() && last - first < 3 && is_person_name(words, first - 1)) --first;
    Found found;
    std::uint32_t end = first;
    found.person.holder = name_from(words, first, end);
    // "Rose Keel": a first name that opens the sentence and is a common word as well.
    const std::uint32_t opening = words.first();
    if (first == opening + 1 && words[opening].capital && words[opening].is_word()
        && (words[opening].lexeme_count == 0 || words[first].hyphen_before)  // "Marie-Ange"
        && !words.is_small(opening)) {
        --first;
        found.person.holder = fold_plain(words[opening].word) + ' ' + found.person.holder;
    }
    found.person.first = first;
    found.person.last = last + 1;
    return found;
}

// "the [Tollgrave] match", "la [Mairie]": names of other things.
bool is_part_of_name(const Words& words, const Person& name) {
    const bool article = name.first > words.first() && words[name.first - 1].has(Category::article);
    const bool firm
        = name.first > words.first()  // "the company Baltline"
          && words.text().id(words[name.first - 1], Category::noun).starts_with("organisations");
    const bool more = name.last < words.last() && words[name.last].has(Category::noun)
                      && !words.is_break(name.last);
    return article || firm || (more && !words.is_verb(name.last));
}

// The nearest person in tokens [from, at), seen from the end.
Found nearest(
    const Words& words, std::uint32_t from, std::uint32_t at, bool pronouns_count = true) {
    Found owner;  // whose "his cabin" is
    for (std::uint32_t i = at; i > from; --i) {
        const std::uint32_t k = i - 1;
        Found found;
        if (pronouns_count && (words[k].is_sign(";") || words[k].is_sign(":"))) break;
        if (is_personal(words, k)) {
            if (!pronouns_count) continue;
            found.pronoun = true;
            // "Dan Moyle was trapped in [his] cabin and died": whoever the sentence named before
            if (k + 2 >= at || !words.is_noun(k + 1)) return found;
            owner = found;
            continue;
        }
        if (is_person_name(words, k)) {
            found = name_at(words, k);
            i = found.person.first + 1;
            if (is_governed(words, phrase_start(words, found.person.first))
                || found.person.holder.empty() || is_part_of_name(words, found.person)
                || is_dateline(words, found.person))
                continue;
            return found;
        }
        const std::string noun = noun_of(words, k);
        if (noun.empty()) continue;
        const std::uint32_t first = phrase_start(words, k);
        found.person.first = first;
        found.person.last = k + 1;
        i = first + 1;
        if (is_governed(words, first)) continue;
        found.several = is_plural(words, k) || counts_several(words, first, k);
        found.person.role = noun == "people" ? role_of_anybody(words, k) : role_of(noun);
        found.generic = is_generic(noun) || found.person.role.empty();
        if (found.generic) found.person.role.clear();
        // "Ana Ruiz, a jockey": whose description it is.
        if (!found.several && first > from + 1 && words[first - 1].is_sign(",")) {
            if (is_person_name(words, first - 2)) {
                Found name = name_at(words, first - 2);
                if (!is_governed(words, phrase_start(words, name.person.first))) return name;
            }
            const std::string head = noun_of(words, first - 2);
            if (found.generic && !head.empty() && !is_plural(words, first - 2)) {
                found.person.role
                    = head == "people" ? role_of_anybody(words, first - 2) : role_of(head);
                found.generic = is_generic(head) || found.person.role.empty();
                if (found.generic) found.person.role.clear();
            }
        }
        return found;
    }
    return owner;
}

// What befell the people of a sentence, or what they are taken for.
std::string role_by_context(const Words& words) {
    bool suspect = false, victim = false;
    for (std::uint32_t i = words.first(); i < words.last(); ++i) {
        const Token& t = words[i];
        if (t.has(Category::event)) {
            const std::string_view id = words.text().id(t, Category::event);
            suspect = suspect || id.starts_with("justice/");
            victim = victim || id.starts_with("harm/");
        }
        if (t.has(Category::noun)) {
            const std::string_view id = words.text().id(t, Category::noun);
            suspect = suspect || role_of(id) == suspect_role;
            victim = victim || id == "buildings/hospitals";
        }
        if (!t.has(Category::state)) continue;
        for (const Lexeme& lexeme : words.text().lexemes(t)) {
            const std::string_view id = words.text().language().lexicon.text(lexeme.id);
            suspect = suspect || id.starts_with("status/custody/held")
                      || id.starts_with("person/record");
            victim = victim || id.starts_with("person/condition");
        }
    }
    if (suspect == victim) return {};
    return std::string(suspect ? suspect_role : victim_role);
}

// The sentence before, of the same paragraph or the one before it; null when there is none.
const Sentence* sentence_before(const Words& words, const Sentence& sentence) {
    const auto& sentences = words.text().sentences();
    const auto at = std::lower_bound(
        sentences.begin(), sentences.end(), sentence.first, [](const Sentence& s, std::uint32_t i) {
            return s.first < i;
        });
    if (at == sentences.begin() || sentence.paragraph - (at - 1)->paragraph > 1) return nullptr;
    return &*(at - 1);
}

// The role that the sentence gives somebody without a name, or else those before it.
std::string role_around(const Words& words, std::string_view otherwise) {
    constexpr int reach = 2;  // sentences
    std::string role = role_by_context(words);
    const Sentence* sentence = &words.sentence();
    for (int steps = 0; role.empty() && steps < reach; ++steps) {
        sentence = sentence_before(words, *sentence);
        if (sentence == nullptr) break;
        role = role_by_context(Words(words.text(), *sentence));
    }
    return role.empty() ? std::string(otherwise) : role;
}

// Whom "he" stands for: the first person of the sentence before that is one and not governed.
Person spoken_of(const Words& words, std::string_view role) {
    constexpr int reach = 2;  // sentences
    const Sentence* sentence = &words.sentence();
    for (int steps = 0; steps < reach; ++steps) {
        sentence = sentence_before(words, *sentence);
        if (sentence == nullptr) break;
        const Words before(words.text(), *sentence);
        Found first;
        for (std::uint32_t end = before.last(); end > before.first();) {
            Found found = nearest(before, before.first(), end, false);
            if (!found.several && !found.person.found() && !found.generic) break;
            end = std::min(found.person.first, end - 1);
            first = std::move(found);
        }
        if (first.several) return {{}, {}, no_token, no_token, true};
        if (first.generic) first.person.role = role_around(before, role);
        if (first.person.found()) {
            first.person.first = first.person.last = no_token;
            return first.person;
        }
    }
    return {{}, std::string(role), no_token, no_token, false};
}

}  // namespace

std::string role_for(std::string_view noun, std::string_view otherwise) {
    return std::string(
        noun.starts_with("people/") && !is_generic(noun) ? role_of(noun) : otherwise);
}

Person person_before(const Words& words, std::uint32_t at, std::string_view role) {
    Found found = nearest(words, words.first(), at);
    if (found.several) return {{}, {}, no_token, no_token, true};
    if (found.pronoun) return spoken_of(words, role);
    if (found.generic && found.person.role.empty()) found.person.role = role_around(words, role);
    return found.person;
}

std::string_view usual_role(std::string_view axis) {
    if (axis == "person/condition" || axis == "person/injury") return victim_role;
    if (axis == "person/record" || axis == "where/arrested") return suspect_role;
    return axis == "person/post" ? employee_role : std::string_view{};
}

void set_bearer(Claim& claim, const Person& person) {
    claim.holder = person.holder;
    const std::string_view usual = usual_role(claim.measure.event);
    claim.measure.noun = person.holder.empty() ? person.role : std::string(usual);
    if (!claim.measure.noun.empty()) claim.measure.aspects.emplace_back(the_one);
}

}  // namespace claimdiff
