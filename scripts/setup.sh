#!/bin/sh
# Installs what a build needs, on Debian 12; with "tests" what the tests need besides, with "fuzz" what
# the fuzzers need. Does nothing when all of it is there.
set -eu

packages="
    g++ cmake ninja-build clang-format python3 git
    libboost1.81-dev libicu-dev libfmt-dev libcli11-dev nlohmann-json3-dev libyaml-cpp-dev libsqlite3-dev libssl-dev libxxhash-dev libmimalloc-dev
    pkg-config libcsv-dev libgmime-3.0-dev libgumbo-dev libmd4c-dev libpoppler-cpp-dev libpugixml-dev libsimdjson-dev libzip-dev
    libgtest-dev libgmock-dev
    hunspell-fr-classical wordnet-base hunspell-en-us hunspell-es
"

if [ "${1:-}" = tests ]; then
    packages="$packages
        chromium groff-base libbenchmark-dev openjdk-17-jre-headless poppler-utils python3-jsonschema python3-junitparser
        python3-yaml strace util-linux valgrind
    "
    # Node may well be there without Debian's packages.
    command -v node >/dev/null && command -v npm >/dev/null || packages="$packages nodejs npm"
fi
[ "${1:-}" != fuzz ] || packages="$packages clang libclang-rt-14-dev"

if ! command -v dpkg-query >/dev/null; then
    echo "setup.sh: this is no Debian; install these packages or what your system calls them:" $packages >&2
    exit 1
fi

missing=
for package in $packages; do
    status=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || true)
    [ "$status" = installed ] || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

as_root=
if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null; then
        echo "setup.sh: as root, run: apt-get install --no-install-recommends$missing" >&2
        exit 1
    fi
    as_root=sudo
fi
echo "Installing:$missing" >&2
$as_root env DEBIAN_FRONTEND=noninteractive apt-get update -qq
$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >&2
