// Each rule below is a small question on the tokens around a would-be quantity. They are kept apart
// from the grammar because they look back, and because most of them ask what part of speech a
// neighbour is.
#include "grammar/quantity_context.hpp"

#include "grammar/amount_frame.hpp"
#include "grammar/words.hpp"

namespace claimdiff {
namespace {

class Surroundings {
  public:
    Surroundings(const TokenText& text, const Sentence& sentence, const QuantitySyntax& syntax)
        : words_(text, sentence),
          sentence_(sentence),
          syntax_(syntax),
          tokens_(text.tokens().data()),
          first_(static_cast<std::uint32_t>(syntax.begin - tokens_)),
          last_(static_cast<std::uint32_t>(syntax.end - tokens_)) {}

    bool counts_nothing() const {
        if (front().has(Category::no_number)) return true;
        if (front().hyphen_before) return true;  // "S-400", "mi-août"
        if (numbers_section()) return true;
        if (part_of_notation() || minute_of_match() || glued_word_follows() || bad_unit() || hour()
            || rate())
            return true;
        if (measured()) return false;
        return labelled() || telephone() || address() || padded() || in_name()
               || article_or_pronoun() || is_noun_by_capital() || adjective() || adverb()
               || bare_fraction() || bare_verb() || time_word() || margin() || postal_code()
               || ratio_of_names();
    }

  private:
    const Token& front() const { return *syntax_.begin; }
    const Token& back() const { return *(syntax_.end - 1); }
    const Token* previous() const {
        return first_ > words_.first() ? &tokens_[first_ - 1] : nullptr;
    }
    const Token* next() const { return last_ < words_.last() ? &tokens_[last_] : nullptr; }
    bool alone() const { return previous() == nullptr && next() == nullptr; }

    // "4. Finances", "4.2 Ms Varn reported": the number of a paragraph.
    bool numbers_section() const {
        constexpr std::uint8_t most_digits = 3;
        const Paragraph& paragraph = words_.text().document().paragraphs[sentence_.paragraph];
        if (first_ != words_.first() || front().span.begin != paragraph.span.begin
            || !front().is_number() || front().digit_count > most_digits
            || first_ + 1 >= words_.last())
            return false;
        const Token& behind = tokens_[first_ + 1];
        if (front().decimals == 0)
            return behind.is_sign(".") && first_ + 2 == words_.last()
                   && behind.span.end < paragraph.span.end;
        return behind.is_word() && behind.capital && !behind.glued()
               && (behind.has(Category::article) || behind.has(Category::title_word));
    }

    // Says itself that it is a quantity: it has a unit, a bound, or an end.
    bool measured() const {
        const Amount& a = syntax_.first;
        return !a.symbol.empty() || !a.unit.empty() || !a.number.scale.empty()
               || !syntax_.aged.empty() || !syntax_.bound.empty() || !syntax_.age_unit.empty();
    }

    // The single token of a plain cardinal; null for anything longer.
    const Token* only_token() const {
        if (syntax_.begin + 1 != syntax_.end) return nullptr;
        return syntax_.begin;
    }

    // "192.168.1.2", "12:30", "11/2024", "user@4": digits that belong to the digits beside them.
    bool part_of_notation() const {
        const auto joins = [](const Token& t) {
            return t.kind == TokenKind::sign && t.glued()
                   && (t.word == "." || t.word == "/" || t.word == ":" || t.word == "-"
                       || t.word == "_" || t.word == "@" || t.word == "\\" || t.word == "=");
        };
        if (front().kind == TokenKind::sign && front().glued() && previous() != nullptr
            && syntax_.first.symbol.empty() && !syntax_.first.number.minus.empty()
            && previous()->kind != TokenKind::sign)
            return true;  // "1918-19": no minus
        if (front().is_number() && front().glued() && previous() != nullptr && joins(*previous())
            && first_ >= words_.first() + 2 && tokens_[first_ - 2].kind != TokenKind::sign)
            return true;
        if (front().is_number() && front().glued() && previous() != nullptr && previous()->is_word()
            && previous()->word.back() != '\'' && !previous()->has(Category::currency))
            return true;  // "4x4"
        return back().is_number() && next() != nullptr && joins(*next())
               && last_ + 1 < words_.last() && tokens_[last_ + 1].glued()
               && tokens_[last_ + 1].is_number();
    }

    // "[78]' Carton rouge", "90'+[3] But": the minute of a match.
    bool minute_of_match() const {
        const auto is_prime = [](const Token& t) {
            return t.glued() && (t.word == "'" || t.word == "’" || t.word == "′");
        };
        const Token *before = previous(), *behind = next();
        if (before != nullptr && before->is_sign("+") && before->glued() && front().glued()
            && first_ >= words_.first() + 2 && is_prime(tokens_[first_ - 2]))
            return true;
        return front().is_number() && behind != nullptr && is_prime(*behind)
               && (last_ + 1 >= words_.last() || tokens_[last_ + 1].space_before
                   || tokens_[last_ + 1].is_sign("+"));
    }

    // "13F", "747s", "4x4": letters that are no unit. "1.9x" is so many times.
    bool glued_word_follows() const {
        if (!back().is_number() || next() == nullptr || !next()->is_word() || !next()->glued()
            || next()->word.front() == '\'')
            return false;
        const bool times = back().decimals > 0 && words_.has_role(last_, "times")
                           && (last_ + 1 >= words_.last() || !tokens_[last_ + 1].glued()
                               || tokens_[last_ + 1].kind == TokenKind::sign);
        return !times;
    }

    // "circa 15 Uhr": a time of day, which is read without its bound.
    bool hour() const {
        return next() != nullptr && next()->has(Category::hour_word)
               && !next()->has(Category::time_unit) && next()->space_before
               && syntax_.first.unit.empty();
    }

    // "$3 a litre", "12 calls a mile": so much for each. "a mile away" is one.
    bool rate() const {
        if (syntax_.end - syntax_.begin != 2 || !front().has(Category::one_article)
            || !back().has(Category::lone_unit) || previous() == nullptr)
            return false;
        const Token& t = *previous();
        return t.is_number() || t.has(Category::currency) || t.has(Category::unit)
               || t.has(Category::scale) || t.has(Category::percent) || t.has(Category::multiple)
               || (words_.is_noun(first_ - 1) && !words_.may_be_verb(first_ - 1));
    }

    // "he scores": a plural that is a verb too counts where "more" or a participle follows.
    bool bare_verb() const {
        const Token* token = only_token();
        if (token == nullptr || !token->has(Category::collective_plural)) return false;
        bool verb = false;
        for (const Reading reading : token->readings) verb = verb || reading.pos.has(Pos::verb);
        if (!verb) return false;
        return next() == nullptr
               || !(
                   next()->has(Category::bound_and) || words_.is_participle(last_)
                   || names_harm(*next()) || words_.text().id(*next(), Category::event) != "");
    }

    bool labelled() const {
        if (previous() == nullptr || !previous()->has(Category::number_prefix)) return false;
        // "el número dos del partido", not "en la sala dos heridos"
        return front().is_number()
               || (front().has(Category::cardinal)
                   && (next() == nullptr || !words_.is_noun(last_)));
    }

    // "First, let us …": an ordinal that orders the text; not in "first, second, third".
    bool adverb() const {
        return front().has(Category::ordinal) && previous() == nullptr && next() != nullptr
               && next()->is_sign(",")
               && !(last_ + 1 < words_.last() && tokens_[last_ + 1].has(Category::ordinal));
    }

    // "une t", "24703m212": a unit of one letter belongs to digits, and nothing is glued to a unit.
    bool bad_unit() const {
        if (syntax_.end - syntax_.begin > 1 && back().has(Category::currency) && back().capital
            && back().word.size() == 1 && back().is_word()) {  // "un F-16", "a C"
            if (!(&back() - 1)->is_number() && !(&back() - 1)->has(Category::scale)) return true;
            return next() != nullptr && next()->hyphen_before;
        }
        if (!back().has(Category::unit)) return false;
        if (back().capital && back().word == "g") return true;  // "5G": a gram is small
        if (next() != nullptr && next()->is_number() && !next()->space_before) return true;
        return back().word.size() == 1 && back().is_word() && !(&back() - 1)->is_number()
               && !(&back() - 1)->has(Category::scale);
    }

    // "06 12 34 56 78", "555-0123 …": four groups of digits in a row, or three behind a zero.
    bool telephone() const {
        if (!front().is_number() || front().grouped) return false;
        int groups = 1;
        const auto step = [&](std::uint32_t i) {
            const Token& t = tokens_[i];
            if (t.is_number() && !t.grouped && t.decimals == 0) return ++groups, true;
            return t.is_sign("-") || t.is_sign(".");
        };
        std::uint32_t begin = first_;
        while (begin > words_.first() && step(begin - 1)) --begin;
        for (std::uint32_t i = last_; i < words_.last() && step(i);) ++i;
        return groups >= 4 || (groups == 3 && tokens_[begin].leading_zero);
    }

    bool is_street(const Token& t) const {
        const std::string_view kind = words_.text().id(t, Category::place);
        return kind == "kind/street" || kind == "kind/road";
    }

    // "at 14 Mill Lane", "au 12, rue des Tanneurs": the number of a house.
    bool address() const {
        const Token* token = only_token();
        if (token == nullptr || !token->is_number() || token->decimals > 0) return false;
        if (words_.text().language().lexicon.conventions().head_first) {
            const std::uint32_t at = next() != nullptr && next()->is_sign(",") ? last_ + 1 : last_;
            return at < words_.last() && is_street(tokens_[at]) && tokens_[at].word.back() != 's';
        }
        constexpr std::uint32_t longest = 4;  // words of a street's name
        for (std::uint32_t i = last_; i < words_.last() && i < last_ + longest; ++i) {
            const Token& t = tokens_[i];
            if (!t.is_word() || !t.capital) return false;
            if (i > last_ && is_street(t)) return true;
        }
        return false;
    }

    // "06", "007": a zero in front makes it a code.
    bool padded() const {
        const Token* token = only_token();
        return token != nullptr && token->is_number() && token->leading_zero && token->decimals == 0
               && !alone();
    }

    // "Boeing 737", "Formule 1": behind a name, with nothing after it that could be counted.
    bool in_name() const {
        const Token* token = only_token();
        if (token == nullptr || !token->is_number() || token->grouped || token->decimals > 0
            || previous() == nullptr || first_ == words_.first() + 1)
            return false;
        const bool listed_name  // "Le Boeing 737 a décollé"
            = previous()->has(Category::noun)
              && !words_.text().language().lexicon.conventions().capital_nouns;
        if (!previous()->is_word() || !previous()->capital
            || (previous()->lexeme_count > 0 && !listed_name))
            return false;
        return next() == nullptr || !next()->is_word() || !words_.is_noun(last_)
               || words_.is_verb(last_);
    }

    // "un", "une": articles unless something says that they count. "one": a pronoun beside an
    // article, or before "of" and "who".
    bool article_or_pronoun() const {
        const Token* token = only_token();
        if (token == nullptr || alone()) return false;
        const Lexeme* cardinal = token->lexeme(Category::cardinal);
        if (cardinal == nullptr || cardinal->value != 1) return false;
        if (token->has(Category::one_article)) {
            if (next() == nullptr) return true;
            if (next()->is_sign(",") && last_ + 1 < words_.last())  // "un, deux, trois"
                return !tokens_[last_ + 1].has(Category::cardinal);
            if (!next()->is_word()) return true;
            if (next()->has(Category::only)) return false;  // "un seul blessé"
            if (previous() != nullptr && previous()->has(Category::place_preposition))
                return true;  // "dans un état grave"
            if (last_ + 1 < words_.last() && words_.is_adjective(last_)
                && !next()->has(Category::noun) && words_.is_noun(last_ + 1))
                return true;  // "un violent orage"
            return !names_harm(*next());
        }
        if (next() != nullptr && names_harm(*next())) return false;  // "left one dead"
        const Token* const before = previous();
        if (before != nullptr
            && ((before->has(Category::article) && !before->has(Category::relative))
                || before->has(Category::last_word) || before->has(Category::next_word)))
            return true;
        if (before != nullptr && !opens_clause()
            && (before->has(Category::pronoun) || before->has(Category::relative)
                || words_.is_adjective(first_ - 1)))
            return true;
        if (next() == nullptr) return false;
        if (next()->has(Category::weekday)) return true;  // "one Sunday"
        return next()->has(Category::of_word) || next()->has(Category::pronoun)
               || next()->has(Category::relative) || next()->has(Category::negation);
    }

    // "They said [one person had] been killed", "said that [one man was]": not "that one", "said
    // one resident".
    bool opens_clause() const {
        return last_ + 1 < words_.last() && words_.is_noun(last_)
               && tokens_[last_].has(Category::noun)
               && (tokens_[last_ + 1].has(Category::auxiliary) || words_.is_verb(last_ + 1));
    }

    // "un mort", "une victime": one of those who are always counted.
    bool names_harm(const Token& token) const {
        return words_.text().id(token, Category::event).starts_with("harm");
    }

    // "un bâtiment neuf": a number word that is an adjective too, behind its noun.
    bool adjective() const {
        const Token* token = only_token();
        if (token == nullptr || !token->is_word() || previous() == nullptr) return false;
        bool can_be = false;
        for (const Reading reading : token->readings)
            can_be = can_be || reading.pos.has(Pos::adjective);
        if (!can_be || token->has(Category::ordinal)) return false;
        if (previous()->has(Category::last_word) || previous()->has(Category::ordinal))
            return false;
        return words_.is_noun(first_ - 1) && (next() == nullptr || !words_.is_noun(last_));
    }

    // "der Zweier": a number word with the capital of a noun.
    bool is_noun_by_capital() const {
        const Token* token = only_token();
        return token != nullptr && token->has(Category::cardinal) && token->is_word()
               && token->capital && syntax_.ordinal.empty() && previous() != nullptr
               && next() != nullptr && !words_.is_noun(last_)
               && (previous()->has(Category::article) || previous()->has(Category::one_article))
               && words_.text().language().lexicon.conventions().capital_nouns;
    }

    // "half", "tiers" by themselves: only with what they are a part of.
    bool bare_fraction() const {
        const Token* token = only_token();
        if (token == nullptr || !token->has(Category::fraction) || alone()) return false;
        if (is_difference()) return false;
        if (next() == nullptr || next()->hyphen_before) return true;
        if (token->has(Category::time_unit) && previous() != nullptr
            && words_.is_adjective(first_ - 1) && !previous()->has(Category::bound))
            return true;  // "the final quarter of 2025"
        return !next()->has(Category::of_word) && !next()->has(Category::article)
               && !next()->has(Category::subset);  // "half of those polled"
    }

    // "fell by half", "réduit de moitié": so much less.
    bool is_difference() const {
        if (previous() == nullptr || first_ < words_.first() + 2) return false;
        if (!is_amount_word(words_, first_ - 1, "by") && !previous()->has(Category::of_word))
            return false;
        const bool closed = next() == nullptr || next()->kind == TokenKind::sign
                            || next()->has(Category::preposition)
                            || next()->has(Category::conjunction)
                            || next()->has(Category::time_link);
        return closed
               && (!previous()->has(Category::of_word) || words_.is_participle(first_ - 2)
                   || tokens_[first_ - 2].has(Category::direction));
    }

    // "a majority of 12", "the majority": only with what it is a part of.
    bool margin() const {
        if (!back().has(Category::fraction) || !back().has(Category::bound)) return false;
        return next() == nullptr || !next()->has(Category::of_word)
               || (last_ + 1 < words_.last()
                   && (tokens_[last_ + 1].is_number()
                       || tokens_[last_ + 1].has(Category::cardinal)));
    }

    // "75002 Paris": five digits before a name.
    bool postal_code() const {
        const Token* token = only_token();
        return token != nullptr && token->is_number() && token->digit_count == 5 && !token->grouped
               && token->decimals == 0 && next() != nullptr && next()->is_word() && next()->capital
               && next()->space_before;
    }

    // "24/7": a fraction is below one.
    bool ratio_of_names() const {
        return syntax_.end - syntax_.begin == 3 && (syntax_.begin + 1)->is_sign("/") && !alone()
               && !(front().value < back().value);
    }

    // "par seconde": an ordinal that is a unit of time here.
    bool time_word() const {
        if (!back().has(Category::time_unit) || previous() == nullptr) return false;
        if (previous()->has(Category::one_article) && next() != nullptr && words_.is_noun(last_)
            && !words_.is_verb(last_) && !next()->has(Category::later_word))
            return false;  // "a second man"
        return previous()->is_number() || previous()->has(Category::cardinal)
               || previous()->has(Category::per) || previous()->has(Category::vague)
               || previous()->has(Category::one_article);
    }

    Words words_;
    const Sentence& sentence_;
    const QuantitySyntax& syntax_;
    const Token* tokens_;
    std::uint32_t first_, last_;
};

}  // namespace

bool counts_nothing(const TokenText& text, const Sentence& sentence, const QuantitySyntax& syntax) {
    return Surroundings(text, sentence, syntax).counts_nothing();
}

}  // namespace claimdiff
