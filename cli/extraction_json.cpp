// Mentions and claims as JSON, appended to a line: an archive gives several times its own size, so
// no tree of values is built. Numbers are written digit by digit as the text gave them
// (grammar/decimal.hpp), so "0.1" stays 0.1.
//
//     {"begin":0,"end":11,"quote":"Près de 40","kind":"number","value":40,"lower":36,"upper":40,
//      "bound":"near-below","unit":null}
#include <fmt/format.h>

#include <iterator>
#include <nlohmann/json.hpp>

#include "cli/extraction.hpp"

namespace claimdiff::cli {
namespace {

// `text` is valid UTF-8.
void add_string(std::string_view text, std::string& out) {
    out += '"';
    std::size_t plain = 0;  // from here on nothing needs an escape
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\') continue;
        out.append(text, plain, at - plain);
        plain = at + 1;
        switch (c) {
            case '"':
                out += "\\\"";
                break;
            case '\\':
                out += "\\\\";
                break;
            case '\b':
                out += "\\b";
                break;
            case '\f':
                out += "\\f";
                break;
            case '\n':
                out += "\\n";
                break;
            case '\r':
                out += "\\r";
                break;
            case '\t':
                out += "\\t";
                break;
            default:
                fmt::format_to(std::back_inserter(out), "\\u{:04x}", static_cast<int>(c));
        }
    }
    out.append(text, plain);
    out += '"';
}

// A key of the project's own, after what stands before it: ",\"kind\":".
void add_key(std::string_view key, std::string& out) {
    if (out.back() != '{') out += ',';
    out += '"';
    out += key;
    out += "\":";
}

void add_text_or_null(std::string_view text, std::string& out) {
    if (text.empty()) {
        out += "null";
    } else {
        add_string(text, out);
    }
}

// As a reader of JSON gives it back: a fraction is a double to most of them, so it has as many
// digits as one holds.
void add_number(const Decimal& value, std::string& out) {
    const std::string digits = value.to_string();
    constexpr std::size_t exact = 15;  // digits, and no zeros to count behind the point
    const bool small = digits.starts_with("0.000") || digits.starts_with("-0.000");
    if (digits.size() <= exact && !small) {
        out += digits;
    } else {
        out += nlohmann::json::parse(digits).dump();
    }
}

void add_number(const std::optional<Decimal>& value, std::string& out) {
    if (value) {
        add_number(*value, out);
    } else {
        out += "null";
    }
}

void add_range(
    const std::optional<Decimal>& lower, const std::optional<Decimal>& upper, std::string& out) {
    out += '[';
    add_number(lower, out);
    out += ',';
    add_number(upper, out);
    out += ']';
}

bool is_time(MentionKind kind) {
    return kind == MentionKind::date || kind == MentionKind::time || kind == MentionKind::duration
           || kind == MentionKind::daterange;
}

bool is_time(ClaimKind kind) { return kind == ClaimKind::date || kind == ClaimKind::since; }

bool is_words(ClaimKind kind) {
    return kind == ClaimKind::role || kind == ClaimKind::cause || kind == ClaimKind::quotation;
}

// A count is given by the number named, an amount with a unit by its half-line when it has one:
// "over $5m" is [5000000, null].
void add_quantity_value(const Quantity& quantity, MentionKind kind, std::string& out) {
    const bool amount = kind == MentionKind::money || kind == MentionKind::dimension
                        || kind == MentionKind::temperature;
    const bool half_line = amount && (!quantity.lower || !quantity.upper);
    if (quantity.bound != Bound::between && !half_line) {
        add_number(quantity.value, out);
    } else {
        add_range(quantity.lower, quantity.upper, out);
    }
}

void add_place(Span span, std::string_view text, std::string& out) {
    add_key("begin", out);
    fmt::format_to(std::back_inserter(out), "{}", span.begin);
    add_key("end", out);
    fmt::format_to(std::back_inserter(out), "{}", span.end);
    add_key("quote", out);
    add_string(text.substr(span.begin, span.size()), out);
}

void add_bounds(const Quantity& quantity, std::string& out) {
    add_key("lower", out);
    add_number(quantity.lower, out);
    add_key("upper", out);
    add_number(quantity.upper, out);
    add_key("bound", out);
    add_string(to_string(quantity.bound), out);
}

void add_bounds(const TimeValue& time, std::string& out) {
    add_key("lower", out);
    add_text_or_null(time.begin, out);
    add_key("upper", out);
    add_text_or_null(time.end, out);
    add_key("bound", out);
    add_string(to_string(time.bound), out);
}

// A range is given by its ends when they are known, by its TIMEX3 value otherwise: whole days as
// "2022-12-19", an open end as null.
void add_range_value(const TimeValue& time, std::string& out) {
    if (time.begin.empty() && time.end.empty()) return add_string(time.value, out);
    const auto midnight
        = [](const std::string& t) { return t.empty() || t.substr(10) == "T00:00"; };
    const bool whole_days = midnight(time.begin) && midnight(time.end);
    const std::size_t length = whole_days ? 10 : std::string::npos;
    out += '[';
    add_text_or_null(std::string_view(time.begin).substr(0, length), out);
    out += ',';
    add_text_or_null(std::string_view(time.end).substr(0, length), out);
    out += ']';
}

void add_mention(const Mention& mention, std::string_view text, std::string& out) {
    out += '{';
    add_place(mention.span, text, out);
    // Scores count as two numbers to the outside.
    const bool range = mention.kind == MentionKind::range || mention.kind == MentionKind::score;
    add_key("kind", out);
    add_string(to_string(range ? MentionKind::range : mention.kind), out);
    add_key("value", out);
    if (mention.kind == MentionKind::daterange) {
        add_range_value(mention.time, out);
    } else if (is_time(mention.kind)) {
        add_string(mention.time.value, out);
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
    add_key("unit", out);
    add_text_or_null(mention.unit, out);
    out += '}';
}

void add_claim(const Claim& claim, std::string_view text, std::string& out) {
    out += '{';
    add_place(claim.span, text, out);
    add_key("kind", out);
    add_string(to_string(claim.kind), out);
    add_key("value", out);
    if (is_time(claim.kind)) {
        add_string(claim.time.value, out);
        add_bounds(claim.time, out);
    } else if (is_words(claim.kind)) {
        add_string(claim.text, out);
    } else {
        add_quantity_value(claim.quantity, MentionKind::number, out);
        add_bounds(claim.quantity, out);
    }
    const auto add = [&out](std::string_view key, std::string_view value) {
        add_key(key, out);
        add_text_or_null(value, out);
    };
    add("unit", claim.unit);
    add("noun", claim.measure.noun);
    add("event", claim.measure.event);
    add("holder", claim.holder);
    add_key("places", out);
    out += '[';
    for (const std::string& place : claim.scope.places) {
        if (out.back() != '[') out += ',';
        add_string(place, out);
    }
    out += ']';
    add("time", claim.scope.time.value);
    add("attribution", claim.attribution);
    add_key("modality", out);
    add_string(to_string(claim.modality), out);
    out += '}';
}

}  // namespace

void add_extraction_line(
    std::string_view id, std::string_view text, const Extracted& extracted, std::string& out) {
    out += "{\"id\":";
    out += id;
    out += ",\"quantities\":[";
    for (const Mention& mention : extracted.mentions) {
        if (out.back() != '[') out += ',';
        add_mention(mention, text, out);
    }
    out += "],\"claims\":[";
    for (const Claim& claim : extracted.claims.claims) {
        if (out.back() != '[') out += ',';
        add_claim(claim, text, out);
    }
    out += "]}\n";
}

}  // namespace claimdiff::cli
