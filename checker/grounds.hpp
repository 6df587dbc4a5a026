// What speaks for comparing two figures by likeness, before it is put into words: copies of a text
// make hundreds of thousands of comparisons on the same few grounds.
#pragma once

#include <compare>
#include <string_view>

#include "checker/comparable.hpp"
#include "checker/profiles.hpp"
#include "checker/word_weights.hpp"

namespace claimdiff {

struct Grounds {
    // What both count, the event and the row that both are of; empty where they are not one.
    std::string_view thing, event, row;
    ScopeRelation place = ScopeRelation::same;
    bool special_case = false;
    bool same_place = false, similar_sentences = false, similar_words = false;

    friend auto operator<=>(const Grounds&, const Grounds&) = default;
};

// `nouns` and `events`: what those of the two claims are to each other.
Grounds grounds_of(
    const Profile& a,
    const Profile& b,
    Relation nouns,
    Relation events,
    const WordWeights& weights);

// The same in words, comparable and without its strength.
Comparison comparison_on(const Grounds& grounds);

}  // namespace claimdiff
