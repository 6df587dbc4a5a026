// A height is told by a noun ("a height of 72 metres"), an adjective ("72 metres high", "haut de
// 72 mètres", "72 Meter hoch"), a verb ("weighs 61 tonnes") or, where a unit measures one thing
// only, by nothing at all ("the 61-tonne rocket", "un parc de 340 hectares"). All of them are one
// measure of one thing, and so are they here: otherwise "72 metres" would be metres of dam in one
// text and of height in another.
#include "grammar/dimensions.hpp"

#include <optional>

#include "grammar/clause.hpp"
#include "grammar/measured.hpp"
#include "grammar/noun_phrase.hpp"
#include "grammar/units.hpp"

namespace claimdiff {
namespace {

class Search {
  public:
    Search(const Words& words, const Mention& mention, std::uint32_t noun)
        : words_(words), mention_(mention), noun_(noun) {}

    Dimension run() {
        // "the speed is limited to 80 km/h": what stands next tells most.
        if (!behind() && !in_front() && !named()) implied();
        if (!found_.measure.empty()) find_thing();
        return std::move(found_);
    }

  private:
    // The measure that the word names and the unit can give: "s'étendre sur" tells a length in
    // kilometres and an area in hectares.
    bool take(std::uint32_t i) {
        for (const Lexeme& lexeme : words_.text().lexemes(words_[i])) {
            if (lexeme.category != Category::dimension) continue;
            const std::string id(words_.text().language().lexicon.text(lexeme.id));
            const bool of_time = id == "measure/duration", of_money = id.starts_with("money");
            const bool any
                = id == "measure";  // "the hall measures 600 square metres", "60 by 10 m"
            if (of_time != is_duration() || of_money != is_money()
                || (!any && !measures_unit(id, mention_.unit)))
                continue;
            found_.measure = id == "measure" ? sole_measure() : id;
            found_.token = i;
            return true;
        }
        return false;
    }

    bool named() {
        if (noun_ == no_token) return false;
        found_.token = noun_;
        found_.measure = words_.text().id(words_[noun_], Category::noun);
        return true;
    }

    bool is_money() const { return mention_.kind == MentionKind::money; }
    bool is_duration() const { return mention_.kind == MentionKind::duration; }

    // "72 metres high", "34 metros de alto", "72 Meter hohe": the word stands right behind.
    bool behind() {
        std::uint32_t i = mention_.last;
        const bool of = i < words_.last() && words_[i].has(Category::of_word);
        if (of) ++i;
        if (i >= words_.last() || !words_[i].has(Category::dimension)) return false;
        if (of && i + 1 < words_.last() && words_.may_be_noun(i + 1))
            return false;  // "of heavy fuel"
        const bool verb = words_.is_verb(i) && !words_.is_adjective(i);
        const bool preposition  // "16 metres across the field"
            = words_[i].has(Category::preposition) && i + 1 < words_.last()
              && words_[i + 1].has(Category::article);
        return !verb && !preposition && take(i);
    }

    // "haut de 72 mètres", "weighs some 61 tonnes", "s'étend sur 340 hectares".
    bool in_front() {
        constexpr std::uint32_t furthest = 4;
        for (std::uint32_t i = mention_.first, steps = 0; i > words_.first() && steps < furthest;
             --i, ++steps) {
            const Token& t = words_[i - 1];
            if (t.has(Category::dimension) && take(i - 1)) return true;
            const bool skips = t.has(Category::of_word) || t.has(Category::bound)
                               || t.has(Category::preposition) || t.has(Category::article)
                               || t.has(Category::place_preposition) || words_.is_adverb(i - 1)
                               || (i == mention_.first && words_.is_adjective(i - 1));
            if (!skips) return false;
        }
        return false;
    }

    // What the unit says by itself, of a thing the amount stands at as an adjective does.
    void implied() {
        if (is_money()) return;
        const bool hyphened = mention_.last < words_.last() && is_thing(mention_.last)
                              && words_[mention_.last - 1].hyphen_before
                              && mention_.last - mention_.first > 1;
        const bool of_thing
            = !is_duration()  // "un parc de 340 hectares", not "un parc de 340 hectares de vignes"
              && mention_.first > words_.first() + 1
              && words_[mention_.first - 1].has(Category::of_word) && is_thing(mention_.first - 2)
              && !is_of_stuff(mention_.last);
        const auto unit = unit_info(mention_.unit);
        const bool speed = unit && unit->dimension == "speed";
        if (hyphened || of_thing || speed) found_.measure = sole_measure();
    }

    // "340 hectares [de vignes]", but not "un tramo de 60 metros [del puente]".
    bool is_of_stuff(std::uint32_t i) const {
        if (i >= words_.last() || !words_[i].has(Category::of_word)) return false;
        const bool whole = words_[i].has(Category::article)
                           || (i + 1 < words_.last() && words_[i + 1].has(Category::article));
        return !whole;
    }

    // Of the units of length nobody knows which way they go.
    std::string sole_measure() const {
        if (is_duration()) return "measure/duration";
        const auto unit = unit_info(mention_.unit);
        if (!unit) return {};
        return unit->dimension == "length" ? "measure" : default_measure(unit->dimension);
    }

    bool is_thing(std::uint32_t i) const {
        const Token& t = words_[i];
        return is_common_noun(words_, i) && !t.has(Category::unit) && !t.has(Category::time_unit)
               && !t.has(Category::currency) && !t.has(Category::dimension)
               && !is_measure(words_.text().id(t, Category::noun));
    }

    bool set(std::uint32_t i) {
        found_.thing = words_.concept_of(i, Category::noun);
        return true;
    }

    void find_thing() {
        if (attribute() || of_measure() || subject()) return;
        if (opens_sentence()) behind_comma();
    }

    // "the 61-tonne [rocket]", "die 72 Meter hohe [Staumauer]"
    bool attribute() {
        std::uint32_t i = mention_.last;
        const bool adjective = found_.token == i;
        if (adjective) ++i;
        if (i >= words_.last() || !is_thing(i)) return false;
        return (adjective || words_[mention_.last - 1].hyphen_before) && set(i);
    }

    // "the height of the [dam]", "die Höhe der [Mauer]"
    bool of_measure() {
        if (noun_ == no_token) return false;
        for (std::uint32_t i = noun_ + 1; i < words_.last() && i < noun_ + 4; ++i) {
            if (i >= mention_.first && i < mention_.last) return false;
            if (i > noun_ + 1 && is_thing(i)) return set(i);
            if (!words_[i].has(Category::of_word) && !words_[i].has(Category::article))
                return false;
        }
        return false;
    }

    // The nearest noun in front that no preposition and no verb governs, else the nearest.
    bool subject() {
        std::uint32_t nearest = no_token;
        std::uint32_t i = mention_.first;
        if (found_.token != no_token) i = std::min(i, found_.token);
        for (; i > words_.first(); --i) {
            const std::uint32_t k = i - 1;
            if (words_.is_hard_break(k)) break;
            if (words_[k].is_sign(",")) {
                i = over_relative(words_, k) + 1;
                continue;
            }
            if (!is_thing(k)) continue;
            if (!governed(k)) return set(k);
            if (nearest == no_token) nearest = k;
        }
        return nearest != no_token && set(nearest);
    }

    bool governed(std::uint32_t i) const {
        while (i > words_.first()) {
            const Token& t = words_[i - 1];
            const bool article = t.has(Category::article) && !t.has(Category::of_word);
            const bool describes
                = words_.is_name(i - 1) || (words_.is_adjective(i - 1) && !words_.is_verb(i - 1));
            if (!article && !describes) break;
            --i;
        }
        if (i == words_.first()) return false;
        const Token& t = words_[i - 1];
        return t.has(Category::of_word) || t.has(Category::preposition)
               || t.has(Category::place_preposition)
               || (words_.is_verb(i - 1) && !t.has(Category::dimension)
                   && !t.has(Category::attribution_verb));  // "said the train was going at"
    }

    // "D'un poids de 8 tonnes, …", "Measuring 16 metres across, …"
    bool opens_sentence() const {
        const std::uint32_t first
            = found_.token == no_token ? mention_.first : std::min(found_.token, mention_.first);
        constexpr std::uint32_t small_words = 3;
        return first <= words_.first() + small_words;
    }

    void behind_comma() {
        for (std::uint32_t i = mention_.last; i < words_.last(); ++i) {
            if (!words_[i].is_sign(",")) continue;
            for (std::uint32_t k = i + 1; k < words_.last() && k < i + 5; ++k) {
                if (is_thing(k)) {
                    set(k);
                    return;
                }
            }
            return;
        }
    }

    const Words& words_;
    const Mention& mention_;
    std::uint32_t noun_;
    Dimension found_;
};

}  // namespace

Dimension dimension_of(const Words& words, const Mention& mention, std::uint32_t noun) {
    return Search(words, mention, noun).run();
}

}  // namespace claimdiff
