#include "grammar/other_events.hpp"

namespace claimdiff {

bool is_of_another(const Words& words, const Mention& mention) {
    constexpr std::uint32_t reach = 3;  // tokens
    for (std::uint32_t i = words.first(); i < mention.first; ++i) {
        if (!words.has_role(i, "another")) continue;
        for (std::uint32_t k = i + 1; k < mention.first && k <= i + reach; ++k) {
            const std::string_view noun = words.text().id(words[k], Category::noun);
            for (std::string_view event :
                 {"acts/fires",
                  "acts/accidents",
                  "acts/explosions",
                  "acts/earthquakes",
                  "acts/floods",
                  "acts/landslides",
                  "acts/avalanches",
                  "acts/storms"}) {
                if (noun.starts_with(event)) return true;
            }
            if (!words.is_adjective(k)) break;
        }
    }
    return false;
}

}  // namespace claimdiff
