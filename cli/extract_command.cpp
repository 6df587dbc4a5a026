// claimdiff extract: what the texts say, without comparing it.
#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <fstream>
#include <iostream>
#include <memory>

#include "cli/commands.hpp"
#include "cli/corpus_options.hpp"
#include "cli/extract_stream.hpp"
#include "cli/extraction.hpp"
#include "cli/messages.hpp"
#include "cli/output.hpp"
#include "grammar/extract.hpp"

namespace claimdiff::cli {
namespace {

using Json = nlohmann::ordered_json;

struct ExtractCommand {
    CorpusOptions corpus;
    std::string format = "text";
    std::string stream;
};

std::string extraction_line(const Document& document, const Extraction& extraction) {
    Json json = {{"id", document.id}, {"quantities", Json::array()}, {"claims", Json::array()}};
    for (const Mention& mention : extraction.mentions) {
        json["quantities"].push_back(mention_to_json(mention, document.text));
    }
    for (const Claim& claim : extraction.claims) {
        json["claims"].push_back(claim_to_json(claim, document.text));
    }
    return json.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
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
    const Corpus corpus = load_corpus(command.corpus);
    const int status = corpus_status(command.corpus, corpus);
    for (std::size_t index = 0; index < corpus.documents.size(); ++index) {
        const Document& document = corpus.documents[index];
        const Language& language = languages.of(document);
        Extracted extracted = extract(document, language, static_cast<std::uint32_t>(index));
        const Extraction extraction{
            std::move(extracted.mentions), std::move(extracted.claims.claims)};
        const std::string out = command.format == "jsonl" ? extraction_line(document, extraction)
                                                          : extraction_text(document, extraction);
        if (!write_standard_output(out)) return failure;
    }
    return status;
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
