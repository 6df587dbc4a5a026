// Digits are changed where they stand, so that grouping, decimals and units stay as they are; a
// number in words becomes one in figures; other words give way to those of another test.
//
//     "1 248,6 millions"  →  "1 664,8 millions", "0 832,4 millions" is none: no leading zero
//     "douze"             →  "16", "8"            "two hours"  →  "3 hours", "1 hours"
//     "5 to 6%"           →  "8 to 9%", "2 to 3%": both ends of a range move
//     "lundi 19 mai"      →  "lundi 22 mai", "lundi 16 mai"
//     "18 h 22"           →  "21 h 22", "15 h 22"
//     "mayor"             →  "prefect", if another test has one
//     "never again a wall like it"  →  a word left out
#include "checker/other_values.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>

#include "checker/kinds/kind.hpp"

namespace claimdiff {
namespace {

constexpr std::size_t most_digits = 15;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Higher and lower by about a third, which no rounding and no tolerance spans.
std::vector<std::uint64_t> around(std::uint64_t value) {
    const std::uint64_t step = std::max<std::uint64_t>(1, value / 3);
    std::vector<std::uint64_t> out{value + step};
    if (value > step) out.push_back(value - step);
    return out;
}

// All digits as one number, written back into their places.
void change_digits(std::string_view words, std::vector<std::string>& out) {
    std::string digits;
    for (const char c : words) {
        if (is_digit(c)) digits += c;
    }
    if (digits.empty() || digits.size() > most_digits) return;
    const auto first = static_cast<std::size_t>(
        std::find_if(words.begin(), words.end(), is_digit) - words.begin());
    const bool one_run = std::all_of(
        words.begin() + static_cast<std::ptrdiff_t>(first),
        words.begin() + static_cast<std::ptrdiff_t>(first + digits.size()),
        is_digit);
    for (const std::uint64_t value : around(std::stoull(digits))) {
        const std::string written = std::to_string(value);
        if (one_run) {
            std::string text(words);
            out.push_back(text.replace(first, digits.size(), written));
        } else if (written.size() == digits.size()) {
            std::string text(words);
            std::size_t next = 0;
            for (char& c : text) {
                if (is_digit(c)) c = written[next++];
            }
            out.push_back(std::move(text));
        }
    }
}

// Each run of digits on its own: a day, an hour, a year.
void change_runs(std::string_view words, std::vector<std::string>& out) {
    for (std::size_t begin = 0; begin < words.size();) {
        std::size_t end = begin;
        while (end < words.size() && is_digit(words[end])) ++end;
        if (end > begin && end - begin <= 4) {
            const int value = std::stoi(std::string(words.substr(begin, end - begin)));
            for (const int other : {value + 3, value - 3}) {
                if (other < 1 || (value <= 31 && other > 28)) continue;
                std::string text(words);
                out.push_back(text.replace(begin, end - begin, std::to_string(other)));
            }
        }
        begin = std::max(end, begin + 1);
    }
}

// All runs of digits together: the ends of a range.
void shift_runs(std::string_view words, int by, std::vector<std::string>& out) {
    std::string text;
    for (std::size_t begin = 0; begin < words.size();) {
        std::size_t end = begin;
        while (end < words.size() && is_digit(words[end])) ++end;
        if (end == begin) {
            text += words[begin++];
            continue;
        }
        if (end - begin > 9) return;
        const int value = std::stoi(std::string(words.substr(begin, end - begin))) + by;
        if (value < 0) return;
        text += std::to_string(value);
        begin = end;
    }
    out.push_back(std::move(text));
}

// Without its longest word, without its second longest.
void leave_out_words(std::string_view words, std::vector<std::string>& out) {
    struct Word {
        std::size_t begin, size;
    };
    std::vector<Word> found;
    for (std::size_t begin = 0; begin < words.size();) {
        const std::size_t end = std::min(words.find(' ', begin), words.size());
        if (end > begin) found.push_back({begin, end - begin});
        begin = end + 1;
    }
    std::stable_sort(
        found.begin(), found.end(), [](const Word& a, const Word& b) { return a.size > b.size; });
    if (found.size() > 2) found.resize(2);
    for (const Word& word : found) {
        std::string text(words);
        text.erase(word.begin, std::min(word.size + 1, text.size() - word.begin));
        out.push_back(std::move(text));
    }
}

}  // namespace

std::vector<std::string> other_values(
    const Claim& claim, std::string_view words, const std::vector<std::string>& samples) {
    std::vector<std::string> out;
    const bool digits = std::any_of(words.begin(), words.end(), is_digit);
    if (claim.kind == ClaimKind::quotation) {
        leave_out_words(words, out);
        return out;
    }
    if (!kind_for(claim.kind).numeric) {
        if (digits) change_runs(words, out);
        out.insert(out.end(), samples.begin(), samples.end());
        return out;
    }
    if (digits && claim.quantity.bound == Bound::between) {
        shift_runs(words, 3, out);
        shift_runs(words, -3, out);
        return out;
    }
    if (digits) {
        change_digits(words, out);
        return out;
    }
    const double value = claim.quantity.value.to_double();
    if (value < 0 || value > 1e15) return out;
    if (claim.quantity.value.is_zero()) return {"7", "9"};  // "no one was hurt"
    const std::size_t last = words.rfind(' ');  // its unit or noun, if the words hold it
    for (const std::uint64_t other : around(static_cast<std::uint64_t>(value))) {
        out.push_back(std::to_string(other));
        if (last != words.npos) out.push_back(out.back() + std::string(words.substr(last)));
    }
    return out;
}

}  // namespace claimdiff
