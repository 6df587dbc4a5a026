#!/usr/bin/env python3
"""What a terminal sees: progress after a second and nothing of it left behind; Ctrl-C ends with 130 and leaves whole files or none.

Usage: terminal.py PROGRAM
"""
import json
import os
import pathlib
import pty
import signal
import subprocess
import sys
import tempfile
import threading
import time

PROGRAM = sys.argv[1]


def check(holds, what):
    if not holds:
        sys.exit(f"failed: {what}")


def start(arguments, terminal, **more):
    """The program with standard error on a terminal, or on a pipe; (process, what reads it to its end)."""
    if terminal:
        mine, theirs = pty.openpty()
    else:
        mine, theirs = os.pipe()
    process = subprocess.Popen([PROGRAM, *arguments], stderr=theirs, stdout=subprocess.PIPE, stdin=subprocess.PIPE, **more)
    os.close(theirs)
    seen = []

    def read():
        while True:
            try:
                part = os.read(mine, 4096)
            except OSError:  # how Linux says that a terminal was hung up
                break
            if not part:
                break
            seen.append(part)
        os.close(mine)

    reader = threading.Thread(target=read)
    reader.start()

    def rest():
        reader.join()
        return b"".join(seen)

    return process, seen, rest


def wait_for(seen):
    """Until something is seen, however busy the machine is."""
    for _ in range(300):
        if seen:
            return
        time.sleep(0.1)


def progress():
    # Nothing is read while standard input gives nothing.
    for terminal, patient, expected in ((True, True, True), (True, False, False), (False, True, False)):
        process, seen, rest = start(["check", "-"], terminal)
        if expected:
            wait_for(seen)
        elif patient:
            time.sleep(1.5)
        out, _ = process.communicate(b"The storm killed 12 people in Varna on Monday.\n")
        said = rest()
        check(process.returncode == 0, said)
        check(b"1 document" in out and b"\x1b" not in out, out)
        check((b"0 of 1 documents read" in said) == expected, said)
        check(not expected or said.endswith(b"\r\x1b[K"), said)
        check(expected or said == b"", said)


def interrupt_while_reading():
    for number, status in ((signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGHUP, 129)):
        process, seen, rest = start(["check", "-"], True)
        wait_for(seen)
        process.send_signal(number)
        out, _ = process.communicate()
        said = rest()
        check(process.returncode == status, (process.returncode, status))
        check(out == b"" and said.endswith(b"\r\x1b[K"), said)
    # Who ignored it goes on.
    process, _, rest = start(["check", "-"], False, preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_IGN))
    time.sleep(0.3)
    process.send_signal(signal.SIGINT)
    process.communicate(b"A text.\n")
    check(process.returncode == 0, rest())


def interrupt_while_writing():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        (folder / "desk").mkdir()
        for number in range(60):
            lines = (f"The storm destroyed {100 * k + number} houses in Varna{k} on Monday, the mayor said.\n" for k in range(1, 30))
            (folder / "desk" / f"{number}.txt").write_text("\n".join(lines))
        (folder / "out").mkdir()
        target = folder / "out" / "report.json"
        arguments = ["check", str(folder / "desk"), "--output", f"json={target}", "--output", f"html={target.with_suffix('.html')}"]
        before = time.monotonic()
        status = subprocess.run([PROGRAM, *arguments], stdout=subprocess.DEVNULL, check=False).returncode
        whole = time.monotonic() - before
        size = target.stat().st_size
        for step in range(1, 16):
            target.unlink(missing_ok=True)
            target.with_suffix(".html").unlink(missing_ok=True)
            process = subprocess.Popen([PROGRAM, *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            time.sleep(whole * step / 16)
            process.send_signal(signal.SIGINT)
            # The signal itself ends a program that has not begun yet: to a shell, 130 too.
            check(process.wait() in (status, 130, -signal.SIGINT), process.returncode)
            names = {path.name for path in target.parent.iterdir()}
            check(names <= {"report.json", "report.html"}, names)
            if target.exists():
                check(target.stat().st_size == size and json.loads(target.read_text()), "a part of a report")


progress()
interrupt_while_reading()
interrupt_while_writing()
print("the terminal sees what it should")
