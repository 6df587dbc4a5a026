#include "grammar/insertions.hpp"

#include "grammar/clause.hpp"

namespace claimdiff {

std::uint32_t Insertions::past_measure(std::uint32_t i) const {
    static constexpr Categories leading{
        Category::age_word, Category::of_word, Category::between_word};
    static constexpr Categories joining{
        Category::range_word, Category::conjunction, Category::of_word};
    std::uint32_t k = i;
    while (k < words_.last() && words_[k].categories.intersects(leading)) ++k;
    if (k == i || k == words_.last() || !is_figure_word(k)) return i;
    while (k < words_.last()
           && (is_figure_word(k)
               || (words_[k].categories.intersects(joining) && k + 1 < words_.last()
                   && is_figure_word(k + 1))))
        ++k;
    const bool named
        = k < words_.last() && (words_[k].has(Category::time_unit) || words_.is_noun(k));
    return named ? k + 1 : k;
}

bool Insertions::is_figure_word(std::uint32_t i) const {
    return words_[i].is_number() || words_[i].has(Category::cardinal);
}

std::uint32_t Insertions::past_aside(std::uint32_t i) const {
    const std::string_view opening = words_[i].word;
    const bool bracket = opening == "(", comma = opening == ",";
    if (!bracket && !comma && opening != "–" && opening != "—" && opening != "-") return i;
    if (comma && i != end()) return i;
    for (std::uint32_t k = i + 1; k + 1 < words_.last(); ++k) {
        if (words_[k].word == (bracket ? std::string_view(")") : opening))
            return words_[k + 1].has(Category::auxiliary) || words_.is_verb(k + 1) ? k : i;
        if (words_[k].is_sign(";") || words_[k].is_sign(":")) return i;
        // ", most of them women," describes the counted; a verb is another statement
        const bool figures = is_figure_word(k) && !words_[i + 1].has(Category::subset)
                             && !words_.is_participle(i + 1);
        const bool tells = !words_[k].has(Category::subset)
                           && (words_[k].has(Category::auxiliary)
                               || (words_.is_verb(k) && !words_.is_participle(k)));
        if (comma
            && (figures || words_[k].has(Category::attribution_word)
                || (tells && !words_[i + 1].has(Category::relative))))
            return i;
    }
    return i;
}

std::uint32_t Insertions::past_joined(std::uint32_t i) const {
    if (!words_[i].has(Category::conjunction) || phrase_.head == no_token || i != end()) return i;
    std::uint32_t k = i + 1;
    while (k < words_.last() && (is_figure_word(k) || words_[k].has(Category::bound))) ++k;
    if (k == i + 1 || k == words_.last()) return i;
    const NounPhrase joined = counted_noun(words_, k);
    if (joined.head == no_token || joined.last >= words_.last()
        || !words_[joined.last].has(Category::auxiliary))
        return i;
    for (std::uint32_t n = first_; n > words_.first() && !words_.is_break(n - 1); --n) {
        if (words_[n - 1].has(Category::attribution_verb)) break;
        if (words_[n - 1].has(Category::auxiliary) || words_.may_be_verb(n - 1)) return i;
    }
    return joined.last;
}

bool Insertions::is_whereabouts(std::uint32_t i) const {
    if (!words_[i].has(Category::event) || words_.may_be_verb(i)
        || words_.text().id(words_[i], Category::event) != "traffic/carried")
        return false;
    std::uint32_t k = i + 1;
    while (k < words_.last() && !words_.is_break(k)
           && (words_[k].has(Category::article) || words_[k].has(Category::of_word)
               || (words_.is_noun(k) && !words_[k].has(Category::auxiliary))))
        ++k;
    return k < words_.last() && !words_.is_break(k)
           && ((words_[k].has(Category::auxiliary) && k + 1 < words_.last()
                && !words_[k + 1].has(Category::article))
               || (words_[k].has(Category::event) && words_.is_verb(k)));
}

bool Insertions::carries(std::uint32_t verb) const {
    std::uint32_t told = verb + 1;
    while (told < words_.last() && words_[told].has(Category::auxiliary)) ++told;
    if (told < words_.last()) told = over_time(words_, told);
    if (told < words_.last() && words_[told].has(Category::place_preposition)) ++told;
    return told < words_.last() && words_[told].has(Category::event);
}

std::uint32_t Insertions::suffered(std::uint32_t verb) const {
    constexpr std::uint32_t reach = 8;  // tokens
    if (!words_.has_role(verb, "suffers")) return no_token;
    for (std::uint32_t i = verb + 1; i < words_.last() && i < verb + reach; ++i) {
        const Token& t = words_[i];
        if (words_.is_break(i) || t.is_number() || t.has(Category::negation)
            || t.has(Category::none))
            return no_token;
        if (words_.text().id(t, Category::event).starts_with("harm/")) return i;
    }
    return no_token;
}

bool Insertions::is_circumstance(std::uint32_t i) const {
    if (!words_[i].has(Category::event) || words_.is_verb(i) || words_.is_participle(i))
        return false;
    std::uint32_t k = i;
    while (k > last_ && (words_[k - 1].has(Category::article) || words_.is_adjective(k - 1))) --k;
    return k > last_ && k > words_.first() && words_[k - 1].has(Category::place_preposition)
           && auxiliary_behind(words_, i) != no_token;
}

bool Insertions::in_description() const {
    for (std::uint32_t i = first_; i > words_.first() + 1; --i) {
        if (words_[i - 1].is_sign(",")) return words_.is_participle(i);
        if (words_.is_hard_break(i - 1) || words_[i - 1].has(Category::relative)) return false;
    }
    return false;
}

std::uint32_t Insertions::over_stretch(std::uint32_t i) const {
    if (!words_[i].has(Category::time_unit)) return i;
    std::uint32_t k = i;
    while (k > words_.first() && is_figure_word(k - 1)) --k;
    if (k == i) return i;
    while (k > words_.first()
           && (words_[k - 1].has(Category::bound) || words_[k - 1].has(Category::article)
               || words_[k - 1].has(Category::ordinal) || words_[k - 1].has(Category::last_word)))
        --k;
    if (k == words_.first()) return i;
    const Token& led = words_[k - 1];
    return led.has(Category::place_preposition) || led.has(Category::lasting)
                   || led.has(Category::within_word)
               ? k - 1
               : i;
}

}  // namespace claimdiff
