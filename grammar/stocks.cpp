#include "grammar/stocks.hpp"

#include "grammar/claim_builder.hpp"
#include "grammar/clause.hpp"

#include <algorithm>

#include "grammar/measured.hpp"

namespace claimdiff {

bool at_a_level(const Words& words, const Mention& mention) {
    return mention.first != words.first()
           && words.text().has_id(words[mention.first - 1], Category::amount_word, "level");
}

void add_session(const Words& words, const std::vector<Mention>& mentions, Claim& claim) {
    for (std::uint32_t i = words.first(); i < words.last(); ++i) {
        const std::string_view aspect = words.text().id(words[i], Category::aspect);
        if (!aspect.starts_with("session/")) continue;
        claim.measure.aspects.emplace_back(aspect);
        return;
    }
    const bool hour = std::any_of(mentions.begin(), mentions.end(), [](const Mention& m) {
        return m.kind == MentionKind::time || m.time.value.find('T') != std::string::npos;
    });
    if (hour) claim.measure.aspects.emplace_back("session/hour");
}

std::string measured_meaning(std::string noun, ClaimKind kind, bool at_level) {
    const bool priced = kind == ClaimKind::percent || (kind == ClaimKind::money && at_level);
    if (priced
        && (noun == "things/stocks" || noun == "sport/titles" || noun == "acts|things/stocks"))
        return "money/share price";
    for (std::size_t begin = 0, bar; noun.find('|') != noun.npos && begin < noun.size();
         begin = bar + 1) {
        bar = std::min(noun.find('|', begin), noun.size());
        if (is_measure(std::string_view(noun).substr(begin, bar - begin)))
            return noun.substr(begin, bar - begin);
    }
    return noun;
}

bool is_offer_for_share(const Words& words, const Mention& mention) {
    constexpr std::uint32_t reach = 8;  // tokens: "in cash for each Lorme Foods share"
    bool each = false, share = false;
    for (std::uint32_t i = mention.last; i < words.last() && i < mention.last + reach; ++i) {
        if (words.is_break(i) || words[i].is_number()) break;
        each = each || words[i].has(Category::per) || words[i].has(Category::every_word);
        share = words.text().has_id(words[i], Category::noun, "things/stocks")
                || words.text().has_id(words[i], Category::noun, "sport/titles");
        if (share) break;
    }
    if (!each || !share) return false;
    // "earned 40 pence a share", "a dividend of 12 pence a share"
    for (std::uint32_t i = words.first(); i < words.last(); ++i) {
        const std::string_view noun = words.text().id(words[i], Category::noun);
        if (noun.starts_with("money/dividend") || noun.starts_with("money/earnings")
            || noun.find("profit") != noun.npos || words.has_role(i, "profits")
            || words.text().has_id(words[i], Category::event, "vote/rejected"))
            return false;
    }
    return true;
}

bool speaks_of_takeover(const TokenText& text) {
    const auto& tokens = text.tokens();
    return std::any_of(tokens.begin(), tokens.end(), [&text](const Token& token) {
        const std::string_view event = text.id(token, Category::event);
        return event == "business/bought" || event == "business/merged"
               || text.id(token, Category::noun).starts_with("acts/takeovers");
    });
}

bool is_premium(const Words& words, const Mention& mention, bool of_takeover) {
    constexpr std::uint32_t reach = 4, furthest = 7;  // tokens
    // a premium may be pay or the price of an insurance, too
    std::uint32_t first = mention.first, last = mention.last;
    while (first > words.first() && !words.is_break(first - 1)) --first;
    while (last < words.last() && !words.is_break(last)) ++last;
    for (std::uint32_t i = first; i < last; ++i) {
        of_takeover = of_takeover || words.text().has_id(words[i], Category::noun, "things/stocks")
                      || words.text().has_id(words[i], Category::noun, "money/share price");
    }
    if (!of_takeover) return false;
    for (std::uint32_t i = mention.first; i > words.first() && i + reach > mention.first; --i) {
        if (words.has_role(i - 1, "premium")) return true;
        if (words.is_break(i - 1) || words.is_verb(i - 1)) break;
    }
    if (mention.last < words.last() && words.has_role(mention.last, "premium")) return true;
    // "34% above Friday's closing price": not of a share that closes there
    for (std::uint32_t i = words.first(); i < words.last(); ++i) {
        if (words.text().has_id(words[i], Category::event, "business/closed")) return false;
    }
    bool above = false;
    for (std::uint32_t i = mention.last; i < words.last() && i < mention.last + furthest; ++i) {
        if (words.is_hard_break(i) || words[i].is_number()) return false;
        above = above || words.text().has_id(words[i], Category::bound, "more-than");
        if (above && words.text().has_id(words[i], Category::noun, "money/share price"))
            return true;
    }
    return false;
}

// "in a £1.42bn deal", "for £1.24bn in cash", "values the firm at £1.24bn"
bool ClaimBuilder::is_price_of_firm(const Claim& claim) {
    const Decimal least(1000000);
    if (claim.quantity.value < least) return false;
    const std::string &noun = claim.measure.noun, &event = claim.measure.event;
    const bool deal = noun == "things/contracts" || noun == "money/contract value"
                      || noun.starts_with("acts/takeovers");
    const bool paid = noun == "money/cash" && event == "business/bought";
    return (deal || paid || event == "business/valued") && tells_of_takeover();
}

std::string owner_of(const Words& words, const Mention& stake) {
    constexpr std::uint32_t reach = 8;  // tokens
    for (std::uint32_t i = stake.last; i < words.last() && i < stake.last + reach; ++i) {
        if (words.is_hard_break(i)) break;
        if (words.has_role(i, "agent")) return object_after(words, i).holder;
    }
    for (std::uint32_t i = stake.first; i > words.first() && !words.is_hard_break(i - 1); --i) {
        if (!words.is_verb(i - 1) || words[i - 1].has(Category::auxiliary)) continue;
        VerbGroup group = verb_group(words, i - 1);
        return subject_before(words, group.first, group.doubtful).holder;
    }
    return {};
}

bool is_stake(const Words& words, const Mention& mention) {
    constexpr std::uint32_t reach = 4;
    // "18% of the shares"
    std::uint32_t of = mention.last;
    if (of < words.last() && words[of].has(Category::of_word)) {
        do ++of;
        while (of < words.last() && words[of].has(Category::article));
        if (of < words.last() && words.text().has_id(words[of], Category::noun, "things/stocks"))
            return true;
    }
    for (std::uint32_t i = mention.first; i > words.first() && i + reach > mention.first; --i) {
        const Token& t = words[i - 1];
        if (words.text().has_id(t, Category::state, "agent/owned")) return true;
        if (words.is_break(i - 1) || words.is_noun(i - 1)) return false;
        const bool at = i < mention.first && words[i].has(Category::place_preposition);
        if (at && words.text().has_id(t, Category::event, "justice/checked")) return true;
    }
    return false;
}

}  // namespace claimdiff
