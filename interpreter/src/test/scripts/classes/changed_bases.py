"""The bases of a class can be replaced; its instances follow."""


class P:
    v = 'P'


class Q:
    v = 'Q'


class R(P):
    pass


r = R()
print(r.v)
R.__bases__ = (Q,)
print(r.v, R.__mro__, isinstance(r, Q), isinstance(r, P), P.__subclasses__(), Q.__subclasses__())
