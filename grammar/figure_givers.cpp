// Who gives a figure without saying it.
#include <algorithm>

#include "grammar/elliptical_counts.hpp"
#include "grammar/speakers.hpp"

namespace claimdiff {
namespace {

// "[Police] put the crowd at 8,000": who sets a figure says it.
std::string sets_figure(const Words& words, std::uint32_t first) {
    constexpr std::uint32_t reach = 8;  // tokens
    std::uint32_t i = first;
    while (i > words.first()
           && (words[i - 1].has(Category::bound) || words[i - 1].has(Category::article)))
        --i;
    if (i < words.first() + 3 || !words[i - 1].has(Category::place_preposition)) return {};
    for (std::uint32_t steps = 0; i > words.first() + 1 && steps < reach; --i, ++steps) {
        if (words.is_break(i - 1) || words[i - 1].is_number()) return {};
        if (words.has_role(i - 1, "sets")) return speaker_before(words, i - 1);
    }
    return {};
}

// "zählte [die Polizei] lediglich 6500": a German body behind the verb that opens its clause.
std::string counts_behind(const Words& words, std::uint32_t end) {
    constexpr std::uint32_t longest = 5;  // tokens
    if (!words.text().language().lexicon.conventions().capital_nouns) return {};
    while (end > words.first() && (words[end - 1].has(Category::only) || words.is_adverb(end - 1)))
        --end;
    for (std::uint32_t i = end; i > words.first() && i + longest > end; --i) {
        if (words.is_break(i - 1)) return {};
        if (!words.has_role(i - 1, "counts")) continue;
        return i < end && is_speaker(words, end - 1) ? speaker_after(words, i) : std::string{};
    }
    return {};
}

// "[Le ministère] a compté 93 000 manifestants": a body that counts, not a town that has so many.
std::string counts_figure(const Words& words, std::uint32_t first) {
    std::uint32_t i = first;
    while (i > words.first()
           && (words[i - 1].has(Category::bound) || words[i - 1].has(Category::article)))
        --i;
    if (i == words.first()) return {};
    if (std::string who = counts_behind(words, i); !who.empty()) return who;
    if (!words.has_role(i - 1, "counts")) return {};
    const std::uint32_t verb = speech_start(words, i - 1);
    for (std::uint32_t k = verb; k > words.first() && !words.is_break(k - 1); --k) {
        if (is_speaker(words, k - 1)) return speaker_before(words, verb);
    }
    return {};
}

// "los 40.000 [que calculan los convocantes]", "the 40,000 [claimed by the organisers]"
std::string gives_behind(const Words& words, std::uint32_t near) {
    constexpr std::uint32_t figure = 4;  // tokens of a number and what it counts
    if (!words.any({Category::attribution_verb})) return {};
    for (std::uint32_t i = near + 1; i + 2 < words.last() && i <= near + figure; ++i) {
        if (words.is_break(i)) break;
        const bool relative = words[i].has(Category::relative);
        const std::uint32_t verb = relative ? i + 1 : i;
        const bool tells
            = words[verb].has(Category::attribution_verb) || words.has_role(verb, "counts");
        if (!tells || words[verb].has(Category::event)) continue;
        if (relative) return speaker_after(words, verb + 1);
        if (words.is_participle(i) && words.has_role(i + 1, "agent"))
            return speaker_after(words, i + 2);
    }
    return {};
}

// "la CGT"
bool is_acronym(const Words& words, std::uint32_t i) {
    const Span span = words[i].span;
    const std::string_view text
        = std::string_view(words.text().document().text).substr(span.begin, span.size());
    return text.size() > 2
           && std::all_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

// "9 000 (syndicats)", "« 420 000 » pour la [Confédération]": the party that gives the figure which
// ends before `i`; of a name, where the figure is `compared` with another's.
std::string party_behind(const Words& words, std::uint32_t i, bool compared) {
    while (i < words.last() && is_quotation_mark(words[i])) ++i;
    if (i + 1 >= words.last()) return {};
    const bool bracket = words[i].is_sign("(");
    if (!bracket && !words.has_role(i, "for-party")) return {};
    std::uint32_t party = i + 1;
    while (party < words.last() && words[party].has(Category::article)) ++party;
    const bool named = compared && party > i + 1 && party < words.last() && words.is_name(party);
    if (party >= words.last() || !(named || is_speaker(words, party) || is_acronym(words, party)))
        return {};
    if (!bracket) return speaker_after(words, i + 1);
    if (party + 1 >= words.last() || !words[party + 1].is_sign(")")) return {};
    const Span span = cover(words[i + 1].span, words[party].span);
    return words.text().document().text.substr(span.begin, span.size());
}

}  // namespace

std::string giver_of_figure(const Words& words, std::uint32_t near) {
    if (!words.any({Category::role_word})) return {};
    if (std::string setter = sets_figure(words, near); !setter.empty()) return setter;
    if (std::string counter = counts_figure(words, near); !counter.empty()) return counter;
    if (std::string giver = gives_behind(words, near); !giver.empty()) return giver;
    constexpr std::uint32_t figure = 4;  // tokens of a number and what it counts, at most
    std::uint32_t led = near;
    while (led > words.first()
           && (words[led - 1].has(Category::bound) || is_quotation_mark(words[led - 1])))
        --led;
    const bool compared = led > words.first() && words[led - 1].has(Category::versus);
    for (std::uint32_t i = near + 1; i < words.last() && i <= near + figure; ++i) {
        const bool sign = words[i].kind == TokenKind::sign;
        // "3 500 pour la préfecture", but "200 millions d'euros pour la police"
        if (!sign && ((!compared && i != near + 1) || !words[i].has(Category::preposition)))
            continue;
        if (std::string party = party_behind(words, i, compared); !party.empty()) return party;
        if (sign && words.is_break(i) && !is_quotation_mark(words[i])) break;
    }
    return {};
}

}  // namespace claimdiff
