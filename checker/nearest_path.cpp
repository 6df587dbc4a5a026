// The edit distance of Levenshtein, with two letters in the wrong order as one slip: "poeple" is
// one from "people".
#include "checker/nearest_path.hpp"

#include <algorithm>
#include <vector>

namespace claimdiff {
namespace {

std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::vector<std::size_t>> d(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i) d[i][0] = i;
    for (std::size_t k = 0; k <= b.size(); ++k) d[0][k] = k;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        for (std::size_t k = 1; k <= b.size(); ++k) {
            const std::size_t change = a[i - 1] == b[k - 1] ? 0 : 1;
            d[i][k] = std::min({d[i - 1][k] + 1, d[i][k - 1] + 1, d[i - 1][k - 1] + change});
            if (i > 1 && k > 1 && a[i - 1] == b[k - 2] && a[i - 2] == b[k - 1])
                d[i][k] = std::min(d[i][k], d[i - 2][k - 2] + 1);
        }
    }
    return d[a.size()][b.size()];
}

}  // namespace

std::string nearest_path(std::string_view word, const std::set<std::string, std::less<>>& paths) {
    std::set<std::string, std::less<>> words;
    for (const std::string& path : paths) {
        for (std::size_t end = 0; end != path.npos;) {
            end = path.find('/', end + 1);
            words.insert(path.substr(0, end));
        }
    }
    std::string best;
    std::size_t least = word.size() / 3 + 1;
    for (const std::string& candidate : words) {
        const std::size_t longer = std::max(candidate.size(), word.size()),
                          shorter = std::min(candidate.size(), word.size());
        if (longer - shorter >= least) continue;
        if (const std::size_t d = distance(word, candidate); d < least) {
            best = candidate;
            least = d;
        }
    }
    return best;
}

}  // namespace claimdiff
