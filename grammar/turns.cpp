// "Closed since January 2018" and "it closed in January 2018" are one date of one event, and so are
// "closed until 12 May" and "it reopens on 12 May". So a stretch of time that goes with a state
// becomes the date of the event that the state began or ends with. A state is told by a word of the
// category state ("closed", "in service") or by the verb that holds on ("has led since 2019").
#include "grammar/turns.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "grammar/calendar.hpp"

namespace claimdiff {
namespace {

struct Ends {
    std::string_view state, begins, ends;  // a state or an event, and the events at its two ends
};
constexpr std::array<Ends, 9> known{{
    {"status/access/closed", "business/closed", "state/reopened"},
    {"status/access/open", "business/opened", "state/ended"},
    {"status/working/on", "works/connected", "state/ended"},
    {"status/force/valid", "state/started", "state/ended"},
    {"status/force/suspended", "traffic/suspended", "traffic/resumed"},
    {"agent/led", "business/appointed", "state/ended"},
    {"business/closed", "business/closed", "state/reopened"},
    {"traffic/blocked", "traffic/blocked", "state/reopened"},
    {"traffic/suspended", "traffic/suspended", "traffic/resumed"},
}};

const Ends* ends_of(std::string_view state) {
    const auto found
        = std::find_if(known.begin(), known.end(), [&](const Ends& e) { return e.state == state; });
    return found == known.end() ? nullptr : &*found;
}

// The state that stands nearest to the mention in its clause.
const Ends* state_beside(const Words& words, const Mention& mention) {
    constexpr std::uint32_t furthest = 8;
    const auto ends_at = [&](std::uint32_t i) -> const Ends* {
        for (const Lexeme& lexeme : words.text().lexemes(words[i])) {
            if (lexeme.category != Category::state) continue;
            if (const Ends* ends = ends_of(words.text().language().lexicon.text(lexeme.id)))
                return ends;
        }
        return nullptr;
    };
    for (std::uint32_t i = mention.first, n = 0; i > words.first() && n < furthest; --i, ++n) {
        if (words.is_hard_break(i - 1)) break;
        if (const Ends* ends = ends_at(i - 1)) return ends;
    }
    for (std::uint32_t i = mention.last, n = 0; i < words.last() && n < furthest; ++i, ++n) {
        if (words.is_break(i)) break;
        if (const Ends* ends = ends_at(i)) return ends;
    }
    return nullptr;
}

// "the first since 1997", "n'avait plus été vidé depuis 1987": a count of its own kind (see
// since_claims.cpp); "30 accidents since January": a sum.
bool counts(const Words& words, const std::vector<Mention>& mentions, std::size_t index) {
    const Mention& mention = mentions[index];
    const bool figure = std::any_of(mentions.begin(), mentions.end(), [](const Mention& m) {
        switch (m.kind) {
            case MentionKind::number:
            case MentionKind::percent:
            case MentionKind::range:
            case MentionKind::money:
            case MentionKind::dimension:
            case MentionKind::ordinal:
                return true;
            default:
                return false;
        }
    });
    if (figure) return true;
    for (std::uint32_t i = words.first(); i < mention.first; ++i) {
        if (words[i].has(Category::first_word) || words[i].has(Category::negation)
            || words[i].has(Category::none))
            return true;
    }
    return false;
}

// The day, month, year or minute that a value names, as the stretch it is.
TimeValue stretch(std::string_view value) {
    constexpr std::size_t year = 4, month = 7, day = 10;
    TimeValue time;
    time.value = std::string(value);
    std::string first(value.substr(0, std::min(value.size(), day)));
    const bool of_year = first.size() == year, of_month = first.size() == month;
    if (of_year) first += "-01";
    if (of_year || of_month) first += "-01";
    if (const auto begin = parse_instant(first); begin && first.size() == day) {
        const Grain grain = of_year ? Grain::year : of_month ? Grain::month : Grain::day;
        time.begin = iso_date(day_of(*begin)) + "T00:00";
        time.end = iso_date(shift(day_of(*begin), grain, 1)) + "T00:00";
    }
    return time;
}

bool opened_by(const Words& words, const Mention& mention, Category category) {
    return words[mention.first].has(category)
           || (mention.first > words.first() && words[mention.first - 1].has(category));
}

// "The firm has [until 30 June] to reply".
bool is_deadline(const Words& words, const Mention& mention) {
    std::uint32_t i = mention.first;
    if (!words[i].has(Category::until) && i > words.first()) --i;
    return i > words.first() && words.has_role(i - 1, "has");
}

// "from 2 to 30 September", not "late June".
bool goes_to_an_end(const Words& words, const Mention& mention) {
    for (std::uint32_t i = mention.first + 1; i < mention.last; ++i) {
        const Token& t = words[i];
        if (t.has(Category::range_word) || t.has(Category::until) || t.is_sign("-")
            || t.is_sign("–"))
            return true;
    }
    return false;
}

}  // namespace

std::optional<Turn> turn_of(
    const Words& words, const std::vector<Mention>& mentions, std::size_t index) {
    const Mention& mention = mentions[index];
    const std::string_view value = mention.time.value;
    const std::size_t slash = value.find('/');
    const bool since = opened_by(words, mention, Category::since) && value.ends_with("/.."),
               until = opened_by(words, mention, Category::until)
                       && (value.starts_with("../") || slash == value.npos),
               range = slash != value.npos && value.find("..") == value.npos
                       && goes_to_an_end(words, mention);
    if (!since && !until && !range) return {};
    if (value.empty() || value[0] == 'P' || (since && counts(words, mentions, index))) return {};
    Turn turn;
    turn.event = standing_event(words, mention);
    if (turn.event.stated) return {};
    const Ends* ends = state_beside(words, mention);
    if (ends == nullptr) ends = ends_of(turn.event.event);
    if (since) {
        if (ends != nullptr) turn.event.event = ends->begins;
        turn.time = stretch(value.substr(0, slash));
    } else {
        if (ends == nullptr && turn.event.event.empty() && turn.event.noun.empty()) return {};
        turn.event.event = is_deadline(words, mention) ? "terms/deadline"
                           : ends != nullptr           ? ends->ends
                                                       : "state/ended";
        turn.time = stretch(slash == value.npos ? value : value.substr(slash + 1));
        turn.time.bound = Bound::at_least;
    }
    if (turn.event.event.empty() || turn.time.value.empty()) return {};
    return turn;
}

}  // namespace claimdiff
