// Where something took place that takes place once: an arrest, a break-in, a departure, a move to
// another country. The words for moving are of the category state, with the ids "where/moving"
// and "where/leaving", and so are the names of countries, with ids under "country"; for the rest
// events and nouns do.
//
//     arrested   "interpellé sur le parking de la gare"          places/car parks
//     in         "en brisant une fenêtre", "through a skylight"  roofs/skylights
//     left       "parti d'une plage proche d'Oran"               oran
//     made       "made in Poland"                            poland
//     to         "will be moved to Poland"                       poland
//
// Only kinds of place that exclude each other are values: one may be arrested in a street and in a
// town, but hardly at home and on a train. Cities are no destination: they lie in countries.
#include <algorithm>

#include "grammar/attribution.hpp"
#include "grammar/clause.hpp"
#include "grammar/persons.hpp"
#include "grammar/statements.hpp"
#include "text/fold.hpp"

namespace claimdiff {
namespace {

constexpr std::string_view country_prefix = "country/";

bool begins_with(std::string_view id, std::string_view family) {
    return id.starts_with(family) && (id.size() == family.size() || id[family.size()] == '/');
}

// Where somebody may be arrested, and nowhere else at once.
bool is_spot(std::string_view noun) {
    for (std::string_view spot :
         {"buildings/homes",    "buildings/schools",       "buildings/hospitals",
          "buildings/shops",    "buildings/restaurants",   "buildings/bars",
          "buildings/hotels",   "buildings/offices",       "buildings/warehouses",
          "buildings/farms",    "buildings/churches",      "buildings/stations",
          "buildings/airports", "buildings/ports",         "buildings/police stations",
          "places/car parks",   "places/beaches",          "places/forests",
          "places/campsites",   "places/border crossings", "vehicles/buses",
          "vehicles/trains",    "vehicles/aircraft",       "vehicles/ships"}) {
        if (begins_with(noun, spot)) return true;
    }
    return false;
}

bool is_opening(std::string_view noun) {
    if (!noun.starts_with("buildings/")) return false;
    for (std::string_view opening :
         {"buildings/windows",
          "buildings/roofs",
          "buildings/doors",
          "buildings/tunnels",
          "buildings/gates",
          "buildings/fences",
          "buildings/loading bays"}) {
        if (begins_with(noun, opening)) return true;
    }
    return false;
}

std::uint32_t determiners_before(const Words& words, std::uint32_t noun) {
    std::uint32_t first = noun;
    while (first > words.first()
           && (words[first - 1].has(Category::article)
               || words[first - 1].has(Category::one_article) || words.is_adjective(first - 1)))
        --first;
    return first;
}

class PlaceReader {
  public:
    PlaceReader(const Words& words, const Passage& passage, std::vector<Claim>& claims)
        : words_(words), passage_(passage), claims_(claims) {}

    void run() {
        static constexpr Categories telling{
            Category::event, Category::state, Category::noun, Category::cause_word};
        for (std::uint32_t i = words_.first(); i < words_.last(); ++i) {
            const Token& t = words_[i];
            if (!t.categories.intersects(telling)) continue;
            if (t.has(Category::event)
                && words_.text().id(t, Category::event) == "justice/arrested")
                arrested(i);
            if (t.has(Category::noun) && is_opening(words_.text().id(t, Category::noun)))
                entered(i);
            if (t.has(Category::cause_word) && t.word.starts_with("parti d")) left(i);
            if (!t.has(Category::state)) continue;
            if (!state_under(words_, i, "where/moving").empty()) moved(i);
            if (!state_under(words_, i, "where/leaving").empty()) left(i);
            if (!state_under(words_, i, "agent/made").empty()) made(i);
        }
    }

  private:
    // "the [bus] station": where the general word stands last, it says where.
    bool is_spot_behind(std::uint32_t k) const {
        return !words_.text().language().lexicon.conventions().head_first && k + 1 < words_.last()
               && !words_.is_break(k + 1) && is_spot(words_.concept_of(k + 1, Category::noun));
    }

    std::uint32_t first_of_spot(std::uint32_t k) const {
        if (words_.text().language().lexicon.conventions().head_first) return k;
        while (k > words_.first() && words_.is_noun(k - 1)
               && is_spot(words_.concept_of(k - 1, Category::noun)))
            --k;
        return k;
    }

    void arrested(std::uint32_t i) {
        constexpr std::uint32_t reach = 11;
        const bool verb = words_.is_verb(i);
        if (!verb && !words_.may_be_noun(i)) return;
        for (std::uint32_t k = i + 1; k < words_.last() && k <= i + reach; ++k) {
            if (words_.is_break(k) || words_[k].has(Category::relative)
                || (words_[k].has(Category::event) && words_.is_verb(k)))
                return;
            if (!words_[k].has(Category::noun)) continue;
            std::string spot = words_.concept_of(k, Category::noun);
            if (!is_spot(spot)) continue;
            if (is_spot_behind(k)) continue;
            const std::uint32_t first = determiners_before(words_, first_of_spot(k));
            const Token& before = words_[first > i + 1 ? first - 1 : k];
            const bool own = words_[first].has(Category::place_preposition);  // "au domicile"
            if (!own && !before.has(Category::place_preposition)
                && !before.has(Category::preposition))
                return;
            if (before.has(Category::of_word) && !before.has(Category::place_preposition)) return;
            Person person = verb ? arrested_person(i) : Person{};
            if (person.several) return;
            if (person.holder.empty()) person.role = suspect_role;
            const std::size_t cut = spot.find('/');
            add(&person, {}, "where/arrested", spot.substr(cut + 1), i, k + 1);
            return;
        }
    }

    Person arrested_person(std::uint32_t i) {
        const Bearer object = object_after(words_, i);
        if (!object.found()) return person_before(words_, i, suspect_role);
        return person_before(words_, object.last, suspect_role);
    }

    // "through [a skylight]", "by smashing [a window]": of thieves and those who break in, and of
    // those who get out.
    void entered(std::uint32_t i) {
        const std::uint32_t first = determiners_before(words_, i);
        if (first == words_.first()) return;
        const bool way = words_.has_role(first - 1, "way") || words_.has_role(first - 1, "agent");
        bool broken = false;
        for (std::uint32_t k = first - 1; k < i; ++k) {
            const std::string_view event = words_.text().id(words_[k], Category::event);
            broken = broken || event.starts_with("damage/") || event == "business/cut"
                     || !state_under(words_, k, "person/injured").empty();
        }
        if (!way && !broken) return;
        bool enters = false, escapes = false;
        for (std::uint32_t k = words_.first(); k < words_.last(); ++k) {
            const std::string_view act = words_.text().id(words_[k], Category::event);
            enters = enters || act == "move/entered" || act == "justice/stolen";
            enters = enters || words_.text().id(words_[k], Category::noun) == "people/criminals"
                     || is_told(k, "where/entering");
            escapes = escapes || act == "justice/escaped" || is_told(k, "where/escaping");
        }
        if (enters == escapes) return;
        std::string opening = words_.concept_of(i, Category::noun);
        add(nullptr,
            {},
            enters ? "where/in" : "where/out",
            opening.substr(opening.find('/') + 1),
            first - 1,
            i + 1);
    }

    // A verb, or a phrase, which has no word class.
    bool is_told(std::uint32_t k, std::string_view act) const {
        return !state_under(words_, k, act).empty()
               && (words_.is_verb(k) || words_[k].word.find(' ') != std::string_view::npos);
    }

    // "[The boat] set off from a beach near Oran": the first name behind the verb.
    void left(std::uint32_t i) {
        constexpr std::uint32_t reach = 9;
        const bool phrase = words_[i].word.find(' ') != std::string_view::npos;
        if (!phrase && !words_[i].word.starts_with("parti") && !words_.is_verb(i)) return;
        VerbGroup group = verb_group(words_, i);
        const Bearer subject = subject_before(words_, group.first, group.doubtful);
        if (group.doubtful || group.denied || !subject.noun.starts_with("vehicles/")) return;
        const std::string_view verb = words_[i].word;
        bool from = verb.starts_with("quitt") || verb.starts_with("parti d") || verb == "left";
        for (std::uint32_t k = i + 1; k < words_.last() && k <= i + reach; ++k) {
            if (words_.is_break(k)) return;
            const Token& t = words_[k];
            const std::string_view how = words_.text().id(t, Category::place_preposition);
            if (how == "to" || t.has(Category::time_link)) from = from && how != "to";
            from = from || t.has(Category::of_word) || t.word == "from" || how == "from";
            if (how == "to" || t.word == "for" || t.word == "pour" || t.word == "to") return;
            if (!from || !words_.is_name(k) || t.has(Category::noun) || t.has(Category::weekday)
                || t.has(Category::month) || !state_under(words_, k, country_prefix).empty())
                continue;
            std::uint32_t last = k;
            const std::string name = name_from(words_, k, last);
            if (name.size() < 3) return;
            Bearer vehicle = subject;
            vehicle.holder.clear();
            vehicle.qualifiers.clear();
            add(nullptr, vehicle, "where/left", name, i, last);
            return;
        }
    }

    // "[The tapestry], made in Poland", "[les rails] ont été fabriqués en Italie".
    void made(std::uint32_t i) {
        if (!words_.is_participle(i) || i + 2 >= words_.last()) return;
        static constexpr std::string_view into[] = {"in", "en", "au", "aux"};
        if (std::find(std::begin(into), std::end(into), words_[i + 1].word) == std::end(into))
            return;
        const std::uint32_t at = i + 2 + words_[i + 2].has(Category::article);
        const std::string_view country
            = at < words_.last() ? state_under(words_, at, country_prefix) : std::string_view{};
        if (country.empty()) return;
        VerbGroup group = verb_group(words_, i);
        Bearer bearer;
        if (group.auxiliary) {
            bearer = subject_before(words_, group.first, group.doubtful);
        } else {
            std::uint32_t end = i;
            if (end > words_.first() && words_[end - 1].is_sign(",")) --end;
            if (end > words_.first()) bearer = antecedent(words_, end);
        }
        if (!bearer.found() || group.doubtful || group.denied) return;
        add(nullptr,
            bearer,
            "where/made",
            std::string(country.substr(country_prefix.size())),
            i,
            at + 1);
    }

    // "[Production] will be moved to Poland", "move [output] to Poland", "[Ilan Morvek] fled to …".
    void moved(std::uint32_t i) {
        constexpr std::uint32_t reach = 7;
        if (!words_.is_verb(i)) return;
        for (std::uint32_t k = i + 1; k + 1 < words_.last() && k <= i + reach; ++k) {
            if (words_.is_break(k)) return;
            const std::string_view word = words_[k].word;
            const bool to = word == "to" || word == "en" || word == "au" || word == "aux"
                            || word == "vers" || word == "nach" || word == "a" || word == "into"
                            || word == "in";
            if (!to) continue;
            std::uint32_t at = k + 1;
            if (words_[at].has(Category::article) && at + 1 < words_.last()) ++at;
            const std::string_view country = state_under(words_, at, country_prefix);
            if (country.empty()) continue;
            VerbGroup group = verb_group(words_, i);
            const Bearer object = object_after(words_, i);
            Bearer bearer
                = object.found() ? object : subject_before(words_, group.first, group.doubtful);
            if ((group.doubtful && !is_reported_future()) || group.denied || !bearer.found())
                return;
            if (bearer.holder.empty() && makes_things(bearer)) {
                bearer.noun = "work/production";
                bearer.qualifiers.clear();
                bearer.indefinite = false;
            }
            add(nullptr,
                bearer,
                "where/to",
                std::string(country.substr(country_prefix.size())),
                i,
                at + 1);
            return;
        }
    }

    // "a confirmé que la production serait transférée": what is to be, said in the past.
    bool is_reported_future() const {
        bool that = false, would = false;
        for (std::uint32_t k = words_.first(); k < words_.last(); ++k) {
            const std::string_view word = words_[k].word;
            that = that || word == "que" || word == "qu'" || word == "that";
            would = would || (that && (word == "serait" || word == "seraient" || word == "would"));
        }
        return would;
    }

    // What a firm makes things with goes where they are made.
    static bool makes_things(const Bearer& bearer) {
        for (std::string_view word :
             {"production",
              "output",
              "manufactur",
              "fabrication",
              "machine",
              "assembl",
              "producci",
              "producti",
              "lines"}) {
            if (bearer.noun.find(word) != bearer.noun.npos) return true;
        }
        return false;
    }

    void add(
        const Person* person,
        const Bearer& bearer,
        std::string_view axis,
        std::string value,
        std::uint32_t first,
        std::uint32_t last) {
        const Modality modality = modality_of(words_, first, last);
        const bool reported = axis == "where/to" && is_reported_future();
        if ((modality == Modality::hypothetical && !reported) || modality == Modality::denied)
            return;
        Claim claim = blank_statement(words_, passage_, ClaimKind::state, first, last);
        claim.value_span = words_[last - 1].span;
        claim.measure.event = axis;
        if (person != nullptr) {
            set_bearer(claim, *person);
        } else {
            claim.holder = bearer.holder;
            claim.measure.noun = bearer.noun;
            if (bearer.indefinite) claim.measure.aspects.emplace_back("said/indefinite");
        }
        claim.text = std::move(value);
        claim.attribution = attribution_of(words_, last - 1);
        claim.scope.background = tells_of_earlier(words_, passage_);
        claims_.push_back(std::move(claim));
    }

    const Words& words_;
    const Passage& passage_;
    std::vector<Claim>& claims_;
};

}  // namespace

void add_place_claims(const Words& words, const Passage& passage, std::vector<Claim>& claims) {
    static constexpr ConceptSet concepts{
        "justice/arrested",
        "buildings/windows",
        "buildings/roofs",
        "buildings/doors",
        "buildings/tunnels",
        "buildings/gates",
        "buildings/fences",
        "buildings/loading bays",
        "agent/made",
        "where"};
    static constexpr Categories causes{Category::cause_word};
    if ((words.any(concepts) || words.any(causes)) && !words[words.last() - 1].is_sign("?"))
        PlaceReader(words, passage, claims).run();
}

}  // namespace claimdiff
