// Both sides of a vote: "by 14 to nine".
#include "grammar/claim_builder.hpp"
#include "grammar/contenders.hpp"
#include "grammar/scope.hpp"

namespace claimdiff {
namespace {

// The number of the votes, by digits or a word, in token `i`; none when it is no number.
std::optional<Decimal> number_at(const Words& words, std::uint32_t i) {
    if (words[i].is_number()) return words[i].value;
    const Lexeme* cardinal = words[i].lexeme(Category::cardinal);
    return cardinal != nullptr ? std::optional(Decimal(cardinal->value)) : std::nullopt;
}

}  // namespace

// "voted [by 14 to nine]", "stimmte [mit elf zu acht] Stimmen": both sides of a vote, which read
// like a range or a score of a match. False when it is none.
bool ClaimBuilder::votes(const Words& words, const Mention& mention, const Passage& passage) {
    if (mention.last - mention.first != 3 || mention.first == words.first()) return false;
    const Token& led = words[mention.first - 1];
    if (!led.has(Category::preposition) && !led.has(Category::place_preposition)) return false;
    const auto first = number_at(words, mention.first), second = number_at(words, mention.last - 1);
    if (!first || !second) return false;
    NounPhrase phrase = counted_noun(words, mention.last);
    if (phrase.head != no_token && !phrase.noun.starts_with("votes")) return false;
    phrase.noun = "votes";
    const Event event = governing_event(words, mention.first, mention.last, phrase);
    const bool voted = event.id.starts_with("vote/") && event.id.find('|') == event.id.npos;
    if (!voted && phrase.head == no_token) return false;
    for (const std::uint32_t at : {mention.first, mention.last - 1}) {
        Claim claim = blank(words, mention, passage);
        claim.kind = ClaimKind::count;
        claim.span = claim.value_span = words[at].span;
        const Decimal& value = at == mention.first ? *first : *second;
        claim.quantity = {value, value, value, Bound::exact, 0};
        claim.measure.noun = "votes";
        claim.measure.event = voted ? event.id : "vote/voted";
        claims_.push_back(std::move(claim));
    }
    return true;
}

// Whether the figure opens a bracket right behind a count of this sentence.
bool ClaimBuilder::in_brackets_behind(const Words& words, const Mention& mention) const {
    if (claims_.size() == sentence_start_ || mention.first == words.first()
        || !words[mention.first - 1].is_sign("("))
        return false;
    const Claim& before = claims_.back();
    return before.kind == ClaimKind::count && before.span.end <= words[mention.first - 1].span.begin
           && before.span.end + 2 > words[mention.first - 1].span.begin;
}

// "Final results: [51.3%] for Ana Ruiz": the results of a vote, and no firm's. False when it is no
// such share.
bool ClaimBuilder::result_of_vote(
    const Words& words,
    const std::vector<Mention>& mentions,
    const Mention& mention,
    const Passage& passage,
    std::string_view read_as,
    Claim& claim) {
    if (claim.kind != ClaimKind::percent || read_as != "money/profit" || !is_of_election())
        return false;
    std::string name = contender_of(words, mention);
    if (name.empty()) return false;
    claim.measure = {"votes", {}, {}, {}, {}};
    claim.holder = std::move(name);
    const NounPhrase none{no_token, mention.last, {}, {}, no_token, false};
    claim.scope = scope_of(words, mentions, mention, none, passage.published);
    claims_.push_back(std::move(claim));
    return true;
}

// "24 votes to [17]", "mit [24] zu 17 Stimmen": a side of a vote whose other side has the noun.
bool ClaimBuilder::side_of_vote(
    const Words& words, const Mention& mention, const NounPhrase& phrase, Claim& claim) const {
    if (phrase.head != no_token && phrase.noun != "votes") return false;
    constexpr std::size_t widest = 12;  // bytes between the two
    const std::uint32_t before = mention.first - 1;
    if (mention.first > words.first() && words.has_role(before, "votes-to")
        && claims_.size() > sentence_start_) {
        const Claim& first = claims_.back();
        const bool beside = first.kind == ClaimKind::count && first.measure.noun == "votes"
                            && first.span.end <= words[before].span.end
                            && words[before].span.begin <= first.span.end + widest;
        if (beside) {
            claim.measure.noun = first.measure.noun;
            claim.measure.event = first.measure.event;
            return true;
        }
    }
    if (mention.last + 2 >= words.last() || !words.has_role(mention.last, "votes-to")
        || !number_at(words, mention.last + 1))
        return false;
    const NounPhrase other = counted_noun(words, mention.last + 2);
    if (other.head == no_token || other.noun != "votes") return false;
    claim.measure.noun = "votes";
    claim.measure.event = "vote/voted";
    return true;
}

}  // namespace claimdiff
