"""Functions that take or make functions (Library Reference, functools)."""

from _functools import cached_function, partial, reduce
from types import GenericAlias

__all__ = ['update_wrapper', 'wraps', 'WRAPPER_ASSIGNMENTS', 'WRAPPER_UPDATES', 'total_ordering', 'cache', 'cmp_to_key',
           'lru_cache', 'reduce', 'partial', 'partialmethod', 'singledispatch', 'singledispatchmethod',
           'cached_property']

WRAPPER_ASSIGNMENTS = ('__module__', '__name__', '__qualname__', '__doc__', '__annotations__')
WRAPPER_UPDATES = ('__dict__',)


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """Makes a wrapper look like the function inside."""
    for name in assigned:
        try:
            value = getattr(wrapped, name)
        except AttributeError:
            continue
        setattr(wrapper, name, value)
    for name in updated:
        getattr(wrapper, name).update(getattr(wrapped, name, {}))
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """Decorator: makes a wrapper look like the function inside."""
    return partial(update_wrapper, wrapped=wrapped, assigned=assigned, updated=updated)


_no_value = object()


# ---- partial --------------------------------------------------------------------------------------------------------

def _require_method(func):
    """TypeError for what can be called neither as it stands nor as a method."""
    if not (callable(func) or hasattr(func, '__get__')):
        raise TypeError(f'{func!r} is not callable or a descriptor')


class partialmethod:
    """A method with some of its arguments given."""

    def __init__(self, func, /, *args, **keywords):
        _require_method(func)
        if isinstance(func, partialmethod):
            self.func, self.args, self.keywords = func.func, func.args + args, func.keywords | keywords
        else:
            self.func, self.args, self.keywords = func, args, keywords

    def __repr__(self):
        args = ', '.join(map(repr, self.args))
        keywords = ', '.join(f'{key}={value!r}' for key, value in self.keywords.items())
        return f'functools.partialmethod({self.func}, {args}, {keywords})'

    def _unbound(self):
        def _method(cls_or_self, /, *args, **keywords):
            return partial(self.func, cls_or_self, *self.args, **self.keywords)(*args, **keywords)
        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method._partialmethod = self
        return _method

    def __get__(self, obj, cls=None):
        get = getattr(self.func, '__get__', None)
        if get is not None:
            bound = get(obj, cls)
            if bound is not self.func:
                made = partial(bound, *self.args, **self.keywords)
                try:
                    made.__self__ = bound.__self__
                except AttributeError:
                    pass
                return made
        return self._unbound().__get__(obj, cls)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, '__isabstractmethod__', False)

    __class_getitem__ = classmethod(GenericAlias)


# ---- ordering -------------------------------------------------------------------------------------------------------

def _derived(operation, name, combine):
    """An ordering made of another, whose NotImplemented it passes on."""
    def method(self, other):
        result = operation(self, other)
        return result if result is NotImplemented else combine(result, self, other)
    method.__name__ = name
    return method


# What an ordering that the class has says about each that it lacks.
_ORDERINGS = {
    '__lt__': {
        '__gt__': lambda less, a, b: not less and a != b,
        '__le__': lambda less, a, b: less or a == b,
        '__ge__': lambda less, a, b: not less,
    },
    '__le__': {
        '__ge__': lambda at_most, a, b: not at_most or a == b,
        '__lt__': lambda at_most, a, b: at_most and a != b,
        '__gt__': lambda at_most, a, b: not at_most,
    },
    '__gt__': {
        '__lt__': lambda greater, a, b: not greater and a != b,
        '__ge__': lambda greater, a, b: greater or a == b,
        '__le__': lambda greater, a, b: not greater,
    },
    '__ge__': {
        '__le__': lambda at_least, a, b: not at_least or a == b,
        '__gt__': lambda at_least, a, b: at_least and a != b,
        '__lt__': lambda at_least, a, b: not at_least,
    },
}


def total_ordering(cls):
    """Class decorator: makes all orderings of one and __eq__."""
    roots = {name for name in _ORDERINGS if getattr(cls, name, None) is not getattr(object, name, None)}
    if not roots:
        raise ValueError('must define at least one ordering operation: < > <= >=')
    root = max(roots)
    for name, combine in _ORDERINGS[root].items():
        if name not in roots:
            setattr(cls, name, _derived(getattr(cls, root), name, combine))
    return cls


class KeyWrapper:
    """What cmp_to_key() answers, and each key that it makes: a value that a comparison function orders."""

    __slots__ = ('_compare', 'obj')

    def __init__(self, compare, obj=None):
        self._compare = compare
        self.obj = obj

    def __call__(self, obj):
        return KeyWrapper(self._compare, obj)

    def __lt__(self, other):
        # Sorting asks for nothing else, and often: without a call of _against().
        compare = self._compare
        return compare(self.obj, other.obj) < 0

    def __le__(self, other):
        return self._against(other) <= 0

    def __eq__(self, other):
        return self._against(other) == 0

    def __ge__(self, other):
        return self._against(other) >= 0

    def __gt__(self, other):
        return self._against(other) > 0

    __hash__ = None

    def _against(self, other):
        """What the comparison function says: below zero where this value comes first."""
        return self._compare(self.obj, other.obj)


def cmp_to_key(mycmp):
    """Makes a key function of a comparison function."""
    return KeyWrapper(mycmp)


# ---- caches ---------------------------------------------------------------------------------------------------------

class _CacheInfo(tuple):
    """What cache_info() says."""

    __slots__ = ()
    _fields = ('hits', 'misses', 'maxsize', 'currsize')

    def __new__(cls, hits, misses, maxsize, currsize):
        return tuple.__new__(cls, (hits, misses, maxsize, currsize))

    hits = property(lambda self: self[0])
    misses = property(lambda self: self[1])
    maxsize = property(lambda self: self[2])
    currsize = property(lambda self: self[3])

    def _asdict(self):
        return dict(zip(self._fields, self))

    def __repr__(self):
        return 'CacheInfo(hits=%r, misses=%r, maxsize=%r, currsize=%r)' % self


def _remembering(function, maxsize, typed):
    """The function behind a cache of its results."""
    cached = cached_function(function, maxsize, typed, _CacheInfo)
    cached.cache_parameters = lambda: {'maxsize': maxsize, 'typed': typed}
    return update_wrapper(cached, function)


def lru_cache(maxsize=128, typed=False):
    """Decorator: remembers the results of the last calls."""
    def decorating_function(user_function):
        return _remembering(user_function, maxsize, typed)

    if isinstance(maxsize, int):
        maxsize = max(maxsize, 0)
        return decorating_function
    if maxsize is None:
        return decorating_function
    if callable(maxsize) and isinstance(typed, bool):
        # Used without parentheses, it is given the function itself.
        return _remembering(maxsize, 128, typed)
    raise TypeError('Expected first argument to be an integer, a callable, or None')


def cache(user_function, /):
    """Decorator: remembers all results."""
    return _remembering(user_function, None, False)


class cached_property:
    """A method whose result becomes an attribute."""

    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            raise TypeError('Cannot assign the same cached_property to two different names '
                            f'({self.attrname!r} and {name!r}).')

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        if self.attrname is None:
            raise TypeError('Cannot use cached_property instance without calling __set_name__ on it.')
        try:
            attributes = instance.__dict__
        except AttributeError:
            raise TypeError(f"No '__dict__' attribute on {type(instance).__name__!r} instance to cache "
                            f'{self.attrname!r} property.') from None
        value = attributes.get(self.attrname, _no_value)
        if value is _no_value:
            value = self.func(instance)
            attributes[self.attrname] = value
        return value

    __class_getitem__ = classmethod(GenericAlias)


# ---- singledispatch -------------------------------------------------------------------------------------------------

def _find_implementation(cls, registry):
    """The implementation of the nearest class; abstract classes count where no real base is nearer."""
    for base in cls.__mro__:
        if base in registry and base is not object:
            return registry[base]
    best = None
    for candidate in registry:
        if candidate is object or candidate in cls.__mro__:
            continue
        try:
            fits = issubclass(cls, candidate)
        except TypeError:
            fits = False
        if fits and (best is None or issubclass(candidate, best)):
            best = candidate
        elif fits and not issubclass(best, candidate):
            raise RuntimeError(f'Ambiguous dispatch: {best} or {candidate}')
    return registry[best] if best is not None else registry.get(object)


def _is_class_or_union(cls):
    import types
    if isinstance(cls, types.UnionType) or getattr(cls, '_name', None) in ('Union', 'Optional'):
        return all(isinstance(each, type) for each in cls.__args__)
    return isinstance(cls, type) and not isinstance(cls, GenericAlias)


def singledispatch(func):
    """Decorator: a function that chooses its implementation by the class of its first argument."""
    registry = {}
    dispatch_cache = {}

    def dispatch(cls):
        found = dispatch_cache.get(cls)
        if found is None:
            found = registry.get(cls) or _find_implementation(cls, registry)
            dispatch_cache[cls] = found
        return found

    def register(cls, func=None):
        if _is_class_or_union(cls):
            if func is None:
                return lambda f: register(cls, f)
        else:
            if func is not None:
                raise TypeError(f'Invalid first argument to `register()`. {cls!r} is not a class or union type.')
            annotations = getattr(cls, '__annotations__', {})
            if not annotations:
                raise TypeError(f'Invalid first argument to `register()`: {cls!r}. Use either `@register(some_class)` '
                                f'or plain `@register` on an annotated function.')
            func = cls
            from typing import get_type_hints
            name, cls = next(iter(get_type_hints(func).items()))
            if not _is_class_or_union(cls):
                raise TypeError(f'Invalid annotation for {name!r}. {cls!r} is not a class.')
        for each in [cls] if isinstance(cls, type) else cls.__args__:
            registry[each] = func
        dispatch_cache.clear()
        return func

    def wrapper(*args, **kw):
        if not args:
            raise TypeError(f'{name} requires at least 1 positional argument')
        return dispatch(args[0].__class__)(*args, **kw)

    name = getattr(func, '__name__', 'singledispatch function')
    registry[object] = func
    from types import MappingProxyType
    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = MappingProxyType(registry)
    wrapper._clear_cache = dispatch_cache.clear
    update_wrapper(wrapper, func)
    return wrapper


class singledispatchmethod:
    """The same for methods."""

    def __init__(self, func):
        _require_method(func)
        self.func = func
        self.dispatcher = singledispatch(func)

    def register(self, cls, method=None):
        return self.dispatcher.register(cls, func=method)

    def __get__(self, obj, cls=None):
        implementation_for = self.dispatcher.dispatch

        def _method(*args, **kwargs):
            chosen = implementation_for(args[0].__class__)
            return chosen.__get__(obj, cls)(*args, **kwargs)

        _method.register = self.register
        _method.__isabstractmethod__ = self.__isabstractmethod__
        return update_wrapper(_method, self.func)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, '__isabstractmethod__', False)
