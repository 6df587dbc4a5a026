#include "grammar/scope_places.hpp"

#include <algorithm>

#include "grammar/attached_dates.hpp"
#include "text/fold.hpp"

namespace claimdiff {
namespace {

bool is_inside(const Mention& mention, std::uint32_t i) {
    return mention.first <= i && i < mention.last;
}

bool inside_any(const std::vector<Mention>& mentions, std::uint32_t i) {
    return std::any_of(
        mentions.begin(), mentions.end(), [i](const Mention& m) { return is_inside(m, i); });
}

// Where all nouns have capitals, an unknown one behind an article is hardly a name: "am
// Oberschenkel", but "in Wexheim".
bool is_common_word(const Words& words, std::uint32_t i) {
    return words.text().language().lexicon.conventions().capital_nouns && i > words.first()
           && words[i - 1].has(Category::article);
}

// "devant [Mme] Varn", "from [King] Alfred", "face au [divers droite] Luc Varn": who somebody is
// stands in front of the name at `name`, in the tokens from `first` on.
bool is_somebody(const Words& words, std::uint32_t first, std::uint32_t name) {
    if (words.has_role(name, "honorific") || words[name].has(Category::title_word)) return true;
    std::uint32_t described = 0;
    for (std::uint32_t i = first; i < name; ++i) {
        if (words[i].has(Category::title_word)) return true;
        if (words.is_adjective(i) && !words[i].has(Category::article)) ++described;
    }
    return described > 1 && words.text().language().lexicon.conventions().head_first
           && name + 1 < words.last() && words.is_name(name + 1);
}

// "the Harlow [Museum]", "au musée Harlow": only the name is the same in every language.
bool is_kind_of_building(const Words& words, std::uint32_t i) {
    return words.text().id(words[i], Category::noun).starts_with("buildings/");
}

// "au musée Harlow [de Lorme]": the town that the named place is in.
void add_complement(const Words& words, std::uint32_t last, std::uint32_t at, Scope& scope) {
    if (!words.text().language().lexicon.conventions().head_first || at + 1 >= last
        || !words[at].has(Category::of_word) || !words.is_name(at + 1))
        return;
    std::string name(words[at + 1].word);
    for (std::uint32_t i = at + 2; i < last && words.is_name(i) && !words.is_break(i); ++i)
        (name += " ") += words[i].word;
    scope.places.push_back(fold_plain(name));
}

// "sells in [44]": the figure stands where a place would.
bool is_led_by_place(const Words& words, const Mention& self) {
    return self.kind == MentionKind::number && self.first > words.first()
           && words[self.first - 1].has(Category::place_preposition);
}

// "[in Lorme] alone", "sólo [en Lorme]", "dans la seule [ville]", "[à l'hôpital de Lorme]": in the
// place that the tokens [first, last) name, and more of it elsewhere.
bool is_alone(const Words& words, std::uint32_t first, std::uint32_t last) {
    if (last < words.last() && words[last].has(Category::only)) return true;
    if (first > words.first() && words[first - 1].has(Category::only)) return true;
    for (std::uint32_t i = first; i < last; ++i) {
        // one hospital seldom takes in everybody
        if (words[i].has(Category::only)
            || words.text().id(words[i], Category::noun).starts_with("buildings/hospitals"))
            return true;
    }
    return false;
}

}  // namespace

std::string source_text(const Words& words, Span span) {
    std::string text = words.text().document().text.substr(span.begin, span.size());
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
}

void find_places(
    const Words& words,
    const std::vector<Mention>& mentions,
    const Mention& self,
    std::uint32_t first,
    std::uint32_t last,
    Scope& scope) {
    static constexpr Categories telling{
        Category::place, Category::whole, Category::place_preposition, Category::within_word};
    if (!words.any(telling)) return;
    const auto asides = asides_of_years(words, mentions, self);
    for (std::uint32_t i = words.find(telling, first, last); i < last;
         i = words.find(telling, i + 1, last)) {
        const Token& t = words[i];
        if (t.has(Category::complement) && t.has(Category::place)) scope.part = Part::complement;
        if (t.has(Category::whole) && t.has(Category::place)) {
            scope.places.emplace_back(words.text().id(t, Category::place));
            scope.place_words = source_text(words, t.span);
            continue;
        }
        // "dans les" is a preposition of time too
        if (!t.has(Category::place_preposition) && !t.has(Category::within_word)) continue;
        if (std::any_of(asides.begin(), asides.end(), [i](const auto& aside) {
                return aside.first <= i && i < aside.second;  // "founded in 1963 in Lorme"
            }))
            continue;
        std::uint32_t k = i + 1;
        // "dans les 23 communes": so many of a kind are an area wider than one of them
        std::uint32_t several = k;
        while (several < last && several < i + 3 && words[several].has(Category::article))
            ++several;
        const bool count = several + 1 < last
                           && (words[several].is_number() || words[several].has(Category::cardinal))
                           && words[several + 1].has(Category::place);
        // "on sale in [52 countries]", "in eight countries and sells in [44]": the figure is of
        // places itself
        if (count && (is_inside(self, several) || is_led_by_place(words, self))) {
            i = several + 1;
            continue;
        }
        if (several + 1 < last && words[several].is_number()
            && words[several + 1].has(Category::place) && words[several].value != Decimal(1)) {
            scope.places.push_back(
                "kind/several"
                + std::string(words.text().id(words[several + 1], Category::place)).substr(4));
            if (scope.place_words.empty())
                scope.place_words = source_text(words, cover(t.span, words[several + 1].span));
            i = several + 1;
            continue;
        }
        if (!t.has(Category::place_preposition)) continue;
        while (k < last && k < i + 5
               && (words[k].has(Category::article) || words[k].has(Category::of_word)
                   || words[k].has(Category::whole) || words.is_adjective(k)
                   || (words[k].is_word() && words[k].has(Category::place) && k + 1 < last
                       && words[k + 1].has(Category::of_word)))) {
            ++k;
        }
        if (k >= last || is_inside(self, k) || inside_any(mentions, k)) continue;
        const bool kind = words[k].has(Category::place);
        if (kind && k > i + 1 && words.has_role(k - 1, "this")) continue;  // "in this country"
        if (!kind && (!words.is_name(k) || is_common_word(words, k))) continue;
        // "devant l'écologiste Luc Ferran": somebody told of by an adjective
        const bool person = !kind && k > i + 2 && words.may_be_noun(k - 1)
                            && words.is_adjective(k - 1) && words[k - 2].has(Category::article)
                            && k + 1 < last && words.is_name(k + 1) && !words.is_break(k + 1);
        if (person || (!kind && is_somebody(words, i + 1, k))) continue;
        std::uint32_t end = k + 1;
        std::string place = kind ? std::string(words.text().id(words[k], Category::place))
                                 : std::string(words[k].word);
        while (!kind && end < last && words.is_name(end) && !words.is_break(end)) {
            place += " ";
            place += words[end].word;
            ++end;
        }
        // "in Alfred's day": when, by whose
        if (!kind) add_complement(words, last, end, scope);
        const bool reign = !kind && end + 1 < last && words[end].word == "'s"
                           && words[end + 1].has(Category::time_unit);
        if (reign) continue;
        if (!kind && words.is_name(end - 1) && end > k + 1 && is_kind_of_building(words, end - 1))
            place.resize(place.size() - words[end - 1].word.size() - 1);
        scope.places.push_back(kind ? place : fold_plain(place));
        scope.alone = scope.alone || is_alone(words, i, end);
        if (scope.place_words.empty())
            scope.place_words = source_text(words, cover(t.span, words[end - 1].span));
        i = end - 1;
    }
    if (scope.places.size() < 2) return;
    std::sort(scope.places.begin(), scope.places.end());
    scope.places.erase(std::unique(scope.places.begin(), scope.places.end()), scope.places.end());
}

}  // namespace claimdiff
