# What fractions are made of, equal to, ordered with, and powers of.
import math
import operator
from decimal import Decimal
from fractions import Fraction


def attempt(name, *args):
    function = name if callable(name) else getattr(operator, name)
    try:
        return repr(function(*args))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


class Small(Fraction):
    pass


for value in (3, True, Fraction(1, 2), 0.5, -0.25, math.inf, math.nan, Decimal("0.5"), Decimal("1e-3"), Decimal("NaN"),
              Decimal("-Infinity"), "1/2", None, 1j):
    print(repr(value), attempt(Fraction.from_float, value), attempt(Small.from_decimal, value), sep=" | ")

halves = (Fraction(1, 2), Fraction(-7, 3), Fraction(2), Small(0))
others = (0, 2, True, 0.5, -2.5, 2.0, math.inf, -math.inf, math.nan, 0.5 + 0j, 2 + 1j, Fraction(4, 8), "1/2", None)
for half in halves:
    for other in others:
        print(half, repr(other), *(attempt(name, half, other) for name in ("eq", "ne")),
              *(attempt(name, other, half) for name in ("eq", "lt", "ge")), sep=" | ")
for half in halves:
    print(half, *(half < other for other in (1, 0.5, math.inf, -math.inf, math.nan, Fraction(1, 3))))
for half in halves:
    for base in (2, -2, 0, 1, True, 4.0, -8.0, Fraction(4, 9), Fraction(-1, 3), 1j, "2"):
        print(base, half, attempt("pow", base, half), attempt("pow", half, base), sep=" | ")
