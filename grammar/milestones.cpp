// The words are data (category milestone). What is read here is where they stand: the verb of the
// date, a state beside it ("in service since 1998"), or a title that somebody has held ("maire de
// Lorme depuis 2014").
#include "grammar/milestones.hpp"

#include "grammar/calendar.hpp"
#include "grammar/persons.hpp"

namespace claimdiff {
namespace {

constexpr std::uint32_t reach = 8;  // tokens

std::string_view id_at(const Words& words, std::uint32_t i) {
    return words.text().id(words[i], Category::milestone);
}

bool opens_since(const Words& words, const Mention& mention) {
    return words[mention.first].has(Category::since)
           || (mention.first > words.first() && words[mention.first - 1].has(Category::since));
}

// "en service [depuis 1998]", "maire de Lorme [depuis 2014]": what holds on since.
std::string_view standing_id(const Words& words, const Mention& mention, std::uint32_t& at) {
    for (std::uint32_t i = mention.first, steps = 0; i > words.first() && steps < reach;
         --i, ++steps) {
        at = i - 1;
        if (words.is_hard_break(at) || words[at].has(Category::negation)) break;
        if (const std::string_view id = id_at(words, at); !id.empty()) return id;
        if (words[at].has(Category::title_word)) return "office";
        if (words.is_verb(at) && !words[at].has(Category::auxiliary)) break;
    }
    return {};
}

bool is_of_firm(std::string_view noun) {
    return noun.starts_with("organisations") || noun.starts_with("buildings")
           || noun.starts_with("acts/") || noun.find(':') != std::string_view::npos;
}

bool is_of_person(std::string_view id) { return id == "office" || id == "birth" || id == "death"; }

// "Maire depuis [2014], [Anne Varn] …": one past the name that follows, else where the time ends.
std::uint32_t end_of_name_after(const Words& words, const Mention& mention) {
    for (std::uint32_t i = mention.last; i < words.last() && i < mention.last + reach; ++i) {
        if (!words.is_name(i)) continue;
        while (i < words.last() && words.is_name(i)) ++i;
        return i;
    }
    return mention.last;
}

// "elected [mayor]", "took over as [chief executive]".
std::string office_beside(const Words& words, std::uint32_t at) {
    for (std::uint32_t i = at; i < words.last() && i < at + reach; ++i) {
        if (i > at && words.is_break(i)) break;
        const std::string_view title = words.text().id(words[i], Category::title_word);
        if (!title.empty()) return "people/" + std::string(title);
    }
    return {};
}

// "the last [strike]", "la grève précédente": `last` says which, the noun next to it what.
std::uint32_t named_beside(const Words& words, std::uint32_t last) {
    const auto happens = [&words](std::uint32_t i) {
        const std::string_view noun = words.text().id(words[i], Category::noun);
        return words.may_be_noun(i) && !words.is_name(i) && !noun.starts_with("people")
               && (words[i].has(Category::event) || noun.starts_with("acts/"));
    };
    for (std::uint32_t i = last + 1; i < words.last() && i < last + 4; ++i) {
        if (happens(i)) return i;
        if (!words.is_adjective(i)) break;
    }
    return last > words.first() && happens(last - 1) ? last - 1 : no_token;
}

bool says_last(const Words& words, std::uint32_t i) {
    const Lexeme* last = words.text().lexeme(words[i], Category::last_word);
    return last != nullptr && last->value == 1;
}

}  // namespace

bool is_history(const TimeValue& time, std::string_view published) {
    const auto then = parse_instant(time.begin), now = parse_instant(published);
    if (!then || !now) return false;
    return shift(day_of(*then), Grain::month, 2) < day_of(*now);
}

Milestone milestone_of(
    const Words& words, const Mention& mention, std::uint32_t event, std::string_view noun) {
    std::uint32_t at = event;
    std::string_view id = event == no_token ? std::string_view{} : id_at(words, event);
    if (id.empty() && opens_since(words, mention)) id = standing_id(words, mention, at);
    if (id.empty()) return {};
    // "L'entreprise, née en 1931": a firm's birth.
    if (id == "birth" && is_of_firm(noun)) id = "founded";
    if (!is_of_person(id)) return {std::string(id), {}, {}, at};
    Person person = person_before(words, std::max(at, mention.first), {});
    if (person.holder.empty()) person = person_before(words, end_of_name_after(words, mention), {});
    if (person.holder.empty()) return {};
    return {std::string(id), person.holder, id == "office" ? office_beside(words, at) : "", at};
}

LastTime last_time(const Words& words, const Mention& mention, std::uint32_t event) {
    const auto is_verb_of
        = [&](std::uint32_t i) { return i == event && words.may_be_verb(i) && !words.is_noun(i); };
    bool strong = false;
    // The time itself may have taken the word in: "la grève [précédente datait de 2009]".
    for (std::uint32_t i = mention.last - 1, steps = 0; i > words.first() && steps < 2 * reach;
         --i, ++steps) {
        const std::uint32_t k = i - 1;
        if (words.is_hard_break(k) && k + 1 < mention.first) return {};
        const std::string_view rank = words.text().id(words[k], Category::first_word);
        if (rank == "last") return {event, strong};
        strong = strong || rank == "none";
        if (says_last(words, k)) {
            std::uint32_t verb = k + 1;  // "had last [been] inspected"
            while (verb < words.last() && words[verb].has(Category::auxiliary)) ++verb;
            if (verb < words.last() && is_verb_of(verb)) return {verb, strong};
            return {named_beside(words, k), strong};
        }
        if (k >= mention.first || is_verb_of(k)) continue;
        const bool carries = words[k].has(Category::auxiliary) || words[k].has(Category::light_verb)
                             || words.has_role(k, "dates-back")
                             || words.text().has_id(words[k], Category::event, "state/occurred")
                             || id_at(words, k) == "built";
        if (words.is_verb(k) && !words.is_noun(k) && !carries) return {};
    }
    return {};
}

}  // namespace claimdiff
