"""Instances copied into other containers, or with changes."""

from dataclasses._fields import fields
from dataclasses._markers import _FIELD_CLASSVAR, _FIELD_INITVAR, _FIELDS, MISSING

# What is defined here shows that as its module.
__name__ = "dataclasses"


def _is_dataclass_instance(obj):
    return hasattr(type(obj), _FIELDS)


def is_dataclass(obj):
    """Whether the class or instance is one of a dataclass."""
    cls = obj if isinstance(obj, type) else type(obj)
    return hasattr(cls, _FIELDS)


def asdict(obj, *, dict_factory=dict):
    """The fields of an instance as a dict, and so on inwards."""
    if not _is_dataclass_instance(obj):
        raise TypeError('asdict() should be called on dataclass instances')
    return _asdict(obj, dict_factory)


def _asdict(obj, dict_factory):
    if _is_dataclass_instance(obj):
        return dict_factory([(each.name, _asdict(getattr(obj, each.name), dict_factory)) for each in fields(obj)])
    return _rebuild(obj, lambda item: _asdict(item, dict_factory))


def astuple(obj, *, tuple_factory=tuple):
    """The fields of an instance as a tuple, and so on inwards."""
    if not _is_dataclass_instance(obj):
        raise TypeError('astuple() should be called on dataclass instances')
    return _astuple(obj, tuple_factory)


def _astuple(obj, tuple_factory):
    if _is_dataclass_instance(obj):
        return tuple_factory([_astuple(getattr(obj, each.name), tuple_factory) for each in fields(obj)])
    return _rebuild(obj, lambda item: _astuple(item, tuple_factory))


def _rebuild(obj, convert):
    """A container of converted items; a copy of anything else."""
    if isinstance(obj, tuple) and hasattr(obj, '_fields'):
        return type(obj)(*[convert(each) for each in obj])
    if isinstance(obj, (list, tuple)):
        return type(obj)(convert(each) for each in obj)
    if isinstance(obj, dict):
        pairs = ((convert(key), convert(value)) for key, value in obj.items())
        if hasattr(type(obj), 'default_factory'):
            result = type(obj)(obj.default_factory)
            for key, value in pairs:
                result[key] = value
            return result
        return type(obj)(pairs)
    import copy
    return copy.deepcopy(obj)


def replace(obj, /, **changes):
    """A copy of an instance with some fields changed."""
    if not _is_dataclass_instance(obj):
        raise TypeError('replace() should be called on dataclass instances')
    for each in getattr(obj, _FIELDS).values():
        if each._field_type is _FIELD_CLASSVAR:
            continue
        if not each.init:
            if each.name in changes:
                raise ValueError(f'field {each.name} is declared with init=False, '
                                 f'it cannot be specified with replace()')
            continue
        if each.name not in changes:
            if each._field_type is _FIELD_INITVAR and each.default is MISSING:
                raise ValueError(f'InitVar {each.name!r} must be specified with replace()')
            changes[each.name] = getattr(obj, each.name)
    return obj.__class__(**changes)
