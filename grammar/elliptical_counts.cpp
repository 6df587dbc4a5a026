// An elliptical number takes its noun from what the text said before: the counts of its sentence,
// the people that an event implies ("23 arrested"), those that a pronoun takes up ("we were 300"),
// the noun in front ("the march at 7,000").
#include "grammar/elliptical_counts.hpp"

#include <algorithm>

#include "grammar/claim_builder.hpp"
#include "grammar/clause.hpp"
#include "grammar/concepts.hpp"
#include "grammar/measured.hpp"
#include "grammar/named_counts.hpp"
#include "grammar/speakers.hpp"
#include "grammar/special_counts.hpp"
#include "grammar/tallies.hpp"

namespace claimdiff {
namespace {

// Events that only people undergo: "23 arrested", "onze blessés", "130 were on board".
bool implies_people(std::string_view event) {
    return in_family(
        event, {"harm/", "justice/", "displaced/", "gathering/", "traffic/carried", "power/"});
}

// "Ils étaient [30] à bord", "there were [130] of them"
bool counts_its_subject(const Words& words, std::uint32_t first) {
    return first >= words.first() + 2 && words[first - 1].has(Category::auxiliary)
           && words[first - 2].has(Category::pronoun);
}

// Pronouns that stand for people: "we were [300]", "nous étions [3 500]".
bool is_we(std::string_view word) {
    return word == "we" || word == "us" || word == "nous" || word == "wir" || word == "uns"
           || word == "nosotros" || word == "nosotras" || word == "ils" || word == "elles"
           || word == "they";
}

bool counts_us(const Words& words, const Mention& mention) {
    const std::uint32_t first = mention.first;
    if (counts_its_subject(words, first) && is_we(words[first - 2].word)) return true;
    return is_of_them(words, mention.last) && is_we(words[mention.last + 1].word);
}

// Whether the text has just named people: whom "there were 130 of them" counts.
bool people_before(const Words& words) {
    constexpr std::uint32_t furthest = 60;  // tokens
    const std::uint32_t first = words.first() - std::min(words.first(), furthest);
    for (std::uint32_t i = first; i < words.first(); ++i) {
        const std::string_view noun = words.text().id(words.text().tokens()[i], Category::noun);
        if (noun == "people" || noun.starts_with("people/")) return true;
    }
    return false;
}

// "There were [130] of them"
bool is_existential(const Words& words, std::uint32_t first) {
    return first > words.first() && words[first - 1].has(Category::auxiliary);
}

// "The ministry acknowledges [214].", "Douze mille, avance le maire": somebody gives the figure
// alone.
bool is_given(const Words& words, const Mention& mention) {
    if (closes(words, mention.last) && mention.first > words.first()
        && words[mention.first - 1].has(Category::attribution_verb)
        && !words[mention.first - 1].has(Category::auxiliary))
        return true;
    if (mention.first != words.first() || mention.last + 1 >= words.last()) return false;
    const std::uint32_t after = mention.last + (words[mention.last].is_sign(",") ? 1 : 0);
    if (words[after].has(Category::attribution_word)) return true;
    if (after == mention.last) return false;
    // "Douze mille, [avance] le maire", "A hundred and thirteen, the police now [believe]"
    constexpr std::uint32_t reach = 6;  // tokens
    for (std::uint32_t i = after; i < words.last() && i < after + reach; ++i) {
        if (words[i].has(Category::attribution_verb)) return i == after || closes(words, i + 1);
        if (words.is_break(i) || words[i].is_number()) return false;
    }
    return false;
}

// "Ils sont [350]", "la Coordination en revendique [700]": a pronoun takes up what was counted
// before.
bool taken_up(const Words& words, const Mention& mention) {
    if (counts_its_subject(words, mention.first) || is_of_them(words, mention.last)) return true;
    if (is_given(words, mention)) return true;
    if (!closes(words, mention.last) && !words[mention.last].has(Category::attribution_word))
        return false;
    for (std::uint32_t i = mention.first, steps = 0; i > words.first() && steps < 3; --i, ++steps) {
        if (words.is_break(i - 1)) return false;
        if (words[i - 1].has(Category::pronoun) || words[i - 1].has(Category::partitive))
            return true;
    }
    return false;
}

// "onze [à y travailler]", "eleven [to work there]"
bool is_infinitive_behind(const Words& words, std::uint32_t at) {
    if (at >= words.last()) return false;
    const bool marked
        = words[at].has(Category::place_preposition) || words.has_role(at, "infinitive");
    for (std::uint32_t i = at + 1; marked && i < words.last() && i < at + 4; ++i) {
        for (const Reading reading : words[i].readings) {
            if (reading.pos.has(Pos::infinitive)) return true;
        }
        if (!words[i].has(Category::pronoun)) return false;
    }
    return false;
}

// "23 deaths, against [9] in 2025": the same at another time.
bool is_compared(const Words& words, std::uint32_t first) {
    while (first > words.first()
           && (words[first - 1].has(Category::bound) || words[first - 1].has(Category::article)))
        --first;
    return first > words.first() && words[first - 1].has(Category::versus);
}

// "9,000 people ([3,500], police said) marched"
bool opens_bracket(const Words& words, std::uint32_t first) {
    while (first > words.first() && words[first - 1].has(Category::bound)) --first;
    return first > words.first() && words[first - 1].is_sign("(");
}

// "the mean age of the [patients] was 68": the patients are not what is 68.
bool is_average_age(const Words& words, std::uint32_t noun) {
    for (std::uint32_t i = noun, steps = 0; i > words.first() && steps < 4; --i, ++steps) {
        const Token& t = words[i - 1];
        if (words.text().id(t, Category::noun) == "measure/age") return true;
        if (!t.has(Category::of_word) && !t.has(Category::article)) return false;
    }
    return false;
}

}  // namespace

bool is_speaker(const Words& words, std::uint32_t i) {
    return words.has_role(i, "party")
           || in_family(
               words.text().id(words[i], Category::noun),
               {"organisations",
                "people/officials",
                "people/organisers",
                "people/trade unionists"});
}

namespace {

// "of those", one phrase of the lexicon: the lexemes of its last word.
std::span<const Lexeme> last_of_phrase(const Words& words, std::uint32_t i) {
    const Lexicon& lexicon = words.text().language().lexicon;
    const std::string_view phrase = words[i].word;
    const std::size_t space = phrase.rfind(' ');
    return lexicon.lexemes(lexicon.step(
        Lexicon::forms, phrase.substr(space == phrase.npos ? phrase.size() : space + 1)));
}

}  // namespace

// "[130] of them", "[onze] d'entre nous", "[dos] de ellos"
bool is_of_them(const Words& words, std::uint32_t after) {
    if (after < words.last() && words[after].has(Category::subset)) {
        const auto last = last_of_phrase(words, after);
        if (std::any_of(last.begin(), last.end(), [](const Lexeme& lexeme) {
                return lexeme.category == Category::pronoun;
            }))
            return true;
    }
    return after + 1 < words.last()
           && (words[after].has(Category::of_word) || words[after].has(Category::subset))
           && words[after + 1].has(Category::pronoun);
}

bool selects_among(const Words& words, std::uint32_t after) {
    if (after + 1 >= words.last()) return false;
    if (words[after].has(Category::subset)) {
        const auto last = last_of_phrase(words, after);
        return std::any_of(last.begin(), last.end(), [](const Lexeme& lexeme) {
            return lexeme.category == Category::demonstrative;
        });
    }
    return words[after].has(Category::of_word) && words[after + 1].has(Category::demonstrative);
}

// "Admissions to the hospitals had passed [4,300]", "L'indice de l'air était de [8]": the subject
// of a verb that only gives the figure.
std::string level_of(const Words& words, std::uint32_t first) {
    const std::uint32_t verb = giving_verb(words, first);
    if (verb == no_token) return {};
    bool doubtful = false;
    const Bearer subject = subject_before(words, verb_group(words, verb).first, doubtful);
    if (!subject.found() || subject.noun.starts_with("organisations")) return {};
    // "le nombre d'[abonnés]": a noun that is not known says how many of another
    const std::uint32_t of = subject.last;
    if (subject.noun.find(':') != std::string::npos && of + 1 < first
        && words[of].has(Category::of_word)) {
        const std::string_view thing = words.text().id(words[of + 1], Category::noun);
        if (!thing.empty() && !thing.starts_with("organisations") && !thing.starts_with("places"))
            return std::string(thing);
    }
    return subject.noun;
}

bool closes(const Words& words, std::uint32_t i) {
    return i >= words.last() || words[i].kind == TokenKind::sign;
}

std::string named_before(const Words& words, std::uint32_t first) {
    bool numbered = false;  // "Les commerçants, au nombre de [140]": past the comma, too
    for (std::uint32_t i = first, steps = 0; i > words.first() && steps < 5; --i, ++steps) {
        const Token& t = words[i - 1];
        if (t.has(Category::noun) && !describes_average(words, i - 1)) {
            if (is_average_age(words, i - 1)) return "measure/age";
            return words.concept_of(i - 1, Category::noun);
        }
        numbered = numbered || words.has_role(i - 1, "number");
        if (numbered && t.is_sign(",")) continue;
        if (t.is_sign(",")) {  // "La dette, elle, atteint [190 millions]"
            const std::uint32_t open = over_relative(words, i - 1);
            if (open + 2 == i - 1) {
                i = open + 1;
                continue;
            }
        }
        if (t.is_sign(",") || t.is_sign(";") || t.is_sign(".") || t.is_number()
            || t.has(Category::relative))
            break;
    }
    return {};
}

const Claim* ClaimBuilder::antecedent(const Event& event, bool taken_up, bool part) const {
    constexpr std::size_t furthest = 3;  // claims before the sentence
    // "26 coins, of which 13 are missing": a part is of what stands in front, if that may befall
    // it.
    const bool of_people
        = implies_people(event.id)
          && !(part && (event.strength < sure_event || event.id == "harm/missing"));
    const std::size_t reach = taken_up ? std::min(sentence_start_, furthest) : 0;
    for (std::size_t i = claims_.size(); i > sentence_start_ - reach; --i) {
        const Claim& before = claims_[i - 1];
        if (before.kind != ClaimKind::count || before.measure.noun.empty()) continue;
        if (of_people && !before.measure.noun.starts_with("people")) continue;
        return &before;
    }
    return nullptr;
}

// An elliptical number: "dont 16 neutralisés" is a part of what stands before it, "3.500 selon les
// organisateurs" another figure for it.
void ClaimBuilder::name_elliptical(
    const Words& words, const Mention& mention, const Event& event, Claim& claim) const {
    if (is_toll(words, mention.first)) {
        claim.measure.noun = "people";
        claim.measure.event = "harm/killed";
        return;
    }
    if (std::string noun = noun_in_phrase(words, mention.last); !noun.empty()) {
        claim.measure.noun = std::move(noun);
        return;
    }
    const bool pronoun = taken_up(words, mention);
    bool part = false;  // "dont 18", "en ont abattu 16", "of them"
    for (std::uint32_t i = mention.first, steps = 0; i > words.first() && steps < 5; --i, ++steps) {
        part = part || words[i - 1].has(Category::subset) || words[i - 1].has(Category::partitive);
    }
    const Claim* before = antecedent(event, pronoun, part);
    // "11 people, including six officers, died, and [26 others] were hurt": others than the people
    const bool others
        = (mention.last < words.last() && words[mention.last].has(Category::complement))
          || (mention.first > words.first() && words[mention.first - 1].has(Category::complement));
    // "49 people, two of them drivers. [Thirty-one] of them were hurt": more than the part
    const bool more = before != nullptr && before->quantity.value < mention.quantity.value;
    if (before != nullptr && before->scope.part == Part::subset && (others || more)) {
        constexpr std::size_t near = 4;  // claims before the sentence
        const Claim* const first
            = claims_.data()
              + (more ? sentence_start_ - std::min(sentence_start_, near) : sentence_start_);
        const Claim* whole = before;
        while (whole > first
               && (whole->kind != ClaimKind::count || whole->scope.part == Part::subset))
            --whole;
        if (whole->kind == ClaimKind::count && whole->scope.part != Part::subset) before = whole;
    }
    if (before != nullptr && is_of_them(words, mention.last)
        && !before->measure.noun.starts_with("people")
        && before->quantity.value < mention.quantity.value)
        before = nullptr;  // "In two boats. There were 130 of them."
    // "Ils étaient [onze] à y travailler": things are seldom so many to do something.
    if (before != nullptr && pronoun && counts_its_subject(words, mention.first)
        && !in_family(before->measure.noun, {"people"})
        && (before->measure.noun.find(':') != std::string::npos
            || is_infinitive_behind(words, mention.last))) {
        claim.measure.noun = "people";
        return;
    }
    // "How many? A hundred, the police say": what another sentence asks about is no longer before.
    constexpr std::uint32_t widest = 3;  // bytes between two sentences
    if (before != nullptr && is_given(words, mention) && before->sentence.end < claim.sentence.begin
        && before->sentence.end + widest < claim.sentence.begin)
        before = nullptr;
    if (before == nullptr) {
        NamedCount told = closing_count(words, mention.last);
        if (!told.noun.empty()) {
            claim.measure.noun = std::move(told.noun);
            if (!told.event.empty()) claim.measure.event = std::move(told.event);
            return;
        }
        if (claim.measure.event == "vote/held") {  // "[Three] held over museum raid"
            claim.measure.noun = "people";
            claim.measure.event = "justice/detained";
        } else if (
            implies_people(event.id) || counts_us(words, mention)
            || (is_of_them(words, mention.last) && is_existential(words, mention.first)
                && people_before(words))) {
            claim.measure.noun = "people";
            // "Ils étaient [9 000] au concert"
            if (claim.measure.event.empty() && counts_us(words, mention)
                && mention.last < words.last()
                && words[mention.last].has(Category::place_preposition))
                claim.measure.event = "gathering/attended";
        } else if (!pronoun) {
            claim.measure.noun = level_of(words, mention.first);
            if (claim.measure.noun.empty()) claim.measure.noun = named_before(words, mention.first);
        }
        if (claim.measure.noun.empty() && row_) claim.measure.noun = row_->noun;
        if (claim.measure.noun == "measure/toll") {  // "the toll rose to three"
            claim.measure.noun = "people";
            claim.measure.event = "harm/killed";
        }
        return;
    }
    claim.measure.noun = before->measure.noun;
    // "18 votos a favor, [siete] en contra", "18 voix pour et [sept] contre"
    if (claim.measure.noun == "votes/in favour" && mention.last < words.last()
        && (words[mention.last].has(Category::versus)
            || words.text().has_id(words[mention.last], Category::event, "vote/opposed")))
        claim.measure.noun = "votes/against";
    const bool of_them = is_of_them(words, mention.last);
    std::uint32_t after = mention.last;
    if (of_them) after += words[after].has(Category::of_word) ? 2 : 1;
    const bool bare = after >= words.last() || words.is_break(after)
                      || words[after].has(Category::place_preposition);
    const bool one_voice = claim.attribution == before->attribution;
    const bool other_figure = mention.first > words.first() && is_speaker(words, mention.first - 1);
    if (other_figure) {
        const Span speaker = words[mention.first - 1].span;
        claim.attribution = text_.document().text.substr(speaker.begin, speaker.size());
        if (claim.measure.event.empty()) claim.measure.event = before->measure.event;
    } else if (!one_voice && !giver_of_figure(words, mention.first).empty()) {
        // "elle a compté 6 000 personnes ; la police en a vu [2 300]": another count of the same
        if (tells_little(claim.measure.event)) claim.measure.event = before->measure.event;
    } else if (pronoun && before < claims_.data() + sentence_start_) {
        if (claim.measure.event.empty() && !one_voice) claim.measure.event = before->measure.event;
    } else if (part || (of_them && bare)) {
        claim.scope.parent = static_cast<std::int32_t>(before - claims_.data());
        // "93 000 personnes ont manifesté, dont [12 000] à Lorme": nothing else is said of the part
        if (bare && event.strength < told_beside && !before->measure.event.empty())
            claim.measure.event = before->measure.event;
    } else if (claim.measure.event.empty() && is_compared(words, mention.first)) {
        claim.measure.event = before->measure.event;
    } else if (
        claim.measure.event.empty() && !claim.attribution.empty()
        && claim.attribution != before->attribution
        && (!before->attribution.empty() || opens_bracket(words, mention.first))) {
        claim.measure.event = before->measure.event;
    }
}

}  // namespace claimdiff
