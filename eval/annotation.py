"""Annotated reports: the form of eval/gold/*.ann, read into text and spans.

A file is a head, an empty line and the report's text with its marks:

    dct: 2021-08-09
    style: levant/nna
    layers: times

    وصل الوفد [[أمس|DATE|2021-08-08]] الى {{بيروت|GPE}}.

    [[words|TYPE|VALUE]]  [[words|TYPE|VALUE|MOD]]   a time
    {{words|TYPE}}                                  a name; a time may stand inside a name, or a name inside a time

The marks are taken out and what remains is the report's text; spans are [begin, end) in Unicode code points of
it, as in a reading. Neither "[[", "{{" nor "|" occurs in the text of a report. A layer that the head does not
list is not annotated, which is something else than empty.
"""
import dataclasses
import pathlib
import re

LAYERS = ("times", "names")
OPENING = {"[[": ("times", "]]"), "{{": ("names", "}}")}
MARK = re.compile(r"\[\[|\]\]|\{\{|\}\}|\||[^\[\]{}|]+|.", re.S)


class Malformed(Exception):
    """A file that does not have the form; says which and where."""


@dataclasses.dataclass
class Report:
    name: str
    head: dict
    text: str
    layers: dict  # layer -> list of records, in the order of the text; only what is annotated

    @property
    def dct(self):
        return self.head["dct"]

    def gold(self):
        """The report's annotation as a reading gives it."""
        return {"id": self.name, "dct": self.dct, **self.layers}


def read_head(name, lines):
    head = {}
    for number, line in enumerate(lines, 1):
        key, colon, value = line.partition(":")
        if not colon or key in head:
            raise Malformed(f"{name}:{number}: a head's line is 'key: value', each key once: {line!r}")
        head[key] = value.strip()
    for key in ("dct", "style", "year", "note", "layers"):
        if not head.get(key):
            raise Malformed(f"{name}: the head has no {key}")
    return head


class Marks:
    """Takes the marks out of a text. One pass; open marks lie on a stack."""

    def __init__(self, name, first_line):
        self.name, self.line = name, first_line
        self.text, self.open, self.found = "", [], {layer: [] for layer in LAYERS}

    def fail(self, what):
        raise Malformed(f"{self.name}:{self.line}: {what}")

    def read(self, marked):
        for piece in MARK.findall(marked):
            if piece in OPENING:
                self.open.append((piece, len(self.text), []))
            elif piece in ("]]", "}}"):
                self.close(piece)
            elif piece == "|":
                if not self.open:
                    self.fail("'|' outside a mark")
                self.open[-1][2].append("")
            elif self.open and self.open[-1][2]:
                self.open[-1][2][-1] += piece
            else:
                self.text += piece
            self.line += piece.count("\n")
        if self.open:
            self.fail(f"{self.open[-1][0]} is never closed")
        return self.text

    def close(self, piece):
        opening, begin, fields = self.open.pop() if self.open else (None, 0, [])
        if opening is None or OPENING[opening][1] != piece:
            self.fail(f"{piece} closes nothing")
        layer = OPENING[opening][0]
        if begin == len(self.text):
            self.fail("a mark without words")
        record = {"span": [begin, len(self.text)], "type": fields[0] if fields else ""}
        if layer == "times":
            if len(fields) not in (2, 3):
                self.fail("a time has words, type, value and at most a mod")
            record.update(value=fields[1], mod=fields[2] if len(fields) == 3 else "")
        elif len(fields) != 1:
            self.fail("a name has words and a type")
        self.found[layer].append(record)


def parse(name, content):
    head_text, empty_line, marked = content.partition("\n\n")
    if not empty_line:
        raise Malformed(f"{name}: no empty line between head and text")
    head = read_head(name, head_text.split("\n"))
    layers = head["layers"].split()
    for layer in layers:
        if layer not in LAYERS:
            raise Malformed(f"{name}: there is no layer {layer!r}; the form knows {', '.join(LAYERS)}")
    marks = Marks(name, head_text.count("\n") + 3)
    text = marks.read(marked)
    for layer in LAYERS:
        if marks.found[layer] and layer not in layers:
            raise Malformed(f"{name}: {layer} are marked, but the head does not list the layer")
    by_place = {layer: sorted(marks.found[layer], key=lambda r: r["span"]) for layer in layers}
    return Report(name, head, text, by_place)


def load(path):
    path = pathlib.Path(path)
    return parse(path.stem, path.read_text(encoding="utf-8"))


def load_all(folder):
    paths = sorted(pathlib.Path(folder).glob("*.ann"))
    if not paths:
        raise Malformed(f"no *.ann in {folder}")
    return [load(path) for path in paths]
