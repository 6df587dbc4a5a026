// Which claims of two documents are compared at all: those that share a block.
#pragma once

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

#include "grammar/claim.hpp"

namespace claimdiff {

class Blocks {
  public:
    // The claims in the order of their documents.
    explicit Blocks(const std::vector<Claim>& claims);

    // Calls visit(a, b), a < b, once for each pair of claims, one of each document, that share a
    // block; for one document, for each pair of its claims. `first` is not after `second`.
    template <class Visit>
    void for_each_pair(std::uint32_t first, std::uint32_t second, Visit visit) const;

  private:
    // What a block is made by. A block of more claims than `limit_of` is too general to tell
    // anything.
    enum class Basis : std::uint8_t { kind, thing, word };
    using Key = std::uint64_t;  // the basis in the last two bits
    struct Entry {
        Key key;
        std::uint32_t claim;

        friend bool operator<(const Entry& a, const Entry& b) {
            return std::pair(a.key, a.claim) < std::pair(b.key, b.claim);
        }
    };
    struct Run {  // the claims of a document in one block
        const Entry *begin, *end;

        std::size_t size() const { return static_cast<std::size_t>(end - begin); }
    };

    static std::vector<Key> keys_of(const Claim& claim);
    static Key key(Basis basis, ClaimKind kind, char mark, std::string_view words);
    static Basis basis_of(Key key) { return static_cast<Basis>(key & 3U); }
    static std::size_t limit_of(Key key);

    Run entries_of(std::uint32_t document) const {
        return {
            entries_.data() + entries_begin_[document],
            entries_.data() + entries_begin_[document + 1]};
    }
    static Run run_at(const Entry* entry, const Entry* end) {
        return {entry, std::find_if(entry, end, [entry](const Entry& e) {
                    return e.key != entry->key;
                })};
    }
    bool is_part_of(std::uint32_t part, std::uint32_t whole) const;
    bool met_before(
        std::uint32_t a, std::uint32_t b, Key key, const std::vector<Key>& too_general) const;

    const Claim* claims_;
    std::vector<Entry> entries_;  // by document, sorted
    std::vector<std::size_t> entries_begin_;
    std::vector<Key> keys_;  // by claim, sorted
    std::vector<std::size_t> keys_begin_;
};

template <class Visit>
void Blocks::for_each_pair(std::uint32_t first, std::uint32_t second, Visit visit) const {
    const Run left = entries_of(first), right = entries_of(second);
    std::vector<Key> too_general;
    const bool one = first == second;
    for (const Entry *x = left.begin, *y = right.begin; x != left.end && y != right.end;) {
        if (x->key != y->key) {
            ++(x->key < y->key ? x : y);
            continue;
        }
        const Run a = run_at(x, left.end), b = one ? a : run_at(y, right.end);
        x = a.end;
        y = b.end;
        const Key key = a.begin->key;
        if (a.size() + (one ? 0 : b.size()) > limit_of(key)) {
            too_general.push_back(key);
            continue;
        }
        for (const Entry* i = a.begin; i != a.end; ++i) {
            for (const Entry* k = one ? i + 1 : b.begin; k != b.end; ++k) {
                if (met_before(i->claim, k->claim, key, too_general)
                    || is_part_of(i->claim, k->claim) || is_part_of(k->claim, i->claim))
                    continue;
                visit(i->claim, k->claim);
            }
        }
    }
}

}  // namespace claimdiff
