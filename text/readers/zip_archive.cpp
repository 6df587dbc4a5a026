// libzip over bytes in memory. A directory may lie about sizes, so what counts is what comes out: a
// file that unpacks to more than is allowed ends there, at no more memory than that.
#include "text/readers/zip_archive.hpp"

#include <zip.h>

#include <algorithm>
#include <memory>
#include <stdexcept>

namespace claimdiff {

ZipArchive::ZipArchive(std::string_view bytes, std::size_t limit) : left_(limit), limit_(limit) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* const source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    if (source != nullptr) archive_ = zip_open_from_source(source, ZIP_RDONLY, &error);
    if (archive_ == nullptr) {
        const std::string reason = zip_error_strerror(&error);
        zip_source_free(source);
        zip_error_fini(&error);
        throw std::runtime_error("broken zip archive: " + reason);
    }
    zip_error_fini(&error);
}

ZipArchive::~ZipArchive() { zip_discard(archive_); }

std::string ZipArchive::file(const std::string& name) {
    const zip_int64_t index = zip_name_locate(archive_, name.c_str(), 0);
    if (index < 0) return {};
    const std::unique_ptr<zip_file_t, decltype(&zip_fclose)> file(
        zip_fopen_index(archive_, static_cast<zip_uint64_t>(index), 0), &zip_fclose);
    if (file == nullptr) {
        throw std::runtime_error(name + " in it: " + zip_strerror(archive_));
    }
    std::string out;
    constexpr std::size_t step = std::size_t{256} << 10U;
    for (;;) {
        const std::size_t size = out.size();
        out.resize(size + std::min(step, left_ + 1));
        const zip_int64_t count = zip_fread(file.get(), out.data() + size, out.size() - size);
        if (count < 0) throw std::runtime_error(name + " in it is broken");
        out.resize(size + static_cast<std::size_t>(count));
        if (count == 0) return out;
        if (static_cast<std::size_t>(count) > left_) {
            throw std::runtime_error("unpacks to more than " + std::to_string(limit_) + " bytes");
        }
        left_ -= static_cast<std::size_t>(count);
    }
}

}  // namespace claimdiff
