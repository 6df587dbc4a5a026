// What is told once of a story: how a siege ended, whether there were shots, who was hurt, what
// flag a ship flies.
#include <gtest/gtest.h>

#include <string>

#include "grammar/extract.hpp"
#include "text/corpus.hpp"

namespace claimdiff {
namespace {

// "axis: value" of the statements whose axis begins with `family`.
std::string read(const std::string& language, const std::string& text, const std::string& family) {
    Document document = make_document("test.txt", text, language);
    document.front_date = "2024-09-18";
    std::string out;
    for (const Claim& claim : extract_claims(document, shipped_language(language), 0).claims) {
        const std::string& axis = claim.measure.event;
        if (claim.kind != ClaimKind::state || !axis.starts_with(family)) continue;
        if (!out.empty()) out += " | ";
        out += (claim.holder.empty() ? claim.measure.noun : claim.holder) + ", "
               + axis.substr(family.size()) + ": " + claim.text;
    }
    return out;
}

struct Row {
    std::string language, text, expected;
};

void expect(const std::string& family, const std::vector<Row>& rows) {
    for (const Row& row : rows)
        EXPECT_EQ(read(row.language, row.text, family), row.expected) << row.text;
}

TEST(Circumstances, AreToldWithoutABearer) {
    expect(
        "story/",
        {
            {"en", "The gunman gave himself up at noon.", ", surrender: surrendered"},
            {"en", "He refused to surrender.", ""},
            {"en", "He might surrender.", ""},
            {"en", "Did he act alone?", ""},
            {"en", "Officers believe that he acted alone.", ", accomplices: alone"},
            {"en", "She had no accomplice.", ", accomplices: alone"},
            {"en", "The driver was not drunk.", ", alcohol: sober"},
            {"fr", "Le cycliste roulait sans casque.", ", helmet: unworn"},
            {"fr", "Le conseil a voté à l'unanimité.", ", vote: unanimous"},
            {"es", "Las partes no llegaron a un acuerdo.", ", agreement: failed"},
            {"es", "La vista se celebró a puerta cerrada.", ", hearing: closed"},
            {"de", "Die Fahrerin war nicht angeschnallt.", ", seat belt: unworn"},
            {"de", "Die Beamten überwältigten den Mann.", ", surrender: overpowered"},
        });
}

TEST(Circumstances, WhoWasHurt) {
    expect(
        "story/",
        {
            {"en", "Nobody was injured.", ", injured: none"},
            {"en", "A boy was injured.", ", injured: some | people/children/boys, injured: some"},
            {"en", "Three boys were injured.", ""},
            {"fr", "Aucun pompier n'a été blessé.", "people/firefighters, injured: none"},
        });
}

TEST(Existence, OfWhatIsUsedOrHeard) {
    expect(
        "exists/",
        {
            {"en", "No shots were fired.", "acts/shots, fired: none"},
            {"en", "Two shots were heard.", "acts/shots, fired: some"},
            {"en", "Police deployed a helicopter.", "vehicles/aircraft/helicopters, used: some"},
            {"en", "Police may have used a drone.", ""},
            {"fr",
             "Aucun hélicoptère n'a été utilisé.",
             "vehicles/aircraft/helicopters, used: none"},
            {"es", "Los agentes no usaron drones.", "weapons/drones, used: none"},
            {"de", "Es fielen keine Schüsse.", "acts/shots, fired: none"},
        });
}

TEST(Flags, OfVessels) {
    expect(
        "where/flag",
        {
            {"en", "The trawler was flying the Danish flag.", ", : denmark"},
            {"en", "The Malta-flagged tanker ran aground.", ", : malta"},
            {"en", "The Danish flag was raised at noon.", ""},
            {"en", "The firm is registered in Panama.", ""},
            {"fr", "Le cargo navigue sous pavillon panaméen.", ", : panama"},
            {"es", "El pesquero, de bandera panameña, se hundió.", ", : panama"},
            {"de", "Der Frachter fährt unter der Flagge Maltas.", ""},
        });
}

TEST(Cargo, OfVehicles) {
    expect(
        "cargo",
        {
            {"en", "The freighter was carrying timber.", ", : things/timber"},
            {"en", "The lorry, loaded with fertiliser, overturned.", ", : things/fertiliser"},
            {"en", "The ship carried 20 passengers.", ""},
            {"en", "He was carrying timber.", ""},
            {"es", "El camión, cargado de madera, volcó.", ", : things/timber"},
        });
}

TEST(Subjects, OfJoinedVerbsAndPronouns) {
    expect(
        "status/",
        {
            {"en", "Luc Ferran was heard and has been released.", "luc ferran, custody: free"},
            {"en", "The lock was old. It was working at noon.", "things/locks, working: on"},
            {"en", "All ferries are cancelled.", "vehicles/ships/ferries, event: cancelled"},
            {"en", "Ferries sail as normal.", "vehicles/ships/ferries, event: held"},
            {"en", "The post office remains shut.", "buildings/offices, access: closed"},
            {"en", "It was working at noon.", ""},
        });
}

TEST(Persons, LifeDeathAndSex) {
    expect(
        "person/",
        {
            {"en", "Ana Ruiz died in hospital.", "ana ruiz, condition: dead"},
            {"en", "Ana Ruiz is alive and well.", "ana ruiz, condition: safe"},
            {"en", "Ana Ruiz did not die.", ""},
            {"en", "Tashi, a male of three, ran off.", "tashi, sex: male"},
            {"en", "A three-year-old female called Tashi ran off.", "tashi, sex: female"},
            {"es", "El grupo australiano Norholt se va.", "norholt, origin: australia"},
        });
}

TEST(Means, OfTransportToHospital) {
    expect(
        "means/",
        {
            {"en", "She was flown to hospital by helicopter.", ", hospital: aircraft/helicopters"},
            {"fr", "Il a été transporté à l'hôpital en ambulance.", ", hospital: ambulances"},
            {"en", "An ambulance stood at the gate.", ""},
        });
}

TEST(Circumstances, OfTrialsAndWarnings) {
    expect(
        "story/",
        {
            {"fr", "L'accusé, qui a toujours nié, fera appel.", ", plea: denied | , appeal: filed"},
            {"fr", "Il a fini par avouer.", ", plea: confessed"},
            {"en", "She pleaded not guilty.", ", plea: denied"},
            {"fr", "La défense a exclu tout appel.", ", appeal: none"},
            {"fr", "Le département est en vigilance orange.", ", alert: orange"},
        });
}

TEST(States, OfWaysAndMen) {
    expect(
        "status/",
        {
            {"fr", "La route de Lorme est coupée.", "places/roads, access: closed"},
            {"fr", "La cour a condamné Luc Ferran.", "luc ferran, verdict: guilty"},
            {"fr", "Il a été acquitté du chef de menaces.", ""},
        });
}

TEST(Orders, OfWhatStandsInARow) {
    expect(
        "order/",
        {
            {"fr", "Le feu a pris au deuxième étage.", ", floor: 2"},
            {"en", "The fire began on the third floor.", ", floor: 3"},
            {"es", "El fuego se declaró en el tercer piso.", ", floor: 3"},
            {"de", "Das Feuer brach im dritten Stock aus.", ", floor: 3"},
            {"fr", "Il a été exclu à la 66e minute.", "sport/sent off, minute: 66"},
            {"en", "He was sent off in the 61st minute.", "sport/sent off, minute: 61"},
            {"en", "It was their sixth defeat of the season.", ", defeat: 6"},
            {"fr", "C'est une première victoire.", ""},
            {"fr",
             "Le deuxième étage a brûlé, puis le troisième étage.",
             ", floor: 2 | , floor: 3"},
        });
}

}  // namespace
}  // namespace claimdiff
