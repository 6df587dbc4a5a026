// Files inside a zip archive in memory.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

struct zip;

namespace claimdiff {

class ZipArchive {
  public:
    // Throws std::runtime_error when the bytes are no archive. `limit` bounds the sum of all that
    // is unpacked.
    ZipArchive(std::string_view bytes, std::size_t limit);
    ~ZipArchive();
    ZipArchive(const ZipArchive&) = delete;
    ZipArchive& operator=(const ZipArchive&) = delete;

    // The file's bytes; empty when there is no such file. Throws std::runtime_error when it is
    // broken, encrypted, or over the limit.
    std::string file(const std::string& name);

  private:
    zip* archive_ = nullptr;
    std::size_t left_;
    std::size_t limit_;
};

}  // namespace claimdiff
