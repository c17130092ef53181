#!/usr/bin/env python3
"""How well a program reads the reports of eval/gold: precision, recall and F1 of each annotated layer.

    eval/score.py                                    read every report with build/barqiya, then score
    eval/score.py --program PROGRAM                  … with another
    eval/score.py --readings DIR                     score DIR/NAME.json, which someone made before
    eval/score.py --program build/barqiya --errors 20 --by region
    eval/score.py --export DIR                       write the gold as NAME.txt and NAME.gold.json
    eval/score.py --check                            only see whether the gold is well-formed (eval/check.py)

The program is called as `PROGRAM read --format json --dct DATE FILE` and must print one reading. A report that it
does not read counts as read without a finding.

Two spans are compared by the words that they touch, so that a conjunction or preposition written together with the
first word makes no difference. A span of the gold is paired with at most one of the program's.

  times.strict    the same words              names.strict    the same words and type
  times.lenient   at least one word shared    names.untyped   the same words
  times.value     at least one word shared, the same type and the same value: the figure to look at

  statements.found    the cues share a word, or the contents half of theirs
  statements.speaker  … and the speaker is the same
  statements.content  … and the contents share four fifths of their words
  statements.full     … and speaker, content and relays are right: the figure to look at
  statements.via      of those with a relay in either, found with the same relays
  statements.direct.*, indirect.*  how many of those with and without quotation marks were found, and fully right

  dated.pair      the same trigger, and a time that shares a word and has the same value
  dated.full      … and the same status: the figure to look at
"""
import argparse
import collections
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import unicodedata

import annotation

HERE = pathlib.Path(__file__).resolve().parent
SECONDS_A_REPORT = 60


class Words:
    """The words of a text, and which of them a span touches."""

    def __init__(self, text):
        self.text = text
        self.places = [match.span() for match in re.finditer(r"\w+", text)]

    def touched(self, span):
        begin, end = span
        return frozenset(i for i, (b, e) in enumerate(self.places) if b < end and begin < e)

    def show(self, span):
        return "«" + self.text[span[0]:span[1]].replace("\n", " ") + "»"


class Count:
    """How many are right, of how many in the gold, of how many found."""

    def __init__(self):
        self.right = self.gold = self.found = 0

    def add(self, right, gold, found):
        self.right += right
        self.gold += gold
        self.found += found

    def figures(self):
        precision = self.right / self.found if self.found else 0.0
        recall = self.right / self.gold if self.gold else 0.0
        total = precision + recall
        f1 = 2 * precision * recall / total if total else 0.0
        return {"P": round(precision, 4), "R": round(recall, 4), "F1": round(f1, 4),
                "gold": self.gold, "found": self.found, "right": self.right}


def pair_times(gold, found, gold_words, found_words):
    """Pairs overlapping times one to one. The greater common share of words comes first; an equal value weighs
    half as much as a perfect overlap, so that of two spans in one gold span the one with its value is taken."""
    candidates = []
    for i, g in enumerate(gold):
        for j, f in enumerate(found):
            common = len(gold_words[i] & found_words[j])
            if common:
                share = common / len(gold_words[i] | found_words[j])
                candidates.append((-(share + 0.5 * (g["value"] == f["value"])), i, j))
    pairs = {}
    for _, i, j in sorted(candidates):
        if i not in pairs and j not in pairs.values():
            pairs[i] = j
    return pairs


def describe(words, record):
    mod = f" {record['mod']}" if record.get("mod") else ""
    return f"{words.show(record['span'])} {record['type']} {record.get('value', '')}{mod}".rstrip()


def score_times(words, gold, found, counts):
    gold_words = [words.touched(r["span"]) for r in gold]
    found_words = [words.touched(r["span"]) for r in found]
    pairs = pair_times(gold, found, gold_words, found_words)
    same = {i for i, j in pairs.items() if gold_words[i] == found_words[j]}
    right = {i for i, j in pairs.items()
             if (gold[i]["type"], gold[i]["value"]) == (found[j]["type"], found[j]["value"])}
    for figure, number in (("strict", len(same)), ("lenient", len(pairs)), ("value", len(right))):
        counts[f"times.{figure}"].add(number, len(gold), len(found))
    for i, record in enumerate(gold):
        if i not in pairs:
            yield "missed   " + describe(words, record)
        elif i not in right:
            yield f"value    {describe(words, record)}  found {describe(words, found[pairs[i]])}"
        elif i not in same:
            yield f"span     {describe(words, record)}  found {describe(words, found[pairs[i]])}"
    for j, record in enumerate(found):
        if j not in pairs.values():
            yield "spurious " + describe(words, record)


def score_names(words, gold, found, counts):
    wanted = {(words.touched(r["span"]), r["type"]): r for r in gold}
    given = {(words.touched(r["span"]), r["type"]): r for r in found}
    counts["names.strict"].add(len(wanted.keys() & given.keys()), len(wanted), len(given))
    places, given_places = {w for w, _ in wanted}, {w for w, _ in given}
    counts["names.untyped"].add(len(places & given_places), len(places), len(given_places))
    for kind in ("PER", "ORG", "GPE"):
        of_kind = [{key for key in keys if key[1] == kind} for keys in (wanted, given)]
        counts[f"names.{kind}"].add(len(of_kind[0] & of_kind[1]), len(of_kind[0]), len(of_kind[1]))
    for key in sorted(wanted.keys() - given.keys(), key=lambda k: wanted[k]["span"]):
        yield "missed   " + describe(words, wanted[key])
    for key in sorted(given.keys() - wanted.keys(), key=lambda k: given[k]["span"]):
        yield "spurious " + describe(words, given[key])


FOLD = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ة": "ه", "ؤ": "و", "ئ": "ي", "ـ": None})
EDGES = "\"'«»“”‘’()[]،,؛;:.!؟?-–— \n\t"
ARTICLES = ("وال", "بال", "لل", "ال")


def share(a, b):
    """The words that two sets have in common, of all that they have."""
    return len(a & b) / len(a | b) if a | b else 0.0


def words_of_name(name):
    """A name's words, folded, without marks, article and what is attached before it."""
    text = unicodedata.normalize("NFKC", name or "")
    text = "".join(c for c in text if not unicodedata.combining(c)).translate(FOLD)
    words = set()
    for word in text.strip(EDGES).split():
        word = word.strip(EDGES)
        article = next((a for a in ARTICLES if word.startswith(a) and len(word) > len(a) + 1), "")
        words.add(word[len(article):])
    return words - {""}


def same_name(a, b):
    """Whether one's words are all among the other's, or three in five of all are shared."""
    x, y = words_of_name(a), words_of_name(b)
    if not x or not y:
        return x == y
    return x <= y or y <= x or share(x, y) >= 0.6


def same_relays(a, b):
    return len(a) == len(b) and all(same_name(x, y) for x, y in zip(a, b))


def pair_statements(cues, contents):
    """Pairs statements one to one: a common cue weighs 1, contents that share half their words what they share."""
    candidates = []
    for i, (cue, content) in enumerate(zip(cues[0], contents[0])):
        for j, (other_cue, other_content) in enumerate(zip(cues[1], contents[1])):
            common = share(content, other_content)
            weight = bool(cue & other_cue) + (common if common >= 0.5 else 0)
            if weight:
                candidates.append((-weight, i, j))
    pairs, taken = {}, set()
    for _, i, j in sorted(candidates):
        if i not in pairs and j not in taken:
            pairs[i] = j
            taken.add(j)
    return pairs


def show_statement(words, record):
    return f"{record.get('speaker')}: {words.show(record['cue'])} {words.show(record['content'])[:80]}"


def score_statements(words, gold, found, counts):
    cues, contents = ([[words.touched(r[key]) for r in records] for records in (gold, found)]
                      for key in ("cue", "content"))
    pairs = pair_statements(cues, contents)
    relays = [[r.get("via") or [] for r in records] for records in (gold, found)]
    speaker = {i for i, j in pairs.items() if same_name(gold[i]["speaker"], found[j].get("speaker"))}
    content = {i for i, j in pairs.items() if share(contents[0][i], contents[1][j]) >= 0.8}
    via = {i for i, j in pairs.items() if same_relays(relays[0][i], relays[1][j])}
    full = speaker & content & via
    for figure, right in (("found", pairs.keys()), ("speaker", speaker), ("content", content), ("full", full)):
        counts[f"statements.{figure}"].add(len(right), len(gold), len(found))
    counts["statements.via"].add(sum(bool(relays[0][i]) for i in via), *(sum(map(bool, of)) for of in relays))
    direct = {i for i, r in enumerate(gold) if r["manner"] != "indirect"}
    for manner, group in (("direct", direct), ("indirect", set(range(len(gold))) - direct)):
        counts[f"statements.{manner}.found"].add(len(group & pairs.keys()), len(group), len(group))
        counts[f"statements.{manner}.full"].add(len(group & full), len(group), len(group))
    for i, record in enumerate(gold):
        if i not in pairs:
            yield "missed   " + show_statement(words, record)
            continue
        other, cue = found[pairs[i]], words.show(record["cue"])
        if i not in speaker:
            yield f"speaker  {cue} {record['speaker']}  found {other.get('speaker')}"
        if i not in content:
            yield f"content  {cue} {words.show(record['content'])}  found {words.show(other['content'])}"
        if i not in via:
            yield f"via      {cue} {relays[0][i]}  found {relays[1][pairs[i]]}"
    for j, record in enumerate(found):
        if j not in pairs.values():
            yield "spurious " + show_statement(words, record)


def with_times(dated, times):
    """The pairs with the time that each is dated by, those whose time there is none of left out."""
    return [dict(record, by=times[record["time"]]) for record in dated if 0 <= record["time"] < len(times)]


def show_dated(words, record):
    return f"{words.show(record['trigger'])} {words.show(record['by']['span'])} {record['by']['value']} {record['status']}"


def score_dated(words, gold, found, counts):
    """The records are those of `with_times`."""
    def alike(one, other):
        return (words.touched(one["trigger"]) == words.touched(other["trigger"])
                and words.touched(one["by"]["span"]) & words.touched(other["by"]["span"])
                and one["by"]["value"] == other["by"]["value"])

    pairs, taken = {}, set()
    for i, record in enumerate(gold):
        j = next((j for j, other in enumerate(found) if j not in taken and alike(record, other)), None)
        if j is not None:
            pairs[i] = j
            taken.add(j)
    full = {i for i, j in pairs.items() if gold[i]["status"] == found[j]["status"]}
    counts["dated.pair"].add(len(pairs), len(gold), len(found))
    counts["dated.full"].add(len(full), len(gold), len(found))
    for i, record in enumerate(gold):
        if i not in pairs:
            yield "missed   " + show_dated(words, record)
        elif i not in full:
            yield f"status   {show_dated(words, record)}  found {found[pairs[i]]['status']}"
    for j, record in enumerate(found):
        if j not in taken:
            yield "spurious " + show_dated(words, record)


SCORERS = {"times": score_times, "names": score_names, "statements": score_statements, "dated": score_dated}


def group_of(report, by):
    if by == "region":
        return report.head["style"].split("/")[0]
    if by == "style":
        return report.head["style"]
    if by == "decade":
        return report.head["year"][:3] + "0s"
    return report.name


def score(reports, readings, by=None):
    """The figures of all reports, those of each group, and the differences as (layer, report, what)."""
    totals = collections.defaultdict(Count)
    groups = collections.defaultdict(lambda: collections.defaultdict(Count))
    differences = []
    for report in reports:
        words = Words(report.text)
        reading = readings.get(report.name) or {}
        for layer, gold in report.layers.items():
            counts = collections.defaultdict(Count)
            found = reading.get(layer) or []
            if layer == "dated":
                gold = with_times(gold, report.layers["times"])
                found = with_times(found, reading.get("times") or [])
            differences += [(layer, report.name, what) for what in SCORERS[layer](words, gold, found, counts)]
            for figure, count in counts.items():
                totals[figure].add(count.right, count.gold, count.found)
                if by:
                    groups[group_of(report, by)][figure].add(count.right, count.gold, count.found)
    return totals, groups, differences


def read_with(program, reports):
    """The program's reading of each report. What it cannot read is said on stderr and left out."""
    readings = {}
    with tempfile.TemporaryDirectory() as folder:
        for report in reports:
            path = pathlib.Path(folder, report.name + ".txt")
            path.write_text(report.text, encoding="utf-8")
            command = [program, "read", "--format", "json", "--dct", report.dct, str(path)]
            try:
                done = subprocess.run(command, capture_output=True, timeout=SECONDS_A_REPORT, check=True)
                readings[report.name] = json.loads(done.stdout.decode("utf-8"))
            except (subprocess.SubprocessError, ValueError) as error:
                print(f"score.py: {report.name} was not read: {error}", file=sys.stderr)
            except OSError as error:
                sys.exit(f"score.py: cannot run {program}: {error.strerror}")
    return readings


def read_from(folder, reports):
    paths = {report.name: pathlib.Path(folder, report.name + ".json") for report in reports}
    return {name: json.loads(path.read_text(encoding="utf-8")) for name, path in paths.items() if path.exists()}


def export(reports, folder):
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    for report in reports:
        (folder / f"{report.name}.txt").write_text(report.text, encoding="utf-8")
        gold = json.dumps(report.gold(), ensure_ascii=False, indent=1)
        (folder / f"{report.name}.gold.json").write_text(gold + "\n", encoding="utf-8")
    print(f"{len(reports)} reports in {folder}")


def print_row(label, count):
    f = count.figures()
    print(f"{label:32}{f['P']:7.3f}{f['R']:7.3f}{f['F1']:7.3f}{f['gold']:7d}{f['found']:7d}")


def print_figures(reports, readings, totals, groups):
    print(f"{len(reports)} reports, {len(reports) - len(readings)} not read")
    print(f"{'':32}{'P':>7}{'R':>7}{'F1':>7}{'gold':>7}{'found':>7}")
    for figure, count in totals.items():
        print_row(figure, count)
    for group in sorted(groups):
        for figure, count in groups[group].items():
            print_row(f"{group} {figure}", count)


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--program", default=str(HERE.parent / "build" / "barqiya"),
                      help="the barqiya to run on every report; default: build/barqiya")
    what.add_argument("--readings", metavar="DIR", help="a folder of readings, NAME.json")
    what.add_argument("--export", metavar="DIR", help="write texts and gold there, score nothing")
    what.add_argument("--check", action="store_true", help="check the gold, score nothing")
    parser.add_argument("--gold", metavar="DIR", default=HERE / "gold", help="default: the gold beside this file")
    parser.add_argument("--by", choices=("region", "style", "decade", "report"), help="figures of each group too")
    parser.add_argument("--errors", metavar="N", type=int, default=0, help="print up to N differences of a layer")
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    return parser.parse_args()


def main():
    options = arguments()
    if options.check:
        import check
        sys.exit(check.main([str(options.gold)]))
    try:
        reports = annotation.load_all(options.gold)
    except annotation.Malformed as error:
        sys.exit(f"score.py: {error}")
    if options.export:
        export(reports, options.export)
        return
    readings = read_from(options.readings, reports) if options.readings else read_with(options.program, reports)
    totals, groups, differences = score(reports, readings, options.by)
    if options.json:
        result = {figure: count.figures() for figure, count in totals.items()}
        if options.by:
            result["groups"] = {g: {figure: c.figures() for figure, c in groups[g].items()} for g in sorted(groups)}
        print(json.dumps(result, ensure_ascii=False, indent=1))
        return
    print_figures(reports, readings, totals, groups)
    for layer in SCORERS if options.errors else ():
        of_layer = [(name, what) for where, name, what in differences if where == layer]
        if of_layer:
            print(f"\n{layer}: {len(of_layer)} differences, the first {min(options.errors, len(of_layer))}:")
            for name, what in of_layer[:options.errors]:
                print(f"  {name}  {what}")


if __name__ == "__main__":
    main()
