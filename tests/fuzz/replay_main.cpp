// The fuzzers without a fuzzer: every seed, and what a fixed sequence of small changes makes of it,
// for a second each. It runs with any compiler, in every test run, and always tries the same first
// inputs; looking for new ones is libFuzzer's work (cmake/ClaimdiffFuzz.cmake).
//
//     claimdiff_fuzz_replay html tests/fuzz/html 1
#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

#define CLAIMDIFF_FUZZER(name) \
    extern "C" int fuzz_##name(const std::uint8_t* data, std::size_t size);
#include "fuzzers.inc"
#undef CLAIMDIFF_FUZZER

namespace {

namespace fs = std::filesystem;

using Fuzzer = int (*)(const std::uint8_t*, std::size_t);

Fuzzer find_fuzzer(const std::string& wanted) {
#define CLAIMDIFF_FUZZER(name) \
    if (wanted == #name) return &fuzz_##name;
#include "fuzzers.inc"
#undef CLAIMDIFF_FUZZER
    return nullptr;
}

void run(Fuzzer fuzzer, const std::string& bytes) {
    fuzzer(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
}

// One change: a byte, a piece left out, a piece said again.
void change(std::string& bytes, std::minstd_rand& random) {
    if (bytes.empty()) return;
    const std::size_t at = random() % bytes.size();
    const std::size_t size = random() % 16 + 1;
    switch (random() % 4) {
        case 0:
            bytes[at] = static_cast<char>(random());
            break;
        case 1:
            bytes.erase(at, size);
            break;
        case 2:
            bytes.insert(random() % bytes.size(), bytes.substr(at, size));
            break;
        default:
            bytes[at] = "<>&\"'\\{}[]:,;\n\0%"[random() % 16];
    }
}

}  // namespace

int main(int argc, char** argv) {
    const Fuzzer fuzzer = argc == 4 ? find_fuzzer(argv[1]) : nullptr;
    if (fuzzer == nullptr) {
        std::fprintf(stderr, "usage: %s FUZZER SEEDS SECONDS\n", argv[0]);
        return 2;
    }
    std::vector<fs::path> paths(fs::directory_iterator(argv[2]), fs::directory_iterator{});
    std::sort(paths.begin(), paths.end());
    std::vector<std::string> seeds;
    for (const fs::path& path : paths) {
        std::ifstream file(path, std::ios::binary);
        seeds.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
        run(fuzzer, seeds.back());
    }
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(std::atoi(argv[3]));
    std::minstd_rand random(1);
    std::size_t runs = seeds.size();
    for (; !seeds.empty() && std::chrono::steady_clock::now() < end; ++runs) {
        std::string bytes = seeds[random() % seeds.size()];
        for (std::size_t changes = random() % 8 + 1; changes > 0; --changes) change(bytes, random);
        run(fuzzer, bytes);
    }
    std::printf("%zu inputs\n", runs);
    return 0;
}
