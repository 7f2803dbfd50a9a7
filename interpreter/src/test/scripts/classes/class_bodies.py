# class body and type oddities
def t(fn):
    try: print(fn())
    except Exception as e: print(type(e).__name__, e)
class A:
    "doc"
    x: int = 1
    y: str
    def f(self): return self.x
print(A.__annotations__, A.__doc__, A.__module__, sorted(k for k in A.__dict__), A.__name__)
A.__name__ = 'B'; print(A, A.__qualname__); A.__qualname__ = 'Q'; print(A)
t(lambda: setattr(A, '__name__', 5)); t(lambda: delattr(A, '__name__')); t(lambda: setattr(A,'__bases__',5)); t(lambda: setattr(A,'__bases__',())); t(lambda: setattr(A, '__mro__', 5)); t(lambda: setattr(A,'__dict__',5)); t(lambda: setattr(int,'__name__','x')); t(lambda: delattr(A,'zz')); t(lambda: A.zz); t(lambda: A().zz); t(lambda: delattr(A(), 'f'))
class P: v='P'
class Q: v='Q'
class R(P): pass
r = R(); print(r.v); R.__bases__ = (Q,); print(r.v, R.__mro__, isinstance(r, Q), isinstance(r,P), P.__subclasses__(), Q.__subclasses__())
print(type(A) is type, type(type), isinstance(A, object), issubclass(type, object), object.__bases__, type.__mro__, object.__base__, type.__base__)
class WithNew:
    def __new__(cls, *args, **kw):
        print('new', args, kw); return super().__new__(cls)
    def __init__(self, *args, **kw): print('init', args, kw)
WithNew(1, 2, k=3)
class OtherType:
    def __new__(cls): return 5
    def __init__(self): print('not called')
print(OtherType())
class OnlyNew:
    def __new__(cls, a): o = object.__new__(cls); o.a = a; return o
print(OnlyNew(4).a); t(lambda: OnlyNew()); t(lambda: OnlyNew(1,2))
class BadInit:
    def __init__(self): return 5
t(BadInit)
class NeedsArg:
    def __init__(self, a, b): pass
t(lambda: NeedsArg()); t(lambda: NeedsArg(1)); t(lambda: NeedsArg(1,2,3)); t(lambda: NeedsArg(1,2,c=3)); t(lambda: NeedsArg(1, a=2)); t(lambda: NeedsArg(**{'a':1,'q':2}))
class S1:
    _inst = None
    def __new__(cls):
        if cls._inst is None: cls._inst = super().__new__(cls)
        return cls._inst
print(S1() is S1())
x = 10
class Body:
    x = x + 1
    y = [x for _ in range(2)]
    z = (lambda: x)()
    for i in range(3): pass
    if x > 5: big = True
    del i
print(Body.x, Body.y, Body.z, Body.big, hasattr(Body,'i'))
class Priv:
    def __init__(self): self.__v = 1
    def __m(self): return self.__v
    def get(self): return self.__m()
print(Priv().get(), Priv().__dict__, [n for n in dir(Priv) if 'm' in n and n.startswith('_Priv')]); t(lambda: Priv().__v); t(lambda: Priv().__m())
class Cmp:
    def __init__(s, v): s.v = v
    def __eq__(s, o): return s.v == o.v
    def __lt__(s, o): return s.v < o.v
    def __le__(s, o): return s.v <= o.v
    def __repr__(s): return f'C{s.v}'
print(Cmp(1) < Cmp(2), Cmp(1) > Cmp(2), Cmp(1) >= Cmp(1), sorted([Cmp(3), Cmp(1)]), Cmp(1) == Cmp(1), Cmp(1) != Cmp(1), [Cmp(1)] == [Cmp(1)], Cmp(1) in [Cmp(1)])
class Num:
    def __init__(s, v): s.v = v
    def __add__(s, o): return Num(s.v + (o.v if isinstance(o, Num) else o))
    __radd__ = __add__
    def __iadd__(s, o): s.v += 100; return s
    def __mul__(s, o): return NotImplemented
    def __neg__(s): return Num(-s.v)
    def __abs__(s): return 'abs'
    def __invert__(s): return 'inv'
    def __pow__(s, o, m=None): return ('pow', o, m)
    def __matmul__(s, o): return 'mm'
    def __floordiv__(s, o): return 'fd'
    def __divmod__(s, o): return 'dm'
    def __int__(s): return 7
    def __float__(s): return 7.5
    def __index__(s): return 2
    def __round__(s, n=None): return ('r', n)
    def __trunc__(s): return 3
    def __repr__(s): return f'N{s.v}'
    def __contains__(s, i): return i == 1
    def __len__(s): return 4
    def __getitem__(s, i): return ('gi', i)
    def __setitem__(s, i, v): print('si', i, v)
    def __delitem__(s, i): print('di', i)
    def __reversed__(s): return iter('rev')
    def __format__(s, spec): return f'fmt<{spec}>'
    def __enter__(s): print('enter'); return 'E'
    def __exit__(s, *a): print('exit', a[0]); return True
    def __bytes__(s): return b'by'
    def __complex__(s): return 1j
n = Num(1); print(n + n, n + 1, 1 + n, sum([n, n]), -n, abs(n), ~n, n ** 2, pow(n, 2, 3), n @ 1, n // 1, divmod(n, 1), int(n), float(n), [1,2,3][n], round(n), round(n, 2), 1 in n, 2 in n, len(n), n[1], n[1:2], n[1,2], list(reversed(n)), f'{n:abc}', format(n), bytes(n), complex(n), range(n), 'x' * n, hex(n))
n += 1; print(n); n[1] = 2; del n[3]
t(lambda: n * 2); t(lambda: 2 * n); t(lambda: n - 1); t(lambda: n < 1); t(lambda: +n); t(lambda: n())
with n as e: print(e); raise ValueError
print('after')
class It:
    def __init__(s): s.i = 0
    def __iter__(s): return s
    def __next__(s):
        s.i += 1
        if s.i > 3: raise StopIteration
        return s.i
print(list(It()), [*It()], sum(It()), tuple(It()), max(It()), 2 in It(), dict(zip(It(), 'abc')))
a, *b = It(); print(a, b)
class Seq:
    def __getitem__(s, i):
        if i > 2: raise IndexError
        return i * 10
print(list(Seq()), 20 in Seq(), list(reversed([1])), iter(Seq()).__class__.__name__)
class Ctx:
    def __enter__(s): return s
    def __exit__(s, t, v, tb): print('exit', t and t.__name__, v); return False
try:
    with Ctx(): raise KeyError('k')
except KeyError as e: print('caught', e)
class NoExit:
    def __enter__(s): pass
def bad():
    with NoExit(): pass
t(bad)
def bad():
    with 5: pass
t(bad)
class Str:
    def __str__(s): return 'S'
print(str(Str()), repr(Str())[:18], f'{Str()}', '%s' % Str(), '{}'.format(Str()), [Str()].__repr__()[:10])
class BadStr:
    def __str__(s): return 5
t(lambda: str(BadStr())); t(lambda: print(BadStr())); t(lambda: f'{BadStr()}')
class Fmt:
    def __format__(s, spec): return 5
t(lambda: f'{Fmt()}'); t(lambda: format(object(), 'x')); t(lambda: f'{A():>5}')
class GA:
    def __getattr__(s, n): return n
print(GA().foo, getattr(GA(), 'bar'), hasattr(GA(), 'anything'))
t(lambda: len(GA())); t(lambda: GA()[0]); t(lambda: GA() + 1)
del Str.__str__
print(str(Str())[:13])
Str.__str__ = lambda s: 'patched'
print(Str())
Str.__len__ = lambda s: 0; print(bool(Str()), len(Str()))
s = Str(); s.__str__ = lambda: 'inst'; print(s)
s.__class__ = A; print(type(s).__name__)
