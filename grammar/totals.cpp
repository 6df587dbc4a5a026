#include "grammar/totals.hpp"

#include "grammar/clause.hpp"

namespace claimdiff {
namespace {

// "which injured [40]": the verb is that of a clause that describes what stands between the total
// and it.
bool is_inserted(const Words& words, std::uint32_t total, std::uint32_t verb) {
    bool open = false;
    for (std::uint32_t i = total; i < verb; ++i) {
        if (words[i].has(Category::relative))
            open = true;
        else if (open && words.may_be_verb(i) && !words[i].has(Category::auxiliary))
            open = false;
    }
    return open;
}

}  // namespace

std::uint32_t giving_verb(const Words& words, std::uint32_t figure) {
    constexpr std::uint32_t reach = 6;  // tokens
    std::uint32_t verb = figure;
    for (std::uint32_t steps = 0; steps < reach; ++steps) {
        if (verb == words.first() || words.is_break(verb - 1)) return no_token;
        --verb;
        const Token& t = words[verb];
        const bool phrase = t.word.find(' ') != std::string_view::npos;  // "est passé à"
        const bool gives = t.has(Category::light_verb) || t.has(Category::auxiliary)
                           || (t.has(Category::revised) && phrase)
                           || (t.has(Category::direction) && words.may_be_verb(verb))
                           || (steps == 0 && t.has(Category::event) && words.may_be_verb(verb));
        if (gives) return verb;
        const bool skips = t.has(Category::bound) || t.has(Category::of_word)
                           || t.has(Category::place_preposition) || t.has(Category::preposition)
                           || t.has(Category::article) || t.has(Category::day_part)
                           || words.is_adverb(verb);
        if (!skips) return no_token;
    }
    return no_token;
}

bool is_toll(const Words& words, const Mention& total) {
    return words.text().id(words[total.first], Category::noun) == "measure/toll";
}

std::optional<Mention> total_of(const Words& words, const Mention& figure) {
    const std::uint32_t verb = giving_verb(words, figure.first);
    if (verb == no_token) return std::nullopt;
    const std::uint32_t group = verb_group(words, verb).first;
    for (std::uint32_t i = words.first(); i < group; ++i) {
        Mention total = figure;
        total.first = i;
        total.last = i + 1;
        const bool number = words.has_role(i, "number") && words[i + 1].has(Category::of_word);
        if (!number && !is_toll(words, total)) continue;
        if (number) ++total.last;
        if (is_inserted(words, total.last, group)) return std::nullopt;
        for (std::uint32_t k = i; k < group; ++k) {
            if (words.is_hard_break(k)) return std::nullopt;
        }
        return total;
    }
    return std::nullopt;
}

}  // namespace claimdiff
