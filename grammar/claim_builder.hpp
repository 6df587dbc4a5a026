// Mentions of one document → claims. Internal to the grammar; extract.hpp is the facade.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "grammar/amount_frame.hpp"
#include "grammar/amount_reading.hpp"
#include "grammar/claim.hpp"
#include "grammar/event.hpp"
#include "grammar/measured.hpp"
#include "grammar/noun_phrase.hpp"
#include "grammar/row_label.hpp"
#include "grammar/scope.hpp"
#include "grammar/words.hpp"

namespace claimdiff {

// What is the same for all claims of a passage.
struct Passage {
    std::uint32_t document = 0;
    bool headline = false;
    std::string published;
    bool with_context = true;  // fills Claim::context and nearby, which only comparing needs
};

// Builds the claims of a document's sentences in order: elliptical numbers ("dont 18", "en ont
// abattu 18") take their noun from the claims before them.
class ClaimBuilder {
  public:
    ClaimBuilder(const TokenText& text, std::vector<Claim>& claims)
        : text_(text), claims_(claims) {}

    void read(const Sentence& sentence, std::vector<Mention> mentions, const Passage& passage);

  private:
    Claim blank(const Words& words, const Mention& mention, const Passage& passage) const;
    void count(
        const Words& words,
        const std::vector<Mention>& mentions,
        std::size_t index,
        const Passage& passage);
    std::string degree_of_harm(const Words& words, const Mention& mention) const;
    bool votes(const Words& words, const Mention& mention, const Passage& passage);
    bool in_brackets_behind(const Words& words, const Mention& mention) const;
    bool result_of_vote(
        const Words& words,
        const std::vector<Mention>& mentions,
        const Mention& mention,
        const Passage& passage,
        std::string_view read_as,
        Claim& claim);
    bool side_of_vote(
        const Words& words, const Mention& mention, const NounPhrase& phrase, Claim& claim) const;
    // False when the number is no magnitude of an earthquake.
    bool magnitude(
        const Words& words,
        const std::vector<Mention>& mentions,
        std::size_t index,
        const Passage& passage);
    // The same of the result of a match.
    bool result(
        const Words& words,
        const std::vector<Mention>& mentions,
        std::size_t index,
        const Passage& passage);
    // The same of debt in times of earnings.
    bool leverage(
        const Words& words,
        const std::vector<Mention>& mentions,
        std::size_t index,
        const Passage& passage);
    // The same of the class of a storm.
    bool storm_class(
        const Words& words,
        const std::vector<Mention>& mentions,
        std::size_t index,
        const Passage& passage);
    void amount(
        const Words& words,
        const std::vector<Mention>& mentions,
        std::size_t index,
        const Passage& passage);
    // Figures of account, and the cells of a table's row.
    void account(const Words& words, const AmountReading& reading, Claim claim);
    // Bare numbers that are sums of money become such.
    void find_elided_sums(const Words& words, std::vector<Mention>& mentions);
    const std::string& only_currency();
    // Readings of nature; false when the amount is none.
    bool natural(
        const Words& words,
        const std::vector<Mention>& mentions,
        std::size_t index,
        const Passage& passage,
        const Event& event,
        Claim& claim);
    bool restates(
        const Words& words,
        const std::vector<Mention>& mentions,
        std::size_t index,
        const Claim& claim);
    void nth_victim(
        const Words& words,
        const std::vector<Mention>& mentions,
        std::size_t index,
        const Passage& passage);
    void note_fire(const Words& words);
    void note_average(const Words& words);
    std::string outsider(const Words& words, const AmountReading& reading, std::uint32_t at);
    int named(const std::string& name);  // how often a name stands in the text
    static void label(const RowLabel& row, Claim& claim);
    bool table_row(
        const Words& words, const std::vector<Mention>& mentions, const Passage& passage);
    bool table_cell(
        const Words& words, const std::vector<Mention>& mentions, const Passage& passage);
    void table_amount(
        const Words& words,
        const Mention& mention,
        const std::string& noun,
        const Period& column,
        const Passage& passage);
    void scale_bare(const Words& words, const Mention& mention, Claim& claim) const;
    void age(
        const Words& words,
        const std::vector<Mention>& mentions,
        std::size_t index,
        const Passage& passage);
    void date(
        const Words& words,
        const std::vector<Mention>& mentions,
        std::size_t index,
        const Passage& passage);
    void add_turn(
        const Words& words,
        const std::vector<Mention>& mentions,
        std::size_t index,
        const Passage& passage);
    bool last(
        const Words& words,
        const std::vector<Mention>& mentions,
        std::size_t index,
        const Passage& passage);
    void since(
        const Words& words,
        const std::vector<Mention>& mentions,
        std::size_t index,
        const Passage& passage);

    // The count that an elliptical number takes its noun from: in this sentence, or shortly before
    // it when a pronoun takes it up; null when there is none.
    const Claim* antecedent(const Event& event, bool taken_up, bool part = false) const;
    void name_elliptical(
        const Words& words, const Mention& mention, const Event& event, Claim& claim) const;
    void share_event_of_whole(const Words& words, const NounPhrase& phrase, Claim& claim) const;
    // "de ces engins": the noun that a demonstrative takes up again, when the text before it holds
    // a more special one.
    std::string resolved(const Words& words, std::uint32_t head, std::string noun) const;
    // The latest claim before this sentence that counts the same noun: what "30 des armes" is a
    // part of. −1 when there is none.
    std::int32_t whole_before(const std::string& noun) const;
    void link_wholes();
    bool is_whole(const Words& words, const Mention& mention) const;
    void name_count(const Words& words, const Mention& mention, NounPhrase& phrase, Claim& claim);

    const TokenText& text_;
    std::vector<Claim>& claims_;
    std::string currency_;              // of the last sum of money among the claims
    std::size_t looked_for_money_ = 0;  // in as many of them
    std::optional<std::string> only_currency_;
    // What the whole text is about, looked for when first asked for.
    bool is_of_election();
    bool turns_on_election();
    bool tells_of_takeover();
    bool is_price_of_firm(const Claim& claim);
    std::optional<bool> of_election_, turns_on_election_, of_takeover_;
    AmountFrame frame_;
    std::map<std::string, int> named_;  // counted when first asked for
    bool names_counted_ = false;
    int most_named_ = 0;
    std::string fire_;                    // the name of the fire the text is about
    bool about_fire_ = false;             // its first paragraphs speak of one
    std::string account_;                 // the figure of account last spoken of
    std::vector<AmountReading> amounts_;  // of this sentence, one a mention
    std::optional<RowLabel> row_;         // of this sentence
    bool holds_shock_ = false;            // whether this sentence speaks of an earthquake
    std::size_t sentence_start_ = 0;      // claims_ from this sentence on
    std::vector<std::pair<std::size_t, std::uint32_t>>
        parts_;  // a claim, and where its whole's number stands
};

std::string per_word(const Words& words, std::uint32_t at);

// "P1D" is what "a day" is; "P2D" stays.
std::string period_unit(const std::string& period);

// Tells the magnitudes of lesser shocks, such as those before the main one, from its own. `claims`
// are all of one text.
void rank_magnitudes(std::vector<Claim>& claims);

// Gives the parts of a whole, among the counts of one sentence, what befell the whole. The
// sentence's claims begin at `first`.
void note_breakdowns(std::vector<Claim>& claims, std::size_t first);

// The same of an adjective beside the noun at `beside`: "[monthly] rent", "loyer [mensuel]".
std::string per_adjective(const Words& words, std::uint32_t beside);

// "Bastien, 47 ans", "une habitante de 68 ans": years right after a person.
bool is_age(const Words& words, const Mention& mention);

// Content words, names and figures of a sentence, for telling whether two speak of one thing. A
// concept stands with the more general ones above it.
SharedWords context_of(const Words& words);

}  // namespace claimdiff
