import collections.abc
import copy
from typing import *


def told(call, *args, **keywords):
    try:
        print(repr(call(*args, **keywords)))
    except Exception as error:
        print(type(error).__name__, error)


T = TypeVar("T")
P = ParamSpec("P")


class Box(Generic[T]):
    pass


class Slotted(Generic[T]):
    __slots__ = ()


class Loud(Generic[T]):
    def __init__(self, *args, **keywords):
        print("Loud", args, keywords)
        if args:
            raise AttributeError("of its own")


# What aliases make when they are called.
print(Box[int]().__orig_class__, hasattr(Slotted[int](), "__orig_class__"))
told(Loud[int], 1)
print(Loud[str](a=2).__orig_class__)
told(List)
told(List[int])
told(Dict[str, int], [("a", 1)])
told(DefaultDict[str, int], int)
told(Deque, [1])
told(Tuple, 1)
told(Callable)
told(Callable[[int], str])
told(Type[int])
print(list[int]([1]), Counter("ab"))

# Subclass checks of aliases.
for cls in (list, List, dict, Sequence, collections.abc.Sequence, int, List[int], list[int], 3):
    for alias in (List, Sequence, Mapping, Hashable):
        try:
            print(cls, alias, issubclass(cls, alias))
        except TypeError as error:
            print(cls, alias, error)
told(isinstance, [1], List)
told(isinstance, [1], List[int])
told(isinstance, 1, Callable)

# Origins.
for each in (List[int], List, list[int], Union[int, str], int | str, Optional[int], Literal[1], Annotated[int, "x"], Generic, Generic[T],
             Box, Box[int], P, P.args, P.kwargs, Callable[[], int], Callable, ClassVar[int], Tuple, tuple[int, ...], Any, 3, None, T,
             Protocol, Concatenate[int, P], type(int | str), Type[int], Annotated, Unpack[tuple[int]]):
    print(each, get_origin(each), get_args(each))

# Callables that are reduced and rebuilt.
for each in (Callable[[int, str], T], Callable[..., int], Callable[P, int], Callable[[], None], Callable[Concatenate[int, P], T],
             Callable[[P], int]):
    operation, arguments = each.__reduce__()
    print(operation.__name__, arguments, operation(*arguments) == each, copy.copy(each) == each)

# Concatenate.
told(lambda: Concatenate[int, str, P])
told(lambda: Concatenate[int, ...])
told(lambda: Concatenate[P])
told(lambda: Concatenate[int])
told(lambda: Concatenate[()])
told(lambda: Concatenate[P, int])
told(lambda: Concatenate[1, P])
told(lambda: Concatenate["A", P])
