"""Special forms and aliases: how they show themselves, and what they refuse."""

import typing
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


class Pair(Generic[T, K]):
    pass


class IntBox(Box[int]):
    pass


class Sub(Box[T], Generic[T]):
    pass


class Named(NamedTuple):
    x: int
    y: str = 'd'

    def hi(self):
        return self.x


class TD(TypedDict):
    a: int
    b: str


class TD2(TD, total=False):
    c: NotRequired[int]
    d: Required[int]


UserId = NewType('UserId', int)


@runtime_checkable
class Quacks(Protocol):
    def quack(self):
        ...


class NonRt(Protocol):
    x: int


class Duck:
    def quack(self):
        pass


class Expl(Quacks):
    def quack(self):
        return 1


for s in """Any
Optional[int]
Union[int,str]
Union[int,str,None]
Union[int]
Union[int,int]
Optional[Union[int,str]]
List
List[int]
List['Foo']
Dict[str,int]
Dict[str,List[int]]
Tuple[int,...]
Tuple[int,str]
Tuple[()]
Set[int]
FrozenSet[int]
Type[int]
Callable
Callable[[int,str],bool]
Callable[...,int]
Callable[[],None]
Callable[P,T]
Callable[Concatenate[int,P],T]
Awaitable[int]
Coroutine[Any,Any,int]
AsyncIterator[int]
AsyncGenerator[int,None]
Generator[int,None,str]
Iterable[int]
Iterator[T]
Sequence[int]
Mapping[str,int]
Literal['a',1,True]
Literal[1,1,2]
Annotated[int,'x']
Annotated[int,'x',3]
ClassVar[int]
Final
Final[int]
NoReturn
Self
T
K
P
TypeVar('A',covariant=True)
TypeVar('A',contravariant=True)
TypeVar('A',int)
TypeVar('A',int,str).__constraints__
K.__bound__
AnyStr
Generic
Generic[T]
Box
Box[int]
Box[int](5).v
Box[int](5).__orig_class__
Box[T]
Box[T][int]
Box[List[T]][int]
Box[int,str]
Pair[int]
Pair[int,bool]
Pair[T,int][str]
IntBox.__orig_bases__
IntBox.__mro__
Box.__parameters__
Sub.__parameters__
Sub[int]
IntBox[int]
List[T][int]
Dict[T,int][str]
Callable[[T],T][int]
Optional[T][int]
List[int]==List[int]
List[int]==list[int]
Union[int,str]==Union[str,int]
hash(List[int])==hash(List[int])
get_origin(List[int])
get_args(Dict[str,int])
get_args(Callable[[int],str])
get_args(Callable[...,str])
get_origin(Union[int,str])
get_args(Optional[int])
get_origin(Annotated[int,'x'])
get_args(Annotated[int,'x'])
get_origin(int)
get_args(Literal['a'])
get_origin(Box[int])
get_origin(int|str)
List[int]()
List()
Deque()
Named(1)
Named(1,'q').hi()
Named._fields
Named.__annotations__
Named(1)._asdict()
Named.__mro__
Named._field_defaults
NamedTuple('NT',[('a',int),('b',str)])(1,'x')
TD(a=1,b='x')
TD.__annotations__
TD2.__required_keys__==frozenset({'a','b','d'})
TD2.__optional_keys__
TD2.__total__
TD.__mro__
TD.__bases__
isinstance({},TD)
TypedDict('Q',{'a':int})(a=3)
UserId
UserId(5)
UserId.__supertype__
isinstance(Duck(),Quacks)
isinstance(5,Quacks)
issubclass(Duck,Quacks)
isinstance(5,NonRt)
Quacks()
Expl().quack()
isinstance(5,List[int])
isinstance([],List)
isinstance([],Iterable)
isinstance(5,Union[int,str])
isinstance(5,Optional[str])
isinstance(5,Any)
issubclass(list,Sequence)
cast(int,'x')
get_type_hints(Box.get)
get_type_hints(TD)
T|None
int|T
Optional[int]|str
List[int]|None
'Foo'|T
List[1]
Any()
Union[()]
Union[int]()
Optional
Optional[int,str]
List[int,str]
Dict[int]
Callable[int]
ForwardRef('x')
ForwardRef('x y')
typing.TYPE_CHECKING
SupportsInt
isinstance(5,SupportsInt)
isinstance(5,SupportsFloat)
isinstance('',SupportsAbs)
Text
IO[str]
TextIO
Pattern[str]
Match
Counter[str]
DefaultDict[str,int]
OrderedDict[str,int]
ChainMap[str,int]
Type
Type['Foo']
Hashable
Sized
ContextManager[int]
AsyncContextManager[int]
Concatenate[int,P]
P.args
P.kwargs
TypeGuard[int]
Never
LiteralString
Required[int]
typing.List[typing.Optional[typing.Dict[str,int]]]
List[Any]
Box.__class_getitem__(int)
List[int].__origin__
List[int].__args__
List[int].__parameters__
List.__origin__
List[int].__class__.__name__ != ''
Annotated[int]
Annotated[Annotated[int,1],2]
Optional[None]
Union[None,int]
Union[List[int],int]
List[Callable[[int],Awaitable[None]]]
Literal
ClassVar
Literal[None]
Union[Literal['a'],None]""".split('\n'):
    print(s, end=' => ')
    attempt(eval, s, globals())
