"""A decorator that is a descriptor, and binds as functions do."""

import types


class Cache:
    def __init__(s, fn):
        s.fn = fn
        s.c = {}

    def __get__(s, o, ty):
        return types.MethodType(s, o) if o else s

    def __call__(s, *a):
        if a[1:] not in s.c:
            s.c[a[1:]] = s.fn(*a)
        return s.c[a[1:]]


class UsesCache:
    @Cache
    def sq(self, x):
        print('computing')
        return x * x


u = UsesCache()
print(u.sq(3), u.sq(3))
print(isinstance(u.sq, types.MethodType), callable(u.sq), u.sq.__self__ is u)
print(UsesCache.__dict__['sq'].__class__.__name__, list(UsesCache.__dict__))
