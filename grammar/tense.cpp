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

#include <optional>

namespace claimdiff {
namespace {

constexpr int sign_distance = 10;  // a sign counts as so many words
constexpr int conjunction_distance = 5;
constexpr int group_reach = 3;      // words between a participle and its auxiliary
constexpr int sentence_reach = 40;  // words on either side

// A form is in the tense when it is a stem + `ending`, and its lemma the same stem + `lemma`.
struct Inflection {
    std::string_view language, ending, lemma;
    Tense tense;
};

constexpr Tense past = Tense::past, future = Tense::future;

constexpr Inflection inflections[] = {
    // imparfait
    {"fr", "ait", "er", past},
    {"fr", "aient", "er", past},
    {"fr", "geait", "ger", past},
    {"fr", "geaient", "ger", past},
    {"fr", "çait", "cer", past},
    {"fr", "çaient", "cer", past},
    {"fr", "issait", "ir", past},
    {"fr", "issaient", "ir", past},
    {"fr", "ait", "ir", past},
    {"fr", "aient", "ir", past},
    {"fr", "ait", "oir", past},
    {"fr", "aient", "oir", past},
    {"fr", "ait", "re", past},
    {"fr", "aient", "re", past},
    {"fr", "sait", "re", past},
    {"fr", "saient", "re", past},
    {"fr", "gnait", "ndre", past},
    {"fr", "gnaient", "ndre", past},
    // passé simple, where it is not the present too
    {"fr", "a", "er", past},
    {"fr", "gea", "ger", past},
    {"fr", "ça", "cer", past},
    {"fr", "èrent", "er", past},
    {"fr", "irent", "ir", past},
    {"fr", "irent", "re", past},
    {"fr", "urent", "oir", past},
    {"fr", "int", "enir", past},
    {"fr", "inrent", "enir", past},
    // futur
    {"fr", "era", "er", future},
    {"fr", "eront", "er", future},
    {"fr", "ira", "ir", future},
    {"fr", "iront", "ir", future},
    {"fr", "ra", "re", future},
    {"fr", "ront", "re", future},
    {"fr", "ra", "oir", future},
    {"fr", "ront", "oir", future},
    {"fr", "iendra", "enir", future},
    {"fr", "iendront", "enir", future},
    // Präteritum; that of strong verbs is among the words
    {"de", "te", "en", past},
    {"de", "ten", "en", past},
    {"de", "ete", "en", past},
    {"de", "eten", "en", past},
    {"de", "te", "n", past},
    {"de", "ten", "n", past},
    // pretérito, imperfecto, futuro
    {"es", "ó", "ar", past},
    {"es", "aron", "ar", past},
    {"es", "ió", "er", past},
    {"es", "ió", "ir", past},
    {"es", "ieron", "er", past},
    {"es", "ieron", "ir", past},
    {"es", "aba", "ar", past},
    {"es", "aban", "ar", past},
    {"es", "ía", "er", past},
    {"es", "ían", "er", past},
    {"es", "ía", "ir", past},
    {"es", "ían", "ir", past},
    {"es", "rá", "r", future},
    {"es", "rán", "r", future},
};

bool inflected_as(std::string_view form, std::string_view lemma, const Inflection& row) {
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
        : text_(text), sentence_(sentence), language_(text.language().code) {}

    // The tense told by the verb at `at`; nothing when it is no verb, or does not end a verb group.
    std::optional<Tense> told_at(const Token* at) const {
        const std::string_view own = text_.id(*at, Category::tense);
        if (own == "past") return Tense::past;
        if (own == "future") return Tense::future;
        if (own == "open") return Tense::unknown;
        const Sign sign = sign_of(*at);
        if (own == "motion" || sign.participle || sign.announces) {
            std::string_view auxiliary = auxiliary_of(at);
            if (auxiliary == "being") auxiliary = own == "motion" ? "perfect" : "open";
            if (sign.announces) return auxiliary == "past" ? Tense::unknown : Tense::future;
            if (auxiliary == "future") return Tense::future;
            if (auxiliary == "past" || auxiliary == "perfect") return Tense::past;
            if (auxiliary == "open") return Tense::unknown;
        }
        if (sign.verb) return sign.tense;
        return {};
    }

  private:
    Sign sign_of(const Token& t) const {
        Sign sign;
        if (!t.is_word()) return sign;
        bool verbal = t.readings.empty(), only_verb = !t.readings.empty();
        for (const Reading reading : t.readings) {
            const bool verb = reading.pos.has(Pos::verb);
            const bool participle = reading.pos.has(Pos::participle);
            verbal = verbal || !(reading.pos == Pos::noun || reading.pos == Pos::adjective);
            only_verb = only_verb && reading.pos == Pos::verb;
            sign.participle = sign.participle || participle;
            if (language_ == "en" && (verb || participle)) {
                // Of English verbs every form but -s, -ing and the plain one is past.
                if (reading.lemma == t.word || t.word.ends_with("ing")) continue;
                sign.verb = true;
                if (!t.word.ends_with("s")) sign.tense = Tense::past;
                sign.participle = sign.participle || !t.word.ends_with("s");
            }
            if (!verb) continue;
            for (const Inflection& row : inflections) {
                if (row.language != language_ || !inflected_as(t.word, reading.lemma, row))
                    continue;
                sign.verb = true;
                sign.tense = row.tense;
            }
        }
        sign.announces = t.has(Category::forecast) && verbal;
        if (only_verb) sign.verb = true;  // a present
        if (sign.tense == Tense::unknown && t.has(Category::noun)) sign.verb = false;
        return sign;
    }

    // What the auxiliary before a participle says: "has also been", "n'a pas été".
    std::string_view auxiliary_of(const Token* participle) const {
        std::string_view found;
        int reach = group_reach;
        for (const Token* t = participle; t != sentence_.first && reach-- > 0;) {
            --t;
            if (!t->is_word()) break;
            const std::string_view own = text_.id(*t, Category::tense);
            if (own.empty() || own == "motion") continue;
            if (found != "past" && found != "future") found = own;  // "will have been"
            if (own == "being" && t != sentence_.first && reflexive(*(t - 1))) found = "perfect";
            reach = group_reach;
        }
        return found;
    }

    static bool reflexive(const Token& t) { return t.word == "s'" || t.word == "se"; }

    const TokenText& text_;
    TokenRange sentence_;
    std::string_view language_;
};

}  // namespace

Tense tense_around(const TokenText& text, const TokenRange& sentence, const TokenRange& words) {
    const Clause clause(text, sentence);
    std::optional<Tense> told;
    int best = sentence_reach;
    const auto look = [&](const Token* t, int& distance) {
        distance += t->kind == TokenKind::sign      ? sign_distance
                    : t->has(Category::conjunction) ? conjunction_distance
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
