// Titles stand before a name ("la directrice générale, Claire Morin") or after it ("Dale
// Coburn, 61, a retired rancher"), with little between: small words, adjectives, a complement of
// place or firm, an age; after "is" as well ("Ana Ruiz, who is treasurer of the club"). A title
// that stands right behind a name and a comma is that name's, whatever follows. What modifies a
// title goes into its text: an interim chief is no chief.
#include <algorithm>
#include <set>

#include "grammar/appointees.hpp"
#include "grammar/attribution.hpp"
#include "grammar/statements.hpp"
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

bool name_part(const Words& words, std::uint32_t i) {
    const Token& t = words[i];
    if (t.has(Category::title_word) && closes_name(words, i)) return true;
    return words.is_name(i) && !t.has(Category::title_word)
           && (!t.has(Category::place) || surname(words, i)) && !t.has(Category::month)
           && !t.has(Category::weekday) && !t.has(Category::title_modifier)
           && !t.has(Category::attribution_verb) && !t.has(Category::age_word);
}

// One past the run of name tokens at `at`; `at` when there is none. A small word may stand inside:
// "Ursula von der Leyen", "Carla Coburn-Pope".
std::uint32_t name_end(const Words& words, std::uint32_t at) {
    std::uint32_t end = at;
    while (end < words.last() && end < at + longest_name
           && (name_part(words, end)
               || (end > at && words[end].capital && words[end].hyphen_before))) {
        ++end;
    }
    return end;
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

// "M. Castan", "Mrs Brandt": a form of address is no part of the name.
bool is_address(std::string_view word) {
    static constexpr std::string_view forms[] = {
        "m.",    "mm.",  "mme", "mmes", "mlle", "monsieur", "madame", "me",   "maitre", "maître",
        "mr",    "mr.",  "mrs", "mrs.", "ms",   "ms.",      "miss",   "sir",  "dame",   "herr",
        "herrn", "frau", "sr.", "sra.", "sr",   "sra",      "don",    "doña", "señor",  "señora"};
    return std::find(std::begin(forms), std::end(forms), word) != std::end(forms);
}

// The folded name in tokens [first, last).
std::string name_text(const Words& words, std::uint32_t first, std::uint32_t last) {
    std::string name;
    if (last - first > 1 && is_address(words[first].word)) ++first;
    for (std::uint32_t i = first; i < last; ++i) {
        if (!name.empty()) name += words[i].hyphen_before ? '-' : ' ';
        name += fold_plain(words[i].word);
    }
    return name;
}

// What modifies a title: the ids in order, each with a space behind, and the tokens from the first
// modifier to the last, the title among them.
struct Modifiers {
    std::string text;
    std::uint32_t first, last;
};

// What modifies the title at `title`: "interim", "former deputy". Before it, next to it; after it,
// up to the name or the next break: "adjoint", "par intérim".
Modifiers modifiers(const Words& words, std::uint32_t title) {
    std::set<std::string> found;
    Modifiers modifiers{{}, title, title + 1};
    for (std::uint32_t i = title, steps = 0; i > words.first() && steps < 2; --i, ++steps) {
        if (!words[i - 1].has(Category::title_modifier)) {
            if (steps > 0 || words.is_break(i - 1) || !words.is_adjective(i - 1)) break;
            continue;
        }
        found.emplace(words.text().id(words[i - 1], Category::title_modifier));
        modifiers.first = i - 1;
    }
    for (std::uint32_t i = title + 1, steps = 0; i < words.last() && steps < 2; ++i, ++steps) {
        if (words.is_break(i) || name_part(words, i)) break;
        if (words[i].has(Category::title_modifier)
            && (steps == 0 || words.is_adjective(i - 1)
                || words[i].word.find(' ') != std::string_view::npos)) {
            found.emplace(words.text().id(words[i], Category::title_modifier));
            modifiers.last = i + 1;
        }
    }
    for (const std::string& modifier : found) modifiers.text += modifier + ' ';
    return modifiers;
}

struct Name {
    std::uint32_t first = no_token, last = no_token;
    bool found() const { return first != no_token; }
};

// "Inspector Nora Dorn", "la directrice générale, Claire Morin", "le maire de Valdurne, Luc
// Castan".
Name name_after(const Words& words, std::uint32_t title) {
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
Name name_after_complement(const Words& words, std::uint32_t title) {
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
Name name_before(const Words& words, std::uint32_t title) {
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
    Name name{back - 1, back};
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

// Words that say what somebody is in the story, not who: no title.
bool is_title(const Words& words, std::uint32_t i) {
    static constexpr std::string_view no_titles[]
        = {"resident",
           "witness",
           "victim",
           "survivor",
           "suspect",
           "tourist",
           "pensioner",
           "defendant",
           "plaintiff",
           "worker",
           "expert"};
    if (!words[i].has(Category::title_word)) return false;
    if (words[i].word == "dr" || words[i].word == "dr.") return false;  // any doctorate
    if (i > words.first() && words[i - 1].is_number()) return false;    // "198 engineers"
    const auto title_at = [&words](std::uint32_t at) {
        return at >= words.first() && at < words.last() && words[at].has(Category::title_word);
    };
    if (words[i].has(Category::title_modifier)  // "a volunteer nurse", "pompier volontaire"
        && (title_at(i + 1) || (i > words.first() && title_at(i - 1))))
        return false;
    const std::string_view id = words.text().id(words[i], Category::title_word);
    return std::find(std::begin(no_titles), std::end(no_titles), id) == std::end(no_titles);
}

// Firms and parties go by acronyms, people do not.
bool plausible(const Words& words, const Name& name) {
    for (std::uint32_t i = name.first; i < name.last; ++i) {
        const std::string_view word = words[i].word;
        const bool acronym = words[i].span.size() > 1 && word.size() <= 4
                             && words.text().document().text[words[i].span.begin + 1] >= 'A'
                             && words.text().document().text[words[i].span.begin + 1] <= 'Z';
        if (acronym) return false;
    }
    return words[name.last - 1].word.size() > 2;
}

// Whose the title at `title` is. A full name in front of it goes before one behind it that is not
// its neighbour, or is one word: "Ana Ruiz, présidente de l'association Grève vivante".
Name name_of(const Words& words, std::uint32_t title) {
    const Name after = name_after(words, title), before = name_before(words, title);
    const bool full = before.found() && before.last - before.first > 1;
    const bool next = after.found() && after.first == title + 1;
    if (next && (!full || after.last - after.first > 1)) return after;
    if (before.found() && (full || !after.found())) return before;
    if (after.found()) return after;
    const auto [first, last] = appointee_behind(words, title);
    return first != no_token ? Name{first, last} : name_after_complement(words, title);
}

// The whole of a line that is a name, as tokens; not found when it is anything else.
Name name_line(const Words& words) {
    std::uint32_t at = words.first();
    while (at < words.last() && is_address(words[at].word)) ++at;
    std::uint32_t end = at;
    while (end < words.last() && end < at + longest_name && words[end].is_word()
           && words[end].capital && words[end].lexeme_count == 0)
        ++end;
    return end == words.last() && end >= at + 2 ? Name{at, end} : Name{};
}

// The lines below a letter: "Le procureur de la République," over "Antoine Sablier", or "Jane
// Colas" over "Chief executive". `title` opens its line.
Name signature(const Words& words, std::uint32_t title) {
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

// Trades of private people, by which a text varies a name; an officer, a doctor or a lawyer comes
// into a story as another person.
bool is_private_trade(std::string_view role) {
    static constexpr std::string_view trades[]
        = {"teacher",      "student",      "farmer",     "livestock farmer", "winegrower",
           "fisherman",    "baker",        "butcher",    "pharmacist",       "hairdresser",
           "carpenter",    "mason",        "mechanic",   "electrician",      "plumber",
           "roofer",       "gardener",     "librarian",  "writer",           "poet",
           "actor",        "singer",       "musician",   "composer",         "dancer",
           "painter",      "sculptor",     "artist",     "architect",        "engineer",
           "chef",         "restaurateur", "shopkeeper", "accountant",       "footballer",
           "goalkeeper",   "cyclist",      "runner",     "swimmer",          "boxer",
           "skier",        "truck driver", "waiter",     "beekeeper",        "hotelier",
           "film director"};
    return std::find(std::begin(trades), std::end(trades), role) != std::end(trades);
}

// "Ana Ruzek a été retrouvée. [L'institutrice] avait disparu": the folded name of the only person
// named in the sentence before, when nobody of that trade was spoken of yet.
std::string described_before(const Words& words, std::uint32_t title) {
    const std::string_view role = words.text().id(words[title], Category::title_word);
    std::uint32_t first = title;
    while (first > words.first() && words[first - 1].has(Category::title_modifier)) --first;
    if (first != words.first() + 1 || !words[first - 1].has(Category::article)
        || words[first - 1].has(Category::one_article) || title + 1 >= words.last()
        || !is_private_trade(role)
        || words.any({Category::attribution_verb, Category::attribution_word}))
        return {};
    const Token& next = words[title + 1];
    if (next.has(Category::of_word) || next.capital || next.is_sign(",")
        || next.has(Category::place_preposition) || next.has(Category::preposition)
        || next.has(Category::title_word))
        return {};
    const auto& sentences = words.text().sentences();
    const std::size_t here = words.place();
    if (here == 0 || sentences[here - 1].paragraph != words.sentence().paragraph) return {};
    for (std::uint32_t i = 0; i < words.first(); ++i) {
        if (words.text().id(words.text().tokens()[i], Category::title_word) == role) return {};
    }
    const Words before(words.text(), sentences[here - 1]);
    if (before.any({Category::title_word})) return {};
    std::string holder;
    for (std::uint32_t i = before.first(); i < before.last();) {
        const bool opens = i == before.first() && before[i].capital && !before.is_small(i)
                           && before[i].lexeme_count == 0;
        const std::uint32_t end = opens ? name_end(before, i + 1) : name_end(before, i);
        if (end >= i + 2) {
            if (!holder.empty()) return {};
            holder = name_text(before, i, end);
        }
        i = std::max(end, i + 1);
    }
    return holder;
}

}  // namespace

void add_role_claims(const Words& words, const Passage& passage, std::vector<Claim>& claims) {
    if (!words.any({Category::title_word})) return;
    Name last;  // whom the title before names
    std::uint32_t last_title = words.first();
    for (std::uint32_t i = words.first(); i < words.last(); ++i) {
        if (!is_title(words, i)) continue;
        // "President and chief executive": both belong to whom the first one names.
        const bool joined = last.found() && i > last_title + 1 && i <= last_title + 3
                            && words[last_title + 1].has(Category::conjunction);
        Name name = joined && last.first < i ? last : name_of(words, i);
        if (!name.found()) name = signature(words, i);
        const bool before = name.first < i;
        const std::uint32_t begin = before ? name.first : i, end = before ? i + 1 : name.last;
        last = name;
        last_title = i;
        if (!name.found()) {
            std::string described = described_before(words, i);
            if (described.empty()) continue;
            const Modifiers modified = modifiers(words, i);
            Claim claim
                = blank_statement(words, passage, ClaimKind::role, modified.first, modified.last);
            claim.holder = std::move(described);
            claim.text
                = modified.text + std::string(words.text().id(words[i], Category::title_word));
            claims.push_back(std::move(claim));
            continue;
        }
        if (!name.found() || !plausible(words, name)) continue;
        const Modifiers modified = modifiers(words, i);
        Claim claim = blank_statement(
            words,
            passage,
            ClaimKind::role,
            std::min(begin, modified.first),
            std::max(end, modified.last));
        claim.holder = name_text(words, name.first, name.last);
        claim.text = modified.text + std::string(words.text().id(words[i], Category::title_word));
        claim.value_span = cover(words[modified.first].span, words[modified.last - 1].span);
        claim.attribution = attribution_of(words, i);
        claims.push_back(std::move(claim));
    }
}

}  // namespace claimdiff
