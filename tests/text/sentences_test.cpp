#include "text/sentences.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <thread>

namespace claimdiff {
namespace {

using testing::ElementsAre;

// The sentences of `text`, divided by " | ".
std::string split(
    const std::string& text, std::string_view language, const Abbreviations& abbreviations = {}) {
    std::string result;
    const Span whole{0, static_cast<std::uint32_t>(text.size())};
    for (const Span sentence : sentences(text, whole, language, abbreviations)) {
        if (!result.empty()) result += " | ";
        result += text.substr(sentence.begin, sentence.size());
    }
    return result;
}

struct Row {
    std::string_view language;
    // As split() gives it; the text is the same without the bars.
    std::string expected;
};

void check(const std::vector<Row>& rows) {
    for (const Row& row : rows) {
        std::string text = row.expected;
        for (std::size_t at = text.find(" | "); at != text.npos; at = text.find(" | ")) {
            text.erase(at, 2);
        }
        EXPECT_EQ(split(text, row.language), row.expected);
    }
}

TEST(Sentences, English) {
    check({
        {"en", "One boat sank. | Two others were saved."},
        {"en", "Was it cold? | It was! | Everybody shivered."},
        {"en", "Mr. Alder met Dr. Finch in St. Mary on Tuesday. | They spoke."},
        {"en", "The novelist J. K. Ashby lives at No. 10. | She writes."},
        {"en", "Plan B. | It failed, and M. A. Finch left."},
        {"en", "It was Harlow vs. Benton. | Harlow won."},
        {"en", "They met at 9 p.m. on Friday. | Nobody spoke."},
        {"en", "They met at 9 p.m. Friday in the hall."},
        {"en", "They met at 9 p.m. | The hall was cold."},
        {"en", "The firm moved to the U.S. | It had been founded in Lyon."},
        {"en", "A U.S. Navy ship came on Aug. 12. | Twelve men were saved."},
        {"en", "He said \"No.\" | Then he left."},
        {"en", "“We were lucky.” | She smiled. | “Very lucky,” she said."},
        {"en", "“Who goes there?” he asked. | Nobody answered."},
        {"en", "It fell by 3.5 per cent. | Prices rose 2.1 per cent."},
        {"en", "(It was closed in 1998.) | It has been empty since."},
        {"en", "He said no. | They left."},
        {"en", "He waited... | Then the bell rang."},
        {"en", "Gov. Lena Marsh and Sen. Paul Reed came. | They left at once."},
        {"en", "See fig. 3 and p. 12 of vol. 2. | It explains the method."},
        {"en", "ELM FALLS, Ore. (ABC) — A bridge fell. | Nobody was hurt."},
        {"en", "Alder Works Inc. (“Alder”) makes paper. | Its rival is Finch Co. | It makes ink."},
        {"en", "The road is 12 m. | Police closed it."},
    });
}

TEST(Sentences, French) {
    check({
        {"fr", "M. Dupont est arrivé. | Mme Lenoir aussi."},
        {"fr", "L'avocat de M. Le Gall a parlé. | M. Roy s'est tu."},
        {"fr", "Le juge K. J. Roy et M. D. Lenoir sont venus. | Ils ont parlé."},
        {"fr", "« Il part. » | Elle reste."},
        {"fr", "« Oui. » a-t-il dit. | Puis rien."},
        {"fr", "« Quelle nuit ! », dit-elle. | Le vent est tombé."},
        {"fr", "«\u00A0Quelle nuit\u00A0!\u00A0» | Le vent est tombé."},
        {"fr", "Il faisait 25 °C. | Le soir, il a plu."},
        {"fr", "Le 3 janv. 2022, l'art. 5 du code a changé. | Personne ne l'a vu."},
        {"fr", "Un vase de l'an 50 av. J.-C. a été volé. | Il valait cher."},
        {"fr", "Le pont est fermé. | Les bus passent par Nîmes."},
    });
}

TEST(Sentences, SpanishAndGerman) {
    check({
        {"es", "El Sr. García llegó tarde. | La Sra. Pérez no vino."},
        {"es", "¿Qué pasó? | ¡Nada! | Todos volvieron a casa."},
        {"es", "Viajó a EE.UU. | El viaje duró un mes."},
        {"es", "Está en la pág. 10. | Nadie la ha leído."},
        {"de", "Am 3. Oktober kam Dr. Braun. | Er blieb bis zum 5. November."},
        {"de", "Im 20. Jahrhundert lag z.B. Bad St. Anna hier. | Heute nicht mehr."},
        {"de", "Er sagte: „Gut.“ | Dann ging er. | Rund fünfzig blieben."},
        {"de", "Es kamen nur 12. | Die anderen blieben zu Hause."},
        {"de", "»Das war knapp.« | Sie lachte."},
    });
}

TEST(Sentences, GivenAbbreviations) {
    EXPECT_EQ(
        split("Le quart. Nord est fermé. Le reste ouvre.", "fr", {"quart."}),
        "Le quart. Nord est fermé. | Le reste ouvre.");
    EXPECT_EQ(split("Le quart. Nord est fermé.", "fr"), "Le quart. | Nord est fermé.");
    // Only as a word of its own, and not when a new sentence plainly begins.
    EXPECT_EQ(split("Un écart. Nord gagne.", "fr", {"art.", "cart."}), "Un écart. | Nord gagne.");
    EXPECT_EQ(split("Nails, etc. The rest.", "en", {"etc."}), "Nails, etc. | The rest.");
    EXPECT_EQ(split("It is z. t. Lorn.", "en", {"z. t."}), "It is z. t. Lorn.");
}

TEST(Sentences, LineBreaksAreSpaces) {
    EXPECT_EQ(
        split("One boat\nsank in the\r\nbay. Two\u2028others were\u0085saved.", "en"),
        "One boat\nsank in the\r\nbay. | Two\u2028others were\u0085saved.");
}

TEST(Sentences, SpansAreOfTheWholeText) {
    const std::string text = "Title\n\n  One. Two.  \n";
    EXPECT_THAT(
        sentences(text, {7, static_cast<std::uint32_t>(text.size())}, "en-GB", {}),
        ElementsAre(Span{9, 13}, Span{14, 18}));
}

TEST(Sentences, HostileTexts) {
    for (const std::string text :
         {"", " ", "\n\n", ".", "...", "\".\"", "\u2028", ". . . .", "1."}) {
        const Span whole{0, static_cast<std::uint32_t>(text.size())};
        for (const std::string_view language : {"en", "fr", "xx", "", "no-such-language"}) {
            std::uint32_t last = 0;
            for (const Span sentence : sentences(text, whole, language, {"", "."})) {
                EXPECT_FALSE(sentence.empty());
                EXPECT_GE(sentence.begin, last);
                EXPECT_LE(sentence.end, text.size());
                last = sentence.end;
            }
        }
    }
}

TEST(Sentences, SameOnEveryThread) {
    std::vector<std::string> results(8);
    std::vector<std::thread> threads;
    for (std::string& result : results) {
        threads.emplace_back([&result] {
            for (int round = 0; round < 50; ++round) result = split("M. Roy part. Il pleut.", "fr");
        });
    }
    for (std::thread& thread : threads) thread.join();
    EXPECT_THAT(results, testing::Each("M. Roy part. | Il pleut."));
}

}  // namespace
}  // namespace claimdiff
