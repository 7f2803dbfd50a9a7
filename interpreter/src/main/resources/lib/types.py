"""The types of the interpreter's own objects, and tools to make classes (Library Reference, types)."""

from _types import *

NoneType = type(None)
EllipsisType = type(...)
NotImplementedType = type(NotImplemented)
LambdaType = FunctionType


def new_class(name, bases=(), kwds=None, exec_body=None):
    """Makes a class as a class statement would; exec_body fills its namespace."""
    actual_bases = resolve_bases(bases)
    metaclass, body, keywords = prepare_class(name, actual_bases, kwds)
    if exec_body is not None:
        exec_body(body)
    if actual_bases is not bases:
        body['__orig_bases__'] = bases
    return metaclass(name, actual_bases, body, **keywords)


def resolve_bases(bases):
    """The bases with those replaced that are no classes (PEP 560)."""
    resolved = []
    changed = False
    for base in bases:
        if isinstance(base, type) or not hasattr(base, '__mro_entries__'):
            resolved.append(base)
            continue
        entries = base.__mro_entries__(bases)
        if not isinstance(entries, tuple):
            raise TypeError('__mro_entries__ must return a tuple')
        resolved.extend(entries)
        changed = True
    return tuple(resolved) if changed else bases


def prepare_class(name, bases=(), kwds=None):
    """The metaclass, the namespace and the other keyword arguments of a class statement."""
    kwds = {} if kwds is None else dict(kwds)
    if 'metaclass' in kwds:
        meta = kwds.pop('metaclass')
    else:
        meta = type(bases[0]) if bases else type
    if isinstance(meta, type):
        for base in bases:
            candidate = type(base)
            if issubclass(meta, candidate):
                continue
            if not issubclass(candidate, meta):
                raise TypeError('metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass '
                                'of the metaclasses of all its bases')
            meta = candidate
    namespace = meta.__prepare__(name, bases, **kwds) if hasattr(meta, '__prepare__') else {}
    return meta, namespace, kwds


def get_original_bases(cls, /):
    """The bases as the class statement had them."""
    try:
        return cls.__dict__.get('__orig_bases__', cls.__bases__)
    except AttributeError:
        raise TypeError(f'Expected an instance of type, not {type(cls).__name__!r}') from None


def _defined(accessor, failure):
    if accessor is None:
        raise AttributeError(failure)
    return accessor


class DynamicClassAttribute:
    """A property of instances whose name means something else on the class."""

    def __init__(self, fget=None, fset=None, fdel=None, doc=None):
        abstract = getattr(fget, '__isabstractmethod__', False)
        self.fget, self.fset, self.fdel = fget, fset, fdel
        # Whether a getter that replaces this one brings its own documentation.
        self.overwrite_doc = doc is None
        self.__doc__ = doc or fget.__doc__
        self.__isabstractmethod__ = bool(abstract)

    def __get__(self, instance, ownerclass=None):
        if instance is not None:
            return _defined(self.fget, 'unreadable attribute')(instance)
        if self.__isabstractmethod__:
            # An abstract class looks for what is left to be defined.
            return self
        # Now the metaclass is asked.
        raise AttributeError

    def __set__(self, instance, value):
        _defined(self.fset, "can't set attribute")(instance, value)

    def __delete__(self, instance):
        _defined(self.fdel, "can't delete attribute")(instance)

    def _copy(self, fget, fset, fdel, doc):
        copy = type(self)(fget, fset, fdel, doc)
        copy.overwrite_doc = self.overwrite_doc
        return copy

    def getter(self, fget):
        return self._copy(fget, self.fset, self.fdel, (fget.__doc__ if self.overwrite_doc else None) or self.__doc__)

    def setter(self, fset):
        return self._copy(self.fget, fset, self.fdel, self.__doc__)

    def deleter(self, fdel):
        return self._copy(self.fget, self.fset, fdel, self.__doc__)


class _GeneratorWrapper:
    """Makes an object that looks like a generator awaitable."""

    def __init__(self, gen):
        self.__wrapped = gen
        self.__name__ = getattr(gen, '__name__', None)
        self.__qualname__ = getattr(gen, '__qualname__', None)

    def send(self, value):
        return self.__wrapped.send(value)

    def throw(self, typ, *rest):
        return self.__wrapped.throw(typ, *rest)

    def close(self):
        return self.__wrapped.close()

    def __next__(self):
        return next(self.__wrapped)

    def __iter__(self):
        return self

    __await__ = __iter__


def coroutine(func):
    """Makes a generator function a coroutine function that may be awaited."""
    if not callable(func):
        raise TypeError('types.coroutine() expects a callable')
    if isinstance(func, FunctionType):
        flags = func.__code__.co_flags
        if flags & 0x180:
            return func
        if flags & 0x20:
            return mark_coroutine(func)

    import functools

    @functools.wraps(func)
    def wrapped(*args, **kwargs):
        result = func(*args, **kwargs)
        if isinstance(result, CoroutineType):
            return result
        if isinstance(result, GeneratorType):
            return result if result.gi_code.co_flags & 0x100 else _GeneratorWrapper(result)
        if all(hasattr(result, name) for name in ('send', 'throw', 'close', '__iter__', '__next__')):
            return _GeneratorWrapper(result)
        return result
    return wrapped
