// Writes a compiled dictionary (grammar/dictionary_format.hpp).
//
//     add("fermera", "fermer", verb); add("Paris", "Paris", name); add("paris", "pari", noun)
//     → forms "fermera" → run {fermer verb}, "paris" → run {paris name, pari noun}
//
// Everything is sorted before it is written, so that the bytes do not depend on hash maps. After
// writing, every form is looked up with the reader itself: a form whose check collides with a
// neighbour's shows there, and the next seed is tried.
#include "grammar/build/dictionary_builder.hpp"

#include <algorithm>
#include <cstring>
#include <map>
#include <stdexcept>

#include "grammar/dictionary_format.hpp"
#include "text/fold.hpp"

namespace claimdiff::build {
namespace {

namespace format = dictionary_format;

struct FormRun {
    std::string_view form;
    std::uint32_t run;
};

// Copies the values to `place` and gives the place behind them.
template <class T>
std::byte* put(std::byte* place, const T* values, std::size_t count) {
    if (count != 0) {
        std::memcpy(place, values, count * sizeof(T));
    }
    return place + count * sizeof(T);
}

std::vector<format::Slot> fill_slots(
    const std::vector<FormRun>& forms, std::uint32_t slots, std::uint32_t seed) {
    std::vector<format::Slot> table(slots);
    for (const FormRun& form : forms) {
        const std::uint64_t hash = format::hash(form.form, seed);
        std::uint32_t index = format::first_slot(hash, slots);
        while (table[index].run != 0) {
            index = index + 1 == slots ? 0 : index + 1;
        }
        table[index] = {format::check(hash), form.run};
    }
    return table;
}

bool finds_all(
    const std::vector<FormRun>& forms, const std::vector<format::Slot>& table, std::uint32_t seed) {
    const auto slots = static_cast<std::uint32_t>(table.size());
    return std::all_of(forms.begin(), forms.end(), [&](const FormRun& form) {
        const std::uint64_t hash = format::hash(form.form, seed);
        std::uint32_t index = format::first_slot(hash, slots);
        while (table[index].run != 0 && table[index].check != format::check(hash)) {
            index = index + 1 == slots ? 0 : index + 1;
        }
        return table[index].run == form.run;
    });
}

}  // namespace

std::uint32_t DictionaryBuilder::lemma_number(std::string_view lemma) {
    const auto number = static_cast<std::uint32_t>(lemmas_.size());
    const auto [place, is_new] = lemma_numbers_.emplace(fold(lemma), number);
    if (is_new) {
        lemmas_.push_back(place->first);
    }
    return place->second;
}

void DictionaryBuilder::add(std::string_view form, std::string_view lemma, PosSet pos) {
    const std::uint32_t number = lemma_number(lemma);
    Readings& readings = forms_[fold(form)];
    for (auto& reading : readings) {
        if (reading.first == number) {
            reading.second |= pos;
            return;
        }
    }
    readings.emplace_back(number, pos);
}

bool DictionaryBuilder::knows(std::string_view form) const { return forms_.count(fold(form)) != 0; }

std::vector<std::byte> DictionaryBuilder::finish() const {
    // 1. The lemmas, sorted, in one string.
    std::vector<std::uint32_t> order(lemmas_.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) {
        order[i] = i;
    }
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        return lemmas_[a] < lemmas_[b];
    });
    std::string strings;
    std::vector<std::uint32_t> offsets(lemmas_.size());
    for (const std::uint32_t number : order) {
        offsets[number] = static_cast<std::uint32_t>(strings.size());
        strings += lemmas_[number];
    }

    // 2. The runs of readings, one for all forms that share it.
    std::vector<std::pair<std::string_view, Readings>> forms(forms_.begin(), forms_.end());
    std::sort(
        forms.begin(), forms.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<format::Record> records;
    std::map<std::vector<std::uint64_t>, std::uint32_t> runs;
    std::vector<FormRun> form_runs;
    for (auto& [form, readings] : forms) {
        const std::string_view spelling = form;
        std::sort(readings.begin(), readings.end(), [&](const auto& a, const auto& b) {
            const std::string& left = lemmas_[a.first];
            const std::string& right = lemmas_[b.first];
            return std::pair(left != spelling, left) < std::pair(right != spelling, right);
        });
        if (readings.size() > format::max_readings) {
            readings.resize(format::max_readings);
        }
        std::vector<std::uint64_t> key;
        for (const auto& [number, pos] : readings) {
            key.push_back(std::uint64_t{number} << 8 | pos.bits());
        }
        const auto next = static_cast<std::uint32_t>(records.size() << 3 | readings.size());
        const auto [place, is_new] = runs.emplace(std::move(key), next);
        if (is_new) {
            for (const auto& [number, pos] : readings) {
                if (lemmas_[number].size() > 0xFFFF) {
                    throw std::runtime_error("a lemma is longer than 65535 bytes");
                }
                const auto length = static_cast<std::uint16_t>(lemmas_[number].size());
                records.push_back({offsets[number], length, pos.bits(), 0});
            }
        }
        form_runs.push_back({form, place->second});
    }
    if (records.size() >= (1U << 29)) {
        throw std::runtime_error("too many readings for the format");
    }

    // 3. The hash table, four fifths full.
    const auto slots = static_cast<std::uint32_t>(form_runs.size() + form_runs.size() / 4 + 1);
    std::uint32_t seed = 0;
    std::vector<format::Slot> table = fill_slots(form_runs, slots, seed);
    while (!finds_all(form_runs, table, seed)) {
        table = fill_slots(form_runs, slots, ++seed);
    }

    const format::Header header
        = {format::magic,
           format::version,
           seed,
           slots,
           static_cast<std::uint32_t>(form_runs.size()),
           static_cast<std::uint32_t>(records.size()),
           static_cast<std::uint32_t>(strings.size())};
    std::vector<std::byte> bytes(
        sizeof(header) + table.size() * sizeof(format::Slot)
        + records.size() * sizeof(format::Record) + strings.size());
    std::byte* place = put(bytes.data(), &header, 1);
    place = put(place, table.data(), table.size());
    place = put(place, records.data(), records.size());
    put(place, strings.data(), strings.size());
    return bytes;
}

}  // namespace claimdiff::build
