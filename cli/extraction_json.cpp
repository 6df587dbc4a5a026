// Mentions and claims as JSON. Numbers are written digit by digit as the text gave them
// (grammar/decimal.hpp), so "0.1" stays 0.1.
//
//     {"begin":0,"end":11,"quote":"Près de 40","kind":"number","value":40,"lower":36,"upper":40,
//      "bound":"near-below","unit":null}
#include "cli/extraction.hpp"

namespace claimdiff::cli {
namespace {

using Json = nlohmann::ordered_json;

Json number(const Decimal& value) { return Json::parse(value.to_string()); }

Json number(const std::optional<Decimal>& value) { return value ? number(*value) : Json(); }

Json text_or_null(const std::string& text) { return text.empty() ? Json() : Json(text); }

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
Json quantity_value(const Quantity& quantity, MentionKind kind) {
    const bool amount = kind == MentionKind::money || kind == MentionKind::dimension
                        || kind == MentionKind::temperature;
    const bool half_line = amount && (!quantity.lower || !quantity.upper);
    if (quantity.bound != Bound::between && !half_line) return number(quantity.value);
    return Json::array({number(quantity.lower), number(quantity.upper)});
}

Json place(Span span, const std::string& text) {
    return {
        {"begin", span.begin}, {"end", span.end}, {"quote", text.substr(span.begin, span.size())}};
}

void add_quantity_bounds(const Quantity& quantity, Json& json) {
    json["lower"] = number(quantity.lower);
    json["upper"] = number(quantity.upper);
    json["bound"] = to_string(quantity.bound);
}

// "2022-12-19T00:00" → "2022-12-19" in a range of whole days; an open end is null.
Json end_of_range(const std::string& time, bool whole_days) {
    return time.empty() ? Json() : Json(time.substr(0, whole_days ? 10 : time.npos));
}

// A range is given by its ends when they are known, by its TIMEX3 value otherwise.
Json range_value(const TimeValue& time) {
    if (time.begin.empty() && time.end.empty()) return time.value;
    const auto midnight
        = [](const std::string& t) { return t.empty() || t.substr(10) == "T00:00"; };
    const bool whole_days = midnight(time.begin) && midnight(time.end);
    return Json::array({end_of_range(time.begin, whole_days), end_of_range(time.end, whole_days)});
}

void add_time_bounds(const TimeValue& time, Json& json) {
    json["lower"] = text_or_null(time.begin);
    json["upper"] = text_or_null(time.end);
    json["bound"] = to_string(time.bound);
}

}  // namespace

Json mention_to_json(const Mention& mention, const std::string& text) {
    Json json = place(mention.span, text);
    // Scores count as two numbers to the outside.
    const bool range = mention.kind == MentionKind::range || mention.kind == MentionKind::score;
    json["kind"] = to_string(range ? MentionKind::range : mention.kind);
    if (mention.kind == MentionKind::daterange) {
        json["value"] = range_value(mention.time);
    } else if (is_time(mention.kind)) {
        json["value"] = mention.time.value;
    } else if (range) {
        json["value"]
            = Json::array({number(mention.quantity.lower), number(mention.quantity.upper)});
    } else {
        json["value"] = quantity_value(mention.quantity, mention.kind);
    }
    if (is_time(mention.kind) && mention.kind != MentionKind::duration) {
        add_time_bounds(mention.time, json);
    } else {
        add_quantity_bounds(mention.quantity, json);
    }
    json["unit"] = text_or_null(mention.unit);
    return json;
}

Json claim_to_json(const Claim& claim, const std::string& text) {
    Json json = place(claim.span, text);
    json["kind"] = to_string(claim.kind);
    if (is_time(claim.kind)) {
        json["value"] = claim.time.value;
        add_time_bounds(claim.time, json);
    } else if (is_words(claim.kind)) {
        json["value"] = claim.text;
    } else {
        json["value"] = quantity_value(claim.quantity, MentionKind::number);
        add_quantity_bounds(claim.quantity, json);
    }
    json["unit"] = text_or_null(claim.unit);
    json["noun"] = text_or_null(claim.measure.noun);
    json["event"] = text_or_null(claim.measure.event);
    json["holder"] = text_or_null(claim.holder);
    json["places"] = claim.scope.places;
    json["time"] = text_or_null(claim.scope.time.value);
    json["attribution"] = text_or_null(claim.attribution);
    json["modality"] = to_string(claim.modality);
    return json;
}

}  // namespace claimdiff::cli
