#!/usr/bin/env python3
"""Checks the program on the corpora in tests/corpora against their gold.json.

    corpora.py PROGRAM [CORPUS ...]

A finding hits a gold discrepancy when two of its sides cite quotes of two gold sides of different value. Prints, for
each corpus and each group, the discrepancies hit and the conflicts that are right, and fails when the totals fall below
the floors: they are what the program reached, less a little, so that a change that loses ground is seen.

Those who work on the program read the first group, and the weights of checker/likeness_weights.hpp are fitted to part of
it; nobody who works on it reads the second, which says how it does on coverage it has not seen.
"""
import json
import pathlib
import subprocess
import sys

HELD_OUT = {
    "balloon-fenwell", "boil-marlbeck", "bombe-haldenburg", "carambolage-a613", "corn-exchange-harrowmere",
    "cup-final", "elecciones", "en-annual", "en-de-streik", "en-de-unglueck", "en-es-inundacion",
    "en-es-terremoto", "en-fire", "en-storm", "en-trial", "fichaje-belmar", "fr-bilan", "fr-en-greve",
    "fr-en-manif", "fr-explosion", "fr-incendie", "fr-tempete", "garrow-fell", "grippe-mourenx",
    "halmstedt-marathon", "jugement-alteis", "larkin-heat", "legionella", "leitzins", "opa-lorival", "seisme",
    "theatre-verneville", "tresor-courtaigne", "ultra-valdorge", "vendanges-lorvenne", "verdict"}
FLOORS = {"read": (0.52, 0.88), "held out": (0.36, 0.79)}  # recall, precision
TRAP_CEILING = 0.03
COUNTED = {"conflict", "scope", "update"}


def read(corpus):
    gold = json.loads((corpus / "gold.json").read_text(encoding="utf-8"))
    texts = {p.name: p.read_bytes() for p in (corpus / "sources").iterdir()}
    return gold, texts


def cited(text, quote, claims, name):
    """Whether one of the claims stands in an occurrence of the quote in that document."""
    needle, at = quote.encode(), -1
    while (at := text.find(needle, at + 1)) >= 0:
        if any(c["document"] == name and c["begin"] < at + len(needle) and at < c["end"] for c in claims):
            return True
    return False


def values_of(side, gold_sides, texts):
    return {g.get("value") for g in gold_sides if cited(texts[g["doc"]], g["quote"], side["claims"], g["doc"])}


def hits(finding, item, texts):
    seen = [v for v in (values_of(s, item["sides"], texts) for s in finding["sides"]) if v]
    return any(len(a | b) > 1 for i, a in enumerate(seen) for b in seen[i + 1:])


def springs(finding, trap, texts):
    on = [[i for i, s in enumerate(finding["sides"])
           if cited(texts[t["doc"]], t["quote"], s["claims"], t["doc"])] for t in trap["sides"][:2]]
    return any(i != j for i in on[0] for j in on[1])


def measure(program, corpus):
    gold, texts = read(corpus)
    run = subprocess.run([program, "check", "--format", "json", str(corpus / "sources")], capture_output=True)
    if run.returncode not in (0, 1):
        sys.exit(f"{corpus.name}: status {run.returncode}: {run.stderr.decode()}")
    findings = json.loads(run.stdout)["findings"]
    conflicts = [f for f in findings if f["class"] == "conflict"]
    asked = [d for d in gold["discrepancies"] if d["class"] in COUNTED and not d.get("optional")]
    wanted = [d for d in gold["discrepancies"] if d["class"] == "conflict" or d.get("optional")]
    return {
        "asked": len(asked),
        "hit": sum(any(hits(f, d, texts) for f in findings) for d in asked),
        "conflicts": len(conflicts),
        "right": sum(any(hits(f, d, texts) for d in wanted) for f in conflicts),
        "traps": len(gold["traps"]),
        "sprung": sum(any(springs(f, t, texts) for f in conflicts) for t in gold["traps"]),
    }


def main():
    program, named = sys.argv[1], sys.argv[2:]
    root = pathlib.Path(__file__).parent / "corpora"
    corpora = [pathlib.Path(n) for n in named] or sorted(p.parent for p in root.glob("*/gold.json"))
    low = []
    for group, (recall_floor, precision_floor) in FLOORS.items():
        total = {}
        for corpus in corpora:
            if (corpus.name in HELD_OUT) != (group == "held out"):
                continue
            counts = measure(program, corpus)
            print(f"{corpus.name:24}", " ".join(f"{k} {v}" for k, v in counts.items()))
            for key, value in counts.items():
                total[key] = total.get(key, 0) + value
        if not total:
            continue
        recall, precision = total["hit"] / total["asked"], total["right"] / max(1, total["conflicts"])
        traps = total["sprung"] / total["traps"]
        print(f"{group}: recall {recall:.2f}, precision of conflicts {precision:.2f}, traps sprung {traps:.2f}")
        if not named and (recall < recall_floor or precision < precision_floor or traps > TRAP_CEILING):
            low.append(f"{group}: below the floors: recall {recall_floor}, precision {precision_floor}, traps {TRAP_CEILING}")
    sys.exit("\n".join(low) or None)


if __name__ == "__main__":
    main()
