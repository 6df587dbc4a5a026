#include "checker/shared_names.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_map>

namespace claimdiff {
namespace {

constexpr std::size_t few = 20;  // documents: a name that more have joins no third

// Whether two sorted lists have anything in common.
bool intersect(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) {
    auto x = a.begin(), y = b.begin();
    while (x != a.end() && y != b.end()) {
        if (*x == *y) return true;
        ++(*x < *y ? x : y);
    }
    return false;
}

void sort_once(std::vector<std::uint32_t>& list) {
    std::sort(list.begin(), list.end());
    list.erase(std::unique(list.begin(), list.end()), list.end());
}

}  // namespace

SharedNames::SharedNames(const DocumentNames& names)
    : names_(names.size()), neighbours_(names.size()) {
    std::unordered_map<std::string_view, std::uint32_t> numbers;
    std::vector<std::vector<std::uint32_t>> documents;  // by name
    for (std::uint32_t d = 0; d < names.size(); ++d) {
        for (const std::string& name : names[d]) {
            const auto next = static_cast<std::uint32_t>(numbers.size());
            const auto [at, added] = numbers.try_emplace(name, next);
            if (added) documents.emplace_back();
            documents[at->second].push_back(d);
            names_[d].push_back(at->second);
        }
        sort_once(names_[d]);
    }
    count_ = numbers.size();
    for (std::uint32_t d = 0; d < names.size(); ++d) {
        for (const std::uint32_t name : names_[d]) {
            const std::vector<std::uint32_t>& others = documents[name];
            if (others.size() <= few)
                neighbours_[d].insert(neighbours_[d].end(), others.begin(), others.end());
        }
        sort_once(neighbours_[d]);
    }
}

bool SharedNames::may_be_one_story(std::uint32_t a, std::uint32_t b) const {
    if (a == b || std::max(a, b) >= names_.size()) return true;
    if (names_[a].empty() || names_[b].empty()) return true;
    return intersect(names_[a], names_[b]) || intersect(neighbours_[a], neighbours_[b]);
}

}  // namespace claimdiff
