// Which concepts may stand in a sentence: most readers of claims look for a few, and most sentences
// have none of them, which one look at the set shows.
//
//     static constexpr ConceptSet telling{"weapons", "vehicles", "things/films"};
//     if (!words.any(telling)) return;
//
// A set of bits, one for each of the first two steps of a concept's path, shared by paths with the
// same hash: it may hold what was never put into it, and never misses what was.
#pragma once

#include <algorithm>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <string_view>

namespace claimdiff {

class ConceptSet {
  public:
    constexpr ConceptSet() = default;
    // Families ("vehicles") and their members ("vehicles/cars"), with all that is below them.
    constexpr ConceptSet(std::initializer_list<std::string_view> paths)
        : ConceptSet(std::span(paths.begin(), paths.size())) {}
    constexpr explicit ConceptSet(std::span<const std::string_view> paths) {
        for (const std::string_view path : paths) {
            auto& steps = path.find('/') == path.npos ? families_ : members_;
            steps |= bit(path);
        }
    }

    // Puts in the concept with that id.
    constexpr void insert(std::string_view id) {
        const std::size_t family = std::min(id.find('/'), id.size());
        families_ |= bit(id.substr(0, family));
        members_ |= bit(id.substr(0, id.find('/', std::min(family + 1, id.size()))));
    }
    constexpr ConceptSet& operator|=(const ConceptSet& other) {
        families_ |= other.families_;
        members_ |= other.members_;
        return *this;
    }
    constexpr bool may_hold(const ConceptSet& wanted) const {
        return ((families_ & wanted.families_) | (members_ & wanted.members_)) != 0;
    }

  private:
    static constexpr std::uint64_t bit(std::string_view path) {
        std::uint64_t hash = 0;
        for (const char c : path)
            hash = (hash ^ static_cast<unsigned char>(c)) * 0x9E3779B97F4A7C15;
        return std::uint64_t{1} << (hash >> 58);
    }

    std::uint64_t families_ = 0, members_ = 0;
};

}  // namespace claimdiff
