// The full text of each source, its claims marked and linked to the finding that cites them.
//
// Claims overlap ("3,200 households", "households in Varna"), and markup must nest, so a text is
// cut at every begin and end of a claim; each piece takes the look and the link of the weightiest
// claim over it. Every claim has an anchor at its first piece:
//
//     <mark class="error"><a id="t0-88" href="#f-4f1c">3,200 households</a></mark>
#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "reports/html/page.hpp"
#include "reports/markup.hpp"
#include "reports/show.hpp"

namespace claimdiff::html {
namespace {

// A place in a text that the report speaks of. Heavier ones show on top.
struct Mark {
    Span span;
    int weight = 0;      // 0 alone, 1 agrees, 2 note, 3 warning, 4 error
    std::string anchor;  // of the finding or agreement; empty: none
    std::string_view title;
};

std::string_view look(int weight) {
    constexpr std::string_view looks[] = {"alone", "agrees", "note", "warning", "error"};
    return looks[weight];
}

// The marks of every document, sorted by place.
std::vector<std::vector<Mark>> marks_of(const Page& page) {
    std::vector<std::vector<Mark>> marks(page.report.documents.size());
    const auto add = [&marks](std::uint32_t document, Mark mark) {
        if (document < marks.size() && !mark.span.empty())
            marks[document].push_back(std::move(mark));
    };
    for (std::size_t i = 0; i < page.report.findings.size(); ++i) {
        const Finding& finding = page.report.findings[i];
        const int weight = 2 + static_cast<int>(finding.level);
        for (const Side& side : finding.sides) {
            for (const Citation& c : side.citations) {
                add(c.document, {c.span, weight, page.finding_anchors[i], finding.message});
            }
        }
    }
    for (std::size_t i = 0; i < page.report.agreements.size(); ++i) {
        const Agreement& agreement = page.report.agreements[i];
        for (const Side& side : agreement.sides) {
            for (const Citation& c : side.citations) {
                add(c.document, {c.span, 1, agreement_anchor(i), agreement.measure});
            }
        }
    }
    for (const LoneClaim& claim : page.report.lone_claims) {
        add(claim.document, {claim.span, 0, {}, claim.measure});
    }
    for (std::vector<Mark>& of_document : marks) {
        std::stable_sort(of_document.begin(), of_document.end(), [](const Mark& a, const Mark& b) {
            return a.span < b.span;
        });
    }
    return marks;
}

class TextPrinter {
  public:
    TextPrinter(
        std::uint32_t document, std::string_view text, std::vector<Mark> marks, std::string& out)
        : document_(document), text_(text), marks_(std::move(marks)), out_(out) {
        for (const Mark& mark : marks_) {
            cuts_.insert(mark.span.begin);
            cuts_.insert(mark.span.end);
        }
    }

    // Line by line, since lines are numbered: a mark that runs over a line's end is cut there.
    void print() {
        const std::size_t start = text_.substr(0, 3) == "\xEF\xBB\xBF" ? 3 : 0;  // no character
        for (std::size_t begin = start; begin <= text_.size();) {
            const std::size_t stop = std::min(text_.find_first_of("\r\n", begin), text_.size());
            line(static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(stop));
            if (stop == text_.size()) break;
            begin = stop + (text_.substr(stop, 2) == "\r\n" ? 2 : 1);
            if (begin == text_.size()) break;  // the last line break ends the last line
        }
    }

  private:
    void line(std::uint32_t begin, std::uint32_t end) {
        out_ += "<span class=\"line\">";
        for (std::uint32_t at = begin; at < end;) {
            const auto cut = cuts_.upper_bound(at);
            const std::uint32_t next = cut == cuts_.end() ? end : std::min(*cut, end);
            piece(at, next);
            at = next;
        }
        out_ += "</span>\n";
    }

    void piece(std::uint32_t begin, std::uint32_t end) {
        const std::string text = escape_markup(text_.substr(begin, end - begin));
        while (first_ < marks_.size() && marks_[first_].span.end <= begin) ++first_;
        const Mark* best = nullptr;
        for (std::size_t i = first_; i < marks_.size() && marks_[i].span.begin <= begin; ++i) {
            const Mark& mark = marks_[i];
            if (mark.span.end > begin && (best == nullptr || mark.weight > best->weight)) {
                best = &mark;
            }
        }
        if (best == nullptr) {
            out_ += text;
            return;
        }
        // The anchor is for whatever claim begins here, not only for the one that shows.
        const bool starts = std::binary_search(
            marks_.begin(), marks_.end(), begin, [](const auto& a, const auto& b) {
                return begin_of(a) < begin_of(b);
            });
        const std::string id
            = starts ? fmt::format(" id=\"{}\"", claim_anchor(document_, begin)) : "";
        const std::string title = escape_markup(best->title);
        if (best->anchor.empty()) {
            out_ += fmt::format(
                "<mark class=\"{}\"{} title=\"{}\">{}</mark>", look(best->weight), id, title, text);
        } else {
            out_ += fmt::format(
                "<mark class=\"{}\"{}><a href=\"#{}\" title=\"{}\">{}</a></mark>",
                look(best->weight),
                id,
                best->anchor,
                title,
                text);
        }
    }

    static std::uint32_t begin_of(std::uint32_t begin) { return begin; }
    static std::uint32_t begin_of(const Mark& mark) { return mark.span.begin; }

    std::uint32_t document_;
    std::string_view text_;
    std::vector<Mark> marks_;
    std::set<std::uint32_t> cuts_;
    std::size_t first_ = 0;  // the marks before it end before the piece
    std::string& out_;
};

void write_text(const Page& page, std::uint32_t index, std::vector<Mark> marks, std::string& out) {
    const ReportedDocument& document = page.report.documents[index];
    std::set<Span> claims, cited;
    for (const Mark& mark : marks) {
        claims.insert(mark.span);
        if (mark.weight > 1) cited.insert(mark.span);
    }
    out += fmt::format(
        "<details class=\"text\" id=\"{}\"><summary><span class=\"name\"><bdi>{}</bdi></span> "
        "<span class=\"title\"><bdi>{}</bdi></span></summary>\n<p class=\"about\">{}",
        text_anchor(index),
        escape_markup(document.id),
        escape_markup(document.title),
        escape_markup(document.language));
    if (!document.published.empty()) {
        out += fmt::format(" · published {}", escape_markup(document.published));
    }
    if (document.origin != document.id) {
        out += fmt::format(" · a copy of <bdi>{}</bdi>", escape_markup(document.origin));
    }
    out += fmt::format(
        " · {}, {} in findings</p>\n<div class=\"prose\" dir=\"auto\"{}>\n",
        counted(claims.size(), "claim"),
        cited.size(),
        document.language.empty() ? ""
                                  : fmt::format(" lang=\"{}\"", escape_markup(document.language)));
    TextPrinter(index, page.options.corpus->documents[index].text, std::move(marks), out).print();
    out += "</div></details>\n";
}

}  // namespace

void write_texts(const Page& page, std::string& out) {
    if (!has_text(page, 0)) return;
    out += "<section id=\"texts\" aria-labelledby=\"texts-title\">\n"
           "<h2 id=\"texts-title\">Sources</h2>\n"
           "<p class=\"legend\"><mark class=\"error\">in a finding</mark> · "
           "<mark class=\"agrees\">agrees with another source</mark> · "
           "<mark class=\"alone\">only here</mark></p>\n";
    std::vector<std::vector<Mark>> marks = marks_of(page);
    for (std::uint32_t index = 0; index < marks.size() && has_text(page, index); ++index) {
        write_text(page, index, std::move(marks[index]), out);
    }
    out += "</section>\n";
}

}  // namespace claimdiff::html
