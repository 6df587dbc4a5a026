// The neighbours of a time: "en [2020]", "[15 heures] de retard", "the [June 18] hearing".
#include "grammar/time_place.hpp"

namespace claimdiff {

bool noun_only(const Token& t) {
    if (!t.is_word() || t.has(Category::time_link) || t.has(Category::preposition)
        || t.has(Category::conjunction) || t.has(Category::auxiliary))
        return false;
    bool noun = t.has(Category::noun);
    for (const Reading reading : t.readings) {
        if (reading.pos.has(Pos::verb) || reading.pos.has(Pos::function)) return false;
        noun = noun || reading.pos.has(Pos::noun);
    }
    return noun;
}

bool measured(const Token* t) {
    // "1985 in London": inches go by the word as well
    return t != nullptr
           && (t->has(Category::percent) || t->has(Category::currency)
               || (t->has(Category::unit) && !t->has(Category::preposition))
               || t->has(Category::scale) || t->is_number());
}

std::int64_t link_strength(const Token* t) {
    if (t == nullptr) return 0;
    const Lexeme* link = t->lexeme(Category::time_link);
    return link == nullptr ? 0 : link->value;
}

const TimeTree* lone_part(const TimeTree& tree) {
    return tree.kind == TimeNode::moment && tree.parts.size() == 1 ? &tree.parts.front() : nullptr;
}

bool is_singular(const Token& t) {
    for (const Reading reading : t.readings) {
        if (reading.pos.has(Pos::noun) && reading.lemma != t.word) return false;
    }
    return true;
}

bool may_be_noun(const Token& t) {
    for (const Reading reading : t.readings) {
        if (reading.pos.has(Pos::noun)) return true;
    }
    return t.has(Category::noun);
}

bool follows_decade(const TokenRange& tokens, const TimePlace& place) {
    const Token* link = place.before(tokens);
    const Token* plural = place.before(tokens, 2);
    const Token* digits = place.before(tokens, 3);
    return link != nullptr && plural != nullptr && digits != nullptr
           && (link->has(Category::conjunction) || link->has(Category::range_word))
           && plural->word == "s" && plural->glued() && digits->digit_count == 4;
}

}  // namespace claimdiff
