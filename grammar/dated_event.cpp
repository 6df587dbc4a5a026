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
#include "grammar/befalls.hpp"
#include "grammar/clause.hpp"
#include "grammar/dated_clause.hpp"
#include "grammar/dated_subject.hpp"
#include "grammar/event.hpp"
#include "grammar/light_verbs.hpp"
#include "grammar/noun_phrase.hpp"
#include "grammar/topic.hpp"
#include "grammar/verb_last.hpp"

namespace claimdiff {
namespace {

class Search : DatedClause {
  public:
    using DatedClause::DatedClause;

    DatedEvent run() {
        if (!described() && ((splits_verb() && right()) || left() || (!found_.stated && right())))
            set_subject();
        if (found_.event.starts_with("justice/") && is_authority(found_.noun)) set_arrested();
        found_.vague = found_.event.find(':') != std::string::npos;
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
        if (left() || (!found_.stated && right())) set_subject();
        if (carried_ && found_.noun.empty()) {  // "The show is open [until the 30th]"
            found_.noun = std::move(found_.event);
            found_.event.clear();
        }
        if (!found_.stated && found_.noun.empty())
            found_.noun = subject_beside(words_, mention_, found_.token);
        return std::move(found_);
    }

  private:
    // "La Policía arrestó ayer a un [fugitivo]", "Fahnder haben am Mittwoch einen [Mann] gefasst":
    // who arrests is not arrested.
    void set_arrested() {
        constexpr std::uint32_t reach = 10;  // tokens
        // "Ein Polizist wurde am Montag festgenommen"
        if (found_.token == no_token
            || is_passive(
                words_,
                verbs_close() ? words_.first() : verb_group(words_, found_.token).first,
                found_.token))
            return;
        found_.noun.clear();
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
            if (carrier && words_.is_noun(i) && !words_.is_name(i)
                && is_ungoverned(words_, mention_, i) && !is_attributive(words_, i)
                && !is_act(carried))
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

    bool says_it_occurred(std::uint32_t i) const {
        return !verbs_close() && words_.is_verb(i)
               && (event_id(i) == "state/occurred"
                   || reflexive_event(words_, i) == "state/occurred");
    }

    // "Jeudi à 4 h 15, [une fuite] s'est produite": the first noun of the clause that nothing
    // governs.
    std::uint32_t occurred_before(std::uint32_t verb) const {
        for (std::uint32_t i = mention_.last; i < verb; ++i) {
            if (words_.is_noun(i) && !words_.is_name(i) && is_ungoverned(words_, mention_, i))
                return i;
        }
        return no_token;
    }

    bool right() {
        std::uint32_t described = no_token;
        for (std::uint32_t i = mention_.last; i < words_.last(); ++i) {
            if ((words_.is_hard_break(i) && !joins(i)) || is_statement(i)) break;
            // "The mayor today updated residents on the fire, which broke out": of what the clause
            // itself tells, not of what is told of the last thing in it
            if (described != no_token && words_[i].has(Category::relative)) break;
            if (says_it_occurred(i)) return take_noun(occurred_before(i));
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

    bool closes_clause(std::uint32_t i) const {
        if (!verbs_close()) return false;
        ++i;
        while (i < words_.last() && words_[i].has(Category::auxiliary)) ++i;
        return i == words_.last() || words_.is_break(i)
               || words_[i].has(Category::conjunction);  // "war ausgebrochen und wurde gelöscht"
    }

    void set_subject() {
        if (std::string noun = dated_subject(words_, mention_, found_.token, label_); !noun.empty())
            found_.noun = std::move(noun);
    }
    void set_noun(std::uint32_t i) { found_.noun = words_.concept_of(i, Category::noun); }

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
