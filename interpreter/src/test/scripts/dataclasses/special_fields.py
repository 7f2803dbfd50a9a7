"""Fields that init leaves out, takes by keyword only, or only hands on."""

from dataclasses import KW_ONLY, InitVar, dataclass, field, fields, replace
from typing import ClassVar

from attempts import attempt


@dataclass
class Base:
    a: int
    b: int = 2


@dataclass
class Child(Base):
    c: int = 3
    a: int = 10


print(Child(), Child(1, 2, 3), [f.name for f in fields(Child)], fields(Base)[0].name)


@dataclass
class Post:
    w: float
    h: float
    area: float = field(init=False)
    scale: InitVar[int] = 2
    count: ClassVar[int] = 0

    def __post_init__(self, scale):
        self.area = self.w * self.h * scale


print(Post(2, 3), Post(2, 3, 4), Post.count, Post.scale)


@dataclass(kw_only=True)
class K:
    a: int
    b: int = 3


print(K(a=1))
attempt(lambda: K(1))
attempt(lambda: K())


@dataclass
class K2:
    a: int
    _: KW_ONLY
    b: int
    c: int = 3


print(K2(1, b=2))
attempt(lambda: K2(1, 2))
attempt(lambda: K2(1))
attempt(lambda: replace(Post(1, 2), area=5))
