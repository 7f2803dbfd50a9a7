"""A module.

>>> twice(2)
4
>>> _hidden
'h'
"""
_hidden = 'h'


def twice(x):
    """Doubles.

    >>> twice(3)
    7

    >>> twice("a")
    'aa'
    """
    return 2 * x


if __name__ == "__main__":
    raise SystemExit("not run")
