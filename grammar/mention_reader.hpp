// The mentions of a text, each sentence read once however many ask for it.
#pragma once

#include <string>
#include <vector>

#include "grammar/mention.hpp"

namespace claimdiff {

// Keeps the mentions of each sentence with the date they were read against; of a sentence without a
// time they are the same against any.
class MentionReader {
  public:
    explicit MentionReader(const TokenText& text) : text_(text), read_(text.sentences().size()) {}

    const TokenText& text() const { return text_; }
    // `sentence` is one of the text's; `reference` as in TimeContext. Valid until the next call.
    const std::vector<Mention>& read(const Sentence& sentence, const std::string& reference);
    // The mentions last read of a sentence, which is forgotten.
    std::vector<Mention> take(const Sentence& sentence);

  private:
    struct Read {
        bool done = false;
        std::string reference;
        SentenceMentions found;
    };
    Read& read_of(const Sentence& sentence) {
        return read_[static_cast<std::size_t>(&sentence - text_.sentences().data())];
    }

    const TokenText& text_;
    std::vector<Read> read_;
};

}  // namespace claimdiff
