// Surest sign first: the signature of a binary format, the NULs of wide characters, the escapes of
// ISO-2022, and only then statistics.
#include "text/encoding_guess.hpp"

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

#include <algorithm>
#include <array>
#include <memory>
#include <vector>

namespace claimdiff {
namespace {

using namespace std::string_view_literals;

struct Guess {
    std::string encoding;
    int confidence;  // ICU's, of 100
};

// ICU's guesses from the first 64 KiB, best first; none when it fails.
std::vector<Guess> guesses(std::string_view bytes) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> detector(
        ucsdet_open(&status), &ucsdet_close);
    const auto sample = static_cast<std::int32_t>(std::min<std::size_t>(bytes.size(), 65536));
    ucsdet_setText(detector.get(), bytes.data(), sample, &status);
    std::int32_t count = 0;
    const UCharsetMatch** found = ucsdet_detectAll(detector.get(), &count, &status);
    std::vector<Guess> result;
    for (std::int32_t at = 0; U_SUCCESS(status) && at < count; ++at) {
        result.push_back(
            {ucsdet_getName(found[at], &status), ucsdet_getConfidence(found[at], &status)});
    }
    return result;
}

}  // namespace

bool has_binary_signature(std::string_view bytes) {
    constexpr std::array<std::string_view, 12> signatures{
        "%PDF-"sv,
        "PK\x03\x04"sv,
        "\x7F"
        "ELF"sv,
        "\x89PNG\r\n"sv,
        "GIF87a"sv,
        "GIF89a"sv,
        "\xFF\xD8\xFF"sv,
        "\x1F\x8B\x08"sv,
        "7z\xBC\xAF\x27\x1C"sv,
        "BZh9"sv,
        "\xFD"
        "7zXZ"sv,
        "\xD0\xCF\x11\xE0"sv};
    return std::any_of(signatures.begin(), signatures.end(), [&](std::string_view signature) {
        return bytes.starts_with(signature);
    });
}

std::optional<std::string_view> encoding_by_nuls(std::string_view bytes) {
    const std::string_view sample
        = bytes.substr(0, std::min<std::size_t>(bytes.size(), 4096) & ~3U);
    const std::string_view head = sample.empty() ? bytes.substr(0, 2) : sample;
    std::array<std::size_t, 4> nuls{};
    for (std::size_t at = 0; at < head.size(); ++at) nuls[at % 4] += head[at] == '\0';
    const std::size_t rows = head.size() / 4;
    // Nearly all of a column must be NUL, or hold none.
    const auto mostly = [&](std::size_t count, std::size_t of) { return 10 * count >= 7 * of; };
    const auto hardly = [&](std::size_t count, std::size_t of) { return 20 * count <= of; };
    if (rows > 0 && mostly(nuls[1], rows) && mostly(nuls[2], rows)) {
        if (hardly(nuls[0], rows) && nuls[3] == rows) return "UTF-32LE";
        if (hardly(nuls[3], rows) && nuls[0] == rows) return "UTF-32BE";
    }
    const std::size_t even = nuls[0] + nuls[2];
    const std::size_t odd = nuls[1] + nuls[3];
    const std::size_t pairs = head.size() / 2;
    if (pairs == 0) return std::nullopt;
    if (hardly(even, pairs) && mostly(odd, pairs)) return "UTF-16LE";
    if (hardly(odd, pairs) && mostly(even, pairs)) return "UTF-16BE";
    return std::nullopt;
}

std::optional<std::string> switched_encoding(std::string_view bytes) {
    if (bytes.find("\x1B$"sv) == bytes.npos && bytes.find("\x1B("sv) == bytes.npos) {
        return std::nullopt;
    }
    const std::vector<Guess> found = guesses(bytes);
    if (found.empty() || !found.front().encoding.starts_with("ISO-2022-")) return std::nullopt;
    return found.front().encoding;
}

std::string legacy_encoding(std::string_view bytes) {
    constexpr int lead = 20;  // points of confidence
    constexpr std::string_view western = "windows-1252";
    Guess best{std::string(western), lead};
    int western_confidence = 0;
    for (const Guess& guess : guesses(bytes)) {
        if (guess.encoding == "ISO-8859-1" || guess.encoding == western) {
            western_confidence = std::max(western_confidence, guess.confidence);
        } else if (
            !guess.encoding.starts_with("UTF-") && !guess.encoding.starts_with("IBM")
            && guess.confidence > best.confidence) {
            best = guess;
        }
    }
    return best.confidence > western_confidence + lead ? best.encoding : std::string(western);
}

std::string known_encoding(const std::string& declared) {
    // ICU takes other names for files to look for, or for options.
    const bool is_name = std::all_of(declared.begin(), declared.end(), [](char byte) {
        return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z')
               || (byte >= '0' && byte <= '9')
               || std::string_view("-_.:+()").find(byte) != std::string_view::npos;
    });
    if (!is_name) return {};
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(
        declared.empty() ? nullptr : ucnv_open(declared.c_str(), &status), &ucnv_close);
    if (converter == nullptr || U_FAILURE(status)) return {};
    const char* const name = ucnv_getName(converter.get(), &status);
    const char* const standard = ucnv_getStandardName(name, "IANA", &status);
    std::string result = standard != nullptr ? standard : name;
    if (result == "ISO-8859-1" || result == "ISO_8859-1:1987" || result == "US-ASCII") {
        result = "windows-1252";
    }
    return result;
}

}  // namespace claimdiff
