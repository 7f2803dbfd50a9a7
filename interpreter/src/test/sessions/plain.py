# ouro: --virtual-time
import abc
import collections.abc
import decimal
import os
import sys

print(sys.getrecursionlimit(), sys.get_int_max_str_digits(), decimal.getcontext().prec)
print(len([1, 2, 3]), "ONLY_HERE" in os.environ, [cls for cls in int.__subclasses__() if cls.__module__ == "__main__"])
try:
    print(extra)
except NameError as e:
    print(e)
try:
    "é".encode("ascii", "question")
except LookupError as e:
    print(e)


class Sized(abc.ABC):
    pass


Sized.register(int)
print(isinstance(3, Sized), isinstance("", Sized), isinstance([], collections.abc.Sequence))


class Thing:
    pass


things = [Thing() for _ in range(20)]
print([hex(id(thing)) for thing in things[:3]], things[5], object())
print([things.index(thing) for thing in set(things)])
print(sorted(map(hash, things))[:4], hash(Thing) == hash(Thing), id(None) == id(None))
