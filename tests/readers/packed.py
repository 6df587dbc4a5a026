#!/usr/bin/env python3
"""PDF, DOCX and ODT as programs make them: lines that run along the pages, raised marks, parts packed another way.

Usage: packed.py PROGRAM
"""
import io
import pathlib
import re
import subprocess
import sys
import tempfile
import zipfile

import formats

PROGRAM = sys.argv[1]


def quotes(name, content):
    """What is counted in it, and where."""
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, name)
        path.write_bytes(content)
        done = subprocess.run([PROGRAM, "extract", str(path)], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    claims = [re.fullmatch(r"  (\S+ \S+) +count .*\"(.*)\"", line) for line in done.stdout.splitlines()]
    return [claim.groups() for claim in claims if claim]


def report(page, boats, head):
    return [head, "", f"In the harbour of Vannec {boats} boats were counted.", "",
            "Nothing else was seen on that day of the month.", "", f"Page {page} of 3"]


def check_running_lines():
    """Head and foot of the pages are no part of the text, and what stands there once is."""
    pages = [report(1, 14, "Count of 2,900 ports"), report(2, 15, "Count of 2,900 ports"), report(3, 16, "Count of 2,900 ports")]
    got = quotes("a.pdf", formats.pdf(pages))
    assert got == [("page 1:2:26", "14 boats"), ("page 2:2:26", "15 boats"), ("page 3:2:26", "16 boats")], got
    pages = [report(1, 14, "In all 33 ports"), report(2, 15, "In all 34 ferries"), report(3, 16, "And 35 towns")]
    got = [quote for _, quote in quotes("a.pdf", formats.pdf(pages))]
    assert got == ["33 ports", "14 boats", "34 ferries", "15 boats", "35 towns", "16 boats"], got


def check_raised_marks():
    run = "<w:r><w:t>{}</w:t></w:r>"
    raised = "<w:r><w:rPr><w:vertAlign w:val='superscript'/></w:rPr><w:t>{}</w:t></w:r>"
    body = "<w:p>" + run.format("Some 1,240") + raised.format("1") + run.format(" boats were counted.") + "</w:p>"
    got = quotes("a.docx", formats.docx(body=body))
    assert got == [("paragraph 1:1", "Some 1,240 boats")], got


def check_packed_anew():
    """An ODT whose type is packed like its other parts."""
    parts = zipfile.ZipFile(io.BytesIO(formats.odt(paragraphs=["Some 14 boats were counted."])))
    again = formats.zipped([("META-INF/manifest.xml", "<manifest/>"), ("content.xml", parts.read("content.xml").decode())])
    got = quotes("a.odt", again)
    assert got == [("paragraph 2:1", "Some 14 boats")], got


check_running_lines()
check_raised_marks()
check_packed_anew()
