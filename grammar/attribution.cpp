// Attribution in news stands in three forms:
//     before the claim   "Selon la préfecture, …", "police said (that) 30,000 people …"
//     after it, inverted "…, a indiqué la préfète", "…, said Luc Ferrand"
//     after it, plain    "…, police said."
// A verb alone proves nothing ("le port a envoyé 12 bateaux" is no speech): what stands next to it
// decides.
#include "grammar/attribution.hpp"

#include <algorithm>

namespace claimdiff {
namespace {

constexpr std::uint32_t longest_speaker = 9;  // words

bool is_quote(const Token& t) {
    return t.is_sign("\"") || t.is_sign("”") || t.is_sign("»") || t.is_sign("“") || t.is_sign("«");
}

bool ends_speaker(const Words& words, std::uint32_t i) {
    const Token& t = words[i];
    return words.is_break(i) || is_quote(t) || t.is_number() || t.has(Category::relative)
           || t.has(Category::negation) || t.has(Category::attribution_verb)
           || t.has(Category::attribution_word);
}

// "los daños", "den Schaden": what a figure is of says nothing.
bool counts(const Words& words, std::uint32_t i) {
    const std::string_view id = words.text().id(words[i], Category::noun);
    return id.starts_with("money/") || id.starts_with("measure/") || id.starts_with("causes/");
}

// The words [first, last) as written, when they name somebody.
std::string speaker(const Words& words, std::uint32_t first, std::uint32_t last) {
    while (first < last
           && (words[first].has(Category::conjunction) || words[first].has(Category::auxiliary)))
        ++first;
    while (last > first && (words[last - 1].has(Category::auxiliary) || words.is_adverb(last - 1)))
        --last;
    bool named = false;
    for (std::uint32_t i = first; i < last; ++i) {
        if (counts(words, i)) return {};
        named = named || words.is_noun(i) || words.is_name(i) || words[i].has(Category::title_word);
    }
    if (!named || words[first].has(Category::preposition)) return {};
    const Span span = cover(words[first].span, words[last - 1].span);
    std::string text = words.text().document().text.substr(span.begin, span.size());
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
}

std::string speaker_after(const Words& words, std::uint32_t at) {
    std::uint32_t end = at;
    while (end < words.last() && end < at + longest_speaker && !ends_speaker(words, end)
           && !words[end].has(Category::auxiliary)
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

// The first token of the verb group that ends at `verb`: "a de son côté indiqué", "had said".
std::uint32_t group_start(const Words& words, std::uint32_t verb) {
    while (verb > words.first()
           && (words[verb - 1].has(Category::auxiliary) || words.is_adverb(verb - 1)))
        --verb;
    return verb;
}

std::string said_at(const Words& words, std::uint32_t verb, bool before_claim) {
    const std::uint32_t start = group_start(words, verb), next = verb + 1;
    const bool after_break
        = start > words.first() && (words[start - 1].is_sign(",") || is_quote(words[start - 1]));
    const bool at_end = next >= words.last() || words.is_break(next);
    if (!before_claim && after_break && !at_end) return speaker_after(words, next);
    if (before_claim && !at_end && start > words.first() && counts(words, start - 1))
        return speaker_after(words, next);  // "den Schaden bezifferte die Bahn auf …"
    if (before_claim)
        return at_end && !words[verb].has(Category::attribution_word) && next < words.last()
                       && words[next].is_sign(",")
                   ? std::string{}
                   : speaker_before(words, start);
    return at_end ? speaker_before(words, start) : std::string{};
}

// "police sources", "a source close to [the case]": a speaker by itself, not a preposition of one.
bool names_source(const Token& t) {
    for (std::string_view word : {"source", "fuente", "quelle"}) {
        if (t.word.find(word) != std::string_view::npos) return true;
    }
    return false;
}

std::string source_text(const Words& words, std::uint32_t at) {
    std::uint32_t end = at + 1;
    while (words[at].word.ends_with(" to") && end < words.last() && end < at + longest_speaker
           && !ends_speaker(words, end) && !words[end].has(Category::attribution_verb)
           && !words[end].has(Category::auxiliary))
        ++end;
    const Span span = cover(words[at].span, words[end - 1].span);
    std::string text = words.text().document().text.substr(span.begin, span.size());
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
}

bool ends_clause(const Words& words, std::uint32_t i) {
    return words.is_break(i) || words[i].has(Category::relative) || is_quote(words[i]);
}

}  // namespace

std::string attribution_of(const Words& words, std::uint32_t near_token) {
    static constexpr Categories telling{Category::attribution_word, Category::attribution_verb};
    if (!words.any(telling)) return {};
    // "3.500 selon les organisateurs": who stands right behind the number says it.
    for (std::uint32_t i = near_token + 1;
         i < words.last() && i < near_token + 6 && !words.is_break(i);
         ++i) {
        if (words[i].has(Category::attribution_word)) return speaker_after(words, i + 1);
    }
    std::string found;
    for (std::uint32_t i = words.find(telling, words.first(), words.last()); i < words.last();
         i = words.find(telling, i + 1, words.last())) {
        const Token& t = words[i];
        if (i == near_token) continue;
        std::string who;
        if (t.has(Category::attribution_word)) {
            who = names_source(t) ? source_text(words, i) : speaker_after(words, i + 1);
        } else if (t.has(Category::attribution_verb) && !t.has(Category::event)) {
            who = said_at(words, i, i < near_token);
        }
        if (who.empty()) continue;
        found = std::move(who);
        if (i > near_token) break;  // the nearest before, else the first after
    }
    return found;
}

namespace {

// "reached 30°C on Monday [and] was expected to fall"
bool joins_verbs(const Words& words, std::uint32_t i) {
    if (!words[i].has(Category::conjunction) || i + 1 >= words.last()) return false;
    return words[i + 1].has(Category::auxiliary) || words[i + 1].has(Category::forecast)
           || words[i + 1].has(Category::hypothetical);
}

// "1,015 [planned] operations were called off", "les opérations [prévues] ont été annulées": says
// which they were, and not that the rest is to come.
bool describes_noun(const Words& words, std::uint32_t i) {
    const std::uint32_t next = i + 1;
    if (!words.is_participle(i) || next >= words.last() || words.is_break(next)) return false;
    const bool stands_alone = i == words.first() || !words[i - 1].has(Category::auxiliary);
    if (!words.text().language().lexicon.conventions().head_first)
        return stands_alone && words.is_noun(next) && !words[next].has(Category::preposition);
    return stands_alone && i > words.first() && words.is_noun(i - 1)
           && words[next].has(Category::auxiliary);
}

}  // namespace

bool supposes(const Words& words, std::uint32_t i) {
    const Token& t = words[i];
    if (!t.has(Category::hypothetical)) return false;
    return !(t.capital && t.has(Category::month) && i != words.first());
}

Modality modality_of(const Words& words, std::uint32_t first, std::uint32_t last) {
    const auto ends
        = [&](std::uint32_t i) { return ends_clause(words, i) || joins_verbs(words, i); };
    // "ce ne sont pas 80 mais 95": a negation right before the number denies it.
    for (std::uint32_t i = first, steps = 0; i > words.first() && steps < 3; --i, ++steps) {
        if (ends(i - 1)) break;
        const Token& t = words[i - 1];
        if (t.has(Category::negation) && !t.has(Category::bound_and)) return Modality::denied;
        if (!t.has(Category::bound) && !t.has(Category::article)) break;
    }
    if (!words.any({Category::hypothetical, Category::forecast})) return Modality::asserted;
    std::uint32_t begin = first, end = last;
    while (begin > words.first() && !ends(begin - 1)) --begin;
    while (end < words.last() && !ends(end)) ++end;
    bool hypothetical = false, forecast = false;
    for (std::uint32_t i = begin; i < end; ++i) {
        if (i >= first && i < last) continue;
        hypothetical = hypothetical || supposes(words, i);
        forecast = forecast || (words[i].has(Category::forecast) && !describes_noun(words, i));
    }
    if (forecast) return Modality::forecast;
    return hypothetical ? Modality::hypothetical : Modality::asserted;
}

}  // namespace claimdiff
