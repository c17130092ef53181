#!/usr/bin/env python3
"""Says how well the program detects an event type: precision, recall and F1 over labelled sentences, beside those of a
keyword.

    eval/detect.py ASSAULT sentences.jsonl [--program build/barqiya] [--keyword WORD] [--errors N]

A line of the file is an object with `text` and `label`: `yes` is positive, `easy no` and `difficult no` are negative,
`ambiguous` is left out. A sentence is detected when the program reads an event of the type in it that happened, is
asserted, and is no history: one that is dated by a whole year or longer ("in 1981") is not counted. The keyword, a regular expression, has one for ASSAULT and PROTEST when none is given.
"""

import argparse
import datetime
import json
import pathlib
import re
import subprocess
import sys
import tempfile

KEYWORDS = {
    "ASSAULT": "هجوم|هجمات|تفجير|انفجار|قتل|اغتيال|قصف|اشتباك",
    "PROTEST": "تظاهر|مظاهر|متظاهر|احتجاج|اعتصام|إضراب|مسيرة",
}
NEGATIVE = {"easy no", "difficult no"}


def sentences_of(path):
    """The sentences of a file that are positive or negative, each as (text, is positive)."""
    found = []
    for number, line in enumerate(pathlib.Path(path).read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip():
            continue
        row = json.loads(line)
        label = row["label"]
        if label == "yes" or label in NEGATIVE:
            found.append((row["text"], label == "yes"))
        elif label != "ambiguous":
            raise SystemExit(f"{path}:{number}: no such label: {label}")
    return found


def is_history(event):
    """Whether an event is dated by a whole year or longer, as the past is told."""
    begin, end = event.get("begin"), event.get("end")
    if not begin or not end:
        return False
    return (datetime.date.fromisoformat(end[:10]) - datetime.date.fromisoformat(begin[:10])).days >= 365


def is_detected(reading, event_type):
    return any(event["type"] == event_type and event["status"] == "happened" and event["modality"] == "asserted"
               and not is_history(event) for event in reading["events"])


def detect(program, texts, event_type):
    """For each text whether the program reads an event of the type in it."""
    with tempfile.TemporaryDirectory() as folder:
        for number, text in enumerate(texts):
            pathlib.Path(folder, f"{number:06}.txt").write_text(text, encoding="utf-8")
        made = subprocess.run([program, "read", "--format", "jsonl", folder], check=True, capture_output=True)
    readings = {}
    for line in made.stdout.decode("utf-8").splitlines():
        reading = json.loads(line)
        readings[int(pathlib.PurePath(reading["id"]).stem)] = reading
    # A sentence of nothing but white space has no reading of its own to look into.
    return [number in readings and is_detected(readings[number], event_type) for number in range(len(texts))]


def figures(positive, detected):
    """Precision, recall and F1, each 0 when there is nothing to count."""
    both = sum(1 for yes, found in zip(positive, detected) if yes and found)
    precision = both / sum(detected) if any(detected) else 0.0
    recall = both / sum(positive) if any(positive) else 0.0
    f1 = 2 * precision * recall / (precision + recall) if both else 0.0
    return precision, recall, f1


def main(arguments):
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0],
                                     epilog="Counted are events that happened, are asserted and are no history: one "
                                            "dated by a whole year or longer is left out.")
    parser.add_argument("type", help="as PLOVER calls it: ASSAULT")
    parser.add_argument("sentences", help="a file of labelled sentences")
    parser.add_argument("--program", default="build/barqiya")
    parser.add_argument("--keyword", help="a regular expression")
    parser.add_argument("--errors", type=int, default=0, help="print so many sentences that were detected wrongly")
    options = parser.parse_args(arguments)
    keyword = options.keyword or KEYWORDS.get(options.type)
    rows = sentences_of(options.sentences)
    texts = [text for text, _ in rows]
    positive = [yes for _, yes in rows]
    detected = detect(options.program, texts, options.type)
    print(f"{options.type}: {len(rows)} sentences, {sum(positive)} positive")
    print(f"{'':12}{'P':>7}{'R':>7}{'F1':>7}")
    lines = [("program", detected)]
    if keyword:
        lines.append(("keyword", [re.search(keyword, text) is not None for text in texts]))
    for name, found in lines:
        print(f"{name:12}" + "".join(f"{value:7.3f}" for value in figures(positive, found)))
    wrong = [(yes, text) for text, yes, found in zip(texts, positive, detected) if yes != found]
    for yes, text in wrong[:options.errors]:
        print("missed: " if yes else "no event: ", text)


if __name__ == "__main__":
    main(sys.argv[1:])
