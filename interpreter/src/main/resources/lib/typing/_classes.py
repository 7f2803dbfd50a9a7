"""Classes of other modules that take arguments here, and the protocols of single methods."""

import abc
import collections.abc

from typing._aliases import _CallableClassAlias, _ClassAlias, _TupleAlias
from typing._generic import Generic, Protocol, runtime_checkable
from typing._variables import TypeVar

# What is defined here shows that as its module.
__name__ = "typing"

_abc = collections.abc
Hashable = _ClassAlias(_abc.Hashable, 0)
Awaitable = _ClassAlias(_abc.Awaitable, 1)
Coroutine = _ClassAlias(_abc.Coroutine, 3)
AsyncIterable = _ClassAlias(_abc.AsyncIterable, 1)
AsyncIterator = _ClassAlias(_abc.AsyncIterator, 1)
Iterable = _ClassAlias(_abc.Iterable, 1)
Iterator = _ClassAlias(_abc.Iterator, 1)
Reversible = _ClassAlias(_abc.Reversible, 1)
Sized = _ClassAlias(_abc.Sized, 0)
Container = _ClassAlias(_abc.Container, 1)
Collection = _ClassAlias(_abc.Collection, 1)
Callable = _CallableClassAlias(_abc.Callable, 2)
AbstractSet = _ClassAlias(_abc.Set, 1, name='AbstractSet')
MutableSet = _ClassAlias(_abc.MutableSet, 1)
Mapping = _ClassAlias(_abc.Mapping, 2)
MutableMapping = _ClassAlias(_abc.MutableMapping, 2)
Sequence = _ClassAlias(_abc.Sequence, 1)
MutableSequence = _ClassAlias(_abc.MutableSequence, 1)
ByteString = _ClassAlias(_abc.ByteString, 0)
MappingView = _ClassAlias(_abc.MappingView, 1)
KeysView = _ClassAlias(_abc.KeysView, 1)
ItemsView = _ClassAlias(_abc.ItemsView, 2)
ValuesView = _ClassAlias(_abc.ValuesView, 1)
Generator = _ClassAlias(_abc.Generator, 3)
AsyncGenerator = _ClassAlias(_abc.AsyncGenerator, 2)
Tuple = _TupleAlias(tuple, -1, inst=False, name='Tuple')
List = _ClassAlias(list, 1, inst=False, name='List')
Deque = _ClassAlias(collections.deque, 1, name='Deque')
Set = _ClassAlias(set, 1, inst=False, name='Set')
FrozenSet = _ClassAlias(frozenset, 1, inst=False, name='FrozenSet')
Dict = _ClassAlias(dict, 2, inst=False, name='Dict')
DefaultDict = _ClassAlias(collections.defaultdict, 2, name='DefaultDict')
OrderedDict = _ClassAlias(collections.OrderedDict, 2)
Counter = _ClassAlias(collections.Counter, 1)
ChainMap = _ClassAlias(collections.ChainMap, 2)
Type = _ClassAlias(type, 1, inst=False, name='Type')


Text = str
T = TypeVar('T')
KT = TypeVar('KT')
VT = TypeVar('VT')
T_co = TypeVar('T_co', covariant=True)
T_contra = TypeVar('T_contra', contravariant=True)
V_co = TypeVar('V_co', covariant=True)
VT_co = TypeVar('VT_co', covariant=True)
CT_co = TypeVar('CT_co', covariant=True, bound=type)
AnyStr = TypeVar('AnyStr', bytes, str)


@runtime_checkable
class SupportsInt(Protocol):
    """What has __int__."""

    __slots__ = ()

    @abc.abstractmethod
    def __int__(self) -> int:
        pass


@runtime_checkable
class SupportsFloat(Protocol):
    """What has __float__."""

    __slots__ = ()

    @abc.abstractmethod
    def __float__(self) -> float:
        pass


@runtime_checkable
class SupportsComplex(Protocol):
    """What has __complex__."""

    __slots__ = ()

    @abc.abstractmethod
    def __complex__(self) -> complex:
        pass


@runtime_checkable
class SupportsBytes(Protocol):
    """What has __bytes__."""

    __slots__ = ()

    @abc.abstractmethod
    def __bytes__(self) -> bytes:
        pass


@runtime_checkable
class SupportsIndex(Protocol):
    """What has __index__."""

    __slots__ = ()

    @abc.abstractmethod
    def __index__(self) -> int:
        pass


@runtime_checkable
class SupportsAbs(Protocol[T_co]):
    """What has __abs__."""

    __slots__ = ()

    @abc.abstractmethod
    def __abs__(self) -> T_co:
        pass


@runtime_checkable
class SupportsRound(Protocol[T_co]):
    """What has __round__."""

    __slots__ = ()

    @abc.abstractmethod
    def __round__(self, ndigits: int = 0) -> T_co:
        pass


class IO(Generic[AnyStr]):
    """The type of files."""

    __slots__ = ()


class BinaryIO(IO[bytes]):
    """The type of files of bytes."""

    __slots__ = ()


class TextIO(IO[str]):
    """The type of files of text."""

    __slots__ = ()
