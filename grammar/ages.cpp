// A number is an age without a word that says so in three places:
//
//     "âgées de 84 et 83 ans", "aged 84 and 83"    behind another age
//     "Ann Other, 23, said", "the driver, 23, …"   between commas, behind a person
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

  private:
    const TokenText& text_;
    const Sentence& sentence_;
};

bool is_years(const Mention& m) {
    return m.kind == MentionKind::duration && m.unit == "year"
           && m.quantity.value < Decimal(oldest);
}

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
    return is_years(m)
           || (may_be_age(m) && sight.at(m.first, 0)->is_number()
               && (next == nullptr || !next->is_word() || next->has(Category::auxiliary)
                   || next->has(Category::preposition) || next->has(Category::conjunction)));
}

// "the driver, 23, was": the comma behind it closes what the comma before it opens.
bool stands_beside_person(const Sight& sight, const Mention& m) {
    const Token* before = sight.at(m.first, -1);
    const Token* after = sight.at(m.last, 0);
    const Token* person = sight.at(m.first, -2);
    const Token* beyond = sight.at(m.last, 1);
    if (before == nullptr || after == nullptr || person == nullptr || !before->is_sign(",")
        || !after->is_sign(",") || m.last != m.first + 1)
        return false;
    if (beyond != nullptr && (beyond->is_number() || beyond->capital)) return false;
    const Token* number = sight.at(m.first, 0);
    if (!number->is_number() && !number->has(Category::cardinal)) return false;
    const bool name = person->is_word() && person->capital && person->lexeme_count == 0;
    return name || sight.is_person(*person);
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
    return closed && before->has(Category::auxiliary) && m.quantity.bound == Bound::exact;
}

void make_age(Mention& m) {
    m.kind = MentionKind::age;
    m.unit = "year";
    m.time = {};
}

}  // namespace

void mark_ages(const TokenText& text, const Sentence& sentence, std::vector<Mention>& mentions) {
    const Sight sight(text, sentence);
    for (std::size_t i = 0; i < mentions.size(); ++i) {
        Mention& m = mentions[i];
        const bool follows = i > 0 && mentions[i - 1].kind == MentionKind::age
                             && goes_on(sight, mentions[i - 1], m);
        if (follows || (may_be_age(m) && stands_beside_person(sight, m))
            || (is_years(m) && bare_years(sight, m)))
            make_age(m);
    }
}

}  // namespace claimdiff
