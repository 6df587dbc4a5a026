// A program that uses the installed library: checks two texts and prints what differs.
#include <checker/check.hpp>
#include <iostream>

int main() {
    claimdiff::Corpus corpus;
    corpus.documents.push_back(
        claimdiff::make_document("a.txt", "The fire killed 12 people.", "en"));
    corpus.documents.push_back(
        claimdiff::make_document("b.txt", "The fire killed 15 people.", "en"));
    for (const auto& finding : claimdiff::check(corpus, claimdiff::shipped_rule_sets()).findings)
        std::cout << finding.rule << ": " << finding.message << "\n";
}
