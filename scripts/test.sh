#!/bin/sh
# From a bare checkout to tested: sets up, builds and runs all tests. A CMake preset can be named: scripts/test.sh asan
set -eu
cd "$(dirname "$0")/.."
preset=${1:-release}

scripts/setup.sh tests
cmake --preset "$preset"
cmake --build --preset "$preset"
ctest --preset "$preset" --parallel "$(nproc)"
