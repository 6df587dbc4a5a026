// claimdiff_compile_lexicon FOLDER OUTPUT: compiles one language's words at build time.
#include <cstdio>
#include <fstream>

#include "grammar/lexicon/lexicon_builder.hpp"

int main(int argc, char** argv) {
    if (argc != 3) {
        std::fputs("usage: claimdiff_compile_lexicon FOLDER OUTPUT\n", stderr);
        return 2;
    }
    const auto blob = claimdiff::build_lexicon(argv[1]);
    if (!blob) {
        std::fprintf(stderr, "%s\n", claimdiff::to_string(blob.error()).c_str());
        return 1;
    }
    std::ofstream out(argv[2], std::ios::binary);
    out.write(
        reinterpret_cast<const char*>(blob->data()), static_cast<std::streamsize>(blob->size()));
    return out.good() ? 0 : 1;
}
