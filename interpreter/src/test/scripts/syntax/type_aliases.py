# oracle: none, for CPython 3.11 does not know the statement (PEP 695)
from typing import TypeAliasType

type Point = tuple[float, float]
print(Point, type(Point), isinstance(Point, TypeAliasType))
print(Point.__name__, Point.__value__, Point.__type_params__, Point.__parameters__, Point.__module__)

# The value is evaluated late, and once.
type Tree = dict[str, Tree] | list[Tree] | None
print(Tree.__value__, Tree.__value__ is Tree.__value__)
type Later = Missing
try:
    Later.__value__
except NameError as error:
    print(error)
Missing = int
print(Later.__value__)

type Pair[A, *Rest, **P] = tuple[A, *Rest]
print(Pair.__type_params__, Pair.__value__, Pair[int, str], Pair[int].__args__, Pair[int].__origin__)
print(Point | None, int | Point)

for misuse in (lambda: Point[int], lambda: isinstance(1, Point)):
    try:
        misuse()
    except TypeError as error:
        print(error)
for name in ('__name__',):
    try:
        setattr(Point, name, 1)
    except AttributeError as error:
        print(error)


class Shop:
    Price = int
    type Stock = dict[str, Price]
    type By[K] = dict[K, Price]


print(Shop.Stock, Shop.Stock.__value__, Shop.By.__value__)


def local(kind):
    type Made = list[kind]
    return Made


print(local(str).__value__, local(int).__value__)

# A soft keyword: still a name everywhere else.
type = 3
type += 1
print(type)
made = TypeAliasType('made', int | str)
print(made, made.__value__, made.__type_params__)
