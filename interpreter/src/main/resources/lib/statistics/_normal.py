"""The normal distribution."""

import math
import random

from statistics._sums import _deviations, _root_as, StatisticsError

# What is defined here shows that as its module.
__name__ = "statistics"


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
    """The value that a standard normal distribution does not exceed with probability p."""
    if p <= 0.0 or p >= 1.0:
        raise StatisticsError("p must be in the range 0.0 < p < 1.0")
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


def _require_spread(spread, method):
    if not spread:
        raise StatisticsError(f"{method}() not defined when sigma is zero")


def _mean_and_deviation(value):
    """Of a distribution; a number is one that has no spread."""
    return (value._mu, value._sigma) if isinstance(value, NormalDist) else (value, 0.0)


class NormalDist:
    """A normal distribution: with a mean and a standard deviation, and arithmetic on them."""

    __slots__ = {"_mu": "Arithmetic mean of a normal distribution", "_sigma": "Standard deviation of a normal distribution"}

    def __init__(self, mu=0.0, sigma=1.0):
        if sigma < 0.0:
            raise StatisticsError("sigma must be non-negative")
        self._mu, self._sigma = float(mu), float(sigma)

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
        _require_spread(spread, "pdf")
        distance = x - self._mu
        return math.exp(distance * distance / (-2.0 * spread)) / math.sqrt(math.tau * spread)

    def cdf(self, x):
        """The probability of a value up to x."""
        _require_spread(self._sigma, "cdf")
        distance = (x - self._mu) / (self._sigma * math.sqrt(2.0))
        return 0.5 * (1.0 + math.erf(distance))

    def inv_cdf(self, p):
        """The value that is not exceeded with probability p."""
        deviations = _standard_quantile(p)
        if self._sigma <= 0.0:
            raise StatisticsError("cdf() not defined when sigma at or below zero")
        return self._mu + deviations * self._sigma

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
        _require_spread(x_variance and y_variance, "overlap")
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
        _require_spread(self._sigma, "zscore")
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
        mu, sigma = _mean_and_deviation(x2)
        return NormalDist(x1._mu + mu, math.hypot(x1._sigma, sigma))

    def __sub__(x1, x2):
        mu, sigma = _mean_and_deviation(x2)
        return NormalDist(x1._mu - mu, math.hypot(x1._sigma, sigma))

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
