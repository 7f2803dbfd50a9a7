"""A data class with an enumeration, copied, matched and asked for its hints."""

import copy
from dataclasses import asdict, dataclass, field, fields
from enum import Enum, auto
from typing import List, get_type_hints


class Status(Enum):
    PENDING = auto()
    RUNNING = auto()
    DONE = auto()

    @property
    def is_final(self):
        return self in (Status.DONE,)

    def __str__(self):
        return self.name.lower()


@dataclass
class Task:
    name: str
    priority: int = 0
    tags: List[str] = field(default_factory=list)
    status: Status = Status.PENDING

    def advance(self):
        self.status = Status(self.status.value + 1)
        return self


a = Task('x', tags=['a'])
print(a, a.advance(), a.status.is_final, asdict(a), [f.name for f in fields(a)])
match a:
    case Task(name='x', priority=p):
        print('matched', p)
match Status.DONE:
    case Status.PENDING:
        print('no')
    case Status.DONE:
        print('done')
print(get_type_hints(Task))
print(copy.copy(a) == a, copy.deepcopy(a) is a)
