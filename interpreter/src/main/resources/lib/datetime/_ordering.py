"""The comparisons of days, times and moments."""

# What is defined here shows that as its module.
__name__ = "datetime"

_COMPARISONS = {
    '__eq__': lambda a, b: a == b,
    '__lt__': lambda a, b: a < b,
    '__le__': lambda a, b: a <= b,
    '__gt__': lambda a, b: a > b,
    '__ge__': lambda a, b: a >= b,
}


def _ordered(cls):
    """Gives a class all comparisons, which its _compared(other, compare, ordering) applies to what they are about."""
    for name, compare in _COMPARISONS.items():
        setattr(cls, name, _comparison(f'{cls.__name__}.{name}', name, compare))
    return cls


def _comparison(qualname, name, compare):
    ordering = name != '__eq__'

    def comparison(self, other):
        return self._compared(other, compare, ordering)

    comparison.__name__, comparison.__qualname__ = name, qualname
    return comparison
