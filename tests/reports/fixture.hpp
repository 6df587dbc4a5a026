// The one report behind every golden, and its texts: frozen, so that a new format re-baselines no
// other.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "checker/finding.hpp"
#include "text/document.hpp"
#include "text/sha256.hpp"

namespace claimdiff::fixture {

// A citation of the first `quote` in `sentence`, which begins at byte `at` of its document, in
// `line` and `column`.
inline Citation cite(
    std::uint32_t document,
    std::uint32_t at,
    std::uint32_t line,
    std::uint32_t column,
    std::string sentence,
    std::string quote,
    std::string attribution = {}) {
    const auto offset = static_cast<std::uint32_t>(sentence.find(quote));
    Citation citation;
    citation.document = document;
    citation.sentence_span = {at, at + static_cast<std::uint32_t>(sentence.size())};
    citation.span = {at + offset, at + offset + static_cast<std::uint32_t>(quote.size())};
    citation.line = line;
    citation.column = column;
    citation.quote = std::move(quote);
    citation.sentence = std::move(sentence);
    citation.attribution = std::move(attribution);
    return citation;
}

// The texts behind the report: a byte-order mark, CRLF, a line break inside a claim, characters of
// two columns and beyond the basic plane.
inline const Corpus& corpus() {
    static const Corpus texts = [] {
        const auto document = [](std::string id, std::string text, std::string language) {
            Document out;
            out.id = std::move(id);
            out.sha256 = sha256(text);
            out.text = std::move(text);
            out.language = std::move(language);
            return out;
        };
        Corpus made;
        made.documents = {
            document(
                "agency.txt",
                "\xEF\xBB\xBFStorm over Varna\r\n\r\n"
                "Gusts reached 118 km/h. The gale, which had crossed the bay before dawn and torn "
                "the roofs from two warehouses near the old harbour, left 3,200 households in "
                "Varna without power, the grid operator said, and repairs on the coastal line were "
                "not expected to begin before the wind dropped on Tuesday evening.\r\n"
                "Six people were hurt. “We held”, she said.\r\n",
                "en"),
            document(
                "daily.txt",
                "Storm leaves town dark\n\nSome 3,200 households were cut off. “We held on.”\n"
                "Two cranes fell.",
                "en"),
            document(
                "régional.txt",
                "La tempête 🌬\n\nRafales à 118 km/h. À Varna, 4 100 foyers\nsont privés de "
                "courant.\n\tUne neuvaine de blessés 強い風 (9 hurt)\n",
                "fr"),
        };
        return made;
    }();
    return texts;
}

// A citation of the first `quote` in the first `sentence` of a text of the corpus.
inline Citation find(
    std::uint32_t document,
    const std::string& sentence,
    std::string quote,
    std::string attribution = {}) {
    const std::string& text = corpus().documents[document].text;
    const auto at = static_cast<std::uint32_t>(text.find(sentence));
    Citation citation
        = cite(document, at, 1, 1, sentence, std::move(quote), std::move(attribution));
    const Position position = LineIndex(text).position(citation.span.begin);
    citation.line = position.line;
    citation.column = position.column;
    return citation;
}

inline Report report() {
    Report report;
    report.documents = {
        {"agency.txt",
         corpus().documents[0].sha256,
         "en",
         "Storm over Varna",
         "2031-03-04T07:30",
         "agency.txt"},
        {"daily.txt",
         corpus().documents[1].sha256,
         "en",
         "Storm leaves town dark",
         "",
         "agency.txt"},
        {"régional.txt",
         corpus().documents[2].sha256,
         "fr",
         "La tempête",
         "2031-03-05",
         "régional.txt"},
    };

    Finding conflict;
    conflict.id = "4f1c0de2a9b3";
    conflict.rule = "news/damage";
    conflict.finding_class = FindingClass::conflict;
    conflict.level = Level::error;
    conflict.measure = "households without power";
    conflict.message = "households without power: 3200 or 4100";
    conflict.explanation = "No later publication and no other scope explains the difference.";
    conflict.compared_because = {"the same thing counted: households", "the same place: Varna"};
    conflict.sides = {
        {"3200",
         true,
         "3200",
         1,
         {find(
              0,
              "The gale, which had crossed the bay before dawn and torn the roofs from two "
              "warehouses near the old harbour, left 3,200 households in Varna without power, the "
              "grid operator said, and repairs on the coastal line were not expected to begin "
              "before the wind dropped on Tuesday evening.",
              "3,200 households",
              "the grid operator"),
          find(1, "Some 3,200 households were cut off.", "3,200 households")}},
        {"4100",
         true,
         "4100",
         1,
         {find(2, "À Varna, 4 100 foyers\nsont privés de courant.", "4 100 foyers\nsont")}},
    };

    Finding update;
    update.id = "77aa01";
    update.rule = "news/casualties";
    update.finding_class = FindingClass::update;
    update.level = Level::warning;
    update.measure = "people injured";
    update.message = "people injured: 6, later 9";
    update.explanation = "régional.txt was published later.";
    update.compared_because = {"the same thing counted: people injured"};
    update.sides = {
        {"6", true, "6", 1, {find(0, "Six people were hurt.", "Six people")}},
        {"9", true, "about 9", 1, {find(2, "\tUne neuvaine de blessés 強い風 (9 hurt)", "9 hurt")}},
    };

    Finding wording;
    wording.id = "c3";
    wording.rule = "news/quotation";
    wording.finding_class = FindingClass::wording;
    wording.level = Level::note;
    wording.measure = "words of the mayor";
    wording.message = "one quotation in two wordings";
    wording.sides = {
        {"we held", false, "we held", 1, {find(0, "“We held”, she said.", "We held")}},
        {"we held on", false, "we held on", 1, {find(1, "“We held on.”", "We held on")}},
    };

    report.findings = {conflict, update, wording};
    report.agreements
        = {{"wind speed",
            {{"118",
              true,
              "118 km/h",
              2,
              {find(0, "Gusts reached 118 km/h.", "118 km/h"),
               find(2, "Rafales à 118 km/h.", "118 km/h")}}}}};
    report.lone_claims = {{"cranes fell", "2", 1, find(1, "Two cranes fell.", "Two cranes").span}};
    report.skipped = {{"photo.jpg", "binary", false}, {"secret.txt", "permission denied", true}};
    report.claims = 41;
    return report;
}

// A report whose every text is hostile to some reader.
inline Report hostile(std::string_view text) {
    const std::string bad{text};
    Report report;
    report.documents = {{bad, std::string(64, '0'), "en", bad, "", bad}};
    Finding finding;
    finding.id = "1";
    finding.rule = "news/x";
    finding.measure = bad;
    finding.message = bad;
    finding.explanation = bad;
    finding.compared_because = {bad};
    finding.sides = {{bad, false, bad, 1, {cite(0, 0, 1, 1, bad, bad, bad)}}};
    report.findings = {finding};
    report.agreements = {{bad, finding.sides}};
    report.lone_claims = {{bad, bad, 0, {0, static_cast<std::uint32_t>(bad.size())}}};
    report.skipped = {{bad, bad, true}};
    return report;
}

}  // namespace claimdiff::fixture
