// A time stands mostly right after its verb ("a déraillé jeudi"), or opens the sentence ("Jeudi, un
// train a déraillé"). So the search goes left first, up to what separates clauses, then right.
// Verbs that say nothing of their own ("est prévu", "s'est produite", "a eu lieu") pass the search
// on to the noun that says what was planned or took place. A verb of speech next to the time ends
// it: the time is the statement's. It is longer than other files because whose event it is hangs on
// how the event was found.
#include "grammar/dated_event.hpp"

#include <algorithm>
#include <utility>

#include "grammar/attached_dates.hpp"
#include "grammar/clause.hpp"
#include "grammar/event.hpp"
#include "grammar/light_verbs.hpp"
#include "grammar/noun_phrase.hpp"
#include "grammar/topic.hpp"
#include "grammar/verb_last.hpp"

namespace claimdiff {
namespace {

class Search {
  public:
    Search(const Words& words, const Mention& mention) : words_(words), mention_(mention) {}

    DatedEvent run() {
        if (!described() && ((splits_verb() && right()) || left() || (!found_.stated && right())))
            find_subject();
        if (found_.event.starts_with("justice/") && is_authority(found_.noun)) set_arrested();
        // "The quake struck", "the blast shook the town": of what happens, a verb that may mean
        // several things, or none of note, says just that.
        if (found_.noun.starts_with("acts/") && found_.noun.find('|') == std::string::npos
            && (found_.event.find_first_of("|:") != std::string::npos
                || found_.event == "vote/held"))  // "The funeral will be held"
            found_.event = std::exchange(found_.noun, {});
        else if (found_.token != no_token)
            found_.event = told_of(words_, {found_.token, found_.event, 0}, found_.noun);
        if (found_.noun.starts_with("acts/") && found_.noun.find('|') == std::string::npos
            && found_.event.find(':') != std::string::npos)  // "The quake killed 40"
            found_.event = std::exchange(found_.noun, {});
        // "Nine wagons came off the rails": of a train
        if (found_.event == "traffic/derailed"
            && found_.noun.find("train cars") != found_.noun.npos)
            found_.noun = "vehicles/trains";
        return std::move(found_);
    }

    DatedEvent standing() {
        if (described()) return std::move(found_);
        if (left() || (!found_.stated && right())) find_subject();
        if (carried_ && found_.noun.empty()) {  // "The show is open [until the 30th]"
            found_.noun = std::move(found_.event);
            found_.event.clear();
        }
        if (!found_.stated && found_.noun.empty()) subject_beside();
        return std::move(found_);
    }

  private:
    static bool is_authority(std::string_view noun) {
        for (std::string_view body :
             {"people/officials",
              "people/investigators",
              "people/judges",
              "organisations/police"}) {
            if (noun.starts_with(body)) return true;
        }
        return false;
    }

    // "La Policía arrestó ayer a un [fugitivo]", "Fahnder haben am Mittwoch einen [Mann] gefasst":
    // who arrests is not arrested.
    void set_arrested() {
        constexpr std::uint32_t reach = 10;  // tokens
        found_.noun.clear();
        if (found_.token == no_token) return;
        const std::uint32_t from = verbs_close() ? mention_.last : found_.token + 1;
        for (std::uint32_t i = from; i < words_.last() && i < from + reach; ++i) {
            if (words_.is_break(i) || words_[i].has(Category::relative)) return;
            const std::string_view noun = words_.text().id(words_[i], Category::noun);
            if (noun.starts_with("people") && !is_authority(noun)) return set_noun(i);
        }
    }

    // "das [1974] errichtete Krankenhaus"
    bool described() {
        const Prenominal attribute = prenominal_attribute(words_, mention_);
        if (!attribute.found()) return false;
        take(attribute.participle);
        set_noun(attribute.head);
        return true;
    }

    std::string_view event_id(std::uint32_t i) const {
        return words_.text().id(words_[i], Category::event);
    }

    // "had [by Thursday] destroyed 112 homes": between an auxiliary and its participle.
    bool splits_verb() const {
        std::uint32_t i = mention_.first;
        while (i > words_.first() && is_preposition(i - 1)) --i;
        return i > words_.first() && words_[i - 1].has(Category::auxiliary)
               && mention_.last < words_.last() && words_.is_participle(mention_.last);
    }

    // "est prévu", "devrait", "a eu lieu": says that something happens, not what.
    bool is_carrier(std::uint32_t i) const {
        const Token& t = words_[i];
        const std::string reflexive = reflexive_event(words_, i);
        const std::string_view id = reflexive.empty() ? event_id(i) : reflexive;
        const bool future = t.has(Category::forecast) || t.has(Category::hypothetical);
        if (departs(words_, i, mention_.first)) return false;
        return t.has(Category::auxiliary) || t.has(Category::light_verb) || (future && id.empty())
               || is_awaited(i) || id == "state/occurred" || id == "works/planned"
               || (id.starts_with("deploy") && id != "deploy/called")
               || (id == "state/postponed" && leads_to());
    }

    // "Le retour à la normale est [attendu]", "A verdict is [expected]": when, and not that, it is.
    bool is_awaited(std::uint32_t i) const {
        return event_id(i) == "gathering/expected" && words_.is_participle(i) && after_auxiliary(i)
               && !is_somewhere(i + 1);
    }

    // "postponed to [12 May]", "auf den [12. Mai] verschoben": the new date is the thing's own.
    bool leads_to() const {
        for (std::uint32_t i = mention_.first; i > words_.first() && i + 2 > mention_.first; --i) {
            const Token& t = words_[i - 1];
            if (t.has(Category::range_word)
                || words_.text().has_id(t, Category::amount_word, "level"))
                return true;
            if (!t.has(Category::article)) return false;
        }
        return false;
    }

    bool is_statement(std::uint32_t i) const {
        return words_[i].has(Category::attribution_verb) && !words_[i].has(Category::event)
               && reflexive_event(words_, i).empty();
    }

    // A phrase of the lexicon has no reading of its own: "quitter ses rails", "start date".
    bool is_phrase(std::uint32_t i) const {
        return (words_[i].has(Category::event) || words_[i].has(Category::milestone))
               && words_[i].word.find(' ') != std::string_view::npos;
    }

    // "The trial ends on 20 March": a word that may be a noun too, between a noun and the time.
    bool ends_subject(std::uint32_t i) const {
        return i > words_.first() && i < mention_.first && mention_.first <= i + 2
               && words_[i].has(Category::event) && !words_[i].has(Category::noun)
               && words_.may_be_verb(i) && words_.is_noun(i - 1);
    }

    bool is_verbal(std::uint32_t i) const {
        return words_.is_verb(i) || is_phrase(i) || ends_subject(i);
    }

    // "Der [Beschuldigte] wurde gegen 21.20 Uhr festgenommen": a person whom a German participle
    // names.
    bool is_someone(std::uint32_t i) const {
        return verbs_close() && words_[i].capital
               && words_.text().id(words_[i], Category::noun).starts_with("people");
    }

    bool names_event(std::uint32_t i) const {
        const Token& t = words_[i];
        // "5.6[p] per share, payable on 3 May"
        if (!t.space_before && i > words_.first() && words_[i - 1].is_number()) return false;
        if (departs(words_, i, mention_.first)) return true;
        if (is_carrier(i) || is_statement(i) || is_someone(i)) return false;
        const bool named = t.has(Category::event) || is_phrase(i)
                               ? is_verbal(i) || i == words_.first() || !words_.is_name(i)
                               : words_.is_verb(i) && !verbs_close() && !t.has(Category::title_word)
                                     && !qualifies_time(words_, i);
        return named && !is_attributive(words_, i);
    }

    void take(std::uint32_t i) {
        found_.token = i;
        found_.event = reflexive_event(words_, i);
        if (found_.event.empty()) found_.event = words_.concept_of(i, Category::event);
        if (found_.event == "gathering/expected" && is_somewhere(i + 1))
            found_.event = "move/arrived";
        if (departs(words_, i, mention_.first)) {  // who bears a title leaves the post "in June"
            const bool post = i + 2 >= mention_.first && words_.any({Category::title_word});
            found_.event = post ? "business/resigned" : "move/left";
        }
    }

    // "is expected [in Lorme]", "attendu [à quai]"
    bool is_somewhere(std::uint32_t i) const {
        // "se rendra [mercredi] à Lorme", "expected in [the first quarter]"
        std::uint32_t k = i;
        while (k < mention_.first && (is_preposition(k) || words_[k].has(Category::article))) ++k;
        if (k >= mention_.first && k < mention_.last) i = mention_.last;
        return i < words_.last() && words_[i].has(Category::place_preposition);
    }

    // A noun that says what happened without being a known event: "La rupture est intervenue".
    bool take_noun(std::uint32_t i) {
        if (i == no_token) return false;
        // "The staff took over [on Monday]": people do not happen.
        const std::string_view noun = words_.text().id(words_[i], Category::noun);
        if (noun == "people" || noun.starts_with("people/") || noun.starts_with("organisations"))
            return false;
        carried_ = true;
        found_.token = i;
        found_.event = words_.concept_of(i, Category::noun);
        return true;
    }

    // "A strike has been announced [for 15 March]": the time is the strike's.
    bool is_set_for(std::uint32_t i) const {
        const bool sets = is_statement(i) || words_.has_role(i, "appointed");
        if (!sets || !words_.is_participle(i) || !after_auxiliary(i)) return false;
        for (std::uint32_t k = i + 1; k <= mention_.first && k < i + 4; ++k) {
            if (words_.has_role(k, "set-for")) return true;
        }
        return false;
    }

    // "will [restart] crossings on Friday", "reprendra les rotations": the verb that says what
    // becomes of the thing that runs; else the word itself.
    std::uint32_t phase_verb(std::uint32_t noun) const {
        if (is_verbal(noun)) return noun;
        std::uint32_t i = noun;
        while (i > words_.first() && (words_[i - 1].has(Category::article) || is_described(i - 1)))
            --i;
        if (i == words_.first() || !is_verbal(i - 1)) return noun;
        for (const std::string_view phase :
             {"traffic/resumed",
              "traffic/suspended",
              "traffic/cancelled",
              "state/reopened",
              "state/called off",
              "state/postponed"}) {
            if (event_id(i - 1) == phase) return i - 1;
        }
        return noun;
    }

    bool is_described(std::uint32_t i) const {
        return words_.is_adjective(i) && !words_.is_verb(i) && !words_.is_break(i);
    }

    // "wie die Feuerwehr [am Sonntag] mitteilte": German verbs of speech close their clause, too.
    bool closes_statement() const {
        if (!verbs_close()) return false;
        for (std::uint32_t i = mention_.last; i < words_.last() && !words_.is_break(i); ++i) {
            const bool closes = i + 1 == words_.last() || words_.is_break(i + 1);
            if (closes && is_statement(i) && !words_[i].capital) return true;
        }
        return false;
    }

    bool left() {
        if (closes_statement()) {
            found_.stated = true;
            return false;
        }
        if (take_noun(appointment_at(words_, mention_))) return true;
        if (const std::uint32_t act = came_about(words_, mention_); act != no_token) {
            if (!words_[act].has(Category::event)) return take_noun(act);
            take(act);
            return true;
        }
        if (const std::uint32_t act = act_of_day(words_, mention_); act != no_token) {
            if (words_.text().id(words_[act], Category::noun).starts_with("acts/"))
                return take_noun(act);
            take(act);
            return true;
        }
        std::uint32_t i = mention_.first;
        label_ = i > words_.first() && words_[i - 1].is_sign(":");
        if (label_) --i;
        std::uint32_t carried = no_token;  // the noun before a carrier
        std::uint32_t awaited = no_token;
        bool carrier = false;
        for (std::uint32_t steps = 0; i > words_.first(); ++steps) {
            --i;
            const Token& t = words_[i];
            if ((words_.is_hard_break(i) && !joins(i)) || t.has(Category::relative)
                || t.is_sign("”") || t.is_sign("»") || opens_clause_of_verb(i))
                break;
            if (is_set_for(i)) {
                carrier = true;
                continue;
            }
            // "Die Strecke, auf der 140 Züge verkehren, bleibt bis [Montag] gesperrt"
            if (t.is_sign(",") && verbs_close()) i = over_relative(words_, i);
            if (is_statement(i) && steps < (verbs_close() ? 6U : 3U)) {
                found_.stated = true;
                return false;
            }
            if (names_event(i)) {
                take(phase_verb(i));
                // "Begonnen hatte der Ausbruch am [4.]": what starts by its own name
                if (!is_verbal(i) && found_.event == "state/started"
                    && words_.text().id(words_[i], Category::noun).starts_with("acts/"))
                    set_noun(i);
                return true;
            }
            // "[schickte] ihn am Mittwoch in Haft": a German verb that says nothing by itself
            if (verbs_close() && words_.is_verb(i) && !t.has(Category::event)
                && !t.has(Category::light_verb) && !t.has(Category::auxiliary))
                break;
            // "sind [am Montag] … festgenommen worden": the verb closes the clause
            if (verbs_close() && t.has(Category::auxiliary) && right()) return true;
            if (is_awaited(i)) awaited = i;
            if (const std::uint32_t act = agent_of_carrier(words_, i, mention_.first);
                act != no_token)
                return take_noun(act);
            carrier = carrier || is_carrier(i);
            // "[The repair] of the bridge is planned", "a confiscation [hearing] takes place"
            const auto is_act = [this](std::uint32_t noun) {
                return noun != no_token
                       && words_.text().id(words_[noun], Category::noun).starts_with("acts/");
            };
            if (carrier && words_.is_noun(i) && !words_.is_name(i) && is_subject(i)
                && !is_attributive(words_, i) && !is_act(carried))
                carried = i;
        }
        if (carrier && ((verbs_close() && right()) || take_noun(carried))) return true;
        if (awaited != no_token) take(awaited);
        return awaited != no_token;
    }

    // "…, [nachdem] er am Freitag ein Auto gestohlen hatte", "war ausgebrochen [und] konnte am
    // Freitag": the verb is still to come.
    bool opens_clause_of_verb(std::uint32_t i) const {
        if (!verbs_close() || !words_[i].has(Category::conjunction) || i == words_.first())
            return false;
        return words_[i - 1].is_sign(",")
               || (i + 1 < mention_.first && words_[i + 1].has(Category::auxiliary));
    }

    // A dash between names joins them: "la liaison Lorme – Sélin"; the dot of "am 3. Mai" ends
    // nothing.
    bool joins(std::uint32_t i) const {
        if (verbs_close() && words_[i].is_sign(".") && i > words_.first()
            && words_[i - 1].is_number() && i + 1 < words_.last())
            return true;
        return i > words_.first() && i + 1 < words_.last() && words_[i - 1].capital
               && words_[i + 1].capital;
    }

    bool right() {
        std::uint32_t described = no_token;
        for (std::uint32_t i = mention_.last; i < words_.last(); ++i) {
            if ((words_.is_hard_break(i) && !joins(i)) || is_statement(i)) break;
            // "The mayor today updated residents on the fire, which broke out": of what the clause
            // itself tells, not of what is told of the last thing in it
            if (described != no_token && words_[i].has(Category::relative)) break;
            if (!names_event(i) || (!is_verbal(i) && !stands_second(i))) continue;
            // "ist nach drei Jahren [im Amt] zurückgetreten"
            if (verbs_close() && !words_[i].has(Category::event)
                && words_.opens_with_preposition(i))
                continue;
            // "le train assurant la liaison … a déraillé": a participle alone only describes,
            // unless nothing else is told: "At 3.40 the wall collapsed".
            if (words_.is_participle(i) && !after_auxiliary(i) && !closes_clause(i)
                && !stands_second(i)) {
                if (described == no_token && is_past_form(i)) described = i;
                continue;
            }
            take(i);
            return true;
        }
        if (described != no_token) take(described);
        return described != no_token;
    }

    // A participle that may be a finite verb as well: "collapsed".
    bool is_past_form(std::uint32_t i) const {
        for (const Reading reading : words_[i].readings) {
            if (reading.pos.has(Pos::verb)) return true;
        }
        return false;
    }

    // The nearest noun in front that nothing governs, else behind.
    void subject_beside() {
        for (std::uint32_t i = mention_.first; i > words_.first(); --i) {
            if (words_.is_hard_break(i - 1)) break;
            if (is_thing(i - 1) && is_subject(i - 1)) return set_noun(i - 1);
        }
        for (std::uint32_t i = mention_.last; i < words_.last(); ++i) {
            if (words_.is_hard_break(i)) return;
            if (is_thing(i) && is_subject(i)) return set_noun(i);
        }
    }

    // German: "Die Halle wurde am Montag eröffnet", "Der Tunnel soll 2027 eröffnet werden".
    bool verbs_close() const {
        return words_.text().language().lexicon.conventions().capital_nouns;
    }

    // "[Am Montag] verhaftete die Polizei": behind the time that opens the clause, the verb.
    bool stands_second(std::uint32_t i) const {
        if (!verbs_close() || i != mention_.last || words_[i].capital) return false;
        std::uint32_t k = mention_.first;
        while (k > words_.first()
               && (words_[k - 1].has(Category::preposition) || words_[k - 1].has(Category::article)
                   || words_[k - 1].has(Category::clock_preposition)
                   || words_[k - 1].has(Category::time_link) || words_.is_adverb(k - 1)))
            --k;
        return k == words_.first() || words_.is_hard_break(k - 1);
    }

    bool closes_clause(std::uint32_t i) const {
        if (!verbs_close()) return false;
        ++i;
        while (i < words_.last() && words_[i].has(Category::auxiliary)) ++i;
        return i == words_.last() || words_.is_break(i)
               || words_[i].has(Category::conjunction);  // "war ausgebrochen und wurde gelöscht"
    }

    bool after_auxiliary(std::uint32_t i) const {
        for (std::uint32_t k = i, steps = 0; k > words_.first() && steps < 3; --k, ++steps) {
            if (words_[k - 1].has(Category::auxiliary)) return true;
            if (!words_.is_adverb(k - 1)) break;
        }
        return false;
    }

    // Neither a preposition nor a verb governs it: "transportant 60 passagers", "par la foule".
    bool is_subject(std::uint32_t i) const {
        std::uint32_t k = i;
        while (k > words_.first() && k != mention_.last
               && ((words_[k - 1].has(Category::article) && !words_[k - 1].has(Category::of_word))
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
        for (std::uint32_t n = i + 1; n < found_.token && n < words_.last(); ++n)
            expected = expected || words_.has_role(n, "infinitive");
        return (expected && words_[k - 1].has(Category::forecast)) || opens_time_clause(k - 1, i)
               || (!is_preposition(k - 1)
                   && (!words_.is_verb(k - 1) || words_[k - 1].has(Category::attribution_verb)));
    }

    // "evacuated after a [tanker] ran off the road": what may be a preposition opens a clause when
    // its noun stands right before the verb.
    bool opens_time_clause(std::uint32_t word, std::uint32_t noun) const {
        static constexpr Categories kinds{
            Category::after, Category::before, Category::until, Category::since};
        if (!words_[word].categories.intersects(kinds)) return false;
        std::uint32_t i = noun + 1;
        while (i < found_.token && (words_[i].has(Category::auxiliary) || words_.is_adverb(i))) ++i;
        return i == found_.token && i < words_.last();
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

    bool is_preposition(std::uint32_t i) const {
        const Token& t = words_[i];
        return t.has(Category::of_word) || t.has(Category::place_preposition)
               || t.has(Category::preposition) || t.has(Category::per)
               || words_.text().id(t, Category::cause_word) == "by" || t.has(Category::within_word)
               || t.has(Category::in_future);
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

    // "dieron por controlado [el fuego]", "considéré comme maîtrisé [l'incendie]"
    std::uint32_t declared() const {
        const std::uint32_t event = found_.token, thing = event + 2;
        if (verbs_close() || event == words_.first() || thing >= words_.last()
            || !words_.is_participle(event) || !words_[event - 1].has(Category::preposition)
            || !words_[event + 1].has(Category::article))
            return no_token;
        return is_thing(thing) ? thing : no_token;
    }

    void find_subject() {
        const std::uint32_t event = found_.token;
        if (const std::uint32_t thing = declared(); thing != no_token) return set_noun(thing);
        // "Eröffnet worden war die Brücke im Mai": a capital makes no noun of the first word; "Am
        // Montag brannte in Lorme eine Halle"
        const bool opens = verbs_close() && (event == words_.first() || stands_second(event));
        if (const std::uint32_t noun
            = opens ? inverted_subject(words_, event, mention_) : std::uint32_t{no_token};
            noun != no_token && is_thing(noun))
            return set_noun(noun);
        if (!is_verbal(event)) {  // "la réouverture du pont"
            constexpr std::uint32_t longest = 8;
            for (std::uint32_t i = event + 1; i < words_.last() && i < event + longest; ++i) {
                if (words_.is_break(i)) break;
                if (i > event + 1 && is_thing(i)) return set_noun(i);
                // "the closure of the [loss-making Dundee] bakery"
                const bool of
                    = words_[i].has(Category::of_word) || words_[i].has(Category::article);
                const bool describes
                    = i > event + 1
                      && (words_.is_name(i) || words_.is_adjective(i) || is_attributive(words_, i))
                      && words_[event + 1].has(Category::of_word);
                if (!of && !describes) break;
            }
            // "The festival ends [on Friday]": a verb that may be a noun.
            if (event > words_.first() && event < mention_.first && !label_ && is_thing(event - 1))
                set_noun(event - 1);
            if (label_) set_noun(act_of_title(words_));
            return;
        }
        const std::uint32_t from
            = event > mention_.last && !verbs_close() ? mention_.last : words_.first();
        if (const std::uint32_t head = head_of_relative(from); head != no_token)
            return set_noun(head);
        if (const std::uint32_t head = described_by(event); head != no_token) return set_noun(head);
        bool relative
            = false;  // "in the fire that broke out": what stands before, whatever governs it
        for (std::uint32_t i = event; i > from; --i) {
            const std::uint32_t k = i - 1;
            if (k >= mention_.first && k < mention_.last) continue;
            if (words_.is_hard_break(k) && !joins(k)) break;
            if (words_[k].is_sign(",") && mention_.first > k) {
                i = verbs_close() ? over_relative(words_, k) + 1 : k + 1;
                if (i > k) i = over_apposition(words_, k) + 1;
                if (i <= k) continue;
            }
            relative = relative || words_[k].has(Category::relative);
            if (is_thing(k) && (relative || is_subject(k))) return set_noun(k);
        }
        if (object()) return;
        if (label_) return set_noun(act_of_title(words_));
        if (words_[event].has(Category::milestone) && is_thing_pronoun(words_.first()))
            return set_noun(thing_before(words_));
        if (from == words_.first() && opens_sentence(event)) after_comma();
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
        for (std::uint32_t i = found_.token; i > from + 1; --i) {
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
    std::uint32_t described_by(std::uint32_t event) const {
        if (verbs_close() || !words_.is_participle(event) || after_auxiliary(event))
            return no_token;
        std::uint32_t i = event;
        while (i > words_.first() + 1 && words_.is_adjective(i - 1) && !is_thing(i - 1)) --i;
        return i > words_.first() && is_thing(i - 1) ? i - 1 : no_token;
    }

    // "Tarnelle fermera [à la fin de juin] son usine": where a firm acts, what it acts on.
    bool object() {
        std::uint32_t i = found_.token + 1;
        if (mention_.first >= i && mention_.first <= i + 3) i = mention_.last;
        while (i < words_.last() && words_[i].has(Category::article)) ++i;
        if (i == found_.token + 1 || i >= words_.last() || !is_thing(i)) return false;
        if (!words_[i - 1].has(Category::article)) return false;
        set_noun(i);
        return true;
    }

    bool opens_sentence(std::uint32_t event) const {
        return event == words_.first() && words_.is_participle(event);
    }

    // "Construite en 1931, la passerelle …"; "Bâtie en 1931, elle …" speaks of the sentence before.
    void after_comma() {
        for (std::uint32_t i = mention_.last; i + 1 < words_.last(); ++i) {
            if (!words_[i].is_sign(",")) continue;
            for (std::uint32_t k = i + 1; k < words_.last() && k < i + 4; ++k) {
                if (words_[k].has(Category::pronoun)) return set_noun(thing_before(words_));
                if (is_thing(k)) return set_noun(k);
            }
            return;
        }
        set_noun(thing_before(words_));
    }

    // "It opened in 2019.", "Elle date de 1913.": no person's pronoun stands for a thing.
    bool is_thing_pronoun(std::uint32_t i) const {
        return i < words_.last() && words_.has_role(i, "thing");
    }

    void set_noun(std::string noun) {
        if (!noun.empty()) found_.noun = std::move(noun);
    }
    void set_noun(std::uint32_t i) { found_.noun = words_.concept_of(i, Category::noun); }

    const Words& words_;
    const Mention& mention_;
    DatedEvent found_;
    bool label_ = false;    // "Start date: …"
    bool carried_ = false;  // the event is the noun of a verb that says nothing
};

}  // namespace

DatedEvent dated_event(const Words& words, const Mention& mention) {
    return Search(words, mention).run();
}

DatedEvent standing_event(const Words& words, const Mention& mention) {
    return Search(words, mention).standing();
}

}  // namespace claimdiff
