"""Averages and quantiles."""

import math
import numbers
from bisect import bisect_left, bisect_right
from collections import Counter

from statistics._sums import _as_type, _ExactSum, StatisticsError

# What is defined here shows that as its module.
__name__ = "statistics"


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
    most = max(counts.values(), default=0)
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
