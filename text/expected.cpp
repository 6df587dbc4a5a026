// How an error reads: "rules/quakes.yaml:3:7: unknown key 'lvel' (did you mean 'level'?)".
#include "text/expected.hpp"

namespace claimdiff {

std::string to_string(const Error& error) {
    std::string text = error.path;
    if (error.line != 0) {
        if (!text.empty()) text += ':';
        text += std::to_string(error.line);
        if (error.column != 0) text += ':' + std::to_string(error.column);
    }
    if (!text.empty()) text += ": ";
    text += error.message;
    if (!error.help.empty()) text += " (" + error.help + ")";
    return text;
}

}  // namespace claimdiff
