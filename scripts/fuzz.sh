#!/bin/sh
# Builds the fuzzers with clang's sanitizers, in build/fuzz, and runs each for a while from its seeds
# in tests/fuzz and what was found before: scripts/fuzz.sh [SECONDS [NAME…]], 20 seconds and all of
# them unless told. An input that fails is left in build/fuzz.
set -eu
cd "$(dirname "$0")/.."
seconds=${1:-20}
[ $# -eq 0 ] || shift
[ $# -ne 0 ] || set -- $(cd tests/fuzz && ls -d */ | tr -d /)

scripts/setup.sh fuzz
cmake --preset fuzz
cmake --build --preset fuzz --target claimdiff_fuzzers

# Leaks are looked for in the tests (scripts/test.sh asan). Here a search of the heap after every few
# inputs, and a last one of all that the fuzzer itself keeps, takes longer than the inputs.
export ASAN_OPTIONS=detect_leaks=0 UBSAN_OPTIONS=print_stacktrace=1
for name; do
    mkdir -p "build/fuzz/found/$name"
    timeout -k 10 $((seconds + 120)) "build/fuzz/claimdiff_${name}_fuzzer" -max_total_time="$seconds" -timeout=60 \
        -rss_limit_mb=2048 -max_len=4096 -print_final_stats=1 -artifact_prefix=build/fuzz/ \
        "build/fuzz/found/$name" "tests/fuzz/$name"
done
