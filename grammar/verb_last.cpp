// An attribute in front of its noun holds a clause of its own between article and noun:
//
//     das | 1974 errichtete | Krankenhaus
//     die | 1968 in Lorme eröffnete und 2015 modernisierte | Bahn
//
// It is found from the time in it: to the left an article with no noun in between that it could
// belong to, to the right an inflected participle and, behind it, the noun. The same words in
// another order are a clause ("Das Haus wurde 1974 errichtet") and have a noun or an auxiliary in
// between.
#include "grammar/verb_last.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace claimdiff {
namespace {

constexpr std::uint32_t reach = 9;  // tokens of an attribute on either side of the time

bool verbs_last(const Words& words) {
    return words.text().language().lexicon.conventions().capital_nouns;
}

bool is_preposition(const Words& words, std::uint32_t i) {
    return words[i].has(Category::place_preposition) || words[i].has(Category::preposition);
}

// "in [Lorme]", "von der [Stadt]": a noun of the attribute's own clause.
bool is_governed(const Words& words, std::uint32_t i) {
    while (i > words.first() && (words[i - 1].has(Category::article) || words.is_adjective(i - 1)))
        --i;
    return i > words.first() && is_preposition(words, i - 1);
}

// "errichtete", "gelegenen": the endings of a participle in front of a noun.
bool is_inflected(const Words& words, std::uint32_t i) {
    static constexpr std::array<std::string_view, 10> endings{
        "te", "ten", "ter", "tes", "tem", "ne", "nen", "ner", "nes", "nem"};
    return std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) {
        return words[i].word.ends_with(ending);
    });
}

bool opens_attribute(const Words& words, const Mention& mention) {
    for (std::uint32_t i = mention.first; i > words.first() && mention.first - i < reach; --i) {
        const std::uint32_t k = i - 1;
        const Token& t = words[k];
        if (t.has(Category::article) && !is_governed(words, k)) return true;
        if (words.is_break(k) || t.has(Category::auxiliary) || t.has(Category::relative))
            return false;
        const bool noun = t.is_word() && t.capital && !words.is_small(k);
        if (noun && !is_governed(words, k)) return false;
    }
    return false;
}

// The noun behind the participle, over "und 2015 modernisierte" and adjectives.
std::uint32_t described_noun(const Words& words, std::uint32_t participle) {
    for (std::uint32_t i = participle + 1; i < words.last() && i < participle + reach; ++i) {
        const Token& t = words[i];
        if (words.is_break(i) || t.has(Category::article) || t.has(Category::auxiliary)
            || t.has(Category::pronoun))
            return no_token;
        if (!t.is_word() || !t.capital || t.has(Category::month) || t.has(Category::weekday)
            || words.is_small(i) || is_governed(words, i))
            continue;
        return i;
    }
    return no_token;
}

}  // namespace

Prenominal prenominal_attribute(const Words& words, const Mention& mention) {
    if (!verbs_last(words) || !opens_attribute(words, mention)) return {};
    for (std::uint32_t i = mention.last; i < words.last() && i < mention.last + reach; ++i) {
        const Token& t = words[i];
        if (words.is_break(i) || t.has(Category::auxiliary) || t.has(Category::relative)) break;
        if (t.is_word() && t.capital) {
            if (!is_governed(words, i)) break;
            continue;
        }
        const bool describes
            = t.is_word() && is_inflected(words, i)
              && (words.is_participle(i) || t.has(Category::event) || t.has(Category::milestone));
        if (!describes) continue;
        const std::uint32_t head = described_noun(words, i);
        if (head == no_token) break;
        return {i, head};
    }
    return {};
}

std::uint32_t inverted_subject(const Words& words, std::uint32_t verb, const Mention& mention) {
    if (!verbs_last(words)) return no_token;
    std::uint32_t i = verb + 1;
    while (i < words.last() && !words.is_break(i)) {
        if (is_preposition(words, i)) {  // "brannte [in der alten Halle] eine Maschine"
            for (++i; i < words.last() && !words[i].capital; ++i) {
                if (words.is_break(i)) return no_token;
            }
            ++i;
            continue;
        }
        const bool passes = words[i].has(Category::auxiliary) || words[i].has(Category::pronoun)
                            || words.is_adverb(i) || (i >= mention.first && i < mention.last);
        if (!passes || words[i].has(Category::article)) break;
        ++i;
    }
    if (i >= words.last() || !words[i].has(Category::article)) return no_token;
    const std::string_view article = words[i].word;  // no "den", "dem", "einen"
    if (article.ends_with("en") || article.ends_with('m')) return no_token;
    for (++i; i < words.last() && !words.is_break(i) && !words.is_small(i); ++i) {
        if (words[i].is_word() && words[i].capital) return words.is_noun(i) ? i : no_token;
    }
    return no_token;
}

}  // namespace claimdiff
