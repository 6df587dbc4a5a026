// The manual page, claimdiff(1).
#pragma once

#include <CLI/CLI.hpp>
#include <string>

namespace claimdiff::cli {

// In man(7) macros, without a final line break.
std::string manual_page(const CLI::App& app);

}  // namespace claimdiff::cli
