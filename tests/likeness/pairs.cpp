// Prints the likeness of every two claims of one kind in two documents of a corpus, one pair a
// line: what tests/likeness/fit.py fits the weights to.
//
//     pairs FOLDER     →
//     {"a":["wire.txt",120,131],"b":["city.txt",40,52],"family":0,"values":["12","14"],"differ":true,"x":[0,1,…]}
#include <fmt/format.h>

#include <cstdio>
#include <nlohmann/json.hpp>

#include "checker/analysis.hpp"
#include "checker/comparable.hpp"
#include "checker/likeness.hpp"
#include "checker/value.hpp"

int main(int argc, char** argv) {
    using namespace claimdiff;
    if (argc != 2) return 2;
    const Corpus corpus = read_corpus({argv[1]}, {});
    const Analysis analysis = analyse(corpus, {});
    const std::vector<Claim>& claims = analysis.claims;
    const WordWeights weights(claims, analysis.names);
    const auto place = [&](const Claim& c) {
        return nlohmann::json::array({corpus.documents[c.document].id, c.span.begin, c.span.end});
    };
    for (std::size_t i = 0; i < claims.size(); ++i) {
        for (std::size_t k = i + 1; k < claims.size(); ++k) {
            const Claim &a = claims[i], &b = claims[k];
            const Profile &p = weights.profile(a), &q = weights.profile(b);
            if (!compared_by_likeness(p, q) || a.document == b.document) continue;
            const Pairing pairing = pairing_of(p, q, weights.story(a.document, b.document));
            if (veto_of(p, q, pairing.event) != Veto::none
                || !weights.names().may_be_one_story(a.document, b.document))
                continue;
            const auto values = compare_values(a, b, {});
            if (values == ValueRelation::incomparable) continue;
            const nlohmann::json line{
                {"a", place(a)},
                {"b", place(b)},
                {"family", family_of(a.kind)},
                {"values", {display_value(a), display_value(b)}},
                {"differ", values == ValueRelation::different},
                {"x", likeness_of(p, q, weights, pairing)}};
            fmt::print("{}\n", line.dump());
        }
    }
}
