# The settings of a printer, those that are refused, and the order of what has none.
import collections
import io
import pprint
import sys
import types


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


mixed = {"b": [1] * 40, "a": (1,), None: {1, 2}, 3.5: "long " * 20, (1, 2): 3}
attempt(lambda: pprint.pformat(mixed, 2, 40, 2, compact=True))
attempt(lambda: pprint.pformat({"b": 1, "a": {"z": 1, "c": 2}}, sort_dicts=False, width=1))
attempt(lambda: pprint.pformat([10**8, -123456, True], underscore_numbers=True))
stream = io.StringIO()
pprint.pprint(list(range(40)), stream, 3, 30, 4, compact=True)
print(stream.getvalue())
pprint.pprint("a b c " * 20, width=20)
pprint.pp({"b": 1, "a": 2})
pprint.pp({"b": 1, "a": 2}, width=2, sort_dicts=True)

deep = [[1, [2]], {"a": 3}]
for settings in (dict(indent=-1), dict(depth=0), dict(depth=-1), dict(width=0), dict(indent="x"), dict(width="y"),
                 dict(indent=-1, depth=0, width=0), dict(depth=0, width=0), dict(depth="x"), dict(indent=None),
                 dict(indent="2", width="20"), dict(indent=1.7), dict(width=-1), dict(depth=1, compact=3)):
    print(settings, end=" ")
    attempt(lambda: pprint.PrettyPrinter(**settings).pformat(deep))

recursive = [1]
recursive.append(recursive)
printer = pprint.PrettyPrinter()
print(printer.isreadable(recursive), printer.isrecursive(recursive), printer.isreadable([1]), printer.isrecursive([1]))
print(pprint.isreadable([object()]), pprint.saferepr({2: 1, 1: 2}))


class Unordered:
    def __repr__(self):
        return "unordered"


pprint.pprint({Unordered(): 1, "a": 2, 3: 4, 2: 1, 1j: 5, "B": 3})
pprint.pprint({Unordered(), Unordered(), 1, "a"}, width=5)


class Loud(pprint.PrettyPrinter):
    def format(self, object, context, maxlevels, level):
        if isinstance(object, str):
            return object.upper(), True, False
        return super().format(object, context, maxlevels, level)


Loud(width=20).pprint({"abc": ["def", "ghi" * 3, "jkl" * 4]})
pprint.pprint(types.SimpleNamespace(a=[1] * 30, b=2), width=40)
pprint.pprint(collections.OrderedDict([(number, "x" * 10) for number in range(8)]), width=30)
screen, sys.stdout = sys.stdout, io.StringIO()
pprint.pprint("where print writes, too")
screen, sys.stdout = sys.stdout, screen
print(repr(screen.getvalue()))
