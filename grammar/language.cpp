// The shipped languages come from tables that the build makes of languages/
// (cmake/ClaimdiffData.cmake).
#include "grammar/language.hpp"

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <cstdlib>

#include "grammar/lexicon/lexicon_builder.hpp"
#include "grammar/shipped.hpp"
#include "text/language.hpp"

namespace claimdiff {
namespace {

// The table is made by the build: should it not read, the binary itself is broken.
std::unique_ptr<Language> open_shipped(const ShippedLexicon& shipped) {
    auto language = std::make_unique<Language>();
    language->code = shipped.code;
    auto lexicon
        = Lexicon::view({shipped.begin, static_cast<std::size_t>(shipped.end - shipped.begin)});
    if (!lexicon) {
        std::fprintf(
            stderr,
            "claimdiff: the lexicon '%s' in this binary is broken; please report this\n",
            shipped.code);
        std::abort();
    }
    language->lexicon = std::move(*lexicon);
    language->dictionary = shipped_dictionary(shipped.code);
    return language;
}

const std::vector<std::unique_ptr<Language>>& all() {
    static const auto languages = [] {
        std::vector<std::unique_ptr<Language>> list;
        for (const ShippedLexicon& shipped : shipped_lexicons())
            list.push_back(open_shipped(shipped));
        return list;
    }();
    return languages;
}

}  // namespace

std::uint64_t Language::next_serial() {
    static std::atomic<std::uint64_t> last{0};
    return ++last;
}

const std::vector<std::string>& shipped_languages() {
    static const auto codes = [] {
        std::vector<std::string> list;
        for (const auto& language : all()) list.push_back(language->code);
        return list;
    }();
    return codes;
}

const Language& shipped_language(std::string_view code) {
    const Language* english = nullptr;
    for (const auto& language : all()) {
        if (is_language(code, language->code)) return *language;
        if (language->code == "en") english = language.get();
    }
    return english != nullptr ? *english : *all().front();
}

Expected<std::unique_ptr<Language>> load_language(const std::filesystem::path& folder) {
    auto blob = build_lexicon(folder);
    if (!blob) return blob.error();
    auto language = std::make_unique<Language>();
    const std::filesystem::path name
        = folder.filename().empty() ? folder.parent_path().filename() : folder.filename();
    language->code = name.string();
    language->storage = std::move(*blob);
    auto lexicon = Lexicon::view(language->storage);
    if (!lexicon) return lexicon.error();
    language->lexicon = std::move(*lexicon);
    language->dictionary = shipped_dictionary(language->code);
    return language;
}

}  // namespace claimdiff
