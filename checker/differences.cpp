// A slot with the values 14, 23 and 31 may hold an update (14 → 23 in later editions) and a
// conflict (23 against 31): every pair of values is reconciled on its own, and pairs of one class
// that share a value become one finding.
//
// Only pairs that some link joins directly count: that a and c are comparable with b does not make
// them comparable.
#include "checker/differences.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

#include "checker/fingerprint.hpp"
#include "checker/kinds/kind.hpp"
#include "checker/measure_name.hpp"
#include "checker/rule_selection.hpp"
#include "checker/sides.hpp"
#include "checker/value.hpp"

namespace claimdiff {
namespace {

Level level_of(FindingClass finding_class, const Rule& rule) {
    switch (finding_class) {
        case FindingClass::conflict:
            return rule.level;
        case FindingClass::scope:
        case FindingClass::update:
            return std::min(rule.level, Level::warning);
        case FindingClass::precision:
        case FindingClass::wording:
        case FindingClass::unsourced:
            break;
    }
    return Level::note;
}

std::string message_of(const Finding& finding) {
    std::string values;
    for (std::size_t i = 0; i < finding.sides.size(); ++i) {
        if (i > 0) values += i + 1 == finding.sides.size() ? " or " : ", ";
        values += finding.sides[i].display;
    }
    return finding.measure + ": " + values;
}

// The measure of the group's best-known claim.
const Claim& best_named(const Evidence& evidence, const Slot& slot) {
    const Claim* best = &evidence.claims[slot.claims.front()];
    const auto known = [](const Claim& c) {
        return (c.measure.noun.find('/') != std::string::npos ? 2 : !c.measure.noun.empty())
               + (c.measure.event.find('/') != std::string::npos ? 2 : !c.measure.event.empty());
    };
    for (std::uint32_t i : slot.claims) {
        if (known(evidence.claims[i]) > known(*best)) best = &evidence.claims[i];
    }
    return *best;
}

class SlotReporter {
  public:
    SlotReporter(const Evidence& evidence, const Slot& slot, const Rule& rule, Report& report)
        : evidence_(evidence),
          slot_(slot),
          rule_(rule),
          report_(report),
          name_(slot_name(evidence, slot)) {
        groups_ = group_by_value(evidence.claims, slot.claims, rule.tolerance);
        for (std::uint32_t g = 0; g < groups_.size(); ++g) {
            for (std::uint32_t claim : groups_[g].claims) group_of_[claim] = g;
        }
    }

    void run() {
        for (const ValueGroup& group : groups_) agreement(group);
        if (rule_.off) return;
        std::map<std::pair<std::uint32_t, std::uint32_t>, std::vector<const Link*>> between;
        std::set<std::pair<std::uint32_t, std::uint32_t>> contrary;
        for (const Link& link : slot_.links) {
            const std::uint32_t a = group_of_[link.a], b = group_of_[link.b];
            if (a == b) continue;
            const Claim &x = evidence_.claims[link.a], &y = evidence_.claims[link.b];
            const bool different
                = compare_values(x, y, rule_.tolerance) == ValueRelation::different;
            const std::pair pair(std::min(a, b), std::max(a, b));
            if (different) contrary.insert(pair);
            // "at least three dead", then seven: both may be true, and the first is overtaken
            if (different || (rule_.accumulates && (is_far_beyond(x, y) || is_far_beyond(y, x))))
                between[pair].push_back(&link);
        }
        std::map<FindingClass, std::vector<Pair>> by_class;
        for (auto& [pair, links] : between) {
            const Difference difference{
                groups_[pair.first].claims, groups_[pair.second].claims, links};
            Verdict verdict = reconcile(evidence_, difference, rule_);
            if (verdict.finding_class != FindingClass::update && !contrary.contains(pair)) continue;
            by_class[verdict.finding_class].push_back(
                {pair.first, pair.second, std::move(verdict.explanation), links});
        }
        for (auto& [finding_class, pairs] : by_class) findings(finding_class, pairs);
    }

  private:
    struct Pair {
        std::uint32_t left, right;
        std::string explanation;
        std::vector<const Link*> links;
    };

    void agreement(const ValueGroup& group) {
        const auto document
            = [this](std::uint32_t claim) { return evidence_.claims[claim].document; };
        const bool one_text
            = std::all_of(group.claims.begin(), group.claims.end(), [&](std::uint32_t claim) {
                  return document(claim) == document(group.claims.front());
              });
        if (one_text) return;
        Agreement agreement{name_, {make_side(evidence_, group.claims)}};
        report_.agreements.push_back(std::move(agreement));
    }

    // Pairs that share a group make one finding, those next to the first before those next to them.
    void findings(FindingClass finding_class, std::vector<Pair>& pairs) {
        for (std::vector<Pair>& one : joined(pairs)) {
            std::set<std::uint32_t> groups{one.front().left, one.front().right};
            std::vector<Pair> near, far = std::move(one);
            while (!far.empty()) {
                std::vector<Pair> farther;
                for (Pair& pair : far) {
                    const bool met = groups.contains(pair.left) || groups.contains(pair.right);
                    if (met) groups.insert({pair.left, pair.right});
                    (met ? near : farther).push_back(std::move(pair));
                }
                far = std::move(farther);
            }
            finding(finding_class, groups, near);
        }
    }

    // The pairs that share groups, by way of others too, in the order of the first of each.
    std::vector<std::vector<Pair>> joined(std::vector<Pair>& pairs) const {
        std::vector<std::uint32_t> root(groups_.size());
        std::iota(root.begin(), root.end(), 0);
        const auto root_of = [&root](std::uint32_t group) {
            while (root[group] != group) group = root[group] = root[root[group]];
            return group;
        };
        for (const Pair& pair : pairs) root[root_of(pair.left)] = root_of(pair.right);
        std::vector<std::vector<Pair>> all;
        std::vector<std::size_t> at(groups_.size(), pairs.size());  // in `all`, by root
        for (Pair& pair : pairs) {
            std::size_t& mine = at[root_of(pair.left)];
            if (mine == pairs.size()) {
                mine = all.size();
                all.emplace_back();
            }
            all[mine].push_back(std::move(pair));
        }
        return all;
    }

    void finding(
        FindingClass finding_class,
        const std::set<std::uint32_t>& groups,
        const std::vector<Pair>& pairs) {
        Finding finding;
        finding.rule = rule_.id;
        finding.finding_class = finding_class;
        finding.level = level_of(finding_class, rule_);
        finding.measure = name_;
        for (std::uint32_t g : groups)
            finding.sides.push_back(make_side(evidence_, groups_[g].claims));
        for (const Pair& pair : pairs) {
            if (finding.explanation.empty()) finding.explanation = pair.explanation;
            for (const Link* link : pair.links) {
                for (const std::string& reason : link->comparison->reasons) {
                    auto& list = finding.compared_because;
                    if (std::find(list.begin(), list.end(), reason) == list.end())
                        list.push_back(reason);
                }
            }
        }
        finding.message = message_of(finding);
        finding.id = fingerprint(finding);
        report_.findings.push_back(std::move(finding));
    }

    const Evidence& evidence_;
    const Slot& slot_;
    const Rule& rule_;
    Report& report_;
    const std::string name_;
    std::vector<ValueGroup> groups_;
    std::map<std::uint32_t, std::uint32_t> group_of_;
};

}  // namespace

const Rule* rule_for_slot(
    const Evidence& evidence, const Slot& slot, const std::vector<RuleSet>& rules) {
    const Claim& named = best_named(evidence, slot);
    return rule_for(rules, named, kind_for(named.kind).name);
}

std::string slot_name(const Evidence& evidence, const Slot& slot) {
    const Claim& best = best_named(evidence, slot);
    Claim named;  // as much of it as makes a name
    named.kind = best.kind;
    named.holder = best.holder;
    named.time = best.time;
    named.measure = best.measure;
    // "second or third since": how many is what differs.
    if (std::all_of(slot.claims.begin(), slot.claims.end(), [&](std::uint32_t i) {
            return evidence.claims[i].quantity.value == best.quantity.value;
        }))
        named.quantity = best.quantity;
    std::map<std::string, std::size_t> events;
    for (std::uint32_t i : slot.claims) ++events[evidence.claims[i].measure.event];
    const auto most
        = std::max_element(events.begin(), events.end(), [](const auto& a, const auto& b) {
              return a.second < b.second;
          });
    if (most->second * 2 > slot.claims.size()
        || (!most->first.empty() && most->second * 2 == slot.claims.size())) {
        named.measure.event = most->first;
    } else if (events[named.measure.event] * 3 < slot.claims.size()) {
        named.measure.event.clear();
    }
    return measure_name(named);
}

void report_slot(
    const Evidence& evidence, const Slot& slot, const std::vector<RuleSet>& rules, Report& report) {
    const Rule* const rule = rule_for_slot(evidence, slot, rules);
    if (rule == nullptr) return;
    SlotReporter(evidence, slot, *rule, report).run();
}

void report_echo(
    const Evidence& evidence, const Slot& echo, const std::vector<RuleSet>& rules, Report& report) {
    if (rule_for_slot(evidence, echo, rules) == nullptr) return;
    std::map<std::string, std::vector<std::uint32_t>> by_display;
    for (std::uint32_t i : echo.claims) by_display[display_value(evidence.claims[i])].push_back(i);
    Agreement agreement{slot_name(evidence, echo), {}};
    for (const auto& [display, claims] : by_display)
        agreement.sides.push_back(make_side(evidence, claims));
    report.agreements.push_back(std::move(agreement));
}

}  // namespace claimdiff
