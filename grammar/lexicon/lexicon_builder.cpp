// YAML → trie → blob. Phrases are cut by the scanner that cuts the documents, so that both always
// agree on what a word is. Files are read in name order and states are numbered in order of
// appearance: the same files give the same bytes.
#include "grammar/lexicon/lexicon_builder.hpp"

#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <cstring>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <tuple>
#include <unordered_map>

#include "grammar/lexicon/lexicon.hpp"
#include "text/cldr.hpp"
#include "text/cldr_calendar.hpp"
#include "text/fold.hpp"

namespace claimdiff {
namespace {

namespace fs = std::filesystem;

// Thrown inside this file only, with its place; build_lexicon turns it into its error.
struct Fault {
    Error error;
};

[[noreturn]] void fail(
    const std::string& path, const YAML::Mark& mark, std::string message, std::string help = {}) {
    const auto place = [](int n) { return n < 0 ? 0u : static_cast<std::uint32_t>(n) + 1; };
    throw Fault{{std::move(message), path, place(mark.line), place(mark.column), std::move(help)}};
}

std::optional<std::int64_t> integer(const std::string& text) {
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size()) return {};
    return value;
}

}  // namespace

class LexiconBuilder {
  public:
    LexiconBuilder() { text_id({}); }

    void conventions(const std::string& path, const YAML::Node& root) {
        static const std::set<std::string> known{
            "name",
            "decimal-separator",
            "space-groups",
            "capital-nouns",
            "head-first",
            "month-first",
            "compound-numbers",
            "elisions",
            "abbreviations"};
        for (const auto& entry : root) {
            const auto key = entry.first.as<std::string>();
            if (!known.contains(key)) fail(path, entry.first.Mark(), "unknown key '" + key + "'");
        }
        conventions_.decimal_separator = root["decimal-separator"].as<std::string>(".")[0];
        conventions_.space_groups = root["space-groups"].as<bool>(false);
        conventions_.compound_numbers = root["compound-numbers"].as<bool>(false);
        conventions_.capital_nouns = root["capital-nouns"].as<bool>(false);
        conventions_.head_first = root["head-first"].as<bool>(false);
        conventions_.month_first = root["month-first"].as<bool>(false);
        for (const auto& word : root["elisions"])
            conventions_.elisions.push_back(fold(word.as<std::string>()));
        for (const std::string& word : conventions_.elisions)
            add_word(path, word, Category::elision);
        for (const auto& word : root["abbreviations"]) {
            add_word(path, fold(word.as<std::string>()), Category::abbreviation);
        }
    }

    void words(const std::string& path, const YAML::Node& root) {
        if (!root.IsMap()) fail(path, root.Mark(), "expected a map of categories");
        std::set<std::string> seen;
        for (const auto& entry : root) {
            const auto name = entry.first.as<std::string>();
            const auto category = category_from(name);
            if (!category) fail(path, entry.first.Mark(), "unknown category '" + name + "'");
            if (!seen.insert(name).second)
                fail(path, entry.first.Mark(), "category '" + name + "' stands twice");
            values(path, *category, entry.second);
        }
    }

    // Months and weekdays, as CLDR names them. The language files add what CLDR lacks, and win.
    // Lower-case "march" and "may" are other words: where a language writes a month's name or an
    // abbreviation with a capital, it needs one here too.
    void calendar(const std::string& path, const std::string& language) {
        for (const CalendarName& name : calendar_names(language)) {
            const bool month = name.kind == CalendarName::Kind::month;
            Lexeme lexeme;
            lexeme.value = name.value;
            lexeme.category = month              ? Category::month
                              : name.abbreviated ? Category::weekday_short
                                                 : Category::weekday;
            lexeme.capital = name.capital && (month || name.abbreviated);
            // "sept" is a number, whatever "sept." is.
            if (name.abbreviated && has_cardinal(name.name)) continue;
            if (!has(name.name, lexeme)) add(path, {}, name.name, lexeme);
        }
    }

    // Units and currencies as CLDR names them, where the files do not say otherwise; a short name
    // only where it means nothing else.
    void measures(const std::string& language) {
        for (const CldrName& unit : cldr_unit_names(language)) add_name(unit, Category::unit);
        for (const CldrName& unit : cldr_unit_symbols(language)) {
            if (is_free(unit.name)) add_name(unit, Category::unit);
        }
        for (const CldrName& currency : cldr_currency_names(language))
            add_name(currency, Category::currency);
    }

    std::vector<std::byte> blob() const {
        std::size_t slots = 64;
        while (slots < steps_.size() * 2) slots *= 2;
        std::vector<Lexicon::Slot> table(slots);
        std::vector<Lexicon::Terminal> terminals(next_state_);
        std::set<std::uint64_t> keys;
        for (const auto& [state, word, next] : steps_) {
            const std::uint64_t key = Lexicon::key(state, Lexicon::hash(word));
            if (!keys.insert(key).second)
                throw Fault{{"two words of the lexicon share a hash", {}, 0, 0, {}}};
            std::size_t i = key & (slots - 1);
            while (table[i].key != 0) i = (i + 1) & (slots - 1);
            table[i] = {key, next, 0};
            terminals[state].followers |= Lexicon::follower_bit(Lexicon::hash(word));
        }
        std::vector<Lexeme> lexemes;
        for (const auto& [state, list] : lexemes_) {
            terminals[state].first = static_cast<std::uint32_t>(lexemes.size());
            terminals[state].count = static_cast<std::uint32_t>(list.size());
            lexemes.insert(lexemes.end(), list.begin(), list.end());
        }
        // Once more at the end, so that whoever opens the lexicon need not go over all of it.
        std::vector<Lexeme> listed;
        for (const Lexeme& lexeme : lexemes) {
            if (lexeme.category == Category::elision || lexeme.category == Category::abbreviation)
                listed.push_back(lexeme);
        }
        lexemes.insert(lexemes.end(), listed.begin(), listed.end());
        Lexicon::Header header{};
        std::memcpy(header.magic, "cdlexic", 8);
        header.version = 7;
        header.slots = static_cast<std::uint32_t>(slots);
        header.states = next_state_;
        header.lexemes = static_cast<std::uint32_t>(lexemes.size());
        header.listed = static_cast<std::uint32_t>(listed.size());
        header.text_bytes = static_cast<std::uint32_t>(text_.size());
        header.decimal_separator = static_cast<unsigned char>(conventions_.decimal_separator);
        header.space_groups = conventions_.space_groups ? 1 : 0;
        header.compound_numbers = conventions_.compound_numbers ? 1 : 0;
        header.capital_nouns = conventions_.capital_nouns ? 1 : 0;
        header.head_first = conventions_.head_first ? 1 : 0;
        header.month_first = conventions_.month_first ? 1 : 0;

        std::vector<std::byte> out;
        append(out, &header, sizeof header);
        append(out, table.data(), table.size() * sizeof table[0]);
        append(out, terminals.data(), terminals.size() * sizeof terminals[0]);
        for (const Lexeme& lexeme :
             lexemes) {  // member by member: padding must not carry stray bytes
            std::byte bytes[sizeof(Lexeme)] = {};
            std::memcpy(bytes + offsetof(Lexeme, value), &lexeme.value, sizeof lexeme.value);
            std::memcpy(bytes + offsetof(Lexeme, id), &lexeme.id, sizeof lexeme.id);
            std::memcpy(
                bytes + offsetof(Lexeme, category), &lexeme.category, sizeof lexeme.category);
            std::memcpy(bytes + offsetof(Lexeme, capital), &lexeme.capital, sizeof lexeme.capital);
            append(out, bytes, sizeof bytes);
        }
        append(out, text_.data(), text_.size());
        return out;
    }

  private:
    static void append(std::vector<std::byte>& out, const void* data, std::size_t size) {
        const auto* bytes = static_cast<const std::byte*>(data);
        out.insert(out.end(), bytes, bytes + size);
    }

    std::uint32_t text_id(const std::string& text) {
        const auto [place, is_new]
            = text_ids_.try_emplace(text, static_cast<std::uint32_t>(text_.size()));
        if (is_new) {
            const auto size = static_cast<std::uint16_t>(text.size());
            text_.append(reinterpret_cast<const char*>(&size), sizeof size).append(text);
        }
        return place->second;
    }

    // Elisions and abbreviations are lexemes too, whose id is the word itself.
    void add_word(const std::string& path, const std::string& word, Category category) {
        Lexeme lexeme;
        lexeme.category = category;
        lexeme.id = text_id(word);
        add(path, {}, word, lexeme);
    }

    // A word that means nothing else.
    bool is_free(const std::string& phrase) {
        return lexemes_[state_of(phrase, Lexicon::forms)].empty();
    }

    void add_name(const CldrName& name, Category category) {
        Lexeme lexeme;
        lexeme.category = category;
        lexeme.id = text_id(name.id);
        const Lexicon::State state = state_of(name.name, Lexicon::forms);
        if (state == Lexicon::forms) return;
        auto& list = lexemes_[state];
        const auto same = [&](const Lexeme& other) { return other.category == category; };
        if (std::none_of(list.begin(), list.end(), same)) list.push_back(lexeme);
    }

    void values(const std::string& path, Category category, const YAML::Node& node) {
        if (node.IsSequence()) return phrases(path, Lexeme{0, 0, category, false}, node);
        if (!node.IsMap())
            fail(
                path,
                node.Mark(),
                "expected a list of words, or a map of values to lists of words");
        for (const auto& entry : node) {
            const auto key = entry.first.as<std::string>();
            Lexeme lexeme{0, 0, category, false};
            if (const auto value = integer(key)) {
                lexeme.value = *value;
            } else {
                lexeme.id = text_id(key);
            }
            if (!entry.second.IsSequence())
                fail(path, entry.second.Mark(), "expected a list of words");
            phrases(path, lexeme, entry.second);
        }
    }

    // "près de" is "près d'" before a vowel: where the last word of a phrase can elide, the elided
    // phrase says the same.
    void add_elided(const std::string& phrase, const Lexeme& lexeme) {
        const std::size_t space = phrase.rfind(' ');
        if (space == phrase.npos || phrase.size() < space + 3) return;
        const std::string elided = phrase.substr(0, phrase.size() - 1) + "'";
        const auto& known = conventions_.elisions;
        if (std::find(known.begin(), known.end(), fold(elided.substr(space + 1))) == known.end())
            return;
        const auto root = matches_by_lemma(lexeme.category) ? Lexicon::lemmas : Lexicon::forms;
        const Lexicon::State state = state_of(elided, root);
        auto& list = lexemes_[state];
        if (std::find(list.begin(), list.end(), lexeme) == list.end()) list.push_back(lexeme);
    }

    void phrases(const std::string& path, Lexeme lexeme, const YAML::Node& list) {
        for (const auto& item : list) {
            Lexeme one = lexeme;
            if (item.IsMap()) {
                for (const auto& entry : item) {
                    const auto key = entry.first.as<std::string>();
                    if (key != "word" && key != "capital")
                        fail(path, entry.first.Mark(), "unknown key '" + key + "'");
                }
                if (!item["word"]) fail(path, item.Mark(), "'word' is missing");
                one.capital = item["capital"].as<bool>(false);
                add(path, item.Mark(), item["word"].as<std::string>(), one);
            } else {
                add(path, item.Mark(), item.as<std::string>(), one);
                add_elided(item.as<std::string>(), one);
            }
        }
    }

    // The state that a phrase leads to from `root`, made where it is new.
    Lexicon::State state_of(const std::string& phrase, Lexicon::State root) {
        // An elision ("près d'") is one only before a letter.
        const bool elided = phrase.ends_with("'") && phrase.size() > 1;
        const std::string text = elided ? phrase + "a" : phrase;
        std::vector<RawToken> tokens;
        scan(text, {0, static_cast<std::uint32_t>(text.size())}, conventions_, tokens);
        if (elided && tokens.size() > 1) tokens.pop_back();
        Lexicon::State state = root;
        for (const RawToken& token : tokens) {
            const std::string word = fold(phrase.substr(token.span.begin, token.span.size()));
            auto [place, is_new] = states_.try_emplace({state, word}, next_state_);
            if (is_new) steps_.emplace_back(state, word, next_state_++);
            state = place->second;
        }
        return state;
    }

    bool has_cardinal(const std::string& phrase) {
        const auto& list = lexemes_[state_of(phrase, Lexicon::forms)];
        return std::any_of(list.begin(), list.end(), [](const Lexeme& lexeme) {
            return lexeme.category == Category::cardinal;
        });
    }

    // Whether a phrase stands under the category and value already.
    bool has(const std::string& phrase, const Lexeme& lexeme) {
        const auto& list = lexemes_[state_of(phrase, Lexicon::forms)];
        return std::any_of(list.begin(), list.end(), [&](const Lexeme& other) {
            return other.category == lexeme.category && other.value == lexeme.value;
        });
    }

    void add(
        const std::string& path,
        const YAML::Mark& mark,
        const std::string& phrase,
        const Lexeme& lexeme) {
        const auto root = matches_by_lemma(lexeme.category) ? Lexicon::lemmas : Lexicon::forms;
        const Lexicon::State state = state_of(phrase, root);
        if (state == root) fail(path, mark, "'" + phrase + "' holds no word");
        auto& list = lexemes_[state];
        if (std::find(list.begin(), list.end(), lexeme) == list.end()) {
            list.push_back(lexeme);
            written_in_.emplace(path, state, lexeme.category, lexeme.value, lexeme.id);
            return;
        }
        // Files may overlap (a word of dates is one of ranges too), but no file repeats itself.
        if (!written_in_.emplace(path, state, lexeme.category, lexeme.value, lexeme.id).second) {
            fail(
                path,
                mark,
                "'" + phrase + "' stands twice under one category and value",
                "remove one of them");
        }
    }

    Conventions conventions_;
    std::map<std::pair<Lexicon::State, std::string>, Lexicon::State> states_;
    std::vector<std::tuple<Lexicon::State, std::string, Lexicon::State>> steps_;
    std::map<Lexicon::State, std::vector<Lexeme>> lexemes_;
    std::set<std::tuple<std::string, Lexicon::State, Category, std::int64_t, std::uint32_t>>
        written_in_;
    std::unordered_map<std::string, std::uint32_t> text_ids_;
    std::string text_;
    Lexicon::State next_state_ = Lexicon::lemmas + 1;
};

Expected<std::vector<std::byte>> build_lexicon(const fs::path& folder) {
    std::error_code error;
    std::vector<fs::path> files;
    for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
        const std::string name = it->path().filename().string();
        if (it->path().extension() == ".yaml" && name != "language.yaml" && name != "examples.yaml")
            files.push_back(it->path());
    }
    if (error)
        return Error{error.message(), folder.string(), 0, 0, "name a folder such as languages/fr"};
    std::sort(files.begin(), files.end());
    std::string current = (folder / "language.yaml").string();
    try {
        LexiconBuilder builder;
        builder.conventions(current, YAML::LoadFile(current));
        for (const fs::path& file : files) {
            current = file.string();
            builder.words(current, YAML::LoadFile(current));
        }
        const fs::path name = folder.filename().empty() ? folder.parent_path() : folder;
        builder.calendar((folder / "language.yaml").string(), name.filename().string());
        builder.measures(name.filename().string());
        return builder.blob();
    } catch (const Fault& fault) {
        return fault.error;
    } catch (const YAML::BadFile&) {
        return Error{"cannot be read", current, 0, 0, "a language folder needs a language.yaml"};
    } catch (const YAML::Exception& e) {
        return Error{
            e.msg,
            current,
            static_cast<std::uint32_t>(e.mark.line + 1),
            static_cast<std::uint32_t>(e.mark.column + 1),
            {}};
    }
}

}  // namespace claimdiff
