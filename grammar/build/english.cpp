// English: WordNet's one-word lemmas, inflected by rule and by its lists of exceptions, the closed
// classes from a list, and the rest of the spelling dictionary for names and newer words.
//
//     data.noun  attack            → attack, attacks: attack, noun
//     verb.exc   shot shoot        → shot: shoot, verb or participle
//     verb.exc   took/taken take   → took: take, verb; taken: take, participle
//     en_US      Kyiv/M            → kyiv: name
//
// A rule's spelling counts when the spelling dictionary has it; when it has none of the spellings
// offered, the likeliest is taken, unless WordNet has an exception instead ("shooted" for shot).
// Comparatives count only when the spelling dictionary has them ("importanter" it has not).
#include <algorithm>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <stdexcept>

#include "grammar/build/english_inflection.hpp"
#include "grammar/build/hunspell.hpp"
#include "grammar/build/languages.hpp"
#include "grammar/build/word_list.hpp"
#include "text/fold.hpp"

namespace claimdiff::build {
namespace {

using Words = std::set<std::string, std::less<>>;
using Exceptions = std::multimap<std::string, std::string>;  // lemma → form

std::ifstream open(const std::string& path) {
    std::ifstream file(path);
    if (!file) {
        throw std::runtime_error("cannot open " + path);
    }
    return file;
}

bool ends_with(std::string_view text, std::string_view ending) {
    return text.size() >= ending.size() && text.substr(text.size() - ending.size()) == ending;
}

bool is_capital(std::string_view word) { return word[0] >= 'A' && word[0] <= 'Z'; }

// The one-word lemmas of a data file (wndb(5WN): offset, file, type, count in hex, then word and id
// in turn), with what they are: a word always written with a capital is a name.
std::map<std::string, PosSet> read_lemmas(const std::string& path, Pos pos) {
    std::ifstream file = open(path);
    std::map<std::string, PosSet> lemmas;
    for (std::string line; std::getline(file, line);) {
        if (line.empty() || line[0] == ' ') {
            continue;  // the licence
        }
        std::istringstream fields(line);
        std::string skipped;
        std::string word;
        int count = 0;
        fields >> skipped >> skipped >> skipped >> std::hex >> count;
        for (int i = 0; i < count; ++i) {
            fields >> word >> skipped;
            word = word.substr(0, word.find('('));  // "galore(ip)": where it may stand
            const bool is_word = word.find_first_of("_0123456789") == std::string::npos;
            if (is_word && !word.empty()) {
                const bool is_name = pos == Pos::noun && is_capital(word);
                lemmas[fold(word)] |= is_name ? Pos::name : pos;
            }
        }
    }
    return lemmas;
}

Exceptions read_exceptions(const std::string& path) {
    std::ifstream file = open(path);
    Exceptions exceptions;
    std::string form;
    std::string lemma;
    for (std::string line; std::getline(file, line);) {
        std::istringstream fields(line);
        fields >> form;
        while (fields >> lemma) {
            if (form != lemma && line.find('_') == std::string::npos) {
                exceptions.emplace(lemma, form);
            }
        }
    }
    return exceptions;
}

Words forms_of(const std::vector<WordLine>& lines) {
    Words words;
    for (const WordLine& line : lines) {
        words.insert(line.forms.begin(), line.forms.end());
    }
    return words;
}

class English {
  public:
    English(
        const std::string& wordnet,
        const std::string& function_words,
        const std::string& hunspell,
        DictionaryBuilder& builder)
        : builder_(builder),
          wordnet_(wordnet),
          function_lines_(read_word_list(function_words)),
          function_words_(forms_of(function_lines_)),
          spelling_(hunspell) {
        spelling_.expand(
            [](Flag) { return true; },
            [&](const ExpandedForm& form) { spelled_.insert(fold(form.text)); });
    }

    void add_all() {
        add_word_list(function_lines_, builder_);
        add_nouns();
        add_verbs();
        add_compared("adj", Pos::adjective);
        add_compared("adv", Pos::adverb);
        add_spelled();
    }

  private:
    enum class WhenUnspelled { take_first, take_none };

    void add_inflected(
        const std::vector<std::string>& spellings,
        const std::string& lemma,
        PosSet pos,
        WhenUnspelled otherwise) {
        bool is_any_spelled = false;
        for (const std::string& spelling : spellings) {
            if (spelled_.count(spelling) != 0 && function_words_.count(spelling) == 0) {
                builder_.add(spelling, lemma, pos);
                is_any_spelled = true;
            }
        }
        const bool is_taken = !is_any_spelled && otherwise == WhenUnspelled::take_first;
        if (is_taken && function_words_.count(spellings.front()) == 0) {
            builder_.add(spellings.front(), lemma, pos);
        }
    }

    WhenUnspelled unless_exception(const Exceptions& exceptions, const std::string& lemma) const {
        return exceptions.count(lemma) != 0 ? WhenUnspelled::take_none : WhenUnspelled::take_first;
    }

    void add_nouns() {
        const Exceptions exceptions = read_exceptions(wordnet_ + "/noun.exc");
        for (const auto& [lemma, pos] : read_lemmas(wordnet_ + "/data.noun", Pos::noun)) {
            if (function_words_.count(lemma) != 0) {
                continue;
            }
            builder_.add(lemma, lemma, pos);
            if (pos.has(Pos::noun)) {
                add_inflected(with_s(lemma), lemma, Pos::noun, unless_exception(exceptions, lemma));
            }
            if (pos.has(Pos::noun) && ends_with(lemma, "man")) {  // women, firemen: no exceptions
                const std::string plural = lemma.substr(0, lemma.size() - 3) + "men";
                add_inflected({plural}, lemma, Pos::noun, WhenUnspelled::take_none);
            }
            const auto [begin, end] = exceptions.equal_range(lemma);
            for (auto form = begin; form != end; ++form) {
                builder_.add(form->second, lemma, Pos::noun);
            }
        }
    }

    void add_verbs() {
        const Exceptions exceptions = read_exceptions(wordnet_ + "/verb.exc");
        for (const auto& [lemma, pos] : read_lemmas(wordnet_ + "/data.verb", Pos::verb)) {
            const WhenUnspelled otherwise = unless_exception(exceptions, lemma);
            builder_.add(lemma, lemma, pos | Pos::infinitive);
            add_inflected(with_s(lemma), lemma, Pos::verb, otherwise);
            add_inflected(with_ing(lemma), lemma, Pos::participle, otherwise);
            add_pasts(lemma, exceptions);
        }
    }

    // The exceptions list doubled consonants too (stopped), so that for a verb with exceptions the
    // regular past can only be the plain one: "putted" is not of put.
    void add_pasts(const std::string& lemma, const Exceptions& exceptions) {
        std::vector<std::string> pasts;
        const auto [begin, end] = exceptions.equal_range(lemma);
        for (auto place = begin; place != end; ++place) {
            const std::string& form = place->second;
            if (ends_with(form, "ing")) {
                builder_.add(form, lemma, Pos::participle);
            } else if (ends_with(form, "s") && form != "was") {
                builder_.add(form, lemma, Pos::verb);
            } else {
                pasts.push_back(form);
            }
        }
        const PosSet both = Pos::verb | Pos::participle;
        if (begin == end) {
            add_regular_past(lemma);
            return;
        }
        const auto is_spelled = [&](const std::string& form) { return spelled_.count(form) != 0; };
        const std::string regular = lemma + (ends_with(lemma, "e") ? "d" : "ed");
        if (is_spelled(regular)) {
            pasts.push_back(regular);
        }
        add_irregular(lemma, pasts);
        // No past of its own: hit, cut. Past but not participle: came and come, ran and run.
        if (std::none_of(pasts.begin(), pasts.end(), is_spelled)) {
            builder_.add(lemma, lemma, both);
        } else if (pasts.size() == 1 && is_past_only(pasts.front())) {
            builder_.add(lemma, lemma, Pos::participle);
        }
    }

    // Known with -ing but without -ed: a verb of one form for all, such as hurt and spread.
    void add_regular_past(const std::string& lemma) {
        const PosSet both = Pos::verb | Pos::participle;
        const std::vector<std::string> pasts = with_ed(lemma);
        const auto is_spelled = [&](const std::string& form) { return spelled_.count(form) != 0; };
        if (is_spelled(with_ing(lemma).front())
            && std::none_of(pasts.begin(), pasts.end(), is_spelled)) {
            builder_.add(lemma, lemma, both);
        } else {
            add_inflected(pasts, lemma, both, WhenUnspelled::take_first);
        }
    }

    static bool is_past_only(const std::string& form) {
        return ends_with(form, "an") || ends_with(form, "ame");
    }

    // Where a verb has a past in -n or -u- beside another, the first is the participle: taken,
    // took; sung, sang. One past for all is both.
    void add_irregular(const std::string& lemma, const std::vector<std::string>& pasts) {
        const auto is_participle = [](const std::string& form) {
            return (ends_with(form, "n") && !is_past_only(form)) || ends_with(form, "ne")
                   || form.find('u') != std::string::npos;
        };
        const auto is_regular = [](const std::string& form) { return ends_with(form, "ed"); };
        const auto is_other
            = [&](const std::string& form) { return !is_regular(form) && !is_participle(form); };
        const bool has_participle
            = std::any_of(pasts.begin(), pasts.end(), [&](const std::string& form) {
                  return !is_regular(form) && is_participle(form);
              });
        const bool is_split = has_participle && std::any_of(pasts.begin(), pasts.end(), is_other);
        for (const std::string& form : pasts) {
            PosSet pos = Pos::verb | Pos::participle;
            if (is_past_only(form) || (is_split && is_other(form))) {
                pos = Pos::verb;
            } else if (is_split && !is_regular(form)) {
                pos = Pos::participle;
            }
            builder_.add(form, lemma, pos);
        }
    }

    void add_compared(const std::string& file, Pos pos) {
        const Exceptions exceptions = read_exceptions(wordnet_ + "/" + file + ".exc");
        for (const auto& [lemma, lemma_pos] : read_lemmas(wordnet_ + "/data." + file, pos)) {
            builder_.add(lemma, lemma, lemma_pos);
            if (pos == Pos::adjective) {
                add_inflected(with_er(lemma), lemma, pos, WhenUnspelled::take_none);
                add_inflected(with_est(lemma), lemma, pos, WhenUnspelled::take_none);
            }
            const auto [begin, end] = exceptions.equal_range(lemma);
            for (auto form = begin; form != end; ++form) {
                builder_.add(form->second, lemma, pos);
            }
        }
    }

    // What WordNet does not have: -s, -ed and -ing (classes S, D, G) are forms of their stem, -ers
    // and -ings (Z, J) the plurals of words in -er and -ing, other affixes make words of their own;
    // possessives (M) are none.
    void add_spelled() {
        const auto wanted = [](Flag flag) { return flag != U'M'; };
        spelling_.expand(wanted, [&](const ExpandedForm& form) {
            const bool has_letter = std::any_of(form.text.begin(), form.text.end(), [](char c) {
                return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0x80) != 0;
            });
            if (!has_letter || builder_.knows(form.text)) {
                return;
            }
            const Flag flag = form.suffix == nullptr ? U'S' : form.suffix->flag;
            const bool is_inflected = flag == U'S' || flag == U'D' || flag == U'G';
            const bool is_plural = flag == U'Z' || flag == U'J';
            const std::string own
                = is_plural ? form.text.substr(0, form.text.size() - 1) : form.text;
            PosSet pos;
            if (is_capital(form.entry.word)) {
                pos = Pos::name;
            } else if (flag == U'G') {
                pos = Pos::participle;
            } else if (flag == U'D') {
                pos = Pos::verb | Pos::participle;
            } else if (is_plural) {
                pos = Pos::noun;
            }
            builder_.add(form.text, is_inflected ? form.stem : own, pos);
        });
    }

    DictionaryBuilder& builder_;
    std::string wordnet_;
    std::vector<WordLine> function_lines_;
    Words function_words_;
    Hunspell spelling_;
    Words spelled_;
};

}  // namespace

void add_english(
    const std::string& wordnet,
    const std::string& function_words,
    const std::string& hunspell,
    DictionaryBuilder& builder) {
    English(wordnet, function_words, hunspell, builder).add_all();
}

}  // namespace claimdiff::build
