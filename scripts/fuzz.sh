#!/bin/sh
# Builds the fuzzers with clang's sanitizers, in build/fuzz, and runs each for a while from its seeds
# in tests/fuzz: scripts/fuzz.sh [SECONDS], 20 unless told. An input that fails is left in build/fuzz.
set -eu
cd "$(dirname "$0")/.."
seconds=${1:-20}

scripts/setup.sh fuzz
cmake --preset fuzz
cmake --build --preset fuzz --target claimdiff_fuzzers
for seeds in tests/fuzz/*/; do
    name=$(basename "$seeds")
    mkdir -p "build/fuzz/found/$name"
    "build/fuzz/claimdiff_${name}_fuzzer" -max_total_time="$seconds" -timeout=20 -max_len=4096 -print_final_stats=1 \
        -artifact_prefix=build/fuzz/ "build/fuzz/found/$name" "$seeds"
done
