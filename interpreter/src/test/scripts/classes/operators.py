"""Every operator and built-in function that a class can define for its instances."""

from attempts import attempt


class Cmp:
    def __init__(s, v):
        s.v = v

    def __eq__(s, o):
        return s.v == o.v

    def __lt__(s, o):
        return s.v < o.v

    def __le__(s, o):
        return s.v <= o.v

    def __repr__(s):
        return f'C{s.v}'


print(Cmp(1) < Cmp(2), Cmp(1) > Cmp(2), Cmp(1) >= Cmp(1), sorted([Cmp(3), Cmp(1)]), Cmp(1) == Cmp(1), Cmp(1) != Cmp(1), [Cmp(1)] == [Cmp(1)], Cmp(1) in [Cmp(1)])


class Num:
    def __init__(s, v):
        s.v = v

    def __add__(s, o):
        return Num(s.v + (o.v if isinstance(o, Num) else o))
    __radd__ = __add__

    def __iadd__(s, o):
        s.v += 100
        return s

    def __mul__(s, o):
        return NotImplemented

    def __neg__(s):
        return Num(-s.v)

    def __abs__(s):
        return 'abs'

    def __invert__(s):
        return 'inv'

    def __pow__(s, o, m=None):
        return ('pow', o, m)

    def __matmul__(s, o):
        return 'mm'

    def __floordiv__(s, o):
        return 'fd'

    def __divmod__(s, o):
        return 'dm'

    def __int__(s):
        return 7

    def __float__(s):
        return 7.5

    def __index__(s):
        return 2

    def __round__(s, n=None):
        return ('r', n)

    def __trunc__(s):
        return 3

    def __repr__(s):
        return f'N{s.v}'

    def __contains__(s, i):
        return i == 1

    def __len__(s):
        return 4

    def __getitem__(s, i):
        return ('gi', i)

    def __setitem__(s, i, v):
        print('si', i, v)

    def __delitem__(s, i):
        print('di', i)

    def __reversed__(s):
        return iter('rev')

    def __format__(s, spec):
        return f'fmt<{spec}>'

    def __enter__(s):
        print('enter')
        return 'E'

    def __exit__(s, *a):
        print('exit', a[0])
        return True

    def __bytes__(s):
        return b'by'

    def __complex__(s):
        return 1j


n = Num(1)
print(n + n, n + 1, 1 + n, sum([n, n]), -n, abs(n), ~n, n ** 2, pow(n, 2, 3), n @ 1, n // 1, divmod(n, 1), int(n), float(n), [1, 2, 3][n], round(n), round(n, 2), 1 in n, 2 in n, len(n), n[1], n[1:2], n[1, 2], list(reversed(n)), f'{n:abc}', format(n), bytes(n), complex(n), range(n), 'x' * n, hex(n))
n += 1
print(n)
n[1] = 2
del n[3]
attempt(lambda: n * 2)
attempt(lambda: 2 * n)
attempt(lambda: n - 1)
attempt(lambda: n < 1)
attempt(lambda: +n)
attempt(lambda: n())
with n as e:
    print(e)
    raise ValueError
print('after')
