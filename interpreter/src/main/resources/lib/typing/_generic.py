"""Generic classes and protocols (PEP 484, 544)."""

import abc
import sys

from typing._aliases import _Alias, _UnpackAlias
from typing._arguments import _collect_parameters, _type_convert
from typing._variables import ParamSpec, _TypeVariable, TypeVarTuple

# What is defined here shows that as its module.
__name__ = "typing"


class Generic:
    """The base of classes with type parameters."""

    __slots__ = ()
    _is_protocol = False

    def __class_getitem__(cls, params):
        if not isinstance(params, tuple):
            params = (params,)
        params = tuple(_type_convert(each) for each in params)
        if cls in (Generic, Protocol):
            if not params:
                raise TypeError(f'Parameter list to {cls.__qualname__}[...] cannot be empty')
            for each in params:
                if not isinstance(each, (_TypeVariable, _UnpackAlias)):
                    raise TypeError(f'Parameters to {cls.__name__}[...] must all be type variables or parameter '
                                    f'specification variables.')
            if len(set(params)) != len(params):
                raise TypeError(f'Parameters to {cls.__name__}[...] must all be unique')
            return _Alias(cls, tuple(each.__args__[0] if isinstance(each, _UnpackAlias) else each for each in params)
                          if not any(isinstance(each, _UnpackAlias) for each in params) else params)
        wanted = getattr(cls, '__parameters__', ())
        if not wanted:
            raise TypeError(f'{cls} is not a generic class')
        variadic = any(isinstance(each, TypeVarTuple) for each in wanted)
        if len(wanted) == 1 and isinstance(wanted[0], ParamSpec):
            if not (len(params) == 1 and (isinstance(params[0], (list, tuple, ParamSpec)) or params[0] is ...)):
                params = (tuple(params),)
            elif isinstance(params[0], list):
                params = (tuple(params[0]),)
        elif not variadic and len(params) != len(wanted):
            raise TypeError(f'Too {"many" if len(params) > len(wanted) else "few"} arguments for {cls}; '
                            f'actual {len(params)}, expected {len(wanted)}')
        params = tuple(tuple(each) if isinstance(each, list) else each for each in params)
        return _Alias(cls, params)

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        parameters = []
        if '__orig_bases__' in cls.__dict__:
            bare = Generic in cls.__orig_bases__
        else:
            bare = Generic in cls.__bases__ and cls.__name__ != 'Protocol'
        if bare:
            raise TypeError('Cannot inherit from plain Generic')
        if '__orig_bases__' in cls.__dict__:
            parameters = _collect_parameters(cls.__orig_bases__)
            declared = None
            for base in cls.__orig_bases__:
                if isinstance(base, _Alias) and base.__origin__ is Generic:
                    if declared is not None:
                        raise TypeError('Cannot inherit from Generic[...] multiple times.')
                    declared = base.__parameters__
            if declared is not None:
                missing = [each for each in parameters if each not in declared]
                if missing:
                    raise TypeError(f'Some type variables ({", ".join(str(each) for each in missing)}) are not listed '
                                    f'in Generic[{", ".join(str(each) for each in declared)}]')
                parameters = declared
        cls.__parameters__ = tuple(parameters)


_NOT_PROTOCOL_ATTRIBUTES = frozenset([
    '__abstractmethods__', '__annotations__', '__dict__', '__doc__', '__init__', '__module__', '__new__', '__slots__',
    '__subclasshook__', '__weakref__', '__class_getitem__', '__match_args__', '__parameters__', '__orig_bases__',
    '__orig_class__', '_is_protocol', '_is_runtime_protocol', '__protocol_attrs__', '__callable_proto_members_only__',
    '__qualname__', '__init_subclass__', '__type_params__',
])


def _protocol_attributes(cls):
    """The names that an object must have to count as an instance."""
    names = set()
    for base in cls.__mro__[:-1]:
        if base in (Protocol, Generic):
            continue
        for name in list(base.__dict__) + list(base.__dict__.get('__annotations__', ())):
            if not name.startswith('_abc_') and name not in _NOT_PROTOCOL_ATTRIBUTES:
                names.add(name)
    return names


def _no_init_or_replace_init(self, *args, **kwargs):
    cls = type(self)
    if cls._is_protocol:
        raise TypeError('Protocols cannot be instantiated')
    if cls.__init__ is _no_init_or_replace_init:
        cls.__init__ = _init_behind_protocols(cls)
        cls.__init__(self, *args, **kwargs)


def _init_behind_protocols(cls):
    """The __init__ that a class would have if its protocols had put none in front of it."""
    inits = (base.__dict__['__init__'] for base in cls.__mro__ if '__init__' in base.__dict__)
    return next(init for init in inits if init is not _no_init_or_replace_init)


_MISSING = object()


class _ProtocolMeta(abc.ABCMeta):
    """Answers isinstance() of runtime-checkable protocols by the attributes of the object."""

    def __instancecheck__(cls, instance):
        is_protocol = cls.__dict__.get('_is_protocol', False)
        if is_protocol and cls is not Protocol and not cls.__dict__.get('_is_runtime_protocol', False):
            if type(instance) is not cls and cls not in type(instance).__mro__:
                raise TypeError('Instance and class checks can only be used with @runtime_checkable protocols')
        if super().__instancecheck__(instance):
            return True
        if is_protocol and cls is not Protocol:
            for name in _protocol_attributes(cls):
                value = getattr(instance, name, _MISSING)
                if value is _MISSING or value is None and callable(getattr(cls, name, None)):
                    return False
            return True
        return False


def _protocol_subclass_hook(cls, other):
    if not cls.__dict__.get('_is_protocol', False):
        return NotImplemented
    names = _protocol_attributes(cls)
    if not cls.__dict__.get('_is_runtime_protocol', False):
        if sys._getframe(1).f_globals.get('__name__') in ('abc', 'functools', 'typing'):
            return NotImplemented
        raise TypeError('Instance and class checks can only be used with @runtime_checkable protocols')
    if not all(callable(getattr(cls, name, None)) for name in names):
        if sys._getframe(1).f_globals.get('__name__') in ('abc', 'functools', 'typing'):
            return NotImplemented
        raise TypeError("Protocols with non-method members don't support issubclass()")
    for name in names:
        for base in other.__mro__:
            if name in base.__dict__:
                if base.__dict__[name] is None:
                    return NotImplemented
                break
            if name in base.__dict__.get('__annotations__', ()) and getattr(other, '_is_protocol', False):
                break
        else:
            return NotImplemented
    return True


class Protocol(Generic, metaclass=_ProtocolMeta):
    """The base of classes that describe what others look like."""

    __slots__ = ()
    _is_protocol = True
    _is_runtime_protocol = False

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if not cls.__dict__.get('_is_protocol', False):
            cls._is_protocol = any(base is Protocol for base in cls.__bases__)
        if '__subclasshook__' not in cls.__dict__:
            cls.__subclasshook__ = classmethod(_protocol_subclass_hook)
        if not cls._is_protocol:
            return
        for base in cls.__bases__:
            if not (base in (object, Generic) or base.__module__ in ('collections.abc', 'contextlib')
                    or issubclass(base, Generic) and getattr(base, '_is_protocol', False)):
                raise TypeError('Protocols can only inherit from other protocols, got %r' % base)
        if '__init__' not in cls.__dict__:
            cls.__init__ = _no_init_or_replace_init


def runtime_checkable(cls):
    """Class decorator: lets isinstance() ask whether an object looks like the protocol."""
    if not (isinstance(cls, type) and issubclass(cls, Generic) and getattr(cls, '_is_protocol', False)):
        raise TypeError('@runtime_checkable can be only applied to protocol classes, got %r' % cls)
    cls._is_runtime_protocol = True
    return cls
