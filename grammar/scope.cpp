// Places are looked for in the clause of the number first ("au-dessus de Lorme", "in Elm Creek
// alone"), times in the clause and then the sentence when it holds a single date. A date long
// before publication makes a claim background: "in May 2012 a fire burned 3,700 hectares" is
// about another fire.
#include "grammar/scope.hpp"

#include <algorithm>

#include "grammar/elliptical_counts.hpp"
#include "grammar/other_events.hpp"
#include "grammar/scope_places.hpp"
#include "grammar/scope_time.hpp"
#include "grammar/shares.hpp"

namespace claimdiff {
namespace {

struct Range {
    std::uint32_t first, last;
};

// The tokens around the mention up to the separating punctuation.
Range clause_of(const Words& words, const Mention& mention, const NounPhrase& phrase) {
    Range clause{mention.first, std::max(mention.last, phrase.last)};
    while (clause.first > words.first() && !words.is_hard_break(clause.first - 1)
           && !words[clause.first - 1].is_sign(",")
           && !words[clause.first - 1].has(Category::subset)) {
        --clause.first;
    }
    while (clause.last < words.last() && !words.is_hard_break(clause.last)
           && !words[clause.last].is_sign(",") && !words[clause.last].has(Category::subset)) {
        ++clause.last;
    }
    return clause;
}

// "93 000 personnes ont manifesté[, dont 12 000 à Lorme]": what is said of a part is not said of
// the whole.
std::uint32_t end_of_whole(const Words& words, Range clause) {
    constexpr std::uint32_t reach = 30;  // tokens
    const std::uint32_t far = std::min(words.last(), clause.last + reach);
    for (std::uint32_t i = words.find({Category::subset}, clause.last, far); i + 1 < far; ++i) {
        const Token& next = words[i + 1];
        if (words[i].has(Category::subset)
            && (next.is_number() || next.has(Category::cardinal) || next.has(Category::bound)))
            return i;
    }
    return words.last();
}

// A name or kind of place that begins at `at` (after small words); no_token when there is none.
std::uint32_t place_at(const Words& words, std::uint32_t at) {
    while (at < words.last()
           && (words[at].has(Category::article) || words[at].has(Category::place_preposition)
               || words[at].has(Category::preposition) || words[at].has(Category::of_word))) {
        ++at;
    }
    if (at >= words.last()) return no_token;
    return words[at].has(Category::place) || words.is_name(at) ? at : no_token;
}

// The last token of a place and its complement: "la région [de la capitale]".
std::uint32_t end_of_place(const Words& words, std::uint32_t place) {
    if (place + 1 >= words.last() || !words[place + 1].has(Category::of_word)) return place;
    const std::uint32_t next = place_at(words, place + 1);
    return next != no_token && next <= place + 3 ? next : place;
}

// "140 pompiers, y compris les renforts": what is said to be in the figure; a number after
// "including" is a part of it instead.
void add_inclusion(const Words& words, std::uint32_t at, bool counted, Scope& scope) {
    // "nine counts, including fraud": one of the counted things, named by its kind
    if (counted && at < words.last() && words.is_noun(at) && !words.is_name(at)
        && words[at].word.back() != 's' && !words[at].capital)
        return;
    std::uint32_t end = at;
    bool names = false;
    while (end < words.last() && end < at + 5 && !words.is_break(end)) {
        if (words[end].is_number() || words[end].has(Category::cardinal)) return;
        names = names || words.is_noun(end) || words.is_name(end);
        ++end;
    }
    if (names)
        scope.including.push_back(source_text(words, cover(words[at].span, words[end - 1].span)));
}

// "à Lorme et dans 6 cantons": a place joined by "and" to the number counts beside it.
// "7 cantons, y compris celui du chef-lieu": a place after "including" counts within it.
void find_members(
    const Words& words, const Mention& mention, const NounPhrase& phrase, Scope& scope) {
    std::uint32_t i = mention.first;
    while (i > words.first()
           && (words[i - 1].has(Category::place_preposition) || words[i - 1].has(Category::article)
               || words[i - 1].has(Category::preposition) || words[i - 1].has(Category::bound))) {
        --i;
    }
    if (i > words.first() + 1 && words[i - 1].has(Category::conjunction)
        && (words[i - 2].has(Category::place) || words.is_name(i - 2))) {
        scope.beside.push_back(source_text(words, words[i - 2].span));
    }
    const std::uint32_t end = std::max(mention.last, phrase.last);
    if (!words.any({Category::subset})) return;
    constexpr std::uint32_t reach = 9, reach_of_postposed = 20;  // words
    for (std::uint32_t k = end; k < words.last() && k < end + reach_of_postposed; ++k) {
        if (words.text().id(words[k], Category::subset) != "inclusion") continue;
        const bool closes = k + 1 == words.last() || words.is_break(k + 1);
        if (!closes && k >= end + reach) break;
        if (k > end + 1 && closes) {  // "…, renforts compris"
            std::uint32_t from = k;
            while (from > end && !words.is_break(from - 1)) --from;
            if (from < k)
                scope.including.push_back(
                    source_text(words, cover(words[from].span, words[k - 1].span)));
            break;
        }
        const std::uint32_t place = place_at(words, k + 1);
        if (place == no_token)
            add_inclusion(words, k + 1, mention.kind == MentionKind::number, scope);
        else
            scope.including.push_back(source_text(
                words, cover(words[k + 1].span, words[end_of_place(words, place)].span)));
        break;
    }
}

// "he and his [four] crewmen", "ses [quatre] matelots et lui": one more than are counted.
bool has_company(const Words& words, const Mention& mention, const NounPhrase& phrase) {
    const std::uint32_t last = std::max(mention.last, phrase.last);
    return (last < words.last() && words.has_role(last, "and-him"))
           || (mention.first > words.first() && words.has_role(mention.first - 1, "him-and"));
}

// "our other 61 branches", "les 61 autres agences": all but those spoken of before, unlike "61
// others".
bool are_the_others(const Words& words, const Mention& mention, const NounPhrase& phrase) {
    const std::uint32_t first = mention.first;
    if (first > words.first() && words[first - 1].has(Category::article))
        return phrase.complement && words[first - 1].word != "a";
    // "los otros", in one
    if (first > words.first() && words[first - 1].has(Category::complement)
        && words[first - 1].word.find(' ') != std::string_view::npos)
        return true;
    return first >= words.first() + 2 && words[first - 1].has(Category::complement)
           && words[first - 2].has(Category::article) && words[first - 2].word != "a";
}

// The year and month of an ISO time as a count of months; −1 when it has none.
int months_of(std::string_view iso) {
    if (iso.size() < 4 || iso[0] < '0' || iso[0] > '9') return -1;
    int year = 0;
    for (char c : iso.substr(0, 4)) {
        if (c < '0' || c > '9') return -1;
        year = year * 10 + (c - '0');
    }
    const bool month = iso.size() >= 7 && iso[4] == '-' && iso[5] >= '0' && iso[5] <= '1';
    return year * 12 + (month ? (iso[5] - '0') * 10 + (iso[6] - '0') - 1 : 11);
}

// "Le bilan est porté ce soir à [41] blessés": a phrase for a new figure with something put in.
bool is_raised_to(const Words& words, std::uint32_t first) {
    constexpr std::uint32_t furthest = 6;
    if (first == words.first() || !words[first - 1].has(Category::range_word)) return false;
    const Lexicon& lexicon = words.text().language().lexicon;
    for (std::uint32_t i = first - 1, steps = 0; i > words.first() && steps < furthest; ++steps) {
        if (words.is_break(--i)) return false;
        const auto verb = lexicon.step(Lexicon::forms, words[i].word);
        for (const Lexeme& lexeme : lexicon.lexemes(lexicon.step(verb, words[first - 1].word))) {
            if (lexeme.category == Category::revised) return true;
        }
    }
    return false;
}

// "eleven people, [two] of them badly": of the number before it.
bool is_part_of_number(
    const Words& words, const std::vector<Mention>& mentions, const Mention& mention) {
    if (!is_of_them(words, mention.last)) return false;
    return std::any_of(mentions.begin(), mentions.end(), [&](const Mention& other) {
        return other.kind == MentionKind::number && other.last <= mention.first
               && other.first >= words.first();
    });
}

}  // namespace

bool is_reminder(const Words& words, const std::vector<Mention>& mentions, const Mention& mention) {
    if (mention.first < words.first() + 3 || !words[mention.first - 1].is_sign(":")) return false;
    return std::any_of(mentions.begin(), mentions.end(), [&](const Mention& m) {
        return m.kind == MentionKind::date && m.last + 1 == mention.first && m.first > words.first()
               && words[m.first - 1].is_sign("(");
    });
}

// "the record year of [2019, when] 71,000 came": the clause is of the date in front of it.
std::uint32_t with_its_date(
    const Words& words, const std::vector<Mention>& mentions, std::uint32_t clause) {
    if (clause >= words.last()
        || (!words.has_role(clause, "when") && !words.has_role(clause, "whereabouts")))
        return clause;
    for (const Mention& m : mentions) {
        const bool in_front
            = m.last == clause || (m.last + 1 == clause && words[m.last].is_sign(","));
        if (in_front && m.kind == MentionKind::date) return m.first;
    }
    return clause;
}

// "more than the two earlier plans together, [which had cost] 205 jobs": of what the clause is
// about.
bool takes_up_the_past(const Words& words, std::uint32_t clause) {
    constexpr std::uint32_t reach = 8;
    if (!words[clause].has(Category::relative)) return false;
    for (std::uint32_t i = clause, steps = 0; i > words.first() && steps < reach; --i, ++steps) {
        if (words.is_hard_break(i - 1) || (words.is_verb(i - 1) && !words.is_participle(i - 1)))
            return false;
        if (words[i - 1].has(Category::past_event)) return true;
    }
    return false;
}

Scope scope_of(
    const Words& words,
    const std::vector<Mention>& mentions,
    const Mention& mention,
    const NounPhrase& phrase,
    std::string_view published) {
    const Range clause = clause_of(words, mention, phrase);
    Scope scope;
    find_places(words, mentions, mention, clause.first, clause.last, scope);
    const bool whole = clause.first == words.first() && clause.last == words.last();
    if (scope.places.empty() && !whole) {
        const std::uint32_t end = end_of_whole(words, clause);
        find_places(words, mentions, mention, words.first(), end, scope);
        // "96 drones, dont 52 à Lorme, 31 à Sorgues": together the places of all parts are its own.
        Scope parts;
        if (scope.places.empty() && end < words.last())
            find_places(words, mentions, mention, end, words.last(), parts);
        if (parts.places.size() > 1) {
            scope.places = std::move(parts.places);
            scope.place_words = std::move(parts.place_words);
        }
    }
    find_time(
        words, mentions, mention, with_its_date(words, mentions, clause.first), clause.last, scope);
    find_members(words, mention, phrase, scope);

    std::uint32_t before = mention.first;
    while (before > words.first() && words[before - 1].has(Category::article)) --before;
    if ((before > words.first() && words[before - 1].has(Category::subset))
        || is_part_of_number(words, mentions, mention))
        scope.part = Part::subset;
    if (are_the_others(words, mention, phrase) || has_company(words, mention, phrase))
        scope.part = Part::complement;
    scope.background = is_reminder(words, mentions, mention) || is_of_another(words, mention);
    if (clause.first < words.last() && takes_up_the_past(words, clause.first))
        scope.background = true;
    const bool told = words.any({Category::past_event, Category::provisional, Category::revised});
    for (std::uint32_t i = clause.first; told && i < clause.last; ++i) {
        if (words[i].has(Category::past_event)) scope.background = true;
        if (words[i].has(Category::revised)) scope.revised = true;
    }
    scope.revised = scope.revised || is_raised_to(words, mention.first);
    // "selon un nouveau bilan": said of the whole sentence
    for (std::uint32_t i = words.first(); told && i + 2 < words.last(); ++i) {
        if (!words[i].has(Category::attribution_word)) continue;
        scope.revised = scope.revised || words[i + 1].has(Category::revised)
                        || words[i + 2].has(Category::revised);
    }
    // "Two dead, by a first count", "First toll: six injured, no deaths"
    for (std::uint32_t i = words.first(); told && i < words.last(); ++i)
        scope.provisional = scope.provisional || words[i].has(Category::provisional);
    if (mention.kind == MentionKind::percent && is_partial_vote(words, mentions, scope.time))
        scope.provisional = true;
    // "Cette année-là, 43 brebis …": said of all that follows
    for (std::uint32_t i = words.first(); told && i + 1 < words.last() && i < words.first() + 3;
         ++i) {
        if (words[i].has(Category::past_event) && words[i + 1].is_sign(","))
            scope.background = true;
    }
    const int then = months_of(scope.time.begin), now = months_of(published);
    if (then >= 0 && now >= 0 && then + 1 < now) scope.background = true;
    return scope;
}

}  // namespace claimdiff
