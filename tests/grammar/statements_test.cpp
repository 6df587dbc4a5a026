// What a text claims without a number: titles, causes, quotations, and the events of dates.
#include "grammar/statements.hpp"

#include <gtest/gtest.h>

#include <string>

#include "grammar/extract.hpp"
#include "text/corpus.hpp"

namespace claimdiff {
namespace {

// The claims of one kind: "holder: text", "text <- event", "event of noun: time".
std::string read(ClaimKind kind, const std::string& language, const std::string& text) {
    Document document = make_document("test.txt", text, language);
    document.front_date = "2024-09-18";
    std::string out;
    for (const Claim& claim : extract_claims(document, shipped_language(language), 0).claims) {
        if (claim.kind != kind) continue;
        if (!out.empty()) out += " | ";
        switch (kind) {
            case ClaimKind::cause:
                out += claim.text + " <- " + claim.measure.event;
                break;
            case ClaimKind::date:
                out += claim.measure.event + " of " + claim.measure.noun + ": " + claim.time.value;
                if (claim.superseded) out += " (superseded)";
                break;
            default:
                out += claim.holder + ": " + claim.text;
        }
    }
    return out;
}

struct Row {
    std::string language, text, expected;
};

TEST(Statements, CausesOfActiveVerbsAndHints) {
    const Row rows[] = {
        {"en", "A short circuit caused the fire.", "short circuit <- acts/fires"},
        {"en", "The crash was blamed on brake failure.", "brake failure <- acts/accidents"},
        {"en",
         "The fire broke out on Monday. It was started by an electric heater.",
         "electric heater <- acts/fires"},
        {"en", "Police said a short circuit caused the fire.", "short circuit <- acts/fires"},
        {"en",
         "A leak in the boiler, which feeds the hall, was the cause of the fire.",
         "leak <- acts/fires"},
        {"en", "The chapel collapsed owing to a lorry crash.", "lorry crash <- damage/collapsed"},
        {"en", "The keeper blamed a gust of wind.", "gust <- acts/incidents"},
        {"en", "The keeper blamed his rival.", ""},
        {"en",
         "The hall burned. A distress flare set fire to the roof.",
         "distress flare <- damage/burned"},
        {"en", "The hall burned. A guest set fire to the roof.", ""},
        {"en", "A fire caused 29 deaths.", ""},
        {"de",
         "Der Zug entgleiste. Auslöser war nach Angaben der Bahn ein Achsbruch.",
         "achsbruch <- traffic/derailed"},
        {"en",
         "Net profit was 40 million euros. The decrease is due to higher wages.",
         "higher wages <- money/net profit"},
        {"fr",
         "Les enquêteurs évoquent un différend familial.",
         "différend familial <- acts/motives"},
        {"fr", "À l'origine du geste, une querelle.", "querelle <- acts/motives"},
        {"en",
         "The concert was called off because of high winds.",
         "high winds <- state/called off"},
        {"fr", "La foudre a déclenché l'incendie.", "foudre <- acts/fires"},
        {"fr",
         "Un incendie a ravagé la halle. Les enquêteurs privilégient la piste d'un court-circuit.",
         "court-circuit <- acts/fires"},
        // who is blamed, and faults that nothing puts it down to in words
        {"en",
         "The crash closed the road. The owner blamed a gust of wind.",
         "gust <- acts/accidents"},
        {"en",
         "A fire closed the plant. An oil leak in the engine had filled the hall with smoke.",
         "oil leak <- acts/fires"},
        {"es", "El incendio duró un día. El fuego fue provocado.", "fue provocado <- acts/fires"},
        {"en", "A fire closed the plant. There was no oil leak in the engine.", ""},
        {"en", "The market was closed. An oil leak had made it slippery.", ""},
        {"en", "Human error led to the collision.", "human error <- acts/accidents/collisions"},
        {"en", "The train derailed after hitting a rock.", "rock <- traffic/collided"},
        {"en", "The roof caved in under the weight of snow.", "snow <- buildings/roofs"},
        {"en", "The drug hit a market of three million.", ""},
        {"fr",
         "Un malaise du chauffeur pourrait expliquer l'accident.",
         "malaise du chauffeur <- acts/accidents"},
        {"en", "Protesters caused a scene.", ""},
    };
    for (const Row& row : rows)
        EXPECT_EQ(read(ClaimKind::cause, row.language, row.text), row.expected) << row.text;
}

TEST(Statements, Roles) {
    const Row rows[] = {
        {"en", "Inspector Mona Tressel spoke on Monday.", "mona tressel: inspector"},
        {"en",
         "It said that Odile Farr, interim CFO, had left.",
         "odile farr: interim chief financial officer"},
        {"en",
         "It said that Odile Farr, president and chief executive, had left.",
         "odile farr: president | odile farr: chief executive"},
        {"en", "Deputy mayor Lew Orban was there.", "lew orban: deputy mayor"},
        {"en", "The residents spoke to Lew Orban.", ""},
        {"en", "Prosecutors said Orban knew.", ""},
        {"en", "The mayor left Lorme.", ""},
        {"en", "A former mayor named Lew Orban was there.", "lew orban: former mayor"},
        {"fr", "Le maire de Brézac, Anselme Touvier, a démissionné.", "anselme touvier: mayor"},
        // a name varied by a trade that was not spoken of yet
        {"fr",
         "Odile Farge a été retrouvée mardi. L'institutrice avait disparu.",
         "odile farge: teacher"},
        {"en",
         "Mona Tressel was found on Monday. The baker had gone missing.",
         "mona tressel: baker"},
        {"en", "Mona Tressel and Lew Orban were found. The baker had gone missing.", ""},
        {"en", "Mona Tressel was found on Monday. The prosecutor was there.", ""},
        {"en", "Mona Tressel was found on Monday. The baker said he knew nothing.", ""},
        {"en", "Mona Tressel was found by a baker. The baker had gone home.", ""},
        {"fr",
         "« Assez », a dit la directrice générale par intérim, Odile Farge.",
         "odile farge: interim chief executive"},
        {"fr",
         "Selon Odile Farge, première vice-présidente, rien ne presse.",
         "odile farge: vice president"},
        {"en", "Odile Farr, Lorme's deputy mayor, was there.", "odile farr: deputy mayor"},
        {"fr", "Odile Maréchal, directrice générale, est là.", "odile marechal: chief executive"},
        {"de", "Bürgermeisterin Odile Richter kam.", "odile richter: mayor"},
        // an office and a form of to be, but not what somebody else holds, nor an auxiliary
        {"de", "Neuer Trainer ist Mario Quer.", "mario quer: coach"},
        {"de", "Der Anwalt des Trainers ist Mario Quer.", "mario quer: lawyer"},
        {"de", "Der Trainer wird morgen Mario Quer treffen.", ""},
        {"fr", "Le successeur du maire est Luc Varn.", ""},
        {"es", "El hijo del alcalde es Luis Ansorena.", ""},
        {"en", "Odile Farr, 41, a volunteer nurse, was there.", "odile farr: volunteer nurse"},
    };
    for (const Row& row : rows)
        EXPECT_EQ(read(ClaimKind::role, row.language, row.text), row.expected) << row.text;
}

// The verb closes a German clause, and "der" opens one.
TEST(Statements, GermanDatesAreOfTheVerbThatClosesTheClause) {
    const Row rows[] = {
        {"de",
         "Die Halle wurde am Montag eröffnet.",
         "business/opened of buildings/stadiums: 2024-09-16"},
        {"de",
         "Die Halle wird am Montag eröffnet.",
         "business/opened of buildings/stadiums: 2024-09-23"},
        {"de",
         "Die Bibliothek wurde 1884 von einem Brauer gegründet.",
         "state/founded of buildings/libraries: 1884"},
        {"de",
         "Der Zug ist am Montag entgleist.",
         "traffic/derailed of vehicles/trains: 2024-09-16"},
        {"de", "Das Konzert findet am 12. Oktober statt.", "acts/concerts of : 2024-10-12"},
        {"de", "Das Konzert beginnt am Montag.", "state/started of acts/concerts: 2024-09-23"},
        {"de",
         "Die Fabrik soll 2026 schließen, teilte das Unternehmen am Montag mit.",
         "business/closed of organisations/factories: 2026"},
    };
    for (const Row& row : rows)
        EXPECT_EQ(read(ClaimKind::date, row.language, row.text), row.expected) << row.text;
}

TEST(Statements, WhatHappensOfItselfIsTheEvent) {
    const Row rows[] = {
        {"fr", "L'accident s'est produit lundi.", "traffic/crashed of : 2024-09-16"},
        {"fr", "L'avion s'est écrasé lundi.", "traffic/crashed of vehicles/aircraft: 2024-09-16"},
        {"fr",
         "Le procès, ouvert le 3 octobre, reprend.",
         "state/started of acts/trials: 2023-10-03"},
        {"es", "El incendio se declaró el lunes.", "state/started of acts/fires: 2024-09-16"},
        {"fr", "Le bac s'est arrêté lundi.", "fr:arrêter of fr:bac: 2024-09-16"},
        {"en", "The earthquake struck on Monday.", "acts/earthquakes of : 2024-09-16"},
    };
    for (const Row& row : rows)
        EXPECT_EQ(read(ClaimKind::date, row.language, row.text), row.expected) << row.text;
}

TEST(Statements, DatesOfWhatIsAnnounced) {
    const Row rows[] = {
        {"en", "The comet will be visible on 12 August.", "en:comet of : 2025-08-12"},
        {"en", "The trial ends on 20 September.", "state/ended of acts/trials: 2024-09-20"},
        {"en",
         "The exhibition runs from 4 to 28 October.",
         "state/ended of acts/exhibitions: 2024-10-28 | "
         "business/operated of acts/exhibitions: 2024-10-04/2024-10-28"},
        {"fr",
         "Le salon se tiendra du 4 au 8 octobre.",
         "state/ended of fr:salon: 2024-10-08 | fr:salon of : 2024-10-04/2024-10-08"},
    };
    for (const Row& row : rows)
        EXPECT_EQ(read(ClaimKind::date, row.language, row.text), row.expected) << row.text;
}

TEST(Statements, DatesOfAppositionsAndComplements) {
    const Row rows[] = {
        {"fr",
         "Le groupe Vernel, spécialiste du meuble, a ouvert en 2019 une usine.",
         "business/opened of organisations/companies: 2019"},
        {"fr",
         "Le texte sera soumis à l'assemblée générale du 21 mai.",
         "acts/meetings of : 2025-05-21"},
        {"fr", "Le procès du 4 juin a été reporté.", "acts/trials of : 2024-06-04"},
        {"fr",
         "Le retour à la normale est attendu le 14 octobre.",
         "traffic/resumed of : 2024-10-14"},
    };
    for (const Row& row : rows)
        EXPECT_EQ(read(ClaimKind::date, row.language, row.text), row.expected) << row.text;
}

TEST(Statements, RolesAreCitedWithWhatModifiesThem) {
    const Row rows[] = {
        {"en", "Retired sailor Lew Orban was there.", "Retired sailor Lew Orban"},
        {"en", "It said Lew Orban, a volunteer nurse, left.", "Lew Orban, a volunteer nurse"},
        {"fr", "Luc Castan, pompier volontaire, a été félicité.", "Luc Castan, pompier volontaire"},
    };
    for (const Row& row : rows) {
        const Document document = make_document("test.txt", row.text, row.language);
        std::string cited;
        for (const Claim& claim :
             extract_claims(document, shipped_language(row.language), 0).claims)
            if (claim.kind == ClaimKind::role)
                cited += document.text.substr(claim.span.begin, claim.span.size());
        EXPECT_EQ(cited, row.expected) << row.text;
    }
}

TEST(Statements, Causes) {
    const Row rows[] = {
        {"en", "The warehouse fire was caused by a short circuit.", "short circuit <- acts/fires"},
        {"en", "Cause: Under investigation", ""},
        {"fr",
         "Un arbre tombé sur la chaussée serait à l'origine d'un accident.",
         "arbre tombé <- acts/accidents"},
        {"fr", "La panne survenue mardi est due à une surtension.", "surtension <- acts/outages"},
        {"fr", "L'autocar a percuté un arbre.", "arbre <- traffic/collided"},
        {"fr", "L'autocar a percuté une camionnette.", ""},
        // a verb tells the mishap
        {"fr", "Le train a déraillé à cause d'un éboulement.", "éboulement <- traffic/derailed"},
        {"en", "The helicopter was shot down by a missile.", "missile <- war/shot down"},
        {"en", "The helicopter was shot down by the army.", ""},
        {"en",
         "The outage was caused by a defective wheel sensor.",
         "defective wheel sensor <- acts/outages"},
        {"en", "The delay was due to a broken rail.", "broken rail <- traffic/delayed"},
        {"fr", "La cause de l'incendie est un mégot.", "mégot <- acts/fires"},
        {"fr", "À l'origine de la panne, une surtension.", "surtension <- acts/outages"},
        {"en",
         "The fall in profit was due to higher energy costs.",
         "higher energy costs <- money/profit"},
    };
    for (const Row& row : rows)
        EXPECT_EQ(read(ClaimKind::cause, row.language, row.text), row.expected) << row.text;
}

TEST(Statements, Quotations) {
    const Row rows[] = {
        {"en",
         "“We saw the water rise. Nobody called us,” said Mona Tressel.",
         "mona tressel: we saw the water rise nobody called us"},
        {"en", "He calls it “a disgrace”.", ""},
        {"en", "She read “The Long Winter Of Discontent”.", ""},
        {"fr",
         "« L'eau montait très vite », raconte une voisine, Odile Farge.",
         "odile farge: l'eau montait très vite"},
    };
    for (const Row& row : rows)
        EXPECT_EQ(read(ClaimKind::quotation, row.language, row.text), row.expected) << row.text;
}

TEST(Statements, EventsOfDates) {
    const Row rows[] = {
        {"en", "The fire broke out on Sunday.", "state/started of acts/fires: 2024-09-15"},
        {"en",
         "The blaze, which began at around 4 p.m. on Sunday, was large.",
         "state/started of acts/fires: 2024-09-15T16:00"},
        {"en", "Police said on Monday that they were looking.", ""},
        {"fr", "Le feu s'est déclaré vers 15h10.", "state/started of acts/fires: T15:10"},
        {"fr",
         "Il était 18 h 05, dimanche, quand le tram a quitté ses rails.",
         "traffic/derailed of vehicles/trams: 2024-09-15T18:05"},
        {"fr",
         "La reprise du service est envisagée le vendredi 20, au lieu du jeudi 19.",
         "traffic/resumed of fr:service: 2024-09-20 | "
         "traffic/resumed of fr:service: 2024-09-19 (superseded)"},
        {"fr",
         "Le service ne reprendra pas avant lundi.",
         "traffic/resumed of fr:service: 2024-09-23/.."},
    };
    for (const Row& row : rows)
        EXPECT_EQ(read(ClaimKind::date, row.language, row.text), row.expected) << row.text;
}

}  // namespace
}  // namespace claimdiff
