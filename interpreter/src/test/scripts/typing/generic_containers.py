"""Classes with type parameters, and a protocol."""

from dataclasses import dataclass
from typing import Callable, Generic, List, Protocol, TypeVar

T = TypeVar('T')


@dataclass
class Box(Generic[T]):
    content: T

    def map(self, f: Callable[[T], T]) -> 'Box[T]':
        return Box(f(self.content))


print(Box(3).map(lambda x: x + 1), Box[int](5), Box.__parameters__)


class Stack(Generic[T]):
    def __init__(self):
        self._i: List[T] = []

    def push(self, x: T) -> None:
        self._i.append(x)

    def pop(self) -> T:
        return self._i.pop()


s = Stack[int]()
s.push(1)
print(s.pop(), s.__class__.__name__)


class Observer(Protocol):
    def notify(self, e: str) -> None:
        ...


class Printer:
    def notify(self, e):
        print('got', e)


def send(o: Observer, e):
    o.notify(e)


send(Printer(), 'hi')
