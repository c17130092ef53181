#!/usr/bin/env python3
"""What does an archive cost beside a plain FTS5 table of the same texts, and does it hold when there is ten times as much?
Adds reports on one thread and on all, and asks; prints a table for each size. Reports are those of BARQIYA_CORPUS, or the
examples; of a larger size the further ones are made of their sentences, each from another report, so that none is a copy.

usage: archive_bench.py PROGRAM [TIMES]   TIMES: sizes, 1 by default ("1 10")"""

import glob
import gzip
import json
import os
import re
import sqlite3
import subprocess
import sys
import tempfile
import time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
BATCH = 500  # rows a transaction of the plain table
QUESTIONS = {
    "search": ["search", "ARCHIVE", "الحكومة"],
    "said": ["said", "ARCHIVE", "--words", "الحكومة"],
    "due": ["due", "ARCHIVE"],
    "due --overdue": ["due", "ARCHIVE", "--overdue"],
    "timeline": ["timeline", "ARCHIVE", "الحكومة"],
}
RUNS = 5


def corpus():
    """The reports, and what they are called."""
    path = os.environ.get("BARQIYA_CORPUS")
    if not path:
        reports = []
        for name in sorted(glob.glob(os.path.join(ROOT, "examples", "*.txt"))):
            with open(name, encoding="utf-8") as file:
                reports.append({"id": os.path.basename(name), "text": file.read()})
        return reports, "examples"
    reports = []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            text = record.get("text") or record.get("content") or ""
            if text.strip():
                reports.append({"id": str(len(reports)), "title": record.get("title") or "", "text": text,
                                "date": record.get("date") or record.get("date_extracted") or ""})
    return reports, os.path.basename(path)


def mixed(reports, times):
    """The reports, and as many again for each further time."""
    out = list(reports)
    sentences = [[s for s in re.split(r"(?<=[.!؟])\s+", report["text"]) if s] for report in reports]
    for turn in range(1, times):
        for number, report in enumerate(reports):
            parts = []
            for place in range(len(sentences[number])):
                other = sentences[(number + (place + 1) * turn * 37) % len(reports)]
                parts.append(other[place % len(other)] if other else "")
            out.append(dict(report, id=f"{number}-{turn}", text=" ".join(parts)))
    return out


def plain(reports, path):
    """Seconds in which the same texts go into an FTS5 table."""
    table = sqlite3.connect(path)
    table.execute("PRAGMA journal_mode=WAL")
    table.execute("PRAGMA synchronous=NORMAL")
    table.execute("CREATE VIRTUAL TABLE t USING fts5(title, body)")
    rows = [(report.get("title", ""), report["text"]) for report in reports]
    begin = time.perf_counter()
    for at in range(0, len(rows), BATCH):
        with table:
            table.executemany("INSERT INTO t VALUES (?, ?)", rows[at:at + BATCH])
    return time.perf_counter() - begin


def run(command):
    """Seconds that a process takes."""
    begin = time.perf_counter()
    child = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    if child.returncode not in (0, 1):  # 1: some report was refused, as empty ones are
        sys.exit(f"{' '.join(command)}: failed")
    return time.perf_counter() - begin


def seconds_in(said):
    """The seconds of "3.2 s" or "1:05 min"."""
    minutes, _, seconds = said.split()[0].rpartition(":")
    return 60 * float(minutes or 0) + float(seconds)


def adding(command):
    """Seconds that an `add` takes, those in which it writes, and its peak memory in MB. (What wait4 says of it counts this
    process's own, from before the exec.)"""
    begin = time.perf_counter()
    peak = 0
    said = tempfile.TemporaryFile()
    child = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=said)
    while child.poll() is None:
        try:
            with open(f"/proc/{child.pid}/status", encoding="ascii") as status:
                peak = max([peak] + [int(line.split()[1]) / 1024 for line in status if line.startswith("VmHWM")])
        except OSError:
            pass
        time.sleep(0.02)
    if child.returncode not in (0, 1):
        sys.exit(f"{' '.join(command)}: failed")
    seconds = time.perf_counter() - begin
    said.seek(0)
    writing = re.findall(r"([\d:.]+ \w+) of it writing", said.read().decode())
    return seconds, seconds_in(writing[-1]) if writing else 0, peak


def table(program, reports, name, folder):
    dump = os.path.join(folder, "reports.jsonl")
    with open(dump, "w", encoding="utf-8") as file:
        file.writelines(json.dumps(report, ensure_ascii=False) + "\n" for report in reports)
    size = os.path.getsize(dump) / 1e6
    fts = plain(reports, os.path.join(folder, "plain.db"))
    print(f"\n### An archive of {len(reports)} reports ({name}, {size:.0f} MB)\n\n| | | |\n| --- | ---: | ---: |")
    print(f"| plain FTS5 table | {fts:.2f} s | 1.00 |")
    archive = os.path.join(folder, "archive.db")
    for label, jobs in (("add, one thread", ["--jobs", "1"]), ("add, a thread a core", [])):
        if os.path.exists(archive):
            os.remove(archive)
        seconds, writing, memory = adding([program, "add", archive, dump, *jobs])
        print(f"| {label} | {seconds:.2f} s, {memory:.0f} MB of memory | {seconds / fts:.2f} |")
        if writing > 0:  # as `add` prints it, in tenths of a second
            print(f"| of it writing | {writing:.1f} s; all took {seconds / writing:.2f} times as long | {writing / fts:.2f} |")
    print(f"| size of the archive | {os.path.getsize(archive) / 1e6:.0f} MB | |")
    for label, words in QUESTIONS.items():
        command = [program] + [archive if word == "ARCHIVE" else word for word in words]
        least = min(run(command) for _ in range(RUNS))
        print(f"| `{label}` | {least * 1000:.0f} ms | |")


def main(program, times="1"):
    reports, name = corpus()
    for size in times.split():
        with tempfile.TemporaryDirectory() as folder:
            table(program, mixed(reports, int(size)), name, folder)


if __name__ == "__main__":
    main(*sys.argv[1:])
