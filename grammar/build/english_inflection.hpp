// Regular English inflection. Each function gives the spellings to choose among, likeliest first.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace claimdiff::build {

// "city" → cities; "church" → churches; "hero" → heroes, heros; also a verb's third person.
std::vector<std::string> with_s(std::string_view word);

// "move" → moved; "carry" → carried; "stop" → stopped, stoped; "visit" → visited, visitted.
std::vector<std::string> with_ed(std::string_view verb);

// "move" → moving; "die" → dying; "stop" → stopping, stoping.
std::vector<std::string> with_ing(std::string_view verb);

// "safe" → safer, safest; "big" → bigger, biggest. One list for -er, one for -est.
std::vector<std::string> with_er(std::string_view adjective);
std::vector<std::string> with_est(std::string_view adjective);

}  // namespace claimdiff::build
