// Reports say once what holds for many figures: the title names the period, a heading opens an
// outlook, a line in brackets gives the scale, the head of a table the year of each column.
//
//     Second-Quarter 2025 Results              document: 2025-Q2
//     Outlook for 2026                         section: 2026, forecast
//     (in thousands of U.S. dollars)           scale: 3
//                        2024        2023      columns: 2024, 2023
#include "grammar/amount_frame.hpp"

#include <algorithm>

#include "grammar/calendar.hpp"

namespace claimdiff {
namespace {

constexpr std::size_t title_sentences = 4;
constexpr std::uint32_t longest_heading = 14;
constexpr std::uint32_t shortest_title
    = 4;  // a longer title tells news, and names no section  // tokens

bool is_plain_year(const Words& words, const Mention& m) {
    if (m.kind != MentionKind::number || m.last != m.first + 1 || !words[m.first].is_number())
        return false;
    const auto year = m.quantity.value.to_integer();
    return words[m.first].digit_count == 4 && !words[m.first].grouped && year && *year >= 1900
           && *year < 2100;
}

bool is_amount(const Mention& m) {
    return m.kind == MentionKind::money || m.kind == MentionKind::percent
           || m.kind == MentionKind::dimension || m.kind == MentionKind::range
           || m.kind == MentionKind::temperature;
}

// The scale of "(in thousands)", "en millions d'euros": a scale word by itself behind "in".
int stated_scale(const Words& words, std::string& currency) {
    for (std::uint32_t i = words.first() + 1; i < words.last(); ++i) {
        const Token& t = words[i];
        const Lexeme* scale = t.lexeme(Category::scale);
        if (scale == nullptr) scale = t.lexeme(Category::collective_plural);
        if (scale == nullptr || scale->value < 1000 || words[i - 1].is_number()) continue;
        if (!words[i - 1].has(Category::place_preposition)) continue;
        for (std::uint32_t k = i + 1; k < words.last() && k < i + 4; ++k) {
            if (words[k].has(Category::currency)) {
                currency = words.text().id(words[k], Category::currency);
                break;
            }
        }
        return Decimal(scale->value).exponent();
    }
    return 0;
}

}  // namespace

bool is_amount_word(const Words& words, std::uint32_t i, std::string_view role) {
    return words.text().has_id(words[i], Category::amount_word, role);
}

std::string stated_span(const Words& words, std::uint32_t first, std::uint32_t last) {
    for (std::uint32_t i = first; i < last; ++i) {
        const Token& t = words[i];
        const std::string_view aspect = words.text().id(t, Category::aspect);
        if (aspect.starts_with("span/")) return std::string(aspect.substr(5));
        const bool of = i + 1 < last && words[i + 1].has(Category::of_word);
        if (t.has(Category::quarter_word)
            || (words.text().id(t, Category::time_unit) == "quarter" && !of))
            return "quarter";
        if (t.has(Category::fiscal_word)) return "year";
        // "in the first half": a half of something counted is no period.
        if (words.text().id(t, Category::time_unit) == "half" && i > first
            && words[i - 1].has(Category::ordinal))
            return "half";
        const bool ends = i + 1 < last && words.may_be_verb(i + 1) && !words[i + 1].is_number();
        if (words.text().id(t, Category::time_unit) == "year" && i > first && ends
            && (words[i - 1].has(Category::article) || words[i - 1].has(Category::fiscal_word)))
            return "year";  // "for the year ended"
    }
    return {};
}

// How long an account's period is that has a beginning and an end: of three months or thirteen
// weeks "quarter". Empty for other lengths.
std::string span_between(const TimeValue& time) {
    const auto begin = parse_instant(time.begin), end = parse_instant(time.end);
    if (!begin || !end || !time.begin.ends_with("T00:00") || !time.end.ends_with("T00:00"))
        return {};
    const auto days = std::chrono::duration_cast<std::chrono::days>(*end - *begin).count();
    struct Length {
        int fewest, most;
        const char* span;
    };
    static constexpr Length lengths[]
        = {{89, 92, "quarter"}, {181, 184, "half"}, {273, 276, "nine months"}, {364, 371, "year"}};
    for (const Length& length : lengths) {
        if (length.fewest <= days && days <= length.most) return length.span;
    }
    return {};
}

Period period_of(const Words& words, const Mention& m) {
    Period period;
    if (is_plain_year(words, m)) {
        const std::string year = m.quantity.value.to_string();
        period.time
            = {year,
               year + "-01-01T00:00",
               std::to_string(*m.quantity.value.to_integer() + 1) + "-01-01T00:00",
               Bound::exact};
        period.span = "year";
        return period;
    }
    if (m.time.bound != Bound::exact) return period;
    const std::string& value = m.time.value;
    if (m.kind == MentionKind::daterange) {  // "the six months to June"
        period.span = span_between(m.time);
        if (!period.span.empty()) period.time = m.time;
        return period;
    }
    if (m.kind != MentionKind::date) return period;
    if (value.find('T') != std::string::npos || value.starts_with("XXXX")) return period;
    period.time = m.time;
    if (value.size() == 4) {
        period.span = "year";
    } else if (value.find("-Q") != std::string::npos) {
        period.span = "quarter";
    } else if (value.find("-H") != std::string::npos) {
        period.span = "half";
    }
    return period;
}

bool AmountFrame::read(
    const Words& words, const std::vector<Mention>& mentions, bool whole_paragraph, bool labelled) {
    ++sentences_;
    const bool amounts = std::any_of(mentions.begin(), mentions.end(), [&](const Mention& m) {
        const bool vague = words[m.first].has(Category::scale)
                           || words[m.first].has(Category::collective_plural);
        return is_amount(m) && !vague;
    });
    const bool list_item = words.is_break(words.first()) && !words[words.first()].is_sign("(");
    const std::uint32_t length = words.last() - words.first();
    std::vector<Period> periods;
    std::uint32_t covered = 0;
    for (const Mention& m : mentions) {
        Period period = period_of(words, m);
        if (!period.known()) continue;
        covered += m.last - m.first;
        periods.push_back(std::move(period));
    }
    // A table's head: nothing but periods.
    if (periods.size() >= 2 && covered >= length - (words[words.last() - 1].is_sign("|") ? 1 : 0)) {
        columns = periods;
        return true;
    }
    const bool row = !columns.empty() && mentions.size() == columns.size();
    if (amounts || row || labelled || !whole_paragraph) return false;

    std::string money;
    if (const int stated = stated_scale(words, money); stated > 0) {
        if (sentences_ <= title_sentences && words[words.first()].is_sign("(")) {
            scale = stated;
        } else {
            table_scale = stated;
            currency = money;
        }
        columns.clear();
        return true;
    }
    const bool title = sentences_ <= title_sentences && !document.known();
    const bool heading = length <= longest_heading && !list_item && length > 0
                         && !words[words.last() - 1].is_sign(".");
    // A day is when a text was published or an event took place, not what its figures are of.
    const auto span = std::find_if(
        periods.begin(), periods.end(), [](const Period& p) { return !p.span.empty(); });
    if (title && span != periods.end()) {
        document = *span;
        // "Interim Results 2025": the year that the half is of
        if (stated_span(words, words.first(), words.last()) == "half") document.span = "half";
    } else if (title && periods.size() == 1) {  // "Quarterly report for the period ended June 30"
        const std::string said = stated_span(words, words.first(), words.last());
        if (!said.empty()) document = {periods.front().time, said};
    }
    if (heading) {
        section = span != periods.end() ? *span : Period{};
        forecast = false;
        const bool names_outlook = sentences_ > title_sentences || length <= shortest_title;
        for (std::uint32_t i = words.first(); names_outlook && i < words.last(); ++i)
            forecast = forecast || words[i].has(Category::forecast)
                       || is_amount_word(words, i, "outlook");
        table_scale = 0;
        currency.clear();
        columns.clear();
    }
    return false;
}

}  // namespace claimdiff
