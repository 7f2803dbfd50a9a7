"""What a data class defines, and which arguments it takes."""

import copy
from dataclasses import dataclass

from attempts import attempt


@dataclass
class P:
    x: int
    y: int = 0

    def dist(self):
        return self.x + self.y


p = P(1, 2)
print(p, p == P(1, 2), p != P(1, 3), p.dist(), P(5), P(x=3, y=4), repr(p))
attempt(lambda: P())
attempt(lambda: P(1, 2, 3))
attempt(lambda: P(1, z=3))
attempt(lambda: P(1, x=3))
attempt(lambda: hash(p))
attempt(lambda: p < P(2))
match p:
    case P(x=1, y=yy):
        print('m', yy)
match p:
    case P(1, 2):
        print('pos')
print(copy.copy(p), copy.deepcopy(p) == p, p.__dict__)
print(P.__dataclass_params__)
