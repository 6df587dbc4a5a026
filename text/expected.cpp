#include "text/expected.hpp"

namespace claimdiff {

std::string to_string(const Error& error) {
    std::string out = error.path;
    if (error.line != 0) out += ":" + std::to_string(error.line) + ":" + std::to_string(error.column);
    if (!out.empty()) out += ": ";
    out += error.message;
    if (!error.help.empty()) out += " (" + error.help + ")";
    return out;
}

}  // namespace claimdiff
