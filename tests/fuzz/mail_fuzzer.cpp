// The reader of this format (reader_fuzzer.hpp says what must hold).
#include "tests/fuzz/reader_fuzzer.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    return claimdiff::fuzz_text_reader(claimdiff::FileFormat::mail, data, size);
}
