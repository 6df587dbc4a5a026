// Mentions and claims in aligned columns:
//
//     3:12  count   about 40  -   people, injured  "près de 40 blessés"
//     4:1   money   1200      EUR -                "1 200 euros"
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "cli/extraction.hpp"
#include "reports/show.hpp"
#include "text/characters.hpp"

namespace claimdiff::cli {
namespace {

using Row = std::array<std::string, 6>;

struct Entry {
    Span span;
    Row row;
};

std::string or_dash(std::string text) { return text.empty() ? "-" : std::move(text); }

std::string time_text(const TimeValue& time) {
    if (time.bound == Bound::exact) return time.value;
    return fmt::format("{} {}", to_string(time.bound), time.value);
}

std::string claim_value(const Claim& claim) {
    switch (claim.kind) {
        case ClaimKind::date:
        case ClaimKind::since:
            return time_text(claim.time);
        case ClaimKind::role:
        case ClaimKind::cause:
        case ClaimKind::quotation:
        case ClaimKind::state:
            return one_line(claim.text);
        default:
            return quantity_text(claim.quantity);
    }
}

std::string mention_value(const Mention& mention) {
    return mention.time.value.empty() ? quantity_text(mention.quantity) : time_text(mention.time);
}

std::string about(const Claim& claim) {
    std::string out = claim.measure.noun;
    if (!out.empty() && !claim.measure.event.empty()) out += ", ";
    return or_dash(one_line(out + claim.measure.event));
}

std::string quoted(const Document& document, Span span) {
    return "\"" + one_line(std::string_view{document.text}.substr(span.begin, span.size())) + "\"";
}

std::string place_text(const Document& document, const PlaceIndex& places, Span span) {
    return one_line(place_name(document, places.place(span.begin)));
}

std::vector<Entry> entries(const Document& document, const Extracted& extracted) {
    const PlaceIndex places(document);
    std::vector<Entry> out;
    for (const Claim& claim : extracted.claims.claims) {
        out.push_back(
            {claim.span,
             {place_text(document, places, claim.span),
              std::string(to_string(claim.kind)),
              or_dash(claim_value(claim)),
              or_dash(claim.unit),
              about(claim),
              quoted(document, claim.span)}});
    }
    std::vector<Span> claimed;
    for (const Claim& claim : extracted.claims.claims) claimed.push_back(claim.value_span);
    std::sort(claimed.begin(), claimed.end());
    for (const Mention& mention : extracted.mentions) {
        if (std::binary_search(claimed.begin(), claimed.end(), mention.span)) continue;
        out.push_back(
            {mention.span,
             {place_text(document, places, mention.span),
              std::string(to_string(mention.kind)),
              or_dash(mention_value(mention)),
              or_dash(mention.unit),
              "-",
              quoted(document, mention.span)}});
    }
    std::stable_sort(
        out.begin(), out.end(), [](const Entry& a, const Entry& b) { return a.span < b.span; });
    return out;
}

}  // namespace

std::string quantity_text(const Quantity& quantity) {
    if (quantity.bound == Bound::exact) return quantity.value.to_string();
    if (quantity.bound == Bound::between && quantity.lower && quantity.upper) {
        return quantity.lower->to_string() + "–" + quantity.upper->to_string();
    }
    return fmt::format("{} {}", to_string(quantity.bound), quantity.value.to_string());
}

std::string extraction_text(const Document& document, const Extracted& extracted) {
    const std::vector<Entry> all = entries(document, extracted);
    std::array<std::size_t, std::tuple_size_v<Row>> widths{};
    for (const Entry& entry : all) {
        for (std::size_t column = 0; column < widths.size(); ++column) {
            widths[column] = std::max(widths[column], display_width(entry.row[column]));
        }
    }
    std::string out = fmt::format("{} ({})\n", one_line(document.id), document.language);
    for (const Entry& entry : all) {
        for (std::size_t column = 0; column < widths.size(); ++column) {
            const std::string& cell = entry.row[column];
            out += "  " + cell;
            if (column + 1 < widths.size()) out.append(widths[column] - display_width(cell), ' ');
        }
        out += '\n';
    }
    return out;
}

}  // namespace claimdiff::cli
