// JSON as it is made: the findings of an archive are hundreds of thousands of objects, and a tree
// of them would cost more to build than to write.
//
//     json.open('{');
//     json.key("sides").open('[');
//     json.number(2);
//     json.close(']');
//     json.close('}');              {"sides":[2]}
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace claimdiff {

class JsonText {
  public:
    // Appends to `out`. `indent`: spaces a level, or `on_one_line`.
    static constexpr int on_one_line = -1;
    JsonText(std::string& out, int indent) : out_(out), indent_(indent) {}

    // '{' or '[', and its counterpart.
    void open(char bracket);
    void close(char bracket);

    // Of the value that follows. The program's own: needs no escape.
    JsonText& key(std::string_view name);

    // Bytes that are not UTF-8 (file names) become U+FFFD.
    void string(std::string_view text);
    void text_or_null(std::string_view text) {
        if (text.empty()) return written("null");
        string(text);
    }
    void number(std::uint64_t value);
    // A value that is written already.
    void written(std::string_view json);

  private:
    void begin_value();
    void begin_line();

    std::string& out_;
    int indent_, depth_ = 0;
    bool first_ = true;  // nothing stands behind the bracket yet
    bool behind_key_ = false;
};

}  // namespace claimdiff
