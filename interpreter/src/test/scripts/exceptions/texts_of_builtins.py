"""What built-in functions and operators say of what they cannot do."""

from attempts import attempt

attempt(lambda: int('x'))
attempt(lambda: [][1])
attempt(lambda: {}[1])
attempt(lambda: 'a' + 1)
attempt(lambda: 1 + 'a')
attempt(lambda: None.x)
attempt(lambda: undefined_name)
attempt(lambda: (lambda: 0)(1))
attempt(lambda: float('q'))
attempt(lambda: [1].remove(5))
attempt(lambda: [1].index(5))
attempt(lambda: {1}.remove(2))
attempt(lambda: next(iter([])))
attempt(lambda: 'abc'.index('z'))
attempt(lambda: int([]))
attempt(lambda: chr(-1))
attempt(lambda: ord('ab'))
attempt(lambda: b'\xff'.decode())
attempt(lambda: 'ÿ'.encode('ascii'))
attempt(lambda: 2 ** 'a')
attempt(lambda: sorted([1, 'a']))
attempt(lambda: len(5))
attempt(lambda: iter(5))
attempt(lambda: {}['a']['b'])
attempt(lambda: [] < {})
attempt(lambda: sum(['a']))
attempt(lambda: max([]))
attempt(lambda: zip(1))
attempt(lambda: range(1.5))
attempt(lambda: 'a' * 'b')
attempt(lambda: {[]: 1})
attempt(lambda: set([[]]))
attempt(lambda: hash({}))
attempt(lambda: (1, 2).x)
attempt(lambda: __import__('nope'))
attempt(lambda: 10 ** 400 * 1.0)
attempt(lambda: 1 % 0)
attempt(lambda: 1.0 / 0)
attempt(lambda: 0 ** (-1))
attempt(lambda: round('a'))
attempt(lambda: abs('a'))
attempt(lambda: '%d' % 'a')
attempt(lambda: '{}'.format())
attempt(lambda: '%s %s' % 1)
attempt(lambda: [1, 2, 3]['a'])
attempt(lambda: 'abc'[10])
attempt(lambda: (1,)[2])
attempt(lambda: [0] * -1)
attempt(lambda: bytes([300]))
attempt(lambda: int('z', 36))
attempt(lambda: int('9', 8))
attempt(lambda: isinstance(1, 'a'))
attempt(lambda: super().x)


def unpack():
    a, b = [1]


attempt(unpack)


def unpack():
    a, b = [1, 2, 3]


attempt(unpack)


def unpack():
    a, b = 5


attempt(unpack)


def unpack():
    a, *b, c = [1]


attempt(unpack)
