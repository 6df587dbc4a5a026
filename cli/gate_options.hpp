// The options that judge what is found.
#pragma once

#include <string>
#include <vector>

#include "cli/corpus_options.hpp"

namespace CLI {
class App;
}

namespace claimdiff::cli {

struct GateOptions {
    CorpusOptions corpus;
    std::vector<std::string> only_touching;
    std::string cache;              // a folder; empty: none
    std::string today;              // ISO day; empty: by the clock, in UTC
    bool list_lone_claims = false;  // no option: for formats that show them
};

// Adds the options of the corpus and the rules too.
void add_gate_options(CLI::App& command, GateOptions& options);

}  // namespace claimdiff::cli
