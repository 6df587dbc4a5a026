#!/usr/bin/env python3
"""Checks that texts about different things give no findings.

    unrelated.py PROGRAM

Each folder of tests/unrelated holds five short articles of one sort (five accidents, five results of companies …) about
five different things: every finding, whatever its level, is wrong.
"""
import json
import pathlib
import subprocess
import sys


def findings(program, folder):
    run = subprocess.run(
        [program, "check", "--format", "json", str(folder)], stdout=subprocess.PIPE, check=False, encoding="utf-8"
    )
    if run.returncode not in (0, 1):
        sys.exit(f"{folder.name}: exit status {run.returncode}")
    return json.loads(run.stdout)["findings"]


def show(finding):
    print(f"  {finding['class']} {finding['rule']}: {finding['message']}")
    for side in finding["sides"]:
        claim = side["claims"][0]
        print(f"    {claim['document']}: {claim['sentence']}")


def main():
    program = sys.argv[1]
    folders = sorted(path for path in (pathlib.Path(__file__).parent / "unrelated").iterdir() if path.is_dir())
    if len(folders) != 10:
        sys.exit(f"{len(folders)} folders instead of 10")
    bad = []
    for folder in folders:
        found = findings(program, folder)
        print(f"{folder.name}: {len(found)} wrong")
        for finding in found:
            show(finding)
        if found:
            bad.append(folder.name)
    if bad:
        sys.exit(f"texts about different things are compared: {', '.join(bad)}")


if __name__ == "__main__":
    main()
