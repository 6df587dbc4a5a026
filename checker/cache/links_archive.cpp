// Claims are told by their documents and their places in them, since a text more or less before
// them changes their numbers. Comparisons are few and shared by many links: each is kept once.
#include "checker/cache/links_archive.hpp"

#include <algorithm>
#include <map>
#include <memory>
#include <utility>

#include "checker/cache/archive.hpp"

namespace claimdiff {
namespace {

// Where a claim is: the number of its document, and its place in it.
struct ClaimPlace {
    std::uint32_t document = 0, claim = 0;
};

class Places {
  public:
    explicit Places(const std::vector<ComparedRange>& documents) : documents_(documents) {
        // The first document and those after it come in the order of their claims.
        ends_.reserve(documents.size());
        for (const ComparedRange& range : documents)
            ends_.push_back(range.first_claim + range.claims);
    }

    ClaimPlace place_of(std::uint32_t claim) const {
        const auto at = std::upper_bound(ends_.begin(), ends_.end(), claim) - ends_.begin();
        const auto document = static_cast<std::uint32_t>(at);
        return {document, claim - documents_[document].first_claim};
    }

    bool holds(ClaimPlace place) const {
        return place.document < documents_.size()
               && place.claim < documents_[place.document].claims;
    }

    std::uint32_t claim_at(ClaimPlace place) const {
        return documents_[place.document].first_claim + place.claim;
    }

  private:
    const std::vector<ComparedRange>& documents_;
    std::vector<std::uint32_t> ends_;
};

template <class Archive, class C>
void transfer_comparison(Archive& archive, C& comparison) {
    auto& [comparable, strength, place, definition, special_case, reasons, obstacle] = comparison;
    archive(comparable, strength, place, definition, special_case, reasons, obstacle);
}

void write_pair(ArchiveWriter& archive, const Places& places, std::uint32_t a, std::uint32_t b) {
    const ClaimPlace x = places.place_of(a), y = places.place_of(b);
    archive(x.claim, y.document, y.claim);  // `a` is of the first document
}

// False when there are no such claims.
bool read_pair(ArchiveReader& archive, const Places& places, std::uint32_t& a, std::uint32_t& b) {
    ClaimPlace x, y;
    archive(x.claim, y.document, y.claim);
    if (!places.holds(x) || !places.holds(y)) return false;
    a = places.claim_at(x);
    b = places.claim_at(y);
    return true;
}

}  // namespace

std::string encode(const Compared& compared, const std::vector<ComparedRange>& documents) {
    const Places places(documents);
    ArchiveWriter archive;
    archive(compared.candidates.size());
    for (const Candidate& candidate : compared.candidates) {
        write_pair(archive, places, candidate.a, candidate.b);
        archive(candidate.agree, candidate.strength);
    }
    std::map<const Comparison*, std::size_t> numbers;
    archive(compared.links.size());
    for (const Link& link : compared.links) {
        write_pair(archive, places, link.a, link.b);
        const auto [at, added] = numbers.try_emplace(link.comparison.get(), numbers.size());
        archive(link.strength, at->second);
        if (added) transfer_comparison(archive, *link.comparison);
    }
    return archive.take();
}

bool decode_compared(
    std::string_view bytes, const std::vector<ComparedRange>& documents, Compared& compared) {
    const Places places(documents);
    ArchiveReader archive(bytes);
    compared.candidates.resize(archive.length());
    for (Candidate& candidate : compared.candidates) {
        if (!read_pair(archive, places, candidate.a, candidate.b)) return false;
        archive(candidate.agree, candidate.strength);
    }
    std::vector<std::shared_ptr<const Comparison>> known;
    compared.links.resize(archive.length());
    for (Link& link : compared.links) {
        if (!read_pair(archive, places, link.a, link.b)) return false;
        std::size_t number = 0;
        archive(link.strength, number);
        if (number == known.size()) {
            auto comparison = std::make_shared<Comparison>();
            transfer_comparison(archive, *comparison);
            known.push_back(std::move(comparison));
        }
        if (number >= known.size()) return false;
        link.comparison = known[number];
    }
    return archive.finished();
}

}  // namespace claimdiff
