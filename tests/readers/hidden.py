#!/usr/bin/env python3
"""What a document hides is not read, and the report says so; a raised mark of a note is no digit of the figure before it.

Usage: hidden.py PROGRAM
"""
import io
import json
import pathlib
import subprocess
import sys
import tempfile
import zipfile

import formats

program = sys.argv[1]
SHOWN = "The storm injured 23 people in Vannec."
SECRET = "The storm injured 41 people in Vannec."


def repacked(data, changes):
    """The archive with parts edited: name → function of its text, or a text for a new part."""
    parts = zipfile.ZipFile(io.BytesIO(data))
    texts = [(name, parts.read(name).decode()) for name in parts.namelist()]
    out = [(name, changes[name](text) if name in changes else text) for name, text in texts]
    return formats.zipped(out + [(name, text) for name, text in changes.items() if isinstance(text, str)])


def word(body, styles=""):
    data = formats.docx(body=body)
    return repacked(data, {"word/styles.xml": f"<w:styles xmlns:w='w'>{styles}</w:styles>"}) if styles else data


def run_of(text, properties=""):
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t xml:space='preserve'>{text}</w:t></w:r>"


def open_document(body, styles):
    return repacked(formats.odt(body=body), {"content.xml": lambda text: text.replace(
        "<office:body>", f"<office:automatic-styles>{styles}</office:automatic-styles><office:body>", 1)})


def text_style(name, properties, family="text", parent=""):
    return (f"<style style:name='{name}' style:family='{family}' style:parent-style-name='{parent}'>"
            f"<style:text-properties {properties}/></style>").replace("<style ", "<style:style ").replace("</style>", "</style:style>")


def workbook(change, rows=(["Port", "Boats"], ["Vannec", 140], ["Esker", 41]), formats_of=()):
    return repacked(formats.xlsx(rows, formats=formats_of), {"xl/worksheets/sheet1.xml": change})


def second_sheet(state):
    data = formats.xlsx([["Port", "Boats"], ["Vannec", 140]])
    name = "xl/workbook.xml"
    return repacked(data, {
        name: lambda text: text.replace("</sheets>", f"<sheet name='Draft' sheetId='2' {state} r:id='rId2'/></sheets>"),
        name.replace("workbook.xml", "_rels/workbook.xml.rels"):
            lambda text: text.replace("</Relationships>", "<Relationship Id='rId2' Target='worksheets/sheet2.xml'/></Relationships>"),
        "xl/worksheets/sheet2.xml": "<worksheet><sheetData><row r='1'><c r='A1' t='inlineStr'><is><t>Esker</t></is></c><c r='B1'><v>41</v></c>"
                                    "</row></sheetData></worksheet>"})


def page(body):
    return f"<html lang='en'><body><article><p>{SHOWN}</p>{body}</article></body></html>".encode()


SHOWN_WORD = f"<w:p>{run_of(SHOWN)}</w:p>"
SHOWN_OPEN = f"<text:p>{SHOWN}</text:p>"
SAID = "hidden text: hidden in the document: “The storm injured 41 people in Vannec.”, not read"
HIDDEN = [  # file, its bytes, what the report says
    ("run.docx", word(f"{SHOWN_WORD}<w:p>{run_of(SECRET, '<w:vanish/>')}</w:p>"), SAID),
    ("shown.docx", word(f"<w:p>{run_of(SHOWN, '<w:vanish w:val=' + chr(39) + '0' + chr(39) + '/>')}</w:p>"), None),
    ("style.docx", word(f"{SHOWN_WORD}<w:p><w:r><w:rPr><w:rStyle w:val='B'/></w:rPr><w:t>{SECRET}</w:t></w:r></w:p>",
                        "<w:style w:type='character' w:styleId='A'><w:rPr><w:vanish/></w:rPr></w:style>"
                        "<w:style w:type='character' w:styleId='B'><w:basedOn w:val='A'/></w:style>"), SAID),
    ("paragraph.docx", word(f"{SHOWN_WORD}<w:p><w:pPr><w:pStyle w:val='A'/></w:pPr>{run_of(SECRET)}</w:p>",
                            "<w:style w:type='paragraph' w:styleId='A'><w:rPr><w:vanish/></w:rPr></w:style>"), SAID),
    ("row.docx", word(f"{SHOWN_WORD}<w:tbl><w:tr><w:trPr><w:hidden/></w:trPr><w:tc><w:p>{run_of(SECRET)}</w:p></w:tc></w:tr></w:tbl>"), SAID),
    ("span.odt", open_document(f"{SHOWN_OPEN}<text:p><text:span text:style-name='T1'>{SECRET}</text:span></text:p>",
                               text_style("T1", "text:display='none'")), SAID),
    ("parent.odt", open_document(f"{SHOWN_OPEN}<text:p text:style-name='P2'>{SECRET}</text:p>",
                                 text_style("P1", "text:display='none'", "paragraph") + text_style("P2", "", "paragraph", "P1")), SAID),
    ("section.odt", open_document(f"{SHOWN_OPEN}<text:section text:display='none'><text:p>{SECRET}</text:p></text:section>", ""), SAID),
    ("field.odt", open_document(f"{SHOWN_OPEN}<text:p><text:hidden-paragraph text:is-hidden='true'/>{SECRET}</text:p>", ""), SAID),
    ("loop.odt", open_document(f"{SHOWN_OPEN}<text:p text:style-name='P1'>Nothing.</text:p>",
                               text_style("P1", "", "paragraph", "P2") + text_style("P2", "", "paragraph", "P1")), None),
    ("sheet.xlsx", second_sheet("state='hidden'"), "Draft: a hidden sheet, not read"),
    ("very.xlsx", second_sheet("state='veryHidden'"), "Draft: a hidden sheet, not read"),
    ("row.xlsx", workbook(lambda text: text.replace("<row r='3'", "<row r='3' hidden='1'")), "Figures: hidden row 3: not read"),
    ("column.xlsx", workbook(lambda text: text.replace("<sheetData>", "<cols><col min='3' max='4' hidden='1'/></cols><sheetData>"),
                             (["Port", "Boats", "Crew"], ["Vannec", 140, 41])), "Figures: hidden column C: not read"),
    ("format.xlsx", workbook(lambda text: text, (["Port", "Boats"], ["Vannec", 140], ["Esker", (41, 1)]), (";;;",)),
     "Figures: 1 cell whose format hides it: not read"),
    # Pages hide menus, banners and the like: that is no news.
    ("hidden.html", page(f"<p hidden>{SECRET}</p>"), None),
    ("styled.html", page(f"<p style='color: red; DISPLAY : none'>{SECRET}</p>"), None),
    ("class.html", page(f"<p aria-hidden='true'>{SECRET}</p>"), None),
]


def raised_pdf(figure, mark, rest, size=6, rise=4):
    """The mark in another size and above the baseline, in the stream of the page."""
    line = "The storm injured RAISED"
    data = formats.pdf([[line + " " * 80]])  # as long as what comes instead, so that all offsets stay
    old = f"({line + ' ' * 80}) Tj".encode()
    new = f"(The storm injured {figure}) Tj /F1 {size} Tf {rise} Ts ({mark}) Tj /F1 10 Tf 0 Ts ({rest}) Tj".encode()
    return data.replace(old, new.ljust(len(old)))


def raised_word(mark, properties):
    return f"<w:p>{run_of('The storm injured 1,200')}{run_of(mark, properties)}{run_of(' people in Vannec.')}</w:p>"


def raised_open(mark, style="T1"):
    return f"<text:p>The storm injured 1,200<text:span text:style-name='{style}'>{mark}</text:span> people in Vannec.</text:p>"


SUPER = text_style("T1", "style:text-position='super 58%'")
RAISED = [
    ("report.pdf", raised_pdf("1,200", "2", " people in Vannec.")),
    ("comma.pdf", raised_pdf("1,200", "2,3", ", all in Vannec.")),
    ("run.docx", word(raised_word("2", "<w:vertAlign w:val='superscript'/>"))),
    ("higher.docx", word(raised_word("2", "<w:position w:val='6'/>"))),
    ("style.docx", word(raised_word("2", "<w:rStyle w:val='Note'/>"),
                        "<w:style w:type='character' w:styleId='Note'><w:rPr><w:vertAlign w:val='superscript'/></w:rPr></w:style>")),
    ("span.odt", open_document(raised_open("2"), SUPER)),
    ("percent.odt", open_document(raised_open("(2)"), text_style("T1", "style:text-position='33% 58%'"))),
    ("parent.odt", open_document(raised_open("2", "T2"), SUPER + text_style("T2", "", parent="T1"))),
    ("note.odt", open_document("<text:p>The storm injured 1,200<text:note><text:note-citation>2</text:note-citation><text:note-body>"
                               "<text:p>On Monday.</text:p></text:note-body></text:note> people in Vannec.</text:p>", "")),
    ("page.html", "<html lang='en'><body><article><p>The storm injured 1,200<sup>2</sup> people in Vannec.</p></article></body></html>".encode()),
]


def run(*arguments):
    done = subprocess.run([program, *map(str, arguments)], capture_output=True, text=True)
    assert done.returncode < 2, done.stderr
    return done.stdout


def values(folder):
    return [one["value"] for line in run("extract", folder, "--format", "jsonl").splitlines() for one in json.loads(line)["quantities"]]


def check_hidden(folder, name, data, said):
    (folder / name).write_bytes(data)
    found = values(folder)
    assert found and 41 not in found, (name, found)
    skipped = json.loads(run("check", folder, "--format", "json"))["skipped"]
    assert skipped == ([{"path": f"{name}#{said.partition(': ')[0]}", "reason": said.partition(": ")[2]}] if said else []), (name, skipped)
    (folder / name).unlink()


def main():
    with tempfile.TemporaryDirectory() as name:
        for row in HIDDEN:
            check_hidden(pathlib.Path(name), *row)
        for file, data in RAISED:
            pathlib.Path(name, file).write_bytes(data)
            assert values(name) == [1200], (file, values(name))
            pathlib.Path(name, file).unlink()
        # An exponent stays, and so does what is lowered.
        pathlib.Path(name, "a.odt").write_bytes(open_document(
            "<text:p>The lake covers 120 km<text:span text:style-name='T1'>2</text:span> in Vannec.</text:p>", SUPER))
        assert '"120 km2"' in run("extract", name), run("extract", name)
        pathlib.Path(name, "a.odt").unlink()
        pathlib.Path(name, "b.pdf").write_bytes(raised_pdf("crews on 120 km", "2", " in Vannec."))
        assert '120 km2"' in run("extract", name), run("extract", name)
        pathlib.Path(name, "b.pdf").write_bytes(raised_pdf("120", "2", " people in Vannec.", 10, 0))
        assert values(name) == [1202], values(name)  # neither smaller nor raised
    print(f"{len(HIDDEN)} documents that hide something, {len(RAISED)} with marks of notes")


main()
