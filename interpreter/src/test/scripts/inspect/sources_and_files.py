# Where objects come from, their source and documentation, and how annotations and parameters print and compare.
import functools
import inspect
import os
import sys
import typing


def decorate(function):
    @functools.wraps(function)
    def inside():
        return function()
    return inside


@decorate
def wrapped():
    """Documented."""
    return sys._getframe()


class Outer:
    class Inner:
        def method(self):
            return 1  # the only line


for found in (wrapped, Outer, Outer.Inner, Outer.Inner().method, wrapped().f_code, wrapped()):
    lines, first = inspect.getsourcelines(found)
    print(os.path.basename(inspect.getfile(found)), first, len(lines), repr(lines[0]), repr(lines[-1]))
try:
    raise ValueError
except ValueError as error:
    trace = error.__traceback__
for found in (trace, sys._getframe(), sys.modules[__name__]):
    lines, first = inspect.getsourcelines(found)
    print(first, lines[0], end="")
for found in (5, sys, int, "text", len):
    try:
        print(inspect.getfile(found))
    except TypeError as error:
        print("TypeError:", error)

NoFile = type("NoFile", (), {"__module__": "nowhere"})
try:
    inspect.getfile(NoFile)
except TypeError as error:
    print("TypeError:", error)

for text in ("", "one", "  one  ", "\n\n  a\n    b\n\n", "first\n   second\n  third\n", "first\n\n\n", "a\n\tb\n\t\tc",
             "   \n   ", "a\n  \n    b\n      ", "\n", "a\nb\n  c", "x\n    \n     "):
    print(repr(inspect.cleandoc(text)))
try:
    inspect.cleandoc(5)
except AttributeError as error:
    print("AttributeError:", error)

for annotation in (int, Outer, Outer.Inner, list[int], typing.List[int], typing.Optional[str], None, "text", 5,
                   typing.Any, int | str, inspect.Parameter, type(None)):
    print(inspect.formatannotation(annotation), inspect.formatannotation(annotation, "__main__"))

KINDS = inspect.Parameter.POSITIONAL_ONLY, inspect.Parameter.KEYWORD_ONLY
parameter = inspect.Parameter("a", KINDS[1], default=1, annotation=int)
for other in (parameter, inspect.Parameter("a", KINDS[1], default=1, annotation=int), parameter.replace(name="b"),
              parameter.replace(kind=KINDS[0]), parameter.replace(default=2), parameter.replace(annotation=str),
              parameter.replace(default=True), parameter.replace(default=inspect.Parameter.empty), "a"):
    print(parameter == other, parameter != other, hash(parameter) == hash(other))
nan = float("nan")
print(inspect.Parameter("a", KINDS[1], default=nan) == inspect.Parameter("a", KINDS[1], default=nan))
print(parameter.__eq__(5))


class Data:
    def __get__(self, obj, cls=None):
        return 1

    def __set__(self, obj, value):
        pass


class NonData:
    def __get__(self, obj, cls=None):
        return 1


for found in (Data(), NonData(), Data, wrapped, Outer.Inner().method, property(), 5, str.upper):
    print(inspect.isdatadescriptor(found), inspect.ismethoddescriptor(found))
