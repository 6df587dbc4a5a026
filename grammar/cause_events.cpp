// What a cause was the cause of. The event stands near the words for the cause, before them or
// behind; where they have only a pronoun ("it was started by a heater") or nothing, it is what the
// sentence before speaks of, or the text.
//
//     "[the blaze] was sparked by a barbecue"              event_before: acts/fires
//     "The boat [capsized] because of a wave"              mishap_before: damage/sunk
//     "Net profit fell. The [decrease] is due to"          is_bare_change: the figure before
#include "grammar/cause_events.hpp"

#include <algorithm>
#include <map>

#include "grammar/clause.hpp"
#include "grammar/event.hpp"

namespace claimdiff {
namespace {

bool calls_off(const std::string& id) {
    return id.starts_with("state/called off") || id.starts_with("traffic/cancelled")
           || id.starts_with("traffic/suspended") || id.starts_with("state/postponed");
}

constexpr std::string_view accidents[]{
    "acts/fires",
    "acts/accidents",
    "acts/explosions",
    "acts/outages",
    "acts/incidents",
    "acts/landslides",
    "acts/avalanches",
    "acts/floods",
    "acts/leaks",
    "acts/riots",
    "acts/crushes"};

bool is_accident(const std::string& id) {
    return std::any_of(std::begin(accidents), std::end(accidents), [&](std::string_view accident) {
        return id.starts_with(accident);
    });
}

// What accidents and mishaps are told by.
constexpr ConceptSet accident_words(accidents);
constexpr ConceptSet mishap_words{"traffic", "damage", "energy/shut down", "war/shot down"};

}  // namespace

// What befell somebody or something, rather than a thing.
bool is_event(const Words& words, std::uint32_t i) {
    if (!words.may_be_noun(i)) return false;
    return words.concept_of(i, Category::noun).starts_with("acts/")
           || (words[i].has(Category::event) && !is_homograph(words, i));
}

// The event the sentence before names first; empty when there is none in this paragraph.
std::string event_of_sentence_before(const Words& words) {
    const auto& sentences = words.text().sentences();
    const auto after = std::lower_bound(
        sentences.begin(), sentences.end(), words.first(), [](const Sentence& s, std::uint32_t at) {
            return s.first < at;
        });
    if (after == sentences.begin()) return {};
    const Sentence& sentence = *(after - 1);
    if (sentence.paragraph != words.sentence().paragraph) return {};
    const Words before(words.text(), sentence);
    for (std::uint32_t i = before.first(); i < before.last(); ++i) {
        if (!before[i].has(Category::noun) || !before.is_noun(i)) continue;
        std::string id = before.concept_of(i, Category::noun);
        if (id.starts_with("acts/")) return id;
    }
    return {};
}

// What befalls vehicles and buildings, and is told by a verb.
bool is_mishap(const std::string& id) {
    for (std::string_view mishap :
         {"traffic/derailed",
          "traffic/overturned",
          "traffic/crashed",
          "traffic/collided",
          "damage/sunk",
          "damage/collapsed",
          "damage/burned",
          "damage/flooded",
          "energy/shut down",
          "war/shot down"}) {
        if (id == mishap) return true;
    }
    return false;
}

// What the text is about, when that is an accident: the word for one that it has most often, or
// has in its first lines, else the first mishap that a verb tells ("the bridge collapsed").
std::string event_of_text(const Words& words) {
    static constexpr Categories telling{Category::noun, Category::event};
    constexpr std::size_t first_lines = 4, furthest = 80;  // sentences
    const auto& sentences = words.text().sentences();
    std::map<std::string, std::uint32_t> said;
    std::string told;
    for (std::size_t s = 0; s < std::min(sentences.size(), furthest); ++s) {
        const Words line(words.text(), sentences[s]);
        if (!line.any(accident_words) && !line.any(mishap_words)) continue;
        for (std::uint32_t i = line.find(telling, line.first(), line.last()); i < line.last();
             i = line.find(telling, i + 1, line.last())) {
            if (line[i].has(Category::noun)) {
                std::string id = line.concept_of(i, Category::noun);
                if (is_accident(id) && s < first_lines) return id;
                if (is_accident(id)) ++said[id];
            }
            if (told.empty() && line[i].has(Category::event)) {
                std::string id = line.concept_of(i, Category::event);
                if (is_mishap(id)) told = std::move(id);
            }
        }
    }
    const auto most = std::max_element(
        said.begin(), said.end(), [](const auto& x, const auto& y) { return x.second < y.second; });
    return most == said.end() ? told : most->first;
}

// What happened, as a noun near `from`: "blaze", "accident", "panne". Searched away from the cause.
std::string event_before(const Words& words, std::uint32_t from) {
    std::string any;
    for (std::uint32_t i = from, steps = 0; i > words.first() && steps < 5; --i, ++steps) {
        const Token& t = words[i - 1];
        if (words.is_break(i - 1) || words.is_noun(i - 1)) break;
        if (!t.has(Category::pronoun) || t.has(Category::article) || t.has(Category::relative))
            continue;
        if (std::string id = event_of_sentence_before(words); !id.empty()) return id;
    }
    for (std::uint32_t i = from, steps = 0; i > words.first() && steps < 25; --i, ++steps) {
        const std::uint32_t k = i - 1;
        if (words[k].is_sign(";") || words[k].is_sign(".")) break;
        if (words[k].has(Category::noun) && words.is_noun(k)) {
            std::string id = words.concept_of(k, Category::noun);
            if (id.starts_with("acts/") || id.starts_with("money/net profit")
                || id.starts_with("money/profit"))
                return id;
        }
        if (words[k].has(Category::event) && calls_off(words.concept_of(k, Category::event)))
            return std::string(calling_off);
        // "Plus aucun train ne circule": nothing runs
        if (words[k].has(Category::event) && words.is_verb(k)
            && words.concept_of(k, Category::event) == "traffic/running"
            && verb_group(words, k).denied)
            return std::string(calling_off);
        if (words[k].has(Category::event) && words.is_noun(k) && !words.is_verb(k))
            return words.concept_of(k, Category::event);
        if (any.empty() && words.is_noun(k) && !words.is_name(k)) {
            std::string id = words.concept_of(k, Category::noun);
            if (!id.starts_with("people")) any = std::move(id);
        }
    }
    return any;
}

// "[Net profit] was 197 million. The decrease is due to": the figure that fell.
std::string figure_of_sentence_before(const Words& words) {
    const Sentence* const sentence = sentence_before(words);
    if (sentence == nullptr) return {};
    const Words before(words.text(), *sentence);
    for (std::uint32_t i = before.first(); i < before.last(); ++i) {
        const std::string_view id = before.text().id(before[i], Category::noun);
        if (id.starts_with("money/")) return std::string(id);
    }
    return {};
}

// "[The decrease] is due to", "ce recul": a change of a figure that is not named.
bool is_bare_change(const Words& words, std::uint32_t from) {
    for (std::uint32_t i = from, steps = 0; i > words.first() && steps < 6; --i, ++steps) {
        const Token& t = words[i - 1];
        if (words.is_break(i - 1) || t.has(Category::of_word) || t.has(Category::preposition))
            return false;
        if (t.has(Category::direction) && words.may_be_noun(i - 1))
            return i - 1 > words.first() && words[i - 2].has(Category::article);
    }
    return false;
}

// "The boat [capsized] because of", "le train a [déraillé]": a mishap that a verb of the clause
// tells.
std::string mishap_before(const Words& words, std::uint32_t from) {
    constexpr std::uint32_t reach = 12;
    for (std::uint32_t i = from, steps = 0; i > words.first() && steps < reach; --i, ++steps) {
        const std::uint32_t k = i - 1;
        if (words.is_break(k)) break;
        if (!words[k].has(Category::event) || !words.is_verb(k)) continue;
        std::string id = words.concept_of(k, Category::event);
        id.resize(std::min(id.size(), id.find('|')));  // "cédé": of things, they gave way
        if (is_mishap(id)) return id;
    }
    return {};
}

std::string event_after(const Words& words, std::uint32_t at) {
    const auto is_somebody = [&](std::uint32_t i) {  // "Als Ursache vermutet die [Polizei]"
        const std::string_view noun = words.text().id(words[i], Category::noun);
        return noun.starts_with("people") || noun.starts_with("organisations");
    };
    for (std::uint32_t i = at; i < words.last() && i < at + 6 && !words.is_break(i); ++i) {
        const std::string_view figure = words.text().id(words[i], Category::noun);
        if (figure == "money/profit" || figure == "money/net profit")
            return std::string(figure);  // "for the fall in profit"
    }
    for (std::uint32_t i = at; i < words.last() && i < at + 6 && !words.is_break(i); ++i) {
        if (is_somebody(i)) return {};
        if (words[i].has(Category::noun) && words.is_noun(i))
            return words.concept_of(i, Category::noun);
        if (words[i].has(Category::event)) return words.concept_of(i, Category::event);
        if (words.is_noun(i) && !words.is_name(i)) return words.concept_of(i, Category::noun);
    }
    return {};
}

// What the sentence before or the text speaks of.
std::string main_event(const Words& words) {
    std::string event = event_of_sentence_before(words);
    return is_accident(event) ? event : event_of_text(words);
}

// What somebody did on purpose has a motive.
bool is_deed(const std::string& event) {
    return event == "acts/deeds" || event == "acts/attacks" || event.starts_with("acts/crimes");
}

bool is_charge(const Words& words, std::string_view cause, std::string_view event_caused) {
    if (cause.starts_with("causes/") || event_caused.starts_with("acts/")) return false;
    static constexpr Categories events{Category::event};
    for (std::uint32_t i = words.find(events, words.first(), words.last()); i < words.last();
         i = words.find(events, i + 1, words.last())) {
        const std::string_view event = words.text().id(words[i], Category::event);
        for (std::string_view charged :
             {"justice/sentenced",
              "justice/convicted",
              "justice/charged",
              "justice/arrested",
              "justice/jailed",
              "justice/tried",
              "justice/investigated",
              "justice/remanded",
              "justice/wanted",
              "justice/fined"}) {
            if (event == charged) return true;
        }
    }
    return false;
}

bool is_fault(std::string_view noun) {
    if (noun == "acts/lightning strikes") return true;
    if (!noun.starts_with("causes/")) return false;
    for (std::string_view thing :
         {"cigarette butts",
          "barbecues",
          "campfires",
          "sparks",
          "fireworks",
          "negligence",
          "speeding",
          "obstacles",
          "heaters",
          "candles",
          "high winds",
          "rain",
          "fog",
          "ice",
          "illness",
          "distraction"}) {
        if (noun.substr(7) == thing) return false;
    }
    return true;
}

}  // namespace claimdiff
