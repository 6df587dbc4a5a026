#!/usr/bin/env python3
"""One corpus, many circumstances, the same bytes: threads, order of files and arguments, locale, time zone, checkout path.

Usage: determinism.py PROGRAM
"""
import os
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).parent / "readers"))
import formats

PROGRAM = os.path.abspath(sys.argv[1])
FORMATS = ("json", "text", "sarif", "html", "csv")
EXAMPLES = pathlib.Path(__file__).parent.parent / "examples"


def corpus():
    """Name → bytes: the examples, and an article in every format with a figure that differs in some."""
    files = {}
    for path in sorted(EXAMPLES.rglob("*.txt")):
        files[f"{path.parent.name}/{path.name}"] = path.read_bytes()
    for name, content in formats.everything().items():
        files[f"formats/{name}"] = content
    files["formats/other.txt"] = files["formats/plain.txt"].replace(b"Eleven crew", b"Thirteen crew")
    files["formats/other.jsonl"] = files["formats/desk.jsonl"].replace(b"2,400", b"2,900")
    return files


def make(folder, files, order):
    for name in order:
        path = pathlib.Path(folder, "corpus", name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(files[name])


def run(folder, format_name, threads, variables, arguments=("corpus",)):
    done = subprocess.run(
        [PROGRAM, "check", *arguments, "--format", format_name, "--threads", str(threads)],
        cwd=folder, env={"PATH": os.environ["PATH"], **variables}, capture_output=True)
    assert done.returncode == 1, done.stderr.decode()
    return done.stdout


def main():
    files = corpus()
    names = sorted(files)
    shuffled = names[:]
    random.Random(4).shuffle(shuffled)
    with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory(prefix="à côté ") as two:
        make(one, files, names)
        make(two, files, shuffled)
        compared = 0
        for format_name in FORMATS:
            expected = run(one, format_name, 1, {"LC_ALL": "C"})
            circumstances = [
                (one, 8, {"LC_ALL": "C"}, ("corpus",)),
                (one, 3, {"LC_ALL": "fr_FR.UTF-8", "LANG": "fr_FR.UTF-8"}, ("corpus",)),
                (two, 8, {"LC_ALL": "tr_TR.UTF-8", "TZ": "Pacific/Auckland"}, ("corpus",)),
                (two, 1, {"LC_ALL": "C.UTF-8", "TZ": "America/New_York"}, ("corpus",)),
            ]
            for folder, threads, variables, arguments in circumstances:
                got = run(folder, format_name, threads, variables, arguments)
                assert got == expected, f"{format_name}, {threads} threads, {variables}: other bytes"
                compared += 1
            paths = [f"corpus/{name}" for name in names]
            forward = run(one, format_name, 2, {}, paths)
            random.Random(5).shuffle(paths)
            assert run(two, format_name, 2, {}, paths) == forward, f"{format_name}: the order of the arguments shows"
            compared += 1
        print(f"{len(files)} files, {compared} comparisons, {len(FORMATS)} formats: the same bytes")


main()
