"""What fields, signatures and documentation tell of a data class."""

import inspect
from dataclasses import KW_ONLY, MISSING, InitVar, dataclass, field, fields
from typing import ClassVar, Optional


@dataclass
class P:
    x: int
    y: int = 0

    def dist(self):
        return self.x + self.y


@dataclass(order=True, frozen=True)
class V:
    a: int
    b: str = field(default='z', compare=False)
    c: list = field(default_factory=list, repr=False, hash=False)


@dataclass
class Post:
    w: float
    h: float
    area: float = field(init=False)
    scale: InitVar[int] = 2
    count: ClassVar[int] = 0

    def __post_init__(self, scale):
        self.area = self.w * self.h * scale


@dataclass(kw_only=True)
class K:
    a: int
    b: int = 3


@dataclass
class K2:
    a: int
    _: KW_ONLY
    b: int
    c: int = 3


print(P.__match_args__, K.__match_args__, P.__doc__, V.__doc__, Post.__doc__)


@dataclass
class Node:
    v: int
    next: Optional['Node'] = None


n = Node(1, Node(2))
print(n)
n.next.next = n
print(n)
print(fields(P)[1].default, fields(P)[0].default is MISSING, fields(V)[2].default_factory, fields(P)[0].type)


@dataclass
class WithMeta:
    x: int = field(metadata={'u': 'cm'})


print(fields(WithMeta)[0].metadata['u'], fields(WithMeta)[0].metadata)
print(P.__init__.__qualname__, P.__init__.__name__, P.__repr__.__qualname__, P.__eq__.__qualname__, P.__init__.__annotations__)
print(inspect.signature(P), inspect.signature(V), inspect.signature(K2))


@dataclass
class Def:
    items: list = field(default_factory=list)
    n: 'int' = 3


a, b = (Def(), Def())
a.items.append(1)
print(a, b, Def.__init__.__defaults__)
