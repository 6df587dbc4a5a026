// Every encoding that ICU detects, with a text of a language that is written in it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include <memory>

#include "text/decode.hpp"
#include "text/readers/declared_encoding.hpp"

namespace claimdiff {
namespace {

using testing::ElementsAre;

std::string encoded(const std::string& text, const char* encoding) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(
        ucnv_open(encoding, &status), &ucnv_close);
    const icu::UnicodeString unicode = icu::UnicodeString::fromUTF8(text);
    std::string bytes(static_cast<std::size_t>(unicode.length()) * 8 + 16, '\0');
    const std::int32_t size = ucnv_fromUChars(
        converter.get(),
        bytes.data(),
        static_cast<std::int32_t>(bytes.size()),
        unicode.getBuffer(),
        unicode.length(),
        &status);
    EXPECT_TRUE(U_SUCCESS(status)) << encoding;
    bytes.resize(static_cast<std::size_t>(size));
    return bytes;
}

const std::string french
    = "Le préfet a déclaré que près de 40 personnes ont été blessées à l’arrivée du bac. "
      "Les secours étaient déjà sur place à midi, où l’équipage avait été regroupé. ";
const std::string russian
    = "Министр сообщил во вторник, что через реку будет построен новый мост длиной 240 метров. "
      "Работы начнутся весной и продлятся около двух лет, сказал он журналистам. ";
const std::string japanese
    = "火曜日の朝、港の近くで貨物船が沈没し、乗組員十一人が救助された。"
      "港の事務所によると、船には大麦が二千トン積まれていたという。";
const std::string chinese
    = "星期二早上，一艘货船在港口附近沉没，十一名船员获救。"
      "港务局说，船上装有两千吨大麦，没有人受伤。";
const std::string traditional
    = "星期二早上，一艘貨船在港口附近沉沒，十一名船員獲救。"
      "港務局說，船上裝有兩千噸大麥，沒有人受傷。";
const std::string korean
    = "화요일 아침 항구 근처에서 화물선이 침몰하여 선원 열한 명이 구조되었다. "
      "항만 사무소는 배에 보리 이천 톤이 실려 있었다고 말했다. ";
const std::string greek
    = "Ο υπουργός δήλωσε την Τρίτη ότι θα κατασκευαστεί μια νέα γέφυρα πάνω από το ποτάμι. "
      "Οι εργασίες θα αρχίσουν την άνοιξη και θα διαρκέσουν δύο χρόνια. ";
const std::string hebrew
    = "השר אמר ביום שלישי כי ייבנה גשר חדש מעל הנהר. העבודות יתחילו באביב ויימשכו כשנתיים. ";
const std::string arabic
    = "قال الوزير يوم الثلاثاء إنه سيتم بناء جسر جديد فوق النهر. "
      "ستبدأ الأعمال في الربيع وتستمر نحو عامين. ";
const std::string polish
    = "Minister powiedział we wtorek, że nad rzeką zostanie zbudowany nowy most. "
      "Prace rozpoczną się wiosną i potrwają około dwóch lat, ogłosił też władzom miasta. ";
const std::string turkish
    = "Bakan salı günü nehrin üzerine yeni bir köprü yapılacağını söyledi. "
      "Çalışmalar ilkbaharda başlayacak ve yaklaşık iki yıl sürecek, dedi gazetecilere. ";

const std::string works = "ستبدأ الأعمال في الربيع وتستمر نحو عامين. ";
const std::string german
    = "Die Bürgermeisterin erklärte, die Brücke über den Fluss werde im Frühjahr gebaut. "
      "Größere Schäden gab es nicht; über die Kosten müsse noch geredet werden. ";
const std::string czech
    = "Asi 40 lidí bylo v pondělí večer zraněno, oznámil úřad. Zemětřesení o síle 5,2 bylo cítit "
      "až na vzdálenost 120 kilometrů. Škola zůstane zavřená do čtvrtka. Starosta to vysvětlil na "
      "tiskové konferenci. ";

TEST(Encodings, DetectedFromTheBytesAlone) {
    struct Row {
        const char* encoding;
        const std::string& text;
    };
    const Row rows[] = {
        {"UTF-8", french},
        {"UTF-16LE", french},
        {"UTF-16BE", french},
        {"UTF-32LE", french},
        {"UTF-32BE", french},
        {"windows-1252", french},
        {"windows-1251", russian},
        {"KOI8-R", russian},
        {"ISO-8859-5", russian},
        {"Shift_JIS", japanese},
        {"EUC-JP", japanese},
        {"ISO-2022-JP", japanese},
        {"GB18030", chinese},
        {"Big5", traditional},
        {"EUC-KR", korean},
        {"ISO-2022-KR", korean},
        {"ISO-8859-7", greek},
        {"windows-1255", hebrew},
        {"windows-1256", arabic},
        {"ISO-8859-2", polish},
        {"ISO-8859-9", turkish},
        {"ISO-8859-1", german},
        {"windows-1253", greek},
        {"windows-1254", turkish},
        {"ISO-8859-6", arabic},
        {"ISO-8859-8", hebrew},
        {"ISO-8859-2", czech},
        {"windows-1250", czech},
        {"ISO-2022-CN", chinese},
        {"IBM424", hebrew},
        {"IBM420", works},
        {"UTF-16LE", russian},
        {"UTF-16BE", russian},
        {"UTF-32LE", russian},
        {"UTF-32BE", russian},
        {"UTF-16LE", japanese + " 40"},
        {"UTF-16BE", chinese + " 40"},
        {"UTF-16LE", korean},
        {"UTF-16BE", arabic},
        {"UTF-32LE", hebrew},
        // These ICU's detection does not know.
        {"macintosh", french},
        {"macintosh", german},
        {"IBM850", german},
    };
    for (const Row& row : rows) {
        std::string text;
        for (int times = 0; times < 4; ++times) text += row.text;
        EXPECT_EQ(decode(encoded(text, row.encoding)).text, text) << row.encoding;
    }
}

TEST(Encodings, DeclaredOnesHoldUnlessTheBytesContradict) {
    const std::string word = "żółw ";
    EXPECT_EQ(decode(encoded(word, "ISO-8859-2"), "iso-8859-2").text, word);
    EXPECT_EQ(decode(encoded(word, "IBM852"), "cp852").text, word);
    EXPECT_EQ(decode("caf\xE9 \x80", "latin1").text, "café €");
    EXPECT_EQ(decode("caf\xE9", "no such encoding").text, "café");
    const Decoded contradicted = decode("caf\xC3\xA9", "iso-8859-1");
    EXPECT_EQ(contradicted.text, "café");
    EXPECT_THAT(contradicted.notes, ElementsAre("declared iso-8859-1, but is UTF-8"));
    for (const char* declared : {"us-ascii", "euc-jp"}) {
        const Decoded other = decode("Les bless\xE9s \xE9taient \xE0 l'h\xF4pital", declared);
        EXPECT_EQ(other.text, "Les blessés étaient à l'hôpital") << declared;
        EXPECT_THAT(
            other.notes,
            ElementsAre(
                "declared " + std::string(declared) + ", but is not",
                "converted from windows-1252"));
    }
}

TEST(Encodings, DeclaredOnesStandForWiderOnes) {
    EXPECT_EQ(decode(encoded("朱镕基", "GBK"), "gb2312").text, "朱镕基");
    EXPECT_EQ(decode(encoded("똠방각하", "windows-949"), "euc-kr").text, "똠방각하");
    EXPECT_EQ(decode(encoded("“ağır”", "windows-1254"), "iso-8859-9").text, "“ağır”");
}

TEST(Encodings, DeclaredOnesInBytesOfAscii) {
    EXPECT_EQ(decode(encoded("40人が負傷", "ISO-2022-JP"), "iso-2022-jp").text, "40人が負傷");
    EXPECT_EQ(decode(encoded("约有40人", "HZ-GB-2312"), "hz-gb-2312").text, "约有40人");
    EXPECT_EQ(decode("d+AOk-j+AOA-", "utf-7").text, "déjà");
}

TEST(Encodings, WhatCannotBeDecodedIsTold) {
    const Decoded decoded = decode(encoded(japanese, "EUC-JP") + "\xFF.", "euc-jp");
    EXPECT_EQ(decoded.text, japanese + "\uFFFD.");
    EXPECT_EQ(decoded.notes.back(), "1 undecodable character replaced");
}

TEST(Encodings, Declarations) {
    EXPECT_EQ(declared_encoding("<?xml version='1.0' encoding='ISO-8859-15'?><a/>"), "ISO-8859-15");
    EXPECT_EQ(declared_encoding("<html><meta charset=\"windows-1251\">"), "windows-1251");
    EXPECT_EQ(
        declared_encoding("\n<!-- saved --><META http-equiv='Content-Type' "
                          "content='text/html; charset=cp1250'>"),
        "cp1250");
    EXPECT_EQ(declared_encoding("<html><p>charset=x"), "");
    EXPECT_EQ(declared_encoding("encoding='x'"), "");
}

TEST(Encodings, MixturesAreMendedAndTold) {
    const std::string utf8 = "déjà vu à midi, près du café ";
    const Decoded mixed = decode(utf8 + "r\xE9p\xE8te");
    EXPECT_EQ(mixed.text, utf8 + "répète");
    EXPECT_THAT(mixed.notes, ElementsAre("2 bytes read as windows-1252 (first at byte 35)"));
    // Marks and letters of Windows-1252 next to each other, and more of it than of UTF-8.
    EXPECT_EQ(
        decode(
            utf8
            + "l\x92\xE9t\xE9 cr\xE9\xE9\x65, \xAB\xA0"
              "ch\xE8re\xA0\xBB")
            .text,
        utf8 + "l’été créée, «\u00A0chère\u00A0»");
    EXPECT_EQ(
        decode("D\xC3\xA9j\xC3\xA0 \xC3\xA9lu.\nbless\xE9 \xE0 l'\xE9t\xE9, \xE9tonn\xE9").text,
        "Déjà élu.\nblessé à l'été, étonné");
    const Decoded twice = decode("dÃ©jÃ\xC2\xA0 vu prÃ¨s du cafÃ©, lâ€™Ã©tÃ©");
    EXPECT_EQ(twice.text, "déjà vu près du café, l’été");
    EXPECT_THAT(twice.notes, ElementsAre("UTF-8 that was encoded twice was mended"));
    // A text about such characters is no such text.
    EXPECT_EQ(decode("“Ã©” means é; “Ã¨” means è; “Ãª” too").notes.size(), 0U);
}

}  // namespace
}  // namespace claimdiff
