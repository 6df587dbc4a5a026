#include "grammar/attached_dates.hpp"

#include <algorithm>

#include "grammar/concepts.hpp"
#include "grammar/event.hpp"

namespace claimdiff {
namespace {

bool is_act(const Words& words, std::uint32_t i) {
    const std::string_view noun = words.text().id(words[i], Category::noun);
    return noun.starts_with("acts/") && noun.find('|') == noun.npos;
}

// "Sunday's brazen [theft]"
std::uint32_t act_possessed(const Words& words, const Mention& day) {
    constexpr std::uint32_t longest = 4;  // words of description
    if (day.last >= words.last() || words[day.last].word != "'s") return no_token;
    for (std::uint32_t i = day.last + 1; i < words.last() && i <= day.last + longest; ++i) {
        const Token& t = words[i];
        if (words.is_break(i) || t.has(Category::of_word) || t.has(Category::preposition)) break;
        if (is_act(words, i) || (t.has(Category::event) && words.may_be_noun(i))) return i;
    }
    return no_token;
}

// "52 votes against 40"
bool is_of_votes(const Words& words, const Mention& m) {
    return m.last < words.last()
           && words.text().id(words[m.last], Category::noun).starts_with("votes");
}

std::uint32_t first_of_phrase(const Words& words, std::uint32_t i) {
    while (i > words.first()
           && (words[i - 1].has(Category::article) || words.is_adjective(i - 1)
               || words[i - 1].has(Category::ordinal)))
        --i;
    return i;
}

// "The group, [founded in 1963], plans": the tokens of the aside that the year stands in; the same
// twice when it stands in none.
std::pair<std::uint32_t, std::uint32_t> aside_of_year(const Words& words, const Mention& date) {
    constexpr std::size_t year = 4;      // characters of its value
    constexpr std::uint32_t reach = 10;  // tokens on either side
    const auto none = std::pair(date.first, date.first);
    if (date.time.value.size() != year) return none;
    std::uint32_t first = date.first;
    while (first > words.first() && first + reach > date.first && !words.is_break(first - 1))
        --first;
    if (first == words.first() || !words[first - 1].is_sign(",") || !words.is_participle(first))
        return none;
    std::uint32_t last = date.last;
    while (last < words.last() && last < date.last + reach && !words.is_break(last)) ++last;
    return last < words.last() && words[last].is_sign(",") ? std::pair(first, last) : none;
}

}  // namespace

std::uint32_t act_of_day(const Words& words, const Mention& day) {
    if (const std::uint32_t act = act_possessed(words, day); act != no_token) return act;
    if (day.first < words.first() + 2 || !words[day.first - 1].has(Category::of_word))
        return no_token;
    std::uint32_t i = day.first - 2;
    if (!words[i].has(Category::noun) && words.is_adjective(i) && i > words.first()) --i;
    return is_act(words, i) ? i : no_token;
}

std::uint32_t appointment_at(const Words& words, const Mention& day) {
    std::uint32_t i = day.first;
    while (i > words.first()
           && (words[i - 1].has(Category::time_link) || words[i - 1].has(Category::article)
               || words[i - 1].has(Category::next_word) || words[i - 1].has(Category::of_word)))
        --i;
    if (i == words.first()) return no_token;
    const std::string_view noun = words.text().id(words[i - 1], Category::noun);
    return in_family(noun, {"acts/elections", "acts/funerals"}) ? i - 1 : no_token;
}

std::uint32_t came_about(const Words& words, const Mention& time) {
    if (!words.text().language().lexicon.conventions().capital_nouns) return no_token;
    constexpr std::uint32_t reach = 14, longest = 5;  // tokens
    const std::uint32_t first
        = time.first > words.first() + reach ? time.first - reach : words.first();
    const std::uint32_t last = std::min(words.last(), time.last + reach);
    bool comes = false;
    for (std::uint32_t i = first; i < last; ++i) comes = comes || words.has_role(i, "comes-about");
    if (!comes) return no_token;
    for (std::uint32_t i = first; i < last; ++i) {
        if (words.is_hard_break(i) && i >= time.last) break;
        if (!words.has_role(i, "leads-to")) continue;
        for (std::uint32_t k = i + 1; k < last && k < i + longest && !words.is_break(k); ++k) {
            if (is_act(words, k) || (words[k].capital && words[k].has(Category::event))) return k;
        }
    }
    return no_token;
}

bool dates_other_act(const Words& words, const Mention& day) {
    const std::uint32_t act = act_of_day(words, day);
    if (act == no_token) return false;
    const std::uint32_t first = first_of_phrase(words, std::min(act, day.first));
    if (first == words.first()) return false;
    const Token& link = words[first - 1];
    const bool scene = words.text().id(link, Category::place_preposition) == "in"
                       || (link.has(Category::lasting) && !link.has(Category::place_preposition));
    return !scene
           && (link.has(Category::preposition) || link.has(Category::place_preposition)
               || link.has(Category::cause_word));
}

bool dates_other_thing(const Words& words, const Mention& figure, const Mention& date) {
    constexpr std::uint32_t nearest = 2;  // words from a figure to what it counts
    std::uint32_t i = date.first;
    while (i > words.first()
           && (words[i - 1].has(Category::preposition) || words[i - 1].has(Category::article)
               || words[i - 1].has(Category::time_link)))
        --i;
    if (i < words.first() + 2 || i - 1 < figure.last + nearest || !words.is_participle(i - 1))
        return false;
    return words.is_noun(i - 2) && !words[i - 2].has(Category::auxiliary);
}

bool is_year_of_aside(const Words& words, const Mention& figure, const Mention& date) {
    const auto [first, last] = aside_of_year(words, date);
    return first != last && (figure.last <= first || last <= figure.first);
}

std::vector<std::pair<std::uint32_t, std::uint32_t>> asides_of_years(
    const Words& words, const std::vector<Mention>& mentions, const Mention& figure) {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> asides;
    for (const Mention& m : mentions) {
        if (is_year_of_aside(words, figure, m)) asides.push_back(aside_of_year(words, m));
    }
    return asides;
}

bool is_age_of_things(const Words& words, const Mention& period) {
    const std::string& value = period.time.value;  // "18XX"
    if (value.size() != 4 || value[3] != 'X' || period.first == words.first()) return false;
    const bool genitive = words[period.first - 1].has(Category::of_word)
                          || words[period.first].has(Category::of_word);
    return genitive || (period.last < words.last() && words.is_noun(period.last));
}

std::uint32_t comparison_before(
    const Words& words, const std::vector<Mention>& mentions, std::uint32_t at) {
    constexpr std::uint32_t reach = 16, longest = 6;  // tokens
    for (std::uint32_t i = at, steps = 0; i > words.first() && steps < reach; ++steps) {
        --i;
        if (words.is_hard_break(i)) break;
        if (!words[i].has(Category::versus)) continue;
        std::uint32_t figure = i + 1;
        while (figure < at && figure < i + longest
               && (words[figure].has(Category::bound) || words[figure].has(Category::article)
                   || words[figure].has(Category::of_word) || words.is_noun(figure)
                   || words.is_adjective(figure))
               && !words[figure].is_number())
            ++figure;
        const auto is_figure = [](const Mention& m) {
            return m.kind == MentionKind::number || m.kind == MentionKind::money
                   || m.kind == MentionKind::percent;
        };
        const bool compares = std::any_of(mentions.begin(), mentions.end(), [&](const Mention& m) {
            return m.first == figure && m.first <= at && is_figure(m);
        });
        // "Charges against 12 people", "After three deaths": nothing that it is compared with
        const bool before = std::any_of(mentions.begin(), mentions.end(), [&](const Mention& m) {
            return m.last <= i && m.last + reach > i && is_figure(m) && !is_of_votes(words, m);
        });
        if (compares && before) return i;
    }
    return no_token;
}

namespace {

// "[more] than", "[as] much as", "[inferior] a la de": a word that says how much more or less
// stands in front.
bool follows_comparative(const Words& words, std::uint32_t than) {
    constexpr std::uint32_t reach = 4;  // tokens
    static constexpr Categories comparing{
        Category::bound_and, Category::bound, Category::direction, Category::first_word};
    for (std::uint32_t i = than; i > words.first() && i + reach > than; --i) {
        const Token& t = words[i - 1];
        if (t.categories.intersects(comparing) || words.has_role(i - 1, "than")) return true;
        if (words.is_break(i - 1) || words.is_verb(i - 1)) return false;
    }
    return false;
}

// Whether the word that opens what is compared stands in the phrase.
bool names_than(const Words& words, std::string_view phrase) {
    const Lexicon& lexicon = words.text().language().lexicon;
    while (!phrase.empty()) {
        const std::size_t space = std::min(phrase.find(' '), phrase.size());
        const auto lexemes = lexicon.lexemes(lexicon.step(Lexicon::forms, phrase.substr(0, space)));
        if (std::any_of(lexemes.begin(), lexemes.end(), [&](const Lexeme& lexeme) {
                return lexeme.category == Category::role_word && lexicon.text(lexeme.id) == "than";
            }))
            return true;
        phrase.remove_prefix(std::min(space + 1, phrase.size()));
    }
    return false;
}

// "2 300 [mehr als] im Vormonat": a bound behind its figure bounds nothing.
bool is_bound_behind(const Words& words, std::uint32_t i) {
    const std::string_view bound = words.text().id(words[i], Category::bound);
    if ((bound != "more-than" && bound != "less-than") || i == words.first()) return false;
    const Token& before = words[i - 1];
    return before.is_number() || before.has(Category::cardinal) || before.has(Category::percent)
           || words.is_noun(i - 1);
}

}  // namespace

bool is_day_of_statement(const Words& words, const Mention& day) {
    constexpr std::uint32_t reach = 6;  // tokens
    if (!words.any({Category::attribution_verb})) return false;
    const auto tells = [&](std::uint32_t i) {
        const Token& t = words[i];
        return t.has(Category::attribution_verb) && !t.has(Category::event)
               && (!words.text().language().lexicon.conventions().capital_nouns || !t.capital);
    };
    for (std::uint32_t i = day.first; i > words.first() && i + reach > day.first; --i) {
        if (words.is_break(i - 1) || words[i - 1].is_number()
            || words[i - 1].has(Category::relative))
            break;
        if (tells(i - 1)) return !is_bare_participle(words, i - 1);
        if (words[i - 1].has(Category::event) && words.is_verb(i - 1)) break;
    }
    if (!words.text().language().lexicon.conventions().capital_nouns) return false;
    for (std::uint32_t i = day.last; i < words.last() && !words.is_break(i); ++i) {
        const bool finite = !words.is_participle(i) || words[i].use.any(Pos::verb);
        if (tells(i) && finite && (i + 1 == words.last() || words.is_break(i + 1))) return true;
    }
    return false;
}

bool is_base_of_comparison(const Words& words, const Mention& date) {
    constexpr std::uint32_t reach = 6;  // tokens
    static constexpr Categories comparing{
        Category::versus,
        Category::bound,
        Category::bound_and,
        Category::direction,
        Category::first_word};
    if (!words.any(comparing)) return false;
    if (is_bound_behind(words, date.first)) return true;
    bool noun = false;
    for (std::uint32_t i = date.first; i > words.first() && i + reach > date.first; --i) {
        const Token& t = words[i - 1];
        if (t.is_number() || words.is_break(i - 1) || t.has(Category::auxiliary)) return false;
        const bool phrase = t.word.find(' ') != t.word.npos;
        if (t.has(Category::versus)) {  // "against", "from" and "contra" may stand in front of more
            if (phrase) return true;
            return !noun && !t.has(Category::from_word) && !t.has(Category::after);
        }
        if (is_bound_behind(words, i - 1)) return true;
        // ", more than in 2024"
        if (phrase && t.has(Category::bound) && names_than(words, t.word)) return true;
        // "menos que", "weniger als im": one phrase of the lexicon
        if (phrase && t.has(Category::direction) && names_than(words, t.word)) return true;
        if (words.has_role(i - 1, "than")) return follows_comparative(words, i - 1);
        noun = noun || words.is_noun(i - 1);
        const bool passes = words.is_small(i - 1) || words.is_noun(i - 1)
                            || words.is_adjective(i - 1) || t.has(Category::last_word)
                            || t.has(Category::time_link) || t.has(Category::ago);
        if (!passes) return false;
    }
    return false;
}

}  // namespace claimdiff
