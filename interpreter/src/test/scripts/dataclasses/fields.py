from dataclasses import *
import dataclasses
from typing import *
@dataclass
class P:
    x: int
    y: int = 0
    def dist(self): return self.x+self.y
p=P(1,2)
print(p, p==P(1,2), p!=P(1,3), p.dist(), P(5), P(x=3,y=4), repr(p))
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
t(lambda: P()); t(lambda: P(1,2,3)); t(lambda: P(1,z=3)); t(lambda: P(1,x=3)); t(lambda: hash(p)); t(lambda: p<P(2))
@dataclass(order=True, frozen=True)
class V:
    a: int
    b: str = field(default='z', compare=False)
    c: list = field(default_factory=list, repr=False, hash=False)
v=V(1)
print(v, V(1)<V(2), V(1,'q')==V(1,'r'), sorted([V(3),V(1)]), hash(V(1))==hash(V(1)), V(2)>=V(1), max(V(1),V(9)), v.c)
def setx(): v.a=5
t(setx)
def delx(): del v.a
t(delx)
t(lambda: V(1)<5)
def c(src):
    try:
        d={}; exec(src, globals(), d); print('OK', list(d.values())[-1])
    except Exception as e: print(type(e).__name__, e)
c("@dataclass\nclass A:\n x:int=0\n y:int")
c("@dataclass\nclass A:\n x:list=[]")
c("@dataclass\nclass A:\n x:dict={}")
c("@dataclass\nclass A:\n x:set=set()")
c("@dataclass\nclass A:\n x:int=field(default=1,default_factory=int)")
c("@dataclass(order=True,eq=False)\nclass A:\n x:int")
c("@dataclass(order=True)\nclass A:\n x:int\n def __lt__(s,o): pass")
c("@dataclass(frozen=True)\nclass A:\n x:int\n@dataclass\nclass B(A):\n y:int")
c("@dataclass\nclass A:\n x:int\n@dataclass(frozen=True)\nclass B(A):\n y:int")
c("@dataclass\nclass A:\n x=field(default=3)")
c("@dataclass(unsafe_hash=True)\nclass A:\n x:int\n def __hash__(s): return 1")
c("@dataclass(frozen=True)\nclass A:\n x:int\n def __setattr__(s): return 1")
@dataclass
class Base:
    a: int
    b: int = 2
@dataclass
class Child(Base):
    c: int = 3
    a: int = 10
print(Child(), Child(1,2,3), [f.name for f in fields(Child)], fields(Base)[0].name)
@dataclass
class Post:
    w: float
    h: float
    area: float = field(init=False)
    scale: InitVar[int] = 2
    count: ClassVar[int] = 0
    def __post_init__(self, scale): self.area=self.w*self.h*scale
print(Post(2,3), Post(2,3,4), Post.count, Post.scale)
@dataclass(kw_only=True)
class K:
    a: int
    b: int = 3
print(K(a=1)); t(lambda: K(1)); t(lambda: K())
@dataclass
class K2:
    a: int
    _: KW_ONLY
    b: int
    c: int = 3
print(K2(1,b=2)); t(lambda: K2(1,2)); t(lambda: K2(1))
@dataclass(slots=True)
class S:
    x: int
    y: int = 5
s=S(1); print(s, S.__slots__, hasattr(s,'__dict__'))
def sz(): s.z=1
t(sz)
@dataclass(slots=True, frozen=True)
class SF:
    x: int
t(lambda: SF(1)); 
def sfx(): SF(1).x=2
t(sfx)
@dataclass
class Inner: v: int
@dataclass
class Outer:
    i: Inner
    l: List[Inner]
    d: Dict[str, Inner]
    t: tuple = ()
o=Outer(Inner(1),[Inner(2)],{'k':Inner(3)},(Inner(4),))
print(o); print(asdict(o)); print(astuple(o)); print(replace(o,i=Inner(9)))
t(lambda: asdict(5)); t(lambda: astuple(P)); t(lambda: replace(5)); t(lambda: fields(5)); print(is_dataclass(P), is_dataclass(p), is_dataclass(5))
t(lambda: replace(p,zz=5)); t(lambda: replace(Post(1,2),area=5)); 
print(make_dataclass('M',['a',('b',int),('c',int,5)])(1,2))
print(P.__match_args__, K.__match_args__, P.__doc__, V.__doc__, Post.__doc__)
match p:
    case P(x=1,y=yy): print('m',yy)
match p:
    case P(1,2): print('pos')
@dataclass
class Node:
    v: int
    next: Optional['Node'] = None
n=Node(1,Node(2)); print(n); n.next.next=n; print(n)
@dataclass(repr=False, eq=False)
class NR: x: int
print(NR(1)==NR(1), NR(1).__eq__.__qualname__ )
print(fields(P)[1].default, fields(P)[0].default is MISSING, fields(V)[2].default_factory, fields(P)[0].type)
@dataclass
class WithMeta:
    x: int = field(metadata={'u':'cm'})
print(fields(WithMeta)[0].metadata['u'], fields(WithMeta)[0].metadata)
@dataclass(eq=True)
class E1:
    x: int
    def __eq__(self, o): return True
print(E1(1)==5, E1.__hash__)
class Mixin:
    def hi(self): return 'hi'
@dataclass
class MM(Mixin): x: int
print(MM(1).hi(), MM.__init__.__qualname__, P.__init__.__name__, P.__repr__.__qualname__, P.__eq__.__qualname__, P.__init__.__annotations__)
import inspect
print(inspect.signature(P), inspect.signature(V), inspect.signature(K2))
@dataclass
class G(Generic[TypeVar('T')]):
    x: int
print(G(1), G[int](2))
import abc
@dataclass
class Ab(abc.ABC):
    x: int
    @abc.abstractmethod
    def f(self): ...
t(lambda: Ab(1))
import copy
print(copy.copy(p), copy.deepcopy(o)==o, p.__dict__)
@dataclass
class Def:
    items: list = field(default_factory=list)
    n: 'int' = 3
a,b=Def(),Def(); a.items.append(1); print(a,b, Def.__init__.__defaults__)
@dataclass
class Cust:
    a: int
    def __init__(self, z): self.a=z*2
    def __repr__(self): return 'C!'
print(Cust(4).a, Cust(4), Cust(1)==Cust(1))
print(P.__dataclass_params__)
