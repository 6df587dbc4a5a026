// Readers are modules, loaded when the first file of their format is met.
//
// Together their libraries are some sixty shared objects; merely starting a program linked to
// poppler takes 20 ms, four times what a check of five plain texts takes. So each reader is a
// shared object, claimdiff-reader-<name>.so, that brings its own libraries. Modules are looked for
// beside the program (a build), in lib/claimdiff beside its bin (an installation), and where this
// build would be installed (programs that use the library); never in the working directory.
//
// With CLAIMDIFF_STATIC_READERS (fuzzers) they are linked in.
#include "text/readers/load.hpp"

#include <array>
#include <mutex>
#include <string>
#include <string_view>

#ifndef CLAIMDIFF_STATIC_READERS
#include <dlfcn.h>

#include <filesystem>
#include <system_error>
#endif

// One line a reader: the format, its module and its function.
#define CLAIMDIFF_READERS(entry)                                                        \
    entry(markdown, markdown) entry(html, html) entry(news_xml, news_xml)               \
        entry(json_lines, json_lines) entry(csv, csv) entry(mail, mail) entry(pdf, pdf) \
            entry(office, office) entry(spreadsheet, office)

#ifdef CLAIMDIFF_STATIC_READERS
#define CLAIMDIFF_DECLARE(format, module) CLAIMDIFF_READER(format);
CLAIMDIFF_READERS(CLAIMDIFF_DECLARE)
#endif

namespace claimdiff {
namespace {

struct Entry {
    FileFormat format;
    std::string_view module;
    std::string_view function;
#ifdef CLAIMDIFF_STATIC_READERS
    ReadFunction linked;
#endif
};

#ifdef CLAIMDIFF_STATIC_READERS
#define CLAIMDIFF_ENTRY(format, module) \
    Entry{FileFormat::format, #module, "claimdiff_read_" #format, &claimdiff_read_##format},
#else
#define CLAIMDIFF_ENTRY(format, module) \
    Entry{FileFormat::format, #module, "claimdiff_read_" #format},
#endif
constexpr Entry readers[] = {CLAIMDIFF_READERS(CLAIMDIFF_ENTRY)};

const Entry* find_entry(FileFormat format) {
    for (const Entry& entry : readers) {
        if (entry.format == format) return &entry;
    }
    return nullptr;
}

#ifndef CLAIMDIFF_STATIC_READERS

namespace fs = std::filesystem;

void* open_module(const std::string& file) {
    std::error_code ignored;
    const fs::path program = fs::read_symlink("/proc/self/exe", ignored).parent_path();
    const std::array<fs::path, 3> folders{
        program, program.parent_path() / CLAIMDIFF_READERS_BELOW, CLAIMDIFF_READERS_DIR};
    for (const fs::path& folder : folders) {
        const fs::path path = folder / file;
        if (path.is_absolute() && fs::exists(path, ignored)) {
            return ::dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL);
        }
    }
    return ::dlopen(file.c_str(), RTLD_NOW | RTLD_LOCAL);  // LD_LIBRARY_PATH
}

ReadFunction load(const Entry& entry) {
    const std::string file = "claimdiff-reader-" + std::string(entry.module) + ".so";
    void* const module = open_module(file);
    if (module == nullptr) return nullptr;
    return reinterpret_cast<ReadFunction>(::dlsym(module, std::string(entry.function).c_str()));
}

#endif

}  // namespace

Expected<ReadFunction> load_reader(FileFormat format) {
    const Entry* const entry = find_entry(format);
    if (entry == nullptr) return Error{"no reader for this format", "", 0, 0, ""};
#ifdef CLAIMDIFF_STATIC_READERS
    return entry->linked;
#else
    // Loaded once; modules stay until the program ends.
    static std::array<ReadFunction, std::size(readers)> loaded{};
    static std::mutex mutex;
    const std::lock_guard<std::mutex> lock(mutex);
    ReadFunction& function = loaded[static_cast<std::size_t>(entry - readers)];
    if (function == nullptr) function = load(*entry);
    if (function != nullptr) return function;
    const char* const fault = ::dlerror();
    return Error{
        "its reader cannot be loaded: " + std::string(fault == nullptr ? entry->module : fault),
        "",
        0,
        0,
        ""};
#endif
}

}  // namespace claimdiff
