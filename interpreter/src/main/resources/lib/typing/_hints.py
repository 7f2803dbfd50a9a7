"""Annotations at run time: their types looked up, overloads, and marks that only checkers read."""

import collections.abc
import sys
import types
from types import GenericAlias

from typing._aliases import _Alias, _AnnotatedAlias, _BaseAlias, _LiteralAlias
from typing._arguments import NoneType
from typing._forms import Annotated, Concatenate, NotRequired, Required
from typing._generic import Generic
from typing._records import _TypedDictMeta
from typing._variables import ForwardRef, ParamSpec, ParamSpecArgs, ParamSpecKwargs

# What is defined here shows that as its module.
__name__ = "typing"


def cast(typ, val):
    """The value, said to be of the type."""
    return val


def assert_type(val, typ, /):
    """The value, which a type checker takes for the type."""
    return val


def assert_never(arg, /):
    """Raises AssertionError: this place can't be reached."""
    value = repr(arg)
    if len(value) > 100:
        value = value[:100] + '...'
    raise AssertionError(f'Expected code to be unreachable, but got: {value}')


def reveal_type(obj, /):
    """Prints the type of a value to standard error."""
    print(f'Runtime type is {type(obj).__name__!r}', file=sys.stderr)
    return obj


def final(f):
    """Says that a class has no subclasses or a method no overrides."""
    try:
        f.__final__ = True
    except (AttributeError, TypeError):
        pass
    return f


def override(method, /):
    """Says that a method overrides one of a base (PEP 698)."""
    try:
        method.__override__ = True
    except (AttributeError, TypeError):
        pass
    return method


def no_type_check(arg):
    """Says that annotations are no type hints."""
    if isinstance(arg, type):
        for value in arg.__dict__.values():
            if isinstance(value, (types.FunctionType, type)):
                no_type_check(value)
    try:
        arg.__no_type_check__ = True
    except TypeError:
        pass
    return arg


def no_type_check_decorator(decorator):
    """Makes a decorator say so too."""
    import functools

    @functools.wraps(decorator)
    def wrapped(*args, **kwds):
        return no_type_check(decorator(*args, **kwds))
    return wrapped


def dataclass_transform(*, eq_default=True, order_default=False, kw_only_default=False, field_specifiers=(), **kwargs):
    """Says that a decorator makes something like a dataclass."""
    def decorator(cls_or_fn):
        cls_or_fn.__dataclass_transform__ = {
            'eq_default': eq_default, 'order_default': order_default, 'kw_only_default': kw_only_default,
            'field_specifiers': field_specifiers, 'kwargs': kwargs,
        }
        return cls_or_fn
    return decorator


_overloads = {}


def _overload_dummy(*args, **kwds):
    raise NotImplementedError(
        'You should not call an overloaded function. A series of @overload-decorated functions outside a stub module '
        'should always be followed by an implementation that is not @overload-ed.')


def overload(func):
    """Says one of several signatures of a function that follows."""
    inner = getattr(func, '__func__', func)
    try:
        key = inner.__module__, inner.__qualname__
        _overloads.setdefault(key, {})[inner.__code__.co_firstlineno] = func
    except AttributeError:
        pass
    return _overload_dummy


def get_overloads(func):
    """The signatures that @overload has collected for a function."""
    func = getattr(func, '__func__', func)
    return list(_overloads.get((func.__module__, func.__qualname__), {}).values())


def clear_overloads():
    """Forgets all of them."""
    _overloads.clear()


_WITH_ORIGIN = _BaseAlias, GenericAlias, ParamSpecArgs, ParamSpecKwargs


def get_origin(tp):
    """The class behind an alias: get_origin(List[int]) is list."""
    if tp is Generic:
        return tp
    if isinstance(tp, types.UnionType):
        return type(tp)
    if isinstance(tp, _AnnotatedAlias):
        return Annotated
    return tp.__origin__ if isinstance(tp, _WITH_ORIGIN) else None


def get_args(tp):
    """The arguments of an alias."""
    if isinstance(tp, _AnnotatedAlias):
        return (tp.__origin__,) + tp.__metadata__
    if isinstance(tp, (_Alias, GenericAlias)):
        result = tp.__args__
        if tp.__origin__ is collections.abc.Callable and not (
                len(result) == 2 and (result[0] is ... or isinstance(result[0], (ParamSpec, _Alias))
                                      and getattr(result[0], '__origin__', Concatenate) is Concatenate)):
            result = (list(result[:-1]), result[-1])
        elif tp.__origin__ is collections.abc.Callable:
            result = (result[0], result[-1])
        return result
    if isinstance(tp, types.UnionType):
        return tp.__args__
    return ()


def is_typeddict(tp):
    """Whether a class is a TypedDict."""
    return isinstance(tp, _TypedDictMeta)


def _union_of(types):
    union = types[0]
    for each in types[1:]:
        union = union | each
    return union


def _evaluate(tp, globalns, localns):
    """A type with the names in it looked up."""
    if isinstance(tp, ForwardRef):
        return tp._evaluate(globalns, localns)
    if isinstance(tp, (_Alias, GenericAlias, types.UnionType)):
        if isinstance(tp, _LiteralAlias):
            return tp
        old = tp.__args__
        new = tuple(_evaluate(ForwardRef(each) if isinstance(each, str) and isinstance(tp, GenericAlias) else each,
                              globalns, localns) for each in old)
        return tp if new == old else _with_arguments(tp, new)
    return tp


def _with_arguments(tp, new):
    """The same type with other arguments."""
    if isinstance(tp, GenericAlias):
        return GenericAlias(tp.__origin__, new)
    if isinstance(tp, types.UnionType):
        return _union_of(new)
    return tp._with_args(new)


def _strip_annotations(tp):
    """A type without what Annotated, Required and NotRequired add."""
    if isinstance(tp, _AnnotatedAlias):
        return _strip_annotations(tp.__origin__)
    if isinstance(tp, _Alias) and tp.__origin__ in (Required, NotRequired):
        return _strip_annotations(tp.__args__[0])
    if isinstance(tp, (_Alias, GenericAlias, types.UnionType)) and not isinstance(tp, _LiteralAlias):
        new = tuple(_strip_annotations(each) for each in tp.__args__)
        return tp if new == tp.__args__ else _with_arguments(tp, new)
    return tp


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    """The annotations of an object, names in text looked up."""
    if getattr(obj, '__no_type_check__', None):
        return {}
    hints = {}
    if isinstance(obj, type):
        for base in reversed(obj.__mro__):
            module = sys.modules.get(base.__module__)
            names = globalns if globalns is not None else getattr(module, '__dict__', {})
            local = dict(vars(base)) if localns is None and globalns is None else localns
            for name, value in base.__dict__.get('__annotations__', {}).items():
                hints[name] = _hint(value, names, local)
    else:
        annotations = getattr(obj, '__annotations__', None)
        if annotations is None:
            if isinstance(obj, (types.BuiltinFunctionType, types.ModuleType)) or callable(obj):
                return {}
            raise TypeError(f'{obj!r} is not a module, class, method, or function.')
        if globalns is None:
            wrapped = obj
            while hasattr(wrapped, '__wrapped__'):
                wrapped = wrapped.__wrapped__
            globalns = obj.__dict__ if isinstance(obj, types.ModuleType) else getattr(wrapped, '__globals__', {})
            if localns is None:
                localns = globalns
        elif localns is None:
            localns = globalns
        for name, value in annotations.items():
            hints[name] = _hint(value, globalns, localns)
    return hints if include_extras else {name: _strip_annotations(value) for name, value in hints.items()}


def _hint(value, globalns, localns):
    if value is None:
        value = NoneType
    if isinstance(value, str):
        value = ForwardRef(value, is_argument=False)
    return _evaluate(value, globalns, localns)
