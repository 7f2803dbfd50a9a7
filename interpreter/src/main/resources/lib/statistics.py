"""Averages, spread, quantiles and relations of data; sums are exact, and rounded once at the end."""

import math
import numbers
import random
from bisect import bisect_left, bisect_right
from collections import Counter, namedtuple
from fractions import Fraction

__all__ = [
    "NormalDist",
    "StatisticsError",
    "correlation",
    "covariance",
    "fmean",
    "geometric_mean",
    "harmonic_mean",
    "linear_regression",
    "mean",
    "median",
    "median_grouped",
    "median_high",
    "median_low",
    "mode",
    "multimode",
    "pstdev",
    "pvariance",
    "quantiles",
    "stdev",
    "variance",
]

# The bits that a square root needs before it is rounded to a float: two mantissas and some to spare.
_ROOT_BITS = 109


class StatisticsError(ValueError):
    pass


# ---- exact sums ---------------------------------------------------------------------------------------------------


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


# ---- averages -----------------------------------------------------------------------------------------------------


def mean(data):
    """The arithmetic mean."""
    sums = _ExactSum(data)
    if sums.count < 1:
        raise StatisticsError("mean requires at least one data point")
    return _as_type(sums.total / sums.count, sums.type)


def fmean(data, weights=None):
    """The arithmetic mean as a float, faster than mean()."""
    if weights is None:
        values = list(data)
        if not values:
            raise StatisticsError("fmean requires at least one data point")
        return math.fsum(values) / len(values)
    values, weights = list(data), list(weights)
    if len(values) != len(weights):
        raise StatisticsError("data and weights must be the same length")
    total = math.fsum(value * weight for value, weight in zip(values, weights))
    weight = math.fsum(weights)
    if not weight:
        raise StatisticsError("sum of weights must be non-zero")
    return total / weight


def geometric_mean(data):
    """The root of the product."""
    try:
        return math.exp(fmean(map(math.log, data)))
    except ValueError:
        raise StatisticsError(
            "geometric mean requires a non-empty dataset containing positive numbers"
        ) from None


def _not_negative(values):
    for value in values:
        if value < 0:
            raise StatisticsError("harmonic mean does not support negative values")
        yield value


def harmonic_mean(data, weights=None):
    """The reciprocal of the mean of the reciprocals."""
    values = list(data)
    count = len(values)
    if count < 1:
        raise StatisticsError("harmonic_mean requires at least one data point")
    if count == 1 and weights is None:
        (value,) = values
        if not isinstance(value, numbers.Real) and type(value).__name__ != "Decimal":
            raise TypeError("unsupported type")
        for _ in _not_negative(values):
            pass
        return value
    if weights is None:
        weights, weight = [1] * count, count
    else:
        weights = list(weights)
        if len(weights) != count:
            raise StatisticsError("Number of weights does not match data size")
        weight = _ExactSum(_not_negative(weights)).total
    try:
        sums = _ExactSum(w / x if w else 0 for w, x in zip(weights, _not_negative(values)))
    except ZeroDivisionError:
        return 0
    if sums.total <= 0:
        raise StatisticsError("Weighted sum must be positive")
    return _as_type(weight / sums.total, sums.type)


def _sorted(data):
    ordered = sorted(data)
    if not ordered:
        raise StatisticsError("no median for empty data")
    return ordered, len(ordered) // 2


def median(data):
    """The middle value, or the mean of the middle two."""
    ordered, middle = _sorted(data)
    if len(ordered) % 2 == 1:
        return ordered[middle]
    return (ordered[middle - 1] + ordered[middle]) / 2


def median_low(data):
    """The middle value, or the lower of the middle two."""
    ordered, middle = _sorted(data)
    return ordered[middle] if len(ordered) % 2 == 1 else ordered[middle - 1]


def median_high(data):
    """The middle value, or the higher of the middle two."""
    ordered, middle = _sorted(data)
    return ordered[middle]


def median_grouped(data, interval=1):
    """The middle of data that stand for intervals around them."""
    ordered, middle = _sorted(data)
    center = ordered[middle]
    below = bisect_left(ordered, center)
    inside = bisect_right(ordered, center, lo=below) - below
    try:
        interval = float(interval)
        center = float(center)
    except ValueError:
        raise TypeError("Value cannot be converted to a float")
    return center - interval / 2.0 + interval * (len(ordered) / 2 - below) / inside


def mode(data):
    """The most common value; among several, the one met first."""
    common = Counter(iter(data)).most_common(1)
    if not common:
        raise StatisticsError("no mode for empty data")
    return common[0][0]


def multimode(data):
    """All of the most common values, in the order in which they were met."""
    counts = Counter(iter(data))
    if not counts:
        return []
    most = max(counts.values())
    return [value for value, count in counts.items() if count == most]


def quantiles(data, *, n=4, method="exclusive"):
    """The n - 1 values that cut the data into n parts of equal probability."""
    if n < 1:
        raise StatisticsError("n must be at least 1")
    ordered = sorted(data)
    size = len(ordered)
    if size < 2:
        raise StatisticsError("must have at least two data points")
    cuts = []
    if method == "inclusive":
        for i in range(1, n):
            place, rest = divmod(i * (size - 1), n)
            cuts.append((ordered[place] * (n - rest) + ordered[place + 1] * rest) / n)
    elif method == "exclusive":
        for i in range(1, n):
            place = min(max(i * (size + 1) // n, 1), size - 1)
            rest = i * (size + 1) - place * n
            cuts.append((ordered[place - 1] * (n - rest) + ordered[place] * rest) / n)
    else:
        raise ValueError(f"Unknown method: {method!r}")
    return cuts


# ---- spread -------------------------------------------------------------------------------------------------------


def variance(data, xbar=None):
    """The variance of a sample."""
    kind, squares, _, count = _deviations(data, xbar)
    if count < 2:
        raise StatisticsError("variance requires at least two data points")
    return _as_type(squares / (count - 1), kind)


def pvariance(data, mu=None):
    """The variance of a whole population."""
    kind, squares, _, count = _deviations(data, mu)
    if count < 1:
        raise StatisticsError("pvariance requires at least one data point")
    return _as_type(squares / count, kind)


def stdev(data, xbar=None):
    """The standard deviation of a sample."""
    kind, squares, _, count = _deviations(data, xbar)
    if count < 2:
        raise StatisticsError("stdev requires at least two data points")
    return _root_as(squares / (count - 1), kind)


def pstdev(data, mu=None):
    """The standard deviation of a whole population."""
    kind, squares, _, count = _deviations(data, mu)
    if count < 1:
        raise StatisticsError("pstdev requires at least one data point")
    return _root_as(squares / count, kind)


# ---- two variables ------------------------------------------------------------------------------------------------


def _pairs(x, y, name):
    if len(y) != len(x):
        raise StatisticsError(f"{name} requires that both inputs have same number of data points")
    if len(x) < 2:
        raise StatisticsError(f"{name} requires at least two data points")
    return math.fsum(x) / len(x), math.fsum(y) / len(x)


def _products(x, x_mean, y, y_mean):
    return math.fsum((a - x_mean) * (b - y_mean) for a, b in zip(x, y))


def covariance(x, y, /):
    """The covariance of two samples."""
    x_mean, y_mean = _pairs(x, y, "covariance")
    return _products(x, x_mean, y, y_mean) / (len(x) - 1)


def correlation(x, y, /):
    """Pearson's coefficient: from -1 to 1."""
    x_mean, y_mean = _pairs(x, y, "correlation")
    both = _products(x, x_mean, y, y_mean)
    try:
        return both / math.sqrt(_products(x, x_mean, x, x_mean) * _products(y, y_mean, y, y_mean))
    except ZeroDivisionError:
        raise StatisticsError("at least one of the inputs is constant")


LinearRegression = namedtuple("LinearRegression", ("slope", "intercept"))


def linear_regression(x, y, /, *, proportional=False):
    """Slope and intercept of the line of least squares."""
    x_mean, y_mean = _pairs(x, y, "linear regression")
    if proportional:
        x_mean = y_mean = 0.0
    try:
        slope = _products(x, x_mean, y, y_mean) / _products(x, x_mean, x, x_mean)
    except ZeroDivisionError:
        raise StatisticsError("x is constant")
    intercept = 0.0 if proportional else y_mean - slope * x_mean
    return LinearRegression(slope=slope, intercept=intercept)


# ---- the normal distribution --------------------------------------------------------------------------------------

# Rational approximations of the inverse normal distribution: for the middle, the flanks and the tails
# (Wichura, Algorithm AS 241, 1988). Highest powers first; numerator, then denominator.
_MIDDLE = (
    (
        2.5090809287301226727e3,
        3.3430575583588128105e4,
        6.7265770927008700853e4,
        4.5921953931549871457e4,
        1.3731693765509461125e4,
        1.9715909503065514427e3,
        1.3314166789178437745e2,
        3.3871328727963666080e0,
    ),
    (
        5.2264952788528545610e3,
        2.8729085735721942674e4,
        3.9307895800092710610e4,
        2.1213794301586595867e4,
        5.3941960214247511077e3,
        6.8718700749205790830e2,
        4.2313330701600911252e1,
        1.0,
    ),
)
_FLANKS = (
    (
        7.74545014278341407640e-4,
        2.27238449892691845833e-2,
        2.41780725177450611770e-1,
        1.27045825245236838258e0,
        3.64784832476320460504e0,
        5.76949722146069140550e0,
        4.63033784615654529590e0,
        1.42343711074968357734e0,
    ),
    (
        1.05075007164441684324e-9,
        5.47593808499534494600e-4,
        1.51986665636164571966e-2,
        1.48103976427480074590e-1,
        6.89767334985100004550e-1,
        1.67638483018380384940e0,
        2.05319162663775882187e0,
        1.0,
    ),
)
_TAILS = (
    (
        2.01033439929228813265e-7,
        2.71155556874348757815e-5,
        1.24266094738807843860e-3,
        2.65321895265761230930e-2,
        2.96560571828504891230e-1,
        1.78482653991729133580e0,
        5.46378491116411436990e0,
        6.65790464350110377720e0,
    ),
    (
        2.04426310338993978564e-15,
        1.42151175831644588870e-7,
        1.84631831751005468180e-5,
        7.86869131145613259100e-4,
        1.48753612908506148525e-2,
        1.36929880922735805310e-1,
        5.99832206555887937690e-1,
        1.0,
    ),
)


def _polynomial(coefficients, x):
    value = 0.0
    for coefficient in coefficients:
        value = value * x + coefficient
    return value


def _standard_quantile(p):
    q = p - 0.5
    if abs(q) <= 0.425:
        r = 0.180625 - q * q
        return _polynomial(_MIDDLE[0], r) * q / _polynomial(_MIDDLE[1], r)
    r = math.sqrt(-math.log(p if q <= 0.0 else 1.0 - p))
    if r <= 5.0:
        (above, below), r = _FLANKS, r - 1.6
    else:
        (above, below), r = _TAILS, r - 5.0
    x = _polynomial(above, r) / _polynomial(below, r)
    return -x if q < 0.0 else x


class NormalDist:
    """A normal distribution: with a mean and a standard deviation, and arithmetic on them."""

    __slots__ = {"_mu": "Arithmetic mean of a normal distribution", "_sigma": "Standard deviation of a normal distribution"}

    def __init__(self, mu=0.0, sigma=1.0):
        if sigma < 0.0:
            raise StatisticsError("sigma must be non-negative")
        self._mu = float(mu)
        self._sigma = float(sigma)

    @classmethod
    def from_samples(cls, data):
        """The distribution that a sample suggests."""
        kind, squares, center, count = _deviations(data, None)
        if count < 2:
            raise StatisticsError("stdev requires at least two data points")
        return cls(float(center), float(_root_as(squares / (count - 1), float)))

    def samples(self, n, *, seed=None):
        """n random values."""
        gauss = random.gauss if seed is None else random.Random(seed).gauss
        return [gauss(self._mu, self._sigma) for _ in range(n)]

    def pdf(self, x):
        """The probability density at x."""
        spread = self._sigma * self._sigma
        if not spread:
            raise StatisticsError("pdf() not defined when sigma is zero")
        distance = x - self._mu
        return math.exp(distance * distance / (-2.0 * spread)) / math.sqrt(math.tau * spread)

    def cdf(self, x):
        """The probability of a value up to x."""
        if not self._sigma:
            raise StatisticsError("cdf() not defined when sigma is zero")
        return 0.5 * (1.0 + math.erf((x - self._mu) / (self._sigma * math.sqrt(2.0))))

    def inv_cdf(self, p):
        """The value that is not exceeded with probability p."""
        if p <= 0.0 or p >= 1.0:
            raise StatisticsError("p must be in the range 0.0 < p < 1.0")
        if self._sigma <= 0.0:
            raise StatisticsError("cdf() not defined when sigma at or below zero")
        return self._mu + _standard_quantile(p) * self._sigma

    def quantiles(self, n=4):
        """The n - 1 values that cut the distribution into n equally probable parts."""
        return [self.inv_cdf(i / n) for i in range(1, n)]

    def overlap(self, other):
        """How much of the areas under both curves they share: from 0.0 to 1.0."""
        if not isinstance(other, NormalDist):
            raise TypeError("Expected another NormalDist instance")
        X, Y = self, other
        if (Y._sigma, Y._mu) < (X._sigma, X._mu):
            X, Y = Y, X
        x_variance, y_variance = X.variance, Y.variance
        if not x_variance or not y_variance:
            raise StatisticsError("overlap() not defined when sigma is zero")
        gap = y_variance - x_variance
        distance = math.fabs(Y._mu - X._mu)
        if not gap:
            return 1.0 - math.erf(distance / (2.0 * X._sigma * math.sqrt(2.0)))
        a = X._mu * y_variance - Y._mu * x_variance
        b = X._sigma * Y._sigma * math.sqrt(distance * distance + gap * math.log(y_variance / x_variance))
        first = (a + b) / gap
        second = (a - b) / gap
        return 1.0 - (math.fabs(Y.cdf(first) - X.cdf(first)) + math.fabs(Y.cdf(second) - X.cdf(second)))

    def zscore(self, x):
        """How many standard deviations x is above the mean."""
        if not self._sigma:
            raise StatisticsError("zscore() not defined when sigma is zero")
        return (x - self._mu) / self._sigma

    @property
    def mean(self):
        return self._mu

    @property
    def median(self):
        return self._mu

    @property
    def mode(self):
        return self._mu

    @property
    def stdev(self):
        return self._sigma

    @property
    def variance(self):
        return self._sigma * self._sigma

    def __add__(x1, x2):
        if isinstance(x2, NormalDist):
            return NormalDist(x1._mu + x2._mu, math.hypot(x1._sigma, x2._sigma))
        return NormalDist(x1._mu + x2, x1._sigma)

    def __sub__(x1, x2):
        if isinstance(x2, NormalDist):
            return NormalDist(x1._mu - x2._mu, math.hypot(x1._sigma, x2._sigma))
        return NormalDist(x1._mu - x2, x1._sigma)

    def __mul__(x1, x2):
        return NormalDist(x1._mu * x2, x1._sigma * math.fabs(x2))

    def __truediv__(x1, x2):
        return NormalDist(x1._mu / x2, x1._sigma / math.fabs(x2))

    def __pos__(x1):
        return NormalDist(x1._mu, x1._sigma)

    def __neg__(x1):
        return NormalDist(-x1._mu, x1._sigma)

    __radd__ = __add__

    def __rsub__(x1, x2):
        return -(x1 - x2)

    __rmul__ = __mul__

    def __eq__(x1, x2):
        if not isinstance(x2, NormalDist):
            return NotImplemented
        return x1._mu == x2._mu and x1._sigma == x2._sigma

    def __hash__(self):
        return hash((self._mu, self._sigma))

    def __repr__(self):
        return f"{type(self).__name__}(mu={self._mu!r}, sigma={self._sigma!r})"
