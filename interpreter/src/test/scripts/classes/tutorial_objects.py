"""Objects as tutorials show them: a singleton, a temperature, an account, a linked list."""

from attempts import attempt


class Singleton:
    _i = None

    def __new__(cls, *a, **k):
        if not cls._i:
            cls._i = super().__new__(cls)
        return cls._i

    def __init__(self, v=0):
        self.v = v


print(Singleton(1) is Singleton(2), Singleton().v)


class Temp:
    def __init__(self, c):
        self.c = c

    @property
    def f(self):
        return self.c * 9 / 5 + 32

    @f.setter
    def f(self, v):
        self.c = (v - 32) * 5 / 9

    @classmethod
    def from_f(cls, f):
        o = cls(0)
        o.f = f
        return o

    @staticmethod
    def ok(c):
        return c > -273


x = Temp.from_f(212)
print(x.c, x.f, Temp.ok(5))
x.f = 32
print(x.c)


class Node:
    __slots__ = ('v', 'n')

    def __init__(s, v, n=None):
        s.v, s.n = (v, n)


class LL:
    def __init__(s):
        s.h = None

    def add(s, v):
        s.h = Node(v, s.h)
        return s

    def __iter__(s):
        c = s.h
        while c:
            yield c.v
            c = c.n


print(list(LL().add(1).add(2)))


class Account:
    interest = 0.02

    def __init__(self, owner, balance=0):
        self.owner = owner
        self.__balance = balance

    def deposit(self, amt):
        if amt <= 0:
            raise ValueError('Deposit must be positive')
        self.__balance += amt
        return self

    @property
    def balance(self):
        return self.__balance

    def __str__(self):
        return f'{self.owner}: ${self.balance:,.2f}'

    def __repr__(self):
        return f'Account({self.owner!r}, {self.__balance})'

    def __lt__(self, o):
        return self.balance < o.balance


ac = Account('Ann', 1000)
print(ac.deposit(500), repr(ac), ac._Account__balance)
attempt(lambda: ac.deposit(-1))
attempt(lambda: setattr(ac, 'balance', 5))
attempt(lambda: ac.__balance)
print(sorted([ac, Account('B')]), vars(ac))
