// Any bytes, under any encoding they may declare, become valid UTF-8 or are called binary. The
// first byte chooses the declaration.
#include <array>

#include "tests/fuzz/reader_fuzzer.hpp"
#include "text/readers/declared_encoding.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace claimdiff;
    if (size == 0) return 0;
    constexpr std::array<const char*, 12> declared{
        "",
        "utf-8",
        "iso-8859-1",
        "windows-1251",
        "shift_jis",
        "gb18030",
        "iso-2022-jp",
        "utf-16",
        "utf-7",
        "big5",
        "euc-kr",
        "no such"};
    const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
    const Decoded decoded = decode(bytes, declared[data[0] % declared.size()]);
    require(is_valid_utf8(decoded.text));
    const std::string name = declared_encoding(bytes);
    require(is_valid_utf8(decode(bytes, name).text));
    format_of_bytes(bytes);
    format_of_text(decoded.text, "fuzz");
    return 0;
}
