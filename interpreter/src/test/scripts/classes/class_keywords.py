"""Bases and keywords of a class in all the ways in which calls take arguments."""

from attempts import attempt


class Base:
    def __init_subclass__(cls, **keywords):
        super().__init_subclass__()
        print(cls.__name__, keywords)


class Meta(type):
    def __new__(mcs, name, bases, namespace, **keywords):
        print('meta', name, [base.__name__ for base in bases], keywords)
        return super().__new__(mcs, name, bases, namespace, **keywords)

    def __init__(cls, name, bases, namespace, **keywords):
        super().__init__(name, bases, namespace)


options = {'a': 1, 'b': 2}
bases = (Base,)


class First(*bases, **options, c=3):
    pass


class Second(object if False else Base, *[], a=1, **{}):
    pass


class Third(*bases, **{'metaclass': Meta, 'x': 1}):
    pass


attempt(exec, 'class C(*5): pass', {'Base': Base})
attempt(exec, 'class C(**5): pass', {'Base': Base})
attempt(exec, 'class C(**{1: 2}): pass', {'Base': Base})
attempt(exec, "class C(a=1, **{'a': 2}): pass", {'Base': Base})
attempt(exec, "class C(**{'a': 2}): pass", {'Base': Base})
attempt(exec, "class C(**{'metaclass': 2}): pass", {'Base': Base})
attempt(exec, 'class C(Base, *[Base]): pass', {'Base': Base})
