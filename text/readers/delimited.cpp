// A file called "notes.csv" may hold sentences, in which commas stand, too. A table would take
// them apart and its first line for names of columns, so what is no table is read as plain text.
//
//     Port,Boats                         the sign that gives most records as many fields: a table
//     "Vannec, old port",12
//
//     The fire, he said, was put out.    its commas are followed by spaces, and it ends as a
//     sentence does: none
#include "text/readers/delimited.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace claimdiff {
namespace {

constexpr std::size_t enough = std::size_t{64} << 10U;  // bytes
constexpr std::size_t words_of_sentence = 4;            // or more

struct Record {
    std::size_t fields = 1, words = 0, spaced = 0;  // `spaced`: signs that a space follows
    bool ends_sentence = false;
};

// RFC 4180: a field that begins with a quotation mark ends with one.
class Records {
  public:
    Records(std::string_view text, char sign) : text_(text.substr(0, enough)), sign_(sign) {}

    // False at the end. A record without anything in its fields is passed over.
    bool next(Record& record) {
        while (at_ < text_.size()) {
            record = {};
            if (read(record)) return true;
        }
        return false;
    }

  private:
    bool read(Record& record) {
        bool filled = false, quoted = false, at_start = true, in_word = false;
        for (; at_ < text_.size(); ++at_) {
            const char byte = text_[at_];
            if (!quoted && (byte == '\n' || byte == '\r')) break;
            const bool space = byte == ' ' || byte == '\t';
            if (quoted || byte != sign_) {
                if (byte == '"') quoted = quoted ? false : at_start;
                at_start = at_start && space;
                record.words += !space && !in_word;
                in_word = !space;
                filled = filled || !space;
                if (!space) see(byte, record);
                continue;
            }
            ++record.fields;
            record.spaced += at_ + 1 < text_.size() && text_[at_ + 1] == ' ';
            record.ends_sentence = false;
            at_start = true;
            in_word = false;
        }
        ++at_;
        return filled;
    }

    // A full stop, or a bracket or quotation mark behind one; bytes above are of marks like "»".
    static void see(char byte, Record& record) {
        if (byte == '.' || byte == '!' || byte == '?') {
            record.ends_sentence = true;
        } else if (byte != '"' && byte != ')' && static_cast<unsigned char>(byte) < 0x80) {
            record.ends_sentence = false;
        }
    }

    std::string_view text_;
    char sign_;
    std::size_t at_ = 0;
};

bool is_prose(const Record& record) {
    if (record.spaced + 1 < record.fields) return false;
    return (record.ends_sentence && record.words >= words_of_sentence)
           || record.words >= words_of_sentence * record.fields;
}

}  // namespace

Delimited delimited(std::string_view text) {
    Delimited best;
    std::size_t most = 0;
    for (const char sign : std::array{'\t', ';', ','}) {
        Records records(text, sign);
        std::map<std::size_t, std::size_t> rows;  // by their number of fields
        std::size_t all = 0, of_table = 0;
        for (Record record; records.next(record); ++all) {
            if (record.fields < 2 || is_prose(record)) continue;
            ++of_table;
            ++rows[record.fields];
        }
        for (const auto& [fields, count] : rows) {
            if (count <= most) continue;
            most = count;
            best = {sign, 2 * of_table >= all};
        }
    }
    return best;
}

bool hold_articles(const std::vector<std::string>& columns) {
    constexpr std::array<std::string_view, 8> known{
        "id", "title", "text", "published", "source", "url", "language", "date"};
    if (std::find(columns.begin(), columns.end(), "text") == columns.end()) return false;
    const auto of_articles
        = std::count_if(columns.begin(), columns.end(), [&known](const std::string& column) {
              return std::find(known.begin(), known.end(), column) != known.end();
          });
    return of_articles >= 2 || columns.size() == 1;
}

}  // namespace claimdiff
