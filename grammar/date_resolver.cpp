// Dates of the calendar: the words' year, month, day and weekday → a day, a month, a year.
//
// What the text leaves out comes from the date beside it in a range ("du 3 au 5 mai"), else from
// the day of publication: the nearest past date, or the nearest future one, that fits. "mercredi
// 13" is the nearest 13th that is a Wednesday. Without a publication day it stays open:
// "XXXX-05-03".
#include <cstdlib>

#include "grammar/time_moment.hpp"
#include "grammar/time_parser.hpp"

namespace claimdiff {

std::int64_t TimeScene::value(const Token& token, Category category) const {
    const Lexeme* lexeme = token.lexeme(category);
    return lexeme == nullptr ? 0 : lexeme->value;
}

std::string_view TimeScene::id(const Token& token, Category category) const {
    return text.id(token, category);
}

std::string Moment::value() const {
    if (clock.empty()) return date;
    // "every Sunday at 9": an hour of each such day, "XXXX-WXX-7T09"
    if (date.starts_with("XXXX-WXX-") && clock.size() == 5 && clock.ends_with(":00"))
        return date + "T" + clock.substr(0, 2) + zone;
    return date + "T" + clock + zone;
}

Moment moment_of(Grain grain, Day day) {
    Moment moment;
    moment.grain = grain;
    moment.span = period(grain, day);
    moment.date = iso_period(grain, grain == Grain::week ? day : day_of(moment.span->begin));
    moment.range = grain == Grain::season || grain == Grain::half || grain == Grain::fortnight;
    return moment;
}

namespace {

constexpr int day_search = 400;  // how far a weekday and a day of the month are looked for

int small_number(const TokenRange& tokens) {
    std::int64_t sum = 0;
    for (const Token& token : tokens) {
        if (token.is_number()) return static_cast<int>(token.value.to_integer().value_or(-1));
        if (const Lexeme* ordinal = token.lexeme(Category::ordinal)) {
            sum += ordinal->value;
        } else if (const Lexeme* cardinal = token.lexeme(Category::cardinal)) {
            sum += cardinal->value;
        }
    }
    return static_cast<int>(sum);
}

int year_in(const TokenRange& tokens) {
    if (tokens.last - tokens.first > 1 && !tokens.back().is_number()) {  // "dos mil diecisiete"
        const auto words = evaluate_cardinal(tokens);
        return words ? static_cast<int>(words->value.to_integer().value_or(0)) : 0;
    }
    const int number = small_number(tokens);
    const bool two_digits = tokens.back().digit_count == 2;
    if (!two_digits) return number;
    return number + (number < 40 ? 2000 : 1900);
}

// The candidate that fits the outlook: the last one up to today, or the first one to come.
template <class Fits>
std::optional<Day> nearest(const TimeScene& scene, int reach, const Fits& fits) {
    const int step = scene.looks_ahead() ? 1 : -1;
    const bool both = scene.outlook == Outlook::near && reach <= 7;
    for (int n = scene.outlook == Outlook::future ? 1 : 0; n <= reach; ++n) {
        const Day day = *scene.today() + std::chrono::days(step * n);
        if (fits(day)) return day;
        const Day other = *scene.today() - std::chrono::days(step * n);
        if (both && fits(other)) return other;
    }
    return {};
}

// A day of a year not named: the nearest one, since news names both what was and what is planned.
std::optional<Day> nearest_year(const TimeScene& scene, int month, int day) {
    const Day today = *scene.today();
    std::optional<Day> best;
    for (int year = year_of(today) - 1; year <= year_of(today) + 1; ++year) {
        const auto candidate = make_day(year, month, day);
        if (!candidate) continue;
        if (scene.looks_ahead() && *candidate < today) continue;
        if (scene.outlook == Outlook::only_past && today < *candidate) continue;
        const auto distance = [&](Day d) { return std::abs((d - today).count()); };
        if (!best || distance(*candidate) < distance(*best)) best = candidate;
    }
    return best;
}

std::string masked(const Moment& m) {
    if (m.weekday && !m.day) return "XXXX-WXX-" + std::to_string(*m.weekday);
    std::string out = m.year ? std::to_string(*m.year) : "XXXX";
    const auto add = [&out](int number) {  // of a month or a day
        out += number < 10 ? "-0" : "-";
        out += std::to_string(number);
    };
    if (m.month) {
        add(*m.month);
    } else {
        out += "-XX";
    }
    if (m.day) add(*m.day);
    return out;
}

std::optional<Moment> anchored(Moment moment, Grain grain, std::optional<Day> day) {
    if (!day) {
        moment.date = masked(moment);
        moment.grain = grain;
        return moment;
    }
    Moment found = moment_of(grain, *day);
    found.year = moment.year;
    found.month = moment.month;
    found.day = moment.day;
    found.weekday = moment.weekday;
    return found;
}

// The fields of a moment → the day or period they name.
std::optional<Moment> locate(Moment m, const TimeScene& scene, const Moment* beside) {
    if (beside != nullptr) {
        if (m.day && !m.month) m.month = beside->month;
        if (m.month && !m.year) m.year = beside->year;
    }
    if (m.month && m.day) {
        static constexpr int leap_year = 2000;
        if (!make_day(m.year.value_or(leap_year), *m.month, *m.day)) return {};
        if (m.year) return anchored(m, Grain::day, make_day(*m.year, *m.month, *m.day));
        if (!scene.reference) return anchored(m, Grain::day, {});
        if (m.weekday) {
            for (int distance : {0, -1, 1, -2, 2, -3, 3, -4, 4, -5, 5, -6, 6}) {
                const auto day = make_day(year_of(*scene.today()) + distance, *m.month, *m.day);
                if (day && weekday_of(*day) == *m.weekday) return anchored(m, Grain::day, day);
            }
        }
        return anchored(m, Grain::day, nearest_year(scene, *m.month, *m.day));
    }
    if (m.month) {
        if (m.year) return anchored(m, Grain::month, make_day(*m.year, *m.month, 1));
        if (!scene.reference) return anchored(m, Grain::month, {});
        const auto day = nearest_year(
            scene, *m.month, *m.month == month_of(*scene.today()) ? day_of(*scene.today()) : 15);
        return anchored(m, Grain::month, day);
    }
    if (m.day) {
        if (!scene.reference) return anchored(m, Grain::day, {});
        const auto fits = [&](Day day) {
            return day_of(day) == *m.day && (!m.weekday || weekday_of(day) == *m.weekday);
        };
        const Day today = *scene.today();
        auto day = nearest(scene, 31, fits);
        if (!day) {  // "mercredi 13": the nearest month in which that is so
            for (int n = 0; n <= day_search && !day; ++n) {
                if (fits(today + std::chrono::days(n))) day = today + std::chrono::days(n);
                if (!day && fits(today - std::chrono::days(n))) day = today - std::chrono::days(n);
            }
        }
        if (!day) return {};
        return anchored(m, Grain::day, day);
    }
    if (m.weekday) {
        if (!scene.reference) return anchored(m, Grain::day, {});
        return anchored(m, Grain::day, nearest(scene, 7, [&](Day day) {
                            return weekday_of(day) == *m.weekday;
                        }));
    }
    if (m.year) return anchored(m, Grain::year, make_day(*m.year, 1, 1));
    return {};
}

// "19/12/2022", "12/19/2022", "2022-12-19": a number above 12 or of four digits tells which is
// which; else the language's order.
// Behind "am" and "el" stands a day.
bool follows_day_link(const Token& token, const TimeScene& scene) {
    if (&token == scene.text.tokens().data()) return false;
    return scene.value(*(&token - 1), Category::time_link) == 3;
}

// "am 15.02.", scanned as one number: the month has two digits or a dot of its own, or "am" says
// that it is a date.
std::optional<Moment> dotted_date(
    const Token& number, bool closed, const TimeScene& scene, const Moment* beside) {
    const Span span = number.span;
    const std::string_view written
        = std::string_view(scene.text.document().text).substr(span.begin, span.size());
    if (scene.text.language().lexicon.conventions().decimal_separator == '.'
        || written.find('.') == written.npos)
        return {};
    const int scale = number.decimals == 2 ? 100 : 10;
    const auto digits = number.value.shifted(number.decimals).to_integer();
    if (!digits) return {};
    Moment m;
    m.day = static_cast<int>(*digits / scale);
    m.month = static_cast<int>(*digits % scale);
    if (!closed && (number.decimals != 2 || *m.month > 9) && !follows_day_link(number, scene))
        return {};
    return locate(m, scene, beside);
}

std::optional<Moment> numeric_date(
    const TimeTree& tree, const TimeScene& scene, const Moment* beside) {
    int numbers[3] = {0, 0, 0};
    int count = 0;
    std::uint8_t first_digits = 0, last_digits = 0;
    bool dotted = false, zero = false;
    for (const Token& token : tree.tokens) {
        dotted = dotted || token.is_sign(".");
        if (!token.is_number()) continue;
        if (token.decimals != 0)
            return dotted_date(token, tree.tokens.back().is_sign("."), scene, beside);
        if (token.grouped || count == 3) return {};
        zero = zero || token.leading_zero;
        numbers[count++] = static_cast<int>(token.value.to_integer().value_or(0));
        if (count == 1) first_digits = token.digit_count;
        last_digits = token.digit_count;
    }
    const bool month_first = scene.text.language().lexicon.conventions().month_first && !dotted;
    Moment m;
    if (first_digits == 4) {
        m.year = numbers[0];
        m.month = numbers[1];
        if (count == 3) m.day = numbers[2];
    } else if (count == 2 && last_digits == 4) {
        m.year = numbers[1];
        m.month = numbers[0];
    } else {
        if (count < 2 || first_digits > 2) return {};
        m.month = month_first ? numbers[0] : numbers[1];
        m.day = month_first ? numbers[1] : numbers[0];
        if (count == 3) {
            if (last_digits != 2 && last_digits != 4) return {};
            m.year = numbers[2] + (last_digits == 4 ? 0 : numbers[2] < 40 ? 2000 : 1900);
        }
    }
    // "17/2" and "3/2015" are fractions and numbers of laws as well.
    const bool plain = count == 2 && !zero && first_digits != 4;
    if (plain && !follows_day_link(tree.tokens.front(), scene)
        && !tree.tokens.front().has(Category::weekday))
        return {};
    if (m.day && *m.month > 12 && first_digits != 4) std::swap(m.month, m.day);
    if (!m.year || !m.day) return locate(m, scene, beside);  // "22/04", "05/2016"
    if (*m.year < 1000 || *m.year > 2200 || !make_day(*m.year, *m.month, *m.day)) return {};
    return anchored(m, Grain::day, make_day(*m.year, *m.month, *m.day));
}

}  // namespace

std::optional<Moment> resolve_date(
    const TimeTree& tree, const TimeScene& scene, const Moment* beside) {
    if (tree.kind == TimeNode::numeric_date) return numeric_date(tree, scene, beside);
    if (tree.kind == TimeNode::feast) return resolve_feast(tree, scene);
    Moment m;
    for (const TimeTree& part : tree.parts) {
        const Token& first = part.tokens.front();
        if (part.kind == TimeNode::weekday) {
            const auto full = scene.value(first, Category::weekday);
            m.weekday
                = static_cast<int>(full != 0 ? full : scene.value(first, Category::weekday_short));
        } else if (part.kind == TimeNode::month) {
            constexpr int september = 9;  // "16 sept 2025"
            m.month = first.has(Category::month)
                          ? static_cast<int>(scene.value(first, Category::month))
                          : september;
        } else if (part.kind == TimeNode::day) {
            m.day = small_number(part.tokens);
            if (*m.day < 1 || *m.day > 31) return {};
        } else if (part.kind == TimeNode::year) {
            m.year = year_in(part.tokens);
        }
    }
    const auto found = locate(m, scene, beside);
    const TimeTree* weekday = tree.part(TimeNode::weekday);
    if (!found || weekday == nullptr || !weekday->tokens.front().has(Category::day_part))
        return found;
    std::optional<Day> day;  // "Montagabend"
    if (found->span) day = day_of(found->span->begin);
    Moment part = day_part_on(weekday->tokens.front(), scene, day);
    if (!day) part.date = found->date;
    return part;
}

}  // namespace claimdiff
