#include "cli/messages.hpp"

#include <fmt/format.h>

#include <cstdio>

#include "reports/show.hpp"

namespace claimdiff::cli {

void complain(std::string_view message) {
    const std::string line = fmt::format("claimdiff: {}\n", one_line(message));
    // When standard error cannot be written either, nobody is left to tell.
    static_cast<void>(std::fwrite(line.data(), 1, line.size(), stderr));
}

void complain(const Error& error) { complain(to_string(error)); }

}  // namespace claimdiff::cli
