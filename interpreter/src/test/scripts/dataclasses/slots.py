"""Data classes with slots."""

from dataclasses import dataclass

from attempts import attempt


@dataclass(slots=True)
class S:
    x: int
    y: int = 5


s = S(1)
print(s, S.__slots__, hasattr(s, '__dict__'))


def sz():
    s.z = 1


attempt(sz)


@dataclass(slots=True, frozen=True)
class SF:
    x: int


attempt(lambda: SF(1))


def sfx():
    SF(1).x = 2


attempt(sfx)
