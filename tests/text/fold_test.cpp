#include "text/fold.hpp"

#include <gtest/gtest.h>

namespace claimdiff {
namespace {

TEST(Fold, Table) {
    struct Row {
        std::string text;
        std::string expected;
    };
    const Row rows[] = {
        {"", ""},
        {"Police", "police"},
        {"Été", "été"},
        {"E\xCC\x81TE\xCC\x81", "été"},  // combining accents
        {"aujourd’hui", "aujourd'hui"},
        {"Saint‑Denis – Paris — 3 − 2", "saint-denis - paris - 3 - 2"},
        {"12\u00A0000\u202Fkm", "12 000 km"},
        {"près\r\n   de", "près de"},
        {" a\tb ", " a b "},
        {"Donau\u00ADdampf", "donaudampf"},
        {"İstanbul", "istanbul"},
        {"STRASSE Straße", "strasse straße"},
        {"ΣΟΦΟΣ", "σοφοσ"},
        {"\xFF"
         "A\xC3",
         "\xFF"
         "a\xC3"},
        {"\xFF"
         "E\xCC\x81\xC3",
         "\xFF"
         "é\xC3"},
        {"\xCC\x81", "\xCC\x81"},
    };
    for (const Row& row : rows) EXPECT_EQ(fold(row.text), row.expected) << row.text;
}

TEST(Fold, Appends) {
    std::string out = "x ";
    fold_to(" Y", out);
    EXPECT_EQ(out, "x  y");
    fold_to("e\xCC\x81", out);
    EXPECT_EQ(out, "x  yé");
}

TEST(Fold, Plain) {
    struct Row {
        std::string text;
        std::string expected;
    };
    const Row rows[] = {
        {"œuvre", "oeuvre"},
        {"Été", "ete"},
        {"Straße", "strasse"},
        {"Łódź", "lodz"},
        {"Tromsø", "tromso"},
        {"Ærø", "aero"},
        {"Şükrü Ağca", "sukru agca"},
        {"ﬁn", "fin"},
        {"Việt Nam", "viet nam"},
        {"km²", "km²"},
        {"Київ", "киів"},
        {"\xFF", "\xFF"},
    };
    for (const Row& row : rows) EXPECT_EQ(fold_plain(row.text), row.expected) << row.text;
}

}  // namespace
}  // namespace claimdiff
