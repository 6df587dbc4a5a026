// The PDF reader (reader_fuzzer.hpp says what must hold).
#include "tests/fuzz/reader_fuzzer.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    claimdiff::fuzz_reader(claimdiff::FileFormat::pdf, bytes, {});
    return 0;
}
