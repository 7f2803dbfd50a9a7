"""Classes made of annotations: NewType, NamedTuple, TypedDict."""

import collections.abc
import typing

from typing._aliases import _AnnotatedAlias
from typing._arguments import _type_check
from typing._forms import NotRequired, Required
from typing._generic import Generic
from typing._variables import _caller_module, _WithUnion

# What is defined here shows that as its module.
__name__ = "typing"


class NewType(_WithUnion):
    """A type of its own for type checkers; calling it gives the value back."""

    def __init__(self, name, tp):
        self.__qualname__ = name
        self.__name__ = name.rpartition('.')[2]
        self.__supertype__ = tp
        module = _caller_module(1)
        if module != 'typing':
            self.__module__ = module

    def __call__(self, x, /):
        return x

    def __mro_entries__(self, bases):
        name = self.__name__

        class Dummy:
            def __init_subclass__(cls):
                raise TypeError(
                    f'Cannot subclass an instance of NewType. Perhaps you were looking for: '
                    f'`{cls.__name__} = NewType({cls.__name__!r}, {name})`')
        return (Dummy,)

    def __repr__(self):
        return f'{self.__module__}.{self.__qualname__}'

    def __reduce__(self):
        return self.__qualname__


_NAMED_TUPLE_PROHIBITED = frozenset({'__new__', '__init__', '__slots__', '__getnewargs__', '_fields', '_field_defaults',
                                     '_field_types', '_make', '_replace', '_asdict', '_source'})
_NAMED_TUPLE_SPECIAL = frozenset({'__module__', '__name__', '__annotations__', '__orig_bases__', '__qualname__'})


def _make_named_tuple(name, fields, module, defaults=()):
    annotations = {field: _type_check(annotation, f'field {field} annotation must be a type')
                   for field, annotation in fields}
    made = collections.namedtuple(name, list(annotations), defaults=defaults, module=module)
    made.__annotations__ = made.__new__.__annotations__ = annotations
    return made


class _NamedTupleMeta(type):
    def __new__(cls, typename, bases, namespace):
        for base in bases:
            if base is not _NamedTuple and base is not Generic:
                raise TypeError('can only inherit from a NamedTuple type and Generic')
        bases = tuple(tuple if base is _NamedTuple else base for base in bases)
        annotations = namespace.get('__annotations__', {})
        defaults = []
        for field in annotations:
            if field in namespace:
                defaults.append(field)
            elif defaults:
                raise TypeError(f'Non-default namedtuple field {field} cannot follow default field'
                                f"{'s' if len(defaults) > 1 else ''} {', '.join(defaults)}")
        made = _make_named_tuple(typename, annotations.items(), namespace['__module__'],
                                 [namespace[each] for each in defaults])
        made.__bases__ = bases
        if Generic in bases:
            made.__class_getitem__ = classmethod(Generic.__class_getitem__.__func__)
        for name, value in namespace.items():
            if name in _NAMED_TUPLE_PROHIBITED:
                raise AttributeError('Cannot overwrite NamedTuple attribute ' + name)
            if name == '__qualname__':
                made.__qualname__ = value
            elif name not in _NAMED_TUPLE_SPECIAL and name not in made._fields:
                setattr(made, name, value)
        if Generic in bases:
            made.__init_subclass__()
        return made


_NamedTuple = type.__new__(_NamedTupleMeta, 'NamedTuple', (), {})


def NamedTuple(typename, fields=None, /, **kwargs):
    """A namedtuple with types, as a class statement or by a call."""
    if kwargs and fields is not None:
        raise TypeError('Either list of fields or keywords can be provided to NamedTuple, not both')
    return _make_named_tuple(typename, kwargs.items() if fields is None else fields, _caller_module(1))


def _named_tuple_mro_entries(bases):
    return (_NamedTuple,)


NamedTuple.__mro_entries__ = _named_tuple_mro_entries


class _TypedDictMeta(type):
    def __new__(cls, name, bases, namespace, total=True):
        for base in bases:
            if type(base) is not _TypedDictMeta and base is not Generic:
                raise TypeError('cannot inherit from both a TypedDict type and a non-TypedDict base class')
        generic = (Generic,) if any(issubclass(base, Generic) for base in bases) else ()
        made = type.__new__(_TypedDictMeta, name, (*generic, dict), namespace)
        own = {field: _type_check(annotation, "TypedDict('Name', {f0: t0, f1: t1, ...}); each t must be a type")
               for field, annotation in namespace.get('__annotations__', {}).items()}
        annotations = {}
        required = set()
        optional = set()
        for base in bases:
            annotations.update(base.__dict__.get('__annotations__', {}))
            required.update(base.__dict__.get('__required_keys__', ()))
            optional.update(base.__dict__.get('__optional_keys__', ()))
        annotations.update(own)
        for field, annotation in own.items():
            if isinstance(annotation, _AnnotatedAlias):
                annotation = annotation.__origin__
            origin = typing.get_origin(annotation)
            if origin is Required or origin is not NotRequired and total:
                required.add(field)
            else:
                optional.add(field)
        made.__annotations__ = annotations
        made.__required_keys__ = frozenset(required)
        made.__optional_keys__ = frozenset(optional)
        if not hasattr(made, '__total__'):
            made.__total__ = total
        return made

    def __call__(cls, /, *args, **kwargs):
        return dict(*args, **kwargs)

    def __subclasscheck__(cls, other):
        raise TypeError('TypedDict does not support instance and class checks')

    __instancecheck__ = __subclasscheck__


_TypedDict = type.__new__(_TypedDictMeta, 'TypedDict', (), {})


def TypedDict(typename, fields=None, /, *, total=True, **kwargs):
    """The type of dicts with known keys, as a class statement or by a call."""
    if kwargs and fields is not None:
        raise TypeError('TypedDict takes either a dict or keyword arguments, but not both')
    namespace = {'__annotations__': kwargs if fields is None else dict(fields)}
    module = _caller_module(1)
    if module is not None:
        namespace['__module__'] = module
    return _TypedDictMeta(typename, (), namespace, total=total)


def _typed_dict_mro_entries(bases):
    return (_TypedDict,)


TypedDict.__mro_entries__ = _typed_dict_mro_entries
