#!/usr/bin/env python3
"""One table as CSV, TSV and XLSX gives the same claims; a figure that differs is found, and cited by its cell; the text of the
report is tied to the row that it names.

Usage: tables.py PROGRAM
"""
import json
import pathlib
import subprocess
import sys
import tempfile

import formats

program = sys.argv[1]
ROWS = [
    ["Port", "Passengers 2030", "Revenue (€ million)", "Freight"],
    ["Vannec", 140250, 12.4, "31%"],
    ["Osterby", 98400, 7.25, "22%"],
    ["Total", 238650, 19.65, ""],
]
TEXT = "In 2030, Vannec carried 140,250 passengers.\n\nOsterby followed with 98,400 passengers.\n"


def run(*arguments):
    done = subprocess.run([program, *map(str, arguments)], capture_output=True, text=True)
    assert done.returncode < 2, done.stderr
    return done.stdout


def separated(rows, sign):
    return ("\n".join(sign.join(str(cell) for cell in row) for row in rows) + "\n").encode()


def findings(folder):
    report = json.loads(run("check", folder, "--format", "json"))
    assert report["skipped"] == [], report["skipped"]
    return report["findings"]


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        (folder / "figures.csv").write_bytes(separated(ROWS, ","))
        (folder / "figures.tsv").write_bytes(separated(ROWS, "\t"))
        (folder / "figures.xlsx").write_bytes(formats.xlsx(ROWS))
        lines = [json.loads(line) for line in run("extract", folder, "--format", "jsonl").splitlines()]
        claims = [[[claim[key] for key in ("kind", "value", "unit", "noun")] for claim in line["claims"]] for line in lines]
        assert len(lines) == 3 and len(claims[0]) == 8, claims
        assert ["count", 140250, None, "people/passengers"] in claims[0], claims[0]
        assert ["money", 12400000, "EUR", "money/revenue"] in claims[0], claims[0]
        assert claims[0] == claims[1] == claims[2], claims

        (folder / "report.txt").write_text(TEXT, encoding="utf-8")
        assert findings(folder) == [], findings(folder)

        slipped = [list(row) for row in ROWS]
        slipped[1][1] = 140520
        (folder / "figures.xlsx").write_bytes(formats.xlsx(slipped))
        (finding,) = findings(folder)
        values = {group["value"]: [claim["document"] + ":" + claim.get("cell", "") for claim in group["claims"]]
                  for group in finding["sides"]}
        assert values == {140250: ["figures.csv:", "figures.tsv:", "report.txt:"], 140520: ["figures.xlsx:Figures!B2"]}, values
        assert "transposed" in finding["explanation"], finding["explanation"]
        print("8 claims in each of 3 tables; 1 slip found")


main()
