#!/usr/bin/env python3
"""Times every benchmark of this folder under Ouro and CPython, in turn, and prints medians and ratios.

    python3 scripts/bench/run.py [--runs N] [NAME...]

Each benchmark prints its own seconds. A ratio above 1 means that Ouro was faster.
"""
import argparse
import pathlib
import statistics
import subprocess

HERE = pathlib.Path(__file__).resolve().parent
OURO = HERE.parent.parent / "interpreter" / "bin" / "ouro"


def seconds(command, script):
    done = subprocess.run([*command, str(script)], capture_output=True, text=True)
    try:
        return float(done.stdout.split()[-1])
    except (IndexError, ValueError):
        raise SystemExit(f"{' '.join(command)} {script.name}: {done.stderr.strip()[-300:]}")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("names", nargs="*")
    options = parser.parse_args()
    print(f"{'benchmark':<16}{'ouro s':>9}{'python3 s':>11}{'ratio':>8}")
    for script in sorted(HERE.glob("*_*.py")):
        if options.names and script.stem not in options.names:
            continue
        ours, theirs = [], []
        for _ in range(options.runs):
            ours.append(seconds([str(OURO)], script))
            theirs.append(seconds(["python3"], script))
        a, b = statistics.median(ours), statistics.median(theirs)
        print(f"{script.stem:<16}{a:>9.3f}{b:>11.3f}{b / a:>8.2f}", flush=True)


if __name__ == "__main__":
    main()
