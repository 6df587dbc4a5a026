// Who speaks, around a verb or a word of speech.
#pragma once

#include <cstdint>
#include <string>

#include "grammar/words.hpp"

namespace claimdiff {

constexpr std::uint32_t longest_speaker = 9;  // words

// Most tokens are none, and many are asked.
inline bool is_quotation_mark(const Token& t) {
    return t.kind == TokenKind::sign
           && (t.is_sign("\"") || t.is_sign("”") || t.is_sign("»") || t.is_sign("“")
               || t.is_sign("«"));
}

// Whether no speaker goes on over the word: a sign, a number, another verb of speech.
bool ends_speaker(const Words& words, std::uint32_t i);

// "a month", "zwei Wochen": no time speaks.
bool is_time_word(const Token& t);

// "los daños", "den Schaden": what a figure is of says nothing.
bool names_figure(const Words& words, std::uint32_t i);

// The speaker whose words begin at `at`, or end before it, as written; empty where they name
// nobody.
std::string speaker_after(const Words& words, std::uint32_t at);
std::string speaker_before(const Words& words, std::uint32_t at);

// "Le président, M. Pradel[,] évalue", "Ms Orrell, who chaired it[,] said": whose apposition or
// clause the comma before a verb closes. A name between the commas is the speaker's.
std::string speaker_over(const Words& words, std::uint32_t comma);

// The first token of the verb group that ends at `verb`: "a de son côté indiqué", "had said".
std::uint32_t speech_start(const Words& words, std::uint32_t verb);

// "[Observers] described the vote as calm but said that …": who does what the first verb tells.
std::string speaker_of_joined(const Words& words, std::uint32_t conjunction);

// Who gives the figure at token `near`, without a word of speech: "[Police] put the crowd at
// 8,000",
// "[Le ministère] a compté 93 000", "9 000 ([syndicats])", "420 000 pour la [CGT]"; empty when
// nobody does.
std::string giver_of_figure(const Words& words, std::uint32_t near);

}  // namespace claimdiff
