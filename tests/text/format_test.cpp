#include "text/readers/format.hpp"

#include <gtest/gtest.h>

#include <string>

namespace claimdiff {
namespace {

using namespace std::string_literals;

TEST(FileFormat, ContentFirstThenTheName) {
    struct Row {
        std::string text;
        const char* name;
        FileFormat format;
    };
    const Row rows[] = {
        {"Twelve men.", "a.txt", FileFormat::plain},
        {"Twelve men.", "a.html", FileFormat::plain},
        {"<!DOCTYPE html><title>x</title>", "a.txt", FileFormat::html},
        {"\n<!-- saved from -->\n<HTML lang=fr>", "a", FileFormat::html},
        {"\xEF\xBB\xBF<html>", "a", FileFormat::html},
        {"<p>Twelve men.</p>", "a.txt", FileFormat::html},
        {"<5 men were lost>", "a.txt", FileFormat::plain},
        {"<?xml version='1.0'?><html xmlns='x'>", "a.xml", FileFormat::html},
        {"<?xml version='1.0'?>\n<nitf>", "a.xml", FileFormat::news_xml},
        {"<ns:newsItem xmlns:ns='x'>", "a.xml", FileFormat::news_xml},
        {"<?xml version='1.0'?><rss/>", "a.xml", FileFormat::unknown_xml},
        {"{\"id\": 1, \"text\": \"x\"}\n", "a.txt", FileFormat::json_lines},
        {"{\"id\": 1}\n", "a.txt", FileFormat::plain},
        {"{\"id\": 1}\n", "a.jsonl", FileFormat::json_lines},
        {"[{\"id\": 1,\n\"text\": \"x\"}]\n", "a.json", FileFormat::json_lines},
        {"{\n\"id\": 1,\n\"text\": \"x\"\n}\n", "a.json", FileFormat::json_lines},
        {"[Twelve] men.", "a.json", FileFormat::plain},
        {"Twelve men.", "a.jsonl", FileFormat::plain},
        {"Twelve men.\n{\"id\": 1}\n", "a.jsonl", FileFormat::json_lines},
        {"<blockquote>Twelve men.</blockquote>", "a.txt", FileFormat::html},
        {"Twelve men: three boats.", "a.eml", FileFormat::plain},
        {"Subject: Twelve men\n\nText\n", "a.eml", FileFormat::mail},
        {"id,title,text\n", "a.txt", FileFormat::csv},
        {"\"Text\";\"Source\"\r\n", "a.txt", FileFormat::csv},
        {"The text, and more\n", "a.txt", FileFormat::plain},
        {"Port,Passengers\n", "a.csv", FileFormat::csv},
        {"Port, Passengers\nVannec, 12\n", "a.csv", FileFormat::csv},
        {"id,note\n1,The port, he said.\n", "a.csv", FileFormat::csv},
        {"id,note\n1,\"The port, he said.\nNo more.\"\n", "a.csv", FileFormat::csv},
        {"Twelve men, three boats.\n", "a.csv", FileFormat::plain},
        {"text\nTwelve men.\n", "a.csv", FileFormat::csv},
        {"text\nTwelve men.\n", "a.txt", FileFormat::plain},
        {"Twelve men\n", "a.tsv", FileFormat::plain},
        {"Of the men, some fled.\nOf the boats, some sank.\n", "a.csv", FileFormat::plain},
        {"« Oui, dit-il, tous. »\n", "a.csv", FileFormat::plain},
        {"Boats of the port of Vannec, boats of the port of Esker\n", "a.csv", FileFormat::plain},
        {"# Title\n", "a.MD", FileFormat::markdown},
        {"MIME-Version: 1.0\nFrom: a@b\nDate: x\n\nText\n", "a.txt", FileFormat::mail},
        {"From: the mayor\nTo: the press\nDate: Monday\n\nText\n", "a.txt", FileFormat::plain},
        {" \n", "a.md", FileFormat::plain},
    };
    for (const Row& row : rows) {
        EXPECT_EQ(format_of_text(row.text, row.name), row.format) << row.text << " in " << row.name;
    }
}

TEST(FileFormat, ByBytes) {
    EXPECT_EQ(format_of_bytes("%PDF-1.7\n"), FileFormat::pdf);
    EXPECT_EQ(format_of_bytes("\n %PDF-1.4"), FileFormat::pdf);
    EXPECT_EQ(format_of_bytes("A text on the %PDF- mark"), FileFormat::plain);
    EXPECT_EQ(format_of_bytes("PK\x03\x04 … word/document.xml"), FileFormat::office);
    EXPECT_EQ(format_of_bytes("PK\x03\x04 … xl/workbook.xml"), FileFormat::spreadsheet);
    EXPECT_EQ(
        format_of_bytes("PK\x03\x04 … content.xml … META-INF/manifest.xml"), FileFormat::office);
    EXPECT_EQ(
        format_of_bytes("PK\x03\x04 … mimetypeapplication/vnd.oasis.opendocument.graphics … "
                        "content.xml … META-INF/manifest.xml"),
        FileFormat::unknown_zip);
    EXPECT_EQ(format_of_bytes("PK\x03\x04 … a.txt"), FileFormat::unknown_zip);
    EXPECT_EQ(format_of_bytes(""), FileFormat::plain);
}

}  // namespace
}  // namespace claimdiff
