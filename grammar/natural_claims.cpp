// Readings of nature: temperature, wind, rain, a burned area, how far a fire is contained. What
// they are of follows from their noun, their unit or the fire the sentence speaks of, and not from
// its verb: "swept over 700 hectares" and "2 400 hectares parcourus" are one figure.
//
//     "Size: 4,300 acres" in a bulletin about a fire            burned area
//     "the smaller Dell Fire had burned 50 acres"              background: another fire
//     "14,200 acres, or 5,750 hectares"                         one claim
#include <algorithm>
#include <cmath>

#include "grammar/calendar.hpp"
#include "grammar/claim_builder.hpp"
#include "grammar/river_stages.hpp"
#include "grammar/units.hpp"
#include "text/fold.hpp"

namespace claimdiff {
namespace {

constexpr std::uint32_t head_paragraphs = 4;
constexpr double square_metres_of_land = 1000;  // a unit of land is larger: acres, hectares

bool is_fire(const Words& words, std::uint32_t i) {
    if (!words[i].has(Category::noun) || words.text().id(words[i], Category::noun) != "acts/fires")
        return false;
    // "a fire service spokesman": what comes to fires
    const bool describes = !words.text().language().lexicon.conventions().head_first
                           && i + 1 < words.last() && words.is_noun(i + 1) && !words.is_verb(i + 1)
                           && !words.is_break(i + 1) && !words[i + 1].capital;
    return !describes;
}

// "the 12,000-hectare [park]", "800 square metres (8,600 square feet) of the [roof]": no land.
bool is_of_thing(const Words& words, std::uint32_t after) {
    if (after < words.last() && words.is_noun(after) && !words[after].has(Category::event))
        return true;
    if (after < words.last() && words[after].is_sign("(")) {
        while (after < words.last() && !words[after].is_sign(")")) ++after;
        ++after;
    }
    if (after >= words.last() || !words[after].has(Category::of_word)) return false;
    ++after;
    while (after < words.last() && words[after].has(Category::article)) ++after;
    return after < words.last()
           && words.text().id(words[after], Category::noun).starts_with("buildings/");
}

// "the Bramley Hill [Fire]": the name in front of the word; empty when there is none.
std::string name_before(const Words& words, std::uint32_t fire) {
    if (!words[fire].capital) return {};
    std::string name;
    for (std::uint32_t i = fire; i > words.first(); --i) {
        const Token& t = words[i - 1];
        if (!t.is_word() || !t.capital || words.is_small(i - 1)) break;
        name = fold_plain(t.word) + (name.empty() ? "" : " " + name);
    }
    return name;
}

// "the wildfire near [Carrow Lake]": other places of the sentence say where something else is.
std::string place_behind(const Words& words, std::uint32_t fire) {
    std::uint32_t i = fire + 1;
    if (i >= words.last() || !words[i].has(Category::place_preposition)) return {};
    std::string name;
    for (++i; i < words.last() && words.is_name(i) && !words.is_break(i); ++i)
        name += (name.empty() ? "" : " ") + fold_plain(words[i].word);
    return name;
}

// "The wildfire in [Los Ardales], 80 km to the south": a place that the text first names this far
// down, while it is about another fire.
bool is_elsewhere(const Words& words, std::uint32_t fire) {
    if (words.sentence().paragraph < head_paragraphs) return false;
    const std::string& text = words.text().document().text;
    const std::uint32_t name = fire + 2;  // behind the preposition
    return text.find(text.substr(words[name].span.begin, words[name].span.size()))
           == words[name].span.begin;
}

// The fire that stands nearest before `at`, else the first of the sentence.
std::uint32_t fire_of(const Words& words, std::uint32_t at) {
    std::uint32_t found = no_token;
    for (std::uint32_t i = words.first(); i < words.last(); ++i) {
        if (is_fire(words, i) && (i < at || found == no_token)) found = i;
    }
    return found;
}

// Within days of the text: "depuis lundi, 870 hectares" are one fire's.
bool is_recent(const Mention& since, const std::string& published) {
    if (since.time.value.find("-WXX-") != std::string::npos) return true;
    const auto then = parse_instant(since.time.begin), now = parse_instant(published);
    return then && now && day_of(*now) - day_of(*then) <= std::chrono::days(10);
}

// "since June 1, 6,900 hectares have burned": a sum over many events.
bool summed_since(
    const Words& words, const std::vector<Mention>& mentions, const std::string& published) {
    return std::any_of(mentions.begin(), mentions.end(), [&](const Mention& m) {
        const bool date = m.kind == MentionKind::date || m.kind == MentionKind::daterange;
        return date && !is_recent(m, published)
               && (words[m.first].has(Category::since)
                   || (m.first > words.first() && words[m.first - 1].has(Category::since)));
    });
}

}  // namespace

void ClaimBuilder::note_fire(const Words& words) {
    static constexpr ConceptSet fires{"acts/fires"};
    static constexpr Categories nouns{Category::noun};
    if (!words.any(fires)) return;
    for (std::uint32_t i = words.find(nouns, words.first(), words.last()); i < words.last();
         i = words.find(nouns, i + 1, words.last())) {
        if (!is_fire(words, i)) continue;
        about_fire_ = about_fire_ || words.sentence().paragraph < head_paragraphs;
        if (fire_.empty()) fire_ = name_before(words, i);
    }
}

bool ClaimBuilder::natural(
    const Words& words,
    const std::vector<Mention>& mentions,
    std::size_t index,
    const Passage& passage,
    const Event& event,
    Claim& claim) {
    const Mention& mention = mentions[index];
    const AmountReading& reading = amounts_[index];
    const auto unit = unit_info(mention.unit);
    std::string noun = reading.noun;
    const std::uint32_t fire = fire_of(words, mention.first);
    if (claim.kind == ClaimKind::temperature) {
        noun = "measure/temperature";
        // Bare degrees are Celsius wherever Fahrenheit is not in use.
        if (claim.unit == "degree" && text_.language().code != "en") claim.unit = "celsius";
    }
    if (claim.kind == ClaimKind::percent && event.id == "fire/contained"
        && (about_fire_ || fire != no_token))
        noun = "share/containment";
    const bool area = claim.kind == ClaimKind::amount && unit && unit->dimension == "area";
    if (area && (noun.empty() || noun == "measure/area")) {
        // "the 12,000-hectare park": of a thing named behind it.
        const bool of_thing = is_of_thing(words, mention.last);
        const bool label = mention.first > words.first() && words[mention.first - 1].is_sign(":");
        // Floors are in square metres and feet: "the fire began in a hall of 600 square metres"
        const bool of_fire
            = unit->factor > square_metres_of_land || event.id.starts_with("damage/");
        const bool burned = event.id.starts_with("damage/burned") && event.strength >= sure_event;
        if (!of_thing && (burned || (of_fire && fire != no_token) || (label && about_fire_)))
            noun = "measure/area/burned";
    }
    if (claim.kind == ClaimKind::amount && !is_reading(noun) && is_river_stage(words, mention))
        noun = "measure/water level";
    if (!is_reading(noun)) return false;

    claim.measure.noun = noun;
    claim.measure.event.clear();
    const NounPhrase none{no_token, mention.last, {}, {}, no_token, false};
    claim.scope = scope_of(words, mentions, mentions[index], none, passage.published);
    const auto dimensions = std::count_if(
        mentions.begin(), mentions.end(), [&](const Mention& m) { return m.kind == mention.kind; });
    if (reading.period.known()) {
        claim.scope.time = reading.period.time;
    } else if (dimensions > 1) {
        claim.scope.time = {};  // the sentence's date may be another amount's
    }
    claim.scope.background = claim.scope.background || reading.prior;
    claim.modality = reading.forecast                       ? Modality::forecast
                     : claim.modality == Modality::forecast ? Modality::asserted
                                                            : claim.modality;
    if (noun == "measure/water level") claim.scope.revised = false;  // a river rose, no figure
    if (noun == "measure/water level" && has_fallen(words, mention))
        claim.measure.aspects.emplace_back("level/fallen");
    const bool of_fire = noun == "measure/area/burned" || noun == "share/containment";
    if (of_fire) {
        if (fire != no_token) claim.holder = name_before(words, fire);
        if (!claim.holder.empty() && claim.holder != fire_) claim.scope.background = true;
        claim.scope.places.clear();
        if (fire != no_token) {
            const std::string place = place_behind(words, fire);
            if (!place.empty()) claim.scope.places.push_back(place);
            if (!place.empty() && is_elsewhere(words, fire)) claim.scope.background = true;
        }
        if (noun == "measure/area/burned" && summed_since(words, mentions, passage.published))
            claim.measure.aspects.emplace_back("span/since");
    }
    return true;
}

// "(5,50 acres)", "or about 20 sq km": the amount before, in another unit. Its claim then cites
// both.
bool ClaimBuilder::restates(
    const Words& words,
    const std::vector<Mention>& mentions,
    std::size_t index,
    const Claim& claim) {
    constexpr double rounded = 0.04;
    constexpr std::uint32_t widest_gap = 4;
    if (index == 0 || claims_.size() == sentence_start_) return false;
    Claim& before = claims_.back();
    if (before.kind != claim.kind || before.unit == claim.unit
        || before.measure.noun != claim.measure.noun)
        return false;
    const Mention &a = mentions[index - 1], &b = mentions[index];
    if (b.first - a.last > widest_gap) return false;
    for (std::uint32_t i = a.last; i < b.first; ++i) {
        if (words[i].is_word() && !words.is_small(i) && !words[i].has(Category::bound))
            return false;
    }
    const double value = before.quantity.value.to_double();
    const auto converted = convert(claim.quantity.value.to_double(), claim.unit, before.unit);
    if (!converted || std::fabs(*converted - value) > rounded * std::fabs(value)) return false;
    before.span = cover(before.span, claim.value_span);
    return true;
}

}  // namespace claimdiff
