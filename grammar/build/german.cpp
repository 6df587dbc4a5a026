// German: capitals tell nouns, the affix classes verbs and adjectives.
//
//     Haus/Tp       → Hauses, Häuser: haus, noun
//     töten/DIXY    → tötet, tötete: töten, verb; tötend: töten, participle
//     Verletzen/J   → Verletzungen: verletzung, noun (a word of its own, not a form of the verb)
//     geschlagen/AU → geschlagene: geschlagen, adjective; ungeschlagen: a lemma of its own
//
// The classes in lower case make parts of compounds and are left out, but for the plurals p, q, f.
// Strong pasts (gab, schoss) are entries of their own, hence their own lemmas.
#include <string>
#include <string_view>

#include "grammar/build/hunspell.hpp"
#include "grammar/build/languages.hpp"

namespace claimdiff::build {
namespace {

constexpr std::u32string_view used = U"ABCDEFIJLMNOPQRSTUVWXYZfpq";
constexpr std::u32string_view conjugations = U"IXYZW";
constexpr std::u32string_view present_participle = U"D";
constexpr std::u32string_view past_participle = U"O";
constexpr std::u32string_view adjectives = U"AC";

// Classes that make new words, and how those end before their own inflection.
struct Derivation {
    Flag flag;
    std::string_view ending;
};
constexpr Derivation derivations[]
    = {{U'J', "ung"}, {U'B', "bar"}, {U'L', "lich"}, {U'M', "chen"}, {U'F', "in"}};

bool has_any(const DictionaryEntry& entry, std::u32string_view flags) {
    for (const Flag flag : entry.flags) {
        if (flags.find(flag) != std::u32string_view::npos) {
            return true;
        }
    }
    return false;
}

bool is_capital(std::string_view word) {
    const auto second = word.size() > 1 ? static_cast<unsigned char>(word[1]) : 0U;
    return (word[0] >= 'A' && word[0] <= 'Z')
           || (word.substr(0, 1) == "\xC3" && second >= 0x80 && second <= 0x9E);  // À to Þ
}

PosSet pos_of(const ExpandedForm& form) {
    const DictionaryEntry& entry = form.entry;
    if (is_capital(entry.word)) {
        return Pos::noun;
    }
    if (form.suffix == nullptr) {
        PosSet pos = has_any(entry, adjectives) ? PosSet(Pos::adjective) : PosSet();
        if (has_any(entry, conjugations)) {
            pos |= entry.word.back() == 'n' && has_any(entry, U"IXY") ? Pos::infinitive : Pos::verb;
        }
        return pos;
    }
    const std::u32string_view flag(&form.suffix->flag, 1);
    const auto is_in
        = [&](std::u32string_view flags) { return flags.find(flag) != std::u32string_view::npos; };
    if (is_in(conjugations)) {
        return Pos::verb;
    }
    if (is_in(present_participle) || is_in(past_participle)) {
        return Pos::participle;
    }
    return is_in(adjectives) ? PosSet(Pos::adjective) : PosSet();
}

std::string lemma_of(const ExpandedForm& form) {
    for (const Derivation& derivation : derivations) {
        if (form.suffix != nullptr && form.suffix->flag == derivation.flag) {
            const std::size_t place = form.text.rfind(derivation.ending);
            return place == std::string::npos
                       ? form.text
                       : form.text.substr(0, place + derivation.ending.size());
        }
    }
    return form.stem;
}

}  // namespace

void add_german(const std::string& hunspell, DictionaryBuilder& builder) {
    const Hunspell dictionary(hunspell);
    const auto wanted = [](Flag flag) { return used.find(flag) != std::u32string_view::npos; };
    dictionary.expand(wanted, [&](const ExpandedForm& form) {
        builder.add(form.text, lemma_of(form), pos_of(form));
    });
}

}  // namespace claimdiff::build
