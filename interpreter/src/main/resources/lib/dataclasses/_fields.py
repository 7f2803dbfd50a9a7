"""The fields of a class: its own and those of its bases."""

import sys
import types

from dataclasses._markers import (Field, _FIELD, field, _FIELD_CLASSVAR, _FIELD_INITVAR, _FIELDS, InitVar, KW_ONLY,
                                  MISSING, _PARAMS)

# What is defined here shows that as its module.
__name__ = "dataclasses"


def _names_class(annotation, owner, is_meant):
    """Whether an annotation given as text names a class that is meant, as the module of its owner knows the name."""
    head = annotation.split('[', 1)[0].strip()
    prefix, dot, name = (part.strip() for part in head.partition('.'))
    known = vars(sys.modules[owner.__module__]) if owner.__module__ in sys.modules else {}
    if not dot:
        name = prefix
    else:
        module = known.get(prefix)
        known = vars(module) if isinstance(module, type(sys)) else {}
    end = 0
    while end < len(name) and (name[end].isalnum() or name[end] == '_'):
        end += 1
    return is_meant(known.get(name[:end]))


def _is_classvar(annotation, owner):
    typing = sys.modules.get('typing')
    if isinstance(annotation, str):
        return typing is not None and _names_class(annotation, owner, lambda found: found is typing.ClassVar)
    return typing is not None and (
        annotation is typing.ClassVar or getattr(annotation, '__origin__', None) is typing.ClassVar)


def _is_initvar(annotation, owner):
    if isinstance(annotation, str):
        return _names_class(annotation, owner, lambda found: found is InitVar)
    return annotation is InitVar or type(annotation) is InitVar


def _is_kw_only(annotation, owner):
    if isinstance(annotation, str):
        return _names_class(annotation, owner, lambda found: found is KW_ONLY)
    return annotation is KW_ONLY


def _get_field(cls, name, annotation, default_kw_only):
    default = getattr(cls, name, MISSING)
    if isinstance(default, Field):
        found = default
    else:
        if isinstance(default, types.MemberDescriptorType):
            # A slot of a base is no default.
            default = MISSING
        found = field(default=default)
    found.name = name
    found.type = annotation
    found._field_type = _FIELD
    if _is_classvar(annotation, cls):
        found._field_type = _FIELD_CLASSVAR
    elif _is_initvar(annotation, cls):
        found._field_type = _FIELD_INITVAR
    if found._field_type in (_FIELD_CLASSVAR, _FIELD_INITVAR):
        if found.default_factory is not MISSING:
            raise TypeError(f'field {found.name} cannot have a default factory')
    if found._field_type is _FIELD_CLASSVAR:
        if found.kw_only is not MISSING:
            raise TypeError(f'field {found.name} is a ClassVar but specifies kw_only')
    elif found.kw_only is MISSING:
        found.kw_only = default_kw_only
    if found._field_type is _FIELD and found.default.__class__.__hash__ is None:
        raise ValueError(f'mutable default {type(found.default)} for field {found.name} is not allowed: '
                         f'use default_factory')
    return found


def _collect_fields(cls, kw_only):
    """The fields of the bases and of the class itself, by name, in order."""
    collected = {}
    any_frozen_base = False
    has_dataclass_bases = False
    for base in cls.__mro__[-1:0:-1]:
        base_fields = getattr(base, _FIELDS, None)
        if base_fields is not None:
            has_dataclass_bases = True
            for each in base_fields.values():
                collected[each.name] = each
            if getattr(base, _PARAMS).frozen:
                any_frozen_base = True
    own = []
    kw_only_seen = False
    for name, annotation in cls.__dict__.get('__annotations__', {}).items():
        if _is_kw_only(annotation, cls):
            if kw_only_seen:
                raise TypeError(f'{name!r} is KW_ONLY, but KW_ONLY has already been specified')
            kw_only_seen = True
            kw_only = True
        else:
            own.append(_get_field(cls, name, annotation, kw_only))
    for each in own:
        collected[each.name] = each
        if isinstance(getattr(cls, each.name, None), Field):
            if each.default is MISSING:
                delattr(cls, each.name)
            else:
                setattr(cls, each.name, each.default)
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in cls.__dict__.get('__annotations__', {}):
            raise TypeError(f'{name!r} is a field but has no type annotation')
    return collected, has_dataclass_bases, any_frozen_base


def fields(class_or_instance):
    """The fields as a tuple of Field objects."""
    try:
        collected = getattr(class_or_instance, _FIELDS)
    except AttributeError:
        raise TypeError('must be called with a dataclass type or instance') from None
    return tuple(each for each in collected.values() if each._field_type is _FIELD)
