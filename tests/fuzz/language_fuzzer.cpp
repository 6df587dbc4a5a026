// The files of a language folder: the bytes are one of them, the first byte says which, beside a
// language.yaml that is sound.
#include <unistd.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

#include "grammar/language.hpp"

namespace {

namespace fs = std::filesystem;

const fs::path& folder() {
    static const fs::path path = [] {
        std::string name = (fs::temp_directory_path() / "claimdiff-fuzz-XXXXXX").string();
        if (::mkdtemp(name.data()) == nullptr) std::abort();
        return fs::path(name);
    }();
    return path;
}

void write(const fs::path& path, std::string_view text) {
    std::ofstream(path, std::ios::binary | std::ios::trunc) << text;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    constexpr std::array<const char*, 6> names{
        "language.yaml", "nouns.yaml", "numbers.yaml", "time.yaml", "units.yaml", "events.yaml"};
    const std::string_view text(reinterpret_cast<const char*>(data) + 1, size - 1);
    write(folder() / "language.yaml", "name: Fuzz\n");
    const fs::path file = folder() / names[data[0] % names.size()];
    write(file, text);
    const auto language = claimdiff::load_language(folder());
    if (!language && language.error().message.empty()) std::abort();
    std::error_code ignored;
    fs::remove(file, ignored);
    return 0;
}
