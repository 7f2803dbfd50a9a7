"""Methods of the class itself, of a base, and none at all."""

import abc
from dataclasses import dataclass
from typing import Generic, TypeVar

from attempts import attempt


@dataclass(repr=False, eq=False)
class NR:
    x: int


print(NR(1) == NR(1), NR(1).__eq__.__qualname__)


@dataclass(eq=True)
class E1:
    x: int

    def __eq__(self, o):
        return True


print(E1(1) == 5, E1.__hash__)


class Mixin:
    def hi(self):
        return 'hi'


@dataclass
class MM(Mixin):
    x: int


print(MM(1).hi(), MM.__init__.__qualname__)


@dataclass
class G(Generic[TypeVar('T')]):
    x: int


print(G(1), G[int](2))


@dataclass
class Ab(abc.ABC):
    x: int

    @abc.abstractmethod
    def f(self):
        ...


attempt(lambda: Ab(1))


@dataclass
class Cust:
    a: int

    def __init__(self, z):
        self.a = z * 2

    def __repr__(self):
        return 'C!'


print(Cust(4).a, Cust(4), Cust(1) == Cust(1))
