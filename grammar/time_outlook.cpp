// The tense of the verb tells where a date without a year lies, or a weekday; so do the words that
// lead to it, and a time that stands alone announces something: a calendar, an invitation.
//
//     "It fell on Friday."           past      "It will fall on Friday."    coming
//     "It was due on Friday."        near      "Friday, 3pm"                future
//     "since Friday"                 past      "until Friday"               future
#include "grammar/time_outlook.hpp"

#include <algorithm>

#include "grammar/candidates.hpp"
#include "grammar/tense.hpp"

namespace claimdiff {
namespace {

bool small_word(const Token& t) {
    return t.kind == TokenKind::sign || t.has(Category::time_link)
           || t.has(Category::clock_preposition) || t.has(Category::bound);
}

// "to appear", but "to port".
bool is_verb_alone(const Token& t) {
    bool verb = false;
    for (const Reading reading : t.readings) {
        if (reading.pos.has(Pos::noun)) return false;
        verb = verb || reading.pos.has(Pos::infinitive) || reading.pos.has(Pos::verb);
    }
    return verb;
}

// "was due on 5 March", "was moved to 2 April", "the 12 March hearing was cancelled": what the
// verb tells is past, and the day need not be.
bool looks_beyond(const TokenText& text, const TokenRange& tokens, const TimePlace& place) {
    const Token* before = place.before(tokens);
    const Token* next = place.after(tokens);
    const Lexeme* to = before == nullptr ? nullptr : before->lexeme(Category::range_word);
    if (to != nullptr && to->value == 1) return true;
    // "announced another march [for 2 June]", "para el 2 de junio"
    const Token* link = before;
    if (link != nullptr && link->has(Category::article) && link != place.first) --link;
    if (link != nullptr && text.has_id(*link, Category::role_word, "set-for")) return true;
    if (next != nullptr && tokens.back().is_number() && may_be_counted(*next)) return true;
    // "were ordered to appear in court on 2 July", "was set for 2 July"
    constexpr std::ptrdiff_t near = 5, order = 8;
    for (const Token* t = tokens.first - std::min(order, tokens.first - place.first);
         t + 1 < tokens.first;
         ++t) {
        if (t->has(Category::preposition) && is_verb_alone(*(t + 1))
            && text.has_id(*t, Category::role_word, "infinitive"))
            return true;
        // "said it would close its factory on September 30"
        if (text.has_id(*t, Category::role_word, "would")) return true;
    }
    return std::any_of(
        tokens.first - std::min(near, tokens.first - place.first),
        tokens.first,
        [&](const Token& t) {
            return t.has(Category::forecast) || text.id(t, Category::event) == "state/postponed";
        });
}

// "since its November peak", "depuis le pic de novembre": what lies behind.
bool behind_since(const TokenRange& tokens, const TimePlace& place) {
    constexpr std::ptrdiff_t near = 4;
    const Token* first = tokens.first - std::min(near, tokens.first - place.first);
    for (const Token* t = tokens.first; t != first && (t - 1)->is_word(); --t) {
        const Lexeme* since = (t - 1)->lexeme(Category::since);
        if (since != nullptr) return since->value == 0;
    }
    return false;
}

}  // namespace

bool stands_alone(const TokenRange& tokens, const TimePlace& place) {
    return std::all_of(place.first, tokens.first, small_word)
           && std::all_of(tokens.last, place.last, small_word);
}

Outlook outlook_around(const TokenText& text, const TokenRange& tokens, const TimePlace& place) {
    if (place.alone) return Outlook::future;
    if (behind_since(tokens, place)) return Outlook::only_past;
    switch (tense_around(text, {place.first, place.last}, tokens)) {
        case Tense::past:
            if (!looks_beyond(text, tokens, place)) return Outlook::only_past;
            // "à 3 heures, dans la nuit de vendredi à samedi": of the hour, "to" says nothing
            return tokens.front().is_number() ? Outlook::past : Outlook::near;
        case Tense::future:
            return Outlook::coming;
        case Tense::planned:
            return Outlook::near;
        case Tense::unknown:
            break;
    }
    return Outlook::past;
}

Outlook outlook_along(const TimeTree& bounded, const TimeScene& scene, const TimePlace& place) {
    const TimeTree* marker = bounded.part(TimeNode::marker);
    if (marker == nullptr || place.alone) return scene.outlook;
    const Token& word = marker->tokens.front();
    // "By Monday, 400 had left": what the verb tells was done by then.
    if (&word == place.first && scene.outlook == Outlook::only_past
        && scene.value(word, Category::before) > 0)
        return scene.outlook;
    const bool since = word.has(Category::since);
    if (word.has(Category::until)) return Outlook::coming;
    constexpr int by_verb = 2;  // "400 have left as of Monday", but "will be closed"
    const auto ahead = since ? scene.value(word, Category::since) : 0;
    if (ahead == by_verb && scene.outlook != Outlook::coming) return Outlook::only_past;
    if (ahead > 0 || scene.value(word, Category::before) > 0) return Outlook::future;
    return since ? Outlook::only_past : scene.outlook;
}

}  // namespace claimdiff
