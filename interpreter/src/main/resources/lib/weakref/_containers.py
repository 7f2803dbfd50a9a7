"""Containers that forget what is gone."""

from _weakref import ref
from collections.abc import MutableMapping
from types import GenericAlias

# What is defined here shows that as its module.
__name__ = "weakref"

_missing = object()


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
