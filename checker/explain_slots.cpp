// Slot by slot, for whoever wonders at a report: the rule that speaks for the slot, its values, why
// its claims were compared, what was found; and which claims nearly joined it and what kept them
// out.
//
//     slot 1: people killed (news/casualties)
//       12  agency.txt:1:1 "Twelve people"
//       15  paper.txt:1:52 "15 people"
//       compared because
//         agency.txt:1:1 ~ paper.txt:1:52: same thing: people; same event: killed (2.31)
//       found
//         conflict: 12 | 15
//       not compared
//         agency.txt:1:1 "Twelve people" | paper.txt:3:9 "9 people": different events: …
//
// The figure is the strength of what two claims have in common (checker/comparable.hpp).
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>

#include "checker/analysis.hpp"
#include "checker/differences.hpp"
#include "checker/kinds/kind.hpp"
#include "checker/measure_name.hpp"
#include "checker/rule_selection.hpp"

namespace claimdiff {
namespace {

class SlotExplainer {
  public:
    SlotExplainer(const Corpus& corpus, const Analysis& analysis, const std::vector<RuleSet>& rules)
        : corpus_(corpus),
          analysis_(analysis),
          rules_(rules),
          slot_of_(analysis.claims.size(), analysis.slots.size()) {
        for (const Document& document : corpus.documents) places_.emplace_back(document);
        for (std::size_t s = 0; s < analysis.slots.size(); ++s) {
            for (const std::uint32_t claim : analysis.slots[s].claims) slot_of_[claim] = s;
        }
        for (Link& link : Aligner(analysis.claims, analysis.names).near_misses(analysis.slots)) {
            const std::size_t a = slot_of_[link.a], b = slot_of_[link.b];
            if (!judged(link.a) && !judged(link.b)) continue;
            if (a == b && a != analysis.slots.size()) continue;  // joined by way of others
            if (a == b) {
                apart_.push_back(std::move(link));
                continue;
            }
            if (a != analysis.slots.size()) nearest(a, link.b, link);
            if (b != analysis.slots.size()) nearest(b, link.a, link);
        }
    }

    std::string run() {
        for (std::size_t s = 0; s < analysis_.slots.size(); ++s) slot(s);
        if (!apart_.empty()) out_ += "in no slot\n";
        not_compared(std::move(apart_), "  ");
        return std::move(out_);
    }

  private:
    const Claim& claim(std::uint32_t index) const { return analysis_.claims[index]; }

    bool judged(std::uint32_t index) const {
        return rule_for(rules_, claim(index), kind_for(claim(index).kind).name) != nullptr;
    }

    std::string place(std::uint32_t index) const {
        const Claim& c = claim(index);
        const Document& document = corpus_.documents[c.document];
        const Place place = places_[c.document].place(c.span.begin);
        return fmt::format("{}:{}", document.id, place_name(document, place));
    }

    std::string quote(std::uint32_t index) const {
        const Claim& c = claim(index);
        std::string text
            = corpus_.documents[c.document].text.substr(c.span.begin, c.span.end - c.span.begin);
        std::replace(text.begin(), text.end(), '\n', ' ');
        return '"' + text + '"';
    }

    void slot(std::size_t number) {
        const Slot& slot = analysis_.slots[number];
        const Evidence evidence{corpus_, analysis_.claims, analysis_.origins};
        const Rule* const rule = rule_for_slot(evidence, slot, rules_);
        out_ += fmt::format(
            "slot {}: {} ({})\n",
            number + 1,
            slot_name(evidence, slot),
            rule == nullptr ? "no rule selects it: not judged"
                            : rule->id + (rule->off ? ", off" : ""));
        std::size_t width = 0;
        for (const std::uint32_t c : slot.claims)
            width = std::max(width, display_value(claim(c)).size());
        for (const std::uint32_t c : slot.claims)
            out_ += fmt::format(
                "  {:<{}}  {} {}\n", display_value(claim(c)), width, place(c), quote(c));
        out_ += "  compared because\n";
        for (const Link& link : slot.links) {
            out_ += fmt::format(
                "    {} ~ {}: {} ({:.2f})\n",
                place(link.a),
                place(link.b),
                fmt::join(link.comparison->reasons, "; "),
                link.strength);
        }
        if (rule != nullptr) found(evidence, slot);
        std::vector<Link> near;
        for (const auto& [outsider, link] : near_[number]) near.push_back(link);
        if (!near.empty()) out_ += "  not compared\n";
        not_compared(std::move(near), "    ");
    }

    void found(const Evidence& evidence, const Slot& slot) {
        Report report;
        report_slot(evidence, slot, rules_, report);
        out_ += "  found\n";
        for (const Finding& finding : report.findings) {
            std::vector<std::string> values;
            for (const Side& side : finding.sides) values.push_back(side.display);
            out_ += fmt::format(
                "    {}: {}{}\n",
                to_string(finding.finding_class),
                fmt::join(values, " | "),
                finding.explanation.empty() ? "" : " (" + finding.explanation + ")");
        }
        for (const Agreement& agreement : report.agreements)
            out_ += fmt::format("    agreement: {}\n", agreement.sides.front().display);
        if (report.findings.empty() && report.agreements.empty()) out_ += "    nothing\n";
    }

    // Of all that ties a claim outside to the slot's claims, the strongest says how near it came.
    void nearest(std::size_t slot, std::uint32_t outsider, const Link& link) {
        const auto [at, is_new] = near_[slot].try_emplace(outsider, link);
        if (!is_new && at->second.strength < link.strength) at->second = link;
    }

    // The nearest first.
    void not_compared(std::vector<Link> links, std::string_view indent) {
        std::stable_sort(links.begin(), links.end(), [](const Link& a, const Link& b) {
            return a.strength > b.strength;
        });
        for (const Link& link : links) {
            out_ += fmt::format(
                "{}{} {} | {} {}: {}",
                indent,
                place(link.a),
                quote(link.a),
                place(link.b),
                quote(link.b),
                link.comparison->obstacle);
            // What is ruled out was not weighed.
            if (link.strength > 0) out_ += fmt::format(" ({:.2f})", link.strength);
            out_ += '\n';
        }
    }

    const Corpus& corpus_;
    const Analysis& analysis_;
    const std::vector<RuleSet>& rules_;
    std::vector<PlaceIndex> places_;    // by document
    std::vector<std::size_t> slot_of_;  // by claim; the number of slots: in none
    std::map<std::size_t, std::map<std::uint32_t, Link>> near_;  // by slot and claim outside it
    std::vector<Link> apart_;                                    // of claims in no slot
    std::string out_;
};

}  // namespace

std::string explain_slots(
    const Corpus& corpus, const std::vector<RuleSet>& rules, const CheckOptions& options) {
    const Analysis analysis = analyse(corpus, options);
    return SlotExplainer(corpus, analysis, rules).run();
}

}  // namespace claimdiff
