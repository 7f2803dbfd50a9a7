"""How far data lie from their mean, and how two variables go together."""

import math
from collections import namedtuple

from statistics._sums import _as_type, _deviations, _root_as, StatisticsError

# What is defined here shows that as its module.
__name__ = "statistics"


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
