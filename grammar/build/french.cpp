// French: the dictionary tells part of speech and inflection in its morphological fields.
//
//     fermer/a0 po:v1_itnq__a, rule a0 … po:ifut po:3sg → fermera: fermer, verb
//     blesser/p+ …, rule p+ … po:ppas po:adj            → blessé: blesser, participle or adjective
//     blessé/F. po:nom, rule F. … is:fem is:pl          → blessées: blessé, noun
//     aux po:prep po:det st:au                          → aux: au, function
//
// A rule's po: fields say what the form is and stand in for the entry's; without any, the entry's
// count. Elided articles and pronouns (l', d', qu'; fields dp:) are prefixes in the dictionary but
// words of their own in a text, so forms with them are left out. The prefixes of units make new
// lemmas (mètre → kilomètre); those of unit symbols (U.) are left out, since without capitals a
// megametre is a millimetre, and an exasecond "es".
#include <map>

#include "grammar/build/hunspell.hpp"
#include "grammar/build/languages.hpp"

namespace claimdiff::build {
namespace {

bool starts_with(std::string_view text, std::string_view beginning) {
    return text.substr(0, beginning.size()) == beginning;
}

PosSet pos_of(std::string_view field) {
    static const std::map<std::string_view, PosSet> known
        = {{"nom", Pos::noun},          {"titr", Pos::noun},       {"adj", Pos::adjective},
           {"loc.adj", Pos::adjective}, {"adv", Pos::adverb},      {"loc.adv", Pos::adverb},
           {"npr", Pos::name},          {"prn", Pos::name},        {"patr", Pos::name},
           {"infi", Pos::infinitive},   {"ppas", Pos::participle}, {"ppre", Pos::participle},
           {"ipre", Pos::verb},         {"iimp", Pos::verb},       {"ipsi", Pos::verb},
           {"ifut", Pos::verb},         {"cond", Pos::verb},       {"spre", Pos::verb},
           {"simp", Pos::verb},         {"impe", Pos::verb},       {"mg", Pos::function},
           {"nb", Pos::function},       {"nbro", Pos::function},   {"preverb", Pos::function},
           {"negadv", Pos::function}};
    if (!starts_with(field, "po:")) {
        return {};
    }
    const auto place = known.find(field.substr(3));
    return place == known.end() ? PosSet() : place->second;
}

bool has_pos_field(const std::vector<std::string>& fields) {
    for (const std::string& field : fields) {
        if (starts_with(field, "po:")) {
            return true;
        }
    }
    return false;
}

PosSet pos_of(const std::vector<std::string>& fields) {
    PosSet pos;
    for (const std::string& field : fields) {
        pos |= pos_of(std::string_view(field));
    }
    return pos;
}

std::string lemma_of(const ExpandedForm& form) {
    for (const std::string& field : form.entry.fields) {
        if (starts_with(field, "st:")) {
            return field.substr(3);
        }
    }
    return form.stem;
}

bool is_elision(const AffixRule* prefix) {
    return prefix != nullptr && !prefix->fields.empty() && starts_with(prefix->fields[0], "dp:");
}

}  // namespace

void add_french(const std::string& hunspell, DictionaryBuilder& builder) {
    const Hunspell dictionary(hunspell);
    const Flag unit_symbols = dictionary.flag("U.");
    const auto wanted = [&](Flag flag) { return flag != unit_symbols; };
    dictionary.expand(wanted, [&](const ExpandedForm& form) {
        if (is_elision(form.prefix)) {
            return;
        }
        const bool rule_tells = form.suffix != nullptr && has_pos_field(form.suffix->fields);
        const PosSet pos = pos_of(rule_tells ? form.suffix->fields : form.entry.fields);
        builder.add(form.text, lemma_of(form), pos);
    });
}

}  // namespace claimdiff::build
