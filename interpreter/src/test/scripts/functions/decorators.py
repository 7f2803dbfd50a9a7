"""Functions and classes as decorators."""

from functools import update_wrapper, wraps


def decorator(arg):

    def wrap(fn):

        @wraps(fn)
        def inner(*a, **k):
            print(f'[{arg}] {fn.__name__}')
            return fn(*a, **k)
        return inner
    return wrap


@decorator('log')
def hello(n):
    """Hello doc"""
    return 'hello ' + n


print(hello('bob'), hello.__name__, hello.__doc__, hello.__wrapped__('z'))


class CountCalls:
    def __init__(self, fn):
        update_wrapper(self, fn)
        self.fn = fn
        self.n = 0

    def __call__(self, *a):
        self.n += 1
        return self.fn(*a)


@CountCalls
def q(x):
    return x


q(1)
q(2)
print(q.n, q.__name__)


def repeat(n):

    def d(fn):
        return lambda *a: [fn(*a) for _ in range(n)]
    return d


@repeat(2)
def two(x):
    return x


print(two(5))
