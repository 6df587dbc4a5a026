// A number is an age without a word that says so in these places:
//
//     "âgées de 84 et 83 ans", "aged 84 and 83"    behind another age, which takes its unit
//     "deux garçons de 15 et 17 ans"               in a list of them, behind people
//     "Ann Other, 23, said", "the watchman, 23."   between commas or in brackets, behind a person
//     "who is 34", "the oldest victim was 83"      behind a copula whose subject is one person
//     "At 54, the guide …"                         at the start, before a comma and a subject
//     "les plus de 65 ans", "elle a 45 ans"        in languages that give ages in bare years
#include "grammar/ages.hpp"

namespace claimdiff {
namespace {

constexpr int oldest = 120;

class Sight {
  public:
    Sight(const TokenText& text, const Sentence& sentence) : text_(text), sentence_(sentence) {}

    const Token* at(std::uint32_t i, int steps) const {
        const std::int64_t index = static_cast<std::int64_t>(i) + steps;
        if (index < sentence_.first || index >= sentence_.last) return nullptr;
        return &text_.tokens()[static_cast<std::size_t>(index)];
    }
    bool is_person(const Token& t) const {
        return t.has(Category::title_word) || text_.id(t, Category::noun).substr(0, 6) == "people";
    }

    bool has_role(const Token& t, std::string_view role) const {
        return text_.has_id(t, Category::role_word, role);
    }

    bool is_death(const Token& t) const {
        return text_.id(t, Category::event).starts_with("harm/killed")
               || text_.id(t, Category::event).starts_with("state/died");
    }

    bool tells_goals() const {
        for (std::uint32_t i = sentence_.first; i < sentence_.last; ++i) {
            if (text_.has_id(text_.tokens()[i], Category::event, "sport/scored")
                || text_.has_id(text_.tokens()[i], Category::noun, "sport/goals"))
                return true;
        }
        return false;
    }

    bool is_age(const Token& t) const { return text_.id(t, Category::noun) == "measure/age"; }

  private:
    const TokenText& text_;
    const Sentence& sentence_;
};

bool is_years(const Mention& m) {
    return m.kind == MentionKind::duration && m.unit == "year"
           && m.quantity.value < Decimal(oldest);
}

bool is_months(const Mention& m) { return m.kind == MentionKind::duration && m.unit == "month"; }

bool may_be_age(const Mention& m) {
    return m.kind == MentionKind::number && m.quantity.bound == Bound::exact
           && m.quantity.value.is_integer() && Decimal(0) < m.quantity.value
           && m.quantity.value < Decimal(oldest);
}

// "84 et 83 ans": nothing but a comma or "and" since the age before.
bool goes_on(const Sight& sight, const Mention& age, const Mention& m) {
    if (m.first != age.last + 1) return false;
    const Token* link = sight.at(age.last, 0);
    const Token* next = sight.at(m.last, 0);
    if (!link->is_sign(",") && !link->has(Category::number_and)) return false;
    const bool bare = link->has(Category::number_and) && sight.at(age.last, -1)->is_number();
    return is_years(m) || (bare && is_months(m))  // "6 and 9 months"
           || (may_be_age(m) && sight.at(m.first, 0)->is_number()
               && (next == nullptr || !next->is_word() || next->has(Category::auxiliary)
                   || next->has(Category::preposition) || next->has(Category::conjunction)));
}

// A noun the lexicon does not have, behind an article: "the watchman", "le grutier du port" is
// somebody when an age could stand next to it.
bool may_be_somebody(const Sight& sight, std::uint32_t i) {
    const Token* noun = sight.at(i, 0);
    if (!noun->is_word() || noun->lexeme_count > 0 || noun->capital || !noun->use.any(Pos::noun))
        return false;
    for (int back = 1; back <= 3; ++back) {
        const Token* t = sight.at(i, -back);
        if (t == nullptr || !t->is_word()) return false;
        if (t->has(Category::article) || t->has(Category::one_article)
            || sight.has_role(*t, "and-him"))  // "and her husband"
            return true;
        if (t->has(Category::of_word) || t->has(Category::preposition)) return false;
    }
    return false;
}

// "the driver, 23, was", "said Tom Hale, 54.", "Peter Holm (54)": two signs enclose it.
bool stands_beside_person(const Sight& sight, const Mention& m) {
    constexpr int youngest_in_brackets = 5;  // "Drivers (3)"
    const Token* before = sight.at(m.first, -1);
    const Token* after = sight.at(m.last, 0);
    const Token* person = sight.at(m.first, -2);
    const Token* beyond = sight.at(m.last, 1);
    if (before == nullptr || person == nullptr || m.last != m.first + 1) return false;
    const bool brackets = before->is_sign("(") && after != nullptr && after->is_sign(")");
    if (brackets && sight.tells_goals()) return false;  // "Goals from Velm (88)": its minute
    const bool commas = before->is_sign(",") && after != nullptr && after->is_sign(",");
    const bool ends = before->is_sign(",") && (after == nullptr || after->is_sign("."));
    if (!brackets && !commas && !ends) return false;
    if (commas && beyond != nullptr && (beyond->is_number() || beyond->capital)) return false;
    const Token* number = sight.at(m.first, 0);
    if (!number->is_number() && !number->has(Category::cardinal)) return false;
    if (!commas && (!number->is_number() || m.quantity.value < Decimal(youngest_in_brackets)))
        return false;
    const bool name = person->is_word() && person->capital && person->lexeme_count == 0;
    if (!commas) {  // a full name, or somebody by an article: "Lenne, 54." is a place
        const Token* first = sight.at(m.first, -3);
        if (first != nullptr && first->is_sign(".")) first = sight.at(m.first, -4);  // "K. Holm"
        const bool full = name && first != nullptr && first->is_word() && first->capital
                          && !first->has(Category::place);
        return full
               || (brackets && sight.is_person(*person) && first != nullptr
                   && (first->has(Category::article) || first->has(Category::one_article)));
    }
    return name || sight.is_person(*person) || may_be_somebody(sight, m.first - 2);
}

// "who is 34", "she was 58 when", "the oldest victim was 83".
bool follows_copula(const Sight& sight, const Mention& m) {
    const Token* copula = sight.at(m.first, -1);
    const Token* subject = sight.at(m.first, -2);
    const Token* after = sight.at(m.last, 0);
    if (copula == nullptr || subject == nullptr || m.last != m.first + 1) return false;
    if (!sight.has_role(*copula, "copula")) return false;
    const bool closed = after == nullptr || after->is_sign(".") || after->is_sign(",")
                        || after->is_sign(";") || after->has(Category::conjunction)
                        || after->has(Category::attribution_verb);
    if (!closed) return false;
    if (sight.has_role(*subject, "person")) return true;
    for (int back = 2; back <= 6; ++back) {  // "the number of victims was 83"
        const Token* t = sight.at(m.first, -back);
        if (t == nullptr || t->kind == TokenKind::sign) break;
        if (t->has(Category::of_word) || t->is_number()) return false;
    }
    return sight.is_person(*subject);
}

// "At 54, the guide still climbs": younger ones may be hours.
bool opens_sentence(const Sight& sight, const Mention& m) {
    constexpr int latest_hour = 24;
    const Token* before = sight.at(m.first, -1);
    const Token* comma = sight.at(m.last, 0);
    const Token* subject = sight.at(m.last, 1);
    if (before == nullptr || sight.at(m.first, -2) != nullptr || !sight.has_role(*before, "age"))
        return false;
    if (comma == nullptr || !comma->is_sign(",") || subject == nullptr || !subject->is_word())
        return false;
    int end = 1;  // "At 54, Mill Lane, …" is an address
    while (subject->capital && sight.at(m.last, end + 1) != nullptr
           && sight.at(m.last, end + 1)->capital)
        ++end;
    const Token* next = sight.at(m.last, end + 1);
    return Decimal(latest_hour) < m.quantity.value && m.last == m.first + 1 && next != nullptr
           && next->is_word();
}

bool tells_death(const Sight& sight, std::uint32_t i) {
    for (int back = 1; const Token* t = sight.at(i, -back); ++back) {
        if (sight.is_death(*t)) return true;
    }
    return false;
}

// "les plus de 65 ans", "les 16-25 ans", "il a 45 ans."
bool bare_years(const Sight& sight, const Mention& m) {
    const Token* unit = sight.at(m.last, -1);
    const Token* before = sight.at(m.first, -1);
    const Token* after = sight.at(m.last, 0);
    const Lexeme* old = unit->lexeme(Category::old_word);
    if (old == nullptr || old->value != 2 || before == nullptr) return false;
    if (after != nullptr && after->has(Category::of_word)) return false;
    if (before->has(Category::article))
        return m.quantity.bound == Bound::between || m.quantity.bound == Bound::more_than
               || m.quantity.bound == Bound::less_than;
    const bool closed
        = after == nullptr || after->kind == TokenKind::sign || after->has(Category::conjunction);
    if (!closed) return false;
    constexpr int longest_loan = 40;             // years: "l'emprunt, à 10 ans, …"
    const Token* comma = sight.at(m.first, -2);  // "est mort lundi à Lorme, à 78 ans"
    return before->has(Category::auxiliary)
           || (sight.has_role(*before, "age") && comma != nullptr && comma->is_sign(",")
               && (Decimal(longest_loan) < m.quantity.value || tells_death(sight, m.first)));
}

// "died at 78", "turns 40 next week": behind what leads to an age, with nothing counted behind it.
bool reaches_age(const Sight& sight, const Mention& m) {
    const Token* before = sight.at(m.first, -1);
    const Token* verb = sight.at(m.first, -2);
    const Token* after = sight.at(m.last, 0);
    if (before == nullptr || verb == nullptr || m.last != m.first + 1) return false;
    const Token* of = sight.at(m.first, -3);  // "the number of dead at 29"
    const bool dies = sight.has_role(*before, "age") && sight.is_death(*verb)
                      && (of == nullptr || !of->has(Category::of_word));
    if (!dies && !sight.has_role(*before, "turning")) return false;
    return after == nullptr || after->kind == TokenKind::sign || after->has(Category::preposition)
           || after->has(Category::conjunction) || after->has(Category::time_link)
           || after->has(Category::next_word) || after->has(Category::last_word)
           || after->has(Category::this_word) || after->has(Category::relative_day);
}

// "their mean age, 68, was": the comma encloses what the noun for an age says.
bool follows_age_noun(const Sight& sight, const Mention& m) {
    const Token* before = sight.at(m.first, -1);
    const Token* noun = sight.at(m.first, -2);
    const Token* after = sight.at(m.last, 0);
    return before != nullptr && noun != nullptr && before->is_sign(",") && m.last == m.first + 1
           && (after == nullptr || after->is_sign(",") || after->is_sign("."))
           && sight.is_age(*noun);
}

// "garçons de 12, 15 et 17 ans": how many mentions from `first` on are such a list; 0 when none.
std::size_t list_of_ages(
    const Sight& sight, const std::vector<Mention>& mentions, std::size_t first) {
    const Mention& m = mentions[first];
    const Token* of = sight.at(m.first, -1);
    const Token* person = sight.at(m.first, -2);
    if (!may_be_age(m) || of == nullptr || person == nullptr
        || !(of->has(Category::of_word) || of->is_sign(",")) || !sight.is_person(*person))
        return 0;
    for (std::size_t i = first + 1; i < mentions.size(); ++i) {
        const Token* link = sight.at(mentions[i - 1].last, 0);
        if (mentions[i].first != mentions[i - 1].last + 1
            || !(link->is_sign(",") || link->has(Category::number_and)))
            return 0;
        const Lexeme* old = sight.at(mentions[i].last, -1)->lexeme(Category::old_word);
        const Token* next = sight.at(mentions[i].last, 0);
        const bool closed = next == nullptr || next->kind == TokenKind::sign;
        if (is_years(mentions[i]) && old != nullptr && old->value == 2)
            return of->is_sign(",") && !closed ? 0 : i + 1 - first;
        if (!may_be_age(mentions[i])) return 0;
    }
    return 0;
}

void make_age(Mention& m) {
    if (!is_months(m)) m.unit = "year";
    m.kind = MentionKind::age;
    m.time = {};
}

}  // namespace

void mark_ages(const TokenText& text, const Sentence& sentence, std::vector<Mention>& mentions) {
    const Sight sight(text, sentence);
    for (std::size_t i = 0; i < mentions.size(); ++i) {
        for (std::size_t left = list_of_ages(sight, mentions, i); left > 0; --left)
            make_age(mentions[i + left - 1]);
        Mention& m = mentions[i];
        const bool follows = i > 0 && mentions[i - 1].kind == MentionKind::age
                             && goes_on(sight, mentions[i - 1], m);
        const bool stands = may_be_age(m)
                            && (stands_beside_person(sight, m) || follows_copula(sight, m)
                                || opens_sentence(sight, m) || follows_age_noun(sight, m)
                                || reaches_age(sight, m));
        if (follows || stands || (is_years(m) && bare_years(sight, m))) make_age(m);
        if (follows && text.tokens()[mentions[i - 1].last - 1].is_number())
            mentions[i - 1].unit = m.unit;
    }
}

}  // namespace claimdiff
