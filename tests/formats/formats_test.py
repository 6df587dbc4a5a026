#!/usr/bin/env python3
"""Every format, read by a tool that is not ours, and every place it names, opened and compared.

Usage: formats_test.py PROGRAM WRITE_PAGES SOURCE_DIR WORK_DIR [unittest's arguments]   (WORK_DIR has node_modules)
"""
import csv
import io
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import unicodedata
import unittest
import urllib.parse

import jsonschema
import junitparser

import corpus

PROGRAM, WRITE_PAGES, SOURCE, WORK = (pathlib.Path(argument).resolve() for argument in sys.argv[1:5])
MODULES = WORK / "node_modules"
EXAMPLES = [SOURCE / "examples" / name for name in ("ferry-fr", "flood-en", "summit-mixed")]
FORMATS = ["text", "json", "jsonl", "sarif", "github", "junit", "html", "markdown", "csv"]


def check(folder, *arguments, cwd=None, environment=None, status=(0, 1)):
    """Standard output, as bytes."""
    clean = {key: value for key, value in os.environ.items() if key not in ("CLICOLOR_FORCE", "NO_COLOR")}
    run = subprocess.run(
        [PROGRAM, "check", folder, "--no-config", *arguments], cwd=cwd or WORK, capture_output=True, check=False,
        env={**clean, **(environment or {})})
    if run.returncode not in status:
        raise AssertionError(f"exit status {run.returncode}: {run.stderr.decode()}")
    return run.stdout


def report(folder, name, *arguments):
    return check(folder, "--format", name, *arguments).decode()


class Corpora(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.encodings = corpus.encodings(WORK / "encodings")
        cls.hostile = corpus.hostile(WORK / "hostile")
        cls.empty = corpus.write(WORK / "empty", {"nothing.txt": b"Nothing happened.\n"})
        cls.all = [*EXAMPLES, cls.encodings, cls.hostile, cls.empty]
        finding = json.loads(report(EXAMPLES[0], "json"))["findings"][0]["id"]
        cls.waivers = WORK / "waivers.yaml"
        cls.waivers.write_text(f"waivers:\n  - finding: {finding}\n    reason: The port says which.\n", encoding="utf-8")


def lines_of(text):
    """A text's lines with their ends cut off: LF, CRLF and a lone CR end one, and nothing else."""
    return re.split(r"\r\n|\n|\r", text)


def decoded(path):
    content = path.read_bytes()
    for mark, encoding in ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le")):
        if content.startswith(mark):
            return content[len(mark):].decode(encoding)
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return content.decode("windows-1252")


class Json(Corpora):
    def setUp(self):
        schema = json.loads((SOURCE / "docs/schema/report.schema.json").read_text(encoding="utf-8"))
        jsonschema.Draft202012Validator.check_schema(schema)
        self.validator = jsonschema.Draft202012Validator(schema)
        self.finding = self.validator.evolve(schema={"$ref": "#/$defs/finding", "$defs": schema["$defs"]})

    def test_reports_are_valid(self):
        for folder in self.all:
            self.validator.validate(json.loads(report(folder, "json")))
            for line in report(folder, "jsonl").splitlines():
                self.finding.validate(json.loads(line))
        waived = json.loads(report(EXAMPLES[0], "json", "--waivers", self.waivers, "--show-waived"))
        self.assertEqual(len(waived["waived"]), 1)
        self.validator.validate(waived)

    def test_the_schema_knows_a_fault(self):
        def spoil(change):
            spoilt = json.loads(report(EXAMPLES[0], "json"))
            change(spoilt)
            self.assertFalse(self.validator.is_valid(spoilt))

        spoil(lambda whole: whole.pop("summary"))
        spoil(lambda whole: whole.update(more=1))
        spoil(lambda whole: whole["findings"][0].update(more=1))
        spoil(lambda whole: whole["findings"][0].update(level="fatal"))
        spoil(lambda whole: whole["findings"][0]["sides"][0]["claims"][0].update(line=0))
        spoil(lambda whole: whole["documents"][0].update(sha256="x"))

    def test_offsets_and_positions_are_the_quote(self):
        cited = set()
        for finding in json.loads(report(self.encodings, "json"))["findings"]:
            for claim in (claim for side in finding["sides"] for claim in side["claims"]):
                path = self.encodings / claim["document"]
                cited.add(claim["document"])
                self.assertTrue(lines_of(decoded(path))[claim["line"] - 1][claim["column"] - 1:].startswith(
                    lines_of(claim["quote"])[0]), claim)
                if claim["document"] not in ("latin1.txt", "utf16.txt"):
                    self.assertEqual(path.read_bytes()[claim["begin"]:claim["end"]].decode(), claim["quote"])
        self.assertEqual(len(cited), sum(path.is_file() for path in self.encodings.rglob("*")))


class Sarif(Corpora):
    # What the Multitool may still remark, and why.
    REMARKS = {
        "SARIF2002": "messages are texts: they differ from finding to finding",
        "SARIF2003": "which repository it is, is for the pipeline to say",
        "SARIF2005": "there is no address to give for the tool",
        "SARIF2006": "the schema's address cannot be fetched off line",
        "SARIF2009": "rule ids are set/rule, as everywhere",
        "SARIF2010": "context regions are whole lines, which need no snippet",
        "SARIF2012": "there is no address to give for a rule's help",
        "SARIF2013": "the texts themselves stay where they are",
        "SARIF2016": "a folder given by an absolute path is named by it",
    }

    def logs(self):
        for folder in self.all:
            yield check(folder.name, "--format", "sarif", cwd=folder.parent).decode()
        yield report(EXAMPLES[0], "sarif", "--waivers", self.waivers)

    def test_the_schemas_accept_it(self):
        schemas = [
            MODULES / "@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json",
            MODULES / "@microsoft/sarif-multitool-linux/sarif-2.1.0.json",
        ]
        for path in schemas:
            schema = json.loads(path.read_text(encoding="utf-8-sig"))
            validator = jsonschema.validators.validator_for(schema)(schema)
            for log in self.logs():
                validator.validate(json.loads(log))
            broken = json.loads(report(EXAMPLES[0], "sarif"))
            broken["runs"][0]["results"][0]["level"] = "fatal"
            self.assertFalse(validator.is_valid(broken))

    def test_the_multitool_accepts_it(self):
        folder = WORK / "sarif"
        folder.mkdir(exist_ok=True)
        paths = []
        for number, log in enumerate(self.logs()):
            paths.append(folder / f"{number}.sarif")
            paths[-1].write_text(log, encoding="utf-8")
        judged = WORK / "judged.sarif"
        tool = MODULES / "@microsoft/sarif-multitool-linux/Sarif.Multitool"
        tool.chmod(0o755)  # its package leaves that to a script of its own
        run = subprocess.run(
            [tool, "validate", *paths, "--rule-kind", "Sarif;Ghas", "--level", "Error;Warning;Note", "--kind", "Fail",
             "--output", judged, "--log", "ForceOverwrite"],
            capture_output=True, check=False)
        self.assertTrue(judged.exists(), run.stdout.decode() + run.stderr.decode())
        run_log = json.loads(judged.read_text(encoding="utf-8-sig"))["runs"][0]
        self.assertIn(f"{len(paths)} files scanned", run.stdout.decode())
        faults = []
        for result in run_log["results"]:
            known = result["ruleId"].split("/")[0] in self.REMARKS and result.get("level") != "error"
            if not known:
                faults.append((result["ruleId"], result.get("level"), result["message"]))
        self.assertEqual(faults, [])

    def test_every_region_is_its_snippet_by_text_and_by_bytes(self):
        root = self.encodings.parent
        log = json.loads(check(self.encodings.name, "--format", "sarif", cwd=root))
        run = log["runs"][0]
        self.assertEqual(run["columnKind"], "unicodeCodePoints")
        cited, by_bytes = set(), set()
        for result in run["results"]:
            for location in result["locations"] + result["relatedLocations"]:
                place = location["physicalLocation"]
                artifact = run["artifacts"][place["artifactLocation"]["index"]]
                self.assertEqual(artifact["location"]["uri"], place["artifactLocation"]["uri"])
                path = root / urllib.parse.unquote(place["artifactLocation"]["uri"])
                region = place["region"]
                lines = lines_of(decoded(path))[region["startLine"] - 1:region["endLine"]]
                lines[-1] = lines[-1][:region["endColumn"] - 1]
                lines[0] = lines[0][region["startColumn"] - 1:]
                self.assertEqual(lines, lines_of(region["snippet"]["text"]), path)
                cited.add(path)
                if "byteOffset" in region:
                    content = path.read_bytes()
                    self.assertEqual(artifact["length"], len(content))
                    begin = region["byteOffset"]
                    self.assertEqual(content[begin:begin + region["byteLength"]].decode(), region["snippet"]["text"])
                    by_bytes.add(path)
                context = place["contextRegion"]
                self.assertLessEqual(context["startLine"], region["startLine"])
                self.assertGreaterEqual(context["endLine"], region["endLine"])
        files = {path for path in self.encodings.rglob("*") if path.is_file()}
        self.assertEqual(cited, files)
        self.assertEqual({path.name for path in files - by_bytes}, {"latin1.txt", "utf16.txt"})

    def test_messages_link_to_the_sides(self):
        results = json.loads(report(EXAMPLES[0], "sarif"))["runs"][0]["results"]
        for result in results:
            links = re.findall(r"(?<!\\)\[[^\]]*\]\((\d+)\)", result["message"]["text"])
            self.assertGreaterEqual(len(links), 2)
            ids = [location["id"] for location in result["relatedLocations"]]
            self.assertEqual(ids, list(range(len(ids))))
            self.assertTrue({int(link) for link in links} <= set(ids))

    def test_a_waived_finding_is_suppressed(self):
        for log in (report(EXAMPLES[1], "sarif"), report(EXAMPLES[0], "sarif", "--waivers", self.waivers)):
            results = json.loads(log)["runs"][0]["results"]
            with_key = [result for result in results if "suppressions" in result]
            self.assertIn(len(with_key), (0, len(results)))
        self.assertEqual([len(result["suppressions"]) for result in results].count(1), 1)


class Others(Corpora):
    def test_junit(self):
        for folder in self.all:
            text = report(folder, "junit")
            suites = junitparser.JUnitXml.fromstring(text.encode())
            (suite,) = list(suites)
            cases = list(suite)
            results = [result for case in cases for result in case.result]
            for declared in (suites, suite):
                self.assertEqual(declared.tests, len(cases))
                for kind, count in (
                        (junitparser.Failure, declared.failures), (junitparser.Error, declared.errors),
                        (junitparser.Skipped, declared.skipped)):
                    self.assertEqual(count, sum(isinstance(result, kind) for result in results))
            whole = json.loads(report(folder, "json"))
            self.assertEqual(suites.failures, whole["summary"]["errors"])
            self.assertEqual(len({case.name + case.classname for case in cases}), len(cases))

    def test_csv(self):
        for folder in self.all:
            rows = list(csv.reader(io.StringIO(report(folder, "csv"), newline=""), strict=True))
            whole = json.loads(report(folder, "json"))
            claims = [claim["quote"] for finding in whole["findings"] for side in finding["sides"] for claim in side["claims"]]
            self.assertEqual(len(rows) - 1, len(claims))
            for row in rows:
                self.assertEqual(len(row), len(rows[0]))
                for cell in row:
                    if not re.fullmatch(r"-?\d+(\.\d+)?", cell):
                        self.assertNotRegex(cell, r"^\s*[=+\-@＝＋－＠]|^[\t\r\n]")

    def test_markdown_holds_no_markup_of_the_texts(self):
        script = (
            "const {Parser} = require('commonmark'); const walker = new Parser().parse(require('fs').readFileSync(0, 'utf8')).walker();"
            "const seen = {}; for (let e; (e = walker.next());) seen[e.node.type] = (seen[e.node.type] || 0) + 1;"
            "console.log(JSON.stringify(seen));")
        for folder in self.all:
            text = report(folder, "markdown")
            out = subprocess.run(["node", "-e", script], input=text.encode(), cwd=WORK, capture_output=True, check=True).stdout
            kinds = json.loads(out)
            self.assertFalse({"link", "image", "html_block", "html_inline", "code", "code_block"} & set(kinds), text)
            self.assertNotIn("@everyone", text)
            self.assertIn("strong", kinds) if "### " in text and "### Not" not in text else None

    def test_html_is_valid(self):
        pages = WORK / "valid"  # not those of page_test.mjs, which may run at the same time
        pages.mkdir(exist_ok=True)
        subprocess.run([WRITE_PAGES, pages], check=True)
        paths = [pages / "fixture.html", pages / "hostile.html"]
        for number, folder in enumerate(self.all):
            paths.append(pages / f"valid-{number}.html")
            paths[-1].write_text(report(folder, "html"), encoding="utf-8")
        run = subprocess.run(
            ["java", "-jar", MODULES / "vnu-jar/build/dist/vnu.jar", "--errors-only", "--format", "json", *paths],
            capture_output=True, check=False)
        messages = json.loads(run.stderr)["messages"]
        self.assertEqual([(message["message"], message.get("extract")) for message in messages], [])

    def test_github(self):
        for folder in self.all:
            lines = report(folder, "github").splitlines()
            levels = {"error": 0, "warning": 0, "notice": 0}
            for line in lines:
                command = re.fullmatch(r"::(error|warning|notice) ((?:[a-z]+=[^,:]*)(?:,[a-z]+=[^,:]*)*)::([^\r\n]+)", line)
                if command:
                    levels[command[1]] += 1
                else:
                    self.assertNotRegex(line, r"^\s*::(?!group::\d+ findings? more$|endgroup::$)|##\[")
            self.assertLessEqual(max(levels.values()), 10)
            whole = json.loads(report(folder, "json"))["summary"]
            self.assertEqual(levels["error"], min(10, whole["errors"]))

    def test_text_has_no_control(self):
        for folder in self.all:
            for character in report(folder, "text"):
                self.assertTrue(character == "\n" or unicodedata.category(character) not in ("Cc", "Cf"), repr(character))


class Everywhere(Corpora):
    def test_the_same_bytes_whatever_the_place_the_locale_and_the_order(self):
        for folder in (EXAMPLES[1], self.encodings):
            twin = WORK / "elsewhere" / "deeper" / folder.name
            shutil.rmtree(WORK / "elsewhere", ignore_errors=True)
            shutil.copytree(folder, twin)
            for name in FORMATS:
                here = check(folder.name, "--format", name, "--threads", "1", cwd=folder.parent, environment={"LC_ALL": "C"})
                there = check(
                    folder.name, "--format", name, "--threads", "4", cwd=twin.parent, environment={"LC_ALL": "tr_TR.UTF-8"})
                self.assertEqual(here, there, name)

    def test_several_outputs_in_one_run(self):
        folder = WORK / "outputs"
        folder.mkdir(exist_ok=True)
        outputs = [f"--output={name}={folder / name}" for name in FORMATS]
        check(EXAMPLES[0], *outputs)
        for name in FORMATS:
            self.assertEqual((folder / name).read_bytes(), check(EXAMPLES[0], "--format", name), name)


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], *sys.argv[5:]])
