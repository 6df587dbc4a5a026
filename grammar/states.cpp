// What a thing is or is not, as its clause states it. A predicate is a word of the category state
// ("closed", "en panne"), whose id is an axis and a value on it, or a word of the category event in
// a verb's place; where the clause denies it, any verb is one. Its bearer is the object behind an
// active verb, else the subject; an adjective's bearer is the noun next to it.
//
//     "L'aéroport de Velm demeure ouvert"     airports, status/access: open
//     "Les filets n'étaient pas électrifiés"  fr:filet, fr:électrifier: not électrifier
//     "No alarm had been disabled"            things/alarms, status/working: not off
//     "a black van"                           vehicles/vans, status/colour: black
//
// The weather has no bearer. A clause in doubt, a question and what is only wished for state
// nothing.
#include <algorithm>

#include "grammar/attribution.hpp"
#include "grammar/befalls.hpp"
#include "grammar/clause.hpp"
#include "grammar/expected_figure.hpp"
#include "grammar/state_bearers.hpp"
#include "grammar/statements.hpp"

namespace claimdiff {
namespace {

class StateReader {
  public:
    StateReader(
        const Words& words,
        const std::vector<Mention>& mentions,
        const Passage& passage,
        std::vector<Claim>& claims)
        : words_(words), mentions_(mentions), passage_(passage), claims_(claims) {}

    void run() {
        if (is_question()) return;
        holds_none_ = words_.any({Category::none});
        static constexpr ConceptSet devices{"things/cameras", "things/alarms", "things/sirens"};
        holds_device_ = words_.any(devices);
        if (words_.any({Category::denial}))
            denials_ = words_.find({Category::denial}, words_.first(), words_.last());
        for (std::uint32_t i = words_.first(); i < words_.last(); ++i) {
            const Token& t = words_[i];
            const bool tells = t.has(Category::state);
            if (!tells && !words_.may_be_verb(i)) continue;
            bool read = false;
            if (tells && t.is_word() && !named(i)) {
                for (const Lexeme& lexeme : words_.text().lexemes(t)) {
                    if (lexeme.category != Category::state) continue;
                    const std::string_view id = words_.text().language().lexicon.text(lexeme.id);
                    if (id.starts_with("status/")) read = state(i, std::string(id)) || read;
                }
            }
            if (!read) event(i);
        }
    }

  private:
    // "Why was no alarm raised?" takes for granted what it asks about.
    bool is_question() const {
        if (!words_[words_.last() - 1].is_sign("?")) return false;
        for (std::uint32_t i = words_.first(); i < words_.last(); ++i) {
            if (words_.has_role(i, "why")) return false;
        }
        return true;
    }

    // "Kinloch Green", "OPEN PADDOCK": part of a name.
    bool named(std::uint32_t i) const {
        const bool inside = i > words_.first() && words_[i].capital && words_.is_name(i);
        const bool opens = words_[i].capital && i + 1 < words_.last() && words_[i + 1].capital
                           && words_[i].word.find(' ') == std::string_view::npos;
        return inside || opens;
    }

    // Whether it stated something.
    bool state(std::uint32_t i, const std::string& id) {
        const std::size_t before = claims_.size();
        read_state(i, id);
        return claims_.size() > before;
    }

    void read_state(std::uint32_t i, const std::string& id) {
        if (is_on(id, "status/weather")) {
            add(i, i, {}, id, false);
            return;
        }
        const bool phrase = words_[i].word.find(' ') != std::string_view::npos;
        if (is_on(id, "status/colour") || is_on(id, "status/sex")) {
            if (!words_.is_adjective(i) && !words_.may_be_noun(i)) return;
            const Bearer bearer = noun_beside(words_, i);
            if (bearer.found()) add(i, i, bearer, id, false);
            return;
        }
        if (infinitive(i)) return;
        if (is_on(id, "status/outlook")) {
            outlook(i, id);
            return;
        }
        // "Le bateau s'est arrêté": nobody arrests or judges himself.
        if ((is_on(id, "status/custody") || is_on(id, "status/verdict")) && is_reflexive(words_, i))
            return;
        VerbGroup group = verb_group(words_, i);
        Bearer bearer;
        const bool verb = words_.is_verb(i);
        if (is_on(id, "status/stance")) {
            if (!verb || (group.auxiliary && words_.is_participle(i) && !perfect(group, i))) return;
            bearer = subject_before(words_, group.first, group.doubtful);
            if (bearer.holder.empty()) return;
        } else {
            Bearer subject = subject_before(words_, group.first, group.doubtful);
            if (!subject.found()) subject = subject_over(words_, group.first);
            if (verb) bearer = object_after(words_, i);
            if (!bearer.found() && describes_beside(i, group, subject))
                bearer = noun_beside(words_, i);
            if (bearer.found() && id == "status/working/on") return;  // "worked through the night"
            if (bearer.found()) {
                group.denied = group.denied != subject.none;
            } else if (group.auxiliary || verb || phrase) {
                bearer = subject;
            } else if (
                words_.is_adjective(i) && (words_.is_participle(i) || !words_.may_be_verb(i))
                && (is_on(id, "status/access") || is_on(id, "status/force"))) {
                bearer = noun_beside(words_, i);  // "a closed road", not "close friends"
            }
        }
        if (!may_bear(words_, i, bearer, id)) return;
        if (!bearer.found() || group.doubtful) return;
        const std::size_t before = claims_.size();
        // "No talks were held": not in custody
        const bool happens = id == "status/custody/held" && bearer.noun.starts_with("acts/");
        // "La route est coupée": a way does not work, it leads through
        const bool cut = id == "status/working/off" && is_way(bearer.noun);
        add(i,
            group.first,
            bearer,
            happens ? "status/event/held"
            : cut   ? "status/access/closed"
                    : id,
            group.denied);
        if (claims_.size() == before) return;
        if (is_over(group.first, i)) claims_.back().scope.background = true;
        if (words_.text().id(words_[i], Category::event) == "state/reopened")
            claims_.back().measure.aspects.emplace_back(once_more);
        if (is_alarm(bearer) && is_on(id, "status/working")) silence(claims_.back());
    }

    // "buscan a dos pescadores [desaparecidos]": a participle without an auxiliary tells of the
    // noun beside it, not of the subject far in front.
    bool describes_beside(std::uint32_t i, const VerbGroup& group, const Bearer& subject) const {
        return words_.text().language().lexicon.conventions().head_first && !group.auxiliary
               && words_.is_participle(i) && i > words_.first() && words_.is_noun(i - 1)
               && !words_.is_name(i - 1) && subject.found() && subject.last < i;
    }

    // An alarm that does not work does not sound.
    void silence(const Claim& broken) {
        if (broken.text != "off" && broken.text != "not on") return;
        Claim silent = broken;
        silent.measure.event = "status/sounded";
        silent.text = "not on";
        claims_.push_back(std::move(silent));
    }

    // "L'alarme s'est déclenchée", "the siren was activated"; "the cameras filmed the raid".
    std::string working_of(const Bearer& subject, std::uint32_t verb) const {
        const std::string event = words_.concept_of(verb, Category::event);
        if (is_alarm(subject)
            && (event == "state/started" || !state_under(words_, verb, "device/starts").empty()))
            return "status/sounded/on";
        const bool films = subject.noun == "things/cameras"
                           && !state_under(words_, verb, "device/films").empty();
        return films ? "status/working/on" : "";
    }

    // "was shut for three hours": it no longer is.
    bool is_over(std::uint32_t group, std::uint32_t i) const {
        static constexpr std::string_view past[] = {"was", "were", "been", "été", "fut", "fue"};
        constexpr std::uint32_t reach = 7;
        bool over = false;
        for (std::uint32_t k = group; k < i; ++k)
            over = over
                   || std::find(std::begin(past), std::end(past), words_[k].word) != std::end(past);
        bool lasting = false;
        for (std::uint32_t k = i + 1; over && k < words_.last() && k < i + reach; ++k) {
            if (words_.is_break(k)) break;
            lasting = lasting || words_[k].has(Category::lasting) || words_[k].word == "for";
            if (lasting && words_[k].has(Category::time_unit)) return true;
        }
        return false;
    }

    void outlook(std::uint32_t i, const std::string& id) {
        VerbGroup group = verb_group(words_, i);
        const Bearer bearer = outlook_of(words_, i, group);
        if (!bearer.found()) return;
        add(i, group.first, bearer, id, group.denied);
        if (!claims_.empty() && claims_.back().measure.noun == bearer.noun)
            claims_.back().modality = Modality::asserted;  // what is expected is said of its noun
    }

    // "ont condamné", "has backed": active all the same.
    bool perfect(const VerbGroup& group, std::uint32_t verb) const {
        for (std::uint32_t i = group.first; i < verb; ++i) {
            if (words_.text().id(words_[i], Category::tense) == "perfect") return true;
        }
        return false;
    }

    bool infinitive(std::uint32_t i) const {
        if (i == words_.first()) return false;
        const Token& before = words_[i - 1];
        return words_.has_role(i - 1, "infinitive") || before.has(Category::of_word)
               || (before.has(Category::preposition) && words_.is_verb(i)
                   && !words_.is_adjective(i));
    }

    void event(std::uint32_t i) {
        const Token& t = words_[i];
        const bool known = t.has(Category::event);
        if (!words_.is_verb(i) || t.has(Category::attribution_verb) || t.has(Category::auxiliary)
            || t.has(Category::light_verb) || infinitive(i))
            return;
        VerbGroup group = verb_group(words_, i);
        if (group.doubtful
            || (!known && !group.denied && !group.auxiliary && !holds_none_ && !holds_device_))
            return;
        const Bearer subject = subject_before(words_, group.first, group.doubtful);
        if (group.doubtful) return;
        const Bearer object = object_after(words_, i);
        if (const std::string device = holds_device_ ? working_of(subject, i) : "";
            !device.empty()) {
            add(i, group.first, subject, device, group.denied);
            return;
        }
        const Bearer beside = !object.found() && describes_beside(i, group, subject)
                                  ? noun_beside(words_, i)
                                  : Bearer{};
        const Bearer& bearer = object.found() ? object : beside.found() ? beside : subject;
        // "The number of homes destroyed rose": of the homes, and no more than their number
        const bool number = !object.found() && subject.found() && !group.auxiliary
                            && words_.has_role(subject.last - 1, "number");
        if (number) return;
        if (object.found()) group.denied = group.denied != subject.none;
        const bool denied = group.denied || bearer.none;
        if (!bearer.found() || (!known && !denied && !group.auxiliary)) return;
        if (bearer.noun.empty()) return;
        const std::string own
            = reflexive_event(words_, i),
            id = befalling(bearer.noun, own.empty() ? words_.concept_of(i, Category::event) : own);
        if (id.empty() || id.find('|') != std::string::npos) return;
        if (!object.found() && id.starts_with("justice/") && judges_others(bearer.noun)
            && !is_passive(words_, group.first, i))
            return;
        add(i, group.first, bearer, id, group.denied);
        if (!denied) count_one(i, bearer, id);
    }

    // "Une personne a été blessée": where the article is the number as well, one is counted.
    void count_one(std::uint32_t i, const Bearer& bearer, const std::string& id) {
        if (bearer.noun != "people" || !bearer.indefinite || bearer.last != bearer.first + 2)
            return;
        const Token& article = words_[bearer.first];
        const bool befell = id.starts_with("harm/") || id.starts_with("justice/");
        if (!article.has(Category::one_article) || !article.has(Category::cardinal) || !befell
            || words_[bearer.first + 1].has(Category::event))
            return;
        Claim claim
            = blank_statement(words_, passage_, ClaimKind::count, bearer.first, bearer.last);
        claim.value_span = article.span;
        claim.quantity = make_quantity(Decimal(1), Bound::exact);
        claim.measure.noun = bearer.noun;
        claim.measure.event = id;
        claim.attribution = attribution_of(words_, i);
        claim.modality = modality_of(words_, i, i + 1);
        claim.scope = scope(i);
        claims_.push_back(std::move(claim));
    }

    // "denied on Thursday that [talks had begun]": what is denied is claimed not to be.
    bool is_denied_report(std::uint32_t clause) const {
        static constexpr std::string_view joints[] = {"that", "que", "qu'", "dass"};
        constexpr std::uint32_t reach = 9;
        if (denials_ == no_token || denials_ >= clause) return false;
        bool joined = false;
        for (std::uint32_t k = clause, steps = 0; k > words_.first() && steps < reach;
             --k, ++steps) {
            const Token& t = words_[k - 1];
            const bool verb = words_.may_be_verb(k - 1) && !words_.is_noun(k - 1);
            if (t.has(Category::denial) && (verb || t.word.find(' ') != t.word.npos))
                return joined || k == clause;
            if (words_.is_hard_break(k - 1) || t.has(Category::event)) return false;
            joined = joined
                     || std::find(std::begin(joints), std::end(joints), t.word) != std::end(joints);
        }
        return false;
    }

    // "will not [reopen] before Thursday": later, it will
    bool is_denied_till_then(std::uint32_t i) const {
        constexpr std::uint32_t reach = 5;  // tokens
        for (std::uint32_t k = i + 1; k < words_.last() && k <= i + reach; ++k) {
            if (words_.is_break(k)) return false;
            const bool leads = words_[k].has(Category::before) || words_[k].has(Category::until);
            if (!leads) continue;
            return std::any_of(mentions_.begin(), mentions_.end(), [&](const Mention& m) {
                const bool time = m.kind == MentionKind::date || m.kind == MentionKind::time
                                  || m.kind == MentionKind::daterange;
                return time && m.first >= k && m.first <= k + 2;
            });
        }
        return false;
    }

    void add(
        std::uint32_t i,
        std::uint32_t group,
        const Bearer& bearer,
        const std::string& id,
        bool denied) {
        for (std::string_view figure : {"measure/", "money", "share/"}) {
            if (bearer.noun.starts_with(figure)) return;
        }
        static constexpr Categories units{
            Category::currency, Category::unit, Category::percent, Category::time_unit};
        if (bearer.found() && bearer.noun.find(':') != std::string::npos
            && words_.find(units, bearer.first, bearer.last) < bearer.last)
            return;  // "ganó 412 millones de euros"
        Modality modality = modality_of(words_, i, i + 1);
        if (modality == Modality::hypothetical || (denied && is_denied_till_then(i))) return;
        // What the text denies, the value says.
        if (modality == Modality::denied) modality = Modality::asserted;
        const bool status = id.starts_with("status/");
        std::uint32_t first = std::min(i, group), last = i + 1;
        if (bearer.found()) {
            first = std::min(first, bearer.first);
            last = std::max(last, bearer.last);
        }
        Claim& claim = claims_.emplace_back();
        begin_statement(claim, words_, passage_, ClaimKind::state, first, last);
        claim.value_span = cover(words_[std::min(i, group)].span, words_[i].span);
        claim.holder = bearer.holder;
        claim.measure.noun = bearer.noun;
        claim.measure.event = status ? std::string(axis_of(id)) : id;
        claim.measure.qualifiers = bearer.qualifiers;
        const std::size_t cut = id.find_last_of("/:");
        if (is_denied_report(first)) denied = !denied;
        claim.text
            = (denied != bearer.none ? "not " : "") + id.substr(cut == id.npos ? 0 : cut + 1);
        if (bearer.none) {
            claim.measure.aspects.emplace_back("said/none");
        } else if (bearer.indefinite && !(status && means_all(words_, bearer))) {
            claim.measure.aspects.emplace_back("said/indefinite");
        }
        claim.attribution = attribution_of(words_, i);
        claim.modality = modality;
        claim.scope = scope(i);
    }

    // As for a number that stood at the predicate.
    Scope scope(std::uint32_t i) const {
        Mention self;
        self.span = words_[i].span;
        self.first = i;
        self.last = i + 1;
        NounPhrase phrase;
        phrase.last = i + 1;
        return scope_of(words_, mentions_, self, phrase, passage_.published);
    }

    const Words& words_;
    const std::vector<Mention>& mentions_;
    const Passage& passage_;
    std::vector<Claim>& claims_;
    bool holds_device_ = false;         // a camera, an alarm, a siren
    bool holds_none_ = false;           // "no", "aucun" somewhere in the sentence
    std::uint32_t denials_ = no_token;  // the first word of denial
};

}  // namespace

void add_state_claims(
    const Words& words,
    const std::vector<Mention>& mentions,
    const Passage& passage,
    std::vector<Claim>& claims) {
    StateReader(words, mentions, passage, claims).run();
}

}  // namespace claimdiff
