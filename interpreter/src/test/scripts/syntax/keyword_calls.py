def f(a, b=2, /, c=3, *, d, e=5): return (a, b, c, d, e)
def g(x, y=1, *, z=0): return (x, y, z)
class C:
    def m(self, a, b=1, *, k=None): return (a, b, k)
    @classmethod
    def cm(cls, a, *, k=0): return (cls.__name__, a, k)
    @staticmethod
    def sm(a, *, k=0): return (a, k)
def cell(a, *, k=1):
    def inner(): return a, k
    return inner
def va(*args, k=0, **kw): return args, k, kw
def run(fn):
    try: print(fn())
    except TypeError as e: print("TypeError:", e)
c = C()
def tests():
    return [lambda: f(1, d=4), lambda: f(1, 9, d=4, e=6), lambda: f(1, c=7, d=8), lambda: f(1), lambda: f(a=1, d=2), lambda: f(1, d=1, q=2), lambda: f(1, 2, 3, 4, d=1), lambda: f(1, b=1, d=2),
    lambda: g(1, z=3), lambda: g(y=1, x=2), lambda: g(1, x=2), lambda: g(z=1), lambda: g(1, 2, 3, z=1), lambda: g(1, 2, y=3),
    lambda: c.m(1, k=2), lambda: c.m(b=1, a=2), lambda: c.m(self=1, a=2), lambda: C.m(c, a=1, k=5), lambda: c.m(k=1), lambda: C.cm(1, k=2), lambda: c.cm(a=1), lambda: C.sm(1, k=3), lambda: c.sm(a=4),
    lambda: cell(1, k=2)(), lambda: va(1, 2, k=3, z=4), lambda: va(k=1)]
for t in tests():
    run(t); run(t); run(t)
def multi(fn): return fn(1, z=9)
for fn in (g, g, lambda x, z: (x, z), lambda x, *, z: z, g, type("T", (), {"__call__": lambda s, x, z: ("T", x, z)})()):
    run(lambda: multi(fn))
def h(a, b=1): return a, b
def call(): return h(a=5)
print(call(), call()); h.__defaults__ = (7,); print(call()); h.__defaults__ = None
run(call)
h.__code__ = (lambda b, a: ("new", a, b)).__code__
run(call)
h.__defaults__ = (8,)
run(call)
order = []
def note(x): order.append(x); return x
for _ in range(3): g(note(1), z=note(2), y=note(3))
print(order)
def rec(n, *, acc=0): return acc if n == 0 else rec(n - 1, acc=acc + n)
print(rec(100), rec(n=3, acc=1))
import asyncio
async def co(x, *, delay=0): await asyncio.sleep(delay); return x
async def main(): print([await co(i, delay=0) for i in range(3)], await asyncio.gather(*(co(x=i) for i in range(3))))
asyncio.run(main())
def gen(n, *, step=1):
    for i in range(0, n, step): yield i
print(list(gen(5, step=2)), list(gen(n=3)))
