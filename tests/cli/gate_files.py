#!/usr/bin/env python3
"""The files that pipelines use: the scripts of the GitHub action, run as a runner would, and the pre-commit hooks' commands.

Usage: gate_files.py SOURCE_DIR PROGRAM
"""
import json
import os
import pathlib
import subprocess
import sys
import tempfile

import yaml

ROOT, PROGRAM = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()


def check(holds, what):
    if not holds:
        sys.exit(f"failed: {what}")


def load(name):
    return yaml.safe_load((ROOT / name).read_text(encoding="utf-8"))


def corpus(folder):
    (folder / "my desk").mkdir()
    (folder / "my desk" / "a.txt").write_text("The storm killed 12 people in Varna on Monday, police said.\n")
    (folder / "my desk" / "b.txt").write_text("The storm killed 15 people in Varna on Monday, police said.\n")


def run_action(folder, inputs):
    """The action's check step with these inputs; (exit status, standard output)."""
    action = load("action.yml")
    step = next(step for step in action["runs"]["steps"] if step.get("id") == "check")
    values = {name: setting["default"] for name, setting in action["inputs"].items()}
    values.update(inputs)
    environment = {
        "PATH": f"{PROGRAM.parent}:/usr/bin:/bin",
        "GITHUB_ACTION_PATH": str(ROOT),
        "GITHUB_OUTPUT": str(folder / "output"),
        "GITHUB_STEP_SUMMARY": str(folder / "summary"),
        "RUNNER_TEMP": str(folder),
    }
    for name, expression in step["env"].items():
        environment[name] = values[expression.removeprefix("${{ inputs.").removesuffix(" }}")]
    for name in ("output", "summary"):
        (folder / name).write_text("")
    run = subprocess.run([step["shell"], "-ec", step["run"]], cwd=folder, env=environment, stdout=subprocess.PIPE, check=False, text=True)
    check((folder / "output").read_text() == f"status={run.returncode}\n", "the action's output")
    return run.returncode, run.stdout


def action():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        corpus(folder)
        status, out = run_action(folder, {"paths": "my desk\n"})
        check(status == 1 and out.startswith("::error file=my desk/a.txt,line=1,"), out)
        check("claimdiff" in (folder / "summary").read_text(), "the job's summary")
        check(json.loads((folder / "claimdiff.sarif").read_text())["version"] == "2.1.0", "the SARIF report")
        status, out = run_action(folder, {"paths": "my desk/a.txt\nmy desk/b.txt", "args": "--fail-on\nnever", "sarif": "*"})
        check(status == 0 and (folder / "*").exists(), out)
        status, out = run_action(folder, {"paths": "my desk/b.txt", "against": "my desk/a.txt\n", "sarif": ""})
        check(status == 1 and out.startswith("::error file=my desk/b.txt,line=1,"), out)
        check(run_action(folder, {"paths": "$(touch hit)\n`touch hit`\n; touch hit"})[0] == 2, "paths that are none")
        check(not (folder / "hit").exists(), "an input was run")


def hooks():
    """Each hook as pre-commit runs it: entry, arguments, names of files."""
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        corpus(folder)
        (folder / "my desk" / "c.txt").write_text("The library opens again this spring.\n")
        (folder / "my desk" / "claimdiff.yaml").write_text("fail-on: error\n")
        for hook in load(".pre-commit-hooks.yaml"):
            check({"id", "name", "entry", "language"} <= hook.keys(), hook)
            takes_files = hook.get("pass_filenames", True)
            for files, expected in ((["a.txt", "c.txt"], 1), (["c.txt", "claimdiff.yaml"], 0 if takes_files else 1)):
                command = [*hook["entry"].split(), *hook["args"], *(files if takes_files else [])]
                run = subprocess.run([PROGRAM, *command[1:]], cwd=folder / "my desk", stdout=subprocess.PIPE, check=False)
                check(command[0] == "claimdiff" and run.returncode == expected, (command, run.returncode))
        for repository in load("examples/gate/pre-commit-config.yaml")["repos"]:
            known = {hook["id"] for hook in load(".pre-commit-hooks.yaml")}
            check({hook["id"] for hook in repository["hooks"]} <= known, "the example's hooks")


def workflow():
    steps = load("examples/gate/github-workflow.yml")["jobs"]["check"]["steps"]
    inputs = next(step for step in steps if "/claimdiff@" in step.get("uses", ""))["with"]
    check(inputs.keys() <= load("action.yml")["inputs"].keys(), "the example's inputs")
    for step in load("action.yml")["runs"]["steps"]:
        script = ROOT / step["run"].split("$GITHUB_ACTION_PATH/")[1].rstrip('"')
        check(os.access(script, os.X_OK), script)


action()
hooks()
workflow()
print("the action and the hooks run")
