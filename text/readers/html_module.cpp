// The HTML reader's entry; html.cpp itself also serves mail.
#include "text/readers/html_reader.hpp"

CLAIMDIFF_READER(html) {
    claimdiff::Article article;
    claimdiff::read_html(input, article);
    reading.articles.push_back(std::move(article));
}
