// By marks and digits alone, in no language: "Revenue (EUR m)" is a name and a unit, "€1.2m" a
// figure, "2023" a year.
#include "text/readers/table_names.hpp"

#include <algorithm>

namespace claimdiff {
namespace {

constexpr std::string_view no_break_space = "\u00A0";

bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }

bool is_white(char byte) { return byte == ' ' || byte == '\t' || byte == '\r' || byte == '\n'; }

}  // namespace

std::string_view trimmed(std::string_view text) {
    for (;;) {
        if (!text.empty() && is_white(text.front())) {
            text.remove_prefix(1);
        } else if (!text.empty() && is_white(text.back())) {
            text.remove_suffix(1);
        } else if (text.starts_with(no_break_space)) {
            text.remove_prefix(no_break_space.size());
        } else if (text.ends_with(no_break_space)) {
            text.remove_suffix(no_break_space.size());
        } else {
            return text;
        }
    }
}

bool is_figure(std::string_view text) {
    text = trimmed(text);
    if (text.size() > 40) return false;
    const auto letters = std::count_if(text.begin(), text.end(), [](char byte) {
        return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
    });
    return letters <= 3 && std::any_of(text.begin(), text.end(), is_digit);
}

bool is_year(std::string_view text) {
    text = trimmed(text);
    return text.size() == 4 && std::all_of(text.begin(), text.end(), is_digit)
           && (text[0] == '1' || text[0] == '2');
}

bool is_label(std::string_view text) {
    text = trimmed(text);
    return std::none_of(text.begin(), text.end(), is_digit)
           && std::count(text.begin(), text.end(), ' ') < 3;
}

std::string hold_groups(std::string_view figure) {
    const auto digits = [figure](std::size_t at) {
        std::size_t end = at;
        while (end < figure.size() && is_digit(figure[end])) ++end;
        return end - at;
    };
    std::string held;
    std::size_t group = 0;  // digits before
    for (std::size_t at = 0; at < figure.size(); ++at) {
        const bool inside = figure[at] == ' ' && group >= 1 && group <= 3 && digits(at + 1) == 3;
        held += inside ? no_break_space : figure.substr(at, 1);
        group = is_digit(figure[at]) ? group + 1 : 0;
    }
    return held;
}

Name split_unit(std::string_view text) {
    text = trimmed(text);
    const std::size_t open = text.rfind('(');
    const bool has_unit
        = open != text.npos && open > 0 && text.back() == ')'
          && std::none_of(text.begin() + static_cast<std::ptrdiff_t>(open), text.end(), is_digit);
    if (!has_unit) return {std::string(text), ""};
    return {
        std::string(trimmed(text.substr(0, open))),
        std::string(trimmed(text.substr(open + 1, text.size() - open - 2)))};
}

Unit split_currency(std::string_view unit) {
    for (std::string_view in : {"in ", "en "}) {
        if (unit.starts_with(in)) unit.remove_prefix(in.size());
    }
    constexpr std::string_view symbols[] = {"$", "€", "£", "¥"};
    for (std::string_view symbol : symbols) {
        if (unit.starts_with(symbol))
            return {std::string(symbol), std::string(trimmed(unit.substr(symbol.size())))};
    }
    const bool code = unit.size() > 4 && unit[3] == ' '
                      && std::all_of(unit.begin(), unit.begin() + 3, [](char byte) {
                             return byte >= 'A' && byte <= 'Z';
                         });
    if (code) return {std::string(unit.substr(0, 4)), std::string(trimmed(unit.substr(4)))};
    return {"", std::string(unit)};
}

}  // namespace claimdiff
