"""References that do not keep their objects, and containers of them (Library Reference, weakref).

An object is gone when Java's collector has found it; gc.collect() makes it look at once.
"""

from _weakref import getweakrefcount, getweakrefs, ref
from collections.abc import MutableMapping
from types import GenericAlias

__all__ = ["ref", "proxy", "getweakrefcount", "getweakrefs", "WeakKeyDictionary", "ReferenceType", "ProxyType",
           "CallableProxyType", "ProxyTypes", "WeakValueDictionary", "WeakSet", "WeakMethod", "finalize"]

ReferenceType = ref
_missing = object()


# ---- proxies -----------------------------------------------------------------------------------------------------------

def _target(proxy):
    found = object.__getattribute__(proxy, "_reference")()
    if found is None:
        raise ReferenceError("weakly-referenced object no longer exists")
    return found


class ProxyType:
    """Does what the object does, as long as that is there."""

    __slots__ = ("_reference", "__weakref__")

    def __init__(self, reference):
        object.__setattr__(self, "_reference", reference)

    def __hash__(self):
        raise TypeError(f"unhashable type: 'weakref.{type(self).__name__}'")

    def __getattribute__(self, name):
        return getattr(_target(self), name)

    def __setattr__(self, name, value):
        setattr(_target(self), name, value)

    def __delattr__(self, name):
        delattr(_target(self), name)

    def __repr__(self):
        found = object.__getattribute__(self, "_reference")()
        return f"<weakproxy at {id(self):#x} to {type(found).__name__} at {id(found):#x}>"


class CallableProxyType(ProxyType):
    """The same for what can be called."""

    __slots__ = ()

    def __call__(self, *args, **kwargs):
        return _target(self)(*args, **kwargs)


def _forward(name):
    def method(self, *args):
        found = _target(self)
        plain = [_target(each) if isinstance(each, ProxyType) else each for each in args]
        return getattr(found, name)(*plain)
    method.__name__ = name
    return method


def _forward_all():
    names = """str bytes bool len getitem setitem delitem contains iter next enter exit
        lt le eq ne gt ge add sub mul matmul truediv floordiv mod divmod pow lshift rshift and xor or
        radd rsub rmul rmatmul rtruediv rfloordiv rmod rpow rlshift rrshift rand rxor ror
        neg pos abs invert int float index await aiter anext aenter aexit format""".split()
    operators = {"bool": bool, "len": len, "str": str, "iter": iter, "next": next}
    for name in names:
        if name in operators:
            def method(self, operator=operators[name]):
                return operator(_target(self))
        elif name in ("eq", "ne"):
            def method(self, other, equal=name == "eq"):
                other = _target(other) if isinstance(other, ProxyType) else other
                return (_target(self) == other) is equal
        else:
            method = _forward(f"__{name}__")
        setattr(ProxyType, f"__{name}__", method)


_forward_all()
ProxyTypes = (ProxyType, CallableProxyType)


def proxy(object, callback=None, /):
    """Something that stands for an object without keeping it."""
    kind = CallableProxyType if callable(object) else ProxyType
    return kind(ref(object, callback))


# ---- references --------------------------------------------------------------------------------------------------------

class WeakMethod(ref):
    """A reference to a bound method that lives as long as its object."""

    __slots__ = ("_function", "_kind", "__weakref__")

    def __new__(cls, meth, callback=None):
        try:
            instance, function = meth.__self__, meth.__func__
        except AttributeError:
            raise TypeError(f"argument should be a bound method, not {type(meth)}") from None
        if callback is None:
            self = ref.__new__(cls, instance)
        else:
            self = ref.__new__(cls, instance, lambda reference: callback(self))
        self._function = ref(function)
        self._kind = type(meth)
        return self

    def __init__(self, *args):
        pass

    def __call__(self):
        instance, function = ref.__call__(self), self._function()
        return None if instance is None or function is None else self._kind(function, instance)

    def __eq__(self, other):
        if not isinstance(other, WeakMethod):
            return NotImplemented
        return ref.__eq__(self, other) and self._function == other._function

    __hash__ = ref.__hash__


class finalize:
    """Calls a function when an object is gone, at the latest at the end of the run."""

    _alive = {}
    _count = 0
    _at_exit = False

    class _Info:
        __slots__ = ("reference", "function", "args", "kwargs", "atexit", "index")

    def __init__(self, obj, func, /, *args, **kwargs):
        if not finalize._at_exit:
            import atexit
            atexit.register(finalize._run_all)
            finalize._at_exit = True
        info = finalize._Info()
        info.reference = ref(obj, self)
        info.function, info.args, info.kwargs = func, args, kwargs
        info.atexit = True
        info.index = finalize._count
        finalize._count += 1
        finalize._alive[id(self)] = self, info

    def _info(self):
        return finalize._alive.get(id(self), (None, None))[1]

    def __call__(self, _=None):
        """Calls the function if it was not called before."""
        info = finalize._alive.pop(id(self), (None, None))[1]
        if info is not None:
            return info.function(*info.args, **info.kwargs)

    def detach(self):
        """Gives it up; answers object, function, args and kwargs."""
        info = self._info()
        obj = info and info.reference()
        if obj is not None and finalize._alive.pop(id(self), None):
            return obj, info.function, info.args, info.kwargs

    def peek(self):
        """Object, function, args and kwargs of what is still to be called."""
        info = self._info()
        obj = info and info.reference()
        if obj is not None:
            return obj, info.function, info.args, info.kwargs

    @property
    def alive(self):
        """Whether the function is still to be called."""
        return id(self) in finalize._alive

    @property
    def atexit(self):
        """Whether the end of the run counts."""
        info = self._info()
        return bool(info) and info.atexit

    @atexit.setter
    def atexit(self, value):
        info = self._info()
        if info:
            info.atexit = bool(value)

    def __repr__(self):
        info = self._info()
        obj = info and info.reference()
        start = f"<{type(self).__name__} object at {id(self):#x}"
        return f"{start}; dead>" if obj is None else f"{start}; for {type(obj).__name__!r} at {id(obj):#x}>"

    @classmethod
    def _run_all(cls):
        while True:
            waiting = [(info.index, each) for each, info in cls._alive.values() if info.atexit]
            if not waiting:
                return
            max(waiting, key=lambda pair: pair[0])[1]()


# ---- containers --------------------------------------------------------------------------------------------------------

class _KeyedRef(ref):
    """A reference that knows its key."""

    __slots__ = ("key",)

    def __new__(cls, value, callback, key):
        self = ref.__new__(cls, value, callback)
        self.key = key
        return self

    def __init__(self, value, callback, key):
        pass


class WeakValueDictionary(MutableMapping):
    """A dict whose entries end with their values."""

    def __init__(self, other=(), /, **kw):
        self.data = {}
        weak = ref(self)

        def remove(reference):
            owner = weak()
            if owner is not None and owner.data.get(reference.key) is reference:
                del owner.data[reference.key]
        self._remove = remove
        self.update(other, **kw)

    def __getitem__(self, key):
        value = self.data[key]()
        if value is None:
            raise KeyError(key)
        return value

    def __setitem__(self, key, value):
        self.data[key] = _KeyedRef(value, self._remove, key)

    def __delitem__(self, key):
        del self.data[key]

    def __len__(self):
        return sum(reference() is not None for reference in list(self.data.values()))

    def __contains__(self, key):
        reference = self.data.get(key)
        return reference is not None and reference() is not None

    def __repr__(self):
        return f"<{type(self).__name__} at {id(self):#x}>"

    def __iter__(self):
        for key, reference in list(self.data.items()):
            if reference() is not None:
                yield key

    keys = __iter__

    def values(self):
        """The values that are left."""
        for reference in list(self.data.values()):
            value = reference()
            if value is not None:
                yield value

    def items(self):
        """The keys and values that are left."""
        for key, reference in list(self.data.items()):
            value = reference()
            if value is not None:
                yield key, value

    def get(self, key, default=None):
        """A value, or the default."""
        reference = self.data.get(key)
        value = None if reference is None else reference()
        return default if value is None else value

    def setdefault(self, key, default=None):
        """A value, which is set first if there is none."""
        value = self.get(key)
        if value is None:
            self[key] = value = default
        return value

    def pop(self, key, *args):
        """Removes a key; answers its value."""
        reference = self.data.pop(key, None)
        value = None if reference is None else reference()
        if value is None:
            if args:
                return args[0]
            raise KeyError(key)
        return value

    def valuerefs(self):
        """The references."""
        return list(self.data.values())

    itervaluerefs = valuerefs

    def copy(self):
        """Another one with the same entries."""
        return type(self)(dict(self.items()))

    __copy__ = copy

    def __or__(self, other):
        new = self.copy()
        new.update(other)
        return new

    def __ior__(self, other):
        self.update(other)
        return self


class WeakKeyDictionary(MutableMapping):
    """A dict whose entries end with their keys."""

    def __init__(self, dict=None):
        self.data = {}
        weak = ref(self)

        def remove(reference):
            owner = weak()
            if owner is not None:
                owner.data.pop(reference, None)
        self._remove = remove
        if dict is not None:
            self.update(dict)

    def __getitem__(self, key):
        return self.data[ref(key)]

    def __setitem__(self, key, value):
        self.data[ref(key, self._remove)] = value

    def __delitem__(self, key):
        del self.data[ref(key)]

    def __len__(self):
        return sum(reference() is not None for reference in list(self.data))

    def __contains__(self, key):
        try:
            reference = ref(key)
        except TypeError:
            return False
        return reference in self.data

    def __repr__(self):
        return f"<{type(self).__name__} at {id(self):#x}>"

    def __iter__(self):
        for reference in list(self.data):
            key = reference()
            if key is not None:
                yield key

    keys = __iter__

    def values(self):
        """The values of the keys that are left."""
        for reference, value in list(self.data.items()):
            if reference() is not None:
                yield value

    def items(self):
        """The keys that are left, and their values."""
        for reference, value in list(self.data.items()):
            key = reference()
            if key is not None:
                yield key, value

    def get(self, key, default=None):
        """A value, or the default."""
        return self.data.get(ref(key), default)

    def setdefault(self, key, default=None):
        """A value, which is set first if there is none."""
        return self.data.setdefault(ref(key, self._remove), default)

    def pop(self, key, *args):
        """Removes a key; answers its value."""
        return self.data.pop(ref(key), *args)

    def keyrefs(self):
        """The references."""
        return list(self.data)

    def copy(self):
        """Another one with the same entries."""
        new = type(self)()
        for key, value in self.items():
            new[key] = value
        return new

    __copy__ = copy


class WeakSet:
    """A set whose members are not kept by it."""

    def __init__(self, data=None):
        self.data = set()
        weak = ref(self)

        def remove(reference):
            owner = weak()
            if owner is not None:
                owner.data.discard(reference)
        self._remove = remove
        if data is not None:
            self.update(data)

    __class_getitem__ = classmethod(GenericAlias)

    def __iter__(self):
        for reference in list(self.data):
            item = reference()
            if item is not None:
                yield item

    def __len__(self):
        return sum(reference() is not None for reference in list(self.data))

    def __contains__(self, item):
        try:
            reference = ref(item)
        except TypeError:
            return False
        return reference in self.data

    def __repr__(self):
        return repr(self.data)

    def add(self, item):
        """Puts in an item."""
        self.data.add(ref(item, self._remove))

    def clear(self):
        """Takes out all."""
        self.data.clear()

    def copy(self):
        """Another one with the same items."""
        return type(self)(self)

    def pop(self):
        """Takes out any item."""
        while True:
            try:
                reference = self.data.pop()
            except KeyError:
                raise KeyError("pop from empty WeakSet") from None
            item = reference()
            if item is not None:
                return item

    def remove(self, item):
        """Takes out an item that must be in it."""
        self.data.remove(ref(item))

    def discard(self, item):
        """Takes out an item if it is in it."""
        self.data.discard(ref(item))

    def update(self, other):
        """Puts in all items of another."""
        for item in other:
            self.add(item)

    def __ior__(self, other):
        self.update(other)
        return self

    def difference(self, other):
        """What is not in the other."""
        others = set(other)
        return type(self)(item for item in self if item not in others)

    __sub__ = difference

    def difference_update(self, other):
        """Takes out what is in the other."""
        for item in list(other):
            self.discard(item)

    def intersection(self, other):
        """What is in both."""
        return type(self)(item for item in other if item in self)

    __and__ = intersection

    def union(self, other):
        """What is in one of them."""
        new = self.copy()
        new.update(other)
        return new

    __or__ = union

    def symmetric_difference(self, other):
        """What is in only one of them."""
        others = type(self)(other)
        return self.difference(others).union(others.difference(self))

    __xor__ = symmetric_difference

    def issubset(self, other):
        """Whether the other has all of it."""
        others = set(other)
        return all(item in others for item in self)

    __le__ = issubset

    def __lt__(self, other):
        return len(self) < len(other) and self.issubset(other)

    def issuperset(self, other):
        """Whether it has all of the other."""
        return all(item in self for item in other)

    __ge__ = issuperset

    def __gt__(self, other):
        return len(self) > len(other) and self.issuperset(other)

    def isdisjoint(self, other):
        """Whether nothing is in both."""
        return len(self.intersection(other)) == 0

    def __eq__(self, other):
        if not isinstance(other, WeakSet):
            return NotImplemented
        return self.data == {ref(item) for item in other}

    __hash__ = None
