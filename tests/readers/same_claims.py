#!/usr/bin/env python3
"""The same article in every format gives the same claims, at places that lead back to them, and no discrepancy.

Usage: same_claims.py PROGRAM
"""
import json
import pathlib
import re
import subprocess
import sys
import tempfile

import formats

program = sys.argv[1]


def run(*arguments):
    done = subprocess.run([program, *map(str, arguments)], capture_output=True, text=True)
    assert done.returncode < 2, done.stderr
    return done.stdout


def claims(line):
    """What a document claims, without where it says so."""
    keys = ("kind", "value", "unit", "noun", "event", "holder", "places", "attribution", "modality")
    return sorted(json.dumps([claim.get(key) for key in keys]) for claim in line["claims"])


def shown(text):
    return re.sub(r"\s+", " ", text)


def check_place(name, files, place, quote):
    """`place` as the text format prints it leads to `quote` in the file, by the file's own means."""
    files = {key: value for key, value in files.items()}
    lines_of = lambda text: re.split(r"\r\n|\n|\r", text)
    found = re.fullmatch(r"(?:page (\d+):)?(?:paragraph (\d+)|(\d+)):(\d+)", place)
    assert found, f"{name}: {place}"
    page, paragraph, line, column = (int(part) if part else None for part in found.groups())
    if name.endswith((".docx", ".odt")) or name in ("quoted.eml", "packed.eml"):
        source = [formats.TITLE] + formats.PARAGRAPHS
        text = source[paragraph - 1][column - 1:]
    elif name == "report.pdf":
        lines = [formats.TITLE, ""]
        for one in formats.PARAGRAPHS:
            lines += formats.wrapped(one) + [""]
        pages = [lines[:9], lines[9:]]
        kept = [one for one in pages[page - 1] if one]
        text = " ".join(kept[line - 1:])[column - 1:]
    else:
        encoding = {"latin.txt": "cp1252", "wide.txt": "utf-16"}.get(name.split("#")[0], "utf-8")
        text = lines_of(files[name.split("#")[0]].decode(encoding))[line - 1][column - 1:]
        text = text.replace("\\u20ac", "€").replace("**", "").replace("&eacute;", "é")
    assert shown(text).startswith(shown(quote)[:12]), f"{name}: {place} is {text[:40]!r}, not {quote!r}"


def main():
    files = formats.everything()
    with tempfile.TemporaryDirectory() as folder:
        for name, content in files.items():
            pathlib.Path(folder, name).write_bytes(content)
        lines = [json.loads(line) for line in run("extract", folder, "--format", "jsonl").splitlines()]
        assert len(lines) == len(files), sorted(line["id"] for line in lines)
        expected = claims(next(line for line in lines if line["id"] == "plain.txt"))
        assert len(expected) >= 8, expected
        for line in lines:
            got = claims(line)
            assert got == expected, f"{line['id']}:\n  missing {set(expected) - set(got)}\n  more {set(got) - set(expected)}"

        report = json.loads(run("check", folder, "--format", "json"))
        assert report["findings"] == [], [finding["message"] for finding in report["findings"]]
        assert report["skipped"] == [], report["skipped"]
        documents = {one["document"]: one for one in report["documents"]}
        for name in ("page.html", "marked.md", "desk.jsonl#77", "desk.csv#77", "wire.nitf.xml", "wire.newsml.xml", "mail.eml"):
            assert documents[name]["title"] == formats.TITLE, documents[name]
            assert documents[name]["published"] == formats.PUBLISHED, documents[name]
            assert documents[name]["language"][:2] == "en", documents[name]
        assert documents["page.html"]["source"] == "Hallow Courier"

        places = 0
        name = None
        for line in run("extract", folder).splitlines():
            if not line.startswith(" "):
                name = re.fullmatch(r"(.*) \(.*\)", line)[1]
                continue
            place, quote = re.fullmatch(r"  (\S+(?: \d\S*)?)  +.*?\"(.*)\"", line).groups()
            check_place(name, files, place, quote)
            places += 1
        print(f"{len(lines)} documents, {len(expected)} claims each, {places} places followed")
        assert places > 15 * 8


main()
