"""Type hints (Library Reference, typing). At run time they mostly carry names; nothing here checks types."""

from _typing import TypeAliasType
from typing._variables import (_bound_variable, _constrained_variable, ForwardRef, _generic_base,
                               _parameter_specification, ParamSpec, ParamSpecArgs, ParamSpecKwargs, _type_variable,
                               _type_variable_tuple, TypeVar, TypeVarTuple)
from typing._arguments import NoneType, _type_check, _type_convert
from typing._aliases import _Alias, _ClassAlias
from typing._forms import (Annotated, Any, ClassVar, Concatenate, Final, Literal, LiteralString, Never, NoReturn,
                           NotRequired, Optional, Required, Self, _SpecialForm, TypeAlias, TypeGuard, Union, Unpack)
from typing._generic import Generic, Protocol, runtime_checkable
from typing._classes import (AbstractSet, AnyStr, AsyncGenerator, AsyncIterable, AsyncIterator, Awaitable, BinaryIO,
                             ByteString, Callable, ChainMap, Collection, Container, Coroutine, Counter, CT_co,
                             DefaultDict, Deque, Dict, FrozenSet, Generator, Hashable, IO, ItemsView, Iterable,
                             Iterator, KeysView, KT, List, Mapping, MappingView, MutableMapping, MutableSequence,
                             MutableSet, OrderedDict, Reversible, Sequence, Set, Sized, SupportsAbs, SupportsBytes,
                             SupportsComplex, SupportsFloat, SupportsIndex, SupportsInt, SupportsRound, T, T_co,
                             T_contra, Text, TextIO, Tuple, Type, V_co, ValuesView, VT, VT_co)
from typing._records import NamedTuple, NewType, TypedDict
from typing._hints import (assert_never, assert_type, cast, clear_overloads, dataclass_transform, _evaluate, final,
                           get_args, get_origin, get_overloads, get_type_hints, is_typeddict, no_type_check,
                           no_type_check_decorator, overload, override, reveal_type)

__all__ = [
    'Annotated', 'Any', 'Callable', 'ClassVar', 'Concatenate', 'Final', 'ForwardRef', 'Generic', 'Literal', 'Optional',
    'ParamSpec', 'Protocol', 'Tuple', 'Type', 'TypeVar', 'TypeVarTuple', 'Union', 'AbstractSet', 'ByteString',
    'Container', 'ContextManager', 'Hashable', 'ItemsView', 'Iterable', 'Iterator', 'KeysView', 'Mapping',
    'MappingView', 'MutableMapping', 'MutableSequence', 'MutableSet', 'Sequence', 'Sized', 'ValuesView', 'Awaitable',
    'AsyncIterator', 'AsyncIterable', 'Coroutine', 'Collection', 'AsyncGenerator', 'AsyncContextManager', 'Reversible',
    'SupportsAbs', 'SupportsBytes', 'SupportsComplex', 'SupportsFloat', 'SupportsIndex', 'SupportsInt',
    'SupportsRound', 'ChainMap', 'Counter', 'Deque', 'Dict', 'DefaultDict', 'List', 'OrderedDict', 'Set', 'FrozenSet',
    'NamedTuple', 'TypedDict', 'Generator', 'BinaryIO', 'IO', 'Match', 'Pattern', 'TextIO', 'AnyStr', 'assert_type',
    'assert_never', 'cast', 'clear_overloads', 'dataclass_transform', 'final', 'get_args', 'get_origin',
    'get_overloads', 'get_type_hints', 'is_typeddict', 'LiteralString', 'Never', 'NewType', 'no_type_check',
    'no_type_check_decorator', 'NoReturn', 'NotRequired', 'overload', 'ParamSpecArgs', 'ParamSpecKwargs', 'Required',
    'reveal_type', 'runtime_checkable', 'Self', 'Text', 'TYPE_CHECKING', 'TypeAlias', 'TypeGuard', 'Unpack',
]

TYPE_CHECKING = False


def __getattr__(name):
    """The names whose modules few scripts need."""
    if name in ('Pattern', 'Match'):
        import re
        alias = _ClassAlias(getattr(re, name), 1)
    elif name in ('ContextManager', 'AsyncContextManager'):
        import contextlib
        alias = _ClassAlias(getattr(contextlib, 'Abstract' + name), 1, name=name)
    else:
        raise AttributeError(f'module {__name__!r} has no attribute {name!r}')
    globals()[name] = alias
    return alias
