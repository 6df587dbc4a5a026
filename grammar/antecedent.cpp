// What stands beside a clause and belongs to it: the noun that its relative pronoun takes up, the
// name apposed to a title, the time put between a verb and what it is said of.
//
//     "[The ferry], which had sailed"            the ferry had sailed
//     "[Otto Brandel], le fils aîné, qui a eu"   Otto Brandel had
//     "l'ancien maire, [Luc Ferran], a été"      Luc Ferran
//     "was awarded [on Monday evening] to"       a time
//     "[The horse], trained by A, is owned by"   the horse is
//
//     "[Luc Ferran] was heard and has been"      Luc Ferran has been
//     "[The lock] was new. It worked"            the lock worked
//
// "The owner of the horse, which": the owner or the horse, for all a small reading knows; nothing
// is taken.
#include <algorithm>

#include "grammar/clause.hpp"
#include "text/fold.hpp"

namespace claimdiff {
namespace {

constexpr std::uint32_t longest_phrase = 9;  // tokens of a noun and its complements

bool joins_phrase(const Words& words, std::uint32_t i) {
    const Token& t = words[i];
    if (words.is_break(i) || t.has(Category::relative)
        || (t.has(Category::conjunction) && !t.has(Category::article)))
        return false;
    return t.has(Category::article) || t.has(Category::one_article) || t.has(Category::of_word)
           || t.has(Category::elision) || t.has(Category::none) || t.is_number()
           || t.has(Category::cardinal) || t.has(Category::title_word) || words.is_noun(i)
           || words.is_name(i) || words.is_adjective(i);
}

// The first token of the name that ends before `end`: two words at least, no preposition in front.
std::uint32_t full_name_before(const Words& words, std::uint32_t end) {
    std::uint32_t first = end;
    while (first > words.first() && end - first < 4 && words.is_name(first - 1)) --first;
    if (first == words.first() + 1 && first < end && opens_name(words, first - 1)) --first;
    if (end - first < 2) return no_token;
    if (first > words.first()
        && (words[first - 1].has(Category::preposition)
            || words[first - 1].has(Category::place_preposition)))
        return no_token;
    return first;
}

// "He", "elle", "er": a pronoun that may stand for a person.
bool may_be_person(const Words& words, std::uint32_t pronoun) {
    static constexpr std::string_view pronouns[]
        = {"he", "she", "il", "elle", "er", "sie", "él", "ella"};
    return std::find(std::begin(pronouns), std::end(pronouns), words[pronoun].word)
           != std::end(pronouns);
}

// "[Le mécanicien] a freiné", "[A man of 44] was arrested": one person, who does not only speak
// ("a déclaré le procureur").
bool is_one_person(const Words& words, const Bearer& subject, std::uint32_t verb) {
    const Token& opening = words[subject.first];
    if (subject.indefinite && !opening.has(Category::one_article)) return false;
    for (std::uint32_t i = verb; i < words.last() && i < verb + 3; ++i) {
        if (words[i].has(Category::attribution_verb)) return false;
    }
    return !subject.noun.starts_with("people/officials");
}

}  // namespace

Bearer joined_subject(const Words& words, std::uint32_t joint, bool& doubtful) {
    if (!words[joint].has(Category::number_and)) return {};
    const Bearer subject = subject_before(words, joint, doubtful);
    if (!subject.found() || subject.none || subject.last > joint) return {};
    for (std::uint32_t i = subject.last; i < joint; ++i) {
        if (words[i].has(Category::auxiliary) || words[i].has(Category::tense) || words.is_verb(i))
            return subject;
    }
    return {};
}

Bearer taken_up(const Words& words, std::uint32_t pronoun) {
    const bool thing = words.has_role(pronoun, "thing"), person = may_be_person(words, pronoun);
    if (!thing && !person) return {};
    const Sentence* const sentence = sentence_before(words);
    if (sentence == nullptr) return {};
    const Words before(words.text(), *sentence);
    for (std::uint32_t i = before.first() + 1; i < before.last(); ++i) {
        if (before.is_break(i)) return {};
        if (!before[i].has(Category::auxiliary) && !before[i].has(Category::tense)
            && !before.is_verb(i))
            continue;
        bool doubtful = false;
        Bearer subject = subject_before(before, i, doubtful);
        if (doubtful || !subject.found() || subject.none) return {};
        const bool somebody = !subject.holder.empty() || subject.noun.starts_with("people");
        if (somebody ? !person || !is_one_person(before, subject, i) : !thing || subject.indefinite)
            return {};
        subject.first = pronoun;
        subject.last = pronoun + 1;
        return subject;
    }
    return {};
}

Bearer antecedent(const Words& words, std::uint32_t relative) {
    std::uint32_t end = relative;
    if (end > words.first() && words[end - 1].is_sign(",")) --end;
    std::uint32_t first = end;
    while (first > words.first() && end - first < longest_phrase && joins_phrase(words, first - 1))
        --first;
    if (first == words.first() + 1 && first < end && opens_name(words, first - 1)) --first;
    if (first == end) return {};
    for (std::uint32_t i = first + 1; i < end; ++i) {
        // "l'usine de Brel, qui": a name behind "of" is a place
        if (words[i].has(Category::of_word) && !(i + 1 < end && words.is_name(i + 1))
            && !words[i - 1].has(Category::of_word))
            return {};
    }
    const Bearer phrase = phrase_from(words, first, end);
    if (!phrase.found() || !phrase.holder.empty() || first <= words.first() + 1) return phrase;
    const std::uint32_t name
        = words[first - 1].is_sign(",") ? full_name_before(words, first - 1) : no_token;
    if (name == no_token) return phrase;
    Bearer named;
    named.first = named.last = name;
    named.holder = opens_name(words, name) ? phrase_from(words, name, first - 1).holder
                                           : name_from(words, name, named.last);
    named.last = std::max(named.last, name + 1);
    return named;
}

Bearer subject_over(const Words& words, std::uint32_t group) {
    constexpr std::uint32_t reach = 14;
    if (group == words.first() || !words[group - 1].is_sign(",")) return {};
    std::uint32_t comma = group - 1;
    for (std::uint32_t steps = 0; steps < reach && comma > words.first() + 1; ++steps) {
        --comma;
        if (words.is_hard_break(comma)) return {};
        if (words[comma].is_sign(",")) break;
    }
    if (!words[comma].is_sign(",") || comma == words.first()) return {};
    bool doubtful = false;
    const Bearer subject = subject_before(words, comma, doubtful);
    if (doubtful || !subject.found()) return {};
    // "L'incendie [de la grange], à Sauvignac, est": its complements may stand behind it
    const Token& next = words[subject.last];
    if (subject.last == comma && subject.holder.empty()) {  // "The engineer, Luc Ferran, was"
        std::uint32_t last = comma;
        std::string name = apposed_name(words, comma, last);
        if (!name.empty() && last + 1 == group) {
            Bearer named = subject;
            named.holder = std::move(name);
            named.last = last;
            named.indefinite = false;
            return named;
        }
    }
    const bool described = next.has(Category::of_word) || next.has(Category::preposition)
                           || next.has(Category::place_preposition);
    return subject.last == comma || described ? subject : Bearer{};
}

namespace {

// "Die Strecke[,] auf der täglich 140 Züge verkehren[,] bleibt gesperrt": German relative clauses
// open with what is an article elsewhere and end in their verb.
std::uint32_t over_german_relative(const Words& words, std::uint32_t comma) {
    constexpr std::uint32_t longest = 16;  // tokens
    if (comma < words.first() + 4 || words[comma - 1].capital || !words[comma - 1].is_word())
        return comma;
    std::uint32_t open = comma;
    while (open > words.first() + 1 && comma - open < longest && !words.is_break(open - 1)) --open;
    if (open < words.first() + 2 || !words[open - 1].is_sign(",") || !words[open - 2].capital)
        return comma;
    std::uint32_t i = open;
    if (words[i].has(Category::preposition) && !words[i].has(Category::article)) ++i;
    return i + 1 < comma && words[i].has(Category::article) && !words[i].has(Category::one_article)
               ? open - 1
               : comma;
}

}  // namespace

std::uint32_t over_relative(const Words& words, std::uint32_t comma) {
    if (comma >= words.first() + 3 && words[comma - 1].has(Category::pronoun)
        && words[comma - 2].is_sign(","))
        return comma - 2;
    for (std::uint32_t i = comma; i > words.first() + 1; --i) {
        const Token& t = words[i - 1];
        if (t.is_sign(",") || words.is_hard_break(i - 1)) break;
        if (t.has(Category::relative)) return words[i - 2].is_sign(",") ? i - 2 : comma;
    }
    return words.text().language().lexicon.conventions().capital_nouns
               ? over_german_relative(words, comma)
               : comma;
}

std::string apposed_name(const Words& words, std::uint32_t comma, std::uint32_t& last) {
    if (comma + 2 >= words.last() || !words[comma].is_sign(",")) return {};
    std::uint32_t end = comma + 1;
    while (end < words.last() && end < comma + 5 && words.is_name(end)
           && !words[end].has(Category::place) && !words[end].has(Category::weekday)
           && !words[end].has(Category::month))
        ++end;
    if (end < comma + 3 || (end < words.last() && !words.is_break(end))) return {};
    std::string name = name_from(words, comma + 1, last);
    return last == end ? name : std::string{};
}

std::uint32_t over_time(const Words& words, std::uint32_t at) {
    static constexpr Categories days{Category::weekday, Category::relative_day, Category::day_part};
    std::uint32_t i = at;
    while (i < words.last() && i < at + 2
           && (words[i].has(Category::preposition) || words[i].has(Category::place_preposition)
               || words[i].has(Category::article)))
        ++i;
    if (i >= words.last() || !words[i].categories.intersects(days)) return at;
    if (i > at && words[at].has(Category::article) && words[i].has(Category::of_word)) return at;
    while (i < words.last()
           && (words[i].categories.intersects(days)
               || (words[i].is_number() && words[i].digit_count < 3)
               || words[i].has(Category::month)))
        ++i;
    // "during Sunday's escape": the day is the escape's
    return i < words.last() && words[i].word == "'s" ? at : i;
}

std::uint32_t over_apposition(const Words& words, std::uint32_t comma) {
    constexpr std::uint32_t longest = 14;
    std::uint32_t open = comma;
    while (open > words.first() + 1 && comma - open < longest && !words.is_break(open - 1)) --open;
    if (open <= words.first() + 1 || !words[open - 1].is_sign(",") || open == comma) return comma;
    // "fabricant de meubles", "un ancien directeur": a noun that opens the words between two commas
    std::uint32_t head = open;
    while (head + 1 < comma
           && (words[head].has(Category::one_article) || words[head].has(Category::title_modifier)
               || (words.is_adjective(head) && !words.may_be_noun(head))))
        ++head;
    const bool names = words.may_be_noun(head) && !words.is_name(head)
                       && !words[head].has(Category::time_unit)
                       && !words[head].has(Category::weekday) && !words[head].has(Category::month)
                       && !words[head].has(Category::preposition)
                       && !words[head].has(Category::place_preposition);
    if (!names) return comma;
    for (std::uint32_t i = open; i < comma; ++i) {
        if (words[i].has(Category::auxiliary)) return comma;
    }
    const std::uint32_t before = open - 2;  // what it is said of
    return words.is_name(before) || words.is_noun(before) ? open - 1 : comma;
}

}  // namespace claimdiff
