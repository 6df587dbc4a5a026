// Datelines come in every shape ("MONTREVEL, 3 fév 2021 08:40 (OPR)", "lundi 4/février/2021 -
// 08:15"), so the grammar for times reads them, not patterns: the first date with a year that
// stands early in a short paragraph or at the start of one, else the one in the brackets that sign
// the text off ("(rk/lm, 3. Februar 2021, 8.40 Uhr)"). The time of day is its own when the grammar
// read both, else a time within a few words of it.
#include "grammar/published.hpp"

#include <algorithm>

#include "grammar/calendar.hpp"

namespace claimdiff {
namespace {

constexpr std::size_t head_paragraphs = 8;      // how far into the text a header may stand
constexpr std::uint32_t short_paragraph = 220;  // bytes
constexpr std::uint32_t dateline = 90;          // bytes from the paragraph's start

// Whether `value` begins like `shape`, in which 0 stands for any digit: files may give anything as
// their date, and of a date in the text any part may be unknown ("XXXX-XX-18").
bool begins_like(std::string_view value, std::string_view shape) {
    if (value.size() < shape.size()) return false;
    for (std::size_t at = 0; at < shape.size(); ++at) {
        const bool digit = value[at] >= '0' && value[at] <= '9';
        if (shape[at] == '0' ? !digit : value[at] != shape[at]) return false;
    }
    return true;
}

bool is_full_date(std::string_view value) {
    return begins_like(value, "0000-00-00") && value[5] <= '1' && value[8] <= '3';
}

// "XXXX-05-18": a dateline seldom gives the year.
bool lacks_year(std::string_view value) { return begins_like(value, "XXXX-00-00"); }

// "October 2025" alone on a line at the head: a monthly's.
bool is_month_line(std::string_view value, const Mention& m, const Sentence& sentence) {
    return value.size() == 7 && begins_like(value, "0000-00")
           && sentence.last - sentence.first <= m.last - m.first + 1;
}

// "version du 26 février", "press release of 4 May", "mis à jour le 22/06": the day of the text
// itself, before any other.
bool is_of_text(const TokenText& text, const Mention& m, const Sentence& sentence) {
    for (std::uint32_t i = m.first, steps = 0; i > sentence.first && steps < 4; --i, ++steps) {
        const Token& t = text.tokens()[i - 1];
        if (text.id(t, Category::noun) == "things/editions") return true;
        if (!t.has(Category::time_link) && !t.has(Category::of_word) && !t.has(Category::article)
            && !t.has(Category::preposition))
            return false;
    }
    return false;
}

// "officials said Tuesday, Feb. 2": the day of the statements is that of the text.
bool is_of_statement(const TokenText& text, const Mention& m, const Sentence& sentence) {
    for (std::uint32_t i = m.first, steps = 0; i > sentence.first && steps < 2; --i, ++steps) {
        const Token& t = text.tokens()[i - 1];
        if (t.has(Category::attribution_verb)) return true;
        if (!t.has(Category::time_link)) return false;
    }
    return false;
}

// "T21:10", "T21:10Z" → "T21:10".
std::string clock(std::string_view value) {
    return std::string(value.substr(0, std::min<std::size_t>(value.size(), 6)));
}

// Whether a date with its month can stand in the sentence: by the name of the month, or in digits.
// Other times need not be read before it is known when the text is of.
bool may_hold_day(const TokenText& text, const Sentence& sentence) {
    static constexpr Categories months{Category::month};
    if (sentence.categories.intersects(months)) return true;
    for (std::uint32_t i = sentence.first; i + 2 < sentence.last; ++i) {
        const Token &sign = text.tokens()[i + 1], &last = text.tokens()[i + 2];
        const bool joins = sign.is_sign("/") || sign.is_sign("-") || sign.is_sign(".")
                           || sign.has(Category::cardinal);  // "16 sept 2025", undotted
        if (joins && last.is_number() && text.tokens()[i].is_number()) return true;
    }
    return std::any_of(
        text.tokens().begin() + sentence.first,
        text.tokens().begin() + sentence.last,
        [](const Token& t) {  // "12.03.2026", one token
            constexpr std::uint32_t day = 8;
            return t.is_number() && t.span.size() >= day;
        });
}

// The date of mentions[i] with the time of day in it or within a few words.
std::string with_clock(const std::vector<Mention>& mentions, std::size_t i) {
    const Mention& m = mentions[i];
    if (m.time.value.size() > 10) return m.time.value.substr(0, 16);
    for (std::size_t k : {i + 1, i - 1}) {
        if (k >= mentions.size() || mentions[k].kind != MentionKind::time) continue;
        const std::string& value = mentions[k].time.value;
        const std::uint32_t gap = k > i ? mentions[k].first - m.last : m.first - mentions[k].last;
        if (gap <= 3 && value.starts_with("T") && value.find(':') != std::string::npos)
            return m.time.value + clock(value);
    }
    return m.time.value;
}

// "(rk/lm, 3. Februar 2021, 8.40 Uhr)": a bracket that is all of its paragraph, with the date
// behind a sign. "(The museum opened on 3 May 1911.)" tells something.
bool is_signature(const TokenText& text, const Sentence& sentence, const Mention& date) {
    const auto& tokens = text.tokens();
    const Span paragraph = text.document().paragraphs[sentence.paragraph].span;
    std::uint32_t first = date.first;
    while (first > sentence.first + 1 && tokens[first - 1].has(Category::article)) --first;
    const Token &open = tokens[sentence.first], &close = tokens[sentence.last - 1];
    return first > sentence.first && tokens[first - 1].kind == TokenKind::sign && open.is_sign("(")
           && open.span.begin == paragraph.begin && close.is_sign(")")
           && close.span.end == paragraph.end;
}

// The date of the bracket below the text where the desk signs: empty when the last sentences hold
// no such date.
std::string signed_off(MentionReader& reader) {
    constexpr std::size_t last_sentences = 3;
    const TokenText& text = reader.text();
    const auto& sentences = text.sentences();
    const std::size_t from = sentences.size() - std::min(sentences.size(), last_sentences);
    for (std::size_t s = from; s < sentences.size(); ++s) {
        const Sentence& sentence = sentences[s];
        const Span paragraph = text.document().paragraphs[sentence.paragraph].span;
        if (paragraph.size() > dateline || !may_hold_day(text, sentence)) continue;
        const std::vector<Mention>& mentions = reader.read(sentence, {});
        for (std::size_t i = 0; i < mentions.size(); ++i) {
            const MentionKind kind = mentions[i].kind;
            if ((kind == MentionKind::date || kind == MentionKind::time)
                && is_full_date(mentions[i].time.value)
                && is_signature(text, sentence, mentions[i]))
                return with_clock(mentions, i);
        }
    }
    return {};
}

}  // namespace

std::string publication_time(MentionReader& reader) {
    const TokenText& text = reader.text();
    const Document& document = text.document();
    if (is_full_date(document.front_date)) {
        std::string iso = document.front_date.substr(0, 16);
        if (iso.size() > 10) iso[10] = 'T';
        return iso.size() == 16 ? iso : iso.substr(0, 10);
    }
    std::string partial, month;
    bool of_text = false;
    for (const Sentence& sentence : text.sentences()) {
        if (sentence.paragraph >= head_paragraphs) break;
        const Span paragraph = document.paragraphs[sentence.paragraph].span;
        if (!may_hold_day(text, sentence)) continue;
        const std::vector<Mention>& mentions = reader.read(sentence, {});
        for (std::size_t i = 0; i < mentions.size(); ++i) {
            const Mention& m = mentions[i];
            if (m.kind != MentionKind::date && m.kind != MentionKind::time) continue;
            const bool full = is_full_date(m.time.value);
            if (month.empty() && partial.empty() && is_month_line(m.time.value, m, sentence))
                month = m.time.value;
            if (!of_text && lacks_year(m.time.value) && is_of_text(text, m, sentence)) {
                partial = with_clock(mentions, i);
                of_text = true;
            }
            if (full && of_text) return m.time.value.substr(0, 4) + partial.substr(4);
            if (!full && (!partial.empty() || !lacks_year(m.time.value))) continue;
            const bool head
                = paragraph.size() <= short_paragraph || m.span.begin - paragraph.begin <= dateline;
            if (!head && !is_of_statement(text, m, sentence)) continue;
            std::string iso = with_clock(mentions, i);
            if (full && (month.empty() || iso.starts_with(month))) return iso;
            if (!full) partial = std::move(iso);
        }
    }
    if (month.empty()) month = partial.empty() ? signed_off(reader) : partial;
    return month;
}

namespace {

// "T23:50", then "T00:30": the one is late and the other early, so that a new day has begun.
bool turns_midnight(const std::string& before, const std::string& after) {
    return before >= "T18" && after < "T06";
}

std::string days_after(const std::string& date, int days) {
    const auto day = parse_instant(date);
    return day ? iso_date(day_of(*day) + std::chrono::days(days)) : date;
}

// Whether a live page tells the latest first: its times of day go down more often than up.
bool latest_first(const std::vector<std::pair<std::uint32_t, std::string>>& stamps) {
    int down = 0;
    const std::string* before = nullptr;
    for (const auto& [paragraph, stamp] : stamps) {
        if (stamp[0] != 'T') continue;
        if (before != nullptr) down += stamp < *before ? 1 : -1;
        before = &stamp;
    }
    return down > 0;
}

// "08.30 Two boats sank", "08.30 – Two boats": "T08:30"; empty when the sentence begins with no
// such time.
std::string dotted_clock(const TokenText& text, const Sentence& sentence) {
    const Token& first = text.tokens()[sentence.first];
    if (!first.is_number() || first.span.size() < 4 || first.span.size() > 5) return {};
    std::string written = text.document().text.substr(first.span.begin, first.span.size());
    if (written.size() == 4) written.insert(0, "0");
    if (!begins_like(written, "00.00") || written > "23.59" || written[3] > '5') return {};
    written[2] = ':';
    return "T" + written;
}

}  // namespace

std::vector<std::string> passage_times(MentionReader& reader, const std::string& published) {
    const TokenText& text = reader.text();
    std::vector<std::string> times(text.document().paragraphs.size(), published);
    if (published.starts_with("XXXX")) return times;
    std::vector<std::pair<std::uint32_t, std::string>> stamps;  // paragraph, "T19:05" or a date
    std::size_t clocks = 0;
    bool any_bare = false;
    std::uint32_t seen = 0xFFFFFFFF;
    for (const Sentence& sentence : text.sentences()) {
        if (sentence.paragraph == seen) continue;
        seen = sentence.paragraph;
        const std::vector<Mention>& mentions = reader.read(sentence, published);
        const std::uint32_t second = sentence.first + 1;
        if (second < sentence.last
            && (text.tokens()[second].capital || text.tokens()[second].is_sign("–")
                || text.tokens()[second].is_sign("-") || text.tokens()[second].is_sign("—"))) {
            if (std::string dotted = dotted_clock(text, sentence); !dotted.empty()) {
                stamps.emplace_back(sentence.paragraph, std::move(dotted));
                ++clocks;
                any_bare = true;
                continue;
            }
        }
        if (mentions.empty() || mentions[0].first != sentence.first) continue;
        const Mention& m = mentions[0];
        const bool whole = m.last == sentence.last;
        const Token* next = whole ? nullptr : &text.tokens()[m.last];
        const bool bare = !whole && next->capital;  // "8am Polls open"
        const bool stamp = whole || bare || next->kind == TokenKind::sign;
        if (m.kind == MentionKind::time && m.time.value.starts_with("T") && stamp) {
            stamps.emplace_back(sentence.paragraph, clock(m.time.value));
            ++clocks;
            any_bare = any_bare || bare;
        } else if (m.kind == MentionKind::date && whole && is_full_date(m.time.value)) {
            stamps.emplace_back(sentence.paragraph, m.time.value.substr(0, 10));
        }
    }
    constexpr std::size_t enough = 2, enough_bare = 3;
    if (clocks < (any_bare ? enough_bare : enough)) return times;
    // Without a day, the times of day alone still tell what came first.
    std::string date = published.size() < 10 ? std::string() : published.substr(0, 10), time;
    const bool backwards = latest_first(stamps);
    std::size_t next = 0;
    for (std::uint32_t p = 0; p < times.size(); ++p) {
        for (; next < stamps.size() && stamps[next].first == p; ++next) {
            const std::string& stamp = stamps[next].second;
            if (stamp[0] == 'T') {
                if (!backwards && turns_midnight(time, stamp)) date = days_after(date, 1);
                if (backwards && turns_midnight(stamp, time)) date = days_after(date, -1);
                time = stamp;
            } else {
                date = stamp;
                time.clear();
            }
        }
        if (!time.empty()) times[p] = date + time;
    }
    return times;
}

}  // namespace claimdiff
