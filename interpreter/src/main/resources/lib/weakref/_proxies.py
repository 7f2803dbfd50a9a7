"""Proxies: they act as the object does, while it is there."""

from _weakref import ref

# What is defined here shows that as its module.
__name__ = "weakref"


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
