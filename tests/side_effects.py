#!/usr/bin/env python3
"""A run starts no other program, opens no connection, and writes nothing but what it was told to, whole or not at all.

Usage: side_effects.py PROGRAM STRACE

strace lists the system calls of a run over every format, and over files that ask for more (remote entities, images, templates); and it
kills a run at each of the calls that write a report, after which the old report or the new one must be there.
"""
import os
import pathlib
import re
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).parent / "readers"))
import formats

PROGRAM, STRACE = map(os.path.abspath, sys.argv[1:3])
SKIPPED = 77  # for CTest: nothing may be traced here
ENVIRONMENT = {"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"}

GREEDY = {
    "entity.xml": '<?xml version="1.0"?><!DOCTYPE nitf SYSTEM "http://wire.example/nitf.dtd" [<!ENTITY x SYSTEM "http://wire.example/x">]>'
                  "<nitf><body><body.content><p>&x; Some 12 men drowned.</p></body.content></body></nitf>",
    "page.html": '<html><head><link rel="stylesheet" href="http://wire.example/a.css"><meta http-equiv="refresh" content="0; http://wire.example/">'
                 '</head><body><img src="http://wire.example/a.png"><script src="http://wire.example/a.js"></script>'
                 '<iframe src="file:///etc/passwd"></iframe><p>Some 12 men drowned.</p></body></html>',
    "mail.eml": "MIME-Version: 1.0\r\nMessage-ID: <a@b>\r\nFrom: a@b\r\nContent-Type: message/external-body; access-type=URL; "
                'URL="http://wire.example/"\r\n\r\nContent-Type: text/plain\r\n\r\n',
}


def trace(folder, *arguments, options=()):
    """Exit status (negative: the signal that ended it), and the calls."""
    log = folder / "calls.log"
    done = subprocess.run(
        [STRACE, "-f", "-qq", "-o", str(log), *options, PROGRAM, *arguments], cwd=folder, capture_output=True, timeout=300,
        env={**ENVIRONMENT, "HOME": str(folder / "home")})
    return done.returncode, log.read_text(errors="replace") if log.exists() else "", done.stderr.decode()


def check_calls(folder):
    status, calls, errors = trace(
        folder, "check", "corpus", "--output", "json=out/report.json", "--output", "html=out/report.html",
        options=("-e", "trace=%network,%process,%file,%desc"))
    if "Operation not permitted" in errors and not calls:
        print("nothing may be traced here")
        sys.exit(SKIPPED)
    assert status in (0, 1, 2), errors
    lines = [re.sub(r"^\d+ +", "", line) for line in calls.splitlines()]
    assert sum(line.startswith("execve(") for line in lines) == 1, [line for line in lines if line.startswith("exec")]
    forks = [line for line in lines if re.match(r"(v?fork|clone3?)\(", line) and "CLONE_THREAD" not in line]
    assert not forks, forks
    network = [line for line in lines if re.match(r"(socket|socketpair|connect|bind|sendto|recvfrom|sendmsg|recvmsg)\(", line)]
    assert not network, network
    changes = r"(open(at)?\(.*(O_WRONLY|O_RDWR|O_CREAT|O_TRUNC|O_APPEND)|creat|(re)?name(at2?)?|rename|mkdir|unlink|rmdir|r?link|symlink|chmod|chown|truncate|mknod)"
    written = [line for line in lines if re.match(changes + r"[(a-z0-9]*", line) and '"' in line]
    elsewhere = [line for line in written if not re.search(r'"out/report\.(json|html)', line) and '"/dev/null"' not in line]
    assert not elsewhere, elsewhere
    assert len(written) >= 4, "no report was written"
    assert not (folder / "home").exists()
    assert not any("/etc/passwd" in line for line in lines)
    return len(lines)


def check_kills(folder):
    """At each call by which the report gets there."""
    report = folder / "out" / "report.json"
    arguments = ("check", "corpus", "--threads", "1", "--output", "json=out/report.json")
    trace(folder, *arguments)
    new = report.read_bytes()
    old = b"old" * 100000
    outcomes = []
    for call in ("openat", "fchmod", "write", "close", "rename", "exit_group"):
        # The kill comes before the call does anything: which one of its name it is tells the file in it.
        _, calls, _ = trace(folder, *arguments, options=("-e", f"trace={call}", "-y"))
        ours = [at for at, line in enumerate(calls.splitlines(), 1) if "out/report.json" in line or call == "exit_group"]
        assert ours, f"no {call} of the report"
        for when in {ours[0], ours[-1]}:
            report.write_bytes(old)
            status, _, _ = trace(folder, *arguments, options=("-e", f"trace={call}", "-e", f"inject={call}:signal=KILL:when={when}"))
            assert status == -9, f"{call} {when}: ended with {status}"
            left = report.read_bytes()
            assert left in (old, new), f"killed at {call}: {len(left)} bytes, {left[:40]!r}"
            outcomes.append(left == new)
    assert outcomes.count(True) == 1, "only at its very end is a report there"
    return len(outcomes), sum(outcomes)


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        (folder / "corpus").mkdir()
        (folder / "out").mkdir()
        for file, content in {**formats.everything(), **{name: text.encode() for name, text in GREEDY.items()}}.items():
            (folder / "corpus" / file).write_bytes(content)
        (folder / "corpus" / "figures.xlsx").write_bytes(formats.xlsx([["Port", "Passengers"], ["Vannec", 140]]))
        calls = check_calls(folder)
        kills, new = check_kills(folder)
        print(f"{calls} calls, none of them of others; killed {kills} times: {kills - new} old reports, {new} new ones")


main()
