#include "grammar/dated_clause.hpp"

namespace claimdiff {

bool DatedClause::verbs_close() const {
    return words_.text().language().lexicon.conventions().capital_nouns;
}

bool DatedClause::is_preposition(std::uint32_t i) const {
    const Token& t = words_[i];
    return t.has(Category::of_word) || t.has(Category::place_preposition)
           || t.has(Category::preposition) || t.has(Category::per)
           || words_.text().id(t, Category::cause_word) == "by" || t.has(Category::within_word)
           || t.has(Category::in_future);
}

bool DatedClause::joins(std::uint32_t i) const {
    if (verbs_close() && words_[i].is_sign(".") && i > words_.first() && words_[i - 1].is_number()
        && i + 1 < words_.last())
        return true;
    return i > words_.first() && i + 1 < words_.last() && words_[i - 1].capital
           && words_[i + 1].capital;
}

bool DatedClause::stands_second(std::uint32_t i) const {
    if (!verbs_close() || i != mention_.last || words_[i].capital) return false;
    std::uint32_t k = mention_.first;
    while (k > words_.first()
           && (words_[k - 1].has(Category::preposition) || words_[k - 1].has(Category::article)
               || words_[k - 1].has(Category::clock_preposition)
               || words_[k - 1].has(Category::time_link) || words_.is_adverb(k - 1)))
        --k;
    return k == words_.first() || words_.is_hard_break(k - 1);
}

bool DatedClause::after_auxiliary(std::uint32_t i) const {
    for (std::uint32_t k = i, steps = 0; k > words_.first() && steps < 3; --k, ++steps) {
        if (words_[k - 1].has(Category::auxiliary)) return true;
        if (!words_.is_adverb(k - 1)) break;
    }
    return false;
}

bool DatedClause::is_verbal(std::uint32_t i) const {
    return words_.is_verb(i) || is_phrase(i) || ends_subject(i);
}

bool DatedClause::is_phrase(std::uint32_t i) const {
    return (words_[i].has(Category::event) || words_[i].has(Category::milestone))
           && words_[i].word.find(' ') != std::string_view::npos;
}

bool DatedClause::ends_subject(std::uint32_t i) const {
    return i > words_.first() && i < mention_.first && mention_.first <= i + 2
           && words_[i].has(Category::event) && !words_[i].has(Category::noun)
           && words_.may_be_verb(i) && words_.is_noun(i - 1);
}

}  // namespace claimdiff
