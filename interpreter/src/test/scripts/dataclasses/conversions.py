"""asdict, astuple, replace and make_dataclass."""

import copy
from dataclasses import asdict, astuple, dataclass, fields, is_dataclass, make_dataclass, replace
from typing import Dict, List

from attempts import attempt


@dataclass
class Inner:
    v: int


@dataclass
class Outer:
    i: Inner
    l: List[Inner]
    d: Dict[str, Inner]
    t: tuple = ()


o = Outer(Inner(1), [Inner(2)], {'k': Inner(3)}, (Inner(4),))
print(o, copy.deepcopy(o) == o, copy.copy(o) == o)
print(asdict(o))
print(astuple(o))
print(replace(o, i=Inner(9)))
attempt(lambda: asdict(5))
attempt(lambda: astuple(Inner))
attempt(lambda: replace(5))
attempt(lambda: fields(5))
print(is_dataclass(Inner), is_dataclass(o), is_dataclass(5))
attempt(lambda: replace(o, zz=5))
print(make_dataclass('M', ['a', ('b', int), ('c', int, 5)])(1, 2))
