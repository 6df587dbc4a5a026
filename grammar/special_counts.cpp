#include "grammar/special_counts.hpp"

#include "grammar/concepts.hpp"
#include "grammar/elliptical_counts.hpp"

namespace claimdiff {
namespace {

// "a crew of 14", "a staff of 60": so many people, though the noun is one.
bool is_group(std::string_view noun) {
    return in_family(
        noun,
        {"people/crew members", "people/workers", "people/members", "people/security forces"});
}

}  // namespace

bool is_listed(const Words& words, const std::vector<Mention>& mentions, std::size_t index) {
    constexpr std::uint32_t longest = 6;
    if (index == 0) return false;
    const std::uint32_t first = mentions[index - 1].last;
    std::uint32_t last = mentions[index].first;
    if (last <= first || last - first > longest) return false;
    const std::uint32_t end = last;
    while (last > first
           && (words[last - 1].has(Category::conjunction) || words[last - 1].is_sign(",")
               || words[last - 1].has(Category::bound)))
        --last;
    if (last == end) return false;
    for (std::uint32_t i = first; i < last; ++i) {
        if (words.is_break(i) || words.is_verb(i) || words[i].has(Category::auxiliary)
            || words[i].has(Category::conjunction) || words[i].has(Category::relative))
            return false;
    }
    return last > first;
}

bool is_put_down(const Words& words, std::uint32_t after) {
    std::uint32_t i = after;
    while (i < words.last() && (words[i].has(Category::auxiliary) || words.is_adverb(i))) ++i;
    return i < words.last() && words.has_role(i, "put-down-to");
}

bool is_parent(const Words& words, std::uint32_t number) {
    return number >= words.first() + 2 && words[number - 1].has(Category::of_word)
           && words.text().id(words[number - 2], Category::noun) == "people/parents";
}

bool are_onlookers(const Words& words, const Mention& mention, const std::string& noun) {
    if (mention.quantity.value < Decimal(100)
        || (!noun.empty() && noun != "people" && noun != "people/spectators"))
        return false;
    std::uint32_t i = mention.first;
    while (i > words.first() && (words[i - 1].has(Category::bound) || words.is_adverb(i - 1))) --i;
    if (i < words.first() + 2) return false;
    return words.has_role(i - 1, "watched-by")
           || (words[i - 1].has(Category::of_word)
               && words.text().id(words[i - 2], Category::noun) == "people/spectators");
}

bool is_designation(const Words& words, const Mention& mention) {
    return mention.first > words.first() && words.is_name(mention.first - 1)
           && words[mention.first].span.end + 1 == words[mention.last - 1].span.begin
           && (mention.last >= words.last() || !words[mention.last].has(Category::noun));
}

bool is_to_hospital(const Words& words, std::uint32_t at) {
    if (at >= words.last() || !words[at].has(Category::place_preposition)) return false;
    const std::uint32_t end = std::min(words.last(), at + 4);
    for (std::uint32_t i = at + 1; i < end; ++i) {
        if (words.text().id(words[i], Category::noun) == "buildings/hospitals") return true;
    }
    return false;
}

bool are_brought_to_hospital(const Words& words, std::uint32_t at) {
    constexpr std::uint32_t reach = 9;  // tokens
    bool passive = false, hospital = false;
    for (std::uint32_t i = at; i < words.last() && i < at + reach; ++i) {
        if (words.is_hard_break(i) || words[i].is_sign(",")) break;
        passive = passive || (words.is_participle(i) && !words.is_noun(i));
        hospital = hospital || is_to_hospital(words, i);
    }
    return passive && hospital;
}

bool is_in_prison(const Words& words, std::uint32_t at) {
    if (at < words.last()  // one phrase of the lexicon
        && (words.text().has_id(words[at], Category::event, "justice/sentenced")
            || words.text().has_id(words[at], Category::event, "justice/jailed")))
        return words[at].word.find(' ') != std::string_view::npos;
    if (at + 1 >= words.last()
        || !(words[at].has(Category::place_preposition) || words[at].has(Category::preposition)))
        return false;
    const std::uint32_t place = at + (words[at + 1].has(Category::article) ? 2 : 1);
    return place < words.last()
           && words.text().id(words[place], Category::noun) == "buildings/prisons";
}

bool is_told_of_life(const Words& words, std::uint32_t at) {
    for (std::uint32_t i = at; i < words.last() && !words.is_hard_break(i); ++i) {
        if (words.has_role(i, "vital")) return true;
    }
    return false;
}

std::string harm_told_of(const Words& words, std::uint32_t at) {
    for (std::uint32_t i = at; i < words.last() && !words.is_break(i); ++i) {
        const std::string_view harm = words.text().id(words[i], Category::event);
        if (harm.starts_with("harm/") && harm != "harm/injured") return std::string(harm);
    }
    return {};
}

bool is_signed_by(const Words& words, std::uint32_t verb) {
    if (verb == no_token || !words.has_role(verb, "signs")) return false;
    for (std::uint32_t i = words.first(); i < words.last(); ++i) {
        if (words.text().has_id(words[i], Category::event, "vote/signed")) return true;
    }
    return false;
}

bool is_bare_age(const Words& words, const Mention& mention) {
    const auto age = mention.quantity.value.to_integer();
    if (!age || *age < 1 || *age > 120 || mention.first < words.first() + 2) return false;
    const Token& before = words[mention.first - 1];
    if (before.is_sign(",") && words.is_name(mention.first - 2)) {
        return mention.last < words.last() && words[mention.last].is_sign(",");
    }
    return before.has(Category::of_word)
           && words.text().id(words[mention.first - 2], Category::noun).starts_with("people/")
           && !is_parent(words, mention.first)
           && !is_group(words.text().id(words[mention.first - 2], Category::noun));
}

bool tells_capacity(const Words& words, std::uint32_t first) {
    constexpr std::uint32_t furthest = 3;
    for (std::uint32_t i = first, steps = 0; i > words.first() && steps < furthest; --i, ++steps) {
        const Token& t = words[i - 1];
        if (t.has(Category::capacity)) return true;
        if (!t.has(Category::of_word) && !t.has(Category::preposition) && !t.has(Category::bound)
            && !t.has(Category::article))
            return false;
    }
    return false;
}

NounPhrase noun_of_them(const Words& words, std::uint32_t after) {
    if (!is_of_them(words, after)) return {};
    NounPhrase phrase = counted_noun(words, after + (words[after].has(Category::subset) ? 1 : 2));
    const bool all = phrase.head != no_token && closes(words, phrase.last)
                     && in_family(phrase.noun, {"people"})
                     && !words[phrase.head].has(Category::event);
    return all ? phrase : NounPhrase{};
}

bool is_limit_of_age(const Words& words, const Mention& mention) {
    const Bound bound = mention.quantity.bound;
    if ((bound != Bound::less_than && bound != Bound::more_than) || !closes(words, mention.last)
        || Decimal(100) < mention.quantity.value || mention.first < words.first() + 2)
        return false;
    return is_of_them(words, mention.first - 1) || is_of_them(words, mention.first - 2);
}

bool tells_little(std::string_view event) {
    return event.empty() || event == "state/occurred" || event.find(':') != event.npos;
}

}  // namespace claimdiff
