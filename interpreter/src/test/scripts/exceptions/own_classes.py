"""Exceptions of a script's own: arguments, texts, attributes, several bases."""

from attempts import attempt


class E1(Exception):
    def __init__(self, msg, code=5):
        self.code = code
        super().__init__(msg)

    def __str__(self):
        return f'[{self.code}] {super().__str__()}'


def r(e):
    raise e


attempt(lambda: r(E1('x')))
attempt(lambda: r(E1('x', 9)))
attempt(lambda: r(E1))


class E2(Exception):
    def __init__(self, a, b):
        self.a, self.b = (a, b)


attempt(lambda: r(E2(1, 2)))
print(repr(E2(1, 2)), str(E2(1, 2)))


class E3(Exception):
    """doc"""


print(E3.__doc__, repr(E3()), repr(E3('a')), E3('a') == E3('a'), isinstance(E3(), Exception), E3.__mro__)


class E4(E3, KeyError):
    pass


print(repr(str(E4('k'))), E4.__mro__)


class E5(OSError):
    pass


print(E5(2, 'x'), repr(E5(2, 'x')), E5(2, 'x', 'f').filename, type(E5(2, 'x')))


class E6(OSError):
    def __init__(self, path):
        super().__init__(2, 'nope', path)


attempt(lambda: r(E6('p')))
print(E6('p').errno, E6('p').args)


class E7(Exception):
    def __new__(cls, *a):
        o = super().__new__(cls, *a)
        o.made = True
        return o


print(E7(1, 2).made, E7(1, 2).args)


class E8(Exception):
    pass


e = E8('a')
e.extra = 3
print(e.__dict__, vars(e))
try:
    try:
        raise E8('inner')
    except E8 as x:
        raise E1('outer') from x
except E1 as y:
    print(y.__cause__, y.__context__ is y.__cause__, y.__suppress_context__)
try:
    raise E8
except E8 as x:
    print(repr(x), x.args)
