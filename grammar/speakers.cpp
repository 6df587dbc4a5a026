#include "grammar/speakers.hpp"

#include <algorithm>

#include "grammar/concepts.hpp"

namespace claimdiff {
namespace {

// "The warehouse [fire] in Lorme claimed 12 lives": it says nothing.
bool is_mishap(const Words& words, std::uint32_t first, std::uint32_t last) {
    std::string_view head;
    for (std::uint32_t i = first; i < last; ++i) {
        if (i > first
            && (words[i].has(Category::preposition) || words[i].has(Category::place_preposition)
                || words[i].has(Category::of_word)))
            break;
        if (words.may_be_noun(i) && !words.is_name(i))
            head = words.text().id(words[i], Category::noun);
    }
    if (!head.starts_with("acts/")) return false;
    return in_family(
        head,
        {"acts/accidents",
         "acts/attacks",
         "acts/avalanches",
         "acts/earthquakes",
         "acts/explosions",
         "acts/fires",
         "acts/floods",
         "acts/heatwaves",
         "acts/landslides",
         "acts/storms",
         "acts/tornadoes"});
}

// "Nach Angaben der Polizei [kamen] 5000 Menschen": the verb stands second.
bool goes_on(const Words& words, std::uint32_t at, std::uint32_t i) {
    return i > at && words.text().language().lexicon.conventions().capital_nouns
           && !words[i].capital && words[i - 1].capital && !words.is_small(i);
}

}  // namespace

bool ends_speaker(const Words& words, std::uint32_t i) {
    const Token& t = words[i];
    return words.is_break(i) || is_quotation_mark(t) || t.is_number() || t.has(Category::relative)
           || t.has(Category::negation) || t.has(Category::attribution_verb)
           || t.has(Category::attribution_word);
}

bool is_time_word(const Token& t) {
    static constexpr Categories times{
        Category::time_unit,
        Category::month,
        Category::weekday,
        Category::day_part,
        Category::relative_day,
        Category::season};
    return t.categories.intersects(times);
}

bool names_figure(const Words& words, std::uint32_t i) {
    const std::string_view id = words.text().id(words[i], Category::noun);
    return id.starts_with("money/") || id.starts_with("measure/") || id.starts_with("causes/")
           || id.starts_with("share/");
}

namespace {

// The words [first, last) as written, when they name somebody.
std::string speaker(const Words& words, std::uint32_t first, std::uint32_t last) {
    while (first < last
           && (words[first].has(Category::conjunction) || words[first].has(Category::auxiliary)
               || words[first].has(Category::weekday)))  // "a appris [lundi] la Gazette"
        ++first;
    while (last > first && (words[last - 1].has(Category::auxiliary) || words.is_adverb(last - 1)))
        --last;
    // "An engineer [brought in from outside]", "Paul Reyne [devant ce]": what only describes him
    for (std::uint32_t i = first; i < last; ++i) {
        const bool describes = words.is_participle(i) && !words[i].capital && !words.is_noun(i)
                               && !(i + 1 < last && words.is_noun(i + 1));
        if (describes) last = i;
    }
    // "ein Sprecher der Feuerwehr [am Sonntag in Lorme]"
    for (std::uint32_t i = first + 1; i < last; ++i) {
        if (is_time_word(words[i])) last = i;
    }
    while (last > first
           && (words[last - 1].has(Category::article) || words[last - 1].has(Category::preposition)
               || words[last - 1].has(Category::place_preposition)))
        --last;
    if (first == last) return {};
    const Token& opening = words[first];
    if (opening.has(Category::subset)) return {};  // ", dont six à Lorme, a dit le ministère"
    if (opening.hyphen_before
        || (opening.has(Category::pronoun) && !opening.has(Category::article)))
        return {};  // "calcule-t-on", "[eux] le disent"
    bool named = false;
    for (std::uint32_t i = first; i < last; ++i) {
        if (names_figure(words, i)) return {};
        if (words.is_verb(i) && !words.is_adjective(i) && !words.is_noun(i)) return {};  // a clause
        if (is_time_word(words[i])) continue;
        named = named || words.is_noun(i) || words.is_name(i) || words[i].has(Category::title_word);
    }
    if (!named || words[first].has(Category::preposition) || is_mishap(words, first, last))
        return {};
    const Span span = cover(words[first].span, words[last - 1].span);
    std::string text = words.text().document().text.substr(span.begin, span.size());
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
}

}  // namespace

std::string speaker_after(const Words& words, std::uint32_t at) {
    std::uint32_t end = at;
    while (end < words.last() && end < at + longest_speaker && !ends_speaker(words, end)
           && !words[end].has(Category::auxiliary) && !goes_on(words, at, end)
           && !(words[end].has(Category::conjunction) && end > at)
           && !(
               words[end].has(Category::preposition) && end > at
               && !words[end].has(Category::of_word) && !words[end].has(Category::article))) {
        ++end;
    }
    return speaker(words, at, end);
}

std::string speaker_before(const Words& words, std::uint32_t at) {
    std::uint32_t begin = at;
    while (begin > words.first() && at - begin < longest_speaker && !ends_speaker(words, begin - 1))
        --begin;
    return speaker(words, begin, at);
}

std::string speaker_over(const Words& words, std::uint32_t comma) {
    std::uint32_t open = comma;
    while (open > words.first() && comma - open < longest_speaker
           && !words[open - 1].is_sign(",")) {
        const Token& t = words[open - 1];
        if (words.is_hard_break(open - 1) || is_quotation_mark(t)
            || t.has(Category::attribution_word))
            return {};
        --open;
    }
    if (open == words.first() || open == comma || !words[open - 1].is_sign(",")) return {};
    std::uint32_t name = open;
    while (name < comma && (words[name].has(Category::title_word) || words.is_name(name))) ++name;
    if (name == comma) return speaker(words, open, comma);
    return speaker_before(words, open - 1);
}

std::uint32_t speech_start(const Words& words, std::uint32_t verb) {
    while (verb > words.first() && !words[verb - 1].has(Category::conjunction)
           && (words[verb - 1].has(Category::auxiliary) || words.is_adverb(verb - 1)))
        --verb;
    return verb;
}

std::string speaker_of_joined(const Words& words, std::uint32_t conjunction) {
    std::uint32_t begin = conjunction;
    while (begin > words.first() && !words.is_hard_break(begin - 1)) --begin;
    for (std::uint32_t i = begin + 1; i < conjunction; ++i) {
        if (words.is_verb(i) && !words.is_noun(i))
            return speaker_before(words, speech_start(words, i));
    }
    return {};
}

}  // namespace claimdiff
