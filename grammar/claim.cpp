#include "grammar/claim.hpp"

#include <array>

namespace claimdiff {

std::string_view to_string(Modality modality) {
    static constexpr std::array<std::string_view, 4> names{
        "asserted", "denied", "forecast", "hypothetical"};
    return names[static_cast<std::size_t>(modality)];
}

}  // namespace claimdiff
