// Copies share runs of words. Every run of four folded words is hashed; two documents are of one
// origin when a third of the shorter one's runs stand in the other. Runs are looked up in an
// inverted index, and a run that stands in very many documents (a formula, a legal notice) tells
// nothing, so the work grows with the corpus, not with its square.
#include "checker/provenance.hpp"

#include <algorithm>
#include <bit>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "text/characters.hpp"
#include "text/fold.hpp"
#include "text/hash.hpp"
#include "text/letters.hpp"
#include "text/parallel.hpp"

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

bool is_of_word(char32_t code) {
    const CharacterClass kind = character_class(code);
    return kind == CharacterClass::letter || kind == CharacterClass::digit
           || kind == CharacterClass::mark;
}

// Where the word that begins at `at` ends: there, when none does. `common` is set to whether it is
// of digits and common letters alone.
std::size_t word_end(std::string_view text, std::size_t at, bool& common) {
    common = true;
    while ((at = after_common_letters(text, at)) < text.size()) {
        const Character c = character_at(text, at);
        if (!is_of_word(c.code)) break;
        common = common && c.code < 0x80;
        at += c.bytes;
    }
    return at;
}

// `mask` is added to each eight bytes.
Hash hash_of(std::string_view word, Hash mask) {
    constexpr std::size_t at_once = 8;
    Hash hash = word.size();
    for (; !word.empty(); word.remove_prefix(std::min(at_once, word.size())))
        hash = mix(hash, load_bytes(word.data(), std::min(at_once, word.size())) | mask);
    return hash;
}

enum class Folded : bool { no, yes };

// Nearly all words are of letters of which the capitals are a bit apart; others are folded first.
void add_words(std::string_view text, Folded folded, std::vector<Hash>& words) {
    constexpr Hash small = 0x2020202020202020;
    for (std::size_t at = 0; at < text.size();) {
        bool common = false;
        const std::size_t end = word_end(text, at, common);
        const std::string_view word = text.substr(at, end - at);
        if (common && !word.empty()) {
            words.push_back(hash_of(word, small));
        } else if (folded == Folded::yes && !word.empty()) {
            words.push_back(hash_of(word, 0));
        } else if (!word.empty()) {
            add_words(fold(word), Folded::yes, words);
        }
        at = end < text.size() ? end + character_at(text, end).bytes : end;
    }
}

// The distinct runs of the paragraphs' words, sorted.
std::vector<Hash> runs_of(const Document& document) {
    const std::string_view text = document.text;
    std::vector<Hash> words;
    for (const Paragraph& paragraph : document.paragraphs)
        add_words(text.substr(paragraph.span.begin, paragraph.span.size()), Folded::no, words);
    std::vector<Hash> runs;
    runs.reserve(words.size());
    for (std::size_t i = 0; i + run <= words.size(); ++i) {
        Hash h = 0;
        for (std::size_t k = 0; k < run; ++k) h = mix(h, words[i + k]);
        runs.push_back(h);
    }
    std::sort(runs.begin(), runs.end());
    runs.erase(std::unique(runs.begin(), runs.end()), runs.end());
    return runs;
}

// Which runs a document has in common with documents before it: for each the documents.
struct Holders {
    const std::uint32_t *begin, *end;
};

// The documents by their runs. Most runs stand in one document alone: sorting the others is quicker
// than a table of lists, and takes a fraction of the memory.
class RunIndex {
  public:
    RunIndex(const std::vector<std::vector<Hash>>& runs, unsigned threads)
        : parts_(part_count), shared_(runs.size()) {
        in_parallel(part_count, threads, [&](std::size_t at) { fill(parts_[at], at, runs); });
        for (const Part& part : parts_) {
            for (const auto& [begin, end] : part.groups) {
                const std::uint32_t* const first = part.holders.data() + begin;
                for (std::size_t k = begin + 1; k < end && k <= begin + common_run; ++k)
                    shared_[part.holders[k]].push_back({first, part.holders.data() + k});
            }
        }
    }

    const std::vector<Holders>& shared(std::uint32_t document) const { return shared_[document]; }

  private:
    static constexpr unsigned part_bits = 6;  // of the hashes
    static constexpr std::size_t part_count = std::size_t{1} << part_bits;

    struct Part {
        std::vector<std::uint32_t> holders;                       // by run, in their order
        std::vector<std::pair<std::size_t, std::size_t>> groups;  // of runs that several hold
    };

    using Held = std::vector<std::pair<Hash, std::uint32_t>>;

    // Drops nearly all the runs that one document alone holds, without sorting: those whose bit no
    // other run has. The first bits of all are the same.
    static void leave_out_lone(Held& held) {
        const std::size_t places = std::bit_ceil(8 * held.size() + 1);
        std::vector<bool> seen(places), again(places);
        const auto place = [places](Hash hash) { return hash & (places - 1); };
        for (const auto& [hash, document] : held) {
            if (seen[place(hash)]) again[place(hash)] = true;
            seen[place(hash)] = true;
        }
        held.erase(
            std::remove_if(
                held.begin(),
                held.end(),
                [&](const auto& one) { return !again[place(one.first)]; }),
            held.end());
    }

    static void fill(Part& part, std::size_t number, const std::vector<std::vector<Hash>>& runs) {
        const Hash least = static_cast<Hash>(number) << (64 - part_bits);
        Held held;
        for (std::uint32_t d = 0; d < runs.size(); ++d) {
            for (auto hash = std::lower_bound(runs[d].begin(), runs[d].end(), least);
                 hash != runs[d].end() && *hash >> (64 - part_bits) == number;
                 ++hash)
                held.emplace_back(*hash, d);
        }
        leave_out_lone(held);
        std::sort(held.begin(), held.end());
        for (auto begin = held.begin(); begin != held.end();) {
            const auto end = std::find_if(
                begin, held.end(), [begin](const auto& one) { return one.first != begin->first; });
            if (end - begin > 1) {
                const std::size_t first = part.holders.size();
                for (auto one = begin; one != end; ++one) part.holders.push_back(one->second);
                part.groups.emplace_back(first, part.holders.size());
            }
            begin = end;
        }
    }

    std::vector<Part> parts_;
    std::vector<std::vector<Holders>> shared_;  // by document
};

// The document before this one whose wording it shares most; itself when it shares too little.
// `together` has a zero for each document, before and after.
std::uint32_t original_of(
    std::uint32_t document,
    const std::vector<std::vector<Hash>>& runs,
    const RunIndex& index,
    std::vector<std::uint32_t>& together) {
    if (runs[document].size() < fewest_runs) return document;
    std::vector<std::uint32_t> met;
    for (const Holders& holders : index.shared(document)) {
        for (const std::uint32_t* other = holders.begin; other != holders.end; ++other) {
            if (together[*other]++ == 0) met.push_back(*other);
        }
    }
    std::uint32_t best = document;
    double best_share = enough;
    for (const std::uint32_t other : met) {
        const std::uint32_t n = std::exchange(together[other], 0);
        if (runs[other].size() < fewest_runs) continue;
        const double share
            = static_cast<double>(n)
              / static_cast<double>(std::min(runs[document].size(), runs[other].size()));
        if (share > best_share || (share == best_share && other < best)) {
            best_share = share;
            best = other;
        }
    }
    return best;
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

std::vector<std::uint32_t> find_origins(const Corpus& corpus, unsigned threads) {
    const std::size_t count = corpus.documents.size();
    std::vector<std::vector<Hash>> runs(count);
    in_parallel(count, threads, [&](std::size_t d) { runs[d] = runs_of(corpus.documents[d]); });
    const RunIndex index(runs, threads);
    std::vector<std::uint32_t> originals(count);
    // In pieces, so that the counts are made a few times and not once a document.
    const std::size_t piece = std::max<std::size_t>(64, count / 64 + 1);
    in_parallel((count + piece - 1) / piece, threads, [&](std::size_t at) {
        std::vector<std::uint32_t> together(count);
        const std::size_t end = std::min(count, (at + 1) * piece);
        for (std::size_t d = at * piece; d < end; ++d)
            originals[d] = original_of(static_cast<std::uint32_t>(d), runs, index, together);
    });
    std::vector<std::uint32_t> origins(count);
    for (std::uint32_t d = 0; d < count; ++d)
        origins[d] = originals[d] == d ? d : origins[originals[d]];
    join_groups(corpus, origins);
    return origins;
}

}  // namespace claimdiff
