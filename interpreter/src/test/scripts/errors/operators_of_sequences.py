"""What sequences say of operands they cannot take: by operator, in place, and called by name."""
from fractions import Fraction

from attempts import attempt


def times(left, right):
    left *= right
    return left


class Right:
    def __radd__(self, other):
        return "radd"


class OwnList(list):
    pass


for left in ({3}, frozenset(), {}, range(3), Fraction(1), 2.5, None, 3):
    attempt(lambda: times(left, "a"))
for left in ("a", [1], (1,), b"a"):
    attempt(lambda: times(left, {3}))
    attempt(lambda: left + Fraction(1, 2))
    attempt(lambda: left + Right())
    attempt(lambda: left.__add__(1))
    attempt(lambda: left.__add__(Right()))
attempt(lambda: OwnList() + Right())
attempt(lambda: OwnList() + 1)
for text in ("1__0", "_1", "1_", "1_0", "1e1__0", "x"):
    attempt(lambda: complex(text))
for text in (" 1p3\n", "\u20031p3", "\u0661p3", "0x1.8p1"):
    attempt(lambda: float.fromhex(text))
