"""The standard output in other encodings, with other line ends, closed, and taken apart."""

import io
import sys


def attempt(function, *args, **kwargs):
    # What the standard output cannot show of itself, the error stream tells.
    try:
        outcome = repr(function(*args, **kwargs))
    except BaseException as error:
        outcome = f"{type(error).__name__}: {error}"
    print(outcome, file=sys.stderr)


out = sys.stdout
for options in ({}, {"encoding": "nope"}, {"encoding": 5}, {"errors": 5}, {"newline": "x"}, {"newline": 5}, {"line_buffering": "x"}, {"foo": 1}):
    attempt(out.reconfigure, **options)
attempt(out.reconfigure, 1)

out.reconfigure(encoding="ascii")
print(out.encoding, out.errors, out)
attempt(print, "é")
out.reconfigure(errors="replace")
print("é", out.encoding, out.errors)
out.reconfigure(errors="backslashreplace")
print("é", out.encoding, out.errors)
out.reconfigure(encoding="utf-8")
print("é", out.encoding, out.errors)
attempt(print, "\udc80")
out.reconfigure(encoding="ascii", errors="namereplace")
print("é")
out.reconfigure(encoding="utf-8", newline="\r\n")
print("two\nlines")
out.reconfigure(newline="")
print("plain again")
out.reconfigure(newline=None)
print("still plain")
for flag in (True, False, 2, 0):
    out.reconfigure(line_buffering=flag, write_through=flag)
    print(out.line_buffering, out.write_through)
for function in (out.read, out.readline, out.__next__):
    attempt(function)
for wrong in (1, None, b"bytes"):
    attempt(out.write, wrong)
    attempt(out.writelines, ["fine ", wrong])
print()

buffer = out.detach()
for function in (print, out.flush, out.fileno, out.close, out.detach, lambda: out.buffer, lambda: out.closed, lambda: out.name, lambda: repr(out)):
    attempt(function)
sys.stdout = io.TextIOWrapper(buffer, encoding="utf-8", line_buffering=True)
print("in a new wrapper: é")
with sys.stdout as inner:
    print("inside")
for function in (print, inner.flush, inner.close):
    attempt(function)
