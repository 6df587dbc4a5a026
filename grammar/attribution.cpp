// Attribution in news stands in three forms: "selon X" / "according to X", "X said (that) …" before the claim, and
// "…, a indiqué X" / "…, said X" after it. The speaker is the run of words next to the verb up to punctuation or another verb.
#include "grammar/attribution.hpp"

#include <algorithm>

namespace claimdiff {
namespace {

constexpr std::uint32_t longest_speaker = 9;

std::string written(const Words& words, std::uint32_t first, std::uint32_t last) {
    while (first < last && (words.is_break(first) || words[first].has(Category::conjunction))) ++first;
    while (last > first && (words.is_break(last - 1) || words[last - 1].has(Category::auxiliary))) --last;
    if (first >= last) return {};
    const Span span = cover(words[first].span, words[last - 1].span);
    std::string text = words.text().document().text.substr(span.begin, span.size());
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
}

bool ends_speaker(const Words& words, std::uint32_t i) {
    return words.is_hard_break(i) || words[i].word == "," || words[i].is_number() || words[i].has(Category::relative)
        || words[i].has(Category::preposition);
}

std::string speaker_after(const Words& words, std::uint32_t at) {
    std::uint32_t end = at;
    while (end < words.last() && end < at + longest_speaker && !words.is_hard_break(end) && words[end].word != ","
           && !words[end].is_number() && !words[end].has(Category::auxiliary)
           && !(words[end].has(Category::conjunction) && end > at)) {
        ++end;
    }
    return written(words, at, end);
}

std::string speaker_before(const Words& words, std::uint32_t at) {
    std::uint32_t begin = at;
    while (begin > words.first() && at - begin < longest_speaker && !ends_speaker(words, begin - 1)) --begin;
    return written(words, begin, at);
}

bool has_content(const Words& words, std::uint32_t i) { return words.is_noun(i) || words.is_name(i); }

}  // namespace

std::string attribution_of(const Words& words, std::uint32_t near_token) {
    for (std::uint32_t i = words.first(); i < words.last(); ++i) {
        const Token& t = words[i];
        if (t.has(Category::attribution_word)) {
            if (std::string who = speaker_after(words, i + 1); !who.empty()) return who;
        }
        if (!t.has(Category::attribution_verb) || i == near_token) continue;
        const bool inverted = i + 1 < words.last() && i > words.first()
                           && (words[i + 1].has(Category::article) || has_content(words, i + 1));
        if (inverted && i > near_token) {
            if (std::string who = speaker_after(words, i + 1); !who.empty()) return who;
        }
        std::uint32_t subject = i;
        while (subject > words.first() && (words[subject - 1].has(Category::auxiliary) || words.is_adverb(subject - 1))) --subject;
        if (std::string who = speaker_before(words, subject); !who.empty()) return who;
    }
    return {};
}

Modality modality_of(const Words& words, std::uint32_t first, std::uint32_t last) {
    std::uint32_t begin = first, end = last;
    while (begin > words.first() && !words.is_hard_break(begin - 1)) --begin;
    while (end < words.last() && !words.is_hard_break(end)) ++end;
    // "ce ne sont pas 640 mais 712": a negation right before the number denies it.
    for (std::uint32_t i = first, steps = 0; i > begin && steps < 3; --i, ++steps) {
        const Token& t = words[i - 1];
        if (t.word == "pas" || t.word == "not") return Modality::denied;
        if (!t.has(Category::bound) && !t.has(Category::article)) break;
    }
    bool hypothetical = false, forecast = false;
    for (std::uint32_t i = begin; i < end; ++i) {
        if (i >= first && i < last) continue;
        hypothetical = hypothetical || words[i].has(Category::hypothetical);
        forecast = forecast || words[i].has(Category::forecast);
    }
    if (forecast) return Modality::forecast;
    return hypothetical ? Modality::hypothetical : Modality::asserted;
}

}  // namespace claimdiff
