"""The tower of abstract numbers: who belongs to it, what it asks for and what it gives."""

import numbers
from decimal import Decimal
from fractions import Fraction

from attempts import attempt

KINDS = (numbers.Number, numbers.Complex, numbers.Real, numbers.Rational, numbers.Integral)
for value in (True, 1, 1.5, 1j, Fraction(1, 2), Decimal(1), "1", None):
    print(repr(value), [kind.__name__ for kind in KINDS if isinstance(value, kind)])
for kind in KINDS:
    print(kind.__name__, kind.__mro__[1].__name__, sorted(kind.__abstractmethods__), kind.__hash__)
for kind in KINDS[1:]:
    attempt(kind)


class Whole(numbers.Integral):
    """An int in a box, with no more than what the tower asks for."""

    def __init__(self, value):
        self.value = value

    def __int__(self):
        return self.value

    def __repr__(self):
        return f"Whole({self.value})"

    def __hash__(self):
        return hash(self.value)

    def __round__(self, ndigits=None):
        return Whole(round(self.value, ndigits))

    def __pow__(self, exponent, modulus=None):
        return Whole(pow(self.value, int(exponent), modulus))

    def __eq__(self, other):
        return self.value == other


def unary(name):
    return lambda self: Whole(getattr(self.value, name)())


def binary(name):
    def method(self, other):
        result = getattr(self.value, name)(int(other))
        return Whole(result) if type(result) is int else result
    return method


for name in "abs ceil floor invert neg pos trunc".split():
    setattr(Whole, f"__{name}__", unary(f"__{name}__"))
for name in "add and floordiv lshift mod mul or rshift truediv xor".split():
    setattr(Whole, f"__{name}__", binary(f"__{name}__"))
    setattr(Whole, f"__r{name}__", binary(f"__r{name}__"))
for name in "lt le rpow".split():
    setattr(Whole, f"__{name}__", binary(f"__{name}__"))
Whole.__abstractmethods__ = frozenset()

seven = Whole(7)
print(seven - 2, 2 - seven, seven.numerator, seven.denominator, seven.real, seven.imag, seven.conjugate())
print(float(seven), complex(seven), bool(seven), bool(Whole(0)), divmod(seven, 2), divmod(20, seven), range(10)[seven])
print(seven + 1, 1 + seven, seven < 8, 8 > seven, seven <= 6, -seven, ~seven, seven ** 2, round(seven), abs(Whole(-3)))


class Point:
    pass


numbers.Number.register(Point)
print(isinstance(Point(), numbers.Number), issubclass(Point, numbers.Complex))
