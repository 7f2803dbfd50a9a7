"""Classes below aliases, generic classes and protocols."""

from typing import *

from attempts import attempt

T = TypeVar('T')
K = TypeVar('K', bound=int)
P = ParamSpec('P')


class Box(Generic[T]):
    def __init__(self, v: T):
        self.v = v

    def get(self) -> T:
        return self.v


UserId = NewType('UserId', int)


@runtime_checkable
class Quacks(Protocol):
    def quack(self):
        ...


@final
class Fin:
    pass


attempt(exec, 'class A(Generic): pass', globals())
attempt(exec, 'class A(List[int]): pass\nprint(A.__mro__, A([1]))', globals())
attempt(exec, 'class A(Dict[str,int]): pass\nprint(A.__orig_bases__)', globals())
attempt(exec, 'class A(Optional[int]): pass', globals())
attempt(exec, 'class A(Any): pass', globals())
attempt(exec, 'class A(Generic[T],Generic[K]): pass', globals())
attempt(exec, 'class A(Generic[T,T]): pass', globals())
attempt(exec, 'class A(Generic[int]): pass', globals())
attempt(exec, 'class A(Box[T],Generic[K]): pass', globals())
attempt(exec, 'class A(Protocol[T]):\n def m(self)->T: ...\nprint(A[int], A.__parameters__)', globals())
attempt(exec, 'class A(UserId): pass', globals())
attempt(exec, 'class A(Union): pass', globals())
attempt(exec, 'class A(Quacks,Protocol):\n def z(self): ...\nprint(A.__mro__)', globals())
attempt(exec, 'class A(Iterator[int]):\n def __next__(self): raise StopIteration\nprint(list(A()), A.__mro__[1])', globals())
attempt(exec, 'class A(NamedTuple):\n x:int=1\n y:int', globals())
attempt(exec, "class A(Generic[T]):\n x: T\n def m(self: 'A[T]') -> T: ...\nprint(get_type_hints(A), get_type_hints(A.m))", globals())
attempt(exec, 'assert_never(5)', globals())
attempt(exec, 'class A(Protocol):\n x:int\n def m(self): return 5\nclass B(A):\n def __init__(self): self.x=1\nprint(B().m(), B().x)', globals())
Ts = TypeVarTuple('Ts')
attempt(exec, 'class A(Generic[T,*Ts]): pass\nprint(A[int,str,bool], A.__parameters__)', globals())
attempt(exec, 'print(Tuple[int, *Ts], Tuple[Unpack[Ts]])', globals())
attempt(exec, 'class Stack(Generic[T]):\n def __init__(self) -> None: self.items: List[T]=[]\n def push(self, i:T)->None: self.items.append(i)\ns=Stack[int](); s.push(1); print(s.items, Stack[int], type(s))', globals())
