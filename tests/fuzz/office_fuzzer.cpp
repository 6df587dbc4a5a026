// The readers of DOCX, ODT and XLSX. The first byte says what the others are: an archive, or the
// XML of one part of a sound archive.
#include "tests/fuzz/reader_fuzzer.hpp"
#include "tests/fuzz/stored_zip.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace claimdiff;
    if (size == 0) return 0;
    const std::string rest(reinterpret_cast<const char*>(data) + 1, size - 1);
    const std::string workbook
        = "<workbook xmlns:r='r'><sheets><sheet name='A' r:id='a'/></sheets></workbook>";
    const std::string links
        = "<Relationships><Relationship Id='a' Target='s.xml'/></Relationships>";
    switch (data[0] % 6) {
        case 0:
            fuzz_reader(FileFormat::office, rest, {});
            break;
        case 1:
            fuzz_reader(FileFormat::spreadsheet, rest, {});
            break;
        case 2:
            fuzz_reader(
                FileFormat::office,
                stored_zip({{"word/document.xml", rest}, {"word/styles.xml", rest}}),
                {});
            break;
        case 3:
            fuzz_reader(FileFormat::office, stored_zip({{"content.xml", rest}}), {});
            break;
        case 4:
            fuzz_reader(
                FileFormat::spreadsheet,
                stored_zip(
                    {{"xl/workbook.xml", workbook},
                     {"xl/_rels/workbook.xml.rels", links},
                     {"xl/styles.xml",
                      "<styleSheet><cellXfs><xf numFmtId='9'/><xf numFmtId='14'/>"
                      "</cellXfs></styleSheet>"},
                     {"xl/s.xml", rest}}),
                {});
            break;
        default:
            fuzz_reader(
                FileFormat::spreadsheet,
                stored_zip(
                    {{"xl/workbook.xml", rest},
                     {"xl/_rels/workbook.xml.rels", links},
                     {"xl/s.xml",
                      "<worksheet><sheetData><row><c><v>1</v></c></row></sheetData>"
                      "</worksheet>"}}),
                {});
    }
    return 0;
}
