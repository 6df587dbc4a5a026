#!/usr/bin/env python3
"""Counts the conflicts found in texts that agree in every fact: each is a false alarm.

    agreeing.py PROGRAM [FILE...]

A file of tests/agreeing holds clusters of three texts about one event, by writers who did not know the program:
full of wholes and parts, roundings, units, stages, earlier events and several people, and without a contradiction.
Other files are measured alone. Of those here, no more conflicts may be found than are left to mend.
"""
import json
import pathlib
import re
import subprocess
import sys
import tempfile

CEILINGS = {"english": 6, "french": 5, "mixed": 4, "further": 11, "latest": 10}


def conflicts(program, cluster):
    with tempfile.TemporaryDirectory() as folder:
        for place, text in enumerate(cluster["texts"], 1):
            name = re.sub(r"\W+", "_", text["name"], flags=re.ASCII)
            pathlib.Path(folder, f"{place}_{name}.txt").write_text(
                f"---\ndate: {text['published']}\nlang: {text['language']}\n---\n{text['text']}\n", encoding="utf-8")
        run = subprocess.run([program, "check", "--no-config", "--format", "json", folder],
                             stdout=subprocess.PIPE, check=False, encoding="utf-8")
    if run.returncode not in (0, 1):
        sys.exit(f"{cluster['id']}: exit status {run.returncode}")
    return [f for f in json.loads(run.stdout)["findings"] if f["class"] == "conflict"]


def main():
    program, *files = sys.argv[1:]
    folder = pathlib.Path(__file__).parent / "agreeing"
    paths = [pathlib.Path(f) for f in files] or [folder / f"{name}.json" for name in CEILINGS]
    total = clusters = 0
    bad = []
    for path in paths:
        wrong = 0
        for cluster in json.loads(path.read_text(encoding="utf-8")):
            clusters += 1
            for finding in conflicts(program, cluster):
                wrong += 1
                print(f"{cluster['id']} {finding['rule']}: {finding['message']}")
                for side in finding["sides"]:
                    claim = side["claims"][0]
                    print(f"    {claim['document']}: {claim['sentence']}")
        print(f"{path.stem}: {wrong} conflicts")
        total += wrong
        if path.parent == folder and wrong > CEILINGS[path.stem]:
            bad.append(f"{path.stem}: {wrong}, at most {CEILINGS[path.stem]}")
    print(f"agreeing: {total} conflicts in {clusters} clusters")
    if bad:
        sys.exit("more false alarms than before: " + "; ".join(bad))


if __name__ == "__main__":
    main()
