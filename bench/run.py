#!/usr/bin/env python3
"""Measures the whole program against `wc -m` on the same files, in interleaved runs.

    python3 bench/run.py build/claimdiff [--documents 10000] [--seed 1] [--runs 5]

Prints the median of each command and its ratio to `wc -m`; the table of the README is this script's.
"""
import argparse
import os
import pathlib
import platform
import random
import resource
import shutil
import statistics
import subprocess
import tempfile
import time

import make_corpus


def seconds(command, stdin=None):
    """Wall time of a command, and the largest memory of any so far."""
    with open(stdin or os.devnull, "rb") as given:
        begin = time.perf_counter()
        status = subprocess.run(command, stdin=given, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode
        taken = time.perf_counter() - begin
    if status > 1:
        raise SystemExit(f"run.py: {' '.join(command[:6])} … gave status {status}")
    return taken


def peak(command):
    """The largest memory of a command, in MB: measured in a process of its own."""
    child = os.fork()
    if child == 0:
        subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os._exit(min(255, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 8192))
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) * 8


def change_one(folder, copy, chance):
    """Copies the corpus, with one number of one text changed: another text each time."""
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(folder, copy)
    text = chance.choice(sorted(pathlib.Path(copy).rglob("*.txt")))
    text.write_text(make_corpus.new_version(chance, text.read_text()))


def machine():
    model = next((line.split(":")[1].strip() for line in pathlib.Path("/proc/cpuinfo").read_text().splitlines()
                  if line.startswith("model name")), platform.processor())
    return f"{model}, {os.cpu_count()} CPUs, {platform.system()} {platform.machine()}"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("--documents", type=int, default=10000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--runs", type=int, default=5)
    arguments = parser.parse_args()
    program = [os.path.abspath(arguments.program)]
    chance = random.Random(arguments.seed)
    with tempfile.TemporaryDirectory() as folder:
        all_of, few = f"{folder}/all", f"{folder}/few"
        size = make_corpus.write(all_of, arguments.documents, arguments.seed, versions=10)
        make_corpus.write(f"{folder}/tenth", max(1, arguments.documents // 10), arguments.seed, versions=10)
        make_corpus.write(few, 5, arguments.seed)
        changed = f"{folder}/changed"
        names = f"{folder}/names"
        pathlib.Path(names).write_bytes(b"\0".join(str(p).encode() for p in sorted(pathlib.Path(all_of).rglob("*.txt"))))
        extract = program + ["extract", "--no-config", "--format", "jsonl"]
        check = program + ["check", "--no-config", "--format", "jsonl"]
        commands = {
            "wc -m": (["xargs", "-0", "env", "LC_ALL=C.UTF-8", "wc", "-m"], names, size),
            "extract, 1 thread": (extract + ["--threads", "1", all_of], None, size),
            "extract, 2 threads": (extract + ["--threads", "2", all_of], None, size),
            "check, 1 thread": (check + ["--threads", "1", all_of], None, size),
            "check, 1 thread, a tenth": (check + ["--threads", "1", f"{folder}/tenth"], None, size / 10),
            "check, five articles": (check + [few], None, None),
            "check, one changed, cached": (check + ["--threads", "1", "--cache", f"{folder}/cache", changed], None, size),
        }
        subprocess.run(check + ["--cache", f"{folder}/cache", all_of], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        times = {name: [] for name in commands}
        for _ in range(arguments.runs):
            change_one(all_of, changed, chance)
            for name, (command, stdin, _) in commands.items():
                times[name].append(seconds(command, stdin))
        reference = size / statistics.median(times["wc -m"])
        print(f"{arguments.documents} documents, {size / 1e6:.1f} MB, medians of {arguments.runs} runs; {machine()}\n")
        print("| command | seconds | MB/s | against `wc -m` |\n|---|---|---|---|")
        for name, (_, _, of) in commands.items():
            median = statistics.median(times[name])
            rate = f"{of / median / 1e6:.1f} | {of / median / reference:.2f}" if of else " | "
            print(f"| {name} | {median:.3f} | {rate} |")
        print(f"\nmemory: extract {peak(commands['extract, 1 thread'][0])} MB, check {peak(commands['check, 1 thread'][0])} MB")


if __name__ == "__main__":
    main()
