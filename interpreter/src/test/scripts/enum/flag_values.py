import enum
import warnings

warnings.simplefilter("ignore")


def told(call, *args, **keywords):
    try:
        print(repr(call(*args, **keywords)))
    except Exception as error:
        print(type(error).__name__, error)


class Door(enum.Flag):
    OPEN = 1
    LOCKED = 2
    BROKEN = 4
    BARRED = 6
    NONE = 0


class Wide(enum.Flag, boundary=enum.KEEP):
    LOW = 1
    HIGH = 8


class Loose(enum.IntFlag, boundary=enum.EJECT):
    A = 1
    B = 4


# What holds what.
for outer in (Door.OPEN, Door.BARRED, Door.NONE, ~Door.NONE):
    print(outer, [inner in outer for inner in (Door.OPEN, Door.LOCKED, Door.BARRED, Door.NONE, Door.OPEN | Door.BROKEN)])
told(lambda: 1 in Door.OPEN)
told(lambda: Wide.LOW in Door.OPEN)
told(lambda: None in Loose.A)
told(lambda: Wide(-1) in Wide(3))
told(lambda: Wide(3) in Wide(-1))
told(lambda: 1 in Door)
told(lambda: "x" in enum.Enum)
print(Wide.LOW in Door, Door.OPEN in Door, Door.BARRED in Door, Door(5) in Door)

# Inverses.
for flag in (*Door, Door.NONE, Door.BARRED, Door(7), *Wide, Wide(6), *Loose, Loose(0)):
    print(repr(flag), repr(~flag), repr(~~flag))
