#!/usr/bin/env python3
"""What the documentation says must be there: every path that a .md names (as a link, or in backquotes below a folder of the
repository) exists; with PROGRAM, docs/cli.md has every verb and option that its --help shows; docs/rules.md and
docs/data.md have every keyword, directive and kind of column that data/ uses. usage: check_docs.py ROOT [PROGRAM]"""

import pathlib
import re
import subprocess
import sys

LINK = re.compile(r"\]\(([^)#\s]+)(?:#[^)]*)?\)")
QUOTED = re.compile(r"`([^`\s]+)`")
FENCED = re.compile(r"^ *```.*?^ *```", re.M | re.S)
PLACEHOLDER = re.compile(r"(?<![A-Za-z.])[A-Z]{2,}(?![A-Za-z]*\.md)")
BUILT = {"build"}
MADE = ("web/dist", "web/node_modules")  # there only once they are made


def documents(root):
    skipped = re.compile(r"^(\.git|build.*)$")
    for path in sorted(root.rglob("*.md")):
        parts = path.relative_to(root).parts
        if not skipped.match(parts[0]) and "node_modules" not in parts:
            yield path


def folders(root):
    return {path.name for path in root.iterdir() if path.is_dir() and not path.name.startswith("build")} - BUILT


def exists(folder, path):
    """Whether a path, in which a word of capitals stands for any name, is that of something."""
    path = PLACEHOLDER.sub("*", path).rstrip("/")
    return any(True for _ in folder.glob(path)) if "*" in path else (folder / path).exists()


def path_faults(root):
    tops = folders(root)
    for document in documents(root):
        text = document.read_text(encoding="utf-8")
        prose = FENCED.sub("", text)
        for path in LINK.findall(prose):
            if "://" not in path and not path.startswith("mailto:") and not exists(document.parent, path):
                yield f"{document.relative_to(root)}: links {path}, which does not exist"
        for path in QUOTED.findall(prose):
            if path.startswith(MADE):
                continue
            if path.split("/")[0] in tops and "/" in path and not exists(root, path.split(":")[0]):
                yield f"{document.relative_to(root)}: names {path}, which does not exist"


def help_of(program, *verb):
    done = subprocess.run([program, *verb, "--help"], stdout=subprocess.PIPE, encoding="utf-8", check=True)
    return done.stdout


def command_line_faults(root, program):
    document = (root / "docs/cli.md").read_text(encoding="utf-8")
    top = help_of(program)
    verbs = re.findall(r"^  ([a-z]+)\s", top.partition("Subcommands:")[2].partition("\n\n")[0], re.M)
    if not verbs:
        yield f"{program} --help names no verbs"
    for verb in verbs:
        if not re.search(rf"barqiya {verb}\b", document):
            yield f"docs/cli.md: says nothing of barqiya {verb}"
    for verb in [(), *((verb,) for verb in verbs)]:
        for option in sorted(set(re.findall(r"--[a-z][a-z-]+", help_of(program, *verb)))):
            if not re.search(re.escape(option) + r"(?![a-z-])", document):
                yield f"docs/cli.md: says nothing of barqiya {' '.join(verb)} {option}"


def word_faults(root, document, words):
    text = (root / document).read_text(encoding="utf-8")
    if not words:
        yield f"{document}: found no words in data/ to look for"
    for word in sorted(words):
        if not re.search(rf"(?<![a-z_]){re.escape(word)}(?![a-z_])", text):
            yield f"{document}: says nothing of {word}, which data/ uses"


def rule_words(root):
    """Keywords that begin an item or a field, or follow an example."""
    words = set()
    for path in (root / "data/grammar").glob("*.rules"):
        text = path.read_text(encoding="utf-8")
        words |= set(re.findall(r"^(?:  )?([a-z]+)\s", text, re.M))
        words |= set(re.findall(r"»\s+([a-z]+)\s", text))
        words |= set(re.findall(r"^  build\s.*\)\s+([a-z]+)\s", text, re.M))
    return words


def table_words(root):
    words = set()
    for path in (root / "data").rglob("*.tsv"):
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.startswith("#! "):
                parts = line.split()
                words.add(parts[1])
                if parts[1] == "column" and len(parts) > 3:
                    words.add(parts[3])
    return words


def main(root, program):
    faults = list(path_faults(root))
    faults += word_faults(root, "docs/rules.md", rule_words(root))
    faults += word_faults(root, "docs/data.md", table_words(root))
    if program:
        faults += command_line_faults(root, program)
    print(*faults, f"{len(list(documents(root)))} documents, {len(faults)} faults", sep="\n")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else None))
