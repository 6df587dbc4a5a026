// Looks words up in a compiled dictionary: linear probing over a table of (check, run) cells, then
// the records of the run. dictionary_format.hpp says how the bytes lie and why.
//
//     "fermera" → hash → cell 311 407 holds the check → run of 1 → {lemma "fermer", verb}
//
// Numbers are copied out with memcpy, since a blob may begin at any address; compilers make a plain
// load of it. Every offset is checked where it is used, so a damaged table is harmless.
#include "grammar/dictionary.hpp"

#include <cstring>

#include "grammar/dictionary_format.hpp"

namespace claimdiff {
namespace {

namespace format = dictionary_format;

template <class T>
T load(std::span<const std::byte> bytes, std::size_t index) {
    T value;
    std::memcpy(&value, bytes.data() + index * sizeof(T), sizeof(T));
    return value;
}

Error damaged(std::string what) {
    return {
        std::move(what), "", 0, 0, "build the dictionary again with claimdiff_compile_dictionary"};
}

}  // namespace

std::size_t ReadingList::size() const { return records_.size() / sizeof(format::Record); }

Reading ReadingList::operator[](std::size_t index) const {
    const auto record = load<format::Record>(records_, index);
    if (std::uint64_t{record.lemma} + record.length > strings_.size()) {
        return {};
    }
    const auto* strings = reinterpret_cast<const char*>(strings_.data());
    return {{strings + record.lemma, record.length}, PosSet(record.pos)};
}

PosUse::PosUse(const ReadingList& readings) {
    for (const Reading& reading : readings) {
        said_ |= reading.pos;
        open_ = open_ || reading.pos.empty();
    }
}

Expected<Dictionary> Dictionary::view(std::span<const std::byte> blob) {
    if (blob.size() < sizeof(format::Header)) {
        return damaged("the dictionary is shorter than its header");
    }
    const auto header = load<format::Header>(blob, 0);
    if (header.magic != format::magic) {
        return damaged(
            "this is not a compiled dictionary, or one of a machine of other byte order");
    }
    if (header.version != format::version) {
        return damaged("the dictionary has another version than the program");
    }
    const std::uint64_t slot_bytes = std::uint64_t{header.slots} * sizeof(format::Slot);
    const std::uint64_t record_bytes = std::uint64_t{header.readings} * sizeof(format::Record);
    if (blob.size() != sizeof(format::Header) + slot_bytes + record_bytes + header.strings) {
        return damaged("the dictionary is cut short or has bytes to spare");
    }
    if (header.forms >= header.slots) {
        return damaged("the dictionary has no empty cell");
    }
    Dictionary dictionary;
    dictionary.slots_ = blob.subspan(sizeof(format::Header), slot_bytes);
    dictionary.records_ = blob.subspan(sizeof(format::Header) + slot_bytes, record_bytes);
    dictionary.strings_ = blob.last(header.strings);
    dictionary.seed_ = header.seed;
    dictionary.forms_ = header.forms;
    return dictionary;
}

ReadingList Dictionary::lookup(std::string_view folded) const {
    const auto slots = static_cast<std::uint32_t>(slots_.size() / sizeof(format::Slot));
    const std::uint64_t hash = format::hash(folded, seed_);
    std::uint32_t index = format::first_slot(hash, slots);
    for (std::uint32_t tried = 0; tried < slots; ++tried) {
        const auto slot = load<format::Slot>(slots_, index);
        if (slot.run == 0) {
            break;
        }
        if (slot.check == format::check(hash)) {
            const std::size_t first = (slot.run >> 3) * sizeof(format::Record);
            const std::size_t size = (slot.run & 7) * sizeof(format::Record);
            if (first + size > records_.size()) {
                break;
            }
            return {records_.subspan(first, size), strings_};
        }
        index = index + 1 == slots ? 0 : index + 1;
    }
    return {};
}

}  // namespace claimdiff
