#include "cli/colour.hpp"

#include <unistd.h>

#include <cstdlib>

namespace claimdiff::cli {
namespace {

std::string_view variable(const char* name) {
    const char* const value = std::getenv(name);
    return value == nullptr ? std::string_view{} : std::string_view{value};
}

}  // namespace

Colour choose_colour(std::string_view choice) {
    if (choice == "always") return Colour::on;
    if (choice == "never") return Colour::off;
    if (!variable("NO_COLOR").empty()) return Colour::off;
    const std::string_view force = variable("CLICOLOR_FORCE");
    if (!force.empty() && force != "0") return Colour::on;
    return ::isatty(STDOUT_FILENO) == 1 ? Colour::on : Colour::off;
}

}  // namespace claimdiff::cli
