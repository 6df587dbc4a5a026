// The titles of people: "la directrice générale, Claire Morin", "Dale Coburn, 61, a retired
// rancher". What modifies a title goes into its text: an interim chief is no chief.
#include <algorithm>
#include <set>

#include "grammar/attribution.hpp"
#include "grammar/role_names.hpp"
#include "grammar/statements.hpp"

namespace claimdiff {

namespace {

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
    PersonName last;  // whom the title before names
    std::uint32_t last_title = words.first();
    for (std::uint32_t i = words.first(); i < words.last(); ++i) {
        if (!is_title(words, i)) continue;
        // "President and chief executive": both belong to whom the first one names.
        const bool joined = last.found() && i > last_title + 1 && i <= last_title + 3
                            && words[last_title + 1].has(Category::conjunction);
        PersonName name = joined && last.first < i ? last : name_of(words, i);
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
        if (!name.found() || !may_name_person(words, name)) continue;
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
