// An hour may stand as a bare number. The words around it tell: "shortly before" and its like lead
// to hours, and so does "until"; "at" does where a day or a part of it follows ("at 3.40 that
// morning"). "Il était" makes an hour of what would be a length, "it was 11 hours". The day behind
// becomes part of the time.
//
// Accepted: "just after two when", "until nine.", "at 3.47 on Monday morning".
// Rejected: "shortly after 3 people", "until 20 years", "at 3.40 euros".
#include "grammar/bare_clocks.hpp"

#include <cstdio>
#include <optional>

#include "grammar/calendar.hpp"
#include "grammar/words.hpp"

namespace claimdiff {
namespace {

constexpr int hours_of_day = 24, minutes_of_hour = 60;

std::string clock_value(int minutes) {
    char text[16];
    std::snprintf(
        text,
        sizeof text,
        "T%02d:%02d",
        minutes / minutes_of_hour % hours_of_day,
        minutes % minutes_of_hour);
    return text;
}

class Clocks {
  public:
    Clocks(const TokenText& text, const Sentence& sentence, std::vector<Mention>& mentions)
        : words_(text, sentence), mentions_(mentions) {}

    void run() {
        opening_hours();
        for (std::size_t i = 0; i < mentions_.size(); ++i) {
            Mention& m = mentions_[i];
            if (m.first == words_.first()) continue;
            if (m.kind == MentionKind::duration) {
                if (is_told(m)) make(m, of_duration(m), i);
            } else if (m.kind == MentionKind::number && (m.last == m.first + 1 || is_estimate(m))) {
                const auto minutes = of_number(m);
                if (minutes && leads_to_hour(m, i)) make(m, minutes, i);
            }
        }
    }

  private:
    // "open from [9] to [5]", "opens from [9 to 11]": behind a word for opening hours.
    void opening_hours() {
        for (std::size_t i = 0; i < mentions_.size(); ++i) {
            Mention& m = mentions_[i];
            if (m.first == words_.first() || !words_[m.first - 1].has(Category::from_word)
                || !opens_before(m.first))
                continue;
            const bool range = m.kind == MentionKind::range && m.last == m.first + 3;
            const bool two = i + 1 < mentions_.size() && m.kind == MentionKind::number
                             && m.last == m.first + 1 && mentions_[i + 1].first == m.last + 1
                             && mentions_[i + 1].kind == MentionKind::number
                             && mentions_[i + 1].last == m.last + 2
                             && words_[m.last].has(Category::range_word);
            if (!range && !two) continue;
            const auto from = on_dial(words_[m.first]), to = on_dial(words_[m.first + 2]);
            const std::uint32_t end = range ? m.last : mentions_[i + 1].last;
            if (!from || !to || (end < words_.last() && words_.is_noun(end))) continue;
            constexpr int half_day = hours_of_day / 2;
            const int closing = *to <= *from && *to < half_day ? *to + half_day : *to;
            m.kind = MentionKind::daterange;
            m.quantity = {};
            m.time = {};
            m.time.value = clock_value(*from * minutes_of_hour) + "/"
                           + clock_value(closing * minutes_of_hour);
            m.time.bound = Bound::between;
            m.last = end;
            m.span = cover(m.span, words_[end - 1].span);
            if (two) mentions_.erase(mentions_.begin() + static_cast<std::ptrdiff_t>(i) + 1);
        }
    }

    bool opens_before(std::uint32_t at) const {
        constexpr std::uint32_t near = 6;  // "is open every day except Sunday from 9 to 5"
        for (std::uint32_t i = at; i > words_.first() && at - i < near;) {
            if (words_.has_role(--i, "opening")) return true;
            if (words_[i].kind == TokenKind::sign) return false;
        }
        return false;
    }

    static std::optional<int> on_dial(const Token& t) {
        const Lexeme* word = t.lexeme(Category::cardinal);
        const auto hour = t.is_number() && t.decimals == 0 ? t.value.to_integer()
                          : word != nullptr ? std::optional<std::int64_t>(word->value)
                                            : std::nullopt;
        if (!hour || *hour < 1 || *hour > hours_of_day) return {};
        return static_cast<int>(*hour);
    }

    // "Il était [onze heures]", "es war"
    bool is_told(const Mention& m) const {
        if (m.unit != "hour" || m.first < words_.first() + 2) return false;
        const std::string_view subject = words_[m.first - 2].word;
        const bool impersonal = subject == "il" || subject == "it" || subject == "es";
        return impersonal && words_[m.first - 1].has(Category::auxiliary);
    }

    // "at [about 10.30] on Tuesday night"
    bool is_estimate(const Mention& m) const {
        return m.last == m.first + 2 && words_[m.first].has(Category::bound)
               && m.quantity.bound == Bound::about;
    }

    static std::optional<int> of_duration(const Mention& m) {
        const double minutes = m.quantity.value.to_double() * minutes_of_hour;
        if (minutes < 0 || minutes > hours_of_day * minutes_of_hour) return {};
        return static_cast<int>(minutes + 0.5);
    }

    // "3", "drei", "3.40"
    std::optional<int> of_number(const Mention& m) const {
        if (m.quantity.bound != Bound::exact && !is_estimate(m)) return {};
        const Token& t = words_[m.last - 1];
        const double value = m.quantity.value.to_double();
        if (value < 0 || value > hours_of_day) return {};
        const int hours = static_cast<int>(value);
        if (t.is_number() && t.decimals == 2) {
            const int minutes = static_cast<int>((value - hours) * 100 + 0.5);
            if (minutes >= minutes_of_hour) return {};
            return hours * minutes_of_hour + minutes;
        }
        constexpr int on_a_dial = 12;
        if (!m.quantity.value.is_integer() || hours < 1 || hours > on_a_dial) return {};
        return hours * minutes_of_hour;
    }

    bool leads_to_hour(const Mention& m, std::size_t index) const {
        const Token& before = words_[m.first - 1];
        const std::string_view id = words_.text().id(before, Category::clock_preposition);
        const bool phrase = before.word.find(' ') != std::string_view::npos;
        if (phrase && (id == "after" || id == "before")) return !counts(m);
        if (before.has(Category::until)) return !counts(m) && closes(m.last);
        if (id.empty() && !before.has(Category::clock_preposition)) return false;
        return day_behind(index) != nullptr || part_behind(m.last);
    }

    bool closes(std::uint32_t i) const {
        return i >= words_.last() || words_[i].kind == TokenKind::sign
               || words_[i].has(Category::conjunction);
    }

    // What follows could be counted: "after 3 people".
    bool counts(const Mention& m) const {
        if (m.last >= words_.last()) return false;
        const Token& t = words_[m.last];
        if (t.has(Category::noun)) return true;
        if (t.kind == TokenKind::sign) return t.is_sign("%") || t.is_sign("-") || t.is_sign("/");
        const bool goes_on = t.has(Category::time_link) || t.has(Category::conjunction)
                             || t.has(Category::preposition) || t.has(Category::auxiliary)
                             || t.has(Category::pronoun) || words_.may_be_verb(m.last)
                             || t.has(Category::event);
        return !goes_on || t.has(Category::of_word);
    }

    // "at 3.47 on [Monday morning]"
    const Mention* day_behind(std::size_t index) const {
        if (index + 1 >= mentions_.size()) return nullptr;
        const Mention &m = mentions_[index], &next = mentions_[index + 1];
        const std::string& value = next.time.value;
        const bool dated = next.kind == MentionKind::date || next.kind == MentionKind::daterange;
        if (!dated || value.size() < 10 || value[0] == 'X' || value.find('/') != std::string::npos
            || value.find(':') != std::string::npos)
            return nullptr;
        for (std::uint32_t i = m.last; i < next.first; ++i) {
            if (!words_[i].has(Category::time_link) && !words_[i].has(Category::article))
                return nullptr;
        }
        return &next;
    }

    // "at 3.40 that [morning]"
    std::string_view part_behind_id(std::uint32_t at) const {
        constexpr std::uint32_t furthest = 3;
        for (std::uint32_t i = at; i < words_.last() && i < at + furthest; ++i) {
            if (words_[i].has(Category::day_part))
                return words_.text().id(words_[i], Category::day_part);
            if (!words_[i].has(Category::time_link) && !words_[i].has(Category::article)
                && !words_[i].has(Category::this_word))
                break;
        }
        return {};
    }
    bool part_behind(std::uint32_t at) const { return !part_behind_id(at).empty(); }

    // "at 1.30 in the [afternoon]": of no day that is named.
    bool is_only_part(const Mention& day) const {
        for (std::uint32_t i = day.first; i < day.last; ++i) {
            if (!words_[i].has(Category::day_part) && !words_[i].has(Category::article))
                return false;
        }
        return true;
    }

    void make(Mention& m, std::optional<int> minutes, std::size_t index) {
        if (!minutes) return;
        const Mention* day = day_behind(index);
        std::string_view part = part_behind_id(m.last);
        if (day != nullptr && day->time.value.find('T') != std::string::npos)
            part = std::string_view(day->time.value).substr(day->time.value.find('T') + 1);
        constexpr int small_hours = 6 * minutes_of_hour;
        const bool later_half = part.starts_with("AF") || part.starts_with("EV")
                                || (part.starts_with("NI") && *minutes >= small_hours);
        if (later_half && *minutes < hours_of_day / 2 * minutes_of_hour)
            *minutes += hours_of_day / 2 * minutes_of_hour;
        m.kind = MentionKind::time;
        m.unit.clear();
        m.time = {};
        m.time.value = clock_value(*minutes);
        m.time.bound = m.quantity.bound;
        m.quantity = {};
        if (day == nullptr) return;
        m.last = day->last;
        m.span = cover(m.span, day->span);
        if (is_only_part(*day)) {
            mentions_.erase(mentions_.begin() + static_cast<std::ptrdiff_t>(index) + 1);
            return;
        }
        m.kind = MentionKind::date;
        m.time.value = day->time.value.substr(0, 10) + m.time.value;
        m.time.begin = m.time.end = m.time.value;
        mentions_.erase(mentions_.begin() + static_cast<std::ptrdiff_t>(index) + 1);
    }

    const Words words_;
    std::vector<Mention>& mentions_;
};

}  // namespace

void mark_bare_clocks(
    const TokenText& text, const Sentence& sentence, std::vector<Mention>& mentions) {
    Clocks(text, sentence, mentions).run();
}

}  // namespace claimdiff
