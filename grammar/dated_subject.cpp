// The subject stands in front of a verb, with nothing that governs it; behind a noun that says what
// happened ("la réouverture du pont"); in front of a relative clause or behind the comma of a
// participle ("Construite en 1931, la passerelle"), else in the title or the sentence before.
#include "grammar/dated_subject.hpp"

#include "grammar/clause.hpp"
#include "grammar/dated_clause.hpp"
#include "grammar/event.hpp"
#include "grammar/light_verbs.hpp"
#include "grammar/noun_phrase.hpp"
#include "grammar/topic.hpp"
#include "grammar/verb_last.hpp"

namespace claimdiff {
namespace {

class SubjectSearch : DatedClause {
  public:
    SubjectSearch(const Words& words, const Mention& time, std::uint32_t event, bool label)
        : DatedClause(words, time), event_(event), label_(label) {}

    std::string find() const {
        if (const std::uint32_t thing = declared(); thing != no_token) return noun(thing);
        // "Eröffnet worden war die Brücke im Mai": a capital makes no noun of the first word; "Am
        // Montag brannte in Lorme eine Halle"
        const bool opens = verbs_close() && (event_ == words_.first() || stands_second(event_));
        if (const std::uint32_t front
            = opens ? inverted_subject(words_, event_, mention_) : std::uint32_t{no_token};
            front != no_token && is_thing(front))
            return noun(front);
        if (!is_verbal(event_)) {  // "la réouverture du pont"
            constexpr std::uint32_t longest = 8;
            for (std::uint32_t i = event_ + 1; i < words_.last() && i < event_ + longest; ++i) {
                if (words_.is_break(i)) break;
                if (i > event_ + 1 && is_thing(i)) return noun(i);
                // "the closure of the [loss-making Dundee] bakery"
                const bool of
                    = words_[i].has(Category::of_word) || words_[i].has(Category::article);
                const bool describes
                    = i > event_ + 1
                      && (words_.is_name(i) || words_.is_adjective(i) || is_attributive(words_, i))
                      && words_[event_ + 1].has(Category::of_word);
                if (!of && !describes) break;
            }
            // "The festival ends [on Friday]": a verb that may be a noun.
            if (event_ > words_.first() && event_ < mention_.first && !label_
                && is_thing(event_ - 1))
                return noun(event_ - 1);
            return label_ ? act_of_title(words_) : std::string{};
        }
        const std::uint32_t from
            = event_ > mention_.last && !verbs_close() ? mention_.last : words_.first();
        if (const std::uint32_t head = head_of_relative(from); head != no_token) return noun(head);
        if (const std::uint32_t head = described_by(); head != no_token) return noun(head);
        bool relative
            = false;  // "in the fire that broke out": what stands before, whatever governs it
        for (std::uint32_t i = event_; i > from; --i) {
            const std::uint32_t k = i - 1;
            if (k >= mention_.first && k < mention_.last) continue;
            if (words_.is_hard_break(k) && !joins(k)) break;
            if (words_[k].is_sign(",") && mention_.first > k) {
                i = verbs_close() ? over_relative(words_, k) + 1 : k + 1;
                if (i > k) i = over_apposition(words_, k) + 1;
                if (i <= k) continue;
            }
            relative = relative || words_[k].has(Category::relative);
            if (is_thing(k) && (relative || is_subject(k))) return noun(k);
        }
        if (const std::uint32_t acted_on = object(); acted_on != no_token) return noun(acted_on);
        if (label_) return act_of_title(words_);
        if (words_[event_].has(Category::milestone) && is_thing_pronoun(words_.first()))
            return thing_before(words_);
        return from == words_.first() && opens_sentence() ? after_comma() : std::string{};
    }

    // The nearest noun in front that nothing governs, else behind.
    std::string beside() const {
        for (std::uint32_t i = mention_.first; i > words_.first(); --i) {
            if (words_.is_hard_break(i - 1)) break;
            if (is_thing(i - 1) && is_subject(i - 1)) return noun(i - 1);
        }
        for (std::uint32_t i = mention_.last; i < words_.last(); ++i) {
            if (words_.is_hard_break(i)) break;
            if (is_thing(i) && is_subject(i)) return noun(i);
        }
        return {};
    }

    // Neither a preposition nor a verb governs it: "transportant 60 passagers", "par la foule".
    bool is_subject(std::uint32_t i) const {
        std::uint32_t k = i;
        while (k > words_.first() && k != mention_.last
               && ((words_[k - 1].has(Category::article) && !words_[k - 1].has(Category::of_word)
                    && !(verbs_close() && is_preposition(k - 1)))  // "im", "zum"
                   || (words_[k - 1].has(Category::of_word) && opens_clause(k - 1))
                   || words_[k - 1].is_number() || words_[k - 1].has(Category::cardinal)
                   || words_[k - 1].has(Category::title_modifier) || words_.is_name(k - 1)
                   || (words_.is_adjective(k - 1) && !words_.is_verb(k - 1)))) {
            --k;
        }
        if (k == words_.first() || k == mention_.last) return true;
        if (is_genitive(k)) return false;
        // "expects the road to reopen": the road reopens.
        bool expected = false;
        for (std::uint32_t n = i + 1; n < event_ && n < words_.last(); ++n)
            expected = expected || words_.has_role(n, "infinitive");
        return (expected && words_[k - 1].has(Category::forecast)) || opens_time_clause(k - 1, i)
               || (!is_preposition(k - 1)
                   && (!words_.is_verb(k - 1) || words_[k - 1].has(Category::attribution_verb)));
    }

  private:
    std::string noun(std::uint32_t i) const { return words_.concept_of(i, Category::noun); }

    // "dieron por controlado [el fuego]", "considéré comme maîtrisé [l'incendie]"
    std::uint32_t declared() const {
        const std::uint32_t thing = event_ + 2;
        if (verbs_close() || event_ == words_.first() || thing >= words_.last()
            || !words_.is_participle(event_) || !words_[event_ - 1].has(Category::preposition)
            || !words_[event_ + 1].has(Category::article))
            return no_token;
        return is_thing(thing) ? thing : no_token;
    }

    // "The [plant] in Lorme, which has 140 workers, was closed"
    std::uint32_t subject_in_front(std::uint32_t comma, std::uint32_t from) const {
        for (std::uint32_t i = comma; i > from; --i) {
            if (words_.is_hard_break(i - 1) && !joins(i - 1)) break;
            if (is_thing(i - 1) && is_subject(i - 1)) return i - 1;
        }
        return no_token;
    }

    // "The [car] that crosses the gorge will reopen": what stands before the relative clause.
    std::uint32_t head_of_relative(std::uint32_t from) const {
        bool verb = false, closed = false;
        for (std::uint32_t i = event_; i > from + 1; --i) {
            const std::uint32_t k = i - 1;
            if (words_.is_hard_break(k) && !joins(k)) break;
            if (words_[k].has(Category::relative)) {
                const std::uint32_t comma
                    = k > from + 1 && is_preposition(k - 1) && words_[k - 2].is_sign(",") ? k - 2
                                                                                          : k - 1;
                if (words_[comma].is_sign(","))
                    return closed ? subject_in_front(comma, from) : no_token;
                return verb && is_thing(k - 1) ? k - 1 : no_token;
            }
            closed = closed || words_[k].is_sign(",");
            verb = verb || (words_.may_be_verb(k) && !words_[k].has(Category::auxiliary));
        }
        return no_token;
    }

    // "the equilibrium of this [firm] founded in 1931": a participle describes what it stands at,
    // whatever governs that.
    std::uint32_t described_by() const {
        if (verbs_close() || !words_.is_participle(event_) || after_auxiliary(event_))
            return no_token;
        std::uint32_t i = event_;
        while (i > words_.first() + 1 && words_.is_adjective(i - 1) && !is_thing(i - 1)) --i;
        return i > words_.first() && is_thing(i - 1) ? i - 1 : no_token;
    }

    // "Tarnelle fermera [à la fin de juin] son usine": where a firm acts, what it acts on.
    std::uint32_t object() const {
        std::uint32_t i = event_ + 1;
        if (mention_.first >= i && mention_.first <= i + 3) i = mention_.last;
        while (i < words_.last() && words_[i].has(Category::article)) ++i;
        if (i == event_ + 1 || i >= words_.last() || !is_thing(i)) return no_token;
        return words_[i - 1].has(Category::article) ? i : no_token;
    }

    bool opens_sentence() const { return event_ == words_.first() && words_.is_participle(event_); }

    // "Construite en 1931, la passerelle …"; "Bâtie en 1931, elle …" speaks of the sentence before.
    std::string after_comma() const {
        for (std::uint32_t i = mention_.last; i + 1 < words_.last(); ++i) {
            if (!words_[i].is_sign(",")) continue;
            for (std::uint32_t k = i + 1; k < words_.last() && k < i + 4; ++k) {
                if (words_[k].has(Category::pronoun)) return thing_before(words_);
                if (is_thing(k)) return noun(k);
            }
            return {};
        }
        return thing_before(words_);
    }

    // "It opened in 2019.", "Elle date de 1913.": no person's pronoun stands for a thing.
    bool is_thing_pronoun(std::uint32_t i) const {
        return i < words_.last() && words_.has_role(i, "thing");
    }

    // "evacuated after a [tanker] ran off the road": what may be a preposition opens a clause when
    // its noun stands right before the verb.
    bool opens_time_clause(std::uint32_t word, std::uint32_t noun) const {
        static constexpr Categories kinds{
            Category::after, Category::before, Category::until, Category::since};
        if (!words_[word].categories.intersects(kinds)) return false;
        std::uint32_t i = noun + 1;
        while (i < event_ && (words_[i].has(Category::auxiliary) || words_.is_adverb(i))) ++i;
        return i == event_ && i < words_.last();
    }

    // "beim Einsturz [eines Gerüsts]": behind a noun, German articles may be of another case.
    bool is_genitive(std::uint32_t first) const {
        if (!verbs_close() || first == words_.first() || !words_[first].has(Category::article))
            return false;
        const std::string_view article = words_[first].word;
        return (article.ends_with("es") || article.ends_with("ner")) && words_[first - 1].capital
               && words_.is_noun(first - 1);
    }

    // "Der Zug": there "der" is no genitive.
    bool opens_clause(std::uint32_t i) const {
        // "[Des] négociations", "[De] nouvelles négociations sont prévues": an article, too
        const bool partitive = words_.text().language().lexicon.conventions().head_first;
        return (verbs_close() || partitive) && (i == words_.first() || words_.is_break(i - 1));
    }

    // "le ferry [Ville]-de-Lorme", "at Brant [Park]": no town, no park.
    bool is_in_name(std::uint32_t i) const {
        const auto joined
            = [this](std::uint32_t k) { return words_[k].capital || words_[k].is_sign("-"); };
        return words_[i].capital && !verbs_close()
               && ((i + 1 < words_.last() && joined(i + 1))
                   || (i > words_.first() + 1 && joined(i - 1)));
    }

    bool is_thing(std::uint32_t i) const {
        if (i >= mention_.first && i < mention_.last) return false;
        if (words_[i].has(Category::time_unit) || words_[i].has(Category::day_part)) return false;
        if (is_in_name(i) || words_[i].word == "'s") return false;
        return words_[i].has(Category::noun)
               || (is_common_noun(words_, i) && !describes(i) && !stands_behind_noun(i));
    }

    // "la piscina [municipal]", "hermanos [catalanes]": the dictionary calls adjectives nouns.
    bool stands_behind_noun(std::uint32_t i) const {
        return words_.text().language().lexicon.conventions().head_first && i > words_.first()
               && !words_[i].capital && words_.is_noun(i - 1) && !words_.is_verb(i - 1);
    }

    // "un panache [noir]", "son [premier] client", "le 12 [septembre]": no head of a phrase.
    bool describes(std::uint32_t i) const {
        static constexpr Categories kinds{
            Category::ordinal, Category::cardinal, Category::month, Category::weekday};
        if (words_[i].categories.intersects(kinds)) return true;
        return !verbs_close() && words_.is_adjective(i)
               && ((i > words_.first() && words_.is_noun(i - 1))
                   || (i + 1 < words_.last() && words_.is_noun(i + 1)));
    }

    const std::uint32_t event_;  // the word that says what happened, or no_token
    const bool label_;           // "Start date: …"
};

}  // namespace

std::string dated_subject(
    const Words& words, const Mention& time, std::uint32_t event, bool label) {
    return SubjectSearch(words, time, event, label).find();
}

std::string subject_beside(const Words& words, const Mention& time, std::uint32_t event) {
    return SubjectSearch(words, time, event, false).beside();
}

bool is_ungoverned(const Words& words, const Mention& time, std::uint32_t noun) {
    return SubjectSearch(words, time, no_token, false).is_subject(noun);
}

}  // namespace claimdiff
