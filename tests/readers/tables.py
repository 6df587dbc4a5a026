#!/usr/bin/env python3
"""One table as CSV, TSV, XLSX, HTML, NITF, Markdown, DOCX and ODT gives the same claims; a figure that differs is found in each, and cited by
its cell; the text of the report is tied to the row that it names; tables that lay out a page stay text.

Usage: tables.py PROGRAM
"""
import html
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
BEFORE = "The harbour office keeps the books."


def run(*arguments):
    done = subprocess.run([program, *map(str, arguments)], capture_output=True, text=True)
    assert done.returncode < 2, done.stderr
    return done.stdout


def separated(rows, sign):
    return ("\n".join(sign.join(str(cell) for cell in row) for row in rows) + "\n").encode()


def cells(row, element):
    return "".join(f"<{element}>{html.escape(str(cell))}</{element.split()[0]}>" for cell in row)


def html_page(rows):
    body = "".join(f"<tr>{cells(row, 'td')}</tr>\n" for row in rows[1:])
    return f"""<!DOCTYPE html><html lang="en"><body><article><p>{BEFORE}</p>
<table><thead><tr>{cells(rows[0], 'th')}</tr></thead>
<tbody>{body}</tbody></table></article></body></html>""".encode()


def markdown(rows):
    lines = ["| " + " | ".join(str(cell) for cell in row) + " |" for row in rows]
    return "\n".join([BEFORE, "", lines[0], "|" + " --- |" * len(rows[0]), *lines[1:], ""]).encode()


def docx(rows):
    def row_of(at):
        header = "<w:trPr><w:tblHeader/></w:trPr>" if at == 0 else ""
        return header + "".join(f"<w:tc><w:p><w:r><w:t>{html.escape(str(cell))}</w:t></w:r></w:p></w:tc>" for cell in rows[at])
    body = "".join(f"<w:tr>{row_of(at)}</w:tr>" for at in range(len(rows)))
    return formats.docx(body=f"<w:p><w:r><w:t>{BEFORE}</w:t></w:r></w:p><w:tbl>{body}</w:tbl>")


def odt(rows):
    def row_of(row):
        return "<table:table-row>" + "".join(
            f"<table:table-cell><text:p>{html.escape(str(cell))}</text:p></table:table-cell>" for cell in row) + "</table:table-row>"
    body = "".join(row_of(row) for row in rows[1:])
    return formats.odt(body=f"<text:p>{BEFORE}</text:p><table:table><table:table-header-rows>{row_of(rows[0])}"
                            f"</table:table-header-rows>{body}</table:table>")


def nitf(rows):
    body = "\n".join(f"<tr>{cells(row, 'td' if at else 'th')}</tr>" for at, row in enumerate(rows))
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<nitf><body xml:lang="en"><body.content><p>{BEFORE}</p><table>
{body}</table></body.content></body></nitf>
""".encode()


# How each is made, and where it cites the 140250 in it: a cell, a line and column, a paragraph and character.
FORMATS = {
    "figures.csv": (lambda rows: separated(rows, ","), "2:8"),
    "figures.docx": (docx, "paragraph 3:8"),
    "figures.html": (html_page, "3:31"),
    "figures.md": (markdown, "5:12"),
    "figures.nitf.xml": (nitf, "4:24"),
    "figures.odt": (odt, "paragraph 3:8"),
    "figures.tsv": (lambda rows: separated(rows, "\t"), "2:8"),
    "figures.xlsx": (formats.xlsx, "Figures!B2"),
}


def findings(folder):
    report = json.loads(run("check", folder, "--format", "json"))
    assert report["skipped"] == [], report["skipped"]
    return report["findings"]


def place(claim):
    if "cell" in claim:
        return claim["cell"]
    if "paragraph" in claim:
        return f"paragraph {claim['paragraph']}:{claim['column']}"
    return f"{claim['line']}:{claim['column']}"


def meanings(line):
    return [[claim[key] for key in ("kind", "value", "unit", "noun")] for claim in line["claims"]]


def check_formats(folder):
    for name, (make, _) in FORMATS.items():
        (folder / name).write_bytes(make(ROWS))
    lines = [json.loads(line) for line in run("extract", folder, "--format", "jsonl").splitlines()]
    assert [line["id"] for line in lines] == sorted(FORMATS), lines
    first = meanings(lines[0])
    assert len(first) == 8, first
    assert ["count", 140250, None, "people/passengers"] in first, first
    assert ["money", 12400000, "EUR", "money/revenue"] in first, first
    for line in lines:
        assert meanings(line) == first, (line["id"], meanings(line), first)

    (folder / "report.txt").write_text(TEXT, encoding="utf-8")
    assert findings(folder) == [], findings(folder)

    slipped = [list(row) for row in ROWS]
    slipped[1][1] = 140520
    for name, (make, cited) in FORMATS.items():
        (folder / name).write_bytes(make(slipped))
        (finding,) = findings(folder)
        values = {side["value"]: {claim["document"]: place(claim) for claim in side["claims"]} for side in finding["sides"]}
        assert values[140520] == {name: cited}, (name, values)
        assert sorted(values[140250]) == sorted({*FORMATS, "report.txt"} - {name}), (name, values)
        assert "transposed" in finding["explanation"], finding["explanation"]
        (folder / name).write_bytes(make(ROWS))
    return len(lines), len(first)


def check_covered_cells(folder):
    """A header of two rows, and a row name that holds for two: <cell, columns, rows>."""
    rows = [[("Port", 1, 2), ("Direction", 1, 2), ("Passengers", 2, 1)],
            [("2029", 1, 1), ("2030", 1, 1)],
            [("Vannec", 1, 2), ("arrivals", 1, 1), ("70100", 1, 1), ("71200", 1, 1)],
            [("departures", 1, 1), ("69300", 1, 1), ("69900", 1, 1)]]
    page = "".join("<tr>" + "".join(f"<td colspan={columns} rowspan={down}>{text}</td>" for text, columns, down in row) + "</tr>" for row in rows)
    (folder / "a.html").write_text(f"<html lang=en><body><article><p>{BEFORE}</p><table>{page}</table></article></body></html>")
    body = ""
    for at, row in enumerate(rows):
        word = "".join(
            f"<w:tc><w:tcPr><w:gridSpan w:val='{columns}'/>{'<w:vMerge w:val=' + chr(39) + 'restart' + chr(39) + '/>' if down > 1 else ''}</w:tcPr>"
            f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>" for text, columns, down in row)
        covered = "<w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc>" * {1: 2, 3: 1}.get(at, 0)
        body += f"<w:tr>{covered}{word}</w:tr>"
    (folder / "b.docx").write_bytes(formats.docx(body=f"<w:p><w:r><w:t>{BEFORE}</w:t></w:r></w:p><w:tbl>{body}</w:tbl>"))
    body = ""
    for at, row in enumerate(rows):
        covered = "<table:covered-table-cell/>" * {1: 2, 3: 1}.get(at, 0)
        body += f"<table:table-row>{covered}" + "".join(
            f"<table:table-cell table:number-columns-spanned='{columns}' table:number-rows-spanned='{down}'><text:p>{text}</text:p>"
            "</table:table-cell>" + "<table:covered-table-cell/>" * (columns - 1) for text, columns, down in row) + "</table:table-row>"
    (folder / "c.odt").write_bytes(formats.odt(body=f"<text:p>{BEFORE}</text:p><table:table>{body}</table:table>"))
    (folder / "d.xlsx").write_bytes(formats.xlsx(
        [["Port", "Direction", "Passengers", None], [None, None, 2029, 2030], ["Vannec", "arrivals", 70100, 71200],
         [None, "departures", 69300, 69900]], merged=("A1:A2", "B1:B2", "C1:D1", "A3:A4")))
    lines = [json.loads(line) for line in run("extract", folder, "--format", "jsonl").splitlines()]
    for line in lines:
        counts = [[claim[key] for key in ("value", "noun", "time")] for claim in line["claims"] if claim["kind"] == "count"]
        assert counts == [[value, "people/passengers", year] for value, year in
                          ((70100, "2029"), (71200, "2030"), (69300, "2029"), (69900, "2030"))], (line["id"], counts)
    assert len(lines) == 4 and findings(folder) == [], findings(folder)


def check_years(folder):
    """A sentence is held against the cell of its row and its year."""
    (folder / "a.html").write_text(
        f"<html lang=en><body><article><p>{BEFORE}</p><table><tr><th><th colspan=2>Passengers<tr><th>Port<th>2029<th>2030"
        "<tr><td>Vannec<td>70,100<td>71,200<tr><td>Osterby<td>40,100<td>41,200</table></article></body></html>")
    for text, values in [("In 2030, Vannec carried 71,200 passengers.", []),
                         ("In 2029, Vannec carried 70,100 passengers.", []),
                         ("In 2030, Vannec carried 70,100 passengers.", [70100, 71200]),
                         ("In 2030, 41,900 passengers left Osterby.", [41200, 41900])]:
        (folder / "report.txt").write_text(text + "\n", encoding="utf-8")
        found = [[side["value"] for side in finding["sides"]] for finding in findings(folder)]
        assert found == ([values] if values else []), (text, found)


def main():
    with tempfile.TemporaryDirectory() as name:
        documents, claims = check_formats(pathlib.Path(name))
    with tempfile.TemporaryDirectory() as name:
        check_covered_cells(pathlib.Path(name))
    with tempfile.TemporaryDirectory() as name:
        check_years(pathlib.Path(name))
    print(f"{claims} claims in each of {documents} tables, and a slip found in each")


main()
