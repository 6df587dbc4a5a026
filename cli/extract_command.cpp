// claimdiff extract: what the texts say, without comparing it.
#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <fstream>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>

#include "cli/commands.hpp"
#include "cli/corpus_options.hpp"
#include "cli/extract_stream.hpp"
#include "cli/extraction.hpp"
#include "cli/messages.hpp"
#include "cli/output.hpp"
#include "grammar/extract.hpp"

namespace claimdiff::cli {
namespace {

struct ExtractCommand {
    CorpusOptions corpus;
    std::string format = "text";
    std::string stream;
};

std::string extraction_line(const Document& document, const Extracted& extracted) {
    using Json = nlohmann::json;
    std::string out;
    // File names need not be UTF-8.
    const std::string id = Json(document.id).dump(-1, ' ', false, Json::error_handler_t::replace);
    add_extraction_line(id, document.text, extracted, out);
    return out;
}

int run_stream(const std::string& path) {
    std::ios::sync_with_stdio(false);
    bool good = false;
    if (path == "-") {
        good = extract_stream(std::cin, std::cout);
    } else {
        std::ifstream file(path, std::ios::binary);
        if (!file) {
            complain(Error{"cannot be read", path, 0, 0, {}});
            return failure;
        }
        good = extract_stream(file, std::cout);
    }
    return good && std::cout.flush() ? success : failure;
}

int run(ExtractCommand& command) {
    if (!command.stream.empty()) return run_stream(command.stream);
    LoadedLanguages languages;
    if (!load_settings(command.corpus)) return failure;
    if (!load_languages(command.corpus, languages)) return failure;
    command.corpus.read.digest = Digest::none;
    constexpr std::size_t piece = std::size_t{1} << 18U;  // bytes written at a time
    std::string out;
    bool written = true;
    const auto flush = [&] {
        written = write_standard_output(out);
        out.clear();
        return written;
    };
    const Corpus corpus = stream_corpus(
        command.corpus,
        [&](const Document& document) {
            const Extracted extracted = extract(document, languages.of(document), 0);
            return command.format == "jsonl" ? extraction_line(document, extracted)
                                             : extraction_text(document, extracted);
        },
        [&](std::string_view text) {
            out += text;
            return out.size() < piece || flush();
        });
    if (!written || !flush()) return failure;
    return corpus_status(command.corpus, corpus);
}

}  // namespace

void add_extract(CLI::App& app, int& status) {
    CLI::App* const extract = app.add_subcommand("extract", "List the quantities and claims found");
    const auto command = std::make_shared<ExtractCommand>();
    add_corpus_options(*extract, command->corpus);
    CLI::Option* const format
        = extract->add_option("--format", command->format, "How to list them (default: text)")
              ->type_name("NAME")
              ->check(CLI::IsMember({"text", "jsonl"}));
    extract
        ->add_option(
            "--from-jsonl",
            command->stream,
            "Read texts as JSON objects, one a line, instead (- for standard input)")
        ->type_name("FILE")
        ->excludes(format)
        ->excludes(extract->get_option("PATH"));
    extract->callback([command, &status] { status = run(*command); });
}

}  // namespace claimdiff::cli
