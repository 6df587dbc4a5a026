#!/usr/bin/env python3
"""Fits the weights of checker/likeness_weights.hpp to annotated corpora.

    fit.py [--only FAMILY] PAIRS OUTPUT CORPUS...      (PAIRS: the program built from pairs.cpp; needs python3-numpy, python3-yaml)

A CORPUS is a folder with gold.json and sources/, a folder of unrelated texts, or a rule file with its tests.

Two claims speak of one slot when they stand in two sides of one discrepancy or in one corroboration of gold.json; any
other two that differ in value do not, nor do any two in a folder of unrelated texts. Logistic
regression with a quadratic penalty, solved by Newton's method, so that the same corpora give the same weights. Prints how well each corpus is told by the weights of the others.
"""
import json
import pathlib
import re
import subprocess
import sys
import tempfile

import numpy
import yaml

PENALTY = 10.0
WORTH_A_LOOK = -2.5  # as in checker/likeness.hpp
THRESHOLD = 0  # as in checker/rivals.cpp
FAMILIES = {0: "figures", 1: "dates"}  # as in checker/likeness.hpp


def places(text, quote):
    needle, at = quote.encode(), -1
    while (at := text.find(needle, at + 1)) >= 0:
        yield at, at + len(needle)


def pairs_of(program, corpus):
    if corpus.suffix == ".yaml":
        return read_rule(program, corpus)
    if not (corpus / "gold.json").exists():  # unrelated texts: nothing in them is of one slot
        return read_pairs(program, corpus, lambda place: set())
    gold = json.loads((corpus / "gold.json").read_text(encoding="utf-8"))
    texts = {p.name: p.read_bytes() for p in (corpus / "sources").iterdir()}
    items = []  # the spans of each thing that the gold speaks of
    for item in gold["discrepancies"] + gold.get("corroborations", []):
        sides = item.get("sides", item.get("claims", []))
        items.append([(s["doc"], b, e) for s in sides if s["doc"] in texts for b, e in places(texts[s["doc"]], s["quote"])])

    def items_of(place):
        name, begin, end = place
        return {i for i, spans in enumerate(items) for d, b, e in spans if d == name and begin < e and b < end}

    return read_pairs(program, corpus / "sources", items_of)


def read_rule(program, path):
    """The tests of a rule: two values that a finding has side by side are of one slot, others are not."""
    joined = [[] for _ in FAMILIES]
    for test in yaml.safe_load(path.read_text(encoding="utf-8"))["tests"]:
        with tempfile.TemporaryDirectory() as folder:
            for document in test["documents"]:
                head = f"---\ndate: {document.get('published', '')}\nlanguage: {document['language']}\n---\n"
                pathlib.Path(folder, document["name"]).write_text(head + document["text"] + "\n", encoding="utf-8")
            values = [set(f["values"]) for f in test["findings"] if "values" in f]
            run = subprocess.run([program, folder], capture_output=True, check=True, text=True).stdout
            for pair in map(json.loads, run.splitlines()):
                if not test["findings"] or values:  # a finding without values says too little
                    pair["same"] = any(all(shown(v) in side for v in pair["values"]) for side in values)
                    for end in ("a", "b"):
                        pair[end][0] = test["name"] + "/" + pair[end][0]
                    joined[pair["family"]].append(pair)
    return [features(pairs, None) for pairs in joined]


def shown(value):
    """A value as rule tests write it: "12 kilometer" is "12"."""
    words = value.split()
    return " ".join(words[:-1]) if len(words) > 1 and words[-1].isalpha() or words[-1] == "%" else value


def read_pairs(program, folder, items_of):
    out = subprocess.run([program, str(folder)], capture_output=True, check=True, text=True).stdout
    every = [json.loads(line) for line in out.splitlines()]
    return [features([p for p in every if p["family"] == family], items_of) for family in FAMILIES]


def features(pairs, items_of):
    return {
        "x": numpy.array([p["x"] for p in pairs]),
        "y": numpy.array([p["same"] if "same" in p else bool(items_of(p["a"]) & items_of(p["b"])) for p in pairs], dtype=float),
        "differ": numpy.array([p["differ"] for p in pairs], dtype=bool),
        "values": [p["values"] for p in pairs],
        "ends": [(tuple(p["a"]), tuple(p["b"])) for p in pairs],
    }


def standings(corpus, odds):
    """As checker/rivals.cpp computes them."""
    partners, shown, differ = {}, {}, corpus["differ"]
    for k, (a, b) in enumerate(corpus["ends"]):
        shown[a], shown[b] = corpus["values"][k]
        if odds[k] >= WORTH_A_LOOK:
            partners.setdefault(a, {})[b] = k
            partners.setdefault(b, {})[a] = k
    rows = numpy.zeros((len(odds), 7))
    for k, (a, b) in enumerate(corpus["ends"]):
        margins, elsewhere, witness = [], 0, 0
        for claim, other in ((a, b), (b, a)):
            rivals = [r for c, r in partners.get(claim, {}).items() if c[0] == other[0] and shown[c] != shown[other]]
            margins.append(odds[k] - max([odds[r] for r in rivals], default=WORTH_A_LOOK))
            elsewhere += 0.5 * any(not differ[r] for r in rivals)
        for c, x in partners.get(a, {}).items():
            y = partners.get(b, {}).get(c)
            if y is not None and c[0] not in (a[0], b[0]) and differ[x] != differ[y]:
                witness = max(witness, 1 / (1 + numpy.exp(-min(odds[x], odds[y]))))
        rows[k] = (odds[k], min(margins), max(margins), min(margins) > 0, elsewhere, witness, 1)
    return rows


def both(corpora):
    """The weights of the two steps."""
    chosen = [c["differ"] for c in corpora]
    w = fit(numpy.vstack([c["x"][d] for c, d in zip(corpora, chosen)]),
            numpy.concatenate([c["y"][d] for c, d in zip(corpora, chosen)]))
    rows, ys = [], []
    for c, d in zip(corpora, chosen):
        odds = c["x"] @ w
        keep = d & (odds >= WORTH_A_LOOK)
        rows.append(standings(c, odds)[keep])
        ys.append(c["y"][keep])
    return w, fit(numpy.vstack(rows), numpy.concatenate(ys))


def fit(x, y):
    w = numpy.zeros(x.shape[1])
    for _ in range(40):
        p = 1 / (1 + numpy.exp(-x @ w))
        gradient = x.T @ (y - p) - PENALTY * w
        hessian = (x.T * (p * (1 - p))) @ x + PENALTY * numpy.eye(len(w))
        step = numpy.linalg.solve(hessian, gradient)
        w += step
        if numpy.abs(step).max() < 1e-9:
            break
    return w


def told(corpus, weights):
    odds = corpus["x"] @ weights[0]
    final = standings(corpus, odds) @ weights[1]
    yes = (odds >= WORTH_A_LOOK) & (final > THRESHOLD) & corpus["differ"]
    wanted = (corpus["y"] > 0) & corpus["differ"]
    return numpy.array([(yes & wanted).sum(), yes.sum(), wanted.sum()])


def table(name, kind, weights):
    rows = "".join("\n    {" + ", ".join(f"{v:.3f}" for v in w) + "}," for w in weights)
    return f"inline constexpr {kind} {name}[family_count] = {{{rows}\n}};\n"


def kept_weights(output):
    """Those that a file gives already, by family."""
    rows = [[float(v) for v in row.split(",")] for row in re.findall(r"\n    \{([^}]*)\}", output.read_text(encoding="utf-8"))]
    count = len(FAMILIES)
    return [(rows[i], rows[count + i]) for i in range(count)]


def main():
    arguments = sys.argv[1:]
    only = None  # "figures" or "dates": the others stay as they are
    if arguments[0] == "--only":
        only, arguments = arguments[1], arguments[2:]
    program, output, names = arguments[0], arguments[1], arguments[2:]
    kept = kept_weights(pathlib.Path(output))
    read = [pairs_of(program, pathlib.Path(n)) for n in names]
    weights = []
    for family, label in FAMILIES.items():
        if only not in (None, label):
            weights.append(kept[family])
            continue
        data = [corpus[family] for corpus in read if len(corpus[family]["y"])]
        total = sum((told(c, both(data[:i] + data[i + 1:])) for i, c in enumerate(data)), numpy.zeros(3, dtype=int))
        print(f"{label}: {sum(len(c['y']) for c in data)} pairs, {total[2]} of one slot that differ; each corpus by the weights of "
              f"the others: precision {total[0] / max(1, total[1]):.2f}, recall {total[0] / max(1, total[2]):.2f}")
        weights.append(both(data))
    pathlib.Path(output).write_text(
        "// Written by tests/likeness/fit.py. Do not edit.\n// clang-format off\n#pragma once\n\n"
        "#include \"checker/likeness.hpp\"\n\nnamespace claimdiff {\n\n"
        + table("likeness_weights", "Likeness", [w[0] for w in weights])
        + table("standing_weights", "Standings", [w[1] for w in weights])
        + "\n}  // namespace claimdiff\n", encoding="utf-8")


if __name__ == "__main__":
    main()
