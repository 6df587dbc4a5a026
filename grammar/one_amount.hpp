// One amount of a quantity: its number with the scale, and what its unit makes of it.
#pragma once

#include <optional>
#include <string>

#include "grammar/mention.hpp"
#include "grammar/number.hpp"
#include "grammar/quantity_grammar.hpp"

namespace claimdiff {

struct OneAmount {
    NumberValue number;
    MentionKind kind = MentionKind::number;
    std::string unit;
    bool round = false;  // a collective: "une douzaine" is about twelve
};

class OneAmountReader {
  public:
    OneAmountReader(const TokenText& text, const Sentence& sentence)
        : text_(text), sentence_(sentence) {}

    // Nothing for words that make no number.
    std::optional<OneAmount> read(const Amount& amount) const;

    // Cuts `syntax` where a unit is none after all: in front of points that are no points of a
    // percentage, and behind a unit that goes on with another ("10 euros 20 dollars").
    void cut_points(QuantitySyntax& syntax) const;
    void cut_minor(QuantitySyntax& syntax) const;

  private:
    std::string id(const Token& token, Category category) const;
    void name_unit(const Token& token, OneAmount& m) const;
    bool turns(const Token& token) const;
    bool is_percent_point(const Token& token) const;
    bool counts_things(const Token& token) const;
    bool weighs(const Token& token, const OneAmount& m) const;
    void add_minor(const Amount& amount, OneAmount& m) const;
    std::optional<Decimal> minor_part(const Amount& amount, std::string_view unit) const;
    bool in_feet(const Amount& amount) const;
    std::optional<OneAmount> feet(const Amount& amount, OneAmount m) const;
    std::optional<Decimal> smaller_lengths(const TokenRange& words, std::string_view unit) const;
    bool keeps_minor(const Amount& amount) const;

    const TokenText& text_;
    const Sentence& sentence_;
};

}  // namespace claimdiff
