#!/usr/bin/env python3
"""Counts the instructions that `extract` takes for a byte of text, and compares them with the kept figure.

    python3 bench/instructions.py build/claimdiff             fails when they are more than 10 % above it
    python3 bench/instructions.py build/claimdiff --update    keeps the new figure, bench/instructions.json

Valgrind's count does not depend on the machine's load. It does depend on the compiler and on the versions of
libstdc++, ICU and glibc: the kept figure is of a release build by Debian 12's g++. Starting the program is
counted apart. A change that needs more instructions for good reason says so and updates the figure with it.
"""
import argparse
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

import make_corpus

KEPT = pathlib.Path(__file__).with_name("instructions.json")
DOCUMENTS = 60
MARGIN = 1.10


def instructions(program, folder):
    command = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null",
               program, "extract", "--no-config", "--threads", "1", "--format", "jsonl", folder]
    # The C library picks its string functions by the processor; these are on every one.
    tunables = "glibc.cpu.hwcaps=-AVX2,-AVX512F,-AVX512VL,-ERMS,-AVX_Fast_Unaligned_Load"
    environment = {**os.environ, "LC_ALL": "C", "GLIBC_TUNABLES": tunables}
    run = subprocess.run(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    found = re.search(r"Collected : (\d+)", run.stderr)
    if run.returncode != 0 or not found:
        sys.exit(f"instructions.py: {' '.join(command)} failed:\n{run.stderr}")
    return int(found[1])


def measure(program):
    with tempfile.TemporaryDirectory() as folder:
        size = make_corpus.write(f"{folder}/corpus", DOCUMENTS)
        make_corpus.write(f"{folder}/one", 1)
        one = next(pathlib.Path(folder, "one").rglob("*.txt"))
        one.write_text("Nothing.\n")
        start = instructions(program, f"{folder}/one")
        return {"start": start, "per_byte": round((instructions(program, f"{folder}/corpus") - start) / size, 1)}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("--update", action="store_true")
    arguments = parser.parse_args()
    found = measure(arguments.program)
    if arguments.update:
        KEPT.write_text(json.dumps(found, indent=2) + "\n")
    kept = json.loads(KEPT.read_text())
    bad = False
    for name in kept:
        ratio = found[name] / kept[name]
        print(f"{name}: {found[name]} instructions, kept {kept[name]} ({ratio:.3f})")
        bad = bad or ratio > MARGIN
    if bad:
        sys.exit("more than 10 % above the kept figure: find out why, or keep the new one with --update")


if __name__ == "__main__":
    main()
