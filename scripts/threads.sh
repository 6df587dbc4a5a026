#!/bin/sh
# Builds the command with the thread sanitizer, in build/tsan, and runs it on eight threads over the
# examples and over one article in every format; a data race ends it with status 66.
set -eu
cd "$(dirname "$0")/.."

scripts/setup.sh
cmake --preset tsan
cmake --build --preset tsan --target claimdiff_program
export TSAN_OPTIONS="suppressions=$PWD/scripts/threads.supp"
# GLib hands the memory of small objects from thread to thread, under locks that the sanitizer does not
# see; with this it leaves that to malloc.
export G_SLICE=always-malloc
corpus=$(mktemp -d)
trap 'rm -rf "$corpus"' EXIT
python3 - "$corpus" <<'END'
import pathlib, sys
sys.path.insert(0, "tests/readers")
import formats
for copy in range(16):
    for name, content in formats.everything().items():
        pathlib.Path(sys.argv[1], f"{copy}-{name}").write_bytes(content)
END
for folder in examples/*/ "$corpus"; do
    for command in "check --format json" extract; do
        status=0
        build/tsan/claimdiff $command --threads 8 "$folder" >/dev/null || status=$?
        [ "$status" -le 1 ] || { echo "threads.sh: status $status: claimdiff $command $folder" >&2; exit 1; }
    done
done
echo "no data race found"
