// Amounts of accounts: what a text or a table gives of sales, results and costs in a period.
#include "grammar/claim_builder.hpp"
#include "grammar/concepts.hpp"
#include "grammar/scaled.hpp"
#include "text/fold.hpp"

namespace claimdiff {

// "its rival Norvane made $3bn": a name that stands once in a text about another company. The
// company the text is about is left unnamed: "we", "the Group", its short name.
std::string ClaimBuilder::outsider(
    const Words& words, const AmountReading& reading, std::uint32_t at) {
    constexpr int often = 3;
    const std::uint32_t end = reading.token != no_token ? reading.token : reading.right;
    for (std::uint32_t i = reading.left; i < end && words[i].span.begin < at; ++i) {
        const bool subject = i + 1 < words.last()
                             && (words.is_verb(i + 1) || words[i + 1].has(Category::auxiliary)
                                 || words[i + 1].word == "'s" || words[i + 1].word == "’s");
        const bool of = i > words.first() && words[i - 1].has(Category::of_word)
                        && i + 1 < words.last() && !words[i + 1].capital;
        if (!words.is_name(i) || !(subject || of)) continue;
        const std::string name = fold_plain(words[i].word);
        if (named(name) == 1 && most_named_ >= often) return name;
    }
    return {};
}

void ClaimBuilder::account(const Words& words, const AmountReading& reading, Claim claim) {
    claim.measure.noun = reading.noun;
    claim.measure.per = reading.per;
    claim.measure.aspects = reading.aspects;
    claim.scope.time = reading.period.time;
    claim.scope.background = reading.prior;
    claim.holder = outsider(words, reading, claim.value_span.begin);
    if (reading.forecast) {
        claim.modality = Modality::forecast;
    } else if (claim.modality == Modality::forecast) {
        claim.modality = Modality::asserted;  // the word is about another amount of the clause
    }
    if (reading.token != no_token && reading.token < reading.right)
        claim.span = cover(claim.value_span, words[reading.token].span);
    claims_.push_back(std::move(claim));
}

// "Net sales   412,310   398,114": a label, then one figure a column.
bool ClaimBuilder::table_row(
    const Words& words, const std::vector<Mention>& mentions, const Passage& passage) {
    if (frame_.columns.empty() || mentions.size() != frame_.columns.size()) return false;
    const std::uint32_t label_end = mentions.front().first;
    for (std::size_t i = 0; i < mentions.size(); ++i) {
        const Mention& m = mentions[i];
        const std::uint32_t next = i + 1 < mentions.size() ? mentions[i + 1].first : words.last();
        const bool cell = m.kind == MentionKind::number || m.kind == MentionKind::money
                          || m.kind == MentionKind::percent;
        if (!cell) return false;
        for (std::uint32_t k = m.last; k < next; ++k) {
            if (words[k].is_word()) return false;
        }
    }
    std::string noun;
    for (std::uint32_t i = words.first(); i < label_end; ++i) {
        const std::string_view id = words.text().id(words[i], Category::noun);
        if (noun.empty() && is_measure(id)) noun = id;
    }
    if (!is_account(noun)) return false;
    for (std::size_t i = 0; i < mentions.size(); ++i)
        table_amount(words, mentions[i], noun, frame_.columns[i], passage);
    return true;
}

// "Net sales (2024): 412,310" under "(in thousands of euros)": the same figure, said with its row
// and column. Where no scale is stated it stays a bare number.
bool ClaimBuilder::table_cell(
    const Words& words, const std::vector<Mention>& mentions, const Passage& passage) {
    const bool scaled = frame_.scale != 0 || frame_.table_scale != 0 || !frame_.currency.empty();
    if (!row_ || !row_->of_figure || !scaled || !is_account(row_->noun)) return false;
    if (mentions.back().kind != MentionKind::number) return false;
    table_amount(words, mentions.back(), row_->noun, row_->period, passage);
    label(*row_, claims_.back());
    return true;
}

void ClaimBuilder::table_amount(
    const Words& words,
    const Mention& mention,
    const std::string& noun,
    const Period& column,
    const Passage& passage) {
    Claim claim = blank(words, mention, passage);
    claim.kind = mention.kind == MentionKind::percent ? ClaimKind::percent : ClaimKind::money;
    if (mention.kind == MentionKind::number) {
        claim.unit = frame_.currency;
        const int scale = frame_.table_scale != 0 ? frame_.table_scale : frame_.scale;
        if (claim.quantity.precision >= 0) shift(claim.quantity, scale);
    }
    claim.measure.noun = noun == "money/revenue/sales" ? "money/revenue" : noun;
    claim.scope.time = column.time;
    if (!column.span.empty()) claim.measure.aspects.push_back("span/" + column.span);
    claims_.push_back(std::move(claim));
}

}  // namespace claimdiff
