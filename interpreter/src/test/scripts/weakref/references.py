import gc
import weakref

from attempts import attempt


class Node:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"Node({self.name})"

    def hello(self):
        return "hello " + self.name


def gone(reference):
    print("gone", reference())


a = Node("a")
r = weakref.ref(a)
print(r(), r() is a, weakref.ref(a) is r, weakref.getweakrefcount(a), weakref.getweakrefs(a) == [r], r == weakref.ref(a))
print(repr(r).split(" at ")[0], repr(r).split("; ")[1].split(" at ")[0], type(r), isinstance(r, weakref.ReferenceType))
print(hash(r) == hash(a), {r: 1}[weakref.ref(a)])
called = weakref.ref(a, gone)
print(called is r, called.__callback__ is gone, r.__callback__)
del a
gc.collect()
print(r(), called(), repr(r).split("; ")[1], r == called)
for value in (3, "text", 1.5, None, (), [], {}, b"", True, object()):
    attempt(weakref.ref, value)
for value in (len, Node, gone, {1}, frozenset(), Node("x").hello, weakref, (i for i in "")):
    print(type(weakref.ref(value)()))
attempt(weakref.ref)


class Slotted:
    __slots__ = ("x",)


class Referable:
    __slots__ = ("x", "__weakref__")


attempt(weakref.ref, Slotted())
s = Referable()
print(weakref.ref(s)() is s)

p = weakref.proxy(s)
p.x = 5
print(s.x, p.x, type(p))
attempt(getattr, p, "y")
attempt(hash, p)
n = Node("n")
p = weakref.proxy(n)
print(p.name, p.hello(), str(p), repr(p).split(" at ")[0], isinstance(p, Node))
del n
gc.collect()
attempt(getattr, p, "name")
c = weakref.proxy(gone)
print(type(c))

m = Node("m")
method = weakref.WeakMethod(m.hello)
print(method()(), method() == m.hello)
attempt(weakref.WeakMethod, 3)
del m
gc.collect()
print(method())

o = Node("o")
f = weakref.finalize(o, print, "finalized", 1, sep="-")
print(f.alive, f.peek()[1:], f.atexit)
del o
gc.collect()
print(f.alive, f(), f.peek())
o = Node("o")
f = weakref.finalize(o, lambda: 42)
print(f(), f.alive, f())
f = weakref.finalize(o, print, "at exit, second")
f = weakref.finalize(o, print, "at exit, first")
g = weakref.finalize(o, print, "never")
print(g.detach()[3], g.alive)
g = weakref.finalize(o, print, "not at exit")
g.atexit = False
