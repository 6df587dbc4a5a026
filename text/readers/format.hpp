// Which reader a file is for.
#pragma once

#include <cstdint>
#include <string_view>

namespace claimdiff {

enum class FileFormat : std::uint8_t {
    plain,
    markdown,
    html,
    news_xml,  // NITF, NewsML-G2
    json_lines,
    csv,
    mail,
    pdf,
    office,       // DOCX, ODT
    spreadsheet,  // XLSX
    unknown_xml,
    unknown_zip
};

// By the bytes, where they tell: "%PDF-" and the parts of a zip archive.
// plain when they do not.
FileFormat format_of_bytes(std::string_view bytes);

// By a text's beginning; where that leaves it open, by the extension of `name`.
FileFormat format_of_text(std::string_view text, std::string_view name);

}  // namespace claimdiff
