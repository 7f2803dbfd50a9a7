"""A vector with operators, length, items and truth."""


class Vec:
    def __init__(self, *c):
        self.c = c

    def __add__(s, o):
        return Vec(*(a + b for a, b in zip(s.c, o.c)))

    def __mul__(s, k):
        return Vec(*(a * k for a in s.c)) if isinstance(k, (int, float)) else sum((a * b for a, b in zip(s.c, k.c)))
    __rmul__ = __mul__

    def __repr__(s):
        return f'Vec{s.c}'

    def __eq__(s, o):
        return s.c == o.c

    def __getitem__(s, i):
        return s.c[i]

    def __len__(s):
        return len(s.c)

    def __bool__(s):
        return any(s.c)

    def __neg__(s):
        return s * -1

    def __abs__(s):
        return sum((a * a for a in s.c)) ** 0.5


print(Vec(1, 2) + Vec(3, 4), 2 * Vec(1, 2), Vec(1, 2) * Vec(3, 4), -Vec(1, 2), abs(Vec(3, 4)), bool(Vec(0, 0)), [*Vec(1, 2)], Vec(1, 2)[0], len(Vec(1)))
