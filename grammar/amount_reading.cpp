// The words between two amounts belong to one of them: up to the next comma, bracket or "and" to
// the amount before, the rest to the amount after. In its own words an amount finds
//     its noun       the nearest on the left that is a measure, else one behind it, else that of
//                    the amount before
//     a change       a direction right before it: "up 9%", "en recul de 6 %", but not "up to $9m"
//     its period     a date in its words, else that of the amount before, the heading, the title
//     its aspects    "adjusted", "diluted", the segment
// It is longer than other files because the four are found in one pass over the same few words, and
// each looks at what the others found.
#include "grammar/amount_reading.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "grammar/attached_dates.hpp"
#include "grammar/measured.hpp"
#include "grammar/scope.hpp"
#include "grammar/shares.hpp"
#include "text/fold.hpp"

namespace claimdiff {
namespace {

constexpr std::uint32_t furthest_right = 10;  // tokens behind an amount that may speak of it

// Names of ratios: the figure in percent of revenue.
constexpr std::array<std::pair<std::string_view, std::string_view>, 3> margins{{
    {"money/operating profit", "money/operating margin"},
    {"money/gross profit", "money/gross margin"},
    {"money/net profit", "money/net margin"},
}};

bool within(std::string_view id, std::string_view root) {
    return id.starts_with(root) && (id.size() == root.size() || id[root.size()] == '/');
}

bool is_physical(const Mention& m) {
    return m.kind == MentionKind::dimension || m.kind == MentionKind::temperature;
}

class Reader {
  public:
    Reader(
        const Words& words,
        const std::vector<Mention>& mentions,
        const AmountFrame& frame,
        std::string_view published,
        std::string& subject)
        : words_(words),
          mentions_(mentions),
          frame_(frame),
          published_(published),
          subject_(subject) {}

    std::vector<AmountReading> run() {
        std::vector<AmountReading> readings(mentions_.size());
        std::uint32_t from = words_.first();
        const AmountReading* before = nullptr;
        const std::string told = subject_;
        for (std::size_t i = 0; i < mentions_.size(); ++i) {
            const Mention& m = mentions_[i];
            if (m.kind != MentionKind::money && m.kind != MentionKind::percent && !is_physical(m))
                continue;
            AmountReading& r = readings[i];
            r.left = left_of(m, from);
            r.right = right_of(i);
            if (r.left > from) before = nullptr;  // a new item of a list
            read(r, m, before, told);
            from = r.right;
            before = &r;
            if (is_account(r.noun)) subject_ = r.noun;
        }
        for (std::size_t i = 0; i + 1 < readings.size(); ++i)
            share_period(readings[i], readings, i);
        return readings;
    }

  private:
    // "rose by 4% to $512m in 2024": the change is of the year of the level it led to.
    void share_period(
        AmountReading& change, const std::vector<AmountReading>& readings, std::size_t i) const {
        const AmountReading& level = readings[i + 1];
        const std::uint32_t to = mentions_[i + 1].first - 1;
        if (change.noun.empty() || change.noun != level.noun || change.period.known() || level.prior
            || !is("level", to))
            return;
        const bool changes
            = std::any_of(change.aspects.begin(), change.aspects.end(), [](const std::string& a) {
                  return on_axis(a, "change");
              });
        if (!changes) return;
        change.period = level.period;
        if (!level.period.span.empty()) add(change, "span/" + level.period.span);
        std::sort(change.aspects.begin(), change.aspects.end());
    }

    std::string_view noun_id(std::uint32_t i) const {
        return words_.text().id(words_[i], Category::noun);
    }
    bool is(std::string_view role, std::uint32_t i) const {
        return is_amount_word(words_, i, role);
    }
    const Mention* date_at(std::uint32_t i) const {
        for (const Mention& m : mentions_) {
            if (m.first <= i && i < m.last && (m.kind == MentionKind::date || is_year(m)))
                return &m;
        }
        return nullptr;
    }
    bool is_year(const Mention& m) const {
        return m.kind == MentionKind::number && period_of(words_, m).known();
    }

    std::uint32_t left_of(const Mention& m, std::uint32_t from) const {
        for (std::uint32_t i = m.first; i > from; --i) {
            for (std::string_view sign : {";", ".", "•", "▪", "|", "→", "!", "?"}) {
                if (words_[i - 1].is_sign(sign)) return i;
            }
        }
        return from;
    }

    std::uint32_t right_of(std::size_t index) const {
        const Mention& m = mentions_[index];
        std::uint32_t end = std::min(words_.last(), m.last + furthest_right);
        for (std::size_t k = index + 1; k < mentions_.size(); ++k) {
            const bool date = mentions_[k].kind == MentionKind::date || is_year(mentions_[k]);
            if (!date) {
                end = std::min(end, before_own_noun(m, mentions_[k]));
                break;
            }
        }
        std::uint32_t i = m.last;
        bool bracket = false;
        while (i < end) {
            if (const Mention* date = date_at(i)) {
                i = date->last;
                continue;
            }
            const Token& t = words_[i];
            if (t.is_sign("(") && closes(i + 1, end)) {
                bracket = true;
            } else if (t.is_sign(")") && bracket) {
                ++i;
                break;
            } else if (
                words_.is_break(i) || t.has(Category::conjunction) || t.has(Category::relative)
                || t.has(Category::versus) || (is("level", i) && i > m.last)) {
                break;
            }
            ++i;
        }
        return std::min(i, end);
    }

    // "84 cents a share on [revenue of] $2.4bn": where the words of the second amount begin that
    // name it.
    std::uint32_t before_own_noun(const Mention& m, const Mention& next) const {
        std::uint32_t i = next.first;
        bool of = false;
        for (; i > m.last; --i) {
            const Token& t = words_[i - 1];
            if (!t.has(Category::of_word) && !t.has(Category::bound)
                && !t.has(Category::between_word) && !t.has(Category::from_word)
                && !t.has(Category::article))
                break;
            of = of || t.has(Category::of_word);
        }
        if (!of || i <= m.last + 1 || !within(noun_id(i - 1), "money")) return next.first;
        --i;
        const bool led = words_[i - 1].has(Category::preposition)
                         || words_[i - 1].has(Category::place_preposition);
        return led ? i - 1 : i;
    }

    // Whether a bracket that opens before `i` closes with no amount in it: "$2.31 (diluted)".
    bool closes(std::uint32_t i, std::uint32_t end) const {
        while (i < end && !words_[i].is_sign(")") && !words_[i].is_sign(":")) ++i;
        return i < end && words_[i].is_sign(")");
    }

    void read(
        AmountReading& r,
        const Mention& m,
        const AmountReading* before,
        const std::string& told) const {
        r.prior = is_prior(r, m) || (before != nullptr && before->prior && says_again(*before, m));
        r.forecast
            = frame_.forecast || is_expected(r, m) || (before != nullptr && before->forecast);
        find_noun(r, m, before, told);
        find_change(r, m, before);
        find_aspects(r, m, before);
        find_period(r, m, before);
        place_in_time(r);
        if (r.noun.empty() && is_account(r.per)) r.noun = "share";
        if (r.noun.empty() && is_paid_on_shares(r, m)) r.noun = "money/dividend";
        if (r.noun.empty()) return;
        normalise(r, m);
        std::sort(r.aspects.begin(), r.aspects.end());
        r.aspects.erase(std::unique(r.aspects.begin(), r.aspects.end()), r.aspects.end());
    }

    // "up from $31 million[, or] 81 cents a share"
    bool says_again(const AmountReading& before, const Mention& m) const {
        bool joined = false;
        for (std::uint32_t i = before.right; i < m.first; ++i) {
            joined = joined || words_[i].has(Category::conjunction);
            if (!words_[i].has(Category::conjunction) && !words_[i].is_sign(",")) return false;
        }
        return joined;
    }

    bool is_prior(const AmountReading& r, const Mention& m) const {
        for (std::uint32_t i = m.first, steps = 0; i > r.left && steps < 6; --i, ++steps) {
            const Token& t = words_[i - 1];
            if (t.has(Category::versus)) return true;
            if (!t.has(Category::article) && !t.has(Category::bound) && !t.has(Category::from_word)
                && !t.has(Category::of_word) && !words_.is_noun(i - 1)
                && !words_.is_adjective(i - 1))
                break;
        }
        if (is_reminder(words_, mentions_, m)) return true;
        for (std::uint32_t i = r.left; i < r.right; ++i) {
            if (words_[i].has(Category::past_event)) return true;
            const bool back = words_[i].has(Category::later_word)
                              && words_[i].lexeme(Category::later_word)->value < 0;
            if (i >= m.last && (back || words_[i].has(Category::ago))) return true;
        }
        return false;
    }

    // "expects revenue of", "2026 outlook: growth of", "the 55 cents that analysts had expected".
    bool is_expected(const AmountReading& r, const Mention& m) const {
        std::uint32_t end = r.right;
        if (end < words_.last() && words_[end].has(Category::relative)) {
            ++end;
            while (end < words_.last() && !words_.is_break(end) && !words_[end].is_number()) ++end;
        }
        for (std::uint32_t i = r.left; i < end; ++i) {
            if ((i < m.first || i >= m.last) && words_[i].has(Category::forecast)) return true;
        }
        return false;
    }

    // A period still to come is expected; one long over, in a text about another, is a reminder.
    void place_in_time(AmountReading& r) const {
        const TimeValue& time = r.period.time;
        if (published_.size() < 10 || time.end.size() < 10) return;
        if (time.begin.substr(0, 10) > published_.substr(0, 10)) r.forecast = true;
        const bool of_document = time.value == frame_.document.time.value;
        constexpr int months_to_report = 6;
        if (!of_document && months(time.end) + months_to_report < months(published_))
            r.prior = true;
    }
    static int months(std::string_view iso) {
        const auto digits = [&](std::size_t at, std::size_t count) {
            int value = 0;
            for (char c : iso.substr(at, count)) value = value * 10 + (c - '0');
            return value;
        };
        return digits(0, 4) * 12 + digits(5, 2);
    }

    // The nearest measure on the left, or the one it is a complement of: "revenue from dividends".
    void find_noun(
        AmountReading& r,
        const Mention& m,
        const AmountReading* before,
        const std::string& told) const {
        for (std::uint32_t i = m.first; i > r.left; --i) {
            if (!fits(i - 1, m)) continue;
            r.token = i - 1;
            break;
        }
        while (r.token != no_token && r.token > r.left + 1) {
            std::uint32_t i = r.token;
            while (i > r.left && words_[i - 1].has(Category::article)) --i;
            if (i < r.left + 2 || !words_[i - 1].has(Category::of_word) || !fits(i - 2, m)) break;
            r.token = i - 2;
        }
        // "research and development expense": the general word stands last.
        if (r.token != no_token && r.token > r.left && noun_id(r.token) == "money/cost"
            && fits(r.token - 1, m))
            --r.token;
        std::uint32_t after = m.last;
        const bool of = after < r.right && words_[after].has(Category::of_word);
        const bool in = after < r.right && words_[after].has(Category::place_preposition);
        if (of || in) ++after;
        while (after < r.right
               && (words_[after].has(Category::article) || words_.is_adjective(after)
                   || words_[after].has(Category::of_word)))
            ++after;
        // "chiffre à 2 millions les pertes": put at so much
        const bool put = after == m.last + 1 && !of && !in && m.first > words_.first() + 1
                         && words_[m.first - 1].has(Category::place_preposition)
                         && words_.may_be_verb(m.first - 2);
        const bool behind
            = after < r.right && (of || in || put || after == m.last) && fits(after, m);
        if (behind && of && m.kind == MentionKind::percent) {
            r.per = noun_id(after);
        } else if (behind && r.token == no_token) {
            r.token = after;
        }
        if (r.token == no_token && is_per_share(r, m)) {  // "87 cents a share in earnings"
            std::uint32_t i = m.last;
            while (i < r.right && !fits(i, m)) ++i;
            if (i < r.right) r.token = i;
        }
        if (r.token == no_token && is_profit(r, m)) {
            r.noun = "money/net profit";
        } else if (r.token != no_token) {
            r.noun = noun_id(r.token);
            take_margin_of(r, before);
            if (r.noun == "share/growth" || r.noun == "share") grown(r, before, told);
        } else if (
            before != nullptr && !before->noun.empty() && !is_share_of_things(words_, m)
            && joins(before->right, m.first) && (within(before->noun, "measure") == is_physical(m))
            && (!is_physical(m) || measures_unit(before->noun, m.unit))) {
            r.noun = before->noun;
            // "$1.07 a share, up from $314 million, or 81 cents a share"
            if (r.noun == "money/earnings per share" && !is_per_share(r, m) && is_scaled(m))
                r.noun = "money/net profit";
            r.token = no_token;
            if (r.per.empty() && m.kind == MentionKind::percent && before->prior == false
                && r.prior)
                r.per = before->per;
        } else if (!told.empty() && !is_share_of_things(words_, m) && refers(r, m)) {
            r.noun = told;
        }
    }

    // "The company earned [$412 million]", "la firma ganó 40 millones": what a firm earns is its
    // net profit, what people earn is pay.
    bool is_profit(const AmountReading& r, const Mention& m) const {
        if (m.kind != MentionKind::money) return false;
        std::uint32_t i = m.first;
        while (i > r.left && (words_[i - 1].has(Category::bound) || words_.is_adverb(i - 1))) --i;
        if (i == r.left || !words_.has_role(i - 1, "profits")) return false;
        for (--i; i > words_.first(); --i) {
            if (noun_id(i - 1).starts_with("people") || words_[i - 1].has(Category::title_word))
                return false;
            if (noun_id(i - 1).starts_with("organisations")) return true;
        }
        return is_per_share(r, m) || tells_of_shares();  // a name may be a person's
    }

    bool tells_of_shares() const {
        for (std::uint32_t i = words_.first(); i + 1 < words_.last(); ++i) {
            if (words_[i].has(Category::per)
                && words_.text().has_id(words_[i + 1], Category::noun, "things/stocks"))
                return true;
        }
        return false;
    }

    // "412 million": no sum of one share.
    bool is_scaled(const Mention& m) const {
        return words_.find({Category::scale}, m.first, m.last) < m.last;
    }

    // "agreed to [pay] £12,000", "will [pay] £12,000 in damages"
    bool is_governed_verb(std::uint32_t i) const {
        if (i == words_.first() || !words_.may_be_verb(i)) return false;
        return words_.has_role(i - 1, "infinitive")
               || ((words_[i - 1].has(Category::auxiliary) || words_[i - 1].has(Category::forecast)
                    || words_[i - 1].has(Category::hypothetical))
                   && !words_.is_participle(i));
    }

    bool fits(std::uint32_t i, const Mention& m) const {
        const std::string_view id = noun_id(i);
        if (is_physical(m)) return within(id, "measure") && measures_unit(id, m.unit);
        const bool sum
            = within(id, "money") || (m.kind == MentionKind::percent && within(id, "share"));
        return sum && !is_governed_verb(i);
    }

    // "Operating profit was $41m, a [margin] of 9%": of the profit that was named before it.
    void take_margin_of(AmountReading& r, const AmountReading* before) const {
        if (before == nullptr || r.noun != "money/net margin"
            || words_[r.token].word.find(' ') != std::string_view::npos
            || (r.token > r.left && words_.is_adjective(r.token - 1)))
            return;
        for (const auto& [figure, margin] : margins) {
            if (before->noun == figure) r.noun = margin;
        }
    }

    // "sales growth of 5%", "croissance du chiffre d'affaires de 7 %": what grows.
    void grown(AmountReading& r, const AmountReading* before, const std::string& told) const {
        const std::uint32_t at = r.token;
        if (at > r.left && within(noun_id(at - 1), "money")) {
            r.noun = noun_id(at - 1);
        } else if (before != nullptr && is_account(before->noun)) {
            r.noun = before->noun;
        } else if (is_account(told) && r.noun == "share/growth") {
            r.noun = told;
        }
    }

    // "a growth of 5%, and plans to [invest] 90 million", "[acquis] pour 58 millions": a sum of its
    // own.
    bool spends(std::uint32_t i) const {
        if (!words_.may_be_verb(i)) return false;
        const std::string_view event = words_.text().id(words_[i], Category::event);
        return event == "business/invested" || event == "business/bought"
               || event == "business/sold" || event == "business/repaid"
               || event == "business/compensated" || event == "justice/fined";
    }

    // Whether the words between two amounts let the second take over the noun of the first.
    bool joins(std::uint32_t first, std::uint32_t last) const {
        int nouns = 0;
        for (std::uint32_t i = first; i < last; ++i) {
            const Token& t = words_[i];
            if (t.has(Category::relative) || is("apart", i) || spends(i)) return false;
            if (date_at(i) != nullptr || t.has(Category::direction) || t.has(Category::aspect))
                continue;
            if (t.has(Category::noun) || words_.is_name(i)) ++nouns;
        }
        return nouns == 0;
    }

    // "The increase of $28m", "For the half it was $44m": the sentence goes on about what the one
    // before spoke of.
    // But "It led to a charge of $8m" names a figure of its own.
    bool refers(const AmountReading& r, const Mention& m) const {
        bool again = false;
        for (std::uint32_t i = r.left; i < m.first; ++i) {
            const Token& t = words_[i];
            if (date_at(i) != nullptr || t.has(Category::direction)
                || t.has(Category::quarter_word))
                continue;
            const bool other_thing = words_.is_noun(i) && !words_.is_adjective(i);
            if (is("again", i) && !other_thing) {
                again = true;
                continue;
            }
            if (t.has(Category::noun) || words_.is_name(i) || t.has(Category::relative)
                || other_thing)
                return false;
        }
        for (std::uint32_t i = r.left; i < m.first && !again; ++i) {
            if (words_[i].has(Category::direction) && i > words_.first()
                && words_[i - 1].has(Category::article))
                return true;
        }
        return again;
    }

    bool names_target(const AmountReading& r, std::uint32_t end) const {
        for (std::uint32_t i = r.left; i < end; ++i) {
            if (words_[i].has(Category::forecast) && words_.may_be_noun(i)) return true;
        }
        return false;
    }

    void find_change(AmountReading& r, const Mention& m, const AmountReading* before) const {
        const Lexeme* direction = nullptr;
        bool level = false;
        // "lifted its guidance by $9m": whatever stands between
        const bool by = m.first > r.left && is("by", m.first - 1);
        for (std::uint32_t i = m.first; i > r.left && m.first - i < 8; --i) {
            const Token& t = words_[i - 1];
            if (t.has(Category::versus)) break;  // "down from $322m"
            if (t.has(Category::direction)) {
                // "objectif de marge abaissé entre 5 % et 6 %": where the target went, not how far
                if (i == m.first && words_[i].has(Category::between_word) && names_target(r, i)) {
                    level = true;
                    break;
                }
                direction = t.lexeme(Category::direction);
                break;
            }
            if (is("level", i - 1)) {
                const bool limited = i > r.left + 1 && is("limit", i - 2);
                if (!limited) level = true;
                if (level) break;
                continue;
            }
            if (t.is_sign("(") && i < m.first) break;
            const bool small = words_.is_small(i - 1) || words_.is_adverb(i - 1)
                               || t.has(Category::bound) || t.has(Category::auxiliary)
                               || is("limit", i - 1) || is("by", i - 1) || t.has(Category::of_word);
            if (!small && !by) break;
        }
        if (m.unit == "basis-point" || m.unit == "percentage-point") {
            r.aspects.emplace_back("change/points");
            return;
        }
        const bool signed_figure = m.kind == MentionKind::percent
                                   && (m.quantity.value.is_negative()
                                       || (m.first > r.left && words_[m.first - 1].is_sign("+"))
                                       || words_.text().document().text[m.span.begin] == '+');
        const bool growth
            = r.token != no_token
              && (noun_id(r.token) == "share/growth" || noun_id(r.token) == "share/organic growth");
        // "The increase of $28m, or 7.2%": the percentage is of the same change.
        const bool same_change
            = before != nullptr && r.token == no_token && !level && r.per.empty()
              && m.kind == MentionKind::percent && (r.prior ? before->per.empty() : true)
              && std::any_of(before->aspects.begin(), before->aspects.end(), [](const auto& a) {
                     return on_axis(a, "change");
                 });
        const int compared = direction_behind(m.last);
        if ((level || !(direction != nullptr || signed_figure || growth || same_change))
            && compared == 0)
            return;
        r.aspects.emplace_back(
            m.kind == MentionKind::percent ? "change/relative" : "change/absolute");
        const bool down
            = direction != nullptr ? direction->value < 0 : m.quantity.value.is_negative();
        if (direction != nullptr || signed_figure || compared != 0)
            r.aspects.emplace_back(down || compared < 0 ? "direction/down" : "direction/up");
    }

    // "six cents [more than] a year earlier", "cinq centimes [de moins] qu'en 2024": 1 or −1; 0
    // when the amount is compared with nothing.
    int direction_behind(std::uint32_t i) const {
        if (i < words_.last() && words_[i].has(Category::of_word)) ++i;
        if (i >= words_.last()) return 0;
        return words_.has_role(i, "more-behind") ? 1 : words_.has_role(i, "less-behind") ? -1 : 0;
    }

    void add(AmountReading& r, std::string_view aspect) const {
        const std::string_view axis = aspect.substr(0, aspect.find('/'));
        const bool taken = std::any_of(
            r.aspects.begin(), r.aspects.end(), [&](const auto& a) { return on_axis(a, axis); });
        if (!taken) r.aspects.emplace_back(aspect);
    }

    // The words of a phrase may hold one too: "adjusted EBITDA" is one token.
    void add_word(AmountReading& r, std::uint32_t i) const {
        const std::string_view whole = words_.text().id(words_[i], Category::aspect);
        if (!whole.empty()) {
            if (whole == "part/segment") {
                segment(r, i);
            } else if (!whole.starts_with("span/")) {
                add(r, whole);
            }
            return;
        }
        if (!words_[i].is_word() || words_[i].word.find(' ') == std::string_view::npos) return;
        const Lexicon& lexicon = words_.text().language().lexicon;
        std::string_view rest = words_[i].word;
        while (!rest.empty()) {
            const std::size_t space = rest.find(' ');
            for (const Lexeme& lexeme :
                 lexicon.lexemes(lexicon.step(Lexicon::forms, rest.substr(0, space)))) {
                if (lexeme.category != Category::aspect) continue;
                const std::string_view id = lexicon.text(lexeme.id);
                if (!id.starts_with("span/") && id != "part/segment") add(r, id);
            }
            rest = space == std::string_view::npos ? std::string_view{} : rest.substr(space + 1);
        }
    }

    // "the Sensing segment", "le pôle Énergie": a name beside the word.
    void segment(AmountReading& r, std::uint32_t i) const {
        std::uint32_t name = no_token;
        if (i > r.left && words_[i - 1].is_word() && words_[i - 1].capital) name = i - 1;
        if (name == no_token && i + 1 < words_.last() && words_[i + 1].capital) name = i + 1;
        add(r, name == no_token ? "segment/some" : "segment/" + fold_plain(words_[name].word));
    }

    void find_aspects(AmountReading& r, const Mention& m, const AmountReading* before) const {
        for (std::uint32_t i = m.last; i < r.right; ++i) add_word(r, i);
        for (std::uint32_t i = m.first; i > r.left; --i) add_word(r, i - 1);
        label(r);
        if (before == nullptr || r.token != no_token) return;
        const bool change = std::any_of(
            r.aspects.begin(), r.aspects.end(), [](const auto& a) { return on_axis(a, "change"); });
        for (const std::string& a : before->aspects) {
            const bool basis = on_axis(a, "basis");
            if (on_axis(a, "segment") || on_axis(a, "dividend")
                || (basis && a.ends_with("adjusted")) || (change && on_axis(a, "direction")))
                add(r, a);
        }
    }

    // "Sensing: revenue $171m", "Sensing: 57% of revenue": a label that is no measure is a part.
    void label(AmountReading& r) const {
        std::uint32_t colon = r.left;
        const std::uint32_t end = r.token != no_token ? std::min(r.token, r.right) : r.right;
        while (colon < end && !words_[colon].is_sign(":")) ++colon;
        if (colon >= end || colon == r.left || r.left != item_start(colon)) return;
        std::string name;
        for (std::uint32_t i = r.left; i < colon; ++i) {
            const Token& t = words_[i];
            if (!noun_id(i).empty() && is_measure(noun_id(i))) return;
            if (t.has(Category::forecast) || date_at(i) != nullptr || t.is_number()) return;
            if (t.is_word()) name += (name.empty() ? "" : " ") + fold_plain(t.word);
        }
        if (!name.empty()) add(r, "segment/" + name);
    }

    std::uint32_t item_start(std::uint32_t at) const {
        while (at > words_.first() && !words_.is_break(at - 1)) --at;
        return at;
    }

    void find_period(AmountReading& r, const Mention& m, const AmountReading* before) const {
        for (const Mention& d : mentions_) {
            const bool behind = d.first >= m.last && d.last <= r.right;
            const bool in_front = d.first >= r.left && d.last <= m.first;
            if (!behind && !in_front) continue;
            Period period = period_of(words_, d);
            if (!period.known() || is_year_of_aside(words_, m, d)) continue;
            if (in_front && of_another_figure(d, m)) continue;
            if (behind && !is_physical(m) && is_base(d.first)) continue;
            if (period.span.empty() && !ends_period(d.first) && !is_physical(m)) continue;
            r.period = std::move(period);  // the last in front, else the first behind
            if (behind) break;
        }
        std::string span = r.period.span.empty() ? length(r, m) : r.period.span;
        const bool own = r.period.known() || !span.empty();
        if (!own && r.prior) return;
        if (!own && before != nullptr && !before->prior && !is_physical(m))
            r.period = before->period;
        if (!r.period.known() && r.forecast == frame_.forecast && is_account(r.noun)) {
            const Period& outer = frame_.section.known() ? frame_.section : frame_.document;
            const bool fits = span.empty() || outer.span == span;
            if (fits && !(frame_.forecast && !frame_.section.known())) r.period = outer;
        }
        if (!span.empty()) r.period.span = span;
        if (!r.period.span.empty()) add(r, "span/" + r.period.span);
    }

    // "debt of 5 million (2023: 6 million) and a margin of 8%": the brackets close over their date.
    bool of_another_figure(const Mention& date, const Mention& m) const {
        for (std::uint32_t i = date.last; i < m.first; ++i) {
            if (words_[i].is_sign("(")) return false;
            if (words_[i].is_sign(")")) return date.last < i && words_[date.last].is_sign(":");
        }
        return false;
    }

    // "up 6% on 2023": what the change is counted from.
    bool is_base(std::uint32_t first) const { return is("base", first - 1); }

    // "at June 30", "ended June 30", "au 30 juin": a day that closes a period.
    bool ends_period(std::uint32_t first) const {
        return first != words_.first() && is("close", first - 1);
    }

    std::string length(const AmountReading& r, const Mention& m) const {
        for (const Mention& d : mentions_) {
            const bool mine = (d.first >= m.last && d.last <= r.right)
                              || (d.first >= r.left && d.last <= m.first);
            if (!mine || d.kind != MentionKind::duration || d.unit != "month") continue;
            const auto months = d.quantity.value.to_integer();
            if (months == 3) return "quarter";
            if (months == 6) return "half";
            if (months == 9) return "nine months";
            if (months == 12) return "year";
        }
        std::string behind = stated_span(words_, m.last, r.right);
        return behind.empty() ? stated_span(words_, r.left, m.first) : behind;
    }

    void normalise(AmountReading& r, const Mention& m) const {
        if (r.noun == "money/revenue/sales") r.noun = "money/revenue";
        if (within(r.per, "money/revenue")) r.per = "money/revenue";
        if (r.noun == "money/revenue/like-for-like" || r.noun == "share/organic growth") {
            r.noun = "money/revenue";
            add(r, "basis/organic");
        }
        const bool per_share = is_per_share(r, m);
        if (per_share && r.noun == "money/dividend") r.per = "things/stocks";
        if (per_share && (within(r.noun, "money/net profit") || r.noun == "money/profit"))
            r.noun = "money/earnings per share";
        if (!r.per.empty()) {
            for (const auto& [figure, margin] : margins) {
                if (r.noun == figure && r.per == "money/revenue") {
                    r.noun = margin;
                    r.per.clear();
                }
            }
        }
    }

    // "Les actionnaires toucheront 1,25 euro par titre", "will pay 40 cents a share".
    bool is_paid_on_shares(const AmountReading& r, const Mention& m) const {
        if (m.kind != MentionKind::money || !is_per_share(r, m)) return false;
        for (std::uint32_t i = r.left; i < m.first; ++i) {
            if (words_.text().has_id(words_[i], Category::event, "business/paid")
                || within(noun_id(i), "people/shareholders"))
                return true;
        }
        return false;
    }

    // "$0.58 per diluted share", "58 cents a share".
    bool is_per_share(const AmountReading& r, const Mention& m) const {
        for (std::uint32_t i = m.last; i + 1 < r.right; ++i) {
            if (!words_[i].has(Category::per)) continue;
            for (std::uint32_t k = i + 1; k < r.right && k < i + 4; ++k) {
                if (words_.text().has_id(words_[k], Category::noun, "things/stocks")
                    || words_.text().has_id(words_[k], Category::noun, "sport/titles"))
                    return true;
            }
        }
        return false;
    }

    const Words& words_;
    const std::vector<Mention>& mentions_;
    const AmountFrame& frame_;
    std::string_view published_;
    std::string& subject_;
};

}  // namespace

std::vector<AmountReading> read_amounts(
    const Words& words,
    const std::vector<Mention>& mentions,
    const AmountFrame& frame,
    std::string_view published,
    std::string& subject) {
    return Reader(words, mentions, frame, published, subject).run();
}

}  // namespace claimdiff
