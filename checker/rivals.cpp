// Candidates are filed by claim, in the order of their partners: the rivals of a partner are next
// to it, since they stand in its document, and the witnesses of two claims are what two short lists
// have in common. Of the rivals only the strongest of another value counts, so that the strongest
// of two values stand for all that a claim meets in one document: a claim that meets 1 500 of them
// would else be looked through 1 500 times.
#include "checker/rivals.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <unordered_map>
#include <utility>

#include "checker/likeness.hpp"
#include "checker/value.hpp"
#include "text/parallel.hpp"

namespace claimdiff {
namespace {

constexpr double enough = 0;                  // log odds
constexpr double enough_if_explained = -0.5;  // it ends in a warning that says how they differ
constexpr double enough_to_agree = -1;        // two equal values are themselves evidence
constexpr double enough_in_one_text = 2;      // one text seldom says two figures of one thing
constexpr double enough_for_a_headline = 1;

// A claim that another one is a candidate with.
struct Partner {
    std::uint32_t claim;
    bool agrees;
    double strength;
};

struct Partners {
    const Partner *begin, *end;
};

// What one claim meets in one document besides one value.
struct Field {
    double strongest = worth_a_look;
    bool agreeing = false;
};

// All that one claim meets in one document. Values are numbered; a claim agrees with some of them.
class Meeting {
  public:
    explicit Meeting(std::uint32_t in) : document(in) {}

    void add(std::uint32_t value, const Partner& partner) {
        if (value == strongest_value_ || strongest_value_ == none) {
            strongest_value_ = value;
            strongest_ = std::max(strongest_, partner.strength);
        } else if (partner.strength > strongest_) {
            strongest_of_others_ = std::exchange(strongest_, partner.strength);
            strongest_value_ = value;
        } else {
            strongest_of_others_ = std::max(strongest_of_others_, partner.strength);
        }
        if (!partner.agrees || agreeing_ == value) return;
        several_agree_ = agreeing_ != none;
        agreeing_ = value;
    }

    Field besides(std::uint32_t value) const {
        return {
            value == strongest_value_ ? strongest_of_others_ : strongest_,
            several_agree_ || (agreeing_ != none && agreeing_ != value)};
    }

    std::uint32_t document;

  private:
    static constexpr std::uint32_t none = 0xffffffff;
    std::uint32_t strongest_value_ = none, agreeing_ = none;
    double strongest_ = worth_a_look, strongest_of_others_ = worth_a_look;
    bool several_agree_ = false;
};

double likelihood(double strength) { return 1 / (1 + std::exp(-strength)); }

// Lists of partners, one a claim, each sorted by claim.
class Lists {
  public:
    explicit Lists(std::size_t claims) { ends_.reserve(claims); }

    template <class Iterator>
    void add(Iterator begin, Iterator end) {
        partners_.insert(partners_.end(), begin, end);
        std::sort(
            partners_.begin() + static_cast<std::ptrdiff_t>(ends_.empty() ? 0 : ends_.back()),
            partners_.end(),
            [](const Partner& x, const Partner& y) { return x.claim < y.claim; });
        ends_.push_back(partners_.size());
    }

    Partners of(std::uint32_t claim) const {
        return {
            partners_.data() + (claim == 0 ? 0 : ends_[claim - 1]),
            partners_.data() + ends_[claim]};
    }

  private:
    std::vector<Partner> partners_;
    std::vector<std::size_t> ends_;
};

class Rivals {
  public:
    Rivals(const std::vector<Claim>& claims, const std::vector<Candidate>& candidates)
        : all_(claims.size()),
          strongest_(claims.size()),
          shown_(claims.size()),
          documents_(claims.size()) {
        std::vector<std::size_t> next(claims.size() + 1);
        for (const Candidate& c : candidates) {
            ++next[c.a + 1];
            ++next[c.b + 1];
        }
        for (std::size_t i = 0; i < claims.size(); ++i) next[i + 1] += next[i];
        std::vector<Partner> partners(next.back());
        for (const Candidate& c : candidates) {
            partners[next[c.a]++] = {c.b, c.agree, c.strength};
            partners[next[c.b]++] = {c.a, c.agree, c.strength};
        }
        std::unordered_map<std::string, std::uint32_t> values;
        auto begin = partners.begin();
        for (std::size_t i = 0; i < claims.size(); ++i) {
            const auto end = partners.begin() + static_cast<std::ptrdiff_t>(next[i]);
            if (begin != end) {
                const auto number = static_cast<std::uint32_t>(values.size());
                shown_[i] = values.try_emplace(display_value(claims[i]), number).first->second;
            }
            documents_[i] = claims[i].document;
            all_.add(begin, end);
            if (end - begin > enough_witnesses) {
                std::sort(begin, end, [](const Partner& x, const Partner& y) {
                    return std::pair(-x.strength, x.claim) < std::pair(-y.strength, y.claim);
                });
                strongest_.add(begin, begin + enough_witnesses);
            } else {
                strongest_.add(end, end);  // they are all
            }
            begin = end;
        }
        for (std::uint32_t i = 0; i < claims.size(); ++i) {
            const std::size_t of_claim = meetings_.size();
            const auto [partner, partners_end] = all_.of(i);
            for (const Partner* p = partner; p != partners_end; ++p) {
                const std::uint32_t document = documents_[p->claim];
                if (meetings_.size() == of_claim || meetings_.back().document != document)
                    meetings_.emplace_back(document);
                meetings_.back().add(shown_[p->claim], *p);
            }
            meetings_end_.push_back(meetings_.size());
        }
    }

    // The rivals of `other` for `claim`, which are candidates.
    Field rivals(std::uint32_t claim, std::uint32_t other) const {
        const auto at = [this](std::size_t end) {
            return meetings_.begin() + static_cast<std::ptrdiff_t>(end);
        };
        const auto end = at(meetings_end_[claim]);
        const auto found = std::lower_bound(
            at(claim == 0 ? 0 : meetings_end_[claim - 1]),
            end,
            documents_[other],
            [](const Meeting& one, std::uint32_t document) { return one.document < document; });
        return found->besides(shown_[other]);
    }

    // The likelihood that a third text speaks of the same as both, and agrees with one of them.
    double witness(std::uint32_t a, std::uint32_t b) const {
        double best = 0;
        auto [x, x_end] = strongest(a);
        auto [y, y_end] = strongest(b);
        while (x != x_end && y != y_end) {
            if (x->claim != y->claim) {
                ++(x->claim < y->claim ? x : y);
                continue;
            }
            const std::uint32_t document = documents_[x->claim];
            if (x->agrees != y->agrees && document != documents_[a] && document != documents_[b])
                best = std::max(best, likelihood(std::min(x->strength, y->strength)));
            ++x;
            ++y;
        }
        return best;
    }

  private:
    static constexpr std::ptrdiff_t enough_witnesses = 32;  // of a claim that has very many

    Partners strongest(std::uint32_t claim) const {
        const Partners some = strongest_.of(claim);
        return some.begin == some.end ? all_.of(claim) : some;
    }

    Lists all_, strongest_;  // `strongest_`: of claims with more than enough
    std::vector<std::uint32_t> shown_,
        documents_;                  // by claim: the numbers of its value and document
    std::vector<Meeting> meetings_;  // claim by claim, in the order of documents
    std::vector<std::size_t> meetings_end_;
};

}  // namespace

void weigh_against_rivals(
    const std::vector<Claim>& claims, std::vector<Candidate>& candidates, unsigned threads) {
    const Rivals rivals(claims, candidates);
    constexpr std::size_t piece = 1024;  // candidates
    in_parallel((candidates.size() + piece - 1) / piece, threads, [&](std::size_t at) {
        const std::size_t end = std::min(candidates.size(), (at + 1) * piece);
        for (std::size_t i = at * piece; i < end; ++i) {
            Candidate& c = candidates[i];
            const Field left = rivals.rivals(c.a, c.b), right = rivals.rivals(c.b, c.a);
            const double x = c.strength - left.strongest, y = c.strength - right.strongest;
            c.strength = log_odds(
                Standings{
                    c.strength,
                    std::min(x, y),
                    std::max(x, y),
                    x > 0 && y > 0 ? 1.0 : 0.0,
                    (left.agreeing ? 0.5 : 0) + (right.agreeing ? 0.5 : 0),
                    rivals.witness(c.a, c.b),
                    1},
                family_of(claims[c.a].kind));
        }
    });
}

bool stands_out(const Claim& a, const Claim& b, const Candidate& weighed, bool explained) {
    const auto threshold = [&] {
        if (a.document != b.document)
            return weighed.agree ? enough_to_agree : explained ? enough_if_explained : enough;
        if (a.superseded != b.superseded) return enough;
        return a.headline || b.headline ? enough_for_a_headline : enough_in_one_text;
    };
    return weighed.strength >= threshold();
}

double least_to_stand_out(const Candidate& candidate) {
    return candidate.agree ? enough_to_agree : enough_if_explained;
}

}  // namespace claimdiff
