// 128 bits, so that two texts never share a key by chance: among a thousand million keys, two are
// equal with a probability of 10^-21.
#include "checker/cache/key.hpp"

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <utility>

namespace claimdiff {

struct KeyBuilder::State {
    XXH3_state_t hash;
};

KeyBuilder::KeyBuilder() : state_(std::make_unique<State>()) { XXH3_128bits_reset(&state_->hash); }

KeyBuilder::~KeyBuilder() = default;

void KeyBuilder::add(std::string_view text) {
    add(std::uint64_t{text.size()});
    XXH3_128bits_update(&state_->hash, text.data(), text.size());
}

void KeyBuilder::add(std::uint64_t number) {
    XXH3_128bits_update(&state_->hash, &number, sizeof number);
}

void KeyBuilder::add(double number) { XXH3_128bits_update(&state_->hash, &number, sizeof number); }

void KeyBuilder::add(const CacheKey& key) {
    add(key.low);
    add(key.high);
}

CacheKey KeyBuilder::key() const {
    const XXH128_hash_t hash = XXH3_128bits_digest(&state_->hash);
    return {hash.low64, hash.high64};
}

void keep_fresh(Cache& cache, const std::vector<CacheKey>& keys, std::vector<std::string>& values) {
    std::vector<CacheKey> fresh;
    std::vector<std::string> bytes;
    for (std::size_t i = 0; i < keys.size(); ++i) {
        if (values[i].empty()) continue;
        fresh.push_back(keys[i]);
        bytes.push_back(std::move(values[i]));
    }
    if (!fresh.empty()) cache.keep(fresh, bytes);
}

CacheKey key_of(const Document& document, std::string_view version) {
    // Every member, by position: a new one does not compile until it is thought of here. The digest
    // and the notes of the reader say nothing that the rest does not.
    const auto& [id, text, language, title, front_date, source, reliability, group, sha256, paragraphs, notes, layout, anchors, sheets]
        = document;
    KeyBuilder key;
    for (const std::string_view part :
         {version,
          std::string_view("claims"),
          std::string_view(id),
          std::string_view(text),
          std::string_view(language),
          std::string_view(title),
          std::string_view(front_date),
          std::string_view(source),
          std::string_view(reliability),
          std::string_view(group)}) {
        key.add(part);
    }
    key.add(std::uint64_t{paragraphs.size()});
    for (const Paragraph& paragraph : paragraphs) {
        key.add(std::uint64_t{paragraph.span.begin} << 32U | paragraph.span.end);
    }
    key.add(static_cast<std::uint64_t>(layout));
    key.add(std::uint64_t{anchors.size()});
    for (const Anchor& anchor : anchors) {
        key.add(std::uint64_t{anchor.begin} << 32U | anchor.page);
        key.add(std::uint64_t{anchor.position.line} << 32U | anchor.position.column);
    }
    key.add(std::uint64_t{sheets.size()});
    for (const std::string& sheet : sheets) key.add(sheet);
    return key.key();
}

}  // namespace claimdiff
