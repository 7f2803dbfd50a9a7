from enum import *
class D(IntFlag):
    r=4; w=2; x=1
print(D.r|D.w, repr(D.r|D.w), D.r|8, repr(D.r|8), ~D.r, repr(~D.r), D(0), repr(D(0)), D.r+1, D(7), D(16), repr(D(16)), str(D.r), f'{D.r|D.w}', D.r==4, D.r in D(7), D.r.name, (D.r|D.w).name, D.r^4, list(D(6)), repr(D(-1)), repr(~D(0)), D.r & 5, 5 & D.r, repr(8|D.r), type(D.r|1), D.r*2)
class P(Flag):
    R=4; W=2; X=1; RWX=7
    NONE=0
print(P.R, P(0), repr(P(0)), ~P.R, P.RWX, P(7), list(P), P.__members__, P.R|P.W|P.X, P.NONE, bool(P.NONE), P.R in P.RWX, repr(~P.RWX), P(-2))
class Planet(Enum):
    EARTH=(5.9,6.3)
    MARS=(6.4,3.3)
    def __init__(self, mass, radius):
        self.mass=mass; self.radius=radius
    @property
    def g(self): return self.mass/self.radius
print(Planet.EARTH.g, Planet.MARS, Planet.EARTH.value)
class Ord(Enum):
    A=1;B=2
    def __lt__(s,o): return s.value<o.value if s.__class__ is o.__class__ else NotImplemented
print(sorted([Ord.B,Ord.A]), max(Ord), Ord.A<Ord.B)
class Color(str, Enum):
    RED='red'
    def __str__(self): return self.value
print(Color.RED, f"{Color.RED}", Color('red'), Color.RED=='red', {'red':1}[Color.RED], Color.RED.upper(), Color.RED+'x', "red" in [c.value for c in Color], len(Color.RED))
class S(IntEnum):
    LOW=1;HIGH=10
print(sorted(S,reverse=True), S.HIGH>S.LOW, S(10), S.LOW+S.HIGH, repr(S.LOW), [S.LOW], {S.LOW:'x'}, sum(S), S['LOW'].name, range(S.HIGH)[S.LOW], f"{S.LOW:>5}|{S.HIGH!r}|{S.HIGH!s}")


match S.LOW:
    case S.HIGH: print('h')
    case S.LOW: print('low')
class T(Enum):
    A=auto();B=auto();C=auto()
    @classmethod
    def default(cls): return cls.B
    @staticmethod
    def parse(s): return T[s.upper()]
print(T.default(), T.parse('c'), T(3), [t.name for t in T], {t.name:t.value for t in T}, T.A.default())
for n,m in T.__members__.items(): print(n,m)
try: T('x')
except ValueError as e: print(repr(e), e.__context__, e.__cause__)
class H(Enum):
    OK=(200,'fine')
    def __new__(cls, code, phrase):
        o=object.__new__(cls); o._value_=code; o.phrase=phrase; return o
print(H.OK.phrase, H(200), H.OK.value)
class HI(int, Enum):
    OK=(200,'fine')
    def __new__(cls, code, phrase):
        o=int.__new__(cls,code); o._value_=code; o.phrase=phrase; return o
print(HI.OK.phrase, HI(200), HI.OK==200, HI.OK, repr(HI.OK))
from enum import verify, UNIQUE, CONTINUOUS
try:
    @verify(CONTINUOUS)
    class Q(Enum):
        a=1;c=3
except ValueError as e: print(e)
class Weekday(Enum):
    MON=1
    @classmethod
    def from_date(cls,d): return cls(d)
    def __repr__(self): return 'wk'
print([Weekday.MON], Weekday.from_date(1), hash(Weekday.MON)==hash('MON'))
class Shape(Enum):
    SQ=2
    CU=3
    _ignore_='x'
    @property
    def label(self): return self.name.title()
    @classmethod
    def _missing_(cls, v):
        for m in cls:
            if m.name==v: return m
print(Shape('SQ'), Shape.SQ.label)
import functools
@functools.total_ordering
class Sz(Enum):
    S=1;M=2
    def __lt__(s,o): return s.value<o.value
print(Sz.S<=Sz.M, Sz.S>Sz.M)
print(isinstance(Sz.S, Enum), issubclass(Sz, Enum), Sz.__doc__, Sz.__module__, Sz.S.__module__, Sz.__qualname__)
class Fn(Enum):
    ADD=functools.partial(lambda a,b:a+b)
    def __call__(self,*a): return self.value(*a)
print(Fn.ADD(1,2))
class Dc(Enum):
    "docs"
    A='x'
print(Dc.__doc__, Dc.A.__doc__)
print(T.A is T.A, T.A is not T.B, T.A == T.A, T.A != T.B, T.A in (T.A,T.B), T.A in {T.A})
try: T.A < 1
except TypeError as e: print(e)
try: int(T.A)
except TypeError as e: print(e)
