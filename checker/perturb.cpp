// For each silent test: which of its values agree, by the slots its rule judges; then each is
// changed in the text, the test is read again, and the rule has to fire.
//
//     a.txt "12 people were killed"  b.txt "twelve dead"    agree, the rule is silent
//     a.txt "16 people were killed"  b.txt "twelve dead"    it must find 12 | 16
//
// A change counts only when the new words are read as a value of the same kind that differs from
// the partner's: that a text became unreadable says nothing of the rule.
#include "checker/perturb.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "checker/analysis.hpp"
#include "checker/differences.hpp"
#include "checker/other_values.hpp"
#include "checker/rule_tests.hpp"
#include "checker/value.hpp"

namespace claimdiff {
namespace {

constexpr std::size_t changes_of_a_value = 2;

// A value and one of another document that it agrees with, as indices into the claims.
struct Agreed {
    std::uint32_t claim, partner;
};

std::string_view words_of(const Corpus& corpus, const Claim& claim) {
    // Of "the first since 2018" the rank is the value's words, but the year the value.
    const Span span = claim.kind == ClaimKind::since ? claim.span : claim.value_span;
    return std::string_view(corpus.documents[claim.document].text)
        .substr(span.begin, span.end - span.begin);
}

std::uint32_t begin_of(const Claim& claim) {
    return claim.kind == ClaimKind::since ? claim.span.begin : claim.value_span.begin;
}

class RulePerturber {
  public:
    RulePerturber(const std::vector<RuleSet>& sets, const Rule& rule, PerturbResult& result)
        : sets_(sets), rule_(rule), result_(result) {}

    void run() {
        for (const RuleTest& test : rule_.tests) collect(test);
        const std::size_t before = result_.changes.size();
        for (const RuleTest& test : rule_.tests) {
            if (test.findings.empty()) perturb(test);
        }
        if (result_.changes.size() == before) result_.nothing_agrees.push_back(&rule_);
    }

  private:
    // The words of values, to stand in for each other.
    void collect(const RuleTest& test) {
        const Corpus corpus = corpus_of(test);
        for (const Claim& claim : analyse(corpus, {}).claims) {
            auto& known = samples_[{corpus.documents[claim.document].language, claim.kind}];
            std::string words(words_of(corpus, claim));
            if (std::find(known.begin(), known.end(), words) == known.end())
                known.push_back(std::move(words));
        }
    }

    bool fires(const Corpus& corpus) const {
        const Report report = check(corpus, sets_);
        return std::any_of(
            report.findings.begin(), report.findings.end(), [&](const Finding& finding) {
                return finding.rule == rule_.id;
            });
    }

    std::vector<Agreed> agreed(const Corpus& corpus, const Analysis& analysis) const {
        const Evidence evidence{corpus, analysis.claims, analysis.origins};
        std::vector<Slot> slots = analysis.slots;
        slots.insert(slots.end(), analysis.echoes.begin(), analysis.echoes.end());
        std::map<std::uint32_t, std::uint32_t> partners;
        for (const Slot& slot : slots) {
            if (rule_for_slot(evidence, slot, sets_) != &rule_) continue;
            for (const std::uint32_t a : slot.claims) {
                for (const std::uint32_t b : slot.claims) {
                    if (agree(analysis.claims[a], analysis.claims[b])) partners.emplace(a, b);
                }
            }
        }
        std::vector<Agreed> out;
        for (const auto& [claim, partner] : partners) out.push_back({claim, partner});
        return out;
    }

    bool agree(const Claim& a, const Claim& b) const {
        if (a.document == b.document || a.kind != b.kind || a.value_span.begin == a.value_span.end)
            return false;
        const ValueRelation relation = compare_values(a, b, rule_.tolerance);
        return relation == ValueRelation::same || relation == ValueRelation::compatible;
    }

    void perturb(const RuleTest& test) {
        const Corpus corpus = corpus_of(test);
        if (fires(corpus)) return;  // the test does not hold as it is
        const Analysis analysis = analyse(corpus, {});
        for (const Agreed& pair : agreed(corpus, analysis)) change(test, corpus, analysis, pair);
    }

    void change(
        const RuleTest& test, const Corpus& corpus, const Analysis& analysis, const Agreed& pair) {
        const Claim& claim = analysis.claims[pair.claim];
        const Document& document = corpus.documents[claim.document];
        const std::string before(words_of(corpus, claim));
        const Position position = LineIndex(document.text).position(begin_of(claim));
        Perturbation record;
        record.rule = &rule_;
        record.test = &test;
        record.place = fmt::format("{}:{}:{}", document.id, position.line, position.column);
        record.before = before;
        std::size_t changes = 0;
        for (const std::string& after :
             other_values(claim, before, samples_[{document.language, claim.kind}])) {
            if (changes == changes_of_a_value) break;
            const RuleTest changed = rewritten(test, document.id, begin_of(claim), before, after);
            const Corpus other = corpus_of(changed);
            const Analysis reread = analyse(other, {});
            const auto now = claim_at(reread, claim, after);
            if (!now
                || compare_values(
                       reread.claims[*now], analysis.claims[pair.partner], rule_.tolerance)
                       != ValueRelation::different)
                continue;
            ++changes;
            record.after = after;
            const bool fired = fires(other);
            record.outcome = fired ? PerturbOutcome::fired : PerturbOutcome::silent;
            record.reason
                = fired ? "" : why_silent(other, reread, *now, analysis.claims[pair.partner]);
            result_.changes.push_back(record);
        }
        if (changes == 0) {
            record.outcome = PerturbOutcome::unchanged;
            record.reason = "no other value is read there";
            result_.changes.push_back(record);
        }
    }

    static RuleTest rewritten(
        const RuleTest& test,
        const std::string& name,
        std::uint32_t begin,
        const std::string& before,
        const std::string& after) {
        RuleTest changed = test;
        for (TestDocument& document : changed.documents) {
            if (document.name == name) document.text.replace(begin, before.size(), after);
        }
        return changed;
    }

    // The claim of the kind of `before` whose value stands where `words` were written; of states,
    // one on the same axis.
    static std::optional<std::uint32_t> claim_at(
        const Analysis& analysis, const Claim& before, std::string_view words) {
        const std::uint32_t begin = begin_of(before);
        for (std::uint32_t i = 0; i < analysis.claims.size(); ++i) {
            const Claim& claim = analysis.claims[i];
            if (before.kind == ClaimKind::state && claim.measure.event != before.measure.event)
                continue;
            if (claim.document == before.document && claim.kind == before.kind
                && claim.value_span.begin < begin + words.size() && begin < claim.value_span.end)
                return i;
        }
        return {};
    }

    std::string why_silent(
        const Corpus& corpus,
        const Analysis& analysis,
        std::uint32_t changed,
        const Claim& partner) const {
        const Report report = check(corpus, sets_);
        if (!report.findings.empty()) return "found by " + report.findings.front().rule;
        std::string reason = "nothing brings the claims together";
        for (const Link& link :
             Aligner(analysis.claims, analysis.names).near_misses(analysis.slots)) {
            if (link.a != changed && link.b != changed) continue;
            const Claim& other = analysis.claims[link.a == changed ? link.b : link.a];
            if (other.document == partner.document && other.span == partner.span)
                reason = "not compared: " + link.comparison->obstacle;
        }
        return reason;
    }

    const std::vector<RuleSet>& sets_;
    const Rule& rule_;
    PerturbResult& result_;
    std::map<std::pair<std::string, ClaimKind>, std::vector<std::string>> samples_;
};

}  // namespace

PerturbResult perturb_rule_tests(
    const std::vector<RuleSet>& sets, const std::function<bool(const Rule&)>& runs) {
    PerturbResult result;
    for (const RuleSet& set : sets) {
        for (const Rule& rule : set.rules) {
            if (runs(rule)) RulePerturber(sets, rule, result).run();
        }
    }
    return result;
}

}  // namespace claimdiff
