#!/bin/sh
# From a bare checkout to a first report: sets up, builds the command and checks a small corpus. Another corpus can be given:
# scripts/check-example.sh examples/flood-en
set -eu
cd "$(dirname "$0")/.."

scripts/setup.sh
{
    cmake --preset release
    cmake --build --preset release --target claimdiff_program
} >&2

# Status 1 says that discrepancies were found, and in an example they are to be found.
build/claimdiff check "${@:-examples/ferry-fr}" || [ $? -eq 1 ]
