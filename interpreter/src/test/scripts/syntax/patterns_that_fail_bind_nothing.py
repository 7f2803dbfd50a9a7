# Names are bound where the whole pattern fits, and not before.
from collections import OrderedDict
from collections.abc import Mapping, Sequence


def shape(value):
    match value:
        case (first, 0) | (0, first):
            pass
        case {"kind": kind, "size": 3}:
            pass
        case [*_]:
            pass
    return {name: value for name, value in locals().items() if name != "value"}


print(shape((1, 2)), shape((0, 5)), shape({"kind": "a", "size": 4}), shape({"kind": "b", "size": 3}))


class Both(Mapping):
    def __getitem__(self, key):
        raise KeyError(key)

    def __len__(self):
        return 0

    def __iter__(self):
        return iter(())


class Registered:
    def __len__(self):
        return 2

    def __getitem__(self, index):
        if index > 1:
            raise IndexError
        return index * 10


def kind(value):
    match value:
        case {}:
            return "mapping"
        case [a, b]:
            return f"sequence of {a} and {b}"
        case _:
            return "neither"


print(kind(Both()), kind(Registered()), kind(OrderedDict()), kind("ab"), kind(b"ab"), kind({1, 2}))
Sequence.register(Registered)
print(kind(Registered()))


class Pair:
    __match_args__ = ("left", "left")
    left = 1


for value in (Pair(),):
    try:
        match value:
            case Pair(a, b):
                print("fits")
    except TypeError as error:
        print(error)


class Key:
    name = "a"


try:
    match {"a": 1}:
        case {Key.name: a, "a": b}:
            print("fits")
except ValueError as error:
    print(error)
