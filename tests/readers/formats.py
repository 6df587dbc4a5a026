"""One article in every format that claimdiff reads, made with the standard library alone."""
import base64
import html
import io
import json
import quopri
import zipfile

TITLE = "Grain barge sinks off Port Hallow"
PUBLISHED = "2031-03-04T08:15"
PARAGRAPHS = [
    "PORT HALLOW, March 4, 2031 - A barge carrying 2,400 tonnes of barley sank off Port Hallow on Monday evening, "
    "the harbour office said.",
    "Eleven crew members were rescued by two lifeboats. Three of them were taken to hospital with broken bones.",
    "The vessel, 84 metres long, had left the town of Esker – 35 kilometres away – with a café's worth of supplies.",
    "Salvage will cost about €1.3 million, said Ada Brannock, 52, who heads the harbour office.",
    "It was the first sinking in the bay since 2019.",
]
BODY = "\n\n".join(PARAGRAPHS) + "\n"


def zipped(parts):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts:
            method = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            archive.writestr(zipfile.ZipInfo(name), text, method)
    return out.getvalue()


def docx(title=TITLE, paragraphs=PARAGRAPHS, body=None):
    word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    if body is None:
        body = "".join(f"<w:p><w:r><w:t xml:space='preserve'>{html.escape(text)}</w:t></w:r></w:p>" for text in [title, *paragraphs])
    return zipped([
        ("[Content_Types].xml", "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>"),
        ("docProps/core.xml", f"<p:coreProperties xmlns:p='p' xmlns:dc='d'><dc:title>{title}</dc:title></p:coreProperties>"),
        ("word/document.xml", f"<?xml version='1.0'?><w:document xmlns:w='{word}'><w:body>{body}</w:body></w:document>"),
    ])


def odt(title=TITLE, paragraphs=PARAGRAPHS, body=None):
    names = " ".join(f"xmlns:{short}='urn:oasis:names:tc:opendocument:xmlns:{short}:1.0'" for short in ("office", "text", "table"))
    if body is None:
        body = f"<text:h text:outline-level='1'>{title}</text:h>" + "".join(f"<text:p>{html.escape(text)}</text:p>" for text in paragraphs)
    return zipped([
        ("mimetype", "application/vnd.oasis.opendocument.text"),
        ("content.xml", f"<?xml version='1.0'?><office:document-content {names}><office:body><office:text>{body}"
                        "</office:text></office:body></office:document-content>"),
    ])


def pdf(pages):
    """Pages are lists of lines; WinAnsi text in Helvetica."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", "",
               "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"]
    kids = []
    for lines in pages:
        stream = b"BT /F1 10 Tf 50 780 Td 14 TL\n"
        for line in lines:
            text = line.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
            stream += b"(" + text + b") Tj T*\n"
        stream += b"ET"
        objects.append(b"<< /Length %d >>\nstream\n" % len(stream) + stream + b"\nendstream")
        objects.append(f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {len(objects)} 0 R "
                       "/Resources << /Font << /F1 3 0 R >> >> >>")
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    out = b"%PDF-1.4\n"
    offsets = []
    for number, item in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n" % number + (item if isinstance(item, bytes) else item.encode()) + b"\nendobj\n"
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    return out + b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)


def wrapped(text, width=88):
    lines, line = [], ""
    for word in text.split(" "):
        if line and len(line) + 1 + len(word) > width:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}" if line else word
    return lines + [line]


def xlsx(rows, sheet="Figures", formats=(), merged=()):
    """Rows of cells: text, numbers, or (number, style); ranges of merged cells."""
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    strings, body = [], ""
    for number, row in enumerate(rows, 1):
        cells = ""
        for column, value in enumerate(row):
            if value is None:
                continue
            reference = f"{chr(ord('A') + column)}{number}"
            if isinstance(value, str):
                strings.append(value)
                cells += f"<c r='{reference}' t='s'><v>{len(strings) - 1}</v></c>"
            else:
                value, style = value if isinstance(value, tuple) else (value, 0)
                cells += f"<c r='{reference}' s='{style}'><v>{value}</v></c>"
        body += f"<row r='{number}'>{cells}</row>"
    custom = "".join(f"<numFmt numFmtId='{165 + at}' formatCode='{html.escape(code)}'/>" for at, code in enumerate(formats))
    styles = "<xf numFmtId='0'/>" + "".join(f"<xf numFmtId='{165 + at}'/>" for at in range(len(formats)))
    return zipped([
        ("xl/workbook.xml", f"<workbook xmlns='{main}' xmlns:r='r'><sheets><sheet name='{sheet}' sheetId='1' r:id='rId1'/></sheets></workbook>"),
        ("xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id='rId1' Target='worksheets/sheet1.xml'/></Relationships>"),
        ("xl/styles.xml", f"<styleSheet xmlns='{main}'><numFmts>{custom}</numFmts><cellXfs>{styles}</cellXfs></styleSheet>"),
        ("xl/sharedStrings.xml", f"<sst xmlns='{main}'>" + "".join(f"<si><t>{html.escape(text)}</t></si>" for text in strings) + "</sst>"),
        ("xl/worksheets/sheet1.xml", f"<worksheet xmlns='{main}'><sheetData>{body}</sheetData><mergeCells>"
         + "".join(f"<mergeCell ref='{one}'/>" for one in merged) + "</mergeCells></worksheet>"),
    ])


def web_page():
    data = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": TITLE, "datePublished": PUBLISHED + ":00Z",
            "inLanguage": "en-GB", "publisher": {"@type": "NewsMediaOrganization", "name": "Hallow Courier"}}
    paragraphs = "\n".join(f"    <p>{html.escape(text).replace('é', '&eacute;').replace('–', '&ndash;')}</p>" for text in PARAGRAPHS)
    return f"""<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"><title>{TITLE} | Hallow Courier</title>
<script type="application/ld+json">{json.dumps(data)}</script>
<style>p {{ margin: 12px }}</style></head>
<body class="layout-with-sidebar">
<div id="cookie-banner" role="dialog"><p>We and our 143 partners store data. 9 purposes are listed. <button>Accept</button></p></div>
<nav><ul><li><a href="/">Home</a></li><li><a href="/harbour">7 stories from the harbour</a></li></ul></nav>
<main>
  <article>
    <h1>{TITLE}</h1>
{paragraphs}
    <p><a href="/2028/ferry">Read also: 60 people stranded on ferry in 2028 storm</a></p>
  </article>
  <section class="related-articles"><h2>More</h2><ul><li><a href="/a">25 injured in pier collapse</a></li></ul></section>
</main>
<aside><p>Our newsletter reaches 81,000 readers.</p></aside>
<footer>© 2031 Hallow Courier. 300 Quay Street.</footer>
</body></html>
"""


def nitf():
    body = "".join(f"<p>{html.escape(text)}</p>\n" for text in PARAGRAPHS)
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<nitf>
 <head><title>{TITLE}</title><docdata><date.issue norm="20310304T081500Z"/></docdata></head>
 <body xml:lang="en"><body.head><hedline><hl1>{TITLE}</hl1></hedline><distributor>Hallow Wire</distributor></body.head>
 <body.content>
{body} </body.content></body>
</nitf>
"""


def newsml():
    body = "".join(f"<p>{html.escape(text)}</p>\n" for text in PARAGRAPHS)
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header><sent>{PUBLISHED}:00Z</sent></header><itemSet>
<newsItem guid="tag:wire,2031:77" xml:lang="en">
 <itemMeta><provider literal="Hallow Wire"/><versionCreated>{PUBLISHED}:00Z</versionCreated></itemMeta>
 <contentMeta><headline>{TITLE}</headline></contentMeta>
 <contentSet><inlineXML><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body>
{body}</body></html></inlineXML></contentSet>
</newsItem></itemSet></newsMessage>
"""


def mail(encoding="8bit"):
    text = BODY.encode()
    if encoding == "quoted-printable":
        text = quopri.encodestring(text)
    if encoding == "base64":
        text = base64.encodebytes(text)
    head = (f"From: Hallow Wire <desk@wire.example>\r\nTo: desk@courier.example\r\nSubject: {TITLE}\r\n"
            "Date: Tue, 04 Mar 2031 08:15:00 +0000\r\nMessage-ID: <77@wire.example>\r\nMIME-Version: 1.0\r\n"
            f"Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: {encoding}\r\n\r\n")
    return head.encode() + text


def csv_field(text):
    return '"' + text.replace('"', '""') + '"'


def everything():
    """Name of the file → its bytes."""
    record = {"id": "77", "title": TITLE, "text": f"{TITLE}\n\n{BODY}", "published": PUBLISHED, "source": "Hallow Wire", "language": "en"}
    markdown = f"---\ntitle: {TITLE}\ndate: {PUBLISHED}\nlang: en\n---\n# {TITLE}\n\n" + "\n\n".join(
        PARAGRAPHS).replace("2,400 tonnes", "**2,400** tonnes").replace("Esker", "[Esker](/2031/03/04/esker)") + "\n\n```\nx = 4711 ships\n```\n"
    plain = f"{TITLE}\n\n{BODY}"
    lines = [TITLE, ""]
    for text in PARAGRAPHS:
        lines += wrapped(text) + [""]
    return {
        "plain.txt": plain.encode(),
        "latin.txt": plain.encode("cp1252"),
        "wide.txt": plain.encode("utf-16"),
        "marked.md": markdown.encode(),
        "page.html": web_page().encode(),
        "report.pdf": pdf([lines[:9], lines[9:]]),
        "report.docx": docx(),
        "report.odt": odt(),
        "desk.jsonl": (json.dumps(record) + "\n").encode(),
        "desk.csv": ("id,title,text,published,source,language\r\n" + ",".join(
            csv_field(record[key]) for key in ("id", "title", "text", "published", "source", "language")) + "\r\n").encode(),
        "wire.nitf.xml": nitf().encode(),
        "wire.newsml.xml": newsml().encode(),
        "mail.eml": mail(),
        "quoted.eml": mail("quoted-printable"),
        "packed.eml": mail("base64"),
    }
