import dataclasses
import typing
from dataclasses import dataclass, field, make_dataclass


def told(call, *args, **keywords):
    try:
        print(call(*args, **keywords))
    except Exception as error:
        print(type(error).__name__, error)


Point = make_dataclass("Point", ["x", ("y", int), ("z", float, 0.5), ("tags", list, field(default_factory=list))])
print(Point(1, 2), Point.__annotations__, Point.__dataclass_params__, Point.__module__ in ("types", "__main__"))
made = make_dataclass("Made", iter([["a", int], {"b": 1, "c": 2}.keys()]), namespace={"twice": lambda self: self.a * 2},
                      frozen=True, order=True, kw_only=True, slots=True)
print(made.__dataclass_params__, made(a=2, b=3).twice(), made.__slots__, made(a=1, b=2) < made(a=1, b=3))
told(setattr, made(a=1, b=2), "a", 5)
for options in ({"init": False}, {"repr": False}, {"eq": False}, {"unsafe_hash": True}, {"frozen": True}, {"match_args": False},
                {"order": True}, {"slots": True, "weakref_slot": True}, {"order": True, "eq": False}, {"weakref_slot": True}):
    try:
        cls = make_dataclass("Options", [("a", int, 1)], **options)
    except Exception as error:
        print(options, type(error).__name__, error)
        continue
    print(options, cls.__dataclass_params__, cls.__hash__ is None, hasattr(cls, "__match_args__"), "__init__" in vars(cls),
          "__lt__" in vars(cls), "__eq__" in vars(cls), vars(cls).get("__slots__"))
Base = make_dataclass("Base", [("a", int)], frozen=True)
Derived = make_dataclass("Derived", [("b", str, "b")], bases=(Base,), frozen=True)
print(Derived(1), Derived.__mro__[1] is Base)
told(make_dataclass, "Melted", ["c"], bases=(Base,))
for fields in ([()], [("a",)], [("a", int, 1, 2)], ["a", "a"], [("a b", int)], ["class"], [(1, int)], [([], int)], [([], int, 1)],
               [(b"a", int, 1)], [3], ["a", ("b", int, 0), ("c", int)], ["_"], [("x", "ClassVar[int]")],
               [("x", typing.ClassVar[int], 3)], [("x", dataclasses.KW_ONLY), "y"], [("d", dict, {})], "ab", "a1"):
    try:
        cls = make_dataclass("C", fields)
        print(cls.__doc__, list(cls.__annotations__))
    except Exception as error:
        print(fields, type(error).__name__, error)
print(make_dataclass("D", [("a", int, 3)], namespace={"a": 5, "__annotations__": {"z": int}, "more": 1})().a)


@dataclass
class One:
    a: int


@dataclass()
class Two:
    a: int = 1


Three = dataclass(frozen=True)(type("Three", (), {"__annotations__": {"a": int}}))
print(One(1), Two(), Three(3), One.__dataclass_params__, Three.__dataclass_params__)
decorator = dataclass(order=True)
first, second = (decorator(type(name, (), {"__annotations__": {"n": int}})) for name in "AB")
print(first(1) < first(2), second(3), first.__dataclass_params__)
print(dataclass(One) is One, decorator.__name__, decorator.__qualname__)
told(dataclass, 1)
told(dataclass, One, True)
told(field, default=1, default_factory=int)
made = field(default=3, metadata={"a": 1}, kw_only=True)
print([getattr(made, name) for name in made.__slots__ if name != "default_factory"])
told(dataclass(frozen=True), type("E", (), {"__setattr__": lambda *args: None}))
told(dataclass(unsafe_hash=True), type("F", (), {"__hash__": lambda self: 1}))
told(dataclass(order=True), type("G", (), {"__lt__": lambda *args: None}))
