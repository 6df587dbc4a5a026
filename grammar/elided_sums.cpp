// Sums of money that leave their currency out: the word for a sum makes a bare number money, in the
// currency that the text spoke of last, or else in the one that it knows at all.
//
//     "Le groupe a perdu 3 millions d'euros, et sa dette frôle les [40 millions]."    EUR
//     "The reward rose to [200,000]."        "[9,2 millions] de pertes"
//     "120 euros, loin des [250] demandés"
//     "un bénéfice de 43 millions d'euros, contre [35 millions] un an plus tôt"
#include <algorithm>

#include "grammar/claim_builder.hpp"
#include "grammar/dimensions.hpp"
#include "grammar/elliptical_counts.hpp"
#include "grammar/noun_phrase.hpp"
#include "grammar/scaled.hpp"
#include "grammar/units.hpp"

namespace claimdiff {
namespace {

constexpr std::string_view sums = "money/";

bool is_bare_year(const Words& words, const Mention& mention) {
    const Token& number = words[mention.first];
    return number.digit_count == 4 && !number.grouped && mention.last == mention.first + 1;
}

bool ends_in_scale(const Words& words, const Mention& mention) {
    return words[mention.last - 1].has(Category::scale);
}

// "9,2 millions [de pertes]", "2 million [in grants]"
bool is_told_behind(const Words& words, const Mention& mention) {
    std::uint32_t i = mention.last;
    if (i + 1 >= words.last() || !ends_in_scale(words, mention)) return false;
    if (!words[i].has(Category::of_word) && !words[i].has(Category::place_preposition))
        return false;
    ++i;
    while (i + 1 < words.last() && (words[i].has(Category::article) || words.is_adjective(i))) ++i;
    return words.text().id(words[i], Category::noun).starts_with(sums);
}

// "La facture, elle, a grimpé : [14 millions]"
bool is_told_by_clause(const Words& words, const Mention& sum) {
    if (sum.first == words.first() || !words[sum.first - 1].is_sign(":")
        || !ends_in_scale(words, sum))
        return false;
    for (std::uint32_t i = sum.first - 1; i > words.first() && !words.is_hard_break(i - 1); --i) {
        if (words.text().id(words[i - 1], Category::noun).starts_with(sums)) return true;
    }
    return false;
}

// "43 millions d'euros, contre [35 millions]": the amount of another time, of a sum before it.
bool is_compared(const Words& words, const std::vector<Mention>& mentions, const Mention& sum) {
    constexpr std::uint32_t reach = 12;  // tokens
    if (!ends_in_scale(words, sum)) return false;
    std::uint32_t i = sum.first;
    while (i > words.first()
           && (words[i - 1].has(Category::bound) || words[i - 1].has(Category::article)))
        --i;
    if (i == words.first() || !words[i - 1].has(Category::versus)) return false;
    for (const Mention& m : mentions) {
        if (m.kind == MentionKind::money && m.last <= sum.first && m.last + reach > sum.first)
            return true;
    }
    return false;
}

// "120 euros, loin des [250] demandés": another of those sums, that somebody asked for.
bool is_asked_for(const Words& words, const std::vector<Mention>& mentions, const Mention& sum) {
    if (sum.first == words.first() || !words[sum.first - 1].has(Category::article)
        || sum.last >= words.last() || !words.is_participle(sum.last)
        || !words.text().id(words[sum.last], Category::event).starts_with("terms/"))
        return false;
    return std::any_of(mentions.begin(), mentions.end(), [&](const Mention& m) {
        return m.kind == MentionKind::money && m.last <= sum.first;
    });
}

bool is_told_before(const Words& words, const Mention& sum) {
    return is_told_by_clause(words, sum)
           || dimension_of(words, sum, no_token).measure.starts_with(sums)
           || named_before(words, sum.first).starts_with(sums);
}

}  // namespace

// The only currency of the text; empty when it has several, or none.
const std::string& ClaimBuilder::only_currency() {
    if (only_currency_) return *only_currency_;
    only_currency_.emplace();
    const std::vector<Token>& tokens = text_.tokens();
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (!tokens[i].has(Category::currency)) continue;
        const auto counts = [&](std::size_t k) {
            return k < tokens.size() && (tokens[k].is_number() || tokens[k].has(Category::scale));
        };
        const std::string_view id = text_.id(tokens[i], Category::currency);
        if (i > 0 && tokens[i - 1].is_sign("(")) continue;  // "($47 million)"
        if ((!counts(i - 1) && !counts(i + 1)) || is_cent(id) || id == *only_currency_) continue;
        if (!only_currency_->empty()) {
            only_currency_->clear();
            break;
        }
        *only_currency_ = id;
    }
    return *only_currency_;
}

void ClaimBuilder::find_elided_sums(const Words& words, std::vector<Mention>& mentions) {
    constexpr int least = 100;  // less is a number of things
    static constexpr ConceptSet named{"money"};
    static constexpr Categories told_by{Category::dimension};  // "costs"
    if (!words.any(named) && !words.any(told_by)) return;
    // There may be very many claims, and none of money: each is looked at once.
    for (; looked_for_money_ < claims_.size(); ++looked_for_money_) {
        const Claim& claim = claims_[looked_for_money_];
        if (claim.kind == ClaimKind::money && !is_cent(claim.unit)) currency_ = claim.unit;
    }
    const bool tabled = frame_.scale != 0 || frame_.table_scale != 0;  // the figures are of columns
    std::string spoken_of = currency_;
    for (Mention& mention : mentions) {
        // "41 million euros ($47 million) … from 76 million": what a bracket converts is beside it
        const bool converted
            = mention.first > words.first() && words[mention.first - 1].is_sign("(");
        if (mention.kind == MentionKind::money && !is_cent(mention.unit) && !converted)
            spoken_of = mention.unit;
        if (mention.kind != MentionKind::number || mention.quantity.value < Decimal(least)
            || is_bare_year(words, mention) || (tabled && !ends_in_scale(words, mention)))
            continue;
        const std::string& currency = spoken_of.empty() ? only_currency() : spoken_of;
        if (currency.empty()) continue;
        Mention sum = mention;
        sum.kind = MentionKind::money;
        sum.unit = currency;
        const bool told = counted_noun(words, mention.last).head == no_token
                              ? is_told_before(words, sum) || is_told_behind(words, sum)
                                    || is_compared(words, mentions, sum)
                                    || is_asked_for(words, mentions, sum)
                              : is_told_behind(words, sum);
        if (told) mention = std::move(sum);
    }
}

// "$418,614" under "(In thousands, except per share data)"; "58 cents" where the text counts in
// dollars.
void ClaimBuilder::scale_bare(const Words& words, const Mention& mention, Claim& claim) const {
    if (claim.kind != ClaimKind::money) return;
    if (claim.unit == "penny") {  // no other currency has pence
        claim.unit = "GBP";
        shift(claim.quantity, -2);
        return;
    }
    if (is_cent(claim.unit)) {
        for (std::size_t i = claims_.size(); i > 0; --i) {
            const Claim& before = claims_[i - 1];
            if (before.kind != ClaimKind::money || is_cent(before.unit)) continue;
            claim.unit = before.unit;
            shift(claim.quantity, -2);
            return;
        }
        return;
    }
    if (frame_.scale == 0 || claim.quantity.precision < 0) return;
    for (std::uint32_t i = mention.first; i < mention.last; ++i) {
        if (words[i].has(Category::scale) || words[i].decimals > 0) return;
    }
    shift(claim.quantity, frame_.scale);
}

}  // namespace claimdiff
