# Arithmetic and probabilities of normal distributions, and the most common values.
import math
from decimal import Decimal
from fractions import Fraction
from statistics import NormalDist, multimode


def attempt(action, *args):
    try:
        return repr(action(*args))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


distributions = (NormalDist(), NormalDist(100, 15), NormalDist(-3.5, 0.25), NormalDist(2, 0), NormalDist(0, math.inf),
                 NormalDist(5, 1e-200), NormalDist(Fraction(1, 4), Decimal("0.5")))
for dist in distributions:
    print(dist)
    for other in (2, 0.5, True, Fraction(1, 2), Decimal(2), math.inf, "a", None, NormalDist(1, 3), distributions[2]):
        print("  ", repr(other), *(attempt(action, other) for action in (
            dist.__add__, dist.__radd__, dist.__sub__, dist.__rsub__, dist.__mul__, dist.__truediv__, dist.overlap)),
            sep=" | ")
    for x in (-2, 0.75, 110, math.nan, "a"):
        print("  ", x, *(attempt(action, x) for action in (dist.pdf, dist.cdf, dist.zscore)), sep=" | ")
    for p in (0.5, 0.1, 1e-9, 1 - 1e-12, 0, 1, -0.5, math.nan, "a"):
        print("  ", p, attempt(dist.inv_cdf, p), sep=" | ")
    print("  ", attempt(dist.quantiles, 3))
for args in ((1, -1), ("2", 1), (None,), (1, None), ("a", 1)):
    print(args, attempt(NormalDist, *args))
for data in ([], [3, 1, 1, 2, 3], "aabb", iter([3]), [1, 1.0, True], [None, None], [[1]], 5, {"a": 1, "b": 2}):
    print(attempt(multimode, data))
