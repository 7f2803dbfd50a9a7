"""Special methods are looked up in the class, whenever they are needed; __getattr__ does not stand in for them."""

from attempts import attempt


class A:
    """doc"""
    x: int = 1
    y: str

    def f(self):
        return self.x


class Str:
    def __str__(s):
        return 'S'


class GA:
    def __getattr__(s, n):
        return n


print(GA().foo, getattr(GA(), 'bar'), hasattr(GA(), 'anything'))
attempt(lambda: len(GA()))
attempt(lambda: GA()[0])
attempt(lambda: GA() + 1)
del Str.__str__
print(str(Str())[:13])
Str.__str__ = lambda s: 'patched'
print(Str())
Str.__len__ = lambda s: 0
print(bool(Str()), len(Str()))
s = Str()
s.__str__ = lambda: 'inst'
print(s)
s.__class__ = A
print(type(s).__name__)
