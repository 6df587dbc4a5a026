#include "grammar/quantity_grammar.hpp"

#include "grammar/number_grammar.hpp"

namespace claimdiff {

std::optional<QuantitySyntax> parse_quantity(const Token* first, const Token* last) {
    namespace x3 = boost::spirit::x3;
    QuantitySyntax syntax;
    const Token* at = first;
    if (x3::parse(at, last, grammar::ordinal, syntax.ordinal)
        && evaluate_cardinal(syntax.ordinal)) {
        syntax.end = at;
        return syntax;
    }
    syntax.ordinal = {};
    at = first;
    if (!x3::parse(at, last, grammar::number, syntax.first)) return {};
    syntax.end = at;
    return syntax;
}

}  // namespace claimdiff
