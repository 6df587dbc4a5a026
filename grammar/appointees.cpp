// An appointment may begin with the office. Then the verb follows, and behind it the name, with
// what else is told of the person in front:
//
//     "Neue Präsidentin des Rechnungshofs wird die 49-jährige Juristin [Carla Wenzel]"
//     "Nuevo director del museo será [Luis Ansorena]"
//     "Neuer Trainer ist [Mario Quer]"
//
// Or it stands beside the name behind a verb of appointing.
#include "grammar/appointees.hpp"

namespace claimdiff {
namespace {

constexpr std::uint32_t furthest_title = 3;      // tokens in front of it
constexpr std::uint32_t longest_complement = 6;  // tokens of "des Verbands der Winzer"
constexpr std::uint32_t longest_description = 7;

// "die", "49-jährige", "Juristin": what is told of the person before the name.
bool describes(const Words& words, std::uint32_t i) {
    const Token& t = words[i];
    return t.has(Category::article) || t.is_number() || t.hyphen_before || t.has(Category::age_word)
           || t.has(Category::title_word) || t.has(Category::title_modifier)
           || t.has(Category::relative_day) || words.is_adverb(i) || words.is_adjective(i)
           || (words.is_noun(i) && !words.is_name(i));
}

bool may_be_name(const Words& words, std::uint32_t i) {
    const Token& t = words[i];
    return words.is_name(i) && !t.has(Category::title_word) && !t.has(Category::place)
           && !t.has(Category::age_word);
}

// "Der Anwalt des [Präsidenten] ist", "le successeur du [maire]": the title of somebody else.
bool heads_clause(const Words& words, std::uint32_t title) {
    static constexpr Categories joining{Category::article, Category::of_word};
    return title <= words.first() + 1 || words.find(joining, words.first() + 1, title) == title;
}

// "Der Präsident wird Mario Quer [treffen]": a verb that closes the clause, to which "wird" is the
// auxiliary.
bool closes_with_verb(const Words& words, std::uint32_t i) {
    if (!words.text().language().lexicon.conventions().capital_nouns) return false;
    while (i < words.last() && !words.is_break(i)) ++i;
    const Token& last = words[i - 1];
    return last.is_word() && !last.capital && !words.is_small(i - 1) && !words.is_adverb(i - 1);
}

// "nombró consejera delegada a [Berta Lizana]", "berief [Berta Linz] zur Vorstandschefin"
std::pair<std::uint32_t, std::uint32_t> appointee_beside(const Words& words, std::uint32_t title) {
    static constexpr ConceptSet appointing{"business/appointed", "vote/elected"};
    constexpr std::pair<std::uint32_t, std::uint32_t> nobody{no_token, no_token};
    if (!words.any(appointing)) return nobody;
    const auto name_from = [&](std::uint32_t first) {
        std::uint32_t end = first;
        while (end < words.last() && may_be_name(words, end)) ++end;
        return end >= first + 2 ? std::pair{first, end} : nobody;
    };
    if (title > words.first() + 2
        && (words[title - 1].word == "zur" || words[title - 1].word == "zum")) {
        std::uint32_t first = title - 1;
        while (first > words.first() && may_be_name(words, first - 1)) --first;
        return name_from(first).second == title - 1 ? std::pair{first, title - 1} : nobody;
    }
    for (std::uint32_t i = title + 1; i + 2 < words.last() && i <= title + longest_complement;
         ++i) {
        if (words.is_break(i) || words.is_verb(i)) break;
        if (words[i].has(Category::range_word) && words[i].has(Category::preposition)
            && !words[i].has(Category::article))
            return name_from(i + 1);
    }
    return nobody;
}

}  // namespace

std::pair<std::uint32_t, std::uint32_t> appointee_behind(const Words& words, std::uint32_t title) {
    constexpr std::pair<std::uint32_t, std::uint32_t> nobody{no_token, no_token};
    if (const auto named = appointee_beside(words, title); named.first != no_token) return named;
    if (title > words.first() + furthest_title || !heads_clause(words, title)) return nobody;
    std::uint32_t i = title + 1;
    for (; i < words.last() && i <= title + longest_complement; ++i) {
        if (words.is_break(i)) return nobody;
        if (words.has_role(i, "is-now")) break;
        if (words.is_verb(i) || words[i].has(Category::auxiliary)) return nobody;
    }
    if (i >= words.last() || !words.has_role(i, "is-now")) return nobody;
    const std::uint32_t verb = i++;
    while (i < words.last() && i <= verb + longest_description && !may_be_name(words, i)) {
        if (words.is_break(i) || !describes(words, i)) return nobody;
        ++i;
    }
    std::uint32_t end = i;
    while (end < words.last() && may_be_name(words, end) && !words.is_break(end)) ++end;
    return end >= i + 2 && !closes_with_verb(words, end) ? std::pair{i, end} : nobody;
}

}  // namespace claimdiff
