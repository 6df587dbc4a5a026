// A date belongs to a figure when it stands in its clause, or is the only one of the sentence and
// neither of a thing of its own nor of another figure:
//
//     "Lundi, 40 maisons ont brûlé, selon la mairie"          of the 40
//     "6,42 mètres, dépassant la crue de janvier 1995"        of the flood
//     "21 % de grévistes, contre 26 % la veille"              of the 26 %
#include "grammar/scope_time.hpp"

#include <algorithm>

#include "grammar/attached_dates.hpp"
#include "grammar/verb_last.hpp"

namespace claimdiff {
namespace {

// A part of a day without its day ("TEV", "soirée") is no scope.
bool is_date(const Mention& m) {
    if (m.time.value.size() == 3 && m.time.value[0] == 'T' && m.time.begin.empty()) return false;
    return m.kind == MentionKind::date || m.kind == MentionKind::daterange
           || m.kind == MentionKind::time;
}

// "In a similar case [in 2022], a court …": a phrase in front of the clause, which a comma closes.
bool heads_clause(const Words& words, const Mention& date) {
    if (date.last >= words.last() || !words[date.last].is_sign(",")) return false;
    constexpr std::uint32_t reach = 10;  // tokens
    for (std::uint32_t i = date.first; i + reach > date.first; --i) {
        if (i == words.first() || words.is_hard_break(i - 1)) return true;
        const Token& t = words[i - 1];
        if (t.is_sign(",") || t.has(Category::after) || t.has(Category::since)
            || t.has(Category::before) || t.has(Category::until) || words.is_verb(i - 1))
            return false;
    }
    return false;
}

// A date at the head of the sentence, or of what stands behind its colon, is said of all that
// follows; one in a clause of its own ("en service depuis 2011") is not.
bool opens_sentence(const Words& words, const Mention& date) {
    constexpr std::uint32_t reach = 3;  // words in front
    for (std::uint32_t i = date.first; i > words.first() && i + reach > date.first; --i) {
        if (words[i - 1].is_sign(":") || words[i - 1].is_sign(";")) return true;
    }
    return date.first <= words.first() + reach || heads_clause(words, date);
}

// "6,42 mètres, dépassant la crue [de janvier 1995]": the day of another event, told behind a comma
// only for comparison.
bool is_of_another(const Words& words, const Mention& self, const Mention& date) {
    if (date.first <= self.last || date.first < words.first() + 2) return false;
    bool apart = false;
    for (std::uint32_t i = self.last; i + 1 < date.first; ++i)
        apart = apart || words[i].is_sign(",");
    return apart && words[date.first - 1].has(Category::of_word)
           && words.may_be_noun(date.first - 2) && !words.is_name(date.first - 2);
}

// "17,9 % à midi et 38,2 % [à 17 heures]": the time right behind a figure is its own.
bool stands_right_behind(const Words& words, const Mention& self, const Mention& date) {
    constexpr std::uint32_t reach = 2;  // small words
    if (date.first < self.last || date.first > self.last + reach) return false;
    for (std::uint32_t i = self.last; i < date.first; ++i) {
        if (!words.is_small(i) || words.is_break(i) || words[i].has(Category::conjunction))
            return false;
    }
    return true;
}

bool is_year_behind(const Mention& self, const Mention& date) {
    constexpr std::size_t year = 4;  // characters of its value
    return date.first > self.last && date.time.value.size() == year;
}

// "Turnout was 47%, though it had reached only 41% [in 2020]": the year of the figure in front of
// it.
bool is_of_next_figure(
    const Words& words,
    const std::vector<Mention>& mentions,
    const Mention& self,
    const Mention& date) {
    if (!is_year_behind(self, date)) return false;
    return std::any_of(mentions.begin(), mentions.end(), [&](const Mention& m) {
        constexpr std::uint32_t reach = 3;  // "nachdem sie [2019] nur 41 Prozent erreicht hatte"
        const bool in_front = date.last <= m.first && m.first < date.last + reach;
        if (m.kind != self.kind || m.first <= self.last
            || (!in_front && !stands_right_behind(words, m, date)))
            return false;
        for (std::uint32_t i = self.last; i < std::min(m.first, date.first); ++i) {
            if (words[i].is_sign(",")) return true;
        }
        return false;
    });
}

// "He won three prizes and was named best actor [in 1971]": the year of what is told next, by a
// verb of its own and no figure.
bool is_of_next_verb(
    const Words& words,
    const std::vector<Mention>& mentions,
    const Mention& self,
    const Mention& date) {
    if (!is_year_behind(self, date)) return false;
    for (const Mention& m : mentions) {
        if (m.first >= self.last && m.last <= date.first) return false;
    }
    for (std::uint32_t i = self.last; i + 1 < date.first; ++i) {
        const Token& next = words[i + 1];
        const bool phrase  // "was named"
            = next.word.find(' ') != next.word.npos && !words.is_noun(i + 1);
        if (words[i].has(Category::conjunction)
            && (phrase || next.has(Category::auxiliary) || words.is_verb(i + 1)))
            return true;
    }
    return false;
}

// "La dernière grève remonte à 2024: on avait [alors] compté 31 % de grévistes"
bool is_back_then(const Words& words, std::uint32_t first, std::uint32_t last) {
    for (std::uint32_t i = first; i < last; ++i) {
        if (words.has_role(i, "back-then")) return true;
    }
    return false;
}

}  // namespace

void find_time(
    const Words& words,
    const std::vector<Mention>& mentions,
    const Mention& self,
    std::uint32_t first,
    std::uint32_t last,
    Scope& scope) {
    const Mention* in_clause = nullptr;
    const Mention* in_sentence = nullptr;
    int dates = 0;
    const bool compares = words.any({Category::versus});
    const std::uint32_t side
        = compares ? comparison_before(words, mentions, self.first) : std::uint32_t{no_token};
    for (const Mention& m : mentions) {
        if (&m == &self || !is_date(m)) continue;
        if (compares && comparison_before(words, mentions, m.first) != side) continue;
        if (is_age_of_things(words, m) || is_base_of_comparison(words, m)
            || is_day_of_statement(words, m) || is_year_of_aside(words, self, m))
            continue;
        if (self.last <= m.first
            && (dates_other_act(words, m) || dates_other_thing(words, self, m)))
            continue;
        // "das 1974 errichtete Krankenhaus hat [480] Betten": of the building alone
        if (prenominal_attribute(words, m).found()) continue;
        if (self.kind != MentionKind::number && stands_right_behind(words, self, m)) {
            scope.time = m.time;
            return;
        }
        if (is_of_next_figure(words, mentions, self, m)) continue;
        if (is_of_another(words, self, m) || is_of_next_verb(words, mentions, self, m)) continue;
        // "Occupancy 91% (Q1: 88%)": a label speaks of what follows it alone
        if (m.last < words.last() && words[m.last].is_sign(":") && m.first > words.first()
            && words[m.first - 1].is_sign("(")) {
            if (self.first != m.last + 1) continue;
            scope.time = m.time;
            return;
        }
        // "since 2020" is where a count begins, "since 2020, when a fire destroyed 140 homes" when
        // it happened.
        const bool since = words[m.first].has(Category::since)
                           || (m.first > words.first() && words[m.first - 1].has(Category::since));
        const bool opens_clause = m.last + 1 < words.last() && words[m.last].is_sign(",")
                                  && m.last < self.first
                                  && (words[m.last + 1].has(Category::relative)
                                      || words[m.last + 1].has(Category::conjunction));
        if (since && !opens_clause) continue;
        if (since) in_clause = &m;
        // "in 2014, [14 people] died and in 2001 …"
        if (in_clause == nullptr && m.last + 1 == first && heads_clause(words, m)) in_clause = &m;
        ++dates;
        if (in_sentence == nullptr) in_sentence = &m;
        if (m.first >= first && m.last <= last && in_clause == nullptr) in_clause = &m;
    }
    // "380 firefighters, of whom a hundred arrived last night": the night is the hundred's
    bool of_part = false;
    for (std::uint32_t i = self.last; in_sentence != nullptr && i < in_sentence->first; ++i)
        of_part = of_part || words[i].has(Category::subset);
    if (in_clause != nullptr) {
        scope.time = in_clause->time;
    } else if (
        dates == 1 && !of_part
        && (opens_sentence(words, *in_sentence) || in_sentence->first > self.last)) {
        scope.time = in_sentence->time;
    } else if (dates == 1 && in_sentence->last <= first && is_back_then(words, first, last)) {
        scope.time = in_sentence->time;
    }
}

}  // namespace claimdiff
