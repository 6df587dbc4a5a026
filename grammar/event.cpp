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
#include "grammar/insertions.hpp"
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
        : words_(words),
          first_(first),
          last_(last),
          phrase_(phrase),
          inserted_(words, first, last, phrase) {}

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
        if (phrase_.whole != no_token || is_partitive(words_, last_, phrase_.head)) return 62;
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
        // "[Entre] 3 000 et 9 000 personnes": nobody enters
        if (t.has(Category::between_word) && i + 1 == first_) return false;
        std::string event;
        if (words_.may_be_verb(i)) event = reflexive_event(words_, i);  // "se sont rendus"
        const bool known = !event.empty() || (t.has(Category::event) && !is_homograph(words_, i));
        if (!known
            && (!words_.is_verb(i) || verbs_close() || t.has(Category::light_verb)
                || t.has(Category::attribution_verb) || t.has(Category::auxiliary)
                || (t.has(Category::direction) && counts_figure()) || qualifies_time(words_, i))) {
            return false;
        }
        if (!known && is_attributive(words_, i)) return false;
        if (known && words_.is_name(i) && !words_.is_verb(i)) return false;
        if (known && is_figure(i) && !words_.is_verb(i)) return false;
        if (known && says(i)) return false;
        const bool closes  // "werden 21 noch [in Krankenhäusern behandelt]"
            = verbs_close() && i > last_ && (i + 1 == words_.last() || words_.is_break(i + 1));
        if (known && words_.opens_with_preposition(i) && !is_predicate(i) && !closes)
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

    // "Ehepaar nach Betrug an [42] Senioren festgenommen": a German headline tells its subject's
    // fate, and no auxiliary shows where that begins.
    bool is_beside_subject() const {
        if (!verbs_close()) return false;
        std::uint32_t i = first_;
        while (i > words_.first()
               && (words_[i - 1].has(Category::article) || words_[i - 1].has(Category::bound)))
            --i;
        if (i < words_.first() + 2 || !words_[i - 1].has(Category::preposition)) return false;
        for (std::uint32_t k = words_.first(); k < words_.last(); ++k) {
            if (words_[k].has(Category::auxiliary) || words_[k].has(Category::tense)) return false;
        }
        return words_.is_noun(words_.first());
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
        int strength = is_beside_subject() ? 60 : 95;
        bool comma = false;
        for (; i < words_.last(); ++i) {
            i = inserted_.past_measure(i);
            if (i < words_.last()) i = inserted_.past_joined(i);
            if (i == words_.last()) return;
            if (inserted_.is_whereabouts(i)) continue;
            const Token& t = words_[i];
            const std::uint32_t closing = t.kind == TokenKind::sign ? inserted_.past_aside(i) : i;
            if (closing != i) {
                i = closing;
                continue;
            }
            if (words_.is_hard_break(i)) return;
            // "and 48% [according to the management, which runs the network]"
            if (t.has(Category::attribution_word)
                && (i == words_.first() || !words_[i - 1].is_sign(",")) && !is_framed(i))
                return;
            // "19 cases, [of which] three are in hospital": what is told of a part
            if (t.has(Category::subset) && tells_of_part(i)) return;
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
                if (strength == 85
                    || (phrase_.head != no_token && (in_relative() || inserted_.in_description()))
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
                // "2,000 firefighters backed by 24 aircraft are battling the blaze"
                const bool by = !t.has(Category::event) && i + 1 < words_.last()
                                && words_.has_role(i + 1, "agent");
                if (const std::uint32_t verb = by ? auxiliary_behind(words_, i) : no_token;
                    verb != no_token) {
                    i = verb - 1;
                    continue;
                }
                if (const std::uint32_t verb = became_of(i); verb != no_token) {
                    i = verb - 1;
                    continue;
                }
            }
            // "se sont retrouvés bloqués", "were found stranded": how, and not that, they were
            // found.
            const bool found = t.has(Category::event) && i + 1 < words_.last()
                               && (words_.text().id(t, Category::event) == "harm/found"
                                   || words_.text().id(t, Category::event) == "state/continued")
                               && words_[i + 1].has(Category::event) && words_.is_participle(i + 1);
            if (found || leads_to_state(i) || is_in_frame(i)) continue;
            if (inserted_.is_circumstance(i)) continue;
            if (strength == 95) {
                const std::uint32_t harm = inserted_.suffered(i);
                if (harm != no_token && offer(harm, strength)) return;
            }
            if (offer_infinitive(infinitive_behind(i), strength)) return;
            comma = comma || t.is_sign(",");
            if (offer(i, !comma && closes_own_clause(i) ? std::max(strength, 90) : strength))
                return;
            if (transparent(i)) continue;
            if (t.has(Category::light_verb) && strength == 95 && inserted_.carries(i)) continue;
            if (t.has(Category::light_verb) || t.has(Category::attribution_verb)) return;
            // "17 detenidas y [se incautaron] 40 navajas": another clause
            // "gelten weiter [als] vermisst"
            if (verbs_close() && t.has(Category::conjunction) && t.has(Category::preposition)
                && i + 1 < words_.last() && !words_[i + 1].capital
                && words_[i + 1].has(Category::event))
                continue;
            const bool another
                = t.has(Category::conjunction)
                  && (strength < 95
                      || (i + 1 < words_.last() && words_.has_role(i + 1, "reflexive")));
            if (t.is_number() || another) return;
            if (strength == 95) strength = far;
        }
    }

    // "27 der 140 kamen mit einer Vergiftung [ins Krankenhaus]": what German puts at the end of the
    // clause that the counted open belongs to them, however far.
    bool closes_own_clause(std::uint32_t i) const {
        if (!verbs_close() || !(i + 1 == words_.last() || words_.is_break(i + 1))) return false;
        std::uint32_t k = first_;
        while (k > words_.first()
               && (words_[k - 1].has(Category::bound) || words_[k - 1].has(Category::article)))
            --k;
        return (k == words_.first() || words_.is_break(k - 1)) && words_[i].has(Category::event)
               && (!words_[i].capital || words_[i].word.find(' ') != std::string_view::npos);
    }

    // "of which [three are in hospital]", but not "among them two children, died"
    bool tells_of_part(std::uint32_t subset) const {
        std::uint32_t i = subset + 1;
        if (i >= words_.last() || !(words_[i].is_number() || words_[i].has(Category::cardinal)))
            return false;
        for (; i < words_.last() && !words_.is_break(i); ++i) {
            if (words_[i].has(Category::auxiliary) || words_.is_verb(i)) return true;
        }
        return i == words_.last();
    }

    // "se [encuentran] en estado grave", "[befinden] sich in Lebensgefahr": not where, but how.
    bool leads_to_state(std::uint32_t i) const {
        constexpr std::uint32_t reach = 4;  // tokens
        if (!words_.may_be_verb(i)) return false;
        bool harmed = false;
        for (std::uint32_t k = i + 1; k < words_.last() && k <= i + reach && !harmed; ++k) {
            if (words_.is_break(k)) return false;
            harmed = words_.text().id(words_[k], Category::event).starts_with("harm/");
        }
        const bool reflexive = harmed
                               && ((i > words_.first() && words_.has_role(i - 1, "reflexive"))
                                   || words_.has_role(i + 1, "reflexive"));
        return reflexive && reflexive_event(words_, i) == "state/located";
    }

    // "13 Menschen werden [nach Angaben der Polizei] vermisst": a source inside the clause, whose
    // verb is still to come.
    bool is_framed(std::uint32_t source) const {
        if (!verbs_close()) return false;
        for (std::uint32_t i = std::max(last_, phrase_.last); i < source; ++i) {
            if (words_[i].has(Category::auxiliary)) return true;
        }
        return false;
    }

    // "pulled [251 people] to safety", "a mis [300 personnes] à l'abri": a phrase of the lexicon
    // whose verb stands in front of the counted and whose other words stand behind it.
    bool offer_around(std::uint32_t verb) {
        if (!words_.may_be_verb(verb)) return false;
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
        // "two of the 12 people [injured] have died": that was said of all 12
        const bool of_whole = phrase_.whole != no_token && i == std::max(last_, phrase_.last);
        if (!words_[i].has(Category::forecast) && !goes_on && !of_whole
            && std::find(std::begin(describing), std::end(describing), event)
                   == std::end(describing))
            return no_token;
        return auxiliary_behind(words_, i);
    }

    // "were ordered [to leave]", "ont reçu l'ordre [de se confiner]": the verb that a catenative
    // governs, no_token when it governs none.
    std::uint32_t infinitive_behind(std::uint32_t i) const {
        return words_[i].has(Category::catenative) ? infinitive_from(i + 1) : no_token;
    }

    // "[to leave]", "[de se confiner]"
    std::uint32_t infinitive_from(std::uint32_t first) const {
        constexpr std::uint32_t reach = 4;  // tokens
        bool marked = false;
        for (std::uint32_t k = first; k < words_.last() && k < first + reach; ++k) {
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

    // "to leave [their homes]", "de quitter les lieux", but "to leave [flowers]", "[the union]".
    bool is_left_for_good(std::uint32_t verb) const {
        const Bearer left = object_after(words_, verb);
        return !left.found() || left.noun.starts_with("buildings/")
               || left.noun.starts_with("places/") || left.noun.starts_with("households");
    }

    // "were ordered to leave", "forced 300 people to leave": whoever has to leave is evacuated.
    bool offer_infinitive(std::uint32_t done, int strength) {
        if (done == no_token) return false;
        const bool people = phrase_.noun.starts_with("people");
        if (people && words_.text().has_id(words_[done], Category::state, "where/leaving")
            && strength > best_.strength && is_left_for_good(done)) {
            best_ = {done, "displaced/evacuated", strength};
            return true;
        }
        if (!offer(done, strength)) return false;
        const bool leaves = best_.id == "move/left" || best_.id == "displaced/fled";
        if (leaves && best_.token == done && people) best_.id = "displaced/evacuated";
        return true;
    }

    bool is_phrase(std::uint32_t i) const {
        return words_[i].word.find(' ') != std::string_view::npos;
    }

    // "admissions had [passed] 4,300", "ont [franchi] 5 000": a figure is passed by what it counts,
    // and by no vote.
    bool exceeds(std::uint32_t i) const {
        if (phrase_.head != no_token || !words_[i].has(Category::event)) return false;
        const std::string_view event = words_.text().id(words_[i], Category::event);
        return event == "vote/adopted" || event == "education/passed" || event == "move/crossed"
               || event == "state/reached" || (event == "sport/lost" && is_phrase(i));
    }

    // "Bei einem [schweren Unfall]": the token in front of the phrase whose noun is at `i`.
    const Token* governor(std::uint32_t i) const {
        std::uint32_t opening = i;
        while (opening > words_.first()
               && ((words_[opening - 1].has(Category::article)
                    && !words_[opening - 1].has(Category::preposition))
                   || words_.is_adjective(opening - 1)))
            --opening;
        return opening == words_.first() ? nullptr : &words_[opening - 1];
    }

    bool verbs_close() const {
        return words_.text().language().lexicon.conventions().capital_nouns;
    }

    // "wurden bei dem [Unfall] verletzt": a noun in the middle of a German clause, whose verb is
    // still to come.
    bool is_in_frame(std::uint32_t i) const {
        if (!verbs_close() || !words_[i].capital || !words_[i].has(Category::event)) return false;
        const Token* governing = governor(i);
        if (governing == nullptr
            || !(
                governing->has(Category::preposition) || governing->has(Category::place_preposition)
                || governing->has(Category::after)))
            return false;
        for (std::uint32_t k = i + 1; k < words_.last() && !words_.is_break(k); ++k) {
            if (!words_[k].capital && words_[k].has(Category::event)) return true;
        }
        return false;
    }

    // "Nach einem [Stromausfall] waren 57 Menschen", "Bei dem [Unfall] wurden 17": what went before
    // is not what is told of them, where a verb stands between.
    bool comes_after(std::uint32_t i) const {
        if (words_.is_verb(i)) return false;
        const Token* governing = governor(i);
        if (governing == nullptr
            || !(
                governing->has(Category::after)
                || (verbs_close() && words_[i].capital
                    && (governing->has(Category::preposition)
                        || governing->has(Category::place_preposition)))))
            return false;
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

    void before() {
        int strength
            = 97;  // right before: "transportant 60 passagers" is no subject of what follows
        for (std::uint32_t i = first_; i > words_.first();) {
            --i;
            if (const std::uint32_t stretch = inserted_.over_stretch(i); stretch != i) {
                i = stretch;
                continue;
            }
            const Token& t = words_[i];
            if (t.word == ":" && strength >= 90 && is_label(i)) {
                strength = 94;  // "Accident: 17 people hurt"
                continue;
            }
            if (words_.is_hard_break(i)) return;
            // "multada en 2023 con [90.000] euros"
            const bool year = t.is_four_digits();
            if (!year
                && (t.is_number() || t.has(Category::cardinal))) {  // "30 des 20 bateaux": what
                                                                    // governs 30 does not govern 35
                if (strength >= 90) return;
                strength = std::min(strength, 55);
            }
            if (t.word == ",") strength = std::min(strength, 50);
            if ((strength == 97 && exceeds(i)) || comes_after(i)) continue;
            if (strength >= 90 && offer_around(i)) return;
            // "[forced] 300 people to leave", "a [ordonné] à 300 personnes de partir"
            if (t.has(Category::catenative) && phrase_.head != no_token && words_.is_verb(i)
                && (strength >= 90 || i + 2 == first_)
                && offer_infinitive(infinitive_from(std::max(last_, phrase_.last)), 97))
                return;
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
    const Insertions inserted_;
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
