#!/usr/bin/env python3
"""What does a whole process cost that reads one report? CPU time, user and system, beside that of a Python interpreter that
does nothing: the least of many runs each, in turn. usage: process_bench.py PROGRAM REPORT"""

import os
import subprocess
import sys

RUNS = 40


def cpu_milliseconds(command):
    child = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    if status != 0:
        sys.exit(f"{' '.join(command)}: failed")
    child.returncode = 0
    return (usage.ru_utime + usage.ru_stime) * 1000


def main(program, report):
    commands = {"barqiya read": [program, "read", report], "python3 -c pass": [sys.executable, "-c", "pass"]}
    least = {name: float("inf") for name in commands}
    for _ in range(RUNS):
        for name, command in commands.items():
            least[name] = min(least[name], cpu_milliseconds(command))
    print(f"\n### CPU time of a process that reads one report: {os.path.basename(report)}\n\n| | ms |\n| --- | ---: |")
    for name, milliseconds in least.items():
        print(f"| `{name}` | {milliseconds:.1f} |")


if __name__ == "__main__":
    main(*sys.argv[1:])
