// One mention becomes at most one claim; which kind it becomes follows from the mention's kind.
// Each kind has a file of its own (count_claims.cpp, amount_claims.cpp, time_claims.cpp), and so
// have the pieces: counted noun, event, scope, attribution.
#include "grammar/claim_builder.hpp"

#include <algorithm>

#include "grammar/attribution.hpp"
#include "grammar/statements.hpp"
#include "text/fold.hpp"

namespace claimdiff {

namespace {

constexpr std::uint32_t near = 7;  // words

// "damage/burned" is a "damage" too, so that another of its kind has something in common with it.
void add_concept(std::string id, std::vector<std::string>& context) {
    for (std::size_t slash = id.rfind('/'); slash != std::string::npos; slash = id.rfind('/')) {
        context.push_back(id);
        id.resize(slash);
    }
    if (id != "people") context.push_back(std::move(id));
}

// The content words before and after the value, as far as a sign that separates clauses.
std::vector<std::string> near_of(const Words& words, Span value) {
    std::uint32_t at = words.first();
    while (at + 1 < words.last() && words[at].span.end <= value.begin) ++at;
    std::uint32_t first = at, last = at;
    for (std::uint32_t content = 0; first > words.first() && content < near; --first) {
        if (words.is_hard_break(first - 1)) break;
        content += words[first - 1].is_word() && !words.is_small(first - 1);
    }
    while (last < words.last() && words[last].span.begin < value.end) ++last;
    const std::uint32_t after = last;
    for (std::uint32_t content = 0; last < words.last() && content < near; ++last) {
        if (words.is_hard_break(last)) break;
        content += words[last].is_word() && !words.is_small(last);
    }
    std::vector<std::string> result = context_of(words, first, at),
                             right = context_of(words, after, last);
    result.insert(result.end(), right.begin(), right.end());
    std::sort(result.begin(), result.end());
    result.erase(std::unique(result.begin(), result.end()), result.end());
    return result;
}

}  // namespace

std::vector<std::string> context_of(const Words& words) {
    return context_of(words, words.first(), words.last());
}

std::vector<std::string> context_of(const Words& words, std::uint32_t first, std::uint32_t last) {
    std::vector<std::string> context;
    for (std::uint32_t i = first; i < last; ++i) {
        const Token& t = words[i];
        if (t.is_number()) {
            context.push_back(t.value.to_string());
        } else if (!t.is_word() || words.is_small(i) || t.word.size() < 3) {
            continue;
        } else if (t.has(Category::event) || t.has(Category::noun)) {
            add_concept(
                words.concept_of(i, t.has(Category::event) ? Category::event : Category::noun),
                context);
        } else if (words.is_name(i)) {
            context.push_back(name_mark + fold_plain(t.word));
        } else if (words.is_noun(i) || words.is_verb(i) || words.is_adjective(i)) {
            context.push_back(words.lemma(i));
        }
    }
    std::sort(context.begin(), context.end());
    context.erase(std::unique(context.begin(), context.end()), context.end());
    return context;
}

ClaimBuilder::ClaimBuilder(const TokenText& text, std::vector<Claim>& claims)
    : text_(text), claims_(claims) {
    for (const Sentence& sentence : text.sentences()) {
        const Words words(text, sentence);
        for (std::uint32_t i = words.first(); i < words.last(); ++i) {
            if (words[i].is_word() && words[i].capital && words.is_unknown(i))
                most_named_ = std::max(most_named_, ++named_[fold_plain(words[i].word)]);
        }
    }
}

void ClaimBuilder::read(
    const Sentence& sentence, const std::vector<Mention>& mentions, const Passage& passage) {
    const Words words(text_, sentence);
    sentence_start_ = claims_.size();
    parts_.clear();
    const bool whole_paragraph
        = sentence.span == text_.document().paragraphs[sentence.paragraph].span;
    note_fire(words);
    if (frame_.read(words, mentions, whole_paragraph)) return;
    if (table_row(words, mentions, passage)) return;
    amounts_ = read_amounts(words, mentions, frame_, passage.published, account_);
    for (std::size_t i = 0; i < mentions.size(); ++i) {
        if (mentions[i].restatement) continue;
        switch (mentions[i].kind) {
            case MentionKind::number:
            case MentionKind::range:
                count(words, mentions, i, passage);
                break;
            case MentionKind::percent:
            case MentionKind::money:
            case MentionKind::dimension:
            case MentionKind::temperature:
                amount(words, mentions, i, passage);
                break;
            case MentionKind::duration:
                if (is_age(words, mentions[i])) {
                    age(words, mentions, i, passage);
                    break;
                }
                since(words, mentions, i, passage);
                amount(words, mentions, i, passage);
                break;
            case MentionKind::age:
                age(words, mentions, i, passage);
                break;
            case MentionKind::date:
            case MentionKind::time:
            case MentionKind::daterange:
                date(words, mentions, i, passage);
                since(words, mentions, i, passage);
                break;
            case MentionKind::ordinal:
            case MentionKind::score:
                break;
        }
    }
    link_wholes();
    add_role_claims(words, passage, claims_);
    add_cause_claims(words, passage, claims_);
    if (claims_.size() == sentence_start_) return;
    const std::vector<std::string> context = context_of(words);
    for (std::size_t i = sentence_start_; i < claims_.size(); ++i) {
        claims_[i].context = context;
        claims_[i].nearby = near_of(words, claims_[i].value_span);
    }
}

Claim ClaimBuilder::blank(
    const Words& words, const Mention& mention, const Passage& passage) const {
    Claim claim;
    claim.document = passage.document;
    claim.headline = passage.headline;
    claim.published = passage.published;
    claim.span = claim.value_span = mention.span;
    claim.sentence = words.sentence().span;
    claim.quantity = mention.quantity;
    claim.unit = mention.unit;
    claim.time = mention.time;
    claim.attribution = attribution_of(words, mention.first);
    claim.modality = modality_of(words, mention.first, mention.last);
    return claim;
}

std::string per_word(const Words& words, std::uint32_t at) {
    if (at + 1 >= words.last() || !words[at].has(Category::per)) return {};
    if (words[at + 1].has(Category::time_unit))
        return std::string(words.text().id(words[at + 1], Category::time_unit));
    return words.is_noun(at + 1) ? words.concept_of(at + 1, Category::noun) : std::string{};
}

}  // namespace claimdiff
