// Two reporters seldom say with one word what a sum was: "28 million will go into the works" and
// "an investment of 28 million", "sold for a euro" and "the price is a euro".
#include "grammar/sum_names.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "grammar/measured.hpp"

namespace claimdiff {
namespace {

// What becomes of the event once the sum is named after it.
enum class After : std::uint8_t {
    stays,  // "renovated for 15 million"
    goes,   // "lost 3 million"
    thing   // "bought [the plant] for 3 million": what the price is of
};

struct Named {
    std::string_view event, sum;
    After after;
};
constexpr std::array<Named, 11> sums{{
    {"works", "money/cost", After::stays},
    {"business/lost", "money/net loss", After::goes},
    {"business/turned over", "money/revenue", After::goes},
    {"business/bought", "money/price", After::thing},
    {"business/sold", "money/price", After::thing},
    {"business/invested", "money/investment", After::goes},
    {"justice/fined", "money/fine", After::goes},
    {"business/compensated", "money/compensation", After::goes},
    {"justice/stolen", "money/loot", After::goes},
    {"justice/charged", "money/price", After::goes},
    {"business/saved", "money/savings", After::goes},
}};

bool is_of(std::string_view id, std::string_view family) {
    return id == family || (id.starts_with(family) && id[family.size()] == '/');
}

}  // namespace

void name_sum(Measure& measure) {
    // "A ticket costs 19 euros", "le billet passe à 17 euros"
    constexpr std::string_view ticket = "things/tickets";
    if (measure.noun == ticket || (measure.noun == "money/cost" && measure.event == ticket)) {
        measure.noun = "money/price/ticket";
        measure.event.clear();
    }
    if (is_measure(measure.noun)) return;
    // "Un nouveau bâtiment, estimé à 3 millions": what a thing is put at is its cost.
    if (measure.event.empty() && is_of(measure.noun, "buildings")) {
        measure.event = std::exchange(measure.noun, "money/cost");
        return;
    }
    if (is_of(measure.noun, "acts/crimes")) {  // "an €84 million fraud"
        measure = {"money/loot", {}, {}, {}, {}};
        return;
    }
    if (measure.noun == "acts/works") {  // "travaux chiffrés à 380 000 euros"
        measure.noun = "money/cost";
        return;
    }
    const auto named = std::find_if(
        sums.begin(), sums.end(), [&](const Named& n) { return is_of(measure.event, n.event); });
    if (named == sums.end()) return;
    const bool known = measure.noun.find(':') == std::string::npos;
    // "lost 3 million fish", "stole 3 million watches": not of what is no bearer of a sum.
    const bool bearer = measure.noun.empty() || !known || is_of(measure.noun, "organisations")
                        || is_of(measure.noun, "places") || is_of(measure.noun, "buildings")
                        || is_of(measure.noun, "people");
    if (named->after == After::goes && !bearer) return;
    // "won 64,000 customers and turned over 1.7 billion": of the customers, not a firm's
    if (named->sum == "money/revenue" && is_of(measure.noun, "people")) return;
    if (named->after == After::thing) {
        measure.event = known && !is_of(measure.noun, "people") ? measure.noun : std::string{};
    } else if (named->after == After::goes) {
        measure.event.clear();
    }
    measure.noun = named->sum;
}

bool is_price(const Words& words, const Mention& sum) {
    constexpr std::uint32_t reach = 16;  // tokens
    std::uint32_t i = sum.first;
    while (i > words.first()
           && (words[i - 1].has(Category::bound) || words[i - 1].has(Category::article)))
        --i;
    if (i == words.first() || !words.has_role(i - 1, "in-return")) return false;
    for (std::uint32_t k = i - 1; k > words.first() && k + reach > sum.first; --k) {
        const Token& t = words[k - 1];
        if (words.is_hard_break(k - 1) || t.has(Category::currency)) return false;
        const std::string_view event = words.text().id(t, Category::event);
        if (event == "business/bought" || event == "business/sold") return true;
        // "bought the yard, and built a hall for 3 million"
        const bool other
            = t.has(Category::conjunction) || t.has(Category::auxiliary)
              || (!event.empty() && words.may_be_verb(k - 1) && !event.starts_with("state/"));
        if (other) return false;
    }
    return false;
}

}  // namespace claimdiff
