"""Small corpora for the tests of the formats, on which every file is cited in a finding."""
import pathlib

EVENT = "The fire at the Marlow depot on Monday left {} people injured, the fire service said."


def write(folder, files):
    """files: {name: bytes}. Returns the folder, with no other file in it."""
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.rglob("*"):
        if old.is_file():
            old.unlink()
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return folder


def encodings(folder):
    """What moves columns and bytes apart: a mark, line breaks of all kinds, characters of two columns, of two code points and
    beyond the basic plane, and other encodings."""
    return write(folder, {
        "plain.txt": f"Depot fire\n\n{EVENT.format(12)}\n".encode(),
        "mark.txt": b"\xef\xbb\xbf" + EVENT.format(15).encode() + b"\n",
        "crlf.txt": f"Depot fire\r\n\r\n“Awful”, she said. {EVENT.format(21)}\r\n".encode(),
        "cr.txt": f"Depot fire\r\r{EVENT.format(24)}\r".encode(),
        "astral.txt": f"🔥🔥 Depot fire\n\n“A 𝔅ig one” 🚒. {EVENT.format(31)}\n".encode(),
        "combining.txt": f"Depot fire\n\nThe cafe\u0301 ne\u0301e Zoe\u0308 closed. {EVENT.format(36)}\n".encode(),
        "wide.txt": f"Depot fire\n\n倉庫の火事 (強い風). {EVENT.format(42)}\n".encode(),
        "wrapped.txt": "Depot fire\n\nThe fire at the Marlow depot on Monday left 47\npeople injured, the fire service said.\n".encode(),
        "latin1.txt": f"Depot fire\n\nThe café closed, the crêperie too. {EVENT.format(53)}\n".encode("windows-1252"),
        "utf16.txt": b"\xff\xfe" + f"Depot fire\n\nThe café closed. {EVENT.format(58)}\n".encode("utf-16-le"),
        "odd names/50% [a] #1é.txt": f"Depot fire\n\n{EVENT.format(64)}\n".encode(),
    })


def hostile(folder):
    """Texts that try to act where they are read."""
    return write(folder, {
        "markup.txt": f"<script>alert(1)</script>\n\n<b>{EVENT.format(12)}</b> ]]> & \"x\" '\n".encode(),
        "controls.txt": f"Depot\x1b[2J fire\n\n\u202e{EVENT.format(15)}\u202c \x07\u2066x\u2069\n".encode(),
        "formula.txt": f"=1+1\n\n@SUM(A1) {EVENT.format(21)}\n".encode(),
        "=cmd.txt": f"Depot fire\n\n{EVENT.format(24)}\n".encode(),
        "command.txt": f"::error::x\n\n::set-output name=a::b ##[error] {EVENT.format(31)}\n".encode(),
        "marks.txt": f"# [a](javascript:x) | `b` *c*\n\n| @everyone https://example.invalid {EVENT.format(36)}\n".encode(),
    })
