#!/usr/bin/env python3
"""Checks who includes whom: the folders of the program know each other in one direction.

    text/ <- grammar/ <- checker/ <- reports/ <- cli/

Checks as well that no two headers define one name: the linker would take the code of one type for the other's.

Usage: architecture.py SOURCE_DIR PUBLIC_HEADER...
Prints file:line of every breach and returns 1 if there is one. The public headers are those that are installed; they and what they
include must do without the libraries the project is built with.
"""
import pathlib
import re
import sys

# What a folder may include of the project: folders, or single headers.
MAY_INCLUDE = {
    "text": ["text/"],
    "grammar": ["grammar/", "text/"],
    "checker": ["checker/", "grammar/", "text/"],
    "reports": ["reports/", "checker/finding.hpp", "checker/rule.hpp", "text/"],
    "cli": ["cli/", "reports/", "checker/", "grammar/", "text/"],
}

# Where a library's headers may stand, as prefixes of paths with a suffix; a library that is not named may stand anywhere.
LIBRARIES = {
    "unicode/": [("text/", ".cpp")],
    "boost/": [("grammar/", ".cpp"), ("grammar/", ".hpp")],
    "openssl/": [("text/", ".cpp")],
    "csv.h": [("text/readers/", ".cpp")],
    "gmime/": [("text/readers/", ".cpp")],
    "gumbo.h": [("text/readers/html_", "")],
    "md4c.h": [("text/readers/", ".cpp")],
    "poppler-": [("text/readers/", ".cpp")],
    "pugixml.hpp": [("text/readers/", ".cpp"), ("text/readers/xml_parts", ".hpp")],
    "simdjson.h": [("text/readers/", ".cpp")],
    "zip.h": [("text/readers/", ".cpp")],
    "yaml-cpp/": [("grammar/", ".cpp"), ("checker/", ".cpp"), ("checker/strict_yaml", ".hpp"), ("cli/", ".cpp")],
    "nlohmann/": [("reports/", ""), ("cli/", "")],
    "fmt/": [("checker/", ".cpp"), ("reports/", ""), ("cli/", "")],
    "CLI/": [("cli/", "")],
    "sqlite3.h": [("cli/sqlite", "")],
}

LONG = 400  # lines; a longer file says in its first lines why

TYPE = re.compile(r"(?:struct|class|enum class|union) (\w+)[^;]*\{|namespace (?!claimdiff \{)")
INCLUDE = re.compile(r'\s*#\s*include\s*([<"])([^>"]+)[>"]')


def includes(path):
    """(line, is quoted, header) of each include."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        found = INCLUDE.match(line)
        if found:
            yield number, found[1] == '"', found[2]


def third_party(header):
    return next((library for library in LIBRARIES if header.startswith(library)), None)


def check_file(root, name, breaches):
    folder = name.split("/")[0]
    for line, quoted, header in includes(root / name):
        if quoted and not any(header.startswith(allowed) for allowed in MAY_INCLUDE[folder]):
            breaches.append(f'{name}:{line}: {folder}/ may not include "{header}"')
        library = third_party(header)
        if library and not any(name.startswith(start) and name.endswith(end) for start, end in LIBRARIES[library]):
            breaches.append(f"{name}:{line}: <{header}> may not stand here")


def check_public(root, headers, breaches):
    """The public headers and all they include are free of third parties."""
    waiting, seen = list(headers), set(headers)
    while waiting:
        name = waiting.pop()
        for line, quoted, header in includes(root / name):
            if third_party(header):
                breaches.append(f"{name}:{line}: <{header}> in a public header")
            if quoted and header not in seen:
                seen.add(header)
                waiting.append(header)


def check_names(root, headers, breaches):
    """A type at the left margin is one of claimdiff itself, unless its header opens another namespace."""
    defined = {}
    for name in headers:
        for number, line in enumerate((root / name).read_text(encoding="utf-8").splitlines(), 1):
            found = TYPE.match(line)
            if found and found[1] is None:
                break
            if found and defined.setdefault(found[1], name) != name:
                breaches.append(f"{name}:{number}: {found[1]} is defined in {defined[found[1]]} as well")


def main():
    root = pathlib.Path(sys.argv[1])
    breaches = []
    names = sorted(
        path.relative_to(root).as_posix()
        for folder in MAY_INCLUDE
        for suffix in ("cpp", "hpp")
        for path in (root / folder).rglob(f"*.{suffix}")
    )
    for name in names:
        check_file(root, name, breaches)
        lines = (root / name).read_text(encoding="utf-8").splitlines()
        if len(lines) > LONG:
            print(f"{name}: {len(lines)} lines")
            if not lines[0].startswith("//"):
                breaches.append(f"{name}:1: more than {LONG} lines, and no comment at the top that says why")
    check_names(root, [name for name in names if name.endswith(".hpp")], breaches)
    check_public(root, sys.argv[2:], breaches)
    print("\n".join(breaches) or f"{len(names)} files: in order")
    return 1 if breaches else 0


if __name__ == "__main__":
    sys.exit(main())
