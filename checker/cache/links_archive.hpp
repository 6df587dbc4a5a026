// What the claims of a document have in common with those of its neighbours, as bytes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "checker/links.hpp"
#include "checker/rivals.hpp"

namespace claimdiff {

// What comparing one document with itself and with the neighbours after it gave.
struct Compared {
    std::vector<Candidate> candidates;
    std::vector<Link> links;
};

// The documents compared, and where their claims are among all: the document itself first.
struct ComparedRange {
    std::uint32_t first_claim = 0, claims = 0;
};

std::string encode(const Compared& compared, const std::vector<ComparedRange>& documents);

// False when the bytes are not those of comparisons of these documents.
bool decode_compared(
    std::string_view bytes, const std::vector<ComparedRange>& documents, Compared& compared);

}  // namespace claimdiff
