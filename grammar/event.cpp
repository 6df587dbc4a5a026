// Candidates are scored by how they stand to the number, best first:
//
//     100  the counted noun is an event itself        "23 arrests", "onze blessés"
//      97  verb right before the number               "abattu 18", "transportant 60 passagers"
//      95  participle or verb right after the phrase  "3 personnes [ont été] blessées"
//      90  event noun before "of"                     "suppression de 300 postes", "Arrests: 23"
//      85  verb of a relative clause after it         "20 bateaux que la ville a loués"
//      75  first verb of the clause after it          "30 salariés de l'usine ont débrayé"
//      62  the counted noun, when it is a thing too  "340 logements", "14 élus ont démissionné"
//      65  event before a preposition                 "des coupures de courant dans 7 cantons"
//      40  any event of the clause
//
// A verb the lexicon knows as an event counts five more than one known to the dictionary alone;
// light verbs ("faire", "cause") never count. It is longer than other files because each candidate
// is weighed against the best so far, on one way through the clause.
#include "grammar/event.hpp"

#include <algorithm>
#include <utility>

#include "grammar/befalls.hpp"
#include "grammar/clause.hpp"
#include "grammar/main_verb.hpp"

namespace claimdiff {
bool is_homograph(const Words& words, std::uint32_t i) {
    const Token& token = words[i];
    if (!words.may_be_verb(i) || !words.may_be_noun(i) || words.is_verb(i) || !words.is_noun(i)
        || token.word.find(' ') != token.word.npos)
        return false;
    const Lexicon& lexicon = words.text().language().lexicon;
    const auto is_event = [&lexicon](Lexicon::State state) {
        if (state == Lexicon::none) return false;
        const auto lexemes = lexicon.lexemes(state);
        return std::any_of(lexemes.begin(), lexemes.end(), [](const Lexeme& lexeme) {
            return lexeme.category == Category::event;
        });
    };
    if (is_event(lexicon.step(Lexicon::forms, token.word))
        || is_event(lexicon.step(Lexicon::lemmas, token.word)))
        return false;
    // "une [partie] du plancher": a participle of that spelling, where the noun is a word of its
    // own
    bool noun_alone = false;
    for (const Reading reading : token.readings) {
        noun_alone = noun_alone
                     || (reading.pos.has(Pos::noun) && !reading.pos.has(Pos::participle)
                         && reading.lemma == token.word);
    }
    noun_alone = noun_alone && i > words.first() && words[i - 1].has(Category::article);
    bool named = false;
    for (const Reading reading : token.readings) {
        const bool verbal = reading.pos.has(Pos::verb) || reading.pos.has(Pos::infinitive);
        if (verbal && !reading.pos.has_any(Pos::noun | Pos::participle)) continue;
        if (noun_alone && !reading.pos.has(Pos::noun)) continue;
        named = true;
        if (is_event(lexicon.step(Lexicon::lemmas, reading.lemma))) return false;
    }
    return named;
}

namespace {

constexpr int homonym = 20;  // what an event that cannot befall the counted gives way by

class Search {
  public:
    Search(const Words& words, std::uint32_t first, std::uint32_t last, const NounPhrase& phrase)
        : words_(words), first_(first), last_(last), phrase_(phrase) {}

    Event run() {
        if (phrase_.head != no_token) offer(phrase_.head, strength_of_head());
        after();
        before();
        if (best_.strength < 60) anywhere();
        if (best_.id == "harm/injured") refine();
        return best_;
    }

  private:
    // "Nine of the injured, who are in hospital, are in a serious condition": how gravely.
    void refine() {
        for (std::uint32_t i = std::max(last_, phrase_.last); i < words_.last(); ++i) {
            const Token& t = words_[i];
            if (t.is_sign(",") && i + 1 < words_.last() && words_.has_role(i + 1, "antecedent")) {
                do ++i;
                while (i < words_.last() && !words_[i].is_sign(","));
                continue;
            }
            if (words_.is_break(i) || t.is_number() || t.has(Category::cardinal)
                || t.has(Category::vague) || t.has(Category::conjunction))
                return;
            const std::string_view event = words_.text().id(t, Category::event);
            if (!event.starts_with("harm/injured/")) continue;
            best_.id = event;
            best_.token = i;
            return;
        }
    }

    bool transparent(std::uint32_t i) const {
        const Token& t = words_[i];
        return t.has(Category::auxiliary) || t.has(Category::negation) || t.has(Category::pronoun)
               || words_.is_adverb(i) || t.has(Category::only);
    }

    // "14 élus" gives way to a verb that the lexicon knows, not to any: "14 élus saluent".
    int strength_of_head() const {
        // "two of the injured are in hospital": the injured are the whole
        if (is_partitive(words_, last_, phrase_.head)) return 62;
        if (!is_thing(phrase_.head)) return 100;
        return words_.text().id(words_[phrase_.head], Category::noun).starts_with("people/") ? 89
                                                                                             : 62;
    }

    // "340 logements", "14 élus": a word for a thing or for people of one sort may be one for an
    // event as well.
    bool is_thing(std::uint32_t i) const {
        const std::string_view noun = words_.text().id(words_[i], Category::noun);
        for (std::string_view family :
             {"buildings",
              "vehicles",
              "places",
              "organisations",
              "things",
              "weapons",
              "work",
              "people/"}) {
            if (noun.starts_with(family)) return true;
        }
        return false;
    }

    // "une prime de 180 euros": the name of a sum is no event, though a prize is "awarded".
    bool is_figure(std::uint32_t i) const {
        const std::string_view noun = words_.text().id(words_[i], Category::noun);
        return noun.starts_with("money/") || noun.starts_with("measure/");
    }

    // "…, assure la préfecture", "…, recalled the ferryman": insures and calls back nothing.
    bool says(std::uint32_t i) const {
        if (!words_[i].has(Category::attribution_verb) || i == words_.first()
            || i + 1 >= words_.last() || !words_.is_break(i - 1))
            return false;
        const Token& next = words_[i + 1];
        return next.has(Category::article) || next.has(Category::title_word)
               || words_.is_name(i + 1);
    }

    // "fell [5%]", "rose to 3,020": how a figure moved; firefighters who "rise" went there.
    bool counts_figure() const {
        return phrase_.head == no_token || phrase_.noun.starts_with("money/")
               || phrase_.noun.starts_with("measure/");
    }

    // "are [without power]", "sont encore [dans le noir]": said of the subject itself.
    bool is_predicate(std::uint32_t i) const {
        while (i > words_.first() && (words_.is_adverb(i - 1) || words_[i - 1].has(Category::only)))
            --i;
        if (i == words_.first() || i <= last_) return false;
        const Token& t = words_[i - 1];
        return words_.has_role(i - 1, "be") || words_.has_role(i - 1, "stays")
               || (t.has(Category::auxiliary) && t.has(Category::tense));
    }

    // Takes the token as the event when it is one and beats what was found.
    bool offer(std::uint32_t i, int strength) {
        const Token& t = words_[i];
        std::string event;
        if (words_.may_be_verb(i)) event = reflexive_event(words_, i);  // "se sont rendus"
        const bool known = !event.empty() || (t.has(Category::event) && !is_homograph(words_, i));
        if (!known
            && (!words_.is_verb(i) || t.has(Category::light_verb)
                || t.has(Category::attribution_verb) || t.has(Category::auxiliary)
                || (t.has(Category::direction) && counts_figure()) || qualifies_time(words_, i))) {
            return false;
        }
        if (!known && is_attributive(words_, i)) return false;
        if (known && words_.is_name(i) && !words_.is_verb(i)) return false;
        if (known && is_figure(i) && !words_.is_verb(i)) return false;
        if (known && says(i)) return false;
        if (known && words_.opens_with_preposition(i) && !is_predicate(i))
            strength = std::min(strength, 70);  // "at the scene"
        // Workers who lose their jobs lose no match.
        bool befalls = true;
        if (known && i != phrase_.head && !phrase_.noun.empty()) {
            if (event.empty()) event = words_.concept_of(i, Category::event);
            befalls = may_befall(phrase_.noun, event);
        }
        if (!befalls && phrase_.noun.starts_with("people/")) return false;
        // "700 households spent a night in the dark": a homonym, unless nothing better is said.
        const int score = strength - (known ? 0 : 5) - (befalls ? 0 : homonym);
        if (score > best_.strength) {
            if (event.empty()) event = words_.concept_of(i, Category::event);
            best_ = {i, std::move(event), score};
        }
        return befalls;
    }

    // Whether a preposition stands before the number: "dans 7 cantons" is no subject of what
    // follows.
    bool is_complement() const {
        std::uint32_t i = first_;
        while (i > words_.first()
               && (words_[i - 1].has(Category::article) || words_[i - 1].has(Category::bound)))
            --i;
        return i > words_.first() && words_[i - 1].has(Category::place_preposition);
    }

    // "trois adolescents [âgés de 14 à 16 ans]", "57 birds [of 12 species]": what else is said of
    // the counted, in figures. One past it; `i` when none stands there.
    std::uint32_t past_measure(std::uint32_t i) const {
        static constexpr Categories leading{
            Category::age_word, Category::of_word, Category::between_word};
        static constexpr Categories joining{
            Category::range_word, Category::conjunction, Category::of_word};
        std::uint32_t k = i;
        while (k < words_.last() && words_[k].categories.intersects(leading)) ++k;
        if (k == i || k == words_.last() || !is_figure_word(k)) return i;
        while (k < words_.last()
               && (is_figure_word(k)
                   || (words_[k].categories.intersects(joining) && k + 1 < words_.last()
                       && is_figure_word(k + 1))))
            ++k;
        const bool named
            = k < words_.last() && (words_[k].has(Category::time_unit) || words_.is_noun(k));
        return named ? k + 1 : k;
    }

    bool is_figure_word(std::uint32_t i) const {
        return words_[i].is_number() || words_[i].has(Category::cardinal);
    }

    // "The plant, which has [140] workers, was closed": the number stands in a clause of its own.
    bool in_relative() const {
        for (std::uint32_t i = first_; i > words_.first() + 1; --i) {
            const Token& t = words_[i - 1];
            if (t.has(Category::relative)) return words_[i - 2].is_sign(",");
            if (t.is_sign(",") || words_.is_hard_break(i - 1)) return false;
        }
        return false;
    }

    // "Five people [– three men and two women –] were arrested": the sign that closes what the one
    // at `i` opens, when a verb follows; `i` itself when it opens nothing.
    std::uint32_t past_aside(std::uint32_t i) const {
        const std::string_view opening = words_[i].word;
        const bool bracket = opening == "(", comma = opening == ",";
        if (!bracket && !comma && opening != "–" && opening != "—" && opening != "-") return i;
        if (comma && i != std::max(last_, phrase_.last)) return i;
        for (std::uint32_t k = i + 1; k + 1 < words_.last(); ++k) {
            if (words_[k].word == (bracket ? std::string_view(")") : opening))
                return words_[k + 1].has(Category::auxiliary) || words_.is_verb(k + 1) ? k : i;
            if (words_[k].is_sign(";") || words_[k].is_sign(":")) return i;
            // ", most of them women," describes the counted; a verb is another statement
            const bool figures = is_figure_word(k) && !words_[i + 1].has(Category::subset);
            const bool tells = !words_[k].has(Category::subset)
                               && (words_[k].has(Category::auxiliary) || words_.is_verb(k));
            if (comma
                && (figures || words_[k].has(Category::attribution_word)
                    || (tells && !words_[i + 1].has(Category::relative))))
                return i;
        }
        return i;
    }

    // "1,200 soldiers [and 300 vehicles] were sent": what else undergoes it, in the subject that
    // opens the clause; one past it, `i` when nothing is joined there.
    std::uint32_t past_joined(std::uint32_t i) const {
        if (!words_[i].has(Category::conjunction) || phrase_.head == no_token
            || i != std::max(last_, phrase_.last))
            return i;
        std::uint32_t k = i + 1;
        while (k < words_.last() && (is_figure_word(k) || words_[k].has(Category::bound))) ++k;
        if (k == i + 1 || k == words_.last()) return i;
        const NounPhrase joined = counted_noun(words_, k);
        if (joined.head == no_token || joined.last >= words_.last()
            || !words_[joined.last].has(Category::auxiliary))
            return i;
        for (std::uint32_t n = first_; n > words_.first() && !words_.is_break(n - 1); --n) {
            if (words_[n - 1].has(Category::attribution_verb)) break;
            if (words_[n - 1].has(Category::auxiliary) || words_.may_be_verb(n - 1)) return i;
        }
        return joined.last;
    }

    // "All 176 people [aboard] were killed", "the 22 [on board] the ferry drowned": where they
    // were, and then what became of them.
    bool is_whereabouts(std::uint32_t i) const {
        if (!words_[i].has(Category::event) || words_.may_be_verb(i)
            || words_.text().id(words_[i], Category::event) != "traffic/carried")
            return false;
        std::uint32_t k = i + 1;
        while (k < words_.last() && !words_.is_break(k)
               && (words_[k].has(Category::article) || words_[k].has(Category::of_word)
                   || (words_.is_noun(k) && !words_[k].has(Category::auxiliary))))
            ++k;
        return k < words_.last() && !words_.is_break(k)
               && ((words_[k].has(Category::auxiliary) && k + 1 < words_.last()
                    && !words_[k + 1].has(Category::article))
                   || (words_[k].has(Category::event) && words_.is_verb(k)));
    }

    // "restaient bloqués", "was left homeless": the participle behind a light verb says it, over an
    // auxiliary, "pudieron ser rescatados", or a day, "étaient [lundi] dans un état critique".
    bool carries(std::uint32_t verb) const {
        std::uint32_t told = verb + 1;
        while (told < words_.last() && words_[told].has(Category::auxiliary)) ++told;
        if (told < words_.last()) told = over_time(words_, told);
        if (told < words_.last() && words_[told].has(Category::place_preposition)) ++told;
        return told < words_.last() && words_[told].has(Category::event);
    }

    // "Comprising [286] coins, the hoard was hidden": the number belongs to the participle that
    // opens the sentence.
    bool in_opening_phrase() const {
        const std::uint32_t opening = words_.first();
        if (opening == first_ || !words_.may_be_verb(opening) || words_.is_small(opening)
            || !(words_.is_participle(opening) || words_[opening].word.ends_with("ing")))
            return false;
        for (std::uint32_t i = opening; i < first_; ++i) {
            if (words_.is_break(i)) return false;
        }
        return true;
    }

    void after() {
        std::uint32_t i = std::max(last_, phrase_.last);
        const int far = is_complement() ? 50 : 75;
        int strength = 95;
        for (; i < words_.last(); ++i) {
            i = past_joined(past_measure(i));
            if (i == words_.last()) return;
            if (is_whereabouts(i)) continue;
            const Token& t = words_[i];
            const std::uint32_t closing = t.kind == TokenKind::sign ? past_aside(i) : i;
            if (closing != i) {
                i = closing;
                continue;
            }
            if (words_.is_hard_break(i)) return;
            // "and 48% [according to the management, which runs the network]"
            if (t.has(Category::attribution_word)
                && (i == words_.first() || !words_[i - 1].is_sign(",")) && !is_framed(i))
                return;
            if (t.has(Category::relative) && strength == 95) {
                if (const std::uint32_t verb = main_verb(words_, i); verb != no_token) {
                    i = verb - 1;
                    continue;
                }
                strength = 85;
                continue;
            }
            // "11 of them in Lorme, [where] the river crested": of the place, not of them
            if (strength < 95 && words_.has_role(i, "whereabouts")) return;
            if (t.word == ",") {
                if (strength == 85 || (phrase_.head != no_token && in_relative())
                    || in_opening_phrase())
                    return;
                strength = std::min(strength, far - 5);
                continue;
            }
            // "multada con [90.000] euros tras detectarse": what went before is told of something
            // else
            if (t.has(Category::after)) return;
            // "12 concerts prévus ont été annulés": what only describes gives way to the verb.
            if (strength == 95 && words_.is_participle(i)) {
                const bool describes = !t.has(Category::event) && i + 1 < words_.last()
                                       && words_[i + 1].has(Category::auxiliary);
                if (describes) continue;
                if (const std::uint32_t verb = became_of(i); verb != no_token) {
                    i = verb - 1;
                    continue;
                }
            }
            // "se sont retrouvés bloqués", "were found stranded": how, and not that, they were
            // found.
            const bool found = t.has(Category::event) && i + 1 < words_.last()
                               && words_.text().id(t, Category::event) == "harm/found"
                               && words_[i + 1].has(Category::event) && words_.is_participle(i + 1);
            if (found || leads_to_state(i)) continue;
            if (const std::uint32_t done = infinitive_behind(i);
                done != no_token && offer(done, strength)) {
                // "ont été priés de quitter les lieux": whoever has to leave is evacuated
                const bool leaves = best_.id == "move/left" || best_.id == "displaced/fled";
                if (leaves && best_.token == done && phrase_.noun.starts_with("people"))
                    best_.id = "displaced/evacuated";
                return;
            }
            if (offer(i, strength)) return;
            if (transparent(i)) continue;
            if (t.has(Category::light_verb) && strength == 95 && carries(i)) continue;
            if (t.has(Category::light_verb) || t.has(Category::attribution_verb)) return;
            // "17 detenidas y [se incautaron] 40 navajas": another clause
            const bool another
                = t.has(Category::conjunction)
                  && (strength < 95
                      || (i + 1 < words_.last() && words_.has_role(i + 1, "reflexive")));
            if (t.is_number() || another) return;
            if (strength == 95) strength = far;
        }
    }

    // "se [encuentran] en estado grave", "[befinden] sich in Lebensgefahr": not where, but how.
    bool leads_to_state(std::uint32_t i) const {
        constexpr std::uint32_t reach = 4;  // tokens
        const bool reflexive
            = words_.may_be_verb(i)
              && ((i > words_.first() && words_.has_role(i - 1, "reflexive"))
                  || (i + 1 < words_.last() && words_.has_role(i + 1, "reflexive")));
        if (!reflexive || reflexive_event(words_, i) != "state/located") return false;
        for (std::uint32_t k = i + 1; k < words_.last() && k <= i + reach; ++k) {
            if (words_.is_break(k)) return false;
            if (words_.text().id(words_[k], Category::event).starts_with("harm/")) return true;
        }
        return false;
    }

    // "13 Menschen werden [nach Angaben der Polizei] vermisst": a source inside the clause, whose
    // verb is still to come.
    bool is_framed(std::uint32_t source) const {
        if (!words_.text().language().lexicon.conventions().capital_nouns) return false;
        for (std::uint32_t i = std::max(last_, phrase_.last); i < source; ++i) {
            if (words_[i].has(Category::auxiliary)) return true;
        }
        return false;
    }

    // "pulled [251 people] to safety", "a mis [300 personnes] à l'abri": a phrase of the lexicon
    // whose verb stands in front of the counted and whose other words stand behind it.
    bool offer_around(std::uint32_t verb) {
        if (phrase_.head == no_token || !words_.may_be_verb(verb)) return false;
        std::string event = event_around(words_, verb, std::max(last_, phrase_.last));
        if (event.empty() || !may_befall(phrase_.noun, event)) return false;
        best_ = {verb, std::move(event), 98};
        return true;
    }

    // "38 operations planned for Tuesday [were] postponed", "three men suspected of theft [were]
    // arrested", "160 people living in Mill Lane [had] to leave": the auxiliary of what became of
    // them; no_token when nothing did.
    std::uint32_t became_of(std::uint32_t i) const {
        static constexpr std::string_view describing[]
            = {"works/planned",
               "justice/investigated",
               "state/living",
               "state/located",
               "business/employed",
               "move/housed"};
        const std::string_view event = words_.text().id(words_[i], Category::event);
        const bool goes_on  // "people attending", "personnes vivant"
            = (words_[i].word.ends_with("ing") || words_[i].word.ends_with("ant"))
              && !event.starts_with("harm/");
        if (!words_[i].has(Category::forecast) && !goes_on
            && std::find(std::begin(describing), std::end(describing), event)
                   == std::end(describing))
            return no_token;
        return auxiliary_behind(words_, i);
    }

    // "were ordered [to leave]", "ont reçu l'ordre [de se confiner]": the verb that a catenative
    // governs, no_token when it governs none.
    std::uint32_t infinitive_behind(std::uint32_t i) const {
        if (!words_[i].has(Category::catenative)) return no_token;
        bool marked = false;
        for (std::uint32_t k = i + 1; k < words_.last() && k < i + 5; ++k) {
            const Token& t = words_[k];
            const bool marks = words_.has_role(k, "infinitive") || t.has(Category::of_word)
                               || t.has(Category::place_preposition);
            marked = marked || marks;
            if (marks || t.has(Category::pronoun) || words_.is_adverb(k)
                || (marked && t.has(Category::auxiliary)))  // "are known to [have] died"
                continue;
            return marked && (words_.may_be_verb(k) || t.has(Category::event)) ? k : no_token;
        }
        return no_token;
    }

    // "admissions had [passed] 4,300", "ont [franchi] 5 000": a figure is passed by what it counts,
    // and by no vote.
    bool exceeds(std::uint32_t i) const {
        if (phrase_.head != no_token || !words_[i].has(Category::event)) return false;
        const std::string_view event = words_.text().id(words_[i], Category::event);
        return event == "vote/adopted" || event == "education/passed" || event == "move/crossed"
               || event == "state/reached";
    }

    // "Nach einem [Stromausfall] waren 57 Menschen": what went before is not what is told of them,
    // where a verb stands between.
    bool comes_after(std::uint32_t i) const {
        if (words_.is_verb(i)) return false;
        std::uint32_t opening = i;
        while (opening > words_.first()
               && (words_[opening - 1].has(Category::article) || words_.is_adjective(opening - 1)))
            --opening;
        if (opening == words_.first() || !words_[opening - 1].has(Category::after)) return false;
        for (std::uint32_t k = i + 1; k < first_; ++k) {
            if (words_[k].has(Category::auxiliary) || words_.is_verb(k)) return true;
        }
        return false;
    }

    // "Arrests: 23", but not "attendance breaks records: nearly 9,000 came": whether what stands in
    // front of the colon is no clause of its own.
    bool is_label(std::uint32_t colon) const {
        for (std::uint32_t i = colon; i > words_.first() && !words_.is_hard_break(i - 1); --i) {
            if (words_[i - 1].has(Category::auxiliary)
                || (words_.is_verb(i - 1) && !words_.is_participle(i - 1)))
                return false;
        }
        return true;
    }

    // "ont dérobé [en moins de six minutes] neuf bijoux": how long it took, put in; where it
    // begins, `i` when none ends there.
    std::uint32_t over_stretch(std::uint32_t i) const {
        if (!words_[i].has(Category::time_unit)) return i;
        std::uint32_t k = i;
        while (k > words_.first() && is_figure_word(k - 1)) --k;
        if (k == i) return i;
        while (k > words_.first()
               && (words_[k - 1].has(Category::bound) || words_[k - 1].has(Category::article)))
            --k;
        if (k == words_.first()) return i;
        const Token& led = words_[k - 1];
        return led.has(Category::place_preposition) || led.has(Category::lasting)
                       || led.has(Category::within_word)
                   ? k - 1
                   : i;
    }

    void before() {
        int strength
            = 97;  // right before: "transportant 60 passagers" is no subject of what follows
        for (std::uint32_t i = first_; i > words_.first();) {
            --i;
            if (const std::uint32_t stretch = over_stretch(i); stretch != i) {
                i = stretch;
                continue;
            }
            const Token& t = words_[i];
            if (t.word == ":" && strength >= 90 && is_label(i)) continue;
            if (words_.is_hard_break(i)) return;
            // "multada en 2023 con [90.000] euros"
            const bool year = t.is_number() && t.digit_count == 4 && !t.grouped && t.decimals == 0;
            if (!year
                && (t.is_number() || t.has(Category::cardinal))) {  // "30 des 20 bateaux": what
                                                                    // governs 30 does not govern 35
                if (strength >= 90) return;
                strength = std::min(strength, 55);
            }
            if (t.word == ",") strength = std::min(strength, 50);
            if ((strength == 97 && exceeds(i)) || comes_after(i)) continue;
            if (strength >= 90 && offer_around(i)) return;
            if (offer(i, strength)) {
                if (t.has(Category::event) || strength > 60) return;
                continue;
            }
            if (t.has(Category::relative) && strength < 90) strength = std::min(strength, 50);
            // "un mineur est mort et trois autres restaient bloqués" are two clauses, "à Lenne et
            // dans 6 cantons" is one.
            if (t.has(Category::conjunction) && strength >= 90)
                strength = std::min(strength, sure_event - 1);
            const bool personal  // "condenó [a] nueve": no preposition
                = i + 1 == first_ && t.word == "a" && words_.text().language().code == "es";
            const bool lasting  // "jailed [for] 14 years for theft"
                = i + 1 == first_ && t.has(Category::lasting)
                  && words_[last_ - 1].has(Category::time_unit);
            if (lasting) {
                strength = std::min(strength, 90);
                continue;
            }
            const bool skips = transparent(i) || t.has(Category::article) || personal
                               || t.has(Category::of_word) || t.has(Category::bound);
            if (t.has(Category::of_word) || t.has(Category::preposition))
                strength = std::min(strength, 90);
            if (skips) continue;
            const bool preposition
                = t.has(Category::place_preposition) || t.has(Category::preposition);
            strength = std::min(strength, preposition ? 65 : 60);
        }
    }

    void anywhere() {
        static constexpr Categories events{Category::event};
        for (std::uint32_t i = words_.find(events, words_.first(), words_.last());
             i < words_.last();
             i = words_.find(events, i + 1, words_.last())) {
            if (i < first_ || i >= last_) offer(i, 40);
        }
    }

    const Words& words_;
    std::uint32_t first_, last_;
    const NounPhrase& phrase_;
    Event best_;
};

}  // namespace

Event governing_event(
    const Words& words, std::uint32_t first, std::uint32_t last, const NounPhrase& phrase) {
    return Search(words, first, last, phrase).run();
}

bool is_negated(const Words& words, const Event& event, std::uint32_t last) {
    for (std::uint32_t i = last; i < words.last() && words[i].has(Category::auxiliary); ++i) {
        if (i + 1 < words.last() && is_negation(words, i + 1)) return true;
    }
    return event.strength >= sure_event && event.token >= last && words.is_verb(event.token)
           && verb_group(words, event.token).denied;
}

}  // namespace claimdiff
