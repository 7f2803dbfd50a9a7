import enum


@enum.global_enum
class Level(enum.Enum):
    LOW = 1
    HIGH = 2


@enum.global_enum
class Mode(enum.IntFlag):
    READ = 1
    WRITE = 2


@enum.global_enum
class Rate(enum.IntEnum):
    SLOW = 1


class Plain(enum.Flag):
    P = 1
    Q = 2


enum.global_enum(Plain, update_str=True)
print(repr(LOW), str(HIGH), LOW is Level.LOW, repr(READ | WRITE), str(READ), repr(Mode(8)), str(Mode(8)), repr(SLOW), str(SLOW))
print(str(P), str(P | Q))
enum.global_enum(Rate, update_str=True)
print(str(SLOW), f"{SLOW}", repr(Rate.SLOW))
