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

Who said what stands below the text, behind a line "---", one statement a line, in the order of the cues:

    said | قال#2 | يحيى رسول | وكالة الأنباء العراقية | indirect | القوات … المدينة

    cue      the word or words, without clitics; #2 is the second place where they stand
    speaker  as the longest name in the report has it, or the phrase; empty for none
    via      who passes it on, outermost first, with "; " between; empty for none
    manner   direct, mixed or indirect
    content  all of it, or its first words, "…", its last words. It is looked for behind the cue; behind "^", from the
             beginning of the text

What a time dates stands there too, one pair of an event and a time a line:

    dated | افتتح#2 | أمس | happened

    trigger  the one word that names the event, as a cue is given
    time     the words of a marked time; #2 is the second time of these words
    status   happened, planned, denied or cancelled
"""
import dataclasses
import pathlib
import re

LAYERS = ("times", "names", "statements", "dated")
MANNERS = ("direct", "mixed", "indirect")
STATUSES = ("happened", "planned", "denied", "cancelled")
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


def find_cue(text, field):
    """The span of a cue: whole words, but for a conjunction in front, or a headline's colon."""
    words, _, number = field.partition("#")
    pattern = rf"(?<!\w)[وف]?({re.escape(words)})(?!\w)" if words != ":" else "(:)"
    places = list(re.finditer(pattern, text))
    index = int(number or 1) - 1 if (number or "1").isdigit() else -1
    return list(places[index].span(1)) if words and 0 <= index < len(places) else None


def find_content(text, field, begin):
    """The span of a content that is given by its first and last words."""
    if field.startswith("^ "):
        field, begin = field[2:], 0
    first, _, last = field.partition(" … ")
    begin = text.find(first, begin)
    end = text.find(last or first, begin + len(first) if last else begin)
    return [begin, end + len(last or first)] if first and begin >= 0 and end >= 0 else None


class Lines:
    """Reads the lines below a text: who said what, and what is dated by which of the times."""

    def __init__(self, name, text, times):
        self.name, self.text, self.times = name, text, times

    def fail(self, line, what):
        raise Malformed(f"{self.name}: {what}: {line!r}")

    def read(self, line):
        fields = [field.strip() for field in line.split("|")]
        if fields[0] == "dated":
            return "dated", self.dated(line, fields)
        return "statements", self.said(line, fields)

    def dated(self, line, fields):
        if len(fields) != 4:
            self.fail(line, "what is dated is 'dated | trigger | time | status'")
        _, trigger_words, time_words, status = fields
        trigger = find_cue(self.text, trigger_words)
        if not trigger:
            self.fail(line, "there is no such trigger")
        words, _, number = time_words.partition("#")
        alike = [i for i, time in enumerate(self.times) if self.text[slice(*time["span"])] == words]
        index = int(number or 1) - 1 if (number or "1").isdigit() else -1
        if not 0 <= index < len(alike):
            self.fail(line, "there is no such time")
        if status not in STATUSES:
            self.fail(line, f"no status {status!r}")
        return {"trigger": trigger, "time": alike[index], "status": status}

    def said(self, line, fields):
        if len(fields) != 6 or fields[0] != "said":
            self.fail(line, "a statement is 'said | cue | speaker | via | manner | content'")
        _, cue_words, speaker, via, manner, content_words = fields
        cue = find_cue(self.text, cue_words)
        if not cue:
            self.fail(line, "there is no such cue")
        content = find_content(self.text, content_words, cue[1])
        if not content:
            self.fail(line, "there is no such content")
        if manner not in MANNERS:
            self.fail(line, f"no manner {manner!r}")
        return {"cue": cue, "speaker": speaker or None, "via": via.split("; ") if via else [], "content": content,
                "manner": manner}


def place_of(record):
    return record.get("span") or record.get("cue") or (record["trigger"], record["time"])


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
    marked, below, lines = marked.partition("\n---\n")
    text = marks.read(marked)
    marks.found["times"].sort(key=lambda time: time["span"])
    reader = Lines(name, text, marks.found["times"])
    for line in lines.splitlines() if below else []:
        layer, record = reader.read(line)
        marks.found[layer].append(record)
    for layer in LAYERS:
        if marks.found[layer] and layer not in layers:
            raise Malformed(f"{name}: {layer} are marked, but the head does not list the layer")
    if "dated" in layers and "times" not in layers:
        raise Malformed(f"{name}: what is dated needs the times")
    by_place = {layer: sorted(marks.found[layer], key=place_of) for layer in layers}
    return Report(name, head, text, by_place)


def load(path):
    path = pathlib.Path(path)
    return parse(path.stem, path.read_text(encoding="utf-8"))


def load_all(folder):
    paths = sorted(pathlib.Path(folder).glob("*.ann"))
    if not paths:
        raise Malformed(f"no *.ann in {folder}")
    return [load(path) for path in paths]
