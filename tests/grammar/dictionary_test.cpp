// Dictionaries: what the shipped ones know, and that damaged ones are refused.
#include "grammar/dictionary.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "text/fold.hpp"

namespace claimdiff {
namespace {

struct Example {
    const char* form;
    const char* lemma;
    PosSet pos;  // exactly these
};

constexpr PosSet verb_or_participle = Pos::verb | Pos::participle;
constexpr PosSet participle_or_adjective = Pos::participle | Pos::adjective;
constexpr PosSet base_form = Pos::verb | Pos::infinitive;

std::string print(const ReadingList& readings) {
    std::string text;
    for (const Reading reading : readings) {
        text += std::string(reading.lemma) + " " + std::to_string(reading.pos.bits()) + "; ";
    }
    return text;
}

void expect_readings(std::string_view language, const std::vector<Example>& examples) {
    const Dictionary dictionary = shipped_dictionary(language);
    for (const Example& example : examples) {
        const ReadingList readings = dictionary.lookup(fold(example.form));
        bool is_found = false;
        for (const Reading reading : readings) {
            is_found = is_found || (reading.lemma == example.lemma && reading.pos == example.pos);
        }
        EXPECT_TRUE(is_found) << example.form << " → " << example.lemma << " "
                              << int{example.pos.bits()} << ", not " << print(readings);
    }
}

TEST(Dictionary, French) {
    expect_readings(
        "fr",
        {
            {"abattu", "abattre", participle_or_adjective},
            {"ont", "avoir", Pos::verb},
            {"eu", "avoir", Pos::participle},
            {"est", "être", Pos::verb},
            {"est", "est", Pos::noun},
            {"fut", "être", Pos::verb},
            {"été", "être", Pos::participle},
            {"Été", "été", Pos::noun},
            {"chevaux", "cheval", Pos::noun},
            {"travaux", "travail", Pos::noun},
            {"journaux", "journal", Pos::noun},
            {"fermera", "fermer", Pos::verb},
            {"fermer", "fermer", Pos::infinitive},
            {"fermant", "fermer", Pos::participle},
            {"suppressions", "suppression", Pos::noun},
            {"blessé", "blesser", participle_or_adjective},
            {"blessé", "blessé", Pos::noun},
            {"blessées", "blessé", Pos::noun},
            {"tués", "tuer", participle_or_adjective},
            {"morts", "mort", Pos::noun},
            {"morts", "mourir", participle_or_adjective},
            {"interceptés", "intercepter", participle_or_adjective},
            {"privées", "priver", participle_or_adjective},
            {"régions", "région", Pos::noun},
            {"drones", "drone", Pos::noun},
            {"kilomètres", "kilomètre", Pos::noun},
            {"mégawatts", "mégawatt", Pos::noun},
            {"millions", "million", Pos::noun},
            {"deux", "deux", Pos::function},
            {"vont", "aller", Pos::verb},
            {"ira", "aller", Pos::verb},
            {"pourraient", "pouvoir", Pos::verb},
            {"sut", "savoir", Pos::verb},
            {"vu", "voir", participle_or_adjective},
            {"crues", "crue", Pos::noun},
            {"naît", "naître", Pos::verb},
            {"envoyée", "envoyer", participle_or_adjective},
            {"jetait", "jeter", Pos::verb},
            {"aux", "au", Pos::function},
            {"plusieurs", "plusieurs", Pos::function},
            {"L’", "le", Pos::function},
            {"nationale", "national", Pos::noun | Pos::adjective},
            {"rapidement", "rapidement", Pos::adverb},
            {"Paris", "paris", Pos::name},
            {"paris", "pari", Pos::noun},
            {"Toulouse", "toulouse", Pos::name},
        });
}

TEST(Dictionary, English) {
    expect_readings(
        "en",
        {
            {"shot", "shoot", verb_or_participle},
            {"children", "child", Pos::noun},
            {"women", "woman", Pos::noun},
            {"mice", "mouse", Pos::noun},
            {"crises", "crisis", Pos::noun},
            {"cities", "city", Pos::noun},
            {"heroes", "hero", Pos::noun},
            {"leaves", "leaf", Pos::noun},
            {"leaves", "leave", Pos::noun | Pos::verb},
            {"fled", "flee", verb_or_participle},
            {"took", "take", Pos::verb},
            {"taken", "take", Pos::participle},
            {"sang", "sing", Pos::verb},
            {"sung", "sing", Pos::participle},
            {"began", "begin", Pos::verb},
            {"begun", "begin", Pos::participle},
            {"ran", "run", Pos::verb},
            {"run", "run", base_form | Pos::noun | Pos::participle},
            {"hit", "hit", base_form | Pos::noun | Pos::participle},
            {"came", "come", Pos::verb},
            {"is", "be", Pos::verb},
            {"were", "be", Pos::verb},
            {"been", "be", Pos::participle},
            {"has", "have", Pos::verb},
            {"had", "have", verb_or_participle},
            {"rose", "rise", Pos::verb},
            {"fell", "fall", Pos::verb},
            {"left", "leave", verb_or_participle},
            {"stopped", "stop", verb_or_participle},
            {"stopping", "stop", Pos::participle},
            {"visited", "visit", verb_or_participle},
            {"carried", "carry", verb_or_participle},
            {"carries", "carry", Pos::noun | Pos::verb},
            {"moving", "move", Pos::participle},
            {"dying", "die", Pos::participle},
            {"wounded", "wound", verb_or_participle},
            {"travelled", "travel", verb_or_participle},
            {"bigger", "big", Pos::adjective},
            {"worst", "bad", Pos::adjective},
            {"quickly", "quickly", Pos::adverb},
            {"the", "the", Pos::function},
            {"of", "of", Pos::function},
            {"whose", "whose", Pos::function},
            {"Paris", "paris", Pos::name},
            {"evacuees", "evacuee", Pos::noun},
        });
}

TEST(Dictionary, Spanish) {
    expect_readings(
        "es",
        {
            {"cerró", "cerrar", Pos::verb},
            {"cierran", "cerrar", Pos::verb},
            {"cerrar", "cerrar", Pos::infinitive},
            {"cerrarlo", "cerrar", Pos::infinitive},
            {"cerrando", "cerrar", Pos::participle},
            {"cerradas", "cerrar", Pos::participle},
            {"derribaron", "derribar", Pos::verb},
            {"derribados", "derribar", Pos::participle},
            {"heridos", "herido", PosSet()},
            {"heridos", "herir", Pos::participle},
            {"muertos", "morir", Pos::participle},
            {"murieron", "morir", Pos::verb},
            {"fue", "ser", Pos::verb},
            {"fue", "ir", Pos::verb},
            {"hubo", "haber", Pos::verb},
            {"hay", "haber", Pos::verb},
            {"está", "estar", Pos::verb},
            {"pudo", "poder", Pos::verb},
            {"tuvo", "tener", Pos::verb},
            {"dijo", "decir", Pos::verb},
            {"dicho", "decir", Pos::participle},
            {"hizo", "hacer", Pos::verb},
            {"hechos", "hacer", Pos::participle},
            {"puso", "poner", Pos::verb},
            {"puesto", "poner", Pos::participle},
            {"vieron", "ver", Pos::verb},
            {"visto", "ver", Pos::participle},
            {"abierta", "abrir", Pos::participle},
            {"durmió", "dormir", Pos::verb},
            {"sido", "ser", Pos::participle},
            {"aviones", "avión", PosSet()},
            {"ciudades", "ciudad", PosSet()},
            {"veces", "vez", PosSet()},
            {"jóvenes", "joven", PosSet()},
            {"abdicaciones", "abdicación", PosSet()},
            {"niñas", "niño", PosSet()},
            {"las", "el", Pos::function},
            {"tres", "tres", Pos::function},
            {"Madrid", "madrid", Pos::name},
            {"Toledo", "toledo", Pos::name},
        });
}

TEST(Dictionary, LeavesOutWhatIsNoForm) {
    const Dictionary english = shipped_dictionary("en");
    for (const char* form : {"shooted", "childs", "takens", "visitted", "importanter"}) {
        EXPECT_TRUE(english.lookup(form).empty()) << form;
    }
    EXPECT_EQ(print(english.lookup("he")), "he 64; ");  // not helium
    const Dictionary french = shipped_dictionary("fr");
    for (const char* form : {"chevals", "l'homme", "qu'ils", "ira-t"}) {
        EXPECT_TRUE(french.lookup(form).empty()) << form;
    }
}

TEST(Dictionary, UnknownWordsHaveNoReadings) {
    for (const char* language : {"fr", "en", "es"}) {
        const Dictionary dictionary = shipped_dictionary(language);
        for (const char* form : {"", " ", "xyzzyq", "123", "\xFF\xFE", "brrrzt-brrrzt-brrrzt"}) {
            EXPECT_TRUE(dictionary.lookup(form).empty()) << language << " " << form;
        }
        EXPECT_TRUE(dictionary.lookup(std::string(100'000, 'a')).empty());
    }
}

TEST(Dictionary, OrdersReadings) {
    const Dictionary french = shipped_dictionary("fr");
    EXPECT_EQ(print(french.lookup("blessé")), "blessé 1; blesser 12; ");
    EXPECT_EQ(print(french.lookup("morts")), "mort 1; mourir 12; ");
}

TEST(Dictionary, ShipsByPrimaryLanguage) {
    EXPECT_GT(shipped_dictionary("fr").forms(), 400'000U);
    EXPECT_EQ(shipped_dictionary("fr-CA").forms(), shipped_dictionary("fr").forms());
    EXPECT_EQ(shipped_dictionary("tlh").forms(), 0U);
    EXPECT_EQ(shipped_dictionary("").forms(), 0U);
    EXPECT_TRUE(Dictionary().lookup("maison").empty());
}

}  // namespace
}  // namespace claimdiff
