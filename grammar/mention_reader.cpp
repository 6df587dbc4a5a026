// The date of publication is looked for before the text is read against it, and passages may have
// dates of their own; yet few sentences hold a time, and most texts have one date.
#include "grammar/mention_reader.hpp"

namespace claimdiff {

const std::vector<Mention>& MentionReader::read(
    const Sentence& sentence, const std::string& reference) {
    Read& read = read_of(sentence);
    if (!read.done || (read.found.holds_time && read.reference != reference)) {
        read.found = read_mentions(text_, sentence, {reference});
        read.reference = reference;
        read.done = true;
    }
    return read.found.mentions;
}

std::vector<Mention> MentionReader::take(const Sentence& sentence) {
    Read& read = read_of(sentence);
    read.done = false;
    return std::move(read.found.mentions);
}

}  // namespace claimdiff
