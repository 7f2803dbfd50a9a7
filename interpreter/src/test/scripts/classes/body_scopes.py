"""Names in the body of a class, and private ones."""

from attempts import attempt

x = 10


class Body:
    x = x + 1
    y = [x for _ in range(2)]
    z = (lambda: x)()
    for i in range(3):
        pass
    if x > 5:
        big = True
    del i


print(Body.x, Body.y, Body.z, Body.big, hasattr(Body, 'i'))


class Priv:
    def __init__(self):
        self.__v = 1

    def __m(self):
        return self.__v

    def get(self):
        return self.__m()


print(Priv().get(), Priv().__dict__, [n for n in dir(Priv) if 'm' in n and n.startswith('_Priv')])
attempt(lambda: Priv().__v)
attempt(lambda: Priv().__m())
