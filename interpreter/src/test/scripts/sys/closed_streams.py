"""The standard streams closed: what still answers, and what does not."""

import sys


def attempt(function, *args):
    try:
        outcome = repr(function(*args))
    except BaseException as error:
        outcome = f"{type(error).__name__}: {error}"
    print(outcome, file=told)


told = sys.stdout
for stream in (sys.stderr, sys.stdin):
    with stream as same:
        print(same is stream, stream.closed)
    print(stream.closed, stream.name, stream.close())
    for name in ("flush", "isatty", "fileno", "readable", "writable", "__enter__", "__iter__", "reconfigure"):
        attempt(getattr(stream, name))
attempt(sys.stderr.write, "lost")
attempt(print, "lost")
for function in (sys.stdin.read, sys.stdin.readline, sys.stdin.readlines, input):
    attempt(function)
told = sys.stderr = open(sys.stdout.fileno(), "w", closefd=False)
print("to be seen")
sys.stdout.close()
for name in ("flush", "isatty", "fileno", "readable", "writable", "__enter__"):
    attempt(getattr(sys.stdout, name))
attempt(sys.stdout.write, "lost")
attempt(print, "lost")
