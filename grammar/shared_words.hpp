// A list of words that many hold: the claims of a sentence share its context, and a copy is a
// pointer more. The letters of all words lie in one string, without terminators.
//
//     {"@arnal", "fire", "town"}     "@arnalfiretown", 6 10 14
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace claimdiff {

class SharedWords {
  public:
    SharedWords() = default;
    SharedWords(std::initializer_list<std::string_view> words);

    // Takes words one after another.
    class Builder;

    std::size_t size() const { return list_ ? list_->ends.size() : 0; }
    bool empty() const { return size() == 0; }
    std::string_view operator[](std::size_t at) const {
        const std::uint32_t begin = at == 0 ? 0 : list_->ends[at - 1];
        return std::string_view(list_->letters).substr(begin, list_->ends[at] - begin);
    }

    // The same of all holders of one list, and of no two lists with words in them.
    const void* identity() const { return list_.get(); }

    friend bool operator==(const SharedWords& a, const SharedWords& b) {
        if (a.list_ == b.list_) return true;
        return a.size() == b.size()
               && (a.empty()
                   || (a.list_->letters == b.list_->letters && a.list_->ends == b.list_->ends));
    }

  private:
    struct List {
        std::string letters;
        std::vector<std::uint32_t> ends;
    };

    std::shared_ptr<const List> list_;  // null: no words
};

class SharedWords::Builder {
  public:
    void add(std::string_view word) {
        list_.letters += word;
        list_.ends.push_back(static_cast<std::uint32_t>(list_.letters.size()));
    }
    std::size_t size() const { return list_.ends.size(); }

    SharedWords take() {
        SharedWords words;
        if (list_.ends.empty()) return words;
        list_.letters.shrink_to_fit();
        list_.ends.shrink_to_fit();
        words.list_ = std::make_shared<const List>(std::move(list_));
        return words;
    }

  private:
    List list_;
};

inline SharedWords::SharedWords(std::initializer_list<std::string_view> words) {
    Builder list;
    for (const std::string_view word : words) list.add(word);
    *this = list.take();
}

}  // namespace claimdiff
