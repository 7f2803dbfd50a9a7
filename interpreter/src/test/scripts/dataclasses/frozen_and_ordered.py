"""Data classes that cannot be changed, and those that can be sorted."""

from dataclasses import dataclass, field

from attempts import attempt


@dataclass(order=True, frozen=True)
class V:
    a: int
    b: str = field(default='z', compare=False)
    c: list = field(default_factory=list, repr=False, hash=False)


v = V(1)
print(v, V(1) < V(2), V(1, 'q') == V(1, 'r'), sorted([V(3), V(1)]), hash(V(1)) == hash(V(1)), V(2) >= V(1), max(V(1), V(9)), v.c)


def setx():
    v.a = 5


attempt(setx)


def delx():
    del v.a


attempt(delx)
attempt(lambda: V(1) < 5)
