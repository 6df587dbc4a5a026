#include "checker/comparable.hpp"

#include <gtest/gtest.h>

#include <functional>

#include "tests/checker/claims.hpp"

namespace claimdiff {
namespace {

Claim left() {
    Claim c = count_of(86, "buildings/homes", "damage/destroyed", 0);
    c.context = {"fire", "home", "town"};
    return c;
}

Claim right() {
    Claim c = left();
    c.document = 1;
    c.quantity = make_quantity(90, Bound::exact);
    return c;
}

Comparison compare(const Claim& a, const Claim& b) {
    const std::vector<Claim> claims{a, b};
    return compare_claims(claims[0], claims[1], WordWeights(claims));
}

TEST(Comparable, SameThingSameEvent) {
    const Comparison c = compare(left(), right());
    EXPECT_TRUE(c.comparable);
    EXPECT_TRUE(c.obstacle.empty());
    ASSERT_FALSE(c.reasons.empty());
    EXPECT_EQ(c.reasons[0], "same thing: homes");
}

TEST(Comparable, FewerOfASpecialCaseMayBeAPart) {
    Claim houses = right();
    houses.measure.noun = "buildings/homes/houses";
    houses.quantity = make_quantity(40, Bound::exact);
    EXPECT_TRUE(compare(left(), houses).special_case);
    houses.quantity = make_quantity(140, Bound::exact);
    const Comparison more = compare(left(), houses);
    EXPECT_TRUE(more.comparable);
    EXPECT_FALSE(more.special_case);
}

// Each change alone turns a comparable pair into one that is not.
TEST(Comparable, EachVetoAloneIsEnough) {
    struct Row {
        const char* obstacle;
        std::function<void(Claim&)> change;
    };
    const Row rows[] = {
        {"different denominators", [](Claim& c) { c.measure.per = "day"; }},
        {"one is denied", [](Claim& c) { c.modality = Modality::denied; }},
        {"a special case may be fewer",
         [](Claim& c) {
             c.measure.event = "damage/destroyed/burned";
             c.quantity = make_quantity(40, Bound::exact);
         }},
    };
    for (const Row& row : rows) {
        Claim changed = right();
        row.change(changed);
        for (const Comparison& c : {compare(left(), changed), compare(changed, left())}) {
            EXPECT_FALSE(c.comparable) << row.obstacle;
            EXPECT_EQ(c.obstacle.rfind(row.obstacle, 0), 0U) << c.obstacle;
        }
    }
}

// Each change alone makes one slot less likely.
TEST(Comparable, WhatSpeaksAgainstOneSlot) {
    const double before = compare(left(), right()).strength;
    for (const std::function<void(Claim&)>& change : std::vector<std::function<void(Claim&)>>{
             [](Claim& c) { c.measure.noun = "vehicles/cars"; },
             [](Claim& c) { c.measure.event = "harm/killed"; },
             [](Claim& c) { c.measure.event = "damage/damaged"; },
             [](Claim& c) { c.modality = Modality::forecast; },
             [](Claim& c) { c.scope.background = true; },
             [](Claim& c) {
                 c.context = {"budget", "council"};
             },
             [](Claim& c) { c.quantity = make_quantity(4, Bound::exact); }}) {
        Claim changed = right();
        change(changed);
        EXPECT_LT(compare(left(), changed).strength, before);
        EXPECT_LT(compare(changed, left()).strength, before);
    }
}

TEST(Comparable, AgesOfTwoPeople) {
    Claim woman = left(), man = right();
    woman.kind = man.kind = ClaimKind::age;
    woman.measure = man.measure = {};
    woman.measure.noun = man.measure.noun = "people/drivers";
    EXPECT_EQ(compare(woman, man).obstacle, "");
    man.quantity.bound = Bound::between;
    EXPECT_EQ(compare(woman, man).obstacle, "the ages of several and of one");
    man.quantity.bound = Bound::exact;
    woman.measure.aspects = {"sex/female"};
    EXPECT_EQ(compare(woman, man).obstacle, "");
    man.measure.aspects = {"sex/male"};
    EXPECT_EQ(compare(woman, man).obstacle, "a man and a woman");
}

TEST(Comparable, MenAndWomenMayBeAnythingElse) {
    EXPECT_FALSE(exclude_each_other("people/men", "people/criminals"));
    EXPECT_TRUE(exclude_each_other("people/men", "people/women"));
    EXPECT_TRUE(exclude_each_other("people/women", "people/children/girls"));
    EXPECT_TRUE(exclude_each_other("people/drivers", "people/criminals"));
}

TEST(Comparable, NoneOfOneSortSaysNothingOfOthers) {
    Claim zero = right();
    zero.quantity = make_quantity(0, Bound::exact);
    zero.measure.qualifiers = {"en:historic"};
    EXPECT_FALSE(compare(left(), zero).comparable);
    zero.measure.qualifiers.clear();
    EXPECT_TRUE(compare(left(), zero).comparable);
}

TEST(Comparable, OneSentenceMeansTwoThings) {
    Claim a = left(), b = right();
    b.document = 0;
    a.sentence = b.sentence = {0, 80};
    EXPECT_EQ(compare(a, b).obstacle, "said in one sentence");
}

TEST(Comparable, Places) {
    struct Row {
        std::vector<std::string> a, b;
        bool comparable;
        ScopeRelation place;
    };
    for (const Row& row : {
             Row{{"mersac"}, {"mersac"}, true, ScopeRelation::same},
             Row{{"mersac"}, {}, true, ScopeRelation::same},
             Row{{"mersac"}, {"kind/country"}, true, ScopeRelation::contains},
             Row{{"mersac"}, {"kind/county"}, true, ScopeRelation::contains},
             Row{{"mersac"}, {"orval"}, false, ScopeRelation::same},
         }) {
        Claim a = left(), b = right();
        a.scope.places = row.a;
        b.scope.places = row.b;
        const Comparison c = compare(a, b);
        EXPECT_EQ(c.comparable, row.comparable) << c.obstacle;
        EXPECT_EQ(c.place, row.place);
    }
    Claim elsewhere = right();
    elsewhere.scope.part = Part::complement;
    EXPECT_EQ(compare(left(), elsewhere).place, ScopeRelation::other);
}

TEST(Comparable, TooLittleInCommon) {
    Claim a = left(), b = right();
    a.measure.event.clear();
    b.measure.event.clear();
    a.measure.noun.clear();
    b.context = {"budget", "council", "vote"};
    b.quantity = make_quantity(4000, Bound::exact);
    EXPECT_EQ(compare(a, b).obstacle, "too little in common");
}

TEST(SharedNames, TextsThatNameOtherThingsAreNotOfOneStory) {
    const SharedNames names({{"lorme"}, {"tarn"}, {"lorme", "tarn"}, {"osk"}, {}});
    EXPECT_TRUE(names.may_be_one_story(0, 2));
    EXPECT_TRUE(names.may_be_one_story(0, 1));  // by way of the third
    EXPECT_FALSE(names.may_be_one_story(0, 3));
    EXPECT_TRUE(names.may_be_one_story(3, 4));  // it names nothing
}

TEST(WordWeights, RareWordsTellMore) {
    std::vector<Claim> claims(24);
    for (std::uint32_t i = 0; i < claims.size(); ++i) {
        claims[i].document = i;
        claims[i].context = {"fire"};
    }
    const Claim &both = claims[0], &rare = claims[1], &common = claims[2], &other = claims[3],
                &none = claims[4];
    claims[0].context = {"fire", "orchard"};
    claims[1].context = {"orchard"};
    claims[3].context = {"budget"};
    claims[4].context = {};
    const WordWeights weights(claims);
    EXPECT_DOUBLE_EQ(weights.context_similarity(both, both), 1);
    EXPECT_DOUBLE_EQ(weights.context_similarity(both, other), 0);
    EXPECT_DOUBLE_EQ(weights.context_similarity(none, none), 0);
    EXPECT_GT(weights.context_similarity(both, rare), weights.context_similarity(both, common));
    EXPECT_DOUBLE_EQ(
        weights.context_similarity(both, common), weights.context_similarity(common, both));
}

}  // namespace
}  // namespace claimdiff
