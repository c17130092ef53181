#!/usr/bin/env python3
"""Runs the commands of a document's fenced `sh` blocks, in order, in a copy of the repository, with the program where the
build leaves it. When the next block is `text` or `json`, it must be exactly what the commands print. Builds would take
minutes and start this test again: of ./dev only the verb is checked. usage: run_examples.py ROOT PROGRAM DOCUMENT..."""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

BLOCK = re.compile(r"^ *```(\w*)\n(.*?)^ *```$", re.M | re.S)
BUILDS = re.compile(r"^(?:\w+=\S+ )*\./dev (\w+)")


def copy(root, program, folder):
    left_out = shutil.ignore_patterns(".git", "build", "build-*", "node_modules", "dist-tests")
    shutil.copytree(root, folder, ignore=left_out, symlinks=True)
    (folder / "build").mkdir()
    (folder / "build/barqiya").symlink_to(program)


def run(commands, folder):
    path = f"{folder / 'build'}:{os.environ['PATH']}"
    return subprocess.run(["sh", "-eu", "-c", commands], cwd=folder, env={**os.environ, "PATH": path},
                          stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8")


def faults_of(block, expected, folder, verbs):
    kept = []
    for line in block.splitlines():
        build = BUILDS.match(line.lstrip())
        if not build:
            kept.append(line)
        elif build.group(1) not in verbs:
            yield f"./dev has no verb {build.group(1)}"
    if not "".join(kept).strip():
        return
    done = run("\n".join(kept), folder)
    if done.returncode != 0:
        yield f"exit code {done.returncode}:\n{block}{done.stderr}"
    elif expected is not None and done.stdout != expected:
        yield f"{block}prints\n{done.stdout}and not\n{expected}"


def main(root, program, documents):
    verbs = set(re.findall(r"^  ([a-z]+) ", subprocess.check_output([root / "dev", "help"], encoding="utf-8"), re.M))
    count, faults = 0, []
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary) / "barqiya"
        copy(root, program, folder)
        for document in documents:
            blocks = BLOCK.findall((root / document).read_text(encoding="utf-8"))
            for (language, block), following in zip(blocks, blocks[1:] + [("", "")]):
                if language == "sh":
                    count += 1
                    expected = following[1] if following[0] in ("text", "json") else None
                    faults += [f"{document}: {fault}" for fault in faults_of(block, expected, folder, verbs)]
    print(*faults, f"{count} blocks, {len(faults)} faults", sep="\n")
    return 1 if faults or not count else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]), sys.argv[3:]))
