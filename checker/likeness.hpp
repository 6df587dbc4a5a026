// How much two claims have in common: the features by which a pair is judged to be of one slot or
// not, and their weights. The weights are not set by hand: tests/likeness/fit.py fits them to the
// pairs of annotated corpora that do and that do not speak of one thing.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "checker/comparable.hpp"
#include "checker/terms.hpp"
#include "grammar/claim.hpp"

namespace claimdiff {

// In the order of the weights: the nouns' relation, the events', then what else speaks for or
// against one slot; each 0–1.
enum class Feature : std::uint8_t {
    noun = 0,
    event = relation_count,
    generic_noun = 2 * relation_count,  // the same noun, and it is "people"
    unlike_people,                      // different people: "men", "suspects"
    same_part,     // the same part in an event: both "killed", of things that may be the same
    same_measure,  // the same measure by name: "measure/magnitude"
    same_thing,    // the same noun and the same event
    context,       // similarity of the sentences
    nearby,        // similarity of the words next to the values
    story,         // similarity of the documents
    same_place,
    other_place,
    same_time,
    other_time,
    same_qualifier,
    other_qualifier,
    part_of_whole,  // one is a stated part, the other is not
    complement,     // one is "the others"
    other_speaker,
    background,  // one is about an earlier event
    forecast,    // one is a forecast
    direction,   // one rises, the other falls, or is a capacity
    same_holder,
    other_holder,
    headline,
    magnitude,  // how far apart the values are: 1 when ten times or more
    amount,     // the kinds
    percent,
    money,
    temperature,
    duration,
    age,
    clock,        // both are times of day
    distance,     // between their places in their texts, as a share of the text
    both_lead,    // both stand at the head of their texts
    one_leads,    // one does
    few_alike,    // 1 when each is its text's only figure of its kind and unit, or date as fine
    few_of_noun,  // the same of the noun that both count
    few_of_event,
    lone_clocks,   // both are times of day, the only ones of their texts
    close_clocks,  // the same, and how near each other
    slip,          // a slip may have made one value of the other
    bias,
};
constexpr std::size_t feature_count = static_cast<std::size_t>(Feature::bias) + 1;
using Likeness = std::array<double, feature_count>;

// Whether one event is a special case of the other's and fewer undergo it: "six seriously injured"
// and "27 injured" go together, "31 protesters arrested" and "23 people arrested" do not.
bool may_be_fewer(const std::string& x, const std::string& y, const Claim& a, const Claim& b);

// What is asked of two claims first; `story` is the likeness of their documents
// (WordWeights::story()), which all their claims share.
struct Pairing {
    Relation noun, event;
    double story;
};
Pairing pairing_of(const Profile& a, const Profile& b, double story);

// Why two claims can never be of one slot.
enum class Veto : std::uint8_t {
    none,
    mean_age,
    sexes,
    several_ages,
    trades,
    denominators,
    special_case,
    events,
    one_sentence,
    one_text,
    average,
    some_of_them,
    narrow_zero,
    denied,
    negated,
    forecast,
    places,
    sessions,
    contenders,
    convicts,
    earlier,
    untold,
};
Veto veto_of(const Profile& a, const Profile& b, Relation events);
std::string words_of(Veto veto, const Claim& a, const Claim& b);  // empty: none

Likeness likeness_of(
    const Profile& a, const Profile& b, const WordWeights& weights, const Pairing& pairing);

// What makes two figures one slot is not what makes two dates one: each has weights of its own.
enum class Family : std::uint8_t { figures, dates };
constexpr std::size_t family_count = 2;
Family family_of(ClaimKind kind);

// The logarithm of the odds that two claims of so much likeness speak of one slot, seen by
// themselves.
double log_odds(const Likeness& likeness, Family family);

// Below this nothing is weighed any further.
constexpr double worth_a_look = -2.5;

// The log odds of two claims as of their likeness, to the last bit. The similarities of their words
// cost more than all else together, so that they come last, and only for pairs that they may still
// save: most are too far apart for the best of words.
class Prospect {
  public:
    Prospect(const Profile& a, const Profile& b, const Pairing& pairing);

    bool is_worth_a_look() const { return most_ >= worth_a_look; }
    std::optional<double> odds(const WordWeights& weights);  // nothing below worth_a_look

  private:
    struct Told {
        std::size_t at;  // the feature
        double value;
    };

    const Profile &a_, &b_;
    std::array<Told, feature_count> told_;  // the features that are not zero, `count_` of them
    std::size_t count_ = 0, context_ = 0, nearby_ = 0;  // where among them the similarities are
    double most_;                                       // that the odds may be
};

// A pair among its rivals: the pairs of either claim with claims of the other's text that give
// another value than the other.
enum class Standing : std::uint8_t {
    odds,          // log odds by itself
    least_margin,  // by how much it leads its strongest rival on the side where it leads less
    most_margin,
    mutual,      // 1 when it leads on both sides
    same_value,  // the share of sides on which a rival has the same value: it agrees elsewhere
    witness,     // how likely a third text speaks of both, and agrees with one of them
    bias,
};
constexpr std::size_t standing_count = static_cast<std::size_t>(Standing::bias) + 1;
using Standings = std::array<double, standing_count>;

// The logarithm of the odds of one slot, rivals considered.
double log_odds(const Standings& standings, Family family);

}  // namespace claimdiff
