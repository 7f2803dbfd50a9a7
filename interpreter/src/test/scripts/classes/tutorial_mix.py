# library depth: enum/dataclass/typing/contextlib/abc mixes as tutorials do
from dataclasses import dataclass, field, asdict, astuple, replace, fields, KW_ONLY, InitVar
from typing import *
from enum import *
from abc import ABC, abstractmethod
from contextlib import *
from functools import *
import functools, itertools, collections, types, copy, operator
def t(fn):
    try: print(fn())
    except Exception as e: print(type(e).__name__, e)
class Status(Enum):
    PENDING = auto(); RUNNING = auto(); DONE = auto()
    @property
    def is_final(self): return self in (Status.DONE,)
    def __str__(self): return self.name.lower()
@dataclass
class Task:
    name: str
    priority: int = 0
    tags: List[str] = field(default_factory=list)
    status: Status = Status.PENDING
    def advance(self): self.status = Status(self.status.value + 1); return self
a = Task('x', tags=['a']); print(a, a.advance(), a.status.is_final, asdict(a), [f.name for f in fields(a)])
@dataclass(order=True)
class Prioritized:
    priority: int
    item: Any = field(compare=False)
import heapq
h = []
for p, i in [(3,'c'),(1,'a'),(2,'b')]: heapq.heappush(h, Prioritized(p, i))
print([heapq.heappop(h).item for _ in range(3)])
@dataclass
class Base(ABC):
    id: int
    @abstractmethod
    def run(self) -> str: ...
@dataclass
class Child(Base):
    extra: str = 'e'
    def run(self): return f'{self.id}-{self.extra}'
print(Child(1).run(), Child(1)); t(lambda: Base(1))
T = TypeVar('T')
@dataclass
class Box(Generic[T]):
    content: T
    def map(self, f: Callable[[T], T]) -> 'Box[T]': return Box(f(self.content))
print(Box(3).map(lambda x: x+1), Box[int](5), Box.__parameters__)
class Stack(Generic[T]):
    def __init__(self): self._i: List[T] = []
    def push(self, x: T) -> None: self._i.append(x)
    def pop(self) -> T: return self._i.pop()
s = Stack[int](); s.push(1); print(s.pop(), s.__class__.__name__)
class Observer(Protocol):
    def notify(self, e: str) -> None: ...
class Printer:
    def notify(self, e): print('got', e)
def send(o: Observer, e): o.notify(e)
send(Printer(), 'hi')
class Singleton:
    _i = None
    def __new__(cls, *a, **k):
        if not cls._i: cls._i = super().__new__(cls)
        return cls._i
    def __init__(self, v=0): self.v = v
print(Singleton(1) is Singleton(2), Singleton().v)
def decorator(arg):
    def wrap(fn):
        @wraps(fn)
        def inner(*a, **k):
            print(f'[{arg}] {fn.__name__}'); return fn(*a, **k)
        return inner
    return wrap
@decorator('log')
def hello(n): "Hello doc"; return 'hello ' + n
print(hello('bob'), hello.__name__, hello.__doc__, hello.__wrapped__('z'))
class CountCalls:
    def __init__(self, fn): update_wrapper(self, fn); self.fn = fn; self.n = 0
    def __call__(self, *a): self.n += 1; return self.fn(*a)
@CountCalls
def q(x): return x
q(1); q(2); print(q.n, q.__name__)
def repeat(n):
    def d(fn): return lambda *a: [fn(*a) for _ in range(n)]
    return d
@repeat(2)
def two(x): return x
print(two(5))
class Temp:
    def __init__(self, c): self.c = c
    @property
    def f(self): return self.c * 9 / 5 + 32
    @f.setter
    def f(self, v): self.c = (v - 32) * 5 / 9
    @classmethod
    def from_f(cls, f): o = cls(0); o.f = f; return o
    @staticmethod
    def ok(c): return c > -273
x = Temp.from_f(212); print(x.c, x.f, Temp.ok(5)); x.f = 32; print(x.c)
class Vec:
    def __init__(self, *c): self.c = c
    def __add__(s, o): return Vec(*(a+b for a, b in zip(s.c, o.c)))
    def __mul__(s, k): return Vec(*(a*k for a in s.c)) if isinstance(k, (int, float)) else sum(a*b for a,b in zip(s.c,k.c))
    __rmul__ = __mul__
    def __repr__(s): return f'Vec{s.c}'
    def __eq__(s, o): return s.c == o.c
    def __getitem__(s, i): return s.c[i]
    def __len__(s): return len(s.c)
    def __bool__(s): return any(s.c)
    def __neg__(s): return s * -1
    def __abs__(s): return sum(a*a for a in s.c) ** .5
print(Vec(1,2)+Vec(3,4), 2*Vec(1,2), Vec(1,2)*Vec(3,4), -Vec(1,2), abs(Vec(3,4)), bool(Vec(0,0)), [*Vec(1,2)], Vec(1,2)[0], len(Vec(1)))
class Meta(type):
    registry = {}
    def __new__(m, n, b, ns):
        c = super().__new__(m, n, b, ns); m.registry[n] = c; return c
class PBase(metaclass=Meta): pass
class PA(PBase): pass
print(Meta.registry, type(PA), PA.__class__.__name__)
class LoggedDict(dict):
    def __setitem__(self, k, v): print('set', k); super().__setitem__(k, v)
    def __getattr__(self, n):
        try: return self[n]
        except KeyError: raise AttributeError(n) from None
d = LoggedDict(); d['a'] = 1; d.update(b=2); print(d, d.a); t(lambda: d.zz)
@contextmanager
def timer(n):
    print('start', n)
    try: yield n
    except ZeroDivisionError: print('zde')
    finally: print('end', n)
with timer('x') as n, timer('y'): print(n); 1/0
@singledispatch
def fmt(x): return f'obj {x}'
@fmt.register(int)
@fmt.register(float)
def _(x): return f'num {x}'
print(fmt(1), fmt(1.5), fmt('s'), fmt.registry.keys() >= {int, float, object})
print(reduce(lambda a, b: a * b, range(1, 6)), list(map(partial(operator.add, 10), [1,2])), sorted(['b','A'], key=str.lower))
class Node:
    __slots__ = ('v', 'n')
    def __init__(s, v, n=None): s.v, s.n = v, n
class LL:
    def __init__(s): s.h = None
    def add(s, v): s.h = Node(v, s.h); return s
    def __iter__(s):
        c = s.h
        while c: yield c.v; c = c.n
print(list(LL().add(1).add(2)))
class Account:
    interest = 0.02
    def __init__(self, owner, balance=0): self.owner = owner; self.__balance = balance
    def deposit(self, amt):
        if amt <= 0: raise ValueError('Deposit must be positive')
        self.__balance += amt; return self
    @property
    def balance(self): return self.__balance
    def __str__(self): return f'{self.owner}: ${self.balance:,.2f}'
    def __repr__(self): return f'Account({self.owner!r}, {self.__balance})'
    def __lt__(self, o): return self.balance < o.balance
ac = Account('Ann', 1000); print(ac.deposit(500), repr(ac), ac._Account__balance); t(lambda: ac.deposit(-1)); t(lambda: setattr(ac, 'balance', 5)); t(lambda: ac.__balance); print(sorted([ac, Account('B')]), vars(ac))
class Animal:
    def __init_subclass__(cls, sound='?', **kw): super().__init_subclass__(**kw); cls.sound = sound
class Dog(Animal, sound='woof'): pass
print(Dog.sound, Dog().sound)
print(type('Dyn', (Animal,), {'x': 1, 'm': lambda s: s.x})().m(), types.new_class('NC', (Animal,), {'sound': 's'}).sound)
match a:
    case Task(name='x', priority=p): print('matched', p)
match Status.DONE:
    case Status.PENDING: print('no')
    case Status.DONE: print('done')
class Pt:
    __match_args__ = ('x', 'y')
    def __init__(s, x, y): s.x, s.y = x, y
match Pt(1, 2):
    case Pt(1, y): print('y', y)
class Color(Flag):
    R = auto(); G = auto(); B = auto(); W = R | G | B
print(Color.R | Color.B, Color.W, Color.R in Color.W, list(Color.W), Color(5))
NT = NamedTuple('NT', [('a', int), ('b', str)])
class Emp(NamedTuple):
    name: str
    id: int = 3
    def hi(self): return f'hi {self.name}'
e = Emp('g'); print(e, e.hi(), e._replace(id=4), Emp._field_defaults, NT(1, 'b'), e == ('g', 3), *e)
class Movie(TypedDict, total=False):
    name: str
    year: int
m: Movie = {'name': 'x'}; print(m, Movie.__annotations__, Movie.__total__)
print(get_type_hints(Task), Optional[int], Union[int, str], Dict[str, List[int]])
print(copy.replace if hasattr(copy, 'replace') else 'none', copy.copy(a) == a, copy.deepcopy(a) is a)
with ExitStack() as st:
    for i in range(3): st.enter_context(timer(i))
    print('in')
print(collections.Counter('hello').most_common(1), collections.OrderedDict(a=1), collections.defaultdict(list, {'a': [1]}))
for k, g in itertools.groupby(sorted(['apple', 'bob', 'avocado'], key=lambda s: s[0]), key=lambda s: s[0]): print(k, list(g))
class A1:
    def __enter__(self): print('en'); return self
    def __exit__(self, et, ev, tb): print('ex', et.__name__ if et else None); return et is KeyError
with A1(): raise KeyError(1)
class Rev:
    def __init__(s, d): s.d = d; s.i = len(d)
    def __iter__(s): return s
    def __next__(s):
        if s.i == 0: raise StopIteration
        s.i -= 1; return s.d[s.i]
print(''.join(Rev('abc')), list(zip(Rev('ab'), Rev('cd'))))
class Cache:
    def __init__(s, fn): s.fn = fn; s.c = {}
    def __get__(s, o, ty): return types.MethodType(s, o) if o else s
    def __call__(s, *a):
        if a[1:] not in s.c: s.c[a[1:]] = s.fn(*a)
        return s.c[a[1:]]
class UsesCache:
    @Cache
    def sq(self, x): print('computing'); return x * x
u = UsesCache(); print(u.sq(3), u.sq(3))
print(isinstance(u.sq, types.MethodType), callable(u.sq), u.sq.__self__ is u)
print(UsesCache.__dict__['sq'].__class__.__name__, list(UsesCache.__dict__))
import sys
print(sys.getsizeof(1) > 0, a.__sizeof__() > 0)
