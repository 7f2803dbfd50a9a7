"""Classes made of annotated fields (PEP 557; Library Reference, dataclasses)."""

import types

from dataclasses._markers import _DataclassParams, Field, field, FrozenInstanceError, InitVar, KW_ONLY, MISSING
from dataclasses._fields import fields
from dataclasses._methods import _process_class
from dataclasses._instances import asdict, astuple, is_dataclass, replace

__all__ = [
    'dataclass', 'field', 'Field', 'FrozenInstanceError', 'InitVar', 'KW_ONLY', 'MISSING', 'fields', 'asdict',
    'astuple', 'make_dataclass', 'replace', 'is_dataclass',
]


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False,
              match_args=True, kw_only=False, slots=False, weakref_slot=False):
    """Adds the methods that the annotated fields of a class suggest."""
    def wrap(cls):
        parameters = _DataclassParams(init, repr, eq, order, unsafe_hash, frozen)
        return _process_class(cls, parameters, match_args, kw_only, slots, weakref_slot)
    return wrap if cls is None else wrap(cls)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, init=True, repr=True, eq=True, order=False,
                   unsafe_hash=False, frozen=False, match_args=True, kw_only=False, slots=False,
                   weakref_slot=False):
    """A dataclass of a name and a list of fields."""
    annotations, defaults = _annotations_and_defaults(fields)

    def fill(body):
        if namespace is not None:
            body.update(namespace)
        body.update(defaults)
        body['__annotations__'] = annotations

    cls = types.new_class(cls_name, bases, {}, fill)
    parameters = _DataclassParams(init, repr, eq, order, unsafe_hash, frozen)
    return _process_class(cls, parameters, match_args, kw_only, slots, weakref_slot)


def _annotations_and_defaults(fields):
    """What a class body would say of fields given as 'name', (name, type) or (name, type, default)."""
    import keyword
    annotations = {}
    defaults = {}
    for item in fields:
        if isinstance(item, str):
            item = item, 'typing.Any'
        elif len(item) not in (2, 3):
            raise TypeError(f'Invalid field: {item!r}')
        name, annotation, *default = item
        if default:
            defaults[name], = default
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f'Field names must be valid identifiers: {name!r}')
        if keyword.iskeyword(name):
            raise TypeError(f'Field names must not be keywords: {name!r}')
        if name in annotations:
            raise TypeError(f'Field name duplicated: {name!r}')
        annotations[name] = annotation
    return annotations, defaults
