#!/usr/bin/env python3
"""What every source must be: ASCII where code knows no Arabic (src/, include/, apps/), at most 500 lines, with no tab and
no blank at a line's end. usage: check_sources.py ROOT"""

import pathlib
import sys

ASCII_ONLY = ("src", "include", "apps")
FOLDERS = ASCII_ONLY + ("bench", "fuzz", "tests")
MOST_LINES = 500


def faults_of(path, text, ascii_only):
    lines = text.splitlines()
    for number, line in enumerate(lines, 1):
        column = next((i for i, letter in enumerate(line, 1) if ord(letter) > 126), 0)
        if ascii_only and column:
            yield f"{path}:{number}:{column}: {line[column - 1]!r} is not ASCII: letters and words belong in data/"
        if "\t" in line or line != line.rstrip():
            yield f"{path}:{number}: a tab, or a blank at the end"
    if len(lines) > MOST_LINES:
        yield f"{path}: {len(lines)} lines, more than {MOST_LINES}: is it one idea?"


def main(root):
    paths = [path for folder in FOLDERS for path in sorted((root / folder).rglob("*.[ch]pp"))]
    if not paths:
        sys.exit(f"{root}: no sources")
    faults = []
    for path in paths:
        name = path.relative_to(root)
        faults += faults_of(name, path.read_text(encoding="utf-8"), name.parts[0] in ASCII_ONLY)
    print(*faults, f"{len(paths)} sources, {len(faults)} faults", sep="\n")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1])))
