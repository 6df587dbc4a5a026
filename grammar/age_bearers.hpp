// Whose an age is: the person described or named next to it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "grammar/words.hpp"

namespace claimdiff {

constexpr std::string_view male = "sex/male", female = "sex/female";

struct AgeBearer {
    std::string name, noun;  // folded; a concept
    std::string_view sex;    // male or female where a noun says so

    bool found() const { return !name.empty() || !noun.empty(); }
};

constexpr std::uint32_t longest_description = 8;  // tokens

// Whether the word names people: by a title, a noun, or what befell them ("los fallecidos").
bool is_person_word(const Words& words, std::uint32_t i);

// What a person word calls somebody: the concept of a noun, else the title; "people" for who is
// told of by what befell them alone.
std::string calling(const Words& words, std::uint32_t i);

// "un homme", "a woman": whether it says no more of a person than of any.
bool says_little(std::string_view noun);

// Whether the noun says that somebody is a man or a woman; empty when it does not.
std::string_view sex_said_by(std::string_view noun);

// The nearest name in front of token `end` in its clause group, and the noun for a person that says
// most.
AgeBearer bearer_before(const Words& words, std::uint32_t end);

// "a 58-year-old [cashier]", "the 34-year-old Bastien Varn", "À 28 ans, [Bastien] garde", within
// `furthest` tokens from `at`.
AgeBearer bearer_after(const Words& words, std::uint32_t at, std::uint32_t furthest);

}  // namespace claimdiff
