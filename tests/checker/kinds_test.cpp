// What contradicts what: times, titles, quotations, causes.
#include "checker/kinds/comparisons.hpp"

#include <gtest/gtest.h>

namespace claimdiff {
namespace {

TimeValue time_of(std::string value, Bound bound = Bound::exact) {
    TimeValue time;
    time.value = std::move(value);
    time.bound = bound;
    return time;
}

TimeValue span_of(std::string value, std::string begin, std::string end) {
    TimeValue time;
    time.value = std::move(value);
    time.begin = std::move(begin);
    time.end = std::move(end);
    return time;
}

TEST(CompareTimes, DaysAndClocksOnTheirOwn) {
    const auto day = time_of("2024-03-14"), clock = time_of("T18:22"),
               both = time_of("2024-03-14T18:22");
    EXPECT_EQ(compare_times(day, clock), ValueRelation::incomparable);
    EXPECT_EQ(compare_times(day, both), ValueRelation::compatible);
    EXPECT_EQ(compare_times(clock, both), ValueRelation::compatible);
    EXPECT_EQ(compare_times(both, both), ValueRelation::same);
    EXPECT_EQ(compare_times(both, time_of("2024-03-15T18:22")), ValueRelation::different);
    EXPECT_EQ(compare_times(both, time_of("T18:42")), ValueRelation::different);
    EXPECT_EQ(compare_times(time_of("XXXX-03-14"), day), ValueRelation::compatible);
    EXPECT_EQ(compare_times(time_of("XXXX-03-15"), day), ValueRelation::different);
}

TEST(CompareTimes, HedgesWiden) {
    EXPECT_EQ(
        compare_times(time_of("T14:00", Bound::more_than), time_of("T14:20", Bound::about)),
        ValueRelation::compatible);
    EXPECT_EQ(
        compare_times(time_of("T15:00", Bound::near_below), time_of("T14:55")),
        ValueRelation::compatible);
    EXPECT_EQ(
        compare_times(time_of("T16:00", Bound::about), time_of("T14:20", Bound::about)),
        ValueRelation::different);
    EXPECT_EQ(compare_times(time_of("T11:40"), time_of("T11:45")), ValueRelation::compatible);
    EXPECT_EQ(compare_times(time_of("T11:37"), time_of("T11:42")), ValueRelation::different);
    EXPECT_EQ(compare_times(time_of("T04:15"), time_of("T16:15")), ValueRelation::compatible);
}

// What is closed until Friday opens on that day or the next.
TEST(CompareTimes, UntilADay) {
    const auto until = [](std::string value, std::string begin = {}, std::string end = {}) {
        TimeValue time = span_of(std::move(value), std::move(begin), std::move(end));
        time.bound = Bound::at_least;
        return time;
    };
    const auto friday = until("2024-03-15");
    EXPECT_EQ(compare_times(friday, time_of("2024-03-15")), ValueRelation::same);
    EXPECT_EQ(compare_times(friday, time_of("2024-03-16")), ValueRelation::compatible);
    EXPECT_EQ(compare_times(friday, time_of("2024-03-14")), ValueRelation::different);
    EXPECT_EQ(compare_times(friday, time_of("2024-03-17")), ValueRelation::different);
    EXPECT_EQ(compare_times(friday, until("2024-03-16")), ValueRelation::different);
    EXPECT_EQ(compare_times(until("XXXX-02-29"), time_of("XXXX-03-01")), ValueRelation::compatible);
    EXPECT_EQ(compare_times(until("XXXX-03-15"), time_of("XXXX-03-17")), ValueRelation::different);
    const auto march = until("2024-03", "2024-03-01T00:00", "2024-04-01T00:00");
    EXPECT_EQ(compare_times(march, time_of("2024-04-01")), ValueRelation::compatible);
    EXPECT_EQ(compare_times(march, time_of("2024-04-02")), ValueRelation::different);
}

TEST(CompareTimes, PeriodsMeet) {
    const auto june = span_of("2026-06", "2026-06-01T00:00", "2026-07-01T00:00"),
               half = span_of("2026-H1", "2026-01-01T00:00", "2026-07-01T00:00"),
               quarter = span_of("2026-Q1", "2026-01-01T00:00", "2026-04-01T00:00"),
               from = span_of("2026-05-20/..", "2026-05-20T00:00", "");
    EXPECT_EQ(compare_times(june, half), ValueRelation::compatible);
    EXPECT_EQ(compare_times(june, quarter), ValueRelation::different);
    EXPECT_EQ(compare_times(from, june), ValueRelation::compatible);
    EXPECT_EQ(compare_times(from, quarter), ValueRelation::different);
}

TEST(CompareRoles, Titles) {
    struct Row {
        const char *a, *b;
        ValueRelation expected;
    };
    const Row rows[] = {
        {"mayor", "mayor", ValueRelation::same},
        {"mayor", "deputy mayor", ValueRelation::different},
        {"mayor", "prefect", ValueRelation::different},
        {"minister", "minister/energy", ValueRelation::compatible},
        {"minister/transport", "minister/energy", ValueRelation::different},
        {"chief executive", "interim chief executive", ValueRelation::different},
        {"chief executive", "chair and chief executive", ValueRelation::different},
        {"rancher", "retired rancher", ValueRelation::compatible},
        {"firefighter", "captain", ValueRelation::compatible},
        {"mayor", "candidate", ValueRelation::compatible},
        {"doctor", "epidemiologist", ValueRelation::compatible},
    };
    for (const Row& row : rows) {
        Claim a, b;
        a.text = row.a;
        b.text = row.b;
        EXPECT_EQ(compare_roles(a, b), row.expected) << row.a << " | " << row.b;
        EXPECT_EQ(compare_roles(b, a), row.expected) << row.b << " | " << row.a;
    }
}

TEST(CompareQuotations, Wordings) {
    Claim a, b;
    b.document = 1;
    a.text = "we heard a crack and then nothing more";
    b.text = "there was a crack and then nothing more";
    EXPECT_TRUE(compare_quotations(a, b).comparable);
    b.text = "the shelters will stay open until friday";
    EXPECT_FALSE(compare_quotations(a, b).comparable);
    b.text = a.text;
    b.document = 0;
    EXPECT_FALSE(compare_quotations(a, b).comparable);
}

Claim state_of(std::uint32_t document, std::string noun, std::string axis, std::string value) {
    Claim claim;
    claim.kind = ClaimKind::state;
    claim.document = document;
    claim.measure.noun = std::move(noun);
    claim.measure.event = std::move(axis);
    claim.text = std::move(value);
    return claim;
}

TEST(CompareStates, Values) {
    const auto relation = [](const char* a, const char* b, const char* axis = "status/access") {
        return compare_state_values(
            state_of(0, "buildings/airports", axis, a), state_of(1, "buildings/airports", axis, b));
    };
    EXPECT_EQ(relation("open", "open"), ValueRelation::same);
    EXPECT_EQ(relation("open", "closed"), ValueRelation::different);
    EXPECT_EQ(relation("open", "not open"), ValueRelation::different);
    EXPECT_EQ(relation("open", "not closed"), ValueRelation::compatible);
    EXPECT_EQ(relation("cars", "cars/taxis", "means/escape"), ValueRelation::compatible);
    EXPECT_EQ(
        relation("averil brand", "lady averil brand", "agent/owned"), ValueRelation::compatible);
    EXPECT_EQ(relation("averil brand", "noel vickery", "agent/owned"), ValueRelation::different);
}

TEST(CompareStates, OnlyOfOneThing) {
    std::vector<Claim> claims{
        state_of(0, "buildings/airports", "status/access", "open"),
        state_of(1, "buildings/airports", "status/access", "closed")};
    const WordWeights weights(claims);
    Claim &a = claims[0], &b = claims[1];
    EXPECT_TRUE(compare_states(a, b, weights).comparable);
    b.measure.noun = "buildings/schools";
    EXPECT_FALSE(compare_states(a, b, weights).comparable);
    b.measure.noun = a.measure.noun;
    b.measure.aspects = {"said/indefinite"};
    EXPECT_FALSE(compare_states(a, b, weights).comparable) << "any airport";
    b.measure.aspects = {"said/none"};
    EXPECT_TRUE(compare_states(a, b, weights).comparable) << "no airport at all";
    b.measure.aspects.clear();
    b.modality = Modality::forecast;
    EXPECT_FALSE(compare_states(a, b, weights).comparable);
    b.modality = Modality::asserted;
    b.measure.aspects = {"said/again"};
    EXPECT_FALSE(compare_states(a, b, weights).comparable) << "reopened later";
    b.measure.aspects = {"said/several"};
    EXPECT_FALSE(compare_states(a, b, weights).comparable) << "two in one text";
    b.measure.aspects.clear();
    a.holder = "velm";
    EXPECT_FALSE(compare_states(a, b, weights).comparable) << "one is named";
}

// Two towns are two places where neither text names both.
TEST(CompareStates, Towns) {
    Claim a = state_of(0, "acts/fires", "where/event", "montreval"),
          b = state_of(1, "acts/fires", "where/event", "saint-orbec");
    a.measure.qualifiers = {"montreval", "velm"};
    b.measure.qualifiers = {"orbec", "saint", "velm"};
    EXPECT_EQ(compare_state_values(a, b), ValueRelation::different);
    b.measure.qualifiers.insert(b.measure.qualifiers.begin(), "montreval");
    EXPECT_EQ(compare_state_values(a, b), ValueRelation::compatible);
}

TEST(CompareCauses, Values) {
    Claim a, b;
    a.text = "short circuit", a.measure.noun = "causes/short circuits";
    b.text = "gas leak", b.measure.noun = "causes/gas leaks";
    EXPECT_EQ(compare_cause_values(a, b), ValueRelation::different);
    b.text = "un court-circuit", b.measure.noun = a.measure.noun;
    EXPECT_EQ(compare_cause_values(a, b), ValueRelation::compatible);
    b.text = "electrical fault", b.measure.noun = "causes/electrical faults";
    EXPECT_EQ(compare_cause_values(a, b), ValueRelation::compatible)
        << "one is a kind of the other";
    b.text = "poor maintenance", b.measure.noun = "causes/poor maintenance";
    EXPECT_EQ(compare_cause_values(a, b), ValueRelation::compatible);
    a.text = "lightning", a.measure.noun = "acts/lightning strikes";
    EXPECT_EQ(compare_cause_values(a, b), ValueRelation::different);
    a.measure.noun = "en:limb", b.measure.noun = "fr:branche";
    EXPECT_EQ(compare_cause_values(a, b), ValueRelation::incomparable);
}

}  // namespace
}  // namespace claimdiff
