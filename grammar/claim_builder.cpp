// One mention becomes at most one claim; which kind it becomes follows from the mention's kind.
// Each kind has a file of its own (count_claims.cpp, amount_claims.cpp, time_claims.cpp), and so
// have the pieces: counted noun, event, scope, attribution.
#include "grammar/claim_builder.hpp"
#include "grammar/contenders.hpp"
#include "grammar/implied_events.hpp"
#include "grammar/stocks.hpp"

#include <algorithm>

#include "grammar/attribution.hpp"
#include "grammar/calendar.hpp"
#include "grammar/elided_speeds.hpp"
#include "grammar/persons.hpp"
#include "grammar/statements.hpp"
#include "text/fold.hpp"

namespace claimdiff {

namespace {

constexpr std::uint32_t near = 7;  // words

// The words of a sentence's context, each with where it stands and, once they are sorted, its place
// among them. Their letters lie in one string.
class Context {
  public:
    struct Word {
        std::uint32_t begin = 0, end = 0;  // in the letters
        std::uint32_t token = 0, place = 0;
    };

    explicit Context(const Words& words) {
        for (std::uint32_t i = words.first(); i < words.last(); ++i) {
            const Token& t = words[i];
            if (t.is_number()) {
                add(t.value.to_string(), i);
            } else if (!t.is_word() || words.is_small(i) || t.word.size() < 3) {
                continue;
            } else if (t.has(Category::event) || t.has(Category::noun)) {
                const Category category = t.has(Category::event) ? Category::event : Category::noun;
                add_concept(words.concept_of(i, category), i);
            } else if (words.is_name(i)) {
                add(name_mark + fold_plain(t.word), i);
            } else if (words.is_noun(i) || words.is_verb(i) || words.is_adjective(i)) {
                add(words.lemma(i), i);
            }
        }
        std::sort(words_.begin(), words_.end(), [this](const Word& a, const Word& b) {
            return text(a) < text(b);
        });
    }

    const std::vector<Word>& words() const { return words_; }

    // Each word once; gives the words their places.
    SharedWords list() {
        SharedWords::Builder once;
        for (std::size_t i = 0; i < words_.size(); ++i) {
            if (i == 0 || text(words_[i]) != text(words_[i - 1])) once.add(text(words_[i]));
            words_[i].place = static_cast<std::uint32_t>(once.size() - 1);
        }
        return once.take();
    }

  private:
    std::string_view text(const Word& word) const {
        return std::string_view(letters_).substr(word.begin, word.end - word.begin);
    }

    void add(std::string_view word, std::uint32_t token) {
        const auto begin = static_cast<std::uint32_t>(letters_.size());
        letters_ += word;
        words_.push_back({begin, static_cast<std::uint32_t>(letters_.size()), token, 0});
    }

    // "damage/burned" is a "damage" too, so that another of its kind has something in common with
    // it.
    void add_concept(std::string_view id, std::uint32_t token) {
        for (std::size_t slash = id.rfind('/'); slash != id.npos; slash = id.rfind('/')) {
            add(id, token);
            id = id.substr(0, slash);
        }
        if (id != "people") add(id, token);
    }

    std::string letters_;
    std::vector<Word> words_;
};

// The content words before and after the value, as far as a sign that separates clauses.
std::vector<std::uint32_t> near_of(const Words& words, const Context& context, Span value) {
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
    std::vector<std::uint32_t> places;
    for (const Context::Word& c : context.words()) {
        const bool inside
            = (c.token >= first && c.token < at) || (c.token >= after && c.token < last);
        if (inside && (places.empty() || places.back() != c.place)) places.push_back(c.place);
    }
    return places;
}

// "nine million households by 2030": what is to be by a time still to come.
bool is_deadline(const TimeValue& time, const std::string& published) {
    if (!time.value.starts_with("../")) return false;
    const auto end = parse_instant(time.end), now = parse_instant(published);
    return end && now && day_of(*end) > day_of(*now) + std::chrono::days(14);
}

// "disputarán la segunda vuelta [el 14 de abril]": a day after the text's, whatever says so: the
// future of some languages is a form and of others a word.
bool is_to_come(const Claim& claim) {
    if (claim.kind != ClaimKind::date) return false;
    const auto begin = parse_instant(claim.time.begin), now = parse_instant(claim.published);
    return begin && now && day_of(*begin) > day_of(*now);
}

}  // namespace

SharedWords context_of(const Words& words) { return Context(words).list(); }

int ClaimBuilder::named(const std::string& name) {
    if (!names_counted_) {
        names_counted_ = true;
        for (const Sentence& sentence : text_.sentences()) {
            const Words words(text_, sentence);
            for (std::uint32_t i = words.first(); i < words.last(); ++i) {
                if (words[i].is_word() && words[i].capital && words.is_unknown(i))
                    most_named_ = std::max(most_named_, ++named_[fold_plain(words[i].word)]);
            }
        }
    }
    const auto found = named_.find(name);
    return found == named_.end() ? 0 : found->second;
}

// Of a figure in a table: its row, and the period of its column.
void ClaimBuilder::label(const RowLabel& row, Claim& claim) {
    std::vector<std::string>& aspects = claim.measure.aspects;
    const TimeValue& time = row.period.time;
    if (!row.bearer.empty()) aspects.push_back("row/" + row.bearer);
    if (row.of_figure && !time.value.empty()) {
        if (claim.scope.time.value.empty()) claim.scope.time = time;
        aspects.push_back("column/" + time.value);
    }
    std::sort(aspects.begin(), aspects.end());
}

void ClaimBuilder::read(
    const Sentence& sentence, std::vector<Mention> mentions, const Passage& passage) {
    const Words words(text_, sentence);
    sentence_start_ = claims_.size();
    parts_.clear();
    const bool whole_paragraph
        = sentence.span == text_.document().paragraphs[sentence.paragraph].span;
    note_fire(words);
    static constexpr ConceptSet shocks{"acts/earthquakes", "acts/aftershocks", "measure/magnitude"};
    holds_shock_ = words.any(shocks);
    row_ = whole_paragraph ? row_label(words, mentions) : std::nullopt;
    if (frame_.read(words, mentions, whole_paragraph, row_ && row_->of_figure)) return;
    if (table_row(words, mentions, passage) || table_cell(words, mentions, passage)) return;
    find_elided_sums(words, mentions);
    find_elided_speeds(words, mentions);
    amounts_ = read_amounts(words, mentions, frame_, passage.published, account_);
    for (std::size_t i = 0; i < mentions.size(); ++i) {
        if (mentions[i].restatement) continue;
        switch (mentions[i].kind) {
            case MentionKind::number:
            case MentionKind::range:
                if ((!holds_shock_ || !magnitude(words, mentions, i, passage))
                    && !storm_class(words, mentions, i, passage)
                    && !leverage(words, mentions, i, passage))
                    count(words, mentions, i, passage);
                break;
            case MentionKind::percent:
            case MentionKind::money:
            case MentionKind::dimension:
            case MentionKind::temperature:
                if (!holds_shock_ || mentions[i].kind != MentionKind::temperature
                    || !magnitude(words, mentions, i, passage))
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
                if (last(words, mentions, i, passage)) break;
                date(words, mentions, i, passage);
                since(words, mentions, i, passage);
                break;
            case MentionKind::score:
                if (!votes(words, mentions[i], passage)) result(words, mentions, i, passage);
                break;
            case MentionKind::ordinal:
                nth_victim(words, mentions, i, passage);
                break;
        }
    }
    link_wholes();
    note_breakdowns(claims_, sentence_start_);
    for (std::size_t i = sentence_start_; row_ && i < claims_.size(); ++i) label(*row_, claims_[i]);
    note_average(words);
    for (std::size_t i = sentence_start_; i < claims_.size(); ++i) {
        Claim& claim = claims_[i];
        note_implied_event(words, claim);
        if (claim.modality == Modality::asserted
            && (is_deadline(claim.scope.time, claim.published) || is_to_come(claim)))
            claim.modality = Modality::forecast;
    }
    add_role_claims(words, passage, claims_);
    add_cause_claims(words, passage, claims_);
    add_implied_cause_claims(words, passage, claims_);
    add_denied_cause_claims(words, passage, claims_);
    add_state_claims(words, mentions, passage, claims_);
    add_means_claims(words, passage, claims_);
    add_agent_claims(words, passage, claims_);
    add_person_claims(words, passage, claims_);
    add_place_claims(words, passage, claims_);
    add_cargo_claims(words, passage, claims_);
    add_destination_claims(words, passage, claims_);
    add_flag_claims(words, passage, claims_);
    add_event_place_claims(words, passage, claims_);
    add_control_claims(words, passage, claims_);
    add_circumstance_claims(words, passage, claims_);
    add_existence_claims(words, passage, claims_);
    add_order_claims(words, mentions, passage, claims_);
    if (claims_.size() == sentence_start_ || !passage.with_context) return;
    Context context(words);
    const SharedWords whole = context.list();
    for (std::size_t i = sentence_start_; i < claims_.size(); ++i) {
        claims_[i].context = whole;
        if (claims_[i].kind == ClaimKind::state) continue;  // compared by what it is said of
        claims_[i].nearby = near_of(words, context, claims_[i].value_span);
    }
}

// "The average of the last ten winters stands at 16 deaths": so many in none of them.
void ClaimBuilder::note_average(const Words& words) {
    static constexpr ConceptSet telling{"measure/average"};
    if (claims_.size() == sentence_start_ || !words.any(telling)) return;
    std::uint32_t average = words.first();
    while (average < words.last()
           && words.text().id(words[average], Category::noun) != "measure/average")
        ++average;
    if (average == words.last()) return;
    for (std::size_t i = sentence_start_; i < claims_.size(); ++i) {
        Claim& claim = claims_[i];
        if (claim.kind != ClaimKind::count || claim.span.begin < words[average].span.end) continue;
        claim.measure.qualifiers.emplace_back(average_qualifier);
        std::sort(claim.measure.qualifiers.begin(), claim.measure.qualifiers.end());
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

bool ClaimBuilder::is_of_election() {
    if (!of_election_) of_election_ = speaks_of_voting(text_);
    return *of_election_;
}

bool ClaimBuilder::turns_on_election() {
    if (!turns_on_election_) turns_on_election_ = speaks_much_of_voting(text_);
    return *turns_on_election_;
}

bool ClaimBuilder::tells_of_takeover() {
    if (!of_takeover_) of_takeover_ = speaks_of_takeover(text_);
    return *of_takeover_;
}

std::string per_adjective(const Words& words, std::uint32_t beside) {
    static constexpr std::pair<std::string_view, std::string_view> each[] = {
        {"each-day", "day"}, {"each-week", "week"}, {"each-month", "month"}, {"each-year", "year"}};
    const std::uint32_t first = beside > words.first() ? beside - 1 : beside,
                        last = std::min(words.last(), beside + 2);
    for (std::uint32_t i = first; i < last; ++i) {
        if (!words.is_adjective(i)) continue;
        for (const auto& [role, unit] : each) {
            if (words.has_role(i, role)) return std::string(unit);
        }
    }
    return {};
}

std::string per_word(const Words& words, std::uint32_t at) {
    if (at + 1 >= words.last() || !words[at].has(Category::per)) return {};
    if (words[at + 1].has(Category::time_unit))
        return std::string(words.text().id(words[at + 1], Category::time_unit));
    return words.is_noun(at + 1) ? words.concept_of(at + 1, Category::noun) : std::string{};
}

}  // namespace claimdiff
