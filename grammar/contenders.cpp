// A party is named behind its figure ("54 for the Civic Alliance"), right in front of it ("Unity
// Front 61", "Brandt: 38%"), in front of the row of figures in which it stands ("Brandt (SU): 38%,
// 54 seats"), or is the subject of the verb that governs it ("The Civic Alliance took 54 seats",
// "…, winning 54 of the 140 seats").
#include "grammar/contenders.hpp"

#include <algorithm>

#include "grammar/clause.hpp"
#include "grammar/concepts.hpp"
#include "text/fold.hpp"

namespace claimdiff {
namespace {

bool leads_to_contender(const Words& words, std::uint32_t i) {
    return words[i].has(Category::of_word) || words.has_role(i, "set-for");
}

std::uint32_t past_articles(const Words& words, std::uint32_t i) {
    while (i < words.last() && words[i].has(Category::article)) ++i;
    return i;
}

// "for the [Green candidate] Ana Ruiz", "au [candidat divers droite] Luc Varn": the first token of
// the name that a word for a person and what describes it stand in front of; no_token without.
std::uint32_t past_description(const Words& words, std::uint32_t i) {
    constexpr std::uint32_t longest = 6;
    bool person = false;
    for (const std::uint32_t end = std::min(words.last(), i + longest); i < end; ++i) {
        if (words.is_name(i) && !words[i].has(Category::title_word)) return person ? i : no_token;
        const Token& t = words[i];
        const bool calls = t.has(Category::title_word)
                           || words.text().id(t, Category::noun).starts_with("people");
        if (!t.is_word() || t.has(Category::conjunction) || t.has(Category::auxiliary)
            || (!calls && words.is_verb(i) && !words.is_participle(i)))
            return no_token;
        person = person || calls;
    }
    return no_token;
}

// "CU": written in capitals in this sentence.
bool is_abbreviation(const Words& words, std::string_view name) {
    for (std::uint32_t i = words.first(); i < words.last(); ++i) {
        if (words[i].word != name) continue;
        const Span span = words[i].span;
        const std::string_view text = words.text().document().text;
        const std::string_view raw = text.substr(span.begin, span.size());
        if (raw.size() > 1
            && std::all_of(raw.begin(), raw.end(), [](char c) { return 'A' <= c && c <= 'Z'; }))
            return true;
    }
    return false;
}

// Names of parties are translated, their abbreviations seldom; those of persons have words that no
// dictionary knows.
std::string in_its_language(const Words& words, std::string name) {
    if (const std::size_t of = name.rfind("'s "); of != name.npos) name.erase(0, of + 3);
    if (name.empty() || is_abbreviation(words, name)) return name;
    const Language& language = words.text().language();
    std::string_view rest = name;
    while (!rest.empty()) {
        const std::size_t space = std::min(rest.find(' '), rest.size());
        if (language.dictionary.lookup(rest.substr(0, space)).empty()) return name;
        rest.remove_prefix(std::min(space + 1, rest.size()));
    }
    return std::string(language.code) + ":" + name;
}

// The folded words [first, last) and the rest of their name, without what is not written as a name
// in front of it: "the country's centre-left [Civic Alliance]".
std::string name_of(const Words& words, std::uint32_t first, std::uint32_t last) {
    while (last < words.last() && words[last].is_word() && words[last].capital) ++last;
    for (std::uint32_t i = first; i + 1 < last; ++i) {
        if (words[i].word == "'s") first = i + 1;
    }
    while (first + 2 < last && words[first].has(Category::title_modifier)) ++first;
    while (first + 2 < last
           && (words[first].has(Category::title_word)
               || (words[first + 1].has(Category::title_word) && words[first + 1].hyphen_before)))
        ++first;
    while (first < last
           && (!words[first].capital || words[first].has(Category::article)
               || words.has_role(first, "honorific")))
        ++first;
    if (first == last) return {};
    const Span span = cover(words[first].span, words[last - 1].span);
    return fold_plain(words.text().document().text.substr(span.begin, span.size()));
}

std::string name_in_front(const Words& words, std::uint32_t first) {
    std::uint32_t end = first;
    while (end > words.first()
           && (words[end - 1].is_sign(":") || words[end - 1].has(Category::bound)))
        --end;
    std::uint32_t begin = end;
    while (begin > words.first() && words[begin - 1].is_word() && words[begin - 1].capital
           && !words[begin - 1].has(Category::month) && !words[begin - 1].has(Category::weekday))
        --begin;
    if (begin == end || !words.is_name(end - 1)) return {};
    return name_of(words, begin, end);
}

// "Unity won", "the Alliance won": a common noun whose capital makes a name of it, and no more than
// the start of the sentence.
bool is_named_by_capital(const Words& words, const Bearer& subject) {
    if (!subject.found() || subject.noun.starts_with("people")) return false;
    for (std::uint32_t i = subject.first; i < subject.last; ++i) {
        if (!words[i].capital || words[i].has(Category::article)) continue;
        if (i > words.first() || !words[i].has(Category::noun)) return true;
    }
    return false;
}

// "Unity, [which won seven in May,] fell", "the Alliance, [led by Ilan Morvek,] took": where what
// stands between the subject and its verb begins, else `group`.
std::uint32_t before_aside(const Words& words, std::uint32_t group) {
    if (!words[group - 1].is_sign(",")) return group;
    if (const std::uint32_t open = over_relative(words, group - 1); open != group - 1) return open;
    for (std::uint32_t i = group - 1; i > words.first() + 1; --i) {
        if (words.is_hard_break(i - 1)) break;
        if (words[i - 1].is_sign(",")) return i - 1;
        if (words[i - 1].has(Category::auxiliary)
            || (words.is_verb(i - 1) && !words.is_participle(i - 1)))
            break;
    }
    return group;
}

// "Ferrand: [43,7 %], 38 sièges", but "Lorme: the left wins with 43.7%": what stands behind a
// label.
bool opens_row(const Words& words, std::uint32_t i) {
    const Token& t = words[i];
    return t.is_number() || t.has(Category::cardinal) || t.has(Category::bound)
           || t.has(Category::currency) || t.kind == TokenKind::sign;
}

// "[Nadia Ferrand] (PS): 43,7 %, 19 482 voix, 38 sièges": who stands in front of the colon of a row
// of figures, in which no verb says anything.
std::string label_of_row(const Words& words, std::uint32_t first) {
    std::uint32_t colon = first;
    while (colon > words.first() && !words[colon - 1].is_sign(":")) {
        const Token& t = words[--colon];
        const bool phrase  // "l'emporte"
            = t.has(Category::event) && t.word.find_first_of(" '") != t.word.npos;
        if (words.is_verb(colon) || t.has(Category::auxiliary) || phrase || t.is_sign(";"))
            return {};
    }
    if (colon < words.first() + 2 || colon == first || !opens_row(words, colon)) return {};
    std::uint32_t end = colon - 1;
    if (words[end - 1].is_sign(")")) {
        while (end > words.first() && !words[end - 1].is_sign("(")) --end;
        if (end > words.first()) --end;
    }
    if (end == words.first() || !words.is_name(end - 1)) return {};
    std::uint32_t begin = end;
    while (begin > words.first() && words[begin - 1].is_word() && words[begin - 1].capital) --begin;
    // "List “Lorme 2030”, led by Mrs Nadia Ferrand: 4,812 votes"
    const bool person = end - begin > 1 && words.has_role(begin, "honorific");
    return begin == words.first() || person ? name_of(words, begin, end) : std::string{};
}

// "En tercer lugar quedó Darío Pellán, [con un] 14,2 %": behind the name, what it came in with.
std::string name_with(const Words& words, std::uint32_t first) {
    std::uint32_t end = first;
    while (end > words.first()
           && (words[end - 1].has(Category::article) || words[end - 1].has(Category::one_article)
               || words[end - 1].has(Category::bound)))
        --end;
    if (end == words.first() || !words.has_role(end - 1, "with")) return {};
    --end;
    if (end > words.first() && words[end - 1].is_sign(",")) --end;
    std::uint32_t begin = end;
    while (begin > words.first() && words.is_name(begin - 1)) --begin;
    const bool governed  // "the elections of Corvania with 38%"
        = begin > words.first()
          && (words[begin - 1].has(Category::of_word)
              || words[begin - 1].has(Category::place_preposition));
    return governed ? std::string{} : name_in_front(words, end);
}

// "[Lorme], cinquième avec 52 points, revient", "Seizième avec 26 points, [Lorme] occupe": what the
// words between commas describe.
std::string described_by(const Words& words, const Mention& mention) {
    std::uint32_t open = mention.first;
    while (open > words.first() && !words.is_break(open - 1)) {
        if (words.is_verb(--open) || words[open].has(Category::auxiliary)) return {};
    }
    if (open > words.first() + 1) {
        if (words[open - 1].is_sign(":")) return {};  // "Lorme: the left ahead with 43%"
        std::uint32_t begin = open - 1;
        while (begin > words.first() && words[begin - 1].is_word() && words[begin - 1].capital)
            --begin;
        // "the elections of Corvania, with 38%"
        const bool governed = begin > words.first()
                              && (words[begin - 1].has(Category::of_word)
                                  || words[begin - 1].has(Category::place_preposition));
        if (governed && words.has_role(open, "with")) return {};
        return begin < open - 1 && words.is_name(open - 2) ? name_of(words, begin, open - 1)
                                                           : std::string{};
    }
    std::uint32_t comma = mention.last;
    while (comma < words.last() && !words.is_break(comma)) ++comma;
    if (open != words.first() || comma + 1 >= words.last() || !words[comma].is_sign(",")) return {};
    std::uint32_t end = comma + 1;
    while (end < words.last() && words.is_name(end)) ++end;
    return name_of(words, comma + 1, end);
}

// "The Green candidate [Ana Ruiz] won": the full name right in front of the verb at `group`.
std::string name_at_verb(const Words& words, std::uint32_t group) {
    std::uint32_t begin = group;
    while (begin > words.first() && words.is_name(begin - 1)
           && !words[begin - 1].has(Category::title_word))
        --begin;
    const bool addressed = begin > words.first() && words.has_role(begin - 1, "honorific");
    if (group > begin && addressed) return name_of(words, begin, group);  // "M. Varn"
    if (group - begin < 2 || begin == words.first() || !words[begin - 1].is_word()
        || words[begin - 1].has(Category::of_word) || words[begin - 1].has(Category::conjunction)
        || words[begin - 1].has(Category::preposition)
        || words[begin - 1].has(Category::place_preposition))
        return {};
    return name_of(words, begin, group);
}

// "Bei der Wahl kam [die Bürgerpartei] auf 29 Prozent": a German subject right behind its verb.
std::string subject_behind(const Words& words, std::uint32_t verb, std::uint32_t figure) {
    if (!words.text().language().lexicon.conventions().capital_nouns) return {};
    std::uint32_t i = verb + 1;
    while (i < figure && (words[i].has(Category::article) || words.is_adverb(i))) ++i;
    if (i >= figure || !words[i].capital || words.is_small(i)) return {};
    const std::string_view noun = words.text().id(words[i], Category::noun);
    const bool party = noun.starts_with("organisations/parties")
                       || (words[i].lexeme_count == 0 && words.is_name(i));
    return party ? name_of(words, i, i + 1) : std::string{};
}

// "The Citizens' Union [(BU)] took": the capitals in brackets behind the subject, by which the
// texts of an election call a party.
std::string subject_in_brackets(const Words& words, std::uint32_t first) {
    constexpr std::size_t longest = 5;  // bytes
    bool told = false;
    for (std::uint32_t i = first; i > words.first() + 3; --i) {
        if (!words[i - 1].is_sign(")")) {
            if (words.is_hard_break(i - 1) || words[i - 1].has(Category::conjunction)) return {};
            told = told || words.is_verb(i - 1) || words[i - 1].has(Category::auxiliary);
            continue;
        }
        const Token& name = words[i - 2];
        const std::string_view written = std::string_view(words.text().document().text)
                                             .substr(name.span.begin, name.span.size());
        const bool capitals = written.size() > 1 && written.size() <= longest
                              && std::all_of(written.begin(), written.end(), [](char c) {
                                     return c >= 'A' && c <= 'Z';
                                 });
        if (!told || !capitals || !words[i - 3].is_sign("(") || !words[i - 4].capital) return {};
        return fold_plain(written);
    }
    return {};
}

std::string subject_of(const Words& words, std::uint32_t first) {
    for (std::uint32_t i = first; i > words.first(); --i) {
        if (words.is_hard_break(i - 1)) return {};
        if (!words.is_verb(i - 1) && !words.has_role(i - 1, "has")) continue;
        bool doubtful = false;
        std::uint32_t group = verb_group(words, i - 1).first;
        if (group > words.first()) group = before_aside(words, group);
        if (std::string name = name_at_verb(words, group); !name.empty()) return name;
        Bearer subject = subject_before(words, group, doubtful);
        if (!subject.found()) subject = subject_over(words, group);  // "Mrs Vost, 45, won"
        // "Lorme: the left wins with 53%": a heading's place does nothing
        for (std::uint32_t k = subject.last; subject.found() && k < group; ++k) {
            if (words[k].is_sign(":")) return {};
        }
        if (!subject.holder.empty() || is_named_by_capital(words, subject))
            return name_of(words, subject.first, subject.last);
        if (std::string behind = subject_behind(words, i - 1, first); !behind.empty())
            return behind;
    }
    return {};
}

}  // namespace

bool speaks_of_voting(const TokenText& text) {
    return std::any_of(text.tokens().begin(), text.tokens().end(), [&text](const Token& token) {
        const std::string_view event = text.id(token, Category::event);
        return event == "vote/elected" || event == "vote/voted"
               || text.id(token, Category::noun).starts_with("votes");
    });
}

bool speaks_much_of_voting(const TokenText& text) {
    constexpr std::ptrdiff_t often = 3;
    return std::count_if(
               text.tokens().begin(),
               text.tokens().end(),
               [&text](const Token& token) {
                   return in_family(text.id(token, Category::noun), {"acts/elections", "votes"});
               })
           >= often;
}

std::string told_of_seats(const Words& words, const Mention& mention, const Event& event) {
    constexpr std::string_view won = "vote/elected";
    if (event.token == no_token || event.token >= mention.first || mention.first == words.first())
        return std::string(won);
    const Lexeme* direction = words[event.token].lexeme(Category::direction);
    // "lost 26 seats and is left with [42]": another clause
    if (words.find({Category::conjunction, Category::auxiliary}, event.token + 1, mention.first)
        < mention.first)
        return std::string(won);
    const bool to = words.text().has_id(words[mention.first - 1], Category::amount_word, "level");
    if (direction == nullptr || to) return std::string(won);
    return direction->value < 0 ? "vote/defeated" : "vote/gained";
}

std::string contender_behind(const Words& words, const Mention& mention) {
    std::uint32_t i = mention.last;
    if (i + 1 < words.last() && words.is_verb(i) && words.has_role(i + 1, "goal")) {
        ++i;  // "37 go to the Civic Alliance"
    } else if (i >= words.last() || !leads_to_contender(words, i)) {
        return {};
    }
    i = past_articles(words, i + 1);
    if (i < words.last() && !words.is_name(i)) i = past_description(words, i);
    if (i >= words.last() || !words.is_name(i)) return {};
    // "for the Conservative [candidate] Tom Varn"
    for (std::uint32_t k = i + 1; k + 1 < words.last() && k < i + 3; ++k) {
        if (words.is_break(k)) break;
        if (words[k].has(Category::title_word) && words.is_name(k + 1)) {
            i = k + 1;
            break;
        }
    }
    std::uint32_t last = i;
    return in_its_language(words, name_from(words, i, last));
}

std::string contender_of(const Words& words, const Mention& mention) {
    // "elected by [132 votes]": the margin, and nobody's votes
    if (mention.first > words.first()
        && words.text().has_id(words[mention.first - 1], Category::amount_word, "by"))
        return {};
    if (std::string behind = contender_behind(words, mention); !behind.empty()) return behind;
    // "with 52%, against [48%]": of somebody else
    if (mention.first > words.first() && words[mention.first - 1].has(Category::versus)) return {};
    std::string name = name_in_front(words, mention.first);
    if (name.empty()) name = label_of_row(words, mention.first);
    if (name.empty()) name = name_with(words, mention.first);
    if (name.empty()) name = described_by(words, mention);
    if (name.empty()) {
        std::string abbreviation = subject_in_brackets(words, mention.first);
        if (!abbreviation.empty()) return abbreviation;
    }
    if (name.empty()) name = subject_of(words, mention.first);
    return in_its_language(words, std::move(name));
}

std::string team_of(const Words& words, const Mention& mention) {
    if (std::string team = contender_of(words, mention); !team.empty()) return team;
    for (std::uint32_t i = words.first(); i < mention.first; ++i) {
        const bool name = words.is_name(i) || (i == words.first() && opens_name(words, i));
        if (!name) continue;
        const Token* before = i > words.first() ? &words[i - 1] : nullptr;
        std::uint32_t last = i + 1;
        while (last < mention.first && words.is_name(last)) ++last;
        const bool led
            = before != nullptr
              && (before->has(Category::place_preposition) || before->has(Category::preposition)
                  || before->has(Category::of_word));
        if (!led) return name_of(words, i, last);
        i = last - 1;
    }
    return {};
}

}  // namespace claimdiff
