// One mention becomes at most one claim; which kind it becomes follows from the mention's kind. The comments name what each step is
// for with one example; the pieces (counted noun, event, scope, attribution) have files of their own.
#include "grammar/claim_builder.hpp"

#include <algorithm>

#include "grammar/attribution.hpp"
#include "grammar/statements.hpp"
#include "grammar/units.hpp"
#include "text/fold.hpp"

namespace claimdiff {
namespace {

constexpr int sure_event = 60;  // an event below this strength is not said of the number

bool in_family(std::string_view concept_id, std::initializer_list<std::string_view> roots) {
    return std::any_of(roots.begin(), roots.end(), [&](std::string_view root) { return concept_id.starts_with(root); });
}

// Events that only people undergo: "23 arrested", "onze blessés".
bool implies_people(std::string_view event) {
    return in_family(event, {"harm/", "justice/", "displaced/", "gathering/"});
}

// "Thibaut, 52 ans", "une habitante de 68 ans": years right after a person.
bool is_age(const Words& words, const Mention& mention) {
    if (mention.unit != "year" || mention.first == words.first()) return false;
    const std::uint32_t before = mention.first - 1;
    if (words[before].word == "," || words[before].word == "(") return before > words.first() && words.is_name(before - 1);
    if (!words[before].has(Category::of_word)) return false;
    for (std::uint32_t i = before, steps = 0; i > words.first() && steps < 4; --i, ++steps) {
        const std::string_view noun = words.text().id(words[i - 1], Category::noun);
        if (noun.starts_with("people") || words[i - 1].has(Category::title_word)) return true;
        if (words.is_break(i - 1)) return false;
    }
    return false;
}

// "Police put the crowd at [12,000]", "Arrests: [23]": the noun in front names what the bare number counts.
std::string named_before(const Words& words, std::uint32_t first) {
    for (std::uint32_t i = first, steps = 0; i > words.first() && steps < 5; --i, ++steps) {
        const Token& t = words[i - 1];
        if (t.has(Category::noun)) return words.concept_of(i - 1, Category::noun);
        if (t.is_sign(",") || t.is_sign(";") || t.is_sign(".") || t.is_number() || t.has(Category::relative)) break;
    }
    return {};
}

std::string per_word(const Words& words, std::uint32_t at) {
    if (at + 1 >= words.last() || !words[at].has(Category::per)) return {};
    if (words[at + 1].has(Category::time_unit)) return std::string(words.text().id(words[at + 1], Category::time_unit));
    return words.is_noun(at + 1) ? words.concept_of(at + 1, Category::noun) : std::string{};
}

}  // namespace

std::vector<std::string> context_of(const Words& words) {
    std::vector<std::string> context;
    for (std::uint32_t i = words.first(); i < words.last(); ++i) {
        const Token& t = words[i];
        if (t.is_number()) {
            context.push_back(t.value.to_string());
        } else if (!t.is_word() || words.is_small(i) || t.word.size() < 3) {
            continue;
        } else if (t.has(Category::event) || t.has(Category::noun)) {
            context.push_back(words.concept_of(i, t.has(Category::event) ? Category::event : Category::noun));
        } else if (words.is_name(i)) {
            context.push_back(fold_plain(t.word));
        } else if (words.is_noun(i) || words.is_verb(i) || words.is_adjective(i)) {
            context.push_back(words.lemma(i));
        }
    }
    std::sort(context.begin(), context.end());
    context.erase(std::unique(context.begin(), context.end()), context.end());
    return context;
}

void ClaimBuilder::read(const Sentence& sentence, const std::vector<Mention>& mentions, const Passage& passage) {
    const Words words(text_, sentence);
    sentence_start_ = claims_.size();
    parts_.clear();
    for (std::size_t i = 0; i < mentions.size(); ++i) {
        if (mentions[i].restatement) continue;
        switch (mentions[i].kind) {
            case MentionKind::number:
            case MentionKind::range: count(words, mentions, i, passage); break;
            case MentionKind::percent:
            case MentionKind::money:
            case MentionKind::dimension:
            case MentionKind::temperature: amount(words, mentions, i, passage); break;
            case MentionKind::duration:
                if (is_age(words, mentions[i])) {
                    age(words, mentions, i, passage);
                    break;
                }
                amount(words, mentions, i, passage); break;
            case MentionKind::age: age(words, mentions, i, passage); break;
            case MentionKind::date:
            case MentionKind::time: date(words, mentions, i, passage); [[fallthrough]];
            case MentionKind::daterange: since(words, mentions, i, passage); break;
            case MentionKind::ordinal:
            case MentionKind::score: break;
        }
    }
    link_wholes();
    add_role_claims(words, passage, claims_);
    add_quotation_claims(words, passage, claims_);
    if (claims_.size() == sentence_start_) return;
    const std::vector<std::string> context = context_of(words);
    for (std::size_t i = sentence_start_; i < claims_.size(); ++i) claims_[i].context = context;
}

Claim ClaimBuilder::blank(const Words& words, const Mention& mention, const Passage& passage) const {
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

std::int32_t ClaimBuilder::whole_before(const std::string& noun) const {
    constexpr std::size_t furthest = 8;  // claims
    for (std::size_t i = sentence_start_; i > 0 && i + furthest > sentence_start_; --i) {
        const Claim& claim = claims_[i - 1];
        if (claim.kind == ClaimKind::count && claim.measure.noun == noun && claim.scope.part != Part::subset) {
            return static_cast<std::int32_t>(i - 1);
        }
    }
    return -1;
}

// "30 des 35 drones": the 30 are a part of the claim that begins where the 35 stand.
void ClaimBuilder::link_wholes() {
    for (const auto& [part, token] : parts_) {
        const std::uint32_t at = text_.tokens()[token].span.begin;
        for (std::size_t i = sentence_start_; i < claims_.size(); ++i) {
            const bool whole = i != part && claims_[i].value_span.begin <= at && at < claims_[i].value_span.end;
            if (whole) claims_[part].scope.parent = static_cast<std::int32_t>(i);
        }
    }
}

std::string ClaimBuilder::resolved(const Words& words, std::uint32_t head, std::string noun) const {
    if (head == words.first()) return noun;
    const std::string_view before = words[head - 1].word;
    const bool partitive = head > words.first() + 1 && words[head - 1].has(Category::of_word)
                        && words[head - 1].has(Category::article);  // "30 des armes"
    const bool demonstrative = partitive || before == "ces" || before == "these" || before == "those" || before == "esos" || before == "estos"
                            || before == "diese" || before == "dieser";
    if (!demonstrative) return noun;
    for (std::uint32_t i = words.first(), steps = 0; i > 0 && steps < 60; --i, ++steps) {
        const Token& t = text_.tokens()[i - 1];
        const std::string_view id = text_.id(t, Category::noun);
        if (id.size() > noun.size() && id.starts_with(noun)) return std::string(id);
    }
    return noun;
}

std::string ClaimBuilder::antecedent(
    const Words& words, std::uint32_t first, const Event& event, std::int32_t* parent) const {
    bool refers = false;  // "dont 18", "en ont abattu 18", "parmi eux", "of them"
    for (std::uint32_t i = first, steps = 0; i > words.first() && steps < 5; --i, ++steps) {
        refers = refers || words[i - 1].has(Category::subset) || words[i - 1].word == "en" || words[i - 1].word == "them";
    }
    for (std::size_t i = claims_.size(); i > sentence_start_; --i) {
        const Claim& before = claims_[i - 1];
        if (before.kind != ClaimKind::count || before.measure.noun.empty()) continue;
        if (implies_people(event.id) && !before.measure.noun.starts_with("people")) continue;
        *parent = refers ? static_cast<std::int32_t>(i - 1) : -1;
        return before.measure.noun;
    }
    return implies_people(event.id) ? "people" : std::string{};
}

void ClaimBuilder::count(
    const Words& words, const std::vector<Mention>& mentions, std::size_t index, const Passage& passage) {
    const Mention& mention = mentions[index];
    Claim claim = blank(words, mention, passage);
    claim.kind = ClaimKind::count;
    const NounPhrase phrase = counted_noun(words, mention.last);
    const Event event = governing_event(words, mention.first, mention.last, phrase);
    if (event.strength >= sure_event) claim.measure.event = event.id;
    claim.measure.qualifiers = phrase.qualifiers;
    claim.scope = scope_of(words, mentions, index, phrase, passage.published);
    if (phrase.head != no_token) {
        claim.measure.noun = resolved(words, phrase.head, phrase.noun);
        claim.span = cover(mention.span, words[phrase.head].span);
        claim.measure.per = per_word(words, phrase.last);
    } else {
        if (mention.quantity.value == Decimal(1)) return;  // "one of them", "One was treated": nothing is counted
        claim.measure.noun = antecedent(words, mention.first, event, &claim.scope.parent);
        if (claim.measure.noun.empty()) claim.measure.noun = named_before(words, mention.first);
    }
    if (phrase.whole != no_token) parts_.emplace_back(claims_.size(), phrase.whole);
    if (phrase.head != no_token && phrase.whole == no_token && claim.measure.noun != phrase.noun) {
        claim.scope.parent = whole_before(claim.measure.noun);
    }
    if (claim.measure.noun.empty() && claim.measure.event.empty()) return;
    // "neuf maisons touchées" are damaged, "neuf personnes touchées" are not.
    if (claim.measure.event == "harm/affected" && !in_family(claim.measure.noun, {"people", "animals"})) {
        claim.measure.event = "damage";
    }
    // "Trois voitures sur six": the six is what the three are part of, not a claim of its own event.
    if (index > 0 && phrase.head == no_token && mention.first > words.first()
        && (words[mention.first - 1].word == "sur" || words[mention.first - 1].has(Category::of_word))) {
        claim.measure.event.clear();
        claim.scope.part = Part::whole;
    }
    claims_.push_back(std::move(claim));
}

void ClaimBuilder::amount(
    const Words& words, const std::vector<Mention>& mentions, std::size_t index, const Passage& passage) {
    const Mention& mention = mentions[index];
    Claim claim = blank(words, mention, passage);
    switch (mention.kind) {
        case MentionKind::percent: claim.kind = ClaimKind::percent; break;
        case MentionKind::money: claim.kind = ClaimKind::money; break;
        case MentionKind::temperature: claim.kind = ClaimKind::temperature; break;
        case MentionKind::duration: claim.kind = ClaimKind::duration; break;
        default: claim.kind = ClaimKind::amount; break;
    }
    const Measured measured = measured_noun(words, mention);
    const NounPhrase none{no_token, mention.last, {}, {}, no_token, false};
    const Event event = governing_event(words, mention.first, mention.last, none);
    if (event.strength >= sure_event) claim.measure.event = event.id;
    if (measured.token != no_token) {
        claim.measure.noun = measured.phrase.noun;
        claim.measure.qualifiers = measured.phrase.qualifiers;
        if (measured.token >= mention.last && measured.token < mention.last + 4) {
            claim.span = cover(mention.span, words[measured.token].span);
        }
    } else if (const auto unit = unit_info(mention.unit)) {
        claim.measure.noun = default_measure(unit->dimension);
    }
    for (std::uint32_t i = words.first(); i < words.last(); ++i) {  // "en baisse de 6,4 %", "rose by 9.4%"
        const Lexeme* direction = text_.lexeme(words[i], Category::direction);
        const std::uint32_t gap = i < mention.first ? mention.first - i : i - mention.first;
        if (direction != nullptr && gap <= 6) claim.measure.qualifiers.emplace_back(direction->value < 0 ? "direction/down" : "direction/up");
        if (words[i].has(Category::capacity) && gap <= 8) claim.measure.qualifiers.emplace_back("capacity");
    }
    std::sort(claim.measure.qualifiers.begin(), claim.measure.qualifiers.end());
    claim.measure.qualifiers.erase(
        std::unique(claim.measure.qualifiers.begin(), claim.measure.qualifiers.end()), claim.measure.qualifiers.end());
    claim.measure.per = per_word(words, mention.last);
    claim.scope = scope_of(words, mentions, index, none, passage.published);
    if (claim.measure.noun.empty() && claim.measure.event.empty()) return;
    claims_.push_back(std::move(claim));
}

void ClaimBuilder::age(
    const Words& words, const std::vector<Mention>& mentions, std::size_t index, const Passage& passage) {
    const Mention& mention = mentions[index];
    Claim claim = blank(words, mention, passage);
    claim.kind = ClaimKind::age;
    // The nearest name before the age in its clause group, else the nearest noun: "Thibaut, 52 ans", "le conducteur, âgé de 41 ans".
    for (std::uint32_t i = mention.first, steps = 0; i > words.first() && steps < 8; --i, ++steps) {
        const std::uint32_t k = i - 1;
        if (words.is_hard_break(k) && steps > 0) break;
        if (words.is_name(k)) {
            claim.holder = fold_plain(words[k].word);
            break;
        }
        if (claim.measure.noun.empty() && words.is_noun(k)) claim.measure.noun = words.concept_of(k, Category::noun);
    }
    if (claim.holder.empty() && claim.measure.noun.empty()) return;
    claim.scope = scope_of(words, mentions, index, {}, passage.published);
    claims_.push_back(std::move(claim));
}

void ClaimBuilder::date(
    const Words& words, const std::vector<Mention>& mentions, std::size_t index, const Passage& passage) {
    const Mention& mention = mentions[index];
    const NounPhrase none{no_token, mention.last, {}, {}, no_token, false};
    const Event event = governing_event(words, mention.first, mention.last, none);
    if (event.token == no_token || event.strength < sure_event - 10) return;
    Claim claim = blank(words, mention, passage);
    claim.kind = ClaimKind::date;
    claim.measure.event = event.id;
    // The subject: the noun nearest before the event.
    for (std::uint32_t i = event.token; i > words.first();) {
        --i;
        if (words.is_noun(i) && !words.is_name(i)) {
            claim.measure.noun = words.concept_of(i, Category::noun);
            break;
        }
    }
    claim.scope = scope_of(words, mentions, index, none, passage.published);
    claim.scope.time = {};
    claims_.push_back(std::move(claim));
}

// "la première depuis 2018", "the second mass march since February": a rank and where the count began.
void ClaimBuilder::since(
    const Words& words, const std::vector<Mention>& mentions, std::size_t index, const Passage& passage) {
    const Mention& mention = mentions[index];
    const bool opened = words[mention.first].has(Category::since)
                     || (mention.first > words.first() && words[mention.first - 1].has(Category::since));
    if (!opened) return;
    for (std::uint32_t i = mention.first, steps = 0; i > words.first() && steps < 10; --i, ++steps) {
        const std::uint32_t k = i - 1;
        const Lexeme* rank = text_.lexeme(words[k], Category::ordinal);
        if (words.is_hard_break(k)) return;
        if (rank == nullptr) continue;
        Claim claim = blank(words, mention, passage);
        claim.kind = ClaimKind::since;
        claim.quantity = make_quantity(Decimal(rank->value), Bound::exact);
        claim.span = cover(words[k].span, mention.span);
        const NounPhrase ranked = counted_noun(words, k + 1);
        claim.measure.noun = ranked.noun;
        for (std::uint32_t n = words.first(); claim.measure.noun.empty() && n < k; ++n) {
            if (words.is_noun(n) && !words.is_name(n)) claim.measure.noun = words.concept_of(n, Category::noun);
        }
        claim.scope = scope_of(words, mentions, index, {}, passage.published);
        claim.scope.background = false;  // the date is where the count began, not when it happened
        claim.scope.time = {};
        claims_.push_back(std::move(claim));
        return;
    }
}

}  // namespace claimdiff
