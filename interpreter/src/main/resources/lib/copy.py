"""Shallow and deep copies (Library Reference, copy)."""

import types
import weakref
from copyreg import dispatch_table

__all__ = ['Error', 'copy', 'deepcopy']


class Error(Exception):
    """Raised where an object can't be copied."""


error = Error

# What is never copied: it can't change, or stands for itself.
_ATOMIC = frozenset({
    type(None), int, float, bool, complex, bytes, str, type, range, type(Ellipsis), type(NotImplemented), property,
    types.BuiltinFunctionType, types.FunctionType, types.CodeType, weakref.ref,
})


def copy(x):
    """A copy that shares what the original holds."""
    cls = type(x)
    if cls in _ATOMIC or issubclass(cls, type) or cls is tuple or cls is frozenset or cls is slice:
        return x
    if cls is list or cls is dict or cls is set or cls is bytearray:
        return x.copy()
    copier = getattr(cls, '__copy__', None)
    if copier is not None:
        return copier(x)
    reduced = _reduced(x, cls)
    return x if isinstance(reduced, str) else _rebuild(x, None, *reduced)


def deepcopy(x, memo=None, _nil=[]):
    """A copy of the object and of all it holds, each once."""
    if memo is None:
        memo = {}
    key = id(x)
    known = memo.get(key, _nil)
    if known is not _nil:
        return known
    cls = type(x)
    if cls in _ATOMIC or issubclass(cls, type):
        return x
    made = _deepcopy(x, cls, memo)
    if made is not x:
        memo[key] = made
        # The original must live as long as its id is used.
        memo.setdefault(id(memo), []).append(x)
    return made


def _deepcopy(x, cls, memo):
    if cls is list:
        made = []
        memo[id(x)] = made
        for each in x:
            made.append(deepcopy(each, memo))
        return made
    if cls is dict:
        made = {}
        memo[id(x)] = made
        for key, value in x.items():
            made[deepcopy(key, memo)] = deepcopy(value, memo)
        return made
    if cls is tuple:
        items = [deepcopy(each, memo) for each in x]
        if id(x) in memo:
            return memo[id(x)]
        return x if all(new is old for new, old in zip(items, x)) else tuple(items)
    if cls is types.MethodType:
        return cls(x.__func__, deepcopy(x.__self__, memo))
    copier = getattr(x, '__deepcopy__', None)
    if copier is not None:
        return copier(memo)
    reduced = _reduced(x, cls)
    return x if isinstance(reduced, str) else _rebuild(x, memo, *reduced)


def _reduced(x, cls):
    """How the object is made again: a name, or a call and what follows."""
    reductor = dispatch_table.get(cls)
    if reductor is not None:
        return reductor(x)
    reductor = getattr(x, '__reduce_ex__', None)
    if reductor is not None:
        return reductor(4)
    reductor = getattr(x, '__reduce__', None)
    if reductor is None:
        raise Error('un(deep)copyable object of type %s' % cls)
    return reductor()


def _rebuild(x, memo, function, args, state=None, items=None, pairs=None, setter=None):
    """Makes the copy that __reduce_ex__ describes; deep where there is a memo."""
    deep = memo is not None
    if deep and args:
        args = tuple(deepcopy(each, memo) for each in args)
    made = function(*args)
    if deep:
        memo[id(x)] = made
    if state is not None:
        _set_state(made, deepcopy(state, memo) if deep else state, setter)
    if items is not None:
        for each in items:
            made.append(deepcopy(each, memo) if deep else each)
    if pairs is not None:
        for key, value in pairs:
            if deep:
                made[deepcopy(key, memo)] = deepcopy(value, memo)
            else:
                made[key] = value
    return made


def _set_state(made, state, setter):
    if setter is not None:
        setter(made, state)
        return
    if hasattr(made, '__setstate__'):
        made.__setstate__(state)
        return
    slots = None
    if isinstance(state, tuple) and len(state) == 2:
        state, slots = state
    if state is not None:
        made.__dict__.update(state)
    if slots is not None:
        for name, value in slots.items():
            setattr(made, name, value)
