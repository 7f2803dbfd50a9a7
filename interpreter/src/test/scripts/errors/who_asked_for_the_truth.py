# The carets of a truth that can't be told stand under what asked for it.
import traceback


class Undecided:
    def __bool__(self):
        raise ValueError("undecided")


undecided = Undecided()


def negated():
    return not undecided


def chosen():
    value = 1 if undecided else 2


def both():
    value = (undecided and 2)


def judged():
    if undecided:
        pass


def repeated():
    while not undecided or 0:
        pass


def asserted():
    assert undecided, "x"


for ask in (negated, chosen, both, judged, repeated, asserted):
    try:
        ask()
    except ValueError as error:
        lines = traceback.format_exc().replace(__file__, "this.py").splitlines()
        print(*lines[3:-3], sep="\n")
