"""The methods and the slots that a class is given."""

import _dataclasses
import abc
import sys
import types
from types import GenericAlias

from dataclasses._fields import _collect_fields, fields
from dataclasses._markers import (_FACTORY, _FIELD, _FIELD_INITVAR, _FIELDS, FrozenInstanceError, MISSING, _PARAMS,
                                  _POST_INIT_NAME)

# What is defined here shows that as its module.
__name__ = "dataclasses"


def _set_new_attribute(cls, name, value):
    """Sets an attribute unless the class body has it; answers whether it had."""
    if name in cls.__dict__:
        return True
    if isinstance(value, types.FunctionType):
        value.__qualname__ = f'{cls.__qualname__}.{value.__name__}'
    setattr(cls, name, value)
    return False


def _module_globals(cls):
    module = sys.modules.get(cls.__module__)
    return {} if module is None else module.__dict__


def _make_init(cls, all_fields, frozen, has_post_init, slots):
    in_call = [each for each in all_fields if each.init]
    positional = [each for each in in_call if not each.kw_only]
    keyword_only = [each for each in in_call if each.kw_only]
    seen_default = False
    for each in positional:
        if not (each.default is MISSING and each.default_factory is MISSING):
            seen_default = True
        elif seen_default:
            raise TypeError(f'non-default argument {each.name!r} follows default argument')
    self_name = '__dataclass_self__' if any(each.name == 'self' for each in all_fields) else 'self'

    def default_of(each):
        return _FACTORY if each.default_factory is not MISSING else each.default

    # One step a line: the attribute, the parameter it comes from, its factory, and whether it is an InitVar.
    steps = []
    for each in all_fields:
        factory = None if each.default_factory is MISSING else each.default_factory
        if each.init:
            steps.append((each.name, each.name, factory, each._field_type is _FIELD_INITVAR, None))
        elif factory is not None:
            steps.append((each.name, None, factory, False, None))
        elif slots and each.default is not MISSING:
            steps.append((each.name, None, None, False, each.default))
        elif each._field_type is _FIELD_INITVAR:
            steps.append((each.name, None, None, True, each.default))
    init = _dataclasses.init(
        _module_globals(cls),
        (self_name,) + tuple(each.name for each in positional),
        tuple(each.name for each in keyword_only),
        tuple(default_of(each) for each in positional if default_of(each) is not MISSING),
        {each.name: default_of(each) for each in keyword_only if default_of(each) is not MISSING},
        tuple(steps), _FACTORY, frozen, has_post_init)
    annotations = {each.name: each.type for each in in_call}
    annotations['return'] = None
    init.__annotations__ = annotations
    return init


def _frozen_methods(cls, names):
    def __setattr__(self, name, value):
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f'cannot assign to field {name!r}')
        super(cls, self).__setattr__(name, value)

    def __delattr__(self, name):
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f'cannot delete field {name!r}')
        super(cls, self).__delattr__(name)

    return __setattr__, __delattr__


def _set_hash(cls, has_explicit_hash, parameters, names):
    """Sets __hash__ where the table of the reference says so."""
    if parameters.unsafe_hash:
        if has_explicit_hash:
            raise TypeError(f'Cannot overwrite attribute __hash__ in class {cls.__name__}')
    elif not parameters.eq or has_explicit_hash:
        return
    elif not parameters.frozen:
        cls.__hash__ = None
        return
    function = _dataclasses.hash(_module_globals(cls), names)
    function.__qualname__ = f'{cls.__qualname__}.__hash__'
    cls.__hash__ = function


def _parameters_text(in_init):
    """The parameters of __init__ as inspect.signature would print them."""
    positional = [each for each in in_init if each.init and not each.kw_only]
    keyword_only = [each for each in in_init if each.init and each.kw_only]
    parts = [_parameter_text(each) for each in positional]
    if keyword_only:
        parts.append('*')
        parts.extend(_parameter_text(each) for each in keyword_only)
    return ', '.join(parts)


def _parameter_text(each):
    annotation = each.type
    if getattr(annotation, '__module__', None) == 'typing':
        text = repr(annotation).replace('typing.', '')
    elif isinstance(annotation, type) and not isinstance(annotation, GenericAlias):
        prefix = '' if annotation.__module__ == 'builtins' else annotation.__module__ + '.'
        text = prefix + annotation.__qualname__
    else:
        text = repr(annotation)
    if each.default_factory is not MISSING:
        return f'{each.name}: {text} = {_FACTORY!r}'
    if each.default is not MISSING:
        return f'{each.name}: {text} = {each.default!r}'
    return f'{each.name}: {text}'


def _process_class(cls, parameters, match_args, kw_only, slots, weakref_slot):
    module = _module_globals(cls)
    # A __hash__ of None beside an __eq__ is the class statement's doing, not the author's.
    own_hash = cls.__dict__.get('__hash__', MISSING)
    has_explicit_hash = not (own_hash is MISSING or (own_hash is None and '__eq__' in cls.__dict__))
    collected, has_dataclass_bases, any_frozen_base = _collect_fields(cls, kw_only)
    setattr(cls, _PARAMS, parameters)
    frozen = parameters.frozen
    if has_dataclass_bases:
        if any_frozen_base and not frozen:
            raise TypeError('cannot inherit non-frozen dataclass from a frozen one')
        if not any_frozen_base and frozen:
            raise TypeError('cannot inherit frozen dataclass from a non-frozen one')
    setattr(cls, _FIELDS, collected)
    if parameters.order and not parameters.eq:
        raise ValueError('eq must be true if order is true')
    in_instances = [each for each in collected.values() if each._field_type is _FIELD]
    in_init = [each for each in collected.values() if each._field_type in (_FIELD, _FIELD_INITVAR)]
    names = tuple(each.name for each in in_instances)
    compared = tuple(each.name for each in in_instances if each.compare)

    if parameters.init:
        _set_new_attribute(cls, '__init__', _make_init(
            cls, in_init, frozen, hasattr(cls, _POST_INIT_NAME), slots))
    if parameters.repr:
        _set_new_attribute(cls, '__repr__', _dataclasses.repr(
            module, tuple(each.name for each in in_instances if each.repr)))
    if parameters.eq:
        _set_new_attribute(cls, '__eq__', _dataclasses.compare(module, '__eq__', compared))
    if parameters.order:
        for name in ('__lt__', '__le__', '__gt__', '__ge__'):
            if _set_new_attribute(cls, name, _dataclasses.compare(module, name, compared)):
                raise TypeError(f'Cannot overwrite attribute {name} in class {cls.__name__}. '
                                f'Consider using functools.total_ordering')
    if frozen:
        for function in _frozen_methods(cls, names):
            if _set_new_attribute(cls, function.__name__, function):
                raise TypeError(f'Cannot overwrite attribute {function.__name__} in class {cls.__name__}')
    hashed = tuple(each.name for each in in_instances if (each.compare if each.hash is None else each.hash))
    _set_hash(cls, has_explicit_hash, parameters, hashed)
    if not getattr(cls, '__doc__'):
        cls.__doc__ = f'{cls.__name__}({_parameters_text(in_init)})'
    if match_args:
        _set_new_attribute(cls, '__match_args__', tuple(
            each.name for each in in_init if each.init and not each.kw_only))
    if weakref_slot and not slots:
        raise TypeError('weakref_slot is True but slots is False')
    if slots:
        cls = _add_slots(cls, frozen, weakref_slot, names)
    abc.update_abstractmethods(cls)
    return cls


def _state_of_slots(self):
    return [getattr(self, each.name) for each in fields(self)]


def _set_state_of_slots(self, state):
    for each, value in zip(fields(self), state):
        object.__setattr__(self, each.name, value)


def _add_slots(cls, frozen, weakref_slot, names):
    """A copy of the class that has __slots__: they can't be added to a class that exists."""
    if '__slots__' in cls.__dict__:
        raise TypeError(f'{cls.__name__} already specifies __slots__')
    body = dict(cls.__dict__)
    inherited = set()
    for base in cls.__mro__[1:-1]:
        own = base.__dict__.get('__slots__', ())
        inherited.update((own,) if isinstance(own, str) else own)
    body['__slots__'] = tuple(each for each in names + (('__weakref__',) if weakref_slot else ())
                              if each not in inherited)
    for name in names:
        body.pop(name, None)
    body.pop('__dict__', None)
    body.pop('__weakref__', None)
    qualname = getattr(cls, '__qualname__', None)
    cls = type(cls)(cls.__name__, cls.__bases__, body)
    if qualname is not None:
        cls.__qualname__ = qualname
    if frozen:
        if '__getstate__' not in body:
            cls.__getstate__ = _state_of_slots
        if '__setstate__' not in body:
            cls.__setstate__ = _set_state_of_slots
        for function in _frozen_methods(cls, names):
            function.__qualname__ = f'{cls.__qualname__}.{function.__name__}'
            setattr(cls, function.__name__, function)
    return cls
