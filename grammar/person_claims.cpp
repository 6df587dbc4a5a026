// What texts say of one person. The words are of the category state, with ids under "person",
// "origin" (countries by their adjectives) and "body":
//
//     condition   "Son pronostic vital n'est plus engagé"       safe
//     sex         "the body of a woman was found"               female
//     origin      "a Belgian national", "de nationalité belge"  belgium
//     injury      "broke her left wrist"                        arm/wrist/left
//     record      "inconnu des services de police"              clean
//     post        "She remains in post", "has been suspended"   working, suspended
//
// It is longer than other files because the six are read off one clause and share its person. A
// person who is not named goes by the role in the story (grammar/persons.hpp).
#include <algorithm>
#include <set>

#include "grammar/attribution.hpp"
#include "grammar/clause.hpp"
#include "grammar/persons.hpp"
#include "grammar/statements.hpp"

namespace claimdiff {
namespace {

constexpr std::string_view origin_prefix = "origin/", body_prefix = "body/";

bool denies(const Words& words, std::uint32_t i) {
    const Token& t = words[i];
    return (t.has(Category::negation) && !t.has(Category::conjunction)) || t.has(Category::none)
           || t.word == "no longer";
}

bool denied_between(const Words& words, std::uint32_t first, std::uint32_t last) {
    for (std::uint32_t i = first; i < last; ++i) {
        if (denies(words, i)) return true;
    }
    return false;
}

class PersonReader {
  public:
    PersonReader(const Words& words, const Passage& passage, std::vector<Claim>& claims)
        : words_(words), passage_(passage), claims_(claims) {}

    void run() {
        if (words_[words_.last() - 1].is_sign("?")) return;
        for (std::uint32_t i = words_.first(); i < words_.last(); ++i) {
            if (!words_[i].has(Category::state)) continue;
            for (const Lexeme& lexeme : words_.text().lexemes(words_[i])) {
                if (lexeme.category != Category::state) continue;
                const std::string_view id = words_.text().language().lexicon.text(lexeme.id);
                if (id.starts_with(origin_prefix)) {
                    origin(i, id.substr(origin_prefix.size()));
                } else if (id.starts_with(body_prefix)) {
                    body(i, id.substr(body_prefix.size()));
                } else if (id == "person/prognosis") {
                    prognosis(i);
                } else if (id.starts_with("person/condition/")) {
                    condition(i, id.substr(id.rfind('/') + 1));
                } else if (id.starts_with("person/record/")) {
                    record(i, id.substr(id.rfind('/') + 1));
                } else if (id.starts_with("person/post/")) {
                    post(i, id.substr(id.rfind('/') + 1));
                }
            }
        }
        injury();
    }

    void run_sexes() {
        static constexpr Categories nouns{Category::noun};
        if (words_[words_.last() - 1].is_sign("?")) return;
        for (std::uint32_t i = words_.find(nouns, words_.first(), words_.last()); i < words_.last();
             i = words_.find(nouns, i + 1, words_.last()))
            sex(i);
    }

  private:
    // "le corps d'[une femme]", "[a man] was arrested": one dead or under arrest.
    void sex(std::uint32_t i) {
        const std::string_view noun = words_.text().id(words_[i], Category::noun);
        const bool male = noun == "people/men" || noun == "people/children/boys";
        if (!male && noun != "people/women" && noun != "people/children/girls") return;
        std::uint32_t first = i;
        const auto describes = [this](std::uint32_t k) {  // "three-year-old" as well
            return words_.is_adjective(k) || words_[k].hyphen_before || words_[k + 1].hyphen_before;
        };
        while (first > words_.first() && i - first < 4 && describes(first - 1)) --first;
        if (first < words_.first() + 1 || !words_[first - 1].has(Category::one_article)) return;
        --first;
        Person person;
        if (first > words_.first() + 1 && words_[first - 1].has(Category::of_word)
            && words_.text().id(words_[first - 2], Category::noun) == "things/bodies") {
            person.role = victim_role;
        } else {
            person.holder = name_beside(first, i);
            if (person.holder.empty()) person.role = role_of_fate(i);
        }
        person.first = first;
        person.last = i + 1;
        add(person, "person/sex", male ? "male" : "female", first, i + 1);
    }

    // "[Tashi], a male", "a female called [Tashi]": of the noun at `noun` with its phrase's first
    // word.
    std::string name_beside(std::uint32_t first, std::uint32_t noun) const {
        std::uint32_t last = noun + 1;
        if (last + 1 < words_.last() && words_.has_role(last, "named") && words_.is_name(last + 1))
            return name_from(words_, last + 1, last);
        const bool ends = last >= words_.last() || words_.is_break(last)
                          || words_[last].has(Category::of_word)
                          || words_[last].has(Category::preposition);
        if (!ends || first < words_.first() + 2 || !words_[first - 1].is_sign(",")) return {};
        std::uint32_t name = first - 1;
        while (name > words_.first() && words_.is_name(name - 1)) --name;
        return name < first - 1 ? name_from(words_, name, last) : std::string();
    }

    // Of the subject at `i` that was killed or arrested; empty for others.
    std::string role_of_fate(std::uint32_t i) const {
        constexpr std::uint32_t reach = 9;
        for (std::uint32_t k = i + 1; k < words_.last() && k < i + reach; ++k) {
            if (words_.is_hard_break(k) || words_[k].has(Category::relative)) return {};
            if (!words_[k].has(Category::event) || !words_.is_verb(k)) continue;
            const std::string_view event = words_.text().id(words_[k], Category::event);
            VerbGroup group = verb_group(words_, k);
            const bool told = !group.denied && !group.doubtful && group.auxiliary;
            if (event == "harm/killed") return told ? std::string(victim_role) : std::string();
            const bool held = event == "justice/arrested" || event == "justice/jailed";
            return told && held && is_passive(words_, group.first, k) ? std::string(suspect_role)
                                                                      : std::string();
        }
        return {};
    }

    // "pronostic vital [du conducteur] n'est plus engagé", "her life is not in danger".
    void prognosis(std::uint32_t i) {
        const bool lives = words_[i].word != "pronostic vital" && words_[i].word != "pronostic";
        const bool possessed
            = i > words_.first()
              && (words_[i - 1].has(Category::article) || words_[i - 1].has(Category::pronoun));
        if (lives && !possessed) return;
        constexpr std::uint32_t reach = 12;
        for (std::uint32_t k = i + 1; k < words_.last() && k < i + reach; ++k) {
            if (words_.is_hard_break(k)) return;
            const std::string_view threat = state_under(words_, k, "person/");
            const bool safe = threat == "person/condition/safe";  // "not life-threatening"
            if (threat != "person/at stake" && !safe) continue;
            Person person;
            if (words_[i + 1].has(Category::of_word)) {
                person = person_in(i + 2, k);
            } else {
                person = person_before(words_, i, victim_role);
                if (!person.found() && !person.several && !lives) person.role = victim_role;
            }
            const bool denied = safe || denied_between(words_, i + 1, k);
            add(person, "person/condition", denied ? "safe" : "critical", i, k + 1);
            return;
        }
    }

    // The person that the phrase at `at`, behind "of", means.
    Person person_in(std::uint32_t at, std::uint32_t limit) {
        for (std::uint32_t k = at; k < limit && !words_[k].has(Category::auxiliary); ++k) {
            if (!words_.is_noun(k) && !words_.is_name(k)) continue;
            const Bearer bearer = phrase_from(words_, k, limit);
            Person person;
            person.holder = bearer.holder;
            if (person.holder.empty()) person.role = role_for(bearer.noun, victim_role);
            return person;
        }
        return {};
    }

    void condition(std::uint32_t i, std::string_view value) {
        const Person person = subject(i, victim_role);
        // Others die as well: of the dead, one must know who.
        if (value == "dead" && (person.holder.empty() || !tells_of_death(i))) return;
        // "critical but stable"
        for (const Claim& claim : claims_) {
            if (claim.sentence == words_.sentence().span && claim.document == passage_.document
                && claim.measure.event == "person/condition" && claim.text == "critical"
                && value != "critical")
                return;
        }
        if (value == "stable" && words_[i].word == "stable" && i + 1 < words_.last()
            && words_.is_noun(i + 1) && !words_.is_break(i + 1))
            return;
        if (denied(i)) return;
        // "a critical but stable condition"
        std::string worst(value);
        for (std::uint32_t k = i; value == "stable" && k > words_.first() && i - k < 3; --k) {
            if (words_[k - 1].word.starts_with("critical")) worst = "critical";
            if (words_[k - 1].word.starts_with("serious")) worst = "serious";
        }
        add(person, "person/condition", std::move(worst), i, i + 1);
    }

    // "has died", "found dead", not "to die" and "the dead".
    bool tells_of_death(std::uint32_t i) const {
        const VerbGroup group = verb_group(words_, i);
        const bool phrase = words_[i].word.find(' ') != std::string_view::npos;
        return !group.doubtful && !is_infinitive(group.first) && (phrase || words_.is_verb(i));
    }

    void record(std::uint32_t i, std::string_view value) {
        Person person = subject(i, suspect_role);
        if (person.role != victim_role && !person.role.empty()) person.role = suspect_role;
        const bool none = denied(i) || (i > words_.first() && denies(words_, i - 1));
        if (none && value == "clean") return;
        add(person, "person/record", none ? "clean" : std::string(value), i, i + 1);
    }

    void post(std::uint32_t i, std::string_view value) {
        const bool phrase = words_[i].word.find(' ') != std::string_view::npos;
        const VerbGroup group = verb_group(words_, i);
        if (group.doubtful || is_infinitive(group.first) || is_infinitive(i)) return;
        const bool leaves = value == "resigned";
        Person person;
        if (!phrase && !words_.is_verb(i)) return;
        if (phrase || leaves) {
            person = person_before(words_, i, employee_role);
        } else if (is_passive(words_, group.first, i)) {
            person = person_before(words_, i, employee_role);
        } else {
            const Bearer object = object_after(words_, i);
            person.holder = object.holder;
            if (!object.noun.starts_with("people") && !object.noun.empty()) return;
        }
        const bool no = group.denied;
        add(person, "person/post", (no ? "not " : "") + std::string(value), group.first, i + 1);
    }

    bool is_infinitive(std::uint32_t i) const {
        return i > words_.first()
               && (words_[i - 1].word == "to" || words_[i - 1].has(Category::of_word)
                   || words_[i - 1].word == "à");
    }

    bool denied(std::uint32_t i) const {
        const VerbGroup group = verb_group(words_, i);
        return group.denied;
    }

    // "[The suspect] is known to police"; "Known to police, [the suspect] …".
    Person subject(std::uint32_t i, std::string_view role) {
        Person person = person_before(words_, i, role);
        if (person.found() || person.several || i > words_.first() + 3) return person;
        for (std::uint32_t k = i; k + 1 < words_.last() && k < i + 6; ++k) {
            if (!words_[k].is_sign(",")) continue;
            const Bearer bearer = phrase_from(words_, k + 1, words_.last());
            person.holder = bearer.holder;
            const std::uint32_t end = bearer.found() ? bearer.last : k + 2;
            return person.found() ? person : person_before(words_, end, role);
        }
        return person;
    }

    void origin(std::uint32_t i, std::string_view country) {
        if (words_[i].hyphen_before || (i + 1 < words_.last() && words_[i + 1].hyphen_before))
            return;
        const std::uint32_t next = i + 1;
        const bool alone = stands_alone(i);
        std::uint32_t first = no_token;  // of the phrase that the word stands in
        std::uint32_t last = next;
        if (!state_under(words_, next, "person/nationality").empty()) {
            first = i;
            last = next + 1;
        } else if (
            i > words_.first() && !state_under(words_, i - 1, "person/nationality").empty()) {
            first = i - 1;
        } else {
            person_noun(i, first, last);
            if (first == no_token && alone) first = i;
        }
        if (first == no_token
            || denied_between(words_, std::max(words_.first(), first - std::min(first, 3U)), first))
            return;
        const bool firm
            = first != i && first != no_token ? is_firm(first) : last > next && is_firm(last - 1);
        Person person;
        if (last < words_.last() && words_.is_name(last) && !words_[last].has(Category::noun)
            && !words_[last].has(Category::place)
            && state_under(words_, last, origin_prefix).empty()) {
            std::uint32_t end = last;  // "Norwegian actress [Solveig Aune]"
            person.holder = name_from(words_, last, end);
            person.first = last;
            person.last = end;
        } else if (firm) {
            return;  // only firms with a name are one
        } else {
            // "a Belgian man": the man himself is whom it is about
            person = subject(last, {});
        }
        const std::size_t before = claims_.size();
        add(person, "person/origin", std::string(country), std::min(first, i), last);
        if (claims_.size() > before) claims_.back().value_span = words_[i].span;
    }

    // "a 52-year-old [Swede]", "un [Belge] de 34 ans": a noun, and no adjective of the next one.
    bool stands_alone(std::uint32_t i) const {
        if (!words_[i].capital || i == words_.first()) return false;
        const Token& before = words_[i - 1];
        const bool opened = before.has(Category::article) || before.has(Category::one_article)
                            || before.has(Category::age_word) || before.has(Category::old_word)
                            || before.has(Category::time_unit) || before.has(Category::elision)
                            || words_.is_adjective(i - 1);
        if (!opened || i + 1 == words_.last()) return opened;
        const Token& next = words_[i + 1];
        return words_.is_break(i + 1) || next.has(Category::preposition)
               || next.has(Category::of_word) || next.has(Category::place_preposition)
               || next.has(Category::auxiliary) || next.has(Category::relative)
               || next.has(Category::conjunction) || words_.is_verb(i + 1);
    }

    // "the Danish [group] Norholt": a firm is from somewhere as a person is.
    bool is_firm(std::uint32_t k) const {
        return words_.text().id(words_[k], Category::noun).starts_with("organisations/companies");
    }

    // "a Belgian [tourist]", "un [touriste] belge", "the [Frenchman]": the words of such a phrase.
    void person_noun(std::uint32_t i, std::uint32_t& first, std::uint32_t& last) const {
        const auto is_person = [this](std::uint32_t k) {
            return (words_[k].has(Category::noun)
                    && words_.concept_of(k, Category::noun).starts_with("people"))
                   || words_[k].has(Category::title_word) || is_firm(k);
        };
        if (words_.text().language().lexicon.conventions().head_first) {
            if (i > words_.first() && is_person(i - 1)) first = i - 1;
            return;
        }
        for (std::uint32_t k = i + 1; k < words_.last() && k < i + 4 && !words_.is_break(k); ++k) {
            if (is_person(k)) {
                first = i;
                last = k + 1;
                return;
            }
            if (!words_.is_adjective(k) && !words_.is_noun(k)) return;
        }
    }

    // Parts of the body next to a word for breaking; read together at the end.
    void body(std::uint32_t i, std::string_view part) {
        const auto breaks
            = [this](std::uint32_t k) { return !state_under(words_, k, "person/injured").empty(); };
        std::uint32_t word = no_token;
        constexpr std::uint32_t before = 5, after = 4;
        for (std::uint32_t k = i, steps = 0; k > words_.first() && steps < before; --k, ++steps) {
            if (words_.is_hard_break(k - 1)) break;
            if (breaks(k - 1)) word = k - 1;
            if (word != no_token) break;
        }
        for (std::uint32_t k = i + 1; word == no_token && k < words_.last() && k < i + after; ++k) {
            if (words_.is_break(k) || words_[k].has(Category::preposition)) break;
            if (breaks(k)) word = k;
        }
        if (word == no_token) return;
        std::string which(part);
        for (std::uint32_t k = i > words_.first() ? i - 1 : i; k < std::min(words_.last(), i + 2);
             ++k) {
            const std::string_view side = words_[k].word;
            if (side == "left" || side == "gauche" || side.starts_with("izquierd"))
                which += "/left";
            if (side == "right" || side == "droit" || side == "droite"
                || side.starts_with("derech"))
                which += "/right";
        }
        parts_.insert(which);
        injury_first_ = std::min({injury_first_, word, i});
        injury_last_ = std::max({injury_last_, word + 1, i + 1});
    }

    void injury() {
        if (parts_.empty()) return;
        std::string text;
        for (const std::string& part : parts_) text += (text.empty() ? "" : " and ") + part;
        if (denied(injury_first_)) return;
        add(person_before(words_, injury_first_, victim_role),
            "person/injury",
            text,
            injury_first_,
            injury_last_);
    }

    void add(
        const Person& person,
        std::string_view axis,
        std::string value,
        std::uint32_t first,
        std::uint32_t last) {
        if (!person.found()) return;
        const Modality modality = modality_of(words_, first, last);
        if (modality == Modality::hypothetical || modality == Modality::denied) return;
        Claim claim = blank_statement(words_, passage_, ClaimKind::state, first, last);
        if (person.first != no_token && person.last <= first && first - person.last < 8)
            claim.span.begin = words_[person.first].span.begin;
        claim.measure.event = axis;
        set_bearer(claim, person);
        claim.text = std::move(value);
        claim.attribution = attribution_of(words_, last - 1);
        claim.modality = modality;
        claim.scope.background = is_of_another_year(words_, words_.last(), passage_);
        for (std::uint32_t k = words_.first(); k < words_.last(); ++k)
            claim.scope.background
                = claim.scope.background
                  || (words_[k].has(Category::past_event) && axis != "person/record");
        claims_.push_back(std::move(claim));
    }

    const Words& words_;
    const Passage& passage_;
    std::vector<Claim>& claims_;
    std::set<std::string> parts_;
    std::uint32_t injury_first_ = no_token, injury_last_ = 0;
};

}  // namespace

void add_person_claims(const Words& words, const Passage& passage, std::vector<Claim>& claims) {
    static constexpr ConceptSet telling{"person", "origin", "body"};
    static constexpr ConceptSet sexed{
        "people/men", "people/women", "people/children/boys", "people/children/girls"};
    if (words.any(sexed)) PersonReader(words, passage, claims).run_sexes();
    if (words.any(telling)) PersonReader(words, passage, claims).run();
}

}  // namespace claimdiff
