// A claim is filed under its kind with its noun's first segment, its kind with its event and with
// its holder; figures that are judged by likeness also under their kind alone and under the words
// next to them. Two claims of two documents that share a file are compared once.
//
//     count | people/firefighters      count | harm/injured
//     "four firefighters hurt" stands in both, "seven injured, all firefighters" too → one
//     comparison
//
// A file that holds very many claims of the two documents says too little of them to compare all.
#include "checker/blocks.hpp"

#include <functional>
#include <string_view>

#include "checker/comparable.hpp"
#include "checker/comparable_accounts.hpp"
#include "checker/comparable_readings.hpp"
#include "grammar/names.hpp"
#include "text/fold.hpp"

namespace claimdiff {

Blocks::Key Blocks::key(Basis basis, ClaimKind kind, char mark, std::string_view words) {
    const auto number = static_cast<Key>(kind);
    if (basis == Basis::kind) return number << 2U;  // before all others
    const Key hash = std::hash<std::string_view>{}(words)
                     ^ (number * 257 + static_cast<unsigned char>(mark)) * 0x9e3779b97f4a7c15ULL;
    return (hash | Key{1} << 63U) >> 2U << 2U | static_cast<Key>(basis);
}

std::size_t Blocks::limit_of(Key key) {
    switch (basis_of(key)) {
        case Basis::kind:
            return 400;  // few enough to compare all
        case Basis::word:
            return 60;  // words next to a figure tell less than its name
        case Basis::thing:
            break;
    }
    return 1500;
}

std::vector<Blocks::Key> Blocks::keys_of(const Claim& claim) {
    std::vector<Key> keys;
    const auto thing = [&](char mark, std::string_view words) {
        keys.push_back(key(Basis::thing, claim.kind, mark, words));
    };
    switch (claim.kind) {
        case ClaimKind::quotation:  // under its longer words: wordings of one share some
            for (std::size_t i = 0; i < claim.context.size(); ++i) {
                if (claim.context[i].size() > 6) thing('"', claim.context[i]);
            }
            return keys;
        case ClaimKind::cause:  // few, and filed under the cause they differ
            return {key(Basis::kind, claim.kind, 0, {})};
        case ClaimKind::state: {  // one bearer and axis; a thing goes by its first name, too
            const std::string axis = claim.measure.event + '|';
            const std::string_view name = claim.holder;
            std::string bearer = claim.measure.noun;
            if (bearer.size() > 3 && bearer[2] == ':')
                bearer = fold_plain(bearer.substr(3));  // without its language: "fr:télévision"
            if ((axis.starts_with("person/") || axis.starts_with("where/")) && !bearer.empty())
                thing('=', axis);
            if (name.empty()) {
                thing('=', axis + bearer.substr(0, bearer.find('/')));
            } else {
                thing('@', axis + name_key(surname_of(name)));
                thing('@', axis + name_key(name.substr(0, name.find(' '))));
            }
            return keys;
        }
        default:
            break;
    }
    if (!claim.holder.empty()) thing('@', name_key(surname_of(claim.holder)));
    const std::string_view noun = claim.measure.noun;
    if (!noun.empty()) thing('.', noun.substr(0, noun.find('/')));
    if (!claim.measure.event.empty()) thing('!', claim.measure.event);
    if (claim.kind == ClaimKind::since) keys.push_back(key(Basis::kind, claim.kind, 0, {}));  // few
    if (may_be_compared_by_likeness(claim.kind) && !is_account(claim) && !is_reading(claim)) {
        keys.push_back(key(Basis::kind, claim.kind, 0, {}));
        for (const std::uint32_t at : claim.nearby)
            keys.push_back(key(Basis::word, claim.kind, '~', claim.context[at]));
    }
    return keys;
}

Blocks::Blocks(const std::vector<Claim>& claims) : claims_(claims.data()) {
    entries_begin_.push_back(0);
    keys_begin_.push_back(0);
    const auto close = [this] {
        std::sort(
            entries_.begin() + static_cast<std::ptrdiff_t>(entries_begin_.back()), entries_.end());
        entries_begin_.push_back(entries_.size());
    };
    for (std::uint32_t i = 0; i < claims.size(); ++i) {
        while (entries_begin_.size() <= claims[i].document) close();
        std::vector<Key> keys = keys_of(claims[i]);
        std::sort(keys.begin(), keys.end());
        keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
        for (const Key key : keys) entries_.push_back({key, i});
        keys_.insert(keys_.end(), keys.begin(), keys.end());
        keys_begin_.push_back(keys_.size());
    }
    close();
}

// "30 des 20 bateaux abattus": a part with an event of its own is not compared with its whole, nor
// with the whole as another text gives it, unless it is given for the part's own place.
bool Blocks::is_part_of(std::uint32_t part, std::uint32_t whole) const {
    const Claim &a = claims_[part], &b = claims_[whole];
    if (a.scope.parent < 0 || a.measure.event.empty()) return false;
    const Claim& parent = claims_[a.scope.parent];
    return &parent == &b
           || (parent.kind == b.kind && parent.unit == b.unit
               && parent.quantity.value == b.quantity.value && a.quantity.value < b.quantity.value
               && !share_place(a.scope, b.scope));
}

// Whether a block before `key` holds both, so that the pair was visited there.
bool Blocks::met_before(
    std::uint32_t a, std::uint32_t b, Key key, const std::vector<Key>& too_general) const {
    std::size_t x = keys_begin_[a], y = keys_begin_[b];
    for (;;) {  // both hold `key`
        const Key p = keys_[x], q = keys_[y];
        if (p == q) {
            if (p == key) return false;
            if (std::find(too_general.begin(), too_general.end(), p) == too_general.end())
                return true;
        }
        x += p <= q;
        y += q <= p;
    }
}

}  // namespace claimdiff
