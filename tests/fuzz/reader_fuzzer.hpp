// What holds of every reader, whatever the bytes: it ends, with articles whose text is valid UTF-8
// and whose places are in order, or by throwing what the program expects.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <exception>
#include <string>
#include <string_view>

#include "text/characters.hpp"
#include "text/decode.hpp"
#include "text/readers/load.hpp"

namespace claimdiff {

inline void require(bool holds) {
    if (!holds) std::abort();
}

inline bool is_valid_utf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const Character character = character_at(text, at);
        if (character.bytes == 1 && static_cast<unsigned char>(text[at]) >= 0x80) return false;
        at += character.bytes;
    }
    return true;
}

inline void check_article(const Article& article) {
    require(is_valid_utf8(article.text));
    std::uint32_t before = 0;
    for (const Anchor& anchor : article.anchors) {
        require(anchor.begin >= before && anchor.begin <= article.text.size());
        require(anchor.position.line >= 1 && anchor.position.column >= 1);
        before = anchor.begin;
    }
}

// Small limits, so that what they guard is reached.
inline Limits fuzz_limits() {
    Limits limits;
    limits.unpacked_bytes = std::size_t{1} << 20U;
    limits.line_bytes = std::size_t{16} << 10U;
    limits.depth = 64;
    limits.seconds = 10;
    return limits;
}

inline void fuzz_reader(FileFormat format, std::string_view bytes, std::string_view text) {
    const ReaderInput input{
        bytes,
        text,
        "fuzz",
        0,
        &decode,
        fuzz_limits(),
        std::chrono::steady_clock::now() + std::chrono::seconds(fuzz_limits().seconds)};
    ReaderOutput reading;
    try {
        (**load_reader(format))(input, reading);
    } catch (const std::exception&) {
        return;  // left out, with the reason
    }
    for (const Article& article : reading.articles) check_article(article);
}

// For formats that are text: the reader is given what decoding made of the bytes.
inline int fuzz_text_reader(FileFormat format, const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const Decoded decoded = decode(bytes);
    if (!decoded.binary) fuzz_reader(format, bytes, decoded.text);
    return 0;
}

}  // namespace claimdiff
