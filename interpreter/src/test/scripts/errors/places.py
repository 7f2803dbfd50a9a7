# Which part of a line an error is about.
import traceback


class Fails:
    def __iter__(self):
        return self

    def __next__(self):
        raise LookupError("next")

    def __enter__(self):
        raise LookupError("enter")

    def __exit__(self, *details):
        pass


class FailsLater(Fails):
    def __enter__(self):
        return self

    def __exit__(self, *details):
        raise LookupError("exit")


def for_over_number():
    for x in 5: pass  # a remark


def for_over_several_lines():
    for x in Fails():
        pass


def with_number():
    with 5: pass  # a remark


def entering():
    with Fails():
        pass


def leaving():
    with FailsLater(): pass  # a remark


def unpacking_in_loop():
    for a, b in [1]: pass


def over_number_in_comprehension():
    return {x: 1 for x in 5}


def over_number_in_generator():
    return list(x for x in 5)


def starred():
    print(1, *Fails())


def operand():
    print(1,
          2 + "x")


def stored():
    x = {}
    x["a"]["b"] = 1


for function in (for_over_number, for_over_several_lines, with_number, entering, leaving, unpacking_in_loop,
                 over_number_in_comprehension, over_number_in_generator, starred, operand, stored):
    try:
        function()
    except Exception:
        print("".join(traceback.format_exc().splitlines(True)[3:]).replace(__file__, "places.py"))
