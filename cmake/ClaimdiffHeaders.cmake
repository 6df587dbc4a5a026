# Headers of libraries that most sources read, parsed once for each set of flags: half of the time a small source takes. Every
# source still includes what it uses; the fuzzers are built without this (CMakePresets.json), so that it is noticed if one does not.
set(claimdiff_common_headers
    <algorithm> <array> <map> <optional> <set> <span> <string> <string_view> <vector> <fmt/format.h>)
