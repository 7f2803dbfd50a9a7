"""Annotations resolved, and functions that are overloaded."""

from typing import *


def f(a: 'int', b: Optional['str']=None, *c: int) -> 'List[int]':
    ...


print(get_type_hints(f))


class N:
    nxt: 'Optional[N]'
    v: Annotated[int, 'm'] = 3
    w: ClassVar[int] = 1


print(get_type_hints(N), get_type_hints(N, include_extras=True))


@overload
def g(a: int) -> int:
    ...


@overload
def g(a: str) -> str:
    ...


def g(a):
    return a


print(g(1), len(get_overloads(g)))
