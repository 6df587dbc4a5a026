// Results as bytes: numbers as little of them as they need, each string and each list of strings
// once, since the claims of a sentence share most of theirs. The bytes are for the machine and the
// build that wrote them.
//
//     "people" "harm/killed" "people" ["fire", "town"] ["fire", "town"]
//     → 0 6 people  1 11 harm/killed  0  1 2 …fire …town  1
//
// ArchiveWriter and ArchiveReader are called alike, archive(a, b, c), so that one function of a
// type's members both writes and reads it.
#pragma once

#include <cstdint>
#include <cstring>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <unordered_map>
#include <utility>
#include <vector>

#include "grammar/shared_words.hpp"

namespace claimdiff {

class ArchiveWriter {
  public:
    template <class... Values>
    void operator()(const Values&... values) {
        (write(values), ...);
    }

    std::string take() { return std::move(out_); }

  private:
    template <class T>
    requires(std::is_integral_v<T> || std::is_enum_v<T>) void write(T value) {
        if constexpr (std::is_enum_v<T> || std::is_same_v<T, bool>) {
            write_number(static_cast<std::uint64_t>(value));
        } else if constexpr (std::is_signed_v<T>) {  // the sign last: small numbers stay small
            const auto wide = static_cast<std::int64_t>(value);
            write_number(
                static_cast<std::uint64_t>(wide) << 1U ^ static_cast<std::uint64_t>(wide >> 63));
        } else {
            write_number(value);
        }
    }
    void write(double value) {
        char bytes[sizeof value];
        std::memcpy(bytes, &value, sizeof value);
        out_.append(bytes, sizeof value);
    }
    void write(const std::string& text) {
        const auto next = static_cast<std::uint32_t>(texts_.size());
        const auto [at, added] = texts_.try_emplace(text, next);
        write(at->second);
        if (!added) return;
        write(text.size());
        out_ += text;
    }
    void write(const std::vector<std::string>& list) {
        std::string whole;
        for (const std::string& text : list) (whole += text) += '\0';
        const auto next = static_cast<std::uint32_t>(lists_.size());
        const auto [at, added] = lists_.try_emplace(std::move(whole), next);
        write(at->second);
        if (!added) return;
        write(list.size());
        for (const std::string& text : list) write(text);
    }
    void write(const std::vector<std::uint32_t>& list) {
        write(list.size());
        for (const std::uint32_t number : list) write(number);
    }
    void write(const SharedWords& words) {
        const auto next = static_cast<std::uint32_t>(shared_.size());
        const auto [at, added] = shared_.try_emplace(words.identity(), next);
        write(at->second);
        if (!added) return;
        write(words.size());
        for (std::size_t i = 0; i < words.size(); ++i) write(std::string(words[i]));
    }
    void write_number(std::uint64_t number) {
        for (; number >= 0x80; number >>= 7U) out_ += static_cast<char>(number | 0x80U);
        out_ += static_cast<char>(number);
    }

    std::string out_;
    std::unordered_map<std::string, std::uint32_t> texts_, lists_;
    std::unordered_map<const void*, std::uint32_t> shared_;
};

// Reads what ArchiveWriter wrote, in its order. Of bytes that are something else it reads zeros and
// empty strings once it has failed.
class ArchiveReader {
  public:
    // `bytes` must stay where they are.
    explicit ArchiveReader(std::string_view bytes) : rest_(bytes) {}

    template <class... Values>
    void operator()(Values&... values) {
        (read(values), ...);
    }

    // Whether all bytes were read, and none was missed.
    bool finished() const { return good_ && rest_.empty(); }

    // The length of a list that follows, each of whose items takes a byte or more.
    std::size_t length() {
        std::size_t size = 0;
        read(size);
        if (size > rest_.size()) return fail();
        return size;
    }

  private:
    template <class T>
    requires(std::is_integral_v<T> || std::is_enum_v<T>) void read(T& value) {
        const std::uint64_t number = read_number();
        if constexpr (std::is_same_v<T, bool>) {
            value = number != 0;
        } else if constexpr (std::is_enum_v<T>) {
            value = static_cast<T>(number);
        } else if constexpr (std::is_signed_v<T>) {
            value = static_cast<T>(static_cast<std::int64_t>(number >> 1U ^ (~(number & 1U) + 1U)));
        } else {
            value = static_cast<T>(number);
        }
    }
    void read(double& value) {
        if (rest_.size() < sizeof value) {
            value = 0;
            fail();
            return;
        }
        std::memcpy(&value, rest_.data(), sizeof value);
        rest_.remove_prefix(sizeof value);
    }
    void read(std::string& text) { text = read_text(); }
    void read(std::vector<std::string>& list) {
        const std::uint64_t number = read_number();
        if (number == lists_.size()) {
            auto& fresh = lists_.emplace_back(length());
            for (std::string& text : fresh) text = read_text();
        }
        if (number < lists_.size()) {
            list = lists_[number];
        } else {
            fail();
        }
    }
    void read(std::vector<std::uint32_t>& list) {
        list.resize(length());
        for (std::uint32_t& number : list) read(number);
    }
    void read(SharedWords& words) {
        const std::uint64_t number = read_number();
        if (number == shared_.size()) {
            SharedWords::Builder list;
            for (std::size_t rest = length(); rest > 0; --rest) list.add(read_text());
            shared_.push_back(list.take());
        }
        if (number < shared_.size()) {
            words = shared_[number];
        } else {
            fail();
        }
    }
    std::string_view read_text() {
        const std::uint64_t number = read_number();
        if (number == texts_.size()) {
            const std::size_t size = length();
            texts_.push_back(rest_.substr(0, size));
            rest_.remove_prefix(size);
        }
        if (number < texts_.size()) return texts_[number];
        fail();
        return {};
    }
    std::uint64_t read_number() {
        std::uint64_t number = 0;
        for (unsigned shift = 0; shift < 64; shift += 7) {
            if (rest_.empty()) return fail();
            const auto byte = static_cast<unsigned char>(rest_.front());
            rest_.remove_prefix(1);
            number |= std::uint64_t{byte & 0x7FU} << shift;
            if (byte < 0x80) return number;
        }
        return fail();
    }
    std::size_t fail() {
        good_ = false;
        rest_ = {};
        return 0;
    }

    std::string_view rest_;
    bool good_ = true;
    std::vector<std::string_view> texts_;
    std::vector<std::vector<std::string>> lists_;
    std::vector<SharedWords> shared_;
};

}  // namespace claimdiff
