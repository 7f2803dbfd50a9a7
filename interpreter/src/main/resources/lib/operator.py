"""Operators as functions (Library Reference, operator)."""

from builtins import abs as _abs


def lt(a, b): return a < b
def le(a, b): return a <= b
def eq(a, b): return a == b
def ne(a, b): return a != b
def ge(a, b): return a >= b
def gt(a, b): return a > b
def not_(a): return not a
def truth(a): return True if a else False
def is_(a, b): return a is b
def is_not(a, b): return a is not b
def abs(a): return _abs(a)
def add(a, b): return a + b
def and_(a, b): return a & b
def floordiv(a, b): return a // b
def index(a): return range(a).stop if not isinstance(a, int) else int(a)
def inv(a): return ~a
def lshift(a, b): return a << b
def mod(a, b): return a % b
def mul(a, b): return a * b
def matmul(a, b): return a @ b
def neg(a): return -a
def or_(a, b): return a | b
def pos(a): return +a
def pow(a, b): return a ** b
def rshift(a, b): return a >> b
def sub(a, b): return a - b
def truediv(a, b): return a / b
def xor(a, b): return a ^ b
def contains(a, b): return b in a
def getitem(a, b): return a[b]


invert = inv


def concat(a, b):
    """a + b for sequences."""
    if not hasattr(a, '__getitem__'):
        raise TypeError("'%s' object can't be concatenated" % type(a).__name__)
    return a + b


def countOf(a, b):
    """How often b stands in a."""
    return sum(1 for each in a if each is b or each == b)


def indexOf(a, b):
    """Where b stands first in a."""
    for place, each in enumerate(a):
        if each is b or each == b:
            return place
    raise ValueError('sequence.index(x): x not in sequence')


def delitem(a, b):
    """del a[b]"""
    del a[b]


def setitem(a, b, c):
    """a[b] = c"""
    a[b] = c


def length_hint(obj, default=0):
    """How many items an iterable probably has."""
    default = index(default)
    if hasattr(type(obj), '__len__'):
        try:
            return len(obj)
        except TypeError:
            pass
    hint = getattr(type(obj), '__length_hint__', None)
    if hint is None:
        return default
    try:
        value = hint(obj)
    except TypeError:
        return default
    if value is NotImplemented:
        return default
    if not isinstance(value, int):
        raise TypeError('__length_hint__ must be an integer, not %s' % type(value).__name__)
    if value < 0:
        raise ValueError('__length_hint__() should return >= 0')
    return value


def call(obj, /, *args, **kwargs):
    """obj(*args, **kwargs)"""
    return obj(*args, **kwargs)


class attrgetter:
    """A function that fetches attributes, dots included."""

    def __init__(self, attr, *attrs):
        self._attrs = (attr,) + attrs
        if not all(isinstance(each, str) for each in self._attrs):
            raise TypeError('attribute name must be a string')
        self._paths = [each.split('.') for each in self._attrs]

    def __call__(self, obj, /):
        if len(self._paths) == 1:
            return self._follow(obj, self._paths[0])
        return tuple([self._follow(obj, path) for path in self._paths])

    @staticmethod
    def _follow(obj, path):
        for name in path:
            obj = getattr(obj, name)
        return obj

    def __repr__(self):
        return 'operator.attrgetter(%s)' % ', '.join(map(repr, self._attrs))

    def __reduce__(self):
        return self.__class__, self._attrs


class itemgetter:
    """A function that fetches items."""

    __slots__ = ('_items', '_item')

    def __init__(self, item, *items):
        self._items = (item,) + items
        self._item = item

    def __call__(self, obj, /):
        if len(self._items) == 1:
            return obj[self._item]
        return tuple([obj[each] for each in self._items])

    def __repr__(self):
        return 'operator.itemgetter(%s)' % ', '.join(map(repr, self._items))

    def __reduce__(self):
        return self.__class__, self._items


class methodcaller:
    """A function that calls a method."""

    def __init__(self, name, /, *args, **kwargs):
        if not isinstance(name, str):
            raise TypeError('method name must be a string')
        self._name, self._args, self._kwargs = name, args, kwargs

    def __call__(self, obj, /):
        return getattr(obj, self._name)(*self._args, **self._kwargs)

    def __repr__(self):
        parts = [repr(self._name)]
        parts.extend(map(repr, self._args))
        parts.extend('%s=%r' % pair for pair in self._kwargs.items())
        return 'operator.methodcaller(%s)' % ', '.join(parts)

    def __reduce__(self):
        if not self._kwargs:
            return self.__class__, (self._name, *self._args)
        import functools
        return functools.partial(self.__class__, self._name, **self._kwargs), self._args


def iadd(a, b):
    """a += b"""
    a += b
    return a


iconcat = iadd


def iand(a, b):
    """a &= b"""
    a &= b
    return a


def ifloordiv(a, b):
    """a //= b"""
    a //= b
    return a


def ilshift(a, b):
    """a <<= b"""
    a <<= b
    return a


def imod(a, b):
    """a %= b"""
    a %= b
    return a


def imul(a, b):
    """a *= b"""
    a *= b
    return a


def imatmul(a, b):
    """a @= b"""
    a @= b
    return a


def ior(a, b):
    """a |= b"""
    a |= b
    return a


def ipow(a, b):
    """a **= b"""
    a **= b
    return a


def irshift(a, b):
    """a >>= b"""
    a >>= b
    return a


def isub(a, b):
    """a -= b"""
    a -= b
    return a


def itruediv(a, b):
    """a /= b"""
    a /= b
    return a


def ixor(a, b):
    """a ^= b"""
    a ^= b
    return a
