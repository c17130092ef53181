#!/usr/bin/env python3
"""How fast does `barqiya serve` answer many at once? Serves an archive and asks it with wrk from 64 connections: searches
for words of its reports, other questions, a report posted to be read; prints a table. Needs wrk, which no test does.
usage: serve_bench.py PROGRAM ARCHIVE [SECONDS]"""

import json
import pathlib
import re
import subprocess
import sys
import tempfile
import urllib.parse
import urllib.request

CONNECTIONS = 64
WORDS = 400

LUA = """
local targets = {%s}
local body = nil
local at = 0
function init(args)
  if args[1] then local file = io.open(args[1], "rb"); body = file:read("*a"); file:close() end
end
function request()
  at = at %% #targets + 1
  if body then
    return wrk.format("POST", targets[at], {["Content-Type"] = "application/octet-stream"}, body)
  end
  return wrk.format("GET", targets[at])
end
"""


class Desk:
    def __init__(self, program, archive):
        self.process = subprocess.Popen([program, "serve", archive, "--port", "0"], stdout=subprocess.PIPE,
                                        stderr=subprocess.DEVNULL, encoding="utf-8")
        self.url = self.process.stdout.readline().strip()

    def json(self, target):
        with urllib.request.urlopen(urllib.parse.urljoin(self.url, target)) as reply:
            return json.load(reply)

    def close(self):
        self.process.terminate()
        self.process.wait()


def words_of(desk):
    """Words of the headlines, each once: what people look for."""
    rows = desk.json("/api/v1/reports?limit=1000")["rows"]
    words = {word for row in rows for word in re.findall(r"[\u0621-\u064a]{4,}", row["title"] or row["headline"] or "")}
    return sorted(words)[:: max(len(words) // WORDS, 1)][:WORDS]


def milliseconds(text):
    number, unit = re.fullmatch(r"([\d.]+)(us|ms|s)", text).groups()
    return float(number) * {"us": 0.001, "ms": 1, "s": 1000}[unit]


def measure(desk, folder, targets, seconds, body=None):
    script = folder / "asks.lua"
    script.write_text(LUA % ", ".join(f'"{target}"' for target in targets), encoding="utf-8")
    command = ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{seconds}s", "--timeout", "30s", "--latency", "-s", script, desk.url, "--"]
    if body is not None:
        (folder / "body").write_bytes(body)
        command.append(folder / "body")
    out = subprocess.run(command, stdout=subprocess.PIPE, encoding="utf-8", check=True).stdout
    if "Non-2xx" in out or "Socket errors" in out:
        sys.exit("not all questions were answered:\n" + out)
    percentile = {share: milliseconds(re.search(rf"^\s+{share}%\s+(\S+)", out, re.M).group(1)) for share in (50, 99)}
    rate = float(re.search(r"Requests/sec:\s+([\d.]+)", out).group(1))
    return rate, percentile[50], percentile[99]


def main(program, archive, seconds="10"):
    desk = Desk(program, archive)
    try:
        words = [urllib.parse.quote(word) for word in words_of(desk)]
        row = max(desk.json("/api/v1/reports?limit=1000")["rows"], key=lambda one: one["id"])
        texts = sorted((desk.json(f"/api/v1/reports/{number}")["text"] for number in range(1, min(row["id"], 500))), key=len)
        middle, long = texts[len(texts) // 2].encode(), texts[-1].encode()
        asked = [
            ("search", [f"/api/v1/search?q={word}" for word in words], None),
            ("search with facets", [f"/api/v1/search?q={word}&facets=true" for word in words], None),
            ("statements by words", [f"/api/v1/statements?words={word}" for word in words], None),
            ("timeline by words", [f"/api/v1/timeline?about={word}" for word in words], None),
            ("a reading out of the archive", [f"/api/v1/reports/{i}/reading" for i in range(1, min(row["id"], 500))], None),
            (f"read a report of {len(middle):,} bytes", ["/api/v1/read"], middle),
            (f"read a report of {len(long):,} bytes", ["/api/v1/read"], long),
            ("the page", ["/"], None),
        ]
        print(f"{row['id']:,} reports, {CONNECTIONS} connections, {seconds} s each\n")
        print("| question | answers a second | p50, ms | p99, ms |\n| --- | ---: | ---: | ---: |")
        with tempfile.TemporaryDirectory() as folder:
            for name, targets, body in asked:
                rate, half, most = measure(desk, pathlib.Path(folder), targets, seconds, body)
                print(f"| {name} | {rate:,.0f} | {half:.1f} | {most:.1f} |", flush=True)
    finally:
        desk.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
