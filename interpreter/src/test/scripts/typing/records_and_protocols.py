from typing import NamedTuple, Protocol, TypedDict


def told(call, *args, **keywords):
    try:
        print(repr(call(*args, **keywords)))
    except Exception as error:
        print(type(error).__name__, error)


# Records by call.
Employee = NamedTuple("Employee", [("name", str), ("id", int)])
print(Employee("a", 1), Employee.__annotations__, Employee.__module__)
Keywords = NamedTuple("Keywords", x=int, y=str)
print(Keywords(1, "b"), Keywords._fields, NamedTuple("Empty", [])(), NamedTuple("Bare")())
told(NamedTuple, "Both", [("a", int)], b=int)
told(NamedTuple, "Wrong", [("a", 1)])
told(NamedTuple, "Wrong", [("a b", int)])
told(NamedTuple, "Named", fields=int)
Movie = TypedDict("Movie", {"name": str, "year": int}, total=False)
print(Movie(name="x"), Movie.__annotations__, Movie.__total__, sorted(Movie.__optional_keys__), Movie.__module__)
told(TypedDict, "Both", {"a": int}, b=int)
told(TypedDict, "Wrong", {"a": 1})
print(TypedDict("Nothing", {}).__annotations__)


# Protocols do not get in the way of __init__.
class Shape(Protocol):
    sides: int


class Base:
    def __init__(self, *args):
        print("Base", args)


class Square(Shape):
    pass


class Circle(Shape, Base):
    pass


class Own(Shape):
    def __init__(self, value):
        super().__init__()
        print("Own", value)


class Named(Protocol):
    def __init__(self, name):
        print("Named", name)


class Both(Shape, Named):
    pass


class Nameless(Shape):
    __init__ = None


told(Shape)
told(Square, 1)
print(type(Square()).__name__, vars(Square).get("__init__") is object.__init__)
Circle(1, 2)
Circle(3)
print(Circle.__init__ is Base.__init__)
Own(5)
print(type(Both("b")).__name__, type(Named("n")).__name__)
told(Nameless)


class Deeper(Circle):
    pass


Deeper("d")
