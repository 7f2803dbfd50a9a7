"""Classes that are told of their subclasses: by a metaclass, by __init_subclass__; classes made by calls."""

import types


class Meta(type):
    registry = {}

    def __new__(m, n, b, ns):
        c = super().__new__(m, n, b, ns)
        m.registry[n] = c
        return c


class PBase(metaclass=Meta):
    pass


class PA(PBase):
    pass


print(Meta.registry, type(PA), PA.__class__.__name__)


class Animal:
    def __init_subclass__(cls, sound='?', **kw):
        super().__init_subclass__(**kw)
        cls.sound = sound


class Dog(Animal, sound='woof'):
    pass


print(Dog.sound, Dog().sound)
print(type('Dyn', (Animal,), {'x': 1, 'm': lambda s: s.x})().m(), types.new_class('NC', (Animal,), {'sound': 's'}).sound)
