// What a reader is given and what it makes of it: the interface between text/ and the readers,
// which are modules of their own (load.hpp).
//
// A reader is one function. It is given a file's bytes, which it knows to be of its format, and
// makes articles of them: text that is valid UTF-8, with a anchor wherever the text leaves the
// file's order, so that every citation leads back to a place in the file that a person can find.
#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include "text/decode.hpp"
#include "text/document.hpp"
#include "text/limits.hpp"

namespace claimdiff {

// One text of a file; most files hold one.
struct Article {
    std::string member;  // tells it from the others of its file: "a12"; empty when it is the only
    std::string text;    // UTF-8; blocks are set apart by empty lines
    Layout layout = Layout::lines;
    std::vector<Anchor> anchors;
    std::vector<std::string> sheets;
    std::string title, published, language, source;  // empty: not said
    std::vector<std::string> notes;                  // repairs
    std::string_view bytes;  // what of the file it was made from; empty: all of it
};

// A text of a file that was left out.
struct LeftOut {
    std::string member;
    std::string reason;
    bool unreadable = false;  // broken, as against left out on purpose
};

struct ReaderOutput {
    std::vector<Article> articles;
    std::vector<LeftOut> left_out;
};

// The file, and when to stop.
struct ReaderInput {
    std::string_view bytes;  // of the file
    std::string_view text;   // of formats that are text: the bytes decoded, valid UTF-8
    std::string_view name;   // of the file, for its extension
    std::size_t body = 0;    // where `text` goes on after front matter
    // For bytes inside the file that have an encoding of their own: decode().
    Decoded (*decode)(std::string_view bytes, const std::string& declared) = nullptr;
    Limits limits;
    std::chrono::steady_clock::time_point deadline;

    bool too_late() const { return std::chrono::steady_clock::now() > deadline; }
};

// Readers may throw: what their libraries throw ends with the file left out.
using ReadFunction = void (*)(const ReaderInput& input, ReaderOutput& reading);

}  // namespace claimdiff

// How a module names its function: CLAIMDIFF_READER(html) { … input … reading … }
#define CLAIMDIFF_READER(name)                                                    \
    extern "C" __attribute__((visibility("default"))) void claimdiff_read_##name( \
        const claimdiff::ReaderInput& input, claimdiff::ReaderOutput& reading)
