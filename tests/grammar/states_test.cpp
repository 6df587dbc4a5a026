// What texts say things are, deny of them, and the means they name.
#include <gtest/gtest.h>

#include <string>

#include "grammar/extract.hpp"
#include "text/corpus.hpp"

namespace claimdiff {
namespace {

// "bearer, axis or event: value", with "?" behind what is meant of any such thing.
std::string read(const std::string& language, const std::string& text) {
    Document document = make_document("test.txt", text, language);
    document.front_date = "2024-09-18";
    std::string out;
    for (const Claim& claim : extract_claims(document, shipped_language(language), 0).claims) {
        if (claim.kind != ClaimKind::state) continue;
        if (!out.empty()) out += " | ";
        out += (claim.holder.empty() ? claim.measure.noun : claim.holder) + ", "
               + claim.measure.event + ": " + claim.text;
        if (!claim.measure.aspects.empty()) out += "?";
    }
    return out;
}

struct Row {
    std::string language, text, expected;
};

void expect(const std::vector<Row>& rows) {
    for (const Row& row : rows) EXPECT_EQ(read(row.language, row.text), row.expected) << row.text;
}

TEST(States, OfThings) {
    expect({
        {"en", "The airport of Velm was closed.", "buildings/airports, status/access: closed"},
        {"en", "The airport was not closed.", "buildings/airports, status/access: not closed"},
        {"en", "The road has not been closed.", "places/roads, status/access: not closed"},
        {"fr", "L'incendie est d'origine criminelle.", "acts/fires, status/intent: deliberate"},
        {"fr", "L'aéroport de Velm demeure ouvert.", "buildings/airports, status/access: open"},
        {"fr",
         "La piscine n'est pas fermée.",
         "buildings/swimming pools, status/access: not closed"},
        {"fr", "La préfecture a fermé le pont.", "buildings/bridges, status/access: closed"},
        {"en", "The sprinklers never came on.", "things/sprinklers, status/working: not on"},
        {"en", "No alarm had been disabled.", "things/alarms, status/working: not off?"},
        {"fr",
         "Une alarme avait été coupée.",
         "things/alarms, status/working: off? | things/alarms, status/sounded: not on?"},
        {"fr", "L'alarme s'est déclenchée.", "things/alarms, status/sounded: on"},
        {"fr", "L'alarme est restée muette.", "things/alarms, status/sounded: off"},
        {"en", "The minister stayed silent.", ""},
        {"en", "The cameras filmed the raid.", "things/cameras, status/working: on"},
        {"fr",
         "Les sirènes de Brel, Tarvin et Orbec ont été actionnées.",
         "things/sirens, status/sounded: on"},
        {"en", "The library has reopened.", "buildings/libraries, status/access: open?"},
    });
}

TEST(States, DeniedAndSaid) {
    expect({
        {"en",
         "The ministry denied on Thursday that the bridge was closed.",
         "buildings/bridges, status/access: not closed"},
        {"en",
         "The firm denied the bridge was closed.",
         "buildings/bridges, status/access: not closed"},
        {"en", "The firm said the bridge was closed.", "buildings/bridges, status/access: closed"},
        {"fr",
         "Le club a démenti que la piscine soit fermée.",
         "buildings/swimming pools, status/access: not closed"},
    });
}

TEST(States, OfWhatARelativePronounTakesUp) {
    expect({
        {"en",
         "The ferry, which had sailed from Holmsund, sank.",
         "vehicles/ships/ferries, en:sail: sail | vehicles/ships/ferries, where/left: holmsund"},
        {"fr",
         "La cour a relaxé jeudi l'ancien préfet, Ivan Colme.",
         "ivan colme, status/verdict: cleared"},
        {"en", "The owner of the horse, which was locked, left.", ""},
    });
}

TEST(States, OfNames) {
    expect({
        {"en", "By nightfall Adrenia condemned the coup.", "adrenia, status/stance: against"},
        {"en", "Velm airport stayed open.", "buildings/airports, status/access: open"},
        {"en", "Velm's airport was closed.", "buildings/airports, status/access: closed"},
        {"en", "President Ilan Morvek fled to Adrenia.", "ilan morvek, status/custody: fled"},
        {"fr", "Le président Ilan Morvek a été arrêté.", "ilan morvek, status/custody: held"},
        {"fr", "L'Adrénie condamne le putsch.", "adrenie, status/stance: against"},
    });
}

TEST(States, WhatIsDeniedNeedsNoConcept) {
    expect({
        {"fr",
         "Les filets n'étaient pas électrifiés.",
         "fr:filet, fr:électrifier: not électrifier"},
        {"en", "No protester entered the hall.", "buildings/halls, move/entered: not entered"},
    });
}

TEST(States, ColoursAndWeather) {
    expect({
        {"en", "It hit a black van.", "vehicles/vans, status/colour: black?"},
        {"fr", "Il est entré dans le camion noir.", "vehicles/trucks, status/colour: black"},
        {"en", "They lived at Kinloch Green.", ""},
        {"en", "They raced under a cloudless sky.", ", status/weather: fair"},
    });
}

TEST(States, DoubtStatesNothing) {
    expect({
        {"en", "Was the airport closed?", ""},
        {"en", "If the airport was closed, nobody said so.", ""},
        {"en", "They plan to close the airport.", ""},
    });
}

TEST(Agents, OfPassivesActivesAndPhrases) {
    expect({
        {"en", "The coup was led by Colonel Ilan Morvek.", "en:coup, agent/led: ilan morvek"},
        // names of common words
        {"en", "Copper Lantern won the Velm Stakes.", "velm stakes, agent/won: copper lantern"},
        {"en",
         "Copper Lantern, trained by Noel Vick, won.",
         "copper lantern, agent/trained: noel vick"},
        {"en",
         "Copper Lantern, which belongs to the Ashby Syndicate, lost.",
         "copper lantern, agent/owned: ashby syndicate"},
        {"en", "The race went to Widow's Walk.", "sport/races, agent/won: widow's walk"},
        {"en", "The Turf Front claimed responsibility for it.", ", agent/claimed: turf front"},
        {"fr",
         "L'usine appartient au groupe Halvor.",
         "organisations/factories, agent/owned: halvor"},
        {"en", "Ana Ruzek took the Velm Stakes.", "velm stakes, agent/won: ana ruzek"},
        {"en", "Ana Ruzek took the train.", ""},
        // what stands between commas, and descriptions
        {"en",
         "Amber Tide, a mare owned by Rosa Quill and trained by Hugh Larkwell, won.",
         "amber tide, agent/owned: rosa quill | amber tide, agent/trained: hugh larkwell"},
        {"fr",
         "Le haras, entretenu par Luc Ferrand, appartient à Colin Marsan.",
         "fr:haras, agent/owned: colin marsan"},
        {"en",
         "The tyres come from Kelvan Rubber, a supplier.",
         "en:tyre, agent/made: kelvan rubber"},
        {"en", "The tyres come from Hesland.", ""},
        {"en", "The Turf Front said it was behind the protest.", ", agent/claimed: turf front"},
        {"en", "Responsibility was claimed by the Turf Front.", ", agent/claimed: turf front"},
        {"fr",
         "L'attaque a été revendiquée par le groupe Nuit Noire.",
         ", agent/claimed: nuit noire"},
        {"en", "The peak was claimed by Kelvania.", "en:peak, agent/taken: kelvania"},
        // what "who" and "qui" take up
        {"en", "Ana Ruzek, who won the Velm Stakes, left.", "velm stakes, agent/won: ana ruzek"},
        {"fr",
         "Otto Finchat, le fils aîné, qui a eu le prix du meilleur acteur, a souri.",
         "prizes/best actor, agent/won: otto finchat"},
    });
}

// "The horse" is the winner of the sentence before.
TEST(Agents, OfWhatWasNamedBefore) {
    expect({
        {"en",
         "The Velm Chase went on Saturday to Amber Tide. The horse is trained by Hugh Larkwell.",
         "velm chase, agent/won: amber tide | amber tide, agent/trained: hugh larkwell"},
        {"en",
         "The horse is trained by Hugh Larkwell.",
         "animals/horses, agent/trained: hugh larkwell"},
    });
}

TEST(Places, OfEventsAndOrigins) {
    expect({
        {"fr",
         "La collision a eu lieu jeudi à Montreval.",
         "acts/accidents/collisions, status/event: held | acts/accidents, where/event: montreval"
         " | acts/accidents/collisions, exists/held: some"},
        {"en", "The blast occurred near Tarrow.", "acts/explosions, state/occurred: occurred"},
        {"en", "The tapestry, made in Poland, was found.", "en:tapestry, where/made: poland"},
        {"fr",
         "Les rails ont été fabriqués en Italie.",
         "places/railway tracks, business/produced: produced | places/railway tracks, where/made: "
         "italy"},
    });
}

// A text that names two claimants means two deeds, for all one knows.
TEST(Agents, TwoInOneText) {
    expect({
        {"en",
         "The Turf Front claimed responsibility for it. The Orbec Circle claimed responsibility "
         "for the "
         "other.",
         ", agent/claimed: turf front? | , agent/claimed: orbec circle?"},
    });
}

TEST(Agents, OfPrizesAndWorks) {
    expect({
        {"en", "Best actress: Mara Quinn", "prizes/best actress, agent/won: mara quinn"},
        {"fr", "Meilleur acteur : Otto Finchat", "prizes/best actor, agent/won: otto finchat"},
        {"en",
         "The award for best actor went to Otto Finch.",
         "prizes/best actor, agent/won: otto finch"},
        {"fr",
         "Otto Finchat a reçu le prix d'interprétation masculine.",
         "prizes/best actor, agent/won: otto finchat"},
        // a day between the verb and whom it leads to
        {"fr",
         "Le prix du meilleur acteur a été décerné lundi à Otto Finchat.",
         "prizes/best actor, culture/awarded: awarded | prizes/best actor, agent/won: otto "
         "finchat"},
        {"en", "The trophy went on Sunday to Ana Ruzek.", "sport/titles, agent/won: ana ruzek"},
        {"en", "The minister went on Sunday to Brussels.", ""},
        {"fr",
         "Le jury a décerné lundi à Otto Finchat un prix.",
         "fr:jury, culture/awarded: awarded"},
        {"fr", "Le maire a reçu Otto Finchat.", ""},
        {"fr", "C'est un film de Anna Vella.", "things/films, agent/directed: anna vella"},
        // everybody makes something
        {"en", "Ilan Morvek made a mistake.", ""},
    });
}

TEST(States, Outlooks) {
    expect({
        {"en",
         "The group raised its full-year sales outlook.",
         "things/outlooks, status/outlook: raised"},
        {"en",
         "Guidance for the year was left unchanged.",
         "things/outlooks, status/outlook: confirmed"},
        {"fr",
         "Le groupe a confirmé ses objectifs annuels.",
         "things/outlooks, status/outlook: confirmed"},
        {"en", "Ticket prices were raised.", ""},
    });
}

TEST(Places, OfArrestsBreakInsDeparturesAndMoves) {
    const auto places = [](const char* language, const char* text) {
        std::string all = read(language, text), out;
        for (std::size_t at = all.find("where/"); at != all.npos; at = all.find("where/", at + 1))
            out += (out.empty() ? "" : "; ") + all.substr(at + 6, all.find(" |", at) - at - 6);
        return out;
    };
    struct PlaceRow {
        const char *language, *text, *expected;
    };
    for (const auto& [language, text, expected] : {
             PlaceRow{"en", "The man was arrested at a hotel in Colby.", "arrested: hotels?"},
             PlaceRow{
                 "fr", "Il a été interpellé à 11 h 50 sur le parking.", "arrested: car parks?"},
             PlaceRow{"en", "Two men were arrested in a car park.", ""},
             PlaceRow{"en", "The man was arrested in Colby.", ""},
             PlaceRow{"en", "Thieves entered through a skylight.", "in: roofs/skylights"},
             PlaceRow{"fr", "Les voleurs sont entrés en brisant une fenêtre.", "in: windows"},
             PlaceRow{"en", "She looked through a window.", ""},
             PlaceRow{"fr", "Le bateau est parti d'une plage proche d'Ormel.", "left: ormel"},
             PlaceRow{"fr", "Le bateau est parti vers Ormel.", ""},
             PlaceRow{"en", "Production will be moved to Poland.", "to: poland"},
             PlaceRow{"fr", "Les machines partiront en Roumanie.", "to: romania"},
             PlaceRow{"en", "Production will be moved to Colby.", ""},
         })
        EXPECT_EQ(places(language, text), expected) << text;
}

TEST(States, SidesThatHoldAPlace) {
    expect({
        {"en", "The radio is in rebel hands.", "en:radio, status/control: rebels"},
        {"fr",
         "La ville est sous le contrôle des rebelles.",
         "places/cities, status/control: rebels"},
        {"fr", "L'armée a repris l'aéroport.", "buildings/airports, status/control: government"},
        {"en", "The army controls the narrative.", ""},
        {"en", "The army has not taken the town.", ""},
    });
}

TEST(Means, WeaponsAndVehicles) {
    expect({
        {"en", "He was armed with a kitchen knife.", ", means/force: knives"},
        {"fr", "Il a frappé à coups de marteau.", ", means/force: hammers"},
        {"en",
         "No rubber bullets were used that night.",
         "weapons/rubber bullets, en:use: not use? | , means/force: not rubber bullets | "
         "weapons/rubber bullets, exists/used: none?"},
        {"en",
         "They fled in a stolen van.",
         "vehicles/vans, justice/stolen: stolen? | , means/escape: vans"},
        {"fr",
         "Il s'est enfui dans une berline noire.",
         "vehicles/cars, status/colour: black? | , means/escape: cars | , means/escape colour: "
         "black"},
        {"en", "The knife lay on the table.", ""},
    });
}

TEST(States, OfThePersonWhomAPronounTakesUp) {
    expect({
        {"fr",
         "Le pilote a atterri. Il n'a pas été placé en garde à vue.",
         "people/pilots, move/arrived: arrived | people/pilots, status/custody: not held"},
        {"en",
         "The pilot landed. He was arrested on Monday.",
         "people/pilots, move/arrived: arrived | people/pilots, status/custody: held"},
    });
}

TEST(Means, OfEvacuations) {
    expect({
        {"en", "The passengers disembarked by mobile stairs.", ", means/evacuation: stairs"},
        {"fr",
         "Les voyageurs ont été évacués par bateau.",
         "people/passengers, displaced/evacuated: evacuated | , means/evacuation: ships"},
        {"en", "The thieves came down by a rope.", ""},
    });
}

}  // namespace
}  // namespace claimdiff
