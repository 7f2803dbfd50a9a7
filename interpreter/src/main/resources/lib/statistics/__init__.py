"""Averages, spread, quantiles and relations of data; sums are exact, and rounded once at the end."""

from statistics._sums import StatisticsError
from statistics._averages import (fmean, geometric_mean, harmonic_mean, mean, median, median_grouped, median_high,
                                  median_low, mode, multimode, quantiles)
from statistics._spread import (correlation, covariance, linear_regression, LinearRegression, pstdev, pvariance,
                                stdev, variance)
from statistics._normal import NormalDist

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
