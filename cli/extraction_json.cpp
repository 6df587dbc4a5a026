// Mentions and claims as JSON, appended to a line: an archive gives several times its own size, so
// no tree of values is built. Numbers are written digit by digit as the text gave them
// (grammar/decimal.hpp), so "0.1" stays 0.1.
//
//     {"begin":0,"end":11,"quote":"Près de 40","kind":"number","value":40,"lower":36,"upper":40,
//      "bound":"near-below","unit":null}
#include <array>
#include <charconv>
#include <cstdlib>
#include <cstring>
#include <nlohmann/json.hpp>

#include "cli/extraction.hpp"
#include "text/hash.hpp"

namespace claimdiff::cli {
namespace {

constexpr std::array<bool, 256> make_plain_bytes() {
    std::array<bool, 256> plain{};
    for (std::size_t byte = 0x20; byte < 256; ++byte) plain[byte] = byte != '"' && byte != '\\';
    return plain;
}

constexpr std::array<bool, 256> plain_bytes = make_plain_bytes();  // that need no escape

// Writes by way of a pointer into room made beforehand: most pieces are shorter than the work of
// appending them to a string one by one. The room is a thread's, so that it is made but once.
class Writer {
  public:
    Writer() : at_(room().data()), end_(at_ + room().size()) {}
    Writer(const Writer&) = delete;
    Writer& operator=(const Writer&) = delete;

    std::string_view written() const {
        return {room().data(), static_cast<std::size_t>(at_ - room().data())};
    }

    // What the program itself has to say.
    template <std::size_t size>
    void put(const char (&text)[size]) {
        make_room(size - 1);
        std::memcpy(at_, text, size - 1);
        at_ += size - 1;
    }
    void put(std::string_view text) {
        make_room(text.size());
        append(text);
    }
    void number(std::int64_t value) {
        constexpr std::size_t longest = 20;
        make_room(longest);
        at_ = std::to_chars(at_, at_ + longest, value).ptr;
    }
    // A JSON string; `text` is valid UTF-8.
    void string(std::string_view text) {
        constexpr std::size_t longest_escape = 6;  // bytes
        make_room(text.size() * longest_escape + 2);
        *at_++ = '"';
        while (text.size() >= word && is_plain(load(text.data()))) {
            std::memcpy(at_, text.data(), word);
            at_ += word;
            text.remove_prefix(word);
        }
        if (!text.empty() && text.size() < word) {  // what is left, with spaces behind it
            const std::uint64_t spaces = (ones * ' ') << (8 * text.size());
            if (is_plain(load_bytes(text.data(), text.size()) | spaces)) {
                append_short(text);
                text = {};
            }
        }
        for (const char c : text) {
            if (plain_bytes[static_cast<unsigned char>(c)]) {
                *at_++ = c;
            } else {
                escape(c);
            }
        }
        *at_++ = '"';
    }
    // One of the program's own names, which need no escape.
    void name(std::string_view text) {
        make_room(text.size() + 2);
        *at_++ = '"';
        append(text);
        *at_++ = '"';
    }
    void text_or_null(std::string_view text) {
        if (text.empty()) {
            put("null");
        } else {
            string(text);
        }
    }

  private:
    void make_room(std::size_t bytes) {
        if (static_cast<std::size_t>(end_ - at_) < bytes) grow(bytes);
    }
    void grow(std::size_t bytes);

    // Word-sized pieces: a copy of unknown size is a call.
    void append(std::string_view text) {
        for (; text.size() >= word; text.remove_prefix(word)) {
            std::memcpy(at_, text.data(), word);
            at_ += word;
        }
        if (!text.empty()) append_short(text);
    }

    // One to seven bytes, of which some may be written twice.
    void append_short(std::string_view text) {
        const std::size_t size = text.size();
        if (size >= 4) {
            std::memcpy(at_, text.data(), 4);
            std::memcpy(at_ + size - 4, text.data() + size - 4, 4);
        } else {
            at_[0] = text[0];
            at_[size / 2] = text[size / 2];
            at_[size - 1] = text[size - 1];
        }
        at_ += size;
    }

    static constexpr std::size_t word = sizeof(std::uint64_t);
    static constexpr std::uint64_t ones = 0x0101010101010101;

    static std::uint64_t load(const char* text) {
        std::uint64_t bytes = 0;
        std::memcpy(&bytes, text, sizeof bytes);
        return bytes;
    }

    // Whether none of eight bytes needs an escape. A byte of (x - 0x0101…) & ~x & 0x8080… is set
    // for the lowest zero byte of x, and only above it perhaps for others.
    static bool is_plain(std::uint64_t bytes) {
        constexpr std::uint64_t tops = 0x8080808080808080;
        const std::uint64_t quotes = bytes ^ (ones * '"'), backslashes = bytes ^ (ones * '\\');
        const std::uint64_t zeros
            = ((quotes - ones) & ~quotes) | ((backslashes - ones) & ~backslashes);
        const std::uint64_t controls = (bytes - ones * 0x20) & ~bytes;
        return ((zeros | controls) & tops) == 0;
    }

    void escape(char c) {
        constexpr std::string_view named = "\"\"\\\\\bb\ff\nn\rr\tt";  // each with its letter
        *at_++ = '\\';
        for (std::size_t i = 0; i < named.size(); i += 2) {
            if (named[i] != c) continue;
            *at_++ = named[i + 1];
            return;
        }
        constexpr std::string_view digits = "0123456789abcdef";
        for (const char letter :
             {'u',
              '0',
              '0',
              digits[static_cast<unsigned char>(c) / 16],
              digits[static_cast<unsigned char>(c) % 16]})
            *at_++ = letter;
    }

    static std::string& room() {
        thread_local std::string room;
        return room;
    }

    char* at_;   // behind what is written
    char* end_;  // of the room
};

void Writer::grow(std::size_t bytes) {
    const std::size_t used = written().size();
    room().resize(2 * (used + bytes) + 4096);
    at_ = room().data() + used;
    end_ = room().data() + room().size();
}

// As a reader of JSON gives it back: a fraction is a double to most of them, so it has as many
// digits as one holds.
void add_number(const Decimal& value, Writer& out) {
    constexpr std::int64_t longest_whole = 1'000'000'000'000;
    const auto whole = value.to_integer();
    if (whole && std::abs(*whole) < longest_whole) return out.number(*whole);
    const std::string digits = value.to_string();
    constexpr std::size_t exact = 15;  // digits, and no zeros to count behind the point
    const bool small = digits.starts_with("0.000") || digits.starts_with("-0.000");
    if (digits.size() <= exact && !small) {
        out.put(std::string_view(digits));
    } else {
        out.put(std::string_view(nlohmann::json::parse(digits).dump()));
    }
}

void add_number(const std::optional<Decimal>& value, Writer& out) {
    if (value) {
        add_number(*value, out);
    } else {
        out.put("null");
    }
}

void add_range(
    const std::optional<Decimal>& lower, const std::optional<Decimal>& upper, Writer& out) {
    out.put("[");
    add_number(lower, out);
    out.put(",");
    add_number(upper, out);
    out.put("]");
}

bool is_time(MentionKind kind) {
    return kind == MentionKind::date || kind == MentionKind::time || kind == MentionKind::duration
           || kind == MentionKind::daterange;
}

bool is_time(ClaimKind kind) { return kind == ClaimKind::date || kind == ClaimKind::since; }

bool is_words(ClaimKind kind) {
    return kind == ClaimKind::role || kind == ClaimKind::cause || kind == ClaimKind::quotation
           || kind == ClaimKind::state;
}

// A count is given by the number named, an amount with a unit by its half-line when it has one:
// "over $5m" is [5000000, null].
void add_quantity_value(const Quantity& quantity, MentionKind kind, Writer& out) {
    const bool amount = kind == MentionKind::money || kind == MentionKind::dimension
                        || kind == MentionKind::temperature;
    const bool half_line = amount && (!quantity.lower || !quantity.upper);
    if (quantity.bound != Bound::between && !half_line) {
        add_number(quantity.value, out);
    } else {
        add_range(quantity.lower, quantity.upper, out);
    }
}

// Opens the object as well.
void add_place(Span span, std::string_view text, Writer& out) {
    out.put("{\"begin\":");
    out.number(span.begin);
    out.put(",\"end\":");
    out.number(span.end);
    out.put(",\"quote\":");
    out.string(text.substr(span.begin, span.size()));
}

void add_bounds(const Quantity& quantity, Writer& out) {
    out.put(",\"lower\":");
    add_number(quantity.lower, out);
    out.put(",\"upper\":");
    add_number(quantity.upper, out);
    out.put(",\"bound\":");
    out.name(to_string(quantity.bound));
}

void add_bounds(const TimeValue& time, Writer& out) {
    out.put(",\"lower\":");
    out.text_or_null(time.begin);
    out.put(",\"upper\":");
    out.text_or_null(time.end);
    out.put(",\"bound\":");
    out.name(to_string(time.bound));
}

// "T17:00" of a range of hours that no day is named for; null for an open end.
void add_hour(std::string_view hour, Writer& out) {
    constexpr std::size_t minutes = 5;  // "17:00"
    if (hour == "..") return out.put("null");
    out.string(std::string(hour.substr(1)) + (hour.size() == minutes + 1 ? ":00" : ""));
}

bool is_hour(std::string_view end) {
    return end == ".." || (end.size() >= 6 && end[0] == 'T' && end[3] == ':' && end.size() <= 9);
}

// A range is given by its ends when they are known, by its TIMEX3 value otherwise: whole days as
// "2022-12-19", hours as "17:00:00", an open end as null. Seasons and parts of a day keep their
// names, unless they are meant by their limits.
void add_range_value(const TimeValue& time, Writer& out) {
    if (names_part(time.value) && time.bound != Bound::between) return out.string(time.value);
    if (time.begin.empty() && time.end.empty()) {
        const std::size_t slash = time.value.find('/');
        const std::string_view value = time.value;
        if (slash == value.npos || !is_hour(value.substr(0, slash))
            || !is_hour(value.substr(slash + 1)))
            return out.string(time.value);
        out.put("[");
        add_hour(value.substr(0, slash), out);
        out.put(",");
        add_hour(value.substr(slash + 1), out);
        return out.put("]");
    }
    const auto midnight
        = [](const std::string& t) { return t.empty() || t.substr(10) == "T00:00"; };
    const bool whole_days = midnight(time.begin) && midnight(time.end);
    const std::size_t length = whole_days ? 10 : std::string::npos;
    out.put("[");
    out.text_or_null(std::string_view(time.begin).substr(0, length));
    out.put(",");
    out.text_or_null(std::string_view(time.end).substr(0, length));
    out.put("]");
}

void add_mention(const Mention& mention, std::string_view text, Writer& out) {
    add_place(mention.span, text, out);
    // Scores count as two numbers to the outside.
    const bool range = mention.kind == MentionKind::range || mention.kind == MentionKind::score;
    out.put(",\"kind\":");
    out.name(to_string(range ? MentionKind::range : mention.kind));
    out.put(",\"value\":");
    if (mention.kind == MentionKind::daterange) {
        add_range_value(mention.time, out);
    } else if (is_time(mention.kind)) {
        out.string(mention.time.value);
    } else if (range) {
        add_range(mention.quantity.lower, mention.quantity.upper, out);
    } else {
        add_quantity_value(mention.quantity, mention.kind, out);
    }
    if (is_time(mention.kind) && mention.kind != MentionKind::duration) {
        add_bounds(mention.time, out);
    } else {
        add_bounds(mention.quantity, out);
    }
    out.put(",\"unit\":");
    out.text_or_null(mention.unit);
    out.put("}");
}

void add_claim(const Claim& claim, std::string_view text, Writer& out) {
    add_place(claim.span, text, out);
    out.put(",\"kind\":");
    out.name(to_string(claim.kind));
    out.put(",\"value\":");
    if (is_time(claim.kind)) {
        out.string(claim.time.value);
        add_bounds(claim.time, out);
    } else if (is_words(claim.kind)) {
        out.string(claim.text);
    } else {
        add_quantity_value(claim.quantity, MentionKind::number, out);
        add_bounds(claim.quantity, out);
    }
    out.put(",\"unit\":");
    out.text_or_null(claim.unit);
    out.put(",\"noun\":");
    out.text_or_null(claim.measure.noun);
    out.put(",\"event\":");
    out.text_or_null(claim.measure.event);
    out.put(",\"holder\":");
    out.text_or_null(claim.holder);
    out.put(",\"places\":[");
    for (const std::string& place : claim.scope.places) {
        if (&place != claim.scope.places.data()) out.put(",");
        out.string(place);
    }
    out.put("],\"time\":");
    out.text_or_null(claim.scope.time.value);
    out.put(",\"attribution\":");
    out.text_or_null(claim.attribution);
    out.put(",\"modality\":");
    out.name(to_string(claim.modality));
    out.put("}");
}

}  // namespace

void add_extraction_line(
    std::string_view id, std::string_view text, const Extracted& extracted, std::string& line) {
    Writer out;
    out.put("{\"id\":");
    out.put(id);
    out.put(",\"quantities\":[");
    for (const Mention& mention : extracted.mentions) {
        if (&mention != extracted.mentions.data()) out.put(",");
        add_mention(mention, text, out);
    }
    out.put("],\"claims\":[");
    for (const Claim& claim : extracted.claims.claims) {
        if (&claim != extracted.claims.claims.data()) out.put(",");
        add_claim(claim, text, out);
    }
    out.put("]}\n");
    line += out.written();
}

}  // namespace claimdiff::cli
