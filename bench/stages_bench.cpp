// Each stage on its own, over the texts of a folder (bench/make_corpus.py writes one):
//
//     build/claimdiff_bench corpus --benchmark_filter=lex
//
// Bytes per second are of the texts, whatever the stage works on, so that the stages can be added
// up.
#include <benchmark/benchmark.h>

#include <cstdio>
#include <string>
#include <vector>

#include "checker/align.hpp"
#include "checker/analysis.hpp"
#include "checker/check.hpp"
#include "checker/differences.hpp"
#include "checker/provenance.hpp"
#include "grammar/extract.hpp"
#include "grammar/mention_reader.hpp"
#include "reports/writers.hpp"
#include "text/corpus.hpp"

namespace claimdiff {
namespace {

struct Input {
    Corpus corpus;
    std::size_t bytes = 0;
    Analysis analysis;
    std::vector<RuleSet> rules;
    Report report;
};

Input read_input(const std::string& folder) {
    Input input;
    input.corpus = read_corpus({folder}, {});
    for (const Document& document : input.corpus.documents) input.bytes += document.text.size();
    input.analysis = analyse(input.corpus, {});
    input.rules = shipped_rule_sets();
    input.report = check(input.corpus, input.rules);
    return input;
}

void add_stages(const Input& input) {
    const auto add = [&input](const std::string& name, auto work) {
        benchmark::RegisterBenchmark(name.c_str(), [&input, work](benchmark::State& state) {
            for (auto _ : state) work();
            const auto bytes = static_cast<std::int64_t>(input.bytes);
            state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * bytes);
        })->Unit(benchmark::kMillisecond);
    };
    const auto each = [&input](auto work) {
        return [&input, work] {
            for (const Document& document : input.corpus.documents)
                work(document, shipped_language(document.language));
        };
    };
    add("decode", each([](const Document& document, const Language&) {
            benchmark::DoNotOptimize(make_document(document.id, document.text, document.language));
        }));
    add("lex", each([](const Document& document, const Language& language) {
            benchmark::DoNotOptimize(TokenText(document, language).tokens().size());
        }));
    add("grammar", each([](const Document& document, const Language& language) {
            benchmark::DoNotOptimize(extract_mentions(document, language));
        }));
    add("claims", each([](const Document& document, const Language& language) {
            benchmark::DoNotOptimize(extract_claims(document, language, 0));
        }));
    add("origins", [&input] { benchmark::DoNotOptimize(find_origins(input.corpus, 1)); });
    add("align", [&input] {
        benchmark::DoNotOptimize(Aligner(input.analysis.claims, input.analysis.names, 1).slots());
    });
    add("compare", [&input] {
        const Analysis& analysis = input.analysis;
        const Evidence evidence{input.corpus, analysis.claims, analysis.origins};
        Report report;
        for (const auto* slots : {&analysis.slots, &analysis.echoes}) {
            for (const Slot& slot : *slots) report_slot(evidence, slot, input.rules, report);
        }
        benchmark::DoNotOptimize(report);
    });
    add("check", [&input] { benchmark::DoNotOptimize(check(input.corpus, input.rules)); });
    for (const Format& format : formats()) {
        add("write/" + std::string(format.name), [&input, &format] {
            std::string out;
            format.write(input.report, {}, out);
            benchmark::DoNotOptimize(out);
        });
    }
}

}  // namespace
}  // namespace claimdiff

int main(int argc, char** argv) {
    benchmark::Initialize(&argc, argv);
    if (argc != 2) {
        std::fprintf(stderr, "usage: claimdiff_bench FOLDER [--benchmark_…]\n");
        return 2;
    }
    const claimdiff::Input input = claimdiff::read_input(argv[1]);
    if (input.corpus.documents.empty()) {
        std::fprintf(stderr, "claimdiff_bench: no text in %s\n", argv[1]);
        return 2;
    }
    claimdiff::add_stages(input);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
