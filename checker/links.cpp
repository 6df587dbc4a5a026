// Pairs, then rivals, then links. Most pairs of figures are dropped by their odds alone: why two
// claims are compared is written down only for those that stand out.
#include "checker/links.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "checker/cache/kept_links.hpp"
#include "checker/grounds.hpp"
#include "checker/rivals.hpp"
#include "checker/value.hpp"
#include "text/parallel.hpp"

namespace claimdiff {
namespace {

bool agree(const Claim& a, const Claim& b) {
    const ValueRelation relation = compare_values(a, b, {});
    return relation == ValueRelation::same || relation == ValueRelation::compatible;
}

// Moves `part` to the end of `all`.
template <class T>
void append(std::vector<T>& part, std::vector<T>& all) {
    std::move(part.begin(), part.end(), std::back_inserter(all));
    part = std::vector<T>();  // "= {}" would keep its memory
}

// The comparisons on grounds met before.
class KnownGrounds {
  public:
    const std::shared_ptr<const Comparison>& comparison_on(const Grounds& grounds) {
        auto& known = known_[grounds];
        if (!known) known = std::make_shared<const Comparison>(claimdiff::comparison_on(grounds));
        return known;
    }

  private:
    std::map<Grounds, std::shared_ptr<const Comparison>> known_;
};

class LinkFinder {
  public:
    LinkFinder(
        const std::vector<Claim>& claims,
        const WordWeights& words,
        const Blocks& blocks,
        Misses misses)
        : claims_(claims), words_(words), blocks_(blocks), keep_(misses == Misses::keep) {}

    // Compares the claims of two documents, or of one; figures that are judged by likeness become
    // candidates.
    void compare(
        std::uint32_t first, std::uint32_t second, LinkMaker& maker, Compared& compared) const {
        const bool one_story = words_.names().may_be_one_story(first, second);
        if (!one_story && !keep_) return;
        const double story = words_.story(first, second);
        blocks_.for_each_pair(first, second, [&](std::uint32_t a, std::uint32_t b) {
            const Claim &x = claims_[a], &y = claims_[b];
            const Profile &p = words_.profile(x), &q = words_.profile(y);
            if (one_story && compared_by_likeness(p, q)) {
                const auto odds = odds_of_one_slot(p, q, words_, story);
                if (odds) compared.candidates.push_back({a, b, agree(x, y), *odds});
                if (odds || !keep_) return;
            }
            Comparison comparison = compare_claims(x, y, words_, story);
            if (comparison.comparable || keep_)
                compared.links.push_back(maker.link(a, b, std::move(comparison)));
        });
    }

    // Adds the link that a weighed candidate makes, if any.
    void judge(
        const Candidate& candidate,
        KnownGrounds& known,
        LinkMaker& maker,
        std::vector<Link>& links) const {
        if (!keep_ && candidate.strength < least_to_stand_out(candidate)) return;
        const Claim &a = claims_[candidate.a], &b = claims_[candidate.b];
        const Profile &p = words_.profile(a), &q = words_.profile(b);
        const Grounds grounds = grounds_of(
            p, q, relation_of(*p.noun, *q.noun), relation_of(*p.event, *q.event), words_);
        const bool explained = grounds.special_case || grounds.place != ScopeRelation::same;
        if (stands_out(a, b, candidate, explained)) {
            links.push_back(
                {candidate.a, candidate.b, candidate.strength, known.comparison_on(grounds)});
        } else if (keep_) {
            Comparison miss;
            miss.obstacle = "too little in common, beside what else the texts say";
            miss.strength = candidate.strength;
            links.push_back(maker.link(candidate.a, candidate.b, std::move(miss)));
        }
    }

  private:
    const std::vector<Claim>& claims_;
    const WordWeights& words_;
    const Blocks& blocks_;
    const bool keep_;
};

}  // namespace

Link LinkMaker::link(std::uint32_t a, std::uint32_t b, Comparison comparison) {
    const double strength = std::exchange(comparison.strength, 0);
    auto& known = known_[comparison];
    if (!known) known = std::make_shared<const Comparison>(std::move(comparison));
    return {a, b, strength, known};
}

std::vector<Link> find_links(
    const std::vector<Claim>& claims,
    const WordWeights& words,
    const Neighbours& neighbours,
    const Blocks& blocks,
    Misses misses,
    const KeptComparisons& kept,
    unsigned threads) {
    const LinkFinder finder(claims, words, blocks, misses);
    std::vector<Compared> compared = compare_documents(
        claims,
        words,
        neighbours,
        misses == Misses::keep ? KeptComparisons{} : kept,
        threads,
        [&](std::uint32_t document, Compared& result) {
            LinkMaker maker;
            finder.compare(document, document, maker, result);
            for (const std::uint32_t other : neighbours.after(document))
                finder.compare(document, other, maker, result);
        });
    std::vector<Candidate> candidates;
    std::vector<Link> links;
    for (Compared& part : compared) {
        append(part.candidates, candidates);
        append(part.links, links);
    }
    weigh_against_rivals(claims, candidates, threads);
    constexpr std::size_t piece = 1024;  // candidates
    std::vector<std::vector<Link>> judged((candidates.size() + piece - 1) / piece);
    in_parallel(judged.size(), threads, [&](std::size_t at) {
        LinkMaker maker;
        KnownGrounds known;
        const std::size_t end = std::min(candidates.size(), (at + 1) * piece);
        for (std::size_t i = at * piece; i < end; ++i)
            finder.judge(candidates[i], known, maker, judged[at]);
    });
    for (std::vector<Link>& part : judged) append(part, links);
    return links;
}

}  // namespace claimdiff
