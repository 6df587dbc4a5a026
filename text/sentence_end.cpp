// Second thoughts on the sentence ends that Unicode's rules (UAX #29) propose.
//
// Those rules break after nearly every dot before a capital. ICU's own filter (ss=standard) is no
// remedy: it matches abbreviations without looking where the word begins, and its lists hold common
// words. Here the word before the dot and the word after it decide together:
//
//     "M. | Dupont"             a title never ends a sentence
//     "No. | 10", "Aug. | 12"   an abbreviation that takes a number, and one follows
//     "in the U.S. | The fire"  initials end a sentence only before a function word
//     "at 9 p.m. | Monday"      likewise; "Monday" is none
//     "« Oui. » | a-t-il dit"   nothing ends before a lower-case letter
#include "text/sentence_end.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <unordered_map>

#include "text/characters.hpp"
#include "text/fold.hpp"
#include "text/letters.hpp"
#include "text/stop_words.hpp"

namespace claimdiff {
namespace {

using namespace std::string_view_literals;

// Abbreviations that are read alike wherever they occur; a language's data has more. Folded,
// without the dot, with a space on both sides.

// Before a name or a noun: never the end.
constexpr std::string_view titles
    = " mr mrs ms mm mme mlle mgr dr dra drs prof st ste sta sto sr sra srta sres gen gén gral "
      "lt col cdt cpt capt sgt maj cmdr adm rev hon gov sen rep supt insp pres fr hr vs approx ca "
      "cf env av bzw ggf sog inkl rd vgl adj avg incl mt ft dña ud uds ";

// After a name or an enumeration: the end only before a function word.
constexpr std::string_view trailing = " inc co cos corp ltd ltda plc jr etc al bros usw cía ";

// Before a number: not the end.
constexpr std::string_view numbered
    = " no nos nr núm num nro n art arts fig figs vol vols chap ch cap p pp pg pág págs pag "
      "abs kap sec tel tél jan janv ene feb févr mar avr abr apr jun jul juil aug ago sep sept oct "
      "okt "
      "nov dec déc dez dic mon tue wed thu fri sat sun lun mer jeu ven sam dim ";

constexpr std::size_t longest_abbreviation = 8;  // bytes, of these lists

enum Kind : std::uint8_t { no_abbreviation = 0, title = 1, trails = 2, before_numbers = 4 };

// Which of the lists above a folded word is in, as bits.
std::uint8_t kinds_of(std::string_view word) {
    static const auto kinds = [] {
        std::unordered_map<std::string_view, std::uint8_t> map;
        const auto add = [&map](std::string_view list, Kind kind) {
            for (std::size_t at = 1; at < list.size();) {
                const std::size_t end = list.find(' ', at);
                map[list.substr(at, end - at)] |= kind;
                at = end + 1;
            }
        };
        add(titles, title);
        add(trailing, trails);
        add(numbered, before_numbers);
        return map;
    }();
    const auto found = kinds.find(word);
    return found == kinds.end() ? std::uint8_t{no_abbreviation} : found->second;
}

// Of marks: no set here holds a letter, which is what is asked about most.
bool is_one_of(char32_t code, std::u32string_view set) {
    const bool letter = (code | 0x20U) >= 'a' && (code | 0x20U) <= 'z';
    return !letter && set.find(code) != set.npos;
}

bool is_gap(char32_t code) {
    const CharacterClass kind = character_class(code);
    return kind == CharacterClass::space || kind == CharacterClass::line_break;
}

bool is_word_part(char32_t code) {
    const CharacterClass kind = character_class(code);
    return kind == CharacterClass::letter || kind == CharacterClass::digit
           || kind == CharacterClass::mark;
}

char32_t first_of(std::string_view text) { return text.empty() ? 0 : character_at(text, 0).code; }

Character last_character(std::string_view text) {
    const auto byte = static_cast<unsigned char>(text.back());
    return byte < 0x80 ? Character{byte, 1} : character_before(text, text.size());
}

char32_t last_of(std::string_view text) { return text.empty() ? 0 : last_character(text).code; }

std::string_view trim_left(std::string_view text) {
    while (!text.empty() && is_gap(first_of(text))) text.remove_prefix(character_at(text, 0).bytes);
    return text;
}

std::string_view trim_right(std::string_view text) {
    while (!text.empty() && is_gap(last_of(text))) text.remove_suffix(last_character(text).bytes);
    return text;
}

// What a sentence may open with before its first word.
std::string_view skip_openers(std::string_view text) {
    for (;;) {
        text = trim_left(text);
        if (!is_one_of(first_of(text), U"\"'‘“„‚«»‹([{¿¡–—-•*…"sv)) return text;
        text.remove_prefix(character_at(text, 0).bytes);
    }
}

std::string_view first_word(std::string_view text) {
    std::size_t end = 0;
    while (end < text.size() && is_word_part(character_at(text, end).code)) {
        end += character_at(text, end).bytes;
    }
    return text.substr(0, end);
}

// The run without spaces before a final dot, without the dot and what opens or elides before it:
// "p.m" of "(at 9 p.m.", "av" of "l'av."
std::string_view word_before_dot(std::string_view left) {
    left.remove_suffix(1);
    std::size_t begin = left.size();
    while (begin > 0) {
        if (detail::ascii_letters[static_cast<unsigned char>(left[begin - 1])]) {
            --begin;
            continue;
        }
        const Character character = last_character(left.substr(0, begin));
        const bool inside = is_word_part(character.code) || is_one_of(character.code, U".-‐‑/°"sv);
        if (!inside) break;
        begin -= character.bytes;
    }
    return left.substr(begin);
}

bool is_number(std::string_view word) {
    return !word.empty() && word.find_first_not_of("0123456789") == word.npos;
}

// "J", "J.K", "U.S", "EE.UU", "svJ.-P", "p.m", "z.B", "3p.m": single or doubled letters with dots
// between.
bool is_initials(std::string_view word) {
    word.remove_prefix(std::min(word.find_first_not_of("0123456789"), word.size()));
    std::size_t letters = 0;
    bool dotted = false;
    for (std::size_t at = 0; at < word.size();) {
        const Character character = character_at(word, at);
        at += character.bytes;
        if (character.code == '.' || character.code == '-') {
            dotted = true;
            letters = 0;
        } else if (character_class(character.code) != CharacterClass::letter || ++letters > 2) {
            return false;
        }
    }
    return dotted || letters == 1;
}

// "m" of "5 m.": a unit, not an initial.
bool is_unit(std::string_view left, std::string_view word) {
    if (word.empty() || !is_lower(first_of(word)) || word.find('.') != word.npos) return false;
    const std::string_view before = trim_right(left.substr(0, left.size() - word.size() - 1));
    return character_class(last_of(before)) == CharacterClass::digit;
}

// Whether what follows opens a sentence rather than goes on with a name: a capitalised function
// word, but no initial ("K. J. Roy", though "j" is a French pronoun).
bool opens_sentence(std::string_view right, std::string_view language) {
    const std::string_view opening = skip_openers(right);
    const std::string_view word = first_word(opening);
    return opening.substr(word.size(), 1) != "." && is_stop_word(fold(word), language);
}

// "(ABC) - " after "ELM FALLS, Ore.": a bracket of capitals and then a dash.
bool is_agency_of_dateline(std::string_view right) {
    constexpr std::size_t longest = 40;
    if (first_of(right) != '(') return false;
    const std::size_t close = right.substr(0, longest).find(')');
    if (close == right.npos) return false;
    return is_upper(first_of(right.substr(1)))
           && is_one_of(first_of(trim_left(right.substr(close + 1))), U"-–—"sv);
}

bool ends_at_dot(std::string_view left, std::string_view right, const SentenceContext& context) {
    const std::string_view word = word_before_dot(left);
    if (word.empty() || word.back() == '.') return true;  // ") ." and "..."
    const auto before_number = [right] {
        return character_class(first_of(skip_openers(right))) == CharacterClass::digit;
    };
    if (is_number(word)) {
        if (word.size() + 1 == left.size()) return false;  // "1." of a list
        // German ordinals: "am 3. Oktober", "im 20. Jahrhundert".
        const bool ordinal = context.language == "de" && word.size() <= 2 && !before_number();
        return !ordinal || opens_sentence(right, context.language);
    }
    // Most words before a dot are longer than any abbreviation.
    const bool longer = count_ascii_letters(word, 0) > longest_abbreviation;
    const bool folded
        = std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    const std::uint8_t kinds = longer   ? std::uint8_t{no_abbreviation}
                               : folded ? kinds_of(word)
                                        : kinds_of(fold(word));
    if ((kinds & before_numbers) != 0) {
        if (before_number()) return false;
        if (!is_initials(word))
            return !context.abbreviations.end(left) || opens_sentence(right, context.language);
    }
    // "M. Le Gall": the French title goes before names that look like articles.
    if (context.language == "fr" && (word == "M" || word == "MM")) return false;
    if ((kinds & title) != 0) return false;
    if (is_initials(word) && !is_unit(left, word)) return opens_sentence(right, context.language);
    if ((kinds & trails) != 0 || context.abbreviations.end(left)) {
        return opens_sentence(right, context.language);
    }
    return true;
}

}  // namespace

std::size_t after_closing_marks(std::string_view text, std::size_t begin, std::size_t at) {
    for (;;) {
        const std::string_view rest = trim_left(text.substr(at));
        if (rest.empty()) return at;
        const Character mark = character_at(rest, 0);
        const std::size_t mark_at = text.size() - rest.size();
        const char32_t next = first_of(rest.substr(mark.bytes));
        bool closes = is_one_of(mark.code, U")]}"sv);
        if (is_one_of(mark.code, U"”’»›“"sv)) closes = !is_word_part(next);
        if (mark.code == '"') {
            // A straight mark closes when another is open; in a sentence that long, by its look.
            constexpr std::size_t far = 4096;
            const std::string_view before = text.substr(begin, mark_at - begin);
            closes = before.size() > far ? !is_word_part(next)
                                         : std::count(before.begin(), before.end(), '"') % 2 == 1;
        }
        if (!closes) return at;
        at = mark_at + mark.bytes;
    }
}

bool ends_sentence(std::string_view left, std::string_view right, const SentenceContext& context) {
    left = trim_right(left);
    right = trim_left(right);
    if (left.empty() || right.empty()) return false;
    if (is_one_of(first_of(right), U",;:.!?)]/"sv)) return false;
    if (is_agency_of_dateline(right)) return false;
    const std::string_view opening = skip_openers(right);
    if (is_lower(first_of(opening))) return false;
    return last_of(left) != '.' || ends_at_dot(left, right, context);
}

}  // namespace claimdiff
