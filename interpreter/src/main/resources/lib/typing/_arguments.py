"""Type arguments: what is taken as a type, how types print, and which variables are in them."""

import types
import typing
from types import GenericAlias

from typing._variables import ForwardRef, _TypeVariable

# What is defined here shows that as its module.
__name__ = "typing"

NoneType = type(None)


def _type_convert(arg, module=None):
    if arg is None:
        return NoneType
    if isinstance(arg, str):
        return ForwardRef(arg, module=module)
    return arg


def _type_check(arg, message):
    """The argument as a type, or TypeError."""
    arg = _type_convert(arg)
    if isinstance(arg, typing._Alias) and arg.__origin__ in (typing.Generic, typing.Protocol):
        raise TypeError(f'{arg} is not valid as type argument')
    if arg in (typing.Any, typing.LiteralString, typing.NoReturn, typing.Never, typing.Self, typing.TypeAlias):
        return arg
    if isinstance(arg, typing._SpecialForm) or arg in (typing.Generic, typing.Protocol):
        raise TypeError(f'Plain {arg} is not valid as type argument')
    if type(arg) is tuple:
        raise TypeError(f'{message} Got {arg!r:.100}.')
    return arg


def _type_repr(arg):
    """A type as reprs of aliases show it."""
    if isinstance(arg, GenericAlias):
        return repr(arg)
    if isinstance(arg, type):
        if arg.__module__ == 'builtins':
            return arg.__qualname__
        return f'{arg.__module__}.{arg.__qualname__}'
    if arg is ...:
        return '...'
    if isinstance(arg, types.FunctionType):
        return arg.__name__
    if isinstance(arg, tuple):
        return '[' + ', '.join(_type_repr(each) for each in arg) + ']'
    return repr(arg)


def _unique(items):
    """The items, each once; by comparing where they can't be hashed."""
    result = []
    for item in items:
        if item not in result:
            result.append(item)
    return result


def _collect_parameters(args):
    found = []
    for arg in args:
        if isinstance(arg, type):
            continue
        if isinstance(arg, tuple):
            inner = _collect_parameters(arg)
        elif isinstance(arg, _TypeVariable):
            inner = (arg,)
        else:
            inner = getattr(arg, '__parameters__', ())
            if not isinstance(inner, tuple):
                inner = ()
        for each in inner:
            if each not in found:
                found.append(each)
    return tuple(found)
