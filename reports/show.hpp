// Small pieces of wording that several formats share.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "checker/finding.hpp"

namespace claimdiff {

// Does `code` act on a terminal or change the order of what is read, instead of being read: control
// characters, line separators, bidirectional controls, invisible tags?
bool is_hazard(char32_t code);

// "‹U+001B›"
std::string escape_visibly(char32_t code);

// `text` on one line and harmless: line breaks and tabs are spaces, hazards are visible escapes.
std::string one_line(std::string_view text);

// "1 note", "0 errors"; the plural is the noun with an s.
std::string counted(std::size_t count, std::string_view noun);

// How many documents cite the side's value, and how many independent voices that is: "1 source",
// "2 sources, 1 origin".
std::string voices(const Side& side);

// "wire.txt:39:88", "budget.pdf:page 3:12:5"
std::string place(const Report& report, const Citation& citation);

// The id of the document cited; empty if the report does not know it.
std::string_view document_id(const Report& report, const Citation& citation);

// Where the document can be opened, from the working directory.
std::string_view document_path(const Report& report, std::uint32_t document);

// "2 errors, 3 warnings, 1 note in 5 documents (97 claims)", with "; 4 waived" where there are some
std::string summary(const Report& report);

// "until 2031-03-04: confirmed by the port (waivers.yaml:4)"
std::string why_waived(const Waived& waived);

// A citation's sentence, cut around the words cited. All of it is in the words cited when the
// sentence does not hold them.
struct QuotedSentence {
    std::string_view before, quote, after;
    bool cut_before = false, cut_after = false;  // where more of the sentence is left out
};

// At most `context` bytes before and after, in whole words.
QuotedSentence quoted_sentence(const Citation& citation, std::size_t context);

// The displays of the sides, "30 / 35"; equal ones once.
std::string displays(const std::vector<Side>& sides, std::string_view separator);

}  // namespace claimdiff
