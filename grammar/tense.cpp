// The tense of the verb a date belongs to, which tells on which side of the day of publication a
// weekday or a date without a year lies.
//
// The verb is the nearest that tells, on either side. A sign between counts as several words, since
// what stands behind it is mostly another clause: in "It will close on Monday, officials said" the
// date belongs to "will close". A participle has the tense of its auxiliary: "will be held" is
// future, "has been held" past, "is held" neither, and French "est" makes a past of "venu" and with
// "se", but not of "organisé". Auxiliaries are words of the language (category
// tense), and so is what announces (category forecast); of other verbs the ending tells, compared
// with that of the lemma:
//
//     fermera  = ferm + era,  fermer = ferm + er    future
//     tira     = tir + a,     tirer  = tir + er     past, although it ends like a future
//     fermerait                                     neither: no line of the table fits
#include "grammar/tense.hpp"

#include <algorithm>
#include <optional>
#include <span>

namespace claimdiff {
namespace {

constexpr int sign_distance = 10;  // a sign counts as so many words
constexpr int conjunction_distance = 5;
constexpr int group_reach = 3;      // words between a participle and its auxiliary
constexpr int sentence_reach = 40;  // words on either side

// A form is in the tense when it is a stem + `ending`, and its lemma the same stem + `lemma`.
struct Inflection {
    std::string_view ending, lemma;
    Tense tense;
};

constexpr Tense past = Tense::past, future = Tense::future;

constexpr Inflection french[] = {
    // imparfait
    {"ait", "er", past},
    {"aient", "er", past},
    {"geait", "ger", past},
    {"geaient", "ger", past},
    {"çait", "cer", past},
    {"çaient", "cer", past},
    {"issait", "ir", past},
    {"issaient", "ir", past},
    {"ait", "ir", past},
    {"aient", "ir", past},
    {"ait", "oir", past},
    {"aient", "oir", past},
    {"ait", "re", past},
    {"aient", "re", past},
    {"sait", "re", past},
    {"saient", "re", past},
    {"gnait", "ndre", past},
    {"gnaient", "ndre", past},
    // passé simple, where it is not the present too
    {"a", "er", past},
    {"gea", "ger", past},
    {"ça", "cer", past},
    {"èrent", "er", past},
    {"irent", "ir", past},
    {"irent", "re", past},
    {"urent", "oir", past},
    {"int", "enir", past},
    {"inrent", "enir", past},
    // futur
    {"era", "er", future},
    {"eront", "er", future},
    {"ira", "ir", future},
    {"iront", "ir", future},
    {"ra", "re", future},
    {"ront", "re", future},
    {"ra", "oir", future},
    {"ront", "oir", future},
    {"iendra", "enir", future},
    {"iendront", "enir", future},
};

constexpr Inflection german[] = {
    // Präteritum; that of strong verbs is among the words
    {"te", "en", past},
    {"ten", "en", past},
    {"ete", "en", past},
    {"eten", "en", past},
    {"te", "n", past},
    {"ten", "n", past},
};

constexpr Inflection spanish[] = {
    // pretérito, imperfecto, futuro
    {"ó", "ar", past},
    {"aron", "ar", past},
    {"ió", "er", past},
    {"ió", "ir", past},
    {"ieron", "er", past},
    {"ieron", "ir", past},
    {"aba", "ar", past},
    {"aban", "ar", past},
    {"ía", "er", past},
    {"ían", "er", past},
    {"ía", "ir", past},
    {"ían", "ir", past},
    // pretéritos that change their stem: "obtuvo", "se impuso", "cayó", "siguió"
    {"uvo", "ener", past},
    {"uvieron", "ener", past},
    {"uso", "oner", past},
    {"usieron", "oner", past},
    {"ujo", "ucir", past},
    {"ujeron", "ucir", past},
    {"izo", "acer", past},
    {"icieron", "acer", past},
    {"ino", "enir", past},
    {"inieron", "enir", past},
    {"uyó", "uir", past},
    {"uyeron", "uir", past},
    {"yó", "er", past},
    {"yeron", "er", past},
    {"yó", "ír", past},
    {"yeron", "ír", past},
    {"idió", "edir", past},
    {"idieron", "edir", past},
    {"igió", "egir", past},
    {"igieron", "egir", past},
    {"iguió", "eguir", past},
    {"iguieron", "eguir", past},
    {"irió", "erir", past},
    {"irieron", "erir", past},
    {"irtió", "ertir", past},
    {"irtieron", "ertir", past},
    {"urió", "orir", past},
    {"urieron", "orir", past},
    {"rá", "r", future},
    {"rán", "r", future},
};

std::span<const Inflection> inflections_of(std::string_view language) {
    if (language == "fr") return french;
    if (language == "de") return german;
    if (language == "es") return spanish;
    return {};
}

bool inflected_as(std::string_view form, std::string_view lemma, const Inflection& row) {
    if (form.back() != row.ending.back()) return false;
    if (!form.ends_with(row.ending) || !lemma.ends_with(row.lemma)) return false;
    form.remove_suffix(row.ending.size());
    lemma.remove_suffix(row.lemma.size());
    return !form.empty() && form == lemma;
}

// What one word says of the tense by itself.
struct Sign {
    Tense tense = Tense::unknown;
    bool verb = false;        // a finite verb, whatever its tense
    bool participle = false;  // or a form that may be one: "closed"
    bool announces = false;   // "expected", "prévu"
};

class Clause {
  public:
    Clause(const TokenText& text, const TokenRange& sentence)
        : text_(text),
          sentence_(sentence),
          english_(text.language().code == "en"),
          inflections_(inflections_of(text.language().code)) {}

    // The tense told by the verb at `at`; nothing when it is no verb, or does not end a verb group.
    std::optional<Tense> told_at(const Token* at) const {
        if (!may_tell(*at)) return {};
        const std::string_view own = id_of(*at);
        if (own == "past") return Tense::past;
        // "wurde am Montag eröffnet": a form that announces is a participle there.
        const bool listed = at->readings.empty() && at->use.any(Pos::participle);
        if (own == "future" && listed && auxiliary_of(at, sentence_reach) == "past")
            return Tense::past;
        // "konnte am Samstag gelöscht werden": an infinitive
        if (own == "future" && at->word == "werden" && auxiliary_of(at, sentence_reach) == "past")
            return Tense::past;
        if (own == "future") return Tense::future;
        if (own == "perfect" || own == "being") {  // "Lundi, le maire a aussi annoncé …"
            if (const Token* participle = participle_behind(at)) return told_at(participle);
        }
        // "is to end on Saturday"
        if (own == "open" && at + 1 != sentence_.last
            && text_.has_id(*(at + 1), Category::role_word, "infinitive"))
            return Tense::future;
        if (own == "open")  // "will be visible"
            return auxiliary_of(at, group_reach) == "future" ? Tense::future : Tense::unknown;
        if (own == "planned") return Tense::planned;
        const Sign sign = sign_of(*at);
        if (own == "motion" || sign.participle || sign.announces) {
            std::string_view auxiliary = auxiliary_of(at, group_reach);
            if (auxiliary == "being") auxiliary = own == "motion" ? "perfect" : "open";
            if (sign.announces)
                return auxiliary == "past" && !opens_with_verb(*at) ? Tense::unknown
                                                                    : Tense::future;
            if (auxiliary == "future") return Tense::future;
            if (auxiliary == "past" || auxiliary == "perfect") return Tense::past;
            if (auxiliary == "planned") return Tense::planned;
            if (auxiliary == "open") return Tense::unknown;
        }
        if (sign.verb) return sign.tense;
        return {};
    }

    // "The deadline is Monday", "the next vote is on 3 May": what alone stands before the time,
    // with a preposition at most, announces it. "It is Monday" does not.
    bool announces(const Token* at, const Token* time) const {
        if (!is_appointed(*at)) return false;
        if (at + 1 != time && (at + 2 != time || !(at + 1)->has(Category::preposition)))
            return false;
        return at == sentence_.first || !text_.has_id(*(at - 1), Category::role_word, "cleft");
    }

    // "Le procès, ouvert le 3 février, …": a participle alone, right before the time.
    bool describes(const Token* at) const {
        return at != sentence_.first && (at - 1)->is_sign(",") && sign_of(*at).participle
               && !sign_of(*at).announces;
    }

  private:
    // The verb itself, or as the last word of a phrase: "se réunissent".
    bool is_appointed(const Token& t) const {
        if (text_.id(t, Category::tense) == "appointed") return true;
        const std::size_t space = t.word.find_last_of(" '");
        if (space == t.word.npos || !t.readings.empty()) return false;
        const Lexicon& lexicon = text_.language().lexicon;
        const auto verb = lexicon.lexemes(lexicon.step(Lexicon::forms, t.word.substr(space + 1)));
        return std::any_of(verb.begin(), verb.end(), [&](const Lexeme& lexeme) {
            return lexeme.category == Category::tense && lexicon.text(lexeme.id) == "appointed";
        });
    }

    std::string_view id_of(const Token& t) const {
        const std::string_view id = text_.id(t, Category::tense);
        return id == "appointed" ? "open" : id;
    }

    // Most words can be no verb, and all of a sentence are asked.
    static bool may_tell(const Token& t) {
        static constexpr Categories telling{Category::tense, Category::forecast};
        return t.use.any(Pos::verb | Pos::participle) || t.categories.intersects(telling)
               || is_phrase_of_event(t);
    }

    // "came on", "se rendra": a phrase of no word class, one of whose words is inflected.
    static bool is_phrase_of_event(const Token& t) {
        return t.readings.empty() && (t.has(Category::event) || t.has(Category::state))
               && t.word.find(' ') != t.word.npos;
    }

    // "It was closed and [is due to] reopen": a phrase with a finite verb needs no auxiliary.
    bool opens_with_verb(const Token& t) const {
        const std::size_t end = t.word.find(' ');
        if (end == t.word.npos) return false;
        const PosUse use(text_.language().dictionary.lookup(t.word.substr(0, end)));
        return use.any(Pos::verb) && !use.any(Pos::participle);
    }

    // The first word of a phrase that may be a verb, else the first.
    std::string_view inflected_word(std::string_view phrase) const {
        for (std::size_t begin = 0; begin < phrase.size();) {
            const std::size_t end = std::min(phrase.find(' ', begin), phrase.size());
            const std::string_view word = phrase.substr(begin, end - begin);
            const PosUse use(text_.language().dictionary.lookup(word));
            if (use.any(Pos::verb | Pos::participle)) return word;
            begin = end + 1;
        }
        return phrase.substr(0, phrase.find(' '));
    }

    Sign sign_of(const Token& t) const {
        Sign sign;
        if (!t.is_word()) return sign;
        const bool phrase = is_phrase_of_event(t);
        const std::string_view form = phrase ? inflected_word(t.word) : t.word;
        bool verbal = t.readings.empty(), only_verb = !t.readings.empty();
        for (const Reading reading :
             phrase ? text_.language().dictionary.lookup(form) : t.readings) {
            const bool verb = reading.pos.has(Pos::verb);
            const bool participle = reading.pos.has(Pos::participle);
            verbal = verbal || !(reading.pos == Pos::noun || reading.pos == Pos::adjective);
            only_verb = only_verb && reading.pos == Pos::verb;
            sign.participle = sign.participle || participle;
            if (english_ && (verb || participle)) {
                // Of English verbs every form but -s, -ing and the plain one is past.
                if (reading.lemma == form || form.ends_with("ing")) continue;
                sign.verb = true;
                if (!form.ends_with("s")) sign.tense = Tense::past;
                sign.participle = sign.participle || !form.ends_with("s");
            }
            if (!verb) continue;
            for (const Inflection& row : inflections_) {
                if (!inflected_as(form, reading.lemma, row)) continue;
                sign.verb = true;
                sign.tense = row.tense;
            }
        }
        sign.announces = t.has(Category::forecast) && verbal;
        if (only_verb) sign.verb = true;  // a present
        if (sign.tense == Tense::unknown && t.has(Category::noun)) sign.verb = false;
        return sign;
    }

    // The participle that belongs to an auxiliary; null when none follows.
    const Token* participle_behind(const Token* auxiliary) const {
        const Token* t = auxiliary + 1;
        for (int reach = group_reach; reach > 0 && t != sentence_.last && t->is_word(); --reach) {
            if (text_.id(*t, Category::tense) == "motion") return t;
            if (sign_of(*t).participle) return t;
            ++t;
        }
        return nullptr;
    }

    // What the auxiliary before a participle says, no more than `widest` words apart: "has also
    // been", "n'a pas été".
    std::string_view auxiliary_of(const Token* participle, const int widest) const {
        std::string_view found;
        int reach = widest;
        for (const Token* t = participle; t != sentence_.first && reach-- > 0;) {
            --t;
            if (!t->is_word()) break;
            const std::string_view own = id_of(*t);
            if (own.empty() || own == "motion") continue;
            if (found != "past" && found != "future") found = own;  // "will have been"
            if (own == "being" && t != sentence_.first && is_reflexive(*(t - 1))) found = "perfect";
            reach = widest;
        }
        return found;
    }

    bool is_reflexive(const Token& t) const {
        return text_.has_id(t, Category::role_word, "reflexive");
    }

    const TokenText& text_;
    TokenRange sentence_;
    bool english_;
    std::span<const Inflection> inflections_;
};

}  // namespace

Tense tense_around(const TokenText& text, const TokenRange& sentence, const TokenRange& words) {
    const Clause clause(text, sentence);
    constexpr int adjacent = 2;  // "ouvert le 3 février", "opened on 3 February"
    int steps = 0;
    for (const Token* t = words.first; t != sentence.first && steps < adjacent; ++steps) {
        if (clause.describes(--t)) return Tense::past;
        if (clause.announces(t, words.first)) return Tense::future;
    }
    std::optional<Tense> told;
    int best = sentence_reach;
    const auto look = [&](const Token* t, int& distance) {
        // "in a run-off on 15 November [after] neither won": another clause
        const bool opens = words.last <= t && t->has(Category::after);
        distance += t->kind == TokenKind::sign || opens ? sign_distance
                    : t->has(Category::conjunction)     ? conjunction_distance
                                                        : 1;
        if (distance >= best) return false;
        const auto tense = clause.told_at(t);
        if (!tense) return true;
        told = tense;
        best = distance;
        return false;
    };
    int distance = 0;
    for (const Token* t = words.first; t != sentence.first;) {
        if (!look(--t, distance)) break;
    }
    distance = 0;
    for (const Token* t = words.last; t != sentence.last; ++t) {
        if (!look(t, distance)) break;
    }
    return told.value_or(Tense::unknown);
}

}  // namespace claimdiff
