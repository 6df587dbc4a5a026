#include "cli/limit_options.hpp"

#include <string>

namespace claimdiff::cli {
namespace {

// Bytes of "65536", "64k", "64M", "1G"; 0 when it is no size.
std::size_t bytes_of(const std::string& text) {
    if (text.empty() || text.size() > 11) return 0;
    std::size_t shift = 0;
    std::string digits = text;
    switch (text.back()) {
        case 'k':
        case 'K':
            shift = 10;
            break;
        case 'm':
        case 'M':
            shift = 20;
            break;
        case 'g':
        case 'G':
            shift = 30;
            break;
        default:
            break;
    }
    if (shift != 0) digits.pop_back();
    if (digits.empty() || digits.find_first_not_of("0123456789") != digits.npos) return 0;
    return static_cast<std::size_t>(std::stoull(digits)) << shift;
}

constexpr std::size_t most = std::size_t{1} << 30U;  // bytes; spans count in 32 bits

void add_size(
    CLI::App& command, const std::string& name, std::size_t& target, const std::string& summary) {
    command
        .add_option_function<std::string>(
            name, [&target](const std::string& text) { target = bytes_of(text); }, summary)
        ->type_name("SIZE")
        ->check(CLI::Validator(
            [](const std::string& text) {
                const std::size_t bytes = bytes_of(text);
                return bytes > 0 && bytes <= most
                           ? std::string()
                           : "'" + text + "' is no size from 1 to 1G, for example 64M";
            },
            ""));
}

}  // namespace

void add_limit_options(CLI::App& command, Limits& limits) {
    add_size(command, "--max-file-size", limits.file_bytes, "Skip larger files (default: 64M)");
    add_size(
        command,
        "--max-unpacked",
        limits.unpacked_bytes,
        "Skip packed files that unpack to more (default: 256M)");
    add_size(
        command, "--max-line", limits.line_bytes, "Skip texts with a longer line (default: 16M)");
    command
        .add_option("--max-documents", limits.documents, "Skip documents beyond (default: 1000000)")
        ->type_name("N")
        ->check(CLI::Range(1, 100000000));
    command
        .add_option(
            "--max-depth",
            limits.depth,
            "Skip folders, markup and mail nested deeper (default: 256)")
        ->type_name("N")
        ->check(CLI::Range(1, 1024));
    command
        .add_option(
            "--max-time", limits.seconds, "Skip files that take longer to read (default: 60)")
        ->type_name("SECONDS")
        ->check(CLI::Range(1, 86400));
}

}  // namespace claimdiff::cli
