// Each type is taken apart by position, so that a member that is added to it does not compile until
// it is kept, too.
#include "checker/cache/claims_archive.hpp"

#include <algorithm>
#include <type_traits>

#include "checker/cache/archive.hpp"

namespace claimdiff {
namespace {

template <class Archive, class S>
void transfer_span(Archive& archive, S& span) {
    auto& [begin, end] = span;
    archive(begin, end);
}

void transfer_decimal(ArchiveWriter& archive, const Decimal& decimal) {
    archive(decimal.digits(), decimal.exponent());
}

void transfer_decimal(ArchiveReader& archive, Decimal& decimal) {
    std::int64_t digits = 0;
    int exponent = 0;
    archive(digits, exponent);
    decimal = Decimal(digits, exponent);
}

template <class Archive, class Optional>
void transfer_optional(Archive& archive, Optional& decimal) {
    bool known = decimal.has_value();
    archive(known);
    if constexpr (std::is_same_v<Archive, ArchiveReader>) {
        if (known) decimal.emplace();
    }
    if (known) transfer_decimal(archive, *decimal);
}

template <class Archive, class Q>
void transfer_quantity(Archive& archive, Q& quantity) {
    auto& [value, lower, upper, bound, precision] = quantity;
    transfer_decimal(archive, value);
    transfer_optional(archive, lower);
    transfer_optional(archive, upper);
    archive(bound, precision);
}

template <class Archive, class T>
void transfer_time(Archive& archive, T& time) {
    auto& [value, begin, end, bound] = time;
    archive(value, begin, end, bound);
}

template <class Archive, class C>
void transfer_claim(Archive& archive, C& claim) {
    auto& [document, span, value_span, sentence, kind, quantity, unit, time, text, measure, holder, scope, attribution, modality, headline, superseded, published, context, nearby]
        = claim;
    static_cast<void>(document);  // another run may number it otherwise
    transfer_span(archive, span);
    transfer_span(archive, value_span);
    transfer_span(archive, sentence);
    transfer_quantity(archive, quantity);
    transfer_time(archive, time);
    archive(kind, unit, text, holder, attribution, modality, headline, superseded, published);
    archive(context, nearby);
    auto& [noun, event, per, qualifiers, aspects] = measure;
    archive(noun, event, per, qualifiers, aspects);
    auto& [places, place_words, when, part, parent, provisional, alone, revised, background, beside, including]
        = scope;
    transfer_time(archive, when);
    archive(
        places,
        place_words,
        part,
        parent,
        provisional,
        alone,
        revised,
        background,
        beside,
        including);
}

// Whether every place that the claim speaks of is there.
bool holds(const Claim& claim, std::size_t text_size, std::size_t claims) {
    const auto within
        = [text_size](Span span) { return span.begin <= span.end && span.end <= text_size; };
    return within(claim.span) && within(claim.value_span) && within(claim.sentence)
           && static_cast<std::size_t>(claim.kind) < claim_kind_count
           && claim.scope.parent < static_cast<std::int64_t>(claims)
           && (claim.nearby.empty() || claim.nearby.back() < claim.context.size())
           && std::is_sorted(claim.nearby.begin(), claim.nearby.end());
}

}  // namespace

std::string encode(const DocumentClaims& claims) {
    const auto& [published, day, list, names] = claims;
    ArchiveWriter archive;
    archive(published, day, names, list.size());
    for (const Claim& claim : list) transfer_claim(archive, claim);
    return archive.take();
}

std::optional<DocumentClaims> decode_claims(
    std::string_view bytes, std::uint32_t index, std::size_t text_size) {
    ArchiveReader archive(bytes);
    DocumentClaims result;
    archive(result.published, result.day, result.names);
    result.claims.resize(archive.length());
    bool good = true;
    for (Claim& claim : result.claims) {
        transfer_claim(archive, claim);
        claim.document = index;
        good = good && holds(claim, text_size, result.claims.size());
    }
    if (!good || !archive.finished()) return std::nullopt;
    return result;
}

}  // namespace claimdiff
