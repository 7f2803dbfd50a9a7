"""Where pickles of CPython look for the functions of operator."""

import operator

globals().update((name, getattr(operator, name)) for name in operator.__all__)
