// The date of publication is looked for before the text is read against it, and passages may have
// dates of their own; yet few sentences hold a time, and most texts have one date.
#include "grammar/mention_reader.hpp"

namespace claimdiff {

const std::vector<Mention>& MentionReader::read(
    const Sentence& sentence, const std::string& reference) {
    Read& read = read_[static_cast<std::size_t>(&sentence - text_.sentences().data())];
    if (!read.done || (read.found.holds_time && read.reference != reference)) {
        read.found = read_mentions(text_, sentence, {reference});
        read.reference = reference;
        read.done = true;
    }
    return read.found.mentions;
}

}  // namespace claimdiff
