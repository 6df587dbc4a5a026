// Copies share runs of words. Every run of four folded words is hashed; two documents are of one
// origin when a third of the shorter one's runs stand in the other. Runs are looked up in an
// inverted index, and a run that stands in very many documents (a formula, a legal notice) tells
// nothing, so the work grows with the corpus, not with its square.
#include "checker/provenance.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "text/characters.hpp"
#include "text/fold.hpp"

namespace claimdiff {
namespace {

constexpr std::size_t run = 4;           // words
constexpr std::size_t common_run = 40;   // documents; beyond, a run is a formula
constexpr double enough = 0.3;           // of the shorter document's runs
constexpr std::size_t fewest_runs = 12;  // shorter documents are never copies

using Hash = std::uint64_t;

Hash mix(Hash h, Hash x) {
    h ^= x + 0x9e3779b97f4a7c15ULL + (h << 12) + (h >> 4);
    return h * 0xff51afd7ed558ccdULL;
}

// The distinct runs of the paragraphs' words, sorted.
std::vector<Hash> runs_of(const Document& document) {
    std::vector<Hash> words;
    std::string folded;
    for (const Paragraph& paragraph : document.paragraphs) {
        folded.clear();
        fold_to(
            std::string_view(document.text).substr(paragraph.span.begin, paragraph.span.size()),
            folded);
        Hash word = 0;
        for (std::size_t at = 0; at < folded.size();) {
            const Character c = character_at(folded, at);
            const CharacterClass kind = character_class(c.code);
            if (kind == CharacterClass::letter || kind == CharacterClass::digit
                || kind == CharacterClass::mark) {
                word = mix(word, c.code);
            } else if (word != 0) {
                words.push_back(word);
                word = 0;
            }
            at += c.bytes;
        }
        if (word != 0) words.push_back(word);
    }
    std::vector<Hash> runs;
    for (std::size_t i = 0; i + run <= words.size(); ++i) {
        Hash h = 0;
        for (std::size_t k = 0; k < run; ++k) h = mix(h, words[i + k]);
        runs.push_back(h);
    }
    std::sort(runs.begin(), runs.end());
    runs.erase(std::unique(runs.begin(), runs.end()), runs.end());
    return runs;
}

// The documents of a group share the first of their origins, and so do the copies of any of them.
void join_groups(const Corpus& corpus, std::vector<std::uint32_t>& origins) {
    std::unordered_map<std::string, std::uint32_t> first;
    std::unordered_map<std::uint32_t, std::uint32_t> joined;  // origin → that of its group
    const auto final_origin = [&](std::uint32_t origin) {
        for (auto next = joined.find(origin); next != joined.end(); next = joined.find(origin)) {
            origin = next->second;
        }
        return origin;
    };
    for (std::uint32_t d = 0; d < origins.size(); ++d) {
        const std::string& group = corpus.documents[d].group;
        if (group.empty()) continue;
        const std::uint32_t own = final_origin(origins[d]);
        const std::uint32_t theirs = final_origin(first.try_emplace(group, own).first->second);
        if (own != theirs) joined[std::max(own, theirs)] = std::min(own, theirs);
    }
    if (joined.empty()) return;
    for (std::uint32_t& origin : origins) origin = final_origin(origin);
}

}  // namespace

std::vector<std::uint32_t> find_origins(const Corpus& corpus) {
    const auto count = static_cast<std::uint32_t>(corpus.documents.size());
    std::vector<std::vector<Hash>> runs(count);
    std::unordered_map<Hash, std::vector<std::uint32_t>> holders;
    std::vector<std::uint32_t> origins(count);
    for (std::uint32_t d = 0; d < count; ++d) {
        origins[d] = d;
        runs[d] = runs_of(corpus.documents[d]);
        std::unordered_map<std::uint32_t, std::uint32_t> shared;
        for (Hash h : runs[d]) {
            auto& list = holders[h];
            if (list.size() <= common_run) {
                for (std::uint32_t other : list) ++shared[other];
            }
            if (list.size() <= common_run) list.push_back(d);
        }
        if (runs[d].size() < fewest_runs) continue;
        std::uint32_t best = d;
        double best_share = enough;
        for (const auto& [other, n] : shared) {
            if (runs[other].size() < fewest_runs) continue;
            const double share
                = static_cast<double>(n)
                  / static_cast<double>(std::min(runs[d].size(), runs[other].size()));
            if (share > best_share || (share == best_share && other < best)) {
                best_share = share;
                best = other;
            }
        }
        if (best != d) origins[d] = origins[best];
    }
    join_groups(corpus, origins);
    return origins;
}

}  // namespace claimdiff
