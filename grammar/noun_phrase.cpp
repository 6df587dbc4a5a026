// Noun phrases differ in where the head stands: Romance languages put it first ("drones | rapides
// de facture suédoise"), Germanic ones last ("Iranian-made attack | drones"). The dictionary
// tells nouns from adjectives; the language folder tells nothing more, so the rule here is:
// adjectives, then a run of nouns; in languages that elide or contract ("de", "of" is an of-word)
// only the run's last noun is the head when the run stands without an of-word between.
#include "grammar/noun_phrase.hpp"

#include <algorithm>

namespace claimdiff {
namespace {

bool head_first(const Words& words) {
    return words.text().language().lexicon.conventions().head_first;
}

bool is_number(const Token& t) {
    return t.is_number() || t.has(Category::cardinal) || t.has(Category::hundred)
           || t.has(Category::scale);
}

void add(std::vector<std::string>& list, std::string word) {
    if (!word.empty()) list.push_back(std::move(word));
}

std::string qualifier(const Words& words, std::uint32_t i) {
    return words[i].has(Category::noun) ? words.concept_of(i, Category::noun)
                                        : words.concept_of(i, Category::event);
}

// "de facture suédoise", "d'attaque": complements after a head that stands first.
std::uint32_t complements(const Words& words, std::uint32_t at, NounPhrase& phrase) {
    while (at < words.last()) {
        const Token& t = words[at];
        if (at + 1 < words.last() && words[at + 1].hyphen_before
            && !words.is_small(at)) {  // "auto-explosifs"
            at += 2;
        } else if (
            t.has(Category::of_word) && at + 1 < words.last() && words.is_noun(at + 1)
            && !words[at + 1].capital) {
            add(phrase.qualifiers, qualifier(words, at + 1));
            at += 2;
        } else if (
            words.is_adjective(at) && !words[at].has(Category::event) && !words.is_participle(at)) {
            add(phrase.qualifiers, qualifier(words, at));
            ++at;
        } else {
            break;
        }
    }
    return at;
}

bool capital_nouns(const Words& words) {
    return words.text().language().lexicon.conventions().capital_nouns;
}

// "12 stolen paintings", "14 recycling centres": a participle in front of the noun it describes.
bool is_participle_of_noun(const Words& words, std::uint32_t i, std::uint32_t limit) {
    return !head_first(words) && words.is_participle(i) && !words[i].capital && i + 1 < limit
           && !words.is_break(i + 1) && !words.is_name(i + 1) && words.may_be_noun(i + 1)
           && !words[i + 1].has(Category::event)
           && (!words.may_be_verb(i + 1) || words[i + 1].has(Category::noun)
               || words[i + 1].word.back() == 's');  // no verb: several do not "houses"
}

// An adjective in front of the noun; a word that may be both ("permanent") is one when a noun may
// still follow.
bool is_modifier(const Words& words, std::uint32_t i, std::uint32_t limit) {
    const Token& t = words[i];
    if (t.has(Category::only) && words.is_adjective(i)) return true;  // "une seule lampe"
    if (!t.is_word() || words.is_small(i)) return false;
    if (is_participle_of_noun(words, i, limit)) return true;
    if (words.describes_next(i) && !words.is_noun(i)) return true;
    // "deux jeunes enfants": an adjective that may stand for people by itself
    if (head_first(words) && t.has(Category::noun) && words.is_adjective(i) && i + 1 < limit
        && !words.is_break(i + 1) && words[i + 1].has(Category::noun) && !words.is_adjective(i + 1)
        && !words[i + 1].capital && words.text().id(t, Category::noun).starts_with("people"))
        return true;
    if (t.has(Category::noun) || t.has(Category::event)) return false;
    if (!t.capital && capital_nouns(words)) {  // "zwölf kleine Kinder", not "zwölf kamen um"
        std::uint32_t noun = i + 1;
        while (noun < limit && words[noun].is_word() && !words[noun].capital
               && !words.is_small(noun))
            ++noun;
        return noun < limit && words[noun].capital && words.is_noun(noun);
    }
    if (!words.is_adjective(i) && !words.is_adverb(i) && !t.has(Category::ordinal)) return false;
    return !words.is_noun(i) || (!head_first(words) && i + 1 < limit && words.may_be_noun(i + 1));
}

// "two [off-duty] deputies", "four [by-the-wind] sailors": a compound that opens with a small word
// describes the noun behind it. One past it; `i` when none stands there.
std::uint32_t past_compound(const Words& words, std::uint32_t i, std::uint32_t limit) {
    if (head_first(words) || !words.is_small(i)) return i;
    std::uint32_t behind = i + 1;
    while (behind < limit && words[behind].hyphen_before) ++behind;
    const bool describes = behind > i + 1 && behind < limit && !words.is_break(behind)
                           && words.may_be_noun(behind) && !words.is_small(behind);
    return describes ? behind : i;
}

// Germanic noun runs: whether the noun after `head` is the head instead. After people a word that
// may be a verb is one
// ("30,000 people march"), after things it is a noun ("1,400 construction jobs").
bool goes_on(const Words& words, std::uint32_t head) {
    const std::uint32_t next = head + 1;
    if (words.is_break(next) || !words.may_be_noun(next)) return false;
    if (words[next].has(Category::every_word)) return false;  // "litres of water daily"
    if (words[next].has(Category::age_word)) return false;    // "three teenagers aged 14 to 16"
    if (capital_nouns(words) && !words[next].capital) return false;
    if (words.is_name(next) && !words.is_name(head)) return false;
    if (words[next].has(Category::event) && !words[next].has(Category::noun)) return false;
    // "three storms hit the coast"
    if (words.may_be_verb(next) && next + 1 < words.last()
        && words[next + 1].has(Category::article))
        return false;
    const bool people = words.text().id(words[head], Category::noun).starts_with("people");
    return words[next].has(Category::noun) || !people || !words.may_be_verb(next);
}

void finish(NounPhrase& phrase) {
    std::sort(phrase.qualifiers.begin(), phrase.qualifiers.end());
    phrase.qualifiers.erase(
        std::unique(phrase.qualifiers.begin(), phrase.qualifiers.end()), phrase.qualifiers.end());
}

std::string noun_of(const Words& words, std::uint32_t head) {
    return is_title_phrase(words, head) ? "people" : words.concept_of(head, Category::noun);
}

// "nine gold and silver [objects]", "14 wheat and maize [growers]": of two nouns in the singular
// behind a number that is not one, neither is counted, but the plural behind them. no_token where
// none is.
std::uint32_t joined_head(
    const Words& words, std::uint32_t at, std::uint32_t head, std::uint32_t limit) {
    const std::uint32_t other = head + 2, behind = head + 3;
    if (other >= limit || !words[head + 1].has(Category::number_and) || head_first(words)
        || capital_nouns(words) || at == words.first() || words[other].capital
        || words[at - 1].value == Decimal(1))
        return no_token;
    const auto is_plural
        = [&words](std::uint32_t i) { return words.lemma(i) != words[i].word; };  // "men", too
    // "Ten sheep and four goats", "three police and two soldiers": both are counted
    const bool alive = words.text().id(words[head], Category::noun).starts_with("people")
                       || words.text().id(words[head], Category::noun).starts_with("animals");
    if (is_plural(head) || alive) return no_token;
    const bool describes = words.may_be_noun(other) && !is_number(words[other])
                           && !words[other].has(Category::vague) && !words.is_small(other)
                           && !is_plural(other);
    if (!describes || behind >= limit || words.is_break(behind) || words[behind].capital
        || words[behind].has(Category::event) || words.is_small(behind) || !is_plural(behind)
        || !words.may_be_noun(behind) || words[behind].word.back() != 's')
        return no_token;
    return behind;
}

}  // namespace

bool is_title_phrase(const Words& words, std::uint32_t i) {
    const Token& t = words[i];
    return t.has(Category::title_word) && !t.capital && !t.has(Category::noun)
           && t.word.find(' ') != t.word.npos;
}

// "none of the [school's] 830 pupils": whose the counted are, in front of what they are; one past
// it, or `at` when nobody stands there.
std::uint32_t past_possessor(const Words& words, std::uint32_t at) {
    constexpr std::uint32_t longest = 4;
    for (std::uint32_t i = at; i < words.last() && i <= at + longest; ++i) {
        if (i > at && words[i].word == "'s") return i + 1;
        if (!words[i].is_word() || is_number(words[i])
            || (words.is_small(i) && !words[i].has(Category::article)))
            break;
    }
    return at;
}

NounPhrase counted_noun(const Words& words, std::uint32_t at) {
    NounPhrase phrase;
    phrase.last = at;
    // "24 des 27 drones", "trois des cinq prévenus", "150 salariés sur 198": the whole follows; "21
    // de ces engins".
    if (at < words.last() && words[at].has(Category::of_word)) {
        ++at;
        while (at < words.last()
               && (words[at].has(Category::article) || words[at].has(Category::bound)
                   || words[at].has(Category::whole)))  // "28 % de l'ensemble du [personnel]"
            ++at;
        at = past_possessor(words, at);
        if (at < words.last() && is_number(words[at])) {
            phrase.whole = at;
            while (at < words.last() && is_number(words[at])) ++at;
        }
    }
    // "ya son nueve los fallecidos": the subject behind its verb.
    if (words.text().language().code == "es" && at + 1 < words.last()
        && (words[at].word == "los" || words[at].word == "las") && words.is_noun(at + 1)
        && phrase.whole == no_token)
        ++at;
    std::uint32_t i = at;
    const std::uint32_t limit = std::min(words.last(), at + 8);
    while (i < limit) {  // what may stand before the head: "autres", "frais", "permanent"
        const Token& t = words[i];
        if (const std::uint32_t behind = past_compound(words, i, limit); behind != i) {
            i = behind;
            continue;
        }
        if (t.has(Category::complement)) {
            phrase.complement = true;
        } else if (!is_modifier(words, i, limit)) {
            break;
        } else if (!words.is_adverb(i)) {
            add(phrase.qualifiers, qualifier(words, i));
        }
        ++i;
    }
    const bool described = i > at && i < limit && is_participle_of_noun(words, i - 1, limit);
    // "15% of the active [arm]", "deux nouvelles [enquêtes]": a noun behind an adjective, though it
    // may be a verb elsewhere
    const bool behind_adjective = i > at && i < limit && words.is_adjective(i - 1)
                                  && !words.is_participle(i - 1) && !words.is_adverb(i - 1)
                                  && words.may_be_noun(i) && !words[i].has(Category::event)
                                  && !words[i].capital;
    // "reached 41,000 [last year]": when, not what
    const bool when
        = i > at && i < limit && words[i].has(Category::time_unit)
          && (words[i - 1].has(Category::last_word) || words[i - 1].has(Category::next_word)
              || words[i - 1].has(Category::this_word));
    if (i >= limit || when
        || !(words.is_noun(i) || described || behind_adjective || is_title_phrase(words, i))) {
        phrase.last = phrase.complement ? i : phrase.last;
        phrase.qualifiers.clear();
        return phrase;
    }
    phrase.head = i;
    if (!head_first(words)) {
        while (phrase.head + 1 < limit && goes_on(words, phrase.head))
            add(phrase.qualifiers, qualifier(words, phrase.head++));
    }
    if (const std::uint32_t joined = joined_head(words, at, phrase.head, limit); joined != no_token)
        phrase.head = joined;
    phrase.noun = noun_of(words, phrase.head);
    phrase.last = phrase.head + 1;
    if (head_first(words)) phrase.last = complements(words, phrase.last, phrase);
    finish(phrase);
    return phrase;
}

NounPhrase phrase_at(const Words& words, std::uint32_t head) {
    NounPhrase phrase;
    phrase.head = head;
    phrase.noun = noun_of(words, head);
    phrase.last = head + 1;
    if (head_first(words)) {
        phrase.last = complements(words, phrase.last, phrase);
    } else {
        for (std::uint32_t i = head; i > words.first(); --i) {
            const std::uint32_t before = i - 1;
            if (!words.is_noun(before) && !words.is_adjective(before)) break;
            if (words.is_break(before) || words[before].has(Category::event)
                || words[before].has(Category::cardinal))
                break;
            add(phrase.qualifiers, qualifier(words, before));
        }
    }
    finish(phrase);
    return phrase;
}

bool is_partitive(const Words& words, std::uint32_t last, std::uint32_t head) {
    if (head == no_token || head <= last || words[last].has(Category::one_article)) return false;
    if (!words[last].has(Category::of_word))  // the genitive
        return capital_nouns(words) && words[last].has(Category::article);
    bool definite = false;
    for (std::uint32_t i = last; i < head; ++i) {
        if (is_number(words[i])) return false;
        definite
            = definite || words[i].has(Category::article) || words[i].has(Category::demonstrative);
    }
    return definite;
}

bool is_common_noun(const Words& words, std::uint32_t i) {
    if (!words.is_noun(i)) return false;
    if (!words.text().language().lexicon.conventions().capital_nouns) return !words.is_name(i);
    if (!words.is_name(i) || !words.is_proper_name(i)) return true;
    return i > words.first() && (words[i - 1].has(Category::article) || words.is_adjective(i - 1));
}

}  // namespace claimdiff
