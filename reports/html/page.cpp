// Anchors, symbols and numbers of the HTML page.
#include "reports/html/page.hpp"

#include <fmt/format.h>

#include <set>

namespace claimdiff::html {

// A finding's id is its anchor, so that a link to it holds in the next report; were two alike, the
// later one gets a number.
Page make_page(const Report& report, const WriterOptions& options) {
    Page page{report, options, {}};
    std::set<std::string> taken;
    for (const Finding& finding : report.findings) {
        std::string anchor = "f-";
        for (const char byte : finding.id) {
            const bool plain = (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z')
                               || (byte >= 'A' && byte <= 'Z');
            anchor += plain ? byte : '_';
        }
        std::string unique = anchor;
        for (int number = 2; !taken.insert(unique).second; ++number) {
            unique = fmt::format("{}-{}", anchor, number);
        }
        page.finding_anchors.push_back(std::move(unique));
    }
    return page;
}

std::string text_anchor(std::uint32_t document) { return fmt::format("t{}", document); }

std::string claim_anchor(std::uint32_t document, std::uint32_t begin) {
    return fmt::format("t{}-{}", document, begin);
}

std::string agreement_anchor(std::size_t index) { return fmt::format("a{}", index); }

bool has_text(const Page& page, std::uint32_t document) {
    return page.options.corpus != nullptr && document < page.options.corpus->documents.size();
}

std::string_view symbol(Level level) {
    switch (level) {
        case Level::error:
            return "✕";
        case Level::warning:
            return "▲";
        case Level::note:
            break;
    }
    return "•";
}

// Four digits may be a year and are read at a glance anyway; digits after a point are no groups.
std::string readable(const Side& side) {
    if (!side.numeric) return side.display;
    const std::string& text = side.display;
    const auto digit = [&text](std::size_t at) { return text[at] >= '0' && text[at] <= '9'; };
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        if (!digit(at)) {
            out += text[at++];
            continue;
        }
        std::size_t end = at;
        while (end < text.size() && digit(end)) ++end;
        const bool grouped = end - at > 4 && (at == 0 || text[at - 1] != '.');
        for (; at < end; ++at) {
            out += text[at];
            if (grouped && at + 1 < end && (end - at - 1) % 3 == 0) out += "\u202F";
        }
    }
    return out;
}

}  // namespace claimdiff::html
