// Tables as texts: what is said of each figure, in whatever format the table stands.
#include <gtest/gtest.h>

#include <cctype>
#include <string>

#include "text/readers/read_documents.hpp"

namespace claimdiff {
namespace {

// The text of the only document, its blocks in lines, tabs as "|".
std::string text_of(const std::string& name, const std::string& bytes) {
    const ReadDocuments read = read_documents(name, bytes, {});
    if (read.documents.size() != 1) return "not read";
    std::string text;
    for (const char byte : read.documents.front().text) {
        if (byte != '\n' || (!text.empty() && text.back() != '\n'))
            text += byte == '\t' ? '|' : byte;
    }
    while (!text.empty() && text.back() == '\n') text.pop_back();
    return text;
}

struct Example {
    std::string table, expected;
};

TEST(Tables, OfFiguresSayEachWithItsNames) {
    const Example examples[] = {
        {"Port,Boats\nVannec,12\nOsterby,9\n", "Vannec, Boats: 12\nOsterby, Boats: 9"},
        {",2029,2030\nRevenue (EUR m),38.9,41.2\n",
         "Revenue (2029): EUR 38.9 m\nRevenue (2030): EUR 41.2 m"},
        {"Port,Boats (2029),Boats (2030)\nVannec,12,9\n",
         "Vannec, Boats (2029): 12\nVannec, Boats (2030): 9"},
        {"Year,Boats\n2029,12\n2030,9\n", "Boats (2029): 12\nBoats (2030): 9"},
        {"Vannec,12\nOsterby,9\n", "Vannec: 12\nOsterby: 9"},
        // Another column tells the rows apart; else more than one.
        {"Rank,Port,Boats\n1,Vannec,12\n2,Osterby,9\n",
         "Vannec, Rank: 1\nVannec, Boats: 12\nOsterby, Rank: 2\nOsterby, Boats: 9"},
        {"Coast,Port,Boats\nNorth,Vannec,12\nNorth,Esker,5\nSouth,Osterby,9\n",
         "Vannec, Boats: 12\nNorth|Vannec\nEsker, Boats: 5\nNorth|Esker\nOsterby, Boats: 9\n"
         "South|Osterby"},
        {"Coast,Way,Boats\nNorth,in,12\nNorth,out,5\n",
         "North, in, Boats: 12\nNorth, out, Boats: 5"},
        {"Port,Way,Boats\nVannec,in,12\nVannec,out,9\nOsterby,in,9\nEsker,in,9\n",
         "Vannec, in, Boats: 12\nVannec, out, Boats: 9\nOsterby, Boats: 9\nOsterby|in\n"
         "Esker, Boats: 9\nEsker|in"},
        {"Port,Year,Boats\nVannec,2029,12\nVannec,2030,9\n",
         "Vannec, Boats (2029): 12\nVannec, Boats (2030): 9"},
        {"Port,Boats\nNorth coast,\nVannec,12\nTotal,12\nSouth coast,\nOsterby,9\nTotal,9\n",
         "North coast\nVannec, Boats: 12\nNorth coast, Total, Boats: 12\nSouth coast\n"
         "Osterby, Boats: 9\nSouth coast, Total, Boats: 9"},
        {"Text,Boats\nOf the port,12\n", "Of the port, Boats: 12"},
        // What no figure is stays, behind the name of its row.
        {"Port,Boats,State\nVannec,12,rebuilt\n", "Vannec, Boats: 12\nVannec|rebuilt"},
        {"Port,Master\nVannec,Ada Brannock\n", "Port|Master\nVannec|Ada Brannock"},
        {"Port,Boats in the 3 harbours\n", "Port|Boats in the 3 harbours"},
        {"Boats of the 3 ports,2029,2030\nVannec,12,9\n",
         "Boats of the 3 ports\nVannec (2029): 12\nVannec (2030): 9"},
        {"2029,2030\n12,9\n", "2029|2030\n12|9"},
        // A line without figures among those with some names no column.
        {"Vannec,12\nOsterby,none\nEsker,5\n", "Vannec: 12\nOsterby|none\nEsker: 5"},
        // Not the first line decides what stands between fields.
        {"Boats, by port\nPort;Boats\nVannec;12,5\n", "Boats, by port\nVannec, Boats: 12,5"},
        {"Port,Freight\nVannec,141 300\n",
         "Vannec, Freight: 141\u00A0"
         "300"},
    };
    for (const Example& example : examples)
        EXPECT_EQ(text_of("a.csv", example.table), example.expected) << example.table;
}

// Prose in a file of this name is read as such, and a table says all that stands in it but mere
// labels of columns without figures.
TEST(Tables, LoseNoWord) {
    const std::string texts[] = {
        "Fire in Vannec kills 12 people\nThe port was closed, said the mayor.\n",
        "Twelve men were lost, said Ada Brannock, 45.\nNine were found, three on Monday.\n",
        "A fire burned, and 12 men fled.\nThe port was shut, and 3 boats sank.\n",
        "Il pleuvait ; 12 bateaux sont restés au port.\nLe 3 mars ; 9 sont partis.\n",
        "\"Twelve men, and 3 boats, were lost.\"\n\"He left,\" she said.\n",
        "He had 1,200 boats.\nShe had 3,400 more.\n",
        "Passengers\n140\n98\n",
        "Fire kills 12 in Vannec\n",
        "Fire kills 12 in Vannec, 3 in Esker\n",
        "12,13\n14,15\n",
        "2029\n2030\n",
        "Port,Passengers on the 3 lines\n",
        "Port,Master,Since\nVannec,Ada Brannock,2029\n",
        "Port,Fire kills 12,Boats\nVannec,closed,5\n",
        "No. 7 of 2030,,\nPort,Boats,State\nVannec,12,rebuilt\nEsker,,sunk in 2029\n",
        "Port\tBoats (2029)\tBoats (2030)\nVannec\t12\n\t9\t7\tx\n",
        "Vannec,12\nOsterby,none of 4\nEsker,5\n",
        "id,title,body\na,Fire kills 12,Twelve men were killed.\n",
    };
    for (const std::string name : {"a.csv", "a.tsv"}) {
        for (const std::string& text : texts) {
            const std::string read = text_of(name, text);
            std::string word;
            for (const char byte : text) {
                if (std::isalnum(static_cast<unsigned char>(byte)) != 0) {
                    word += byte;
                    continue;
                }
                const bool label = word == "Port" || word == "Master" || word == "State";
                EXPECT_TRUE(label || read.find(word) != std::string::npos)
                    << word << " of " << text << read;
                word.clear();
            }
        }
    }
}

TEST(Tables, OfPagesHaveSpansAndSeveralHeaders) {
    const Example examples[] = {
        {"<tr><th rowspan=2>Port<th colspan=2>Boats<th rowspan=2>Crew<tr><th>2029<th>2030"
         "<tr><td>Vannec<td>12<td>9<td>31",
         "Vannec, Boats (2029): 12\nVannec, Boats (2030): 9\nVannec, Crew: 31"},
        {"<tr><th><th colspan=2>Boats<tr><th>Port<th>2029<th>2030<tr><td>Vannec<td>12<td>9",
         "Vannec, Boats (2029): 12\nVannec, Boats (2030): 9"},
        {"<tr><td><td colspan=2>Boats<tr><td>Port<td>2029<td>2030<tr><td>Vannec<td>12<td>9",
         "Vannec, Boats (2029): 12\nVannec, Boats (2030): 9"},
        {"<tr><td>Port<td colspan=2>Boats<tr><td><td>in<td>out<tr><td>Vannec<td>12<td>9",
         "Vannec, Boats, in: 12\nVannec, Boats, out: 9"},
        {"<caption>Traffic</caption><thead><tr><td>Port<td>Boats<tbody><tr><td>Vannec<td>12",
         "Traffic\nVannec, Boats: 12"},
        {"<tr><th>Coast<th>Way<th>Boats<tr><td rowspan=2>North<td>in<td>12<tr><td>out<td>9"
         "<tr><td>South<td>in<td>7",
         "North, in, Boats: 12\nNorth, out, Boats: 9\nSouth, Boats: 7\nSouth|in"},
        {"<tr><th colspan=2>Boats by port<tr><th>Port<th>Boats<tr><td>Vannec<td>12",
         "Boats by port\nVannec, Boats: 12"},
        {"<tr><th>Port<th>Boats<th>Crew<tr><td>Vannec<td colspan=2>12", "Vannec, Boats: 12"},
        {"<tr><td>Port<td>Boats<tr><td>Vannec<td><b>1&nbsp;200</b> <del>7</del>",
         "Vannec, Boats: 1\u00A0"
         "200"},
        {"<tr><th>Port<th>Boats<tr><td>Vannec<td><p>12</p><p>t</p>", "Vannec, Boats: 12 t"},
        {"<tr><th>Port<th>Boats<tr><td rowspan=99999999999999999999>Vannec<td>12<tr><td>9",
         "Vannec, Boats: 12\nVannec, Boats: 9"},
        // Inside the layout of a page.
        {"<tr><td>News of the ports<td><table><tr><th>Port<th>Boats<tr><td>Vannec<td>12</table>",
         "News of the ports\nVannec, Boats: 12"},
    };
    for (const Example& example : examples) {
        const std::string page
            = "<html><body><article><table>" + example.table + "</table></article>";
        EXPECT_EQ(text_of("a.html", page), example.expected) << example.table;
    }
}

TEST(Tables, ThatLayOutTextStayAsTheyStand) {
    const Example examples[] = {
        {"<tr><td>Home<td>News<tr><td>Three men were lost off Vannec.<td>5 comments",
         "Home|News\nThree men were lost off Vannec.|5 comments"},
        {"<tr><th>Deaths<td>14<tr><th>Injured<td>31", "Deaths|14\nInjured|31"},
        {"<tr><td>Vannec<td>12<tr><td>Osterby<td>9", "Vannec|12\nOsterby|9"},
        {"<tr><th>Port<th>Master<tr><td>Vannec<td>Ada Brannock",
         "Port|Master\nVannec|Ada Brannock"},
        {"<tr><th>Port<th colspan=1000000000>Boats<tr><td>Vannec<td>12", "Port|Boats\nVannec|12"},
    };
    for (const Example& example : examples) {
        const std::string page
            = "<html><body><article><table>" + example.table + "</table></article>";
        EXPECT_EQ(text_of("a.html", page), example.expected) << example.table;
    }
    EXPECT_EQ(
        text_of("a.md", "| Step | Work |\n|---|---|\n| First | Open **it** |\n"),
        "Step|Work\nFirst|Open it");
}

}  // namespace
}  // namespace claimdiff
