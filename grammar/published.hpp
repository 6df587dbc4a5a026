// When a document, or a passage of it, was published.
#pragma once

#include <string>
#include <vector>

#include "grammar/mention_reader.hpp"

namespace claimdiff {

// The ISO time of publication: of the front matter, else the first full date of the head of the
// text (dateline, header, "Publié le …"), with the time of day beside it. A date without a
// year is "XXXX-05-18". Empty when the text does not say.
std::string publication_time(MentionReader& reader);

// For live blogs: the ISO time of every paragraph, by the time stamps that open its entries ("19 h
// 05 – Premier point") and the date headings between them. All `published` when there are fewer
// than two stamps.
std::vector<std::string> passage_times(MentionReader& reader, const std::string& published);

}  // namespace claimdiff
