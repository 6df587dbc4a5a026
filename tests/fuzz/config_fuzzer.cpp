// claimdiff.yaml: whatever stands in it, it is read or refused with a place.
#include <unistd.h>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

#include "cli/config_file.hpp"
#include "cli/settings.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    namespace fs = std::filesystem;
    static const fs::path folder = [] {
        std::string name = (fs::temp_directory_path() / "claimdiff-fuzz-XXXXXX").string();
        if (::mkdtemp(name.data()) == nullptr) std::abort();
        return fs::path(name);
    }();
    const fs::path path = folder / claimdiff::cli::config_name;
    std::ofstream(path, std::ios::binary | std::ios::trunc)
        << std::string_view(reinterpret_cast<const char*>(data), size);
    claimdiff::cli::Settings settings;
    const auto read = claimdiff::cli::read_config(path, settings);
    if (!read && read.error().message.empty()) std::abort();
    return 0;
}
