#!/usr/bin/env python3
"""A report is the same with a cache and without, whatever happened to the cache.

Usage: cache.py SOURCE_DIR PROGRAM

Each check compares reports byte by byte: cold, warm, after a change of a text, a rule, a language or an option, with several runs at
once, after runs that were killed, and with a cache that is damaged, no cache at all or cannot be written.
"""
import os
import pathlib
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time

SOURCE, PROGRAM = pathlib.Path(sys.argv[1]), os.path.abspath(sys.argv[2])
sys.path.insert(0, str(SOURCE / "bench"))
sys.dont_write_bytecode = True
import make_corpus

DATABASE = "claimdiff-cache.sqlite"
DOCUMENTS = 60  # more than are all compared with each other


def command(folder, *options):
    return [PROGRAM, "check", "--no-config", "--format", "json", *options, str(folder)]


def check(folder, *options):
    """The report, and what was said besides."""
    done = subprocess.run(command(folder, *options), capture_output=True, timeout=300)
    assert done.returncode in (0, 1), done.stderr
    return done.stdout, done.stderr.decode()


def rows(cache):
    database = sqlite3.connect(cache / DATABASE)
    count = database.execute("SELECT count(*) FROM results").fetchone()[0]
    database.close()
    return count


def same(folder, cache, *options, said=False):
    """The report with the cache is that without; `said`: whether there is a message."""
    plain, _ = check(folder, *options)
    cached, message = check(folder, "--cache", str(cache), *options)
    assert cached == plain, f"another report with the cache: {folder} {options}"
    assert (message.count("\n") == 1) if said else not message, message
    return plain


def check_changes(work, corpus):
    cache = work / "cache"
    before = same(corpus, cache)
    full = rows(cache)
    assert full >= 2 * DOCUMENTS, full
    same(corpus, cache)
    assert rows(cache) == full, "a second run kept something anew"
    # A text: little is read anew.
    changed = sorted(corpus.rglob("*.txt"))[40]
    text = changed.read_text()
    changed.write_text(make_corpus.new_version(random.Random(3), text))
    assert same(corpus, cache) != before
    assert 1 < rows(cache) - full < DOCUMENTS, rows(cache) - full
    changed.write_text(text)
    assert same(corpus, cache) == before
    added = corpus / "added.txt"
    added.write_text("Des manifestants\n\nQuelque 850 manifestants ont défilé lundi à Brécilly, selon Inès Cabrillac.\n")
    same(corpus, cache)
    added.unlink()
    # What is known of a text, without a change of it.
    manifest = corpus / "corpus.yaml"
    manifest.write_text(f"documents:\n  {changed.relative_to(corpus)}:\n    published: 2031-03-04\n")
    assert same(corpus, cache) != before
    manifest.unlink()
    # Options, rules and languages.
    assert same(corpus, cache, "--language", "en") != before
    assert same(corpus, cache, "--level", "news/counts=off") != before
    rules = work / "rules"
    shutil.copytree(SOURCE / "rules/news", rules / "news")
    own = same(corpus, cache, "--rules", str(rules))
    for rule in (rules / "news").glob("*.yaml"):
        rule.write_text(rule.read_text().replace("level: error", "level: warning"))
    assert same(corpus, cache, "--rules", str(rules)) != own
    assert same(corpus, cache) == before
    same(corpus, cache, "--threads", "1")
    sources = work / "sources"
    make_corpus.write(sources, 20, seed=5)
    same(corpus, cache, "--against", str(sources))


def check_language(work):
    """A word less in a language is a claim less."""
    texts, languages, cache = work / "few", work / "languages", work / "language-cache"
    texts.mkdir()
    for name, number in (("a", 12), ("b", 15)):
        (texts / f"{name}.txt").write_text(f"El incendio dejó {number} heridos en Lormo.\n")
    shutil.copytree(SOURCE / "languages/es", languages / "es")
    shutil.copy(SOURCE / "languages/concepts.yaml", languages)
    options = ("--languages", str(languages), "--language", "es")
    before = same(texts, cache, *options)
    for words in (languages / "es").glob("*.yaml"):
        words.write_text("\n".join(line for line in words.read_text().split("\n") if "herido" not in line))
    assert same(texts, cache, *options) != before


def check_corpora(work):
    cache = work / "corpora-cache"
    for corpus in ("examples/ferry-fr", "tests/corpora/greve-bus", "tests/corpora/altmoor", "tests/corpora/norvane-418"):
        same(SOURCE / corpus, cache)
        same(SOURCE / corpus, cache)


def check_runs_at_once(work, corpus, plain):
    cache = work / "shared"
    runs = [subprocess.Popen(command(corpus, "--cache", str(cache)), stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(3)]
    for run in runs:
        out, message = run.communicate(timeout=300)
        assert out == plain and not message, message
    same(corpus, cache)


def check_killed_runs(work, corpus, plain):
    cache = work / "killed"
    begin = time.monotonic()
    check(corpus)
    whole = time.monotonic() - begin
    for part in range(1, 5):
        run = subprocess.Popen(command(corpus, "--cache", str(cache)), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(whole * part / 4)
        run.kill()
        run.wait()
    for _ in range(2):
        out, message = check(corpus, "--cache", str(cache))
        assert out == plain and not message, message


def check_broken(work, corpus, plain):
    cache = work / "broken"
    check(corpus, "--cache", str(cache))
    whole = (cache / DATABASE).read_bytes()
    chance = random.Random(7)
    for begin in (100, 8192, 3 * 8192):  # the schema, and tables
        garbage = bytes(chance.randrange(256) for _ in range(len(whole) // 2))
        (cache / DATABASE).write_bytes(whole[:begin] + garbage + whole[begin + len(garbage):])
        out, message = check(corpus, "--cache", str(cache))
        assert out == plain and message.count("\n") == 1 and "damaged" in message, message
        same(corpus, cache)  # mended
        same(corpus, cache)
    # Single bits anywhere: damage that SQLite notices, or values that are not there; never another report.
    for _ in range(6):
        bits = bytearray(whole)
        for _ in range(20):
            bits[chance.randrange(4096, len(bits))] ^= 1 << chance.randrange(8)
        (cache / DATABASE).write_bytes(bits)
        assert check(corpus, "--cache", str(cache))[0] == plain
    (cache / DATABASE).write_bytes(whole[:len(whole) // 2])
    assert check(corpus, "--cache", str(cache))[0] == plain
    (cache / DATABASE).write_bytes(b"")
    same(corpus, cache)


def check_foreign(work, corpus):
    cache = work / "foreign"
    cache.mkdir()
    (cache / DATABASE).write_text("My notes, which nobody may lose.\n")
    same(corpus, cache, said=True)
    assert (cache / DATABASE).read_text() == "My notes, which nobody may lose.\n"
    (cache / DATABASE).unlink()
    database = sqlite3.connect(cache / DATABASE)
    database.execute("CREATE TABLE notes (note)")
    database.commit()
    database.close()
    bytes_before = (cache / DATABASE).read_bytes()
    same(corpus, cache, said=True)
    assert (cache / DATABASE).read_bytes() == bytes_before


def check_unusable(work, corpus):
    (work / "file").write_text("")
    same(corpus, work / "file" / "cache", said=True)
    same(corpus, "/proc/claimdiff-cache", said=True)
    cache = work / "read-only"
    check(corpus, "--cache", str(cache))
    os.chmod(cache / DATABASE, 0o444)
    os.chmod(cache, 0o555)
    if os.geteuid() != 0:  # nothing is read-only for root
        same(corpus, cache, said=True)
    os.chmod(cache, 0o755)


def check_inside(corpus, plain):
    """A cache among the texts is no text."""
    for _ in range(2):
        assert check(corpus, "--cache", str(corpus / "kept")) == (plain, "")
    assert (corpus / "kept" / DATABASE).exists()
    shutil.rmtree(corpus / "kept")


def main():
    with tempfile.TemporaryDirectory() as folder:
        work = pathlib.Path(folder)
        corpus = work / "corpus"
        make_corpus.write(corpus, DOCUMENTS, versions=10)
        check_changes(work, corpus)
        plain, _ = check(corpus)
        check_language(work)
        check_corpora(work)
        check_runs_at_once(work, corpus, plain)
        check_killed_runs(work, corpus, plain)
        check_broken(work, corpus, plain)
        check_foreign(work, corpus)
        check_unusable(work, corpus)
        check_inside(corpus, plain)


main()
