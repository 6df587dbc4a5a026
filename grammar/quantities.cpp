// Syntax trees of quantities → mentions.
#include "grammar/quantities.hpp"

#include "grammar/quantity_grammar.hpp"

namespace claimdiff {

std::optional<Mention> match_quantity(
    const TokenText& text, const Sentence& sentence, std::uint32_t at) {
    const Token* tokens = text.tokens().data();
    const auto syntax = parse_quantity(tokens + at, tokens + sentence.last);
    if (!syntax) return {};
    Mention m;
    m.first = at;
    m.last = static_cast<std::uint32_t>(syntax->end - tokens);
    m.span = cover(tokens[m.first].span, tokens[m.last - 1].span);
    m.kind = syntax->ordinal.empty() ? MentionKind::number : MentionKind::ordinal;
    const auto value = syntax->ordinal.empty() ? evaluate(syntax->first, text.language().lexicon)
                                               : evaluate_cardinal(syntax->ordinal);
    if (!value) return {};
    m.quantity = make_quantity(value->value, Bound::exact, value->precision);
    m.quantity.lower = value->lower;
    m.quantity.upper = value->upper;
    return m;
}

}  // namespace claimdiff
