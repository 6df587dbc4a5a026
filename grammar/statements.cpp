// Titles stand before a name ("la directrice générale, Hélène Vasseur") or after it ("Dale
// Hutchins, 61, a retired rancher"), with little between: small words, adjectives, a complement of
// place or firm, an age. Quotations are what stands between matching marks.
#include "grammar/statements.hpp"

#include <algorithm>

#include "grammar/attribution.hpp"
#include "text/fold.hpp"

namespace claimdiff {
namespace {

constexpr std::uint32_t widest_gap = 5;  // tokens between a title and its name
constexpr std::size_t fewest_words = 4;  // of a quotation
constexpr std::uint32_t longest_name = 4;

Claim blank(
    const Words& words,
    const Passage& passage,
    ClaimKind kind,
    std::uint32_t first,
    std::uint32_t last) {
    Claim claim;
    claim.document = passage.document;
    claim.headline = passage.headline;
    claim.published = passage.published;
    claim.kind = kind;
    claim.span = claim.value_span = cover(words[first].span, words[last - 1].span);
    claim.sentence = words.sentence().span;
    return claim;
}

bool name_part(const Words& words, std::uint32_t i) {
    return words.is_name(i) && !words[i].has(Category::title_word)
           && !words[i].has(Category::place);
}

// One past the run of name tokens at `at`; `at` when there is none.
std::uint32_t name_end(const Words& words, std::uint32_t at) {
    std::uint32_t end = at;
    while (end < words.last() && end < at + longest_name && name_part(words, end)) ++end;
    return end;
}

// Words that may stand between a title and the name: "de la police de Carrow,", "biélorusse",
// "61,".
bool bridges(const Words& words, std::uint32_t i) {
    const Token& t = words[i];
    return t.word == "," || t.is_number() || t.has(Category::article) || t.has(Category::of_word)
           || words.is_adjective(i) || words[i].word == "–" || words[i].word == "—"
           || words[i].word == "-";
}

}  // namespace

void add_role_claims(const Words& words, const Passage& passage, std::vector<Claim>& claims) {
    for (std::uint32_t i = words.first(); i < words.last(); ++i) {
        if (!words[i].has(Category::title_word)) continue;
        std::uint32_t begin = i, end = i + 1;
        // After: "Inspector Karen Leithe", "la directrice générale, Hélène Vasseur".
        std::uint32_t at = i + 1;
        bool comma = false;
        while (
            at < words.last() && at < i + widest_gap && name_end(words, at) == at
            && (bridges(words, at) || (words[at - 1].has(Category::of_word) && words.is_noun(at)))
            && !words[at].is_number()) {
            comma = comma || words[at].word == ",";
            ++at;
        }
        std::uint32_t stop = name_end(words, at);
        // "le maire de Rocfauve, Joël Castan": the name of the place comes first.
        if (stop > at && at > i + 1 && words[at - 1].has(Category::of_word)
            && stop + 1 < words.last() && words[stop].word == ",") {
            const std::uint32_t next = name_end(words, stop + 1);
            at = stop + 1;
            stop = next;
        }
        // "responsables du gouvernement de Kessel": the name belongs to the complement.
        if (stop > at && at > i + 1 && words[at - 1].has(Category::of_word)) continue;
        if (stop == at) {  // Before: "Hélène Vasseur, Directrice générale", "Dale Hutchins, 61, a
                           // retired rancher".
            std::uint32_t back = i;
            while (back > words.first() && i - back < widest_gap && !name_part(words, back - 1)
                   && bridges(words, back - 1) && !words.is_participle(back - 1)) {
                --back;
            }
            if (back == i || back == words.first() || !name_part(words, back - 1)) continue;
            stop = back;
            at = back - 1;
            while (at > words.first() && stop - at < longest_name && name_part(words, at - 1)) --at;
            begin = at;
        } else {
            end = stop;
        }
        if (stop == at) continue;
        Claim claim = blank(words, passage, ClaimKind::role, begin, end);
        claim.holder = fold_plain(words[stop - 1].word);
        claim.text = words.text().id(words[i], Category::title_word);
        claim.value_span = words[i].span;
        claim.attribution = attribution_of(words, i);
        if (claim.holder.size() > 2) claims.push_back(std::move(claim));
    }
}

void add_quotation_claims(const Words& words, const Passage& passage, std::vector<Claim>& claims) {
    std::uint32_t open = no_token;
    for (std::uint32_t i = words.first(); i < words.last(); ++i) {
        const std::string_view sign
            = words[i].kind == TokenKind::sign ? words[i].word : std::string_view{};
        const bool either = sign == "\"";
        const bool opens
            = sign == "“" || sign == "«" || sign == "„" || (either && open == no_token);
        const bool closes = sign == "”" || sign == "»" || (sign == "“" && open != no_token)
                            || (either && open != no_token);
        if (closes && open != no_token && i > open + fewest_words) {
            Claim claim = blank(words, passage, ClaimKind::quotation, open + 1, i);
            for (std::uint32_t k = open + 1; k < i; ++k) {
                if (!words[k].is_word() && !words[k].is_number()) continue;
                if (!claim.text.empty()) claim.text += ' ';
                claim.text += words[k].word;
            }
            claim.attribution = attribution_of(words, open);
            claims.push_back(std::move(claim));
        }
        if (closes) {
            open = no_token;
        } else if (opens) {
            open = i;
        }
    }
}

}  // namespace claimdiff
