// Files that people write: rules, waivers, baselines, manifests. Whatever stands in one, it is read
// or refused with a place.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "checker/baseline.hpp"
#include "checker/manifest.hpp"
#include "checker/rule_loader.hpp"
#include "checker/waivers.hpp"

namespace {

template <class Result>
void check(const Result& result) {
    if (!result && result.error().message.empty()) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace claimdiff;
    const std::string_view yaml(reinterpret_cast<const char*>(data), size);
    check(parse_rule(yaml, "fuzz/rule", "rule.yaml"));
    check(parse_waivers(yaml, "waivers.yaml"));
    check(parse_manifest(yaml, "corpus.yaml"));
    check(parse_baseline(yaml, "baseline.yaml"));
    return 0;
}
