// A zip archive of stored files: a fuzzer that changes packed bytes only ever breaks checksums.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace claimdiff {

inline std::uint32_t crc32(std::string_view bytes) {
    std::uint32_t crc = 0xFFFFFFFFU;
    for (const char byte : bytes) {
        crc ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < 8; ++bit) crc = (crc >> 1U) ^ ((crc & 1U) != 0 ? 0xEDB88320U : 0U);
    }
    return ~crc;
}

// APPNOTE.TXT, §4.3: local headers with their files, then the directory.
inline std::string stored_zip(const std::vector<std::pair<std::string, std::string>>& files) {
    std::string out;
    std::string directory;
    const auto put = [](std::string& target, std::uint32_t value, int bytes) {
        for (; bytes > 0; --bytes, value >>= 8U) target += static_cast<char>(value & 0xFFU);
    };
    for (const auto& [name, content] : files) {
        std::string common;
        put(common, 20, 2);
        put(common, 0, 8);  // flags, method, time and date
        put(common, crc32(content), 4);
        put(common, static_cast<std::uint32_t>(content.size()), 4);
        put(common, static_cast<std::uint32_t>(content.size()), 4);
        put(common, static_cast<std::uint32_t>(name.size()), 2);
        put(common, 0, 2);
        directory += "PK\x01\x02";
        put(directory, 20, 2);
        directory += common;
        put(directory, 0, 10);
        put(directory, static_cast<std::uint32_t>(out.size()), 4);
        directory += name;
        out += "PK\x03\x04" + common + name + content;
    }
    const auto start = static_cast<std::uint32_t>(out.size());
    out += directory + "PK\x05\x06";
    put(out, 0, 4);
    put(out, static_cast<std::uint32_t>(files.size()), 2);
    put(out, static_cast<std::uint32_t>(files.size()), 2);
    put(out, static_cast<std::uint32_t>(directory.size()), 4);
    put(out, start, 4);
    put(out, 0, 2);
    return out;
}

}  // namespace claimdiff
