#!/usr/bin/env python3
"""Checks docs/schema/rule.schema.json with an independent validator.

    rule_schema.py SOURCE_DIR PROGRAM

The shipped rules and the example of docs/rules.md are valid; a rule that is spoilt in one place is not, and the program
refuses it too. That the schema's keys and names are the loader's is for tests/checker/rule_schema_test.cpp.
"""
import copy
import pathlib
import re
import subprocess
import sys
import tempfile

import jsonschema
import yaml


class Loader(yaml.SafeLoader):
    """YAML 1.2's core schema, which the program and editors follow: a date is text, yes and no are words."""


Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith(("timestamp", "bool"))]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(?:true|false)$"), list("tf"))

RULE = {
    "kind": "quantity",
    "summary": "Tolls differ",
    "why": "A toll is remembered.",
    "select": {"claims": ["count"], "nouns": ["people"]},
    "tolerance": {"relative": 0.05},
    "tests": [
        {
            "name": "one fire",
            "documents": [{"name": "a", "language": "en", "published": "2024-05-01T10:00", "text": "12 died."}],
            "findings": [{"class": "conflict", "values": ["12", 15]}],
        },
        {"name": "calm", "documents": [{"name": "a", "text": "12 died."}], "findings": []},
    ],
}

# Where, and what stands there instead; DROP takes the key out.
DROP = object()
SPOILT = [
    (["kind"], "quantitty"),
    (["kind"], DROP),
    (["summary"], " "),
    (["why"], DROP),
    (["hepl"], "Ask."),
    (["level"], "fatal"),
    (["select", "noun"], ["people"]),
    (["select", "claims"], []),
    (["select", "claims"], ["counts"]),
    (["select", "nouns"], ["people", "people"]),
    (["select", "nouns"], ["people/"]),
    (["select", "nouns"], "people"),
    (["tolerance", "relative"], 1),
    (["tolerance", "absolute"], -1),
    (["tolerance", "written-precision"], "no"),
    (["accumulates"], "no"),
    (["tests"], []),
    (["tests", 0, "nme"], "x"),
    (["tests", 0, "documents"], []),
    (["tests", 0, "documents", 0, "text"], DROP),
    (["tests", 0, "documents", 0, "published"], "1 May 2024"),
    (["tests", 0, "documents", 0, "published"], "2024-13-01"),
    (["tests", 0, "findings"], DROP),
    (["tests", 0, "findings", 0, "class"], "unsourced"),
    (["tests", 0, "findings", 0, "values"], ["12"]),
]


def spoilt(path, value):
    rule = copy.deepcopy(RULE)
    at = rule
    for key in path[:-1]:
        at = at[key]
    if value is DROP:
        del at[path[-1]]
    else:
        at[path[-1]] = value
    return rule


def accepted_by_program(program, rule):
    """Whether the program can read the rule, whatever comes of its tests."""
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "desk" / "toll.yaml"
        path.parent.mkdir()
        path.write_text(yaml.safe_dump(rule, sort_keys=False, allow_unicode=True), encoding="utf-8")
        run = subprocess.run([program, "test", str(path.parent)], capture_output=True, check=False)
        return run.returncode in (0, 1)


def main():
    root, program = pathlib.Path(sys.argv[1]), sys.argv[2]
    schema = yaml.load((root / "docs/schema/rule.schema.json").read_text(encoding="utf-8"), Loader)
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    faults = []

    def valid(name, rule):
        for error in validator.iter_errors(rule):
            faults.append(f"{name}: {error.json_path}: {error.message}")

    rules = sorted((root / "rules").glob("*/*.yaml"))
    if not rules:
        sys.exit("no shipped rules")
    for path in rules:
        valid(path.relative_to(root), yaml.load(path.read_text(encoding="utf-8"), Loader))
    example = re.search(r"^```yaml\n(.*?)^```$", (root / "docs/rules.md").read_text(encoding="utf-8"), re.M | re.S)
    valid("docs/rules.md", yaml.load(example[1], Loader))

    valid("the rule to spoil", RULE)
    if not accepted_by_program(program, RULE):
        faults.append("the rule to spoil: refused by the program")
    for path, value in SPOILT:
        rule = spoilt(path, value)
        name = f"{path} = {'nothing' if value is DROP else value!r}"
        if validator.is_valid(rule):
            faults.append(f"{name}: accepted by the schema")
        if accepted_by_program(program, rule):
            faults.append(f"{name}: accepted by the program")
    print("\n".join(faults) or f"{len(rules)} rules are valid, {len(SPOILT)} spoilt ones are not")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
