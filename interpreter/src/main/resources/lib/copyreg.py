"""How instances are copied and pickled that don't say it themselves (Library Reference, copyreg)."""

__all__ = ['pickle', 'constructor', 'add_extension', 'remove_extension', 'clear_extension_cache']

dispatch_table = {}


def pickle(ob_type, pickle_function, constructor_ob=None):
    """Has a function reduce the instances of a class."""
    if callable(pickle_function):
        dispatch_table[ob_type] = pickle_function
    else:
        raise TypeError('reduction functions must be callable')
    if constructor_ob is not None:
        # It is only looked at, as a service to old callers.
        constructor(constructor_ob)


def constructor(object):
    """Says that an object may be called to make others."""
    if not callable(object):
        raise TypeError('constructors must be callable')


def pickle_complex(c):
    return complex, (c.real, c.imag)


def pickle_union(obj):
    import functools
    import operator
    return functools.reduce, (operator.or_, obj.__args__)


pickle(complex, pickle_complex, complex)
pickle(type(int | str), pickle_union)


def __newobj__(cls, *args):
    return cls.__new__(cls, *args)


def __newobj_ex__(cls, args, kwargs):
    """As __newobj__, for protocols that have no instruction for keyword arguments."""
    return cls.__new__(cls, *args, **kwargs)


def _reconstructor(cls, base, state):
    """Makes an instance for protocols 0 and 1, whose value is that of a built-in class."""
    if base is object:
        return object.__new__(cls)
    made = base.__new__(cls, state)
    if base.__init__ is not object.__init__:
        base.__init__(made, state)
    return made


def _native_base(cls):
    """The class that decides what an instance is made of."""
    for base in cls.__mro__:
        if not base.__flags__ & 1 << 9:
            return base
        new = base.__new__
        if isinstance(new, type(object.__new__)) and new.__self__ is base:
            return base
    return object


def _reduce_ex(self, proto):
    """What object.__reduce_ex__ answers for protocols 0 and 1."""
    cls = type(self)
    base = _native_base(cls)
    if base is object:
        value = None
    elif base is cls:
        raise TypeError(f'cannot pickle {cls.__name__!r} object')
    else:
        value = base(self)
    how = _reconstructor, (cls, base, value)
    own = getattr(self, '__getstate__', None)
    if own is None or type(self).__getstate__ is object.__getstate__:
        if getattr(self, '__slots__', None):
            raise TypeError('a class that defines __slots__ without defining __getstate__ cannot be pickled')
        state = getattr(self, '__dict__', None)
    else:
        state = own()
    return (*how, state) if state else how


def _slotnames(cls):
    """The names of the slots of a class and its bases, as instances have them."""
    known = cls.__dict__.get('__slotnames__')
    if known is not None:
        return known
    names = []
    for base in cls.__mro__:
        slots = base.__dict__.get('__slots__', ())
        for name in (slots,) if isinstance(slots, str) else slots:
            if name in ('__dict__', '__weakref__'):
                continue
            private = name.startswith('__') and not name.endswith('__')
            prefix = base.__name__.lstrip('_') if private else ''
            names.append(f'_{prefix}{name}' if prefix else name)
    try:
        cls.__slotnames__ = names
    except Exception:
        # A class that can't be changed is looked at again the next time.
        pass
    return names


# Numbers that stand for names in pickles of protocol 2 and above.
_extension_registry = {}
_inverted_registry = {}
_extension_cache = {}


def add_extension(module, name, code):
    """Gives a name a number by which pickles may say it."""
    number, key = int(code), (module, name)
    if number < 1 or number >= 1 << 31:
        raise ValueError('code out of range')
    other_number = _extension_registry.setdefault(key, number)
    if other_number != number:
        raise ValueError('key %s is already registered with code %s' % (key, other_number))
    other_key = _inverted_registry.setdefault(number, key)
    if other_key != key:
        del _extension_registry[key]
        raise ValueError('code %s is already in use for key %s' % (number, other_key))


def remove_extension(module, name, code):
    """Takes the number back. For tests."""
    key = module, name
    if _extension_registry.get(key) != code or _inverted_registry.get(code) != key:
        raise ValueError(f'key {key} is not registered with code {code}')
    del _extension_registry[key], _inverted_registry[code]
    _extension_cache.pop(code, None)


def clear_extension_cache():
    _extension_cache.clear()
