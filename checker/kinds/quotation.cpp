// Wordings of one quotation share most of their words in order: the longest common subsequence,
// as a share of the shorter one. Where both texts name the same speaker, a little more than half is
// enough.
//
//     "un craquement, puis plus rien" | "un craquement et puis plus rien"     compared
//     "we support the right" | "the right to protest"                         not
#include <algorithm>
#include <string_view>
#include <vector>

#include "checker/kinds/comparisons.hpp"
#include "checker/kinds/kind.hpp"
#include "grammar/names.hpp"

namespace claimdiff {
namespace {

constexpr double alike = 0.7;
constexpr double alike_by_one_speaker = 0.55;
constexpr double fewest_common = 4;  // words

std::vector<std::string_view> split(std::string_view text) {
    std::vector<std::string_view> words;
    while (!text.empty()) {
        const std::size_t space = text.find(' ');
        words.push_back(text.substr(0, space));
        text = space == std::string_view::npos ? std::string_view{} : text.substr(space + 1);
    }
    return words;
}

// The length of the longest common subsequence of words.
std::size_t common_words(
    const std::vector<std::string_view>& x, const std::vector<std::string_view>& y) {
    std::vector<std::size_t> row(y.size() + 1, 0);
    for (const std::string_view word : x) {
        std::size_t diagonal = 0;
        for (std::size_t k = 1; k <= y.size(); ++k) {
            const std::size_t above = row[k];
            row[k] = word == y[k - 1] ? diagonal + 1 : std::max(row[k], row[k - 1]);
            diagonal = above;
        }
    }
    return row.back();
}

// "We hold on" is quoted from "We hold on, whatever they say": less of one wording, and no other.
// What stands in front may turn its sense: "We never said …". Then it neither agrees nor differs.
ValueRelation quoted_from(std::string_view part, std::string_view whole) {
    const std::size_t at = whole.find(part);
    if (at == whole.npos) return ValueRelation::different;
    const std::size_t end = at + part.size();
    if ((at > 0 && whole[at - 1] != ' ') || (end < whole.size() && whole[end] != ' '))
        return ValueRelation::different;
    return at == 0 ? ValueRelation::compatible : ValueRelation::incomparable;
}

}  // namespace

Comparison compare_quotations(const Claim& a, const Claim& b) {
    Comparison result;
    if (a.document == b.document) {
        result.obstacle = "said in one text";
        return result;
    }
    const bool named = !a.holder.empty() && !b.holder.empty();
    const bool one_speaker = named && same_person(a.holder, b.holder);
    if (named && !one_speaker) {  // the same words of two people are no agreement
        result.obstacle = "different speakers: " + a.holder + " and " + b.holder;
        return result;
    }
    const auto x = split(a.text), y = split(b.text);
    const auto common = static_cast<double>(common_words(x, y));
    const double share
        = common / static_cast<double>(std::max<std::size_t>(1, std::min(x.size(), y.size())));
    result.strength = 2 * share;
    result.comparable
        = common >= fewest_common && share >= (one_speaker ? alike_by_one_speaker : alike);
    if (result.comparable) {
        if (one_speaker) result.reasons.push_back("same speaker: " + a.holder);
        result.reasons.emplace_back("the quotations share most of their words");
    } else {
        result.obstacle = "different quotations";
    }
    return result;
}

const Kind& quotation_kind() {
    static const Kind kind{
        "quotation",
        {ClaimKind::quotation},
        false,
        [](const Claim& a, const Claim& b, const WordWeights&) {
            return std::optional(compare_quotations(a, b));
        },
        [](const Claim& a, const Claim& b, const Tolerance&) {
            if (a.text == b.text) return ValueRelation::same;
            return a.text.size() < b.text.size() ? quoted_from(a.text, b.text)
                                                 : quoted_from(b.text, a.text);
        }};
    return kind;
}

}  // namespace claimdiff
