#!/usr/bin/env python3
"""Checks that the shipped rules fire when an agreeing value of a silent test is changed.

    perturbed_rules.py PROGRAM

KNOWN keeps, by rule, how many changes still leave it silent; more than that fail. Once a change brings a figure down, lower
it here. NOTHING_AGREES are the rules without a silent test in which two texts agree; no rule may join them.
"""
import json
import subprocess
import sys

KNOWN = {}
NOTHING_AGREES = {"news/scores"}


def main():
    run = subprocess.run(
        [sys.argv[1], "test", "--perturb", "--format", "json"], stdout=subprocess.PIPE, check=False, encoding="utf-8"
    )
    if run.returncode not in (0, 1):
        sys.exit(f"exit status {run.returncode}")
    perturbed = json.loads(run.stdout)["perturbed"]
    silent, fired = {}, 0
    for change in perturbed["changes"]:
        fired += change["outcome"] == "fired"
        if change["outcome"] == "silent":
            silent.setdefault(change["rule"], []).append(change)
    bad = []
    for rule in sorted(set(silent) | set(KNOWN)):
        count, known = len(silent.get(rule, [])), KNOWN.get(rule, 0)
        for change in silent.get(rule, []):
            print(f"{change['path']}:{change['line']}: {change['place']}: {change['before']} -> {change['after']}: {change['reason']}")
        if count < known:
            print(f"{rule}: fewer than known: set KNOWN to {count}")
        if count > known:
            bad.append(f"{rule}: {count} changes unnoticed, {known} known")
    for rule in perturbed["nothing_agrees"]:
        if rule not in NOTHING_AGREES:
            bad.append(f"{rule}: no silent test in which two texts agree")
    total = fired + sum(map(len, silent.values()))
    print(f"{fired} of {total} changes noticed")
    if fired == 0 or bad:
        sys.exit("\n".join(bad) or "nothing was changed")


if __name__ == "__main__":
    main()
