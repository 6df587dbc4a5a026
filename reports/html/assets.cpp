// The embedded page.css and page.js (cmake/ClaimdiffReports.cmake).
#include "reports/html/page.hpp"

extern "C" {
extern const char claimdiff_page_css[], claimdiff_page_css_end[];
extern const char claimdiff_page_js[], claimdiff_page_js_end[];
}

namespace claimdiff::html {

std::string_view style() {
    return {
        claimdiff_page_css, static_cast<std::size_t>(claimdiff_page_css_end - claimdiff_page_css)};
}

std::string_view script() {
    return {claimdiff_page_js, static_cast<std::size_t>(claimdiff_page_js_end - claimdiff_page_js)};
}

}  // namespace claimdiff::html
