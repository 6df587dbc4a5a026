// claimdiff_compile_dictionary: from the dictionaries installed on the machine that builds to the
// file the program carries. Run by the build (cmake/ClaimdiffDictionary.cmake):
//
//     claimdiff_compile_dictionary fr dictionary-fr.bin /usr/share/hunspell/fr
//     claimdiff_compile_dictionary en dictionary-en.bin /usr/share/wordnet
//         english_function_words.txt /usr/share/hunspell/en_US
#include <cstdio>
#include <exception>
#include <fstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "grammar/build/dictionary_builder.hpp"
#include "grammar/build/languages.hpp"

namespace {

using claimdiff::build::DictionaryBuilder;

void add_language(const std::vector<std::string>& arguments, DictionaryBuilder& builder) {
    const std::string& language = arguments[0];
    const std::string& source = arguments[2];
    if (language == "fr") {
        claimdiff::build::add_french(source, builder);
    } else if (language == "es" && arguments.size() == 4) {
        claimdiff::build::add_spanish(source, arguments[3], builder);
    } else if (language == "en" && arguments.size() == 5) {
        claimdiff::build::add_english(source, arguments[3], arguments[4], builder);
    } else {
        throw std::runtime_error("no way to read \"" + language + "\" from these sources");
    }
}

}  // namespace

int main(int argc, char** argv) {
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    if (arguments.size() < 3) {
        std::fputs("usage: claimdiff_compile_dictionary LANGUAGE OUTPUT SOURCE…\n", stderr);
        return 2;
    }
    try {
        DictionaryBuilder builder;
        add_language(arguments, builder);
        const std::vector<std::byte> bytes = builder.finish();
        std::ofstream file(arguments[1], std::ios::binary | std::ios::trunc);
        file.write(
            reinterpret_cast<const char*>(bytes.data()),
            static_cast<std::streamsize>(bytes.size()));
        if (!file.flush()) {
            throw std::runtime_error("cannot write " + arguments[1]);
        }
    } catch (const std::exception& error) {
        std::fprintf(stderr, "claimdiff_compile_dictionary: %s\n", error.what());
        return 2;
    }
    return 0;
}
