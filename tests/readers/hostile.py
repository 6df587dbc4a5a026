#!/usr/bin/env python3
"""Hostile and broken inputs, each with what it gets: read, or left out with the reason; never a crash, a hang or half a report.

Usage: hostile.py PROGRAM [TABLE.md]

Each row stands beside a sound text, which must be read whatever happens to the other. With TABLE.md the rows must be those of the
table in that file. It is longer than other files because each row makes its own input.
"""
import io
import json
import os
import pathlib
import re
import resource
import shutil
import socket
import struct
import subprocess
import sys
import tempfile
import threading
import zipfile

import formats

program = os.path.abspath(sys.argv[1])
SOUND = "A barge with 40 tonnes of barley sank off Port Hallow on Monday.\n"
# Root reads every file whatever its permissions; without these capabilities it does not.
bound_by_permissions = ["setpriv", "--bounding-set=-dac_override,-dac_read_search"] if os.geteuid() == 0 else []
SECONDS = 20  # of CPU time; no single input may take longer
SMALL = ("--max-unpacked", "16M")
PAGE = "<html><body><article><p>The boats of the ports.</p>"


class Row:
    def __init__(self, name, what, make, outcome, status=0, options=(), claims=()):
        self.name, self.what, self.make, self.outcome, self.status, self.options = name, what, make, outcome, status, options
        self.claims = claims  # quotes, of those that must be among the claims


def file(name, content):
    def make(folder):
        data = content() if callable(content) else content
        (folder / name).write_bytes(data.encode() if isinstance(data, str) else data)
    return make


def zip_bomb():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        with archive.open("word/document.xml", "w") as part:
            for _ in range(64):
                part.write(b" " * (8 << 20))
    return out.getvalue()


def lying_zip():
    """The directory says that the file is small."""
    data = bytearray(zip_bomb())
    for mark, at in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        start = 0
        while (found := data.find(mark, start)) >= 0:
            data[found + at:found + at + 4] = struct.pack("<I", 10)
            start = found + 4
    return bytes(data)


def bombs_inside():
    bomb = zip_bomb()
    text = "<w:document xmlns:w='w'><w:body><w:p><w:r><w:t>Some 12 men drowned.</w:t></w:r></w:p></w:body></w:document>"
    return formats.zipped([(f"word/media/{number}.zip", bomb) for number in range(10)] + [("word/document.xml", text)])


def laughing_docx():
    text = "<w:document xmlns:w='w'><w:body><w:p><w:r><w:t>&e11; Some 12 men drowned.</w:t></w:r></w:p></w:body></w:document>"
    return formats.zipped([("word/document.xml", billion_laughs().partition("<nitf>")[0] + text)])


def deep_zip():
    body = "<w:tbl><w:tr><w:tc>" * 30000 + "</w:tc></w:tr></w:tbl>" * 30000
    return formats.docx(body=body)


def sheet(rows, string="", state="visible"):
    main = "xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'"
    return formats.zipped([
        ("xl/workbook.xml", f"<workbook {main} xmlns:r='r'><sheets><sheet name='A' sheetId='1' state='{state}' r:id='r1'/></sheets></workbook>"),
        ("xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id='r1' Target='sheet1.xml'/></Relationships>"),
        ("xl/sharedStrings.xml", f"<sst {main}><si><t>{string}</t></si></sst>"),
        ("xl/sheet1.xml", f"<worksheet {main}><sheetData>{rows}</sheetData></worksheet>"),
    ])


def deep_folders(folder):
    path = folder
    for _ in range(300):
        path = path / "d"
    os.makedirs(path)
    (path / "a.txt").write_text("Some 9 men were lost.\n")


def many_lines(line, count):
    return lambda: "".join(line(number) for number in range(count))


def town(number):
    parts = (("Bran", "Cor", "Del", "Fal", "Gor", "Hal", "Mar", "Nor", "Tel", "Var"), ("a", "e", "i", "o", "u"),
             ("mont", "ton", "wick", "ley", "ham", "vik", "berg", "court", "rac", "ford", "den", "gate", "port", "lac", "sey"))
    name = ""
    for syllables in parts:
        name += syllables[number % len(syllables)]
        number //= len(syllables)
    return name


def symlink_loop(folder):
    os.makedirs(folder / "inner")
    os.symlink("..", folder / "inner" / "up")
    os.symlink("self", folder / "self")


def billion_laughs():
    entities = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
    return f'<?xml version="1.0"?><!DOCTYPE nitf [<!ENTITY e0 "lol">{entities}]><nitf><body><body.content><p>&e11; 7 men</p></body.content></body></nitf>'


def external_entity():
    return ('<?xml version="1.0"?><!DOCTYPE nitf [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
            "<nitf><body><body.content><p>&x; seven men drowned</p></body.content></body></nitf>")


def nested_mail():
    head = "MIME-Version: 1.0\r\nMessage-ID: <a@b>\r\nFrom: a@b\r\n"
    parts = "".join(f"Content-Type: multipart/mixed; boundary=b{n}\r\n\r\n--b{n}\r\n" for n in range(2000))
    return head + parts + "Content-Type: text/plain\r\n\r\nSome 12 men drowned.\r\n"


def locked_pdf():
    data = formats.pdf([["Some 12 men drowned."]])
    encrypt = b"/Encrypt << /Filter /Standard /V 1 /R 2 /O (" + b"x" * 32 + b") /U (" + b"y" * 32 + b") /P -1 >> /ID [(a) (b)] "
    return data.replace(b"trailer << ", b"trailer << " + encrypt)


def looping_pdf():
    return formats.pdf([["Some 12 men drowned."]]).replace(b"/Kids [5 0 R]", b"/Kids [2 0 R]")


def unreadable(folder):
    (folder / "closed.txt").write_text("Some 9 men.\n")
    os.chmod(folder / "closed.txt", 0)


def unreadable_folder(folder):
    (folder / "closed").mkdir()
    (folder / "closed" / "a.txt").write_text("Some 9 men.\n")
    os.chmod(folder / "closed", 0)


def socket_file(folder):
    here = os.getcwd()
    os.chdir(folder)
    with socket.socket(socket.AF_UNIX) as one:
        one.bind("socket")
    os.chdir(here)


def odd_names(folder):
    for name in (b"caf\xe9.txt", b"a\nb.txt", b"\x1b[2J.txt", "\u202egpj.txt".encode(), b"-rf", b"a" * 255):
        pathlib.Path(os.fsdecode(os.path.join(os.fsencode(folder), name))).write_text("Some 9 men were lost at sea.\n")


UTF8 = "Le café de Kérouan a reçu près de 40 blessés, dit le préfet. "
ROWS = [
    Row("empty file", "`empty.txt`, 0 bytes", file("empty.txt", ""), "empty.txt: empty"),
    Row("white space", "blank lines alone", file("blank.txt", "\n \n\t\n"), "+"),
    Row("byte-order mark alone", "EF BB BF", file("mark.txt", b"\xef\xbb\xbf"), "+"),
    Row("NUL bytes", "text with NULs", file("nul.txt", b"12 men\0 and 3 boats\0"), "nul.txt: binary"),
    Row("rich text", "an RTF file", file("rich.txt", r"{\rtf1\ansi Some 12 men drowned.}"), "rich.txt: binary"),
    Row("picture", "a PNG's head", file("picture.txt", b"\x89PNG\r\n\x1a\n" + bytes(range(256))), "picture.txt: binary"),
    Row("program", "an ELF file", file("program.txt", b"\x7fELF\2\1\1" + bytes(64)), "program.txt: binary"),
    Row("broken UTF-8", "stray and cut bytes", file("broken.txt", UTF8.encode() * 3 + b"\xf0\x9f 12 \xff\xfe\n"),
        "~broken.txt: 4 invalid bytes replaced"),
    Row("two encodings", "UTF-8 with a pasted sentence of Windows-1252", file("mixed.txt", UTF8.encode() * 3 + "Près de la".encode("cp1252")),
        "~mixed.txt: 1 byte read as windows-1252"),
    Row("encoded twice", "UTF-8 taken for Windows-1252", file("twice.txt", UTF8.encode().decode("cp1252").encode() * 2),
        "~twice.txt: UTF-8 that was encoded twice was mended"),
    Row("half and half", "a sentence of UTF-8, three of Windows-1252", file("mixed.txt", UTF8.encode() + UTF8.encode("cp1252") * 3),
        "~mixed.txt: 18 bytes read as windows-1252"),
    Row("wide characters without a mark", "Russian in UTF-16", file("wide.txt", ("Около 40 человек пострадали, сообщила мэрия. " * 3).encode("utf-16-le")),
        "~wide.txt: converted from UTF-16LE"),
    Row("undecodable declaration", "Windows-1252 that declares EUC-JP",
        file("page.html", b'<html><head><meta charset="euc-jp"></head><body><p>' + UTF8.encode("cp1252") + b"</p></body></html>"),
        "~page.html: declared euc-jp, but is not"),
    Row("wrong declaration", "UTF-8 that declares Latin-1",
        file("page.html", '<html><head><meta charset="iso-8859-1"></head><body><p>' + UTF8 + "</p></body></html>"),
        "~page.html: declared iso-8859-1, but is UTF-8"),
    Row("unknown declaration", "an encoding nobody knows",
        file("page.html", '<html><head><meta charset="klingon"></head><body><p>' + UTF8 + "</p></body></html>"), "+"),
    Row("one long line", "500 MB without a line break", "large", "large.txt: larger than 64 MiB"),
    Row("line over the limit", "a line of 20 MB", file("line.txt", lambda: "word " * (4 << 20)), "line.txt: a line longer than 16 MiB"),
    Row("file over the limit", "`--max-file-size 1k`", file("big.txt", "12 men were lost. " * 100), "big.txt: larger than 1024 bytes",
        options=("--max-file-size", "1k")),
    Row("more documents than allowed", "`--max-documents 1`", file("z.txt", SOUND), "z.txt: more than 1 documents", options=("--max-documents", "1")),
    Row("zip bomb", "a DOCX that unpacks to 512 MB", file("bomb.docx", zip_bomb), "!bomb.docx: unpacks to more than 268435456 bytes", 2),
    Row("lying zip bomb", "the same, its directory says 10 bytes", file("liar.docx", lying_zip), "!liar.docx: unpacks to more than 268435456 bytes", 2),
    Row("deep DOCX", "tables nested 30 000 deep", file("deep.docx", deep_zip), "!deep.docx: elements nested deeper than 256", 2),
    Row("broken DOCX", "half of one", file("half.docx", lambda: formats.docx()[:600]), "!half.docx: broken zip archive", 2),
    Row("archive", "a zip that is no document", file("files.zip", lambda: formats.zipped([("a.txt", SOUND)])),
        "files.zip: a zip archive that is no document known here"),
    Row("deep HTML", "100 000 open `<div>`", file("deep.html", "<html><body>" + "<div>" * 100000 + "12 men"),
        "!deep.html: elements nested deeper than 256", 2),
    Row("deep HTML that hides it", "20 000 `<div>` left open by a misplaced `</div>` each",
        file("deep.html", "<html><body>" + "<div><object></div></object>" * 20000 + "12 men"), "!deep.html: elements nested deeper than 256", 2),
    Row("deep SVG", "100 000 cells of a table inside a picture", file("deep.html", "<html><body><svg>" + "<td>" * 100000 + "12 men"),
        "!deep.html: elements nested deeper than 256", 2),
    Row("flood of attributes", "150 000 in one tag, `--max-time 1`",
        file("flood.html", "<html><body><p " + " ".join(f"a{number}" for number in range(150000)) + ">Some 12 men drowned.</p>"),
        "!flood.html: took longer than 1 s", 2, ("--max-time", "1")),
    Row("script inside SVG", "elements where JSON-LD is expected",
        file("page.html", "<html><body><svg><script type='application/ld+json'><g/></script></svg><p>Some 12 men drowned.</p></body></html>"), "+"),
    Row("unclosed HTML", "tags, quotes and comments left open", file("open.html", '<html><body><p>Some 12 men drowned<b <a href="x>9 <!-- '), "+"),
    Row("HTML without text", "scripts and menus alone", file("menu.html", "<html><body><nav>9 items</nav><script>12</script></body></html>"),
        "menu.html: no text found in it"),
    Row("entity bomb", "\"billion laughs\" in NITF", file("laughs.xml", billion_laughs), "+"),
    Row("external entity", "XML that asks for /etc/passwd", file("outside.xml", external_entity), "+"),
    Row("deep XML", "50 000 levels", file("deep.xml", '<?xml version="1.0"?><nitf><body><body.content>' + "<p>" * 50000 + "x" + "</p>" * 50000
        + "</body.content></body></nitf>"), "!deep.xml: elements nested deeper than 256", 2),
    Row("broken XML", "an element left open", file("cut.xml", '<?xml version="1.0"?><nitf><body><p>12 men'), "!cut.xml: broken XML in line 1", 2),
    Row("other XML", "a feed", file("feed.xml", '<?xml version="1.0"?><rss><channel/></rss>'), "feed.xml: XML that is no article known here"),
    Row("broken PDF", "a head and noise", file("noise.pdf", b"%PDF-1.7\n" + bytes(range(256)) * 8), "!noise.pdf: broken PDF", 2),
    Row("cut PDF", "half of one", file("half.pdf", lambda: formats.pdf([["Some 12 men drowned."]])[:400]), "!half.pdf: broken PDF", 2),
    Row("locked PDF", "a password is needed", file("locked.pdf", locked_pdf), "!locked.pdf: a PDF that needs a password", 2),
    Row("looping PDF", "a page tree that holds itself", file("loop.pdf", looping_pdf), "loop.pdf: no text found in it"),
    Row("PDF of pictures", "pages without text", file("scan.pdf", lambda: formats.pdf([[], []])), "scan.pdf: no text found in it"),
    Row("broken JSON line", "one of three", file("desk.jsonl", '{"id": "a", "text": "Some 9 men."}\n{"id": "b", "text": \n{"id": "c", "text": "Some 9 men."}\n'),
        "!desk.jsonl#2: not JSON", 2),
    Row("JSON line without text", "`{\"id\": 1}`", file("desk.jsonl", '{"id": "a", "text": "Some 9 men."}\n{"id": 1}\n'),
        "!desk.jsonl#1: \"text\" is missing", 2),
    Row("the same id twice", "two records called a", file("desk.jsonl", '{"id": "a", "text": "Some 9 men."}\n{"id": "a", "text": "Some 9 men."}\n'), "+"),
    Row("the same id 50 000 times", "records called a", file("desk.jsonl", '{"id": "a", "text": "No news."}\n' * 50000), "+"),
    Row("broken JSON array", "one that does not end", file("desk.json", '[{"id": "a", "text": "Some 9 men."},\n{"id": "b", '),
        "!desk.json: not JSON, or no array of objects", 2),
    Row("deep JSON", "100 000 open brackets", file("deep.jsonl", '{"text": "x", "a": ' + "[" * 100000 + "\n"), "!deep.jsonl#1: not JSON", 2),
    Row("unclosed CSV", "a quote that never ends", file("desk.csv", 'id,text\na,"Some 9 men were lost.\nb,c\n'), "+"),
    Row("prose called a table", "`notes.csv`, two sentences with commas",
        file("notes.csv", "In Varna, 12 people were killed, police said.\nIn Vannec, 9 people were injured, police said.\n"), "+",
        claims=("12 people", "9 people")),
    Row("table without figures", "`names.csv`, names alone", file("names.csv", "Fire kills 12 people in Varna,Port\nAda Brannock,Vannec\n"), "+",
        claims=("12 people",)),
    Row("header alone", "`header.csv`, one line", file("header.csv", "The fire killed 12 people in the old port of Varna,Port\n"), "+", claims=("12 people",)),
    Row("CSV of empty cells", "a million, `--max-unpacked 16M`", file("desk.csv", "a,b\n" + "," * 1000000), "!desk.csv: takes too much memory", 2, SMALL),
    Row("CSV row with a long name", "10 000 characters, said with each of 10 000 figures, `--max-unpacked 16M`",
        file("desk.csv", "a,b\n" + "x" * 10000 + ",1" * 10000 + "\n"), "!desk.csv: unpacks to more than 16777216 bytes", 2, SMALL),
    Row("cells far to the right", "10 000 rows with one cell in column XFD, `--max-unpacked 16M`",
        file("far.xlsx", lambda: sheet("<row><c r='XFD1'><v>1</v></c></row>" * 10000)), "!far.xlsx: takes too much memory", 2, SMALL),
    Row("long table", "60 000 rows of four figures", file("long.csv", "Port,Boats,Cars,Crew,Men\n" + "".join(
        f"Port of {number} Quay Street,1{number},2,3,4\n" for number in range(60000))), "+"),
    Row("long string in every cell", "1 MB, in 10 000 cells, `--max-unpacked 16M`",
        file("long.xlsx", lambda: sheet("<row>" + "<c t='s'><v>0</v></c>" * 10000 + "</row>", "x" * 1000000)),
        "!long.xlsx: takes too much memory", 2, SMALL),
    Row("hidden sheet", "of an XLSX", file("hidden.xlsx", lambda: sheet("<row><c><v>12</v></c></row>", state="hidden")),
        "hidden.xlsx#A: a hidden sheet, not read"),
    Row("hidden rows", "of an XLSX, by hand or by a filter",
        file("hidden.xlsx", lambda: sheet("<row><c><v>12</v></c></row><row hidden='1'><c><v>13</v></c></row><row hidden='1'><c><v>9</v></c></row>")),
        "hidden.xlsx#A: hidden rows 2-3: not read"),
    Row("hidden text", "of a DOCX", file("hidden.docx", lambda: formats.docx(
        body="<w:p><w:r><w:t>Some 9 men drowned.</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t> And 3 boys.</w:t></w:r></w:p>")),
        "hidden.docx#hidden text: hidden in the document: “And 3 boys.”, not read"),
    Row("spreadsheet of OpenDocument", "an ODS, packed anew", file("figures.ods", lambda: formats.zipped([
        ("META-INF/manifest.xml", "<m/>"), ("mimetype ", "x"), ("content.xml", "<d><body><spreadsheet/></body></d>")])),
        "figures.ods: an OpenDocument file that is no text"),
    Row("wide Markdown table", "20 000 columns, in 20 000 rows of one cell",
        file("wide.md", "|a" * 20000 + "|\n" + "|-" * 20000 + "|\n" + "|b\n" * 20000), "+"),
    Row("table of a million cells", "1 000 columns and rows of HTML",
        file("table.html", lambda: PAGE + "<table><tr><th>Port" + "<th>Boats" * 999
             + "".join(f"<tr><td>Port {row}" + "<td>12" * 999 for row in range(1000)) + "</table>"), "+"),
    Row("cell of a billion columns", "`colspan=1000000000`",
        file("span.html", PAGE + "<table><tr><th>Port<th colspan=1000000000>Boats<tr><td>Vannec<td>12</table>"), "+"),
    Row("cells over all rows", "900 cells that cover 65 534 rows, in 100 000 empty rows",
        file("rows.html", PAGE + "<table><tr><th>Port<th>Boats<tr>" + "<td rowspan=65534>7" * 900 + "<tr>" * 100000 + "</table>"), "+"),
    Row("tables inside tables", "60 of them, each of figures",
        file("inside.html", PAGE + "<table><tr><th>Port<th>Boats<tr><td>Vannec<td>12<tr><td>" * 60), "+"),
    Row("one measure over and over", "1 490 times, each with four figures of another town",
        file("sales.txt", many_lines(lambda n: f"Revenue of {town(n)} rose {n + 3}% to {n * 3} million euros in 2023 from {n * 2} million euros in "
                                               "2022. ", 1490)), "+"),
    Row("two parties throughout", "1 490 sentences that say what the one or the other counted",
        file("march.txt", many_lines(lambda n: f"{'Police' if n % 2 else 'Organisers'} said that {n + 9} people marched in Varna. ", 1490)), "+", 1),
    Row("repeated cells", "a billion times, in 1 000 rows of an ODT",
        file("repeated.odt", lambda: formats.odt(
            body="<table:table>" + "<table:table-row><table:table-cell table:number-columns-repeated='1000000000'><text:p>12</text:p>"
                 "</table:table-cell></table:table-row>" * 1000 + "</table:table>")), "+"),
    Row("zip inside a DOCX", "ten bombs among its parts", file("inside.docx", bombs_inside), "+"),
    Row("entity bomb in a DOCX", "\"billion laughs\" in its text", file("laughs.docx", laughing_docx), "+"),
    Row("mail of many parts", "10 001 of them",
        file("parts.eml", "MIME-Version: 1.0\r\nFrom: a@b\r\nMessage-ID: <x@y>\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
             + "--b\r\n\r\nSome 12 men.\r\n" * 10001), "!parts.eml: more than 10000 parts", 2),
    Row("deep mail", "parts nested 2 000 deep", file("deep.eml", nested_mail), "!deep.eml: parts nested deeper than 256", 2),
    Row("mail with attachments", "a picture attached",
        file("mail.eml", "MIME-Version: 1.0\r\nFrom: a@b\r\nMessage-ID: <x@y>\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nSome 12 men "
             "drowned.\r\n--b\r\nContent-Type: image/png\r\nContent-Disposition: attachment; filename=x.png\r\n\r\nabc\r\n--b--\r\n"),
        "mail.eml#x.png: attached to a mail, not read"),
    Row("symbolic links in a circle", "to a parent folder, and to itself", symlink_loop, "!self: ", 2),
    Row("link to nowhere", "a broken symbolic link", lambda folder: os.symlink("nowhere", folder / "broken"), "!broken: broken symbolic link", 2),
    Row("FIFO", "a pipe nobody writes to", lambda folder: os.mkfifo(folder / "pipe"), "pipe: no regular file"),
    Row("socket", "a socket in the folder", socket_file, "socket: no regular file"),
    Row("device", "a link to /dev/zero", lambda folder: os.symlink("/dev/zero", folder / "zero"), "zero: no regular file"),
    Row("folders nested deeply", "300 levels", deep_folders, "d/d/d/d/d"),
    Row("names in any bytes", "Latin-1, line break, escape sequence, bidirectional override, 255 letters", odd_names, "+"),
    Row("wrong manifest", "a key nobody knows", file("corpus.yaml", "documents:\n  sound.txt:\n    titel: x\n"), "!corpus.yaml:3:5: unknown key 'titel'", 2),
    Row("manifest that never ends", "a comma alone", file("corpus.yaml", "\t,"), "!corpus.yaml:1:2: not valid YAML", 2),
    Row("manifest for a missing file", "an entry without its text", file("corpus.yaml", "documents:\n  gone.txt:\n    title: x\n"),
        "!corpus.yaml:2:3: 'gone.txt' is no document of this corpus", 2),
    Row("unreadable file", "no permission", unreadable, "!closed.txt: Permission denied", 2),
    Row("unreadable folder", "no permission", unreadable_folder, "!closed: Permission denied", 2),
]


def large(folder):
    """A sparse file costs no disk."""
    with open(folder / "large.txt", "wb") as out:
        out.write(b"x" * 4096)
        out.truncate(500 << 20)


def run(folder, *options):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run([*bound_by_permissions, program, "check", str(folder), "--format", "json", *options], capture_output=True, timeout=300)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return done, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def check(row, folder):
    (folder / "sound.txt").write_text(SOUND)
    make = large if row.make == "large" else row.make
    make(folder)
    done, seconds = run(folder, *row.options)
    errors = done.stderr.decode()
    assert done.returncode == row.status, f"status {done.returncode}: {errors}"
    assert seconds < SECONDS, f"took {seconds:.1f} s"
    report = json.loads(done.stdout)
    assert any(one["document"].startswith(("sound.txt", "inner/../sound.txt")) for one in report["documents"]), "the sound text was not read"
    assert not any("root:" in json.dumps(one) for one in report["documents"])
    if row.claims:
        listed = subprocess.run([program, "extract", str(folder)], capture_output=True, check=True).stdout.decode()
        assert all(f'"{quote}' in listed for quote in row.claims), listed
    outcome = row.outcome
    skipped = [f"{one['path']}: {one['reason']}" for one in report["skipped"]]
    if outcome == "+":
        assert skipped == [], skipped
    elif outcome.startswith("~"):
        assert outcome[1:] in errors, errors
    else:
        assert any(outcome.lstrip("!") in line.replace(str(folder) + "/", "") for line in skipped), skipped
        assert outcome.startswith("!") == (row.status == 2)


def vanishing(folder):
    """Files are replaced, grow and vanish while a corpus is read: every run ends well, with a whole report."""
    stop = threading.Event()

    def churn():
        number = 0
        while not stop.is_set():
            number += 1
            path = folder / f"{number % 40}.txt"
            path.write_text(SOUND * (number % 7 + 1))
            if number % 3 == 0:
                path.unlink()

    worker = threading.Thread(target=churn)
    worker.start()
    try:
        for _ in range(12):
            done, _ = run(folder)
            assert done.returncode in (0, 1, 2), done.stderr
            json.loads(done.stdout)
    finally:
        stop.set()
        worker.join()


def hundred_thousand(folder):
    for number in range(100000):
        with open(folder / f"{number}.txt", "w", encoding="utf-8") as out:
            out.write("Nothing.\n")
    done, seconds = run(folder)
    assert done.returncode == 0, done.stderr[-300:]
    assert len(json.loads(done.stdout)["documents"]) == 100000
    return seconds


def check_table(path):
    """The table has a row for each that is tried here, with what it gets, and no other."""
    text = pathlib.Path(path).read_text(encoding="utf-8").split("## What goes wrong")[1]
    table = {name: (what, gets) for name, what, gets in re.findall(r"^\| ([^|]+?) \| (.+?) \| ([^|]+?) \|$", text, re.M)}
    assert set(table) - {"input"} == {row.name for row in ROWS}, set(table) ^ {row.name for row in ROWS}
    for row in ROWS:
        what, gets = table[row.name]
        kind = "read" if row.outcome[0] in "+~" else "unreadable" if row.outcome[0] == "!" else "left out"
        reason = row.outcome.partition(": ")[2]
        assert what == row.what and gets.startswith(kind) and reason in gets, f"{row.name}: {table[row.name]} in {path}"


def main():
    failures = 0
    for row in ROWS:
        folder = pathlib.Path(tempfile.mkdtemp(prefix="claimdiff-hostile-"))
        try:
            check(row, folder)
        except (AssertionError, subprocess.TimeoutExpired, ValueError) as error:
            failures += 1
            print(f"{row.name}: {error}")
        finally:
            for path, _, _ in os.walk(folder):
                os.chmod(path, 0o700)
            shutil.rmtree(folder)
    with tempfile.TemporaryDirectory() as folder:
        vanishing(pathlib.Path(folder))
    with tempfile.TemporaryDirectory() as folder:
        seconds = hundred_thousand(pathlib.Path(folder))
    if len(sys.argv) > 2:
        check_table(sys.argv[2])
    print(f"{len(ROWS) - failures} of {len(ROWS)} inputs as expected; 100 000 files in {seconds:.1f} s of CPU time")
    return 1 if failures else 0


sys.exit(main())
