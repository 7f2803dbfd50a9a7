"""How long small pieces of code take (Library Reference, timeit)."""

import gc
import itertools
import time

__all__ = ["Timer", "timeit", "repeat", "default_timer"]

default_timer = time.perf_counter
default_number = 1000000
default_repeat = 5

_SOURCE = "<timeit-src>"


def _indented(text, spaces):
    return text.replace("\n", "\n" + " " * spaces)


class Timer:
    """Times a statement."""

    def __init__(self, stmt="pass", setup="pass", timer=default_timer, globals=None):
        self.timer = timer
        for name, code in (("setup", setup), ("stmt", stmt)):
            if isinstance(code, str):
                compile(code, _SOURCE, "exec")
            elif not callable(code):
                raise ValueError(f"{name} is neither a string nor callable")
        body = _indented(stmt, 8) if isinstance(stmt, str) else "_stmt()"
        prepare = _indented(setup, 4) if isinstance(setup, str) else "_setup()"
        self.src = (f"def inner(_it, _timer, _stmt, _setup):\n    {prepare}\n    _t0 = _timer()\n"
                    f"    for _i in _it:\n        {body}\n        pass\n    _t1 = _timer()\n    return _t1 - _t0\n")
        made = {}
        exec(compile(self.src, _SOURCE, "exec"), {} if globals is None else globals, made)
        self._run = made["inner"]
        self._codes = stmt, setup

    def print_exc(self, file=None):
        """Prints the exception of the statement."""
        import traceback
        traceback.print_exc(file=file)

    def timeit(self, number=default_number):
        """The seconds of so many runs."""
        enabled = gc.isenabled()
        gc.disable()
        try:
            return self._run(itertools.repeat(None, number), self.timer, *self._codes)
        finally:
            if enabled:
                gc.enable()

    def repeat(self, repeat=default_repeat, number=default_number):
        """The same several times."""
        return [self.timeit(number) for _ in range(repeat)]

    def autorange(self, callback=None):
        """As many runs as take 0.2 seconds, and their seconds."""
        for power in itertools.count():
            for factor in (1, 2, 5):
                number = factor * 10 ** power
                taken = self.timeit(number)
                if callback:
                    callback(number, taken)
                if taken >= 0.2:
                    return number, taken


def timeit(stmt="pass", setup="pass", timer=default_timer, number=default_number, globals=None):
    """The seconds of so many runs of a statement."""
    return Timer(stmt, setup, timer, globals).timeit(number)


def repeat(stmt="pass", setup="pass", timer=default_timer, repeat=default_repeat, number=default_number, globals=None):
    """The same several times."""
    return Timer(stmt, setup, timer, globals).repeat(repeat, number)


_UNITS = {"nsec": 1e-9, "usec": 1e-6, "msec": 1e-3, "sec": 1.0}


def main(args=None):
    """What python -m timeit does with its arguments."""
    import argparse
    import os
    import sys
    import warnings
    parser = argparse.ArgumentParser(prog="python -m timeit", description="Tells how long a statement takes.")
    parser.add_argument("-n", "--number", type=int, default=0, help="how often in a row; as many as take 0.2 s")
    parser.add_argument("-r", "--repeat", type=int, default=default_repeat, help="how many rows; the best counts")
    parser.add_argument("-s", "--setup", action="append", default=[], help="what to run before, a line each time")
    parser.add_argument("-p", "--process", action="store_true", help="the time of the process, not of the clock")
    parser.add_argument("-u", "--unit", choices=_UNITS, help="the unit of the answer")
    parser.add_argument("-v", "--verbose", action="store_true", help="the time of each row too")
    parser.add_argument("statement", nargs="*", help="its lines; pass without any")
    options = parser.parse_args(args)
    if os.curdir not in sys.path:
        sys.path.insert(0, os.curdir)

    def text(seconds):
        unit = options.unit or next((each for each in ("sec", "msec", "usec") if seconds >= _UNITS[each]), "nsec")
        return f"{seconds / _UNITS[unit]:.3g} {unit}"

    timer = Timer("\n".join(options.statement) or "pass", "\n".join(options.setup) or "pass",
                  time.process_time if options.process else default_timer)
    rows = max(options.repeat, 1)
    number = options.number
    try:
        if number == 0:
            number, _ = timer.autorange()
        times = timer.repeat(rows, number)
    except Exception:
        timer.print_exc()
        return 1
    if options.verbose:
        print("raw times:", ", ".join(map(text, times)))
        print()
    best = min(times) / number
    print(f"{number} loop{'s' if number != 1 else ''}, best of {rows}: {text(best)} per loop")
    if max(times) / number >= best * 4:
        warnings.warn_explicit(
            f"The test results are likely unreliable. The worst time ({text(max(times) / number)}) was more than four "
            f"times slower than the best time ({text(best)}).", UserWarning, "", 0)
    return None


if __name__ == "__main__":
    raise SystemExit(main())
