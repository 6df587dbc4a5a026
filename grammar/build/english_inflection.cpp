// The spelling rules of regular English endings: y → i after a consonant, a silent e dropped, a
// final consonant doubled after one short stressed vowel.
//
//     with_ed("carry") → carried        with_ed("stop") → stopped, stoped
//
// Spelling does not show stress (prefer, preferred; offer, offered), so the single and the doubled
// consonant are both offered, and the caller asks a spelling dictionary. Without an answer the
// first counts: doubled for a word of one vowel letter, single for longer ones.
#include "grammar/build/english_inflection.hpp"

#include <algorithm>

namespace claimdiff::build {
namespace {

constexpr std::string_view vowels = "aeiou";

bool is_vowel(char letter) { return vowels.find(letter) != std::string_view::npos; }

bool ends_with(std::string_view text, std::string_view ending) {
    return text.size() > ending.size() && text.substr(text.size() - ending.size()) == ending;
}

bool ends_in_consonant_y(std::string_view word) {
    return ends_with(word, "y") && !is_vowel(word[word.size() - 2]);
}

bool may_double(std::string_view word) {
    constexpr std::string_view never_doubled = "aeiouwxy";
    if (word.size() < 3) {
        return false;
    }
    const char before = word[word.size() - 2];
    const char third = word[word.size() - 3];
    const bool is_after_qu = third == 'u' && word.size() > 3 && word[word.size() - 4] == 'q';
    return never_doubled.find(word.back()) == std::string_view::npos && is_vowel(before)
           && (!is_vowel(third) || is_after_qu);
}

// `ending` begins with a vowel; a silent e has been dropped already.
std::vector<std::string> with_vowel_ending(std::string_view word, std::string_view ending) {
    const std::string plain = std::string(word) + std::string(ending);
    if (!may_double(word)) {
        return {plain};
    }
    const std::string doubled = std::string(word) + word.back() + std::string(ending);
    const bool is_short = std::count_if(word.begin(), word.end(), is_vowel) == 1;
    return is_short ? std::vector{doubled, plain} : std::vector{plain, doubled};
}

std::vector<std::string> with_e_ending(std::string_view word, std::string_view ending) {
    if (ends_with(word, "e")) {
        return {std::string(word) + std::string(ending.substr(1))};
    }
    if (ends_in_consonant_y(word)) {
        return {std::string(word.substr(0, word.size() - 1)) + "i" + std::string(ending)};
    }
    return with_vowel_ending(word, ending);
}

}  // namespace

std::vector<std::string> with_s(std::string_view word) {
    const std::string stem(word);
    if (ends_in_consonant_y(word)) {
        return {stem.substr(0, stem.size() - 1) + "ies"};
    }
    for (const std::string_view sibilant : {"s", "x", "z", "ch", "sh"}) {
        if (ends_with(word, sibilant)) {
            return {stem + "es", stem + "s"};
        }
    }
    if (ends_with(word, "o") && !is_vowel(word[word.size() - 2])) {
        return {stem + "es", stem + "s"};
    }
    return {stem + "s"};
}

std::vector<std::string> with_ed(std::string_view verb) { return with_e_ending(verb, "ed"); }

std::vector<std::string> with_ing(std::string_view verb) {
    const std::string stem(verb);
    if (ends_with(verb, "ie")) {
        return {stem.substr(0, stem.size() - 2) + "ying"};
    }
    const bool keeps_e = ends_with(verb, "ee") || ends_with(verb, "oe") || ends_with(verb, "ye");
    if (ends_with(verb, "e") && !keeps_e) {
        return {stem.substr(0, stem.size() - 1) + "ing", stem + "ing"};
    }
    return with_vowel_ending(verb, "ing");
}

std::vector<std::string> with_er(std::string_view adjective) {
    return with_e_ending(adjective, "er");
}

std::vector<std::string> with_est(std::string_view adjective) {
    return with_e_ending(adjective, "est");
}

}  // namespace claimdiff::build
