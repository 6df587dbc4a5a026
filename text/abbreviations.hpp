// The abbreviations after which no sentence ends.
#pragma once

#include <bitset>
#include <initializer_list>
#include <string_view>
#include <vector>

namespace claimdiff {

class Abbreviations {
  public:
    Abbreviations() = default;
    // Folded, with their dot; they must outlive this.
    Abbreviations(std::initializer_list<std::string_view> words);
    explicit Abbreviations(std::vector<std::string_view> words);

    // Whether `text`, which ends with a dot, ends with one of them as a word of its own.
    bool end(std::string_view text) const;

  private:
    std::vector<std::string_view> words_;
    std::bitset<1024> endings_;  // the two letters before the dot that any of them has
};

}  // namespace claimdiff
