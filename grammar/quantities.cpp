#include "grammar/quantities.hpp"
namespace claimdiff {
std::optional<Mention> match_quantity(const TokenText& text, const Sentence&, std::uint32_t at) {
    const Token& t = text.tokens()[at];
    if (!t.is_number()) return {};
    Mention m;
    m.span = t.span;
    m.first = at;
    m.last = at + 1;
    m.quantity = make_quantity(t.value, Bound::exact);
    return m;
}
}  // namespace claimdiff
