#!/usr/bin/env python3
"""Pages as content management systems write them, with banners, menus, related links, newsletter boxes, captions, comments, counts of
shares, reading times and paywall notes: only the article's claims are found.

Usage: sites.py PROGRAM

Each page in tests/readers/sites/ stands beside its article as plain text, and must claim the same; the text's first line is its title.
"""
import json
import pathlib
import subprocess
import sys
import tempfile

PROGRAM = sys.argv[1]
SITES = pathlib.Path(__file__).parent / "sites"
KNOWN = {  # published, language, source
    "amp": ("2031-07-20T19:45", "es", "Diario de Valdorca"),
    "arc": ("2031-09-18T06:30", "fr", "L’Écho du Val"),
    "drupal": ("2031-02-14T07:20", "de", "Velder Anzeiger"),
    "live": ("2031-10-08T07:10", "en", "Upland Post"),
    "wordpress": ("2031-05-06T13:05", "en", "Tolsford Mercury"),
}


def run(*arguments):
    done = subprocess.run([PROGRAM, *map(str, arguments)], capture_output=True, text=True)
    assert done.returncode < 2, done.stderr
    return done.stdout


def extracted(path):
    return json.loads(run("extract", path, "--format", "jsonl"))


def claims(line):
    """What is claimed, without where."""
    keys = ("kind", "value", "unit", "noun", "event", "holder", "places", "attribution", "modality")
    return sorted(json.dumps([claim.get(key) for key in keys], ensure_ascii=False) for claim in line["claims"])


def main():
    pages = sorted(SITES.glob("*.html"))
    assert [page.stem for page in pages] == sorted(KNOWN)
    count = 0
    for page in pages:
        text = page.with_suffix(".txt").read_text(encoding="utf-8")
        published, language, source = KNOWN[page.stem]
        with tempfile.TemporaryDirectory() as folder:
            # Where the file gives the day, both know it.
            plain = pathlib.Path(folder, "plain.txt")
            plain.write_text(f"---\ndate: {published}\nlang: {language}\n---\n{text}", encoding="utf-8")
            want, got = claims(extracted(plain)), claims(extracted(page))
        assert got == want, f"{page.name}:\n  missing {sorted(set(want) - set(got))}\n  more {sorted(set(got) - set(want))}"
        assert len(got) >= 5, got
        document = json.loads(run("check", page, "--format", "json"))["documents"][0]
        assert document["published"] == published, document
        assert document["language"][:2] == language, document
        assert document["source"] == source, document
        assert document["title"].startswith(text.split("\n")[0]), document
        count += len(got)
    print(f"{len(pages)} pages, {count} claims, no other")

    # The entries of a live blog open with their times, as they do in plain text: later figures are no discrepancy.
    report = json.loads(run("check", SITES / "live.html", "--format", "json"))
    assert report["findings"] == [], report["findings"]


main()
