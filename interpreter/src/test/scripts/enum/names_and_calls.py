import enum


def told(call, *args, **keywords):
    try:
        print(repr(call(*args, **keywords)))
    except Exception as error:
        print(type(error).__name__, error)


class Text(enum.StrEnum):
    ONE = "one"
    TWO = b"two", "ascii"
    THREE = b"thr\xff", "ascii", "ignore"
    MADE = enum.auto()


print(list(Text), Text.TWO == "two", f"{Text.THREE}")
for values in (1, (b"x", 2), (b"x", "ascii", 3), ("a", "b", "c", "d"), (b"x", b"y", 3), ()):
    try:
        enum.StrEnum("Wrong", {"X": values})
        print("made", values)
    except Exception as error:
        cause = error.__cause__ or error
        print(type(cause).__name__, cause)


class Door(enum.Flag):
    OPEN = 1
    LOCKED = 2


told(Door, 3)
told(Door, 9)
told(enum.Enum, "Animal", "ant bee", start=5)
Animal = enum.Enum("Animal", "ant bee", start=5, module="zoo", qualname="Zoo.Animal")
print(list(Animal), Animal.__module__, Animal.__qualname__)
print(list(enum.Enum("Number", {"a": 1, "b": 2}, type=int)), list(enum.Flag("Bits", ["x", "y"], boundary=enum.CONFORM)))
print(enum.Enum("Here", "a").__module__, enum.Enum("None_", []).__members__)
told(enum.Enum, "Twice", "a a")


class Names(enum.Enum):
    _private = 1
    __mangled = 2
    trailing_ = 3
    ___ = 4
    __a = 5
    _b__ = 6
    a__b = 7


print([member.name for member in Names])
for name in ("_x_", "__x__", "___x___", "__x_", "_", "__", "____", "_x", "x_", "__1__", "_1_"):
    try:
        made = enum.Enum("Made", {name: 1})
        print(name, list(made), name in vars(made))
    except Exception as error:
        print(name, type(error).__name__, error)


class Shaded(enum.Enum):
    RED = 1

    @enum.property
    def shade(self):
        return "dark " + self.name

    @enum.property
    def depth(self):
        return self._depth

    @depth.setter
    def depth(self, value):
        self._depth = value


print(Shaded.RED.shade)
Shaded.RED.depth = 3
print(Shaded.RED.depth)
told(setattr, Shaded.RED, "shade", 1)
told(delattr, Shaded.RED, "depth")
told(setattr, Shaded.RED, "name", "x")
told(delattr, Shaded.RED, "value")
told(getattr, Shaded, "shade")
