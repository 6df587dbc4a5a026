#!/bin/sh
# The first step of action.yml: a claimdiff for the steps that follow, unless one is installed.
set -eu

if command -v claimdiff >/dev/null; then exit 0; fi
cd "$(dirname "$0")/.."
scripts/setup.sh
cmake --preset release
cmake --build --preset release --target claimdiff_program
echo "$PWD/build" >>"$GITHUB_PATH"
