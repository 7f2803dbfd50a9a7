"""The special forms: Any, Union, Literal, Annotated and the others."""

import types

from typing._aliases import _Alias, _AnnotatedAlias, _LiteralAlias, _UnionAlias, _UnpackAlias
from typing._arguments import NoneType, _type_check, _unique
from typing._variables import ParamSpec, _WithUnion

# What is defined here shows that as its module.
__name__ = "typing"


class _SpecialForm(_WithUnion):
    """A name that is no class, and may mean something with arguments."""

    def __init__(self, function=None, *, name=None, subscript=None):
        self._name = name or function.__name__
        self._subscript = subscript or function
        self.__doc__ = None if function is None else function.__doc__

    def __getattr__(self, name):
        if name in ('__name__', '__qualname__'):
            return self._name
        raise AttributeError(name)

    def __mro_entries__(self, bases):
        raise TypeError(f'Cannot subclass {self!r}')

    def __repr__(self):
        return 'typing.' + self._name

    def __reduce__(self):
        return self._name

    def __call__(self, *args, **kwds):
        raise TypeError(f'Cannot instantiate {self!r}')

    def __instancecheck__(self, obj):
        raise TypeError(f'{self} cannot be used with isinstance()')

    def __subclasscheck__(self, cls):
        raise TypeError(f'{self} cannot be used with issubclass()')

    def __getitem__(self, parameters):
        return self._subscript(self, parameters)


def _not_subscriptable(self, parameters):
    raise TypeError(f'{self} is not subscriptable')


class _AnyMeta(type):
    def __instancecheck__(self, obj):
        if self is Any:
            raise TypeError('typing.Any cannot be used with isinstance()')
        return super().__instancecheck__(obj)

    def __repr__(self):
        return 'typing.Any' if self is Any else super().__repr__()


class Any(metaclass=_AnyMeta):
    """A type that every other is compatible with."""

    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError('Any cannot be instantiated')
        return super().__new__(cls)


NoReturn = _SpecialForm(name='NoReturn', subscript=_not_subscriptable)
Never = _SpecialForm(name='Never', subscript=_not_subscriptable)
Self = _SpecialForm(name='Self', subscript=_not_subscriptable)
LiteralString = _SpecialForm(name='LiteralString', subscript=_not_subscriptable)
TypeAlias = _SpecialForm(name='TypeAlias', subscript=_not_subscriptable)


def _one_type(self, parameters):
    return _Alias(self, (_type_check(parameters, f'{self} accepts only single type.'),))


ClassVar = _SpecialForm(name='ClassVar', subscript=_one_type)
Final = _SpecialForm(name='Final', subscript=_one_type)
TypeGuard = _SpecialForm(name='TypeGuard', subscript=_one_type)
Required = _SpecialForm(name='Required', subscript=_one_type)
NotRequired = _SpecialForm(name='NotRequired', subscript=_one_type)


@_SpecialForm
def Union(self, parameters):
    """One of several types."""
    if parameters == ():
        raise TypeError('Cannot take a Union of no types.')
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    message = 'Union[arg, ...]: each arg must be a type.'
    flat = []
    for each in parameters:
        each = _type_check(each, message)
        if isinstance(each, (_UnionAlias, types.UnionType)):
            flat.extend(each.__args__)
        else:
            flat.append(each)
    flat = tuple(_unique(flat))
    return flat[0] if len(flat) == 1 else _UnionAlias(self, flat)


@_SpecialForm
def Optional(self, parameters):
    """A type or None."""
    return Union[_type_check(parameters, f'{self} requires a single type.'), NoneType]


@_SpecialForm
def Literal(self, parameters):
    """One of several values."""
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    flat = []
    for each in parameters:
        if isinstance(each, _LiteralAlias):
            flat.extend(each.__args__)
        else:
            flat.append(each)
    seen = []
    for each in flat:
        if not any(each == other and type(each) is type(other) for other in seen):
            seen.append(each)
    return _LiteralAlias(self, tuple(seen))


@_SpecialForm
def Concatenate(self, parameters):
    """Parameters in front of those of a ParamSpec."""
    if parameters == ():
        raise TypeError('Cannot take a Concatenate of no types.')
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    *before, rest = parameters
    if rest is not ... and not isinstance(rest, ParamSpec):
        raise TypeError('The last parameter to Concatenate should be a ParamSpec variable or ellipsis.')
    message = 'Concatenate[arg, ...]: each arg must be a type.'
    return _Alias(self, (*(_type_check(each, message) for each in before), rest))


@_SpecialForm
def Unpack(self, parameters):
    """The types of a TypeVarTuple or tuple, one by one."""
    return _UnpackAlias(self, (_type_check(parameters, f'{self} accepts only single type.'),))


class Annotated:
    """A type with anything else beside it."""

    def __new__(cls, *args, **kwargs):
        raise TypeError('Type Annotated cannot be instantiated.')

    def __class_getitem__(cls, parameters):
        if not isinstance(parameters, tuple) or len(parameters) < 2:
            raise TypeError('Annotated[...] should be used with at least two arguments '
                            '(a type and an annotation).')
        origin = _type_check(parameters[0], 'Annotated[t, ...]: t must be a type.')
        metadata = parameters[1:]
        if isinstance(origin, _AnnotatedAlias):
            metadata = origin.__metadata__ + metadata
            origin = origin.__origin__
        return _AnnotatedAlias(origin, metadata)

    def __init_subclass__(cls, *args, **kwargs):
        raise TypeError(f'Cannot subclass {cls.__module__}.Annotated')
