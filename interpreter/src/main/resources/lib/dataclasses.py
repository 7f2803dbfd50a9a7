"""Classes made of annotated fields (PEP 557; Library Reference, dataclasses)."""

import abc
import sys
import types
from types import GenericAlias

import _dataclasses

__all__ = [
    'dataclass', 'field', 'Field', 'FrozenInstanceError', 'InitVar', 'KW_ONLY', 'MISSING', 'fields', 'asdict',
    'astuple', 'make_dataclass', 'replace', 'is_dataclass',
]


class FrozenInstanceError(AttributeError):
    """Raised where a field of a frozen dataclass is set or deleted."""


class _Marker:
    """A value that stands for itself only."""

    def __init__(self, text):
        self._text = text

    def __repr__(self):
        return self._text


class _MISSING_TYPE:
    pass


class _KW_ONLY_TYPE:
    pass


MISSING = _MISSING_TYPE()
KW_ONLY = _KW_ONLY_TYPE()
_FACTORY = _Marker('<factory>')
_EMPTY_METADATA = types.MappingProxyType({})

# What a field is: part of instances, of the class, or of the call of __init__ only.
_FIELD = _Marker('_FIELD')
_FIELD_CLASSVAR = _Marker('_FIELD_CLASSVAR')
_FIELD_INITVAR = _Marker('_FIELD_INITVAR')

_FIELDS = '__dataclass_fields__'
_PARAMS = '__dataclass_params__'
_POST_INIT_NAME = '__post_init__'


class InitVar:
    """The type of a parameter of __init__ that only __post_init__ sees."""

    __slots__ = ('type',)

    def __init__(self, type):
        self.type = type

    def __repr__(self):
        name = self.type.__name__ if isinstance(self.type, type) else repr(self.type)
        return f'dataclasses.InitVar[{name}]'

    def __class_getitem__(cls, type):
        return InitVar(type)


class Field:
    """What dataclass knows of one field."""

    __slots__ = ('name', 'type', 'default', 'default_factory', 'repr', 'hash', 'init', 'compare', 'metadata',
                 'kw_only', '_field_type')

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = _EMPTY_METADATA if metadata is None else types.MappingProxyType(metadata)
        self.kw_only = kw_only
        self._field_type = None

    def __repr__(self):
        return (f'Field(name={self.name!r},type={self.type!r},default={self.default!r},'
                f'default_factory={self.default_factory!r},init={self.init!r},repr={self.repr!r},'
                f'hash={self.hash!r},compare={self.compare!r},metadata={self.metadata!r},'
                f'kw_only={self.kw_only!r},_field_type={self._field_type})')

    def __set_name__(self, owner, name):
        hook = getattr(type(self.default), '__set_name__', None)
        if hook:
            hook(self.default, owner, name)

    __class_getitem__ = classmethod(GenericAlias)


class _DataclassParams:
    """The options a dataclass was made with."""

    __slots__ = ('init', 'repr', 'eq', 'order', 'unsafe_hash', 'frozen')

    def __init__(self, init, repr, eq, order, unsafe_hash, frozen):
        self.init = init
        self.repr = repr
        self.eq = eq
        self.order = order
        self.unsafe_hash = unsafe_hash
        self.frozen = frozen

    def __repr__(self):
        return (f'_DataclassParams(init={self.init!r},repr={self.repr!r},eq={self.eq!r},order={self.order!r},'
                f'unsafe_hash={self.unsafe_hash!r},frozen={self.frozen!r})')


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None,
          kw_only=MISSING):
    """Says more of a field than its annotation and default do."""
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError('cannot specify both default and default_factory')
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


# ---- the fields of a class ------------------------------------------------------------------------------------------

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


# ---- the methods ----------------------------------------------------------------------------------------------------

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


def _set_hash(cls, has_explicit_hash, unsafe_hash, eq, frozen, names):
    """Sets __hash__ where the table of the reference says so."""
    if unsafe_hash:
        if has_explicit_hash:
            raise TypeError(f'Cannot overwrite attribute __hash__ in class {cls.__name__}')
    elif not eq or has_explicit_hash:
        return
    elif not frozen:
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


def _process_class(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot):
    # A __hash__ of None beside an __eq__ is the class statement's doing, not the author's.
    own_hash = cls.__dict__.get('__hash__', MISSING)
    has_explicit_hash = not (own_hash is MISSING or (own_hash is None and '__eq__' in cls.__dict__))
    collected, has_dataclass_bases, any_frozen_base = _collect_fields(cls, kw_only)
    setattr(cls, _PARAMS, _DataclassParams(init, repr, eq, order, unsafe_hash, frozen))
    if has_dataclass_bases:
        if any_frozen_base and not frozen:
            raise TypeError('cannot inherit non-frozen dataclass from a frozen one')
        if not any_frozen_base and frozen:
            raise TypeError('cannot inherit frozen dataclass from a non-frozen one')
    setattr(cls, _FIELDS, collected)
    if order and not eq:
        raise ValueError('eq must be true if order is true')
    in_instances = [each for each in collected.values() if each._field_type is _FIELD]
    in_init = [each for each in collected.values() if each._field_type in (_FIELD, _FIELD_INITVAR)]
    names = tuple(each.name for each in in_instances)
    compared = tuple(each.name for each in in_instances if each.compare)
    module = _module_globals(cls)

    if init:
        _set_new_attribute(cls, '__init__', _make_init(
            cls, in_init, frozen, hasattr(cls, _POST_INIT_NAME), slots))
    if repr:
        _set_new_attribute(cls, '__repr__', _dataclasses.repr(
            module, tuple(each.name for each in in_instances if each.repr)))
    if eq:
        _set_new_attribute(cls, '__eq__', _dataclasses.compare(module, '__eq__', compared))
    if order:
        for name in ('__lt__', '__le__', '__gt__', '__ge__'):
            if _set_new_attribute(cls, name, _dataclasses.compare(module, name, compared)):
                raise TypeError(f'Cannot overwrite attribute {name} in class {cls.__name__}. '
                                f'Consider using functools.total_ordering')
    if frozen:
        for function in _frozen_methods(cls, names):
            if _set_new_attribute(cls, function.__name__, function):
                raise TypeError(f'Cannot overwrite attribute {function.__name__} in class {cls.__name__}')
    hashed = tuple(each.name for each in in_instances if (each.compare if each.hash is None else each.hash))
    _set_hash(cls, has_explicit_hash, unsafe_hash, eq, frozen, hashed)
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


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False,
              match_args=True, kw_only=False, slots=False, weakref_slot=False):
    """Adds the methods that the annotated fields of a class suggest."""
    def wrap(cls):
        return _process_class(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots,
                              weakref_slot)
    return wrap if cls is None else wrap(cls)


# ---- functions on instances -----------------------------------------------------------------------------------------

def fields(class_or_instance):
    """The fields as a tuple of Field objects."""
    try:
        collected = getattr(class_or_instance, _FIELDS)
    except AttributeError:
        raise TypeError('must be called with a dataclass type or instance') from None
    return tuple(each for each in collected.values() if each._field_type is _FIELD)


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


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, init=True, repr=True, eq=True, order=False,
                   unsafe_hash=False, frozen=False, match_args=True, kw_only=False, slots=False,
                   weakref_slot=False):
    """A dataclass of a name and a list of fields."""
    import keyword
    namespace = {} if namespace is None else namespace
    seen = set()
    annotations = {}
    defaults = {}
    for item in fields:
        if isinstance(item, str):
            name, annotation = item, 'typing.Any'
        elif len(item) == 2:
            name, annotation = item
        elif len(item) == 3:
            name, annotation, default = item
            defaults[name] = default
        else:
            raise TypeError(f'Invalid field: {item!r}')
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f'Field names must be valid identifiers: {name!r}')
        if keyword.iskeyword(name):
            raise TypeError(f'Field names must not be keywords: {name!r}')
        if name in seen:
            raise TypeError(f'Field name duplicated: {name!r}')
        seen.add(name)
        annotations[name] = annotation

    def fill(body):
        body.update(namespace)
        body.update(defaults)
        body['__annotations__'] = annotations

    cls = types.new_class(cls_name, bases, {}, fill)
    return dataclass(cls, init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen,
                     match_args=match_args, kw_only=kw_only, slots=slots, weakref_slot=weakref_slot)
