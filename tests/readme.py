#!/usr/bin/env python3
"""The README shows what the program prints, so it is compared with what the program prints.

    <!-- claimdiff check examples/ferry-fr -->
    ```text
    ...
    ```

Usage: readme.py SOURCE_DIR PROGRAM [--update]
Runs the command of each such comment in the source folder and compares its standard output with the block below; with --update it
writes the block instead. "| head -N" may follow the command.
"""
import difflib
import os
import pathlib
import re
import shlex
import subprocess
import sys

BLOCK = re.compile(r"(<!-- claimdiff ([^|>]*?)(?: \| head -(\d+))? -->\n```\w*\n)(.*?)(^```$)", re.DOTALL | re.MULTILINE)


def output(root, program, arguments, head):
    environment = {key: value for key, value in os.environ.items() if key != "CLICOLOR_FORCE"}
    run = subprocess.run(
        [program, *shlex.split(arguments)], cwd=root, env=environment, stdout=subprocess.PIPE, check=False, encoding="utf-8"
    )
    if run.returncode not in (0, 1):
        sys.exit(f"claimdiff {arguments}: exit status {run.returncode}")
    lines = run.stdout.splitlines(keepends=True)
    return "".join(lines[: int(head)] if head else lines)


def main():
    root, program = pathlib.Path(sys.argv[1]), sys.argv[2]
    readme = root / "README.md"
    text = readme.read_text(encoding="utf-8")
    if not BLOCK.search(text):
        sys.exit("README.md shows no output")

    def current(block):
        return block[1] + output(root, program, block[2], block[3]) + block[5]

    updated = BLOCK.sub(current, text)
    if "--update" in sys.argv:
        readme.write_text(updated, encoding="utf-8")
        return 0
    difference = difflib.unified_diff(text.splitlines(), updated.splitlines(), "README.md", "the program", lineterm="")
    lines = list(difference)
    print("\n".join(lines) or "README.md shows what the program prints")
    return 1 if lines else 0


if __name__ == "__main__":
    sys.exit(main())
