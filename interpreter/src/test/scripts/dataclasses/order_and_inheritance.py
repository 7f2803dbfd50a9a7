"""Data classes in a heap, and an abstract one."""

import heapq
from abc import ABC, abstractmethod
from dataclasses import dataclass, field
from typing import Any

from attempts import attempt


@dataclass(order=True)
class Prioritized:
    priority: int
    item: Any = field(compare=False)


h = []
for p, i in [(3, 'c'), (1, 'a'), (2, 'b')]:
    heapq.heappush(h, Prioritized(p, i))
print([heapq.heappop(h).item for _ in range(3)])


@dataclass
class Base(ABC):
    id: int

    @abstractmethod
    def run(self) -> str:
        ...


@dataclass
class Child(Base):
    extra: str = 'e'

    def run(self):
        return f'{self.id}-{self.extra}'


print(Child(1).run(), Child(1))
attempt(lambda: Base(1))
