// What amounts measure, over which period, and which of the figures of a name they are.
#include <gtest/gtest.h>

#include <string>

#include "grammar/extract.hpp"
#include "text/corpus.hpp"

namespace claimdiff {
namespace {

// "value noun [/per] {aspects} @time ?forecast <prior" of every money, percent, amount and
// temperature claim.
std::string print_amounts(const std::string& text, const std::string& language) {
    const Document document = make_document("t.txt", text, language);
    std::string out;
    for (const Claim& c : extract_claims(document, shipped_language(language), 0).claims) {
        if (c.kind != ClaimKind::money && c.kind != ClaimKind::percent
            && c.kind != ClaimKind::amount && c.kind != ClaimKind::temperature)
            continue;
        if (!out.empty()) out += " | ";
        out += c.quantity.value.to_string() + " " + c.measure.noun;
        if (!c.measure.per.empty()) out += " /" + c.measure.per;
        for (const std::string& aspect : c.measure.aspects) out += " {" + aspect + "}";
        if (!c.scope.time.value.empty()) out += " @" + c.scope.time.value;
        if (c.modality == Modality::forecast) out += " ?";
        if (c.scope.background) out += " <";
    }
    return out;
}

struct Row {
    const char *language, *text, *expected;
};

TEST(AmountClaims, FiguresOfAccount) {
    const Row rows[] = {
        {"en",
         "Net sales rose by 4.2% to $512.4 million in 2024 from $491.7 million in 2023.",
         "4.2 money/revenue {change/relative} {direction/up} {span/year} @2024"
         " | 512400000 money/revenue {span/year} @2024"
         " | 491700000 money/revenue {span/year} @2023 <"},
        {"en",
         "Operating profit was $61.5 million, or 12.0% of revenue (2023: 11.4%).",
         "61500000 money/operating profit | 12 money/operating margin"
         " | 11.4 money/operating margin {span/year} @2023 <"},
        // the brackets close over their year
        {"en",
         "Net debt was $61 million (2023: $66 million), and the operating margin was 12.0%.",
         "61000000 money/net debt | 66000000 money/net debt {span/year} @2023 <"
         " | 12 money/operating margin"},
        {"en",
         "Earnings per share were $1.52 basic and $1.47 diluted.",
         "1.52 money/earnings per share {shares/basic}"
         " | 1.47 money/earnings per share {shares/diluted}"},
        // what a firm earns, and a share of it
        {"en",
         "The company earned $41 million, or $1.07 a share, up from $31 million, or 81 cents a "
         "share.",
         "41000000 money/net profit | 1.07 money/earnings per share"
         " | 31000000 money/net profit < | 0.81 money/earnings per share <"},
        {"en", "Chief executive Ada Rell earned $4 million.", "4000000 "},
        {"en",
         "It expects earnings of 84 cents a share on revenue of $2.4 billion.",
         "84 money/earnings per share ? | 2400000000 money/revenue ?"},
        {"en",
         "Net sales of the Optics segment were $97 million.",
         "97000000 money/revenue {segment/optics}"},
        {"en",
         "The company expects revenue of $5 million to $6 million in 2026.",
         "5500000 money/revenue {span/year} @2026 ?"},
        {"fr",
         "Perte nette de 31,7 M€, contre un bénéfice de 4,1 M€ au 3e trimestre 2024.",
         "31700000 money/net loss | 4100000 money/profit {span/quarter} @2024-Q3 <"},
        {"fr",
         "Le chiffre d'affaires a reculé de 5,2 % à données comparables.",
         "5.2 money/revenue {basis/organic} {change/relative} {direction/down}"},
    };
    for (const Row& row : rows)
        EXPECT_EQ(print_amounts(row.text, row.language), row.expected) << row.text;
}

TEST(AmountClaims, LayoutSaysPeriodAndScale) {
    const Row rows[] = {
        {"en",
         "Full-Year 2024 Results\n\n• Revenue: $513m (+4.1%)\n\nOutlook 2025\n• Revenue of $540m",
         "513000000 money/revenue {span/year} @2024"
         " | 4.1 money/revenue {change/relative} {direction/up} {span/year} @2024"
         " | 540000000 money/revenue {span/year} @2025 ?"},
        {"en",
         "Selected data (in thousands of U.S. dollars)\n"
         "                    2024       2023\n"
         "Net sales        512,412    491,704\n",
         "512412000 money/revenue {span/year} @2024 | 491704000 money/revenue {span/year} @2023"},
        {"en",
         "Quarterly report\n(In thousands, except per share data)\n\nNet income was $24,311.",
         "24311000 money/net profit"},
    };
    for (const Row& row : rows)
        EXPECT_EQ(print_amounts(row.text, row.language), row.expected) << row.text;
}

TEST(AmountClaims, MoneyIsSaidOnce) {
    const Row rows[] = {
        {"en",
         "The reward, first 150,000 euros, was raised to 200,000.",
         "150000 money/reward | 200000 money/reward"},
        {"en",
         "They cut the ransom from $12 million to nine.",
         "12000000 money/ransom < | 9000000 money/ransom"},
        {"fr",
         "La commune a mis 480 000 euros, la Région 520 000.",
         "480000 places/municipalities | 520000 places/municipalities"},
        {"fr",
         "Le fonds a versé 3 millions d'euros. Un pont neuf coûterait 2,4 millions.",
         "3000000 money/funding | 2400000 money/cost"},
        {"en", "Police put the damage at £3 million.", "3000000 money/damage"},
        // people are no money
        {"en", "The firm paid £4,000, staff 300.", "4000 organisations/companies"},
        {"en", "The prize was £5,000. It was won by 300 runners.", "5000 money/prize"},
    };
    for (const auto& [language, text, expected] : rows)
        EXPECT_EQ(print_amounts(text, language), expected) << text;
}

TEST(AmountClaims, ReadingsOfNature) {
    const Row rows[] = {
        {"en", "The fire tore through 910 hectares (2,250 acres).", "910 measure/area/burned"},
        {"en", "A hiker was found in the 12,000-hectare park after the fire.", ""},
        {"fr",
         "Le feu, attisé par des rafales de 70 km/h, a parcouru 910 hectares.",
         "70 measure/wind gusts | 910 measure/area/burned"},
        {"fr", "Il faisait 37 degrés à l'ombre.", "37 measure/temperature"},
    };
    for (const Row& row : rows) {
        const std::string printed = print_amounts(row.text, row.language);
        if (*row.expected != '\0') {
            EXPECT_EQ(printed, row.expected) << row.text;
        } else {
            EXPECT_EQ(printed.find("burned"), std::string::npos) << row.text;
        }
    }
}

// A word for a sum makes a bare number money, in the currency of the text.
TEST(AmountClaims, SumsWithoutTheirCurrency) {
    const Row rows[] = {
        {"fr",
         "Elle annonce 3,4 millions de pertes. La dette frôle les 40 millions. Le loyer coûte 900 "
         "euros.",
         "3400000 money/net loss | 40000000 money/debt | 900 money/rent"},
        {"fr", "Elle annonce 3,4 millions de pertes.", ""},
        {"fr",
         "Le loyer coûte 900 euros ou 800 dollars. 3 millions de pertes.",
         "900 money/rent | 3000000 money/net loss"},
        {"en",
         "The ticket costs $3. It made 9 million in sales.",
         "3 money/cost | 9000000 money/revenue"},
        {"fr", "L'amende coûte 135 euros. On a dressé 2 400 amendes.", "135 money/fine"},
        {"fr",
         "Le loyer coûte 900 euros. La facture, elle, a grimpé : 14 millions.",
         "900 money/rent | 14000000 money/bill"},
        {"fr", "Elle chiffre à 400 000 euros les pertes.", "400000 money/net loss"},
        {"fr",
         "La prime est de 320 euros, loin des 450 demandés.",
         "320 money/pay/bonus | 450 money/pay/bonus"},
        {"fr",
         "Le bénéfice net est de 12 millions d'euros, contre 9 millions un an plus tôt.",
         "12000000 money/net profit | 9000000 money/net profit <"},
        {"fr",
         "Le loyer coûte 900 euros. La dette nette, elle, est tombée à 80 millions.",
         "900 money/rent | 80000000 money/net debt"},
    };
    for (const auto& [language, text, expected] : rows)
        EXPECT_EQ(print_amounts(text, language), expected) << text;
}

TEST(AmountClaims, SumsOfTheirVerb) {
    const Row rows[] = {
        {"fr",
         "Le rachat du fabricant, bouclé au printemps pour 31 millions d'euros, est contesté.",
         "31000000 money/price @XXXX-SP"},
        {"en",
         "The yard was bought from a rival in May for $31m.",
         "31000000 money/price @XXXX-05"},
        {"fr",
         "Les actionnaires toucheront 1,10 euro par titre.",
         "1.1 money/dividend /things/stocks"},
        {"fr", "Le billet coûte 3 euros par personne.", "3 money/price/ticket /people"},
    };
    for (const auto& [language, text, expected] : rows)
        EXPECT_EQ(print_amounts(text, language), expected) << text;
}

TEST(AmountClaims, Stakes) {
    const Row rows[] = {
        {"fr", "Le groupe est contrôlé à 74 % par un fonds.", "74 share/stake"},
        {"fr", "Le fonds détient 47 % de la société.", "47 share/stake"},
        {"en", "The fund owns 47% of the shares.", "47 share/stake"},
        {"fr", "Le nombre de visites aux musées a progressé de 9 %.", "9 acts/visits"},
    };
    for (const auto& [language, text, expected] : rows)
        EXPECT_EQ(print_amounts(text, language), expected) << text;
}

TEST(AmountClaims, MagnitudesOfEarthquakes) {
    for (const auto& [language, text] : {
             std::pair{"en", "A magnitude 6.9 earthquake shook the desert."},
             std::pair{"en", "A 6.9 quake hit the coast."},
             std::pair{"en", "The quake was measured at 6.9."},
             std::pair{"fr", "Un séisme de magnitude 6,9 a secoué la côte."},
             std::pair{"es", "Un sismo de 6,9 grados sacudió la costa."},
             std::pair{"de", "Ein Erdbeben der Stärke 6,9 hat die Küste erschüttert."},
         })
        EXPECT_EQ(print_amounts(text, language), "6.9 measure/magnitude") << text;
    EXPECT_EQ(
        print_amounts("An aftershock of 5.1 followed the 6.9 quake.", "en"),
        "5.1 measure/aftershock magnitude | 6.9 measure/magnitude");
    EXPECT_EQ(
        print_amounts("A 6.9 quake hit the coast. A 6.2 quake had come before.", "en"),
        "6.9 measure/magnitude | 6.2 measure/lesser magnitude");
    EXPECT_EQ(
        print_amounts("It was the strongest since a 7.1 quake.", "en"), "7.1 measure/magnitude <");
    EXPECT_EQ(print_amounts("The quake hit 6 villages.", "en"), "");
}

}  // namespace
}  // namespace claimdiff
