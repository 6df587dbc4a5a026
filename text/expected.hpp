// A value or an error, spelled like std::expected (which g++ 12 has only under C++23).
//
//     Expected<Document> read(path);
//     if (auto document = read(path)) use(*document); else report(document.error());
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <variant>

namespace claimdiff {

// What went wrong, where, and how to mend it. `line` and `column` are 1-based (columns in code
// points), 0 when unknown.
struct Error {
    std::string message;
    std::string path;
    std::uint32_t line = 0;
    std::uint32_t column = 0;
    std::string help;
};

// "path:line:col: message (help)", leaving out what is unknown.
std::string to_string(const Error& error);

template <class T>
class Expected {
  public:
    Expected(T value) : state_(std::in_place_index<0>, std::move(value)) {}
    Expected(Error error) : state_(std::in_place_index<1>, std::move(error)) {}

    bool has_value() const { return state_.index() == 0; }
    explicit operator bool() const { return has_value(); }
    T& operator*() { return std::get<0>(state_); }
    const T& operator*() const { return std::get<0>(state_); }
    T* operator->() { return &std::get<0>(state_); }
    const T* operator->() const { return &std::get<0>(state_); }
    const Error& error() const { return std::get<1>(state_); }

  private:
    std::variant<T, Error> state_;
};

}  // namespace claimdiff
