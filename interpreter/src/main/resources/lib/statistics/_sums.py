"""Exact sums and roots."""

import math
from fractions import Fraction

# What is defined here shows that as its module.
__name__ = "statistics"

_ROOT_BITS = 109


class StatisticsError(ValueError):
    pass


def _ratio(value):
    """Numerator and denominator; (value, None) for infinities and NaN."""
    try:
        return value.as_integer_ratio()
    except AttributeError:
        pass
    except (OverflowError, ValueError):
        return value, None
    try:
        return value.numerator, value.denominator
    except AttributeError:
        raise TypeError(f"can't convert type '{type(value).__name__}' to numerator/denominator")


def _common_type(first, second):
    """The class of a result that comes from values of both classes."""
    if first is second or second is int or second is bool:
        return first
    if first is int:
        return second
    for one, other in ((first, second), (second, first)):
        if issubclass(other, one):
            return other
    for one, other in ((first, second), (second, first)):
        if issubclass(one, int) or (issubclass(one, Fraction) and issubclass(other, float)):
            return other
    raise TypeError(f"don't know how to coerce {first.__name__} and {second.__name__}")


class _ExactSum:
    """Sums of numbers (and of their squares) by denominator."""

    def __init__(self, data, squares=False):
        self.count = 0
        self.type = int
        sums, square_sums = {}, {}
        kinds = set()
        for value in data:
            kinds.add(type(value))
            self.count += 1
            above, below = _ratio(value)
            sums[below] = sums.get(below, 0) + above
            if squares:
                square_sums[below] = square_sums.get(below, 0) + above * above
        for kind in kinds:
            self.type = _common_type(self.type, kind)
        self.is_finite = None not in sums
        if not self.is_finite:
            self.total = self.squares = sums[None]
            return
        self.total = self._join(sums, 1)
        if squares:
            self.squares = self._join(square_sums, 2)

    @staticmethod
    def _join(sums, power):
        total = Fraction(0)
        for below, above in sums.items():
            total += Fraction(above, below**power)
        return total


def _as_type(value, kind):
    """The exact value as the class of the data; ints become floats where they have to."""
    if type(value) is kind:
        return value
    if issubclass(kind, int) and value.denominator != 1:
        kind = float
    try:
        return kind(value)
    except TypeError:
        if kind.__name__ != "Decimal":
            raise
        return kind(value.numerator) / value.denominator


def _deviations(data, center):
    """(class, sum of squared deviations, center, count)."""
    if center is not None:
        squares = _ExactSum((x - center) * (x - center) for x in data)
        return squares.type, squares.total, center, squares.count
    sums = _ExactSum(data, squares=True)
    if sums.count == 0:
        return sums.type, Fraction(0), Fraction(0), 0
    if not sums.is_finite:
        return sums.type, sums.total, sums.total, sums.count
    spread = (sums.count * sums.squares - sums.total * sums.total) / sums.count
    return sums.type, spread, sums.total / sums.count, sums.count


def _root(value):
    """The float nearest to the square root of a fraction."""
    above, below = value.numerator, value.denominator
    shift = (above.bit_length() - below.bit_length() - _ROOT_BITS) // 2
    if shift >= 0:
        return (_odd_root(above, below << 2 * shift) << shift) / 1
    return _odd_root(above << -2 * shift, below) / (1 << -shift)


def _odd_root(above, below):
    """The whole root of a fraction, made odd where something was cut off, so that rounding it again goes right."""
    root = math.isqrt(above // below)
    return root | (root * root * below != above)


def _root_as(value, kind):
    if kind.__name__ == "Decimal":
        return (kind(value.numerator) / value.denominator).sqrt()
    return _root(value)
