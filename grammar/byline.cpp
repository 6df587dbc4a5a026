// A byline is known by what it lacks: besides times, names, small words and words with the role
// "byline" (published, updated, read) or for editions (a press release) it has nothing. A name
// before such a word in one segment is what was published, and no writer:
//
//     By Ada Brannock, 4 min read, published 3 March 2031     a byline
//     Esker Tales published 3 March 2031                      a claim
#include "grammar/byline.hpp"

#include "grammar/words.hpp"

namespace claimdiff {
namespace {

constexpr std::uint32_t longest = 220;  // bytes

bool is_time(const Mention& m) {
    return m.kind == MentionKind::date || m.kind == MentionKind::time
           || m.kind == MentionKind::duration;
}

bool is_small(const Token& token) {
    static constexpr Categories small{
        Category::article,
        Category::preposition,
        Category::place_preposition,
        Category::clock_preposition,
        Category::conjunction,
        Category::of_word,
        Category::time_link,
        Category::day_link,
        Category::time_zone,
        Category::elision};
    return token.categories.intersects(small);
}

// A word that may be part of a time: those are read with much more work.
bool may_be_of_time(const Token& token) {
    static constexpr Categories of_time{
        Category::month,
        Category::weekday,
        Category::weekday_short,
        Category::time_unit,
        Category::relative_day,
        Category::day_part,
        Category::hour_word,
        Category::am_pm,
        Category::cardinal,
        Category::ordinal,
        Category::ordinal_suffix,
        Category::unit};
    return token.is_number() || token.mixed || token.categories.intersects(of_time);
}

bool on_another_line(const TokenText& text, std::uint32_t i) {
    const std::size_t end = text.tokens()[i - 1].span.end;
    const std::string_view between
        = std::string_view(text.document().text).substr(end, text.tokens()[i].span.begin - end);
    return between.find('\n') != between.npos;
}

}  // namespace

bool is_byline(MentionReader& reader, const Sentence& sentence) {
    const Words words(reader.text(), sentence);
    if (sentence.span.size() > longest) return false;
    static constexpr ConceptSet editions{"things/editions"};
    if (!words.any(Categories{Category::role_word}) && !words.any(editions)) return false;
    const auto is_word_of_it = [&](std::uint32_t i) {
        return words.has_role(i, "byline")
               || words.text().has_id(words[i], Category::noun, "things/editions");
    };
    const auto is_link = [&](std::uint32_t i) {
        return is_small(words[i]) || words.has_role(i, "agent")
               || words[i].has(Category::minute_word);
    };
    bool said = words.has_role(sentence.first, "agent");
    for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
        const Token& token = words[i];
        if (is_word_of_it(i)) {
            said = true;
        } else if (token.is_word() && !token.capital && !may_be_of_time(token) && !is_link(i)) {
            return false;
        }
    }
    if (!said) return false;
    const std::vector<Mention>& mentions = reader.read(sentence, {});
    auto mention = mentions.begin();
    bool any_time = false, named = false;
    for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
        if (mention != mentions.end() && mention->first == i) {
            const bool minutes = mention->kind == MentionKind::number
                                 && mention->last < sentence.last
                                 && (words[mention->last].has(Category::minute_word)
                                     || is_word_of_it(mention->last));
            if (!is_time(*mention) && !minutes) return false;
            any_time = true;
            i = mention->last - 1;
            ++mention;
            continue;
        }
        const Token& token = words[i];
        if (i > sentence.first && on_another_line(reader.text(), i)) named = false;
        if (token.kind == TokenKind::sign) {
            named = false;
        } else if (is_word_of_it(i)) {
            if (named) return false;
        } else if (token.capital && (words.is_name(i) || words.is_proper_name(i))) {
            named = true;
        } else if (!is_link(i)) {
            return false;
        }
    }
    return any_time;
}

}  // namespace claimdiff
