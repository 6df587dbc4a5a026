// A language as the grammar uses it: its lexicon, its dictionary, its conventions.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "grammar/dictionary.hpp"
#include "grammar/lexicon/lexicon.hpp"
#include "text/expected.hpp"

namespace claimdiff {

struct Language {
    std::string code;  // BCP 47
    Lexicon lexicon;
    Dictionary dictionary;
    std::vector<std::byte> storage;  // owns the lexicon's blob when it was loaded from a folder

    // Unlike that of any other language in the life of the program: for what is remembered of it.
    std::uint64_t serial() const { return serial_; }

  private:
    static std::uint64_t next_serial();
    std::uint64_t serial_ = next_serial();
};

// The languages carried in the binary, sorted by code.
const std::vector<std::string>& shipped_languages();

// A shipped language; English for a code that is not shipped. Lives for the whole program.
const Language& shipped_language(std::string_view code);

// A language from a folder such as languages/fr; its code is the folder's name, its dictionary the
// shipped one of that code, if any.
Expected<std::unique_ptr<Language>> load_language(const std::filesystem::path& folder);

}  // namespace claimdiff
