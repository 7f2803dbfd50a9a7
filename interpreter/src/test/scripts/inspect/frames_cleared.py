"""frame.clear lets go of what a frame holds, and closes a generator that waits in it."""

import sys

from attempts import attempt


def running():
    value = 1
    frame = sys._getframe()
    attempt(frame.clear)
    return frame


frame = running()
print(sorted(frame.f_locals))
attempt(frame.clear)
print(frame.f_locals)


def waiting():
    try:
        yield 1
    finally:
        print("closed")


generator = waiting()
next(generator)
attempt(generator.gi_frame.clear)
attempt(next, generator)


def fails():
    local = "kept"
    raise ValueError


try:
    fails()
except ValueError as error:
    inner = error.__traceback__.tb_next.tb_frame
    print(inner.f_locals)
    inner.clear()
    print(inner.f_locals)
