// The look ahead must never say no where a grammar would match: both are tried at every token of
// every example text and of the language data, which hold each construction the grammars know.
#include "grammar/candidates.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "grammar/quantity_grammar.hpp"
#include "grammar/time_parser.hpp"
#include "text/corpus.hpp"

namespace claimdiff {
namespace {

struct Texts {
    std::string language;
    std::vector<std::string> paths;  // in the repository
};

const Texts texts[]
    = {{"fr", {"languages/fr", "examples/ferry-fr", "examples/summit-mixed", "tests/fuzz/extract"}},
       {"en", {"languages/en", "examples/flood-en", "examples/summit-mixed", "tests/fuzz/extract"}},
       {"de", {"languages/de", "tests/fuzz/extract"}},
       {"es", {"languages/es", "tests/fuzz/extract"}}};

TEST(Candidates, MissNothingTheGrammarsRead) {
    std::size_t times = 0, quantities = 0;
    for (const Texts& given : texts) {
        std::vector<std::string> paths;
        for (const std::string& path : given.paths)
            paths.push_back(std::string(CLAIMDIFF_SOURCE_DIR) + "/" + path);
        ReadOptions options;
        options.language = given.language;
        const Corpus corpus = read_corpus(paths, options);
        ASSERT_FALSE(corpus.documents.empty());
        for (const Document& document : corpus.documents) {
            const TokenText text(document, shipped_language(given.language));
            for (const Sentence& sentence : text.sentences()) {
                const Token* const last = text.tokens().data() + sentence.last;
                for (std::uint32_t at = sentence.first; at < sentence.last; ++at) {
                    const TokenRange rest{text.tokens().data() + at, last};
                    if (parse_time(rest) || parse_duration(rest)) {
                        ++times;
                        EXPECT_TRUE(may_begin_time(rest))
                            << document.id << ": " << rest.front().word;
                    }
                    if (parse_quantity(rest.first, rest.last)) {
                        ++quantities;
                        EXPECT_TRUE(may_begin_quantity(rest))
                            << document.id << ": " << rest.front().word;
                    }
                }
            }
        }
    }
    EXPECT_GT(times, 1000u);
    EXPECT_GT(quantities, 1000u);
}

}  // namespace
}  // namespace claimdiff
