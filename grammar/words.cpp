// Small-scale part-of-speech judgement. Full tagging is not needed: the questions are whether a
// word next to a number is what is counted, and whether a word nearby says what happened. Ambiguous
// forms ("visite", "strike") are nouns after an article, a number or "de", verbs otherwise.
#include "grammar/words.hpp"

#include <algorithm>

#include "grammar/known_words.hpp"

namespace claimdiff {

bool Words::opens_noun(std::uint32_t i) const {
    static constexpr Categories openers{
        Category::article,
        Category::of_word,
        Category::cardinal,
        Category::scale,
        Category::hundred,
        Category::percent,
        Category::ordinal,
        Category::place_preposition,
        Category::none};
    if (i == first()) return false;
    const Token& before = (*this)[i - 1];
    return before.is_number() || before.categories.intersects(openers);
}

bool Words::describes_next(std::uint32_t i) const {
    const std::uint32_t noun = i + 1;
    if (!text_.language().lexicon.conventions().head_first || noun >= last()) return false;
    const Token& next = (*this)[noun];
    if (!next.is_word() || next.capital || is_small(noun)) return false;
    if (!next.has(Category::noun) && !reads(noun, Pos::noun)) return false;
    // "les principaux partis", but "deux jeunes interpellés"
    if (has_role(i, "before-noun")) return next.has(Category::noun) || !next.has(Category::event);
    if (!reads(i, Pos::adjective) || reads(noun, Pos::adjective | Pos::participle | Pos::adverb))
        return false;
    return !reads(noun, Pos::verb) || (next.word.back() == 's' && (*this)[i].word.back() == 's');
}

bool Words::is_small(std::uint32_t i) const {
    static constexpr Categories small{
        Category::article,
        Category::preposition,
        Category::place_preposition,
        Category::conjunction,
        Category::of_word,
        Category::pronoun,
        Category::negation,
        Category::relative,
        Category::auxiliary,
        Category::elision};
    const Token& t = (*this)[i];
    return t.categories.intersects(small) || (t.is_word() && t.use.only(Pos::function));
}

bool Words::is_noun(std::uint32_t i) const {
    const Token& t = (*this)[i];
    if (!t.is_word()) return false;
    if (t.has(Category::role_word) && describes_next(i) && has_role(i, "before-noun")) return false;
    if (t.has(Category::noun)) return true;
    if (is_small(i) || t.has(Category::weekday)) return false;
    // "Vier Wagen kippten um"
    if (!t.capital && text().language().lexicon.conventions().capital_nouns) return false;
    if (reads(i, Pos::noun)) {
        if (!reads(i, Pos::verb | Pos::participle | Pos::adjective | Pos::adverb)) return true;
        return opens_noun(i) && !describes_next(i);
    }
    return is_unknown(i);  // mostly names and rare nouns
}

bool Words::may_be_noun(std::uint32_t i) const {
    const Token& t = (*this)[i];
    return t.is_word() && !is_small(i)
           && (t.has(Category::noun) || reads(i, Pos::noun) || is_unknown(i));
}

bool Words::is_unknown(std::uint32_t i) const {
    const Token& t = (*this)[i];
    return t.is_word() && t.readings.empty() && t.lexeme_count == 0;
}

bool Words::opens_with_preposition(std::uint32_t i) const {
    const Lexicon& lexicon = text_.language().lexicon;
    const std::string_view word = (*this)[i].word;
    const std::size_t space = word.find(' ');
    if (space == std::string_view::npos) return false;
    for (const Lexeme& lexeme :
         lexicon.lexemes(lexicon.step(Lexicon::forms, word.substr(0, space)))) {
        if (lexeme.category == Category::preposition
            || lexeme.category == Category::place_preposition)
            return true;
    }
    return false;
}

bool Words::is_participle(std::uint32_t i) const {
    return (*this)[i].is_word() && reads(i, Pos::participle);
}

std::size_t Words::place() const {
    const auto& sentences = text().sentences();
    const auto here = std::lower_bound(
        sentences.begin(), sentences.end(), first(), [](const Sentence& s, std::uint32_t at) {
            return s.first < at;
        });
    return static_cast<std::size_t>(here - sentences.begin());
}

bool Words::is_adjective(std::uint32_t i) const {
    return reads(i, Pos::adjective | Pos::participle) && (*this)[i].is_word() && !is_small(i);
}

bool Words::is_verb_here(std::uint32_t i) const {
    const Token& t = (*this)[i];
    if (!t.is_word() || is_small(i)) return false;
    if (t.capital && i != first()) return false;
    if (t.has(Category::noun) && !t.has(Category::event)) return false;
    // "were still sought", "is out of danger": what may be an adverb is one, unless listed.
    if (reads(i, Pos::adverb) && !t.has(Category::event) && !t.has(Category::state)) return false;
    if (!reads(i, Pos::noun | Pos::adjective)) return true;
    if (opens_noun(i)) return false;
    if (reads(i, Pos::participle)) return true;
    // "visite", "strike": a verb only after a pronoun or an auxiliary.
    return i > first()
           && ((*this)[i - 1].has(Category::pronoun) || (*this)[i - 1].has(Category::auxiliary));
}

bool Words::is_name_here(std::uint32_t i) const {
    const Token& t = (*this)[i];
    if (!t.is_word() || is_small(i)) return false;
    static constexpr Categories common{
        Category::noun,         Category::event,     Category::title_word, Category::place,
        Category::cardinal,     Category::time_unit, Category::day_part,   Category::weekday,
        Category::month,        Category::season,    Category::unit,       Category::currency,
        Category::last_word,    Category::next_word, Category::start_word, Category::mid_word,
        Category::end_word,     Category::scale,     Category::fraction,   Category::ordinal,
        Category::quarter_word, Category::only};
    const bool known = t.categories.intersects(common);
    if (known && text_.language().lexicon.conventions().capital_nouns) return false;
    // "der Blitzschlag": a noun of the dictionary behind an article
    if (i != first() && text_.language().lexicon.conventions().capital_nouns
        && (*this)[i - 1].has(Category::article) && reads(i, Pos::noun))
        return false;
    // "Fueron detenidas", "Human error caused": a phrase that opens the sentence
    const bool raises  // "Sube a 45 el número de heridos"
        = t.has(Category::revised) && i + 1 < last() && (*this)[i + 1].is_number();
    const bool phrase = t.word.find(' ') != std::string_view::npos;
    // "L'Assemblée générale se tiendra", wherever it stands
    if (phrase && t.has(Category::noun)) return false;
    if (i != first() && !is_hard_break(i - 1)) return true;
    if (phrase && (t.has(Category::event) || raises)) return false;
    return t.readings.empty() || t.use.only(Pos::name);
}

std::string_view Words::lemma_of(std::uint32_t i) const {
    const Token& t = (*this)[i];
    const PosSet wanted = is_verb(i) && !is_noun(i) ? Pos::verb | Pos::participle | Pos::infinitive
                                                    : PosSet(Pos::noun);
    for (const Reading reading : t.readings) {
        if (reading.pos.has_any(wanted)) return reading.lemma;
    }
    if (!t.readings.empty()) return t.readings[0].lemma;
    return singular_of_unknown(t.word);
}

std::string Words::lemma(std::uint32_t i) const { return std::string(lemma_of(i)); }

std::string Words::concept_of(std::uint32_t i, Category category) const {
    std::string id;
    if ((*this)[i].has(category)) {
        for (const Lexeme& lexeme : text_.lexemes((*this)[i])) {
            if (lexeme.category != category) continue;
            const std::string_view one = text_.language().lexicon.text(lexeme.id);
            if (id == one) continue;  // listed twice
            if (!id.empty()) id += '|';
            id += one;
        }
    }
    if (!id.empty()) return id;
    const std::string_view word = lemma_of(i);
    const std::string& language = text_.language().code;
    id.reserve(language.size() + 1 + word.size());
    id.append(language).append(1, ':').append(word);
    return id;
}

const Sentence* sentence_before(const Words& words) {
    const auto& sentences = words.text().sentences();
    const auto here = std::lower_bound(
        sentences.begin(), sentences.end(), words.first(), [](const Sentence& s, std::uint32_t at) {
            return s.first < at;
        });
    if (here == sentences.begin() || (here - 1)->paragraph != words.sentence().paragraph)
        return nullptr;
    return &*(here - 1);
}

}  // namespace claimdiff
