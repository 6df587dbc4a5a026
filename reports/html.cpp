// One page that stands alone: nothing is fetched, and a policy forbids it whatever the texts hold.
//
// The page is whole without its script, which adds filters, keys and copying. Style and script are
// allowed by their hashes (https://www.w3.org/TR/CSP3/#external-hash), so that no other runs.
#include <fmt/format.h>

#include <set>

#include "reports/html/page.hpp"
#include "reports/markup.hpp"
#include "reports/show.hpp"
#include "text/sha256.hpp"

namespace claimdiff {
namespace {

using html::Page;

int hex_digit(char digit) { return digit <= '9' ? digit - '0' : digit - 'a' + 10; }

// RFC 4648 §4, of bytes written in hexadecimal.
std::string base64(std::string_view hex) {
    constexpr std::string_view digits
        = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string out;
    for (std::size_t at = 0; at < hex.size(); at += 6) {  // 3 bytes are 4 digits
        const std::string_view group = hex.substr(at, 6);
        unsigned bits = 0;
        for (std::size_t digit = 0; digit < 6; ++digit) {
            bits <<= 4U;
            if (digit < group.size()) bits |= static_cast<unsigned>(hex_digit(group[digit]));
        }
        for (std::size_t sextet = 0; sextet < 4; ++sextet) {
            const bool padding = sextet * 6 >= group.size() * 4;
            out += padding ? '=' : digits[(bits >> (18 - 6 * sextet)) & 63U];
        }
    }
    return out;
}

std::string policy_hash(std::string_view source) {
    return "'sha256-" + base64(sha256(source)) + "'";
}

void write_head(const Page& page, std::string_view verdict, std::string& out) {
    out += fmt::format(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src {}; "
        "script-src {}; base-uri 'none'; form-action 'none'\">\n"
        "<meta name=\"referrer\" content=\"no-referrer\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<meta name=\"color-scheme\" content=\"light dark\">\n"
        "<meta name=\"generator\" content=\"claimdiff {}\">\n"
        "<title>claimdiff: {}, {}</title>\n<style>{}</style>\n</head>\n<body>\n"
        "<a class=\"skip\" href=\"#findings\">Skip to the findings</a>\n",
        policy_hash(html::style()),
        policy_hash(html::script()),
        escape_markup(tool_version(page.options)),
        verdict,
        escape_markup(summary(page.report)),
        html::style());
}

void write_count(const Page& page, Level level, std::string& out) {
    const std::uint32_t count = page.report.count(level);
    out += fmt::format(
        "<li class=\"{}{}\"><b>{}</b> <span class=\"level\"><span aria-hidden=\"true\">{}</span> "
        "{}{}</span></li>\n",
        to_string(level),
        count == 0 ? " zero" : "",
        count,
        html::symbol(level),
        to_string(level),
        count == 1 ? "" : "s");
}

std::string_view threshold(FailOn fail_on) {
    switch (fail_on) {
        case FailOn::note:
            return "any finding fails";
        case FailOn::warning:
            return "errors and warnings fail";
        case FailOn::error:
            return "errors fail";
        case FailOn::never:
            break;
    }
    return "nothing fails";
}

void write_masthead(const Page& page, bool failed, std::string& out) {
    const Report& report = page.report;
    out += fmt::format(
        "<header class=\"masthead\">\n<p class=\"brand\">claimdiff {}</p>\n"
        "<h1 class=\"{}\"><span aria-hidden=\"true\">{}</span> {}</h1>\n<ul class=\"counts\">\n",
        escape_markup(tool_version(page.options)),
        failed ? "fail" : "pass",
        failed ? "✕" : "✓",
        failed ? "Fail: the sources differ"
               : (report.findings.empty() ? "Pass: no difference found"
                                          : "Pass: no difference that fails"));
    for (const Level level : {Level::error, Level::warning, Level::note}) {
        write_count(page, level, out);
    }
    out += fmt::format(
        "</ul>\n<p class=\"about\">{} read, {} compared · {}</p>\n</header>\n",
        counted(report.documents.size(), "source"),
        counted(report.claims, "claim"),
        threshold(page.options.fail_on));
}

void write_options(const std::set<std::string_view>& values, std::string& out) {
    for (const std::string_view value : values) {
        out += fmt::format("<option value=\"{0}\">{0}</option>", value);
    }
}

// Hidden until the script shows it: without, it would do nothing.
void write_filters(const Page& page, std::string& out) {
    const Report& report = page.report;
    if (report.findings.empty()) return;
    out += "<form id=\"filters\" hidden "
           "aria-label=\"Filters\">\n<fieldset><legend>Level</legend>\n";
    for (const Level level : {Level::error, Level::warning, Level::note}) {
        if (report.count(level) == 0) continue;
        out += fmt::format(
            "<label><input type=\"checkbox\" name=\"level\" value=\"{0}\" checked> {0}</label>\n",
            to_string(level));
    }
    std::set<std::string_view> classes;
    for (const Finding& finding : report.findings) classes.insert(to_string(finding.finding_class));
    out += "</fieldset>\n<label>Class <select name=\"class\"><option value=\"\">all</option>";
    write_options(classes, out);
    out += "</select></label>\n<label>Source <select name=\"source\"><option value=\"\">all</option>";
    for (std::size_t i = 0; i < report.documents.size(); ++i) {
        out += fmt::format(
            "<option value=\"{}\">{}</option>", i, escape_markup(report.documents[i].id));
    }
    out += "</select></label>\n<label>Search <input type=\"search\" name=\"words\"></label>\n"
           "<output id=\"shown\"></output>\n"
           "<button type=\"button\" id=\"keys\" aria-label=\"Keys\">?</button>\n</form>\n"
           "<dialog id=\"help\" aria-labelledby=\"help-title\"><h2 id=\"help-title\">Keys</h2>\n<dl>"
           "<dt><kbd>j</kbd> <kbd>k</kbd></dt><dd>next, previous finding</dd>"
           "<dt><kbd>Enter</kbd></dt><dd>open its first quote in the source; again: back to the "
           "finding</dd>"
           "<dt><kbd>/</kbd></dt><dd>search words</dd>"
           "<dt><kbd>?</kbd></dt><dd>this list</dd>"
           "<dt><kbd>Esc</kbd></dt><dd>close it</dd></dl>\n"
           "<button type=\"button\" id=\"close\">Close</button></dialog>\n";
}

void write_waived(const Page& page, std::string& out) {
    if (!page.options.show_waived || page.report.waived.empty()) return;
    out += "<section id=\"waived\" aria-labelledby=\"waived-title\">\n"
           "<h2 id=\"waived-title\">Waived</h2>\n<ul>\n";
    for (const Waived& waived : page.report.waived) {
        out += fmt::format(
            "<li>{} ({}, {}): {}</li>\n",
            escape_markup(waived.finding.message),
            to_string(waived.finding.level),
            escape_markup(waived.finding.rule),
            escape_markup(why_waived(waived)));
    }
    out += "</ul>\n</section>\n";
}

void write_not_checked(const Page& page, std::string& out) {
    const Report& report = page.report;
    out += "<section id=\"unchecked\" aria-labelledby=\"unchecked-title\">\n"
           "<h2 id=\"unchecked-title\">Not checked</h2>\n";
    if (!report.skipped.empty()) out += "<ul>\n";
    for (const Skipped& file : report.skipped) {
        out += fmt::format(
            "<li><b><bdi>{}</bdi></b>: {}{}</li>\n",
            escape_markup(file.path),
            file.unreadable ? "could not be read: " : "",
            escape_markup(file.reason));
    }
    if (!report.skipped.empty()) out += "</ul>\n";
    out += fmt::format(
        "<p>{}What a text only implies, or says in words the program does not connect, is not "
        "compared: a report without findings does not mean that the texts agree.</p>\n</section>\n",
        report.skipped.empty() ? "Every file was read. " : "");
}

}  // namespace

void write_html(const Report& report, const WriterOptions& options, std::string& out) {
    const Page page = html::make_page(report, options);
    const bool failed = fails(report, options.fail_on);
    write_head(page, failed ? "fail" : "pass", out);
    write_masthead(page, failed, out);
    out += "<main>\n";
    write_filters(page, out);
    html::write_matrix(page, out);
    html::write_cards(page, out);
    write_waived(page, out);
    html::write_texts(page, out);
    write_not_checked(page, out);
    out += "</main>\n<script>";
    out += html::script();
    out += "</script>\n</body>\n</html>\n";
}

}  // namespace claimdiff
