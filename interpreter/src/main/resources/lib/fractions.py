"""Rational numbers of any size, always in lowest terms."""

import math
import numbers
import operator

__all__ = ["Fraction"]

_HASH_MODULUS = 2**61 - 1
_HASH_INFINITY = 314159


def _digits(text):
    """The value of digits with single underscores between them, or None."""
    if not text or text[0] == "_" or text[-1] == "_" or "__" in text:
        return None
    plain = text.replace("_", "")
    return int(plain) if plain.isdecimal() else None


def _parse(text):
    """The (numerator, denominator) that a literal names, or None."""
    text = text.strip()
    sign = 1
    if text[:1] in ("-", "+") and text:
        sign = -1 if text[0] == "-" else 1
        text = text[1:]
    if "/" in text:
        above, below = text.split("/", 1)
        numerator, denominator = _digits(above), _digits(below)
        if numerator is None or denominator is None:
            return None
        return sign * numerator, denominator
    mantissa, mark, exponent = text.replace("E", "e").partition("e")
    power = 0
    if mark:
        negative = exponent[:1] == "-"
        if exponent[:1] in ("-", "+") and exponent:
            exponent = exponent[1:]
        power = _digits(exponent)
        if power is None:
            return None
        power = -power if negative else power
    whole, point, decimals = mantissa.partition(".")
    if not whole and not decimals:
        return None
    if (whole and _digits(whole) is None) or (decimals and _digits(decimals) is None):
        return None
    decimals = decimals.replace("_", "")
    numerator = sign * int((whole.replace("_", "") + decimals))
    power -= len(decimals)
    if power >= 0:
        return numerator * 10**power, 1
    return numerator, 10**-power


class Fraction(numbers.Rational):
    """Fraction(numerator=0, denominator=1): made of ints, other rationals, floats, Decimals or a literal."""

    __slots__ = ("_numerator", "_denominator")

    def __new__(cls, numerator=0, denominator=None):
        self = super(Fraction, cls).__new__(cls)
        if denominator is None:
            if type(numerator) is int:
                return cls._set(self, numerator, 1)
            if isinstance(numerator, numbers.Rational):
                return cls._set(self, numerator.numerator, numerator.denominator)
            if isinstance(numerator, str):
                parsed = _parse(numerator)
                if parsed is None:
                    raise ValueError(f"Invalid literal for Fraction: {numerator!r}")
                numerator, denominator = parsed
            elif isinstance(numerator, float) or type(numerator).__name__ == "Decimal":
                return cls._set(self, *numerator.as_integer_ratio())
            else:
                raise TypeError("argument should be a string or a Rational instance")
        elif type(numerator) is int is type(denominator):
            pass
        elif isinstance(numerator, numbers.Rational) and isinstance(denominator, numbers.Rational):
            numerator, denominator = (
                numerator.numerator * denominator.denominator,
                denominator.numerator * numerator.denominator,
            )
        else:
            raise TypeError("both arguments should be Rational instances")
        if denominator == 0:
            raise ZeroDivisionError(f"Fraction({numerator}, 0)")
        divisor = math.gcd(numerator, denominator)
        if denominator < 0:
            divisor = -divisor
        return cls._set(self, numerator // divisor, denominator // divisor)

    @staticmethod
    def _set(self, numerator, denominator):
        self._numerator = numerator
        self._denominator = denominator
        return self

    @classmethod
    def _reduced(cls, numerator, denominator):
        """A fraction of coprime numbers, the second positive."""
        return Fraction._set(object.__new__(cls), numerator, denominator)

    @classmethod
    def from_float(cls, f):
        """The fraction that a finite float is exactly."""
        if isinstance(f, float):
            return cls(*f.as_integer_ratio())
        if isinstance(f, numbers.Integral):
            return cls(f)
        raise TypeError(f"{cls.__name__}.from_float() only takes floats, not {f!r} ({type(f).__name__})")

    @classmethod
    def from_decimal(cls, dec):
        """The fraction that a finite Decimal is exactly."""
        if isinstance(dec, numbers.Integral):
            return cls(int(dec), 1)
        from decimal import Decimal
        if isinstance(dec, Decimal):
            return cls(*dec.as_integer_ratio())
        raise TypeError(f"{cls.__name__}.from_decimal() only takes Decimals, not {dec!r} ({type(dec).__name__})")

    def as_integer_ratio(self):
        return self._numerator, self._denominator

    @property
    def numerator(a):
        return a._numerator

    @property
    def denominator(a):
        return a._denominator

    def limit_denominator(self, max_denominator=1000000):
        """The nearest fraction whose denominator is not above a limit: a convergent or semiconvergent."""
        if max_denominator < 1:
            raise ValueError("max_denominator should be at least 1")
        if self._denominator <= max_denominator:
            return Fraction(self)
        before_n, before_d, last_n, last_d = 0, 1, 1, 0
        above, below = self._numerator, self._denominator
        while True:
            quotient = above // below
            next_d = before_d + quotient * last_d
            if next_d > max_denominator:
                break
            before_n, before_d, last_n, last_d = last_n, last_d, before_n + quotient * last_n, next_d
            above, below = below, above - quotient * below
        steps = (max_denominator - before_d) // last_d
        if 2 * below * (before_d + steps * last_d) <= self._denominator:
            return Fraction._reduced(last_n, last_d)
        return Fraction._reduced(before_n + steps * last_n, before_d + steps * last_d)

    def __repr__(self):
        return f"{self.__class__.__name__}({self._numerator}, {self._denominator})"

    def __str__(self):
        if self._denominator == 1:
            return str(self._numerator)
        return f"{self._numerator}/{self._denominator}"

    def _operators(exact, fallback):
        """The two methods of an operator: exact between rationals, else as floats or complex numbers do."""

        def forward(a, b):
            if isinstance(b, (int, Fraction)):
                return exact(a, b)
            if isinstance(b, float):
                return fallback(float(a), b)
            if isinstance(b, complex):
                return fallback(complex(a), b)
            return NotImplemented

        def reverse(b, a):
            if isinstance(a, numbers.Rational):
                return exact(a, b)
            if isinstance(a, numbers.Real):
                return fallback(float(a), float(b))
            if isinstance(a, numbers.Complex):
                return fallback(complex(a), complex(b))
            return NotImplemented

        forward.__name__ = "__" + fallback.__name__ + "__"
        reverse.__name__ = "__r" + fallback.__name__ + "__"
        return forward, reverse

    def _sum(a, b):
        return Fraction(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator)

    def _difference(a, b):
        return Fraction(a.numerator * b.denominator - b.numerator * a.denominator, a.denominator * b.denominator)

    def _product(a, b):
        return Fraction(a.numerator * b.numerator, a.denominator * b.denominator)

    def _quotient(a, b):
        if not b.numerator and a.numerator:
            raise ZeroDivisionError(f"Fraction({1 if a.numerator > 0 else -1}, 0)")
        return Fraction(a.numerator * b.denominator, a.denominator * b.numerator)

    def _floor_quotient(a, b):
        return (a.numerator * b.denominator) // (a.denominator * b.numerator)

    def _parts(a, b):
        common = a.denominator * b.denominator
        quotient, rest = divmod(a.numerator * b.denominator, a.denominator * b.numerator)
        return quotient, Fraction(rest, common)

    def _rest(a, b):
        return Fraction(
            (a.numerator * b.denominator) % (b.numerator * a.denominator), a.denominator * b.denominator
        )

    __add__, __radd__ = _operators(_sum, operator.add)
    __sub__, __rsub__ = _operators(_difference, operator.sub)
    __mul__, __rmul__ = _operators(_product, operator.mul)
    __truediv__, __rtruediv__ = _operators(_quotient, operator.truediv)
    __floordiv__, __rfloordiv__ = _operators(_floor_quotient, operator.floordiv)
    __divmod__, __rdivmod__ = _operators(_parts, divmod)
    __mod__, __rmod__ = _operators(_rest, operator.mod)
    del _operators, _sum, _difference, _product, _quotient, _floor_quotient, _parts, _rest

    def __pow__(a, b):
        if not isinstance(b, numbers.Rational):
            return float(a) ** b
        if b.denominator != 1:
            return float(a) ** float(b)
        power = b.numerator
        if power >= 0:
            return Fraction._reduced(a._numerator**power, a._denominator**power)
        if a._numerator == 0:
            raise ZeroDivisionError(f"Fraction({a._denominator ** -power}, 0)")
        sign = -1 if a._numerator < 0 and power % 2 else 1
        return Fraction._reduced(sign * a._denominator**-power, abs(a._numerator) ** -power)

    def __rpow__(b, a):
        is_whole = b._denominator == 1
        if not (is_whole and b._numerator >= 0) and isinstance(a, numbers.Rational):
            return Fraction(a.numerator, a.denominator) ** b
        return a ** (b._numerator if is_whole else float(b))

    def __pos__(a):
        return Fraction._reduced(a._numerator, a._denominator)

    def __neg__(a):
        return Fraction._reduced(-a._numerator, a._denominator)

    def __abs__(a):
        return Fraction._reduced(abs(a._numerator), a._denominator)

    def __int__(a):
        return -(-a._numerator // a._denominator) if a._numerator < 0 else a._numerator // a._denominator

    def __trunc__(a):
        return int(a)

    def __floor__(a):
        return a._numerator // a._denominator

    def __ceil__(a):
        return -(-a._numerator // a._denominator)

    def __round__(self, ndigits=None):
        """To the nearest int, or multiple of a power of ten; halves to the even one."""
        if ndigits is None:
            whole, rest = divmod(self._numerator, self._denominator)
            if rest * 2 > self._denominator or (rest * 2 == self._denominator and whole % 2):
                return whole + 1
            return whole
        shift = 10 ** abs(ndigits)
        if ndigits > 0:
            return Fraction(round(self * shift), shift)
        return Fraction(round(self / shift) * shift)

    def __hash__(self):
        """That of an equal int or float."""
        try:
            inverse = pow(self._denominator, -1, _HASH_MODULUS)
        except ValueError:
            value = _HASH_INFINITY
        else:
            value = hash(hash(abs(self._numerator)) * inverse)
        result = value if self._numerator >= 0 else -value
        return -2 if result == -1 else result

    def __eq__(a, b):
        if type(b) is int:
            return a._denominator == 1 and a._numerator == b
        if isinstance(b, numbers.Rational):
            return (a._numerator, a._denominator) == (b.numerator, b.denominator)
        if isinstance(b, numbers.Complex) and b.imag == 0:
            b = b.real
        return a._against_float(b, operator.eq) if isinstance(b, float) else NotImplemented

    def _against_float(self, other, holds):
        """Compares exactly; beside infinities all fractions are the same, and beside NaN nothing holds."""
        return holds(self, self.from_float(other)) if math.isfinite(other) else holds(0.0, other)

    def _compare(self, other, holds):
        if isinstance(other, numbers.Rational):
            return holds(self._numerator * other.denominator, self._denominator * other.numerator)
        return self._against_float(other, holds) if isinstance(other, float) else NotImplemented

    def __lt__(a, b):
        return a._compare(b, operator.lt)

    def __gt__(a, b):
        return a._compare(b, operator.gt)

    def __le__(a, b):
        return a._compare(b, operator.le)

    def __ge__(a, b):
        return a._compare(b, operator.ge)

    def __bool__(a):
        return bool(a._numerator)

    def __reduce__(self):
        return (self.__class__, (self._numerator, self._denominator))

    def __copy__(self):
        if type(self) == Fraction:
            return self
        return self.__class__(self._numerator, self._denominator)

    def __deepcopy__(self, memo):
        return self.__copy__()
