// Causes that stand apart from the words for them:
//
//     a cleft      "it was [a barge] that caused the collapse"
//     an answer    "What caused the crash? [Thick fog], passengers say"
//
// What came of it must be named: much else "was a miracle", and much else is asked.
#include "grammar/cause_events.hpp"
#include "grammar/cause_phrase.hpp"
#include "grammar/clause.hpp"
#include "grammar/statements.hpp"

namespace claimdiff {
namespace {

// The accident that the text is about, as the word or the next behind `at` names it; empty when it
// is another or none.
std::string accident_named(const Words& words, const Words& told, std::uint32_t at) {
    std::string event = event_after(told, at);
    return !event.empty() && event == event_of_text(words) ? event : std::string();
}

// "[it was] a barge that caused the collapse": the relative stands right behind the noun, and its
// verb says that the one came of the other.
bool read_cleft(const Words& words, std::uint32_t i, CauseWords& found) {
    std::uint32_t at = i + 1;
    while (at < words.last() && at < i + 3 && words.has_role(at, "is-cleft")) ++at;
    if (at >= words.last()
        || (!words[at].has(Category::article) && !words[at].has(Category::one_article)))
        return false;
    if (!read_cause_phrase(words, at, found)) return false;
    const std::uint32_t relative = found.cause.last;
    if (relative >= words.last() || !words[relative].has(Category::relative)) return false;
    for (std::uint32_t k = relative + 1; k < words.last() && k < relative + 4; ++k) {
        if (words.text().id(words[k], Category::cause_word) == "verb") {
            found.event = accident_named(words, words, k + 1);
            return !found.event.empty();
        }
        if (!words[k].has(Category::auxiliary)) return false;
    }
    return false;
}

// "What caused the crash?" right before, in its paragraph.
bool read_answer(const Words& words, CauseWords& found) {
    if (words.first() == 0 || !words[words.first() - 1].is_sign("?")) return false;
    const Sentence* const question = sentence_before(words);
    if (question == nullptr) return false;
    const Words asked(words.text(), *question);
    for (std::uint32_t i = asked.first(); i < asked.last(); ++i) {
        if (asked.has_role(i, "asks-cause")) found.event = accident_named(words, asked, i + 1);
    }
    // all that stands there: "Thick fog, passengers say"
    return !found.event.empty() && read_cause_phrase(words, words.first(), found)
           && is_natural_cause(found.cause.noun)
           && (found.cause.last >= words.last() || words.is_break(found.cause.last));
}

}  // namespace

void add_implied_cause_claims(
    const Words& words, const Passage& passage, std::vector<Claim>& claims) {
    static constexpr Categories causes{Category::cause_word};
    CauseWords found;
    const auto add = [&](std::uint32_t at) {
        if (!names_nothing(words, found)) claims.push_back(cause_claim(words, passage, found, at));
    };
    if (read_answer(words, found)) add(found.first);
    if (!words.any(causes)) return;
    for (std::uint32_t i = words.first(); i < words.last(); ++i) {
        if ((i == words.first() || words.is_break(i - 1)) && words.has_role(i, "cleft")
            && read_cleft(words, i, found))
            add(i);
    }
}

}  // namespace claimdiff
