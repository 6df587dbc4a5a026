// Names beside titles: the title stands before the name ("la directrice générale, Claire Morin") or
// behind it ("Dale Coburn, 61, a retired rancher"), with little between: small words, adjectives, a
// complement of place or firm, an age; behind "is" as well ("Ana Ruiz, who is treasurer of the
// club"), or on the line next to it. A title that stands right behind a name and a comma is that
// name's, whatever follows.
#include "grammar/role_names.hpp"

#include <algorithm>

#include "grammar/appointees.hpp"
#include "text/fold.hpp"

namespace claimdiff {

namespace {

constexpr std::uint32_t widest_gap = 7;          // tokens between a title and its name
constexpr std::uint32_t longest_complement = 9;  // tokens of "of the rowing club of Lenne"
constexpr std::uint32_t longest_name = 4;

// "Marta Ríos", "Tom Hill": a kind of place behind a first name is a surname.
bool surname(const Words& words, std::uint32_t i) {
    return i > words.first() && words[i - 1].capital && words[i - 1].lexeme_count == 0
           && !words.is_break(i - 1)
           && words.text().id(words[i], Category::place).starts_with("kind/");
}

// "Antoine [Maréchal], directeur général", "Anna [Richter] said": a surname that is a title as
// well, behind a first name and with no name behind it.
bool closes_name(const Words& words, std::uint32_t i) {
    if (!words[i].capital || i == words.first() || !words[i - 1].capital) return false;
    const bool first_name = words.is_name(i - 1) && !words[i - 1].has(Category::title_word)
                            && !words[i - 1].has(Category::place)
                            && !words[i - 1].has(Category::noun)
                            && !words[i - 1].has(Category::event);
    const bool goes_on = i + 1 < words.last() && words[i + 1].is_word() && words[i + 1].capital;
    return first_name && !goes_on;
}

}  // namespace

bool name_part(const Words& words, std::uint32_t i) {
    const Token& t = words[i];
    if (t.has(Category::title_word) && closes_name(words, i)) return true;
    return words.is_name(i) && !t.has(Category::title_word)
           && (!t.has(Category::place) || surname(words, i)) && !t.has(Category::month)
           && !t.has(Category::weekday) && !t.has(Category::title_modifier)
           && !t.has(Category::attribution_verb) && !t.has(Category::age_word);
}

std::uint32_t name_end(const Words& words, std::uint32_t at) {
    std::uint32_t end = at;
    while (end < words.last() && end < at + longest_name
           && (name_part(words, end)
               || (end > at && words[end].capital && words[end].hyphen_before))) {
        ++end;
    }
    return end;
}

namespace {

// "M. Castan", "Mrs Brandt": a form of address is no part of the name.
bool is_address(std::string_view word) {
    static constexpr std::string_view forms[] = {
        "m.",    "mm.",  "mme", "mmes", "mlle", "monsieur", "madame", "me",   "maitre", "maître",
        "mr",    "mr.",  "mrs", "mrs.", "ms",   "ms.",      "miss",   "sir",  "dame",   "herr",
        "herrn", "frau", "sr.", "sra.", "sr",   "sra",      "don",    "doña", "señor",  "señora"};
    return std::find(std::begin(forms), std::end(forms), word) != std::end(forms);
}

// "Ilse Brandt – CFO": a dash between the two, of any length.
bool is_dash(const Token& t) {
    return t.space_before && (t.is_sign("-") || t.is_sign("–") || t.is_sign("—"));
}

// Words that may stand between a title and the name: "de la police de Carrow,", "biélorusse",
// "61,".
bool bridges(const Words& words, std::uint32_t i) {
    const Token& t = words[i];
    // "The minister left London", "Doctors told Smith": no participle stands there in English, but
    // "a postman named Smith".
    const auto& conventions = words.text().language().lexicon.conventions();
    const bool past = words.is_participle(i) && !words.has_role(i, "named")
                      && !conventions.head_first && !conventions.capital_nouns;
    return t.word == "," || t.is_number() || t.has(Category::article) || t.has(Category::of_word)
           || t.has(Category::title_modifier) || (words.is_adjective(i) && !past) || is_dash(t)
           || t.word == "(";
}

// "Inspector Nora Dorn", "la directrice générale, Claire Morin", "le maire de Valdurne, Luc
// Castan".
PersonName name_after(const Words& words, std::uint32_t title) {
    std::uint32_t at = title + 1;
    while (at < words.last() && at < title + widest_gap && name_end(words, at) == at
           && (bridges(words, at) || (words[at - 1].has(Category::of_word) && words.is_noun(at))
               || (words[at].has(Category::place) && words[at - 1].has(Category::of_word)))
           && !words[at].is_number()) {
        ++at;
    }
    std::uint32_t stop = name_end(words, at);
    if (stop == at) return {};
    // The name in "le maire de Valdurne" or "responsables du gouvernement de Kessel" belongs to the
    // complement; the person comes after a comma.
    const bool of
        = at > title + 1
          && (words[at - 1].has(Category::of_word) || words[at - 1].has(Category::article));
    const bool comma = at > title + 1 && (words[at - 1].word == "," || is_dash(words[at - 1]));
    if (of && !comma) {
        if (stop + 1 >= words.last() || words[stop].word != ",") return {};
        at = stop + 1;
        stop = name_end(words, at);
        if (stop == at || stop - at < 2) return {};
    }
    // "le maire, Valdurne …": one capitalised word after a comma need not be a person.
    if (comma && stop - at < 2) return {};
    return {at, stop};
}

// "the treasurer of the rowing club, Ana Ruiz": a complement of several words, then a full name
// between commas.
PersonName name_after_complement(const Words& words, std::uint32_t title) {
    std::uint32_t at = title + 1;
    if (at >= words.last() || !(words[at].has(Category::of_word) || words[at].word == "in"))
        return {};
    while (at < words.last() && at <= title + longest_complement && !words.is_break(at)) {
        const Token& t = words[at];
        if (t.has(Category::relative) || (t.has(Category::pronoun) && !t.has(Category::article))
            || t.has(Category::auxiliary) || t.has(Category::attribution_verb)
            || t.has(Category::title_word) || t.is_number())
            return {};
        ++at;
    }
    if (at + 2 >= words.last() || words[at].word != ",") return {};
    const std::uint32_t stop = name_end(words, at + 1);
    if (stop < at + 3 || (stop < words.last() && words[stop].is_word() && words[stop].capital))
        return {};
    return {at + 1, stop};
}

// ", der Leiter des Museums": an article, though "der" is an of-word elsewhere.
bool opens_apposition(const Words& words, std::uint32_t i) {
    return words[i].has(Category::article) && i > words.first() && words[i - 1].is_sign(",");
}

bool is_possessive(const Words& words, std::uint32_t i) {
    const std::string_view mark = words[i].word;
    return mark == "'s" || mark == "’s" || mark == "'" || mark == "’";
}

// "Fiona Trask, [Penmere's] chief executive": the first token of whose title it is, behind a comma;
// the title itself when nobody's is said.
std::uint32_t over_owner(const Words& words, std::uint32_t title) {
    if (title < words.first() + 3) return title;
    if (!is_possessive(words, title - 1)) return title;
    std::uint32_t owner = title - 1;
    while (owner > words.first() && words[owner - 1].is_word() && words[owner - 1].capital) --owner;
    return owner > words.first() && owner + 1 < title && words[owner - 1].is_sign(",") ? owner
                                                                                       : title;
}

// "Claire Morin, Directrice générale", "Ray Coburn, 61, a retired rancher", "Ilse Brandt –
// CFO", "Ana Ruiz is the treasurer".
PersonName name_before(const Words& words, std::uint32_t title) {
    // "Marc Leclerc, the [president's] chief of staff": somebody else's
    if (title + 1 < words.last() && is_possessive(words, title + 1)) return {};
    std::uint32_t back = over_owner(words, title);
    bool separated = false;
    while (back > words.first() && title - back < widest_gap && !name_part(words, back - 1)
           && (bridges(words, back - 1) || words[back - 1].has(Category::ordinal)
               || (words.is_noun(back - 1) && !words.is_verb(back - 1)))  // "the museum's director"
           && (!words[back - 1].has(Category::of_word) || opens_apposition(words, back - 1))) {
        const std::string_view word = words[back - 1].word;
        separated = separated || word == "," || is_dash(words[back - 1]) || word == "(";
        --back;
    }
    // "Ana Ruiz is the treasurer", "Ana Ruiz, qui est trésorière"; never the past, for who was
    // something may no longer be
    if (!separated && back > words.first() && words.has_role(back - 1, "is-now")) {
        separated = true;
        --back;
        if (back > words.first() && words[back - 1].has(Category::relative)) --back;
        if (back > words.first() && words[back - 1].is_sign(",")) --back;
    }
    if (!separated || back == words.first() || !name_part(words, back - 1)) return {};
    PersonName name{back - 1, back};
    while (name.first > words.first() && name.last - name.first < longest_name
           && (name_part(words, name.first - 1) || words[name.first].hyphen_before)
           && words[name.first - 1].capital) {
        --name.first;
    }
    // A first name that opens the sentence and is a common word as well: "Patrice", "Rose".
    const std::uint32_t opening = words.first();
    if (name.first == opening + 1 && words[opening].capital && words[opening].is_word()
        && !words.is_small(opening) && name.last - name.first == 1
        && !words[opening].has(Category::title_word) && !words[opening].has(Category::noun)
        && !words[opening].has(Category::event) && !words[opening].has(Category::place))
        --name.first;
    return name;
}

// The whole of a line that is a name, as tokens; not found when it is anything else.
PersonName name_line(const Words& words) {
    std::uint32_t at = words.first();
    while (at < words.last() && is_address(words[at].word)) ++at;
    std::uint32_t end = at;
    while (end < words.last() && end < at + longest_name && words[end].is_word()
           && words[end].capital && words[end].lexeme_count == 0)
        ++end;
    return end == words.last() && end >= at + 2 ? PersonName{at, end} : PersonName{};
}

}  // namespace

std::string name_text(const Words& words, std::uint32_t first, std::uint32_t last) {
    std::string name;
    if (last - first > 1 && is_address(words[first].word)) ++first;
    for (std::uint32_t i = first; i < last; ++i) {
        if (!name.empty()) name += words[i].hyphen_before ? '-' : ' ';
        name += fold_plain(words[i].word);
    }
    return name;
}

PersonName name_of(const Words& words, std::uint32_t title) {
    const PersonName after = name_after(words, title), before = name_before(words, title);
    const bool full = before.found() && before.last - before.first > 1;
    const bool next = after.found() && after.first == title + 1;
    if (next && (!full || after.last - after.first > 1)) return after;
    if (before.found() && (full || !after.found())) return before;
    if (after.found()) return after;
    const auto [first, last] = appointee_behind(words, title);
    return first != no_token ? PersonName{first, last} : name_after_complement(words, title);
}

PersonName signature(const Words& words, std::uint32_t title) {
    const std::uint32_t opening = words[words.first()].has(Category::article) ? 1 : 0;
    if (title != words.first() + opening || words.last() - words.first() > widest_gap) return {};
    const auto& sentences = words.text().sentences();
    const std::size_t here = words.place();
    if (here >= sentences.size()) return {};
    const bool announced = words[words.last() - 1].is_sign(",");
    if (announced && here + 1 < sentences.size())
        return name_line(Words(words.text(), sentences[here + 1]));
    if (announced || opening > 0 || here == 0 || words[words.last() - 1].is_sign(".")) return {};
    return name_line(Words(words.text(), sentences[here - 1]));
}

bool may_name_person(const Words& words, const PersonName& name) {
    for (std::uint32_t i = name.first; i < name.last; ++i) {
        const std::string_view word = words[i].word;
        const bool acronym = words[i].span.size() > 1 && word.size() <= 4
                             && words.text().document().text[words[i].span.begin + 1] >= 'A'
                             && words.text().document().text[words[i].span.begin + 1] <= 'Z';
        if (acronym) return false;
    }
    // "St. Brendan Hospital, a nurse there said"
    const std::string_view noun = words.text().id(words[name.last - 1], Category::noun);
    for (std::string_view house :
         {"buildings/hospitals",
          "buildings/schools",
          "buildings/stations",
          "buildings/airports",
          "buildings/museums"}) {
        if (noun.starts_with(house)) return false;
    }
    return words[name.last - 1].word.size() > 2;
}

}  // namespace claimdiff
