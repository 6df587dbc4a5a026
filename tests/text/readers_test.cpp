// What the readers of formats that are text make of them, where it is more than their claims show.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <tuple>
#include <vector>

#include "text/readers/read_documents.hpp"

namespace claimdiff {
namespace {

// "id: text" of each document, "id! reason" of each left out; line breaks as "|".
std::vector<std::string> read(const std::string& name, const std::string& bytes) {
    std::vector<std::string> result;
    const ReadDocuments all = read_documents(name, bytes, {});
    for (const Document& document : all.documents) {
        std::string text = document.id + ": ";
        for (const char byte : document.text) {
            if (byte != '\n') text += byte;
            if (byte == '\n' && text.back() != '|') text += '|';
        }
        while (text.back() == '|') text.pop_back();
        result.push_back(std::move(text));
    }
    for (const Skipped& one : all.skipped) result.push_back(one.path + "! " + one.reason);
    return result;
}

using Lines = std::vector<std::string>;

TEST(Readers, JsonOnAnyLines) {
    struct Row {
        std::string json;
        Lines expected;
    };
    const Row rows[] = {
        {"{\"id\": \"a\", \"text\": \"One.\"}\n{\"text\": \"Two.\"}\n",
         {"d.json#2: Two.", "d.json#a: One."}},
        {"{\n  \"id\": \"a\",\n  \"text\": \"One.\"\n}\n", {"d.json#a: One."}},
        {"[{\"text\": \"One.\"},\n {\"id\": 7, \"text\": \"Seven.\"}]",
         {"d.json#1: One.", "d.json#7: Seven."}},
        {"[\n {\"text\": \"One.\"},\n {\"id\": \"b\"}\n]\n",
         {"d.json#1: One.", "d.json#b! \"text\" is missing"}},
        {"[{\"text\": \"One.\"}, 5]", {"d.json! not JSON, or no array of objects"}},
        {"[{\"text\": \"One.\"}", {"d.json! not JSON, or no array of objects"}},
    };
    for (const Row& row : rows) {
        Lines got = read("d.json", row.json);
        std::sort(got.begin(), got.end());
        EXPECT_EQ(got, row.expected) << row.json;
    }
    // A broken record does not take the others with it.
    const Lines broken
        = read("d.jsonl", "{\"id\": \"a\", \"text\":\n{\"id\": \"b\", \"text\": \"Two.\"}\n");
    ASSERT_EQ(broken.size(), 2U);
    EXPECT_EQ(broken[0], "d.jsonl#b: Two.");
    EXPECT_EQ(broken[1].substr(0, 19), "d.jsonl#1! not JSON");
}

TEST(Readers, TitlesOfRecordsAreHeadlines) {
    EXPECT_EQ(
        read(
            "d.jsonl",
            "{\"text\": \"One.\", \"title\": \"Two \\u00e9\", \"id\": \"a\"}\n"
            "{\"title\": \"One\", \"text\": \" One.\", \"id\": \"b\"}\n"
            "{\"title\": \"\", \"text\": \"One.\", \"id\": \"c\"}\n"),
        (Lines{"d.jsonl#a: Two \u00e9|One.", "d.jsonl#b:  One.", "d.jsonl#c: One."}));
    EXPECT_EQ(
        read("d.csv", "id,text,title\na,One.,\"Two \"\"x\"\"\"\nb,One.,One\n"),
        (Lines{"d.csv#a: Two \"x\"|One.", "d.csv#b: One."}));
    const std::string head = "Message-ID: <a@b>\nMIME-Version: 1.0\n";
    EXPECT_EQ(read("m.eml", head + "Subject: Two\n\nOne.\n"), Lines{"m.eml: Two|One."});
    EXPECT_EQ(read("m.eml", head + "Subject: One\n\nOne.\n"), Lines{"m.eml: One."});
    EXPECT_EQ(read("m.eml", head + "From: a@b\n\nOne.\n"), Lines{"m.eml: One."});
    // Each place leads back to the word, wherever the title stands.
    const ReadDocuments read = read_documents(
        "d.jsonl",
        "{\"text\": \"One.\"}\n{\"text\": \"12 men.\", \"title\": \"For 14 men\"}\n"
        "{\"text\": \"16 men.\"}\n",
        {});
    ASSERT_EQ(read.documents.size(), 3U);
    const auto place_of = [&](std::size_t document, const char* word) {
        const Document& one = read.documents[document];
        const auto at = static_cast<std::uint32_t>(one.text.find(word));
        return place_name(one, PlaceIndex(one).place(at));
    };
    EXPECT_EQ(place_of(1, "12"), "2:11");
    EXPECT_EQ(place_of(1, "14"), "2:35");
    EXPECT_EQ(place_of(2, "16"), "3:11");
    const ReadDocuments mail
        = read_documents("m.eml", head + "SUBJECT:  For 14 men\n\n12 men.\n", {});
    ASSERT_EQ(mail.documents.size(), 1U);
    const PlaceIndex places(mail.documents[0]);
    EXPECT_EQ(place_name(mail.documents[0], places.place(4)), "3:15");
    EXPECT_EQ(place_name(mail.documents[0], places.place(12)), "5:1");
}

TEST(Readers, AddressesOfRecordsWithoutASource) {
    for (const auto& [name, text, source] : {
             std::tuple{
                 "d.jsonl",
                 "{\"text\": \"One.\", \"url\": \"https://a.example/1\"}\n",
                 "https://a.example/1"},
             std::tuple{
                 "d.jsonl",
                 "{\"text\": \"One.\", \"url\": \"https://a.example/1\", "
                 "\"source\": \"Hallow Wire\"}\n",
                 "Hallow Wire"},
             std::tuple{"d.csv", "url,text\nhttps://a.example/1,One.\n", "https://a.example/1"},
             std::tuple{
                 "d.csv", "url,text,source\nhttps://a.example/1,One.,Hallow Wire\n", "Hallow Wire"},
         }) {
        const ReadDocuments read = read_documents(name, text, {});
        ASSERT_EQ(read.documents.size(), 1U) << text;
        EXPECT_EQ(read.documents[0].source, source) << text;
    }
}

TEST(Readers, PlacesInsideAnArray) {
    const ReadDocuments read = read_documents(
        "d.json", "[\n  {\"text\": \"One.\"},\n  {\"text\": \"\\u00e9: 12 men\"}\n]", {});
    ASSERT_EQ(read.documents.size(), 2U);
    const PlaceIndex places(read.documents[1]);
    const auto at = static_cast<std::uint32_t>(read.documents[1].text.find("12"));
    EXPECT_EQ(place_name(read.documents[1], places.place(at)), "3:21");
}

TEST(Readers, ProseUnderTheNameOfAFormat) {
    EXPECT_EQ(read("a.jsonl", "Some 12 men.\n"), Lines{"a.jsonl: Some 12 men."});
    EXPECT_EQ(read("a.eml", "Some 12 men.\n"), Lines{"a.eml: Some 12 men."});
    EXPECT_EQ(read("a.doc", "{\\rtf1 Some 12 men.}"), Lines{"a.doc! binary"});
}

TEST(Readers, RaisedMarksAreNoDigits) {
    const std::string page
        = "<html><body><p>Some 1,240<sup>1</sup> cars on 3 km<sup>2</sup>, they said.<sup><a "
          "href='#n'>[2]</a></sup> The 2<sup>nd</sup> of them<sup>3</sup></p><table><tr><th>Port"
          "<th>Boats<tr><td>Vannec<td>12<sup>*</sup></table></body></html>";
    EXPECT_EQ(
        read("a.html", page),
        Lines{"a.html: Some 1,240 cars on 3 km2, they said. The 2nd of them|Vannec, Boats: 12"});
    const std::string nitf
        = "<nitf><body><body.content><p>Some 1,240<sup>1</sup> "
          "cars</p><table><tr><td>Port</td><td>Boats"
          "</td></tr><tr><td>Vannec</td><td>12<sup>2</sup></td></tr></table></body.content></"
          "body></nitf>";
    EXPECT_EQ(read("a.xml", nitf), Lines{"a.xml: Some 1,240 cars|Vannec, Boats: 12"});
}

struct Head {
    std::string title, published, source;
    friend bool operator==(const Head&, const Head&) = default;
};
void PrintTo(const Head& head, std::ostream* out) {
    *out << head.title << ", " << head.published << ", " << head.source;
}

Head head_of(const std::string& head) {
    const ReadDocuments read = read_documents(
        "a.html", "<html><head>" + head + "</head><body><p>Some 12 men.</p></body></html>", {});
    if (read.documents.size() != 1) return {"not read", "", ""};
    const Document& document = read.documents.front();
    return {document.title, document.front_date, document.source};
}

TEST(Readers, WhatAPageSaysOfItself) {
    const std::string script = "<script type='application/ld+json; charset=utf-8'>";
    // The parts of a graph refer to each other, and the page is older than the article.
    EXPECT_EQ(
        head_of(
            script
            + R"({"@graph": [{"@type": "WebPage", "headline": "News", "datePublished": "2030-01-01"},
                {"@type": ["NewsArticle"], "headline": "Ferry aground", "datePublished": "2031-03-04",
                 "publisher": {"@id": "#org"}},
                {"@type": "Organization", "@id": "#org", "name": "Hallow Courier"}]}</script>)"),
        (Head{"Ferry aground", "2031-03-04", "Hallow Courier"}));
    EXPECT_EQ(
        head_of(
            "<title>Ferry</title><meta property='article:published_time' content='2031-03-05'>"
            + script + R"([{"@type": "WebPage", "datePublished": "2030-01-01"}]</script>)"),
        (Head{"Ferry", "2031-03-05", ""}));
    EXPECT_EQ(
        head_of(
            script
            + R"({"@type": "NewsArticle", "headline": "A", "publisher": [{"name": "Hallow Courier"}]}</script>)"),
        (Head{"A", "", "Hallow Courier"}));
}

}  // namespace
}  // namespace claimdiff
